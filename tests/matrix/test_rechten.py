"""The rights table against the reviewed one, in every combination there is."""

from itertools import combinations

import pytest

from spil.gebruikers.models import Rolsoort
from spil.toegang import rechten
from spil.toegang.models import Reden
from tests.matrix.adressen import ADRESSEN
from tests.matrix.verwachting import VERWACHT

pytestmark = pytest.mark.matrix
REDENEN = [reden.value for reden in Reden]
DEELVERZAMELINGEN = [
    frozenset(keuze) for n in range(len(REDENEN) + 1) for keuze in combinations(REDENEN, n)
]


def test_de_rechtentabel_is_de_tabel_die_is_nagezien():
    """Proves A1-02: an act that is new, gone or changed is a line in verwachting.py."""
    van_spil = {
        r.handeling: (
            frozenset(soort.value for soort in r.rollen),
            None if r.relaties is None else frozenset(str(reden) for reden in r.relaties),
        )
        for r in rechten.alle_rechten()
    }
    assert van_spil == VERWACHT


def test_elk_adres_is_de_handeling_die_is_nagezien():
    """Proves A1-01: what a GET and a POST of each address are, is reviewed too."""
    van_spil = {
        r.naam: (r.lezen, r.schrijven, r.openbaar, r.zonder_rol)
        for r in rechten.alle_routes()
        if not r.naam.startswith("demo")
    }
    assert van_spil == {
        a.naam: (a.lezen, a.schrijven, a.openbaar, a.ingelogd) for a in ADRESSEN.values()
    }


def test_elke_handeling_voor_elke_rol_met_elke_band():
    """Proves A1-02, exhaustively: act × rol × every set of relations to the dossier."""
    aantal = 0
    for recht in rechten.alle_rechten():
        rollen, relaties = VERWACHT[recht.handeling]
        for soort in Rolsoort:
            for redenen in DEELVERZAMELINGEN:
                mag = soort.value in rollen and (relaties is None or bool(relaties & redenen))
                assert recht.staat_toe(soort, redenen) == mag, (recht.handeling, soort, redenen)
                aantal += 1
    print(f"{aantal} combinations, 0 deviations")
    assert aantal == len(VERWACHT) * len(Rolsoort) * 2 ** len(REDENEN)


def test_wie_geen_inhoud_ziet_heeft_geen_handeling_in_een_dossier():
    """Proves A1-17: functioneel beheerder, manager, FG, contactpunt and kwaliteit have no act that
    asks for a relation to a dossier."""
    zonder_inhoud = {
        "manager",
        "fg",
        "contactpunt",
        "kwaliteitsmedewerker",
        "functioneel_beheerder",
    }
    for handeling, (rollen, relaties) in VERWACHT.items():
        assert relaties is None or not rollen & zonder_inhoud, handeling


def test_een_ketenpartner_leidt_geen_casus():
    """Proves A1-03: of the acts in a dossier a partner has reading, and its own actions, notes,
    questions, instruments and documents, and the answer when a case is handed to it."""
    eigen = {h for h, (r, rel) in VERWACHT.items() if "ketenpartner" in r and rel is not None}
    assert eigen == {
        "aanmelding.antwoord_lezen",
        "aanmelding.bekijken",
        "afname.vastleggen",
        "acties.uitvoeren",
        "agenda.verzoeken",
        "casus.gegevens_vastleggen",
        "document.bekijken",
        "document.toevoegen",
        "dossier.bekijken",
        "journaal.bekijken",
        "journaal.schrijven",
        "navraag.beantwoorden",
        "overdracht.beantwoorden",
        "plan.afdrukken",
        "plan.bekijken",
        "punt.bekijken",
        "standpunt.geven",
        "toegang.bekijken",
        "uitvraag.beantwoorden",
        "verslagcorrectie.voorstellen",
    }
