"""Two cases with aligned plans, led by one regisseur, with a mark in each field that is typed.

Both sides hold the same text, so they are two cases whose kern has the same readers.
"""

from collections.abc import Mapping

from spil.aanmeldingen.models import Aanmelding
from spil.casussen.commands import beeindig_afstemming, stem_af
from spil.toegang.models import Dossier
from tests.matrix.merken import merk
from tests.wereld import NU, Wereld, als

EEN, ANDER, NUMMER = "van_collega", "ooit_deelnemer", 2


def stem_zaken_af(wereld: Wereld, meldingen: Mapping[str, Aanmelding]) -> None:
    """Once ended, and aligned again."""
    with als(wereld.collega) as collega:
        een, ander = (Dossier.objects.get(pk=meldingen[naam].dossier_id) for naam in (EEN, ANDER))
        for veld in ("afrx", "afre"):
            rij = stem_af(
                een.uuid,
                nummer=ander.nummer,
                reden=merk(NUMMER, "kern", veld),
                kring_uit_reden=True,
                door=collega,
                op=NU,
            )
            if veld == "afrx":
                reden = merk(NUMMER, "kern", "afei")
                beeindig_afstemming(rij.uuid, reden=reden, door=collega, op=NU)
