"""The check on a burgerservicenummer."""

from typing import Final

_GEWICHTEN: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_CIJFERS: Final = frozenset("0123456789")


def is_geldig_bsn(nummer: str) -> bool:
    """Whether nine digits pass the eleven-test.

    Source: Logisch Ontwerp BSN (RvIG): the digits times 9, 8, 7, 6, 5, 4, 3, 2 and -1 add up to
    a multiple of eleven. Nine zeros would pass and are no number. The test finds every single
    wrong digit and every swap of two neighbours; it does not tell whether a number was issued.
    """
    if len(nummer) != len(_GEWICHTEN) or not _CIJFERS.issuperset(nummer) or not nummer.strip("0"):
        return False
    som = sum(gewicht * int(cijfer) for gewicht, cijfer in zip(_GEWICHTEN, nummer, strict=True))
    return som % 11 == 0
