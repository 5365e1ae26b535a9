"""The terms of a verwerking: changing them makes a new version, so that a log line keeps pointing
to what was true then."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.beheer import queries
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.fouten import DomeinFout
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.verwerkingen.models import Verwerking

HOOGSTENS_BEWAREN, HOOGSTENS_VERLENGEN = 5, 2


class TermijnNietMogelijk(DomeinFout):
    """The law, or the version that runs, does not allow this."""


@transaction.atomic
def wijzig_termijnen(
    verwerking_uuid: UUID,
    *,
    bewaarjaren: int,
    verlengjaren: int,
    triagetermijn_dagen: int,
    antwoordtermijn_werkdagen: int,
    evaluatietermijn_dagen: int,
    door: Rol,
    op: datetime,
) -> Verwerking:
    """The next version, from today. Raises NietGevonden, GeenRecht, TermijnNietMogelijk."""
    vereis_rol("verwerking.wijzigen", door=door)
    huidig = queries.verwerking(verwerking_uuid, door=door)
    vandaag = datum(op)
    if huidig.tot is not None:
        raise TermijnNietMogelijk("Er is al een nieuwere versie. Wijzig die.")
    if huidig.vanaf >= vandaag:
        raise TermijnNietMogelijk("Deze versie begon vandaag. Morgen kunt u weer wijzigen.")
    te_lang = bewaarjaren > HOOGSTENS_BEWAREN or verlengjaren > HOOGSTENS_VERLENGEN
    if huidig.regime == Verwerking.Regime.WGS and te_lang:
        raise TermijnNietMogelijk(
            "De wet staat hoogstens 5 jaar bewaren toe, en verlengen met hoogstens 2 jaar "
            "(WGS art. 1.8 lid 7; BGS art. 1.16)."
        )
    nieuw = huidig.volgende_versie(
        vanaf=vandaag,
        bewaarjaren=bewaarjaren,
        verlengjaren=verlengjaren,
        triagetermijn_dagen=triagetermijn_dagen,
        antwoordtermijn_werkdagen=antwoordtermijn_werkdagen,
        evaluatietermijn_dagen=evaluatietermijn_dagen,
    )
    leg_vast("verwerking.gewijzigd", door=door, op=op, onderwerp=nieuw, kenmerk=nieuw.code)
    return nieuw
