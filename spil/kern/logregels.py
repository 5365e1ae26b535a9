"""Log lines without what a person typed or the database said about a person."""

import logging
import traceback
from types import TracebackType

UitzonderingInfo = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


class ZonderInhoud(logging.Formatter):
    """Shows where it went wrong and the kind of error, but never its message: the message of a
    refused row repeats the row."""

    def formatException(self, ei: UitzonderingInfo) -> str:
        soort, _, spoor = ei
        regels = traceback.format_tb(spoor)
        return "".join(regels) + (soort.__qualname__ if soort else "")
