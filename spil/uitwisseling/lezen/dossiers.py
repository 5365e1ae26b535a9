"""A row of the table of dossiers."""

from spil.uitwisseling.lezen.mapping import Waardenlijst
from spil.uitwisseling.lezen.records import DossierRecord, Uitkomst
from spil.uitwisseling.lezen.rij import Rij


def lees_dossier(rij: Rij, aanpakken: Waardenlijst) -> DossierRecord:
    """The record; raises `Geweigerd`."""
    nummer = rij.verplicht("nummer")
    aanmelddatum = rij.verplichte_datum("aanmelddatum")
    thema = rij.verplicht("thema")
    uitkomst = rij.waarde("triage_uitkomst")
    dossier = DossierRecord(
        *rij.plek,
        nummer=nummer,
        aanmelddatum=aanmelddatum,
        gemeente=rij.tekst("gemeente"),
        aanmelder=rij.tekst("aanmelder"),
        aanmelder_organisatie=rij.tekst("aanmelder_organisatie"),
        thema=thema,
        aanpak=rij.vertaal("thema", thema, aanpakken),
        procesregisseur=rij.tekst("procesregisseur"),
        triagedatum=rij.datum("triagedatum"),
        triage_uitkomst=Uitkomst(uitkomst) if uitkomst else None,
        start_regie=rij.datum("start_regie"),
        afsluitdatum=rij.datum("afsluitdatum"),
        afsluitreden=rij.waarde("afsluitreden"),
    )
    _controleer(rij, dossier)
    return dossier


def _controleer(rij: Rij, dossier: DossierRecord) -> None:
    for veld, datum in (
        ("triagedatum", dossier.triagedatum),
        ("start_regie", dossier.start_regie),
        ("afsluitdatum", dossier.afsluitdatum),
    ):
        if datum and datum < dossier.aanmelddatum:
            raise rij.weiger(veld, f"{rij.tabel.veld(veld).naam} ligt voor de aanmelddatum")
    if dossier.start_regie:
        _controleer_regie(rij, dossier)


def _controleer_regie(rij: Rij, dossier: DossierRecord) -> None:
    if dossier.triage_uitkomst not in {None, Uitkomst.OPPAKKEN}:
        raise rij.weiger("start_regie", "regie gestart terwijl de melding niet is opgepakt")
    if dossier.afsluitdatum and dossier.start_regie and dossier.afsluitdatum < dossier.start_regie:
        raise rij.weiger("afsluitdatum", "afsluitdatum ligt voor de startdatum van de regie")
