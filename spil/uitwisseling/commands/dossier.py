"""One dossier of an export enters the house, or a corrected record enters a dossier that did."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from uuid import uuid4

from django.db import connection

from spil.aanmeldingen.models import Aanmelding, Urgentie
from spil.casussen.commands import Afgesloten, neem_casus_over
from spil.casussen.fasen import fase_bij_stap
from spil.casussen.models import Deelnemer
from spil.gebruikers.models import Rol
from spil.huizen.models import Gemeente, Nummerteller
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Partner
from spil.stukken.models import Aard, Journaalregel, Regelsoort
from spil.toegang.models import Deelsoort, Dossier, Reden, Toegang
from spil.uitwisseling.commands.inhoud import Doelwit, bewaar_inhoud
from spil.uitwisseling.commands.tellen import gemeente_van_casus, tel_melding
from spil.uitwisseling.huisgegevens import Huisgegevens, moment
from spil.uitwisseling.lezen.records import (
    AfspraakRecord,
    DossierRecord,
    OverlegRecord,
    Record,
)

NIET_IN_EXPORT = "Niet bekend: het vorige systeem heeft dit niet."


def bewaar_dossier(
    bron: DossierRecord,
    records: Sequence[Record],
    gegevens: Huisgegevens,
    *,
    door: Rol,
    op: datetime,
) -> list[int]:
    """Acting as Spil itself (`door`), in a context of its own. The ids of the people in it."""
    is_gesloten = bron.afsluitdatum is not None and bron.afsluitdatum <= gegevens.peildatum
    dossier = Dossier.open_nieuw(
        gegevens.aanpakken[bron.aanpak], op=moment(bron.aanmelddatum), nummer=bron.nummer
    )
    doelwit = Doelwit.van(
        dossier,
        eerste_verwerking=bron.aanmelddatum,
        is_gesloten=is_gesloten,
        is_in_triage=not bron.is_opgepakt,
    )
    tel_melding(bron, gegevens, herkomst=(dossier.pk, dossier.deel_id))
    mensen = bewaar_inhoud(doelwit, records, gegevens, spil=door, op=op)
    leg_vast("dossier.overgenomen", door=door, op=op, bij=dossier, onderwerp=dossier)
    if bron.is_opgepakt:
        _schrijf_herkomst(doelwit, bron, gegevens, door=door, op=op)
        _neem_deelnemers_op(doelwit, bron, records, gegevens, op=op)
        _maak_casus(doelwit, bron, records, gegevens, door=door, op=op)
    else:
        _maak_aanmelding(doelwit, bron, gegevens, door=door, op=op)
    return mensen


def vul_dossier_aan(
    dossier_id: int, records: Sequence[Record], gegevens: Huisgegevens, *, door: Rol, op: datetime
) -> list[int]:
    """Corrected records go into the dossier that an earlier import made, shielded or not. The ids
    of the people among them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT spil_open_overgenomen_dossier(%s)", [dossier_id])
    dossier = Dossier.objects.get(pk=dossier_id)
    is_in_triage = Aanmelding.objects.filter(dossier=dossier).te_beoordelen().exists()
    doelwit = Doelwit.van(
        dossier,
        eerste_verwerking=datum(dossier.geopend_op),
        is_gesloten=dossier.is_afgeschermd,
        is_in_triage=is_in_triage,
    )
    mensen = bewaar_inhoud(doelwit, records, gegevens, spil=door, op=op)
    leg_vast("dossier.aangevuld", door=door, op=op, bij=dossier, onderwerp=dossier)
    return mensen


def _schrijf_herkomst(
    doelwit: Doelwit, bron: DossierRecord, gegevens: Huisgegevens, *, door: Rol, op: datetime
) -> None:
    """Who reported stays with the house: nobody asked whether the reporter may be named."""
    wie = ", ".join(filter(None, (bron.aanmelder, bron.aanmelder_organisatie))) or "onbekend"
    zinnen = [f"Aangemeld op {bron.aanmelddatum:%d-%m-%Y} door {wie}."]
    if bron.triagedatum:
        zinnen.append(f"Opgepakt bij de triage van {bron.triagedatum:%d-%m-%Y}.")
    if bron.procesregisseur:
        zinnen.append(f"Procesregisseur: {bron.procesregisseur}.")
    Journaalregel.schrijf(
        doelwit.deel(Deelsoort.KERN),
        soort=Regelsoort.CONTACT,
        aard=Aard.FEIT,
        tekst=" ".join(zinnen),
        bron=gegevens.mapping.naam,
        gebeurd_op=bron.aanmelddatum,
        door=door,
        op=op,
    )


def _maak_casus(
    doelwit: Doelwit,
    bron: DossierRecord,
    records: Sequence[Record],
    gegevens: Huisgegevens,
    *,
    door: Rol,
    op: datetime,
) -> None:
    regisseur = gegevens.regisseur(bron.procesregisseur)
    heeft_plan = any(isinstance(record, AfspraakRecord) for record in records)
    neem_casus_over(
        doelwit.dossier,
        fase=fase_bij_stap(doelwit.dossier.aanpak, "uitvoering" if heeft_plan else "voorbereiding"),
        gemeente_id=gemeente_van_casus(bron, gegevens),
        regisseur=regisseur,
        aanleiding=f"{bron.thema}. Overgenomen uit {gegevens.mapping.naam}.",
        gestart_op=moment(bron.start_regie) if bron.start_regie else op,
        afgesloten=_einde(bron, gegevens) if doelwit.is_gesloten else None,
        door=door,
        op=op,
    )
    if regisseur is None and not doelwit.is_gesloten:
        Toegang.op_dossier(doelwit.dossier, team=gegevens.triage, reden=Reden.TRIAGE, van=op)


def _einde(bron: DossierRecord, gegevens: Huisgegevens) -> Afgesloten | None:
    if bron.afsluitdatum is None:
        return None
    reden = bron.afsluitreden or "niet genoteerd"
    return Afgesloten(
        reden=gegevens.mapping.afsluitcode(bron.afsluitreden),
        evaluatie=f"Gesloten in {gegevens.mapping.naam}. Reden daar: {reden}.",
        op=moment(bron.afsluitdatum),
    )


def _neem_deelnemers_op(
    doelwit: Doelwit,
    bron: DossierRecord,
    records: Sequence[Record],
    gegevens: Huisgegevens,
    *,
    op: datetime,
) -> None:
    """Organisations without people: nobody of a partner sees a dossier because of an import."""
    partners = {
        partner
        for organisatie in _organisaties(bron, records)
        if (partner := gegevens.partner(organisatie)) and partner.is_deelnemer
    }
    kaft = doelwit.deel(Deelsoort.KAFT)
    van = min(moment(bron.start_regie or bron.aanmelddatum), op)
    for partner in sorted(partners, key=_naam):
        deelnemer = Deelnemer.laat_toe(kaft, partner, op=van)
        if doelwit.is_gesloten and bron.afsluitdatum:
            deelnemer.beeindig(op=max(van, moment(bron.afsluitdatum)))


def _organisaties(bron: DossierRecord, records: Sequence[Record]) -> Iterator[str]:
    yield bron.aanmelder_organisatie
    for record in records:
        if isinstance(record, AfspraakRecord):
            yield record.organisatie
        elif isinstance(record, OverlegRecord):
            yield from record.aanwezigen


def _naam(partner: Partner) -> str:
    return partner.naam


def _maak_aanmelding(
    doelwit: Doelwit, bron: DossierRecord, gegevens: Huisgegevens, *, door: Rol, op: datetime
) -> None:
    """It waits for triage. What the law asks of a report and the export lacks, is said to be lacking."""
    termijnen = gegevens.aanpakken[bron.aanpak].aanpak.definitie.verwerking
    code = gegevens.gebied.code(
        bron.gemeente, geschreven_op=bron.aanmelddatum, dag=gegevens.gebied.vandaag
    )
    nummer = Nummerteller.volgende(
        gegevens.huis.pk, soort="aanmelding", jaar=bron.aanmelddatum.year
    )
    wie = ", ".join(filter(None, (bron.aanmelder, bron.aanmelder_organisatie))) or "onbekend"
    aanmelding = Aanmelding.ontvang(
        doelwit.deel(Deelsoort.KERN),
        inzendsleutel=uuid4(),
        kenmerk=f"A{nummer}",
        versie=doelwit.dossier.versie,
        door=door,
        op=moment(bron.aanmelddatum),
        besluit_uiterlijk=bron.aanmelddatum + timedelta(days=termijnen.triagetermijn_dagen),
        gemeente=Gemeente.objects.filter(code=code).first(),
        urgentie=Urgentie.GEWOON,
        reden_spoed="",
        aanleiding=f"{bron.thema}. Aangemeld door {wie}; overgenomen uit {gegevens.mapping.naam}.",
        geprobeerd=NIET_IN_EXPORT,
        betrokken_organisaties="",
        mag_genoemd=False,
        reden_niet_genoemd=NIET_IN_EXPORT,
        geinformeerd=False,
        reden_niet_geinformeerd=NIET_IN_EXPORT,
        kwaliteit_verklaard=True,  # by the house, when it asks for the import (BGS art. 1.6)
    )
    Toegang.op_dossier(doelwit.dossier, team=gegevens.triage, reden=Reden.TRIAGE, van=op)
    leg_vast("aanmelding.ontvangen", door=door, op=op, bij=aanmelding, onderwerp=aanmelding)
