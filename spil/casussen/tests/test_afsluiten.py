"""Closing is a decision of the public deelnemers, and shields the dossier (WGS art. 2.31)."""

from datetime import timedelta

import pytest

from spil.casussen import afsluitcontroles
from spil.casussen.afsluitcontroles import Afsluitvraag
from spil.casussen.commands import heropen_casus, laat_deelnemen, sluit_casus
from spil.casussen.fouten import BeslisserOntbreekt, CasusGesloten, KanNietSluiten, TekstOntbreekt
from spil.casussen.models import Afsluiting, Afsluitreden, Casus, Deelnemer, Regie
from spil.casussen.queries import afsluiting_van, dossierkop, namen_van
from spil.casussen.tests.opzet import laat_ggz_deelnemen, namen
from spil.feiten.models import Feit, Feitsoort
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.personen.models import Betrokkene
from spil.toegang.commands import neem_noodtoegang, verleen_toegang
from spil.toegang.models import Dossier, Dossierdeel, Toegang
from spil.toegang.queries import mijn_redenen
from tests.wereld import NU, als, later

SLUITDAG = later(days=30)
DAARNA = later(days=31)


def sluit(zaak, *, wie="regisseur", evaluatie="De rust is terug.", beslissers=None, **rest):
    wereld = zaak.wereld
    if beslissers is None:
        beslissers = [wereld.ketenpartner.medewerker, wereld.ambtenaar.medewerker]
    with als(wereld.rollen[wie], op=SLUITDAG) as rol:
        return sluit_casus(
            zaak.uuid,
            reden=Afsluitreden.DOELEN_BEHAALD,
            evaluatie=evaluatie,
            beslissers=beslissers,
            door=rol,
            op=SLUITDAG,
            **rest,
        )


class Doelvraag:
    """A stand-in for what plannen asks."""

    def __init__(self) -> None:
        self.kreeg: dict[str, str] = {}

    def vragen(self, dossier):
        return [Afsluitvraag(sleutel="doel-1", vraag="Behaald?", keuzes=[("ja", "Ja")])]

    def leg_vast(self, dossier, antwoorden, *, door, op):
        self.kreeg |= antwoorden


def test_de_regisseur_sluit_de_casus(wereld, zaak):
    afsluiting = sluit(zaak)
    assert afsluiting.reden == "doelen_behaald"
    feit = Feit.objects.get(soort=Feitsoort.AFSLUITING)
    assert (feit.uitkomst, feit.gemeente_id, feit.datum) == (
        "doelen_behaald",
        "0758",
        SLUITDAG.date(),
    )


@pytest.mark.parametrize(
    ("wie", "fout"),
    [
        ("ketenpartner", GeenRecht),
        ("ondersteuner", GeenRecht),
        ("collega", NietGevonden),
        ("buitenstaander", NietGevonden),
        ("manager", NietGevonden),
    ],
)
def test_niemand_anders_sluit_de_casus(wereld, zaak, wie, fout):
    with pytest.raises(fout):
        sluit(zaak, wie=wie)
    with als(wereld.regisseur, op=SLUITDAG):
        assert not Afsluiting.objects.exists()


def test_na_het_sluiten_ziet_alleen_de_laatste_regisseur_de_kaft(wereld, zaak):
    laat_ggz_deelnemen(zaak)
    sluit(zaak)
    for wie, rol in wereld.rollen.items():
        with als(rol, op=DAARNA):
            if wie == "regisseur":
                assert list(Dossierdeel.objects.values_list("soort", flat=True)) == ["kaft"]
                assert namen() == {"Voorbeeld", "Gezinsman"}
                assert not Afsluiting.objects.exists()
            else:
                assert not Dossier.objects.exists(), wie
                assert namen() == set(), wie


def test_de_kop_van_een_gesloten_dossier_is_te_lezen(wereld, zaak):
    sluit(zaak)
    with als(wereld.regisseur, op=DAARNA):
        kop = dossierkop(zaak.uuid, op=DAARNA)
    assert (kop.is_gesloten, kop.fase_naam, kop.regisseur_naam) == (True, "Afgesloten", "S. Oomen")


def test_noodtoegang_geeft_ook_een_gesloten_dossier(wereld, zaak):
    sluit(zaak)
    with als(wereld.collega, op=DAARNA) as collega:
        neem_noodtoegang(
            zaak.dossier.nummer,
            toelichting="Betrokkene staat nu bij een school.",
            door=collega,
            op=DAARNA,
        )
        afsluiting = afsluiting_van(zaak.dossier)
        assert afsluiting is not None
        assert namen_van(afsluiting.beslissers.all()).startswith("J. Verbeek (Politie")
        with pytest.raises(GeenRecht):
            heropen_casus(zaak.uuid, reden="Terug.", door=collega, op=DAARNA)


def test_deelname_en_regie_eindigen_bij_het_sluiten(wereld, zaak):
    sluit(zaak)
    with als(wereld.regisseur, op=DAARNA):
        assert [d.tot for d in Deelnemer.objects.all()] == [SLUITDAG]
        assert [r.tot for r in Regie.objects.all()] == [SLUITDAG]
        lopend = Toegang.objects.geldig_op(DAARNA)
        assert [(t.rol_id, t.reden) for t in lopend] == [(wereld.regisseur.pk, "laatste_regisseur")]


def test_sluiten_kan_niet_zolang_er_iets_openstaat(wereld, zaak, monkeypatch):
    monkeypatch.setattr(
        afsluitcontroles, "_controles", [lambda dossier: ["3 acties staan nog open."]]
    )
    with pytest.raises(KanNietSluiten, match="3 acties staan nog open") as fout:
        sluit(zaak)
    assert fout.value.belemmeringen == ["3 acties staan nog open."]
    with als(wereld.regisseur, op=SLUITDAG):
        assert Casus.objects.get().fase == "voorbereiding"


def test_elk_doel_krijgt_een_resultaat(zaak, monkeypatch):
    vraag = Doelvraag()
    monkeypatch.setattr(afsluitcontroles, "_bijdragen", [vraag])
    for antwoorden in ({}, {"doel-1": "misschien"}):
        with pytest.raises(KanNietSluiten, match=r"Nog niet beantwoord: Behaald\?"):
            sluit(zaak, antwoorden=antwoorden)
    sluit(zaak, antwoorden={"doel-1": "ja", "van-een-ander": "x"})
    assert vraag.kreeg == {"doel-1": "ja"}


def test_sluiten_vraagt_een_evaluatie_en_wie_het_besloot(wereld, zaak):
    with pytest.raises(TekstOntbreekt):
        sluit(zaak, evaluatie="  ")
    with pytest.raises(BeslisserOntbreekt):
        sluit(zaak, beslissers=[])
    with pytest.raises(BeslisserOntbreekt, match="geen publieke deelnemer"):
        sluit(zaak, beslissers=[wereld.behandelaar.medewerker])


def test_de_laatste_regisseur_legt_de_casus_opnieuw_voor(wereld, zaak):
    sluit(zaak)
    with als(wereld.regisseur, op=DAARNA) as regisseur:
        heropen_casus(zaak.uuid, reden="Nieuwe meldingen.", door=regisseur, op=DAARNA)
    with als(wereld.regisseur, op=DAARNA) as regisseur:
        assert mijn_redenen(zaak.dossier.pk, op=DAARNA) == {"regie"}
        casus = Casus.objects.select_related("dossier").get()
        assert (casus.fase, casus.dossier.is_afgeschermd) == ("voorbereiding", False)
        assert namen() == {"Voorbeeld", "Gezinsman", "Getroffen"}
        assert {b.eerste_verwerking for b in Betrokkene.objects.all()} == {NU.date()}
        laat_deelnemen(
            zaak.uuid,
            partner=wereld.partners["politie"],
            personen=[wereld.ketenpartner],
            beslissers=[wereld.ketenpartner.medewerker],
            door=regisseur,
            op=DAARNA,
        )
    assert Feit.objects.filter(soort=Feitsoort.NIEUWE_CASUS).count() == 1
    with als(wereld.ketenpartner, op=DAARNA):
        assert "Voorbeeld" in namen()


def test_heropenen_kan_alleen_door_de_laatste_regisseur_van_een_gesloten_casus(wereld, zaak):
    with als(wereld.regisseur) as regisseur, pytest.raises(GeenRecht):
        heropen_casus(zaak.uuid, reden="Te vroeg.", door=regisseur, op=NU)
    sluit(zaak)
    for wie in ("collega", "ketenpartner", "ondersteuner"):
        with als(wereld.rollen[wie], op=DAARNA) as rol, pytest.raises(NietGevonden):
            heropen_casus(zaak.uuid, reden="Toch.", door=rol, op=DAARNA)
    with als(wereld.regisseur, op=DAARNA) as regisseur, pytest.raises(TekstOntbreekt):
        heropen_casus(zaak.uuid, reden="", door=regisseur, op=DAARNA)


def test_een_gesloten_casus_sluit_niet_nog_eens(wereld, zaak):
    sluit(zaak)
    with pytest.raises((GeenRecht, CasusGesloten)):
        sluit(zaak)


def test_ook_toegang_die_tijdens_het_sluiten_gegeven_werd_eindigt(wereld, zaak):
    """eisen A1-05: who waited for the lock has an earlier moment than who held it."""
    net_erna = SLUITDAG + timedelta(seconds=1)
    with als(wereld.regisseur, op=net_erna) as regisseur:
        verleen_toegang(
            zaak.uuid,
            aan=wereld.collega,
            toelichting="Kent het gezin.",
            door=regisseur,
            op=net_erna,
        )
    sluit(zaak)
    with als(wereld.collega, op=DAARNA):
        assert not Dossier.objects.exists()
