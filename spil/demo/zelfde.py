"""The same people in two dossiers: one pair that is linked, and two that somebody must judge."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from spil.demo.spelen import Speler
from spil.herkenning.commands import koppel_identiteit
from spil.personen.commands import Persoonsgegevens, voeg_betrokkene_toe
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.toegang.models import Dossier

DAGEN = 4


def speel_zelfde(speler: Speler, dossier: Dossier, elders: Sequence[Dossier]) -> None:
    """Acquaintances in one dossier are whom others of the same regisseur are about."""
    op = speler.dagen_terug(DAGEN)
    with speler.als("oomen", op) as door:
        wie: dict[str, Any] = {"door": door, "op": op}
        bekend = [Betrokkene.objects.van_dossier(ander.pk).hoofdpersonen()[0] for ander in elders]
        dagen = [mens.geboortedatum for mens in bekend[:-1]] + [None]
        erbij = [
            voeg_betrokkene_toe(dossier.uuid, _kennis(mens, dag), **wie)
            for mens, dag in zip(bekend, dagen, strict=True)
        ]
        koppel_identiteit(
            erbij[0].uuid,
            bekend[0].uuid,
            reden="De wijkagent kent beide dossiers en zegt dat dit dezelfde persoon is.",
            **wie,
        )


def _kennis(mens: Betrokkene, geboortedatum: date | None) -> Persoonsgegevens:
    """As somebody else wrote them down: without voorvoegsel, perhaps without birth date."""
    return Persoonsgegevens(
        rol=Betrokkenerol.SOCIAAL_CONTACT,
        achternaam=mens.achternaam,
        voornamen=mens.voornamen,
        geslacht=mens.geslacht,
        geboortedatum=geboortedatum,
    )
