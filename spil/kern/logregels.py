"""Log lines without what a person typed or the database said about a person."""

import logging
import traceback
from types import TracebackType

UitzonderingInfo = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


class ZonderInhoud(logging.Formatter):
    """Shows where it went wrong and the kind of error, but never its message: the message of a
    refused row repeats the row.

    What comes from outside is one line, and begins none: control characters, ends of lines and what
    turns text round are written out (eisen A6-13).
    """

    def formatMessage(self, record: logging.LogRecord) -> str:
        regel = super().formatMessage(record)
        return regel if regel.isprintable() else "".join(map(_zichtbaar, regel))

    def formatException(self, ei: UitzonderingInfo) -> str:
        soort, _, spoor = ei
        regels = traceback.format_tb(spoor)
        return "".join(regels) + (soort.__qualname__ if soort else "")


def _zichtbaar(teken: str) -> str:
    return teken if teken.isprintable() else teken.encode("unicode_escape").decode("ascii")
