"""Who takes part: only public and private deelnemers, chosen by the public ones."""

import pytest
from django.db import IntegrityError, transaction

from spil.casussen import afsluitcontroles
from spil.casussen.commands import (
    beeindig_deelname,
    beeindig_persoon,
    laat_deelnemen,
    voeg_persoon_toe_aan_deelnemer,
)
from spil.casussen.fouten import BeslisserOntbreekt, NietAlsDeelnemer
from spil.casussen.models import Casus, Deelnemer, DeelnemerPersoon
from spil.casussen.queries import (
    beslissers_over,
    deelnemers_van,
    namen_van,
    nieuwe_deelnemers,
)
from spil.casussen.tests.opzet import laat_ggz_deelnemen, namen
from spil.casussen.tests.proefaanpak import DEFINITIE, maak_proefzaak, neem_proef_in_gebruik
from spil.gebruikers.models import Rolsoort
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Toegang
from tests.wereld import NU, VANDAAG, als, later, maak_rol, maak_rol_van_derde


def laat(zaak, partner, wie, *, door=None, beslissers=("ketenpartner",)):
    wereld = zaak.wereld
    with als(door or wereld.regisseur) as rol:
        return laat_deelnemen(
            zaak.uuid,
            partner=wereld.partners[partner],
            personen=[wereld.rollen[wie]],
            beslissers=[wereld.rollen[b].medewerker for b in beslissers],
            door=rol,
            op=NU,
        )


def test_een_private_deelnemer_ziet_kaft_gezamenlijk_en_eigen_deel(wereld, zaak):
    laat_ggz_deelnemen(zaak)
    with als(wereld.regisseur):
        kern = Dossierdeel.van(zaak.dossier, Deelsoort.KERN)
        van_politie = Dossierdeel.van_deelnemer(zaak.dossier.pk, wereld.partners["politie"], op=NU)
        for deel, naam in ((kern, "Kernvrouw"), (van_politie, "Politieman")):
            Betrokkene.voeg_toe(
                deel,
                rol=Betrokkenerol.GEZINSLID,
                achternaam=naam,
                eerste_verwerking=VANDAAG,
            )
    with als(wereld.behandelaar):
        soorten = sorted(Dossierdeel.objects.values_list("soort", flat=True))
        assert soorten == ["deelnemer", "gezamenlijk", "kaft"]
        assert namen() == {"Voorbeeld", "Gezinsman", "Getroffen"}
    with als(wereld.regisseur):
        assert {"Kernvrouw", "Politieman"} < namen()


def test_een_derde_kan_niet_deelnemen(wereld, zaak):
    wereld.rollen["huurbaas"] = maak_rol_van_derde(wereld, naam="W. Huur")
    with pytest.raises(NietAlsDeelnemer, match=r"BGS art\. 2\.21"):
        laat(zaak, "corporatie", "huurbaas")


def test_ook_de_database_weigert_een_derde(wereld, zaak):
    with als(wereld.regisseur):
        kaft = Dossierdeel.van(zaak.dossier, Deelsoort.KAFT)
        with pytest.raises(IntegrityError, match="een_derde_wordt_geen"), transaction.atomic():
            Deelnemer.laat_toe(kaft, wereld.partners["corporatie"], op=NU)


def test_het_huis_zelf_wordt_geen_deelnemer(zaak):
    with pytest.raises(NietAlsDeelnemer):
        laat(zaak, "huis", "ondersteuner")


def test_alleen_publieke_deelnemers_beslissen_en_met_naam(wereld, zaak):
    with pytest.raises(BeslisserOntbreekt, match="Kies wie"):
        laat(zaak, "om", "officier", beslissers=())
    with pytest.raises(BeslisserOntbreekt, match="GGZ Voorbeeld is geen publieke"):
        laat(zaak, "om", "officier", beslissers=("behandelaar",))
    om = laat(zaak, "om", "officier", beslissers=("ketenpartner", "ambtenaar"))
    with als(wereld.regisseur):
        assert namen_van(om.beslissers.all()) == (
            "J. Verbeek (Politie Zeeland-West-Brabant), C. Willems (Gemeente Breda)"
        )


def test_ook_de_database_weigert_onder_de_wgs_een_private_beslisser(wereld, zaak):
    with als(wereld.regisseur):
        (politie,) = Deelnemer.objects.lopend().van_dossier(zaak.dossier.pk)
        for wie in ("behandelaar", "regisseur"):
            with pytest.raises(IntegrityError, match="onder de WGS"), transaction.atomic():
                politie.noteer_beslissers([wereld.rollen[wie].medewerker])


def test_buiten_de_wgs_beslist_ook_wie_in_de_fase_beslist(wereld):
    eigen = DEFINITIE.replace('beslist = "om"', 'beslist = "ggz"')
    zaak = maak_proefzaak(wereld, neem_proef_in_gebruik(wereld, eigen))
    with als(wereld.regisseur):
        wie = {m.naam for m in beslissers_over(zaak.casus, op=NU)}
    assert {"A. Haddad", "P. Sanders"} <= wie
    om = laat(zaak, "om", "officier", beslissers=("behandelaar",))
    with als(wereld.regisseur):
        assert namen_van(om.beslissers.all()) == "A. Haddad (GGZ Voorbeeld)"
    wereld.rollen["huurbaas"] = maak_rol_van_derde(wereld, naam="W. Huur")
    with pytest.raises(BeslisserOntbreekt, match="Woonstichting Voorbeeld"):
        laat(zaak, "gemeente", "ambtenaar", beslissers=("huurbaas",))


def test_een_persoon_van_een_ander_wordt_niet_toegelaten(zaak):
    with pytest.raises(NietAlsDeelnemer, match="werkt niet bij"):
        laat(zaak, "om", "behandelaar")


def test_een_partner_neemt_een_keer_deel(wereld, zaak):
    with pytest.raises(NietAlsDeelnemer, match="neemt al deel"):
        laat(zaak, "politie", "ketenpartner")
    with als(wereld.regisseur):
        assert wereld.partners["politie"] not in nieuwe_deelnemers(zaak.dossier, op=NU)


def test_een_deelnemer_laat_zelf_niemand_deelnemen(wereld, zaak):
    with pytest.raises(GeenRecht):
        laat(zaak, "om", "officier", door=wereld.ketenpartner)
    with pytest.raises(NietGevonden):
        laat(zaak, "om", "officier", door=wereld.collega)


def test_na_het_einde_van_de_deelname_is_alles_weg(wereld, zaak):
    laat_ggz_deelnemen(zaak)
    with als(wereld.regisseur, op=later(days=1)) as regisseur:
        beeindig_deelname(zaak.deelnemers["ggz"].uuid, door=regisseur, op=later(days=1))
        assert [d.partner.naam for d in deelnemers_van(zaak.dossier)] == [
            "Politie Zeeland-West-Brabant"
        ]
    with als(wereld.behandelaar, op=later(days=1)):
        assert not Casus.objects.exists()
        assert namen() == set()
        assert not Toegang.objects.exists()


def test_wie_aanmeldde_houdt_alleen_zijn_eigen_deel(wereld, zaak):
    with als(wereld.regisseur, op=later(days=1)) as regisseur:
        beeindig_deelname(zaak.deelnemers["politie"].uuid, door=regisseur, op=later(days=1))
    with als(wereld.ketenpartner, op=later(days=1)):
        assert not Casus.objects.exists()
        assert list(Dossierdeel.objects.values_list("soort", flat=True)) == ["deelnemer"]


def test_wat_een_deelnemer_laat_liggen_komt_terug(wereld, zaak, monkeypatch):
    monkeypatch.setattr(
        afsluitcontroles, "_restanten", [lambda dossier, partner: [f"1 actie van {partner.naam}"]]
    )
    with als(wereld.regisseur) as regisseur:
        punten = beeindig_deelname(zaak.deelnemers["politie"].uuid, door=regisseur, op=NU)
    assert punten == ["1 actie van Politie Zeeland-West-Brabant"]


def test_een_tweede_collega_komt_erbij_en_gaat_weer(wereld, zaak):
    nieuw = maak_rol(wereld.partners["politie"], naam="N. Nieuw", soort=Rolsoort.KETENPARTNER)
    politie = zaak.deelnemers["politie"]
    with als(wereld.regisseur) as regisseur:
        persoon = voeg_persoon_toe_aan_deelnemer(politie.uuid, rol=nieuw, door=regisseur, op=NU)
        with pytest.raises(NietAlsDeelnemer, match="werkt al"):
            voeg_persoon_toe_aan_deelnemer(politie.uuid, rol=nieuw, door=regisseur, op=NU)
    with als(nieuw):
        assert "Getroffen" in namen()
    with als(wereld.regisseur, op=later(hours=1)) as regisseur:
        beeindig_persoon(persoon.uuid, door=regisseur, op=later(hours=1))
    with als(nieuw, op=later(hours=1)):
        assert namen() == set()
    with als(wereld.ketenpartner, op=later(hours=1)):
        assert DeelnemerPersoon.objects.filter(tot__isnull=True).count() == 1


def test_wie_tijdens_het_uittreden_werd_toegevoegd_ziet_daarna_ook_niets(wereld, zaak):
    """eisen A1-05: the ondersteuner adds a colleague while the regisseur ends the deelname."""
    tweede = maak_rol(wereld.partners["politie"], naam="K. Tweede", soort="ketenpartner")
    politie, net_erna = zaak.deelnemers["politie"], later(days=1, seconds=1)
    with als(wereld.ondersteuner, op=net_erna) as ondersteuner:
        voeg_persoon_toe_aan_deelnemer(politie.uuid, rol=tweede, door=ondersteuner, op=net_erna)
    with als(wereld.regisseur, op=later(days=1)) as regisseur:
        beeindig_deelname(politie.uuid, door=regisseur, op=later(days=1))
    with als(tweede, op=later(days=2)):
        assert not Dossier.objects.exists()
