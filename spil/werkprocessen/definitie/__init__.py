"""What an approach is made of, and the check that it can run."""

from spil.werkprocessen.definitie.aanpak import Aanpakdefinitie
from spil.werkprocessen.definitie.lezen import AanpakOngeldig, lees_definitie, lees_toml
from spil.werkprocessen.definitie.velden import Veld, Veldgroep, Veldsoort, Verblijf
from spil.werkprocessen.definitie.verloop import Fase, Termijn

__all__ = [
    "AanpakOngeldig",
    "Aanpakdefinitie",
    "Fase",
    "Termijn",
    "Veld",
    "Veldgroep",
    "Veldsoort",
    "Verblijf",
    "lees_definitie",
    "lees_toml",
]
