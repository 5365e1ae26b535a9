"""What a killed server leaves behind.

After kill -9 or a restarted container the lock files still name a process number, which may by now
belong to another program of the same user; PostgreSQL then refuses to start for ever.
"""

from contextlib import suppress
from pathlib import Path

from spil.kern.postgres.instantie import POORT, Instantie

PROC = Path("/proc")


def ruim_op(eigen: Instantie) -> None:
    """Remove lock files, but only when no process at all works in the data directory."""
    slotbestand = eigen.data / "postmaster.pid"
    socketslot = eigen.socket / f".s.PGSQL.{POORT}.lock"
    if not (slotbestand.exists() or socketslot.exists()) or not PROC.is_dir():
        return
    if _werkt_iemand_in(eigen.data):
        return
    for bestand in (slotbestand, socketslot):
        bestand.unlink(missing_ok=True)


def _werkt_iemand_in(data: Path) -> bool:
    """Every process of a server has its data directory as working directory."""
    doel = data.resolve()
    for proces in PROC.glob("[0-9]*"):
        with suppress(OSError):
            if (proces / "cwd").readlink() == doel:
                return True
    return False
