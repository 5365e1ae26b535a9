"""Making an agenda in the screens: who makes it, and what a partner sees of it."""

import pytest
from django.test import Client
from django.urls import reverse

from spil.casussen.tests.opzet import maak_zaak
from spil.overleggen.models import Agendavulling
from spil.overleggen.tests.agendaopzet import maak_tafel, op_agenda, spreek_af, zet_onderwerpen
from tests.inloggen import log_in


@pytest.fixture
def client_van(wereld, nu):
    return lambda wie: log_in(Client(), wereld.rollen[wie])


@pytest.fixture
def zaak(wereld):
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    spreek_af(wereld, zaak)
    return zaak


@pytest.fixture
def overleg(wereld):
    return maak_tafel(wereld)


def lees(client, naam, *args):
    return client.get(reverse(naam, args=args)).content.decode()


def stuur(client, naam, wat, **velden):
    return client.post(reverse(naam, args=[wat]), velden)


def test_van_kandidaat_tot_geordende_agenda(wereld, zaak, overleg, client_van):
    client = client_van("regisseur")
    assert "Maak de agenda" in lees(client, "overleg", overleg.uuid)
    assert _aangevinkt(client, overleg) == []
    stuur(client, "overlegreeks-vulling", overleg.reeks.uuid, vanzelf="bespreking", minuten="10")
    assert _aangevinkt(client, overleg) == [str(zaak.uuid)]
    stuur(client, "overleg-agenda", overleg.uuid, dossiers=[str(zaak.uuid)], doe="zetten")
    stuur(client, "overleg-onderwerp", overleg.uuid, onderwerp="Opening", minuten="5")
    plek = overleg.plekken.get(onderwerp="Opening")
    omhoog = stuur(client, "agendaplek-plaats", plek.uuid, richting="omhoog")
    assert omhoog.url.endswith(f"#punt-{plek.uuid}")
    assert op_agenda(wereld, overleg) == ["Opening", zaak.dossier.nummer]
    pagina = lees(client, "overleg-agenda", overleg.uuid)
    assert "15 van de 60 minuten: er is nog 45 minuten over." in pagina
    minuten = {f"minuten-{een.uuid}": "45" for een in overleg.plekken.all()}
    stuur(client, "overleg-tijden", overleg.uuid, **minuten)
    assert "30 minuten te veel" in lees(client, "overleg-agenda", overleg.uuid)


def test_een_gesleept_punt_staat_op_zijn_plaats_of_het_scherm_zegt_waarom_niet(
    wereld, overleg, client_van
):
    plekken = zet_onderwerpen(wereld, overleg, "Opening", "Begroting", "Rondvraag")
    gezien = " ".join(str(plek.uuid) for plek in plekken)
    client, laatste = client_van("regisseur"), plekken[2].uuid
    stuur(client, "agendaplek-plaats", laatste, plaats="1", gezien=gezien)
    assert op_agenda(wereld, overleg) == ["Rondvraag", "Opening", "Begroting"]
    for velden, zin in (
        ({"plaats": "1", "gezien": gezien}, "Een collega heeft deze agenda intussen veranderd."),
        ({"plaats": "nul", "gezien": gezien}, "Kies een plaats op deze agenda."),
        ({"plaats": "1", "gezien": "geen-volgorde"}, "Kies een plaats op deze agenda."),
    ):
        stuur(client, "agendaplek-plaats", laatste, **velden)
        assert zin in lees(client, "overleg-agenda", overleg.uuid)
    assert op_agenda(wereld, overleg) == ["Rondvraag", "Opening", "Begroting"]


def _aangevinkt(client, overleg):
    form = client.get(reverse("overleg-agenda", args=[overleg.uuid])).context["form"]
    return form["dossiers"].initial


def test_overslaan_haalt_het_vinkje_weg(zaak, overleg, client_van):
    client = client_van("regisseur")
    stuur(client, "overlegreeks-vulling", overleg.reeks.uuid, vanzelf="bespreking", minuten="10")
    stuur(client, "overleg-agenda", overleg.uuid, dossiers=[str(zaak.uuid)], doe="overslaan")
    form = client.get(reverse("overleg-agenda", args=[overleg.uuid])).context["form"]

    assert form["dossiers"].initial == []
    assert "(overgeslagen)" in str(form["dossiers"])


def test_zonder_keuze_of_minuten_staat_de_fout_erbij(zaak, overleg, client_van):
    client = client_van("regisseur")
    assert stuur(client, "overleg-agenda", overleg.uuid).status_code == 422
    leeg = stuur(client, "overleg-onderwerp", overleg.uuid, onderwerp="", minuten="0")
    assert {"onderwerp", "minuten"} <= set(leeg.context["form"].errors)


def test_een_partner_ziet_punten_en_tijden_en_maakt_geen_agenda(wereld, zaak, overleg, client_van):
    zet_onderwerpen(wereld, overleg, "Opening")
    stuur(client_van("regisseur"), "overleg-agenda", overleg.uuid, dossiers=[str(zaak.uuid)])
    partner = client_van("ketenpartner")
    pagina = lees(partner, "overleg", overleg.uuid)

    assert "Opening" in pagina
    assert "Niet voor u" in pagina
    assert "Voorbeeld" not in pagina
    assert "Maak de agenda" not in pagina
    assert partner.get(reverse("overleg-agenda", args=[overleg.uuid])).status_code == 403


def test_doorschuiven_zonder_volgend_overleg_zegt_wat_te_doen(wereld, overleg, client_van):
    (plek,) = zet_onderwerpen(wereld, overleg, "Opening")
    client = client_van("ondersteuner")
    assert "Punt 1: Opening" in lees(client, "agendaplek-doorschuiving", plek.uuid)
    fout = stuur(client, "agendaplek-doorschuiving", plek.uuid)

    assert fout.status_code == 422
    assert "Plan dat eerst" in fout.content.decode()


def test_de_reeks_onthoudt_wat_vanzelf_komt(overleg, client_van):
    client, reeks = client_van("ondersteuner"), overleg.reeks.uuid
    stuur(client, "overlegreeks-vulling", reeks, vanzelf=["triage", "verzoek"], minuten="15")
    form = client.get(reverse("overlegreeks-vulling", args=[reeks])).context["form"]

    assert form.initial == {"vanzelf": ["triage", "verzoek"], "minuten": 15}
    assert Agendavulling.objects.get().reeks.uuid == reeks


def test_vragen_uit_het_dossier_en_horen_waarom_niet(zaak, overleg, client_van):
    politie, regisseur = client_van("ketenpartner"), client_van("regisseur")
    assert "Vraag plek op agenda" in lees(politie, "dossier", zaak.uuid)
    velden = {"reeks": str(overleg.reeks.uuid), "vraag": "Kan het sneller?"}
    assert stuur(politie, "dossier-agendaverzoek", zaak.uuid, **velden).status_code == 302
    assert "Kan het sneller?" in lees(regisseur, "overleg-agenda", overleg.uuid)
    verzoek = regisseur.get(reverse("dossier-agendaverzoek", args=[zaak.uuid])).context[
        "verzoeken"
    ][0]
    stuur(regisseur, "agendaverzoek-afwijzing", verzoek.uuid, reden="Er loopt al iets.")

    pagina = lees(politie, "dossier-agendaverzoek", zaak.uuid)
    assert "Er loopt al iets." in pagina
    assert "Komt niet op de agenda" in pagina
