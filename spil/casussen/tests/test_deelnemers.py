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
from spil.casussen.queries import deelnemers_van, namen_van, nieuwe_deelnemers
from spil.casussen.tests.opzet import laat_ggz_deelnemen, namen
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
