"""The quarter is all that is kept of a day: a day would point to the case that closed."""

from datetime import date


def kwartaal_van(dag: date) -> date:
    """Its first day."""
    return dag.replace(month=(dag.month - 1) // 3 * 3 + 1, day=1)


def volgend_kwartaal(kwartaal: date) -> date:
    jaar, maand = divmod(kwartaal.year * 12 + kwartaal.month - 1 + 3, 12)
    return date(jaar, maand + 1, 1)


def in_woorden(kwartaal: date) -> str:
    return f"{(kwartaal.month + 2) // 3}e kwartaal {kwartaal.year}"
