"""The rules of a triage decision. Pure, apart from reading who is named."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from spil.aanmeldingen.fouten import BesluitKanNiet
from spil.aanmeldingen.inhoud import Besluit, Stem, Verwijzing
from spil.aanmeldingen.models import Aanmelding, Criterium, Triagebesluit, Uitkomst
from spil.gebruikers.models import Rol, Rolsoort
from spil.kern.klok import datum
from spil.partners.models import Klasse

BIJ_SPOED = 2
REGISSEURS = frozenset({Rolsoort.PROCESREGISSEUR, Rolsoort.COORDINATOR})
REFERENTIE = re.compile(r"(?=.*[0-9])[A-Z0-9][A-Z0-9./-]{0,19}")
LIJKT_OP_BSN = re.compile(r"[0-9]{8,9}")


def toets_besluit(besluit: Besluit, *, aanmelding: Aanmelding, op: datetime) -> None:
    """Raises BesluitKanNiet with the first rule that it breaks."""
    for bezwaar in _bezwaren(besluit, aanmelding=aanmelding, vandaag=datum(op)):
        raise BesluitKanNiet(bezwaar)


def _bezwaren(besluit: Besluit, *, aanmelding: Aanmelding, vandaag: date) -> Iterator[str]:
    if not besluit.reden.strip():
        yield "Schrijf op waarom zo is besloten. Een besluit heeft een reden."
    yield from _over_de_dag(besluit, aanmelding=aanmelding, vandaag=vandaag)
    yield from _over_wie_beslist(besluit, huis_id=aanmelding.partner.huis_id)
    yield from _over_criteria(besluit)
    yield from _over_het_vervolg(besluit, huis_id=aanmelding.partner.huis_id, vandaag=vandaag)


def _over_de_dag(besluit: Besluit, *, aanmelding: Aanmelding, vandaag: date) -> Iterator[str]:
    dag = besluit.besloten_op or vandaag
    if dag > vandaag:
        yield "De dag van het besluit ligt in de toekomst. Vul de dag in waarop is besloten."
    if dag < datum(aanmelding.ontvangen_op):
        yield "De dag van het besluit ligt vóór de dag van de aanmelding."


def _over_wie_beslist(besluit: Besluit, *, huis_id: int) -> Iterator[str]:
    yield from _over_de_tafel(besluit.stemmen, huis_id=huis_id)
    beslissers = [stem for stem in besluit.stemmen if stem.beslist]
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


def _over_criteria(besluit: Besluit) -> Iterator[str]:
    if set(besluit.criteria) != set(Criterium):
        yield "Beoordeel alle vier de criteria (BGS art. 2.20 lid 3)."
    if any(not oordeel.toelichting.strip() for oordeel in besluit.criteria.values()):
        yield "Schrijf bij elk criterium waarom er wel of niet aan is voldaan."
    if besluit.uitkomst == Uitkomst.OPPAKKEN:
        niet = [c.letter for c, oordeel in besluit.criteria.items() if not oordeel.voldaan]
        if niet:
            yield (
                f"Aan criterium {', '.join(niet)} is niet voldaan. Oppakken kan alleen als aan "
                "alle vier is voldaan (BGS art. 2.20 lid 1). Kies een andere uitkomst."
            )


def _over_het_vervolg(besluit: Besluit, *, huis_id: int, vandaag: date) -> Iterator[str]:
    if besluit.regisseur is not None:
        yield from _over_de_regisseur(besluit, besluit.regisseur, huis_id=huis_id)
    if besluit.uitkomst == Uitkomst.DOORGELEIDEN:
        if besluit.verwijzing is None:
            yield "Schrijf op naar welke organisatie u doorgeleidt."
        else:
            yield from _over_de_verwijzing(besluit.verwijzing, vandaag=vandaag)


def _over_de_regisseur(besluit: Besluit, regisseur: Rol, *, huis_id: int) -> Iterator[str]:
    if besluit.uitkomst != Uitkomst.OPPAKKEN:
        yield "Een regisseur wijst u alleen aan als de aanmelding wordt opgepakt."
    if regisseur.huis_id != huis_id or regisseur.soort not in REGISSEURS:
        yield "Kies een procesregisseur of coördinator van dit huis."


def _over_de_verwijzing(verwijzing: Verwijzing, *, vandaag: date) -> Iterator[str]:
    if not verwijzing.ontvanger.strip():
        yield "Schrijf op naar welke organisatie u doorgeleidt."
    if verwijzing.opvolgen_op < vandaag:
        yield "De dag waarop u navraag doet ligt in het verleden."
    nummer = verwijzing.referentie.strip().upper()
    if nummer and (not REFERENTIE.fullmatch(nummer) or LIJKT_OP_BSN.fullmatch(nummer)):
        yield (
            "Het nummer bij de ontvanger bestaat uit hoogstens 20 letters, cijfers en streepjes, "
            "met ten minste één cijfer. Een naam of burgerservicenummer mag hier niet staan."
        )
