"""Calendar files: read back by a parser of their own, on any moment of any year, and about nobody."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from spil.kern.klok import NEDERLAND
from spil.overleggen.agendabestand import (
    TITEL,
    Afspraak,
    Afzender,
    Deelname,
    agenda,
    titel_van,
    uitnodiging,
)

OP = datetime(2026, 11, 23, 8, tzinfo=UTC)
HUIS = Afzender(uuid=uuid4(), naam="Zorg- en Veiligheidshuis Hollandveen")
ADRES = "https://spil.voorbeeld.nl/overleggen/"
# Every tenth minute of more than thirty years, from the first of January 2026.
momenten = st.integers(0, 1_800_000).map(
    lambda tienden: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=10 * tienden)
)
duren = st.integers(5, 600).map(lambda minuten: timedelta(minutes=minuten))


def afspraak(**anders):
    basis = {
        "uuid": UUID(int=7),
        "volgnummer": 1,
        "begint": datetime(2026, 12, 1, 9, tzinfo=UTC),
        "eindigt": datetime(2026, 12, 1, 10, 30, tzinfo=UTC),
        "adres": ADRES,
        "gevraagde": UUID(int=8),
    }
    return Afspraak(**(basis | anders))


def lees(bestand: bytes):
    kalender = Calendar.from_ical(bestand)
    return kalender, list(kalender.walk("VEVENT"))


@given(momenten, duren)
def test_elk_moment_komt_terug_zoals_het_was(begint, duur):
    """Proves C-21: time zones, the nights of the change and years ahead too."""
    bestand = agenda([afspraak(begint=begint, eindigt=begint + duur)], op=OP)
    _, (gebeurtenis,) = lees(bestand)
    assert gebeurtenis.decoded("dtstart").astimezone(UTC) == begint
    assert gebeurtenis.decoded("dtend").astimezone(UTC) == begint + duur


@given(momenten)
def test_de_tijdzone_in_het_bestand_zegt_wat_de_klok_zegt(moment):
    """Proves C-21: who does not know Amsterdam reads the rule in the file, and gets the same."""
    (zone,) = Calendar.from_ical(agenda([], op=OP)).walk("VTIMEZONE")
    klok = moment.astimezone(NEDERLAND)
    if not klok.fold:
        zelf = klok.replace(tzinfo=zone.to_tz(lookup_tzid=False))
        assert zelf.utcoffset() == klok.utcoffset()


@pytest.mark.parametrize("uur", [0, 1])
def test_het_uur_dat_er_twee_keer_is_staat_er_zonder_twijfel(uur):
    """Proves C-21: half past two in the night that summer time ends."""
    begint = datetime(2026, 10, 25, uur, 30, tzinfo=UTC)
    _, (gebeurtenis,) = lees(
        agenda([afspraak(begint=begint, eindigt=begint + timedelta(hours=1))], op=OP)
    )
    assert gebeurtenis.decoded("dtstart").astimezone(UTC) == begint
    assert gebeurtenis.decoded("dtend").astimezone(UTC) == begint + timedelta(hours=1)


def test_een_wijziging_en_een_afzegging_zijn_hetzelfde_overleg_met_een_hoger_nummer():
    """Proves C-21: request, update and cancellation as RFC 5546 has them."""
    eerst = afspraak()
    later = replace(eerst, volgnummer=2, begint=eerst.begint + timedelta(minutes=30))
    nooit = replace(later, volgnummer=3, vervallen=True)
    gelezen = [lees(uitnodiging(een, van=HUIS, op=OP)) for een in (eerst, later, nooit)]
    assert [str(kalender["method"]) for kalender, _ in gelezen] == ["REQUEST", "REQUEST", "CANCEL"]
    rijen = [rijen[0] for _, rijen in gelezen]
    assert {str(rij["uid"]) for rij in rijen} == {str(eerst.uuid)}
    assert [int(rij["sequence"]) for rij in rijen] == [1, 2, 3]
    assert str(rijen[2]["status"]) == "CANCELLED"
    assert str(rijen[0]["organizer"]).startswith("urn:uuid:")


def test_het_bestand_zegt_wat_iemand_antwoordde():
    gelezen = [
        lees(uitnodiging(afspraak(deelname=antwoord), van=HUIS, op=OP))[1][0]
        for antwoord in Deelname
    ]
    assert [rij["attendee"].params["PARTSTAT"] for rij in gelezen] == list(Deelname)
    assert [str(rij["status"]) for rij in gelezen] == ["TENTATIVE", "CONFIRMED", "TENTATIVE"]


def test_in_een_bestand_staat_niemand():
    """Proves C-21, A3-07: a code and a link. The house is named as the sender, who comes as a
    number."""
    reeks = "Overleg over mevrouw De Vries-Voorbeeld"
    _, (gebeurtenis,) = lees(uitnodiging(afspraak(reeks=reeks), van=HUIS, op=OP))
    assert str(gebeurtenis["summary"]) == TITEL
    assert str(gebeurtenis["url"]) == str(gebeurtenis["description"]) == ADRES
    assert set(gebeurtenis) == {
        *("UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "URL", "DESCRIPTION"),
        *("CLASS", "STATUS", "ORGANIZER", "ATTENDEE"),
    }
    assert gebeurtenis["attendee"].params.keys() == {"PARTSTAT", "RSVP"}
    assert b"Vries" not in uitnodiging(afspraak(reeks=reeks), van=HUIS, op=OP)


@pytest.mark.parametrize(
    ("reeks", "titel"),
    [
        ("", TITEL),
        ("Weegploeg radicalisering", f"{TITEL}: Weegploeg radicalisering"),
        ("Justitiabelen 18+", f"{TITEL}: Justitiabelen 18+"),
        ("Casus J. Voorbeeld", TITEL),
        ("Overleg Jan Voorbeeld", TITEL),
        ("Overleg 2026-00012", TITEL),
        ("Actieoverleg Veilig Thuis", f"{TITEL}: Actieoverleg Veilig Thuis"),
    ],
)
def test_de_naam_van_de_reeks_staat_er_alleen_als_zij_over_niemand_gaat(reeks, titel):
    """Proves C-21."""
    assert titel_van(reeks, ["Actieoverleg", "Veilig Thuis"]) == titel


@given(st.text(max_size=120))
def test_geen_tekst_breekt_het_bestand(reeks):
    """A title with line ends or a colon adds no line of its own."""
    kalender, rijen = lees(agenda([afspraak(reeks=reeks)], op=OP))
    assert len(rijen) == 1
    assert {str(naam) for naam in kalender} <= {
        *("PRODID", "VERSION", "CALSCALE", "METHOD", "X-WR-CALNAME", "REFRESH-INTERVAL"),
    }
