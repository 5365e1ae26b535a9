"""Each component renders, escapes and ties its parts together."""

from datetime import date

import pytest
from django.template import engines
from django.test import SimpleTestCase
from django_cotton.compiler_regex import CottonCompiler

controle = SimpleTestCase()


def teken(tekst: str, **context: object) -> str:
    return engines["django"].from_string(_als_bestand(tekst)).render(context)


def _als_bestand(tekst: str) -> str:
    """What the template loader does to the `<c-…>` of a file."""
    return str(CottonCompiler().process(tekst))


@pytest.mark.parametrize(
    ("soort", "klasse"),
    [
        ("primair", "nl-button--primary"),
        ("secundair", "nl-button--secondary"),
        ("gevaar", "nl-button--negative"),
    ],
)
def test_knop_is_een_knop_of_een_link(soort, klasse):
    knop = teken(f'<c-knop soort="{soort}" data-toets="a">Doe</c-knop>')
    link = teken(f'<c-knop soort="{soort}" href="/x/" klein="ja">Ga</c-knop>')

    assert '<button type="submit"' in knop
    assert 'data-toets="a"' in knop
    assert klasse in knop
    assert '<a href="/x/"' in link
    assert "nl-button--klein" in link


@pytest.mark.parametrize("soort", ["tekst", "lang", "keuze", "datum"])
def test_veld_met_hint_en_fout(soort):
    html = teken(
        '<c-veld naam="n" label="Naam" hint="Zo." :fout="fout" optioneel="ja" '
        f'soort="{soort}" :waarde="waarde"><option>a</option></c-veld>',
        fout="Vul in: <Naam>",
        waarde='"><i>',
    )

    assert 'for="id_n"' in html
    assert 'id="id_n"' in html
    assert 'aria-describedby="id_n_hint id_n_fout"' in html
    assert 'aria-invalid="true"' in html
    assert "&lt;Naam&gt;" in html
    assert "<i>" not in html
    assert "(niet verplicht)" in html


def test_melding_status_en_leeg():
    assert "utrecht-alert--warning" in teken(
        '<c-melding soort="waarschuwing" titel="Let op">x</c-melding>'
    )
    assert "utrecht-status-badge--danger" in teken('<c-status soort="gevaar">Te laat</c-status>')
    assert "Nog niets" in teken('<c-leeg titel="Nog niets."><p>Maak iets.</p></c-leeg>')


def test_tabel_schuift_binnen_zichzelf_en_heeft_een_naam():
    html = teken('<c-tabel titel="Acties" verberg_titel="ja"><tbody></tbody></c-tabel>')

    assert 'role="region" aria-label="Acties" tabindex="0"' in html
    assert '<caption class="onzichtbaar">Acties</caption>' in html


def test_samenvatting_heeft_een_eigen_linktekst_per_regel():
    """C-05."""
    html = teken(
        '<c-samenvatting><c-samenvatting.rij naam="BSN" href="/x/" doe="Toon">•</c-samenvatting.rij>'
        '<c-samenvatting.rij naam="Adres">Breda</c-samenvatting.rij></c-samenvatting>'
    )

    controle.assertInHTML('<a href="/x/">Toon<span class="onzichtbaar"> BSN</span></a>', html)
    assert html.count("<a ") == 1


def test_tabs_zijn_links_en_een_is_de_huidige():
    html = teken(
        '<c-tabs naam="Dossier"><c-tabs.tab href="/a/" :actief="tab == 1">A</c-tabs.tab>'
        '<c-tabs.tab href="/b/" actief="ja">B</c-tabs.tab></c-tabs>',
        tab=2,
    )

    assert html.count('aria-current="page"') == 1
    controle.assertInHTML('<a href="/b/" aria-current="page">B</a>', html)


def test_tijdlijn_rij_kolommen_en_kruimels():
    html = teken(
        '<c-tijdlijn><c-tijdlijn.moment wanneer="do 19 nov" machine="2026-11-19" door="A. Jansen">'
        "Huisbezoek.</c-tijdlijn.moment></c-tijdlijn>"
        '<c-rij uiteen="ja">r</c-rij><c-kolommen breed="ja">k</c-kolommen>'
        "<c-kruimels><li>x</li></c-kruimels>"
    )

    controle.assertInHTML('<time datetime="2026-11-19">do 19 nov</time>', html)
    assert "rij--uiteen" in html
    assert "kolommen--breed" in html
    assert 'aria-label="Kruimelpad"' in html


def test_een_verlopen_termijn_is_rood_en_een_afgehandelde_niet():
    context = {"vandaag": date(2026, 11, 23), "d": date(2026, 11, 21)}

    controle.assertInHTML(
        '<time datetime="2026-11-21" title="zaterdag 21 november 2026" class="te-laat">'
        "2 dagen te laat</time>",
        teken("{% termijn d %}", **context),
    )
    assert "te-laat" not in teken("{% termijn d True %}", **context)
    assert "21 nov" in teken("{% termijn d True %}", **context)


def test_zonder_datum_staat_er_niets():
    context = {"vandaag": date(2026, 11, 23), "d": None}
    html = teken(
        "{% termijn d %}{% datum d %}{% geleden d %}{% leeftijd d %}{{ d|datum_kort }}"
        "{{ d|datum_lang }}{{ d|datum_voluit }}{{ d|datum_getal }}{{ d|tijd }}",
        **context,
    )

    assert html == ""


def test_leeftijd_en_geleden_tellen_vanaf_vandaag():
    context = {"vandaag": date(2026, 11, 23), "d": date(1985, 3, 3), "g": date(2026, 11, 22)}

    assert teken("{% leeftijd d %}", **context) == "41"
    assert "gisteren" in teken("{% geleden g %}", **context)
    assert "zo 22 nov" in teken("{% datum g %}", **context)
