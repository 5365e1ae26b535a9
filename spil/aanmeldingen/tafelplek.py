"""Whether a report that waits comes on a table in time. Pure."""

from dataclasses import dataclass
from datetime import date

from spil.kern.datums import kort


@dataclass(frozen=True)
class Tafelplek:
    """The day on which the next table sits, beside the day of the decision at the latest."""

    tafel: date | None
    uiterlijk: date
    vandaag: date

    @property
    def is_voorbij(self) -> bool:
        return self.uiterlijk < self.vandaag

    @property
    def mist(self) -> bool:
        """Is a table asked for? When the term passed, the next one is the best there is."""
        return self.tafel is None or (self.tafel > self.uiterlijk and not self.is_voorbij)

    @property
    def dag(self) -> date:
        """The last day on which a new table would still be in time, or today."""
        return max(self.uiterlijk, self.vandaag)

    @property
    def tekst(self) -> str:
        termijn = f"({kort(self.uiterlijk, self.vandaag)})"
        if self.tafel is None:
            if self.is_voorbij:
                return "termijn voorbij en geen tafel gepland"
            return f"geen tafel vóór de termijn {termijn}"
        op = f"op {kort(self.tafel, self.vandaag)}"
        if self.mist:
            return f"geen tafel vóór de termijn {termijn}, wel {op}"
        return "vandaag op tafel" if self.tafel == self.vandaag else f"komt {op} op tafel"
