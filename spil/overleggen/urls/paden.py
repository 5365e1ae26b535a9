"""Where a meeting and an item of it stand, for the addresses below them."""

OVERLEG = "overleggen/<uuid:overleg_uuid>/"
PUNT = "overleggen/punten/<uuid:punt_uuid>/"
