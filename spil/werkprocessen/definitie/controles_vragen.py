"""What must be true of the groups and questions of a definition."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from spil.werkprocessen.definitie.bereik import bereikbaar, in_te_vullen
from spil.werkprocessen.definitie.velden import Veldsoort, Voorwaarde
from spil.werkprocessen.definitie.verwerking import NIET_ONDER_WGS

if TYPE_CHECKING:
    from spil.werkprocessen.definitie.aanpak import Aanpakdefinitie
    from spil.werkprocessen.definitie.velden import Veld
    from spil.werkprocessen.definitie.verloop import Fase

VASTE_KOLOMMEN: Final = frozenset(
    {
        *("nummer", "naam", "gemeente", "regisseur", "fase", "ave"),
        *("volgende_bespreking", "volgende_evaluatie", "gestart_op"),
    }
)
# A report and a case already have these; a field with such a code would be a second home.
GERESERVEERD: Final = VASTE_KOLOMMEN | {
    *("bsn", "geboortedatum", "aanleiding", "urgentie", "versie"),
}
SLUITING: Final = "sluiting"


def fouten_in_vragen(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    yield from _groepen(aanpak)
    yield from _velden(aanpak)
    yield from _op_tijd(aanpak)
    yield from _voorwaarden(aanpak)
    yield from _overgangen(aanpak)


def _groepen(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    fasen = {fase.code for fase in aanpak.fasen}
    for groep in aanpak.groepen:
        for fase in set(groep.fasen) - fasen:
            yield f"Groep {groep.code} noemt fase {fase}, en die is er niet."


def _velden(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    fasen = {fase.code for fase in aanpak.fasen}
    groepen = {groep.code: set(groep.fasen or fasen) for groep in aanpak.groepen}
    for veld in aanpak.velden:
        if veld.code in GERESERVEERD:
            yield f"Veld {veld.code} bestaat al in iedere casus; kies een andere code."
        for fase in sorted({*veld.fasen, *veld.verplicht_voor} - fasen - {SLUITING}):
            yield f"Veld {veld.code} noemt fase {fase}, en die is er niet."
        if veld.groep not in groepen:
            yield f"Veld {veld.code} hoort bij groep {veld.groep}, en die is er niet."
        elif not (veld.bij_aanmelding or set(veld.fasen or fasen) & groepen[veld.groep]):
            yield f"Veld {veld.code} kan niemand invullen: veld en groep delen geen fase."
        if aanpak.verwerking.regime == "wgs" and veld.categorie in NIET_ONDER_WGS:
            yield (
                f"Veld {veld.code} is van de categorie {veld.categorie}; die mag onder de WGS niet "
                "(art. 2.30)."
            )


def _op_tijd(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    """What a phase or the closing asks beforehand must be possible to fill before it."""
    fasen = {fase.code for fase in aanpak.fasen}
    dicht = {fase.code for fase in aanpak.fasen if fase.mag_sluiten}
    for veld in aanpak.velden:
        plekken = in_te_vullen(aanpak, veld)
        if SLUITING in veld.verplicht_voor and plekken and not plekken & dicht:
            yield (
                f"Veld {veld.code} moet er zijn vóór de sluiting, en wordt niet gevraagd in een fase"
                " waarin de casus dicht mag."
            )
        if veld.bij_aanmelding or not plekken:
            continue
        for fase in veld.verplicht_voor:
            if fase in fasen and not plekken & bereikbaar(aanpak, zonder=fase):
                yield f"Veld {veld.code} moet er zijn vóór fase {fase}, en kan er dan nog niet zijn."


def _voorwaarden(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    for veld in aanpak.velden:
        als = veld.verplicht_als
        if als is None:
            continue
        yield from _kan_gelden(aanpak, als, wie=f"Veld {veld.code}")
        if als.veld == veld.code:
            yield f"Veld {veld.code} hangt af van zichzelf."


def _kan_gelden(aanpak: "Aanpakdefinitie", als: Voorwaarde, *, wie: str) -> Iterator[str]:
    ander = next((veld for veld in aanpak.velden if veld.code == als.veld), None)
    if ander is None:
        yield f"{wie} hangt af van veld {als.veld}, en dat is er niet."
        return
    mogelijk = (
        {"ja", "nee"} if ander.soort == Veldsoort.JA_NEE else {keuze.code for keuze in ander.keuzes}
    )
    for waarde in als.is_een_van:
        if waarde not in mogelijk:
            yield f"{wie} hangt af van {als.veld} = {waarde}, en dat kan niet."


def _overgangen(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    """A condition of a transition is about one that exists, and about a question that can be
    answered before it."""
    velden = {veld.code: veld for veld in aanpak.velden}
    for fase in aanpak.fasen:
        for als in fase.alleen_als:
            wie = f"Fase {fase.code} naar {als.naar}"
            if als.naar not in fase.naar:
                yield f"{wie} heeft een voorwaarde, en die overgang is er niet."
                continue
            yield from _kan_gelden(aanpak, als, wie=wie)
            veld = velden.get(als.veld)
            if veld is not None and not _kan_eerder(aanpak, veld, als.naar):
                yield f"{wie} hangt af van veld {als.veld}, en dat kan er dan nog niet zijn."
        yield from _onverenigbaar(fase, velden)


def _onverenigbaar(fase: "Fase", velden: Mapping[str, "Veld"]) -> Iterator[str]:
    """Two conditions about one single choice that have no answer in common."""
    per_veld: dict[tuple[str, str], set[str]] = {}
    for als in fase.alleen_als:
        if als.veld in velden and velden[als.veld].soort == Veldsoort.MEERKEUZE:
            continue
        sleutel = als.naar, als.veld
        per_veld[sleutel] = per_veld.get(sleutel, set(als.is_een_van)) & set(als.is_een_van)
    for (naar, veld), waarden in per_veld.items():
        if not waarden:
            yield f"Fase {fase.code} naar {naar} vraagt van veld {veld} twee dingen tegelijk."


def _kan_eerder(aanpak: "Aanpakdefinitie", veld: "Veld", fase: str) -> bool:
    """Can this be answered before the case comes in `fase`?"""
    if veld.bij_aanmelding or fase == aanpak.fasen[0].code:
        return True
    return bool(in_te_vullen(aanpak, veld) & bereikbaar(aanpak, zonder=fase))
