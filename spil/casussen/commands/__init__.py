from spil.casussen.commands.afstemming import beeindig_afstemming, stem_af
from spil.casussen.commands.deelnemers import (
    beeindig_deelname,
    beeindig_persoon,
    laat_deelnemen,
    voeg_persoon_toe_aan_deelnemer,
)
from spil.casussen.commands.fase import wijzig_fase
from spil.casussen.commands.gegevens import noem_keer_vergissing, vul_gegevens_in, wijzig_keer
from spil.casussen.commands.heropenen import heropen_casus
from spil.casussen.commands.regie import draag_regie_over, wijs_regisseur_toe
from spil.casussen.commands.sluiten import sluit_casus
from spil.casussen.commands.starten import Afgesloten, neem_casus_over, start_casus
from spil.casussen.commands.verloop import (
    leg_aanleiding_vast,
    leg_situatie_vast,
    plan_bespreking,
    wijzig_ave,
)
from spil.casussen.commands.waarschuwing import (
    beeindig_waarschuwing,
    herzie_waarschuwing,
    waarschuw,
)

__all__ = [
    "Afgesloten",
    "beeindig_afstemming",
    "beeindig_deelname",
    "beeindig_persoon",
    "beeindig_waarschuwing",
    "draag_regie_over",
    "heropen_casus",
    "herzie_waarschuwing",
    "laat_deelnemen",
    "leg_aanleiding_vast",
    "leg_situatie_vast",
    "neem_casus_over",
    "noem_keer_vergissing",
    "plan_bespreking",
    "sluit_casus",
    "start_casus",
    "stem_af",
    "voeg_persoon_toe_aan_deelnemer",
    "vul_gegevens_in",
    "waarschuw",
    "wijs_regisseur_toe",
    "wijzig_ave",
    "wijzig_fase",
    "wijzig_keer",
]
