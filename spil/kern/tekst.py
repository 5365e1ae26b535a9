"""Text without domain."""

import unicodedata


def vereenvoudig(tekst: str) -> str:
    """Without accents, lower case, single spaces."""
    ontleed = unicodedata.normalize("NFKD", tekst)
    kaal = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    return " ".join(kaal.casefold().split())
