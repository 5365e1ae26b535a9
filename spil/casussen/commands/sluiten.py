"""A case is closed, which shields its dossier (WGS art. 2.31 lid 8)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.casussen.afsluitcontroles import afsluitvragen, leg_antwoorden_vast
from spil.casussen.commands.termijnen import beeindig_termijnen
from spil.casussen.commands.toets import (
    gezamenlijk,
    open_casus_op_slot,
    vereis_beslissers,
    vereis_tekst,
)
from spil.casussen.fouten import KanNietSluiten, ResultaatOntbreekt
from spil.casussen.models import Afsluiting, Afsluitreden, Casus, Deelnemer
from spil.casussen.queries import CONCEPT_AFSLUITING, belemmeringen
from spil.feiten.commands import tel
from spil.feiten.models import Feitsoort
from spil.gebruikers.models import Medewerker, Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.toegang.commands import beeindig_alles, gooi_concept_weg
from spil.toegang.models import Deelsoort, Dossierdeel, Reden, Toegang


@transaction.atomic
def sluit_casus(
    dossier_uuid: UUID,
    *,
    reden: Afsluitreden,
    evaluatie: str,
    beslissers: Sequence[Medewerker],
    resultaat: str = "",
    antwoorden: Mapping[str, str] | None = None,
    door: Rol,
    op: datetime,
) -> Afsluiting:
    """Record that the public deelnemers closed the case, and shield it: all access ends but the
    kaft for the last regisseur.

    `resultaat` is a code of the approach, when it has results. `antwoorden` holds an answer for
    each of `afsluitcontroles.afsluitvragen()`.
    Raises NietGevonden, GeenRecht, CasusGesloten, KanNietSluiten, ResultaatOntbreekt,
    TekstOntbreekt, BeslisserOntbreekt.
    """
    antwoorden = antwoorden or {}
    casus = open_casus_op_slot(dossier_uuid, "casus.sluiten", door=door, op=op)
    _vereis_dat_niets_openstaat(casus, antwoorden)
    _vereis_resultaat(casus, resultaat)
    tekst = vereis_tekst(evaluatie, uitleg="Schrijf wat de samenwerking heeft opgeleverd.")
    vereis_beslissers(casus, beslissers)
    leg_antwoorden_vast(casus.dossier, antwoorden, door=door, op=op)
    afsluiting = Afsluiting.leg_vast(
        gezamenlijk(casus),
        reden=reden,
        resultaat=resultaat,
        evaluatie=tekst,
        beslissers=beslissers,
        door=door,
        op=op,
    )
    leg_vast("casus.gesloten", door=door, op=op, bij=casus, onderwerp=afsluiting)
    gooi_concept_weg(CONCEPT_AFSLUITING, dossier_uuid, door=door)
    scherm_af(casus, uitkomst=resultaat or reden, gesloten_op=op, op=op)
    return afsluiting


def scherm_af(casus: Casus, *, uitkomst: str, gesloten_op: datetime, op: datetime) -> None:
    """What closing does to the dossier, also for a case that was closed in another system."""
    laatste = casus.regisseur
    for deelnemer in Deelnemer.objects.lopend().van_dossier(casus.dossier_id):
        deelnemer.beeindig(op=op)
    beeindig_termijnen(casus)
    casus.sluit(op=op)
    casus.dossier.scherm_af(op=gesloten_op)
    beeindig_alles(casus.dossier, op=op)
    if laatste is not None:
        kaft = Dossierdeel.van(casus.dossier, Deelsoort.KAFT)
        Toegang.op_deel(kaft, rol=laatste, reden=Reden.LAATSTE_REGISSEUR, van=op)
    tel(
        Feitsoort.AFSLUITING,
        huis_id=casus.dossier.huis_id,
        verwerking_id=casus.dossier.verwerking_id,
        aanpak=casus.dossier.aanpakcode,
        datum=datum(gesloten_op),
        gemeente_id=casus.gemeente_id,
        uitkomst=uitkomst,
        herkomst=(casus.dossier_id, casus.deel_id),
    )


def _vereis_dat_niets_openstaat(casus: Casus, antwoorden: Mapping[str, str]) -> None:
    open_punten = belemmeringen(casus)
    for vraag in afsluitvragen(casus.dossier):
        if antwoorden.get(vraag.sleutel) not in {code for code, _ in vraag.keuzes}:
            open_punten.append(f"Nog niet beantwoord: {vraag.vraag}.")
    if open_punten:
        raise KanNietSluiten(open_punten)


def _vereis_resultaat(casus: Casus, resultaat: str) -> None:
    mogelijk = {r.code for r in casus.dossier.aanpak.definitie.resultaten}
    if resultaat not in (mogelijk or {""}):
        raise ResultaatOntbreekt("Kies met welk resultaat de casus eindigt.")
