"""People in dossiers of the fixed cast, to recognise."""

from datetime import date
from typing import Any

from spil.aanmeldingen.inhoud import Persoon
from spil.aanmeldingen.models import Uitkomst
from spil.aanmeldingen.tests.voorbeelden import besluit_over, doe_aanmelding
from spil.gebruikers.models import Rol
from spil.kern.versleuteling import kluis_van
from spil.personen.models import Betrokkene, Bsn, Contactgegevens
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from tests.wereld import NU, als

JORIS: dict[str, Any] = {
    "achternaam": "Molenveen",
    "tussenvoegsel": "van",
    "voornamen": "Joris",
    "geboortedatum": date(1985, 3, 4),
    "geslacht": "m",
}


def open_dossier(wereld, rol: Rol, versie=None) -> Dossier:
    """A dossier that only `rol` holds."""
    with als(rol):
        dossier = Dossier.open_nieuw(versie or wereld.aanpak, op=NU)
        Toegang.op_dossier(dossier, rol=rol, reden=Reden.REGIE, van=NU)
    return dossier


def casus_van(wereld, rol: Rol) -> int:
    """The same Joris, reported and taken up by `rol`; the dossier."""
    aanmelding = doe_aanmelding(wereld.ketenpartner, personen=[Persoon(**JORIS)])
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, regisseur=rol)
    return aanmelding.dossier_id


def voeg_toe(
    dossier: Dossier, *, postcode: str = "", bsn: str = "", geheim=False, **wie
) -> Betrokkene:
    """Inside `als()` of who holds the dossier."""
    deel = Dossierdeel.van(dossier, Deelsoort.KAFT)
    gegevens = {"rol": "hoofdpersoon", "eerste_verwerking": NU.date(), **JORIS, **wie}
    betrokkene = Betrokkene.voeg_toe(deel, **gegevens)
    kern = Dossierdeel.van(dossier, Deelsoort.KERN)
    if postcode:
        Contactgegevens.leg_vast(
            betrokkene, kern, vanaf=NU.date(), postcode=postcode, geheim=geheim
        )
    if bsn:
        Bsn.leg_vast(betrokkene, kern, nummer=bsn, kluis=kluis_van(dossier.huis.uuid))
    return betrokkene
