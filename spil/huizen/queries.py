"""Questions about houses and municipalities: reference data, no rows about people."""

from datetime import date

from spil.huizen.gemeentelijst import Gemeentelijst, Gemeenterij
from spil.huizen.models import Gemeente, Huis
from spil.kern.fouten import NietGevonden


def gemeentelijst() -> Gemeentelijst:
    """All municipalities over time as the database has them, in one query."""
    velden = ("code", "naam", "opvolger_code", "ingang", "einde")
    return Gemeentelijst(Gemeenterij(*rij) for rij in Gemeente.objects.values_list(*velden))


def huis_met(slug: str) -> Huis:
    """The house with this short name. Raises NietGevonden."""
    gevonden = Huis.objects.filter(slug=slug).first()
    if gevonden is None:
        bestaand = ", ".join(Huis.objects.order_by("slug").values_list("slug", flat=True))
        raise NietGevonden(
            f"Er is geen huis met de korte naam {slug}. "
            + (f"Wel: {bestaand}." if bestaand else "Maak eerst een huis met nieuw_huis.")
        )
    return gevonden


def gemeente_van_nu(naam: str, *, dag: date) -> Gemeente | None:
    """The municipality of that day with exactly this official name, whatever the case."""
    return Gemeente.objects.van_nu(dag).filter(naam__iexact=naam.strip()).first()


def gemeente_met_code(code: str) -> Gemeente:
    return Gemeente.objects.get(code=code)


def gelijknamige_gemeenten(naam: str, *, dag: date) -> list[Gemeente]:
    """Those of that day that differ only by an addition, such as Bergen (L.) and Bergen (NH.)."""
    return list(Gemeente.objects.van_nu(dag).filter(naam__istartswith=f"{naam.strip()} ("))
