"""Approaches beside the first one of the cast, for tests of reports and triage."""

from typing import Any

from spil.invullingen.tests.opzet import neem_proef_in_gebruik, veld
from spil.werkprocessen.models import Werkprocesversie
from tests.wereld import Wereld

UITKOMSTEN = [
    {"code": "erop_af", "naam": "Erop af", "leidt_tot": "oppakken"},
    {"code": "licht", "naam": "Lichte aanpak", "leidt_tot": "oppakken", "licht": True},
    {"code": "raad", "naam": "Goede raad", "leidt_tot": "advies", "uitleg": "Een <b>brief</b>."},
    {"code": "elders", "naam": "Naar een ander", "leidt_tot": "doorgeleiden"},
]
CRITERIA = {
    "regel": "alle",
    "vragen": [
        {"code": "gevaar", "vraag": "Is er gevaar?"},
        {"code": "spoor", "vraag": "Is er een spoor?", "wet": "Artikel 1"},
    ],
}
GROEPEN = [
    {"code": "samen", "naam": "Samen", "zien": "deelnemers"},
    {"code": "intern", "naam": "Intern", "zien": "huis"},
]
VELDEN = [
    veld("wat_gezien", "lange_tekst", "intern", gevoelig=True, bij_aanmelding=True, verplicht=True),
    veld("wie_helpt", "organisatie", bij_aanmelding=True),
    veld(
        "soorten",
        "meerkeuze",
        bij_aanmelding=True,
        keuzes=[{"code": "geluid", "naam": "Geluid"}, {"code": "stank", "naam": "Stank"}],
    ),
    veld("later", "tekst"),
]


def tweede_aanpak(wereld: Wereld, **anders: Any) -> Werkprocesversie:
    """Not under the WGS: own criteria, own outcomes, own questions."""
    inhoud: dict[str, Any] = {
        "criteria": CRITERIA,
        "uitkomsten": UITKOMSTEN,
        "groepen": GROEPEN,
        "velden": VELDEN,
    }
    return neem_proef_in_gebruik(wereld, **(inhoud | anders))


def lijstaanpak(wereld: Wereld, **anders: Any) -> Werkprocesversie:
    return tweede_aanpak(
        wereld,
        code="weeklijst",
        naam="Weeklijst",
        criteria={"regel": "weging", "vragen": CRITERIA["vragen"]},
        aanmelden={"door": ["politie"], "per_lijst": True, "uitleg": "Alleen niet acuut."},
        **anders,
    )
