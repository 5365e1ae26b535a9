"""One thing broken in a whole definition gives one sentence, which names it."""

import pytest

from spil.werkprocessen.definitie import AanpakOngeldig, lees_definitie
from spil.werkprocessen.definitie.controles import NOOIT_KIEZEN
from spil.werkprocessen.definitie.controles_vragen import GERESERVEERD
from spil.werkprocessen.definitie.verwerking import BEWAARGRENZEN
from spil.werkprocessen.tests.bouw import gegevens
from spil.werkprocessen.tests.taal import fouten_tegen_de_taal

LOSSE_FASE = {"code": "los", "naam": "Los", "stap": "plan"}
NAAR_LOS = {"fasen.0.naar": ["uitvoering", "los"], "fasen.2": LOSSE_FASE}
VELD = {"vraag": "Wat?", "soort": "tekst", "groep": "team", "categorie": "proces"}
WACHT = {"code": "wacht", "naam": "Wacht", "leidt_tot": "aanhouden", "hoogstens": 1}
TERMIJN = {"naam": "Nieuw", "duur": {"aantal": 1, "eenheid": "weken"}}
DUBBEL = {
    "fase": ("fasen.2", {"code": "plan", "naam": "Weer", "stap": "plan", "naar": ["uitvoering"]}),
    "veld": ("velden.5", {**VELD, "code": "plek"}),
    "groep": ("groepen.3", {"code": "pol", "naam": "Weer", "zien": "huis"}),
    "criterium": ("criteria.vragen.1", {"code": "vast", "vraag": "Weer?"}),
    "termijn": ("termijnen.2", {**TERMIJN, "code": "vrij", "vanaf": "start"}),
    "uitkomst": ("uitkomsten.2", {"code": "advies", "naam": "Weer", "leidt_tot": "advies"}),
    "resultaat": ("resultaten.1", {"code": "klaar", "naam": "Weer"}),
    "overleg": (
        "overleggen.1",
        {"code": "overleg", "naam": "Weer", "ritme": "wekelijks", "doel": "Weer."},
    ),
    "brief": ("brieven.1", {"code": "brief", "naam": "Weer", "aan": "OM", "bij": "start"}),
    "instrument": (
        "instrumenten.1",
        {"code": "toets", "naam": "Weer", "doel": "Weer.", "wie": "Arts", "wanneer": "Ooit."},
    ),
}
KAPOT = [
    (
        {"fasen.2": {**LOSSE_FASE, "code": "afgesloten"}, "fasen.1.naar": ["plan", "afgesloten"]},
        "Afgesloten is geen fase: sluiten is een besluit dat er altijd is.",
    ),
    (
        {"fasen.1.naar": ["plan", "weg"]},
        "Fase uitvoering gaat naar weg, en die fase is er niet.",
    ),
    ({"fasen.1.naar": ["uitvoering"]}, "Fase uitvoering gaat naar zichzelf."),
    (
        {"uitkomsten.2": WACHT, "tellingen.0.bij": "triage:wacht"},
        "Telling proef-nieuw telt nooit iets: triage wacht komt niet voor.",
    ),
    (
        {"uitkomsten.2": WACHT, "uitkomsten.3": {**WACHT, "code": "weer"}},
        "Meer dan één uitkomst van de triage leidt tot aanhouden; houd er een over.",
    ),
    (
        {"fasen.1.beslist": "derde"},
        "In fase uitvoering beslist een derde; een derde is geen deelnemer (BGS art. 2.21).",
    ),
    *[
        (
            {**anders, "criteria.vragen.0.code": "gevolgen"},
            "Criterium gevolgen heeft de code van een criterium van BGS art. 2.20, en dat vraagt"
            " deze aanpak niet; kies een andere code.",
        )
        for anders in ({"verwerking.regime": "pbw"}, {"criteria.vier_criteria": False})
    ],
    ({"fasen.2": LOSSE_FASE}, "Fase los is vanaf plan niet te bereiken."),
    (
        {"fasen.0.mag_sluiten": False, "fasen.1.mag_sluiten": False},
        "In geen enkele fase mag de casus dicht; zo eindigt zij nooit.",
    ),
    (
        {**NAAR_LOS, "fasen.2": {**LOSSE_FASE, "mag_sluiten": False}},
        "Vanuit fase los kan de casus nooit meer dicht.",
    ),
    (
        {"groepen.1.fasen": ["uitvoering", "weg"]},
        "Groep eind noemt fase weg, en die is er niet.",
    ),
    (
        {"velden.4.code": "urgentie"},
        "Veld urgentie bestaat al in iedere casus; kies een andere code.",
    ),
    (
        {"criteria.vragen.0.vraag": "Komt de toets hoog uit?"},
        f"Criterium vast vraagt naar instrument toets. {NOOIT_KIEZEN}",
    ),
    (
        {"velden.4.lijst": "instrumenten", "velden.4.bij_aanmelding": True},
        f"Veld plek vraagt bij de aanmelding naar een instrument. {NOOIT_KIEZEN}",
    ),
    (
        {"velden.1.keuzes.1.naam": "Toets hoog", "velden.1.bij_aanmelding": True},
        f"Veld welk vraagt bij de aanmelding naar instrument toets. {NOOIT_KIEZEN}",
    ),
    ({"velden.4.fasen": ["plan", "weg"]}, "Veld plek noemt fase weg, en die is er niet."),
    ({"velden.4.verplicht_voor": ["weg"]}, "Veld plek noemt fase weg, en die is er niet."),
    (
        {"velden.3.verplicht_voor": ["sluiting"], "fasen.1.mag_sluiten": False},
        "Veld cijfer moet er zijn vóór de sluiting, en wordt niet gevraagd in een fase waarin de"
        " casus dicht mag.",
    ),
    (
        {"fasen.2": {**LOSSE_FASE, "code": "sluiting"}, "fasen.1.naar": ["plan", "sluiting"]},
        "Sluiting is geen code voor een fase: zo heet het moment waarop de casus dichtgaat.",
    ),
    ({"velden.4.groep": "weg"}, "Veld plek hoort bij groep weg, en die is er niet."),
    (
        {"velden.3.fasen": ["plan"]},
        "Veld cijfer kan niemand invullen: veld en groep delen geen fase.",
    ),
    (
        {"velden.4.categorie": "overtuiging"},
        "Veld plek is van de categorie overtuiging; die mag onder de WGS niet (art. 2.30).",
    ),
    (
        {"velden.3.verplicht_voor": ["uitvoering"]},
        "Veld cijfer moet er zijn vóór fase uitvoering, en kan er dan nog niet zijn.",
    ),
    (
        {"velden.4.verplicht_voor": ["plan"]},
        "Veld plek moet er zijn vóór fase plan, en kan er dan nog niet zijn.",
    ),
    (
        {"fasen.0.alleen_als": [{"naar": "weg", "veld": "risico", "is_een_van": ["ja"]}]},
        "Fase plan naar weg heeft een voorwaarde, en die overgang is er niet.",
    ),
    (
        {"fasen.0.alleen_als": [{"naar": "uitvoering", "veld": "weg", "is_een_van": ["ja"]}]},
        "Fase plan naar uitvoering hangt af van veld weg, en dat is er niet.",
    ),
    (
        {"fasen.0.alleen_als": [{"naar": "uitvoering", "veld": "welk", "is_een_van": ["ja"]}]},
        "Fase plan naar uitvoering hangt af van welk = ja, en dat kan niet.",
    ),
    (
        {
            "velden.0.fasen": ["uitvoering"],
            "fasen.0.alleen_als": [{"naar": "uitvoering", "veld": "risico", "is_een_van": ["ja"]}],
        },
        "Fase plan naar uitvoering hangt af van veld risico, en dat kan er dan nog niet zijn.",
    ),
    (
        {
            "fasen.0.alleen_als": [
                {"naar": "uitvoering", "veld": "risico", "is_een_van": [antwoord]}
                for antwoord in ("ja", "nee")
            ],
        },
        "Fase plan naar uitvoering vraagt van veld risico twee dingen tegelijk.",
    ),
    (
        {"velden.1.verplicht_als.veld": "weg"},
        "Veld welk hangt af van veld weg, en dat is er niet.",
    ),
    (
        {"velden.1.verplicht_als.is_een_van": ["ja", "soms"]},
        "Veld welk hangt af van risico = soms, en dat kan niet.",
    ),
    (
        {"velden.4.verplicht_als": {"veld": "welk", "is_een_van": ["anders"]}},
        "Veld plek hangt af van welk = anders, en dat kan niet.",
    ),
    (
        {"velden.4.verplicht_als": {"veld": "cijfer", "is_een_van": ["ja"]}},
        "Veld plek hangt af van cijfer = ja, en dat kan niet.",
    ),
    (
        {"velden.0.verplicht_als": {"veld": "risico", "is_een_van": ["ja"]}},
        "Veld risico hangt af van zichzelf.",
    ),
    ({"termijnen.0.vanaf": "fase:weg"}, "Termijn plan_klaar noemt fase weg, en die is er niet."),
    (
        {"termijnen.0.klaar_bij": ["veld:weg"]},
        "Termijn plan_klaar noemt veld weg, en die is er niet.",
    ),
    (
        {"termijnen.1.vanaf": "veld:risico"},
        "Termijn vrij telt vanaf veld risico, en dat is geen datum.",
    ),
    (
        {"termijnen.0.klaar_bij": ["veld:risico"]},
        "Termijn plan_klaar is klaar bij veld risico, en dat is geen datum.",
    ),
    (
        {"termijnen.0.vanaf": "sluiting"},
        "Termijn plan_klaar begint bij de sluiting; dan loopt er niets meer.",
    ),
    (
        {"termijnen.0.klaar_bij": ["start"]},
        "Termijn plan_klaar is klaar waar zij begint; zo loopt zij nooit.",
    ),
    ({"brieven.0.bij": "fase:weg"}, "Brief brief noemt fase weg, en die is er niet."),
    (
        {"tellingen.0.bij": "fase:weg"},
        "Telling proef-nieuw telt nooit iets: fase weg komt niet voor.",
    ),
    (
        {"tellingen.0.bij": "triage:weg"},
        "Telling proef-nieuw telt nooit iets: triage weg komt niet voor.",
    ),
    (
        {"tellingen.0.bij": "resultaat:weg"},
        "Telling proef-nieuw telt nooit iets: resultaat weg komt niet voor.",
    ),
    (
        {"caseload.kolommen.0": "veld:weg"},
        "De caseload toont of sorteert op veld:weg, en dat is er niet.",
    ),
    (
        {"caseload.sorteer": "leeftijd"},
        "De caseload toont of sorteert op leeftijd, en dat is er niet.",
    ),
    (
        {"velden.3.gevoelig": True, "caseload.kolommen.1": "veld:cijfer"},
        "De caseload toont veld:cijfer, en een gevoelig antwoord staat in geen lijst.",
    ),
    ({"caseload.signalen": ["weg"]}, "De caseload wijst op termijn weg, en die is er niet."),
    (
        {"uitkomsten.0.leidt_tot": "doorgeleiden"},
        "Geen enkele uitkomst van de triage leidt tot oppakken; zo begint er nooit een casus.",
    ),
]


def redenen(anders):
    with pytest.raises(AanpakOngeldig) as fout:
        lees_definitie(gegevens(anders))
    return fout.value.redenen


def test_de_proefaanpak_klopt():
    definitie = lees_definitie(gegevens())
    assert definitie.code == "proef"
    assert lees_definitie(gegevens(NAAR_LOS)).fasen[2].code == "los"


@pytest.mark.parametrize(("anders", "zin"), KAPOT, ids=[zin for _, zin in KAPOT])
def test_een_ding_kapot_geeft_een_zin_die_het_noemt(anders, zin):
    assert redenen(anders) == [zin]
    assert fouten_tegen_de_taal(zin) == []


@pytest.mark.parametrize("soort", DUBBEL)
def test_een_code_is_uniek(soort):
    pad, nieuw = DUBBEL[soort]
    verwacht = f"De code {nieuw['code']} staat 2 keer bij {soort}; een code is uniek."
    assert redenen({pad: nieuw}) == [verwacht]


def test_een_telling_heeft_haar_eigen_code():
    telling = gegevens()["tellingen"][0]
    assert redenen({"tellingen.1": telling}) == [
        "De code proef-nieuw staat 2 keer bij telling; een code is uniek."
    ]


@pytest.mark.parametrize("regime", BEWAARGRENZEN)
def test_bewaren_mag_niet_langer_dan_het_regime_toelaat(regime):
    jaren, verleng = BEWAARGRENZEN[regime]
    tot_de_grens = {"jaren": jaren, "verlengjaren": verleng}
    anders = {"verwerking.regime": regime, "verwerking.bewaren": tot_de_grens}
    assert lees_definitie(gegevens(anders)).verwerking.bewaren.jaren == jaren
    assert redenen({**anders, "verwerking.bewaren.jaren": jaren + 1}) == [
        f"Bewaren mag hier hoogstens {jaren} jaar; er staat {jaren + 1}."
    ]
    assert redenen({**anders, "verwerking.bewaren.verlengjaren": verleng + 1}) == [
        f"Verlengen mag hier hoogstens {verleng} jaar; er staat {verleng + 1}."
    ]


@pytest.mark.parametrize("code", sorted(GERESERVEERD))
def test_een_veld_heet_niet_als_wat_iedere_casus_al_heeft(code):
    assert redenen({"velden.4.code": code}) == [
        f"Veld {code} bestaat al in iedere casus; kies een andere code."
    ]


def test_wat_onder_de_wgs_niet_mag_mag_onder_een_ander_regime():
    anders = {"velden.4.categorie": "overtuiging", "verwerking.regime": "pga_radicalisering"}
    assert lees_definitie(gegevens(anders)).velden[4].categorie == "overtuiging"


def test_wat_bij_de_aanmelding_gevraagd_wordt_mag_er_voor_de_eerste_fase_moeten_zijn():
    anders = {"velden.4.verplicht_voor": ["plan"], "velden.4.bij_aanmelding": True}
    assert lees_definitie(gegevens(anders)).velden[4].verplicht_voor == ["plan"]


def test_twee_fouten_geven_twee_zinnen():
    assert len(redenen({"caseload.sorteer": "leeftijd", "velden.4.groep": "weg"})) == 2


def test_in_de_casus_mag_een_vraag_wel_naar_een_instrument_gaan():
    """MZ23 r50-51: a help in the case, never a way in."""
    definitie = lees_definitie(gegevens({"velden.4.lijst": "instrumenten"}))
    assert definitie.velden[4].lijst == "instrumenten"


def test_een_korte_naam_van_een_instrument_telt_niet_binnen_een_ander_woord():
    vraag = "Is er een toetsbaar plan?"
    definitie = lees_definitie(gegevens({"criteria.vragen.0.vraag": vraag}))
    assert definitie.criteria.vragen[0].vraag == vraag
