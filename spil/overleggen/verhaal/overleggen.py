"""What the time line of a dossier says of a meeting: that it was on the agenda, and who joined, by
organisation; never a name."""

from spil.logboek.verhaal import vertelt
from spil.overleggen.models import Aanschuiver, Agendapunt, Verslagheropening


def registreer_verhaal() -> None:
    vertelt(
        "agendapunt.gezet",
        "Op de agenda van een overleg gezet",
        model=Agendapunt,
        zin=lambda punt, _: f"Op de agenda van {punt.plek.overleg.reeks.naam} gezet",
        erbij=("plek__overleg__reeks",),
    )
    vertelt(
        "agendapunt.afgerond",
        "Besproken in een overleg",
        model=Agendapunt,
        zin=lambda punt, _: f"Besproken in {punt.plek.overleg.reeks.naam}",
        erbij=("plek__overleg__reeks",),
    )
    vertelt(
        "agendapunt.heropend",
        "Een punt van een overleg is weer geopend",
        model=Verslagheropening,
        zin=lambda rij, _: f"Weer geopend: de bespreking in {rij.punt.plek.overleg.reeks.naam}",
        erbij=("punt__plek__overleg__reeks",),
    )
    vertelt("agendapunt.weggehaald", "Van de agenda van een overleg gehaald")
    vertelt(
        "agendapunt.aangeschoven",
        "Iemand schuift aan bij het overleg",
        model=Aanschuiver,
        zin=lambda rij, _: f"Schuift aan bij het overleg: {rij.genodigde.partner.naam}",
        erbij=("genodigde__partner",),
    )
    vertelt("agendapunt.weggegaan", "Iemand zit niet meer aan tafel bij het overleg")
    vertelt("aantekening.geschreven", "Er is genotuleerd bij een bespreking in een overleg")
