"""Being logged in, in a test of something else than logging in."""

from django.test import Client

from spil.gebruikers import sessie
from spil.gebruikers.models import Rol


def log_in(client: Client, rol: Rol) -> Client:
    """The client works in this rol, with its second factor behind it."""
    gebruiker = rol.medewerker.gebruiker
    assert gebruiker is not None
    client.force_login(gebruiker)
    inhoud = client.session
    inhoud[sessie.TWEEDE_FACTOR] = sessie.EIGEN
    inhoud[sessie.ROL] = rol.pk
    inhoud.save()
    return client
