"""A house takes an approach into use."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.huizen.models import Huis
from spil.kern.fouten import DomeinFout
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.verwerkingen.models import Verwerking
from spil.werkprocessen.definitie import Aanpakdefinitie
from spil.werkprocessen.definitie.verwerking import Verwerkingsdefinitie
from spil.werkprocessen.models import Werkproces, Werkprocesversie


class AanpakBestaatAl(DomeinFout):
    """The house has an approach with this code."""


class VerwerkingBegonVandaag(DomeinFout):
    """A version of a verwerking lasts at least a day."""


@transaction.atomic
def neem_in_gebruik(
    huis: Huis, definitie: Aanpakdefinitie, *, door: Rol, op: datetime
) -> Werkprocesversie:
    """The first version of an approach, in force at once: for a definition that Spil ships, which
    was reviewed before. Its verwerking is made when the house does not have it.

    Raises AanpakBestaatAl.
    """
    if Werkproces.objects.filter(huis=huis, code=definitie.code).exists():
        raise AanpakBestaatAl(f"Dit huis heeft al een aanpak met de code {definitie.code}.")
    werkproces = Werkproces.maak(huis, code=definitie.code, staat_aan=not definitie.uit)
    versie = Werkprocesversie.begin(werkproces, definitie, door=door, op=op)
    verwerking = verwerking_van(huis, definitie.verwerking, vanaf=datum(op))
    versie.stel_vast(verwerking, door=door, op=op)
    leg_vast("werkproces.in_gebruik", door=door, op=op, onderwerp=versie, kenmerk=definitie.code)
    return versie


def verwerking_van(huis: Huis, definitie: Verwerkingsdefinitie, *, vanaf: date) -> Verwerking:
    """The running verwerking of this code, as the definition has it: another one is ended and
    followed by a next version, a missing one is made. Raises VerwerkingBegonVandaag."""
    inhoud: dict[str, Any] = {
        "naam": definitie.naam,
        "doel": definitie.doel,
        "regime": definitie.regime,
        "grondslag": definitie.grondslag,
        "protocol": definitie.protocol,
        "hitregel": definitie.hitregel,
        "bewaarjaren": definitie.bewaren.jaren,
        "verlengjaren": definitie.bewaren.verlengjaren,
        "triagetermijn_dagen": definitie.triagetermijn_dagen,
        "antwoordtermijn_werkdagen": definitie.antwoordtermijn_werkdagen,
        "evaluatietermijn_dagen": definitie.evaluatietermijn_dagen,
    }
    lopend = Verwerking.objects.filter(huis=huis, code=definitie.code, tot=None).first()
    if lopend is None:
        return Verwerking.maak(huis, code=definitie.code, vanaf=vanaf, **inhoud)
    if all(getattr(lopend, naam) == waarde for naam, waarde in inhoud.items()):
        return lopend
    if lopend.vanaf >= vanaf:
        raise VerwerkingBegonVandaag(
            f"De verwerking {lopend.naam} kreeg vandaag al een andere versie. Morgen kan dit weer."
        )
    return lopend.volgende_versie(vanaf=vanaf, **inhoud)
