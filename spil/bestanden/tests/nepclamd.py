"""A scanner for the tests: speaks INSTREAM over TCP or a unix socket and knows one virus."""

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from spil.bestanden.tests.maken import EICAR


class _Gesprek(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        if self.rfile.read(10) != b"zINSTREAM\0":
            self.wfile.write(b"UNKNOWN COMMAND\0")
            return
        inhoud = b""
        while lengte := struct.unpack(">I", self.rfile.read(4))[0]:
            inhoud += self.rfile.read(lengte)
        uitslag = b"Eicar-Test-Signature FOUND" if EICAR in inhoud else b"OK"
        self.wfile.write(b"stream: " + uitslag + b"\0")


class _Struikelt(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.rfile.read(10)
        self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")


@contextmanager
def nep_clamd(*, pad: Path | None = None, struikelt: bool = False) -> Iterator[str]:
    """Its address, as it stands in SPIL_CLAMD."""
    wie = _Struikelt if struikelt else _Gesprek
    server: Any
    if pad:
        server = socketserver.ThreadingUnixStreamServer(str(pad), wie)
    else:
        server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), wie)
    draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    draad.start()
    try:
        yield f"unix:{pad}" if pad else f"tcp://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        draad.join()
        server.server_close()
