"""What the approach of a dossier means for its case: moments, terms, questions, what must be first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final

from django.db.models import Max, Prefetch, Q

from spil.aanmeldingen.models import Aanmelding
from spil.aanmeldingen.vragen import is_wgs
from spil.casussen.afsluitcontroles import belemmeringen as open_punten
from spil.casussen.models import Casus, FaseBeslisser, Faseovergang
from spil.casussen.queries.deelnemers import mogelijke_beslissers
from spil.gebruikers.models import Medewerker, Rol, Rolsoort
from spil.invullingen.models import Invulling
from spil.invullingen.queries import (
    Keer,
    antwoorden_van,
    ingevuld_bij,
    namen_bij_meer,
    rijen_van_keer,
)
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.kern.klok import datum
from spil.kern.tekst import in_een_zin
from spil.partners.models import Partner
from spil.toegang.models import Dossier
from spil.werkprocessen.definitie import Veld, Veldgroep
from spil.werkprocessen.definitie.controles_vragen import SLUITING
from spil.werkprocessen.motor import Aanpak, Antwoord

REGISSEUR: Final = "regisseur"
DEELNEMERS: Final = "deelnemers"


@dataclass(frozen=True, kw_only=True)
class Vragengroep:
    """A group of questions, for one rol in one phase; `keren` of one that is filled in several
    times, the newest first."""

    groep: Veldgroep
    velden: list[Veld]
    antwoorden: dict[str, Antwoord]
    mag_wijzigen: bool
    keren: list[Keer] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Gegevens:
    """All groups that a rol may see; `namen` are those of the answers that are a key."""

    groepen: list[Vragengroep]
    namen: dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Ontbrekend:
    """A phase that cannot begin yet: the questions that it waits for, and the answers that stand in
    its way, each with why."""

    fase: str
    vragen: list[Veld]
    belet: list[tuple[Veld, str]]


def momenten_van(dossier: Dossier) -> dict[str, date]:
    """What happened when, in the words of the definition, as far as the acting rol sees it."""
    casus = Casus.objects.get(dossier=dossier)
    momenten = {"start": datum(casus.gestart_op)}
    if (ontvangen := Aanmelding.objects.filter(dossier=dossier).first()) is not None:
        momenten["melding"] = datum(ontvangen.ontvangen_op)
    fasen = Faseovergang.objects.filter(dossier=dossier).order_by().values_list("naar")
    momenten |= {f"fase:{naar}": datum(laatst) for naar, laatst in fasen.annotate(Max("op"))}
    antwoorden = antwoorden_van(dossier)
    for veld in dossier.aanpak.datumvelden:
        if isinstance(dag := antwoorden.get(veld.code), str):
            momenten[f"veld:{veld.code}"] = date.fromisoformat(dag)
    return momenten


def ontbrekende_vragen(dossier: Dossier, fase: str) -> list[Veld]:
    """What must be answered before the case may enter `fase`."""
    return dossier.aanpak.ontbreekt_voor(fase, antwoorden_van(dossier))


def wat_ontbreekt(casus: Casus) -> list[Ontbrekend]:
    """For each phase that may follow and cannot begin yet."""
    aanpak, antwoorden = casus.dossier.aanpak, antwoorden_van(casus.dossier)
    gevonden = [
        Ontbrekend(
            fase=fase.naam,
            vragen=aanpak.ontbreekt_voor(fase.code, antwoorden),
            belet=_belet(aanpak, casus.fase, fase.code, antwoorden),
        )
        for fase in aanpak.volgende_fasen(casus.fase)
    ]
    return [een for een in gevonden if een.vragen or een.belet]


def wat_belet(casus: Casus, fase: str) -> list[str]:
    """Why the answers of this case do not let it go to `fase`; empty when they do."""
    aanpak = casus.dossier.aanpak
    if not aanpak.fase(casus.fase).alleen_als:
        return []
    antwoorden = antwoorden_van(casus.dossier)
    return [zin for _, zin in _belet(aanpak, casus.fase, fase, antwoorden)]


def _belet(
    aanpak: Aanpak, van: str, naar: str, antwoorden: Mapping[str, Antwoord]
) -> list[tuple[Veld, str]]:
    gevonden = []
    for als in aanpak.belet(van, naar, antwoorden):
        veld = aanpak.veld(als.veld)
        if veld in aanpak.ontbreekt_voor(naar, antwoorden):
            continue
        goed = " of ".join(f"‘{_keuzenaam(veld, code)}’" for code in als.is_een_van)
        gevonden.append((veld, f"Dit kan alleen als het antwoord op ‘{veld.vraag}’ {goed} is."))
    return gevonden


def _keuzenaam(veld: Veld, code: str) -> str:
    namen = {"ja": "ja", "nee": "nee"} | {keuze.code: keuze.naam for keuze in veld.keuzes}
    return namen.get(code, code)


def beslissers_in_fase(casus: Casus, *, op: datetime) -> list[Medewerker]:
    """Who may decide in the phase of now where the case goes: nobody to name when that is the
    regisseur; the public deelnemers, or the people of one kind of organisation."""
    beslist = casus.dossier.aanpak.fase(casus.fase).beslist
    huis_id = casus.dossier.huis_id
    if beslist == REGISSEUR:
        return []
    if beslist == DEELNEMERS:
        return mogelijke_beslissers(huis_id, op=op)
    partners = Partner.objects.doen_mee_op(datum(op)).filter(huis_id=huis_id, soort=beslist)
    return list(
        Medewerker.objects.filter(partner__in=partners, actief=True)
        .exclude(Q(rollen__soort=Rolsoort.SYSTEEM))
        .select_related("partner")
        .order_by("partner__naam", "naam")
        .distinct()
    )


def mag_meebeslissen(casus: Casus, partner: Partner) -> bool:
    """About who takes part and how it ends: a public deelnemer (WGS art. 2.31). Under another law
    also who decides in this phase, such as the partner whose meeting it is."""
    aanpak = casus.dossier.aanpak
    return partner.is_publiek or (
        not is_wgs(aanpak) and aanpak.fase(casus.fase).beslist == partner.soort
    )


def beslissers_over(casus: Casus, *, op: datetime) -> list[Medewerker]:
    """The people of those, to choose from."""
    publiek = mogelijke_beslissers(casus.dossier.huis_id, op=op)
    if is_wgs(casus.dossier.aanpak):
        return publiek
    in_fase = beslissers_in_fase(casus, op=op)
    extra = [m for m in in_fase if m not in publiek and mag_meebeslissen(casus, m.partner)]
    return publiek + extra


def faseverloop(dossier: Dossier) -> list[Faseovergang]:
    """The phases that the case was in, newest first, with who decided (`.beslissers.all()`). Two
    queries."""
    beslissers = FaseBeslisser.objects.select_related("medewerker", "partner")
    return list(
        Faseovergang.objects.filter(dossier=dossier)
        .select_related("door__medewerker")
        .prefetch_related(Prefetch("beslissers", queryset=beslissers))
        .order_by("-op", "-id")
    )


def belemmeringen(casus: Casus) -> list[str]:
    """Why the case cannot close now; empty when it can."""
    aanpak = casus.dossier.aanpak
    punten = [*open_punten(casus.dossier)]
    punten += [f"Nog niet beantwoord: {veld.vraag}" for veld in vragen_voor_sluiting(casus)]
    fase = aanpak.fase(casus.fase)
    if not fase.mag_sluiten:
        waar = " of ".join(in_een_zin(f.naam) for f in aanpak.definitie.fasen if f.mag_sluiten)
        punten.insert(
            0,
            f"In de fase {in_een_zin(fase.naam)} sluit een casus niet. Dat kan in de fase {waar}.",
        )
    return punten


def vragen_voor_sluiting(casus: Casus) -> list[Veld]:
    """What must be answered before the case may close."""
    aanpak = casus.dossier.aanpak
    if casus.is_gesloten or not any(SLUITING in v.verplicht_voor for v in aanpak.definitie.velden):
        return []
    return aanpak.ontbreekt_voor_sluiting(casus.fase, antwoorden_van(casus.dossier))


def gegevens_van(dossier: Dossier, casus: Casus | None, *, door: Rol) -> Gegevens:
    """The groups that the phase of now shows, as far as they are for this rol. At most three
    queries."""
    ingevuld = ingevuld_bij(dossier)
    groepen = [
        Vragengroep(
            groep=groep,
            velden=velden,
            antwoorden=ingevuld.antwoorden,
            mag_wijzigen=_mag_wijzigen(groep, door),
            keren=ingevuld.keren.get(groep.code, []) if groep.meermaals else [],
        )
        for groep, velden in _groepen(dossier.aanpak, casus)
        if _is_voor(groep, door)
    ]
    alle = [veld for een in groepen for veld in een.velden]
    keren = [keer.antwoorden for een in groepen for keer in een.keren]
    return Gegevens(groepen=groepen, namen=namen_bij_meer(alle, [ingevuld.antwoorden, *keren]))


def in_te_vullen_groep(casus: Casus, code: str, *, door: Rol) -> Vragengroep:
    """One group with its questions and answers, for who may fill it in. One that is filled in
    several times begins anew.

    Raises NietGevonden, GeenRecht.
    """
    for groep, velden in _groepen(casus.dossier.aanpak, casus):
        if groep.code == code:
            if not _mag_wijzigen(groep, door):
                raise GeenRecht("Deze gegevens vult het huis in.")
            antwoorden = antwoorden_van(casus.dossier)
            gevonden = Vragengroep(
                groep=groep, velden=velden, antwoorden=antwoorden, mag_wijzigen=True
            )
            return replace(gevonden, antwoorden=_zonder(gevonden)) if groep.meermaals else gevonden
    raise NietGevonden("Deze vragen horen niet bij de fase van nu.")


def in_te_vullen_keer(casus: Casus, rij: Invulling, *, door: Rol) -> Vragengroep:
    """One time of a group that is filled in several times, with the answers of that time and of
    other groups.

    Raises NietGevonden, GeenRecht.
    """
    gevonden = in_te_vullen_groep(casus, rij.groep, door=door)
    keren = ingevuld_bij(casus.dossier).keren.get(rij.groep, [])
    uuids = {een.uuid for een in rijen_van_keer(casus.dossier, rij.groep, van=rij)}
    for keer in keren if gevonden.groep.meermaals else ():
        if keer.uuid in uuids:
            return replace(gevonden, antwoorden=_zonder(gevonden) | keer.antwoorden, keren=[keer])
    raise NietGevonden("Deze gegevens zijn er niet.")


def _zonder(groep: Vragengroep) -> dict[str, Antwoord]:
    """What other groups answered."""
    eigen = {veld.code for veld in groep.velden}
    return {code: antwoord for code, antwoord in groep.antwoorden.items() if code not in eigen}


def _groepen(aanpak: Aanpak, casus: Casus | None) -> Sequence[tuple[Veldgroep, list[Veld]]]:
    """What the phase shows, and what a next phase waits for."""
    fase = casus.fase if casus else aanpak.beginfase.code
    getoond = {groep.code: velden for groep, velden in aanpak.groepen_in(fase)}
    straks = set() if _is_dicht(casus) else {f.code for f in aanpak.volgende_fasen(fase)}
    nodig = {als.veld for als in aanpak.fase(fase).alleen_als} if straks else set()
    return [
        (groep, velden)
        for groep in aanpak.definitie.groepen
        if (
            velden := [
                veld
                for veld in aanpak.definitie.velden
                if veld in getoond.get(groep.code, [])
                or (
                    veld.groep == groep.code
                    and (veld.code in nodig or straks & set(veld.verplicht_voor))
                )
            ]
        )
    ]


def _is_dicht(casus: Casus | None) -> bool:
    return casus is not None and casus.is_gesloten


def _is_voor(groep: Veldgroep, rol: Rol) -> bool:
    """PostgreSQL keeps the answers apart; this keeps the questions apart."""
    if rol.is_huisrol or groep.zien == "deelnemers":
        return True
    return groep.zien == "een_deelnemer" and rol.medewerker.partner.soort == groep.deelnemer


def _mag_wijzigen(groep: Veldgroep, rol: Rol) -> bool:
    """A deelnemer only what is asked of its own kind."""
    return rol.is_huisrol or (groep.zien == "een_deelnemer" and _is_voor(groep, rol))
