"""What a password must not be. Length counts; rules about kinds of characters do not exist here
(eisen A2-04)."""

import gzip
import re
from functools import lru_cache
from typing import Any

from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError

from spil.gebruikers.models import Gebruiker

HOOGSTENS = 128
# Shorter entries cannot match on their own: no password here is shorter than 15.
KORTSTE_DEEL = 4
MIN_EIGEN = 4


class HoogstensZoLang:
    """A limit that no sentence reaches, so that hashing a password stays cheap for the server."""

    def validate(self, password: str, user: Any = None) -> None:
        if len(password) > HOOGSTENS:
            raise ValidationError(
                f"Gebruik hoogstens {HOOGSTENS} tekens.", code="password_too_long"
            )

    def get_help_text(self) -> str:
        return f"Hoogstens {HOOGSTENS} tekens."


class NietUitgelekt:
    """Refuses a password that is on Django's offline list of 20,000 leaked passwords, or that is
    made of such words alone (`wachtwoord123wachtwoord`, `welkomwelkom2026`)."""

    def validate(self, password: str, user: Any = None) -> None:
        kaal = re.sub(r"[^a-z]", "", password.lower())
        uitgelekt = password.lower().strip() in _lijst() or _bestaat_uit_herhaling(password.lower())
        if uitgelekt or len(set(kaal)) < KORTSTE_DEEL:
            raise ValidationError(
                "Dit wachtwoord is te raden. Neem een zin die alleen u kent.",
                code="password_too_common",
            )

    def get_help_text(self) -> str:
        return "Geen bekend of uitgelekt wachtwoord."


class NietHetEigenAdres:
    """The part of the e-mail address before the @ is what an attacker tries first."""

    def validate(self, password: str, user: Any = None) -> None:
        if not isinstance(user, Gebruiker):
            return
        eigen = user.email.partition("@")[0].lower()
        if len(eigen) >= MIN_EIGEN and eigen in password.lower():
            raise ValidationError(
                "Gebruik uw e-mailadres niet in uw wachtwoord.", code="password_too_similar"
            )

    def get_help_text(self) -> str:
        return "Niet uw e-mailadres."


@lru_cache(maxsize=1)
def _lijst() -> frozenset[str]:
    pad = password_validation.CommonPasswordValidator().DEFAULT_PASSWORD_LIST_PATH
    with gzip.open(pad, "rt", encoding="utf-8") as regels:
        return frozenset(regel.strip() for regel in regels)


def _bestaat_uit_herhaling(wachtwoord: str) -> bool:
    """One leaked word, or one short pattern, again and again."""
    for lengte in range(1, len(wachtwoord) // 2 + 1):
        deel = wachtwoord[:lengte]
        if (deel * (len(wachtwoord) // lengte + 1))[: len(wachtwoord)] == wachtwoord:
            return True
    return False
