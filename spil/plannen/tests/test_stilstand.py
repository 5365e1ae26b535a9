"""Standstill is noticed, and the next step proposed: remind, escalate, discuss (eisen C-01)."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from spil.beheer.commands import leg_ladder_vast
from spil.gebruikers.models import Medewerker, Trede
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.plannen.commands import escaleer, herinner, laat_vervallen, meld_voortgang
from spil.plannen.fouten import ActieIsAfgerond, EscalatieKanNiet
from spil.plannen.queries import escalaties_van, volgende_contact
from spil.plannen.stilstand import Actiestand, Voorstel, van_actie, van_evaluatie
from spil.plannen.tests.opzet import maak_actie, zaak_met_deelnemers
from spil.plannen.tests.test_verhaal import verhaal
from spil.werk.queries.mijn_werk import mijn_werk
from spil.werkprocessen.motor import Stilstandgrenzen
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, Wereld, als, later

GRENZEN = Stilstandgrenzen(
    te_laat=3, onaangeroerd=30, zonder_antwoord=14, zonder_evaluatie=30, na_herinnering=7
)


DAN = later(days=20)
OVER_EEN_JAAR = VANDAAG + timedelta(days=365)


@pytest.fixture(autouse=True)
def klok():
    """Screens are looked at twenty days after the case began."""
    with time_machine.travel(DAN, tick=False) as reis:
        yield reis


def terug(dagen: int) -> datetime:
    return NU - timedelta(days=dagen)


def stand(**anders: Any) -> Actiestand:
    velden: dict[str, Any] = {
        "deadline": VANDAAG - timedelta(days=9),
        "aangeraakt_op": terug(40),
        "herinnerd_op": None,
        "trede": None,
        "geescaleerd_op": None,
    }
    return Actiestand(**velden | anders)


@pytest.mark.parametrize(
    ("anders", "voorstel"),
    [
        ({}, Voorstel.HERINNER),
        ({"herinnerd_op": terug(2)}, Voorstel.WACHT),
        ({"herinnerd_op": terug(8)}, Voorstel.ESCALEER),
        ({"herinnerd_op": terug(8), "aangeraakt_op": terug(5)}, Voorstel.HERINNER),
        (
            {"herinnerd_op": terug(20), "trede": "leidinggevende", "geescaleerd_op": terug(3)},
            Voorstel.WACHT,
        ),
        (
            {"herinnerd_op": terug(20), "trede": "leidinggevende", "geescaleerd_op": terug(9)},
            Voorstel.ESCALEER,
        ),
        (
            {"herinnerd_op": terug(20), "trede": "stuurgroep", "geescaleerd_op": terug(9)},
            Voorstel.BESPREEK,
        ),
    ],
)
def test_spil_stelt_de_volgende_stap_voor(anders, voorstel):
    stil = van_actie(stand(**anders), GRENZEN, VANDAAG)
    assert stil is not None
    assert (stil.reden, stil.voorstel) == ("9 dagen te laat", voorstel)


def test_een_actie_waar_niemand_iets_over_meldt_staat_stil_voor_haar_deadline():
    straks = {"deadline": VANDAAG + timedelta(days=20)}
    stil = van_actie(stand(**straks), GRENZEN, VANDAAG)
    assert stil is not None
    assert stil.reden == "40 dagen niets over gemeld"
    assert van_actie(stand(**straks, aangeraakt_op=terug(29)), GRENZEN, VANDAAG) is None
    assert van_actie(stand(**straks, aangeraakt_op=None), GRENZEN, VANDAAG) is None


def test_binnen_de_grens_beweegt_een_actie_nog():
    gisteren = stand(deadline=VANDAAG - timedelta(days=1), aangeraakt_op=terug(2))
    assert van_actie(gisteren, GRENZEN, VANDAAG) is None


def test_een_plan_zonder_evaluatie_staat_stil():
    lang, kort = VANDAAG - timedelta(days=30), VANDAAG - timedelta(days=29)
    assert van_evaluatie(None, kort, GRENZEN, VANDAAG) is None
    assert van_evaluatie(VANDAAG, lang, GRENZEN, VANDAAG) is None
    assert van_evaluatie(None, lang, GRENZEN, VANDAAG) == (
        "Er is geen evaluatie van het plan gepland."
    )
    voorbij = van_evaluatie(VANDAAG - timedelta(days=1), lang, GRENZEN, VANDAAG)
    assert voorbij == "De evaluatie was 1 dag geleden gepland."


@pytest.fixture
def zaak(wereld: Wereld):
    return zaak_met_deelnemers(wereld)


@pytest.fixture
def ladder(wereld: Wereld) -> Medewerker:
    """The chief of the police, and for everybody a member of the stuurgroep."""
    chef = Medewerker.maak(wereld.partners["politie"], naam="B. Chef")
    for partner, wie in (
        ("politie", {Trede.LEIDINGGEVENDE: chef}),
        ("huis", {Trede.STUURGROEP: wereld.manager.medewerker}),
    ):
        with als(wereld.beheerder) as rol:
            leg_ladder_vast(wereld.partners[partner].uuid, wie, door=rol, op=NU)
    return chef


def stap(zaak, actie, *, trede="leidinggevende", wie="regisseur", reden="Geen antwoord.", op=DAN):
    with als(zaak.wereld.rollen[wie], op=op) as rol:
        return escaleer(actie.uuid, trede=trede, reden=reden, door=rol, op=op)


def herinnerde_actie(zaak):
    actie = maak_actie(zaak, deadline=VANDAAG + timedelta(days=11))
    toen = later(days=12)
    with als(zaak.wereld.regisseur, op=toen) as rol:
        return herinner(actie.uuid, door=rol, op=toen)


def test_een_stap_op_de_ladder_heeft_een_naam_een_dag_en_een_reden(wereld, zaak, ladder):
    actie = herinnerde_actie(zaak)
    eerste = stap(zaak, actie)
    assert (eerste.aan, eerste.partner, eerste.op) == (ladder, wereld.partners["politie"], DAN)
    with als(wereld.regisseur):
        volgende = volgende_contact(actie, escalaties_van(actie))
        assert volgende is not None
        assert (volgende.trede, volgende.medewerker) == ("stuurgroep", wereld.manager.medewerker)
    stap(zaak, actie, trede="stuurgroep", op=later(days=28))
    with als(wereld.regisseur):
        assert volgende_contact(actie, escalaties_van(actie)) is None


def test_alleen_het_huis_leest_dat_een_organisatie_is_aangesproken(wereld, zaak, ladder):
    actie = herinnerde_actie(zaak)
    stap(zaak, actie)
    zin = (
        "Voorgelegd aan B. Chef (leidinggevende, Politie Zeeland-West-Brabant): Huisbezoek brengen"
    )
    with als(wereld.ondersteuner):
        assert zin in verhaal(zaak)
    for wie in ("ketenpartner", "behandelaar"):
        with als(wereld.rollen[wie]):
            assert escalaties_van(actie) == []
            assert not any("Voorgelegd" in zin for zin in verhaal(zaak))


def test_eerst_herinneren_dan_pas_escaleren(wereld, zaak, ladder):
    actie = maak_actie(zaak)
    with pytest.raises(EscalatieKanNiet, match="Herinner eerst"):
        stap(zaak, actie)
    actie = herinnerde_actie(zaak)
    with pytest.raises(EscalatieKanNiet, match="waarom"):
        stap(zaak, actie, reden=" ")
    with pytest.raises(EscalatieKanNiet, match="intussen"):
        stap(zaak, actie, trede="stuurgroep")
    with als(wereld.regisseur, op=DAN) as rol:
        laat_vervallen(actie.uuid, reden="Niet meer nodig", door=rol, op=DAN)
    with pytest.raises(ActieIsAfgerond):
        stap(zaak, actie)


@pytest.mark.parametrize(("wie", "fout"), [("ketenpartner", GeenRecht), ("collega", NietGevonden)])
def test_alleen_wie_de_casus_leidt_escaleert(wereld, zaak, ladder, wie, fout):
    with pytest.raises(fout):
        stap(zaak, herinnerde_actie(zaak), wie=wie)


def test_mijn_werk_stelt_de_stap_voor_en_telt_de_herinneringen(wereld, zaak):
    herinnerde_actie(zaak)
    with als(wereld.regisseur, op=DAN) as rol:
        regels = [r for sectie in mijn_werk(rol, op=DAN).secties for r in sectie.regels]
    (regel,) = [r for r in regels if r.wat == "Huisbezoek brengen"]
    assert (regel.doe, regel.doe_naam, regel.direct) == ("Escaleer", "actie-escalatie", False)
    assert regel.bij == "bij Politie Zeeland-West-Brabant, 1 keer herinnerd"


def test_wie_voortgang_meldt_staat_niet_meer_stil(wereld, zaak, klok):
    actie = maak_actie(zaak, deadline=OVER_EEN_JAAR)
    klok.move_to(later(days=40))
    client = log_in(Client(), wereld.regisseur)
    plan = reverse("dossier-plan", args=[zaak.uuid])
    assert "niets over gemeld" in client.get(plan).content.decode()
    with als(wereld.ketenpartner, op=later(days=40)) as rol:
        meld_voortgang(actie.uuid, tekst="Morgen ga ik langs", door=rol, op=later(days=40))
    getoond = client.get(plan).content.decode()
    assert "niets over gemeld" not in getoond
    assert "Morgen ga ik langs" in getoond
    partner = log_in(Client(), wereld.ketenpartner).get(plan).content.decode()
    assert "Wat stilstaat" not in partner


def test_de_schermen_van_een_escalatie(wereld, zaak, ladder):
    actie = herinnerde_actie(zaak)
    client = log_in(Client(), wereld.regisseur)
    plan = client.get(reverse("dossier-plan", args=[zaak.uuid])).content.decode()
    assert "9 dagen te laat, 1 keer herinnerd" in plan
    adres = reverse("actie-escalatie", args=[actie.uuid])
    assert adres in plan
    assert "B. Chef" in client.get(adres).content.decode()
    assert client.post(adres, {"trede": "leidinggevende", "reden": ""}).status_code == 422
    velden = {"trede": "leidinggevende", "reden": "Geen antwoord op twee herinneringen."}
    na = client.post(adres, velden | {"sleutel": "6f1e7a3e-7b0f-4d6c-9d7a-1f1f5b3a2c11"})
    assert na.status_code == 302
    getoond = client.get(reverse("actie", args=[actie.uuid])).content.decode()
    assert "Geen antwoord op twee herinneringen." in getoond


def test_de_caseload_zegt_waar_het_stilstaat(wereld, zaak):
    herinnerde_actie(zaak)
    client = log_in(Client(), wereld.regisseur)
    lijst = client.get(reverse("casussen"), {"aanpak": "com"}).content.decode()
    assert "1 actie staat stil." in lijst
