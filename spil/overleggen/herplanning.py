"""What came of a change of a series for what was planned already. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Herplanning:
    verzet: int = 0
    vervallen: int = 0
    erbij: int = 0

    def in_woorden(self) -> str:
        """As a sentence behind another; nothing when nothing followed."""
        delen = [
            f"{hoeveel} {wat}"
            for hoeveel, wat in (
                (self.verzet, "verzet"),
                (self.vervallen, "vervallen"),
                (self.erbij, "erbij gepland"),
            )
            if hoeveel
        ]
        return f" Overleggen: {', '.join(delen)}." if delen else ""
