"""People in a dossier: each in the part that fits, and what was stays in the history.

Personen lies below casussen: the dossier here is one of the regisseur, without a case.
"""

from datetime import date

import pytest

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.logboek.models import Gebeurtenis
from spil.personen.commands import (
    Adres,
    Persoonsgegevens,
    leg_contactgegevens_vast,
    voeg_betrokkene_toe,
    wijzig_betrokkene,
)
from spil.personen.fouten import GegevensOntbreken, NietOpDeKaft
from spil.personen.models import Betrokkene, Betrokkenerol, Contactgegevens
from spil.toegang.models import Deelsoort, Dossierdeel, Reden, Toegang
from tests.wereld import NU, VANDAAG, als, later

KIND = Persoonsgegevens(rol=Betrokkenerol.KIND, achternaam="Voorbeeld", voornamen="Puck")
SLACHTOFFER = Persoonsgegevens(rol=Betrokkenerol.SLACHTOFFER, achternaam="Getroffen")
THUIS = Adres(straat_en_nummer="Dorpsstraat 1", postcode="4811 AA", woonplaats="Breda")


@pytest.fixture
def kind(wereld, dossier) -> Betrokkene:
    with als(wereld.regisseur) as regisseur:
        return voeg_betrokkene_toe(dossier.uuid, KIND, door=regisseur, op=NU)


def test_een_gezinslid_komt_op_de_kaft(wereld, dossier, kind):
    with als(wereld.ketenpartner):
        assert [b.naam for b in Betrokkene.objects.all()] == ["Puck Voorbeeld"]
        assert Betrokkene.objects.get().eerste_verwerking == VANDAAG


@pytest.mark.parametrize("rol", [Betrokkenerol.SLACHTOFFER, Betrokkenerol.SOCIAAL_CONTACT])
def test_een_slachtoffer_komt_nooit_op_de_kaft(wereld, dossier, rol):
    gegevens = Persoonsgegevens(rol=rol, achternaam="Getroffen")
    with als(wereld.regisseur) as regisseur:
        with pytest.raises(NietOpDeKaft):
            voeg_betrokkene_toe(
                dossier.uuid, gegevens, deelsoort=Deelsoort.KAFT, door=regisseur, op=NU
            )
        gewoon = voeg_betrokkene_toe(dossier.uuid, gegevens, door=regisseur, op=NU)
        kern = voeg_betrokkene_toe(
            dossier.uuid, gegevens, deelsoort=Deelsoort.KERN, door=regisseur, op=NU
        )
    assert (gewoon.deel.soort, kern.deel.soort) == ("gezamenlijk", "kern")
    with als(wereld.ketenpartner):
        assert not Betrokkene.objects.exists()


def test_wie_slachtoffer_blijkt_gaat_van_de_kaft_af(wereld, dossier, kind):
    with als(wereld.regisseur) as regisseur:
        wijzig_betrokkene(kind.uuid, SLACHTOFFER, door=regisseur, op=later(days=1))
        na = Betrokkene.objects.select_related("deel").get()
        assert (na.rol, na.deel.soort) == ("slachtoffer", "gezamenlijk")
    with als(wereld.ketenpartner):
        assert not Betrokkene.objects.exists()


def test_wie_slachtoffer_blijkt_laat_op_de_kaft_geen_oude_versie_achter(wereld, dossier, kind):
    """eisen A1-03: former versions have the readers of the house, not those of before."""
    with als(wereld.regisseur) as regisseur:
        ander = Persoonsgegevens(rol=Betrokkenerol.KIND, achternaam="Anders")
        wijzig_betrokkene(kind.uuid, ander, door=regisseur, op=later(hours=1))
        wijzig_betrokkene(kind.uuid, SLACHTOFFER, door=regisseur, op=later(days=1))
        assert Betrokkene.objects.get().historie.count() == 3
    with als(wereld.ketenpartner):
        assert not Betrokkene.historie.rel.related_model.objects.exists()


def test_een_adres_dat_geheim_wordt_is_ook_geheim_waar_het_al_stond(wereld, dossier, kind):
    """eisen A1-03: an address known to all deelnemers becomes geheim: they no longer see it."""
    with als(wereld.regisseur) as regisseur:
        gezamenlijk = Dossierdeel.van(dossier, Deelsoort.GEZAMENLIJK)
        Toegang.op_deel(gezamenlijk, rol=wereld.ketenpartner, reden=Reden.DEELNEMER, van=NU)
        for adres in (THUIS, Adres(woonplaats="Oosterhout")):
            leg_contactgegevens_vast(
                kind.uuid,
                adres,
                vanaf=VANDAAG,
                deelsoort=Deelsoort.GEZAMENLIJK,
                door=regisseur,
                op=NU,
            )
    with als(wereld.ketenpartner):
        assert Contactgegevens.objects.count() == 2
    with als(wereld.regisseur) as regisseur:
        leg_contactgegevens_vast(
            kind.uuid, THUIS, vanaf=VANDAAG, geheim=True, door=regisseur, op=NU
        )
    with als(wereld.ketenpartner):
        assert [c.woonplaats for c in Contactgegevens.objects.all()] == ["Oosterhout"]
        oud = Contactgegevens.historie.rel.related_model.objects.all()
        assert not [versie for versie in oud if versie.straat_en_nummer]


def test_wat_er_stond_blijft_in_de_geschiedenis(wereld, dossier, kind):
    with als(wereld.regisseur) as regisseur:
        nieuw = Persoonsgegevens(
            rol=Betrokkenerol.KIND,
            achternaam="Anders",
            voornamen="Puck",
            geboortedatum=date(2015, 4, 1),
        )
        wijzig_betrokkene(kind.uuid, nieuw, door=regisseur, op=later(days=1))
        na = Betrokkene.objects.get()
        assert (na.naam, na.eerste_verwerking) == ("Puck Anders", VANDAAG)
        assert [rij.achternaam for rij in na.historie.all()] == ["Voorbeeld"]


@pytest.mark.parametrize(("wie", "fout"), [("ketenpartner", GeenRecht), ("collega", NietGevonden)])
def test_een_ander_voegt_niemand_toe(wereld, dossier, wie, fout):
    with als(wereld.rollen[wie]) as rol, pytest.raises(fout):
        voeg_betrokkene_toe(dossier.uuid, KIND, door=rol, op=NU)


def test_een_adres_staat_in_de_kern(wereld, dossier, kind):
    with als(wereld.regisseur) as regisseur:
        rij = leg_contactgegevens_vast(
            kind.uuid, THUIS, vanaf=VANDAAG, geheim=True, door=regisseur, op=NU
        )
        assert rij.deel.soort == Deelsoort.KERN
    with als(wereld.ketenpartner):
        assert not Contactgegevens.objects.exists()


@pytest.mark.parametrize(
    ("geheim", "deel"),
    [(True, Deelsoort.KAFT), (False, Deelsoort.KAFT), (True, Deelsoort.GEZAMENLIJK)],
)
def test_een_adres_staat_nooit_op_de_kaft_en_een_geheim_adres_alleen_in_de_kern(
    wereld, dossier, kind, geheim, deel
):
    with als(wereld.regisseur) as regisseur, pytest.raises(NietOpDeKaft):
        leg_contactgegevens_vast(
            kind.uuid,
            THUIS,
            vanaf=VANDAAG,
            geheim=geheim,
            deelsoort=deel,
            door=regisseur,
            op=NU,
        )


def test_een_nieuw_adres_beeindigt_het_vorige(wereld, dossier, kind):
    verhuisd = date(2026, 12, 1)
    with als(wereld.regisseur) as regisseur:
        for adres, dag in ((THUIS, VANDAAG), (Adres(woonplaats="Oosterhout"), verhuisd)):
            leg_contactgegevens_vast(kind.uuid, adres, vanaf=dag, door=regisseur, op=NU)
        assert [(c.woonplaats, c.tot) for c in Contactgegevens.objects.all()] == [
            ("Oosterhout", None),
            ("Breda", verhuisd),
        ]
        with pytest.raises(GegevensOntbreken):
            leg_contactgegevens_vast(kind.uuid, Adres(), vanaf=VANDAAG, door=regisseur, op=NU)


def test_het_logboek_houdt_geen_namen(wereld, dossier, kind):
    with als(wereld.regisseur):
        regels = Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [dossier.pk])
        for regel in regels:
            assert "Puck" not in str(vars(regel))
