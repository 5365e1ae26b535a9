from spil.kern.fouten import DomeinFout


class AlInBewerking(DomeinFout):
    """An approach has one version in the making at a time."""


class NietInBewerking(DomeinFout):
    """The version is not a concept, or not one that was laid before somebody."""


class IntussenGewijzigd(DomeinFout):
    """What was about to be changed is not what was seen."""


class AanpakNietMogelijk(DomeinFout):
    """The house cannot have or do this with an approach."""


class NietsGewijzigd(DomeinFout):
    """A version says what the version in force says: there is nothing to agree on."""


class ZelfdePersoon(DomeinFout):
    """Who laid a version before somebody does not agree with it as well (eisen A1-16)."""


class FaseOntbreekt(DomeinFout):
    """Running cases are in a phase that the new version does not have."""
