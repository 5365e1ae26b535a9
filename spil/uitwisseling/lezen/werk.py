"""Rows about the work on a dossier: actions, meetings, notes."""

from spil.uitwisseling.lezen.records import AfspraakRecord, JournaalRecord, OverlegRecord
from spil.uitwisseling.lezen.rij import Rij


def lees_afspraak(rij: Rij) -> AfspraakRecord:
    """The record; raises `Geweigerd`."""
    rij.verplicht("status")
    afspraak = AfspraakRecord(
        *rij.plek,
        nummer=rij.tekst("nummer"),
        dossier=rij.verplicht("dossier"),
        datum=rij.verplichte_datum("datum"),
        omschrijving=rij.verplicht("omschrijving"),
        verantwoordelijke=rij.tekst("verantwoordelijke"),
        organisatie=rij.tekst("organisatie"),
        deadline=rij.datum("deadline"),
        is_gereed=rij.waarde("status") == "gereed",
        gereeddatum=rij.datum("gereeddatum"),
    )
    if afspraak.gereeddatum and not afspraak.is_gereed:
        raise rij.weiger("gereeddatum", "gereeddatum bij een afspraak die niet gereed is")
    return afspraak


def lees_overleg(rij: Rij) -> OverlegRecord:
    """The record; raises `Geweigerd`."""
    return OverlegRecord(
        *rij.plek,
        nummer=rij.tekst("nummer"),
        dossier=rij.verplicht("dossier"),
        datum=rij.verplichte_datum("datum"),
        soort=rij.waarde("soort"),
        aanwezigen=rij.lijst("aanwezigen"),
    )


def lees_notitie(rij: Rij) -> JournaalRecord:
    """The record; raises `Geweigerd`."""
    return JournaalRecord(
        *rij.plek,
        dossier=rij.verplicht("dossier"),
        datum=rij.verplichte_datum("datum"),
        auteur=rij.tekst("auteur"),
        tekst=rij.verplicht("tekst"),
    )
