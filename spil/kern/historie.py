"""Row history: each former version of a row, by trigger, in the part that the row lies in.

It holds no URL and no person who acted (that is the log's work), and goes when its row goes.
"""

from typing import TypeVar

import pghistory
from django.db import models

M = TypeVar("M", bound=type[models.Model])


def met_historie(model: M) -> M:
    """Keep the version before each change of this DeelModel. Its migration adds
    `rls.historie_policy()` for the table `<app>_<model>event`."""
    return pghistory.track(  # type: ignore[no-any-return]  # untyped package
        pghistory.UpdateEvent("gewijzigd", row=pghistory.Old),
        context_field=None,  # type: ignore[arg-type]  # None is allowed, the stub forgets it
        obj_field=pghistory.ObjForeignKey(
            related_name="historie", db_constraint=False, on_delete=models.DO_NOTHING
        ),
    )(model)
