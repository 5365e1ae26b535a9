"""Which of the shipped approaches each fictitious house has in use, as in the sources."""

from typing import Final

TERUGKEERLIJST: Final = "reintegratie"
WEEGPLOEG: Final = "radicalisering"
# JP22 r55-180, JR21: Breda.
BARONIE: Final = (
    "com",
    "radicalisering",
    "bij",
    "isd",
    "reintegratie",
    "pbw18b",
    "mensenhandel",
    "zsm",
    "veiligthuis",
    "riec",
)
# MZ23 r48-141, r221-301: Bergen op Zoom and Roosendaal.
MARKIEZATEN: Final = (
    "com",
    "radicalisering",
    "i28",
    "levensloop",
    "reintegratie",
    "mensenhandel",
    "zsm",
    "mda",
    "pmg",
)
# BZO23 r95-145, r244: Eindhoven and around.
BRABANT_ZUIDOOST: Final = (
    "com",
    "radicalisering",
    "pga-jeugd",
    "onbegrepen-gedrag",
    "mda",
    "levensloop",
    "pmg",
    "topx",
)
