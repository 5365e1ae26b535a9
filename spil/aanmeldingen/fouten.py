"""Refusals of this app: the sentence that the user reads."""

from uuid import UUID

from spil.kern.fouten import DomeinFout


class AanmeldenKanNiet(DomeinFout):
    """This rol or organisation may not report (WGS art. 2.31 lid 1)."""


class AanmeldingOnvolledig(DomeinFout):
    """Something that the law or the house asks for is missing."""


class GemeenteKanNiet(DomeinFout):
    """Under this approach nobody who lives there is reported to this house."""


class MandaatNietMogelijk(DomeinFout):
    """This mandate cannot be written down, or has ended."""


class AlVerstuurd(DomeinFout):
    """This form was sent before."""


class AlBesloten(DomeinFout):
    """There is a decision on this report already."""


class BesluitKanNiet(DomeinFout):
    """The decision breaks a rule of the triage."""


class AanhoudenKanNiet(DomeinFout):
    """The approach does not let a report wait, not once more, or not until this day."""


class AlBeantwoord(DomeinFout):
    """The reporter had an answer already, or no decision was made yet."""


class AlOpgevolgd(DomeinFout):
    """The result of this referral is known already."""


class TafelKanNiet(DomeinFout):
    """A triagetafel needs a day and people of deelnemers, one for each party."""


class StandpuntKanNiet(DomeinFout):
    """This party cannot have this position on this report, or not here."""


class StandpuntGewijzigd(DomeinFout):
    """Somebody wrote down another position of this party since the page was opened; `stempel` is of
    what stands there now."""

    def __init__(self, partner_id: int, *, stempel: str, nu_staat_er: str) -> None:
        super().__init__(
            f"Dit standpunt is intussen gewijzigd. Nu staat er: “{nu_staat_er}”."
            " Klopt wat u typte toch, sla dan nog een keer op."
        )
        self.partner_id, self.stempel = partner_id, stempel


class NavraagKanNiet(DomeinFout):
    """This question cannot be asked or answered (now), or not until that day."""


class AlleenHetAntwoord(DomeinFout):
    """The report was not taken up: its reporter still reads the answer, and nothing else."""

    def __init__(self, aanmelding: UUID) -> None:
        super().__init__("Deze aanmelding is niet opgepakt. Alleen het antwoord is nog te lezen.")
        self.aanmelding = aanmelding
