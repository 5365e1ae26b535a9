"""A casusoverleg tomorrow with two guests without an account: one signed and takes an extract along,
the other must sign first."""

from datetime import time, timedelta
from typing import Final
from uuid import UUID

from spil.demo.spelen import Speler
from spil.kern.klok import datum
from spil.overleggen.commands import Plek, laat_aanschuiven, nodig_uit, plan_overleg, zet_op_agenda
from spil.overleggen.commands.geheimhouding import onderteken_geheimhouding, vraag_geheimhouding
from spil.overleggen.commands.tafel import leg_aanwezigheid_vast
from spil.overleggen.commands.uittreksels import maak_uittreksel
from spil.overleggen.models import Agendapunt, Genodigde, Overlegreeks
from spil.toegang.models import Dossier

PLANT, ZIT_VOOR = "maas", "oomen"
REEKS: Final = "Casusoverleg complexe casuïstiek"
TEKENDE, TEKENT_NOG = "H. Denkers", "P. Buurman"
VRAAG: Final = "Kan de woning behouden blijven als de huurschuld wordt geregeld?"
TEKST: Final = (
    "Graag vóór het volgende overleg: hoe hoog is de schuld, en wat kan de woonstichting doen?"
)


def schuif_aan(speler: Speler, dossiers: list[Dossier]) -> None:
    """Two cases of the chair; the guests sit at the first of them only."""
    overleg_uuid = _plan(speler)
    _nodig(speler, overleg_uuid, "huis", ZIT_VOOR, functie="voorzitter")
    _nodig(speler, overleg_uuid, "huis", PLANT, functie="notulist")
    _nodig(speler, overleg_uuid, "politie", "verbeek")
    gasten = [
        _nodig(speler, overleg_uuid, "corporatie", naam=naam, incidenteel=True)
        for naam in (TEKENDE, TEKENT_NOG)
    ]
    op = speler.dagen_terug(1)
    with speler.als(ZIT_VOOR, op) as rol:
        punten = [
            zet_op_agenda(overleg_uuid, dossier.uuid, vraag=VRAAG, door=rol, op=op)
            for dossier in dossiers
        ]
        for gast in gasten:
            laat_aanschuiven(punten[0].uuid, gast.uuid, door=rol, op=op)
    _teken(speler, overleg_uuid, gasten[0])
    _aan_tafel(speler, punten[0], gasten[0])


def _plan(speler: Speler) -> UUID:
    op = speler.dagen_terug(3)
    reeks = Overlegreeks.objects.van_huis(speler.demo.huis.pk).get(naam=REEKS)
    plek = Plek(
        dag=datum(speler.nu) + timedelta(days=1),
        begintijd=time(15, 30),
        duur_minuten=60,
        plaats="Zaal 1",
    )
    with speler.als(PLANT, op) as rol:
        return plan_overleg(reeks.uuid, plek, door=rol, op=op).uuid


def _nodig(
    speler: Speler,
    overleg_uuid: UUID,
    partner: str,
    wie: str = "",
    *,
    naam: str = "",
    functie: str = "deelnemer",
    incidenteel: bool = False,
) -> Genodigde:
    op = speler.dagen_terug(2)
    with speler.als(PLANT, op) as rol:
        return nodig_uit(
            overleg_uuid,
            partner=speler.demo.partners[partner],
            rol=speler.demo.rollen[wie] if wie else None,
            naam=naam,
            functie=functie,
            incidenteel=incidenteel,
            door=rol,
            op=op,
        )


def _teken(speler: Speler, overleg_uuid: UUID, gast: Genodigde) -> None:
    op = speler.dagen_terug(1)
    with speler.als(PLANT, op) as rol:
        ((_, sleutel),) = vraag_geheimhouding(overleg_uuid, [gast], door=rol, op=op)
    onderteken_geheimhouding(sleutel, naam=gast.naam, op=op + timedelta(hours=2))


def _aan_tafel(speler: Speler, punt: Agendapunt, gast: Genodigde) -> None:
    """As it goes in the room; the extract still has to be handed over."""
    with speler.als(ZIT_VOOR, speler.nu) as rol:
        er_zijn = [een.genodigde.uuid for een in punt.aanschuivers.all()]
        tekent_nog = Genodigde.objects.get(overleg=punt.plek.overleg, naam=TEKENT_NOG)
        er_zijn.remove(tekent_nog.uuid)
        leg_aanwezigheid_vast(punt.uuid, er_zijn, door=rol, op=speler.nu)
        maak_uittreksel(punt.uuid, gast.uuid, regels=["vraag"], tekst=TEKST, door=rol, op=speler.nu)
