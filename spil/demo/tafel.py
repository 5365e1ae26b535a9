"""The triage at the table: who sits there today, what they found of one report, and a question."""

from datetime import timedelta

from spil.aanmeldingen.commands import beleg_tafel, leg_standpunten_vast, stel_navraag
from spil.aanmeldingen.commands.tafel import Gegeven
from spil.aanmeldingen.models import Aanmelding
from spil.demo.spelen import Speler
from spil.kern.klok import datum

AAN_TAFEL = ("verbeek", "willems", "sanders", "haddad", "blom")
STANDPUNTEN = (
    ("verbeek", "oppakken", ("gevolgen", "samenwerking"), "Losse aangiften houden dit niet tegen."),
    ("willems", "advies", ("samenwerking",), "Het wijkteam kan dit met een goed advies zelf."),
    ("haddad", "oppakken", ("problematiek",), "Zonder gezamenlijk plan komt er geen behandeling."),
)


def speel_tafel(speler: Speler, melding: Aanmelding) -> None:
    """Police and municipality differ; the OM and Veilig Thuis have not spoken yet."""
    op, rollen = speler.nu, speler.demo.rollen
    with speler.als(speler.demo.triagist, op) as triagist:
        mensen = [rollen[wie].medewerker for wie in AAN_TAFEL]
        tafel = beleg_tafel(datum(op), mensen, door=triagist, op=op)
        leg_standpunten_vast(
            melding.uuid,
            [
                Gegeven(
                    medewerker=rollen[wie].medewerker,
                    standpunt=standpunt,
                    criteria=criteria,
                    reden=reden,
                )
                for wie, standpunt, criteria, reden in STANDPUNTEN
            ],
            aan=tafel,
            door=triagist,
            op=op,
        )


def speel_navraag(speler: Speler, melding: Aanmelding) -> None:
    """The house misses something, and waits for who reported."""
    with speler.als(speler.demo.triagist, speler.nu) as triagist:
        stel_navraag(
            melding.uuid,
            vraag="Wie is er nu bij het gezin betrokken, en sinds wanneer?",
            antwoord_voor=datum(speler.nu) + timedelta(days=4),
            door=triagist,
            op=speler.nu,
        )
