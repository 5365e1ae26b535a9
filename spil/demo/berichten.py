"""Who keeps up with the notices: what came more than a week ago was read the day after."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from spil.demo.spelen import Speler
from spil.toegang.commands import lees_bericht
from spil.toegang.queries.berichten import mijn_berichten

OUD: Final = timedelta(days=7)


def lees_oude_berichten(speler: Speler, wie: Iterable[str]) -> None:
    """Of these people those who work in this house."""
    for kort in speler.demo.rollen.keys() & set(wie):
        with speler.als(kort, speler.nu) as rol:
            te_lezen = [een for een in mijn_berichten(door=rol) if een.op < speler.nu - OUD]
        for bericht in te_lezen:
            de_dag_erna = bericht.op + timedelta(days=1)
            with speler.als(kort, de_dag_erna) as rol:
                lees_bericht(bericht.uuid, door=rol, op=de_dag_erna)
