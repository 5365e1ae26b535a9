"""When a plan stands still: about actions and agreements, never about a person."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from spil.werkprocessen.definitie.streng import Code, Dagen, Streng

if TYPE_CHECKING:
    from spil.werkprocessen.definitie.aanpak import Aanpakdefinitie


class Fasegrens(Streng):
    """Other thresholds in one phase; what is left out is as in the whole approach."""

    fase: Code
    te_laat: Dagen | None = None
    onaangeroerd: Dagen | None = None
    zonder_antwoord: Dagen | None = None
    zonder_evaluatie: Dagen | None = None
    na_herinnering: Dagen | None = None


class Stilstand(Streng):
    """In days: an action past its deadline; an open one that nobody wrote about; a question to a
    deelnemer without an answer; a case without a planned evaluation, from its start, or one whose
    evaluation passed; and how long a reminder or an escalation gets before the next step."""

    te_laat: Dagen = 3
    onaangeroerd: Dagen = 30
    zonder_antwoord: Dagen = 14
    zonder_evaluatie: Dagen = 30
    na_herinnering: Dagen = 7
    per_fase: list[Fasegrens] = []


def fouten_in_stilstand(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    """Each fault as one sentence."""
    codes = {fase.code for fase in aanpak.fasen}
    genoemd = Counter(grens.fase for grens in aanpak.stilstand.per_fase)
    for fase, aantal in genoemd.items():
        if fase not in codes:
            yield f"Stilstand noemt fase {fase}, en die fase is er niet."
        if aantal > 1:
            yield f"Stilstand noemt fase {fase} {aantal} keer; één keer is genoeg."
