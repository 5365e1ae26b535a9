"""Whatever is wrong in a file, the answer is Dutch and names the place."""

import contextlib
import typing
from datetime import date

import pytest
from pydantic import ValidationError
from pydantic_core import core_schema

from spil.werkprocessen.definitie import (
    Aanpakdefinitie,
    AanpakOngeldig,
    lees_definitie,
    lees_toml,
    zinnen,
)
from spil.werkprocessen.tests.bouw import WEG, gegevens
from spil.werkprocessen.tests.taal import fouten_tegen_de_taal

ROMMEL = [
    WEG,
    None,
    True,
    -1,
    0,
    3.7,
    10**6000,
    -(10**6000),
    float("nan"),
    float("inf"),
    "",
    " ",
    "x" * 3000,
    "9" * 5000,
    "GEEN CODE",
    "a\x00b",
    "a\nb",
    "\ud800",
    "\u202e\u2028",
    [],
    [None],
    ["x"] * 200,
    {},
    {"": 1},
    {"literal[x]": 1},
    {"a\nb": 1, "k" * 500: 2, "\u202e": 3},
    {3: 4},
    date(2026, 11, 23),
    b"\xff",
    object(),
]
ZONDER_ZIN = {"value_error", "string_pattern_mismatch", *zinnen.KEUZE}
PLEKKEN = [
    ({"naam": WEG}, "naam ontbreekt."),
    ({"kleur": "rood"}, "kleur is geen onderdeel van een aanpak (schrijffout?)."),
    (
        {"fasen.1.kleur": "rood"},
        "fasen[2].kleur is geen onderdeel van een aanpak (schrijffout?).",
    ),
    (
        {"a\nb": 1},
        "„a?b” is geen onderdeel van een aanpak (schrijffout?).",
    ),
    (
        {"k" * 70: 1},
        f"{'k' * 60}… is geen onderdeel van een aanpak (schrijffout?).",
    ),
    ({"naam": 3}, "naam moet tekst zijn."),
    ({"naam": " "}, "naam mag niet leeg zijn."),
    ({"naam": "x" * 121}, "naam is langer dan 120 tekens."),
    ({"naam": "a\nb"}, "naam bevat een teken dat niet kan."),
    ({"omschrijving": "a\x00b"}, "omschrijving bevat een teken dat niet kan."),
    ({"bronnen.0": "\ud800"}, "bronnen[1] bevat een teken dat niet kan."),
    (
        {"code": "Proef"},
        "code moet een code zijn: een kleine letter, dan kleine letters, cijfers, _ of -, samen "
        "hoogstens 40.",
    ),
    (
        {"termijnen.0.vanaf": "morgen"},
        "termijnen[1].vanaf moet een moment zijn: melding, start, sluiting, fase:CODE of "
        "veld:CODE.",
    ),
    (
        {"tellingen.0.bij": "veld:risico"},
        "tellingen[1].bij moet een moment zijn dat telt: melding, start, sluiting, triage:CODE, "
        "fase:CODE of resultaat:CODE.",
    ),
    (
        {"caseload.sorteer": "Op naam"},
        "caseload.sorteer moet een vaste kolom zijn, veld:CODE of termijn:CODE.",
    ),
    ({"termijnen.0.duur.aantal": "zes"}, "termijnen[1].duur.aantal moet een geheel getal zijn."),
    ({"termijnen.0.duur.aantal": 0}, "termijnen[1].duur.aantal moet minstens 1 zijn."),
    ({"capaciteit.plaatsen": 10**6000}, "capaciteit.plaatsen mag hoogstens 10000 zijn."),
    ({"capaciteit.plaatsen": "9" * 5000}, "capaciteit.plaatsen is een te groot getal."),
    ({"capaciteit.fte": "half"}, "capaciteit.fte moet een getal zijn."),
    ({"capaciteit.fte": 0}, "capaciteit.fte moet groter zijn dan 0."),
    ({"capaciteit.fte": float("nan")}, "capaciteit.fte mag hoogstens 100 zijn."),
    ({"velden.0.gevoelig": "nee"}, "velden[1].gevoelig moet true of false zijn."),
    ({"velden": "geen"}, "velden moet een lijst zijn."),
    ({"fasen": []}, "fasen heeft minstens 1 regel nodig."),
    ({"caseload.kolommen": ["naam"] * 11}, "caseload.kolommen heeft hoogstens 10 regels."),
    ({"verwerking": "proef"}, "verwerking moet een groep sleutels zijn."),
    ({"eenheid": "gezin"}, "eenheid moet een van deze zijn: persoon, huishouden, lijst."),
    ({"formaat": 2}, "formaat moet een van deze zijn: 1."),
    (
        {"velden.3.keuzes": [{"code": "a", "naam": "A"}]},
        "velden[4]: keuzes horen bij een veld van de soort keuze of meerkeuze.",
    ),
    (
        {"velden.1.keuzes": []},
        "velden[2]: keuzes horen bij een veld van de soort keuze of meerkeuze.",
    ),
    (
        {"velden.1.keuzes.1.code": "geweld"},
        "velden[2]: twee keuzes hebben dezelfde code.",
    ),
    ({"velden.4.lijst": WEG}, "velden[5]: een lijst hoort bij een veld van de soort lijst."),
    ({"velden.4.minste": 1}, "velden[5]: minste en meeste horen bij een veld van de soort getal."),
    ({"velden.3.minste": 11}, "velden[4]: minste is hoger dan meeste."),
    (
        {"groepen.2.deelnemer": WEG},
        "groepen[3]: noem de deelnemer bij zien = een_deelnemer, en alleen dan.",
    ),
    (
        {"termijnen.0.richting": "voor"},
        "termijnen[1]: alleen vanaf een datumveld kan een termijn terug tellen.",
    ),
    ({"termijnen.1.herhaalt": True}, "termijnen[2]: een termijn die terug telt kan niet herhalen."),
    (
        {"termijnen.0.stopt_bij": ["veld:vrij_op"]},
        "termijnen[1]: stopt_bij hoort bij een termijn die herhaalt; gebruik klaar_bij.",
    ),
]


def redenen(anders):
    with pytest.raises(AanpakOngeldig) as fout:
        lees_definitie(gegevens(anders))
    return fout.value.redenen


def paden(geheel, begin=""):
    stappen = enumerate(geheel) if isinstance(geheel, list) else geheel.items()
    for stap, waarde in stappen:
        yield f"{begin}{stap}"
        if isinstance(waarde, dict | list):
            yield from paden(waarde, f"{begin}{stap}.")


@pytest.mark.parametrize(("anders", "zin"), PLEKKEN, ids=[zin[:60] for _, zin in PLEKKEN])
def test_een_fout_noemt_de_plek_in_het_nederlands(anders, zin):
    assert redenen(anders) == [zin]


def test_een_keuze_uit_woorden_en_organisaties_is_een_zin():
    (zin,) = redenen({"fasen.0.beslist": "niemand"})
    assert zin.startswith("fasen[1].beslist moet een van deze zijn: regisseur, deelnemers, politie")


@pytest.mark.parametrize("pad", list(paden(gegevens())))
def test_rommel_op_iedere_plek_geeft_alleen_nederlandse_zinnen(pad):
    for rommel in ROMMEL:
        with contextlib.suppress(AanpakOngeldig):
            lees_definitie(gegevens({pad: rommel}))
            continue
        for reden in redenen({pad: rommel}):
            assert fouten_tegen_de_taal(reden) == [], reden


def test_iedere_fout_die_kan_voorkomen_heeft_een_eigen_zin():
    soorten = set()
    for pad in paden(gegevens()):
        for rommel in ROMMEL:
            try:
                Aanpakdefinitie.model_validate(gegevens({pad: rommel}))
            except ValidationError as fout:
                soorten |= {detail["type"] for detail in fout.errors()}
    assert soorten - ZONDER_ZIN - set(zinnen.ZINNEN) == set()
    assert len(soorten) > 20


def test_ook_een_fout_die_nu_niet_kan_voorkomen_blijft_nederlands():
    bekend = ZONDER_ZIN | set(zinnen.ZINNEN)
    for soort in set(typing.get_args(core_schema.ErrorType)) - bekend:
        fout = {"type": soort, "loc": ("fasen", 0), "msg": "Input should be", "input": 1}
        assert zinnen.redenen([fout]) == ["fasen[1] klopt niet."]


def test_iedere_vorm_van_een_tekst_heeft_een_zin():
    gevonden = set()

    def zoek(schema):
        for naam, waarde in schema.items() if isinstance(schema, dict) else enumerate(schema):
            if naam == "pattern":
                gevonden.add(waarde)
            elif isinstance(waarde, dict | list):
                zoek(waarde)

    zoek(Aanpakdefinitie.model_json_schema())
    assert gevonden == set(zinnen.VORMEN)


def test_wie_honderden_fouten_maakt_leest_er_honderd_en_hoeveel_er_nog_zijn():
    zin = redenen({"bronnen": [3] * 250})
    assert len(zin) == 101
    assert zin[-1] == "Aantal fouten dat hier niet bij staat: 150."


@pytest.mark.parametrize("geheel", [None, [], 3, "tekst", object()])
def test_wat_geen_aanpak_is_wordt_geweigerd(geheel):
    with pytest.raises(AanpakOngeldig) as fout:
        lees_definitie(geheel)
    assert fout.value.redenen == ["De aanpak moet een groep sleutels zijn."]


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("naam = ", "Het bestand is geen geldige TOML: kijk aan het einde."),
        ("a = 1\nb c", "Het bestand is geen geldige TOML: kijk bij regel 2, teken 3."),
        ("a = 1\na = 2\n", "Het bestand is geen geldige TOML: een sleutel staat er twee keer."),
        ("[a]\n[a]\n", "Het bestand is geen geldige TOML: een sleutel staat er twee keer."),
        ("a = " + "9" * 5000, "Het bestand is geen geldige TOML."),
        ("a = " + "[" * 5000, "De aanpak is te diep genest."),
        ("\x00", "Het bestand is geen geldige TOML: kijk bij regel 1, teken 1."),
    ],
    ids=["einde", "plek", "sleutel", "groep", "getal", "diep", "nul"],
)
def test_wat_geen_toml_is_wordt_geweigerd_in_het_nederlands(tekst, zin):
    with pytest.raises(AanpakOngeldig) as fout:
        lees_toml(tekst)
    assert fout.value.redenen == [zin]
    assert fouten_tegen_de_taal(zin) == []
