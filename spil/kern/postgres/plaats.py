"""Where the instance can live, and as which OS user its server runs.

PostgreSQL refuses to run as root. Then an existing unprivileged user runs it, from places that
user can reach; nothing of anyone else is opened up for it.
"""

import hashlib
import os
import pwd
import stat
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from spil.kern.omgeving import OmgevingsFout, spil_home
from spil.kern.postgres.instantie import maak_toestand

# A socket's path may be 107 bytes and SPIL_HOME longer, so sockets get a short place of their own.
SOCKETPLAATSEN = (Path("/run"), Path("/tmp"))  # noqa: S108 - checked for owner and mode before use
SERVERPLAATSEN = (Path("/var/lib"), Path("/var/tmp"))  # noqa: S108 - the same
GEEN_TOEGANG = "Dit proces mag niet overstappen naar gebruiker {}; start Spil als gewone gebruiker."


@dataclass(frozen=True)
class Dienst:
    """The OS user that runs the server, and running a program as that user."""

    naam: str
    uid: int
    gid: int

    @property
    def anders(self) -> bool:
        return self.uid != os.geteuid()

    def draai(self, opdracht: list[str], *, tijd: float = 150, uitvoer: bool = True) -> str:
        """Run to its end; without `uitvoer` nothing is kept, so that a daemon may stay behind."""
        wie = {"user": self.uid, "group": self.gid, "extra_groups": []} if self.anders else {}
        stroom = subprocess.PIPE if uitvoer else subprocess.DEVNULL
        klaar = subprocess.run(  # type: ignore[call-overload]
            opdracht,
            check=True,
            cwd="/",
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"},
            stdin=subprocess.DEVNULL,
            stdout=stroom,
            stderr=stroom,
            text=True,
            timeout=tijd,
            umask=0o077,
            **wie,
        )
        return str(klaar.stdout or "")

    def bereikt(self, map_: Path) -> bool:
        """Can this user pass through the directory?"""
        try:
            self.draai(["/bin/sh", "-c", 'cd "$1"', "sh", str(map_)])
        except PermissionError as fout:
            raise OmgevingsFout(GEEN_TOEGANG.format(self.naam)) from fout
        except subprocess.SubprocessError:
            return False
        return True


def dienst(naam: str | None = None) -> Dienst:
    """The server's user: ourselves, or as root an existing unprivileged one."""
    if os.geteuid() != 0:
        return Dienst(str(os.geteuid()), os.geteuid(), os.getegid())
    for mogelijk in [naam] if naam else ["postgres", "nobody"]:
        try:
            vermelding = pwd.getpwnam(mogelijk)
        except KeyError:
            continue
        return Dienst(mogelijk, vermelding.pw_uid, vermelding.pw_gid)
    raise OmgevingsFout(
        "Als root is een gewone gebruiker nodig voor PostgreSQL; start Spil als gewone gebruiker."
    )


def kenmerk() -> str:
    """A short name for this SPIL_HOME."""
    return hashlib.sha256(str(spil_home()).encode()).hexdigest()[:10]


def kies_basis(wie: Dienst) -> Path:
    """The directory for the instance: below SPIL_HOME when the server's user can get there."""
    map_ = maak_toestand()
    if not wie.anders or wie.bereikt(map_):
        return map_
    for plaats in SERVERPLAATSEN:
        basis = plaats / f"spil-{kenmerk()}"
        if plaats.is_dir() and os.access(plaats, os.W_OK) and wie.bereikt(plaats):
            _leg_verweesde_opzij(basis)
            return _eigen_map(basis, os.geteuid(), 0o711)
    raise OmgevingsFout(
        f"Geen plaats voor de databank die gebruiker {wie.naam} kan bereiken; "
        "kies een andere SPIL_HOME."
    )


def maak_servermap(map_: Path, wie: Dienst) -> None:
    """The directory that belongs to the server's user alone."""
    if map_.is_dir():
        return
    map_.mkdir(mode=0o700)
    map_.chmod(0o700)
    if wie.anders:
        os.chown(map_, wie.uid, wie.gid)


def maak_socketmap(eerder: Path | None, wie: Dienst) -> Path:
    """The directory of the socket: the same as before when it can still be trusted."""
    if eerder is not None and _is_van(eerder, wie.uid):
        return eerder
    for plaats in SOCKETPLAATSEN:
        if (
            plaats.is_dir()
            and os.access(plaats, os.W_OK)
            and (not wie.anders or wie.bereikt(plaats))
        ):
            # mkdtemp: a name that nobody can have made before us.
            nieuw = Path(tempfile.mkdtemp(prefix=f"spil-{wie.uid}-{kenmerk()}-", dir=plaats))
            if wie.anders:
                os.chown(nieuw, wie.uid, wie.gid)
            return nieuw
    raise OmgevingsFout("Geen plaats voor de socket van de databank: /tmp is niet schrijfbaar.")


def _eigen_map(map_: Path, uid: int, modus: int) -> Path:
    try:
        map_.mkdir(mode=modus)
        map_.chmod(modus)
    except FileExistsError:
        if not _is_van(map_, uid, modus):
            raise OmgevingsFout(
                f"{map_} bestaat al en is niet van ons; "
                "verwijder die map of kies een andere SPIL_HOME."
            ) from None
    return map_


def _is_van(map_: Path, uid: int, modus: int = 0o700) -> bool:
    try:
        staat = map_.lstat()
    except OSError:
        return False
    return (
        stat.S_ISDIR(staat.st_mode) and staat.st_uid == uid and stat.S_IMODE(staat.st_mode) == modus
    )


def _leg_verweesde_opzij(basis: Path) -> None:
    """SPIL_HOME was thrown away, its passwords and keys with it: keep what is left, but apart."""
    if not (basis / "server" / "data").exists():
        return
    opzij = basis.with_name(f"{basis.name}-verweesd-{int(time.time())}")
    basis.rename(opzij)
    print(
        f"Let op: de databank van een eerdere {spil_home()} staat nog in {opzij}; "
        "verwijder die map als ze weg mag.",
        file=sys.stderr,
    )
