"""The people around a case and what they are to each other, with a mark in every typed field."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from spil.gebruikers.models import Rol
from spil.herkenning.commands import (
    koppel_identiteit,
    ontkoppel_identiteit,
    verklaar_niet_dezelfde,
)
from spil.kern.klok import datum
from spil.personen.commands import (
    leg_professional_vast,
    leg_relatie_vast,
    leg_stem_vast,
    leg_vertegenwoordiger_vast,
    wijzig_professional,
    wijzig_relatie,
    wijzig_vertegenwoordiger,
)
from spil.personen.models import Betrokkene, Bijzonderheden, Contactpersoon, Gezegd
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
    for mens, deel in ((hoofd, "geza"), (kind, "kern")):
        _ernaast(mens, deel, m, door=door, op=op)
    _oordelen(hoofd, kind, slachtoffer, m, door=door, op=op)


def _oordelen(
    hoofd: Betrokkene,
    kind: Betrokkene,
    slachtoffer: Betrokkene,
    m: Callable[[str, str], str],
    *,
    door: Rol,
    op: datetime,
) -> None:
    """Once linked and unlinked, and two who are not the same: only the house reads of either."""
    wie: dict[str, Any] = {"door": door, "op": op}
    los = koppel_identiteit(hoofd.uuid, kind.uuid, reden=m("kern", "kopp"), **wie)
    ontkoppel_identiteit(los.uuid, reden=m("kern", "ontk"), **wie)
    koppel_identiteit(hoofd.uuid, kind.uuid, reden=m("kern", "kopn"), **wie)
    verklaar_niet_dezelfde(hoofd.uuid, slachtoffer.uuid, reden=m("kern", "niet"), **wie)


def _ernaast(
    mens: Betrokkene, deel: str, m: Callable[[str, str], str], *, door: Rol, op: datetime
) -> None:
    """Whom a professional helps decides who reads of that professional."""
    wie: dict[str, Any] = {"door": door, "op": op}

    def contact(code: str) -> Contactpersoon:
        return Contactpersoon(
            naam=m(deel, f"{code}na"),
            organisatie=m(deel, f"{code}or"),
            telefoon=m(deel, f"{code}te"),
            email=f"{m(deel, f'{code}em')}@voorbeeld.nl",
            vanaf=datum(op),
        )

    prof = leg_professional_vast(mens.uuid, contact("pr"), functie=m(deel, "prfu"), **wie)
    wijzig_professional(prof.uuid, contact("pw"), functie=m(deel, "pwfu"), **wie)
    optreden: dict[str, Any] = {"soort": "mentor", "reikwijdte": m(deel, "vere")}
    vert = leg_vertegenwoordiger_vast(mens.uuid, contact("ve"), **optreden, **wie)
    wijzig_vertegenwoordiger(vert.uuid, contact("vw"), **optreden, **wie)
    for gezegd in (
        Gezegd(wijze="niet", gevraagd_op=datum(op), waarom_niet=m(deel, "stni")),
        Gezegd(
            wijze="gesprek",
            gevraagd_op=datum(op),
            woorden=m(deel, "stwo"),
            contact_via=m(deel, "stco"),
        ),
    ):
        leg_stem_vast(mens.uuid, gezegd, **wie)
