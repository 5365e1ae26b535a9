"""How an approach would look: the questions of the report, and those of a dossier in a phase."""

from dataclasses import dataclass
from typing import Any

from spil.huizen.models import Huis
from spil.invullingen.forms import Vragenformulier
from spil.werkplaats.forms.keuzes import ORGANISATIES, ZIEN
from spil.werkplaats.ruw import Ruw
from spil.werkprocessen.definitie import Fase, Veldgroep, lees_definitie
from spil.werkprocessen.motor import Aanpak


@dataclass(frozen=True)
class Voorbeeldgroep:
    """One group of questions as a form, and who reads the answers."""

    naam: str
    uitleg: str
    wie: str
    form: Vragenformulier


@dataclass(frozen=True)
class Voorbeeld:
    """`gekozen` is the phase that the dossier is shown in."""

    aanpak: Aanpak
    aanmelding: Vragenformulier | None
    gekozen: Fase
    groepen: list[Voorbeeldgroep]

    @property
    def criteria(self) -> list[Any]:
        return list(self.aanpak.definitie.criteria.vragen)


def voorbeeld_van(ruw: Ruw, *, huis: Huis, fase: str) -> Voorbeeld:
    """Raises AanpakOngeldig. An unknown phase shows the first."""
    aanpak = Aanpak(lees_definitie(ruw))
    fasen = {f.code: f for f in aanpak.definitie.fasen}
    gekozen = fasen.get(fase, aanpak.beginfase)
    bij_aanmelding = aanpak.velden_bij_aanmelding()
    return Voorbeeld(
        aanpak=aanpak,
        aanmelding=Vragenformulier(aanpak, bij_aanmelding, huis=huis, prefix="aanmelding")
        if bij_aanmelding
        else None,
        gekozen=gekozen,
        groepen=[
            Voorbeeldgroep(
                naam=groep.naam,
                uitleg=groep.uitleg,
                wie=_wie_leest(groep),
                form=Vragenformulier(aanpak, velden, huis=huis, prefix=f"groep-{groep.code}"),
            )
            for groep, velden in aanpak.groepen_in(gekozen.code)
        ],
    )


def _wie_leest(groep: Veldgroep) -> str:
    if groep.deelnemer:
        return f"het huis en {dict(ORGANISATIES)[groep.deelnemer]}"
    return dict(ZIEN)[groep.zien].lower()
