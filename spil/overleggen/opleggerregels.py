"""What a sheet may say. Pure: each rule gives the objection in words, or nothing."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from spil.overleggen.models import Datacategorie, Deelname, Gegevensstroom, Oplegger, Opleggerpartij
from spil.partners.models import Klasse, Partner
from spil.werkprocessen.definitie.verwerking import NIET_ONDER_WGS

WGS: Final = "wgs"
MINSTENS_PARTIJEN: Final = 2


def mag_vast(partner: Partner, *, regime: str) -> bool:
    """Under the WGS a derde comes for one item only (BGS 2.21; facts 1.3)."""
    return partner.klasse != Klasse.DERDE or regime != WGS


def te_delen(*, regime: str) -> list[Datacategorie]:
    """The kinds of data that may be shared at all (WGS 2.30); none at a table without persons."""
    if not regime:
        return []
    return [c for c in Datacategorie if regime != WGS or c.value not in NIET_ONDER_WGS]


def bezwaar_tegen_partijen(deelname: Mapping[Partner, str], *, regime: str) -> str:
    for partner, hoe in deelname.items():
        if hoe == Deelname.VAST and not mag_vast(partner, regime=regime):
            return (
                f"{partner.naam} is een derde en kan onder de WGS alleen af en toe aan tafel komen,"
                " voor één punt van de agenda."
            )
    return ""


def bezwaar_tegen_stromen(categorieen: Iterable[str], *, regime: str) -> str:
    gevraagd = set(categorieen)
    if gevraagd and not regime:
        return "Een overleg zonder personen deelt geen gegevens over personen."
    if niet := gevraagd - set(te_delen(regime=regime)):
        namen = ", ".join(sorted(str(Datacategorie(code).label).lower() for code in niet))
        return f"Onder deze verwerking wordt dit niet gedeeld: {namen}."
    return ""


def bezwaar_tegen_geheel(
    oplegger: Oplegger,
    *,
    partijen: Sequence[Opleggerpartij],
    stromen: Sequence[Gegevensstroom],
    dag: date,
) -> str:
    """Before somebody adopts it."""
    deelname = {partij.partner: partij.deelname for partij in partijen}
    if len(partijen) < MINSTENS_PARTIJEN:
        return "Kies eerst de partijen: aan tafel zitten ten minste twee organisaties."
    if Deelname.VAST not in deelname.values():
        return "Kies ten minste één partij die vast aan tafel zit."
    if oplegger.regime and not stromen:
        return "Leg eerst vast welke gegevens wie met wie deelt."
    if oplegger.evaluatie_op <= dag:
        return "De dag van de evaluatie is voorbij. Kies een dag die nog komt."
    return bezwaar_tegen_partijen(deelname, regime=oplegger.regime) or bezwaar_tegen_stromen(
        {stroom.categorie for stroom in stromen}, regime=oplegger.regime
    )
