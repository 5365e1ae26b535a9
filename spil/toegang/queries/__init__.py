"""Questions about who may see what. Everything here runs inside `namens()`."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final, LiteralString
from uuid import UUID

from django.db import connection

from spil.gebruikers.models import Rol
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.kern.versleuteling import kluis_van
from spil.toegang import rechten
from spil.toegang.models import Concept, Dossier, Inzending, Reden, Toegang

# `{}` is the column of the dossier; `%(op)s` the moment. An array of reasons.
REDENEN_VAN_MIJ: Final[LiteralString] = """
ARRAY(SELECT DISTINCT t.reden FROM toegang_toegang t
       WHERE t.dossier_id = {} AND t.van <= %(op)s AND (t.tot IS NULL OR t.tot > %(op)s)
         AND (t.rol_id = ANY (current_setting('spil.rollen')::bigint[])
              OR t.team_id = ANY (current_setting('spil.teams')::bigint[])))"""


def mijn_redenen(dossier_id: int, *, op: datetime) -> frozenset[str]:
    """Why the acting rol may see this dossier or parts of it; empty: it does not exist for them."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {REDENEN_VAN_MIJ.format('%(dossier)s')}", {"dossier": dossier_id, "op": op}
        )
        (redenen,) = cursor.fetchone() or ([],)
        return frozenset(redenen)


def vereis(
    handeling: str, *, door: Rol, op: datetime, dossier_id: int | None = None
) -> frozenset[str]:
    """The check at the start of each command: may `door` do this? Returns the reasons for which
    `door` sees the dossier; none for an act that asks for no relation.

    Raises NietGevonden (for this rol the dossier does not exist) or GeenRecht.
    """
    recht = rechten.recht(handeling)
    if recht.relaties is None:
        if not recht.staat_toe(door.soort):
            raise GeenRecht(recht.uitleg())
        return frozenset()
    redenen = mijn_redenen(dossier_id, op=op) if dossier_id is not None else frozenset()
    if not redenen:
        raise NietGevonden("Dit bestaat niet.")
    if not recht.staat_toe(door.soort, redenen):
        raise GeenRecht(recht.uitleg())
    return redenen


def mag(handeling: str, *, door: Rol, op: datetime, dossier_id: int | None = None) -> bool:
    """The same question for a screen: show the button or not."""
    try:
        vereis(handeling, door=door, op=op, dossier_id=dossier_id)
    except (NietGevonden, GeenRecht):
        return False
    return True


def dossier(uuid: UUID) -> Dossier:
    """A dossier of which the acting rol holds the kaft. Raises NietGevonden."""
    gevonden = Dossier.objects.select_related("verwerking").filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Dit dossier bestaat niet.")
    return gevonden


def dossier_op_slot(uuid: UUID) -> Dossier:
    """The same, locked until the transaction ends: for a write."""
    gevonden = (
        Dossier.objects.select_for_update(of=("self",))
        .select_related("verwerking", "versie")
        .defer("versie__definitie")
        .filter(uuid=uuid)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Dit dossier bestaat niet.")
    return gevonden


def wie_kan_dit_zien(dossier: Dossier, *, op: datetime) -> list[Toegang]:
    """The running grants on parts that the acting rol holds, whole dossier first."""
    return list(
        Toegang.objects.geldig_op(op)
        .bij_dossier(dossier.pk)
        .select_related("rol__medewerker__partner", "team", "deel__partner")
        .order_by("-heel_dossier", "deel_id", "van")
    )


def heeft_huisbrede_toegang(dossier: Dossier, *, op: datetime) -> bool:
    """Holds the acting rol all parts (the house team), or some (a partner)?"""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM toegang_toegang WHERE dossier_id = %s AND heel_dossier"
            " AND van <= %s AND (tot IS NULL OR tot > %s) AND ("
            " rol_id = ANY (current_setting('spil.rollen')::bigint[])"
            " OR team_id = ANY (current_setting('spil.teams')::bigint[])))",
            [dossier.pk, op, op],
        )
        return bool((cursor.fetchone() or (False,))[0])


def antwoord_op_inzending(sleutel: UUID, *, door: Rol) -> str:
    """Where this form led to when it was accepted."""
    return Inzending.objects.get(medewerker_id=door.medewerker_id, sleutel=sleutel).antwoord


def lees_concept(soort: str, sleutel: UUID, *, door: Rol) -> dict[str, Any] | None:
    """What was typed, or None when there is no draft."""
    gevonden = concept_met_moment(soort, sleutel, door=door)
    return gevonden[0] if gevonden else None


def concept_met_moment(
    soort: str, sleutel: UUID, *, door: Rol
) -> tuple[dict[str, Any], datetime] | None:
    """What was typed and when, or None when there is no draft."""
    concept = Concept.objects.filter(
        medewerker_id=door.medewerker_id, soort=soort, sleutel=sleutel
    ).first()
    if concept is None:
        return None
    return concept.lees(kluis_van(door.medewerker.huis.uuid)), concept.bijgewerkt_op


def begin_van(
    soort: str, sleutel: UUID, begin: Mapping[str, Any] | None = None, *, door: Rol
) -> dict[str, Any]:
    """What a form starts with: the draft as a whole, else what stands there now. A box that was
    emptied is not in a draft, so the two are never mixed."""
    concept = lees_concept(soort, sleutel, door=door)
    return dict(begin or {}) if concept is None else concept


def mijn_concepten(*soorten: str, door: Rol) -> list[Concept]:
    """All drafts of these forms, the last one first."""
    return list(
        Concept.objects.filter(medewerker_id=door.medewerker_id, soort__in=soorten).order_by(
            "-bijgewerkt_op", "-id"
        )
    )


def lopende_noodtoegang(*, door: Rol, op: datetime) -> list[Toegang]:
    """The noodtoegang that this rol holds now, with the moment at which each ends."""
    return list(
        Toegang.objects.geldig_op(op)
        .filter(rol=door, reden=Reden.NOOD)
        .select_related("dossier")
        .order_by("tot", "pk")
    )
