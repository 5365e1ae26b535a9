"""The CPU time of processes, from /proc: of a web server with its workers, of database backends."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")
TIK = os.sysconf("SC_CLK_TCK")
OUDER, USER, SYSTEM = 1, 11, 12  # fields of /proc/PID/stat after the name


def boom(pid: int) -> set[int]:
    """This process and all that descend from it."""
    kinderen: dict[int, list[int]] = {}
    for map_ in PROC.glob("[0-9]*"):
        if velden := _stat(int(map_.name)):
            kinderen.setdefault(int(velden[OUDER]), []).append(int(map_.name))
    gevonden, te_doen = set[int](), [pid]
    while te_doen:
        volgende = te_doen.pop()
        gevonden.add(volgende)
        te_doen += kinderen.get(volgende, [])
    return gevonden


def cpu_van(pids: Iterable[int]) -> float:
    """Seconds of CPU that these processes used until now; one that is gone counts for nothing."""
    tikken = 0
    for pid in pids:
        if velden := _stat(pid):
            tikken += int(velden[USER]) + int(velden[SYSTEM])
    return tikken / TIK


def _stat(pid: int) -> list[str]:
    with suppress(OSError):
        # The name of the program stands in brackets and may hold anything.
        return (PROC / str(pid) / "stat").read_text().rpartition(") ")[2].split()
    return []
