"""What the attacks share: a stage whose every text carries markup, and what a request left behind."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import DatabaseError, connection, models, transaction

from tests.matrix import oog
from tests.matrix.objecten import Doel, doelen
from tests.matrix.toneel import Toneel
from tests.wereld import als

GENOEG = 2
# Keys, hashes, and what is made from other fields: nobody types these.
GEEN_TEKST = frozenset(
    {
        *("nummer", "kenmerk", "code", "slug", "zoeksleutel", "sleutel_hash", "password", "spoor"),
        *("email", "route", "adres", "sso_uitgever", "mapping_naam", "versie"),
    }
)
EIGEN_APPS = "spil."


def tekstvelden() -> Iterator[tuple[type[models.Model], str, int]]:
    """Every column in which somebody's own words may stand, with its length."""
    for model in apps.get_models():
        if not model.__module__.startswith(EIGEN_APPS) or model.__name__.endswith("Event"):
            continue
        for veld in model._meta.concrete_fields:
            is_tekst = type(veld) in (models.CharField, models.TextField)
            if is_tekst and not veld.choices and not veld.unique and veld.name not in GEEN_TEKST:
                yield model, veld.attname, veld.max_length or 1000


@contextmanager
def besmet(toneel: Toneel, voor: str, achter: str = "") -> Iterator[set[str]]:
    """All text on the stage between these two; gone afterwards. Gives the columns that hold it."""
    with transaction.atomic():
        besmette = set()
        for rol in toneel.rollen.values():
            with als(rol):
                for model, kolom, lengte in tekstvelden():
                    if _besmet(model._meta.db_table, kolom, lengte, voor, achter):
                        besmette.add(f"{model._meta.db_table}.{kolom}")
        yield besmette
        transaction.set_rollback(True)


def _besmet(tabel: str, kolom: str, lengte: int, voor: str, achter: str) -> bool:
    """False where there is no such row, or the database refuses it there."""
    ruimte = lengte - len(voor) - len(achter)
    if ruimte <= 0:
        return False
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE {tabel} SET {kolom} = %s || left({kolom}, %s) || %s"
                f" WHERE {kolom} <> '' AND strpos({kolom}, %s) = 0",
                [voor, ruimte, achter, voor or achter],
            )
            return bool(cursor.rowcount > 0)
    except DatabaseError:
        return False


def enkele_doelen(toneel: Toneel, wie: str) -> Iterator[Doel]:
    """Of each address a few that exist for this person: enough to see every template."""
    gezien: dict[tuple[str, str], int] = {}
    for doel in doelen(toneel):
        sleutel = (doel.route, doel.ding.deel if doel.ding else "")
        if doel.vindt(wie) and gezien.get(sleutel, 0) < GENOEG:
            gezien[sleutel] = gezien.get(sleutel, 0) + 1
            yield doel


def nieuwe_rijen(doe: Any) -> list[tuple[str, dict[str, Any]]]:
    """Do it, and give each row that it wrote or changed; then it never was."""
    with transaction.atomic():
        doe()
        tabellen = set(oog.geschreven())
        na = {t: oog.rijen(t) for t in tabellen if "_id_seq" not in t}
        transaction.set_rollback(True)
    return [
        (t, rij)
        for t, rijen in na.items()
        for oud in [oog.rijen(t)]
        for rij in rijen
        if rij not in oud
    ]
