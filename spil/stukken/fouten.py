"""Refusals of the journal and the documents."""

from collections.abc import Sequence

from spil.kern.fouten import DomeinFout, GeenRecht
from spil.kern.tekst import opsomming


class NotitieOnvolledig(DomeinFout):
    """Something that must be said is absent, or cannot be so."""


class VerborgenGegevens(DomeinFout):
    """A file for others tells more than its content, and nobody chose what becomes of that."""

    def __init__(self, gevonden: Sequence[str], blijft: Sequence[str]) -> None:
        wat = f"In dit bestand zit verborgen: {opsomming([*gevonden, *blijft])}."
        doe = " Kies hieronder of Spil dat weghaalt, en kies het bestand opnieuw."
        rest = f" Wat Spil niet kan weghalen: {opsomming(list(blijft))}." if blijft else ""
        super().__init__(wat + rest + doe)


class DossierIsGesloten(DomeinFout):
    """Nothing is written in a dossier that is shielded."""

    def __init__(self) -> None:
        super().__init__("Deze casus is afgesloten. Er komt niets meer bij.")


class AlGecorrigeerd(DomeinFout):
    """The last correction is corrected, not the entry below it."""

    def __init__(self) -> None:
        super().__init__("Deze notitie is intussen al gecorrigeerd. Corrigeer de laatste versie.")


class NotitieVanEenAnder(GeenRecht):
    """An organisation corrects what it wrote itself."""

    def __init__(self, naam: str) -> None:
        super().__init__(
            f"Alleen {naam} kan deze notitie corrigeren. Schrijf zelf een notitie als u het"
            " anders ziet."
        )


class DocumentOnvolledig(DomeinFout):
    """Something that must be said is absent."""


class AlIngetrokken(DomeinFout):
    """It no longer counts."""

    def __init__(self) -> None:
        super().__init__("Dit document is al ingetrokken. Voeg een nieuw document toe.")


class DocumentVanEenAnder(GeenRecht):
    """An organisation changes what it added itself."""

    def __init__(self, naam: str) -> None:
        super().__init__(
            f"Alleen {naam} kan hier een nieuwe versie van geven of het intrekken. Vraag het hun."
        )
