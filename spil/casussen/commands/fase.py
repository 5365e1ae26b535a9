"""A case goes to another phase of its approach."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.casussen.commands.termijnen import hertel_termijnen
from spil.casussen.commands.toets import open_casus_op_slot
from spil.casussen.fasen import fase_naam
from spil.casussen.fouten import AntwoordOntbreekt, BeslisserOntbreekt, FaseKanNiet
from spil.casussen.models import Casus, Faseovergang
from spil.casussen.queries import (
    beslissers_in_fase,
    ontbrekende_vragen,
    wat_belet,
)
from spil.feiten.commands import tel
from spil.feiten.models import Feitsoort
from spil.gebruikers.models import Medewerker, Rol
from spil.kern.klok import datum
from spil.kern.tekst import in_een_zin
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Deelsoort, Dossierdeel

REGISSEUR = "regisseur"


@transaction.atomic
def wijzig_fase(
    dossier_uuid: UUID,
    *,
    fase: str,
    reden: str = "",
    beslissers: Sequence[Medewerker] = (),
    door: Rol,
    op: datetime,
) -> Casus:
    """To a phase that follows from this one. `beslissers` are named when this phase is not for the
    regisseur to leave.

    Raises NietGevonden, GeenRecht, CasusGesloten, FaseKanNiet, AntwoordOntbreekt,
    BeslisserOntbreekt.
    """
    casus = open_casus_op_slot(dossier_uuid, "casus.fase_wijzigen", door=door, op=op)
    aanpak = casus.dossier.aanpak
    if not aanpak.mag_naar(casus.fase, fase):
        van, naar = (in_een_zin(fase_naam(aanpak, code)) for code in (casus.fase, fase))
        raise FaseKanNiet(f"Van {van} kan de casus niet naar {naar}.")
    if vragen := ontbrekende_vragen(casus.dossier, fase):
        raise AntwoordOntbreekt(
            in_een_zin(aanpak.fase(fase).naam), [vraag.vraag for vraag in vragen]
        )
    if zinnen := wat_belet(casus, fase):
        raise FaseKanNiet(" ".join(zinnen))
    _vereis_beslissers(casus, beslissers, op=op)
    _ga_naar(casus, fase, reden=reden, beslissers=beslissers, door=door, op=op)
    return casus


def begin_fase(casus: Casus, *, van: str = "", door: Rol, op: datetime) -> Faseovergang:
    """The phase that a case has at its start, at a reopening (`van` is then `afgesloten`) or when
    it comes from another system."""
    overgang = Faseovergang.leg_vast(
        Dossierdeel.van(casus.dossier, Deelsoort.KAFT),
        van=van,
        naar=casus.fase,
        beslisser=REGISSEUR,
        door=door,
        op=op,
    )
    if not van:
        _tel(casus, op=op)
    hertel_termijnen(casus.dossier, op=op)
    return overgang


def _ga_naar(
    casus: Casus,
    fase: str,
    *,
    reden: str,
    beslissers: Sequence[Medewerker],
    door: Rol,
    op: datetime,
) -> None:
    van = casus.fase
    casus.zet_fase(fase)
    overgang = Faseovergang.leg_vast(
        Dossierdeel.van(casus.dossier, Deelsoort.KAFT),
        van=van,
        naar=fase,
        beslisser=casus.dossier.aanpak.fase(van).beslist,
        reden=reden.strip(),
        beslissers=beslissers,
        door=door,
        op=op,
    )
    leg_vast("casus.fase_gewijzigd", door=door, op=op, bij=casus, onderwerp=overgang, kenmerk=fase)
    _tel(casus, op=op)
    hertel_termijnen(casus.dossier, op=op)


def _tel(casus: Casus, *, op: datetime) -> None:
    tel(
        Feitsoort.FASE,
        huis_id=casus.dossier.huis_id,
        verwerking_id=casus.dossier.verwerking_id,
        aanpak=casus.dossier.aanpakcode,
        datum=datum(op),
        gemeente_id=casus.gemeente_id,
        uitkomst=casus.fase,
        herkomst=(casus.dossier_id, casus.deel_id),
    )


def _vereis_beslissers(casus: Casus, beslissers: Sequence[Medewerker], *, op: datetime) -> None:
    fase = casus.dossier.aanpak.fase(casus.fase)
    if fase.beslist == REGISSEUR:
        return
    mogelijk = {m.pk for m in beslissers_in_fase(casus, op=op)}
    if not beslissers or any(m.pk not in mogelijk for m in beslissers):
        raise BeslisserOntbreekt(
            f"Kies wie dit heeft besloten: in de fase {in_een_zin(fase.naam)} is dat niet aan de"
            " regisseur."
        )
