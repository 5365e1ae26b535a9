"""The approaches that Spil ships, and the schema and command for who writes one."""

import json
import re
from collections import defaultdict
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from spil.kern.fouten import NietGevonden
from spil.kern.omgeving import KLOON
from spil.werkprocessen import catalogus, schema
from spil.werkprocessen.definitie import AanpakOngeldig, lees_definitie, lees_toml
from spil.werkprocessen.tests.taal import fouten_tegen_de_taal

BESTANDEN = sorted(catalogus.MAP.glob("*.toml"))
EEN = BESTANDEN[0]  # whichever: only its own scenario may need one by name
SCHEMA = KLOON / "docs" / "aanpak.schema.json"
ZIN = re.compile(r"[A-Z0-9„].*[.?]")
ieder = pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.stem)


def werkproces(*args):
    uit, fout = StringIO(), StringIO()
    try:
        call_command("werkproces", *args, stdout=uit, stderr=fout)
    except CommandError as geweigerd:
        return uit.getvalue(), fout.getvalue() + str(geweigerd)
    return uit.getvalue(), ""


def test_er_worden_aanpakken_meegeleverd():
    assert BESTANDEN
    assert sorted(catalogus.catalogus()) == [pad.stem for pad in BESTANDEN]


@ieder
def test_een_meegeleverde_aanpak_klopt_en_heet_naar_haar_code(pad):
    assert catalogus.lees_bestand(pad).code == pad.stem


@ieder
def test_een_meegeleverde_aanpak_noemt_haar_bronnen(pad):
    bronnen = catalogus.lees_bestand(pad).bronnen
    assert bronnen
    assert all(bronnen)


@ieder
def test_wat_het_huis_moet_bevestigen_is_een_zin(pad):
    for zin in catalogus.lees_bestand(pad).te_bevestigen:
        assert ZIN.fullmatch(zin), zin


@ieder
def test_een_meegeleverde_aanpak_komt_hetzelfde_terug_uit_de_database(pad):
    definitie = catalogus.lees_bestand(pad)
    bewaard = json.dumps(definitie.model_dump(mode="json"))
    assert lees_definitie(json.loads(bewaard)) == definitie


def test_aanpakken_met_dezelfde_verwerking_zeggen_daar_hetzelfde_over():
    verwerkingen = defaultdict(dict)
    for code, definitie in catalogus.catalogus().items():
        verwerkingen[definitie.verwerking.code][code] = definitie.verwerking
    for bij_aanpak in verwerkingen.values():
        eerste, *rest = bij_aanpak.values()
        assert all(ander == eerste for ander in rest), f"verschil tussen {', '.join(bij_aanpak)}"


def test_een_telling_is_van_een_aanpak():
    tellingen = [t.code for d in catalogus.catalogus().values() for t in d.tellingen]
    assert sorted(tellingen) == sorted(set(tellingen))


def test_een_aanpak_die_er_niet_is_noemt_welke_er_wel_zijn():
    with pytest.raises(NietGevonden, match=rf"Er is geen aanpak weg\. Wel: {EEN.stem}"):
        catalogus.uit_catalogus("weg")
    assert catalogus.uit_catalogus(EEN.stem).code == EEN.stem


def test_een_bestand_heet_naar_zijn_code(tmp_path):
    pad = tmp_path / "anders.toml"
    pad.write_bytes(EEN.read_bytes())
    with pytest.raises(AanpakOngeldig) as fout:
        catalogus.lees_bestand(pad)
    assert fout.value.redenen == [f"anders.toml: het bestand heet anders dan de code {EEN.stem}."]


def test_een_bestand_van_windows_wordt_ook_gelezen(tmp_path):
    pad = tmp_path / EEN.name
    pad.write_bytes(b"\xef\xbb\xbf" + EEN.read_bytes())
    assert catalogus.lees_bestand(pad) == catalogus.uit_catalogus(EEN.stem)


def test_het_voorbeeld_in_de_uitleg_klopt():
    uitleg = (KLOON / "docs" / "aanpakken.md").read_text("utf-8")
    voorbeeld, *_ = re.findall(r"```toml\n(.*?)```", uitleg, re.DOTALL)
    assert lees_toml(voorbeeld).naam == "PGA Voetbalgeweld"


def test_het_gepubliceerde_schema_is_dat_van_de_code():
    """`script/spil werkproces schema > docs/aanpak.schema.json` renews it."""
    assert SCHEMA.read_text("utf-8") == schema.schematekst()
    assert werkproces("schema") == (schema.schematekst(), "")


def test_het_schema_kent_iedere_sleutel_van_de_meegeleverde_aanpakken():
    geheel = json.loads(schema.schematekst())
    for definitie in catalogus.catalogus().values():
        assert onbekend(geheel, geheel, definitie.model_dump(mode="json", exclude_none=True)) == []


def onbekend(geheel, deel, waarde):
    """The keys of `waarde` for which the schema has no place."""
    deel = verwezen(geheel, deel)
    if isinstance(waarde, list):
        return [sleutel for een in waarde for sleutel in onbekend(geheel, deel["items"], een)]
    if not isinstance(waarde, dict):
        return []
    weg = [sleutel for sleutel in waarde if sleutel not in deel["properties"]]
    weg += [sleutel for sleutel in deel.get("required", []) if sleutel not in waarde]
    for sleutel in waarde.keys() & deel["properties"].keys():
        weg += onbekend(geheel, deel["properties"][sleutel], waarde[sleutel])
    return weg


def verwezen(geheel, deel):
    for keus in [*deel.get("anyOf", []), deel]:
        if "$ref" in keus:
            return geheel["$defs"][keus["$ref"].removeprefix("#/$defs/")]
    return deel


def test_de_opdracht_controleert_alles_wat_meegeleverd_is():
    uit, fout = werkproces("check")
    assert fout == ""
    assert [regel.split(":")[0] for regel in uit.splitlines()] == [pad.stem for pad in BESTANDEN]


def test_de_opdracht_zegt_in_het_nederlands_wat_er_niet_klopt(tmp_path):
    teksten = {
        "kapot.toml": b"code = ",
        "latin.toml": "naam = 'casuïstiek'".encode("latin-1"),
        "half.toml": b"code = 'half'",
    }
    for naam, tekst in teksten.items():
        (tmp_path / naam).write_bytes(tekst)
    uit, fout = werkproces("check", *(str(tmp_path / naam) for naam in teksten))
    assert uit == ""
    regels = fout.splitlines()
    assert regels[0] == "kapot.toml: Het bestand is geen geldige TOML: kijk aan het einde."
    assert regels[1] == "latin.toml: Het bestand is geen UTF-8."
    assert "half.toml: verwerking ontbreekt." in regels
    assert regels[-1] == "Niet iedere aanpak klopt; de redenen staan hierboven."
    assert [fouten_tegen_de_taal(regel) for regel in regels] == [[]] * len(regels)


def test_de_opdracht_zegt_welk_bestand_niet_te_lezen_is(tmp_path):
    _, fout = werkproces("check", str(tmp_path / "weg.toml"))
    assert fout == f"{tmp_path / 'weg.toml'} is niet te lezen."
