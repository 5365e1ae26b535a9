"""Refusals about people; the text is what the user reads and never repeats what was typed."""

from spil.kern.fouten import DomeinFout


class NietOpDeKaft(DomeinFout):
    """Every visitor of the dossier reads the kaft."""


class OngeldigBsn(DomeinFout):
    """Not nine digits, or not by the eleven-test."""


class GegevensOntbreken(DomeinFout):
    """There is nothing to record."""


class AdresIsGeheim(DomeinFout):
    """Somebody else in the dossier lives there, and nobody may know."""

    def __init__(self) -> None:
        super().__init__(
            "Dit adres of telefoonnummer staat in dit dossier als geheim, bij iemand anders. Leg het"
            " hier ook als geheim vast. Is het niet meer geheim? Beëindig het dan eerst daar."
        )


class RelatieKanNiet(DomeinFout):
    """Not between these two people, or it is there already."""


class DagKanNiet(DomeinFout):
    """A day that ends before it begins, or that is still to come."""
