"""In the room: a guest of a derde who signed takes an extract along, with a mark in what the chair
types; another was not asked yet. What is typed in the forms of the table."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from spil.aanmeldingen.models import Aanmelding
from spil.gebruikers.models import Rol
from spil.overleggen.commands import laat_aanschuiven, nodig_uit
from spil.overleggen.commands.geheimhouding import onderteken_geheimhouding, vraag_geheimhouding
from spil.overleggen.commands.tafel import leg_aanwezigheid_vast
from spil.overleggen.commands.uittreksels import maak_uittreksel
from spil.overleggen.models import Agendapunt, Geheimhouding, Genodigde, Overleg
from tests.matrix.agendawerk import REEKS
from tests.matrix.merken import merk
from tests.matrix.toneel import NUMMERS, Stuk, Toneel
from tests.wereld import NU, Wereld, als

Velden = dict[str, Any]
TEKENDE, TEKENT_NOG = "G. Getekend", "N. Nogniet"
TEKST = "Getypt in de matrix."
VAN_HET_HUIS = (
    "regisseur collega ondersteuner coordinator triagist manager fg contactpunt kwaliteit beheerder"
)


def neem_plaats(w: Wereld, meldingen: dict[str, Aanmelding]) -> None:
    """The triagist is in the chair, and works on neither case."""
    overleg = Overleg.objects.get(reeks__naam=REEKS)
    gast, _ = (_vraag(w, overleg, naam) for naam in (TEKENDE, TEKENT_NOG))
    with als(w.ondersteuner) as rol:
        ((_, sleutel),) = vraag_geheimhouding(overleg.uuid, [gast], door=rol, op=NU)
    onderteken_geheimhouding(sleutel, naam=gast.naam, op=NU)
    for naam, regie in (("eigen", w.regisseur), ("van_collega", w.collega)):
        _bij_punt(w, regie, meldingen[naam].dossier_id, gast, NUMMERS[naam])


def _vraag(w: Wereld, overleg: Overleg, naam: str) -> Genodigde:
    with als(w.ondersteuner) as rol:
        return nodig_uit(
            overleg.uuid,
            partner=w.partners["corporatie"],
            naam=naam,
            incidenteel=True,
            door=rol,
            op=NU,
        )


def _bij_punt(w: Wereld, regie: Rol, dossier_id: int, gast: Genodigde, nr: int) -> None:
    with als(regie) as rol:
        punt = Agendapunt.objects.get(dossier_id=dossier_id)
        laat_aanschuiven(punt.uuid, gast.uuid, door=rol, op=NU)
    with als(w.triagist) as rol:
        leg_aanwezigheid_vast(punt.uuid, [gast.uuid], door=rol, op=NU)
        maak_uittreksel(
            punt.uuid,
            gast.uuid,
            regels=["wie", "vraag"],
            tekst=merk(nr, "besp", "uitt"),
            door=rol,
            op=NU,
        )


def verklaringen() -> list[tuple[UUID, str]]:
    """Signed, so there to be read."""
    return [(Geheimhouding.objects.ondertekend().get().uuid, VAN_HET_HUIS)]


def _gast(naam: str) -> str:
    return str(Genodigde.objects.get(naam=naam).uuid)


def _aanschuivers(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"aanschuivers": [_gast(TEKENDE)]}


def _aanwezig(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"aanwezig": [_gast(TEKENDE)]}


def _te_vragen(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"genodigden": [_gast(TEKENT_NOG)]}


def _uittreksel(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"voor": _gast(TEKENDE), "regels": ["wie"], "tekst": TEKST}


VAST: dict[str, Velden] = {
    "geheimhoudingstekst": {"tekst": TEKST},
    "geheimhoudingsverklaring": {"naam": TEKENT_NOG, "akkoord": "on"},
}
MET_KEUZE: dict[str, Callable[[Toneel, Stuk], Velden]] = {
    "punt-aanschuivers": _aanschuivers,
    "punt-aanwezigheid": _aanwezig,
    "overleg-geheimhouding": _te_vragen,
    "uittreksel-nieuw": _uittreksel,
}
SLAAGT: list[tuple[str, str, str]] = [
    ("punt-aanschuivers", "regisseur", "eigen"),
    ("punt-aanwezigheid", "regisseur", "eigen"),
    ("overleg-geheimhouding", "ondersteuner", ""),
    ("geheimhoudingstekst", "beheerder", ""),
    ("uittreksel-nieuw", "triagist", "eigen"),
    ("uittreksel-uitreiking", "triagist", "eigen"),
]
