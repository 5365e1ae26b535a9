"""How allauth behaves here: no sign-up, one answer for every miss, secrets encrypted, plain Dutch."""

import base64
from typing import Any
from uuid import UUID

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import HttpRequest, HttpResponse

from spil.gebruikers import beperking
from spil.gebruikers.models import Beveiligingsregel, Gebruiker
from spil.kern import klok
from spil.kern.versleuteling import kluis_van

# Logins belong to no house, so their secrets have keys of the installation.
INSTALLATIE = UUID(int=0)
PLAATS = "mfa_authenticator.data"
MELDINGEN = {
    "account/messages/password_changed.txt": "Uw wachtwoord is gewijzigd.",
    "mfa/messages/totp_activated.txt": "De app is ingesteld als tweede stap.",
    "mfa/messages/totp_deactivated.txt": "De app is verwijderd als tweede stap.",
    "mfa/messages/recovery_codes_generated.txt": "U hebt nieuwe herstelcodes.",
    "mfa/messages/webauthn_added.txt": "De passkey is toegevoegd.",
    "mfa/messages/webauthn_removed.txt": "De passkey is verwijderd.",
    "usersessions/messages/sessions_logged_out.txt": "De andere sessies zijn beëindigd.",
}


def weergave(gebruiker: Gebruiker) -> str:
    return gebruiker.email


class AccountAdapter(DefaultAccountAdapter):
    """Local accounts."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "Het e-mailadres of het wachtwoord klopt niet.",
        "incorrect_password": "Dit wachtwoord klopt niet.",
        "enter_current_password": "Dit is niet uw huidige wachtwoord.",
        "incorrect_code": "Deze code klopt niet of is al gebruikt. Wacht op een nieuwe code.",
        "too_many_login_attempts": "Te vaak geprobeerd. Wacht een kwartier en probeer het opnieuw.",
        "rate_limited": "Te vaak geprobeerd. Wacht even en probeer het opnieuw.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        email = str(credentials.get("email", ""))
        try:
            self._pogingen = beperking.tel_poging(request, email, adres=self.get_client_ip(request))
        except beperking.TeVaak:
            self._leg_vast(request, Beveiligingsregel.Uitkomst.TE_VAAK, email=email)
            raise self.validation_error("too_many_login_attempts") from None

    def _rollback_login_failed_rl_usage(self) -> None:
        for poging in self._pogingen:
            poging.rollback()

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        email = str(credentials.get("email", ""))
        self._leg_vast(request, Beveiligingsregel.Uitkomst.INLOGGEN_MISLUKT, email=email)

    def reauthenticate(self, user: Gebruiker, password: str) -> bool:
        """By our own address field: allauth looks in a table that stays empty here."""
        zelfde = self.authenticate(context.request, email=user.email, password=password)
        return zelfde is not None and zelfde.pk == user.pk

    def post_login(self, request: HttpRequest, user: Gebruiker, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().post_login(request, user, **kwargs)
        beperking.herken_apparaat(response, user.email)
        return response

    def respond_user_inactive(self, request: HttpRequest, user: Gebruiker) -> HttpResponse:
        self._leg_vast(request, Beveiligingsregel.Uitkomst.GEBLOKKEERD, email=user.email)
        response: HttpResponse = super().respond_user_inactive(request, user)
        return response

    def add_message(  # noqa: PLR0917 - allauth's signature
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        tekst = message or MELDINGEN.get(message_template or "")
        if tekst:
            messages.add_message(request, level, tekst, extra_tags=extra_tags)

    def _leg_vast(
        self, request: HttpRequest, uitkomst: Beveiligingsregel.Uitkomst, *, email: str
    ) -> None:
        gebruiker = Gebruiker.objects.filter(email=email.lower()).only("pk").first()
        Beveiligingsregel.schrijf(
            uitkomst,
            op=klok.nu(),
            adres=self.get_client_ip(request),
            gebruiker_id=gebruiker.pk if gebruiker else None,
            route="account_login",
        )


class MfaAdapter(DefaultMFAAdapter):
    """TOTP keys and the seed of recovery codes lie encrypted in the database."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "Deze code klopt niet of is al gebruikt. Wacht op een nieuwe code.",
        "cannot_delete_authenticator": (
            "Dit is uw enige tweede stap. Stel eerst een andere in; daarna kan deze weg."
        ),
    }

    def encrypt(self, text: str) -> str:
        return base64.b64encode(kluis_van(INSTALLATIE).versleutel(text, plaats=PLAATS)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        geheim = base64.b64decode(encrypted_text)
        return kluis_van(INSTALLATIE).ontsleutel(geheim, plaats=PLAATS)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Not the last one: a login has a second factor at all times."""
        andere = Authenticator.objects.filter(user_id=authenticator.user_id).exclude(
            pk=authenticator.pk
        )
        return bool(andere.exclude(type=Authenticator.Type.RECOVERY_CODES).exists())

    def generate_authenticator_name(self, user: Gebruiker, type: Authenticator.Type) -> str:
        aantal = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return "Passkey" if aantal == 0 else f"Passkey {aantal + 1}"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {"id": context.request.get_host().partition(":")[0], "name": "Spil"}
