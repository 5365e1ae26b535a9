"""Who sits at an item unless somebody decides otherwise. Pure."""

from collections.abc import Collection

from spil.overleggen.models import Genodigde
from spil.partners.models import Klasse


def zit_vanzelf_aan(genodigde: Genodigde, *, is_casus: bool, deelnemers: Collection[int]) -> bool:
    """At a case: the house and the organisations that take part in it, also when one of them chairs
    because the table is theirs. At a report, before
    anything was decided: the standing parties of the table (WGS art. 2.31 lid 1–2). Who comes for
    one item only never sits there by itself (BGS art. 2.21)."""
    if genodigde.incidenteel or genodigde.komt_niet:
        return False
    if genodigde.partner.klasse == Klasse.HUIS:
        return True
    return genodigde.partner_id in deelnemers if is_casus else genodigde.partner.is_deelnemer
