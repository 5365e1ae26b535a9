"""Which phases a case can come in, and where a question can be answered."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spil.werkprocessen.definitie.aanpak import Aanpakdefinitie
    from spil.werkprocessen.definitie.velden import Veld


def bereikbaar(
    aanpak: "Aanpakdefinitie", *, vanaf: str | None = None, zonder: str | None = None
) -> set[str]:
    """The phases that a case can come in, from the first one on (or `vanaf`), never in `zonder`."""
    naar = {fase.code: fase.naar for fase in aanpak.fasen if fase.code != zonder}
    gezien, te_doen = set[str](), [vanaf or aanpak.fasen[0].code]
    while te_doen:
        if (code := te_doen.pop()) in naar and code not in gezien:
            gezien.add(code)
            te_doen += naar[code]
    return gezien


def in_te_vullen(aanpak: "Aanpakdefinitie", veld: "Veld") -> set[str]:
    """The phases that show this question by themselves."""
    fasen = {fase.code for fase in aanpak.fasen}
    groep = next((g for g in aanpak.groepen if g.code == veld.groep), None)
    if groep is None:
        return set()
    return set(veld.fasen or fasen) & set(groep.fasen or fasen)
