"""What the time line says of goals and actions."""

from collections.abc import Callable
from datetime import date

from spil.casussen.models import Casus
from spil.gebruikers.models import Trede
from spil.kern import datums
from spil.logboek.verhaal import vertelt
from spil.plannen.models import (
    Actie,
    Doel,
    Doelresultaat,
    Escalatie,
    Evaluatieuitkomst,
    Planevaluatie,
)

_ACTIES = {
    "actie.toegevoegd": ("Er kwam een actie bij", "Nieuwe actie voor {wie}: {wat}"),
    "actie.gewijzigd": ("Een actie is gewijzigd", "Actie gewijzigd: {wat}"),
    "actie.gereed": ("Een actie is gereed", "Gereed: {wat}"),
    "actie.teruggezet": ("Een actie staat weer open", "Weer open: {wat}"),
    "actie.vervallen": ("Een actie is vervallen", "Vervallen: {wat}"),
    "actie.voortgang": ("Er is voortgang gemeld bij een actie", "Voortgang gemeld: {wat}"),
    "actie.herinnerd": (
        "Er is herinnerd aan een actie",
        "{wie} kreeg een herinnering aan: {wat}",
    ),
}


def registreer_verhaal() -> None:
    for code, (neutraal, sjabloon) in _ACTIES.items():
        vertelt(code, neutraal, model=Actie, zin=_actiezin(sjabloon), erbij=("partner",))
    vertelt(
        "actie.geescaleerd",
        "Een actie die stilstaat is voorgelegd",
        model=Escalatie,
        zin=_geescaleerd,
        erbij=("actie", "aan", "partner"),
    )
    vertelt("doel.toegevoegd", "Er kwam een doel bij", model=Doel, zin=_doel("Nieuw doel"))
    vertelt("doel.gewijzigd", "Een doel is gewijzigd", model=Doel, zin=_doel("Doel gewijzigd"))
    vertelt(
        "plan.evaluatie_gepland",
        "Een evaluatie van het plan is gepland",
        model=Casus,
        zin=lambda _, dag: (
            f"Evaluatie van het plan gepland op {datums.lang(date.fromisoformat(dag))}"
        ),
    )
    vertelt("procesplan.vastgelegd", "Er is afgesproken hoe wordt samengewerkt")
    vertelt("plan.geevalueerd", "Het plan is geëvalueerd", model=Planevaluatie, zin=_geevalueerd)
    vertelt("doel.afgerond", "Een doel kreeg een resultaat", model=Doel, zin=_afgerond)


def _actiezin(sjabloon: str) -> Callable[[Actie, str], str]:
    return lambda actie, _: sjabloon.format(wie=actie.partner.naam, wat=actie.omschrijving)


def _doel(begin: str) -> Callable[[Doel, str], str]:
    return lambda doel, _: f"{begin}: {doel.omschrijving}"


def _geescaleerd(stap: Escalatie, trede: str) -> str:
    wie = f"{stap.aan.naam} ({Trede(trede).label.lower()}, {stap.partner.naam})"
    return f"Voorgelegd aan {wie}: {stap.actie.omschrijving}"


def _geevalueerd(evaluatie: Planevaluatie, kenmerk: str) -> str:
    besluit = Evaluatieuitkomst(kenmerk).label.lower()
    zin = f"Plan geëvalueerd, besluit: {besluit}"
    volgende = evaluatie.volgende_op
    return f"{zin}. Volgende keer {datums.lang(volgende)}" if volgende else zin


def _afgerond(doel: Doel, kenmerk: str) -> str:
    return f"Doel {Doelresultaat(kenmerk).label.lower()}: {doel.omschrijving}"
