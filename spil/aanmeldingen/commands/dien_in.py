"""A report comes in (WGS art. 2.31 lid 1; BGS art. 1.6 and 2.20 lid 3)."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from spil.aanmeldingen.fouten import AanmeldenKanNiet, AanmeldingOnvolledig, AlVerstuurd
from spil.aanmeldingen.inhoud import Inhoud, Persoon
from spil.aanmeldingen.models import (
    Aanmelding,
    AanmeldingCriterium,
    AanmeldingLeefgebied,
    Criterium,
    Urgentie,
)
from spil.aanmeldingen.queries import CONCEPTSOORTEN, verwerking_voor_aanmelden
from spil.feiten.commands import tel
from spil.feiten.models import Feitsoort
from spil.gebruikers.models import Rol, Team
from spil.huizen.models import Nummerteller
from spil.kern import rls
from spil.kern.klok import datum
from spil.kern.versleuteling import Kluis, kluis_van
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Klasse
from spil.personen.bsn import is_geldig_bsn
from spil.personen.models import Betrokkene, Betrokkenerol, Bsn, Contactgegevens
from spil.toegang.commands.concept import gooi_concept_weg
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from spil.toegang.queries import vereis

MELDERS = frozenset({Klasse.PUBLIEK, Klasse.PRIVAAT, Klasse.HUIS})


@transaction.atomic
def dien_in(inhoud: Inhoud, *, inzendsleutel: UUID, door: Rol, op: datetime) -> Aanmelding:
    """Open a dossier for this report, in the part of the reporter, and hand it to the triage.

    The same `inzendsleutel` twice gives the same report (eisen A7-04).
    Raises GeenRecht, AanmeldenKanNiet, AanmeldingOnvolledig, AlVerstuurd.
    """
    vereis("aanmelding.doen", door=door, op=op)
    if door.medewerker.partner.klasse not in MELDERS:
        raise AanmeldenKanNiet(
            "Alleen deelnemers kunnen een aanmelding doen (WGS art. 2.31 lid 1). Vraag een "
            "deelnemer of het huis om dit te doen."
        )
    _toets(inhoud)
    if eerder := _eerder_verstuurd(inzendsleutel, door=door, op=op):
        return eerder
    try:
        with transaction.atomic():
            return _maak(inhoud, inzendsleutel=inzendsleutel, door=door, op=op)
    except IntegrityError as fout:
        if "eens_ingezonden_per_aanmelder" not in str(fout):
            raise
        raise AlVerstuurd("U hebt deze aanmelding al verstuurd.") from fout


def _toets(inhoud: Inhoud) -> None:
    eisen = [
        (
            sum(p.rol == Betrokkenerol.HOOFDPERSOON for p in inhoud.personen) == 1,
            "Een aanmelding gaat over één hoofdpersoon.",
        ),
        (
            all(is_geldig_bsn(p.bsn) for p in inhoud.personen if p.bsn),
            "Een burgerservicenummer klopt niet. Controleer de negen cijfers.",
        ),
        (bool(inhoud.leefgebieden), "Vertel van ten minste één leefgebied wat er speelt."),
        (
            set(inhoud.criteria) == set(Criterium),
            "Beantwoord alle vier de criteria (BGS art. 2.20).",
        ),
        (
            inhoud.kwaliteit_verklaard,
            "Verklaar dat u de gegevens hebt gecontroleerd (BGS art. 1.6).",
        ),
        (
            inhoud.geinformeerd or bool(inhoud.reden_niet_geinformeerd.strip()),
            "Schrijf op waarom de betrokkene niet is geïnformeerd.",
        ),
        (
            inhoud.mag_genoemd or bool(inhoud.reden_niet_genoemd.strip()),
            "Schrijf op waarom u niet genoemd mag worden.",
        ),
        (
            inhoud.urgentie != Urgentie.SPOED or bool(inhoud.reden_spoed.strip()),
            "Schrijf op waarom dit spoed heeft.",
        ),
    ]
    for goed, uitleg in eisen:
        if not goed:
            raise AanmeldingOnvolledig(uitleg)


def _eerder_verstuurd(sleutel: UUID, *, door: Rol, op: datetime) -> Aanmelding | None:
    """Two sends at once wait for each other; who waited computes its context again, since the
    part that the first one made is not in it yet."""
    slot = sleutel.int % 2**63
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [slot])
        if not (cursor.fetchone() or (False,))[0]:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [slot])
            rls.ververs(door.pk, op=op)
    return Aanmelding.objects.filter(aangemeld_door=door, inzendsleutel=sleutel).first()


def _maak(inhoud: Inhoud, *, inzendsleutel: UUID, door: Rol, op: datetime) -> Aanmelding:
    verwerking = verwerking_voor_aanmelden(door.huis_id, op=op)
    dossier = Dossier.open_nieuw(verwerking, op=op)
    deel = _deel_van(door, dossier, op=op)
    nummer = Nummerteller.volgende(door.huis_id, soort="aanmelding", jaar=datum(op).year)
    aanmelding = Aanmelding.ontvang(
        deel,
        inzendsleutel=inzendsleutel,
        kenmerk=f"A{nummer}",
        door=door,
        op=op,
        besluit_uiterlijk=datum(op) + timedelta(days=verwerking.triagetermijn_dagen),
        **_velden(inhoud),
    )
    _schrijf_inhoud(aanmelding, inhoud)
    kluis = kluis_van(door.medewerker.huis.uuid)
    for persoon in inhoud.personen:
        _schrijf_persoon(deel, persoon, kluis=kluis, op=op)
    _verleen_toegang(dossier, deel, door=door, op=op)
    for soort in CONCEPTSOORTEN:
        gooi_concept_weg(soort, inzendsleutel, door=door)
    leg_vast("aanmelding.ontvangen", door=door, op=op, bij=aanmelding, onderwerp=aanmelding)
    tel(
        Feitsoort.MELDING,
        huis_id=door.huis_id,
        verwerking_id=verwerking.pk,
        datum=datum(op),
        gemeente_id=aanmelding.gemeente_id,
        organisatiesoort=door.medewerker.partner.soort,
        herkomst=(dossier.pk, deel.pk),
    )
    return aanmelding


def _velden(inhoud: Inhoud) -> dict[str, Any]:
    teksten = (
        *("aanleiding", "geprobeerd", "betrokken_organisaties"),
        *("reden_spoed", "reden_niet_genoemd", "reden_niet_geinformeerd"),
    )
    return {
        "gemeente": inhoud.gemeente,
        "urgentie": inhoud.urgentie,
        "mag_genoemd": inhoud.mag_genoemd,
        "geinformeerd": inhoud.geinformeerd,
        "kwaliteit_verklaard": inhoud.kwaliteit_verklaard,
        **{naam: getattr(inhoud, naam).strip() for naam in teksten},
    }


def _verleen_toegang(dossier: Dossier, deel: Dossierdeel, *, door: Rol, op: datetime) -> None:
    Toegang.op_deel(deel, rol=door, reden=Reden.AANMELDER, van=op)
    triage = Team.objects.get(huis_id=door.huis_id, taak=Team.Taak.TRIAGE)
    Toegang.op_dossier(dossier, team=triage, reden=Reden.TRIAGE, van=op)


def _deel_van(door: Rol, dossier: Dossier, *, op: datetime) -> Dossierdeel:
    if door.medewerker.partner.klasse == Klasse.HUIS:
        return Dossierdeel.van(dossier, Deelsoort.KERN)
    return Dossierdeel.van_deelnemer(dossier.pk, door.medewerker.partner, op=op)


def _schrijf_inhoud(aanmelding: Aanmelding, inhoud: Inhoud) -> None:
    for leefgebied, toelichting in inhoud.leefgebieden.items():
        AanmeldingLeefgebied.leg_vast(aanmelding, leefgebied=leefgebied, toelichting=toelichting)
    for criterium in Criterium:
        oordeel = inhoud.criteria[criterium]
        AanmeldingCriterium.leg_vast(
            aanmelding,
            criterium=criterium,
            voldaan=oordeel.voldaan,
            toelichting=oordeel.toelichting,
        )


def _schrijf_persoon(deel: Dossierdeel, persoon: Persoon, *, kluis: Kluis, op: datetime) -> None:
    betrokkene = Betrokkene.voeg_toe(
        deel,
        rol=persoon.rol,
        achternaam=persoon.achternaam,
        voornamen=persoon.voornamen,
        tussenvoegsel=persoon.tussenvoegsel,
        geboortedatum=persoon.geboortedatum,
        geslacht=persoon.geslacht,
        eerste_verwerking=datum(op),
    )
    if persoon.bsn:
        Bsn.leg_vast(betrokkene, deel, nummer=persoon.bsn, kluis=kluis)
    if persoon.heeft_contactgegevens:
        Contactgegevens.leg_vast(
            betrokkene,
            deel,
            vanaf=datum(op),
            straat_en_nummer=persoon.straat_en_nummer,
            postcode=persoon.postcode,
            woonplaats=persoon.woonplaats,
            telefoon=persoon.telefoon,
            geheim=persoon.geheim_adres,
        )
