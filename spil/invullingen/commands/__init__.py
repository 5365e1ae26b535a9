from spil.invullingen.commands.invullen import verplaats_naar_groepen, vul_in

__all__ = ["verplaats_naar_groepen", "vul_in"]
