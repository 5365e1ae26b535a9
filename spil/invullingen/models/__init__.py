from spil.invullingen.models.invulling import Invulling

__all__ = ["Invulling"]
