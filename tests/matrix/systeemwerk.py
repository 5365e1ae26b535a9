"""The people around a case and what they are to each other, with a mark in every typed field."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from spil.gebruikers.models import Rol
from spil.personen.commands import leg_relatie_vast, wijzig_relatie
from spil.personen.models import Betrokkene, Bijzonderheden
from spil.toegang.models import Dossier


def beschrijf_systeem(
    dossier: Dossier, m: Callable[[str, str], str], *, door: Rol, op: datetime
) -> None:
    """A relation that all deelnemers read, and one to a child of whom only the house knows."""
    wie: dict[str, Any] = {"door": door, "op": op}
    mensen = {mens.rol: mens for mens in Betrokkene.objects.van_dossier(dossier.pk)}
    hoofd, slachtoffer, kind = (mensen[r] for r in ("hoofdpersoon", "slachtoffer", "kind"))
    tegen = leg_relatie_vast(
        hoofd.uuid, slachtoffer.uuid, Bijzonderheden(bron=m("geza", "rela")), soort="pleger", **wie
    )
    wijzig_relatie(tegen.uuid, Bijzonderheden(bron=m("geza", "relb"), directe_kring=True), **wie)
    leg_relatie_vast(
        hoofd.uuid, kind.uuid, Bijzonderheden(bron=m("kern", "relk")), soort="ouder", **wie
    )
