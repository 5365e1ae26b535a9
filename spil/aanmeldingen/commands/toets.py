"""Is a report complete, for the law and for its approach?"""

from collections.abc import Iterator

from spil.aanmeldingen.fouten import AanmeldingOnvolledig
from spil.aanmeldingen.inhoud import Inhoud
from spil.aanmeldingen.models import Urgentie
from spil.aanmeldingen.vragen import onbeantwoord, onbekend, vraagt_de_vier
from spil.personen.bsn import is_geldig_bsn
from spil.personen.models import Betrokkenerol
from spil.werkprocessen.motor import Aanpak


def toets_inhoud(inhoud: Inhoud, aanpak: Aanpak) -> None:
    """Raises AanmeldingOnvolledig with the first thing that is missing."""
    for bezwaar in _bezwaren(inhoud, aanpak):
        raise AanmeldingOnvolledig(bezwaar)


def _bezwaren(inhoud: Inhoud, aanpak: Aanpak) -> Iterator[str]:
    yield from _over_wie(inhoud)
    if not inhoud.aanleiding.strip():
        yield "Schrijf op waarom u nu aanmeldt."
    if vraagt_de_vier(aanpak) and not inhoud.uit_lijst:
        if not inhoud.geprobeerd.strip():
            yield "Schrijf op wat er al is geprobeerd."
        if not inhoud.leefgebieden:
            yield "Vertel van ten minste één leefgebied wat er speelt."
    yield from _over_criteria(inhoud, aanpak)
    yield from _over_antwoorden(inhoud, aanpak)
    yield from _over_de_melder(inhoud)


def _over_wie(inhoud: Inhoud) -> Iterator[str]:
    if sum(p.rol == Betrokkenerol.HOOFDPERSOON for p in inhoud.personen) != 1:
        yield "Een aanmelding gaat over één hoofdpersoon."
    if not all(is_geldig_bsn(p.bsn) for p in inhoud.personen if p.bsn):
        yield "Een burgerservicenummer klopt niet. Controleer de negen cijfers."


def _over_criteria(inhoud: Inhoud, aanpak: Aanpak) -> Iterator[str]:
    open_vragen = [] if inhoud.uit_lijst else onbeantwoord(aanpak, inhoud.criteria)
    if any(vraag.uit_de_wet for vraag in open_vragen):
        yield "Beantwoord alle vier de criteria (BGS art. 2.20)."
    for vraag in open_vragen:
        yield f"Beantwoord criterium {vraag.teken} van deze aanpak."
    if onbekend(aanpak, inhoud.criteria):
        yield "Beantwoord alleen de criteria van deze aanpak."


def _over_antwoorden(inhoud: Inhoud, aanpak: Aanpak) -> Iterator[str]:
    velden = aanpak.velden_bij_aanmelding()
    if set(inhoud.antwoorden) - {veld.code for veld in velden}:
        yield "Beantwoord alleen de vragen van deze aanpak."
    for veld in velden:
        leeg = inhoud.antwoorden.get(veld.code) in (None, "", [])
        if leeg and aanpak.is_verplicht(veld, inhoud.antwoorden):
            yield f"Beantwoord ook deze vraag: {veld.vraag}"


def _over_de_melder(inhoud: Inhoud) -> Iterator[str]:
    if not inhoud.kwaliteit_verklaard:
        yield "Verklaar dat u de gegevens hebt gecontroleerd (BGS art. 1.6)."
    if not inhoud.geinformeerd and not inhoud.reden_niet_geinformeerd.strip():
        yield "Schrijf op waarom de betrokkene niet is geïnformeerd."
    if not inhoud.mag_genoemd and not inhoud.reden_niet_genoemd.strip():
        yield "Schrijf op waarom u niet genoemd mag worden."
    if inhoud.urgentie == Urgentie.SPOED and not inhoud.reden_spoed.strip():
        yield "Schrijf op waarom dit spoed heeft."
