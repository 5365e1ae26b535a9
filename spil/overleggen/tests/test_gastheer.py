"""At the table of a partner the house supports: the agenda, who comes and the notes, and nothing of
what the case is about (facts task 46, JP22 r182)."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from spil.casussen.tests.opzet import maak_zaak
from spil.overleggen.commands import nodig_uit, zet_op_agenda
from spil.overleggen.fouten import UitnodigingNietMogelijk, VraagHoortBijDeGastheer
from spil.overleggen.models import Opleggerpartij
from spil.overleggen.queries.agenda import overlegpagina
from spil.overleggen.tests.opzet import maak_oplegger_rij, maak_overleg_rij, maak_rij
from spil.personen.models import Betrokkene
from tests.inloggen import log_in
from tests.wereld import NU, als


@pytest.fixture
def overleg(wereld):
    """Tomorrow, of the police; the OM sits there too."""
    gastheer = wereld.partners["politie"]
    reeks = maak_rij(wereld, soort="gefaciliteerd", gastheer=gastheer)
    oplegger = maak_oplegger_rij(wereld, reeks, vastgesteld=False)
    partijen = {wereld.partners[naam].pk: "vast" for naam in ("huis", "politie", "om")}
    Opleggerpartij.zet(oplegger, partijen)
    oplegger.stel_vast(door=wereld.manager, op=NU)
    return maak_overleg_rij(reeks, oplegger, na=timedelta(days=1))


def vraag(wereld, overleg, wie, partner, functie):
    with als(wereld.ondersteuner) as rol:
        return nodig_uit(
            overleg.uuid,
            partner=wereld.partners[partner],
            rol=wereld.rollen[wie],
            functie=functie,
            door=rol,
            op=NU,
        )


def test_de_ondersteuner_ziet_het_nummer_en_de_minuten_en_geen_naam(wereld, overleg):
    """Also when who puts it there types a name."""
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    with als(wereld.regisseur) as rol:
        namen = [mens.naam for mens in Betrokkene.objects.van_dossier(zaak.dossier.pk)]
        zet_op_agenda(overleg.uuid, zaak.dossier.uuid, wie=namen[0], door=rol, op=NU)
    with als(wereld.ondersteuner) as rol:
        pagina = overlegpagina(overleg.uuid, door=rol, op=NU)
        (regel,) = pagina.plekken
        assert (regel.punt.wie, regel.punt.vraag) == (zaak.dossier.nummer, "")
        assert pagina.mag_vullen


def test_een_vraag_aan_de_tafel_houdt_de_gastheer_zelf_bij(wereld, overleg):
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    with als(wereld.regisseur) as rol:
        with pytest.raises(VraagHoortBijDeGastheer, match="houdt die partner zelf bij"):
            zet_op_agenda(overleg.uuid, zaak.dossier.uuid, vraag="Wat nu?", door=rol, op=NU)
        punt = zet_op_agenda(overleg.uuid, zaak.dossier.uuid, door=rol, op=NU)
        with pytest.raises(VraagHoortBijDeGastheer):
            punt.stel_vraag("Wat nu?")


def test_wie_het_punt_opent_krijgt_er_geen_vraag_te_stellen(wereld, overleg, nu):
    """At a table of the house somebody can."""
    reeks = maak_rij(wereld, naam="Van het huis")
    eigen = maak_overleg_rij(reeks, maak_oplegger_rij(wereld, reeks))
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    client = log_in(Client(), wereld.regisseur)
    te_vragen = {}
    for tafel in (overleg, eigen):
        with als(wereld.regisseur) as rol:
            punt = zet_op_agenda(tafel.uuid, zaak.dossier.uuid, door=rol, op=NU)
        pagina = client.get(reverse("agendapunt", args=[punt.uuid])).content.decode()
        te_vragen[tafel] = "Vraag aan de tafel" in pagina
    assert te_vragen == {overleg: False, eigen: True}


def test_de_gastheer_zit_zijn_eigen_tafel_voor_en_een_andere_partij_niet(wereld, overleg):
    """missie: who chairs a hosted meeting directs it; the notes are taken by the house."""
    with pytest.raises(UitnodigingNietMogelijk, match="zijn van het huis"):
        vraag(wereld, overleg, "officier", "om", "voorzitter")
    with pytest.raises(UitnodigingNietMogelijk, match="zijn van het huis"):
        vraag(wereld, overleg, "ketenpartner", "politie", "notulist")
    assert vraag(wereld, overleg, "ketenpartner", "politie", "voorzitter").leidt


def test_op_een_overleg_van_het_huis_zit_het_huis_voor(wereld):
    reeks = maak_rij(wereld)
    eigen = maak_overleg_rij(reeks, maak_oplegger_rij(wereld, reeks))
    with pytest.raises(UitnodigingNietMogelijk, match="zijn van het huis"):
        vraag(wereld, eigen, "ketenpartner", "politie", "voorzitter")


def test_ook_voorzittend_leest_de_gastheer_alleen_de_zaken_waaraan_hij_meewerkt(wereld, overleg):
    """The police report the case; the OM does not take part in it and sees a closed item."""
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    vraag(wereld, overleg, "ketenpartner", "politie", "voorzitter")
    vraag(wereld, overleg, "officier", "om", "deelnemer")
    with als(wereld.regisseur) as rol:
        zet_op_agenda(overleg.uuid, zaak.dossier.uuid, door=rol, op=NU)
    besloten = {}
    for wie in ("ketenpartner", "officier"):
        with als(wereld.rollen[wie]) as rol:
            (regel,) = overlegpagina(overleg.uuid, door=rol, op=NU).plekken
            besloten[wie] = regel.is_besloten
    assert besloten == {"ketenpartner": False, "officier": True}
