"""Refusals about cases; the text is what the user reads."""

from collections.abc import Sequence

from spil.kern.fouten import DomeinFout


class CasusBestaatAl(DomeinFout):
    """One case per dossier."""


class NietAfgenomen(DomeinFout):
    """The municipality does not take this approach of the house on this day."""


class GeenRegisseur(DomeinFout):
    """This rol cannot have the regie, or there is nobody to take it from."""


class FaseKanNiet(DomeinFout):
    """From this phase the case does not go there."""


class AntwoordOntbreekt(DomeinFout):
    """A phase begins with answers that are not there yet; `vragen` says which."""

    def __init__(self, fase: str, vragen: Sequence[str]) -> None:
        self.vragen = list(vragen)
        super().__init__(f"Beantwoord eerst, voor de fase {fase}: {' '.join(self.vragen)}")


class ResultaatOntbreekt(DomeinFout):
    """In this approach a case ends with one of its results."""


class CasusGesloten(DomeinFout):
    """A closed case changes no more."""


class NietAlsDeelnemer(DomeinFout):
    """This partner or person cannot take part."""


class BeslisserOntbreekt(DomeinFout):
    """A decision of the public deelnemers names who took it."""


class AfstemmenKanNiet(DomeinFout):
    """The plans of these two cases are not to be aligned, or not by this rol."""


class TekstOntbreekt(DomeinFout):
    """Without this text others cannot follow what was decided."""


class DatumKanNiet(DomeinFout):
    """The day lies in the past, or too far."""


class KanNietSluiten(DomeinFout):
    """Something still stands open; `belemmeringen` says what."""

    def __init__(self, belemmeringen: Sequence[str]) -> None:
        self.belemmeringen = list(belemmeringen)
        super().__init__("Deze casus kan nog niet dicht. " + " ".join(self.belemmeringen))
