"""What the municipalities of the demo agreed with their house: plustaken, a pluspakket, mandates;
and its fasehuizen."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from spil.aanmeldingen.commands import leg_mandaat_vast
from spil.beheer.commands import leg_gemeentetaken_vast, voeg_voorziening_toe
from spil.demo.huizen import Demohuis
from spil.gebruikers.models import Rol
from spil.huizen.models import Gemeente
from spil.kern import rls
from spil.kern.klok import datum
from spil.partners.models import Voorziening
from spil.werkprocessen.models import Gemeentetaak, Werkprocesversie

VANAF: Final = date(2022, 1, 1)
PLUSTAAK, PLUSPAKKET = Gemeentetaak.Soort.PLUSTAAK, Gemeentetaak.Soort.PLUSPAKKET
MINDER = ("Breda", "Etten-Leur", "Oosterhout", "Altena")
# JP22 r70-78: the municipalities of the district placed these with the house, some not all.
TAKEN: Final = (
    ("reintegratie", PLUSTAAK, (*MINDER, "Drimmelen", "Geertruidenberg", "Zundert")),
    ("isd", PLUSTAAK, MINDER),
    ("bij", PLUSTAAK, MINDER),
    ("mensenhandel", PLUSPAKKET, ("Breda", "Oosterhout")),
)
MANDATEN: Final = (
    ("Breda", "oomen", True),
    ("Etten-Leur", "oomen", False),
    ("Oosterhout", "wit", False),
)

# MZ23 r239: two of them, five places.
FASEHUIZEN: Final = (("Fasehuis Parkzicht", 3), ("Fasehuis Stroom", 2))


def maak_afspraken(demo: Demohuis, *, nu: datetime) -> None:
    """By the functioneel beheerder of this house."""
    beheerder = next(r for r in demo.rollen.values() if r.soort == "functioneel_beheerder")
    versies = {versie.code: versie for versie in Werkprocesversie.objects.geldig(demo.huis.pk)}
    herkomst = rls.Herkomst(spoor="demo")
    with rls.namens(beheerder.pk, doel="beheer", op=nu, herkomst=herkomst):
        for code, soort, namen in TAKEN:
            leg_gemeentetaken_vast(
                versies[code].werkproces.uuid,
                [_gemeente(naam, nu) for naam in namen],
                soort=soort,
                vanaf=VANAF,
                besluit="Stuurgroep 9-12-2021",
                door=beheerder,
                op=nu,
            )
        _mandaten(demo, versies["bij"], MANDATEN, beheerder, nu)
        for naam, plaatsen in FASEHUIZEN:
            voeg_voorziening_toe(
                naam=naam,
                soort=Voorziening.Soort.FASEHUIS,
                plaatsen=plaatsen,
                vanaf=VANAF,
                partner=demo.partners["reclassering"],
                door=beheerder,
                op=nu,
            )


def _mandaten(
    demo: Demohuis,
    versie: Werkprocesversie,
    mandaten: Iterable[tuple[str, str, bool]],
    beheerder: Rol,
    nu: datetime,
) -> None:
    for nr, (naam, wie, besluiten) in enumerate(mandaten, start=1):
        leg_mandaat_vast(
            versie,
            _gemeente(naam, nu),
            demo.rollen[wie],
            omvat_besluiten=besluiten,
            besluit=f"Mandaatbesluit 2022-{nr:02d}",
            vanaf=VANAF,
            door=beheerder,
            op=nu,
        )


def _gemeente(naam: str, nu: datetime) -> Gemeente:
    return Gemeente.objects.van_nu(datum(nu)).get(naam=naam)
