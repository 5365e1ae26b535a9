"""What the scanner says of a file, and what happens when a file is not what it was."""

from datetime import datetime

from django.db import transaction

from spil.bestanden.clamd import Scanner
from spil.bestanden.fouten import BestandBeschadigd
from spil.bestanden.models import Bestand, Scanstand
from spil.bestanden.queries import bewakers_van
from spil.gebruikers.models import Rol, Rolsoort
from spil.kern.versleuteling import kluis_van
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Bericht
from spil.toegang.queries import vereis


@transaction.atomic
def scan(bestand_id: int, scanner: Scanner, *, door: Rol, op: datetime) -> bool:
    """One file, as Spil itself; False when it does not wait (or no longer).

    Raises ScannerDoetHetNiet: then it stays shut, and waits on.
    """
    vereis("bestand.scannen", door=door, op=op)
    bestand = Bestand.neem_om_te_scannen(bestand_id)
    if bestand is None:
        return False
    try:
        besmet = scanner.is_besmet(bestand.lees(kluis_van(door.medewerker.huis.uuid)))
    except BestandBeschadigd:
        # To scan what is no longer the file would prove nothing.
        bestand.geef_uitslag(Scanstand.BESCHADIGD, op=op)
        meld_beschadigd(bestand, door=door, op=op)
        return True
    bestand.geef_uitslag(Scanstand.BESMET if besmet else Scanstand.SCHOON, op=op)
    if besmet:
        leg_vast("bestand.besmet", door=door, op=op, bij=bestand, onderwerp=bestand)
        _bericht(bestand, Bericht.Soort.BESMET, door=door, op=op)
    return True


@transaction.atomic
def meld_beschadigd(bestand: Bestand, *, door: Rol, op: datetime) -> None:
    """Somebody who may read it found that it is not what came in."""
    leg_vast("bestand.beschadigd", door=door, op=op, bij=bestand, onderwerp=bestand)
    _bericht(bestand, Bericht.Soort.BESCHADIGD, door=door, op=op)


def _bericht(bestand: Bestand, soort: Bericht.Soort, *, door: Rol, op: datetime) -> None:
    """To who added it and to the FG with the number that they may know, to the beheerder without."""
    wie = {
        medewerker: bestand.kenmerk if rolsoort == Rolsoort.FG else ""
        for medewerker, rolsoort in bewakers_van(door.huis_id, op=op).items()
    }
    wie[bestand.toegevoegd_door.medewerker_id] = bestand.kenmerk
    for medewerker, nummer in wie.items():
        Bericht.stuur(medewerker, soort=soort, dossiernummer=nummer, op=op)
