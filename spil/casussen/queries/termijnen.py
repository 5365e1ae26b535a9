"""The terms that run in a case, beside another question."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from spil.casussen.models import Casustermijn
from spil.werkprocessen.motor import Termijnstand


def lopende_termijnen(dossier: OuterRef) -> "models.QuerySet[Casustermijn, Any]":
    """The terms of the dossier of a row, for an ArraySubquery; each read with `termijn_uit`."""
    velden = {naam: naam for naam in ("code", "naam", "uiterlijk", "waarschuw_op")}
    return Casustermijn.objects.filter(dossier=dossier).values(json=JSONObject(**velden))


def termijn_uit(json: dict[str, str]) -> Termijnstand:
    return Termijnstand(
        code=json["code"],
        naam=json["naam"],
        uiterlijk=date.fromisoformat(json["uiterlijk"]),
        waarschuw_op=date.fromisoformat(json["waarschuw_op"]),
    )
