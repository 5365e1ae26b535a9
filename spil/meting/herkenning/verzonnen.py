"""People who do not exist, as untidy as registers are: to measure on what nothing was tuned to.

Two clerks write them down. The points of recognition were set on the example export and on what
the clerk of `gehoor` does; what the clerk of `scan` does was made afterwards and never tuned to.
Among these people are those who look alike and are not the same: twins, father and son of one
name, the many who were born on 1 January according to their papers, families at one address.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from spil.meting.herkenning import gehoor, scan
from spil.meting.herkenning.mensen import Fout, Mens
from spil.meting.herkenning.namen import HERKOMSTEN, Namen
from spil.personen.bsn import is_geldig_bsn

HANDEN = {"gehoor": gehoor.FOUTEN, "scan": scan.FOUTEN}

# Shares; those of households add up.
NIEUWJAAR, TWEE_NAMEN, MET_BSN = 0.08, 0.3, 0.45
TWEELING, NAAMGENOOT, GEZIN = 0.04, 0.08, 0.35


@dataclass(slots=True)
class BurgerlijkeStand:
    """Draws households, and writes each person down once or more."""

    dobbel: Random
    fouten: Sequence[Fout]
    nummer: int = 0

    def mensen(self, aantal: int) -> list[Mens]:
        """At least so many records, of fewer people."""
        rijen: list[Mens] = []
        while len(rijen) < aantal:
            for lid in self._huishouden():
                rijen += self._records(lid)
        self.dobbel.shuffle(rijen)
        return rijen

    def _huishouden(self) -> Iterator[Mens]:
        namen = self.dobbel.choices(HERKOMSTEN, [h.gewicht for h in HERKOMSTEN])[0]
        plek = int(self.dobbel.paretovariate(0.6)) % len(namen.families)
        familie = self.dobbel.choice([namen.families[plek], self.dobbel.choice(namen.families)])
        letters = "".join(self.dobbel.choices("ABCDEGHK", k=2))
        postcode = f"{self.dobbel.randint(1000, 9999)}{letters}"
        hoofd = self._mens(namen, familie, postcode, jaar=self.dobbel.randint(1945, 2005))
        yield hoofd
        worp = self.dobbel.random()
        if worp < TWEELING:
            yield self._tweeling(hoofd, namen)
        elif worp < NAAMGENOOT:
            yield self._naamgenoot(hoofd)
        elif worp < GEZIN:
            for _ in range(self.dobbel.randint(1, 3)):
                yield self._mens(namen, familie, postcode, jaar=self.dobbel.randint(1945, 2015))

    def _mens(self, namen: Namen, familie: tuple[str, str], postcode: str, *, jaar: int) -> Mens:
        geslacht = self.dobbel.choice("mv")
        voornamen = namen.mannen if geslacht == "m" else namen.vrouwen
        eerste = self.dobbel.sample(voornamen, k=2)
        nieuwjaar = namen.op_papier and self.dobbel.random() < NIEUWJAAR
        dag = date(jaar, 1, 1) + timedelta(days=0 if nieuwjaar else self.dobbel.randint(0, 364))
        return Mens(
            wie=self._volgende(),
            achternaam=familie[1],
            tussenvoegsel=familie[0],
            voornamen=" ".join(eerste[: 1 + (self.dobbel.random() < TWEE_NAMEN)]),
            geboren=dag,
            geslacht=geslacht,
            postcode=postcode,
            bsn=self._bsn(),
        )

    def _tweeling(self, mens: Mens, namen: Namen) -> Mens:
        voornamen = namen.mannen if mens.geslacht == "m" else namen.vrouwen
        andere = [naam for naam in voornamen if naam not in mens.voornamen.split()]
        voornaam = self.dobbel.choice(andere)
        return replace(mens, wie=self._volgende(), voornamen=voornaam, bsn=self._bsn())

    def _naamgenoot(self, mens: Mens) -> Mens:
        """Father or mother, of the same name and at the same address."""
        assert mens.geboren  # noqa: S101 - drawn with one
        ouder = mens.geboren - timedelta(days=self.dobbel.randint(20 * 365, 38 * 365))
        return replace(mens, wie=self._volgende(), geboren=ouder, bsn=self._bsn())

    def _volgende(self) -> str:
        self.nummer += 1
        return str(self.nummer)

    def _bsn(self) -> str:
        """Never issued: it begins with 999."""
        while True:
            nummer = f"999{self.dobbel.randrange(10**6):06}"
            if is_geldig_bsn(nummer):
                return nummer

    def _records(self, mens: Mens) -> list[Mens]:
        aantal = self.dobbel.choices([1, 2, 3], [80, 15, 5])[0]
        rijen = [self._zonder_bsn(mens)]
        for _ in range(aantal - 1):
            rij = self._zonder_bsn(mens)
            for _ in range(self.dobbel.choices([0, 1, 2], [25, 55, 20])[0]):
                fout = self.dobbel.choices(self.fouten, [f.gewicht for f in self.fouten])[0]
                rij = fout.maak(rij, self.dobbel)
            rijen.append(rij)
        return rijen

    def _zonder_bsn(self, mens: Mens) -> Mens:
        return mens if self.dobbel.random() < MET_BSN else replace(mens, bsn="")


def verzin(aantal: int, *, zaad: int, hand: str) -> list[Mens]:
    """The same seed and hand give the same people."""
    return BurgerlijkeStand(Random(zaad), HANDEN[hand]).mensen(aantal)  # noqa: S311 - no secret
