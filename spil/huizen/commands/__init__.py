from spil.huizen.commands.laad_gemeenten import laad_gemeenten

__all__ = ["laad_gemeenten"]
