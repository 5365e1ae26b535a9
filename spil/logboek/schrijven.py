"""The two ways to write in the log. Both run in the transaction of the act or the look."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple, Protocol

from django.db import connection, models


class Gezien(NamedTuple):
    """A person whom a page identifies; without `betrokkene_id` only the dossier number shows."""

    dossier_id: int
    betrokkene_id: int | None = None


class Handelende(Protocol):
    """Who acts: a rol (gebruikers sits above the log)."""

    pk: int

    @property
    def huis_id(self) -> int: ...

    @property
    def medewerker_id(self) -> int: ...


class InDossier(Protocol):
    """A row in a part of a dossier."""

    @property
    def dossier_id(self) -> int: ...

    @property
    def deel_id(self) -> int: ...


def leg_vast(
    code: str,
    *,
    door: Handelende,
    op: datetime,
    bij: InDossier | None = None,
    over_dossier: int | None = None,
    onderwerp: models.Model | None = None,
    kenmerk: str = "",
) -> None:
    """Write a domain event such as `casus.gesloten`.

    `bij` is the row (or dossier) in whose part the event lies: who sees the part sees the event.
    `over_dossier` is a dossier that it is about without being told on its time line.
    `onderwerp` is the row that the sentence on the time line is made from. `kenmerk` is a code,
    never text that somebody typed.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO logboek_gebeurtenis (op, code, rol_id, medewerker_id, huis_id, dossier_id,"
            " deel_id, onderwerp_soort, onderwerp_id, kenmerk, spoor) VALUES"
            " (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s,"
            " coalesce(current_setting('spil.spoor', true), ''))",
            [
                op,
                code,
                door.pk,
                door.medewerker_id,
                door.huis_id,
                bij.dossier_id if bij else over_dossier,
                bij.deel_id if bij else None,
                onderwerp._meta.model_name if onderwerp else "",
                onderwerp.pk if onderwerp else None,
                kenmerk,
            ],
        )


def zie_in(gezien: Iterable[Gezien], *, handeling: str, op: datetime) -> None:
    """Write one line per person seen. Who looks, and why, comes from the context of `namens()`.

    Raises a database error without a context: then the page must not be shown.
    """
    uniek = sorted(set(gezien), key=lambda g: (g.dossier_id, g.betrokkene_id or 0))
    if not uniek:
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT spil_zie_in(%s, %s, %s::bigint[], %s::bigint[])",
            [op, handeling, [g.dossier_id for g in uniek], [g.betrokkene_id for g in uniek]],
        )
