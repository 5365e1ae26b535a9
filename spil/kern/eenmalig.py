"""A form that is sent twice makes one row (eisen A7-04).

Each form carries a hidden key, made when it was shown; the row keeps it, unique in the database.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar
from uuid import uuid4

from django.db import IntegrityError, models

P = ParamSpec("P")
M = TypeVar("M", bound="MetSleutel")


class MetSleutel(models.Model):
    """Base of rows that a form makes."""

    sleutel = models.UUIDField(default=uuid4, unique=True, editable=False)

    class Meta:
        abstract = True


def eenmalig(model: type[M]) -> Callable[[Callable[P, M]], Callable[P, M]]:
    """Around a command with the keyword `sleutel`: the second call with the same key gives the
    row of the first and does nothing. Costs no query when there is no second call.
    """

    def versier(command: Callable[P, M]) -> Callable[P, M]:
        @wraps(command)
        def een_keer(*args: P.args, **kwargs: P.kwargs) -> M:
            try:
                return command(*args, **kwargs)
            except IntegrityError:
                eerder = model._default_manager.filter(sleutel=kwargs.get("sleutel")).first()
                if eerder is None:
                    raise
                return eerder

        return een_keer

    return versier
