"""The report of an import in plain words, for the terminal."""

from collections.abc import Iterator

from spil.uitwisseling.verslag import Verslag

EERSTE_WEIGERINGEN = 50


def in_woorden(verslag: Verslag, *, proef: bool) -> Iterator[str]:
    if proef:
        yield "Dit is een proef: er is niets veranderd. Dit zou er gebeuren."
    yield from _tabel(verslag)
    yield f"Unieke personen in de gelezen records: {verslag.personen}"
    if verslag.gekoppeld:
        yield (
            f"{verslag.gekoppeld} keer gekoppeld met dezelfde persoon in een ander dossier; elke "
            "koppeling staat in beide dossiers en is ongedaan te maken."
        )
    if verslag.redenen:
        yield ""
        yield "Dossiers:"
        yield from (f"  {aantal:>6}  {reden}" for reden, aantal in verslag.redenen.most_common())
    yield from _opmerkingen(verslag)
    yield from _weigeringen(verslag)


def _tabel(verslag: Verslag) -> Iterator[str]:
    kop = f"{'Bestand':<24}{'bewaard':>12}{'alleen geteld':>15}{'ongewijzigd':>13}{'geweigerd':>11}"
    yield kop
    for bestand in verslag.bestanden:
        geweigerd = sum(w["bestand"] == bestand for w in verslag.geweigerd)
        yield (
            f"{bestand:<24}{verslag.ingelezen[bestand]:>12}{verslag.alleen_geteld[bestand]:>15}"
            f"{verslag.ongewijzigd[bestand]:>13}{geweigerd:>11}"
        )


def _opmerkingen(verslag: Verslag) -> Iterator[str]:
    yield ""
    if verslag.verlenging:
        yield (
            f"{verslag.verlenging} lopende casussen zijn over hun termijn en zijn alleen geteld. "
            "Besluit eerst over verlenging, met instemming van wie de gegevens verstrekte "
            "(BGS art. 1.16 lid 2 en 3)."
        )
    if verslag.nieuwe_aanpakken:
        yield f"Nieuwe aanpakken in het huis: {', '.join(verslag.nieuwe_aanpakken)}."
    if verslag.onbekende_organisaties:
        yield (
            "Geen partner van het huis, dus alleen als tekst bewaard: "
            f"{', '.join(verslag.onbekende_organisaties)}."
        )
    if verslag.onbekende_regisseurs:
        yield (
            f"Bij {verslag.onbekende_regisseurs} dossiers is de procesregisseur geen collega van "
            "het huis: een lopende casus wacht dan op een regisseur."
        )
    if verslag.anders_in_bron:
        yield (
            f"{verslag.anders_in_bron} records staan anders in de export dan toen zij werden "
            "overgenomen; in Spil is niets gewijzigd."
        )
    for regel in verslag.niet_gelezen_kolommen:
        yield f"Niet gelezen kolommen in {regel}."
    for bestand in verslag.zonder_bestand:
        yield f"Zonder {bestand}: dat bestand is er niet."


def _weigeringen(verslag: Verslag) -> Iterator[str]:
    if not verslag.geweigerd:
        return
    yield f"Geweigerd ({len(verslag.geweigerd)}):"
    for w in verslag.geweigerd[:EERSTE_WEIGERINGEN]:
        yield f"  {w['bestand']}, record {w['record']}, {w['veld'] or 'hele record'}: {w['reden']}"
    if len(verslag.geweigerd) > EERSTE_WEIGERINGEN:
        yield f"  … en nog {len(verslag.geweigerd) - EERSTE_WEIGERINGEN}; zie --json of --lijst."
