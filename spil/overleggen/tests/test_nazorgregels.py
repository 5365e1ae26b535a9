"""Who reads an adoption, until when minutes are corrected, and how attendance is counted. Pure."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.overleggen.nazorgregels import (
    Opkomstjaar,
    Persoon,
    is_te_corrigeren,
    lezers_van,
    opkomst_per_partner,
)

EINDE = datetime(2026, 11, 2, 11, 0, tzinfo=UTC)
DAG = timedelta(days=1)
POLITIE, GGZ = 1, 2


def wie(sleutel, rol, partner=POLITIE):
    return Persoon(sleutel=sleutel, partner=partner, rol=rol)


def lezers(afwezig, volgende, *, weg=()):
    return lezers_van(afwezig, volgende, is_er_nog=lambda rol: rol not in weg)


@pytest.mark.parametrize(
    ("anders", "mag"),
    [
        ({}, True),
        ({"op": EINDE + 14 * DAG - timedelta(seconds=1)}, True),
        ({"op": EINDE + 14 * DAG}, False),
        ({"afgerond": False}, False),
        ({"vastgesteld": True}, False),
    ],
)
def test_een_verslag_is_veertien_dagen_te_corrigeren_tot_het_is_vastgesteld(anders, mag):
    basis = {"afgerond": True, "eindigt": EINDE, "vastgesteld": False, "op": EINDE + DAG}
    assert is_te_corrigeren(**(basis | anders)) is mag


def test_wie_er_niet_was_leest_zelf_ook_als_een_ander_er_nu_zit():
    assert lezers([wie(1, 10)], [wie(2, 11)]) == {1: [10, 11]}


def test_wie_er_nu_zelf_weer_zit_heeft_geen_opvolger():
    assert lezers([wie(1, 10)], [wie(2, 10), wie(3, 11)]) == {1: [10]}


def test_de_opvolger_leest_als_wie_er_niet_was_weg_is():
    assert lezers([wie(1, 10)], [wie(2, 11), wie(3, 12, GGZ)], weg={10}) == {1: [11]}


def test_zonder_account_en_zonder_opvolger_leest_niemand():
    assert lezers([wie(1, None)], [wie(2, None), wie(3, 12, GGZ)]) == {1: []}


mensen = st.lists(
    st.builds(
        Persoon,
        sleutel=st.integers(1, 99),
        partner=st.integers(1, 3),
        rol=st.one_of(st.none(), st.integers(1, 9)),
    ),
    max_size=8,
)


@given(mensen, mensen, st.sets(st.integers(1, 9)))
def test_alleen_wie_afwezig_was_of_van_die_organisatie_nu_aan_tafel_zit_leest(afwezig, nu, weg):
    gevonden = lezers(afwezig, nu, weg=weg)
    laatst = {een.sleutel: een for een in afwezig}
    assert set(gevonden) == set(laatst)
    for sleutel, rollen in gevonden.items():
        een = laatst[sleutel]
        mogelijk = {een.rol} | {ander.rol for ander in nu if ander.partner == een.partner}
        assert set(rollen) <= mogelijk - weg - {None}
        assert len(rollen) == len(set(rollen))


def test_opkomst_telt_per_maand_van_de_nederlandse_kalender():
    nacht = datetime(2026, 3, 31, 22, 30, tzinfo=UTC)
    begint = {1: EINDE, 2: EINDE + DAG, 3: nacht}
    bezocht = {(1, POLITIE): True, (2, POLITIE): False, (3, POLITIE): True, (1, GGZ): False}
    jaren = opkomst_per_partner(bezocht, begint)
    politie, ggz = jaren[POLITIE], jaren[GGZ]
    gevraagd = {nr + 1: maand for nr, maand in enumerate(politie.maanden) if maand.gevraagd}
    assert {nr: (m.aanwezig, m.gevraagd) for nr, m in gevraagd.items()} == {4: (1, 1), 11: (1, 2)}
    assert (politie.jaar.deel, ggz.jaar.deel, ggz.richting) == (67, 0, "")


@pytest.mark.parametrize(
    ("reeks", "woord"),
    [
        ("---+++", "stijgt"),
        ("+++++++", "gelijk"),
        ("++-+--", "daalt"),
        ("+++", ""),
        ("-+--", "stijgt"),
    ],
)
def test_het_verloop_vergelijkt_de_laatste_drie_maanden_met_de_drie_daarvoor(reeks, woord):
    jaar = Opkomstjaar()
    for nr, teken in enumerate(reeks):
        jaar.tel(date(2026, nr + 1, 5), was_er=teken == "+")
    assert jaar.richting == woord
