"""What happens at the table before a decision, with a mark in every field that somebody types."""

from spil.aanmeldingen.commands import beleg_tafel, leg_standpunten_vast
from spil.aanmeldingen.commands.tafel import Gegeven
from spil.aanmeldingen.models import Aanmelding
from tests.matrix.merken import merk
from tests.wereld import NU, VANDAAG, Wereld, als


def neem_op_tafel(wereld: Wereld, melding: Aanmelding, nr: int) -> None:
    """The police and the OM decide; the police said something else at first."""
    triagist = wereld.triagist
    mensen = [wereld.ketenpartner.medewerker, wereld.officier.medewerker]
    with als(triagist):
        tafel = beleg_tafel(VANDAAG, mensen, door=triagist, op=NU)
        for standpunt, veld in (("advies", "stax"), ("oppakken", "stan")):
            gegeven = Gegeven(
                medewerker=mensen[0], standpunt=standpunt, reden=merk(nr, "kern", veld)
            )
            leg_standpunten_vast(melding.uuid, [gegeven], aan=tafel, door=triagist, op=NU)
