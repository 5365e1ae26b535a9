"""What comes before the table: the question, what parties are asked, and what they bring."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError, transaction

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.logboek.models import Gebeurtenis
from spil.logboek.verhaal import zinnen
from spil.overleggen.commands.overleggen import laat_overleg_vervallen
from spil.overleggen.commands.voorbereiding import (
    meld_uitvragen,
    stel_vraag,
    trek_uitvraag_in,
)
from spil.overleggen.fouten import UitvraagNietMogelijk
from spil.overleggen.models import Agendapunt, Uitvraag
from spil.overleggen.queries.agendapunt import puntpagina
from spil.overleggen.queries.uitvragen import open_uitvragen
from spil.overleggen.queries.voorbereiding import voorbereiding
from spil.overleggen.stroomregels import mag_ontvangen, voorstel
from spil.overleggen.tasks import meld_alle_uitvragen
from spil.overleggen.tests.voorbereidopzet import (
    ANTWOORD,
    VRAAG,
    antwoord,
    maak_tafel,
    vraag,
    vraag_zonder_bericht,
)
from spil.toegang.models import Bericht
from tests.wereld import NU, VANDAAG, als, later

MORGEN = date(2026, 11, 24)


@pytest.fixture
def tafel(wereld):
    return maak_tafel(wereld)


def leest(wereld, punt, wie):
    """Per line what this one reads of it: nothing, that it was asked, or the text too."""
    with als(wereld.rollen[wie]) as rol:
        gezien = puntpagina(punt.uuid, door=rol, op=NU)
        pagina = voorbereiding(gezien.punt, gezien.redenen, door=rol, op=NU)
        return [(r.uitvraag.partner.naam, r.leesbaar) for r in pagina.regels]


def berichten(wereld, wie):
    with als(wereld.rollen[wie]):
        return [b.soort for b in Bericht.objects.order_by("op", "pk")]


def test_de_regisseur_vraagt_en_de_politie_brengt_in(wereld, tafel):
    """WGS art. 2.31 lid 3, 2.29 lid 3: what came in, from whom, with its condition."""
    uitvraag = vraag(tafel)
    assert berichten(wereld, "ketenpartner") == ["uitvraag"]
    antwoord(tafel, uitvraag, voorwaarde="Niet aan de betrokkene noemen.")
    with als(wereld.regisseur):
        binnen = Uitvraag.objects.met_alles().get()
        assert (binnen.staat, binnen.antwoord, binnen.voorwaarde) == (
            "gebracht",
            ANTWOORD,
            "Niet aan de betrokkene noemen.",
        )
        assert binnen.beantwoord_door == wereld.ketenpartner


def test_alleen_wie_bij_het_punt_zit_ziet_dat_er_iets_is(wereld, tafel):
    """Proves A1-08 for this table."""
    antwoord(tafel, vraag(tafel))
    for wie, ziet in (
        ("regisseur", 1),
        ("ondersteuner", 1),
        ("ketenpartner", 1),
        ("officier", 1),
        ("ambtenaar", 0),
        ("collega", 0),
    ):
        with als(wereld.rollen[wie]):
            assert Uitvraag.objects.count() == ziet, wie


def test_de_oplegger_zegt_wie_het_antwoord_leest(wereld, tafel):
    """What the police brings goes to the OM by the sheet, and not to the GGZ at the same item."""
    antwoord(tafel, vraag(tafel))
    politie = wereld.partners["politie"].naam
    for wie, leesbaar in (
        ("regisseur", True),
        ("ketenpartner", True),
        ("officier", True),
        ("behandelaar", False),
    ):
        assert leest(wereld, tafel.punt, wie) == [(politie, leesbaar)], wie


def test_een_partij_wordt_alleen_gevraagd_wat_zij_aan_deze_tafel_deelt(wereld, tafel):
    with pytest.raises(UitvraagNietMogelijk, match="deelt Politie Zeeland-West-Brabant dit niet"):
        vraag(tafel, categorie="zorg")
    with pytest.raises(UitvraagNietMogelijk, match="zit niemand bij dit punt"):
        vraag(tafel, aan="gemeente", categorie="woonsituatie")
    with pytest.raises(UitvraagNietMogelijk, match="is een derde"):
        vraag(tafel, aan="corporatie", categorie="woonsituatie")


def test_voor_een_positieve_toets_wordt_niemand_om_gegevens_gevraagd(wereld, tafel):
    """WGS art. 2.31 lid 3; a question to the table is no question to a party."""
    with pytest.raises(UitvraagNietMogelijk, match="positieve toets"):
        vraag(tafel, punt=tafel.melding, door="triagist")
    with als(wereld.triagist) as rol:
        assert stel_vraag(tafel.melding.uuid, VRAAG, door=rol, op=NU).vraag == VRAAG


def test_de_dag_ligt_tussen_vandaag_en_het_overleg(tafel):
    for dag in (VANDAAG - timedelta(days=1), MORGEN + timedelta(days=1)):
        with pytest.raises(UitvraagNietMogelijk, match="tot en met 24 november"):
            vraag(tafel, antwoord_voor=dag)
    assert voorstel(later(days=1), vandaag=VANDAAG) == VANDAAG
    assert voorstel(later(days=9), vandaag=VANDAAG) == VANDAAG + timedelta(days=8)


def test_hetzelfde_wordt_een_keer_tegelijk_gevraagd_en_twee_keer_versturen_maakt_er_een(tafel):
    sleutel = uuid4()
    assert vraag(tafel, sleutel=sleutel).pk == vraag(tafel, sleutel=sleutel).pk
    with pytest.raises(UitvraagNietMogelijk, match="al gevraagd"):
        vraag(tafel)


def test_wie_niets_brengt_zegt_waarom(wereld, tafel):
    """WGS art. 1.5 lid 1: a refusal is kept, with its weighty reason."""
    uitvraag = vraag(tafel)
    for staat, wat in (("gebracht", "Schrijf wat"), ("niet_gedeeld", "zwaarwegende reden")):
        with pytest.raises(UitvraagNietMogelijk, match=wat):
            antwoord(tafel, uitvraag, staat=staat, tekst=" ")
    with pytest.raises(UitvraagNietMogelijk, match="Kies"):
        antwoord(tafel, uitvraag, staat="ingetrokken")
    antwoord(tafel, uitvraag, staat="niets_bekend", tekst="", voorwaarde="Doet niet ter zake.")
    binnen = antwoord(tafel, uitvraag, staat="niet_gedeeld", tekst="Het onderzoek loopt.")
    assert (binnen.staat, binnen.voorwaarde) == ("niet_gedeeld", "")


def test_een_ander_antwoordt_niet_en_het_huis_schrijft_op_wat_het_hoorde(wereld, tafel):
    uitvraag = vraag(tafel)
    with pytest.raises(GeenRecht):
        antwoord(tafel, uitvraag, wie="officier")
    with pytest.raises(NietGevonden):
        antwoord(tafel, uitvraag, wie="ambtenaar")
    assert antwoord(tafel, uitvraag, wie="regisseur").beantwoord_door == wereld.regisseur


def test_na_het_overleg_en_na_intrekken_is_er_niets_meer_te_brengen(wereld, tafel):
    uitvraag = vraag(tafel)
    with pytest.raises(UitvraagNietMogelijk, match="al besproken"):
        antwoord(tafel, uitvraag, op=later(days=2))
    with als(wereld.regisseur) as rol:
        with pytest.raises(UitvraagNietMogelijk, match="waarom"):
            trek_uitvraag_in(uitvraag.uuid, reden=" ", door=rol, op=NU)
        trek_uitvraag_in(uitvraag.uuid, reden="Staat al in het plan.", door=rol, op=NU)
        with pytest.raises(UitvraagNietMogelijk, match="al beantwoord of ingetrokken"):
            trek_uitvraag_in(uitvraag.uuid, reden="Nog eens.", door=rol, op=NU)
    with pytest.raises(UitvraagNietMogelijk, match="ingetrokken"):
        antwoord(tafel, uitvraag)
    with als(wereld.ondersteuner) as rol:
        laat_overleg_vervallen(tafel.overleg.uuid, reden="Ziek.", door=rol, op=NU)
    with pytest.raises(UitvraagNietMogelijk, match="vervallen"):
        vraag(tafel)


def test_wie_iets_moet_brengen_ziet_dat_bij_overleggen(wereld, tafel):
    uitvraag = vraag(tafel)
    for wie, aantal in (("ketenpartner", 1), ("officier", 0), ("regisseur", 0)):
        with als(wereld.rollen[wie]) as rol:
            assert len(open_uitvragen(door=rol, op=NU)) == aantal, wie
    antwoord(tafel, uitvraag)
    with als(wereld.ketenpartner) as rol:
        assert open_uitvragen(door=rol, op=NU) == []


def test_er_gaat_bericht_zodra_het_punt_opengaat_en_een_herinnering(wereld):
    """Nobody is told of what they cannot open; one notice and one reminder, without a number."""
    tafel = maak_tafel(wereld, na=timedelta(days=12))
    vraag(tafel, antwoord_voor=VANDAAG + timedelta(days=11))
    assert berichten(wereld, "ketenpartner") == []
    verwacht = {6: 0, 8: 1, 9: 0, 10: 1, 11: 0}
    for dag, aantal in verwacht.items():
        with als(wereld.regisseur, op=later(days=dag)) as rol:
            assert meld_uitvragen(door=rol, op=later(days=dag)) == aantal, dag
    assert berichten(wereld, "ketenpartner") == ["uitvraag", "uitvraag"]
    assert berichten(wereld, "officier") == []


def test_elke_ochtend_hoort_wie_iets_moet_brengen_het_een_keer(wereld, tafel):
    """The task finds what is asked through who may see it, and tells nobody twice."""
    with als(wereld.regisseur):
        vraag_zonder_bericht(tafel)
    with time_machine.travel(NU, tick=False):
        meld_alle_uitvragen(0)
        meld_alle_uitvragen(0)
    assert berichten(wereld, "ketenpartner") == ["uitvraag"]


def test_de_tijdlijn_noemt_partij_en_soort_en_nooit_de_tekst(wereld, tafel):
    antwoord(tafel, vraag(tafel))
    with als(wereld.regisseur):
        dossier = Agendapunt.objects.get(pk=tafel.punt.pk).dossier_id
        rijen = Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [dossier])
        verteld = zinnen([rij for rij in rijen if rij.code.startswith("uitvraag.")])[::-1]
    assert (
        verteld[0] == "Voor een overleg gevraagd aan Politie Zeeland-West-Brabant: politiegegevens"
    )
    assert not any(ANTWOORD in zin or VRAAG in zin for zin in verteld)


@pytest.mark.parametrize(
    ("verandering", "naam"),
    [
        ({"vraag": ""}, "uitvraag_heeft_een_vraag"),
        ({"antwoord": "Los."}, "antwoord_op_uitvraag_heeft_dag_en_naam"),
        ({"reden": "Los."}, "alleen_een_ingetrokken_uitvraag_heeft_een_reden"),
        ({"voorwaarde": "Los."}, "alleen_wat_is_gebracht_heeft_een_voorwaarde"),
    ],
)
def test_de_database_weigert_wat_niet_kan(wereld, tafel, verandering, naam):
    uitvraag = vraag(tafel)
    with als(wereld.regisseur), pytest.raises(IntegrityError, match=naam), transaction.atomic():
        Uitvraag.objects.filter(pk=uitvraag.pk).update(**verandering)


def test_de_stroomregel_is_de_oplegger():
    stromen = {("politie", 1, 2)}
    assert mag_ontvangen(stromen, "politie", van=1, naar=2)
    assert mag_ontvangen(stromen, "politie", van=1, naar=1)
    assert mag_ontvangen(stromen, "politie", van=1, naar=3, huis=True)
    assert not mag_ontvangen(stromen, "zorg", van=1, naar=2)
    assert not mag_ontvangen(stromen, "politie", van=2, naar=1)
