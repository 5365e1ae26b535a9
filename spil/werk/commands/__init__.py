from spil.werk.commands.filters import bewaar_filter, verwijder_filter, zet_filter_terug

__all__ = ["bewaar_filter", "verwijder_filter", "zet_filter_terug"]
