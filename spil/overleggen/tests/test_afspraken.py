"""What a table agreed about a report: settled at a next table, or taken into the plan of the case."""

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from spil.casussen.commands import start_casus
from spil.casussen.tests.opzet import meld
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.commands import nodig_uit, zet_op_agenda
from spil.overleggen.commands.afspraken import (
    doe_afspraak_af,
    laat_afspraak_vervallen,
    neem_afspraak_over,
    zet_afspraak_terug,
)
from spil.overleggen.commands.verslag import rond_punt_af
from spil.overleggen.models import Verslagregel
from spil.overleggen.nazorgfouten import AfspraakNietMogelijk
from spil.overleggen.queries.correcties import dossier_overleggen
from spil.overleggen.queries.verslag import verslagpagina
from spil.overleggen.tests.opzet import maak_oplegger_rij, maak_overleg_rij, maak_rij
from spil.plannen.models import Actie
from spil.toegang.models import Dossier
from tests.inloggen import log_in
from tests.wereld import NU, als

WEEK = timedelta(days=7)
LATER = NU + WEEK
TEKST = "- @huis belt de melder, over twee weken\n- nagaan wie er al helpt"
MET_DAG, LOS = "belt de melder", "nagaan wie er al helpt"


class Tafel:
    """A report that was spoken of, comes back next week, and of which the police heard the first
    item only."""

    def __init__(self, wereld):
        self.wereld = wereld
        self.dossier = meld(wereld)
        reeks = maak_rij(wereld)
        oplegger = maak_oplegger_rij(wereld, reeks)
        eerste, tweede = (
            maak_overleg_rij(reeks, oplegger, na=na) for na in (timedelta(hours=1), WEEK)
        )
        politie = wereld.ketenpartner
        with als(wereld.ondersteuner) as rol:
            partner = politie.medewerker.partner
            nodig_uit(eerste.uuid, partner=partner, rol=politie, door=rol, op=NU)
        with als(wereld.triagist) as rol:
            self.eerder, self.nu = (
                zet_op_agenda(een.uuid, self.dossier.uuid, door=rol, op=NU)
                for een in (eerste, tweede)
            )
            rond_punt_af(self.eerder.uuid, tekst=TEKST, door=rol, op=NU)
            self.afspraken = {een.tekst: een for een in self.eerder.verslagregels.all()}

    def vorige(self, wie="triagist", op=LATER):
        with als(self.wereld.rollen[wie], op=op) as rol:
            return [een.tekst for een in verslagpagina(self.nu.uuid, door=rol, op=op).afspraken]

    def doe(self, wat, tekst=MET_DAG, *, wie="triagist", op=LATER, **anders):
        with als(self.wereld.rollen[wie], op=op) as rol:
            return wat(self.afspraken[tekst].uuid, door=rol, op=op, **anders)

    def pak_op(self):
        with als(self.wereld.triagist) as rol:
            dossier = Dossier.objects.get(pk=self.dossier.pk)
            regie = self.wereld.regisseur
            start_casus(dossier, gemeente_id="0758", regisseur=regie, door=rol, op=NU)


@pytest.fixture
def tafel(wereld):
    return Tafel(wereld)


@pytest.fixture
def client_van(wereld):
    with time_machine.travel(LATER, tick=False):
        yield lambda wie: log_in(Client(), wereld.rollen[wie])


def test_komt_de_aanmelding_terug_dan_staan_de_vorige_afspraken_er(tafel):
    assert tafel.vorige() == [MET_DAG, LOS]
    tafel.doe(doe_afspraak_af)
    assert tafel.vorige() == [LOS]
    tafel.doe(laat_afspraak_vervallen, LOS, reden="De school helpt al.")
    assert tafel.vorige() == []
    tafel.doe(zet_afspraak_terug, LOS)
    assert tafel.vorige() == [LOS]


def test_twee_keer_is_een_keer_en_wat_beslist_is_vervalt_niet_meer(tafel):
    """A7-04."""
    assert tafel.doe(doe_afspraak_af).pk == tafel.doe(doe_afspraak_af).pk
    with pytest.raises(AfspraakNietMogelijk, match="al beslist"):
        tafel.doe(laat_afspraak_vervallen, reden="Toch niet.")


def test_vervallen_zegt_waarom(tafel):
    with pytest.raises(AfspraakNietMogelijk, match="Schrijf waarom"):
        tafel.doe(laat_afspraak_vervallen, reden=" ")


@pytest.mark.parametrize("wie", ["behandelaar", "manager", "buitenstaander"])
def test_wie_niet_bij_het_punt_hoort_vindt_de_afspraak_niet(tafel, wie):
    with pytest.raises(NietGevonden):
        tafel.doe(doe_afspraak_af, wie=wie)


def test_wie_alleen_aan_tafel_zat_leest_de_afspraak_en_doet_haar_niet_af(tafel):
    for wat in (doe_afspraak_af, zet_afspraak_terug, neem_afspraak_over):
        with pytest.raises(GeenRecht):
            tafel.doe(wat, wie="ketenpartner", op=NU)


def test_een_aanmelding_heeft_geen_plan_om_haar_in_te_zetten(tafel):
    with pytest.raises(GeenRecht):
        tafel.doe(neem_afspraak_over)


def test_wordt_het_een_casus_dan_gaat_de_afspraak_met_een_knop_het_plan_in(wereld, tafel):
    """The plan's own act, and no copy: the line in the minutes points at the action."""
    tafel.pak_op()
    assert tafel.vorige("regisseur") == [MET_DAG, LOS]
    actie = tafel.doe(neem_afspraak_over, wie="regisseur")
    assert tafel.doe(neem_afspraak_over, wie="regisseur") == actie
    with als(wereld.regisseur, op=LATER) as rol:
        assert Actie.objects.get() == actie
        assert (actie.omschrijving, actie.partner) == (MET_DAG, wereld.partners["huis"])
        assert Verslagregel.objects.get(tekst=MET_DAG).actie == actie
        pagina = dossier_overleggen(tafel.dossier.uuid, door=rol, op=LATER)
        assert [een.tekst for een in pagina.afspraken] == [LOS]
        assert (pagina.mag_afdoen, pagina.mag_overnemen) == (True, True)
    with pytest.raises(AfspraakNietMogelijk, match="staat in het plan"):
        tafel.doe(doe_afspraak_af, wie="regisseur")
    with pytest.raises(AfspraakNietMogelijk, match="wie het doet of voor wanneer"):
        tafel.doe(neem_afspraak_over, LOS, wie="regisseur")


def test_een_besluit_is_geen_afspraak(wereld, tafel):
    with als(wereld.triagist):
        Verslagregel.objects.filter(tekst=LOS).update(soort="besluit")
    with pytest.raises(NietGevonden):
        tafel.doe(doe_afspraak_af, LOS)


@pytest.mark.parametrize(
    ("velden", "regel"),
    [
        ({"stand": "afgedaan"}, "afgedane_afspraak_zegt_wie_en_wanneer"),
        ({"reden": "Zomaar."}, "vervallen_afspraak_zegt_waarom"),
        ({"soort": "besluit", "stand": "afgedaan"}, "alleen_een_afspraak_wordt_afgedaan"),
    ],
)
def test_de_databank_weigert_een_halve_afdoening(wereld, tafel, velden, regel):
    wie = {"beslist_op": NU, "beslist_door": wereld.triagist} if "soort" in velden else {}
    with als(wereld.triagist), pytest.raises(IntegrityError, match=regel), transaction.atomic():
        Verslagregel.objects.filter(tekst=LOS).update(**velden, **wie)


def test_aan_tafel_met_een_knop_en_terug_naar_het_verslag(wereld, tafel, client_van):
    """C-18: previous agreements first, each settled with one key, and with one key undone."""
    client, adres = client_van("triagist"), reverse("agendapunt-verslag", args=[tafel.nu.uuid])
    pagina = client.get(adres).content.decode()
    assert "Vorige afspraken" in pagina
    assert 'data-toets="a e"' in pagina
    terug = {"terug": f"agendapunt-verslag:{tafel.nu.uuid}"}
    uuid = tafel.afspraken[MET_DAG].uuid
    naar = client.post(reverse("afspraak-afgedaan", args=[uuid]), terug)
    assert naar.url == adres
    na = client.get(adres).content.decode()
    assert (MET_DAG in na, "Maak ongedaan" in na) == (False, True)
    client.post(reverse("afspraak-terugzetting", args=[uuid]), terug)
    assert MET_DAG in client.get(adres).content.decode()
    weg = reverse("afspraak-vervallen", args=[uuid])
    leeg = client.post(weg, {"reden": ""})
    assert (leeg.status_code, "Schrijf waarom" in leeg.content.decode()) == (422, True)
    naar = client.post(f"{weg}?terug=agendapunt-verslag://elders.example", {"reden": "Is er al."})
    assert naar.url == reverse("agendapunt-verslag", args=[tafel.eerder.uuid])
    assert "Is er al." in client.get(naar.url).content.decode()


def test_in_het_plan_van_de_nieuwe_casus_staat_wat_nog_over_te_nemen_is(wereld, tafel, client_van):
    tafel.pak_op()
    client, plan = client_van("regisseur"), reverse("dossier-plan", args=[tafel.dossier.uuid])
    assert "Afgesproken toen dit nog een aanmelding was" in client.get(plan).content.decode()
    uuid = tafel.afspraken[MET_DAG].uuid
    naar = client.post(reverse("afspraak-overname", args=[uuid]), {"terug": "dossier-overleggen"})
    assert naar.url == reverse("dossier-overleggen", args=[tafel.dossier.uuid])
    rest = client.get(naar.url).content.decode()
    assert "staat nu als actie in het plan" in rest
    assert (MET_DAG in rest, LOS in rest) == (False, True)
    assert MET_DAG in client.get(plan).content.decode()
