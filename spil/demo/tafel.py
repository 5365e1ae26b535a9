"""The triage at the table: who sits there today, what they found of one report, and a question."""

from collections.abc import Sequence
from datetime import timedelta

from spil.aanmeldingen.commands import (
    beleg_tafel,
    geef_standpunt,
    leg_standpunten_vast,
    stel_navraag,
    vraag_standpunten,
)
from spil.aanmeldingen.commands.tafel import Gegeven
from spil.aanmeldingen.models import Aanmelding, Triagetafel
from spil.demo.spelen import Speler
from spil.kern.klok import datum

AAN_TAFEL = ("verbeek", "willems", "sanders", "haddad", "blom")
STANDPUNTEN = (
    ("verbeek", "oppakken", ("gevolgen", "samenwerking"), "Losse aangiften houden dit niet tegen."),
    ("willems", "advies", ("samenwerking",), "Het wijkteam kan dit met een goed advies zelf."),
    ("haddad", "oppakken", ("problematiek",), "Zonder gezamenlijk plan komt er geen behandeling."),
)


def speel_tafel(speler: Speler, melding: Aanmelding) -> Triagetafel:
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
    return tafel


def speel_vooraf(speler: Speler, tafel: Triagetafel, meldingen: Sequence[Aanmelding]) -> None:
    """Three parties are asked beforehand; the OM has given its position on the first."""
    op, rollen = speler.nu, speler.demo.rollen
    with speler.als(speler.demo.triagist, op) as triagist:
        waarover = [melding.uuid for melding in meldingen]
        wie = [rollen[naam] for naam in ("haddad", "sanders", "blom")]
        vraag_standpunten(tafel.uuid, waarover, wie, door=triagist, op=op)
    with speler.als("sanders", op) as officier:
        geef_standpunt(
            meldingen[0].uuid,
            standpunt="oppakken",
            criteria=("gevolgen",),
            reden="Er loopt iets dat wij alleen samen kunnen stoppen.",
            door=officier,
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
