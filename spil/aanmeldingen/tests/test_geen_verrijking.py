"""Before a positive decision nobody adds anything to the dossier (WGS art. 2.31 lid 3)."""

import pytest

from spil.toegang import rechten
from spil.toegang.models import Reden

MAG_VOOR_HET_BESLUIT = {
    "aanmelding.bekijken",
    "aanmelding.beantwoorden",
    "aanmelding.antwoord_lezen",
    "triage.besluiten",
    "navraag.stellen",  # to who reported alone, about the report itself
    "navraag.beantwoorden",
    "standpunt.vastleggen",  # what a party finds of the report, and no information beside it
    "toegang.bekijken",
    "bsn.tonen",
}
AAN_TAFEL = {
    "punt.voorbereiden",  # when it comes to the table and what the table is asked
    "punt.bekijken",  # shows how Spil reads what is being typed; keeps nothing
    "aanwezigheid.vastleggen",  # who was there
    "aantekening.schrijven",  # what the table finds; of a report no party is asked for data
    "punt.afronden",  # what the table found and decided
    "afspraak.afdoen",  # that what the table agreed was done, or why it need not be
    "verslagcorrectie.voorstellen",  # of those minutes
    "verslagcorrectie.beoordelen",
}
PAS_ALS_ER_EEN_CASUS_IS = {"casus.regisseur_toewijzen"}


@pytest.mark.parametrize("reden", [Reden.TRIAGE, Reden.AANMELDER])
def test_wie_beoordeelt_of_aanmeldde_kan_niets_toevoegen(reden):
    mag = {
        recht.handeling
        for recht in rechten.alle_rechten()
        if recht.relaties is not None and reden in recht.relaties
    }
    schrijft = {
        route.schrijven
        for route in rechten.alle_routes()
        if route.schrijven in mag
        and route.schrijven not in MAG_VOOR_HET_BESLUIT | AAN_TAFEL | PAS_ALS_ER_EEN_CASUS_IS
    }
    assert schrijft == set()
