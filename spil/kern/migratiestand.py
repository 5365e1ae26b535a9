"""A short mark for the state of all migrations: the same mark, the same tables."""

import hashlib
import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import django
from django.apps import apps

HULP = re.compile(r"^(?:from|import) (spil\.[\w.]+)", re.MULTILINE)


def migratiestand() -> str:
    """Changes when a migration changes, or our code that migrations call."""
    som = hashlib.sha256(django.__version__.encode())
    for bestand in sorted(_bestanden()):
        som.update(str(bestand).encode() + b"\0" + bestand.read_bytes())
    return som.hexdigest()[:16]


def _bestanden() -> set[Path]:
    migraties = set(_migraties())
    return migraties | {hulp for bestand in migraties for hulp in _aangeroepen(bestand)}


def _migraties() -> Iterator[Path]:
    for app in apps.get_app_configs():
        for bestand in (Path(app.path) / "migrations").rglob("*"):
            if bestand.is_file() and bestand.suffix != ".pyc":
                yield bestand


def _aangeroepen(migratie: Path) -> Iterator[Path]:
    if migratie.suffix != ".py":
        return
    for module in HULP.findall(migratie.read_text()):
        gevonden = find_spec(module)
        if gevonden is not None and gevonden.origin is not None:
            yield Path(gevonden.origin)
