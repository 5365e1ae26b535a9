"""Ports, health and browser."""

import errno
import http.client
import os
import socket
import sys
import webbrowser
from contextlib import suppress
from urllib.parse import urlsplit

from spil.kern.omgeving import OmgevingsFout


def eis_vrije_poort(host: str, poort: int) -> None:
    """Raises OmgevingsFout when another program has the port."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((host, poort))
        except OSError as fout:
            reden = {
                errno.EADDRINUSE: f"Poort {poort} is al in gebruik",
                errno.EACCES: f"Poort {poort} mag deze gebruiker niet openen",
            }.get(fout.errno or 0, f"Op {host} poort {poort} kan niet geluisterd worden")
            raise OmgevingsFout(f"{reden}; kies een andere, bijvoorbeeld --port 8080.") from fout


def is_gezond(host: str, poort: int) -> bool:
    """Do web, worker and database all say that they are well?"""
    # By the name that Spil answers to, whatever address it listens on.
    naam = urlsplit(os.environ.get("SPIL_ADRES", "")).hostname or "localhost"
    adres = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - not to bind to
    verbinding = http.client.HTTPConnection(adres, poort, timeout=10)
    try:
        verbinding.request("GET", "/gezond/", headers={"Host": naam})
        return verbinding.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        verbinding.close()


def open_browser(adres: str) -> None:
    """Only where there is a screen; in a terminal a text browser would take over."""
    if sys.platform == "darwin" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        with suppress(webbrowser.Error):
            webbrowser.open(adres)
