"""Filters on the first page: what is on stands there, and goes away one by one."""

from spil.werk.tests.test_schermen import _vandaag, blader, zaak

__all__ = ["_vandaag", "zaak"]


def pagina(client, zaak, vraag):
    return blader(client, zaak.wereld.regisseur, f"/{vraag}").content.decode()


def test_zonder_filter_staat_er_geen_gekozen_filter(client, zaak):
    alles = pagina(client, zaak, "")
    assert "Gekozen filters" not in alles
    assert "Te laat (1)" in alles


def test_elk_gekozen_filter_is_apart_weg_te_halen(client, zaak):
    tekst = pagina(client, zaak, "?toon=vandaag&alleen=te-laat")
    chips = tekst.split('aria-label="Gekozen filters"')[1].split("</ul>")[0]
    assert 'href="/?alleen=te-laat">Vandaag' in chips
    assert 'href="/?toon=vandaag">Te laat' in chips
    assert "1 met dit filter" in tekst


def test_te_laat_laat_alleen_zien_wat_te_laat_is(client, zaak):
    tekst = pagina(client, zaak, "?alleen=te-laat")
    assert "Wijkagent gaat langs" in tekst
    regel = '<li class="werkregel" data-regel>'
    assert tekst.count(regel) == 1 < pagina(client, zaak, "").count(regel)


def test_een_filter_dat_niet_bestaat_doet_niets(client, zaak):
    assert "Gekozen filters" not in pagina(client, zaak, "?toon=verzonnen&alleen=alles")


def test_een_filter_zonder_regels_zegt_hoe_verder(client, wereld):
    tekst = blader(client, wereld.regisseur, "/?alleen=te-laat").content.decode()
    assert "Niets met dit filter." in tekst
