"""What is asked of a table and left out of it, with a mark in every field that somebody types; and
what is typed to make an agenda."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from spil.aanmeldingen.models import Aanmelding
from spil.overleggen.commands import zet_onderwerp_op_agenda
from spil.overleggen.commands.agendamaken import sla_over
from spil.overleggen.commands.agendaverzoeken import vraag_plek_op_agenda, wijs_agendaverzoek_af
from spil.overleggen.models import Agendaplek, Agendaverzoek, Overleg
from spil.overleggen.tests.opzet import maak_oplegger_rij, maak_overleg_rij, maak_rij
from tests.matrix.agendawerk import REEKS
from tests.matrix.merken import merk
from tests.matrix.toneel import NUMMERS, Stuk, Toneel
from tests.wereld import NU, Wereld, als

Keuze = tuple[UUID, str]
Velden = dict[str, Any]
VAN_HET_HUIS = "regisseur collega ondersteuner coordinator triagist manager fg kwaliteit beheerder"
ONDERWERP = "Begroting"


def vraag_om_de_tafel(w: Wereld, meldingen: dict[str, Aanmelding]) -> None:
    """The police asked, heard no, and asked again; a colleague asked for another case. A report was
    left out of this meeting. The board has an item about nobody, and a next meeting."""
    overleg = Overleg.objects.select_related("reeks").get(reeks__naam=REEKS)
    eigen, nr = meldingen["eigen"].dossier.uuid, NUMMERS["eigen"]
    eerste = _vraag(w, overleg, "ketenpartner", eigen, merk(nr, "dpol", "avrx"))
    with als(w.regisseur) as rol:
        wijs_agendaverzoek_af(eerste.uuid, reden=merk(nr, "dpol", "avan"), door=rol, op=NU)
    _vraag(w, overleg, "ketenpartner", eigen, merk(nr, "dpol", "avra"))
    van_collega, nr = meldingen["van_collega"].dossier.uuid, NUMMERS["van_collega"]
    _vraag(w, overleg, "collega", van_collega, merk(nr, "kern", "avra"))
    with als(w.triagist) as rol:
        sla_over(overleg.uuid, [meldingen["in_triage"].dossier.uuid], door=rol, op=NU)
    reeks = maak_rij(w, naam="Bestuur", soort="bestuurlijk", verwerking=None)
    oplegger = maak_oplegger_rij(w, reeks)
    eerste_overleg = maak_overleg_rij(reeks, oplegger)
    maak_overleg_rij(reeks, oplegger, na=timedelta(days=8))
    with als(w.ondersteuner) as rol:
        for onderwerp in ("Opening", ONDERWERP):
            zet_onderwerp_op_agenda(eerste_overleg.uuid, onderwerp, door=rol, op=NU)


def _vraag(w: Wereld, overleg: Overleg, wie: str, dossier: UUID, vraag: str) -> Agendaverzoek:
    with als(w.rollen[wie]) as rol:
        return vraag_plek_op_agenda(
            dossier, reeks_uuid=overleg.reeks.uuid, vraag=vraag, door=rol, op=NU
        )


def agendadingen() -> dict[str, list[Keuze]]:
    """A place that is about nobody: who plans may move and remove it without working on a case."""
    plek = Agendaplek.objects.get(onderwerp=ONDERWERP)
    return {"plek_uuid": [(plek.uuid, f"{VAN_HET_HUIS} ketenpartner")]}


TABEL = """
overleg-agenda               | agenda.vullen | agenda.vullen
overleg-onderwerp            | agenda.vullen | agenda.vullen
overleg-tijden               | agenda.vullen | agenda.vullen
overleg-tijdverdeling        | - | agenda.vullen
agendaplek-plaats            | - | agenda.vullen
agendaplek-doorschuiving     | agenda.vullen | agenda.vullen
agendaplek-verwijdering      | agenda.vullen | agenda.vullen
overlegreeks-vulling         | overleg.plannen | overleg.plannen
dossier-agendaverzoek        | agenda.verzoeken | agenda.verzoeken
agendaverzoek-intrekking     | - | agenda.verzoeken
agendaverzoek-afwijzing      | agenda.verzoek_afwijzen | agenda.verzoek_afwijzen
"""
TEKST = "Getypt in de matrix."
VAST: dict[str, Velden] = {
    "overleg-onderwerp": {"onderwerp": "Rondvraag", "minuten": "5"},
    "agendaplek-plaats": {"richting": "omhoog"},
    "overlegreeks-vulling": {"vanzelf": ["bespreking"], "minuten": "15"},
    "agendaverzoek-afwijzing": {"reden": TEKST},
}


def _kandidaten(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"dossiers": [str(toneel.stukken["in_triage"].uuid)], "doe": "zetten"}


def _tijden(toneel: Toneel, stuk: Stuk) -> Velden:
    return {f"minuten-{plek.uuid}": "15" for plek in Agendaplek.objects.all()}


def _verzoek(toneel: Toneel, stuk: Stuk) -> Velden:
    reeks = Overleg.objects.filter(reeks__naam=REEKS).values_list("reeks__uuid", flat=True)[0]
    return {"reeks": str(reeks), "vraag": TEKST}


MET_KEUZE: dict[str, Callable[[Toneel, Stuk], Velden]] = {
    "overleg-agenda": _kandidaten,
    "overleg-tijden": _tijden,
    "dossier-agendaverzoek": _verzoek,
}
SLAAGT: list[tuple[str, str, str]] = [
    ("overleg-agenda", "regisseur", ""),
    ("overleg-onderwerp", "triagist", ""),
    ("overleg-tijden", "ondersteuner", ""),
    ("overleg-tijdverdeling", "coordinator", ""),
    ("agendaplek-plaats", "regisseur", ""),
    ("agendaplek-doorschuiving", "ondersteuner", ""),
    ("agendaplek-verwijdering", "ondersteuner", ""),
    ("overlegreeks-vulling", "ondersteuner", ""),
    ("dossier-agendaverzoek", "regisseur", "eigen"),
    ("agendaverzoek-intrekking", "ketenpartner", "eigen"),
    ("agendaverzoek-afwijzing", "regisseur", "eigen"),
]
