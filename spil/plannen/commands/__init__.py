from spil.plannen.commands.acties import voeg_actie_toe, wijzig_actie
from spil.plannen.commands.afronden import laat_vervallen, meld_gereed, zet_gereed_terug
from spil.plannen.commands.doelen import leg_resultaat_vast, voeg_doel_toe, wijzig_doel
from spil.plannen.commands.escalatie import escaleer
from spil.plannen.commands.evaluatie import Evaluatie, leg_evaluatie_vast, plan_evaluatie
from spil.plannen.commands.procesplan import leg_procesplan_vast
from spil.plannen.commands.standaard import neem_standaarddoelen_over
from spil.plannen.commands.voortgang import herinner, meld_voortgang

__all__ = [
    "Evaluatie",
    "escaleer",
    "herinner",
    "laat_vervallen",
    "leg_evaluatie_vast",
    "leg_procesplan_vast",
    "leg_resultaat_vast",
    "meld_gereed",
    "meld_voortgang",
    "neem_standaarddoelen_over",
    "plan_evaluatie",
    "voeg_actie_toe",
    "voeg_doel_toe",
    "wijzig_actie",
    "wijzig_doel",
    "zet_gereed_terug",
]
