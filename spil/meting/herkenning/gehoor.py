"""A clerk who writes by ear, with the finger one key off: what the points were tuned on."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from spil.kern.tekst import vereenvoudig
from spil.meting.herkenning.mensen import Fout, Mens
from spil.meting.herkenning.namen import HERKOMSTEN

BUREN = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj",
    "i": "uo", "j": "hk", "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "r": "et",
    "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip
OP_GEHOOR = [
    ("ij", "ei"), ("ei", "ij"), ("ij", "y"), ("ou", "au"), ("au", "ou"), ("dt", "t"), ("ph", "f"),
    ("ck", "k"), ("ch", "g"), ("sch", "sg"), ("v", "f"), ("z", "s"), ("y", "i"), ("oe", "u"),
    ("aa", "a"), ("ee", "e"), ("uu", "u"), ("w", "v"), ("sz", "sj"), ("qu", "kw"), ("kh", "ch"),
]  # fmt: skip


def _toets_ernaast(woord: str, dobbel: Random) -> str:
    plek = dobbel.randrange(len(woord))
    buren = BUREN.get(woord[plek].lower(), "")
    return woord[:plek] + dobbel.choice(buren) + woord[plek + 1 :] if buren else woord


def _anders_gehoord(woord: str, dobbel: Random) -> str:
    passend = [(van, naar) for van, naar in OP_GEHOOR if van in woord.lower()]
    if not passend:
        return _toets_ernaast(woord, dobbel)
    van, naar = dobbel.choice(passend)
    return woord.lower().replace(van, naar, 1).capitalize()


def _achternaam(mens: Mens, dobbel: Random) -> Mens:
    return replace(mens, achternaam=_toets_ernaast(mens.achternaam, dobbel))


def _achternaam_op_gehoor(mens: Mens, dobbel: Random) -> Mens:
    return replace(mens, achternaam=_anders_gehoord(mens.achternaam, dobbel))


def _voornaam_op_gehoor(mens: Mens, dobbel: Random) -> Mens:
    return replace(mens, voornamen=_anders_gehoord(mens.voornamen.split()[0], dobbel))


def _tweede_naam(mens: Mens, _dobbel: Random) -> Mens:
    return replace(mens, voornamen=mens.voornamen.split()[-1])


def voorletters(mens: Mens, _dobbel: Random) -> Mens:
    return replace(mens, voornamen="".join(f"{naam[0]}." for naam in mens.voornamen.split()))


def _zonder_accenten(mens: Mens, _dobbel: Random) -> Mens:
    return replace(
        mens,
        achternaam=vereenvoudig(mens.achternaam).title(),
        voornamen=vereenvoudig(mens.voornamen).title(),
    )


def _voorvoegsel(mens: Mens, dobbel: Random) -> Mens:
    """Dropped, or written as one word with the name."""
    vast = mens.tussenvoegsel.replace(" ", "") + mens.achternaam.lower()
    naam = dobbel.choice([mens.achternaam, vast.capitalize()])
    return replace(mens, tussenvoegsel="", achternaam=naam)


def _getrouwd(mens: Mens, dobbel: Random) -> Mens:
    if mens.geslacht != "v":
        return mens
    partner = dobbel.choice(dobbel.choice(HERKOMSTEN).families)[1]
    eigen = f"{mens.tussenvoegsel} {mens.achternaam}".strip()
    return replace(mens, tussenvoegsel="", achternaam=f"{partner}-{eigen}")


def _datum(mens: Mens, dobbel: Random) -> Mens:
    if mens.geboren is None:
        return mens
    dag = mens.geboren
    soort = dobbel.randrange(4)
    try:
        if soort == 0:
            anders = dag.replace(month=dag.day, day=dag.month)
        elif soort == 1:
            anders = dag.replace(day=int(f"{dag.day:02}"[::-1]))
        elif soort == 2:  # noqa: PLR2004 - the third of four
            anders = dag.replace(year=dag.year + dobbel.choice([-1, 1]))
        else:
            anders = dag + timedelta(days=dobbel.choice([-1, 1]))
    except ValueError:
        return mens
    return replace(mens, geboren=anders)


def _geen_dag(mens: Mens, dobbel: Random) -> Mens:
    """Only the year is known, or not even that."""
    jaar = mens.geboren.year if mens.geboren else None
    return replace(mens, geboren=dobbel.choice([date(jaar, 1, 1), None]) if jaar else None)


def verhuisd(mens: Mens, dobbel: Random) -> Mens:
    return replace(mens, postcode=f"{dobbel.randint(1000, 9999)}ZZ")


def _geslacht_onbekend(mens: Mens, _dobbel: Random) -> Mens:
    return replace(mens, geslacht="o")


FOUTEN = [
    Fout(_achternaam, 12),
    Fout(_achternaam_op_gehoor, 16),
    Fout(_voornaam_op_gehoor, 10),
    Fout(_tweede_naam, 4),
    Fout(voorletters, 14),
    Fout(_zonder_accenten, 6),
    Fout(_voorvoegsel, 10),
    Fout(_getrouwd, 6),
    Fout(_datum, 10),
    Fout(_geen_dag, 2),
    Fout(verhuisd, 12),
    Fout(_geslacht_onbekend, 6),
]
