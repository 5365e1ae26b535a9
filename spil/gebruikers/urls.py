"""Of allauth's addresses only those that we want, each with a row in the rights table."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as herstelcodes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount import views as social
from allauth.usersessions import views as sessies
from django.conf import settings
from django.urls import URLPattern, path

from spil.gebruikers import views

inloggen = [
    path(
        "inloggen/",
        account.LoginView.as_view(
            extra_context={
                "sso_id": settings.OIDC_ID if settings.OIDC_URL else "",
                "sso_naam": settings.OIDC_NAAM,
            }
        ),
        name="account_login",
    ),
    path("inloggen/tweede-stap/", mfa.authenticate, name="mfa_authenticate"),
    path("inloggen/passkey/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("inloggen/geblokkeerd/", account.account_inactive, name="account_inactive"),
    path("inloggen/afgebroken/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("inloggen/mislukt/", social.login_error, name="socialaccount_login_error"),
    path("inloggen/sso/<slug:provider_id>/", views.begin_sso, name="openid_connect_login"),
    path("inloggen/sso/<slug:provider_id>/terug/", views.einde_sso, name="openid_connect_callback"),
    path("uitnodiging/<uuid:sleutel>/", views.uitnodiging, name="uitnodiging"),
    path("uitloggen/", views.uitloggen, name="account_logout"),
]

eigen_account = [
    path("hoedanigheden/", views.hoedanigheden, name="hoedanigheden"),
    path("sessie/", views.sessie, name="sessie"),
    path("sneltoetsen/", views.sneltoetsen, name="sneltoetsen"),
    path("account/sessies/", sessies.list_usersessions, name="usersessions_list"),
    path("account/wachtwoord/", views.wachtwoord, name="account_change_password"),
    path("account/bevestiging/", account.reauthenticate, name="account_reauthenticate"),
    path("account/tweede-stap/", mfa.index, name="mfa_index"),
    path("account/bevestiging/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path(
        "account/bevestiging/passkey/",
        passkeys.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("account/tweede-stap/app/", app.activate_totp, name="mfa_activate_totp"),
    path("account/tweede-stap/app/einde/", app.deactivate_totp, name="mfa_deactivate_totp"),
    path(
        "account/tweede-stap/herstelcodes/",
        herstelcodes.view_recovery_codes,
        name="mfa_view_recovery_codes",
    ),
    path(
        "account/tweede-stap/herstelcodes/nieuw/",
        herstelcodes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path("account/tweede-stap/passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("account/tweede-stap/passkeys/nieuw/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("account/tweede-stap/passkeys/einde/", views.verwijder_passkey, name="passkey-einde"),
]

demo = [
    path("demo/", views.demo, name="demo"),
    path("demo/inloggen/", views.demo_inloggen, name="demo-inloggen"),
]

urlpatterns: list[URLPattern] = [*inloggen, *eigen_account, *(demo if settings.DEMO else [])]
