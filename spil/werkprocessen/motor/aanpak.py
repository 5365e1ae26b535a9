"""Questions about a definition, for a case in a phase with answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from spil.kern.fouten import NietGevonden
from spil.werkprocessen.definitie.aanpak import Aanpakdefinitie
from spil.werkprocessen.definitie.controles_vragen import SLUITING
from spil.werkprocessen.definitie.inhoud import Telling
from spil.werkprocessen.definitie.velden import Veld, Veldgroep, Veldsoort, Voorwaarde
from spil.werkprocessen.definitie.verloop import (
    Fase,
    Overgangsvoorwaarde,
    Resultaat,
    Triageuitkomst,
)
from spil.werkprocessen.motor.antwoorden import Antwoord
from spil.werkprocessen.motor.stilstand import Stilstandgrenzen, grenzen

T = TypeVar("T")


@dataclass(frozen=True)
class Aanpak:
    """One version of an approach, ready to be asked. Its definition was checked, so every code that
    it names itself exists."""

    definitie: Aanpakdefinitie

    @property
    def beginfase(self) -> Fase:
        return self.definitie.fasen[0]

    @cached_property
    def _fasen(self) -> dict[str, Fase]:
        return {fase.code: fase for fase in self.definitie.fasen}

    @cached_property
    def _velden(self) -> dict[str, Veld]:
        return {veld.code: veld for veld in self.definitie.velden}

    @cached_property
    def _groepen(self) -> dict[str, Veldgroep]:
        return {groep.code: groep for groep in self.definitie.groepen}

    def fase(self, code: str) -> Fase:
        """Raises NietGevonden."""
        return _vind(self._fasen, code, "Deze fase")

    def stilstand_in(self, fase: str) -> Stilstandgrenzen:
        """From when something stands still there."""
        return grenzen(self.definitie.stilstand, fase)

    def veld(self, code: str) -> Veld:
        """Raises NietGevonden."""
        return _vind(self._velden, code, "Deze vraag")

    def groep(self, code: str) -> Veldgroep:
        """Raises NietGevonden."""
        return _vind(self._groepen, code, "Deze groep")

    def uitkomst(self, code: str) -> Triageuitkomst:
        """Raises NietGevonden."""
        return _vind({u.code: u for u in self.definitie.uitkomsten}, code, "Deze uitkomst")

    @property
    def besluiten(self) -> list[Triageuitkomst]:
        """The outcomes that the triage can decide on."""
        return [u for u in self.definitie.uitkomsten if u.leidt_tot != "aanhouden"]

    @property
    def aanhouden(self) -> Triageuitkomst | None:
        """The outcome by which a report waits, when this approach has one."""
        return next((u for u in self.definitie.uitkomsten if u.leidt_tot == "aanhouden"), None)

    def resultaat(self, code: str) -> Resultaat:
        """Raises NietGevonden."""
        return _vind({r.code: r for r in self.definitie.resultaten}, code, "Dit resultaat")

    def volgende_fasen(self, fase: str) -> tuple[Fase, ...]:
        """Where a case in `fase` may go, the usual one first."""
        return tuple(self._fasen[code] for code in self.fase(fase).naar)

    def mag_naar(self, van: str, naar: str) -> bool:
        return naar in self.fase(van).naar

    def belet(
        self, van: str, naar: str, antwoorden: Mapping[str, Antwoord]
    ) -> list[Overgangsvoorwaarde]:
        """The conditions of this transition that do not hold."""
        return [
            als
            for als in self.fase(van).alleen_als
            if als.naar == naar and not _geldt(als, antwoorden)
        ]

    def velden_bij_aanmelding(self) -> list[Veld]:
        return [veld for veld in self.definitie.velden if veld.bij_aanmelding]

    def groepen_in(self, fase: str) -> list[tuple[Veldgroep, list[Veld]]]:
        """The groups that a case in `fase` shows, with their fields; none without a field."""
        return [
            (groep, velden)
            for groep in self.definitie.groepen
            if not groep.fasen or fase in groep.fasen
            if (velden := self._velden_van(groep, fase))
        ]

    def _velden_van(self, groep: Veldgroep, fase: str) -> list[Veld]:
        return [
            veld
            for veld in self.definitie.velden
            if veld.groep == groep.code and (not veld.fasen or fase in veld.fasen)
        ]

    def is_verplicht(self, veld: Veld, antwoorden: Mapping[str, Antwoord]) -> bool:
        """Must this be answered, given the other answers?"""
        als = veld.verplicht_als
        return veld.verplicht or (als is not None and _geldt(als, antwoorden))

    def ontbreekt_voor(self, fase: str, antwoorden: Mapping[str, Antwoord]) -> list[Veld]:
        """What must be answered before a case may enter `fase`."""
        self.fase(fase)
        return [
            veld
            for veld in self.definitie.velden
            if fase in veld.verplicht_voor and _is_leeg(antwoorden.get(veld.code))
        ]

    def ontbreekt_voor_sluiting(self, fase: str, antwoorden: Mapping[str, Antwoord]) -> list[Veld]:
        """What must be answered before a case in `fase` may close; of what it does not show it
        asks nothing."""
        return [
            veld
            for _, velden in self.groepen_in(fase)
            for veld in velden
            if SLUITING in veld.verplicht_voor and _is_leeg(antwoorden.get(veld.code))
        ]

    def tellingen_bij(self, moment: str) -> Iterator[Telling]:
        """The figures that this moment counts for: `melding`, `start`, `fase:plan` …"""
        return (telling for telling in self.definitie.tellingen if telling.bij == moment)

    @property
    def datumvelden(self) -> list[Veld]:
        return [veld for veld in self.definitie.velden if veld.soort == Veldsoort.DATUM]


def _geldt(als: Voorwaarde, antwoorden: Mapping[str, Antwoord]) -> bool:
    return bool(_codes(antwoorden.get(als.veld)) & set(als.is_een_van))


def _is_leeg(antwoord: Antwoord) -> bool:
    return antwoord in (None, "", [])


def _codes(antwoord: Antwoord) -> set[str]:
    if isinstance(antwoord, bool):
        return {"ja" if antwoord else "nee"}
    if isinstance(antwoord, list):
        return set(antwoord)
    return {antwoord} if isinstance(antwoord, str) else set()


def _vind(waar: Mapping[str, T], code: str, wat: str) -> T:
    if code not in waar:
        raise NietGevonden(f"{wat} bestaat niet in deze aanpak.")
    return waar[code]
