from spil.aanmeldingen.models.aanhouding import Aanhouding
from spil.aanmeldingen.models.aanmelding import (
    Aanmelding,
    AanmeldingCriterium,
    AanmeldingLeefgebied,
    Stand,
    Urgentie,
)
from spil.aanmeldingen.models.antwoord import Antwoord
from spil.aanmeldingen.models.bijlage import Bijlage
from spil.aanmeldingen.models.criterium import Criterium
from spil.aanmeldingen.models.doorgeleiding import Doorgeleiding
from spil.aanmeldingen.models.mandaat import Mandaat
from spil.aanmeldingen.models.navraag import Navraag
from spil.aanmeldingen.models.tafel import Standpunt, Tafelgenoot, Triagetafel
from spil.aanmeldingen.models.triage import (
    TriageBeslisser,
    Triagebesluit,
    TriageCriterium,
    Uitkomst,
)

__all__ = [
    "Aanhouding",
    "Aanmelding",
    "AanmeldingCriterium",
    "AanmeldingLeefgebied",
    "Antwoord",
    "Bijlage",
    "Criterium",
    "Doorgeleiding",
    "Mandaat",
    "Navraag",
    "Stand",
    "Standpunt",
    "Tafelgenoot",
    "TriageBeslisser",
    "TriageCriterium",
    "Triagebesluit",
    "Triagetafel",
    "Uitkomst",
    "Urgentie",
]
