"""Who is asked for the weegploeg of next month: one comes, one does not, the others did not
say yet. The GGZ comes now and then, for an item."""

from typing import Final

from spil.demo.spelen import Speler
from spil.kern import rls
from spil.overleggen.commands.uitnodigingen import beantwoord_uitnodiging, nodig_mensen_uit
from spil.overleggen.commands.versturen import verstuur_uitnodigingen
from spil.overleggen.models import Genodigde, Overleg
from spil.werkprocessen.commands import systeemrol

REEKS: Final = "Weegploeg radicalisering en extremisme"
VRAAGT: Final = "maas"
VOORZITTER: Final = "oomen"
MENSEN: Final = ("verbeek", "willems", "sanders", "haddad")
KOMT: Final = {"verbeek": True, "sanders": False}


def nodig_de_weegploeg_uit(speler: Speler) -> None:
    """Not the coming one but the one after: of that one everybody has been asked already."""
    op, rollen = speler.dagen_terug(1), speler.demo.rollen
    komend = Overleg.objects.van_huis(speler.demo.huis.pk).gepland().vanaf(speler.nu)
    overleg = komend.filter(reeks__naam=REEKS).order_by("begint")[1]
    with speler.als(VRAAGT, op) as rol:
        for functie, namen in (("voorzitter", [VOORZITTER]), ("deelnemer", [*MENSEN])):
            mensen = [rollen[naam] for naam in namen]
            nodig_mensen_uit(overleg.uuid, mensen, functie=functie, door=rol, op=op)
    spil = systeemrol(speler.demo.huis)
    with rls.namens(spil.pk, doel="beheer", op=op, herkomst=rls.Herkomst(spoor="demo")):
        verstuur_uitnodigingen(door=spil, op=op)
    for wie, komt in KOMT.items():
        with speler.als(wie, op) as rol:
            genodigde = Genodigde.objects.get(overleg=overleg, rol=rol)
            beantwoord_uitnodiging(genodigde.uuid, komt=komt, door=rol, op=op)
