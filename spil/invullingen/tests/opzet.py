"""An approach that asks everything, in use by the house of the cast."""

from datetime import datetime
from typing import Any

from spil.toegang.models import Dossier, Reden, Toegang
from spil.werkprocessen.commands import neem_in_gebruik
from spil.werkprocessen.definitie import lees_definitie
from spil.werkprocessen.models import Werkprocesversie
from tests.wereld import NU, Wereld, als

KEUZES = [{"code": "rood", "naam": "Rood"}, {"code": "blauw", "naam": "Blauw"}]


def veld(code: str, soort: str, groep: str = "samen", **anders: Any) -> dict[str, Any]:
    vast = {"code": code, "vraag": f"Vraag {code}?", "soort": soort, "groep": groep}
    return vast | {"categorie": "proces"} | anders


def proefaanpak(**anders: Any) -> dict[str, Any]:
    """Three groups, each for another audience."""
    return {
        "code": "proef",
        "naam": "Proefaanpak",
        "omschrijving": "Om te proberen.",
        "verwerking": {
            "code": "proef",
            "naam": "Proef",
            "doel": "Proberen.",
            "regime": "wmo",
            "grondslag": "Wmo 2015",
        },
        "uitkomsten": [{"code": "erop_af", "naam": "Erop af", "leidt_tot": "oppakken"}],
        "fasen": [{"code": "begin", "naam": "Begin", "stap": "plan"}],
        "groepen": [
            {"code": "samen", "naam": "Samen", "zien": "deelnemers"},
            {"code": "intern", "naam": "Intern", "zien": "huis"},
            {"code": "zorg", "naam": "Zorg", "zien": "een_deelnemer", "deelnemer": "ggz"},
        ],
        "velden": [
            veld("kleur", "keuze", keuzes=KEUZES, bij_aanmelding=True),
            veld("tinten", "meerkeuze", keuzes=KEUZES),
            veld("sinds", "datum"),
            veld("aantal", "getal", minste=1, meeste=9),
            veld("eigen_woning", "ja_nee", verplicht=True),
            veld("wie_helpt", "organisatie"),
            veld("waar", "lijst", lijst="gemeenten"),
            veld("reden", "lange_tekst", verplicht_als={"veld": "kleur", "is_een_van": ["rood"]}),
            veld("schuld", "tekst", "intern", gevoelig=True),
            veld("inschatting", "tekst", "intern"),
            veld("behandeling", "tekst", "zorg", gevoelig=True),
        ],
        "caseload": {"naam": "Proef", "kolommen": ["nummer"], "sorteer": "nummer"},
    } | anders


def neem_proef_in_gebruik(wereld: Wereld, *, op: datetime = NU, **anders: Any) -> Werkprocesversie:
    definitie = lees_definitie(proefaanpak(**anders))
    with als(wereld.beheerder, op=op):
        return neem_in_gebruik(wereld.huis, definitie, door=wereld.beheerder, op=op)


def open_dossier(wereld: Wereld, versie: Werkprocesversie) -> Dossier:
    """The regisseur works on it."""
    with als(wereld.regisseur):
        dossier = Dossier.open_nieuw(versie, op=NU)
        Toegang.op_dossier(dossier, rol=wereld.regisseur, reden=Reden.REGIE, van=NU)
    return dossier
