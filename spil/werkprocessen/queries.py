"""The approaches of a house. Of each the definition is read once in a process."""

from spil.werkprocessen.models import Versiestand, Werkprocesversie
from spil.werkprocessen.motor import Aanpak


def aanpakken_van(huis_id: int) -> dict[str, Aanpak]:
    """Code → the version in force, also of an approach that takes no new reports. One query."""
    return {versie.code: versie.aanpak for versie in versies_van(huis_id) if _is_geldig(versie)}


def versies_van(huis_id: int) -> list[Werkprocesversie]:
    """All that are or were in force: of each approach the one of now first. One query."""
    return list(
        Werkprocesversie.objects.filter(
            werkproces__huis_id=huis_id, stand__in=[Versiestand.GELDIG, Versiestand.VERVANGEN]
        )
        .select_related("werkproces")
        .defer("definitie")
        .order_by("werkproces__code", "-nummer")
    )


def _is_geldig(versie: Werkprocesversie) -> bool:
    return versie.stand == Versiestand.GELDIG
