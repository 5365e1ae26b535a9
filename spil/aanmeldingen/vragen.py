"""The criteria that an approach asks about: those of the law, and its own. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spil.aanmeldingen.models.criterium import Criterium
from spil.werkprocessen.motor import Aanpak


@dataclass(frozen=True, kw_only=True)
class Oordeel:
    """Is a criterion met, and why."""

    voldaan: bool
    toelichting: str


@dataclass(frozen=True, kw_only=True)
class Criteriumvraag:
    """One criterion as a form asks it. `teken`: the letter in the law, or the number in the
    approach. `verplicht`: without an answer there is no report and no decision."""

    code: str
    vraag: str
    teken: str
    uitleg: tuple[str, ...] = ()
    landelijk: str = ""
    verplicht: bool = True
    uit_de_wet: bool = False

    @property
    def naam(self) -> str:
        return f"{self.teken}. {self.vraag}"


@dataclass(frozen=True, kw_only=True)
class Beantwoord:
    """A criterion with its answer, as a page shows it."""

    naam: str
    voldaan: bool
    toelichting: str


def is_wgs(aanpak: Aanpak) -> bool:
    """Does the WGS govern this approach, with its table?"""
    return aanpak.definitie.verwerking.regime == "wgs"


def vraagt_de_vier(aanpak: Aanpak) -> bool:
    """Must a report answer the four criteria of BGS art. 2.20, and so what they are judged by?"""
    return is_wgs(aanpak) and aanpak.definitie.criteria.vier_criteria


def criteriavragen(aanpak: Aanpak) -> list[Criteriumvraag]:
    """What the law asks first. A criterion of the approach with the code of one of the law is that
    one, and is not asked twice. What is only weighed may stay open."""
    uit_de_wet = (
        [_uit_de_wet(criterium) for criterium in Criterium] if vraagt_de_vier(aanpak) else []
    )
    bekend = {vraag.code for vraag in uit_de_wet}
    criteria = aanpak.definitie.criteria
    eigen = [vraag for vraag in criteria.vragen if vraag.code not in bekend]
    return uit_de_wet + [
        Criteriumvraag(
            code=vraag.code,
            vraag=vraag.vraag,
            teken=str(nr),
            uitleg=tuple(filter(None, (vraag.uitleg, vraag.wet))),
            verplicht=criteria.regel != "weging",
        )
        for nr, vraag in enumerate(eigen, start=1)
    ]


def onbeantwoord(aanpak: Aanpak, oordelen: Mapping[str, Oordeel]) -> list[Criteriumvraag]:
    """The criteria that must be judged and were not."""
    return [v for v in criteriavragen(aanpak) if v.verplicht and v.code not in oordelen]


def onbekend(aanpak: Aanpak, oordelen: Mapping[str, Oordeel]) -> set[str]:
    return set(oordelen) - {vraag.code for vraag in criteriavragen(aanpak)}


def beantwoorde(aanpak: Aanpak, oordelen: Mapping[str, Oordeel]) -> list[Beantwoord]:
    """In the order of the questions."""
    return [
        Beantwoord(naam=v.naam, voldaan=oordeel.voldaan, toelichting=oordeel.toelichting)
        for v in criteriavragen(aanpak)
        if (oordeel := oordelen.get(v.code))
    ]


def niet_voldaan(aanpak: Aanpak, oordelen: Mapping[str, Oordeel]) -> list[Criteriumvraag]:
    """The criteria of which one answered that it is not met."""
    return [
        vraag
        for vraag in criteriavragen(aanpak)
        if (oordeel := oordelen.get(vraag.code)) and not oordeel.voldaan
    ]


def bezwaren_tegen_oppakken(aanpak: Aanpak, oordelen: Mapping[str, Oordeel]) -> Iterator[str]:
    """Why a report with these judgements cannot be taken up."""
    vragen = criteriavragen(aanpak)
    niet = niet_voldaan(aanpak, oordelen)
    if tekens := ", ".join(v.teken for v in niet if v.uit_de_wet):
        yield (
            f"Aan criterium {tekens} is niet voldaan. Oppakken kan alleen als aan alle vier is "
            "voldaan (BGS art. 2.20 lid 1). Kies een andere uitkomst."
        )
    regel = aanpak.definitie.criteria.regel
    eigen = [v for v in vragen if not v.uit_de_wet]
    niet_eigen = [v for v in niet if not v.uit_de_wet]
    if regel == "alle" and niet_eigen:
        yield (
            f"Aan criterium {', '.join(v.teken for v in niet_eigen)} is niet voldaan. In deze "
            "aanpak kan oppakken alleen als aan alle criteria is voldaan. Kies een andere uitkomst."
        )
    if regel == "minstens_een" and eigen and len(niet_eigen) == len(eigen):
        yield (
            "Aan geen van de criteria van deze aanpak is voldaan. Oppakken kan als aan ten minste "
            "één is voldaan. Kies een andere uitkomst."
        )


def _uit_de_wet(criterium: Criterium) -> Criteriumvraag:
    return Criteriumvraag(
        code=criterium.value,
        vraag=str(criterium.label),
        teken=criterium.letter,
        uitleg=(criterium.toelichting_wet,),
        landelijk=criterium.landelijk,
        uit_de_wet=True,
    )
