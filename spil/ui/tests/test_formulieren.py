"""How forms are drawn: labels, hints and errors tied together (eisen C-08, C-26, B-39)."""

import re
from datetime import date
from pathlib import Path

from django import forms
from django.conf import settings
from django.template import engines
from django.test import SimpleTestCase

from spil.ui import formulier
from spil.ui.velden import DatumField

controle = SimpleTestCase()
# No login counts there: the answer to a one-time link, and choosing a demo account.
ZONDER_LOGIN = {"vraag.html", "demo.html", "verklaring.html"}


class Proefformulier(forms.Form):
    naam = forms.CharField(label="Naam", help_text="Zoals u die kent.")
    geboren = DatumField(label="Geboren", required=False)
    weet = forms.ChoiceField(
        label="Weet de persoon ervan?",
        widget=forms.RadioSelect,
        choices=[("ja", "Ja"), ("nee", "Nee")],
    )
    soort = forms.ChoiceField(label="Soort", choices=[("a", "A")])
    spoed = forms.BooleanField(label="Spoed", required=False, help_text="Vandaag.")


def teken(tekst: str, **context: object) -> str:
    return engines["django"].from_string(tekst).render(context)


def test_elk_veld_heeft_een_label_en_hint_bij_zijn_eigen_invoer():
    html = teken("{% velden form %}", form=Proefformulier())

    for naam in ("naam", "geboren", "soort", "spoed"):
        assert f'for="id_{naam}"' in html
        assert f'id="id_{naam}"' in html
    assert 'aria-describedby="id_naam_hint"' in html
    assert "<legend" in html
    assert html.count("(niet verplicht)") == 1
    assert not re.search(r"\srequired[\s>=]", html)
    assert html.count('aria-required="true"') == 2


def test_een_fout_staat_bij_het_veld_en_met_dezelfde_woorden_in_het_overzicht():
    form = Proefformulier({"naam": "", "geboren": "31-2-1985", "soort": "a"})

    html = teken("{% foutoverzicht form %}|{% velden form %}", form=form)
    overzicht, velden = html.split("|", 1)

    for tekst, doel in [
        ("Vul in: Naam", "id_naam"),
        ("In februari 1985 is er geen dag 31.", "id_geboren"),
        ("Maak een keuze: Weet de persoon ervan?", "id_weet_0"),
    ]:
        controle.assertInHTML(f'<li><a href="#{doel}">{tekst}</a></li>', overzicht)
        assert tekst in velden
        assert f'id="{doel}"' in velden
    assert 'aria-describedby="id_naam_hint id_naam_fout"' in velden
    assert 'value="31-2-1985"' in velden
    assert velden.count('aria-invalid="true"') == 2


def test_zonder_fouten_is_er_geen_overzicht():
    assert teken("{% foutoverzicht form %}", form=Proefformulier()).strip() == ""


def test_een_weigering_van_het_domein_staat_bovenaan():
    form = Proefformulier({"naam": "x", "weet": "ja", "soort": "a"})
    form.add_error(None, "Deze casus is al gesloten.")

    assert formulier.fouten(form) == [formulier.Fout("Deze casus is al gesloten.", "")]


def test_getypte_tekst_wordt_nooit_opmaak():
    form = Proefformulier({"naam": '"><script>x</script>', "weet": "<b>", "soort": "a"})

    html = teken("{% foutoverzicht form %}{% velden form %}", form=form)

    assert "<script>" not in html
    assert "<b>" not in html


def test_datumveld_leest_en_toont_dezelfde_dag():
    form = Proefformulier({"naam": "x", "geboren": " 3-3-1985", "weet": "ja", "soort": "a"})

    assert form.is_valid()
    assert form.cleaned_data["geboren"] == date(1985, 3, 3)
    html = teken("{% velden form %}", form=Proefformulier(initial={"geboren": date(1985, 3, 3)}))
    assert 'value="03-03-1985"' in html


def test_datumveld_ziet_of_er_iets_veranderde():
    veld = DatumField(required=False)

    assert not veld.has_changed(date(1985, 3, 3), "3-3-1985")
    assert not veld.has_changed(None, "  ")
    assert veld.has_changed(date(1985, 3, 3), "4-3-1985")
    assert veld.has_changed(None, "onzin")


def test_elk_formulier_dat_verstuurd_wordt_draagt_een_eigen_sleutel():
    """A7-04: sent twice is once (`spil/toegang/inzending.py`); with the token against forgery."""
    eerste, tweede = (teken("{% csrf_token %}", csrf_token="x") for _ in range(2))
    assert f'name="{formulier.KEER}"' in eerste
    assert 'name="csrfmiddlewaretoken" value="x"' in eerste
    assert eerste != tweede
    vorm = re.compile(r'<form\b[^>]*method="post"[^>]*>(.*?)</form>', re.DOTALL)
    zonder = [
        str(pad)
        for pad in (Path(settings.BASE_DIR) / "spil").rglob("*.html")
        for inhoud in vorm.findall(pad.read_text())
        if "{% csrf_token %}" not in inhoud and pad.name not in ZONDER_LOGIN
    ]
    assert zonder == []
