"""A clerk who copies from scans and full columns: read wrongly, cut off, in the wrong column, with
abbreviations. What this clerk does was never tuned to."""

from dataclasses import replace
from datetime import date
from random import Random

from spil.meting.herkenning.gehoor import verhuisd, voorletters
from spil.meting.herkenning.mensen import Fout, Mens

GELEZEN = [
    ("rn", "m"), ("m", "rn"), ("cl", "d"), ("li", "h"), ("ij", "y"), ("l", "i"), ("i", "l"),
    ("u", "n"), ("n", "u"), ("e", "c"), ("c", "e"), ("vv", "w"), ("h", "b"), ("a", "o"), ("g", "q"),
]  # fmt: skip
AFGEKORT = {"van": "v.", "van der": "v.d.", "van den": "v/d", "de": "d.", "ter": "t."}
KOLOM = 10


def _gelezen(woord: str, dobbel: Random) -> str:
    passend = [(van, naar) for van, naar in GELEZEN if van in woord[1:]]
    if not passend:
        return woord
    van, naar = dobbel.choice(passend)
    return woord[0] + woord[1:].replace(van, naar, 1)


def _achternaam(mens: Mens, dobbel: Random) -> Mens:
    return replace(mens, achternaam=_gelezen(mens.achternaam, dobbel))


def _voornaam(mens: Mens, dobbel: Random) -> Mens:
    return replace(mens, voornamen=_gelezen(mens.voornamen, dobbel))


def _afgekapt(mens: Mens, _dobbel: Random) -> Mens:
    return replace(mens, achternaam=mens.achternaam[:KOLOM])


def _in_een_kolom(mens: Mens, dobbel: Random) -> Mens:
    naam = mens.achternaam
    anders = dobbel.choice([f"{naam}, {mens.tussenvoegsel}", f"{mens.tussenvoegsel} {naam}"])
    return replace(mens, tussenvoegsel="", achternaam=anders.strip(" ,").upper())


def _afgekort(mens: Mens, _dobbel: Random) -> Mens:
    kort = AFGEKORT.get(mens.tussenvoegsel, mens.tussenvoegsel)
    return replace(mens, tussenvoegsel=kort)


def _verwisselde_kolommen(mens: Mens, _dobbel: Random) -> Mens:
    return replace(mens, voornamen=mens.achternaam, achternaam=mens.voornamen.split()[0])


def _cijfer(mens: Mens, dobbel: Random) -> Mens:
    """A 1 read as a 7, a 3 as an 8, a 5 as a 6."""
    if mens.geboren is None:
        return mens
    tekst = mens.geboren.isoformat()
    plek = dobbel.choice([3, 6, 8, 9])
    anders = {"1": "7", "7": "1", "3": "8", "8": "3", "5": "6", "6": "5", "0": "8"}
    try:
        nieuw = tekst[:plek] + anders.get(tekst[plek], tekst[plek]) + tekst[plek + 1 :]
        return replace(mens, geboren=date.fromisoformat(nieuw))
    except ValueError:
        return mens


def _meisjesnaam_erbij(mens: Mens, _dobbel: Random) -> Mens:
    return replace(mens, achternaam=f"{mens.achternaam} geb. {mens.achternaam}")


def _zonder_leestekens(mens: Mens, _dobbel: Random) -> Mens:
    kaal = mens.achternaam.encode("ascii", "ignore").decode()
    return replace(mens, achternaam=kaal or mens.achternaam)


FOUTEN = [
    Fout(_achternaam, 22),
    Fout(_voornaam, 14),
    Fout(_afgekapt, 8),
    Fout(_in_een_kolom, 10),
    Fout(_afgekort, 8),
    Fout(_verwisselde_kolommen, 2),
    Fout(_cijfer, 10),
    Fout(_meisjesnaam_erbij, 4),
    Fout(_zonder_leestekens, 6),
    Fout(voorletters, 10),
    Fout(verhuisd, 10),
]
