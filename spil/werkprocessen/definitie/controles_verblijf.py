"""What must be true of a group that says where somebody lives, from when until when."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spil.werkprocessen.definitie.velden import Veldsoort

if TYPE_CHECKING:
    from spil.werkprocessen.definitie.aanpak import Aanpakdefinitie
    from spil.werkprocessen.definitie.velden import Veld, Veldgroep


def fouten_in_verblijf(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    velden = {veld.code: veld for veld in aanpak.velden}
    for groep in aanpak.groepen:
        if groep.verblijf is None:
            continue
        if not groep.meermaals:
            yield (
                f"Groep {groep.code} is een verblijf en kan maar één keer worden ingevuld; maak haar"
                " meermaals."
            )
        rollen = {code for _, code in groep.verblijf.genoemd}
        if len(rollen) < len(groep.verblijf.genoemd):
            yield f"Groep {groep.code} gebruikt één veld twee keer voor het verblijf."
        for rol, code in groep.verblijf.genoemd:
            yield from _veld(groep, rol, code, velden.get(code))


def _veld(groep: "Veldgroep", rol: str, code: str, veld: "Veld | None") -> Iterator[str]:
    wie = f"Groep {groep.code} noemt voor het verblijf ({rol}) veld {code}"
    if veld is None:
        yield f"{wie}, en dat is er niet."
        return
    if veld.groep != groep.code:
        yield f"{wie}, en dat hoort bij een andere groep."
    if rol == "plek" and veld.lijst != "voorzieningen":
        yield f"{wie}, en dat kiest niet uit de lijst voorzieningen."
    if rol != "plek" and veld.soort != Veldsoort.DATUM:
        yield f"{wie}, en dat vraagt geen datum."
    if veld.gevoelig:
        yield f"{wie}, en dat is gevoelig: een gevoelig antwoord wordt nergens geteld."
