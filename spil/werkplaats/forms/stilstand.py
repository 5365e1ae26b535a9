"""After how many days a plan stands still."""

from spil.werkplaats.forms.basis import DeelForm, getal


class StilstandForm(DeelForm):
    """A phase with days of its own stands in the file; this form leaves that as it is."""

    stilstand__te_laat = getal(
        "Een actie staat stil als zij zoveel dagen te laat is", meeste=3660, begin=3
    )
    stilstand__onaangeroerd = getal(
        "Een actie staat stil als er zoveel dagen niets over is gemeld", meeste=3660, begin=30
    )
    stilstand__zonder_antwoord = getal(
        "Een vraag staat stil als er zoveel dagen geen antwoord is", meeste=3660, begin=14
    )
    stilstand__zonder_evaluatie = getal(
        "Een plan staat stil als er zoveel dagen geen evaluatie is gepland",
        "Gerekend vanaf de start van de casus.",
        meeste=3660,
        begin=30,
    )
    stilstand__na_herinnering = getal(
        "Zoveel dagen na een herinnering volgt de volgende stap", meeste=3660, begin=7
    )
