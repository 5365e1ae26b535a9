"""A hundred items in a row stay fast: what the screens of a meeting ask of the database does not grow
with its agenda (eisen C-18; missie B4). Counted, since a clock says something else on each machine."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from spil.kern import rls
from spil.meting.tellen import geteld
from spil.overleggen.commands.deur import stem_toegang_af
from spil.overleggen.models import (
    Aanschuiver,
    Aantekening,
    Agendaplek,
    Agendapunt,
    Plektijd,
    Zitting,
)
from spil.overleggen.tests.zittingopzet import Tafel, zet_tafel
from spil.toegang.models import Dossier, Dossierdeel
from tests.inloggen import log_in
from tests.wereld import NU, als

KORT, LANG = 12, 100
SCRIPT, VOLGT = {"X-Requested-With": "fetch"}, {"X-Spil-Volgt": "ja"}
POLL, BEWAREN, SCHERM = 5, 11, 15


@pytest.fixture
def tafel(wereld, nu, monkeypatch) -> Tafel:
    """Begun. As in production: a request finds no context to put back."""
    monkeypatch.setattr(rls, "_lees_context", lambda: None)
    tafel = zet_tafel(wereld)
    tafel.begin()
    tafel.schrijf("Zin 1.", 0)
    return tafel


def vul_aan(tafel: Tafel, aantal: int) -> None:
    """With items that were on the table: what was written about each, who sits there, and how long
    it took. Straight into the tables, for counting only."""
    overleg, wereld = tafel.overleg, tafel.wereld
    zitting = Zitting.objects.get(overleg=overleg)
    genodigden = list(overleg.genodigden.filter(incidenteel=False))
    with als(wereld.regisseur):
        for nr in range(len(tafel.plekken), aantal):
            dossier = Dossier.open_nieuw(wereld.aanpak, op=NU)
            punt = Agendapunt.zet(
                Agendaplek.achteraan(overleg, minuten=5),
                Dossierdeel.open_bespreking(dossier.pk, op=NU),
                wie=f"Persoon {nr}",
                betrokkene=None,
                aanleiding="handmatig",
                vraag="Wat nu?",
            )
            for genodigde in genodigden:
                Aanschuiver.laat_aanschuiven(punt, genodigde, op=NU)
            Aantekening.begin(punt, "Een zin.", door=wereld.ondersteuner, op=NU)
            tijd = Plektijd(zitting=zitting, plek=punt.plek, begonnen_op=NU)
            tijd.geeindigd_op = NU + timedelta(minutes=nr)
            tijd.save()
        stem_toegang_af(overleg, op=NU)


def tel(tafel: Tafel) -> dict[str, int]:
    """Each act the second time: not what a session or a process does once."""
    rollen, punt = tafel.wereld, tafel.punten[0].uuid
    zaal, notulist, politie = (
        log_in(Client(), rol)
        for rol in (rollen.regisseur, rollen.ondersteuner, rollen.ketenpartner)
    )

    def scherm(client: Client, naam: str):
        return lambda: client.get(reverse(naam, args=[tafel.uuid]))

    def poll(client: Client, **vraag: object):
        pad = reverse("zitting-stand", args=[tafel.uuid], query=vraag)
        return lambda: client.get(pad, headers=VOLGT)

    def bewaar():
        versie = next(versies)
        return notulist.post(
            reverse("aantekening", args=[punt]),
            {"tekst": f"Zin {versie + 1}.", "versie": versie},
            headers=SCRIPT,
        )

    with als(rollen.ondersteuner):
        eerste = Aantekening.objects.get(punt__uuid=punt).versie
    versies = iter(range(eerste, eerste + 2))
    doen = {
        "niets nieuws": poll(zaal, teller=tafel.stand("regisseur")),
        "niets nieuws voor een partner": poll(politie, teller=tafel.stand("ketenpartner")),
        "zaal volgt": poll(zaal),
        "partner volgt": poll(politie),
        "notulist volgt": poll(notulist, scherm="notulen", punt=1),
        "zaal": scherm(zaal, "zitting"),
        "notulen": scherm(notulist, "notulen"),
        "overleg": scherm(politie, "overleg"),
        "leesmap": scherm(politie, "leesmap"),
        "bewaren": bewaar,
    }
    return {wat: _tel(doe) for wat, doe in doen.items()}


def _tel(doe) -> int:
    doe()
    with geteld() as queries:
        antwoord = doe()
    assert antwoord.status_code in {200, 204}
    return len(queries)


def test_honderd_punten_vragen_niet_meer_dan_twaalf(tafel):
    vul_aan(tafel, KORT)
    kort = tel(tafel)
    vul_aan(tafel, LANG)

    assert tel(tafel) == kort
    assert kort["niets nieuws"] <= POLL
    assert kort["bewaren"] <= BEWAREN
    assert max(kort["notulen"], kort["zaal"]) <= SCHERM
