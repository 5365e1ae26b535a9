"""Two transactions in each other's way: the one that PostgreSQL ends is done again (eisen A7-07)."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from random import Random
from threading import Barrier

import pytest
from django.contrib.messages.storage.session import SessionStorage
from django.contrib.sessions.backends.db import SessionStore
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from psycopg import errors

from spil.kern.herkansing import POGINGEN, Herkansing
from spil.kern.testing import eigenaar_verbinding
from spil.plannen.models import Actie
from spil.plannen.tests.opzet import maak_actie, maak_doel, zaak_met_deelnemers
from spil.stukken.models import Journaalregel
from spil.stukken.tests.opzet import deel_van, dossier_met_deelnemers
from spil.stukken.tests.test_schermen import velden
from spil.stukken.views import journaal
from spil.toegang.models import Toegang
from spil.toegang.tests.opzet import REDEN, dossier, nu
from tests.inloggen import log_in
from tests.wereld import als

__all__ = ["dossier", "nu"]

DEADLOCK, VOLGORDE = "40P01", "40001"
met_databank = pytest.mark.django_db(transaction=True)


@pytest.fixture
def zaak(wereld, nu):
    """The dossier, and the part that everybody writes in."""
    dossier = dossier_met_deelnemers(wereld)
    return dossier, deel_van(dossier, "gezamenlijk", wereld)


@pytest.fixture
def bij_de_notitie(monkeypatch):
    """What happens in the transaction before and once the note is there; gets who, and how often
    they tried. Gives all attempts."""
    pogingen: list[int] = []
    eigenlijk = journaal.schrijf_notitie

    def niets(door, poging: int) -> None:
        pass

    def zet(*, vooraf=niets, daarna=niets) -> list[int]:
        def schrijf(*args, door, **kwargs):
            pogingen.append(door.pk)
            vooraf(door, pogingen.count(door.pk))
            regel = eigenlijk(*args, door=door, **kwargs)
            daarna(door, pogingen.count(door.pk))
            return regel

        monkeypatch.setattr(journaal, "schrijf_notitie", schrijf)
        return pogingen

    return zet


def geef_fout(code: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DO $$ BEGIN RAISE EXCEPTION 'proef' USING ERRCODE = '{code}'; END $$")


def verstuur(wereld, zaak, wie="regisseur"):
    dossier, deel = zaak
    client = log_in(Client(raise_request_exception=False), wereld.rollen[wie])
    try:
        return client.post(reverse("notitie-nieuw", args=[dossier.uuid]), velden(deel))
    finally:
        connection.close()


def notities(wereld) -> int:
    with als(wereld.regisseur):
        return Journaalregel.objects.count()


@met_databank
def test_twee_die_op_elkaar_wachten_slagen_allebei(wereld, zaak, bij_de_notitie):
    """Proves A7-07 with a real deadlock: each holds what the other asks for, and PostgreSQL ends one
    of them; both read that it is done, and it is, once each."""
    beide_begonnen = Barrier(2)

    def grijp(door, poging: int) -> None:
        volgorde = (1, 2) if door.pk == wereld.regisseur.pk else (2, 1)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [volgorde[0]])
            if poging == 1:
                beide_begonnen.wait(timeout=30)
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [volgorde[1]])

    pogingen = bij_de_notitie(vooraf=grijp)
    with ThreadPoolExecutor(2) as draden:
        antwoorden = list(
            draden.map(lambda wie: verstuur(wereld, zaak, wie), ("regisseur", "ondersteuner"))
        )
    assert [antwoord.status_code for antwoord in antwoorden] == [302, 302]
    assert len(pogingen) == 3
    assert notities(wereld) == 2


@met_databank
def test_het_houdt_een_keer_op_en_een_andere_fout_wordt_niet_herhaald(wereld, zaak, bij_de_notitie):
    """Proves A7-07: bounded; then an error page, and nothing is left."""
    codes = []
    pogingen = bij_de_notitie(daarna=lambda door, poging: geef_fout(codes[-1]))
    verwacht = 0
    for code, keren in ((DEADLOCK, POGINGEN), (VOLGORDE, POGINGEN), ("57014", 1), ("P0001", 1)):
        codes.append(code)
        verwacht += keren
        assert verstuur(wereld, zaak).status_code == 500
        assert len(pogingen) == verwacht, code
    assert notities(wereld) == 0


@contextmanager
def commit_botst_een_keer():
    """A check that waits for COMMIT; a sequence counts on when all else is rolled back."""
    with eigenaar_verbinding() as eigenaar:
        eigenaar.execute(
            "CREATE SEQUENCE proef; GRANT USAGE ON proef TO PUBLIC;"
            " CREATE FUNCTION proef() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            " IF nextval('proef') = 1 THEN RAISE EXCEPTION 'proef' USING ERRCODE = '40001';"
            " END IF; RETURN NULL; END $$;"
            " CREATE CONSTRAINT TRIGGER proef AFTER INSERT ON toegang_toegang"
            " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION proef()"
        )
    yield
    with eigenaar_verbinding() as eigenaar:
        assert eigenaar.execute("SELECT last_value FROM proef").fetchone() == (2,)


@met_databank
def test_een_botsing_bij_het_vastleggen_zegt_een_keer_dat_het_gelukt_is(wereld, dossier, nu):
    """Proves A7-07 at COMMIT: one noodtoegang, and one message about it."""
    client = log_in(Client(), wereld.collega)
    with commit_botst_een_keer():
        gestuurd = {"nummer": dossier.nummer, "toelichting": REDEN}
        assert client.post("/noodtoegang/", gestuurd).status_code == 302
    assert client.session[SessionStorage.session_key].count("U hebt vier uur") == 1
    with als(wereld.collega):
        assert Toegang.objects.filter(reden="nood").count() == 1


def botst(*_) -> None:
    raise OperationalError from errors.DeadlockDetected()


def test_wat_een_poging_met_het_verzoek_deed_is_weg_voor_de_volgende():
    """Proves A7-07: form, files, session and messages are as they came in."""
    bestand = SimpleUploadedFile("brief.txt", b"inhoud")
    request = RequestFactory().post("/", {"tekst": "getypt", "bestand": bestand})
    request.session = SessionStore()
    request._messages = SessionStorage(request)
    request.session["rol"] = 1
    herkansing, gezien = Herkansing(request), []

    def doe() -> HttpResponse:
        inhoud = request.FILES["bestand"].read()
        gezien.append((request.method, request.POST["tekst"], inhoud, dict(request.session)))
        request.method, request.session["rol"], request.session["erbij"] = "GET", 2, "x"
        request._messages.add(20, "Gelukt.")
        if len(gezien) == 1:
            botst()
        return HttpResponse()

    assert herkansing.probeer(doe).status_code == 200
    assert gezien == [("POST", "getypt", b"inhoud", {"rol": 1})] * 2
    assert len(request._messages) == 1


def test_een_nieuwe_sessie_wordt_niet_herhaald():
    """Its key stood in the transaction that is gone."""
    request = RequestFactory().post("/")
    request.session = SessionStore()
    request._messages = SessionStorage(request)
    herkansing = Herkansing(request)

    def doe() -> HttpResponse:
        request.session._session_key = "een-andere-sleutel"
        botst()
        return HttpResponse()

    with pytest.raises(OperationalError):
        herkansing.probeer(doe)


@met_databank
def test_velen_tegelijk_in_een_dossier_zien_geen_foutpagina(wereld, nu):
    """Proves A7-07: three people do what they like in one case, in an order of chance; no answer is
    an error of ours, and what they were told is there."""
    zaak = zaak_met_deelnemers(wereld)
    acties = [maak_actie(zaak, doel=maak_doel(zaak)) for _ in range(3)]
    deel = deel_van(zaak.dossier, "gezamenlijk", wereld)
    verloop = {"gereed": "actie-gereed", "terug": "actie-terugzetten", "meld": "actie-voortgang"}

    def werk(wie: str) -> list[tuple[str, int]]:
        kans = Random(f"{wie} 20261123")  # noqa: S311 - an order, no secret
        client = log_in(Client(raise_request_exception=False), wereld.rollen[wie])
        gedaan = []
        for _ in range(12):
            wat = kans.choice(["notitie", *verloop])
            if wat == "notitie":
                pad, gestuurd = reverse("notitie-nieuw", args=[zaak.uuid]), velden(deel)
            else:
                pad = reverse(verloop[wat], args=[kans.choice(acties).uuid])
                gestuurd = {"tekst": "Er is gebeld."}
            gedaan.append((wat, client.post(pad, gestuurd).status_code))
        connection.close()
        return gedaan

    with ThreadPoolExecutor(3) as draden:
        uitkomsten = [
            uit
            for van_een in draden.map(werk, ("regisseur", "ondersteuner", "ketenpartner"))
            for uit in van_een
        ]
    assert not [uit for uit in uitkomsten if uit[1] >= 500]
    assert {status for _, status in uitkomsten} >= {302}
    with als(wereld.regisseur):
        assert Journaalregel.objects.count() == uitkomsten.count(("notitie", 302))
        assert Actie.objects.count() == len(acties)
