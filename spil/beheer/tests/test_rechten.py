"""Who reaches Beheer, and that no content of a case is anywhere in it (eisen A1-17)."""

import pytest
from django.urls import reverse

from spil.beheer.rechten import ROUTES
from spil.beheer.tests.opzet import bekijk, doe, nu
from spil.huizen.models import Gemeente
from spil.partners.models import Voorziening
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from spil.verwerkingen.models import Verwerking
from spil.werkprocessen.models import Gemeentetaak
from tests.wereld import NU, VANDAAG, als

__all__ = ["bekijk", "doe", "nu"]
ANDEREN = ["regisseur", "ketenpartner", "manager", "fg", "contactpunt", "kwaliteit", "triagist"]
MERK = "Kanariegeel"


@pytest.fixture
def paden(wereld) -> dict[str, str]:
    """Every address of Beheer, filled in with rows of the own house."""
    with als(wereld.regisseur):
        team = wereld.ondersteuner.teamlidmaatschappen.first().team
    gemeentetaak = Gemeentetaak.leg_vast(
        wereld.aanpak.werkproces_id,
        Gemeente.objects.get(code="0758"),
        soort="basistaak",
        vanaf=VANDAAG,
        besluit="",
    )
    voorziening = Voorziening.voeg_toe(
        wereld.huis, naam="Fasehuis", soort="fasehuis", plaatsen=2, partner=None, vanaf=VANDAAG
    )
    sleutels = {
        "gemeentetaak_uuid": gemeentetaak.uuid,
        "medewerker_uuid": wereld.collega.medewerker.uuid,
        "partner_uuid": wereld.partners["ggz"].uuid,
        "rol_uuid": wereld.collega.uuid,
        "team_uuid": team.uuid,
        "verwerking_uuid": wereld.verwerking.uuid,
        "voorziening_uuid": voorziening.uuid,
        "waarneming_uuid": wereld.verwerking.uuid,
        "code": "0758",
    }
    nodig = {
        "beheer-gemeentetaak-einde": ["gemeentetaak_uuid"],
        "beheer-gemeente-einde": ["code"],
        "beheer-partner-einde": ["partner_uuid"],
        "beheer-partner-ladder": ["partner_uuid"],
        "beheer-voorziening-einde": ["voorziening_uuid"],
        "beheer-voorziening-plaatsen": ["voorziening_uuid"],
        "beheer-medewerker": ["medewerker_uuid"],
        "beheer-uitdienst": ["medewerker_uuid"],
        "beheer-login": ["medewerker_uuid"],
        "beheer-uitnodiging": ["medewerker_uuid"],
        "beheer-rol-nieuw": ["medewerker_uuid"],
        "beheer-rol-einde": ["rol_uuid"],
        "beheer-teamlid-nieuw": ["team_uuid"],
        "beheer-teamlid-einde": ["team_uuid", "rol_uuid"],
        "waarneming-einde": ["waarneming_uuid"],
        "beheer-verwerking": ["verwerking_uuid"],
    }
    return {
        route.naam: reverse(route.naam, kwargs={n: sleutels[n] for n in nodig.get(route.naam, [])})
        for route in ROUTES
    }


def test_de_beheerder_opent_elke_pagina_en_ziet_geen_enkele_betrokkene(wereld, paden, bekijk):
    with als(wereld.regisseur):
        dossier = Dossier.open_nieuw(wereld.aanpak, op=NU, nummer="2026-7777")
        Toegang.op_dossier(dossier, rol=wereld.regisseur, reden=Reden.REGIE, van=NU)
        Betrokkene.voeg_toe(
            Dossierdeel.van(dossier, Deelsoort.KAFT),
            rol=Betrokkenerol.HOOFDPERSOON,
            achternaam=MERK,
            eerste_verwerking=VANDAAG,
        )
    for route in ROUTES:
        if route.lezen is None:
            continue
        antwoord = bekijk(paden[route.naam])
        assert antwoord.status_code == 200, route.naam
        inhoud = antwoord.content.decode()
        assert MERK not in inhoud
        assert "2026-7777" not in inhoud


@pytest.mark.parametrize("wie", ANDEREN)
def test_wie_niet_beheert_komt_nergens_in(wereld, paden, bekijk, doe, wie):
    eigen = {"waarnemingen", "waarneming-einde"}
    for route in ROUTES:
        if route.naam in eigen:
            continue
        antwoord = bekijk(paden[route.naam], wie)
        assert antwoord.status_code == (403 if route.lezen else 405), route.naam
        if route.schrijven:
            assert doe(paden[route.naam], wie).status_code == 403, route.naam


def test_rijen_van_een_ander_huis_bestaan_niet(wereld, bekijk, doe):
    ander = wereld.buitenstaander
    verwerking = Verwerking.objects.get(huis=ander.medewerker.huis)
    paden = [
        f"/beheer/medewerkers/{ander.medewerker.uuid}/",
        f"/beheer/medewerkers/{ander.medewerker.uuid}/rollen/nieuw/",
        f"/beheer/medewerkers/{ander.medewerker.uuid}/uitdienst/",
        f"/beheer/rollen/{ander.uuid}/einde/",
        f"/beheer/partners/{ander.medewerker.partner.uuid}/einde/",
        f"/beheer/verwerkingen/{verwerking.uuid}/",
        "/beheer/gemeenten/1674/einde/",
    ]
    for pad in paden:
        assert bekijk(pad).status_code == 404, pad
        assert doe(pad, naam="x", soort="fg", begin="1-1-2027").status_code == 404, pad
    for pad in ("login", "uitnodiging"):
        velden = {"actie": "blokkeren"}
        antwoord = doe(f"/beheer/medewerkers/{ander.medewerker.uuid}/{pad}/", **velden)
        assert antwoord.status_code == 404
