"""The rules of a triage decision. Pure, apart from reading who is named."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from spil.aanmeldingen.fouten import BesluitKanNiet
from spil.aanmeldingen.inhoud import Besluit, Stem, Verwijzing
from spil.aanmeldingen.models import Aanmelding, Triagebesluit, Uitkomst
from spil.aanmeldingen.queries.mandaten import mandaat_voor, vraagt_mandaat
from spil.aanmeldingen.vragen import bezwaren_tegen_oppakken, is_wgs, onbeantwoord, onbekend
from spil.gebruikers.models import Rol, Rolsoort
from spil.kern.klok import datum
from spil.partners.models import Klasse
from spil.werkprocessen.definitie.verloop import Triageuitkomst
from spil.werkprocessen.motor import Aanpak
from spil.werkprocessen.werkgebied import niet_afgenomen

BIJ_SPOED = 2
REGISSEURS = frozenset({Rolsoort.PROCESREGISSEUR, Rolsoort.COORDINATOR})
REFERENTIE = re.compile(r"(?=.*[0-9])[A-Z0-9][A-Z0-9./-]{0,19}")
LIJKT_OP_BSN = re.compile(r"[0-9]{8,9}")


def toets_besluit(besluit: Besluit, *, aanmelding: Aanmelding, op: datetime) -> None:
    """Raises BesluitKanNiet with the first rule that it breaks."""
    for bezwaar in _bezwaren(besluit, aanmelding=aanmelding, vandaag=datum(op)):
        raise BesluitKanNiet(bezwaar)


def gekozen_uitkomst(besluit: Besluit, aanpak: Aanpak) -> Triageuitkomst:
    """Raises BesluitKanNiet."""
    gekozen = next((u for u in aanpak.besluiten if u.code == besluit.uitkomst), None)
    if gekozen is None:
        raise BesluitKanNiet("Kies een uitkomst van deze aanpak.")
    return gekozen


def _bezwaren(besluit: Besluit, *, aanmelding: Aanmelding, vandaag: date) -> Iterator[str]:
    aanpak, huis_id = aanmelding.aanpak, aanmelding.partner.huis_id
    uitkomst = Uitkomst(gekozen_uitkomst(besluit, aanpak).leidt_tot)
    if not besluit.reden.strip():
        yield "Schrijf op waarom zo is besloten. Een besluit heeft een reden."
    yield from _over_de_dag(besluit, aanmelding=aanmelding, vandaag=vandaag)
    yield from _over_de_tafel(besluit.stemmen, huis_id=huis_id)
    yield from _over_wie_beslist(besluit, wgs=is_wgs(aanpak))
    yield from _over_criteria(besluit, aanpak, uitkomst)
    yield from _over_het_vervolg(besluit, uitkomst, huis_id=huis_id, vandaag=vandaag)
    if uitkomst == Uitkomst.OPPAKKEN:
        yield from _over_de_gemeente(aanmelding, vandaag)
        yield from _over_het_mandaat(aanmelding, vandaag)


def _over_de_dag(besluit: Besluit, *, aanmelding: Aanmelding, vandaag: date) -> Iterator[str]:
    dag = besluit.besloten_op or vandaag
    if dag > vandaag:
        yield "De dag van het besluit ligt in de toekomst. Vul de dag in waarop is besloten."
    if dag < datum(aanmelding.ontvangen_op):
        yield "De dag van het besluit ligt vóór de dag van de aanmelding."


def _over_de_gemeente(aanmelding: Aanmelding, vandaag: date) -> Iterator[str]:
    """What it took when the report came may have ended since."""
    if bezwaar := niet_afgenomen(aanmelding.versie, aanmelding.gemeente_id, dag=vandaag):
        yield f"{bezwaar} Oppakken kan nu niet; kies een andere uitkomst of wacht daarop."


def _over_het_mandaat(aanmelding: Aanmelding, vandaag: date) -> Iterator[str]:
    """Nor is a mandate that ended since then, one to take it up with."""
    versie, gemeente = aanmelding.versie, aanmelding.gemeente
    if vraagt_mandaat(versie) and not mandaat_voor(versie, aanmelding.gemeente_id, dag=vandaag):
        waar = gemeente.naam if gemeente else "deze gemeente"
        yield (
            f"Voor {waar} loopt nu geen mandaat van de burgemeester. Oppakken kan nu niet; stuur de "
            "melding naar de burgemeester of laat eerst een mandaat vastleggen."
        )


def _over_wie_beslist(besluit: Besluit, *, wgs: bool) -> Iterator[str]:
    """Outside the WGS the house decides by itself, unless it names who did."""
    beslissers = [stem for stem in besluit.stemmen if stem.beslist and not stem.onthoudt_zich]
    if not beslissers and not wgs:
        return
    if not beslissers:
        yield (
            "Noem ten minste één publieke deelnemer die beslist: zij beoordelen of een aanmelding "
            "past bij het doel (WGS art. 2.31 lid 2)."
        )
    partijen = {stem.medewerker.partner_id for stem in beslissers}
    if besluit.wijze == Triagebesluit.Wijze.SPOED and len(partijen) < BIJ_SPOED:
        yield (
            "Bij spoed buiten het overleg om beslissen ten minste twee publieke deelnemers, van "
            "twee organisaties. Noem er nog een."
        )
    if not any(stem.standpunt == besluit.uitkomst for stem in beslissers):
        yield "Geen van de beslissers staat achter deze uitkomst. Controleer de standpunten."


def _over_de_tafel(stemmen: list[Stem], *, huis_id: int) -> Iterator[str]:
    for stem in stemmen:
        partner = stem.medewerker.partner
        if partner.huis_id != huis_id or partner.klasse not in (Klasse.PUBLIEK, Klasse.PRIVAAT):
            yield (
                f"{stem.medewerker.naam} is geen deelnemer. Alleen deelnemers beslissen of "
                "adviseren over een aanmelding (WGS art. 2.27)."
            )
        elif stem.beslist and not partner.is_publiek:
            yield (
                f"{partner.naam} is een private deelnemer en kan niet beslissen, alleen adviseren "
                "(WGS art. 2.31 lid 2). Leg het standpunt vast als advies."
            )
    if len({stem.medewerker.pk for stem in stemmen}) < len(stemmen):
        yield "Dezelfde persoon staat er twee keer bij. Haal er een weg."


def _over_criteria(besluit: Besluit, aanpak: Aanpak, uitkomst: Uitkomst) -> Iterator[str]:
    if open_vragen := onbeantwoord(aanpak, besluit.criteria):
        if any(vraag.uit_de_wet for vraag in open_vragen):
            yield "Beoordeel alle vier de criteria (BGS art. 2.20 lid 3)."
        tekens = ", ".join(vraag.teken for vraag in open_vragen)
        yield f"Beoordeel ook criterium {tekens} van deze aanpak."
    if onbekend(aanpak, besluit.criteria):
        yield "Beoordeel alleen de criteria van deze aanpak."
    if any(not oordeel.toelichting.strip() for oordeel in besluit.criteria.values()):
        yield "Schrijf bij elk criterium waarom er wel of niet aan is voldaan."
    if uitkomst == Uitkomst.OPPAKKEN:
        yield from bezwaren_tegen_oppakken(aanpak, besluit.criteria)


def _over_het_vervolg(
    besluit: Besluit, uitkomst: Uitkomst, *, huis_id: int, vandaag: date
) -> Iterator[str]:
    if besluit.regisseur is not None:
        yield from _over_de_regisseur(besluit.regisseur, uitkomst, huis_id=huis_id)
    if uitkomst == Uitkomst.DOORGELEIDEN:
        if besluit.verwijzing is None:
            yield "Schrijf op naar welke organisatie u doorgeleidt."
        else:
            yield from _over_de_verwijzing(besluit.verwijzing, vandaag=vandaag)


def _over_de_regisseur(regisseur: Rol, uitkomst: Uitkomst, *, huis_id: int) -> Iterator[str]:
    if uitkomst != Uitkomst.OPPAKKEN:
        yield "Een regisseur wijst u alleen aan als de aanmelding wordt opgepakt."
    if regisseur.huis_id != huis_id or regisseur.soort not in REGISSEURS:
        yield "Kies een procesregisseur of coördinator van dit huis."


def _over_de_verwijzing(verwijzing: Verwijzing, *, vandaag: date) -> Iterator[str]:
    if not verwijzing.ontvanger.strip():
        yield "Schrijf op naar welke organisatie u doorgeleidt."
    if verwijzing.opvolgen_op < vandaag:
        yield "De dag waarop u navraag doet ligt in het verleden."
    if bezwaar := bezwaar_tegen_nummer(verwijzing.referentie):
        yield bezwaar


def bezwaar_tegen_nummer(referentie: str) -> str:
    """Why this cannot be the number under which a receiver knows somebody; empty when it can."""
    nummer = referentie.strip().upper()
    if not nummer or (REFERENTIE.fullmatch(nummer) and not LIJKT_OP_BSN.fullmatch(nummer)):
        return ""
    return (
        "Het nummer bij de ontvanger bestaat uit hoogstens 20 letters, cijfers en streepjes, "
        "met ten minste één cijfer. Een naam of burgerservicenummer mag hier niet staan."
    )
