"""A row of the table of persons."""

import re
from datetime import date
from typing import Final

from spil.personen.bsn import is_geldig_bsn
from spil.personen.postcode import netjes
from spil.uitwisseling.lezen.records import PersoonRecord
from spil.uitwisseling.lezen.rij import Rij

_TUSSEN_CIJFERS: Final = re.compile(r"[\s.]")
_BSN_LENGTE: Final = 9


def lees_persoon(rij: Rij, vandaag: date) -> PersoonRecord:
    """The record; raises `Geweigerd`."""
    rij.verplicht("rol")
    persoon = PersoonRecord(
        *rij.plek,
        nummer=rij.tekst("nummer"),
        dossier=rij.verplicht("dossier"),
        rol=rij.waarde("rol"),
        achternaam=rij.verplicht("achternaam"),
        tussenvoegsel=rij.tekst("tussenvoegsel"),
        voornamen=rij.tekst("voornamen"),
        geboortedatum=rij.datum("geboortedatum"),
        geslacht=rij.waarde("geslacht") or "o",
        postcode=netjes(_TUSSEN_CIJFERS.sub("", rij.tekst("postcode"))),
        woonplaats=rij.tekst("woonplaats"),
        bsn=_bsn(rij),
    )
    if persoon.geboortedatum and persoon.geboortedatum > vandaag:
        raise rij.weiger("geboortedatum", "geboortedatum ligt in de toekomst")
    return persoon


def _bsn(rij: Rij) -> str:
    kaal = _TUSSEN_CIJFERS.sub("", rij.tekst("bsn"))
    # A spreadsheet drops the leading zero of a number.
    bsn = kaal.zfill(_BSN_LENGTE) if len(kaal) == _BSN_LENGTE - 1 else kaal
    if bsn and not is_geldig_bsn(bsn):
        raise rij.weiger("bsn", "BSN voldoet niet aan de elfproef")
    return bsn
