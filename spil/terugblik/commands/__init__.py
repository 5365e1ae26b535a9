from spil.terugblik.commands.lessen import schrijf_les, verbeter_les, verwijder_les

__all__ = ["schrijf_les", "verbeter_les", "verwijder_les"]
