"""Questions about goals and actions. What comes back is what the acting rol may see."""

from spil.plannen.queries.eigenaars import (
    Eigenaar,
    mogelijke_eigenaars,
    ontvangers_van_herinnering,
    organisaties_per_soort,
    vereis_eigenaar,
    zoek_eigenaar,
)
from spil.plannen.queries.lijsten import (
    Overzichtsactie,
    Werkactie,
    overzichtsacties,
    werkvoorraad,
)
from spil.plannen.queries.plan import (
    DoelMetActies,
    Plan,
    actie_met_voortgang,
    actie_op_slot,
    actie_voor,
    doel_op_slot,
    doel_voor,
    doelen_van,
    dossier_voor,
    open_acties,
    plan_op_slot,
    plan_van,
    standaarddoelen,
    zoek_doel,
)

__all__ = [
    "DoelMetActies",
    "Eigenaar",
    "Overzichtsactie",
    "Plan",
    "Werkactie",
    "actie_met_voortgang",
    "actie_op_slot",
    "actie_voor",
    "doel_op_slot",
    "doel_voor",
    "doelen_van",
    "dossier_voor",
    "mogelijke_eigenaars",
    "ontvangers_van_herinnering",
    "open_acties",
    "organisaties_per_soort",
    "overzichtsacties",
    "plan_op_slot",
    "plan_van",
    "standaarddoelen",
    "vereis_eigenaar",
    "werkvoorraad",
    "zoek_doel",
    "zoek_eigenaar",
]
