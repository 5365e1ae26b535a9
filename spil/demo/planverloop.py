"""How the plans of the fictitious cases go on: evaluated, standing still, laid before somebody."""

from datetime import datetime, timedelta
from typing import Final

from spil.beheer.commands import leg_ladder_vast
from spil.demo.huizen import Demohuis
from spil.demo.spelen import Speler
from spil.gebruikers.models import Medewerker, Trede
from spil.kern import rls
from spil.kern.klok import datum
from spil.plannen.commands import (
    Evaluatie,
    escaleer,
    herinner,
    leg_evaluatie_vast,
    leg_procesplan_vast,
    meld_voortgang,
    wijzig_actie,
)
from spil.plannen.models import Actie, Doel
from spil.toegang.models import Dossier

LEIDINGGEVENDEN: Final = {
    "politie": "B. Groepschef",
    "ggz": "H. Teamleider",
    "gemeente": "L. Afdelingshoofd",
    "reclassering": "K. Unitmanager",
}
# By the last digit of the case: the next evaluation, in days from today; None: not planned.
VOLGENDE: Final = (21, None, 5, 48, -6, 70, None, 33, 14, 56)
STANDEN: Final = ("op_weg", "stokt", "niet_begonnen")
BEZIG: Final = "Hier wordt aan gewerkt; volgende week meer."
WAAROM: Final = (
    "De deelnemers zien de eerste stappen. De afspraken over wonen vragen meer tijd dan gedacht."
)


def maak_ladders(demo: Demohuis, *, nu: datetime) -> None:
    """By the functioneel beheerder; the house has the highest steps for all."""
    beheerder = next(r for r in demo.rollen.values() if r.soort == "functioneel_beheerder")
    with rls.namens(beheerder.pk, doel="beheer", op=nu, herkomst=rls.Herkomst(spoor="demo")):
        huis = {
            Trede.PARTNEROVERLEG: demo.rollen["claassen"].medewerker,
            Trede.STUURGROEP: Medewerker.maak(demo.partners["gemeente"], naam="V. Wethouder"),
        }
        leg_ladder_vast(demo.partners["huis"].uuid, huis, door=beheerder, op=nu)
        for kort, naam in LEIDINGGEVENDEN.items():
            partner = demo.partners[kort]
            eigen = {Trede.LEIDINGGEVENDE: Medewerker.maak(partner, naam=naam)}
            leg_ladder_vast(partner.uuid, eigen, door=beheerder, op=nu)


def speel_plan_verder(speler: Speler, dossier: Dossier, *, regisseur: str) -> None:
    """Most plans were evaluated once; one in five has an action that nobody moves."""
    cijfer = int(dossier.nummer[-1])
    if (over := VOLGENDE[cijfer]) is not None:
        _evalueer(speler, dossier, over, regisseur)
    _spreek_af(speler, dossier, regisseur)
    if cijfer % 5 == 1:
        _laat_stilstaan(speler, dossier, regisseur)
    else:
        _meld(speler, dossier, regisseur)


def _evalueer(speler: Speler, dossier: Dossier, over: int, regisseur: str) -> None:
    op = speler.dagen_terug(15)
    with speler.als(regisseur, op) as rol:
        doelen = Doel.objects.filter(dossier=dossier, resultaat="").order_by("id")
        standen = {doel.uuid: (STANDEN[nr % len(STANDEN)], "") for nr, doel in enumerate(doelen)}
        leg_evaluatie_vast(
            dossier.uuid,
            Evaluatie(
                gehouden_op=datum(op),
                aanwezig=[rol.medewerker],
                anderen="Betrokkene zelf, de eerste tien minuten",
                uitkomst="bijstellen" if over < 0 else "doorgaan",
                toelichting=WAAROM,
                volgende_op=datum(speler.nu) + timedelta(days=over),
                standen=standen,
            ),
            door=rol,
            op=op,
        )


def _spreek_af(speler: Speler, dossier: Dossier, regisseur: str) -> None:
    op = speler.dagen_terug(20)
    with speler.als(regisseur, op) as rol:
        leg_procesplan_vast(
            dossier.uuid,
            werkwijze="Nieuws delen we binnen een dag met de regisseur.",
            contact="De gemeente is het vaste aanspreekpunt; de GGZ neemt waar.",
            ritme="Elke twee weken kort overleg; elk kwartaal een evaluatie.",
            crisis="Overdag de regisseur bellen, daarbuiten de meldkamer.",
            door=rol,
            op=op,
        )


def _meld(speler: Speler, dossier: Dossier, regisseur: str) -> None:
    op = speler.dagen_terug(8)
    with speler.als(regisseur, op) as rol:
        for actie in Actie.objects.open().filter(dossier=dossier):
            meld_voortgang(actie.uuid, tekst=BEZIG, door=rol, op=op)


def _laat_stilstaan(speler: Speler, dossier: Dossier, regisseur: str) -> None:
    """Past its deadline, reminded twice, and laid before the leidinggevende."""
    with speler.als(regisseur, speler.dagen_terug(22)):
        open_acties = Actie.objects.open().filter(dossier=dossier, rol__isnull=False).met_alles()
        bekend = {speler.demo.partners[kort].pk for kort in LEIDINGGEVENDEN}
        actie = next((a for a in open_acties.op_deadline() if a.partner_id in bekend), None)
    if actie is None:
        return
    op = speler.dagen_terug(21)
    with speler.als(regisseur, op) as rol:
        wijzig_actie(
            actie.uuid,
            versie=actie.versie,
            partner=actie.partner,
            rol=actie.rol,
            omschrijving=actie.omschrijving,
            deadline=datum(speler.nu) - timedelta(days=19),
            doel=actie.doel,
            door=rol,
            op=op,
        )
    for dagen in (16, 13):
        with speler.als(regisseur, speler.dagen_terug(dagen)) as rol:
            herinner(actie.uuid, door=rol, op=speler.dagen_terug(dagen))
    op = speler.dagen_terug(9)
    with speler.als(regisseur, op) as rol:
        escaleer(
            actie.uuid,
            trede=Trede.LEIDINGGEVENDE,
            reden="Twee herinneringen zonder antwoord; het plan wacht hierop.",
            door=rol,
            op=op,
        )
