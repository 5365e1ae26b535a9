"""Access that ended is gone in the next request of a session that was open all along."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
import time_machine
from django.db import transaction
from django.test import Client

from spil.casussen.commands import beeindig_deelname, beeindig_persoon
from spil.casussen.models import Deelnemer, DeelnemerPersoon
from spil.gebruikers.commands import beeindig_rol, blokkeer, haal_uit_team, zet_uit_dienst
from spil.gebruikers.models import Team
from spil.kern.klok import nu
from spil.toegang.commands import trek_toegang_in
from spil.toegang.models import Reden, Toegang
from tests.inloggen import log_in
from tests.matrix.merken import vind
from tests.matrix.toneel import NUMMERS, Toneel
from tests.wereld import NU, VANDAAG, als

pytestmark = pytest.mark.matrix
Einde = Callable[[Toneel], None]


def deelname(t: Toneel) -> None:
    with als(t.rollen["regisseur"]) as door:
        deelnemer = Deelnemer.objects.get(
            dossier_id=t.stukken["eigen"].pk, partner=t.wereld.partners["politie"]
        )
        beeindig_deelname(deelnemer.uuid, door=door, op=nu())


def persoon(t: Toneel) -> None:
    with als(t.rollen["regisseur"]) as door:
        rij = DeelnemerPersoon.objects.get(
            dossier_id=t.stukken["eigen"].pk, rol=t.rollen["ketenpartner"]
        )
        beeindig_persoon(rij.uuid, door=door, op=nu())


def toegang(t: Toneel) -> None:
    with als(t.rollen["coordinator"]) as door:
        rij = Toegang.objects.get(
            dossier_id=t.stukken["uitdrukkelijk"].pk, reden=Reden.UITDRUKKELIJK
        )
        trek_toegang_in(rij.uuid, door=door, op=nu())


def team(t: Toneel) -> None:
    with als(t.rollen["beheerder"]) as door:
        triage = Team.objects.get(huis=t.wereld.huis, taak=Team.Taak.TRIAGE)
        rol = t.rollen["collega"]
        haal_uit_team(triage.uuid, rol_uuid=rol.uuid, door=door, op=nu())


def van_rol(wie: str) -> Einde:
    def eindig(t: Toneel) -> None:
        with als(t.rollen["beheerder"]) as door:
            beeindig_rol(t.rollen[wie].uuid, per=VANDAAG, door=door, op=nu())

    return eindig


def uit_dienst(t: Toneel) -> None:
    with als(t.rollen["beheerder"]) as door:
        zet_uit_dienst(t.rollen["regisseur"].medewerker.uuid, door=door, op=nu())


def login(t: Toneel) -> None:
    with als(t.rollen["beheerder"]) as door:
        blokkeer(t.rollen["regisseur"].medewerker.uuid, door=door, op=nu())


@contextmanager
def sessie(toneel: Toneel, wie: str) -> Iterator[Client]:
    """An open session; what happens during it does not stay."""
    client = Client()
    client.cookies["spil"] = toneel.sessies[wie]
    with transaction.atomic():
        yield client
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("wie", "dossier", "einde", "status"),
    [
        ("ketenpartner", "eigen", deelname, 404),
        ("ketenpartner", "eigen", persoon, 404),
        ("triagist", "uitdrukkelijk", toegang, 404),
        ("collega", "wacht_op_regisseur", team, 404),
        ("regisseur", "eigen", van_rol("regisseur"), 302),
        ("ketenpartner", "eigen", van_rol("ketenpartner"), 302),
        ("regisseur", "eigen", uit_dienst, 302),
        ("regisseur", "eigen", login, 302),
    ],
    ids=lambda w: getattr(w, "__name__", str(w)),
)
def test_het_volgende_verzoek_in_een_open_sessie(toneel, wie, dossier, einde, status):
    """Proves A1-05, A1-06: toegang, deelname, team, rol, medewerker and login, each by its act."""
    pad = f"/dossiers/{toneel.stukken[dossier].uuid}/"
    with sessie(toneel, wie) as client:
        assert client.get(pad).status_code == 200
        einde(toneel)
        antwoord = client.get(pad)
        assert antwoord.status_code == status
        assert not vind(antwoord.content.decode())
        lijst = vind(client.get("/casussen/").content.decode())
        assert NUMMERS[dossier] not in {m.dossier for m in lijst}


def test_noodtoegang_eindigt_vanzelf_na_vier_uur(toneel):
    """Proves A1-05, A1-15: one second before it is there, one second after it never was."""
    pad = f"/dossiers/{toneel.stukken['noodtoegang'].uuid}/"
    einde = NU - timedelta(hours=1) + timedelta(hours=4)
    for moment, status in ((einde - timedelta(seconds=1), 200), (einde, 404)):
        with time_machine.travel(moment, tick=False), transaction.atomic():
            client = log_in(Client(), toneel.rollen["coordinator"])
            assert client.get(pad).status_code == status
            transaction.set_rollback(True)
