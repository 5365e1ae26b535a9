"""Whatever people do, in whatever order, the walls of a case stand."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spil.casussen.commands import (
    beeindig_deelname,
    draag_regie_over,
    heropen_casus,
    laat_deelnemen,
    sluit_casus,
    wijzig_fase,
)
from spil.casussen.models import Afsluitreden, Casus, Deelnemer, Regie
from spil.casussen.tests.opzet import maak_zaak
from spil.kern.fouten import DomeinFout
from spil.toegang.models import Dossier, Dossierdeel, Reden, Toegang
from tests.wereld import NU, als

DADEN = ["fase", "overdracht", "deelnemen", "uittreden", "sluiten", "heropenen"]
WIE = ["regisseur", "regisseur", "collega", "ondersteuner", "ketenpartner", "behandelaar"]
FASEN = ["voorbereiding", "plan", "uitvoering", "evaluatie", "afgesloten"]
STAPPEN = st.lists(
    st.tuples(st.sampled_from(DADEN), st.sampled_from(WIE), st.sampled_from(FASEN)),
    max_size=12,
)


def doe(zaak, daad, wie, fase, op):
    wereld = zaak.wereld
    wie_beslist = [wereld.ketenpartner.medewerker]
    with als(wereld.rollen[wie], op=op) as door:
        als_wie = {"door": door, "op": op}
        if daad == "fase":
            wijzig_fase(zaak.uuid, fase=fase, **als_wie)
        elif daad == "overdracht":
            aan = wereld.collega if wie == "regisseur" else wereld.regisseur
            draag_regie_over(zaak.uuid, aan=aan, **als_wie)
        elif daad == "deelnemen":
            laat_deelnemen(
                zaak.uuid,
                partner=wereld.partners["ggz"],
                personen=[wereld.behandelaar],
                beslissers=wie_beslist,
                **als_wie,
            )
        elif daad == "uittreden":
            for deelnemer in Deelnemer.objects.lopend():
                beeindig_deelname(deelnemer.uuid, **als_wie)
        elif daad == "sluiten":
            sluit_casus(
                zaak.uuid,
                reden=Afsluitreden.STABIEL,
                evaluatie="Rust.",
                beslissers=wie_beslist,
                **als_wie,
            )
        else:
            heropen_casus(zaak.uuid, reden="Weer onrust.", **als_wie)


def toets(zaak, op):
    """True after every step, whoever did what."""
    wereld = zaak.wereld
    laatste = None
    for wie in ("regisseur", "collega"):
        with als(wereld.rollen[wie], op=op):
            if Casus.objects.exists():
                assert laatste is None, "twee regisseurs zien de casus"
                laatste = wie
    assert laatste is not None, "niemand heeft de casus"
    with als(wereld.rollen[laatste], op=op):
        casus = Casus.objects.select_related("dossier").get()
        lopend = list(Toegang.objects.geldig_op(op).bij_dossier(casus.dossier_id))
        redenen = {t.reden for t in lopend}
        assert casus.regisseur == wereld.rollen[laatste]
        assert casus.is_gesloten == casus.dossier.is_afgeschermd
        if casus.is_gesloten:
            assert redenen == {Reden.LAATSTE_REGISSEUR}
            assert not Regie.objects.filter(tot__isnull=True).exists()
            assert not Deelnemer.objects.lopend().exists()
        else:
            assert Reden.REGIE in redenen
            assert Regie.objects.get(tot__isnull=True).rol == casus.regisseur
        deelnemend = {d.partner_id for d in Deelnemer.objects.lopend()}
    for wie, partner in (("ketenpartner", "politie"), ("behandelaar", "ggz")):
        with als(wereld.rollen[wie], op=op):
            ziet = Dossier.objects.exists()
            assert ziet == (wereld.partners[partner].pk in deelnemend), wie
            assert not Dossierdeel.objects.filter(soort="kern").exists()


@pytest.fixture
def eigen_zaak(wereld):
    return lambda: maak_zaak(wereld, regisseur=wereld.regisseur)


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(stappen=STAPPEN)
def test_in_elke_volgorde_blijven_de_muren_staan(eigen_zaak, stappen):
    punt = transaction.savepoint()
    zaak = eigen_zaak()
    op = NU
    for daad, wie, fase in stappen:
        op += timedelta(hours=1)
        with suppress(DomeinFout):
            doe(zaak, daad, wie, fase, op)
        toets(zaak, op)
    transaction.savepoint_rollback(punt)
