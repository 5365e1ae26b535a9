"""Somebody who wants to read an item at which they do not sit: past the screens, and by what changes
around the table (missie B3, eisen A1-05, A1-08, A1-13)."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.casussen.commands import beeindig_deelname
from spil.casussen.models import Deelnemer
from spil.kern.fouten import NietGevonden
from spil.overleggen.commands import laat_aanschuiven, laat_overleg_vervallen
from spil.overleggen.commands.agendavolgorde import schuif_door
from spil.overleggen.commands.deur import stem_toegang_af
from spil.overleggen.commands.uitnodigingen import laat_vervangen
from spil.overleggen.fouten import (
    AgendaNietMogelijk,
    ReeksNietMogelijk,
    UitnodigingNietMogelijk,
)
from spil.overleggen.models import Aanschuiver, Agendapunt, Genodigde, Overleg
from spil.overleggen.queries.leesmap import genodigde_met_delen
from spil.overleggen.tests.opzet import leg_voor, maak, maak_overleg_rij, stel_op, stel_vast
from spil.overleggen.tests.opzet_tafel import dek_de_tafel, nodig, vink
from spil.overleggen.tests.zittingopzet import zet_tafel
from spil.toegang.models import Toegang
from tests.inloggen import log_in
from tests.wereld import NU, als, later, maak_rol

pytestmark = pytest.mark.usefixtures("nu")


@pytest.fixture
def tafel(wereld):
    return dek_de_tafel(wereld)


def leest(tafel, wie, *, op=NU) -> bool:
    with als(tafel.wereld.rollen[wie], op=op):
        return Agendapunt.objects.filter(pk=tafel.punt.pk).exists()


def ggz_zit_aan(tafel):
    """The GGZ takes part in the case, so the rule of the table puts it there."""
    nodig(tafel.wereld, tafel.overleg, "ggz", "behandelaar")
    assert leest(tafel, "behandelaar")


def ggz_vertrekt(tafel, *, op=NU):
    with als(tafel.wereld.regisseur, op=op) as rol:
        deelname = Deelnemer.objects.lopend().get(
            dossier_id=tafel.zaak.dossier.pk, partner=tafel.wereld.partners["ggz"]
        )
        beeindig_deelname(deelname.uuid, door=rol, op=op)


# -- straight in the database ----------------------------------------------------


def test_een_rij_in_een_eigen_deel_opent_geen_punt_van_een_ander(wereld):
    """Proves A1-08: a foreign key is checked past the policies, so a row in a part of one's own could
    name an item of somebody else. The rule does not follow it, and the database does not keep it."""
    tafel = zet_tafel(wereld)
    van_politie, vreemd = tafel.punten
    with als(wereld.ketenpartner):
        ik = Genodigde.objects.get(overleg=tafel.overleg, rol=wereld.ketenpartner)
        with transaction.atomic():
            Aanschuiver.objects.create(
                punt_id=vreemd.pk,
                genodigde=ik,
                dossier_id=van_politie.dossier_id,
                deel_id=van_politie.deel_id,
                van=NU,
            )
            stem_toegang_af(tafel.overleg, op=NU)
            with als(wereld.ketenpartner):
                assert set(Agendapunt.objects.all()) == {van_politie}
            with pytest.raises(IntegrityError), connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            transaction.set_rollback(True)


def test_alles_bij_een_punt_ligt_in_het_deel_van_dat_punt(db):
    """Each table with a `punt` and a part of its own has the constraint of 0050."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.columns WHERE column_name = 'punt_id'"
            " AND table_name LIKE 'overleggen_%' AND table_name NOT LIKE '%event'"
            " INTERSECT SELECT table_name FROM information_schema.columns"
            " WHERE column_name = 'deel_id'"
        )
        tabellen = {naam for (naam,) in cursor.fetchall()}
        cursor.execute(
            "SELECT conrelid::regclass::text FROM pg_constraint WHERE contype = 'f'"
            " AND confrelid = 'overleggen_agendapunt'::regclass AND array_length(conkey, 1) = 2"
        )
        gebonden = {naam for (naam,) in cursor.fetchall()}
    # A request lies with who asks, and names the item that came of it.
    assert tabellen - gebonden == {"overleggen_agendaverzoek"}


# -- what changes around the table -----------------------------------------------


def test_wie_de_casus_verlaat_leest_ook_het_punt_niet_meer(tafel):
    """Proves A1-05: gone in the next request, also when somebody else answers an invitation later."""
    ggz_zit_aan(tafel)
    ggz_vertrekt(tafel)
    assert not leest(tafel, "behandelaar")
    stem_af(tafel)
    assert not leest(tafel, "behandelaar")
    assert leest(tafel, "ketenpartner")


def test_ook_na_het_overleg_leest_wie_vertrok_niet_meer_maar_blijft_staan_wie_er_was(tafel):
    ggz_zit_aan(tafel)
    ggz_vertrekt(tafel, op=later(days=1))
    assert not leest(tafel, "behandelaar", op=later(days=1))
    stem_af(tafel, op=later(days=1))
    assert not leest(tafel, "behandelaar", op=later(days=1))
    with als(tafel.wereld.regisseur):
        zaten = tafel.punt.aanschuivers.lopend().values_list("genodigde__naam", flat=True)
        assert "A. Haddad" in set(zaten)


def test_wie_vertrok_schuift_alleen_aan_als_iemand_dat_opnieuw_zegt(tafel):
    ggz_zit_aan(tafel)
    ggz_vertrekt(tafel)
    gast = Genodigde.objects.get(overleg=tafel.overleg, rol=tafel.wereld.behandelaar)
    straks = later(minutes=5)
    with als(tafel.wereld.regisseur, op=straks) as rol:
        laat_aanschuiven(tafel.punt.uuid, gast.uuid, door=rol, op=straks)
    assert leest(tafel, "behandelaar", op=straks)


def test_wie_van_de_oplegger_gaat_leest_de_punten_niet_meer(wereld):
    """Proves A1-05: the sheet says who sits there, also of what was asked before it changed."""
    tafel = dek_de_tafel(wereld)
    assert leest(tafel, "ketenpartner")
    blad = stel_op(wereld, tafel.overleg.reeks, met=("huis", "ggz"), delen=True)
    leg_voor(wereld, blad)
    stel_vast(wereld, blad)

    assert not leest(tafel, "ketenpartner")
    stem_af(tafel)
    assert not leest(tafel, "ketenpartner")
    assert leest(tafel, "regisseur")


def test_wie_van_de_oplegger_ging_stuurt_ook_geen_collega(wereld):
    tafel = dek_de_tafel(wereld)
    tweede = maak_rol(wereld.partners["politie"], naam="T. Weede", soort="ketenpartner")
    blad = stel_op(wereld, tafel.overleg.reeks, met=("huis", "ggz"), delen=True)
    leg_voor(wereld, blad)
    stel_vast(wereld, blad)
    ik = Genodigde.objects.get(overleg=tafel.overleg, rol=wereld.ketenpartner)
    with als(wereld.ketenpartner) as rol, pytest.raises(UitnodigingNietMogelijk, match="oplegger"):
        laat_vervangen(ik.uuid, door_wie=tweede.uuid, door=rol, op=NU)


def test_wat_besproken_is_komt_niet_bij_een_volgende_tafel(wereld, tafel):
    """Who was there belongs to this meeting, and so does what was said."""
    maak_overleg_rij(tafel.overleg.reeks, tafel.overleg.oplegger, na=timedelta(days=7))
    vink(tafel, "voorzitter", "politie")
    with als(wereld.regisseur) as rol, pytest.raises(AgendaNietMogelijk, match="Rond het hier af"):
        schuif_door(tafel.punt.plek.uuid, door=rol, op=NU)


def test_wat_over_een_punt_geschreven_is_komt_niet_bij_een_volgende_tafel(wereld):
    tafel = zet_tafel(wereld)
    maak_overleg_rij(tafel.overleg.reeks, tafel.overleg.oplegger, na=timedelta(days=7))
    tafel.begin()
    tafel.schrijf("De zus komt mee.", 0)
    with als(wereld.regisseur) as rol, pytest.raises(AgendaNietMogelijk, match="Rond het hier af"):
        schuif_door(tafel.plekken[0].uuid, door=rol, op=NU)
    tafel.schrijf("", 1)
    with als(wereld.regisseur) as rol:
        schuif_door(tafel.plekken[0].uuid, door=rol, op=NU)


# -- what goes out, and what everybody reads --------------------------------------


def test_wie_zonder_account_voor_een_punt_komt_krijgt_ook_geen_leesmap_voor_het_tekenen(tafel):
    """JP18 r32: not only a derde signs first."""
    wijkagent = nodig(
        tafel.wereld, tafel.overleg, "politie", None, naam="R. Wijkagent", incidenteel=True
    )
    with als(tafel.wereld.regisseur) as rol:
        laat_aanschuiven(tafel.punt.uuid, wijkagent.uuid, door=rol, op=NU)
        with pytest.raises(NietGevonden, match="tekende de geheimhoudingsverklaring"):
            genodigde_met_delen(wijkagent.uuid, door=rol)


def test_waarom_een_overleg_vervalt_noemt_niemand(wereld, tafel, client):
    """Proves A1-13: also who does not sit at an item reads it, and the manager and the beheerder."""
    with als(wereld.regisseur) as rol, pytest.raises(LijktOpEenPersoon):
        laat_overleg_vervallen(
            tafel.overleg.uuid, reden="Mevrouw De Bruin is opgenomen.", door=rol, op=NU
        )
    log_in(client, wereld.regisseur)
    adres = reverse("overleg-vervallen", args=[tafel.overleg.uuid])
    reden = {"reden": "Kees Bruins kan niet."}
    antwoord = client.post(adres, reden)
    assert antwoord.status_code == 422
    assert "Er staat geen naam in" in antwoord.content.decode()
    assert client.post(adres, {**reden, "doe": "geen-naam"}).status_code == 302
    assert Overleg.objects.get(pk=tafel.overleg.pk).vervallen_om == reden["reden"]


@pytest.mark.parametrize(
    "naam", ["Maatwerkoverleg fam. De Bruin", "Overleg J. Jansen", "2026-0143"]
)
def test_een_reeks_heet_niet_naar_iemand(wereld, naam):
    """Proves A3-07: the name stands in the menu, in Ctrl K and in calendars."""
    with pytest.raises(ReeksNietMogelijk, match="persoon"):
        maak(wereld, naam=naam)


def stem_af(tafel, *, op=NU):
    """As each act around the meeting does."""
    with als(tafel.wereld.ondersteuner, op=op):
        stem_toegang_af(tafel.overleg, op=op)


def test_een_toegang_die_vervalt_blijft_in_de_geschiedenis(tafel):
    """Nothing is deleted: who could read the item, and until when."""
    ggz_zit_aan(tafel)
    ggz_vertrekt(tafel, op=later(minutes=30))
    with als(tafel.wereld.regisseur):
        rijen = Toegang.objects.filter(reden="aan_tafel", rol=tafel.wereld.behandelaar)
        assert [rij.tot for rij in rijen] == [later(minutes=30)]
