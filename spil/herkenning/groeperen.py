"""From pairs to people: A is B and B is C makes one person."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def groepeer(alle: Iterable[T], paren: Iterable[tuple[T, T]]) -> list[list[T]]:
    """Each of `alle` once, together with whom a chain of pairs leads to; in the order of `alle`."""
    leden = list(dict.fromkeys(alle))
    hoofd = {lid: lid for lid in leden}
    for een, ander in paren:
        hoofd[_vind(hoofd, een)] = _vind(hoofd, ander)
    groepen: dict[T, list[T]] = {}
    for lid in leden:
        groepen.setdefault(_vind(hoofd, lid), []).append(lid)
    return list(groepen.values())


def _vind(hoofd: dict[T, T], lid: T) -> T:
    while hoofd[lid] != lid:
        hoofd[lid] = hoofd[hoofd[lid]]
        lid = hoofd[lid]
    return lid
