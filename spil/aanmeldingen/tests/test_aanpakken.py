"""A report is about one approach of the house, and asks what that approach asks."""

from uuid import uuid4

import pytest
from django.urls import reverse

from spil.aanmeldingen.commands import dien_in
from spil.aanmeldingen.commands.vernietig import vernietig_niet_opgepakt
from spil.aanmeldingen.fouten import AanmeldenKanNiet, AanmeldingOnvolledig
from spil.aanmeldingen.inhoud import Oordeel
from spil.aanmeldingen.models import Aanmelding, Uitkomst
from spil.aanmeldingen.queries import aanpakken_voor
from spil.aanmeldingen.tests.aanpakken import tweede_aanpak
from spil.aanmeldingen.tests.invullen import stap_wat, stap_wie
from spil.aanmeldingen.tests.voorbeelden import (
    MERK,
    besluit_over,
    doe_aanmelding,
    voorbeeld_inhoud,
)
from spil.feiten.models import Feit
from spil.invullingen.models import Invulling
from spil.kern.testing import eigenaar_verbinding
from spil.toegang.models import Dossier
from spil.werkprocessen.commands import systeemrol
from tests.wereld import NU, als, later

GEVAAR = {c: Oordeel(voldaan=True, toelichting="Ja.") for c in ("gevaar", "spoor")}


def inhoud(**anders):
    return voorbeeld_inhoud(
        **({"criteria": GEVAAR, "antwoorden": {"wat_gezien": f"{MERK} schreeuwt."}} | anders)
    )


def meld(rol, versie, **anders) -> Aanmelding:
    with als(rol):
        return dien_in(inhoud(**anders), inzendsleutel=uuid4(), versie=versie, door=rol, op=NU)


def test_met_een_enkele_aanpak_wordt_niet_gevraagd_waar_het_om_gaat(wereld, bezoek):
    assert "aanpak/" not in bezoek("ketenpartner", "aanmelding-nieuw").content.decode()
    sleutel = uuid4()
    antwoord = bezoek("ketenpartner", "aanmeldconcept-aanpak", sleutel)
    assert antwoord.url == reverse("aanmeldconcept-wie", args=[sleutel])


def test_met_meer_aanpakken_begint_het_met_waar_het_om_gaat(wereld, bezoek):
    tweede_aanpak(wereld)
    begin = bezoek("ketenpartner", "aanmelding-nieuw").content.decode()
    assert "aanpak/" in begin
    sleutel = uuid4()
    vraag = bezoek("ketenpartner", "aanmeldconcept-aanpak", sleutel).content.decode()
    assert "Waar gaat het om?" in vraag
    assert "Proefaanpak: Om te proberen." in vraag
    fout = bezoek("ketenpartner", "aanmeldconcept-aanpak", sleutel, aanpak="")
    assert fout.status_code == 422
    assert "Kies waar het om gaat." in fout.content.decode()


def test_zonder_keuze_komt_wie_aanmeldt_eerst_bij_die_vraag(wereld, bezoek):
    tweede_aanpak(wereld)
    sleutel = uuid4()
    eerst = reverse("aanmeldconcept-aanpak", args=[sleutel])
    for scherm in ("aanmeldconcept", "aanmeldconcept-wie", "aanmeldconcept-wat"):
        assert bezoek("ketenpartner", scherm, sleutel).url == eerst
    getypt = bezoek("ketenpartner", "aanmeldconcept-wie", sleutel, **stap_wie())
    assert getypt.url == eerst
    bezoek("ketenpartner", "aanmeldconcept-aanpak", sleutel, aanpak="proef")
    terug = bezoek("ketenpartner", "aanmeldconcept-wie", sleutel).content.decode()
    assert MERK in terug, "wat was getypt is bewaard"


def test_de_stappen_vragen_wat_de_aanpak_vraagt(wereld, bezoek):
    tweede_aanpak(wereld)
    sleutel = uuid4()
    bezoek("ketenpartner", "aanmeldconcept-aanpak", sleutel, aanpak="proef")
    bezoek("ketenpartner", "aanmeldconcept-wie", sleutel, **stap_wie())
    scherm = bezoek("ketenpartner", "aanmeldconcept-wat", sleutel).content.decode()
    assert "1. Is er gevaar?" in scherm
    assert "Vraag wat_gezien?" in scherm
    assert "Vraag later?" not in scherm
    assert "BGS art. 2.20" not in scherm
    velden = {
        **{naam: w for naam, w in stap_wat().items() if "_voldaan" not in naam},
        **{"gevaar_voldaan": "ja", "gevaar_toelichting": "Hij dreigt."},
        **{"spoor_voldaan": "nee", "spoor_toelichting": "Nog niet."},
        **{"geprobeerd": "", "leefgebied_huisvesting": ""},
        "vraag-soorten": ["geluid", "stank"],
    }
    fout = bezoek("ketenpartner", "aanmeldconcept-wat", sleutel, **velden)
    assert "Vul in: Vraag wat_gezien?" in fout.content.decode()
    goed = bezoek(
        "ketenpartner", "aanmeldconcept-wat", sleutel, **velden, **{"vraag-wat_gezien": "Rook."}
    )
    assert goed.url == reverse("aanmeldconcept-controle", args=[sleutel])
    controle = bezoek("ketenpartner", "aanmeldconcept-controle", sleutel).content.decode()
    for tekst in ("Proefaanpak", "Rook.", "Geluid, Stank", "2. Is er een spoor?", "Nog niet."):
        assert tekst in controle
    bezoek("ketenpartner", "aanmeldconcept-controle", sleutel, kwaliteit="on")
    with als(wereld.ketenpartner):
        aanmelding = Aanmelding.objects.get(inzendsleutel=sleutel)
    for wie in ("ketenpartner", "triagist"):
        blad = bezoek(wie, "aanmelding", aanmelding.uuid).content.decode()
        for tekst in ("Rook.", "Geluid, Stank", "2. Is er een spoor?"):
            assert tekst in blad


def test_een_organisatie_meldt_alleen_aan_waar_zij_bij_genoemd_is(wereld):
    versie = tweede_aanpak(wereld, aanmelden={"door": ["ggz"]})
    for rol, codes in (
        (wereld.behandelaar, ["com", "proef"]),
        (wereld.ketenpartner, ["com"]),
        (wereld.regisseur, ["com", "proef"]),
    ):
        with als(rol):
            assert [een.code for een in aanpakken_voor(door=rol)] == codes
    with pytest.raises(AanmeldenKanNiet):
        meld(wereld.ketenpartner, versie)
    assert meld(wereld.behandelaar, versie).versie == versie


def test_een_aanpak_die_uit_staat_kan_niet_worden_gekozen(wereld):
    versie = tweede_aanpak(wereld, uit="Nog niet vastgesteld.")
    with als(wereld.regisseur):
        assert [een.code for een in aanpakken_voor(door=wereld.regisseur)] == ["com"]
    with pytest.raises(AanmeldenKanNiet):
        meld(wereld.regisseur, versie)


def test_zonder_keuze_weigert_ook_de_opdracht(wereld):
    tweede_aanpak(wereld)
    with pytest.raises(AanmeldingOnvolledig, match="Kies waar"):
        meld(wereld.regisseur, None)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"criteria": {}}, "Beantwoord criterium 1"),
        ({"criteria": {**GEVAAR, "gevolgen": GEVAAR["gevaar"]}}, "alleen de criteria"),
        ({"antwoorden": {}}, "Vraag wat_gezien"),
        ({"antwoorden": {"wat_gezien": "Rook.", "later": "x"}}, "alleen de vragen"),
    ],
)
def test_een_onvolledige_aanmelding_wordt_geweigerd(wereld, anders, zin):
    versie = tweede_aanpak(wereld)
    with pytest.raises(AanmeldingOnvolledig, match=zin):
        meld(wereld.ketenpartner, versie, **anders)


def test_het_feit_en_het_dossier_horen_bij_de_gekozen_aanpak(wereld):
    aanmelding = meld(wereld.ketenpartner, tweede_aanpak(wereld))
    assert Feit.objects.get(soort="melding").aanpak == "proef"
    with als(wereld.triagist):
        dossier = Dossier.objects.get(pk=aanmelding.dossier_id)
        assert (dossier.aanpakcode, dossier.verwerking.code) == ("proef", "proef")


def test_de_antwoorden_liggen_tot_het_oppakken_bij_de_melder(wereld):
    aanmelding = meld(wereld.ketenpartner, tweede_aanpak(wereld))
    with als(wereld.ketenpartner):
        (rij,) = Invulling.objects.all()
        assert rij.deel_id == aanmelding.deel_id
    with als(wereld.officier):
        assert not Invulling.objects.exists()


def test_bij_oppakken_gaan_de_antwoorden_naar_hun_groep(wereld):
    versie = tweede_aanpak(wereld)
    ggz = str(wereld.partners["ggz"].uuid)
    aanmelding = meld(
        wereld.ketenpartner, versie, antwoorden={"wat_gezien": "Rook.", "wie_helpt": ggz}
    )
    besluit_over(aanmelding, wereld, "erop_af", criteria=GEVAAR, regisseur=wereld.regisseur)
    with als(wereld.regisseur):
        delen = {r.groep: r.deel.soort for r in Invulling.objects.select_related("deel")}
        assert delen == {"intern": "kern", "samen": "gezamenlijk"}
    with als(wereld.ketenpartner):
        assert [rij.groep for rij in Invulling.objects.all()] == ["samen"]


def test_wat_niet_is_opgepakt_wordt_met_zijn_antwoorden_vernietigd(wereld):
    aanmelding = meld(wereld.ketenpartner, tweede_aanpak(wereld))
    besluit_over(aanmelding, wereld, "raad", criteria=GEVAAR, antwoord="Bel de wijkagent.")
    op = later(days=60)
    spil = systeemrol(wereld.huis)
    with als(spil, op=op):
        assert vernietig_niet_opgepakt(aanmelding.dossier_id, door=spil, op=op)
    with eigenaar_verbinding() as eigenaar:
        eigenaar.execute("SET ROLE spil_functies")
        for tabel in (b"invullingen_invulling", b"invullingen_invullingevent"):
            assert eigenaar.execute(b"SELECT 1 FROM " + tabel).fetchall() == []


def test_wat_in_de_eerste_aanpak_alleen_wordt_gewogen_mag_open_blijven(wereld):
    aanmelding = doe_aanmelding(wereld.ketenpartner)
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, regisseur=wereld.regisseur)
    with als(wereld.regisseur):
        assert Aanmelding.objects.get(pk=aanmelding.pk).stand == "opgepakt"
