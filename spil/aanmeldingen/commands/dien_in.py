"""A report comes in (WGS art. 2.31 lid 1; BGS art. 1.6 and 2.20 lid 3)."""

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from spil.aanmeldingen.commands.bijlagen import stuur_bijlagen_mee
from spil.aanmeldingen.commands.mandaten import meld_aan_mandaathouder
from spil.aanmeldingen.commands.toets import toets_inhoud
from spil.aanmeldingen.fouten import (
    AanmeldenKanNiet,
    AanmeldingOnvolledig,
    AlVerstuurd,
    GemeenteKanNiet,
)
from spil.aanmeldingen.inhoud import Inhoud, Persoon
from spil.aanmeldingen.models import (
    Aanmelding,
    AanmeldingCriterium,
    AanmeldingLeefgebied,
)
from spil.aanmeldingen.queries import (
    CONCEPTSOORTEN,
    aanpakken_voor,
    mandaat_bij,
    meldgebied_van,
)
from spil.feiten.commands import tel
from spil.feiten.models import Feitsoort
from spil.gebruikers.models import Rol, Team
from spil.huizen.models import Nummerteller
from spil.invullingen.commands import vul_in
from spil.kern import rls
from spil.kern.klok import datum
from spil.kern.versleuteling import Kluis, kluis_van
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Klasse
from spil.personen.models import Betrokkene, Bsn, Contactgegevens
from spil.toegang.commands.concept import gooi_concept_weg
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from spil.toegang.queries import vereis
from spil.werkprocessen.models import Werkprocesversie
from spil.werkprocessen.motor import Antwoord

MELDERS = frozenset({Klasse.PUBLIEK, Klasse.PRIVAAT, Klasse.HUIS})


@transaction.atomic
def dien_in(
    inhoud: Inhoud,
    *,
    inzendsleutel: UUID,
    versie: Werkprocesversie | None = None,
    door: Rol,
    op: datetime,
) -> Aanmelding:
    """Open a dossier for this report, in the part of the reporter, and hand it to the triage.

    `versie` is the approach that it is about; None when the reporter has only one. The same
    `inzendsleutel` twice gives the same report (eisen A7-04).
    Raises GeenRecht, AanmeldenKanNiet, AanmeldingOnvolledig, GemeenteKanNiet, AlVerstuurd.
    """
    vereis("aanmelding.doen", door=door, op=op)
    if door.medewerker.partner.klasse not in MELDERS:
        raise AanmeldenKanNiet(
            "Alleen deelnemers kunnen een aanmelding doen (WGS art. 2.31 lid 1). Vraag een "
            "deelnemer of het huis om dit te doen."
        )
    versie = _kies_aanpak(versie, door=door)
    toets_inhoud(inhoud, versie.aanpak)
    if eerder := _eerder_verstuurd(inzendsleutel, door=door, op=op):
        return eerder
    if bezwaar := meldgebied_van(versie, op=op).bezwaar(inhoud.gemeente):
        raise GemeenteKanNiet(bezwaar)
    try:
        with transaction.atomic():
            return _maak(inhoud, versie, inzendsleutel=inzendsleutel, door=door, op=op)
    except IntegrityError as fout:
        if "eens_ingezonden_per_aanmelder" not in str(fout):
            raise
        raise AlVerstuurd("U hebt deze aanmelding al verstuurd.") from fout


def _kies_aanpak(versie: Werkprocesversie | None, *, door: Rol) -> Werkprocesversie:
    """Without one, the only approach that `door` may report under."""
    mogelijk = aanpakken_voor(door=door)
    if versie is None and len(mogelijk) > 1:
        raise AanmeldingOnvolledig("Kies waar de aanmelding over gaat.")
    gekozen = [een for een in mogelijk if versie is None or een.pk == versie.pk]
    if not gekozen:
        raise AanmeldenKanNiet(
            "Uw organisatie kan hiervoor geen aanmelding doen. Neem contact op met het huis."
        )
    return gekozen[0]


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


def _maak(
    inhoud: Inhoud, versie: Werkprocesversie, *, inzendsleutel: UUID, door: Rol, op: datetime
) -> Aanmelding:
    dossier = Dossier.open_nieuw(versie, op=op)
    deel = _deel_van(door, dossier, op=op)
    nummer = Nummerteller.volgende(door.huis_id, soort="aanmelding", jaar=datum(op).year)
    aanmelding = Aanmelding.ontvang(
        deel,
        inzendsleutel=inzendsleutel,
        kenmerk=f"A{nummer}",
        versie=versie,
        door=door,
        op=op,
        besluit_uiterlijk=datum(op) + timedelta(days=dossier.verwerking.triagetermijn_dagen),
        **_velden(inhoud),
    )
    _schrijf_inhoud(aanmelding, inhoud)
    _schrijf_antwoorden(dossier, deel, inhoud, door=door, op=op)
    kluis = kluis_van(door.medewerker.huis.uuid)
    for persoon in inhoud.personen:
        _schrijf_persoon(deel, persoon, kluis=kluis, op=op)
    _verleen_toegang(aanmelding, dossier, deel, door=door, op=op)
    stuur_bijlagen_mee(aanmelding, deel, sleutel=inzendsleutel, door=door, op=op)
    for soort in CONCEPTSOORTEN:
        gooi_concept_weg(soort, inzendsleutel, door=door)
    leg_vast("aanmelding.ontvangen", door=door, op=op, bij=aanmelding, onderwerp=aanmelding)
    tel(
        Feitsoort.MELDING,
        huis_id=door.huis_id,
        verwerking_id=dossier.verwerking_id,
        aanpak=dossier.aanpakcode,
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


def _verleen_toegang(
    aanmelding: Aanmelding, dossier: Dossier, deel: Dossierdeel, *, door: Rol, op: datetime
) -> None:
    """A report for the burgemeester goes to who holds the mandate, and to nobody else."""
    Toegang.op_deel(deel, rol=door, reden=Reden.AANMELDER, van=op)
    if mandaat := mandaat_bij(aanmelding, op=op):
        Toegang.op_dossier(dossier, rol=mandaat.rol, reden=Reden.TRIAGE, van=op)
        meld_aan_mandaathouder(mandaat, kenmerk=aanmelding.kenmerk, op=op)
        return
    triage = Team.objects.get(huis_id=door.huis_id, taak=Team.Taak.TRIAGE)
    Toegang.op_dossier(dossier, team=triage, reden=Reden.TRIAGE, van=op)


def _deel_van(door: Rol, dossier: Dossier, *, op: datetime) -> Dossierdeel:
    if door.medewerker.partner.klasse == Klasse.HUIS:
        return Dossierdeel.van(dossier, Deelsoort.KERN)
    return Dossierdeel.van_deelnemer(dossier.pk, door.medewerker.partner, op=op)


def _schrijf_inhoud(aanmelding: Aanmelding, inhoud: Inhoud) -> None:
    for leefgebied, toelichting in inhoud.leefgebieden.items():
        AanmeldingLeefgebied.leg_vast(aanmelding, leefgebied=leefgebied, toelichting=toelichting)
    for criterium, oordeel in inhoud.criteria.items():
        AanmeldingCriterium.leg_vast(
            aanmelding,
            criterium=str(criterium),
            voldaan=oordeel.voldaan,
            toelichting=oordeel.toelichting,
        )


def _schrijf_antwoorden(
    dossier: Dossier, deel: Dossierdeel, inhoud: Inhoud, *, door: Rol, op: datetime
) -> None:
    """In the part of the reporter: the groups get them when the report is taken up."""
    groepen: dict[str, dict[str, Antwoord]] = defaultdict(dict)
    for code, antwoord in inhoud.antwoorden.items():
        if antwoord is not None:
            groepen[dossier.aanpak.veld(code).groep][code] = antwoord
    for groep, antwoorden in groepen.items():
        vul_in(dossier, groep, antwoorden, door=door, op=op, deel=deel)


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
