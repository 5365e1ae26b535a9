"""Two cases of the demo have plans that are aligned: those of a family and of who lives with it."""

from spil.casussen.commands import stem_af
from spil.demo.spelen import Speler
from spil.toegang.models import Dossier

SAMEN = 8
"""Which of the played cases goes with that of the family; the same regisseur leads it."""
REDEN = (
    "Zij delen een woning en de schulden lopen door elkaar. Rust in de ene casus lukt niet zonder"
    " afspraken in de andere."
)


def stem_plannen_af(speler: Speler, een: Dossier, ander: Dossier) -> None:
    op = speler.dagen_terug(3)
    with speler.als("oomen", op) as regisseur:
        stem_af(
            een.uuid,
            nummer=ander.nummer,
            reden=REDEN,
            kring_uit_reden=True,
            door=regisseur,
            op=op,
        )
