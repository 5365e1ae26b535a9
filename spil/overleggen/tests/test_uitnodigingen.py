"""Invited, reminded, answered, replaced: who is told what, and who then hears which item."""

from datetime import timedelta

import pytest
from django.urls import reverse
from icalendar import Calendar

from spil.gebruikers.models import Rolsoort
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.commands import laat_overleg_vervallen, nodig_uit, verplaats_overleg
from spil.overleggen.commands.uitnodigingen import (
    beantwoord_uitnodiging,
    laat_vervangen,
    nodig_mensen_uit,
    nodig_uit_als_vorige_keer,
)
from spil.overleggen.commands.versturen import (
    herinner_aan_overleg,
    herinner_genodigden,
    verstuur_uitnodigingen,
)
from spil.overleggen.fouten import UitnodigingNietMogelijk
from spil.overleggen.models import Aanschuiver, Genodigde
from spil.overleggen.tests.tafelopzet import (
    berichten,
    leest,
    morgen_anders,
    spil,
    verstuur,
    vraag,
    zet_overleg,
    zet_punt,
)
from tests.inloggen import log_in
from tests.wereld import NU, als, later, maak_rol

pytestmark = pytest.mark.django_db
OVER_VIER_DAGEN = timedelta(days=4)


@pytest.fixture
def overleg(wereld):
    return zet_overleg(wereld, na=OVER_VIER_DAGEN)


def antwoord(wereld, genodigde, *, komt, wie="ketenpartner", op=NU):
    with als(wereld.rollen[wie], op=op) as rol:
        return beantwoord_uitnodiging(genodigde.uuid, komt=komt, door=rol, op=op)


def test_een_uitnodiging_is_een_bericht_hoeveel_overleggen_het_ook_zijn(wereld, overleg):
    """Proves C-21, B-28, C-37: told once, in one notice without a number, a name or a day."""
    tweede = zet_overleg(wereld, na=timedelta(days=11), naam="Tweede tafel")
    vraag(wereld, overleg)
    vraag(wereld, tweede)
    assert verstuur(wereld) == 1
    (bericht,) = berichten(wereld, "ketenpartner")
    assert (bericht.soort, bericht.dossiernummer) == ("overleg_uitnodiging", "")
    assert verstuur(wereld, op=later(minutes=10)) == 0


def test_wie_geen_login_heeft_krijgt_geen_bericht(wereld, overleg):
    with als(wereld.ondersteuner) as door:
        nodig_uit(
            overleg.uuid, partner=wereld.partners["politie"], naam="N. Gast", door=door, op=NU
        )
    assert verstuur(wereld) == 0


def test_een_ander_huis_verstuurt_niets_van_dit_huis(wereld, overleg):
    """Proves B-57 for invitations."""
    vraag(wereld, overleg)
    elders = spil(wereld.buitenstaander.medewerker.huis)
    with als(elders) as door:
        assert verstuur_uitnodigingen(door=door, op=NU) == 0
    assert verstuur(wereld) == 1


def test_alleen_spil_verstuurt_vanzelf(wereld):
    """Proves A1-14: the job of the night acts as Spil in one house, and nobody else may."""
    for opdracht in (verstuur_uitnodigingen, herinner_genodigden):
        with als(wereld.ondersteuner) as door, pytest.raises(GeenRecht):
            opdracht(door=door, op=NU)


def test_na_een_verplaatsing_is_de_vraag_weer_open(wereld, overleg):
    """Proves C-21: who said yes to Tuesday did not say yes to Thursday."""
    genodigde = vraag(wereld, overleg)
    verstuur(wereld)
    antwoord(wereld, genodigde, komt=True)
    with als(wereld.ondersteuner) as door:
        verplaats_overleg(overleg.uuid, morgen_anders(overleg), door=door, op=NU)
    assert verstuur(wereld, op=later(minutes=10)) == 1
    genodigde.refresh_from_db()
    assert genodigde.stand == "gevraagd"
    assert [een.soort for een in berichten(wereld, "ketenpartner")] == [
        "overleg_uitnodiging",
        "overleg_gewijzigd",
    ]


def test_wie_niet_komt_hoort_niet_dat_het_niet_doorgaat(wereld, overleg):
    komt, blijft_weg = vraag(wereld, overleg), vraag(wereld, overleg, "behandelaar")
    verstuur(wereld)
    antwoord(wereld, komt, komt=True)
    antwoord(wereld, blijft_weg, komt=False, wie="behandelaar")
    with als(wereld.ondersteuner) as door:
        laat_overleg_vervallen(overleg.uuid, reden="Ziekte.", door=door, op=NU)
    assert verstuur(wereld, op=later(minutes=10)) == 1
    assert len(berichten(wereld, "ketenpartner")) == 2
    assert len(berichten(wereld, "behandelaar")) == 1


def test_wie_niet_antwoordde_krijgt_een_herinnering_en_niet_meer_dan_een(wereld, overleg):
    vraag(wereld, overleg)
    genodigde = vraag(wereld, overleg, "behandelaar")
    verstuur(wereld)
    antwoord(wereld, genodigde, komt=True, wie="behandelaar")
    aantallen = []
    for dag in (0, 1, 2, 3):
        with als(spil(wereld.huis), op=later(days=dag)) as door:
            aantallen.append(herinner_genodigden(door=door, op=later(days=dag)))
    assert aantallen == [0, 1, 0, 0]
    assert [een.soort for een in berichten(wereld, "ketenpartner")][-1] == "overleg_herinnering"


def test_het_huis_herinnert_iedereen_in_een_keer_en_niet_twee_keer_op_een_dag(wereld, overleg):
    vraag(wereld, overleg)
    vraag(wereld, overleg, "behandelaar")
    verstuur(wereld)
    with als(wereld.ondersteuner) as door:
        assert herinner_aan_overleg(overleg.uuid, door=door, op=NU) == 2
        with pytest.raises(UitnodigingNietMogelijk, match="niemand te herinneren"):
            herinner_aan_overleg(overleg.uuid, door=door, op=later(hours=2))
        assert herinner_aan_overleg(overleg.uuid, door=door, op=later(hours=25)) == 2
    with als(wereld.ketenpartner) as door, pytest.raises(GeenRecht):
        herinner_aan_overleg(overleg.uuid, door=door, op=NU)


def test_wie_niet_komt_leest_de_punten_niet_meer_en_wie_terugkomt_wel(wereld, overleg):
    genodigde = vraag(wereld, overleg)
    punt = zet_punt(wereld, overleg, genodigde)
    assert leest(wereld, "ketenpartner", punt)
    antwoord(wereld, genodigde, komt=False)
    assert not leest(wereld, "ketenpartner", punt)
    antwoord(wereld, genodigde, komt=True)
    assert leest(wereld, "ketenpartner", punt)


def test_de_vervanger_neemt_precies_de_punten_over(wereld, overleg):
    """Also before the items open: whoever is replaced cannot read them then."""
    wereld.rollen["agent"] = maak_rol(
        wereld.partners["politie"], naam="D. Agent", soort=Rolsoort.KETENPARTNER
    )
    genodigde, ander = vraag(wereld, overleg), vraag(wereld, overleg, "behandelaar")
    mijn, niet_mijn = (zet_punt(wereld, overleg, wie) for wie in (genodigde, ander))
    with als(wereld.ketenpartner) as rol:
        nieuw = laat_vervangen(
            genodigde.uuid, door_wie=wereld.rollen["agent"].uuid, door=rol, op=NU
        )
    assert leest(wereld, "agent", mijn)
    assert not leest(wereld, "agent", niet_mijn)
    assert not leest(wereld, "ketenpartner", mijn)
    assert (nieuw.naam, nieuw.vervangt, nieuw.stand) == ("D. Agent", genodigde, "gevraagd")
    with als(wereld.agent):
        assert Aanschuiver.objects.lopend().filter(punt=mijn).get().genodigde == nieuw
    with pytest.raises(UitnodigingNietMogelijk, match="in uw plaats"):
        antwoord(wereld, genodigde, komt=True)


@pytest.mark.parametrize("wie", ["behandelaar", "regisseur", "ketenpartner", "contactpunt"])
def test_alleen_een_collega_van_dezelfde_organisatie_komt_in_iemands_plaats(wereld, overleg, wie):
    genodigde = vraag(wereld, overleg)
    with als(wereld.ketenpartner) as rol, pytest.raises(UitnodigingNietMogelijk, match="collega"):
        laat_vervangen(genodigde.uuid, door_wie=wereld.rollen[wie].uuid, door=rol, op=NU)


@pytest.mark.parametrize("wie", ["behandelaar", "ondersteuner", "manager", "buitenstaander"])
def test_een_uitnodiging_is_van_wie_zij_is(wereld, overleg, wie):
    genodigde = vraag(wereld, overleg)
    with pytest.raises(NietGevonden):
        antwoord(wereld, genodigde, komt=True, wie=wie)


def test_een_overleg_dat_begon_of_verviel_is_niet_meer_te_beantwoorden(wereld, overleg):
    genodigde = vraag(wereld, overleg)
    with pytest.raises(UitnodigingNietMogelijk, match="begonnen"):
        antwoord(wereld, genodigde, komt=True, op=overleg.begint)
    overleg.laat_vervallen(om="Ziekte.")
    with pytest.raises(UitnodigingNietMogelijk, match="vervallen"):
        antwoord(wereld, genodigde, komt=True)


def test_dezelfde_mensen_als_vorige_keer_zonder_wie_weg_is(wereld, overleg):
    vraag(wereld, overleg, "regisseur", functie="voorzitter")
    vraag(wereld, overleg)
    vraag(wereld, overleg, "behandelaar")
    vraag(wereld, overleg, "officier", incidenteel=True)
    wereld.behandelaar.eindig(op=NU.date())
    volgende = zet_overleg(wereld, na=timedelta(days=11), reeks=overleg.reeks)
    with als(wereld.ondersteuner) as door:
        assert nodig_uit_als_vorige_keer(volgende.uuid, door=door, op=NU) == 2
        with pytest.raises(UitnodigingNietMogelijk, match="niemand over te nemen"):
            nodig_uit_als_vorige_keer(volgende.uuid, door=door, op=NU)
    namen = Genodigde.objects.filter(overleg=volgende).values_list("naam", "functie")
    assert set(namen) == {("S. Oomen", "voorzitter"), ("J. Verbeek", "deelnemer")}


def test_wie_af_en_toe_komt_wordt_voor_een_punt_gevraagd(wereld, overleg):
    """By the sheet: the house chooses people, not how often their organisation comes."""
    with als(wereld.ondersteuner) as door:
        aantal = nodig_mensen_uit(
            overleg.uuid,
            [wereld.ketenpartner, wereld.officier],
            functie="deelnemer",
            zonder_login=(wereld.partners["corporatie"], "N. Gast"),
            door=door,
            op=NU,
        )
    assert aantal == 3
    wie = Genodigde.objects.filter(overleg=overleg).values_list("naam", "incidenteel")
    assert set(wie) == {("J. Verbeek", False), ("P. Sanders", True), ("N. Gast", True)}


def test_het_agendabestand_volgt_het_overleg(wereld, overleg, client):
    """Proves C-21: the file of an invited person, through a move and a cancellation."""
    genodigde = vraag(wereld, overleg)
    adres = reverse("overleg-agendabestand", args=[overleg.uuid])
    gelezen = []
    log_in(client, wereld.ketenpartner)
    for verander in (None, _verplaats, _laat_vervallen):
        if verander:
            verander(wereld, overleg)
        antwoord_ = client.get(adres)
        assert antwoord_["Content-Type"].startswith("text/calendar")
        assert genodigde.naam.encode() not in antwoord_.content
        gelezen.append(Calendar.from_ical(antwoord_.content))
    assert [str(een["method"]) for een in gelezen] == ["REQUEST", "REQUEST", "CANCEL"]
    rijen = [een.walk("VEVENT")[0] for een in gelezen]
    assert {str(rij["uid"]) for rij in rijen} == {str(overleg.uuid)}
    assert [int(rij["sequence"]) for rij in rijen] == [1, 2, 3]
    assert str(rijen[0]["attendee"]) == f"urn:uuid:{genodigde.uuid}"


def _verplaats(wereld, overleg):
    with als(wereld.ondersteuner) as door:
        verplaats_overleg(overleg.uuid, morgen_anders(overleg), door=door, op=NU)


def _laat_vervallen(wereld, overleg):
    with als(wereld.ondersteuner) as door:
        laat_overleg_vervallen(overleg.uuid, reden="Ziekte.", door=door, op=NU)
