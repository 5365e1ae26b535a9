from typing import Any, ClassVar

from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F
from django.utils.crypto import salted_hmac


class GebruikerManager(BaseUserManager["Gebruiker"]):
    def create_user(self, email: str, password: str | None = None, **velden: Any) -> "Gebruiker":
        """A login without rights: rights come from a rol, never from the login."""
        gebruiker = self.model(email=self.normalize_email(email).lower(), **velden)
        gebruiker.set_password(password)
        gebruiker.save(using=self._db)
        return gebruiker


class Gebruiker(AbstractBaseUser):
    """A login of one human being; may have medewerkers in several houses. No superusers exist.

    `sessiestand` is part of what each session carries: raising it ends all sessions at once.
    `sso_uitgever` is the issuer with whom the next single sign-on of this e-mail address may bind
    its `sub`, once; empty when nothing is to be bound.
    """

    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)
    sessiestand = models.PositiveIntegerField(default=0)
    sso_uitgever = models.CharField(max_length=200, blank=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = GebruikerManager()

    def _get_session_auth_hash(self, secret: Any = None) -> str:
        """Django compares this with the session on each request: password or stand changed, out."""
        waarde = f"{self.password}:{self.sessiestand}"
        return salted_hmac(
            "spil.gebruikers.sessie", waarde, secret=secret, algorithm="sha256"
        ).hexdigest()

    @property
    def heeft_wachtwoord(self) -> bool:
        return self.has_usable_password()

    @property
    def is_in_gebruik(self) -> bool:
        """Did its owner ever get in?"""
        return self.last_login is not None or self.heeft_wachtwoord

    def stel_wachtwoord_in(self, wachtwoord: str) -> None:
        """Other sessions end, since they carry the old password's hash."""
        self.set_password(wachtwoord)
        self.save(update_fields=["password"])

    def blokkeer(self) -> None:
        self.is_active = False
        self.save(update_fields=["is_active"])
        self.beeindig_sessies()

    def deblokkeer(self) -> None:
        self.is_active = True
        self.save(update_fields=["is_active"])

    def beeindig_sessies(self) -> None:
        """Every session of this login, on every machine, is a stranger's from now on."""
        Gebruiker.objects.filter(pk=self.pk).update(sessiestand=F("sessiestand") + 1)
        self.refresh_from_db(fields=["sessiestand"])

    def verwacht_sso(self, uitgever: str) -> None:
        self.sso_uitgever = uitgever
        self.save(update_fields=["sso_uitgever"])

    def wis_tweede_factor(self) -> None:
        """App, passkeys and recovery codes; the next login sets a new one up."""
        Authenticator.objects.filter(user=self).delete()

    @property
    def is_staff(self) -> bool:
        return False

    @property
    def is_superuser(self) -> bool:
        return False

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        return False

    def has_module_perms(self, app_label: str) -> bool:
        return False
