"""Who writes a betrokkene writes the keys as well: recognition never finds how somebody was."""

from typing import Any

from django.db.models.signals import post_save

from spil.herkenning.models import Persoonssleutel
from spil.personen.models import Betrokkene


def verbind() -> None:
    post_save.connect(_bewaard, sender=Betrokkene, dispatch_uid="spil.herkenning")


def _bewaard(instance: Betrokkene, created: bool, **_: Any) -> None:
    Persoonssleutel.schrijf(instance, is_nieuw=created)
