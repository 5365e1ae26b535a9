import hashlib
from collections.abc import Iterable, Iterator
from uuid import UUID

from django.db import models
from django.db.models import Q

from spil.bestanden.fouten import BestandBeschadigd
from spil.bestanden.grenzen import BROK
from spil.bestanden.soorten import OP_CODE, Bestandssoort
from spil.kern.models import MetUuid
from spil.kern.versleuteling import Kluis, NietTeOntsleutelen


class Bestandsgegevens(MetUuid):
    """What is known of a file, wherever it lies. `sha256` is of the content as it came in."""

    soort = models.CharField(max_length=10)
    grootte = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        abstract = True

    @property
    def bestandssoort(self) -> Bestandssoort:
        return OP_CODE[self.soort]

    def controleer(self, stukken: Iterable[tuple[int, bytes]], *, kluis: Kluis) -> list[bytes]:
        """The content of these numbered pieces, after every one of them and the whole were found to
        be what came in. Raises BestandBeschadigd."""
        som, inhoud = hashlib.sha256(), []
        for verwacht, (nummer, versleuteld) in enumerate(stukken):
            try:
                stuk = kluis.ontsleutel_bytes(versleuteld, plaats=plaats_van(self.uuid, nummer))
            except NietTeOntsleutelen as fout:
                raise BestandBeschadigd from fout
            if nummer != verwacht:
                raise BestandBeschadigd
            som.update(stuk)
            inhoud.append(stuk)
        if som.hexdigest() != self.sha256 or sum(map(len, inhoud)) != self.grootte:
            raise BestandBeschadigd
        return inhoud


class Brokgegevens(models.Model):
    """A piece of a file, encrypted with the keys of the house and bound to file and number."""

    nummer = models.PositiveIntegerField()
    versleuteld = models.BinaryField()

    class Meta:
        abstract = True


def heeft_een_inhoud(naam: str) -> models.CheckConstraint:
    return models.CheckConstraint(name=naam, condition=Q(grootte__gt=0) & ~Q(sha256=""))


def versleutelde_brokken(inhoud: bytes, uuid: UUID, kluis: Kluis) -> Iterator[tuple[int, bytes]]:
    """One at a time: no second copy of the whole is made."""
    for nummer, begin in enumerate(range(0, len(inhoud), BROK)):
        stuk = inhoud[begin : begin + BROK]
        yield nummer, kluis.versleutel_bytes(stuk, plaats=plaats_van(uuid, nummer))


def plaats_van(uuid: UUID, nummer: int) -> str:
    """What a piece is bound to. The same for a draft: sending a report moves the pieces as they are."""
    return f"bestanden_brok.versleuteld.{uuid}.{nummer}"
