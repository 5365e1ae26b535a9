"""A child process: started, restarted after a crash, stopped with all that it started.

Run as a program (`python -m spil.kern.toezicht.kind MODULE …`) it becomes that module, after asking
the kernel to be ended when the supervisor dies, however that dies.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field

from spil.kern.omgeving import KLOON

PR_SET_PDEATHSIG = 1
LANGSTE_WACHT = 30.0  # seconds between two attempts
STABIEL_NA = 60.0  # seconds after which an earlier crash no longer counts


@dataclass
class Kind:
    """One module that should always run."""

    naam: str
    opdracht: list[str]
    omgeving: dict[str, str]
    proces: "subprocess.Popen[bytes] | None" = None
    begonnen: float = 0.0
    wacht: float = 0.0
    herstart_om: float = field(default=0.0)

    def start(self) -> None:
        self.begonnen = time.monotonic()
        self.proces = subprocess.Popen(
            [sys.executable, "-m", "spil.kern.toezicht.kind", *self.opdracht],
            cwd=KLOON,
            env={**os.environ, **self.omgeving},
            stdin=subprocess.DEVNULL,
            # A group of its own: Ctrl-C is for the supervisor, which stops them in order.
            start_new_session=True,
        )

    def bewaak(self) -> str | None:
        """Restart it when it has gone, ever more slowly; returns what happened, if anything."""
        nu = time.monotonic()
        if self.proces is not None:
            if (code := self.proces.poll()) is None:
                return None
            self._ruim_groep_op()
            self.proces = None
            rustig = nu - self.begonnen > STABIEL_NA
            self.wacht = 1.0 if rustig else min(max(1.0, self.wacht * 2), LANGSTE_WACHT)
            self.herstart_om = nu + self.wacht
            return f"{self.naam} is gestopt (code {code}); nieuwe start over {self.wacht:.0f} s."
        if nu >= self.herstart_om:
            self.start()
        return None

    def vraag_te_stoppen(self) -> None:
        if self.proces is not None:
            with suppress(ProcessLookupError):
                self.proces.terminate()

    def stop(self, binnen: float) -> None:
        """Wait for it to end; after `binnen` seconds it is ended."""
        if self.proces is None:
            return
        with suppress(subprocess.TimeoutExpired):
            self.proces.wait(binnen)
        self._ruim_groep_op()
        self.proces.wait()
        self.proces = None

    def _ruim_groep_op(self) -> None:
        if self.proces is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.proces.pid, signal.SIGKILL)


def word(opdracht: list[str]) -> None:
    """Replace this process by the module, tied to the life of its parent."""
    if sys.platform == "linux":
        ouder = os.getppid()
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != ouder:
            return
    os.execv(sys.executable, [sys.executable, "-m", *opdracht])  # noqa: S606 - our own modules


if __name__ == "__main__":
    word(sys.argv[1:])
