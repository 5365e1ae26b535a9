"""What instruments have to say when a case closes, or when a deelnemer leaves."""

from spil.instrumenten.models import Afname
from spil.instrumenten.queries import gevraagde_afnamen
from spil.kern import datums
from spil.partners.models import Partner
from spil.toegang.models import Dossier


def open_vragen_in_zinnen(dossier: Dossier) -> list[str]:
    """A case does not close while somebody is still asked for something."""
    return [
        f"{_zin(afname)} Leg de conclusie vast of trek de vraag in."
        for afname in gevraagde_afnamen(dossier)
    ]


def achterblijvende_vragen(dossier: Dossier, partner: Partner) -> list[str]:
    """What a leaving deelnemer would still have to answer."""
    return [
        f"{_zin(afname)} Trek de vraag in, of vraag het een ander."
        for afname in gevraagde_afnamen(dossier, partner=partner)
    ]


def _zin(afname: Afname) -> str:
    return (
        f"{afname.partner.naam} is op {datums.lang(afname.gevraagd_op)} gevraagd om “{afname.naam}”"
        " en antwoordde nog niet."
    )
