"""What must be true of a definition as a whole. Each fault is one Dutch sentence that names the
thing by its code, so that who wrote it finds it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from spil.partners.models import Organisatiesoort
from spil.werkprocessen.definitie.bereik import bereikbaar
from spil.werkprocessen.definitie.controles_verblijf import fouten_in_verblijf
from spil.werkprocessen.definitie.controles_vragen import (
    SLUITING,
    VASTE_KOLOMMEN,
    fouten_in_vragen,
)
from spil.werkprocessen.definitie.stilstand import fouten_in_stilstand
from spil.werkprocessen.definitie.velden import Veldsoort
from spil.werkprocessen.definitie.verwerking import BEWAARGRENZEN

if TYPE_CHECKING:
    from spil.werkprocessen.definitie.aanpak import Aanpakdefinitie

AFGESLOTEN: Final = "afgesloten"
# The codes of the criteria of BGS art. 2.20 lid 1.
VIER_CRITERIA: Final = frozenset({"problematiek", "leefgebieden", "gevolgen", "samenwerking"})
NOOIT_KIEZEN: Final = "Een instrument bepaalt nooit wie erin komt; vraag het in de casus."


def fouten_in(aanpak: "Aanpakdefinitie") -> list[str]:
    """All faults; none when the definition can run."""
    return [
        *_dubbele_codes(aanpak),
        *_criteria(aanpak),
        *_fasen(aanpak),
        *fouten_in_vragen(aanpak),
        *fouten_in_verblijf(aanpak),
        *_momenten(aanpak),
        *_loopt_nooit(aanpak),
        *_tellingen(aanpak),
        *_caseload(aanpak),
        *_bewaren(aanpak),
        *_uitkomsten(aanpak),
        *_overleggen(aanpak),
        *_instrument_kiest_niet(aanpak),
        *fouten_in_stilstand(aanpak),
    ]


def _criteria(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    """A criterion with a code of the law is that of the law."""
    if aanpak.verwerking.regime == "wgs" and aanpak.criteria.vier_criteria:
        return
    for vraag in aanpak.criteria.vragen:
        if vraag.code in VIER_CRITERIA:
            yield (
                f"Criterium {vraag.code} heeft de code van een criterium van BGS art. 2.20, en dat"
                " vraagt deze aanpak niet; kies een andere code."
            )


def _dubbele_codes(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    soorten: dict[str, Iterable[str]] = {
        "fase": (fase.code for fase in aanpak.fasen),
        "veld": (veld.code for veld in aanpak.velden),
        "groep": (groep.code for groep in aanpak.groepen),
        "criterium": (vraag.code for vraag in aanpak.criteria.vragen),
        "termijn": (termijn.code for termijn in aanpak.termijnen),
        "uitkomst": (uitkomst.code for uitkomst in aanpak.uitkomsten),
        "resultaat": (resultaat.code for resultaat in aanpak.resultaten),
        "telling": (telling.code for telling in aanpak.tellingen),
        "overleg": (overleg.code for overleg in aanpak.overleggen),
        "brief": (brief.code for brief in aanpak.brieven),
        "instrument": (instrument.code for instrument in aanpak.instrumenten),
    }
    for soort, codes in soorten.items():
        for code, aantal in Counter(codes).items():
            if aantal > 1:
                yield f"De code {code} staat {aantal} keer bij {soort}; een code is uniek."


def _overleggen(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    for overleg in aanpak.overleggen:
        if overleg.zonder_personen and overleg.gastheer:
            yield (
                f"Overleg {overleg.code} is zonder personen en van een gastheer; een overleg zonder"
                " personen is van het huis zelf."
            )


def _fasen(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    codes = {fase.code for fase in aanpak.fasen}
    if AFGESLOTEN in codes:
        yield "Afgesloten is geen fase: sluiten is een besluit dat er altijd is."
    if SLUITING in codes:
        yield "Sluiting is geen code voor een fase: zo heet het moment waarop de casus dichtgaat."
    for fase in aanpak.fasen:
        yield from (
            f"Fase {fase.code} gaat naar {naar}, en die fase is er niet."
            for naar in fase.naar
            if naar not in codes
        )
        if fase.code in fase.naar:
            yield f"Fase {fase.code} gaat naar zichzelf."
        if fase.beslist == Organisatiesoort.DERDE:
            yield f"In fase {fase.code} beslist een derde; een derde is geen deelnemer (BGS art. 2.21)."
    yield from _onbereikbaar(aanpak)


def _onbereikbaar(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    binnen = bereikbaar(aanpak)
    for fase in aanpak.fasen:
        if fase.code not in binnen:
            yield f"Fase {fase.code} is vanaf {aanpak.fasen[0].code} niet te bereiken."
    dicht = {fase.code for fase in aanpak.fasen if fase.mag_sluiten}
    if not dicht & binnen:
        yield "In geen enkele fase mag de casus dicht; zo eindigt zij nooit."
        return
    for fase in aanpak.fasen:
        if fase.code in binnen and not dicht & bereikbaar(aanpak, vanaf=fase.code):
            yield f"Vanuit fase {fase.code} kan de casus nooit meer dicht."


def _momenten(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    for termijn in aanpak.termijnen:
        klaar = [("is klaar bij", moment) for moment in termijn.klaar_bij]
        stopt = [("stopt bij", moment) for moment in termijn.stopt_bij]
        for hoe, moment in [("telt vanaf", termijn.vanaf), *klaar, *stopt]:
            if fout := _moment(aanpak, moment):
                yield f"Termijn {termijn.code} {fout}"
            elif code := _geen_datum(aanpak, moment):
                yield f"Termijn {termijn.code} {hoe} veld {code}, en dat is geen datum."
    for brief in aanpak.brieven:
        if fout := _moment(aanpak, brief.bij):
            yield f"Brief {brief.code} {fout}"


def _geen_datum(aanpak: "Aanpakdefinitie", moment: str) -> str:
    """The code of the field that this moment names, when it has no date to count with."""
    soort, _, code = moment.partition(":")
    veld = next((v for v in aanpak.velden if v.code == code), None)
    return code if soort == "veld" and veld and veld.soort != Veldsoort.DATUM else ""


def _loopt_nooit(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    for termijn in aanpak.termijnen:
        if termijn.vanaf == "sluiting":
            yield f"Termijn {termijn.code} begint bij de sluiting; dan loopt er niets meer."
        elif termijn.vanaf in termijn.klaar_bij and not termijn.herhaalt:
            yield f"Termijn {termijn.code} is klaar waar zij begint; zo loopt zij nooit."
        if termijn.vanaf in termijn.stopt_bij:
            yield f"Termijn {termijn.code} stopt waar zij begint; zo loopt zij nooit."
        for moment in set(termijn.stopt_bij) & set(termijn.klaar_bij):
            yield (
                f"Termijn {termijn.code} begint bij {moment} opnieuw en stopt daar ook; kies een van"
                " de twee."
            )


def _moment(aanpak: "Aanpakdefinitie", moment: str) -> str:
    soort, _, code = moment.partition(":")
    bekend = {
        "fase": {fase.code for fase in aanpak.fasen},
        "veld": {veld.code for veld in aanpak.velden},
    }
    return (
        f"noemt {soort} {code}, en die is er niet." if code not in bekend.get(soort, {""}) else ""
    )


def _tellingen(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    mogelijk = {
        "fase": bereikbaar(aanpak),
        "triage": {u.code for u in aanpak.uitkomsten if u.leidt_tot != "aanhouden"},
        "resultaat": {resultaat.code for resultaat in aanpak.resultaten},
    }
    for telling in aanpak.tellingen:
        soort, _, code = telling.bij.partition(":")
        if code and code not in mogelijk[soort]:
            yield f"Telling {telling.code} telt nooit iets: {soort} {code} komt niet voor."


def _caseload(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    velden = {f"veld:{veld.code}" for veld in aanpak.velden}
    termijnen = {termijn.code for termijn in aanpak.termijnen}
    bekend = VASTE_KOLOMMEN | velden | {f"termijn:{code}" for code in termijnen}
    gevoelig = {f"veld:{veld.code}" for veld in aanpak.velden if veld.gevoelig}
    for kolom in [*aanpak.caseload.kolommen, aanpak.caseload.sorteer]:
        if kolom not in bekend:
            yield f"De caseload toont of sorteert op {kolom}, en dat is er niet."
        if kolom in gevoelig:
            yield f"De caseload toont {kolom}, en een gevoelig antwoord staat in geen lijst."
    for signaal in aanpak.caseload.signalen:
        if signaal not in termijnen:
            yield f"De caseload wijst op termijn {signaal}, en die is er niet."


def _bewaren(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    jaren, verleng = BEWAARGRENZEN[aanpak.verwerking.regime]
    bewaren = aanpak.verwerking.bewaren
    if bewaren.jaren > jaren:
        yield f"Bewaren mag hier hoogstens {jaren} jaar; er staat {bewaren.jaren}."
    if bewaren.verlengjaren > verleng:
        yield f"Verlengen mag hier hoogstens {verleng} jaar; er staat {bewaren.verlengjaren}."


def _uitkomsten(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    if not any(uitkomst.leidt_tot == "oppakken" for uitkomst in aanpak.uitkomsten):
        yield "Geen enkele uitkomst van de triage leidt tot oppakken; zo begint er nooit een casus."
    if sum(uitkomst.leidt_tot == "aanhouden" for uitkomst in aanpak.uitkomsten) > 1:
        yield "Meer dan één uitkomst van de triage leidt tot aanhouden; houd er een over."


def _instrument_kiest_niet(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    """A risk instrument helps in a case; it never decides who becomes one (MZ23 r50-51). So nothing
    that is asked before the triage names one, by its code, its name or its list."""
    for vraag in aanpak.criteria.vragen:
        if genoemd := _genoemd(aanpak, vraag.code, vraag.vraag, vraag.uitleg):
            yield f"Criterium {vraag.code} vraagt naar instrument {genoemd}. {NOOIT_KIEZEN}"
    for veld in aanpak.velden:
        if not veld.bij_aanmelding:
            continue
        keuzes = (tekst for keuze in veld.keuzes for tekst in (keuze.code, keuze.naam))
        if veld.lijst == "instrumenten":
            yield f"Veld {veld.code} vraagt bij de aanmelding naar een instrument. {NOOIT_KIEZEN}"
        elif genoemd := _genoemd(aanpak, veld.code, veld.vraag, veld.uitleg, *keuzes):
            yield (
                f"Veld {veld.code} vraagt bij de aanmelding naar instrument {genoemd}."
                f" {NOOIT_KIEZEN}"
            )


def _genoemd(aanpak: "Aanpakdefinitie", code: str, *teksten: str) -> str:
    """The first instrument that this question names; empty when it names none."""
    woorden = " ".join(teksten).casefold()
    return next(
        (
            een.code
            for een in aanpak.instrumenten
            if een.code in {code, *teksten} or _staat_in(een.naam.casefold(), woorden)
        ),
        "",
    )


def _staat_in(naam: str, tekst: str) -> bool:
    """As words of its own, so that a short name is not found inside another word."""
    return re.search(rf"(?<!\w){re.escape(naam)}(?!\w)", tekst) is not None
