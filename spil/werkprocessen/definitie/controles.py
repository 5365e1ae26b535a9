"""What must be true of a definition as a whole. Each fault is one Dutch sentence that names the
thing by its code, so that who wrote it finds it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from spil.werkprocessen.definitie.velden import Veldsoort
from spil.werkprocessen.definitie.verwerking import BEWAARGRENZEN, NIET_ONDER_WGS

if TYPE_CHECKING:
    from spil.werkprocessen.definitie.aanpak import Aanpakdefinitie

VASTE_KOLOMMEN: Final = frozenset(
    {"nummer", "naam", "gemeente", "regisseur", "fase", "ave", "volgende_bespreking", "gestart_op"}
)
# A report and a case already have these; a field with such a code would be a second home.
GERESERVEERD: Final = VASTE_KOLOMMEN | {"bsn", "geboortedatum", "aanleiding", "urgentie"}
AFGESLOTEN: Final = "afgesloten"


def fouten_in(aanpak: "Aanpakdefinitie") -> list[str]:
    """All faults; none when the definition can run."""
    return [
        *_dubbele_codes(aanpak),
        *_fasen(aanpak),
        *_groepen(aanpak),
        *_velden(aanpak),
        *_op_tijd(aanpak),
        *_voorwaarden(aanpak),
        *_momenten(aanpak),
        *_loopt_nooit(aanpak),
        *_tellingen(aanpak),
        *_caseload(aanpak),
        *_bewaren(aanpak),
        *_uitkomsten(aanpak),
    ]


def bereikbaar(
    aanpak: "Aanpakdefinitie", *, vanaf: str | None = None, zonder: str | None = None
) -> set[str]:
    """The phases that a case can come in, from the first one on (or `vanaf`), never in `zonder`."""
    naar = {fase.code: fase.naar for fase in aanpak.fasen if fase.code != zonder}
    gezien, te_doen = set[str](), [vanaf or aanpak.fasen[0].code]
    while te_doen:
        if (code := te_doen.pop()) in naar and code not in gezien:
            gezien.add(code)
            te_doen += naar[code]
    return gezien


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


def _fasen(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    codes = {fase.code for fase in aanpak.fasen}
    if AFGESLOTEN in codes:
        yield "Afgesloten is geen fase: sluiten is een besluit dat er altijd is."
    for fase in aanpak.fasen:
        yield from (
            f"Fase {fase.code} gaat naar {naar}, en die fase is er niet."
            for naar in fase.naar
            if naar not in codes
        )
        if fase.code in fase.naar:
            yield f"Fase {fase.code} gaat naar zichzelf."
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


def _groepen(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    fasen = {fase.code for fase in aanpak.fasen}
    for groep in aanpak.groepen:
        for fase in set(groep.fasen) - fasen:
            yield f"Groep {groep.code} noemt fase {fase}, en die is er niet."


def _velden(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    fasen = {fase.code for fase in aanpak.fasen}
    groepen = {groep.code: set(groep.fasen or fasen) for groep in aanpak.groepen}
    for veld in aanpak.velden:
        if veld.code in GERESERVEERD:
            yield f"Veld {veld.code} bestaat al in iedere casus; kies een andere code."
        for fase in sorted({*veld.fasen, *veld.verplicht_voor} - fasen):
            yield f"Veld {veld.code} noemt fase {fase}, en die is er niet."
        if veld.groep not in groepen:
            yield f"Veld {veld.code} hoort bij groep {veld.groep}, en die is er niet."
        elif not (veld.bij_aanmelding or set(veld.fasen or fasen) & groepen[veld.groep]):
            yield f"Veld {veld.code} kan niemand invullen: veld en groep delen geen fase."
        if aanpak.verwerking.regime == "wgs" and veld.categorie in NIET_ONDER_WGS:
            yield (
                f"Veld {veld.code} is van de categorie {veld.categorie}; die mag onder de WGS niet "
                "(art. 2.30)."
            )


def _op_tijd(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    """What a phase asks beforehand must be possible to fill before it."""
    fasen = {fase.code for fase in aanpak.fasen}
    groepen = {groep.code: set(groep.fasen or fasen) for groep in aanpak.groepen}
    for veld in aanpak.velden:
        in_te_vullen = set(veld.fasen or fasen) & groepen.get(veld.groep, set())
        if veld.bij_aanmelding or not in_te_vullen:
            continue
        for fase in veld.verplicht_voor:
            if fase in fasen and not in_te_vullen & bereikbaar(aanpak, zonder=fase):
                yield f"Veld {veld.code} moet er zijn vóór fase {fase}, en kan er dan nog niet zijn."


def _voorwaarden(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    velden = {veld.code: veld for veld in aanpak.velden}
    for veld in aanpak.velden:
        als = veld.verplicht_als
        if als is None:
            continue
        ander = velden.get(als.veld)
        if ander is None:
            yield f"Veld {veld.code} hangt af van veld {als.veld}, en dat is er niet."
            continue
        mogelijk = (
            {"ja", "nee"}
            if ander.soort == Veldsoort.JA_NEE
            else {keuze.code for keuze in ander.keuzes}
        )
        for waarde in als.is_een_van:
            if waarde not in mogelijk:
                yield f"Veld {veld.code} hangt af van {als.veld} = {waarde}, en dat kan niet."
        if als.veld == veld.code:
            yield f"Veld {veld.code} hangt af van zichzelf."


def _momenten(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    for termijn in aanpak.termijnen:
        for moment in [termijn.vanaf, *termijn.klaar_bij]:
            if fout := _moment(aanpak, moment):
                yield f"Termijn {termijn.code} {fout}"
        soort, _, code = termijn.vanaf.partition(":")
        veld = next((v for v in aanpak.velden if v.code == code), None)
        if soort == "veld" and veld and veld.soort != Veldsoort.DATUM:
            yield f"Termijn {termijn.code} telt vanaf veld {code}, en dat is geen datum."
    for brief in aanpak.brieven:
        if fout := _moment(aanpak, brief.bij):
            yield f"Brief {brief.code} {fout}"


def _loopt_nooit(aanpak: "Aanpakdefinitie") -> Iterator[str]:
    for termijn in aanpak.termijnen:
        if termijn.vanaf == "sluiting":
            yield f"Termijn {termijn.code} begint bij de sluiting; dan loopt er niets meer."
        elif termijn.vanaf in termijn.klaar_bij and not termijn.herhaalt:
            yield f"Termijn {termijn.code} is klaar waar zij begint; zo loopt zij nooit."


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
        "triage": {uitkomst.code for uitkomst in aanpak.uitkomsten},
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
    for kolom in [*aanpak.caseload.kolommen, aanpak.caseload.sorteer]:
        if kolom not in bekend:
            yield f"De caseload toont of sorteert op {kolom}, en dat is er niet."
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
