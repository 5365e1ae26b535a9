"""A case begins: after a positive triage decision, or taken over from another system."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from spil.casussen.commands.deelnemers import neem_op_als_deelnemer
from spil.casussen.commands.fase import begin_fase
from spil.casussen.commands.regie import geef_regie
from spil.casussen.commands.sluiten import scherm_af
from spil.casussen.commands.toets import gezamenlijk, vereis_mogelijke_regisseur, vereis_tekst
from spil.casussen.fouten import CasusBestaatAl, NietAfgenomen
from spil.casussen.models import Afsluiting, Casus, CasusAanleiding
from spil.feiten.commands import tel
from spil.feiten.models import Feitsoort
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.personen.delen import deelsoort_voor
from spil.personen.models import Betrokkene
from spil.toegang.commands import beeindig_alles
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden
from spil.toegang.queries import vereis
from spil.werkprocessen.werkgebied import niet_afgenomen


@transaction.atomic
def start_casus(
    dossier: Dossier,
    *,
    gemeente_id: str | None,
    regisseur: Rol | None = None,
    aanmelder: Rol | None = None,
    aanleiding: str = "",
    door: Rol,
    op: datetime,
) -> Casus:
    """Make the case of a dossier that was taken up.

    Betrokkenen leave the reporter's part for the kaft (slachtoffers and social contacts for the
    gezamenlijk part); the reporter's partner becomes deelnemer when the law lets it; with a
    regisseur the triage ends, without one it goes on until somebody is assigned.

    Raises NietGevonden, GeenRecht, NietAfgenomen, CasusBestaatAl, GeenRegisseur.
    """
    vereis("casus.starten", door=door, op=op, dossier_id=dossier.pk)
    if bezwaar := niet_afgenomen(dossier.versie, gemeente_id, dag=datum(op)):
        raise NietAfgenomen(bezwaar)
    casus = _maak(dossier, gemeente_id=gemeente_id, op=op)
    _verplaats_betrokkenen(dossier)
    if aanmelder is not None and aanmelder.is_huisrol:
        # Reported into the kern, which from now on is for who works on the case.
        beeindig_alles(dossier, redenen={Reden.AANMELDER}, op=op)
    if aanleiding.strip():
        CasusAanleiding.leg_vast(gezamenlijk(casus), tekst=aanleiding.strip())
    leg_vast("casus.gestart", door=door, op=op, bij=casus, onderwerp=casus)
    begin_fase(casus, door=door, op=op)
    if aanmelder is not None and aanmelder.medewerker.partner.is_deelnemer:
        neem_op_als_deelnemer(
            casus, aanmelder.medewerker.partner, personen=[aanmelder], door=door, op=op
        )
    if regisseur is not None:
        geef_regie(casus, regisseur, door=door, op=op)
    return casus


@dataclass(frozen=True, kw_only=True)
class Afgesloten:
    """How a case ended in the system it comes from."""

    reden: str
    evaluatie: str
    op: datetime


@transaction.atomic
def neem_casus_over(
    dossier: Dossier,
    *,
    fase: str,
    gemeente_id: str | None,
    regisseur: Rol | None = None,
    ave: int | None = None,
    aanleiding: str = "",
    gestart_op: datetime,
    afgesloten: Afgesloten | None = None,
    door: Rol,
    op: datetime,
) -> Casus:
    """A case that ran, or ended, in another system; the dossier was opened in this transaction.
    `fase` is a code of its approach.

    Facts count on the days of then. A closed case enters shielded, with its last regisseur.

    Raises GeenRecht, CasusBestaatAl, GeenRegisseur.
    """
    vereis("casus.overnemen", door=door, op=op)
    casus = _maak(dossier, gemeente_id=gemeente_id, ave=ave, op=gestart_op)
    if aanleiding.strip():
        CasusAanleiding.leg_vast(gezamenlijk(casus), tekst=aanleiding.strip())
    if regisseur is not None:
        vereis_mogelijke_regisseur(regisseur, huis_id=dossier.huis_id, op=op)
        geef_regie(casus, regisseur, door=door, op=op)
    if afgesloten is None:
        casus.zet_fase(fase)
        begin_fase(casus, door=door, op=gestart_op)
    leg_vast("casus.overgenomen", door=door, op=op, bij=casus, onderwerp=casus)
    if afgesloten is not None:
        _sluit(casus, afgesloten, door=door, op=op)
    return casus


def _sluit(casus: Casus, afgesloten: Afgesloten, *, door: Rol, op: datetime) -> None:
    Afsluiting.leg_vast(
        gezamenlijk(casus),
        reden=afgesloten.reden,
        evaluatie=vereis_tekst(afgesloten.evaluatie, uitleg="Schrijf hoe de casus eindigde."),
        beslissers=[],
        door=door,
        op=afgesloten.op,
    )
    scherm_af(casus, uitkomst=afgesloten.reden, gesloten_op=afgesloten.op, op=op)


def _maak(
    dossier: Dossier, *, gemeente_id: str | None, op: datetime, ave: int | None = None
) -> Casus:
    if Casus.objects.filter(dossier=dossier).exists():
        raise CasusBestaatAl(f"Dossier {dossier.nummer} heeft al een casus. Vernieuw de pagina.")
    casus = Casus.start(dossier, gemeente_id=gemeente_id, ave=ave, op=op)
    tel(
        Feitsoort.NIEUWE_CASUS,
        huis_id=dossier.huis_id,
        verwerking_id=dossier.verwerking_id,
        aanpak=dossier.aanpakcode,
        datum=datum(op),
        gemeente_id=gemeente_id,
        herkomst=(dossier.pk, dossier.deel_id),
    )
    return casus


def _verplaats_betrokkenen(dossier: Dossier) -> None:
    delen = {
        soort: Dossierdeel.van(dossier, soort) for soort in (Deelsoort.KAFT, Deelsoort.GEZAMENLIJK)
    }
    for betrokkene in Betrokkene.objects.van_dossier(dossier.pk):
        betrokkene.verplaats(delen[deelsoort_voor(betrokkene.rol)])
