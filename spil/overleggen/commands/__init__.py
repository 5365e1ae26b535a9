from spil.overleggen.commands.agenda import (
    haal_van_agenda,
    zet_onderwerp_op_agenda,
    zet_op_agenda,
)
from spil.overleggen.commands.genodigden import (
    haal_weg_bij_punt,
    laat_aanschuiven,
    nodig_uit,
    zet_stand,
)
from spil.overleggen.commands.opleggers import (
    Opleggerinhoud,
    bepaal_partijen,
    bepaal_stroom,
    herschrijf_oplegger,
    stel_oplegger_op,
)
from spil.overleggen.commands.overleggen import (
    Plek,
    laat_overleg_vervallen,
    plan_overleg,
    plan_overleggen,
    verplaats_overleg,
)
from spil.overleggen.commands.reeksen import (
    VanWie,
    Wanneer,
    beeindig_reeks,
    maak_reeks,
    wijzig_reeks,
)
from spil.overleggen.commands.vaststellen import (
    gooi_oplegger_weg,
    leg_oplegger_voor,
    stel_oplegger_vast,
    stuur_oplegger_terug,
)

__all__ = [
    "Opleggerinhoud",
    "Plek",
    "VanWie",
    "Wanneer",
    "beeindig_reeks",
    "bepaal_partijen",
    "bepaal_stroom",
    "gooi_oplegger_weg",
    "haal_van_agenda",
    "haal_weg_bij_punt",
    "herschrijf_oplegger",
    "laat_aanschuiven",
    "laat_overleg_vervallen",
    "leg_oplegger_voor",
    "maak_reeks",
    "nodig_uit",
    "plan_overleg",
    "plan_overleggen",
    "stel_oplegger_op",
    "stel_oplegger_vast",
    "stuur_oplegger_terug",
    "verplaats_overleg",
    "wijzig_reeks",
    "zet_onderwerp_op_agenda",
    "zet_op_agenda",
    "zet_stand",
]
