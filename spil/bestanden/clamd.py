"""The scanner: clamd, spoken to over its own socket (INSTREAM), so no plain file touches a disk."""

import socket
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from spil.bestanden.fouten import ScannerDoetHetNiet

GEDULD = 30.0
LANGSTE_ANTWOORD = 4096


@dataclass(frozen=True)
class Scanner:
    """`adres`: `unix:/run/clamav/clamd.ctl` or `tcp://127.0.0.1:3310`."""

    adres: str

    def is_besmet(self, brokken: Iterable[bytes]) -> bool:
        """Send it all, and read what clamd says of it. Raises ScannerDoetHetNiet."""
        try:
            with self._verbind() as lijn:
                lijn.sendall(b"zINSTREAM\0")
                for brok in brokken:
                    lijn.sendall(struct.pack(">I", len(brok)) + brok)
                lijn.sendall(struct.pack(">I", 0))
                antwoord = _lees(lijn)
        except (OSError, ValueError) as fout:
            raise ScannerDoetHetNiet("De virusscanner is niet te bereiken.") from fout
        if antwoord == "stream: OK":
            return False
        if antwoord.startswith("stream: ") and antwoord.endswith(" FOUND"):
            return True
        raise ScannerDoetHetNiet("De virusscanner gaf geen uitslag.")

    def _verbind(self) -> socket.socket:
        if self.adres.startswith("unix:"):
            lijn = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            lijn.settimeout(GEDULD)
            try:
                lijn.connect(self.adres.removeprefix("unix:"))
            except OSError:
                lijn.close()
                raise
            return lijn
        deel = urlsplit(self.adres)
        if deel.scheme != "tcp" or not deel.hostname or not deel.port:
            raise ValueError(self.adres)
        return socket.create_connection((deel.hostname, deel.port), timeout=GEDULD)


def _lees(lijn: socket.socket) -> str:
    antwoord = b""
    while len(antwoord) < LANGSTE_ANTWOORD and not antwoord.endswith(b"\0"):
        stuk = lijn.recv(LANGSTE_ANTWOORD)
        if not stuk:
            break
        antwoord += stuk
    return antwoord.rstrip(b"\0\n").decode(errors="replace")
