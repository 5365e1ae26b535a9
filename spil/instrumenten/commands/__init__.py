from spil.instrumenten.commands.afnamen import leg_afname_vast, trek_afname_in, vraag_afname

__all__ = ["leg_afname_vast", "trek_afname_in", "vraag_afname"]
