"""A new house: itself as organisation, its fixed teams, its first approach, its system rol."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from spil.gebruikers.models import Medewerker, Rol, Rolsoort, Team
from spil.huizen.models import Gemeente, Huis
from spil.huizen.queries import (
    gelijknamige_gemeenten,
    gemeente_met_code,
    gemeente_van_nu,
    gemeentelijst,
)
from spil.kern.fouten import DomeinFout
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Organisatiesoort, Partner
from spil.werkprocessen.catalogus import eerste_aanpakken, uit_catalogus
from spil.werkprocessen.commands.in_gebruik import neem_in_gebruik

SYSTEEMNAAM = "Spil (automatisch)"


class HuisBestaatAl(DomeinFout):
    """The slug is taken."""


class OnbekendeGemeente(DomeinFout):
    """No municipality of today has this name."""


@transaction.atomic
def maak_huis(
    slug: str,
    *,
    naam: str,
    gemeenten: Sequence[str],
    op: datetime,
    door: Rol | None = None,
    aanpakken: Sequence[str] | None = None,
) -> Huis:
    """Make a house that can start, with these shipped approaches in use (without them: those that
    every house begins with). `door` is the beheerder who asked; None on the command line.

    Raises HuisBestaatAl, OnbekendeGemeente, NietGevonden (an approach that is not shipped).
    """
    if Huis.objects.filter(slug=slug).exists():
        raise HuisBestaatAl(f"Er is al een huis met de korte naam {slug}. Kies een andere.")
    dag = datum(op)
    huis = Huis.maak(slug=slug, naam=naam)
    for gemeentenaam in gemeenten:
        huis.voeg_gemeente_toe(_gemeente(gemeentenaam, op=op))
    eigen = Partner.maak(huis, naam=naam, soort=Organisatiesoort.HUIS, begin=dag)
    systeem = Rol.geef(Medewerker.maak(eigen, naam=SYSTEEMNAAM), soort=Rolsoort.SYSTEEM, begin=dag)
    Team.maak(huis, naam="Triage", taak=Team.Taak.TRIAGE)
    Team.maak(huis, naam="Ondersteuning", taak=Team.Taak.ONDERSTEUNING)
    for code in eerste_aanpakken() if aanpakken is None else aanpakken:
        neem_in_gebruik(huis, uit_catalogus(code), door=door or systeem, op=op)
    leg_vast("huis.gemaakt", door=door or systeem, op=op, onderwerp=huis)
    return huis


def systeemrol(huis: Huis) -> Rol:
    """The rol in which Spil itself acts for this house: background work, imports."""
    return Rol.objects.met_alles().get(medewerker__huis=huis, soort=Rolsoort.SYSTEEM)


def _gemeente(naam: str, *, op: datetime) -> Gemeente:
    """By its official name, or by the name in daily use when only one can be meant."""
    dag = datum(op)
    if exact := gemeente_van_nu(naam, dag=dag):
        return exact
    lijst = gemeentelijst()
    code = lijst.vind(naam, dag)
    opvolger = lijst.opvolger_op(code, dag) if code else None
    if opvolger is None:
        gelijk = " of ".join(g.naam for g in gelijknamige_gemeenten(naam, dag=dag))
        hoe = f"Bedoelt u {gelijk}?" if gelijk else "Controleer de spelling."
        raise OnbekendeGemeente(f"Er is nu geen gemeente met de naam {naam}. {hoe}")
    gemeente = gemeente_met_code(opvolger)
    if opvolger != code:
        raise OnbekendeGemeente(
            f"Er is nu geen gemeente met de naam {naam}: zij ging op in {gemeente.naam}. "
            f"Noem {gemeente.naam}."
        )
    return gemeente
