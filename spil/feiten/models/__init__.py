from spil.feiten.models.feit import Feit, Feitsoort
from spil.feiten.models.herkomst import FeitHerkomst

__all__ = ["Feit", "FeitHerkomst", "Feitsoort"]
