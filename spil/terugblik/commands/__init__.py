from spil.terugblik.commands.lessen import schrijf_les, verbeter_les, verwijder_les
from spil.terugblik.commands.tevredenheid import (
    beantwoord,
    herinner_aan_tevredenheid,
    trek_links_in,
    vraag_tevredenheid,
)

__all__ = [
    "beantwoord",
    "herinner_aan_tevredenheid",
    "schrijf_les",
    "trek_links_in",
    "verbeter_les",
    "verwijder_les",
    "vraag_tevredenheid",
]
