"""The sentence above a chart: what the figures say, in words."""

from datetime import date

from spil.sturing.jaartabel import OVERIG, Jaartabel


def zin(tabel: Jaartabel, *, vandaag: date) -> str:
    """`In 2021 waren er 122 meldingen, 10 meer dan in 2020. Uit Breda kwamen er het meest: 80.`"""
    jaar, aantal = tabel.jaren[-1], tabel.totaal[-1]
    loopt = jaar == vandaag.year
    heden, verleden = ("is", "was") if aantal == 1 else ("zijn", "waren")
    werkwoord = f"{heden} er tot nu toe" if loopt else f"{verleden} er"
    kern = f"In {jaar} {werkwoord} {tabel.indicator.aantal(aantal)}"
    return f"{kern}{_vergelijking(tabel, loopt=loopt)}.{_meeste(tabel)}"


def _vergelijking(tabel: Jaartabel, *, loopt: bool) -> str:
    """A year that still runs is set beside the whole year before, never called more or less."""
    if len(tabel.jaren) == 1:
        return ""
    vorig_jaar, (vorig, nu) = tabel.jaren[-2], tabel.totaal[-2:]
    if loopt:
        return f"; in heel {vorig_jaar} {vorig or 'geen'}"
    if nu == vorig:
        return f", evenveel als in {vorig_jaar}"
    return f", {abs(nu - vorig)} {'meer' if nu > vorig else 'minder'} dan in {vorig_jaar}"


def _meeste(tabel: Jaartabel) -> str:
    """Which municipality stands out in the last year; nothing when none does."""
    if not tabel.indicator.per_gemeente:
        return ""
    laatste = {naam: cellen[-1] for naam, cellen in tabel.rijen.items()}
    hoogste = max(laatste.values())
    namen = [naam for naam, aantal in laatste.items() if aantal == hoogste]
    if hoogste <= 1 or len(namen) > 1 or namen == [OVERIG]:
        return ""
    return f" Uit {namen[0]} kwamen er het meest: {hoogste}."
