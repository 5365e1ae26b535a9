"""A meeting as a calendar file (RFC 5545, RFC 5546). Pure.

Calendars are read by telephones, secretaries and other companies: the file holds a time, a code and
a link, and nobody. Who comes stands in it as a random number, and what is spoken of not at all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vCalAddress

from spil.adviezen.herkenning import lijkt_op_een_persoon
from spil.kern.klok import NEDERLAND

TITEL: Final = "Overleg (Spil)"
MAKER: Final = "-//Spil//Overleggen//NL"
VERVERS: Final = timedelta(hours=1)
_ZOMER: Final = (datetime(1996, 3, 31, 2), timedelta(hours=1), timedelta(hours=2))  # noqa: DTZ001 - clock of the zone
_WINTER: Final = (datetime(1996, 10, 27, 3), timedelta(hours=2), timedelta(hours=1))  # noqa: DTZ001 - as above


class Deelname(StrEnum):
    """What who was asked said; the words of RFC 5545."""

    GEVRAAGD = "NEEDS-ACTION"
    KOMT = "ACCEPTED"
    KOMT_NIET = "DECLINED"


@dataclass(frozen=True, kw_only=True)
class Afspraak:
    """One meeting in the calendar of one person. `volgnummer` rises with every change; `reeks` is
    the name of its series, `bekend` are names of organisations that may stand in that."""

    uuid: UUID
    volgnummer: int
    begint: datetime
    eindigt: datetime
    adres: str
    reeks: str = ""
    bekend: tuple[str, ...] = ()
    vervallen: bool = False
    deelname: Deelname = Deelname.GEVRAAGD
    gevraagde: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Afzender:
    """The house that asks."""

    uuid: UUID
    naam: str


def uitnodiging(afspraak: Afspraak, *, van: Afzender, op: datetime) -> bytes:
    """One meeting: a request, again with a higher number when it changed, or its cancellation."""
    kalender = _kalender("CANCEL" if afspraak.vervallen else "REQUEST")
    gebeurtenis = _gebeurtenis(afspraak, op=op)
    huis = vCalAddress(f"urn:uuid:{van.uuid}")
    huis.params["CN"] = van.naam
    gebeurtenis.add("organizer", huis)
    if afspraak.gevraagde is not None:
        wie = vCalAddress(f"urn:uuid:{afspraak.gevraagde}")
        wie.params["PARTSTAT"] = str(afspraak.deelname)
        wie.params["RSVP"] = "FALSE"
        gebeurtenis.add("attendee", wie)
    kalender.add_component(gebeurtenis)
    return bytes(kalender.to_ical())


def agenda(afspraken: Iterable[Afspraak], *, op: datetime) -> bytes:
    """All meetings of one person, for a calendar that asks for them again and again."""
    kalender = _kalender("PUBLISH")
    kalender.add("x-wr-calname", "Spil")
    kalender.add("refresh-interval", VERVERS, parameters={"VALUE": "DURATION"})
    for afspraak in afspraken:
        kalender.add_component(_gebeurtenis(afspraak, op=op))
    return bytes(kalender.to_ical())


def titel_van(reeks: str, bekend: Iterable[str] = ()) -> str:
    """With the name of the series, unless that reads like a person."""
    if not reeks or lijkt_op_een_persoon(reeks, bekend=bekend):
        return TITEL
    return f"{TITEL}: {reeks}"


def _kalender(methode: str) -> Calendar:
    kalender = Calendar()
    kalender.add("prodid", MAKER)
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", methode)
    kalender.add_component(_tijdzone())
    return kalender


def _gebeurtenis(afspraak: Afspraak, *, op: datetime) -> Event:
    gebeurtenis = Event()
    begint, eindigt = _op_de_klok(afspraak.begint, afspraak.eindigt)
    gebeurtenis.add("uid", str(afspraak.uuid))
    gebeurtenis.add("sequence", afspraak.volgnummer)
    gebeurtenis.add("dtstamp", op.astimezone(UTC))
    gebeurtenis.add("dtstart", begint)
    gebeurtenis.add("dtend", eindigt)
    gebeurtenis.add("summary", titel_van(afspraak.reeks, afspraak.bekend))
    gebeurtenis.add("url", afspraak.adres)
    gebeurtenis.add("description", afspraak.adres)
    gebeurtenis.add("class", "PRIVATE")
    gebeurtenis.add("status", _status(afspraak))
    return gebeurtenis


def _status(afspraak: Afspraak) -> str:
    if afspraak.vervallen:
        return "CANCELLED"
    return "CONFIRMED" if afspraak.deelname == Deelname.KOMT else "TENTATIVE"


def _op_de_klok(begint: datetime, eindigt: datetime) -> tuple[datetime, datetime]:
    """As a Dutch clock reads them; in UTC when one falls in the hour that the clock has twice, of
    which a calendar only knows the first."""
    lokaal = begint.astimezone(NEDERLAND), eindigt.astimezone(NEDERLAND)
    if any(moment.fold for moment in lokaal):
        return begint.astimezone(UTC), eindigt.astimezone(UTC)
    return lokaal


def _tijdzone() -> Timezone:
    """The rule of the Netherlands since 1996, so that a file of a year ahead is as right as one of
    today, and small enough for every calendar."""
    zone = Timezone()
    zone.add("tzid", str(NEDERLAND))
    for deel, naam, maand, (begin, van, naar) in (
        (TimezoneDaylight(), "CEST", 3, _ZOMER),
        (TimezoneStandard(), "CET", 10, _WINTER),
    ):
        deel.add("dtstart", begin)
        deel.add("tzoffsetfrom", van)
        deel.add("tzoffsetto", naar)
        deel.add("rrule", {"freq": "yearly", "bymonth": maand, "byday": "-1SU"})
        deel.add("tzname", naam)
        zone.add_component(deel)
    return zone
