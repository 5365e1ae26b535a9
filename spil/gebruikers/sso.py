"""Single sign-on by OpenID Connect, stricter than allauth's own.

Which login somebody is follows from the issuer (`iss`) and its number for them (`sub`), never from
an e-mail address alone: addresses are handed on to others. A login gets bound once: the beheerder
marks it (`sta_sso_toe`), the first single sign-on of its address binds `sub`, and the mark is gone.
Whoever is not bound and not expected gets a page that says so; nobody gets an account this way.

The ID token counts, with its signature checked each time: issuer, audience, algorithm, times, nonce.
"""

import hmac
import secrets
from typing import Any

import jwt
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render

from spil.gebruikers.adres import adres_van
from spil.gebruikers.models import Beveiligingsregel, Gebruiker
from spil.kern import klok

NONCE = "sso_nonce"
VEREIST = ["iss", "sub", "aud", "exp", "iat", "nonce"]
SPELING_KLOK = 30
BEWAARDE_CLAIMS = ("sub", "amr", "acr")


def nieuwe_nonce(request: HttpRequest) -> str:
    """Bound to this session and this attempt."""
    nonce = secrets.token_urlsafe(24)
    request.session[NONCE] = nonce
    return nonce


class StrengeOidc(OpenIDConnectOAuth2Adapter):
    """Checks the ID token in full, also when it came over a direct connection."""

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any
    ) -> SocialLogin:
        """Raises OAuth2Error."""
        claims = self.controleer(
            str(kwargs["response"].get("id_token") or ""),
            client_id=app.client_id,
            nonce=request.session.pop(NONCE, ""),
        )
        gegevens = {"id_token": {**self._adres_van(claims, token), **claims}}
        login = self.get_provider().sociallogin_from_response(request, gegevens)
        login.account.extra_data = {
            naam: claims[naam] for naam in BEWAARDE_CLAIMS if naam in claims
        }
        return login

    def controleer(self, id_token: str, *, client_id: str, nonce: str) -> dict[str, Any]:
        """The claims of a token that is wholly right. Raises OAuth2Error."""
        if self.openid_config["issuer"].rstrip("/") != settings.OIDC_URL:
            raise OAuth2Error("andere uitgever dan ingesteld")
        try:
            soort = jwt.get_unverified_header(id_token).get("alg")
            if soort not in settings.OIDC_ALGORITMEN:
                raise OAuth2Error("algoritme niet toegestaan")
            _, sleutel = jwtkit.fetch_key(
                id_token, self.openid_config["jwks_uri"], jwtkit.lookup_kid_jwk
            )
            claims: dict[str, Any] = jwt.decode(
                id_token,
                key=sleutel,
                algorithms=[soort],
                audience=client_id,
                issuer=self.openid_config["issuer"],
                leeway=SPELING_KLOK,
                options={"require": VEREIST},
            )
        except (jwt.PyJWTError, KeyError) as fout:
            raise OAuth2Error(f"ID-token ongeldig: {type(fout).__name__}") from fout
        _controleer_ontvanger(claims, client_id=client_id)
        if not nonce or not hmac.compare_digest(str(claims["nonce"]), nonce):
            raise OAuth2Error("nonce hoort niet bij deze sessie")
        return claims

    def _adres_van(self, claims: dict[str, Any], token: SocialToken) -> dict[str, Any]:
        """Some issuers keep the address out of the token; then userinfo of the same `sub`."""
        if "email" in claims or "userinfo_endpoint" not in self.openid_config:
            return {}
        info = self._fetch_user_info(token.token)
        if info.get("sub") != claims["sub"]:
            raise OAuth2Error("userinfo is van iemand anders")
        return {naam: info[naam] for naam in ("email", "email_verified") if naam in info}


class SsoAdapter(DefaultSocialAccountAdapter):
    """Who may come in this way, and what they read when not."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Bind what the beheerder announced; refuse all else."""
        if sociallogin.is_existing:
            return
        gebruiker = _verwachte(sociallogin)
        if gebruiker is None:
            _leg_vast(request)
            raise ImmediateHttpResponse(
                render(
                    request,
                    "gebruikers/sso_onbekend.html",
                    {"naam": settings.OIDC_NAAM},
                    status=403,
                )
            )
        sociallogin.connect(request, gebruiker)
        gebruiker.verwacht_sso("")

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Exception | None = None,
        extra_context: dict[str, Any] | None = None,
    ) -> None:
        request.session.pop(NONCE, None)
        _leg_vast(request)


def _verwachte(sociallogin: SocialLogin) -> Gebruiker | None:
    adressen = [
        adres.email.lower()
        for adres in sociallogin.email_addresses
        if sociallogin.account.provider == settings.OIDC_ID
    ]
    return Gebruiker.objects.filter(
        email__in=adressen[:1], is_active=True, sso_uitgever=settings.OIDC_URL
    ).first()


def _controleer_ontvanger(claims: dict[str, Any], *, client_id: str) -> None:
    """A token that is meant for several must name us as the one who asked for it."""
    meer = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
    if claims.get("azp", None if meer else client_id) != client_id:
        raise OAuth2Error("ID-token is voor een ander")


def _leg_vast(request: HttpRequest) -> None:
    Beveiligingsregel.schrijf(
        Beveiligingsregel.Uitkomst.SSO_GEWEIGERD,
        op=klok.nu(),
        adres=adres_van(request),
        route="openid_connect_callback",
    )
