"""Where somebody can live who is reported (BZO23 r113)."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from spil.aanmeldingen.commands import dien_lijst_in
from spil.aanmeldingen.forms.lijst import Lijst
from spil.aanmeldingen.fouten import BesluitKanNiet, GemeenteKanNiet
from spil.aanmeldingen.inhoud import Oordeel
from spil.aanmeldingen.models import Uitkomst
from spil.aanmeldingen.queries import meldgebied_van
from spil.aanmeldingen.tests.aanpakken import lijstaanpak, tweede_aanpak
from spil.aanmeldingen.tests.invullen import stap_wat, stap_wie
from spil.aanmeldingen.tests.voorbeelden import (
    MERK,
    besluit_over,
    doe_aanmelding,
    voorbeeld_inhoud,
)
from spil.casussen.models import Casus
from spil.feiten.models import Feit
from spil.huizen.models import Gemeente
from spil.sturing.indicatoren import INDICATOREN
from spil.sturing.periode import Periode
from spil.sturing.queries import jaartabel
from spil.werkprocessen.models import Gemeentetaak
from tests.wereld import NU, VANDAAG, als, later

BREDA, OOSTERHOUT, TILBURG = "0758", "0826", "0855"
GEVAAR = {c: Oordeel(voldaan=True, toelichting="Ja.") for c in ("gevaar", "spoor")}
ANTWOORDEN = {"wat_gezien": f"{MERK} schreeuwt."}


def gemeente(code: str) -> Gemeente:
    return Gemeente.objects.get(code=code)


def neem_af(versie, code: str = OOSTERHOUT, **anders) -> Gemeentetaak:
    velden: dict[str, Any] = {"soort": "plustaak", "vanaf": VANDAAG, "besluit": ""} | anders
    return Gemeentetaak.leg_vast(versie.werkproces_id, gemeente(code), **velden)


def test_zonder_afspraken_merkt_niemand_iets(wereld):
    """Proves JP18 r19 for a house that writes nothing down."""
    assert doe_aanmelding(wereld.ketenpartner).gemeente_id == BREDA
    assert doe_aanmelding(wereld.ketenpartner, gemeente=None).gemeente_id is None


def test_wat_een_gemeente_niet_afneemt_wordt_niet_aangemeld(wereld):
    """Proves JP18 r19: refused, with whom to ask."""
    neem_af(wereld.aanpak)
    with pytest.raises(GemeenteKanNiet, match=r"Breda neemt .* niet af.*Vraag de manager"):
        doe_aanmelding(wereld.ketenpartner)
    assert doe_aanmelding(wereld.ketenpartner, gemeente=gemeente(OOSTERHOUT))


def test_een_onbekende_gemeente_gaat_naar_de_triage(wereld):
    neem_af(wereld.aanpak)
    assert doe_aanmelding(wereld.ketenpartner, gemeente=None)


def test_de_dag_telt(wereld):
    neem_af(wereld.aanpak, BREDA, vanaf=VANDAAG + timedelta(days=2))
    with pytest.raises(GemeenteKanNiet):
        doe_aanmelding(wereld.ketenpartner)
    assert doe_aanmelding(wereld.ketenpartner, op=later(days=2))


def test_wie_elders_woont_wordt_alleen_gemeld_voor_een_aanpak_die_verder_reikt(wereld):
    """Proves JP18 r19: radicalisering for all of Oost-Brabant (BZO23 r113)."""
    with pytest.raises(GemeenteKanNiet, match="werkt dit huis niet in Tilburg"):
        doe_aanmelding(wereld.ketenpartner, gemeente=gemeente(TILBURG))
    ruimer = tweede_aanpak(wereld, reikwijdte="ruimer")
    melding = doe_aanmelding(
        wereld.ketenpartner,
        versie=ruimer,
        gemeente=gemeente(TILBURG),
        criteria=GEVAAR,
        antwoorden=ANTWOORDEN,
    )
    assert melding.gemeente_id == TILBURG


def test_ook_een_aanpak_die_verder_reikt_houdt_zich_aan_de_afspraken(wereld):
    ruimer = tweede_aanpak(wereld, reikwijdte="ruimer")
    neem_af(ruimer, TILBURG)
    gebied = meldgebied_van(ruimer, op=NU)
    assert gebied.bezwaar(gemeente(TILBURG)) == ""
    assert "Breda neemt ‘Proefaanpak’ op 23 november 2026 niet af" in gebied.bezwaar(
        gemeente(BREDA)
    )


def test_de_keuze_biedt_eerst_de_gemeenten_van_het_huis(wereld):
    eigen = meldgebied_van(wereld.aanpak, op=NU).keuzes()
    assert eigen == [
        ("", "Buiten de regio of onbekend"),
        (BREDA, "Breda"),
        (OOSTERHOUT, "Oosterhout"),
    ]
    leeg, van_huis, rest = meldgebied_van(
        tweede_aanpak(wereld, reikwijdte="ruimer"), op=NU
    ).keuzes()
    assert leeg == eigen[0]
    assert van_huis == ("Gemeenten van het huis", eigen[1:])
    assert rest[0] == "Andere gemeenten"
    assert (TILBURG, "Tilburg") in rest[1]
    assert (BREDA, "Breda") not in rest[1]
    assert len(rest[1]) > 300


def test_een_gemeente_die_het_huis_losliet_staat_er_niet_meer_bij(wereld):
    wereld.huis.laat_gemeente_los(gemeente(OOSTERHOUT), per=VANDAAG)
    assert [naam for _, naam in meldgebied_van(wereld.aanpak, op=NU).keuzes()[1:]] == ["Breda"]


def test_wie_invult_leest_bij_de_vraag_waarom_het_niet_kan(wereld, bezoek):
    neem_af(wereld.aanpak)
    sleutel = uuid4()
    fout = bezoek("ketenpartner", "aanmeldconcept-wie", sleutel, **stap_wie())
    assert fout.status_code == 422
    assert "Breda neemt" in fout.content.decode()
    goed = bezoek("ketenpartner", "aanmeldconcept-wie", sleutel, **stap_wie(gemeente=OOSTERHOUT))
    assert goed.status_code == 302
    bezoek("ketenpartner", "aanmeldconcept-wat", sleutel, **stap_wat())
    assert bezoek("ketenpartner", "aanmeldconcept-controle", sleutel).status_code == 200


def test_ook_een_lijst_houdt_zich_aan_de_afspraken(wereld):
    versie = lijstaanpak(wereld)
    neem_af(versie)
    vast = {"lijsten": [versie], "gebied": meldgebied_van(versie, op=NU), "huis": wereld.huis}
    getypt = {"gemeente": BREDA, "geinformeerd": "ja", "aantal": "5"}
    lijst = Lijst(getypt, **vast, toets=True)
    assert not lijst.is_valid()
    assert "Breda neemt" in str(lijst.form.errors["gemeente"])
    regel = voorbeeld_inhoud(criteria={}, antwoorden=ANTWOORDEN, uit_lijst=True)
    with als(wereld.ketenpartner) as rol, pytest.raises(GemeenteKanNiet):
        dien_lijst_in({uuid4(): regel}, versie=versie, sleutel=uuid4(), door=rol, op=NU)


def test_wat_sinds_de_aanmelding_ophield_wordt_niet_opgepakt(wereld):
    """Proves JP18 r19: no case begins; another outcome is possible."""
    rij = neem_af(wereld.aanpak, BREDA)
    melding = doe_aanmelding(wereld.ketenpartner)
    rij.eindig(per=VANDAAG + timedelta(days=1))
    morgen = later(days=1)
    with pytest.raises(BesluitKanNiet, match=r"Breda neemt .* niet af.*andere uitkomst"):
        besluit_over(melding, wereld, Uitkomst.OPPAKKEN, op=morgen)
    assert besluit_over(melding, wereld, Uitkomst.ADVIES, op=morgen)


def test_een_casus_die_loopt_gaat_door_als_de_afspraak_eindigt(wereld):
    rij = neem_af(wereld.aanpak, BREDA)
    melding = doe_aanmelding(wereld.ketenpartner)
    besluit_over(melding, wereld, Uitkomst.OPPAKKEN, regisseur=wereld.regisseur)
    rij.eindig(per=VANDAAG + timedelta(days=1))
    with als(wereld.regisseur, op=later(days=9)):
        assert Casus.objects.get(dossier_id=melding.dossier_id).regisseur == wereld.regisseur


def test_wie_elders_woont_telt_onder_overig(wereld):
    """Proves JP18 r19 for figures: facts keep counting under the municipality of today."""
    ruimer = tweede_aanpak(wereld, reikwijdte="ruimer")
    for code in (TILBURG, BREDA):
        doe_aanmelding(
            wereld.ketenpartner,
            versie=ruimer,
            gemeente=gemeente(code),
            criteria=GEVAAR,
            antwoorden=ANTWOORDEN,
        )
    assert set(Feit.objects.values_list("gemeente_id", flat=True)) == {TILBURG, BREDA}
    jaar = Periode.kies(2026, 2026, vandaag=VANDAAG)
    tabel = jaartabel(INDICATOREN["meldingen"], wereld.huis, jaar, vandaag=VANDAAG)
    assert tabel.rijen == {"Breda": (1,), "Oosterhout": (0,), "Overig": (1,)}
