"""Placeholders and nothing more: a template reaches no further than its values (eisen B-31)."""

from collections.abc import Mapping

import pytest
from jinja2.exceptions import SecurityError

from spil.brieven.fouten import SjabloonKanNiet
from spil.brieven.models import Sjabloonsoort
from spil.brieven.plekhouders import plekhouders, voorbeeldwaarden
from spil.brieven.tests.opzet import leeg_document, opgeslagen, word
from spil.brieven.word import proef
from spil.brieven.word.lezen import lees
from spil.brieven.word.proef import onderzoek, probeer
from spil.brieven.word.vullen import bezwaren, omgeving, vul

WAARDEN = {"tekst": "Goed", "huis.naam": "ZVH"}
ONTSNAPT = [
    "{{ ''.__class__ }}",
    "{{ tekst.__class__.__mro__ }}",
    "{{ huis['naam'] }}",
    "{{ huis.naam.__init__.__globals__ }}",
    "{{ huis.naam() }}",
    "{{ tekst|attr('__class__') }}",
    "{{ tekst * 100000 }}",
    "{{ self }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ range(100000) }}",
    "{% for i in tekst %}{{ i }}{% endfor %}",
    "{% set x = tekst %}",
    "{% include 'x' %}",
    "{% if tekst.__class__ %}x{% endif %}",
    "{% macro x() %}{% endmacro %}",
    "{# stil #}",
]


def gevuld(inhoud: str, waarden: Mapping[str, str]) -> str:
    return lees(vul(word(inhoud), waarden)).tekst()


@pytest.mark.parametrize("haak", ONTSNAPT)
def test_wat_geen_plekhouder_is_wordt_geweigerd_en_genoemd(haak):
    redenen = bezwaren(word(haak), WAARDEN)
    assert redenen
    assert any(haak[:12] in reden for reden in redenen), redenen


@pytest.mark.parametrize("haak", ["{{ ''.__class__.__mro__ }}", "{{ tekst.__init__.__globals__ }}"])
def test_de_zandbak_is_de_tweede_muur(haak):
    with pytest.raises((SecurityError, SjabloonKanNiet)):
        vul(word(haak), WAARDEN)
    with pytest.raises(SecurityError):
        omgeving().from_string("{{ ''.__class__.__mro__ }}").render()


@pytest.mark.parametrize("stuk", ["{% if tekst %}", "{{ tekst", "{% endif %}", "{%p if tekst %}"])
def test_een_half_sjabloon_wordt_geweigerd(stuk):
    (reden,) = bezwaren(word(stuk), WAARDEN)
    assert "{% endif %}" in reden


def test_accolades_in_het_briefhoofd_de_voet_en_de_eigenschappen_tellen_mee():
    assert bezwaren(word("x", hoofd="{{ weg }}"), WAARDEN)
    assert bezwaren(word("x", voet="{{ weg }}"), WAARDEN)
    document = leeg_document()
    document.core_properties.title = "{% for i in range(9) %}"
    (reden,) = bezwaren(opgeslagen(document), WAARDEN)
    assert "eigenschappen" in reden


def test_tekst_die_op_opmaak_lijkt_komt_heel_in_de_brief():
    lastig = 'A & B <b>x "{{ huis.naam }}" {% if %} €\x00\x07 einde'
    tekst = gevuld("{{ tekst }}", {"tekst": lastig})
    assert 'A & B <b>x "{{ huis.naam }}" {% if %} € einde' in tekst


def test_regels_van_een_adres_blijven_regels():
    assert "Straat 1\n4811 AA Breda" in gevuld(
        "{{ tekst }}", {"tekst": "Straat 1\r\n4811 AA Breda"}
    )


def test_wat_leeg_is_kan_een_sjabloon_weglaten():
    inhoud = "Begin{% if tekst %} en {{ tekst }}{% else %} zonder{% endif %}"
    assert "Begin zonder" in gevuld(inhoud, {"tekst": ""})
    assert "Begin en Goed" in gevuld(inhoud, WAARDEN)


def test_een_plekhouder_zonder_waarde_laat_geen_gat_vallen():
    with pytest.raises(SjabloonKanNiet):
        vul(word("{{ tekst }}"), {})


@pytest.mark.parametrize("soort", Sjabloonsoort)
def test_een_goed_sjabloon_wordt_in_een_eigen_proces_goed_bevonden(soort):
    inhoud = "\n".join(plek.in_haken for plek in plekhouders(soort))
    assert onderzoek(word(inhoud), voorbeeldwaarden(soort), voorbeeldwaarden(soort)) == []


def test_de_proef_meldt_wat_er_mis_is():
    assert probeer(word("{{ tekst }}"), WAARDEN) == []
    assert probeer(word("{{ bestaat.niet }}"), WAARDEN) == [
        "{{ bestaat.niet }} is geen plekhouder die Spil hier kent."
    ]
    assert "kan niet in de pdf" in probeer(word("{{ tekst }} 你"), WAARDEN)[0]


def test_een_sjabloon_dat_te_lang_duurt_wordt_afgebroken(monkeypatch):
    monkeypatch.setattr(proef, "SECONDEN", 0)
    (reden,) = probeer(word("{{ tekst }}"), WAARDEN)
    assert "te veel tijd of geheugen" in reden


def test_een_te_groot_sjabloon_wordt_niet_gelezen():
    (reden,) = onderzoek(b"PK" + b"0" * 1_000_001, WAARDEN, WAARDEN)
    assert "1 MB" in reden
    # Small in the file, large once unpacked.
    (reden,) = onderzoek(word("a" * 2_100_000), WAARDEN, WAARDEN)
    assert "uitgepakt te groot" in reden
