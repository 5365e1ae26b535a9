"""C9: a question that chooses from the voorzieningen of the house (MZ23 r239)."""

import re
from datetime import timedelta

from spil.invullingen.forms import Vragenformulier
from spil.invullingen.queries import antwoorden_per_keer
from spil.invullingen.tests.opzet import proefaanpak, veld
from spil.invullingen.weergave import weergave
from spil.partners.models import Voorziening
from spil.werkprocessen.definitie import lees_definitie
from spil.werkprocessen.motor import Aanpak
from tests.wereld import VANDAAG

AANPAK = Aanpak(lees_definitie(proefaanpak(velden=[veld("plek", "lijst", lijst="voorzieningen")])))


def voorziening(huis, naam) -> Voorziening:
    return Voorziening.voeg_toe(
        huis, naam=naam, soort="fasehuis", plaatsen=2, partner=None, vanaf=VANDAAG
    )


def keuzes(wereld, nu=None) -> list[str]:
    form = Vragenformulier(
        AANPAK, AANPAK.definitie.velden, huis=wereld.huis, beginwaarden={"plek": nu}
    )
    return re.findall(r'<option value="[^"]+"[^>]*>([^<]+)<', str(form["plek"]))


def test_te_kiezen_zijn_de_voorzieningen_van_het_eigen_huis_zonder_einde(wereld):
    voorziening(wereld.huis, "Parkzicht")
    voorziening(wereld.huis, "Dicht").eindig(per=VANDAAG + timedelta(days=7))
    voorziening(wereld.buitenstaander.medewerker.huis, "Elders")
    assert keuzes(wereld) == ["Parkzicht"]


def test_wat_eerder_gekozen_is_blijft_te_kiezen_en_te_lezen(wereld):
    """So that a change of another answer does not take this one away."""
    voorziening(wereld.huis, "Parkzicht")
    dicht = voorziening(wereld.huis, "Dicht")
    dicht.eindig(per=VANDAAG + timedelta(days=7))
    assert keuzes(wereld, nu=str(dicht.uuid)) == ["Dicht", "Parkzicht"]
    assert keuzes(wereld, nu="geen sleutel") == ["Parkzicht"]
    assert weergave(AANPAK.veld("plek"), str(dicht.uuid)) == "Dicht"


def test_zonder_dossiers_zijn_er_geen_keren(wereld):
    assert antwoorden_per_keer([], ["samen"]) == {}
