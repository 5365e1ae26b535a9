"""Forms of login: allauth's own, in our words, and with codes that work once."""

from typing import Any, cast

from allauth.account import forms as account
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache

from spil.gebruikers.models import Gebruiker

CODE_GELDIG = 120
HINT_WACHTWOORD = "Minstens 15 tekens. Een zin van vier of vijf woorden onthoudt u makkelijk."


def verwoord(form: forms.BaseForm, **labels: str) -> None:
    """Our labels instead of placeholders, which vanish while somebody types."""
    for naam, veld in form.fields.items():
        veld.widget.attrs.pop("placeholder", None)
        veld.label = labels.get(naam, veld.label)
        if isinstance(veld.widget, forms.PasswordInput):
            veld.help_text = ""


def gebruik_code(gebruiker: Gebruiker, code: str) -> None:
    """A code of the app works once, also in the half minute before and after its own."""
    if not cache.add(f"spil.code:{gebruiker.pk}:{code.replace(' ', '')}", "x", CODE_GELDIG):
        raise get_adapter().validation_error("incorrect_code")


class InlogForm(account.LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        verwoord(self, login="E-mailadres", password="Wachtwoord")  # noqa: S106 - a label
        self.fields["login"].widget.attrs["autocomplete"] = "username"


class OpnieuwWachtwoordForm(account.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        verwoord(self, password="Uw wachtwoord")  # noqa: S106 - a label


class WachtwoordWijzigenForm(account.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        verwoord(
            self,
            oldpassword="Huidig wachtwoord",
            password1="Nieuw wachtwoord",
            password2="Nieuw wachtwoord, nog een keer",
        )
        self.fields["password1"].help_text = HINT_WACHTWOORD


class TweedeStapForm(mfa.AuthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _verwoord_code(self)

    def clean_code(self) -> str:
        code: str = super().clean_code()
        gebruik_code(self.user, code)
        return code


class OpnieuwCodeForm(mfa.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _verwoord_code(self)

    def clean_code(self) -> str:
        code: str = super().clean_code()
        gebruik_code(self.user, code)
        return code


class AppInstellenForm(totp.ActivateTOTPForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        verwoord(self, code="Code uit de app")
        self.fields["code"].widget.attrs |= {"inputmode": "numeric"}

    def clean_code(self) -> str:
        code: str = super().clean_code()
        gebruik_code(self.user, code)
        return code


class PasskeyForm(webauthn.AddWebAuthnForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        verwoord(self, name="Naam", passwordless="Ook inloggen zonder wachtwoord")
        self.fields["name"].help_text = "Zodat u deze passkey herkent, zoals “laptop van het werk”."
        self.fields["passwordless"].help_text = ""
        self.fields["passwordless"].initial = True


class UitnodigingForm(forms.Form):
    """The first password."""

    wachtwoord = forms.CharField(
        label="Kies een wachtwoord",
        help_text=HINT_WACHTWOORD,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    nogmaals = forms.CharField(
        label="Wachtwoord, nog een keer",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_wachtwoord(self) -> str:
        wachtwoord = cast(str, self.cleaned_data["wachtwoord"])
        validate_password(wachtwoord)
        return wachtwoord

    def clean_nogmaals(self) -> str:
        nogmaals = cast(str, self.cleaned_data["nogmaals"])
        if nogmaals != self.cleaned_data.get("wachtwoord", nogmaals):
            raise forms.ValidationError("De twee wachtwoorden zijn niet gelijk.")
        return nogmaals


class RolForm(forms.Form):
    rol = forms.UUIDField()


def _verwoord_code(form: forms.BaseForm) -> None:
    verwoord(form, code="Code uit de app, of een herstelcode")
    form.fields["code"].widget.attrs |= {"inputmode": "numeric", "autofocus": True}
