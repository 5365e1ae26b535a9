from spil.feiten.commands.tel import tel

__all__ = ["tel"]
