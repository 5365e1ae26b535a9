"""The phases of a case are those of its approach."""

import re

import pytest

from spil.casussen.commands import (
    heropen_casus,
    sluit_casus,
    vul_gegevens_in,
    wijzig_fase,
)
from spil.casussen.forms import FaseForm
from spil.casussen.fouten import (
    AntwoordOntbreekt,
    BeslisserOntbreekt,
    FaseKanNiet,
    KanNietSluiten,
    ResultaatOntbreekt,
)
from spil.casussen.models import Afsluitreden, Casus, Faseovergang
from spil.casussen.queries import dossierkop, wat_ontbreekt
from spil.casussen.tests.opzet import beantwoord
from spil.casussen.tests.proefaanpak import DEFINITIE, maak_proefzaak, neem_proef_in_gebruik
from spil.feiten.models import Feit, Feitsoort
from tests.wereld import NU, als, later


@pytest.fixture
def proef(wereld):
    return maak_proefzaak(wereld, neem_proef_in_gebruik(wereld))


def naar_buiten(proef, *, op=NU, **anders):
    wereld = proef.wereld
    with als(wereld.regisseur, op=op) as regisseur:
        return wijzig_fase(
            proef.uuid,
            fase="buiten",
            **{"beslissers": [wereld.officier.medewerker]} | anders,
            door=regisseur,
            op=op,
        )


def sluit(proef, *, op=NU, resultaat="geslaagd"):
    wereld = proef.wereld
    with als(wereld.regisseur, op=op) as regisseur:
        sluit_casus(
            proef.uuid,
            reden=Afsluitreden.STABIEL,
            resultaat=resultaat,
            evaluatie="Rust.",
            beslissers=[wereld.ketenpartner.medewerker],
            door=regisseur,
            op=op,
        )


def test_een_casus_begint_in_de_eerste_fase_van_zijn_aanpak(wereld, proef):
    with als(wereld.regisseur):
        kop = dossierkop(proef.uuid, op=NU)
        assert (kop.aanpak, kop.fase, kop.fase_naam) == ("Terugkeer", "binnen", "Binnen")
        assert [(o.van, o.naar) for o in Faseovergang.objects.all()] == [("", "binnen")]


def test_de_fase_gaat_alleen_langs_de_overgangen(wereld, zaak):
    beantwoord(zaak)
    with als(wereld.regisseur) as regisseur:
        for naar in ("plan", "uitvoering", "evaluatie"):
            assert wijzig_fase(zaak.uuid, fase=naar, door=regisseur, op=NU).fase == naar
        with pytest.raises(FaseKanNiet, match="Van evaluatie kan de casus niet naar voorberei"):
            wijzig_fase(zaak.uuid, fase="voorbereiding", door=regisseur, op=NU)


def test_afgesloten_is_geen_fase_die_je_kiest(wereld, zaak):
    with als(wereld.regisseur) as regisseur, pytest.raises(FaseKanNiet, match="naar afgesloten"):
        wijzig_fase(zaak.uuid, fase="afgesloten", door=regisseur, op=NU)


def test_een_fase_begint_pas_als_haar_vragen_beantwoord_zijn(wereld, proef):
    with als(wereld.regisseur):
        (ontbreekt,) = wat_ontbreekt(Casus.objects.get())
        assert (ontbreekt.fase, [v.groep for v in ontbreekt.vragen]) == ("Buiten", ["straks"])
    with pytest.raises(AntwoordOntbreekt, match="Is er een plek om te wonen"):
        naar_buiten(proef)
    beantwoord(proef, "straks", adres=False)
    assert naar_buiten(proef).fase == "buiten"


def test_een_antwoord_kan_een_fase_tegenhouden(wereld):
    eis = 'alleen_als = [{ naar = "buiten", veld = "adres", is_een_van = ["ja"] }]'
    met = DEFINITIE.replace('naar = ["buiten"]', f'naar = ["buiten"]\n{eis}')
    proef = maak_proefzaak(wereld, neem_proef_in_gebruik(wereld, met))
    with pytest.raises(AntwoordOntbreekt):
        naar_buiten(proef)
    beantwoord(proef, "straks", adres=False)
    reden = "Dit kan alleen als het antwoord op ‘Is er een plek om te wonen?’ ‘ja’ is."
    with pytest.raises(FaseKanNiet, match=re.escape(reden)):
        naar_buiten(proef)
    with als(wereld.regisseur):
        (ontbreekt,) = wat_ontbreekt(Casus.objects.get())
        assert [zin for _, zin in ontbreekt.belet] == [reden]
    beantwoord(proef, "straks", adres=True)
    naar_buiten(proef)


def test_wie_beslist_staat_bij_de_overgang_met_naam(wereld, proef):
    beantwoord(proef, "straks", adres=True)
    for beslissers in ([], [wereld.ketenpartner.medewerker]):
        with pytest.raises(BeslisserOntbreekt, match="niet aan de regisseur"):
            naar_buiten(proef, beslissers=beslissers)
    naar_buiten(proef, reden="Het vonnis is uitgezeten.")
    with als(wereld.ketenpartner):
        overgang = Faseovergang.objects.latest("id")
        namen = [b.medewerker.naam for b in overgang.beslissers.all()]
    assert (overgang.beslisser, overgang.reden) == ("om", "Het vonnis is uitgezeten.")
    assert namen == ["P. Sanders"]


def test_is_er_niemand_die_in_deze_fase_beslist_dan_zegt_het_formulier_wie_er_ontbreekt():
    form = FaseForm(fasen=[], beslissers=[], beslist="burgemeester")
    assert "In deze fase beslist: Burgemeester." in str(form.fields["beslissers"].help_text)


def test_elke_fase_die_begint_telt_mee(wereld, proef):
    beantwoord(proef, "straks", adres=True)
    naar_buiten(proef)
    feiten = Feit.objects.filter(soort=Feitsoort.FASE, aanpak="proef").order_by("id")
    assert list(feiten.values_list("uitkomst", flat=True)) == ["binnen", "buiten"]


def test_de_kop_zegt_wie_in_deze_fase_de_regie_heeft(wereld, proef):
    with als(wereld.regisseur):
        assert dossierkop(proef.uuid, op=NU).regie_in_fase == "Dienst Justitiële Inrichtingen"
    beantwoord(proef, "straks", adres=True)
    naar_buiten(proef)
    with als(wereld.regisseur):
        assert dossierkop(proef.uuid, op=NU).regie_in_fase == ""


def test_sluiten_kan_alleen_in_een_fase_die_dat_toelaat(wereld, proef):
    with pytest.raises(KanNietSluiten, match="Dat kan in de fase buiten"):
        sluit(proef)
    beantwoord(proef, "straks", adres=True)
    naar_buiten(proef)
    sluit(proef)
    with als(wereld.regisseur):
        assert Casus.objects.get().is_gesloten


def test_wat_voor_de_sluiting_moet_zijn_beantwoord_houdt_haar_tegen(wereld):
    afspraak = 'soort = "tekst"\ngroep = "samen"'
    met = DEFINITIE.replace(afspraak, f'{afspraak}\nverplicht_voor = ["sluiting"]')
    proef = maak_proefzaak(wereld, neem_proef_in_gebruik(wereld, met))
    beantwoord(proef, "straks", adres=True)
    naar_buiten(proef)
    with pytest.raises(KanNietSluiten, match=r"Nog niet beantwoord: Wat is de afspraak\?"):
        sluit(proef)
    beantwoord(proef, "samen", afspraak="Bellen bij onrust.")
    sluit(proef)


def test_een_aanpak_met_resultaten_vraagt_er_een_en_telt_het(wereld, proef):
    beantwoord(proef, "straks", adres=True)
    naar_buiten(proef)
    for resultaat in ("", "iets"):
        with pytest.raises(ResultaatOntbreekt):
            sluit(proef, resultaat=resultaat)
    sluit(proef)
    assert Feit.objects.get(soort=Feitsoort.AFSLUITING).uitkomst == "geslaagd"


def test_heropend_begint_de_casus_weer_in_de_eerste_fase_en_dat_telt_niet(wereld, proef):
    beantwoord(proef, "straks", adres=True)
    naar_buiten(proef)
    sluit(proef, op=later(days=1))
    aantal = Feit.objects.count()
    with als(wereld.regisseur, op=later(days=2)) as regisseur:
        heropen_casus(proef.uuid, reden="Weer onrust.", door=regisseur, op=later(days=2))
        assert Casus.objects.get().fase == "binnen"
        laatste = Faseovergang.objects.latest("id")
        assert (laatste.van, laatste.naar) == ("afgesloten", "binnen")
    assert Feit.objects.count() == aantal


def test_een_antwoord_op_een_vraag_van_een_andere_fase_wordt_geweigerd(wereld, zaak):
    with als(wereld.regisseur) as regisseur, pytest.raises(Exception, match="fase van nu"):
        vul_gegevens_in(
            zaak.uuid,
            groep="tevredenheid",
            antwoorden={"tevredenheid_cijfer": 8},
            door=regisseur,
            op=NU,
        )
