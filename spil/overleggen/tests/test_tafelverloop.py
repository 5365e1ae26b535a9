"""Access per item is always what the rule says, whatever happens and whenever (missie B3)."""

from datetime import UTC, datetime

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from spil.overleggen.tests.tafelverloop import MENSEN, zet_verloop
from tests.wereld import NU

pytestmark = pytest.mark.django_db
BEGIN = (
    NU,
    datetime(2027, 3, 22, 9, 0, tzinfo=UTC),  # the clock goes forward between the two meetings
    datetime(2027, 10, 25, 9, 0, tzinfo=UTC),  # and back
)
DADEN = (
    *("schuift_aan", "gaat_weg", "zegt_ja", "zegt_nee", "stuurt_een_collega", "schuift_door"),
    *("gaat_eraf", "verzet", "vervalt", "neemt_deel_aan", "vertrekt", "oplegger_zonder"),
    *("vertrekt_van_het_werk", "sluit", "tijd", "tijd", "rand", "rand"),
)
daden = st.lists(
    st.tuples(st.sampled_from(DADEN), st.integers(0, 23), st.sampled_from(MENSEN)), max_size=14
)
PER_PUNT = {"schuift_aan", "gaat_weg", "schuift_door", "gaat_eraf", "neemt_deel_aan", "vertrekt"}
PER_PUNT |= {"sluit"}


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
    max_examples=settings().max_examples // 2,
)
@given(begin=st.sampled_from(BEGIN), over=st.sampled_from([4, 6]), gebeurt=daden)
def test_wie_een_punt_leest_is_steeds_wie_er_volgens_de_regel_zit(wereld, begin, over, gebeurt):
    """Proves A1-05: random meetings with joining and leaving, declining and sending a colleague,
    items that move on or go, meetings that are moved, cancelled or over, organisations that leave
    the case or the sheet, accounts that end, and the clock that changes. With --diep 1,000."""
    with transaction.atomic():
        for rol in wereld.rollen.values():
            rol.refresh_from_db(fields=["einde"])
        verloop = zet_verloop(wereld, op=begin, over=over)
        assert verloop.ziet() == verloop.hoort()
        for daad, getal, wie in gebeurt:
            note(f"{verloop.op:%d-%m-%Y %H:%M:%S.%f} {daad} {getal} {wie}")
            getattr(verloop, daad)(getal % 3 if daad in PER_PUNT else getal, wie)
            assert verloop.ziet() == verloop.hoort()
        transaction.set_rollback(True)
