"""Questions about people in a dossier. Hidden and absent are the same answer."""

from spil.personen.queries.mensen import (
    adres,
    beginwaarden,
    betrokkene,
    betrokkene_op_slot,
    betrokkene_voor,
    blad,
    bsn_van,
    dossier_voor,
    eerder_vastgelegd,
    lopende_contactgegevens,
    met_bsn,
)
from spil.personen.queries.systeem import (
    Systeem,
    anderen_in_dossier,
    lopende_relatie,
    relatie_op_slot,
    relatie_voor,
    systeem_van,
)

__all__ = [
    "Systeem",
    "adres",
    "anderen_in_dossier",
    "beginwaarden",
    "betrokkene",
    "betrokkene_op_slot",
    "betrokkene_voor",
    "blad",
    "bsn_van",
    "dossier_voor",
    "eerder_vastgelegd",
    "lopende_contactgegevens",
    "lopende_relatie",
    "met_bsn",
    "relatie_op_slot",
    "relatie_voor",
    "systeem_van",
]
