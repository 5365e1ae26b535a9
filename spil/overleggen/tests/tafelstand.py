"""A table as it stands: who sits at which item of two meetings, kept by hand, and the rule who reads
what of that, in the words of the design."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from spil.gebruikers.models import Rol
from spil.kern import rls
from spil.kern.fouten import DomeinFout
from spil.kern.klok import datum
from spil.overleggen.models import Agendapunt, Genodigde, Overleg, Overlegreeks
from spil.partners.models import Klasse
from spil.toegang.models import Dossier
from tests.wereld import Wereld

DAG: Final = timedelta(days=1)


@dataclass
class Stoel:
    """Somebody sits at an item, since a moment."""

    sinds: datetime


@dataclass
class Gevraagd:
    """Somebody who is asked for one meeting."""

    rij: Genodigde
    rol: Rol
    incidenteel: bool = False
    blijft_weg: bool = False


@dataclass
class Tafelstand:
    wereld: Wereld
    reeks: Overlegreeks
    overleggen: list[Overleg]
    punten: list[Agendapunt]
    dossiers: list[Dossier]
    op: datetime
    waar: list[int | None]
    """At which meeting each item stands; None: taken off the agenda."""
    gevraagd: list[dict[str, Gevraagd]]
    stoelen: dict[tuple[int, str], Stoel] = field(default_factory=dict)
    op_de_oplegger: list[set[int]] = field(default_factory=list)
    gesloten: set[int] = field(default_factory=set)
    vervallen: set[int] = field(default_factory=set)
    vertrokken: dict[tuple[int, int], datetime] = field(default_factory=dict)
    neemt_deel: set[tuple[int, int]] = field(default_factory=set)

    # -- who acts --------------------------------------------------------------
    @contextmanager
    def als(self, rol: Rol) -> Iterator[Rol]:
        with rls.namens(rol.pk, doel="verwerking", op=self.op):
            yield rol

    def _lukt(self, rol: Rol, doe: Callable[[Rol], object]) -> bool:
        try:
            with self.als(rol):
                doe(rol)
        except DomeinFout:
            return False
        return True

    def _huis(self, doe: Callable[[Rol], object]) -> bool:
        return self._lukt(self.wereld.regisseur, doe)

    # -- what should be so, and what is ----------------------------------------
    def hoort(self) -> set[tuple[int, str]]:
        return {(nr, wie) for nr, wie in self.stoelen if self._leest(nr, wie)}

    def _leest(self, nr: int, wie: str) -> bool:
        keer = self.waar[nr]
        if keer is None or keer in self.vervallen or nr in self.gesloten:
            return False
        overleg, gast = self.overleggen[keer], self.gevraagd[keer][wie]
        einde = gast.rol.einde
        if gast.blijft_weg or (einde is not None and einde <= datum(self.op)):
            return False
        if not overleg.begint - 5 * DAG <= self.op < overleg.eindigt + 14 * DAG:
            return False
        partner = gast.rij.partner
        if partner.klasse == Klasse.HUIS:
            return True
        weg = self.vertrokken.get((nr, partner.pk))
        ging = weg is not None and weg >= self.stoelen[nr, wie].sinds
        return partner.pk in self.op_de_oplegger[keer] and not ging

    def ziet(self) -> set[tuple[int, str]]:
        """What each of them finds, with policies on."""
        gevonden = set()
        for wie, rol in {w: g.rol for kring in self.gevraagd for w, g in kring.items()}.items():
            try:
                with self.als(rol):
                    te_zien = set(Agendapunt.objects.values_list("pk", flat=True))
            except rls.RolGeldtNiet:
                continue
            gevonden |= {(nr, wie) for nr, punt in enumerate(self.punten) if punt.pk in te_zien}
        return gevonden

    def _gast(self, nr: int, wie: str) -> Gevraagd | None:
        keer = self.waar[nr]
        return None if keer is None else self.gevraagd[keer].get(wie)

    def _punt(self, nr: int) -> Agendapunt:
        with self.als(self.wereld.regisseur):
            gevonden = Agendapunt.objects.select_related("plek").filter(pk=self.punten[nr].pk)
            return gevonden.first() or self.punten[nr]

    def _sta_op(self, nr: int) -> None:
        for stoel in [s for s in self.stoelen if s[0] == nr]:
            del self.stoelen[stoel]
