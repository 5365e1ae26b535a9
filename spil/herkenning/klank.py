"""How a name sounds in Dutch, so that spellings of one name meet (stack.md, matching).

Only to find candidates and to soften a score: two names that sound alike are no proof of anything.
Vowels go, but for the first: they are what is misheard and misspelled most.
"""

import re
from typing import Final

# In this order: a later rule works on what the earlier ones made of it.
REGELS: Final = tuple(
    (re.compile(patroon), door)
    for patroon, door in (
        (r"(.)\1+", r"\1"),
        (r"^y(?=[aeou])", "j"),
        (r"ij|e[iy]|y", "i"),
        (r"[ao]uw?", "o"),
        (r"oe", "u"),
        (r"ph|v|w", "f"),
        (r"tsj|tch|tj|cz|sch|sj|sh|sz|ch|gh", "g"),
        (r"dz?j", "j"),
        (r"c(?=[ei])|z", "s"),
        (r"gk|ck|qu?|c", "k"),
        (r"x", "ks"),
        (r"dt|th|d", "t"),
        (r"(?<=e)n$", ""),
        (r"(?<!^)[hj]", ""),
        (r"^[aeiou]+", "a"),
        (r"(?<!^)[aeiou]", ""),
    )
)
LANGSTE: Final = 24


def klank(naam: str) -> str:
    """Of a bare name (letters a to z): `verkade` and `vercade` are both `frkt`."""
    for patroon, door in REGELS:
        naam = patroon.sub(door, naam)
    return naam[:LANGSTE]
