"""What the house agreed to support, with the hours of the sources (JP22 r184-186, JR21 r592-601)."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from spil.demo.huizen import BEGIN, Demohuis
from spil.kern import rls
from spil.kern.klok import datum
from spil.overleggen.commands.uren import spreek_uren_af, voer_afwijking_in
from spil.partners.models import Organisatiesoort, Partner

VANAF: Final = date(2020, 1, 1)
GASTHEREN: Final = (
    ("mass", "MaSS", Organisatiesoort.UITVOERDER),
    ("kr8", "KR8-kollektief", Organisatiesoort.UITVOERDER),
)
UREN: Final = (("mass", 8), ("veilig_thuis", 32), ("kr8", 11))


def spreek_uren_af_met_partners(demo: Demohuis, *, nu: datetime) -> None:
    """By the procesondersteuner; as agreed in every year, but for one week a month ago."""
    for kort, naam, soort in GASTHEREN:
        demo.partners[kort] = Partner.maak(demo.huis, naam=naam, soort=soort, begin=datum(BEGIN))
    rol = demo.rollen[demo.eerste("procesondersteuner")]
    with rls.namens(rol.pk, doel="verwerking", op=nu, herkomst=rls.Herkomst(spoor="demo")):
        for kort, uren in UREN:
            spreek_uren_af(
                demo.partners[kort].uuid,
                uren_per_week=Decimal(uren),
                vanaf=VANAF,
                door=rol,
                op=nu,
            )
        voer_afwijking_in(
            demo.partners["veilig_thuis"].uuid,
            dag=datum(nu) - timedelta(days=28),
            uren=Decimal(20),
            reden="Het scenarioteam kwam niet bijeen.",
            door=rol,
            op=nu,
        )
