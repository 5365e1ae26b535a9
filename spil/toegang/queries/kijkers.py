"""*Wie kan dit zien*: the running grants of a dossier, down to the people who hold them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from spil.gebruikers.models import HUISROLLEN, Rol, Rolsoort, TeamLid, Waarneming
from spil.kern.klok import datum
from spil.toegang.models import Deelsoort, Dossier, Reden, Toegang
from spil.toegang.queries import wie_kan_dit_zien

# The kinds of rol to which `spil_namens` gives parts.
ZIEN_INHOUD = HUISROLLEN | {Rolsoort.KETENPARTNER}
GEEN_KNOP = frozenset(
    {Reden.REGIE, Reden.LAATSTE_REGISSEUR, Reden.DEELNEMER, Reden.GENODIGD, Reden.AAN_TAFEL}
)
IN_WOORDEN = {
    Deelsoort.KAFT: "De kaft: nummer, aanpak, wie de regie heeft en om wie het gaat",
    Deelsoort.KERN: "De werkstukken van het huis",
    Deelsoort.GEZAMENLIJK: "Wat alle deelnemers samen zien",
    Deelsoort.BESPREKING: "Eén punt op de agenda van een overleg: de vraag en wat er besproken is",
}


@dataclass(frozen=True)
class Kijker:
    """One person who holds a grant; `ziet` is false when their rol does not work now."""

    rol: Rol
    waarneming: Waarneming | None
    ziet: bool


@dataclass(frozen=True)
class Toegangsregel:
    """One grant, in words, with everybody whom it lets in."""

    toegang: Toegang
    waartoe: str
    kijkers: list[Kijker] = field(default_factory=list)

    @property
    def is_nood(self) -> bool:
        return self.toegang.reden == Reden.NOOD

    @property
    def is_in_te_trekken(self) -> bool:
        """Regie and deelname end by an act of the casus, not here."""
        return self.toegang.reden not in GEEN_KNOP


def toegangsregels(dossier: Dossier, *, op: datetime) -> list[Toegangsregel]:
    """Every running grant that the acting rol may know of; noodtoegang first."""
    toegangen = wie_kan_dit_zien(dossier, op=op)
    dag = datum(op)
    houders = _houders(toegangen, op)
    waarnemers = _waarnemers({rol.pk for rollen in houders.values() for rol in rollen}, dag)
    regels = [
        Toegangsregel(
            toegang,
            waartoe(toegang),
            [k for rol in houders[toegang.pk] for k in _kijkers(rol, waarnemers[rol.pk], dag)],
        )
        for toegang in toegangen
    ]
    return sorted(regels, key=lambda regel: not regel.is_nood)


def waartoe(toegang: Toegang) -> str:
    """What a grant opens, in plain words."""
    if toegang.heel_dossier:
        return "Het hele dossier"
    deel = toegang.deel
    if deel.soort == Deelsoort.DEELNEMER and deel.partner:
        return f"Het deel van {deel.partner.naam}"
    return IN_WOORDEN[Deelsoort(deel.soort)]


def collegas_zonder_toegang(dossier: Dossier, *, op: datetime) -> list[Rol]:
    """Colleagues of the house to whom the whole dossier can be given."""
    hebben = (
        Toegang.objects.geldig_op(op)
        .bij_dossier(dossier.pk)
        .filter(heel_dossier=True, rol__isnull=False)
        .values("rol_id")
    )
    return list(
        Rol.objects.met_alles()
        .geldig_op(datum(op))
        .filter(medewerker__huis_id=dossier.huis_id, soort__in=HUISROLLEN)
        .exclude(pk__in=hebben)
        .order_by("medewerker__naam", "pk")
    )


def _houders(toegangen: Iterable[Toegang], op: datetime) -> dict[int, list[Rol]]:
    teams = defaultdict(list)
    leden = TeamLid.objects.geldig_op(op).filter(
        team_id__in=[t.team_id for t in toegangen if t.team_id]
    )
    for lid in leden.select_related("rol__medewerker__partner").order_by("rol__medewerker__naam"):
        teams[lid.team_id].append(lid.rol)
    return {t.pk: [t.rol] if t.rol else teams[t.team_id or 0] for t in toegangen}


def _waarnemers(rollen: set[int], dag: date) -> dict[int, list[Waarneming]]:
    per_rol = defaultdict(list)
    lopend = Waarneming.objects.filter(voor_id__in=rollen, van__lte=dag, tot__gte=dag)
    for waarneming in lopend.select_related("door__medewerker__partner", "voor__medewerker"):
        zelfde_soort = waarneming.door.soort == waarneming.voor.soort
        if zelfde_soort and waarneming.door.huis_id == waarneming.voor.huis_id:
            per_rol[waarneming.voor_id].append(waarneming)
    return per_rol


def _kijkers(rol: Rol, waarnemingen: list[Waarneming], dag: date) -> list[Kijker]:
    zelf = Kijker(rol, None, ziet=_werkt(rol, dag))
    anderen = [Kijker(w.door, w, ziet=_werkt(w.door, dag)) for w in waarnemingen]
    return [zelf, *anderen]


def _werkt(rol: Rol, dag: date) -> bool:
    loopt = rol.begin <= dag and (rol.einde is None or rol.einde > dag)
    return loopt and rol.medewerker.actief and rol.soort in ZIEN_INHOUD
