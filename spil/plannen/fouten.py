"""Refusals of the plan."""

from spil.kern.fouten import DomeinFout


class PlanIsGesloten(DomeinFout):
    """The dossier is closed and shielded: its plan does not change any more."""

    def __init__(self) -> None:
        super().__init__("Deze casus is afgesloten. Aan het plan verandert niets meer.")


class PlanOnvolledig(DomeinFout):
    """Something that must be said is absent."""


class EvaluatieOnvolledig(DomeinFout):
    """Something that an evaluation must say is absent, or its day cannot be."""


class EigenaarDoetNietMee(DomeinFout):
    """An action belongs to the house or to a running deelnemer, and to a person of it."""


class IntussenGewijzigd(DomeinFout):
    """Somebody else saved while this form was open; nothing was overwritten."""

    def __init__(self) -> None:
        super().__init__(
            "Iemand anders heeft dit gewijzigd terwijl u bezig was. Er is niets overschreven."
            " Bekijk wat er nu staat, pas zo nodig uw tekst aan en bewaar opnieuw."
        )


class ActieIsAfgerond(DomeinFout):
    """The action is gereed or vervallen already."""


class VandaagAlHerinnerd(DomeinFout):
    """One reminder a day."""


class EscalatieKanNiet(DomeinFout):
    """Not reminded yet, no reason, or nobody on the ladder to turn to."""


class NiemandTeHerinneren(DomeinFout):
    """The action has no person yet and the organisation has nobody on this case."""
