"""What happens at the table before a decision, with a mark in every field that somebody types."""

from spil.aanmeldingen.commands import (
    beantwoord_navraag,
    beleg_tafel,
    geef_standpunt,
    leg_standpunten_vast,
    stel_navraag,
    vraag_standpunten,
)
from spil.aanmeldingen.commands.tafel import Gegeven
from spil.aanmeldingen.models import Aanmelding
from tests.matrix.merken import merk
from tests.wereld import NU, VANDAAG, Wereld, als


def neem_op_tafel(wereld: Wereld, melding: Aanmelding, nr: int) -> None:
    """The police and the OM decide; the police said something else at first."""
    triagist = wereld.triagist
    mensen = [wereld.ketenpartner.medewerker, wereld.officier.medewerker]
    with als(triagist):
        tafel = beleg_tafel(VANDAAG, mensen, door=triagist, op=NU)
        for standpunt, veld in (("advies", "stax"), ("oppakken", "stan")):
            gegeven = Gegeven(
                medewerker=mensen[0], standpunt=standpunt, reden=merk(nr, "kern", veld)
            )
            leg_standpunten_vast(melding.uuid, [gegeven], aan=tafel, door=triagist, op=NU)
        vraag_standpunten(tafel.uuid, [melding.uuid], [wereld.officier], door=triagist, op=NU)
    geef_vooraf(wereld, melding, nr)


def geef_vooraf(wereld: Wereld, melding: Aanmelding, nr: int) -> None:
    """The OM was asked, said something, and something else."""
    officier = wereld.officier
    for standpunt, veld in (("advies", "stvx"), ("oppakken", "stvo")):
        with als(officier):
            reden = merk(nr, "dopm", veld)
            geef_standpunt(melding.uuid, standpunt=standpunt, reden=reden, door=officier, op=NU)


def vraag_na(wereld: Wereld, melding: Aanmelding, nr: int) -> None:
    """Asked and answered, and asked once more."""
    triagist, melder = wereld.triagist, wereld.behandelaar
    for vraag, antwoord in (("navx", "nant"), ("navr", "")):
        with als(triagist):
            rij = stel_navraag(
                melding.uuid,
                vraag=merk(nr, "dggz", vraag),
                antwoord_voor=VANDAAG,
                door=triagist,
                op=NU,
            )
        if antwoord:
            with als(melder):
                tekst = merk(nr, "dggz", antwoord)
                beantwoord_navraag(rij.uuid, antwoord=tekst, door=melder, op=NU)
