"""A meeting that an approach of the workshop names is offered, and becomes a series."""

from datetime import time

from spil.overleggen.commands import VanWie, Wanneer, maak_reeks
from spil.overleggen.queries.aanpakken import zonder_reeks
from spil.overleggen.tests.opzet import DINSDAG
from spil.werkplaats.commands import voeg_ding_toe
from spil.werkplaats.lijsten import LIJSTEN
from spil.werkplaats.tests.opzet import begin, stel_in
from tests.wereld import NU, als

TAFEL = {"naam": "Wijktafel", "ritme": "tweewekelijks", "doel": "Samen kijken wat er speelt."}


def _aangeboden(wereld):
    with als(wereld.ondersteuner) as rol:
        return {een.overleg.naam: een for een in zonder_reeks(door=rol)}


def test_een_overleg_uit_de_werkplaats_wordt_een_reeks(wereld):
    """Issue 5: the series named in the approaches' definitions, one made in the workshop included."""
    versie = begin(wereld, "Wijkaanpak")
    with als(wereld.beheerder) as rol:
        voeg_ding_toe(versie.uuid, LIJSTEN["overleggen"], TAFEL, door=rol, op=NU)
    assert "Wijktafel" not in _aangeboden(wereld), "een concept loopt nog niet"
    stel_in(wereld, versie)
    tafel = _aangeboden(wereld)["Wijktafel"]
    with als(wereld.ondersteuner) as rol:
        reeks = maak_reeks(
            Wanneer(
                naam=tafel.overleg.naam,
                ritme=tafel.overleg.ritme,
                eerste_dag=DINSDAG,
                begintijd=time(9),
                duur_minuten=60,
                bij_feestdag="vervalt",
            ),
            VanWie(soort="eigen", verwerking=tafel.verwerking),
            aanpakcode=tafel.aanpakcode,
            overlegcode=tafel.overleg.code,
            door=rol,
            op=NU,
        )
    assert (reeks.ritme, reeks.verwerking.naam) == ("tweewekelijks", tafel.verwerking.naam)
    assert "Wijktafel" not in _aangeboden(wereld)
