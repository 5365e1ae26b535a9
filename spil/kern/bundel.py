"""The same act on more things at once: each is judged and refused by itself (eisen C-39)."""

from collections.abc import Callable, Iterable
from typing import Final
from uuid import UUID

from django.db import transaction

from spil.kern.fouten import DomeinFout

MEESTE: Final = 25
Geweigerd = dict[UUID, str]
"""Why each that did not take part was refused."""


class BundelKanNiet(DomeinFout):
    """Too many at once, a day that cannot be, or nothing to undo."""


def per_stuk(uuids: Iterable[UUID], doe: Callable[[UUID], object], *, wat: str) -> Geweigerd:
    """In the same order for everybody, so that two bundles never wait for each other. Raises
    BundelKanNiet."""
    alle = sorted(set(uuids))
    if len(alle) > MEESTE:
        raise BundelKanNiet(f"Kies hoogstens {MEESTE} {wat} tegelijk.")
    geweigerd: Geweigerd = {}
    for uuid in alle:
        try:
            with transaction.atomic():
                doe(uuid)
        except DomeinFout as fout:
            geweigerd[uuid] = str(fout)
    return geweigerd


def beproef(doe: Callable[[], Geweigerd]) -> Geweigerd:
    """What would be refused; nothing of it stays."""
    with transaction.atomic():
        geweigerd = doe()
        transaction.set_rollback(True)
    return geweigerd
