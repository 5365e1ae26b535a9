"""Asking how the work together went, as the tests do it."""

from spil.casussen.queries import casus_voor
from spil.terugblik.commands import herinner_aan_tevredenheid, vraag_tevredenheid
from spil.terugblik.commands.tevredenheid import VRAGEN, Waardering
from spil.terugblik.queries.vragen import stand_van
from tests.wereld import BEGIN, NU, als, later

GOED = Waardering(samenwerking=5, duidelijkheid=4, resultaat=3)
NA_HET_KWARTAAL = later(days=120)


def vraag(zaak, *wie, door="regisseur", op=NU):
    """The keys of the links that these organisations get."""
    return sleutels(stel(zaak, *wie, door=door, op=op))


def stel(zaak, *wie, door="regisseur", op=NU):
    w = zaak.wereld
    with als(w.rollen[door], op=op) as rol:
        return vraag_tevredenheid(zaak.uuid, [w.partners[p] for p in wie], door=rol, op=op)


def herinner(zaak, *, door="regisseur", op):
    with als(zaak.wereld.rollen[door], op=op) as rol:
        return herinner_aan_tevredenheid(zaak.uuid, door=rol, op=op)


def stand(zaak, *, door="regisseur", op=NU):
    with als(zaak.wereld.rollen[door], op=op) as rol:
        return stand_van(casus_voor(zaak.uuid, VRAGEN, door=rol, op=op), op=op)


def sleutels(verstuurd):
    return [sleutel for _, sleutel in verstuurd.sleutels]


def logde_in(wereld, *wie):
    """From now on a notice reaches them."""
    for naam in wie:
        gebruiker = wereld.rollen[naam].medewerker.gebruiker
        gebruiker.last_login = BEGIN
        gebruiker.save(update_fields=["last_login"])
