"""The one place that reads the clock; everything below views, tasks and commands gets `op=`."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

NEDERLAND = ZoneInfo("Europe/Amsterdam")


def nu() -> datetime:
    """This moment, aware, in UTC."""
    return timezone.now()


def datum(moment: datetime) -> date:
    """The calendar day in the Netherlands on which `moment` falls."""
    return moment.astimezone(NEDERLAND).date()
