"""An export as a whole: recognise its files first, then give the records one by one.

Each file is read twice, streaming: once for its shape, once for its records. What is kept in
memory is the numbers of dossiers and records, never their content.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from spil.uitwisseling.lezen.datums import Datumlezer, Kolombewijs, bepaal_lezers
from spil.uitwisseling.lezen.dossiers import lees_dossier
from spil.uitwisseling.lezen.fouten import ExportOnleesbaar
from spil.uitwisseling.lezen.mapping import Mapping
from spil.uitwisseling.lezen.personen import lees_persoon
from spil.uitwisseling.lezen.records import Record, Weigering
from spil.uitwisseling.lezen.rij import Geweigerd, Rij, Tabelvorm
from spil.uitwisseling.lezen.tabellen import TABELLEN, Tabelnaam
from spil.uitwisseling.lezen.vorm import Bestandsvorm, herken_vorm
from spil.uitwisseling.lezen.werk import lees_afspraak, lees_notitie, lees_overleg


@dataclass(frozen=True, slots=True)
class Export:
    """A recognised export; nothing in it is ambiguous."""

    mapping: Mapping
    tabellen: dict[Tabelnaam, Tabelvorm]
    zonder_bestand: tuple[str, ...] = ()

    def lees(
        self,
        *,
        vandaag: date,
        is_bekend: Callable[[str], bool] = lambda _: False,
        bezet: Collection[str] = (),
    ) -> Iterator[Record | Weigering]:
        """Every record once, dossiers first: typed, or refused with the reason.

        `is_bekend` says of a dossier number whether an earlier import took it over; `bezet` are
        numbers that the house gave to another dossier.
        """
        lezing = _Lezing(self.mapping, vandaag, is_bekend, bezet)
        for naam in TABELLEN:
            if tabel := self.tabellen.get(naam):
                yield from lezing.lees(tabel)

    def niet_gelezen_kolommen(self) -> dict[str, list[str]]:
        """Per file the columns the mapping does not name, so that nobody thinks they came along."""
        gevonden = {t.vorm.bestand: t.vorm.niet_gelezen() for t in self.tabellen.values()}
        return {bestand: kolommen for bestand, kolommen in gevonden.items() if kolommen}


def open_export(map_: Path, mapping: Mapping, *, aanvulling: bool = False) -> Export:
    """Recognise all files; raises `ExportOnleesbaar` rather than guess.

    An `aanvulling` brings only some records to an earlier import: any file may be absent.
    """
    if not map_.is_dir():
        raise ExportOnleesbaar(f"De map {map_} is er niet.")
    aanwezig = {pad.name.casefold(): pad for pad in sorted(map_.iterdir()) if pad.is_file()}
    paden = {naam: aanwezig.get(t.bestand.casefold()) for naam, t in mapping.tabellen.items()}
    _weiger_ontbrekende(mapping, paden, aanvulling=aanvulling)
    vormen: dict[Tabelnaam, Bestandsvorm] = {
        naam: herken_vorm(
            pad,
            mapping.tabellen[naam].kolommen,
            codering=mapping.codering(naam),
            scheidingsteken=mapping.scheidingsteken(naam),
        )
        for naam, pad in paden.items()
        if pad
    }
    lezers = _datumlezers(mapping, vormen)
    return Export(
        mapping,
        {
            naam: Tabelvorm(
                naam,
                vorm,
                lezers[naam],
                mapping.tabellen[naam].waarden,
                mapping.tabellen[naam].lijstteken,
            )
            for naam, vorm in vormen.items()
        },
        tuple(mapping.tabellen[naam].bestand for naam, pad in paden.items() if not pad),
    )


def _weiger_ontbrekende(
    mapping: Mapping, paden: dict[Tabelnaam, Path | None], *, aanvulling: bool
) -> None:
    if not any(paden.values()):
        aanvulling = False
    ontbreekt = [
        tabel.bestand
        for naam, tabel in mapping.tabellen.items()
        if tabel.verplicht and paden[naam] is None and not aanvulling
    ]
    if ontbreekt:
        raise ExportOnleesbaar(
            f"In de export ontbreekt: {', '.join(ontbreekt)}. Heet een bestand anders, of hoort "
            "het er niet bij, zeg dat dan in een mappingbestand (bestand, verplicht)."
        )


def _datumlezers(
    mapping: Mapping, vormen: dict[Tabelnaam, Bestandsvorm]
) -> dict[Tabelnaam, dict[str, Datumlezer]]:
    lezers: dict[Tabelnaam, dict[str, Datumlezer]] = {naam: {} for naam in vormen}
    bewijzen: dict[tuple[str, str], Kolombewijs] = {}
    for naam, vorm in vormen.items():
        zoeken: list[str] = []
        for veld in (v for v in vorm.plek if TABELLEN[naam][v].is_datum):
            if notatie := mapping.notatie(naam, veld):
                lezers[naam][veld] = Datumlezer(notatie)
            else:
                zoeken.append(veld)
        bewijzen |= {(naam, veld): bewijs for veld, bewijs in _bewijzen(vorm, zoeken).items()}
    gevonden, klachten = bepaal_lezers(bewijzen)
    if klachten:
        raise ExportOnleesbaar("\n".join(klachten))
    for naam in vormen:
        lezers[naam] |= {veld: lezer for (tabel, veld), lezer in gevonden.items() if tabel == naam}
    return lezers


def _bewijzen(vorm: Bestandsvorm, velden: list[str]) -> dict[str, Kolombewijs]:
    bewijzen = {veld: Kolombewijs(vorm.bestand, vorm.kolom(veld)) for veld in velden}
    for ruw in vorm.records():
        if len(ruw.velden) == len(vorm.kolommen):
            for veld, bewijs in bewijzen.items():
                bewijs.bekijk(ruw.velden[vorm.plek[veld]].strip())
    return bewijzen


@dataclass(slots=True)
class _Lezing:
    """One pass over the records; knows which dossiers went in and which were refused."""

    mapping: Mapping
    vandaag: date
    is_bekend: Callable[[str], bool]
    bezet: Collection[str]
    dossiers: set[str] = field(default_factory=set)
    geweigerde_dossiers: set[str] = field(default_factory=set)

    def lees(self, tabel: Tabelvorm) -> Iterator[Record | Weigering]:
        gezien: set[tuple[str, str]] = set()
        for ruw in tabel.vorm.records():
            if ruw.is_leeg:
                continue
            try:
                rij = Rij.van(tabel, ruw)
                _weiger_dubbel(rij, gezien)
                yield self._record(rij)
            except Geweigerd as geweigerd:
                self._onthoud_geweigerd(tabel, ruw.velden)
                yield geweigerd.weigering
            else:
                gezien.add(_identiteit(rij))

    def _record(self, rij: Rij) -> Record:
        if rij.tabel.tabel == "dossiers":
            dossier = lees_dossier(rij, self.mapping.aanpakken)
            if dossier.nummer in self.bezet:
                raise rij.weiger("nummer", "dossiernummer is in Spil al van een ander dossier")
            self.dossiers.add(dossier.nummer)
            return dossier
        self._weiger_zonder_dossier(rij)
        if rij.tabel.tabel == "personen":
            return lees_persoon(rij, self.vandaag)
        return _WERK[rij.tabel.tabel](rij)

    def _weiger_zonder_dossier(self, rij: Rij) -> None:
        nummer = rij.verplicht("dossier")
        if nummer in self.dossiers:
            return
        if nummer in self.geweigerde_dossiers:
            raise rij.weiger("dossier", "dossier is zelf geweigerd")
        if not self.is_bekend(nummer):
            raise rij.weiger("dossier", "dossier bestaat niet")

    def _onthoud_geweigerd(self, tabel: Tabelvorm, velden: tuple[str, ...]) -> None:
        plek = tabel.vorm.plek.get("nummer")
        if tabel.tabel == "dossiers" and plek is not None and plek < len(velden):
            self.geweigerde_dossiers.add(velden[plek].strip())


def _identiteit(rij: Rij) -> tuple[str, str]:
    # One person or meeting may stand under its own number in several dossiers.
    return rij.tekst("nummer"), "" if rij.tabel.tabel == "dossiers" else rij.tekst("dossier")


def _weiger_dubbel(rij: Rij, gezien: set[tuple[str, str]]) -> None:
    nummer, dossier = _identiteit(rij)
    if nummer and (nummer, dossier) in gezien:
        raise rij.weiger("nummer", f"dubbel {rij.tabel.veld('nummer').naam}")


_WERK: dict[str, Callable[[Rij], Record]] = {
    "afspraken": lees_afspraak,
    "overleggen": lees_overleg,
    "journaal": lees_notitie,
}
