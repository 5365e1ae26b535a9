from spil.stukken.commands.notities import corrigeer_notitie, schrijf_notitie

__all__ = ["corrigeer_notitie", "schrijf_notitie"]
