from hypothesis import given
from hypothesis import strategies as st

from spil.personen.bsn import is_geldig_bsn

GELDIG = "999303028"


def test_bsn_dat_aan_de_elfproef_voldoet_is_geldig():
    assert is_geldig_bsn(GELDIG)


def test_bsn_dat_niet_aan_de_elfproef_voldoet_is_ongeldig():
    assert not is_geldig_bsn("123456789")


def test_alleen_negen_gewone_cijfers_en_geen_negen_nullen():
    for nummer in (
        "",
        "99930302",
        "9993030280",
        "000000000",
        "99930302a",
        "٩٩٩٣٠٣٠٢٨",
        " 99930302",
    ):
        assert not is_geldig_bsn(nummer)


@given(st.from_regex(r"999[0-9]{6}", fullmatch=True), st.integers(0, 8), st.integers(1, 9))
def test_elk_verkeerd_cijfer_valt_op(nummer: str, plek: int, erbij: int):
    fout = nummer[:plek] + str((int(nummer[plek]) + erbij) % 10) + nummer[plek + 1 :]
    assert not (is_geldig_bsn(nummer) and is_geldig_bsn(fout))


@given(st.text())
def test_willekeurige_tekst_geeft_geen_fout(tekst: str):
    assert is_geldig_bsn(tekst) in {True, False}
