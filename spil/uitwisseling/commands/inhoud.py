"""The records that hang on a kept dossier: people, agreements, meetings, notes.

Each lies where the fewest see it: BSN, address and notes of the other system with the house;
agreements and meetings, which partners made together, in the gezamenlijk part.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from spil.gebruikers.models import Rol
from spil.personen.delen import deelsoort_voor
from spil.personen.models import Betrokkene, Bsn, Contactgegevens
from spil.plannen.models import Actie, Actiestaat
from spil.stukken.models import Aard, Journaalregel, Regelsoort
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel
from spil.uitwisseling.huisgegevens import Huisgegevens, moment
from spil.uitwisseling.lezen.records import (
    AfspraakRecord,
    JournaalRecord,
    OverlegRecord,
    PersoonRecord,
    Record,
)

NIET_AFGEHANDELD = "Niet afgehandeld bij import"
LANGSTE_OMSCHRIJVING, LANGSTE_BRON = 500, 200


@dataclass(frozen=True, kw_only=True)
class Doelwit:
    """Where the records go: a dossier with its parts, and how it stands."""

    dossier: Dossier
    delen: dict[str, Dossierdeel]
    eerste_verwerking: date
    is_gesloten: bool
    is_in_triage: bool = False

    @classmethod
    def van(
        cls, dossier: Dossier, *, eerste_verwerking: date, is_gesloten: bool, is_in_triage: bool
    ) -> "Doelwit":
        delen = Dossierdeel.objects.filter(dossier=dossier, partner__isnull=True)
        return cls(
            dossier=dossier,
            delen={deel.soort: deel for deel in delen},
            eerste_verwerking=eerste_verwerking,
            is_gesloten=is_gesloten,
            is_in_triage=is_in_triage,
        )

    def deel(self, soort: Deelsoort) -> Dossierdeel:
        """Before triage all lies in the kern: nobody else may see it yet."""
        return self.delen[Deelsoort.KERN if self.is_in_triage else soort]


def bewaar_inhoud(
    doelwit: Doelwit, records: Sequence[Record], gegevens: Huisgegevens, *, spil: Rol, op: datetime
) -> list[int]:
    """The ids of the people among them."""
    mensen: list[int] = []
    acties: list[Actie] = []
    regels: list[Journaalregel] = []
    for record in records:
        match record:
            case PersoonRecord():
                mensen.append(_bewaar_persoon(doelwit, record, gegevens))
            case AfspraakRecord():
                acties.append(_actie(doelwit, record, gegevens, op=op))
            case OverlegRecord() | JournaalRecord():
                regels.append(_regel(doelwit, record, gegevens, spil=spil, op=op))
    Actie.neem_over(acties)
    Journaalregel.neem_over(regels)
    return mensen


def _bewaar_persoon(doelwit: Doelwit, persoon: PersoonRecord, gegevens: Huisgegevens) -> int:
    betrokkene = Betrokkene.voeg_toe(
        doelwit.deel(deelsoort_voor(persoon.rol)),
        rol=persoon.rol,
        achternaam=persoon.achternaam,
        voornamen=persoon.voornamen,
        tussenvoegsel=persoon.tussenvoegsel,
        geboortedatum=persoon.geboortedatum,
        geslacht=persoon.geslacht,
        eerste_verwerking=doelwit.eerste_verwerking,
    )
    kern = doelwit.deel(Deelsoort.KERN)
    if persoon.bsn:
        Bsn.leg_vast(betrokkene, kern, nummer=persoon.bsn, kluis=gegevens.kluis)
    if persoon.postcode or persoon.woonplaats:
        Contactgegevens.leg_vast(
            betrokkene,
            kern,
            vanaf=doelwit.eerste_verwerking,
            postcode=persoon.postcode,
            woonplaats=persoon.woonplaats,
        )
    return betrokkene.pk


def _actie(
    doelwit: Doelwit, afspraak: AfspraakRecord, gegevens: Huisgegevens, *, op: datetime
) -> Actie:
    """Whom the export names stays readable, also when that organisation is no partner here."""
    wie = ", ".join(filter(None, (afspraak.verantwoordelijke, afspraak.organisatie)))
    omschrijving = f"{afspraak.omschrijving} ({wie})" if wie else afspraak.omschrijving
    staat, resultaat, afgerond = Actiestaat.OPEN, "", None
    if afspraak.is_gereed:
        staat, afgerond = Actiestaat.GEREED, moment(afspraak.gereeddatum or afspraak.datum)
    elif doelwit.is_gesloten:
        staat, resultaat, afgerond = Actiestaat.VERVALLEN, NIET_AFGEHANDELD, op
    if len(omschrijving) > LANGSTE_OMSCHRIJVING:
        resultaat = f"{resultaat}\n{omschrijving}".strip()
        omschrijving = f"{omschrijving[: LANGSTE_OMSCHRIJVING - 1]}…"
    return Actie(
        dossier=doelwit.dossier,
        deel=doelwit.deel(Deelsoort.GEZAMENLIJK),
        partner=gegevens.partner(afspraak.organisatie) or gegevens.eigen,
        omschrijving=omschrijving,
        deadline=afspraak.deadline or afspraak.datum,
        staat=staat,
        resultaat=resultaat,
        afgerond_op=afgerond,
    )


def _regel(
    doelwit: Doelwit,
    record: OverlegRecord | JournaalRecord,
    gegevens: Huisgegevens,
    *,
    spil: Rol,
    op: datetime,
) -> Journaalregel:
    """The export does not tell facts from opinions, so a note may not pass for a fact."""
    if isinstance(record, OverlegRecord):
        aanwezig = ", ".join(record.aanwezigen) or "niet genoteerd"
        tekst = f"{record.soort or 'Overleg'}. Aanwezig: {aanwezig}."
        soort, aard, deel = Regelsoort.CONTACT, Aard.FEIT, Deelsoort.GEZAMENLIJK
        wie = f"overleg {record.nummer}".strip()
    else:
        tekst, wie = record.tekst, record.auteur or "auteur niet genoteerd"
        soort, aard, deel = Regelsoort.OBSERVATIE, Aard.MENING, Deelsoort.KERN
    return Journaalregel(
        dossier=doelwit.dossier,
        deel=doelwit.deel(deel),
        soort=soort,
        aard=aard,
        tekst=tekst,
        bron=_bron(wie, gegevens),
        gebeurd_op=record.datum,
        geschreven_op=op,
        geschreven_door=spil,
    )


def _bron(wie: str, gegevens: Huisgegevens) -> str:
    achter = f" (overgenomen uit {gegevens.mapping.naam})"
    return f"{wie[: LANGSTE_BRON - len(achter)]}{achter}"
