from spil.toegang.commands.autorisaties import leg_review_vast
from spil.toegang.commands.berichten import lees_bericht
from spil.toegang.commands.concept import bewaar_concept, gooi_concept_weg
from spil.toegang.commands.logboek import exporteer_logboek
from spil.toegang.commands.noodtoegang import neem_noodtoegang
from spil.toegang.commands.toegang import beeindig_alles, trek_toegang_in, verleen_toegang

__all__ = [
    "beeindig_alles",
    "bewaar_concept",
    "exporteer_logboek",
    "gooi_concept_weg",
    "lees_bericht",
    "leg_review_vast",
    "neem_noodtoegang",
    "trek_toegang_in",
    "verleen_toegang",
]
