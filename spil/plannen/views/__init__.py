from spil.plannen.views.acties import actie, actie_nieuw, actie_vervallen, actie_wijziging
from spil.plannen.views.doelen import doel, doel_nieuw, doel_resultaat, standaarddoelen
from spil.plannen.views.escalatie import actie_escalatie
from spil.plannen.views.evaluatie import (
    evaluatie,
    evaluatie_nieuw,
    evaluaties,
)
from spil.plannen.views.leefgebieden import leefgebieden
from spil.plannen.views.procesplan import procesplan
from spil.plannen.views.uitvoering import (
    actie_gereed,
    actie_herinnering,
    actie_terugzetten,
    actie_voortgang,
)

__all__ = [
    "actie",
    "actie_escalatie",
    "actie_gereed",
    "actie_herinnering",
    "actie_nieuw",
    "actie_terugzetten",
    "actie_vervallen",
    "actie_voortgang",
    "actie_wijziging",
    "doel",
    "doel_nieuw",
    "doel_resultaat",
    "evaluatie",
    "evaluatie_nieuw",
    "evaluaties",
    "leefgebieden",
    "procesplan",
    "standaarddoelen",
]
