"""What the time line says of reports and triage."""

from collections.abc import Callable

from spil.aanmeldingen.models import Aanhouding, Aanmelding, Navraag, Standpunt, Triagebesluit
from spil.kern.tekst import in_een_zin
from spil.logboek.verhaal import vertelt
from spil.toegang.models import Toegang


def registreer_verhaal() -> None:
    vertelt(
        "aanmelding.ontvangen",
        "Er kwam een aanmelding",
        model=Aanmelding,
        zin=lambda a, _: f"{a.partner.naam} deed een aanmelding, kenmerk {a.kenmerk}",
        erbij=("partner",),
    )
    vertelt(
        "triage.besloten",
        "De triage nam een besluit",
        model=Triagebesluit,
        zin=lambda besluit, _: (
            f"Besluit van de triage: {besluit.in_een_zin}"
            + ("; niet iedereen aan tafel vond dat" if besluit.verdeeld else "")
        ),
    )
    vertelt(
        "triage.standpunt",
        "Een partij gaf haar standpunt",
        model=Standpunt,
        zin=lambda rij, _: f"{rij.partner.naam} gaf haar standpunt over de aanmelding",
        erbij=("partner",),
    )
    vertelt(
        "triage.aangehouden",
        "De triage hield de aanmelding aan",
        model=Aanhouding,
        zin=lambda rij, _: f"Aangehouden tot {rij.tot:%d-%m-%Y}: {in_een_zin(rij.naam)}",
    )
    _vertel_vragen_vooraf()
    _vertel_navragen()
    vertelt("aanmelding.beantwoord", "De aanmelder kreeg antwoord")
    vertelt("aanmelding.antwoord_gelezen", "De aanmelder las het antwoord")
    vertelt("aanmelding.overgedragen", "De aanmelding ging naar wie nu het mandaat heeft")
    vertelt("aanmelding.vernietigd", "De aanmelding is vernietigd")


def _vertel_navragen() -> None:
    vertelt(
        "navraag.gesteld",
        "Het huis vroeg de aanmelder om meer",
        model=Navraag,
        zin=lambda rij, _: f"Vraag aan de aanmelder, antwoord voor {rij.antwoord_voor:%d-%m-%Y}",
    )
    vertelt("navraag.beantwoord", "De aanmelder beantwoordde een vraag van het huis")


def _vertel_vragen_vooraf() -> None:
    for code, neutraal, sjabloon in (
        (
            "standpunt.gevraagd",
            "Het huis vroeg een partij vooraf om haar standpunt",
            "Het huis vroeg {wie} vooraf om een standpunt",
        ),
        (
            "standpunt.vraag_ingetrokken",
            "Het huis trok een vraag om een standpunt in",
            "De vraag om een standpunt aan {wie} is ingetrokken",
        ),
    ):
        vertelt(code, neutraal, model=Toegang, zin=_over_wie(sjabloon), erbij=("rol__medewerker",))


def _over_wie(sjabloon: str) -> Callable[[Toegang, str], str]:
    return lambda vraag, _: sjabloon.format(wie=vraag.houder)
