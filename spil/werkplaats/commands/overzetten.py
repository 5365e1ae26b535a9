"""Running cases to the version in force: a deliberate act per approach."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from spil.casussen.commands.termijnen import hertel_termijnen
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern import rls
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Dossier
from spil.werkplaats import queries
from spil.werkplaats.fouten import FaseOntbreekt
from spil.werkprocessen.commands import systeemrol


@transaction.atomic
def zet_casussen_over(
    werkproces_uuid: UUID, *, fasen: Mapping[str, str], door: Rol, op: datetime
) -> int:
    """All running cases of an older version; `fasen` says where a phase that is gone goes to.
    Returns how many. Each case says so on its time line; who does this sees none of them.

    Raises NietGevonden, FaseOntbreekt.
    """
    vereis_rol("aanpak.overzetten", door=door)
    werkproces = queries.werkproces_op_slot(werkproces_uuid, door=door)
    geldig = queries.geldige_versie(werkproces)
    bekend = {fase.code: fase.naam for fase in geldig.aanpak.definitie.fasen}
    for groep in queries.over_te_zetten(geldig):
        if fasen.get(groep.fase, groep.fase) not in bekend:
            raise FaseOntbreekt(f"Kies een fase voor de casussen die nu in {groep.naam} zijn.")
    dossiers = queries.voer_overzetting_uit(geldig, fasen, op=op)
    _tel_termijnen(systeemrol(werkproces.huis), dossiers, op=op)
    leg_vast(
        "werkproces.casussen_overgezet",
        door=door,
        op=op,
        onderwerp=geldig,
        kenmerk=werkproces.code,
    )
    return len(dossiers)


def _tel_termijnen(spil: Rol, dossiers: Iterable[int], *, op: datetime) -> None:
    """The new version counts other terms. Spil itself does this, one case at a time."""
    for dossier_id in dossiers:
        with rls.namens(spil.pk, doel="termijnen", op=op):
            with connection.cursor() as cursor:
                cursor.execute("SELECT spil_neem_voor_termijnen(%s)", [dossier_id])
            hertel_termijnen(Dossier.objects.get(pk=dossier_id), op=op)
