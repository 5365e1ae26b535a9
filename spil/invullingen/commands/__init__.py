from spil.invullingen.commands.invullen import (
    noem_vergissing,
    verplaats_naar_groepen,
    vul_in,
)

__all__ = ["noem_vergissing", "verplaats_naar_groepen", "vul_in"]
