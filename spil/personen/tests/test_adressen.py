"""Where somebody can be found, over time; a geheim adres only for who asks."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.logboek.models import Gebeurtenis, Inzage
from spil.personen.commands import (
    Adres,
    Persoonsgegevens,
    beeindig_contactgegevens,
    leg_contactgegevens_vast,
    toon_geheim_adres,
    voeg_betrokkene_toe,
)
from spil.personen.fouten import GegevensOntbreken
from spil.personen.models import Adressoort, Betrokkene, Contactgegevens
from spil.toegang.models import Deelsoort
from tests.wereld import NU, VANDAAG, als

THUIS = Adres(straat_en_nummer="Dorpsstraat 1", postcode="4811 AA", woonplaats="Breda")
CEL = Adres(straat_en_nummer="Muurweg 3", woonplaats="Zuidwal")


@pytest.fixture
def mens(wereld, dossier) -> Betrokkene:
    with als(wereld.regisseur) as door:
        gegevens = Persoonsgegevens(rol="hoofdpersoon", achternaam="Voorbeeld")
        return voeg_betrokkene_toe(dossier.uuid, gegevens, door=door, op=NU)


def leg_vast(wereld, mens, adres, soort=Adressoort.WOON, **anders) -> Contactgegevens:
    anders = {"vanaf": VANDAAG, **anders}
    with als(wereld.regisseur) as door:
        return leg_contactgegevens_vast(mens.uuid, adres, soort=soort, door=door, op=NU, **anders)


def lopend(wereld) -> set[str]:
    with als(wereld.regisseur):
        return set(Contactgegevens.objects.filter(tot__isnull=True).values_list("soort", flat=True))


def test_wie_vastzit_houdt_zijn_woonadres(wereld, mens):
    leg_vast(wereld, mens, THUIS)
    leg_vast(wereld, mens, CEL, Adressoort.DETENTIE)
    assert lopend(wereld) == {"woon", "detentie"}


def test_zonder_vaste_plek_beeindigt_het_woonadres_en_heeft_geen_straat(wereld, mens):
    leg_vast(wereld, mens, THUIS)
    leg_vast(wereld, mens, Adres(), Adressoort.ZONDER, vanaf=VANDAAG + timedelta(1))
    assert lopend(wereld) == {"zonder"}
    with pytest.raises(GegevensOntbreken, match="leeg"):
        leg_vast(wereld, mens, THUIS, Adressoort.ONBEKEND)
    leg_vast(wereld, mens, THUIS, vanaf=VANDAAG + timedelta(2))
    assert lopend(wereld) == {"woon"}


def test_de_database_weigert_een_straat_bij_zonder_vaste_plek(wereld, mens):
    rij = leg_vast(wereld, mens, THUIS)
    with (
        als(wereld.regisseur),
        pytest.raises(IntegrityError, match="zonder_adres_staat_er_geen_adres"),
        transaction.atomic(),
    ):
        Contactgegevens.objects.filter(pk=rij.pk).update(soort=Adressoort.ZONDER)


def test_een_adres_kan_eindigen_zonder_een_nieuw_adres(wereld, mens):
    rij = leg_vast(wereld, mens, THUIS)
    with als(wereld.regisseur) as door:
        for _ in range(2):
            assert beeindig_contactgegevens(rij.uuid, door=door, op=NU).tot == VANDAAG
    assert lopend(wereld) == set()


def test_een_geheim_adres_heeft_op_geen_scherm_een_regel(wereld, mens):
    """eisen C-34: masked until asked."""
    eerder = leg_vast(wereld, mens, THUIS, deelsoort=Deelsoort.GEZAMENLIJK)
    assert eerder.regel == "Dorpsstraat 1 4811 AA Breda"
    rij = leg_vast(wereld, mens, THUIS, geheim=True)
    assert rij.regel == ""
    with als(wereld.regisseur):
        assert {c.regel for c in Contactgegevens.objects.all()} == {""}
        assert {c.deel.soort for c in Contactgegevens.objects.all()} == {Deelsoort.KERN}


def test_een_geheim_adres_tonen_wordt_gelogd(wereld, dossier, mens):
    """eisen C-34: unmasking is a line in the log of the FG and on the time line."""
    rij = leg_vast(wereld, mens, THUIS, geheim=True)
    with als(wereld.regisseur) as door:
        getoond = toon_geheim_adres(rij.uuid, door=door, op=NU)
        assert getoond.straat_en_nummer == "Dorpsstraat 1"
        regels = list(Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [dossier.pk]))
        assert regels[0].code == "persoon.adres_getoond"
    with als(wereld.fg):
        blikken = Inzage.objects.raw("SELECT * FROM spil_inzagen(%s, %s)", [dossier.nummer, NU])
        assert [(b.handeling, b.betrokkene_id) for b in blikken] == [("adres.tonen", mens.pk)]


def test_zonder_logregel_geen_adres(wereld, mens, monkeypatch):
    def stuk(*args, **kwargs):
        raise ZeroDivisionError

    rij = leg_vast(wereld, mens, THUIS, geheim=True)
    monkeypatch.setattr("spil.personen.commands.adressen.zie_in", stuk)
    with als(wereld.regisseur) as door, pytest.raises(ZeroDivisionError):
        toon_geheim_adres(rij.uuid, door=door, op=NU)


def test_een_gewoon_adres_valt_niet_te_ontmaskeren(wereld, mens):
    rij = leg_vast(wereld, mens, THUIS)
    with als(wereld.regisseur) as door, pytest.raises(NietGevonden):
        toon_geheim_adres(rij.uuid, door=door, op=NU)


def test_een_partner_ziet_geen_geheim_adres_en_beeindigt_er_geen(wereld, mens):
    rij = leg_vast(wereld, mens, THUIS, geheim=True)
    with als(wereld.ketenpartner) as door:
        for doe in (toon_geheim_adres, beeindig_contactgegevens):
            with pytest.raises((NietGevonden, GeenRecht)):
                doe(rij.uuid, door=door, op=NU)
