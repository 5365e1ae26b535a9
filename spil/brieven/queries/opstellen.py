"""A letter put together: the values that this reader may read, in the template of the house."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from spil.aanmeldingen.models import Aanmelding
from spil.aanmeldingen.queries import antwoord_van
from spil.brieven.fouten import BriefKanNiet
from spil.brieven.models import Brief, Briefinstelling, Sjabloonsoort, titel_van
from spil.brieven.pdf import maak_pdf
from spil.brieven.plekhouders import AAN
from spil.brieven.queries.geadresseerden import Geadresseerde, geadresseerde
from spil.brieven.queries.instelling import briefinstelling, logo_van
from spil.brieven.queries.sjablonen import Sjabloonstand, sjabloonsoort, sjabloonstand
from spil.brieven.word.aankleden import kleed_aan
from spil.brieven.word.lezen import lees
from spil.brieven.word.structuur import Brieftekst, Logo
from spil.brieven.word.vullen import Waarden, vul
from spil.casussen.models import Casus
from spil.casussen.queries import deelnemers_van
from spil.gebruikers.models import Rol
from spil.kern import datums
from spil.kern.fouten import NietGevonden
from spil.personen.models import Contactgegevens
from spil.stukken.queries import delen_om_in_te_schrijven
from spil.toegang.models import Dossier, Dossierdeel
from spil.toegang.queries import vereis

MAKEN: Final = "brief.maken"
MASKER: Final = "[hier komt het geheime adres]"
UIT: Final = "Het huis gebruikt deze brief nu niet. Vraag het de functioneel beheerder."


@dataclass(frozen=True, kw_only=True)
class Invoer:
    """What who makes the letter may still change."""

    aanhef: str
    tekst: str = ""
    moment: str = ""
    plaats: str = ""
    dag: date | None = None


@dataclass(frozen=True, kw_only=True)
class Briefopzet:
    """A letter before it is filled: of which kind, to whom, in which case, with which template."""

    casus: Casus
    soort: Sjabloonsoort
    aan: Geadresseerde
    stand: Sjabloonstand
    instelling: Briefinstelling

    @property
    def titel(self) -> str:
        return titel_van(self.soort, self.aan.soort)

    @property
    def kenmerk(self) -> str:
        """By which the receiver knows it."""
        melding = self.aan.aanmelding
        return melding.kenmerk if melding else self.casus.dossier.nummer


@dataclass(frozen=True)
class Gemaakt:
    """The same letter twice: as Word document, and as what the pdf says."""

    word: bytes
    tekst: Brieftekst
    logo: Logo | None

    def pdf(self, soort: Sjabloonsoort) -> bytes:
        """Raises BriefKanNiet."""
        return maak_pdf(self.tekst, titel=str(soort.label), logo=self.logo)


def casus_voor_brief(dossier_uuid: UUID, *, door: Rol, op: datetime) -> Casus:
    """Raises NietGevonden, GeenRecht."""
    rijen = Casus.objects.select_related(
        *("dossier__versie", "dossier__verwerking", "dossier__huis", "regisseur__medewerker")
    )
    casus = rijen.defer("dossier__versie__definitie").filter(dossier__uuid=dossier_uuid).first()
    if casus is None:
        raise NietGevonden("Deze casus bestaat niet.")
    vereis(MAKEN, door=door, op=op, dossier_id=casus.dossier_id)
    return casus


def briefopzet(casus: Casus, soort: str, aan: str, *, door: Rol) -> Briefopzet:
    """Raises NietGevonden, BriefKanNiet."""
    gekozen = sjabloonsoort(soort)
    ontvanger = geadresseerde(casus, aan)
    if ontvanger.soort not in AAN[gekozen]:
        wie = " of ".join(str(mogelijk.label) for mogelijk in AAN[gekozen])
        raise BriefKanNiet(f"{gekozen.label}: deze brief gaat alleen naar {wie}.")
    stand = sjabloonstand(gekozen, door=door)
    if not stand.is_aan:
        raise BriefKanNiet(UIT)
    return Briefopzet(
        casus=casus,
        soort=gekozen,
        aan=ontvanger,
        stand=stand,
        instelling=briefinstelling(door=door),
    )


def delen_voor(opzet: Briefopzet, *, door: Rol) -> list[Dossierdeel]:
    """Who may read this letter: no more than may read what is on it."""
    delen = delen_om_in_te_schrijven(opzet.casus.dossier.uuid, door=door)
    return [deel for deel in delen if opzet.aan.mag_in(deel)]


def eerste_aanhef(ontvanger: Geadresseerde) -> str:
    return f"Geachte {ontvanger.naam},"


def stel_op(
    opzet: Briefopzet, invoer: Invoer, *, adres: Contactgegevens | None, dag: date, door: Rol
) -> Gemaakt:
    """`adres`: where it goes, None when that is not printed. Raises SjabloonKanNiet."""
    waarden = _waarden(opzet, invoer, dag=dag, door=door)
    waarden["geadresseerde.adres"] = _adres(adres)
    return maak(opzet.stand, waarden, opzet.instelling)


def maak(stand: Sjabloonstand, waarden: Waarden, instelling: Briefinstelling) -> Gemaakt:
    """Filled, read, and dressed with what the house puts on each letter. Raises SjabloonKanNiet."""
    word, logo = vul(stand.inhoud, waarden), logo_van(instelling)
    return Gemaakt(kleed_aan(word, logo), lees(word), logo)


def voorbeeld(opzet: Briefopzet, invoer: Invoer, *, dag: date, door: Rol) -> Brieftekst:
    """As it will be; a geheim adres is on no screen. Raises SjabloonKanNiet."""
    open_adres = None if opzet.aan.heeft_geheim_adres else opzet.aan.contact
    return stel_op(opzet, invoer, adres=open_adres, dag=dag, door=door).tekst


def brieven_van(dossier: Dossier) -> list[Brief]:
    """As they were sent, the last one first. One query."""
    rijen = Brief.objects.filter(dossier=dossier).select_related(
        *("versie__bestand", "versie__document__intrekking", "word", "deel__partner"),
        "vastgelegd_door__medewerker",
    )
    return list(rijen)


def brief_om_te_lezen(uuid: UUID, *, door: Rol, op: datetime) -> Brief:
    """Raises NietGevonden, GeenRecht."""
    brief = Brief.objects.select_related("word", "dossier").filter(uuid=uuid).first()
    if brief is None:
        raise NietGevonden("Deze brief bestaat niet.")
    vereis("document.bekijken", door=door, op=op, dossier_id=brief.dossier_id)
    return brief


def waarden_van_elke_brief(
    aan: Geadresseerde,
    invoer: Invoer,
    instelling: Briefinstelling,
    *,
    kenmerk: str,
    dag: date,
    door: Rol,
) -> dict[str, str]:
    """What each template may ask for."""
    return {
        "huis.naam": door.medewerker.huis.naam,
        "huis.afzender": instelling.afzender,
        "datum": datums.lang(dag),
        "kenmerk": kenmerk,
        "geadresseerde.naam": aan.naam,
        "geadresseerde.organisatie": aan.organisatie,
        "aanhef": invoer.aanhef,
        "tekst": invoer.tekst,
        "ondertekenaar.naam": door.medewerker.naam,
        "ondertekenaar.functie": str(door.get_soort_display()),
    }


def waarden_van_melding(melding: Aanmelding, *, antwoord: str) -> dict[str, str]:
    """What the reporter is told, and nothing of the case."""
    return {
        "melding.ontvangen_op": datums.lang(melding.ontvangen_op),
        "melding.uitkomst": str(melding.get_stand_display()).lower(),
        "melding.antwoord": antwoord,
    }


def _waarden(opzet: Briefopzet, invoer: Invoer, *, dag: date, door: Rol) -> dict[str, str]:
    waarden = waarden_van_elke_brief(
        opzet.aan, invoer, opzet.instelling, kenmerk=opzet.kenmerk, dag=dag, door=door
    )
    if opzet.soort == Sjabloonsoort.ANTWOORD_MELDER:
        return waarden | _over_melding(opzet.aan)
    return waarden | _over_casus(opzet) | _eigen(opzet, invoer)


def _over_melding(ontvanger: Geadresseerde) -> dict[str, str]:
    melding = ontvanger.aanmelding
    if melding is None:
        raise BriefKanNiet("Kies aan wie de brief is.")
    antwoord = antwoord_van(melding)
    return waarden_van_melding(melding, antwoord=antwoord.tekst if antwoord else "")


def _over_casus(opzet: Briefopzet) -> dict[str, str]:
    casus = opzet.casus
    return {
        "betrokkene.naam": opzet.aan.over.naam if opzet.aan.over else "",
        "aanpak.naam": casus.dossier.versie.naam,
        "regisseur.naam": casus.regisseur.medewerker.naam if casus.regisseur else "",
    }


def _eigen(opzet: Briefopzet, invoer: Invoer) -> dict[str, str]:
    if opzet.soort == Sjabloonsoort.UITNODIGING:
        return {"afspraak.moment": invoer.moment, "afspraak.plaats": invoer.plaats}
    if opzet.soort == Sjabloonsoort.AFSLUITING:
        return {"afsluiting.dag": datums.lang(invoer.dag) if invoer.dag else ""}
    verwerking = opzet.casus.dossier.verwerking
    deelnemers = deelnemers_van(opzet.casus.dossier, met_beslissers=False)
    namen = sorted({rij.partner.naam for rij in deelnemers})
    return {
        "verwerking.naam": verwerking.naam,
        "verwerking.doel": verwerking.doel,
        "verwerking.grondslag": verwerking.grondslag,
        "verwerking.bewaartermijn": f"{verwerking.bewaarjaren} jaar",
        "deelnemers": ", ".join(namen),
    }


def _adres(contact: Contactgegevens | None) -> str:
    if contact is None:
        return ""
    plaats = " ".join(filter(None, (contact.postcode, contact.woonplaats)))
    return "\n".join(filter(None, (contact.straat_en_nummer, plaats)))
