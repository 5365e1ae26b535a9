from django.db import models

from spil.feiten.models.feit import Feit


class FeitHerkomst(models.Model):
    """Which dossier a fact comes from; behind a policy, and gone with the dossier."""

    feit = models.OneToOneField(Feit, on_delete=models.CASCADE, related_name="herkomst")
    dossier_id = models.BigIntegerField(db_index=True)
    deel_id = models.BigIntegerField(db_index=True)

    @classmethod
    def schrijf(cls, feit: Feit, *, dossier_id: int, deel_id: int) -> None:
        cls.objects.create(feit=feit, dossier_id=dossier_id, deel_id=deel_id)
