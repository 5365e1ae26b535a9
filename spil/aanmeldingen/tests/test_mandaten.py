"""A report for the burgemeester arrives at the mandated procesregisseur (C7; JP22 r70)."""

from datetime import timedelta
from typing import Any

import pytest

from spil.aanmeldingen.commands import beeindig_mandaat, leg_mandaat_vast
from spil.aanmeldingen.fouten import BesluitKanNiet, GemeenteKanNiet, MandaatNietMogelijk
from spil.aanmeldingen.inhoud import Oordeel
from spil.aanmeldingen.models import Aanmelding, Mandaat
from spil.aanmeldingen.queries import te_beoordelen
from spil.aanmeldingen.tests.aanpakken import tweede_aanpak
from spil.aanmeldingen.tests.voorbeelden import MERK, besluit_over, doe_aanmelding
from spil.casussen.models import Casus
from spil.gebruikers.models import Rol
from spil.huizen.models import Gemeente
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.toegang.models import Bericht
from spil.werk.queries.mijn_werk import mijn_werk
from spil.werkprocessen.catalogus import catalogus
from tests.wereld import NU, VANDAAG, als, later

BREDA, OOSTERHOUT = "0758", "0826"
MORGEN = VANDAAG + timedelta(days=1)


@pytest.fixture
def aanpak(wereld):
    return tweede_aanpak(wereld, aanmelden={"mandaat": True})


def mandateer(
    wereld, versie, wie="regisseur", *, door="beheerder", code=BREDA, **anders
) -> Mandaat:
    velden: dict[str, Any] = {
        "omvat_besluiten": False,
        "besluit": "Besluit 2026-14",
        "vanaf": VANDAAG,
    } | anders
    gemeente, op = Gemeente.objects.get(code=code), velden.pop("op", NU)
    with als(wereld.rollen[door], op=op) as rol:
        return leg_mandaat_vast(versie, gemeente, wereld.rollen[wie], **velden, door=rol, op=op)


def meld(wereld, versie, *, code: str | None = BREDA, op=NU) -> Aanmelding:
    return doe_aanmelding(
        wereld.ketenpartner,
        versie=versie,
        op=op,
        gemeente=Gemeente.objects.get(code=code) if code else None,
        criteria={c: Oordeel(voldaan=True, toelichting="Ja.") for c in ("gevaar", "spoor")},
        antwoorden={"wat_gezien": f"{MERK} komt vrij."},
    )


def ziet(rol: Rol, op=NU) -> list[str]:
    """The kenmerken that wait for this rol."""
    with als(rol, op=op):
        return [regel.aanmelding.kenmerk for regel in te_beoordelen()]


def berichten(rol: Rol, op=NU) -> list[tuple[str, str]]:
    with als(rol, op=op):
        return list(Bericht.objects.values_list("soort", "dossiernummer"))


def test_zonder_mandaat_hoort_de_melding_bij_de_burgemeester(wereld, aanpak):
    """Proves C7: refused, and it says to whom it belongs."""
    with pytest.raises(GemeenteKanNiet, match="hoort bij de burgemeester van Breda"):
        meld(wereld, aanpak)
    mandateer(wereld, aanpak, code=OOSTERHOUT)
    with pytest.raises(GemeenteKanNiet, match="hoort bij de burgemeester van Breda"):
        meld(wereld, aanpak)
    with pytest.raises(GemeenteKanNiet, match="Kies de gemeente"):
        meld(wereld, aanpak, code=None)


def test_de_melding_komt_bij_wie_het_mandaat_heeft_en_bij_niemand_anders(wereld, aanpak):
    """Proves C7: the notice, Mijn werk, and nobody of the triage team beside it."""
    mandateer(wereld, aanpak)
    melding = meld(wereld, aanpak)
    assert berichten(wereld.regisseur) == [("melding", melding.kenmerk)]
    assert ziet(wereld.regisseur) == [melding.kenmerk]
    with als(wereld.regisseur) as regisseur:
        regels = [r.nummer for sectie in mijn_werk(regisseur, op=NU).secties for r in sectie.regels]
    assert regels == [melding.kenmerk]
    for wie in ("collega", "triagist", "ondersteuner", "coordinator"):
        assert ziet(wereld.rollen[wie]) == [], wie
        assert berichten(wereld.rollen[wie]) == [], wie


def test_andere_aanpakken_gaan_als_altijd_naar_de_triage(wereld, aanpak):
    melding = doe_aanmelding(wereld.ketenpartner, versie=wereld.aanpak)
    assert ziet(wereld.triagist) == ziet(wereld.collega) == [melding.kenmerk]


def test_wie_het_mandaat_heeft_besluit_en_begint_de_casus(wereld, aanpak):
    """Proves C7, from notice to regie."""
    mandateer(wereld, aanpak)
    melding = meld(wereld, aanpak)
    besluit_over(
        melding,
        wereld,
        "erop_af",
        door=wereld.regisseur,
        regisseur=wereld.regisseur,
        stemmen=[],
        criteria={c: Oordeel(voldaan=True, toelichting="Ja.") for c in ("gevaar", "spoor")},
    )
    with als(wereld.regisseur):
        assert Casus.objects.get(dossier_id=melding.dossier_id).regisseur == wereld.regisseur


def test_zonder_lopend_mandaat_pakt_niemand_de_melding_op(wereld, aanpak):
    """Proves C7: the register of mandates says so, not who decides."""
    mandateer(wereld, aanpak, vanaf=VANDAAG - timedelta(days=1))
    melding = meld(wereld, aanpak)
    Mandaat.objects.update(tot=VANDAAG)
    hoe: dict[str, Any] = {
        "door": wereld.regisseur,
        "stemmen": [],
        "criteria": {c: Oordeel(voldaan=True, toelichting="Ja.") for c in ("gevaar", "spoor")},
    }
    with pytest.raises(BesluitKanNiet, match="Voor Breda loopt nu geen mandaat"):
        besluit_over(melding, wereld, "erop_af", **hoe)
    assert besluit_over(melding, wereld, "raad", **hoe)


def test_ook_het_antwoord_op_wat_niet_wordt_opgepakt_ziet_niemand_anders(wereld, aanpak):
    mandateer(wereld, aanpak)
    melding = meld(wereld, aanpak)
    oordeel = {c: Oordeel(voldaan=False, toelichting="Nee.") for c in ("gevaar", "spoor")}
    besluit_over(
        melding, wereld, "raad", door=wereld.regisseur, stemmen=[], criteria=oordeel, antwoord=""
    )
    for wie, aantal in (("regisseur", 1), ("ondersteuner", 0), ("triagist", 0)):
        with als(wereld.rollen[wie]):
            assert Aanmelding.objects.count() == aantal, wie


@pytest.mark.parametrize(
    ("omvat", "zin"),
    [(True, "Het omvat ook besluiten."), (False, "over maatregelen beslist de burgemeester")],
)
def test_bij_de_triage_staat_wie_het_mandaat_heeft(wereld, aanpak, bezoek, omvat, zin):
    mandaat = mandateer(wereld, aanpak, omvat_besluiten=omvat)
    melding = meld(wereld, aanpak)
    pagina = bezoek("regisseur", "triage", melding.uuid).content.decode()
    assert "Mandaat van de burgemeester van Breda: S. Oomen" in pagina
    assert "Besluit 2026-14" in pagina
    assert zin in pagina
    mandaat.eindig(per=MORGEN)
    Mandaat.objects.update(vanaf=VANDAAG - timedelta(days=2), tot=VANDAAG)
    assert "Voor Breda loopt nu geen mandaat" in bezoek(
        "regisseur", "triage", melding.uuid
    ).content.decode().replace("\n", " ")


def test_een_mandaat_loopt_tot_het_einde_en_zolang_de_rol_loopt(wereld, aanpak):
    mandaat = mandateer(wereld, aanpak)
    with als(wereld.beheerder) as beheerder:
        beeindig_mandaat(mandaat.uuid, per=MORGEN, door=beheerder, op=NU)
    assert meld(wereld, aanpak)
    with pytest.raises(GemeenteKanNiet):
        meld(wereld, aanpak, op=later(days=1))
    mandateer(wereld, aanpak, "collega", vanaf=MORGEN, op=later(days=1))
    wereld.collega.eindig(op=VANDAAG + timedelta(days=3))
    assert meld(wereld, aanpak, op=later(days=2))
    with pytest.raises(GemeenteKanNiet):
        meld(wereld, aanpak, op=later(days=3))


def test_wat_nog_wacht_gaat_mee_naar_wie_het_mandaat_daarna_krijgt(wereld, aanpak):
    """A report never waits with nobody."""
    oud = mandateer(wereld, aanpak, vanaf=VANDAAG - timedelta(days=9))
    melding, morgen = meld(wereld, aanpak), later(days=1)
    with als(wereld.beheerder) as beheerder:
        beeindig_mandaat(oud.uuid, per=MORGEN, door=beheerder, op=NU)
    assert ziet(wereld.regisseur, op=morgen) == [melding.kenmerk]
    mandateer(wereld, aanpak, "collega", vanaf=MORGEN, op=morgen)
    straks = later(days=1, minutes=1)
    assert ziet(wereld.regisseur, op=straks) == []
    assert ziet(wereld.collega, op=straks) == [melding.kenmerk]
    assert berichten(wereld.collega, op=straks) == [("melding", melding.kenmerk)]
    assert Mandaat.objects.count() == 2


def test_alleen_de_beheerder_legt_mandaten_vast(wereld, aanpak):
    mandaat = mandateer(wereld, aanpak)
    for wie in ("regisseur", "manager", "fg", "ketenpartner"):
        with pytest.raises(GeenRecht):
            mandateer(wereld, aanpak, door=wie, code=OOSTERHOUT)
        with als(wereld.rollen[wie]) as rol, pytest.raises(GeenRecht):
            beeindig_mandaat(mandaat.uuid, per=MORGEN, door=rol, op=NU)


@pytest.mark.parametrize(
    ("anders", "uitleg"),
    [
        ({"wie": "triagist"}, "Kies een procesregisseur"),
        ({"wie": "buitenstaander"}, "Kies een procesregisseur"),
        ({"besluit": "  "}, "Noem het besluit"),
        ({"vanaf": MORGEN}, "op de dag dat het begint"),
        ({"code": "0855"}, "werkt op die dag niet voor Tilburg"),
    ],
)
def test_een_mandaat_dat_niet_kan(wereld, aanpak, anders, uitleg):
    with pytest.raises(MandaatNietMogelijk, match=uitleg):
        mandateer(wereld, aanpak, **anders)


def test_alleen_voor_een_aanpak_die_het_vraagt(wereld):
    with pytest.raises(MandaatNietMogelijk, match="waarvoor een mandaat nodig is"):
        mandateer(wereld, wereld.aanpak)


def test_een_burgemeester_geeft_er_een_tegelijk(wereld, aanpak):
    """Also the database says so."""
    mandateer(wereld, aanpak)
    with pytest.raises(MandaatNietMogelijk, match="gaf dan al een mandaat"):
        mandateer(wereld, aanpak, "collega")


def test_een_mandaat_van_een_ander_huis_bestaat_niet(wereld, aanpak):
    elders = Mandaat.leg_vast(
        aanpak.werkproces_id,
        Gemeente.objects.get(code=BREDA),
        wereld.regisseur,
        omvat_besluiten=False,
        besluit="B",
        vanaf=VANDAAG,
    )
    with pytest.raises(NietGevonden):
        beeindig_mandaat(elders.uuid, per=MORGEN, door=_elders(wereld), op=NU)


def _elders(wereld) -> Rol:
    """Somebody who sets up the other house."""
    return Rol.geef(wereld.buitenstaander.medewerker, soort="functioneel_beheerder", begin=VANDAAG)


def test_de_beheerder_houdt_het_register_bij(wereld, aanpak, bezoek):
    leeg = bezoek("beheerder", "mandaten").content.decode()
    assert "Er is nog geen mandaat vastgelegd." in leeg
    velden = {
        "aanpak": str(aanpak.uuid),
        "gemeente": BREDA,
        "rol": str(wereld.regisseur.uuid),
        "omvat_besluiten": "on",
        "besluit": "Besluit 2026-14",
        "vanaf": "1-10-2026",
    }
    fout = bezoek("beheerder", "mandaat-nieuw", **(velden | {"besluit": ""}))
    assert fout.status_code == 422
    assert bezoek("beheerder", "mandaat-nieuw", **velden).status_code == 302
    register = bezoek("beheerder", "mandaten").content.decode()
    assert "ontvangen en besluiten" in register
    assert "S. Oomen" in register
    mandaat = Mandaat.objects.get()
    assert bezoek("beheerder", "mandaat-einde", mandaat.uuid, per="24-11-2026").status_code == 302
    assert "24 november 2026" in bezoek("beheerder", "mandaten").content.decode()


def test_de_meegeleverde_aanpak_voor_de_burgemeester_vraagt_een_mandaat():
    """Proves C7 for what Spil ships."""
    vragen = [code for code, aanpak in catalogus().items() if aanpak.aanmelden.mandaat]
    assert vragen == ["bij"]
