"""Series of meetings, sheets and what is typed in their forms: about nobody in a dossier."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from spil.overleggen.models import Oplegger, Overleg, Overlegreeks
from spil.overleggen.tests.opzet import leg_voor, maak, maak_geldig, plan, stel_op
from tests.matrix import nazorgwerk
from tests.matrix.agendawerk import REEKS
from tests.matrix.toneel import Stuk, Toneel
from tests.matrix.zittingwerk import die_begint
from tests.wereld import NU, VANDAAG, Wereld

Keuze = tuple[UUID, str]
Velden = dict[str, Any]
VAN_HET_HUIS = (
    "regisseur collega ondersteuner coordinator triagist manager fg contactpunt kwaliteit beheerder"
)
MET_POLITIE = f"{VAN_HET_HUIS} ketenpartner"
MAANDAG = (VANDAAG + timedelta(days=28)).strftime("%d-%m-%Y")
TEKST = "Getypt in de matrix."


def overlegdingen(w: Wereld) -> dict[str, list[Keuze]]:
    """One series at which the police sits, one whose sheet is being written, one whose sheet waits
    for a second person, and one of another house."""
    geldig, concept, wacht = (maak(w, naam=naam) for naam in ("Weging", "Nieuw", "Bijna"))
    vastgesteld = maak_geldig(w, geldig)
    plan(w, geldig, tot=VANDAAG + timedelta(days=20))
    geschreven = stel_op(w, concept)
    voorgelegd = leg_voor(w, stel_op(w, wacht))
    elders, oplegger, overleg = _elders(w)
    eerste = geldig.overleggen.order_by("begint")[0]
    agenda = Overleg.objects.get(reeks__naam=REEKS, zitting__isnull=False)
    straks = die_begint()
    return {
        "reeks_uuid": [
            (geldig.uuid, MET_POLITIE),
            (concept.uuid, VAN_HET_HUIS),
            (elders.uuid, "buitenstaander"),
        ],
        "oplegger_uuid": [
            (geschreven.uuid, VAN_HET_HUIS),
            (vastgesteld.uuid, MET_POLITIE),
            (voorgelegd.uuid, VAN_HET_HUIS),
            (oplegger.uuid, "buitenstaander"),
        ],
        "overleg_uuid": [
            (eerste.uuid, MET_POLITIE),
            (agenda.uuid, f"{MET_POLITIE} officier"),
            *((uuid, MET_POLITIE) for uuid in nazorgwerk.overleggen()),
            (straks, f"{MET_POLITIE} officier"),
            (overleg.uuid, "buitenstaander"),
        ],
    }


def _elders(w: Wereld) -> tuple[Overlegreeks, Oplegger, Overleg]:
    buiten = w.buitenstaander
    reeks = Overlegreeks.maak(
        buiten.medewerker.huis,
        naam="Stuurgroep",
        soort="bestuurlijk",
        ritme="maandelijks",
        eerste_dag=VANDAAG,
        begintijd=time(10),
        duur_minuten=60,
    )
    oplegger = Oplegger.begin(
        reeks,
        door=buiten,
        op=NU,
        eigenaar=buiten.medewerker.partner,
        voorzitter="Voorzitter",
        doel="Besturen.",
        criteria="Wat bestuur vraagt.",
        bewaarmaanden=12,
        evaluatie_op=date(2027, 11, 1),
    )
    oplegger.stel_vast(door=w.manager, op=NU)
    morgen = NU + timedelta(days=1)
    overleg = Overleg.plan(
        reeks,
        oplegger=oplegger,
        begint=morgen,
        eindigt=morgen + timedelta(hours=1),
        plaats="",
        videolink="",
    )
    return reeks, oplegger, overleg


WANNEER: Velden = {
    "naam": "Getypte reeks",
    "ritme": "wekelijks",
    "eerste_dag": MAANDAG,
    "begintijd": "10:00",
    "duur_minuten": "60",
    "bij_feestdag": "vervalt",
}
PLEK: Velden = {"dag": MAANDAG, "begintijd": "15:00", "duur_minuten": "60"}
VAST: dict[str, Velden] = {
    "overlegreeks-einde": {"per": MAANDAG, "reden": TEKST},
    "overlegreeks-planning": {"tot": MAANDAG},
    "overlegreeks-wijziging": WANNEER,
    "overleg-nieuw": PLEK,
    "overleg-verplaatsing": PLEK,
    "overleg-vervallen": {"reden": TEKST},
    "oplegger-terugzending": {"reden": TEKST},
}


def _reeks(toneel: Toneel, stuk: Stuk) -> Velden:
    return {**WANNEER, "soort": "eigen", "verwerking": str(toneel.wereld.verwerking.uuid)}


def _oplegger(toneel: Toneel, stuk: Stuk) -> Velden:
    return {
        "eigenaar": str(toneel.wereld.partners["huis"].uuid),
        "voorzitter": "Procesregisseur",
        "doel": TEKST,
        "grondslag": TEKST,
        "criteria": TEKST,
        "bewaarmaanden": "12",
        "evaluatie_op": MAANDAG,
    }


def _partijen(toneel: Toneel, stuk: Stuk) -> Velden:
    vast = ("huis", "politie", "om")
    return {
        f"partij-{partner.uuid}": "vast" if naam in vast else "niet"
        for naam, partner in toneel.wereld.partners.items()
    }


def _gegevens(toneel: Toneel, stuk: Stuk) -> Velden:
    partners = toneel.wereld.partners
    van, naar = str(partners["politie"].uuid), [str(partners["huis"].uuid)]
    return {"van": van, "naar": naar, "categorieen": ["politie", "proces"]}


MET_KEUZE: dict[str, Callable[[Toneel, Stuk], Velden]] = {
    "overlegreeks-nieuw": _reeks,
    "oplegger-nieuw": _oplegger,
    "oplegger-wijziging": _oplegger,
    "oplegger-partijen": _partijen,
    "oplegger-gegevens": _gegevens,
}
SLAAGT: list[tuple[str, str, str]] = [
    ("overlegreeks-nieuw", "ondersteuner", ""),
    ("overlegreeks-wijziging", "regisseur", ""),
    ("overlegreeks-einde", "ondersteuner", ""),
    ("overlegreeks-planning", "ondersteuner", ""),
    ("overleg-nieuw", "regisseur", ""),
    ("overleg-verplaatsing", "ondersteuner", ""),
    ("overleg-vervallen", "regisseur", ""),
    ("oplegger-nieuw", "regisseur", ""),
    ("oplegger-wijziging", "ondersteuner", ""),
    ("oplegger-partijen", "regisseur", ""),
    ("oplegger-gegevens", "ondersteuner", ""),
    ("oplegger-voorlegging", "regisseur", ""),
    ("oplegger-verwijdering", "ondersteuner", ""),
    ("oplegger-vaststelling", "manager", ""),
    ("oplegger-terugzending", "kwaliteit", ""),
]
