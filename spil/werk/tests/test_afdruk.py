"""The plan on paper: each reader its own part, and every print in the log (eisen C-20, C-23)."""

from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from spil.casussen.models import Deelnemer
from spil.instrumenten.commands import leg_afname_vast, vraag_afname
from spil.kern import rls
from spil.logboek.models import Inzage
from spil.plannen.tests.opzet import maak_actie, maak_doel, zaak_met_deelnemers
from spil.toegang.models import Deelsoort, Dossierdeel
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, Wereld, als

VAN_POLITIE, VAN_GGZ, VAN_HUIS = "ZQ-politie-actie", "ZQ-ggz-actie", "ZQ-huis-actie"
HULP, CONCLUSIE = "ZQ-hulp", "Zq conclusie van de ggz."


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def zaak(wereld: Wereld):
    """Each party has an action of its own; the GGZ took an instrument, in its own part."""
    zaak = zaak_met_deelnemers(wereld)
    doel = maak_doel(zaak)
    maak_actie(zaak, omschrijving=VAN_POLITIE, doel=doel)
    maak_actie(zaak, voor="ggz", omschrijving=VAN_GGZ, doel=doel)
    ggz = wereld.partners["ggz"]
    maak_actie(zaak, voor="huis", omschrijving=VAN_HUIS, hulp_nodig=HULP, hulp_van=ggz)
    with als(wereld.regisseur) as rol:
        code = zaak.dossier.aanpak.definitie.instrumenten[0].code
        afname = vraag_afname(zaak.uuid, instrument=code, partner=ggz, door=rol, op=NU)
        leg_afname_vast(afname.uuid, afgenomen_op=VANDAAG, conclusie=CONCLUSIE, door=rol, op=NU)
    return zaak


def lees(rol, adres: str) -> str:
    return log_in(Client(), rol).get(adres).content.decode()


def afdruk_voor(zaak, naam: str) -> str:
    with als(zaak.wereld.regisseur):
        partner = zaak.wereld.partners[naam]
        deelnemer = Deelnemer.objects.get(partner=partner, dossier=zaak.dossier)
    return reverse("deelnemer-plan-afdruk", args=[deelnemer.uuid])


def test_het_huis_drukt_het_hele_plan_af(wereld, zaak):
    papier = lees(wereld.regisseur, reverse("dossier-plan-afdruk", args=[zaak.uuid]))
    for tekst in (VAN_POLITIE, VAN_GGZ, VAN_HUIS, HULP, CONCLUSIE):
        assert tekst in papier
    assert "Doel: het plan van deze casus uitvoeren" in papier
    assert "S. Oomen" in papier


@pytest.mark.parametrize(
    ("partner", "lezer", "wel", "niet"),
    [
        ("politie", "ketenpartner", [VAN_POLITIE], [VAN_GGZ, VAN_HUIS, HULP, CONCLUSIE]),
        ("ggz", "behandelaar", [VAN_GGZ, VAN_HUIS, HULP, CONCLUSIE], [VAN_POLITIE]),
    ],
)
def test_een_deelnemer_leest_op_papier_alleen_het_eigen_deel(
    wereld, zaak, partner, lezer, wel, niet
):
    """Proves C-20 on paper: printed by itself, or for it by the regisseur, it says the same."""
    eigen = lees(wereld.rollen[lezer], reverse("dossier-plan-afdruk", args=[zaak.uuid]))
    voor = lees(wereld.regisseur, afdruk_voor(zaak, partner))
    for papier in (eigen, voor):
        assert [tekst for tekst in wel if tekst not in papier] == []
        assert [tekst for tekst in niet if tekst in papier] == []


@pytest.mark.parametrize("wie", ["ketenpartner", "collega", "officier"])
def test_alleen_wie_de_casus_leidt_drukt_voor_een_ander_af(wereld, zaak, wie):
    antwoord = log_in(Client(), wereld.rollen[wie]).get(afdruk_voor(zaak, "ggz"))
    assert antwoord.status_code in (403, 404)


def test_elke_afdruk_staat_als_afdruk_in_het_logboek(wereld, zaak):
    """Proves C-23: the line of the look says that it was a print."""
    lees(wereld.regisseur, afdruk_voor(zaak, "ggz"))
    lees(wereld.behandelaar, reverse("dossier-plan-afdruk", args=[zaak.uuid]))
    with als(wereld.fg):
        blikken = Inzage.objects.raw(
            "SELECT * FROM spil_inzagen(%s, %s)", [zaak.dossier.nummer, NU]
        )
        handelingen = {blik.handeling for blik in blikken}
    assert {"plan.afdrukken", "plan.afdrukken_voor_deelnemer"} <= handelingen


def test_de_delen_van_een_ander_geven_nooit_meer_dan_de_eigen(wereld, zaak):
    with als(wereld.ketenpartner):
        eigen = set(Dossierdeel.objects.values_list("pk", flat=True))
        with rls.alleen([*eigen, 10**9 + 7]):
            assert set(Dossierdeel.objects.values_list("soort", flat=True)) <= set(Deelsoort.values)
        with rls.alleen([]):
            assert not Deelnemer.objects.exists()
        assert Deelnemer.objects.exists()


def test_een_onbekende_deelnemer_bestaat_niet(wereld, zaak):
    adres = reverse("deelnemer-plan-afdruk", args=[uuid4()])
    assert log_in(Client(), wereld.regisseur).get(adres).status_code == 404
