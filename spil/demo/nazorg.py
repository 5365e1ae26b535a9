"""Three casusoverleggen that were held: minutes that were adopted, a correction that waits, and
somebody who was absent."""

from datetime import date, datetime, time, timedelta
from typing import Any, Final

from spil.demo.spelen import Speler
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.kern.werkdagen import werkdagen_na
from spil.overleggen.commands import (
    Plek,
    nodig_uit,
    plan_overleg,
    zet_onderwerp_op_agenda,
    zet_op_agenda,
    zet_stand,
)
from spil.overleggen.commands.nazorg import (
    beoordeel_correctie,
    stel_correctie_voor,
    stel_verslag_vast,
)
from spil.overleggen.commands.tafel import leg_aanwezigheid_vast
from spil.overleggen.models import Agendapunt, Overleg, Overlegreeks
from spil.toegang.models import Dossier

REEKS: Final = "Casusoverleg complexe casuïstiek"
GEHOUDEN: Final = (22, 11, 4)
"""Days ago, or the first working day after."""
GEPLAND: Final = 40
ZAAK: Final = 13
KWAM, KWAM_NIET = "komt", "komt_niet"
TAFEL: Final = (("verbeek", KWAM), ("willems", KWAM), ("haddad", KWAM_NIET))
VRAGEN: Final = (
    "Wie vangt betrokkene op na de afspraak met de ggz?",
    "Is de opvang geregeld, en wie blijft langsgaan?",
)


def kom_terug_op_overleggen(speler: Speler, dossier: Dossier) -> None:
    """The same case on two agendas. S. Oomen leads the case and the table."""
    eerste, tweede, _ = (_plan(speler, dagen) for dagen in GEHOUDEN)
    for overleg, vraag in zip((eerste, tweede), VRAGEN, strict=True):
        punt = _bespreek(speler, overleg, dossier, vraag)
    _corrigeer(speler, punt, op=tweede.eindigt + timedelta(days=1))
    met_de_hamer = tweede.begint + timedelta(minutes=5)
    with speler.als("oomen", met_de_hamer) as rol:
        stel_verslag_vast(eerste.uuid, door=rol, op=met_de_hamer)


def _plan(speler: Speler, dagen: int) -> Overleg:
    op = speler.dagen_terug(GEPLAND)
    reeks = Overlegreeks.objects.get(huis=speler.demo.huis, naam=REEKS)
    plek = Plek(
        dag=_werkdag(datum(speler.dagen_terug(dagen))),
        begintijd=time(13),
        duur_minuten=60,
        plaats="Zaal 1",
    )
    with speler.als("maas", op) as rol:
        overleg = plan_overleg(reeks.uuid, plek, door=rol, op=op)
        _nodig(overleg, speler.demo.rollen["oomen"], door=rol, op=op, functie="voorzitter")
        for wie, stand in TAFEL:
            genodigde = _nodig(overleg, speler.demo.rollen[wie], door=rol, op=op)
            zet_stand(genodigde.uuid, stand, door=rol, op=op)
        zet_onderwerp_op_agenda(overleg.uuid, "Mededelingen", minuten=5, door=rol, op=op)
    return overleg


def _nodig(overleg: Overleg, rol: Rol, *, door: Rol, op: datetime, **hoe: Any) -> Any:
    return nodig_uit(overleg.uuid, partner=rol.medewerker.partner, rol=rol, door=door, op=op, **hoe)


def _bespreek(speler: Speler, overleg: Overleg, dossier: Dossier, vraag: str) -> Agendapunt:
    vooraf = overleg.begint - timedelta(days=3)
    with speler.als("oomen", vooraf) as rol:
        punt = zet_op_agenda(
            overleg.uuid, dossier.uuid, vraag=vraag, minuten=20, door=rol, op=vooraf
        )
    with speler.als("oomen", overleg.begint) as rol:
        er_zijn = [een.genodigde.uuid for een in punt.aanschuivers.all()]
        leg_aanwezigheid_vast(punt.uuid, er_zijn, door=rol, op=overleg.begint)
    with speler.als("oomen", overleg.eindigt):
        punt.rond_af(op=overleg.eindigt)
    return punt


def _corrigeer(speler: Speler, punt: Agendapunt, *, op: datetime) -> None:
    """One by the chair that was taken over, one of the gemeente that waits."""
    tekst = "De afspraak bij de ggz is om 9:30 uur, niet om 10 uur."
    with speler.als("oomen", op) as rol:
        eigen = stel_correctie_voor(punt.uuid, tekst=tekst, door=rol, op=op)
        beoordeel_correctie(eigen.uuid, overnemen=True, door=rol, op=op)
    later = op + timedelta(hours=3)
    tekst = "De wijkagent gaat elke week langs, niet elke dag."
    with speler.als("willems", later) as rol:
        stel_correctie_voor(punt.uuid, tekst=tekst, door=rol, op=later)


def _werkdag(dag: date) -> date:
    return werkdagen_na(dag, 0)
