"""What other screens ask about cases, and in how many queries."""

from datetime import date

import pytest

from spil.casussen.commands import plan_bespreking, waarschuw, wijzig_ave
from spil.casussen.queries import (
    betrokkenen_van,
    casussen_om_te_doen,
    deelnemers_van,
    dossierkop,
    zichtbare_casussen,
)
from spil.casussen.tests.opzet import laat_ggz_deelnemen, maak_zaak, meld
from spil.gebruikers.models import Waarneming
from spil.kern.fouten import NietGevonden
from tests.wereld import NU, VANDAAG, als

HERZIEN = date(2026, 12, 3)


def test_de_kop_in_twee_queries(wereld, zaak, django_assert_num_queries):
    with als(wereld.regisseur) as regisseur:
        wijzig_ave(zaak.uuid, niveau=3, toelichting="Drie domeinen.", door=regisseur, op=NU)
        waarschuw(
            zaak.uuid,
            soort="bezoek",
            tekst="Met twee mensen.",
            herzien_voor=HERZIEN,
            door=regisseur,
            op=NU,
        )
        with django_assert_num_queries(2):
            kop = dossierkop(zaak.uuid, op=NU)
            assert (kop.nummer, kop.aanpak, kop.fase_naam, kop.ave) == (
                zaak.dossier.nummer,
                "Complexe casuïstiek",
                "Voorbereiding",
                3,
            )
            assert (kop.regisseur_naam, kop.gemeente, kop.is_gesloten) == (
                "S. Oomen",
                "Breda",
                False,
            )
            assert [h.naam for h in kop.hoofdpersonen] == ["Voorbeeld"]
            assert kop.aantal_anderen == 2
            assert [w.herzien_voor for w in kop.waarschuwingen] == [HERZIEN]


def test_een_partner_krijgt_dezelfde_kop(wereld, zaak):
    with als(wereld.ketenpartner):
        kop = dossierkop(zaak.uuid, op=NU)
    assert (kop.regisseur_naam, kop.aantal_anderen) == ("S. Oomen", 2)


def test_voor_wie_geen_kaft_heeft_bestaat_het_dossier_niet(wereld, zaak):
    with als(wereld.collega), pytest.raises(NietGevonden):
        dossierkop(zaak.uuid, op=NU)


def test_een_aanmelding_heeft_een_kop_zonder_casus(wereld):
    dossier = meld(wereld)
    with als(wereld.triagist):
        kop = dossierkop(dossier.uuid, op=NU)
    assert (kop.casus, kop.fase, kop.regisseur_naam) == (None, "", "")


def test_de_eigen_casussen_in_een_query(wereld, zaak, django_assert_num_queries):
    maak_zaak(wereld, regisseur=wereld.collega)
    with als(wereld.regisseur) as regisseur:
        plan_bespreking(zaak.uuid, dag=VANDAAG, door=regisseur, op=NU)
        with django_assert_num_queries(1):
            (regel,) = zichtbare_casussen()
    assert (regel.nummer, regel.fase, regel.volgende_bespreking) == (
        zaak.dossier.nummer,
        "voorbereiding",
        VANDAAG,
    )
    assert [h.naam for h in regel.hoofdpersonen] == ["Voorbeeld"]


def test_wie_waarneemt_heeft_ook_die_casussen(wereld, zaak):
    Waarneming.regel(voor=wereld.regisseur, door=wereld.collega, van=VANDAAG, tot=VANDAAG)
    with als(wereld.collega):
        assert [r.nummer for r in zichtbare_casussen()] == [zaak.dossier.nummer]
    with als(wereld.coordinator):
        assert zichtbare_casussen() == []


def test_zichtbare_casussen_per_bladzijde(wereld, zaak):
    tweede = maak_zaak(wereld, regisseur=wereld.regisseur)
    with als(wereld.ketenpartner):
        alle = [r.nummer for r in zichtbare_casussen()]
        assert set(alle) == {zaak.dossier.nummer, tweede.dossier.nummer}
        assert [r.nummer for r in zichtbare_casussen(vanaf=1, aantal=1)] == alle[1:]
        assert zichtbare_casussen(fase="uitvoering") == []


def test_casussen_die_op_een_regisseur_wachten(wereld, zaak, django_assert_num_queries):
    wacht = maak_zaak(wereld, regisseur=None)
    with als(wereld.triagist), django_assert_num_queries(1):
        lopend = casussen_om_te_doen(vandaag=VANDAAG, tot=VANDAAG, aantal=25)
        assert [c.nummer for c in lopend if not c.regisseur_id] == [wacht.dossier.nummer]


def test_mensen_en_deelnemers_in_een_vast_aantal_queries(wereld, zaak, django_assert_num_queries):
    laat_ggz_deelnemen(zaak)
    with als(wereld.regisseur):
        with django_assert_num_queries(2):
            mensen = betrokkenen_van(zaak.dossier)
            assert [list(b.contacten.all()) for b in mensen] == [[], [], []]
        with django_assert_num_queries(5):
            deelnemers = deelnemers_van(zaak.dossier)
            werkers = [[p.rol.medewerker.naam for p in d.personen.all()] for d in deelnemers]
            keuze = [[b.partner.naam for b in d.beslissers.all()] for d in deelnemers]
    assert mensen[0].achternaam == "Voorbeeld"
    assert werkers == [["A. Haddad"], ["J. Verbeek"]]
    assert keuze == [["Politie Zeeland-West-Brabant"], []]
