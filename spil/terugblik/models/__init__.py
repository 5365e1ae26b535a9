from spil.terugblik.models.les import Les, Lesthema

__all__ = ["Les", "Lesthema"]
