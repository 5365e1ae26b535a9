"""What the time line says of the plan, to who sees it."""

from spil.logboek.models import Gebeurtenis
from spil.logboek.verhaal import bekende_codes, zinnen
from spil.plannen.commands import (
    herinner,
    laat_vervallen,
    leg_resultaat_vast,
    meld_gereed,
    meld_voortgang,
    zet_gereed_terug,
)
from spil.plannen.tests.opzet import maak_actie, maak_doel, zaak_met_deelnemers
from tests.wereld import NU, Wereld, als


def verhaal(zaak) -> list[str]:
    rijen = Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [zaak.dossier.pk])
    eigen = [g for g in rijen if g.code.startswith(("actie.", "doel.", "plan."))]
    assert {g.code for g in eigen} <= bekende_codes()
    return zinnen(eigen)[::-1]


def test_de_tijdlijn_vertelt_het_plan_in_zinnen(wereld: Wereld):
    zaak = zaak_met_deelnemers(wereld)
    doel = maak_doel(zaak)
    actie = maak_actie(zaak, doel=doel)
    with als(wereld.regisseur) as rol:
        herinner(actie.uuid, door=rol, op=NU)
        meld_voortgang(actie.uuid, tekst="Bezig", door=rol, op=NU)
        meld_gereed(actie.uuid, door=rol, op=NU)
        zet_gereed_terug(actie.uuid, door=rol, op=NU)
        laat_vervallen(actie.uuid, reden="Verhuisd", door=rol, op=NU)
        leg_resultaat_vast(doel.uuid, resultaat="behaald", door=rol, op=NU)
    politie = "Politie Zeeland-West-Brabant"
    verwacht = [
        "Nieuw doel: Eigen woonplek",
        f"Nieuwe actie voor {politie}: Huisbezoek brengen",
        f"{politie} kreeg een herinnering aan: Huisbezoek brengen",
        "Voortgang gemeld: Huisbezoek brengen",
        "Gereed: Huisbezoek brengen",
        "Weer open: Huisbezoek brengen",
        "Vervallen: Huisbezoek brengen",
        "Doel behaald: Eigen woonplek",
    ]
    with als(wereld.behandelaar):
        assert verhaal(zaak) == verwacht
    with als(wereld.officier):
        assert verhaal(zaak) == []
