"""To whom a letter of a case can go, as far as the acting rol sees them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from spil.aanmeldingen.models import Aanmelding
from spil.brieven.fouten import BriefKanNiet
from spil.brieven.models import Geadresseerdesoort as G
from spil.casussen.models import Casus
from spil.casussen.queries import deelnemers_van
from spil.partners.models import Partner
from spil.personen.models import Adressoort, Betrokkene, Betrokkenerol, Contactgegevens
from spil.personen.models import Vertegenwoordiger as Vertegenwoordigt
from spil.personen.queries import lopende_contactgegevens
from spil.toegang.models import Deelsoort, Dossierdeel

VOORKEUR: Final = (
    *(Adressoort.POST, Adressoort.BRIEF, Adressoort.WOON),
    *(Adressoort.VERBLIJF, Adressoort.DETENTIE),
)


@dataclass(frozen=True, kw_only=True)
class Geadresseerde:
    """Who gets the letter. `bronnen` are the parts that the data on it come from: who may not read
    one of those may not read the letter."""

    soort: G
    uuid: UUID
    naam: str
    omschrijving: str
    organisatie: str = ""
    over: Betrokkene | None = None
    contact: Contactgegevens | None = None
    aanmelding: Aanmelding | None = None
    bronnen: tuple[Dossierdeel, ...] = ()

    @property
    def sleutel(self) -> str:
        return f"{self.soort}:{self.uuid}"

    @property
    def heeft_geheim_adres(self) -> bool:
        return self.contact is not None and self.contact.geheim

    def mag_in(self, deel: Dossierdeel) -> bool:
        """Do all readers of this part read what the letter is made of?"""
        return all(
            deel.soort == Deelsoort.KERN
            or bron.soort in {Deelsoort.KAFT, Deelsoort.GEZAMENLIJK}
            or bron.pk == deel.pk
            for bron in self.bronnen
        )


def geadresseerden(casus: Casus) -> list[Geadresseerde]:
    """All of them, hoofdpersonen first."""
    mensen = _mensen(casus)
    naasten = Vertegenwoordigt.objects.select_related("betrokkene__deel", "deel").filter(
        dossier_id=casus.dossier_id, tot__isnull=True
    )
    partners = [rij.partner for rij in deelnemers_van(casus.dossier, met_beslissers=False)]
    melding = aanmelding_van(casus)
    return [
        *(_van_betrokkene(mens) for mens in mensen),
        *(_van_vertegenwoordiger(rij) for rij in naasten),
        *([melder_van(melding)] if melding else []),
        *(_van_partner(partner, mensen) for partner in partners),
    ]


def geadresseerde(casus: Casus, sleutel: str) -> Geadresseerde:
    """The one that was chosen, with the address. Raises BriefKanNiet."""
    soort, _, nummer = sleutel.partition(":")
    try:
        uuid = UUID(nummer)
    except ValueError:
        uuid = None
    gevonden = ZOEK[soort](casus, uuid) if uuid and soort in ZOEK else None
    if gevonden is None:
        raise BriefKanNiet("Kies aan wie de brief is.")
    return gevonden


def aanmelding_van(casus: Casus) -> Aanmelding | None:
    """The report that the case began with, with who reported."""
    return (
        Aanmelding.objects.select_related("aangemeld_door__medewerker", "partner", "deel")
        .filter(dossier_id=casus.dossier_id)
        .first()
    )


def _mensen(casus: Casus) -> list[Betrokkene]:
    rijen = Betrokkene.objects.van_dossier(casus.dossier_id).select_related("deel")
    return sorted(rijen, key=lambda mens: (mens.rol != Betrokkenerol.HOOFDPERSOON, mens.pk))


def _zoek_betrokkene(casus: Casus, uuid: UUID) -> Geadresseerde | None:
    mens = next((mens for mens in _mensen(casus) if mens.uuid == uuid), None)
    return _van_betrokkene(mens, met_adres=True) if mens else None


def _zoek_vertegenwoordiger(casus: Casus, uuid: UUID) -> Geadresseerde | None:
    rijen = Vertegenwoordigt.objects.select_related("betrokkene__deel", "deel")
    rij = rijen.filter(dossier_id=casus.dossier_id, uuid=uuid, tot__isnull=True).first()
    return _van_vertegenwoordiger(rij) if rij else None


def _zoek_melder(casus: Casus, uuid: UUID) -> Geadresseerde | None:
    melding = aanmelding_van(casus)
    return melder_van(melding) if melding and melding.uuid == uuid else None


def _zoek_partner(casus: Casus, uuid: UUID) -> Geadresseerde | None:
    for rij in deelnemers_van(casus.dossier, met_beslissers=False):
        if rij.partner.uuid == uuid:
            return _van_partner(rij.partner, _mensen(casus))
    return None


ZOEK: Final[dict[str, Callable[[Casus, UUID], Geadresseerde | None]]] = {
    G.BETROKKENE: _zoek_betrokkene,
    G.VERTEGENWOORDIGER: _zoek_vertegenwoordiger,
    G.MELDER: _zoek_melder,
    G.PARTNER: _zoek_partner,
}


def _van_betrokkene(mens: Betrokkene, *, met_adres: bool = False) -> Geadresseerde:
    contact = _adres(mens) if met_adres else None
    return Geadresseerde(
        soort=G.BETROKKENE,
        uuid=mens.uuid,
        naam=mens.naam,
        omschrijving=str(mens.get_rol_display()),
        over=mens,
        contact=contact,
        bronnen=(mens.deel, *([contact.deel] if contact else [])),
    )


def _van_vertegenwoordiger(rij: Vertegenwoordigt) -> Geadresseerde:
    return Geadresseerde(
        soort=G.VERTEGENWOORDIGER,
        uuid=rij.uuid,
        naam=rij.naam,
        omschrijving=f"{rij.get_soort_display()} van {rij.betrokkene.naam}",
        organisatie=rij.organisatie,
        over=rij.betrokkene,
        bronnen=(rij.deel, rij.betrokkene.deel),
    )


def melder_van(melding: Aanmelding) -> Geadresseerde:
    """Who reported, with the organisation."""
    return Geadresseerde(
        soort=G.MELDER,
        uuid=melding.uuid,
        naam=melding.aangemeld_door.medewerker.naam,
        omschrijving=f"Melder, {melding.partner.naam}",
        organisatie=melding.partner.naam,
        aanmelding=melding,
        bronnen=(melding.deel,),
    )


def _van_partner(partner: Partner, mensen: list[Betrokkene]) -> Geadresseerde:
    over = mensen[0] if mensen else None
    return Geadresseerde(
        soort=G.PARTNER,
        uuid=partner.uuid,
        naam=partner.naam,
        omschrijving="Deelnemer aan deze casus",
        over=over,
        bronnen=(over.deel,) if over else (),
    )


def _adres(mens: Betrokkene) -> Contactgegevens | None:
    """Where a letter goes: what is not geheim first."""
    lopend = [
        contact
        for contact in lopende_contactgegevens(mens)
        if contact.soort in VOORKEUR and (contact.straat_en_nummer or contact.woonplaats)
    ]
    volgorde = sorted(lopend, key=lambda c: (c.geheim, VOORKEUR.index(Adressoort(c.soort)), -c.pk))
    return volgorde[0] if volgorde else None
