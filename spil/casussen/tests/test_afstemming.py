"""Plans of people in each other's directe kring are aligned (BGS art. 2.20 lid 2; missie A5)."""

from datetime import date
from http import HTTPStatus

import pytest
import time_machine
from django.db import connection
from django.urls import reverse

from spil.casussen.commands import beeindig_afstemming, stem_af
from spil.casussen.fouten import AfstemmenKanNiet, TekstOntbreekt
from spil.casussen.models import Afstemming
from spil.casussen.queries.kop import kaft
from spil.casussen.tests.opzet import laat_ggz_deelnemen, maak_zaak
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.personen.commands import leg_relatie_vast
from spil.personen.models import Betrokkene, Bijzonderheden
from spil.toegang.models import Deelsoort, Reden, Toegang
from tests.inloggen import log_in
from tests.wereld import NU, als

REDEN = "Dezelfde woning en dezelfde schulden; het ene plan lukt niet zonder het andere."
GEBOREN = date(1990, 1, 2)


@pytest.fixture
def ander(wereld, zaak):
    """A second case of the same regisseur: only the GGZ takes part in the first."""
    laat_ggz_deelnemen(zaak)
    return maak_zaak(wereld, regisseur=wereld.regisseur)


def stem(zaak, ander, *, wie="regisseur", reden=REDEN, kring_uit_reden=True):
    with als(zaak.wereld.rollen[wie]) as rol:
        return stem_af(
            zaak.uuid,
            nummer=ander.dossier.nummer,
            reden=reden,
            kring_uit_reden=kring_uit_reden,
            door=rol,
            op=NU,
        )


def beeindig(rij, wereld, *, wie="regisseur", reden="De tweede is verhuisd."):
    with als(wereld.rollen[wie]) as rol:
        beeindig_afstemming(rij.uuid, reden=reden, door=rol, op=NU)


def afgestemd(zaak, wie="regisseur"):
    with als(zaak.wereld.rollen[wie]):
        gelezen = kaft(zaak.uuid, op=NU)
        return gelezen.afgestemd if gelezen else []


def blader(client, rol, pad):
    with time_machine.travel(NU, tick=False):
        log_in(client, rol)
        return client.get(pad).content.decode()


def maak_kring(zaak, ander, *, directe_kring=True):
    """In the first case the hoofdpersoon has a relation with somebody who is in the other too."""
    with als(zaak.wereld.regisseur) as rol:
        eigen = list(Betrokkene.objects.van_dossier(zaak.dossier.pk))
        daar = Betrokkene.objects.van_dossier(ander.dossier.pk).hoofdpersonen().first()
        for mens in (eigen[1], daar):
            mens.voornamen, mens.achternaam, mens.geboortedatum = "Sam", "Kringgenoot", GEBOREN
            mens.save()
        wat = Bijzonderheden(bron="BRP", directe_kring=directe_kring)
        leg_relatie_vast(eigen[0].uuid, eigen[1].uuid, wat, soort="partner", door=rol, op=NU)


def test_beide_dossiers_krijgen_een_rij_in_de_kern(zaak, ander):
    stem(zaak, ander)
    with als(zaak.wereld.regisseur):
        rijen = list(Afstemming.objects.select_related("deel"))
        assert {(rij.dossier_id, rij.met) for rij in rijen} == {
            (zaak.dossier.pk, ander.uuid),
            (ander.dossier.pk, zaak.uuid),
        }
        assert {rij.deel.soort for rij in rijen} == {Deelsoort.KERN}
        assert len({rij.paar for rij in rijen}) == 1
    assert [een.nummer for een in afgestemd(ander)] == [zaak.dossier.nummer]


def test_een_deelnemer_van_een_van_de_twee_leert_niets_van_de_andere(zaak, ander, client):
    """Need to know: the GGZ takes part in the one only, the police in both; neither sees it."""
    rij = stem(zaak, ander)
    for wie in ("behandelaar", "ketenpartner"):
        rol = zaak.wereld.rollen[wie]
        assert afgestemd(zaak, wie) == []
        with als(rol):
            assert not Afstemming.objects.exists()
        for tab in ("", "plan/", "tijdlijn/"):
            pagina = blader(client, rol, f"/dossiers/{zaak.uuid}/{tab}")
            assert "fgestemd" not in pagina
            assert REDEN not in pagina
            assert ander.dossier.nummer not in pagina
        with pytest.raises(NietGevonden):
            beeindig(rij, zaak.wereld, wie=wie)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM casussen_afstemming")
        assert cursor.fetchone() == (0,)


def test_het_plan_noemt_het_nummer_alleen_aan_wie_de_andere_casus_ziet(wereld, zaak, ander, client):
    stem(zaak, ander)
    link = f'<a href="{reverse("dossier-plan", args=[ander.uuid])}">{ander.dossier.nummer}</a>'
    assert link in blader(client, wereld.regisseur, f"/dossiers/{zaak.uuid}/plan/")
    with als(wereld.regisseur):
        Toegang.op_dossier(
            zaak.dossier, rol=wereld.collega, reden=Reden.UITDRUKKELIJK, toelichting="Steun", van=NU
        )
    pagina = blader(client, wereld.collega, f"/dossiers/{zaak.uuid}/plan/")
    assert "Afgestemd met een casus die u niet ziet" in pagina
    assert ander.dossier.nummer not in pagina


def test_een_relatie_in_de_directe_kring_is_genoeg(zaak, ander):
    maak_kring(zaak, ander)
    assert stem(zaak, ander, kring_uit_reden=False).grond == Afstemming.Grond.RELATIE


def test_de_relatie_telt_ook_als_zij_in_de_andere_casus_staat(zaak, ander):
    maak_kring(zaak, ander)
    assert stem(ander, zaak, kring_uit_reden=False).grond == Afstemming.Grond.RELATIE


@pytest.mark.parametrize("met_relatie", [True, False])
def test_zonder_directe_kring_moet_de_reden_het_zeggen(zaak, ander, met_relatie):
    if met_relatie:
        maak_kring(zaak, ander, directe_kring=False)
    with pytest.raises(AfstemmenKanNiet, match="directe kring"):
        stem(zaak, ander, kring_uit_reden=False)
    assert stem(zaak, ander).grond == Afstemming.Grond.REDEN


def test_zonder_reden_of_twee_keer_gaat_niet(zaak, ander):
    with pytest.raises(TekstOntbreekt):
        stem(zaak, ander, reden="  ")
    stem(zaak, ander)
    for een, twee in ((zaak, ander), (ander, zaak)):
        with pytest.raises(AfstemmenKanNiet, match="al op elkaar"):
            stem(een, twee)
    with pytest.raises(AfstemmenKanNiet, match="zelf"):
        stem(zaak, zaak)


def test_wat_u_niet_ziet_en_wat_niet_bestaat_krijgen_hetzelfde_antwoord(wereld, zaak):
    vreemd = maak_zaak(wereld, regisseur=wereld.collega)
    antwoorden = set()
    for nummer in (vreemd.dossier.nummer, "1999-9999"):
        with als(wereld.regisseur) as rol, pytest.raises(AfstemmenKanNiet) as fout:
            stem_af(zaak.uuid, nummer=nummer, reden=REDEN, door=rol, op=NU)
        antwoorden.add(str(fout.value))
    assert len(antwoorden) == 1
    stem(zaak, vreemd, wie="ondersteuner")


@pytest.mark.parametrize(("wie", "fout"), [("ketenpartner", GeenRecht), ("collega", NietGevonden)])
def test_alleen_wie_de_casus_leidt_stemt_af(zaak, ander, wie, fout):
    with pytest.raises(fout):
        stem(zaak, ander, wie=wie)


def test_een_afstemming_eindigt_met_een_reden_aan_beide_kanten(zaak, ander):
    rij = stem(zaak, ander)
    with pytest.raises(TekstOntbreekt):
        beeindig(rij, zaak.wereld, reden=" ")
    beeindig(rij, zaak.wereld)
    for kant in (zaak, ander):
        (was,) = afgestemd(kant)
        assert (was.tot, was.eindreden) == (NU, "De tweede is verhuisd.")
    with pytest.raises(NietGevonden):
        beeindig(rij, zaak.wereld)
    stem(ander, zaak)


def test_wie_de_andere_casus_niet_ziet_beeindigt_toch_beide_kanten(wereld, zaak):
    """What was aligned by the support team ends too when a regisseur sees one side only."""
    vreemd = maak_zaak(wereld, regisseur=wereld.collega)
    rij = stem(zaak, vreemd, wie="ondersteuner")
    beeindig(rij, wereld)
    assert [een.tot for een in afgestemd(vreemd, "collega")] == [NU]


def test_de_tijdlijn_van_beide_vertelt_het(wereld, zaak, ander, client):
    rij = stem(zaak, ander)
    beeindig(rij, wereld)
    for kant, overkant in ((zaak, ander), (ander, zaak)):
        pagina = blader(client, wereld.regisseur, f"/dossiers/{kant.uuid}/tijdlijn/")
        assert "Het plan is afgestemd met dat van een andere casus" in pagina
        assert "Het plan is niet meer afgestemd met dat van een andere casus" in pagina
        assert overkant.dossier.nummer not in pagina


def test_het_formulier_legt_vast_en_houdt_wat_u_typte(wereld, zaak, ander, client):
    with time_machine.travel(NU, tick=False):
        log_in(client, wereld.regisseur)
        pad = reverse("afstemming-nieuw", args=[zaak.uuid])
        velden = {"nummer": ander.dossier.nummer, "reden": REDEN}
        fout = client.post(pad, velden)
        assert fout.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
        assert REDEN in fout.content.decode()
        gelukt = client.post(pad, {**velden, "kring_uit_reden": "on"})
        assert gelukt.url == reverse("dossier-plan", args=[zaak.uuid])
        (een,) = afgestemd(zaak)
        einde = reverse("afstemming-einde", args=[een.uuid])
        assert f'href="{einde}"' in client.get(gelukt.url).content.decode()
        assert client.post(einde, {"reden": "Klaar."}).url == gelukt.url
        assert "Was afgestemd met" in client.get(gelukt.url).content.decode()
