from spil.terugblik.models.les import Les, Lesthema
from spil.terugblik.models.tevredenheid import (
    Gevraagde,
    Tevredenheidsantwoord,
    Tevredenheidslink,
)
from spil.terugblik.models.vraag import Tevredenheidsvraag

__all__ = [
    "Gevraagde",
    "Les",
    "Lesthema",
    "Tevredenheidsantwoord",
    "Tevredenheidslink",
    "Tevredenheidsvraag",
]
