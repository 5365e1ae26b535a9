from spil.terugblik.models.les import Les, Lesthema
from spil.terugblik.models.tevredenheid import (
    Gevraagde,
    Tevredenheidsantwoord,
    Tevredenheidslink,
)

__all__ = ["Gevraagde", "Les", "Lesthema", "Tevredenheidsantwoord", "Tevredenheidslink"]
