"""Who comes back from detention: from just in to a year outside, led by the coordinator."""

from dataclasses import dataclass
from datetime import timedelta

from spil.aanmeldingen.commands import leg_triagebesluit_vast
from spil.aanmeldingen.inhoud import Besluit, Oordeel
from spil.casussen.commands import (
    laat_deelnemen,
    leg_aanleiding_vast,
    plan_bespreking,
    vul_gegevens_in,
    wijzig_fase,
)
from spil.demo.aanpakken import TERUGKEERLIJST
from spil.demo.casusverloop import Wie
from spil.demo.spelen import Speler
from spil.demo.verhalen import TERUGKEER
from spil.huizen.models import Gemeente
from spil.kern.klok import datum
from spil.partners.models import Voorziening
from spil.plannen.commands import neem_standaarddoelen_over
from spil.toegang.models import Dossier
from spil.werkprocessen.motor import Antwoord

COORDINATOR = "kuipers"
CRITERIA = {
    "gedetineerd": Oordeel(voldaan=True, toelichting="Ja, zie de inrichting."),
    "terugkeer_hier": Oordeel(voldaan=True, toelichting="Ja, staat hier ingeschreven."),
}
Verblijf = tuple[str, int, int | None]


@dataclass(frozen=True, kw_only=True)
class Terugkeer:
    """In days from today: below zero is behind us. Each stay: where, from, until."""

    inrichting: str
    gemeente: str
    binnen: int
    vrij: int
    fasen: tuple[str, ...] = ()
    verblijven: tuple[Verblijf, ...] = ()


MENSEN = [
    Terugkeer(inrichting="PI Noordrand", gemeente="Oosterhout", binnen=-9, vrij=118),
    Terugkeer(
        inrichting="PI Noordrand",
        gemeente="Breda",
        binnen=-75,
        vrij=33,
        fasen=("plan",),
        verblijven=(("Fasehuis Stroom", 33, None),),
    ),
    Terugkeer(
        inrichting="PI Zuidwal",
        gemeente="Breda",
        binnen=-210,
        vrij=-96,
        fasen=("plan", "vrijlating", "nazorg"),
        verblijven=(("Fasehuis Parkzicht", -96, None),),
    ),
    Terugkeer(
        inrichting="PI Zuidwal",
        gemeente="Etten-Leur",
        binnen=-420,
        vrij=-260,
        fasen=("plan", "vrijlating", "nazorg"),
        verblijven=(("Fasehuis Stroom", -260, -101), ("Fasehuis Parkzicht", -100, None)),
    ),
]


def speel_terugkeer(speler: Speler) -> None:
    for een in MENSEN:
        _breng_verder(speler, een, _begin(speler, een))


def _begin(speler: Speler, een: Terugkeer) -> Dossier:
    op = speler.dagen_terug(-een.binnen - 3)
    melding = speler.meld_onder(
        TERUGKEERLIJST,
        TERUGKEER,
        wie="vos",
        gemeente=een.gemeente,
        op=op,
        antwoorden={
            "inrichting": een.inrichting,
            "detentie_op": _dag(speler, een.binnen),
            "vrij_op": _dag(speler, een.vrij),
            "vrij_soort": "einde_straf",
            "casemanager": "K. Verzonnen",
            "terug_naar": Gemeente.objects.van_nu(datum(speler.nu)).get(naam=een.gemeente).pk,
        },
        criteria=CRITERIA,
    )
    besluit = Besluit(
        uitkomst="coordineren",
        reden="Komt terug in deze regio.",
        stemmen=[],
        criteria=CRITERIA,
        regisseur=speler.demo.rollen[COORDINATOR],
    )
    besloten = op + timedelta(days=1)
    with speler.als(speler.demo.triagist, besloten) as triagist:
        leg_triagebesluit_vast(melding.uuid, besluit, door=triagist, op=besloten)
    with speler.als(COORDINATOR, besloten):
        return Dossier.objects.get(pk=melding.dossier_id)


def _breng_verder(speler: Speler, een: Terugkeer, dossier: Dossier) -> None:
    op = speler.dagen_terug(1)
    demo = speler.demo
    with speler.als(COORDINATOR, op) as coordinator:
        wie = Wie(door=coordinator, op=op)
        leg_aanleiding_vast(dossier.uuid, tekst=TERUGKEER.aanleiding, **wie)
        plan_bespreking(dossier.uuid, dag=datum(speler.nu) + timedelta(days=9), **wie)
        laat_deelnemen(
            dossier.uuid,
            partner=demo.partners["gemeente"],
            personen=speler.mensen_van("gemeente"),
            beslissers=[demo.rollen["willems"].medewerker],
            **wie,
        )
        if een.fasen:
            _vul(dossier, "basisvoorwaarden", {"basis_start": ["identiteitsbewijs", "zorg"]}, wie)
            neem_standaarddoelen_over(dossier.uuid, **wie)
        for fase in een.fasen:
            if fase == "nazorg":
                geregeld: dict[str, Antwoord] = {
                    "basis_vrijlating": ["identiteitsbewijs", "onderdak"]
                }
                _vul(dossier, "basisvoorwaarden", geregeld, wie)
            if fase == een.fasen[-1]:
                _woon(speler, een, dossier, wie)
            wijzig_fase(dossier.uuid, fase=fase, **wie)


def _woon(speler: Speler, een: Terugkeer, dossier: Dossier, wie: Wie) -> None:
    """Also where somebody will live who is inside still."""
    voorzieningen = {v.naam: v for v in Voorziening.objects.van_huis(speler.demo.huis.pk)}
    for naam, van, tot in een.verblijven:
        antwoorden: dict[str, Antwoord] = {
            "plek_soort": "fasehuis",
            "plek_voorziening": str(voorzieningen[naam].uuid),
            "plek_aanbieder": naam,
            "plek_vanaf": _dag(speler, van),
        }
        if tot is not None:
            antwoorden["plek_verlaten"] = _dag(speler, tot)
        _vul(dossier, "plaatsing", antwoorden, wie)


def _vul(dossier: Dossier, groep: str, antwoorden: dict[str, Antwoord], wie: Wie) -> None:
    vul_gegevens_in(dossier.uuid, groep=groep, antwoorden=antwoorden, **wie)


def _dag(speler: Speler, dagen: int) -> str:
    return (datum(speler.nu) + timedelta(days=dagen)).isoformat()
