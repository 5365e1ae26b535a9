"""What an approach says about its meetings is offered, and becomes a series that takes its cases."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from spil.beheer.commands.verwerkingen import wijzig_termijnen
from spil.overleggen.commands import Plek, plan_overleg, plan_overleggen, zet_op_agenda
from spil.overleggen.fouten import AgendaNietMogelijk
from spil.overleggen.models import Overlegreeks
from spil.overleggen.queries.aanpakken import zonder_reeks
from spil.overleggen.tests.opzet import DINSDAG, maak_geldig
from spil.partners.models import Partner
from spil.toegang.models import Dossier, Reden, Toegang
from spil.werkplaats.commands import voeg_ding_toe
from spil.werkplaats.lijsten import LIJSTEN
from spil.werkplaats.tests.opzet import begin, stel_in
from spil.werkprocessen.catalogus import catalogus
from spil.werkprocessen.commands import neem_in_gebruik
from spil.werkprocessen.models import Werkproces, Werkprocesversie
from tests.inloggen import log_in
from tests.wereld import BEGIN, BEGINDAG, NU, als, later

TAFEL = {"naam": "Wijktafel", "ritme": "tweewekelijks", "doel": "Samen kijken wat er speelt."}
EEN_KWARTAAL_VERDER = date(2027, 3, 31)
WANNEER = {"begintijd": "9.30", "duur_minuten": "60", "bij_feestdag": "vervalt"}


@pytest.fixture
def client(wereld, nu):
    return log_in(Client(), wereld.ondersteuner)


def _aangeboden(wereld):
    with als(wereld.ondersteuner) as rol:
        return zonder_reeks(door=rol)


def _maak_reeks(client, een):
    """The form as it stands there, with a time; gives what its first sheet begins with too."""
    codes = {"aanpak": een.aanpakcode, "overleg": een.overleg.code}
    adres = reverse("overlegreeks-nieuw", query=codes)
    voorgevuld = client.get(adres).context["form"].initial
    dag = voorgevuld["eerste_dag"].strftime("%d-%m-%Y")
    antwoord = client.post(adres, {**voorgevuld, **WANNEER, "eerste_dag": dag})
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    reeks = Overlegreeks.objects.get(aanpakcode=een.aanpakcode, overlegcode=een.overleg.code)
    return reeks, client.get(reverse("oplegger-nieuw", args=[reeks.uuid])).context["form"].initial


def _plan(wereld, reeks):
    maak_geldig(wereld, reeks, grondslag="WGS art. 2.26" if reeks.verwerking_id else "")
    with als(wereld.ondersteuner) as rol:
        if reeks.ritme == "naar_behoefte":
            plek = Plek(dag=DINSDAG, begintijd=reeks.begintijd, duur_minuten=60)
            return plan_overleg(reeks.uuid, plek, door=rol, op=NU)
        plan_overleggen(reeks.uuid, tot=EEN_KWARTAAL_VERDER, door=rol, op=NU)
    return reeks.overleggen.earliest("begint")


def _zet_zaak(wereld, overleg, code):
    with als(wereld.regisseur) as rol:
        versie = Werkprocesversie.objects.geldig(wereld.huis.pk).get(werkproces__code=code)
        dossier = Dossier.open_nieuw(versie, op=NU)
        Toegang.op_dossier(dossier, rol=rol, reden=Reden.REGIE, van=NU)
        return zet_op_agenda(overleg.uuid, dossier.uuid, door=rol, op=NU)


def test_elk_overleg_van_elke_aanpak_wordt_een_reeks_die_haar_zaken_bespreekt(wereld, client):
    """Issue 5: the series named in the approaches' definitions work."""
    _neem_alles_in_gebruik(wereld)
    aangeboden = _aangeboden(wereld)
    assert len(aangeboden) == sum(len(een.overleggen) for een in catalogus().values())
    for een in aangeboden:
        reeks, blad = _maak_reeks(client, een)
        zegt = (reeks.ritme, blad["doel"], bool(reeks.gastheer_id))
        assert zegt == (een.overleg.ritme, een.overleg.doel, bool(een.overleg.gastheer))
        overleg = _plan(wereld, reeks)
        if een.overleg.zonder_personen:
            assert reeks.is_zonder_personen
            with pytest.raises(AgendaNietMogelijk, match="gaat over niemand"):
                _zet_zaak(wereld, overleg, een.aanpakcode)
        else:
            assert reeks.verwerking == een.verwerking
            assert _zet_zaak(wereld, overleg, een.aanpakcode).plek.overleg == overleg
    assert _aangeboden(wereld) == []


def _neem_alles_in_gebruik(wereld):
    er_al = set(Werkproces.objects.van_huis(wereld.huis.pk).values_list("code", flat=True))
    with als(wereld.beheerder) as rol:
        for soort in ("dji", "veilig_thuis"):
            Partner.maak(wereld.huis, naam=soort, soort=soort, begin=BEGINDAG)
        for code, definitie in catalogus().items():
            if code not in er_al:
                neem_in_gebruik(wereld.huis, definitie, door=rol, op=BEGIN)


def test_een_overleg_uit_de_werkplaats_wordt_een_reeks_die_haar_zaken_bespreekt(wereld, client):
    """Issue 5: one made in the workshop included."""
    versie = begin(wereld, "Wijkaanpak")
    with als(wereld.beheerder) as rol:
        voeg_ding_toe(versie.uuid, LIJSTEN["overleggen"], TAFEL, door=rol, op=NU)
    assert "Wijktafel" not in {een.overleg.naam for een in _aangeboden(wereld)}, "concept"
    stel_in(wereld, versie)
    (tafel,) = (een for een in _aangeboden(wereld) if een.overleg.naam == "Wijktafel")
    reeks, blad = _maak_reeks(client, tafel)

    assert (reeks.ritme, reeks.verwerking) == ("tweewekelijks", tafel.verwerking)
    assert blad["doel"] == TAFEL["doel"]
    assert "Wijktafel" not in {een.overleg.naam for een in _aangeboden(wereld)}
    overleg = _plan(wereld, reeks)
    assert _zet_zaak(wereld, overleg, tafel.aanpakcode).plek.overleg == overleg


def test_twee_aanpakken_met_hetzelfde_overleg_krijgen_elk_een_eigen_naam(wereld):
    _neem_alles_in_gebruik(wereld)
    namen = [een.reeksnaam for een in _aangeboden(wereld)]

    assert len(set(namen)) == len(namen)
    assert {"Casusoverleg Complexe casuïstiek", "Casusoverleg Top-X"} <= set(namen)


def test_na_nieuwe_termijnen_begint_een_reeks_met_de_verwerking_van_nu(wereld, client):
    morgen = later(days=1)
    with als(wereld.beheerder, op=morgen) as rol:
        nieuw = wijzig_termijnen(
            wereld.verwerking.uuid,
            bewaarjaren=4,
            verlengjaren=1,
            triagetermijn_dagen=7,
            antwoordtermijn_werkdagen=5,
            evaluatietermijn_dagen=60,
            door=rol,
            op=morgen,
        )
    code = wereld.verwerking.code
    assert {een.verwerking for een in _aangeboden(wereld) if een.aanpakcode == code} == {nieuw}
