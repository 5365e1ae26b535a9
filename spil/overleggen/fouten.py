"""Refusals about meetings."""

from spil.kern.fouten import DomeinFout


class ReeksNietMogelijk(DomeinFout):
    """There cannot be a series like this."""


class OpleggerNietMogelijk(DomeinFout):
    """The sheet cannot say this, or not now."""


class OverlegNietMogelijk(DomeinFout):
    """There cannot be a meeting like this."""


class ZittingNietMogelijk(DomeinFout):
    """A meeting cannot be held like this, or not now."""


class GeenGeldigeOplegger(OverlegNietMogelijk):
    """Without a sheet in force nobody knows what may be shared at the table."""

    def __init__(self) -> None:
        super().__init__(
            "Deze reeks heeft nog geen geldige oplegger. Zonder oplegger is er geen overleg: stel er"
            " een op en laat een tweede persoon haar vaststellen."
        )


class AanwezigheidNietMogelijk(OverlegNietMogelijk):
    """This cannot be said of who was in the room."""


class GeheimhoudingNietMogelijk(OverlegNietMogelijk):
    """There is nothing to sign, or it was signed already."""


class UittrekselNietMogelijk(OverlegNietMogelijk):
    """Nobody may take this along."""


class AgendaNietMogelijk(DomeinFout):
    """The agenda cannot be like this, or not now."""


class AgendaIntussenAnders(AgendaNietMogelijk):
    """Somebody changed the order after the page was opened."""

    def __init__(self) -> None:
        super().__init__(
            "Een collega heeft deze agenda intussen veranderd. Er is niets verplaatst; u ziet nu de"
            " volgorde zoals die is."
        )


class UitnodigingNietMogelijk(DomeinFout):
    """This person cannot be asked for this table, or not for this item."""


class VerslagNietMogelijk(DomeinFout):
    """The report of this item cannot be kept like this, or not now."""


class VraagHoortBijDeGastheer(AgendaNietMogelijk):
    """At the table of a partner the house supports, and writes down nothing of the content."""

    def __init__(self) -> None:
        super().__init__(
            "Dit overleg is van een partner: het huis regelt de agenda en wie er komt. De vraag aan"
            " de tafel houdt die partner zelf bij. Laat haar hier leeg."
        )


class AgendaverzoekNietMogelijk(DomeinFout):
    """This cannot be asked, or is answered already."""


class UitvraagNietMogelijk(DomeinFout):
    """A party cannot be asked this at this item, or cannot answer any more."""
