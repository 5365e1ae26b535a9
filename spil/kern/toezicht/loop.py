"""The life of the supervisor: prepare, start, watch, stop."""

import fcntl
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from spil.kern import postgres
from spil.kern.omgeving import KLOON, OmgevingsFout, maak_spil_home
from spil.kern.toezicht.bijgewerkt import is_bijgewerkt, noteer
from spil.kern.toezicht.kind import Kind
from spil.kern.toezicht.netwerk import eis_vrije_poort, is_gezond, open_browser
from spil.kern.toezicht.opdrachtregel import Opdracht
from spil.kern.toezicht.web import granian

GEDULD = 180.0  # seconds for the first page; a busy machine is slow, not broken
STOPTIJD = 15.0  # seconds for a request or a job to end


class Gestopt(BaseException):
    """Somebody asked us to stop: Ctrl-C or SIGTERM."""


def draai(opdracht: Opdracht) -> int:
    """Run until asked to stop; returns the exit status."""
    if opdracht.demo and (os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_OWNER_URL")):
        raise OmgevingsFout(
            "De demo gebruikt nooit een eigen databankserver: haal DATABASE_URL weg, "
            "of start met script/spil server."
        )
    _zet_omgeving(opdracht)
    for teken in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(teken, _stop)
    with _enige(opdracht):
        eis_vrije_poort(opdracht.host, opdracht.poort)
        try:
            with postgres.draaiend():
                _bereid_voor(opdracht)
                _bewaak(opdracht, _kinderen(opdracht))
        except Gestopt:
            print("Spil is gestopt.", flush=True)
    return 0


def _zet_omgeving(opdracht: Opdracht) -> None:
    os.environ.update(
        DJANGO_SETTINGS_MODULE="spil.config.settings",
        PYTHONPATH=str(KLOON),
        PYTHONUNBUFFERED="1",
    )
    if opdracht.demo:
        os.environ.update(SPIL_DEMO="1", SPIL_ADRES=opdracht.adres)
        os.environ.pop("SPIL_HOSTS", None)
    else:
        os.environ.pop("SPIL_DEMO", None)
        os.environ.setdefault("SPIL_ADRES", opdracht.adres)


def _stop(_teken: int, _frame: FrameType | None) -> None:
    # Once is enough: a second signal must not break off the stopping itself.
    for teken in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(teken, signal.SIG_IGN)
    raise Gestopt


@contextmanager
def _enige(opdracht: Opdracht) -> Iterator[None]:
    """One running Spil per SPIL_HOME; who comes second hears where the first one is."""
    pad = maak_spil_home() / "toezicht"
    with os.fdopen(os.open(pad, os.O_RDWR | os.O_CREAT, 0o600), "r+") as bestand:
        try:
            fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            with suppress(ValueError, KeyError):
                ander = json.load(bestand)
                raise OmgevingsFout(
                    f"Spil draait hier al, op {ander['adres']} (proces {ander['proces']})."
                ) from None
            raise OmgevingsFout("Spil draait hier al en is nog aan het starten.") from None
        bestand.truncate(0)
        json.dump({"adres": opdracht.adres, "proces": os.getpid()}, bestand)
        bestand.flush()
        yield


def _bereid_voor(opdracht: Opdracht) -> None:
    if os.environ.get("DATABASE_URL") and not os.environ.get("DATABASE_OWNER_URL"):
        # A web server need not hold the owner's password: then it only looks.
        _django("migrate", "--check", "--verbosity=0", rol="app")
        return
    huizen = opdracht.demo and not opdracht.leeg
    if is_bijgewerkt(demo=huizen):
        return
    postgres.eis_uitbreidingen()
    _meld("Databank bijwerken …")
    _django("migrate", "--verbosity=0", "--no-input", rol="owner")
    if huizen:
        _meld("Demohuizen laden …")
        _django("demo_laden", rol="app")
    noteer(demo=huizen)


def _django(*argumenten: str, rol: str, uitvoer: int | None = None) -> str:
    klaar = subprocess.run(
        [sys.executable, "-m", "django", *argumenten],
        cwd=KLOON,
        env={**os.environ, "SPIL_DB_ROL": rol},
        stdout=uitvoer,
        text=True,
        check=False,
    )
    if klaar.returncode and "--check" in argumenten:
        raise OmgevingsFout(
            "De databank is niet bij: draai eerst script/spil migrate met DATABASE_OWNER_URL."
        )
    if klaar.returncode:
        raise OmgevingsFout(f"{argumenten[0]} is mislukt; de reden staat hierboven.")
    return klaar.stdout or ""


def _kinderen(opdracht: Opdracht) -> list[Kind]:
    web = granian(opdracht.host, opdracht.poort)
    return [
        Kind("De webserver", web, {"SPIL_DB_ROL": "app", "SPIL_POOL": "1"}),
        Kind("De werker", ["django", "werker"], {"SPIL_DB_ROL": "app"}),
    ]


def _bewaak(opdracht: Opdracht, kinderen: list[Kind]) -> None:
    _meld("Web en werker starten …")
    try:
        for kind in kinderen:
            kind.start()
        accounts = _accounts(opdracht)
        gemeld, uiterlijk = False, time.monotonic() + GEDULD
        while True:
            for bericht in filter(None, [kind.bewaak() for kind in kinderen]):
                _meld(bericht)
            gemeld = gemeld or _eerste_antwoord(opdracht, uiterlijk, accounts)
            time.sleep(0.5 if gemeld else 0.1)
    finally:
        _meld("Spil stopt …")
        for kind in kinderen:
            kind.vraag_te_stoppen()
        uiterlijk = time.monotonic() + STOPTIJD
        for kind in kinderen:
            kind.stop(max(0.1, uiterlijk - time.monotonic()))


def _eerste_antwoord(opdracht: Opdracht, uiterlijk: float, accounts: str) -> bool:
    """True when there is nothing to wait for any more."""
    if is_gezond(opdracht.host, opdracht.poort):
        _welkom(opdracht, accounts)
        return True
    if time.monotonic() < uiterlijk:
        return False
    te_lang = f"Spil geeft na {GEDULD:.0f} s nog geen antwoord; de reden staat hierboven."
    if opdracht.demo:
        raise OmgevingsFout(te_lang)
    _meld(te_lang)
    return True


def _accounts(opdracht: Opdracht) -> str:
    """Who can log in; asked for while web and worker are still starting."""
    if not opdracht.demo:
        return ""
    if opdracht.leeg:
        return "Er is nog geen huis; maak er een met: script/spil nieuw_huis"
    return _django("demo_accounts", rol="app", uitvoer=subprocess.PIPE).rstrip()


def _welkom(opdracht: Opdracht, accounts: str) -> None:
    if accounts:
        _meld(accounts)
    _meld(f"\nSpil staat klaar op {opdracht.adres}\nStoppen: Ctrl-C")
    if opdracht.browser:
        open_browser(opdracht.adres)


def _meld(regel: str) -> None:
    print(regel, flush=True)
