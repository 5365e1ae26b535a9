"""Each URL has a row in the rights table, and each row is about something real (eisen A1-01)."""

import re

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from spil.gebruikers.models import Rolsoort
from spil.toegang import rechten

WERKWOORDEN = re.compile(
    r"/(nieuw|maak|bewerk|wijzig|verwijder|sluit|open|add|edit|delete|update|create)e?n?/$"
)


def adressen(knoop=None, voor="", ruimte="") -> dict[str, str]:
    """URL name → path, of the whole installation."""
    gevonden: dict[str, str] = {}
    for deel in (knoop or get_resolver()).url_patterns:
        pad = voor + str(deel.pattern)
        if isinstance(deel, URLPattern):
            gevonden[f"{ruimte}{deel.name}"] = pad
        elif isinstance(deel, URLResolver):
            gevonden |= adressen(
                deel, pad, f"{ruimte}{deel.namespace}:" if deel.namespace else ruimte
            )
    return gevonden


def test_elke_url_heeft_een_rij_en_elke_rij_een_url():
    """Proves A1-01: an address without a row fails the build, and so does a row without one."""
    met_rij = {route.naam for route in rechten.alle_routes()}
    alleen_demo = {naam for naam in met_rij if naam.startswith("demo")}
    verwacht = met_rij if settings.DEMO else met_rij - alleen_demo
    bestaand = set(adressen()) if settings.DEMO else set(adressen()) - alleen_demo
    assert bestaand == verwacht


def test_elke_rij_wijst_naar_een_bestaande_handeling():
    for route in rechten.alle_routes():
        if route.openbaar or route.zonder_rol:
            assert route.lezen is None, route.naam
            assert route.schrijven is None, route.naam
            continue
        assert route.lezen or route.schrijven, route.naam
        for handeling in (route.lezen, route.schrijven):
            if handeling:
                assert rechten.recht(handeling).rollen, handeling


def test_elke_handeling_heeft_een_omschrijving_voor_mensen():
    for recht in rechten.alle_rechten():
        assert recht.omschrijving[0].isupper(), recht.handeling
        assert not recht.omschrijving.endswith("."), recht.handeling


def test_spil_zelf_staat_in_geen_enkele_url():
    """The system rol cannot log in; no address is for it."""
    for route in rechten.alle_routes():
        for handeling in filter(None, (route.lezen, route.schrijven)):
            assert Rolsoort.SYSTEEM not in rechten.recht(handeling).rollen, route.naam


def test_adressen_zijn_zelfstandige_naamwoorden_met_uuids():
    for naam, pad in adressen().items():
        if naam.startswith(("account_", "mfa_", "openid_connect", "socialaccount", "usersessions")):
            continue
        for soort in re.findall(r"<(\w+):", pad):
            assert soort in {"uuid", "slug", "str"}, pad
        assert "<int:" not in pad, pad
        zonder_nieuw = pad.replace("/nieuw/", "/")
        assert not WERKWOORDEN.search("/" + zonder_nieuw), pad
