"""The report of an item, with a mark in what somebody types; its action is of the plan of the case,
which others read than this table, and so bears none. It was opened again once."""

from spil.aanmeldingen.models import Aanmelding
from spil.overleggen.commands.heropenen import heropen_punt
from spil.overleggen.commands.verslag import rond_punt_af
from spil.overleggen.models import Agendapunt
from tests.matrix.merken import merk
from tests.wereld import NU, Wereld, als

GETYPT = {"tekst": "Getypt in de matrix."}
VAST = {
    "agendapunt-verslag": GETYPT,
    "agendapunt-verslag-regels": GETYPT,
    "punt-heropening": {"reden": GETYPT["tekst"]},
}
SLAAGT: list[tuple[str, str, str]] = [
    ("agendapunt-verslag", "regisseur", "eigen"),
    ("punt-heropening", "collega", "van_collega"),
]


def leg_verslag(w: Wereld, melding: Aanmelding, nr: int) -> None:
    regels = [
        merk(nr, "besp", "vnot"),
        f"? {merk(nr, 'besp', 'vbev')}",
        f"! {merk(nr, 'besp', 'vbes')}",
        "- @huis belt de huisarts morgen",
        "volgende: over twee weken",
    ]
    with als(w.collega) as rol:
        punt = Agendapunt.objects.get(dossier_id=melding.dossier_id)
        rond_punt_af(punt.uuid, tekst="\n".join(regels), door=rol, op=NU)
        heropen_punt(punt.uuid, reden=merk(nr, "besp", "vher"), door=rol, op=NU)
        rond_punt_af(punt.uuid, tekst="\n".join(regels), door=rol, op=NU)
