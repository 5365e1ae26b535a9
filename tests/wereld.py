"""The fixed cast: one house with its people and partners, and a second house beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from spil.gebruikers.models import Gebruiker, Medewerker, Rol, Rolsoort, Team
from spil.huizen.models import Gemeente, Huis
from spil.kern import rls
from spil.partners.models import Organisatiesoort, Partner
from spil.verwerkingen.models import Verwerking
from spil.werkprocessen.commands import maak_huis
from spil.werkprocessen.models import Werkprocesversie

NU = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
VANDAAG = date(2026, 11, 23)
BEGIN = datetime(2020, 1, 6, 9, 0, tzinfo=UTC)
BEGINDAG = date(2020, 1, 6)
WACHTWOORD = "een lange zin als wachtwoord"


@dataclass
class Wereld:
    """All tests speak of these people by these names."""

    huis: Huis
    verwerking: Verwerking
    aanpak: Werkprocesversie
    rollen: dict[str, Rol] = field(default_factory=dict)
    partners: dict[str, Partner] = field(default_factory=dict)

    def __getattr__(self, naam: str) -> Rol:
        try:
            return self.rollen[naam]
        except KeyError:
            raise AttributeError(naam) from None


def bouw_wereld() -> Wereld:
    """The house De Baronie, all roles; `buitenstaander` is a regisseur of another house."""
    huis = maak_huis("baronie", naam="ZVH De Baronie", gemeenten=["Breda", "Oosterhout"], op=BEGIN)
    aanpak = Werkprocesversie.objects.geldig(huis.pk).get(werkproces__code="com")
    wereld = Wereld(huis=huis, verwerking=aanpak.geldende_verwerking, aanpak=aanpak)
    eigen = Partner.objects.get(huis=huis, soort=Organisatiesoort.HUIS)
    breda = Gemeente.objects.get(code="0758")
    wereld.partners = {
        "huis": eigen,
        "politie": Partner.maak(
            huis, naam="Politie Zeeland-West-Brabant", soort="politie", begin=BEGINDAG
        ),
        "om": Partner.maak(huis, naam="Openbaar Ministerie", soort="om", begin=BEGINDAG),
        "ggz": Partner.maak(huis, naam="GGZ Voorbeeld", soort="ggz", begin=BEGINDAG),
        "gemeente": Partner.maak(
            huis, naam="Gemeente Breda", soort="college", gemeente=breda, begin=BEGINDAG
        ),
        "corporatie": Partner.maak(
            huis, naam="Woonstichting Voorbeeld", soort="derde", begin=BEGINDAG
        ),
    }
    for naam, soort, partner, persoon in [
        ("regisseur", Rolsoort.PROCESREGISSEUR, "huis", "S. Oomen"),
        ("collega", Rolsoort.PROCESREGISSEUR, "huis", "T. de Wit"),
        ("ondersteuner", Rolsoort.PROCESONDERSTEUNER, "huis", "L. Maas"),
        ("coordinator", Rolsoort.COORDINATOR, "huis", "R. Kuipers"),
        ("triagist", Rolsoort.TRIAGIST, "huis", "M. van Dongen"),
        ("ketenpartner", Rolsoort.KETENPARTNER, "politie", "J. Verbeek"),
        ("officier", Rolsoort.KETENPARTNER, "om", "P. Sanders"),
        ("behandelaar", Rolsoort.KETENPARTNER, "ggz", "A. Haddad"),
        ("ambtenaar", Rolsoort.KETENPARTNER, "gemeente", "C. Willems"),
        ("manager", Rolsoort.MANAGER, "huis", "H. Claassen"),
        ("fg", Rolsoort.FG, "huis", "F. Gerritsen"),
        ("contactpunt", Rolsoort.CONTACTPUNT, "gemeente", "E. Punt"),
        ("kwaliteit", Rolsoort.KWALITEITSMEDEWERKER, "huis", "K. Wouters"),
        ("beheerder", Rolsoort.FUNCTIONEEL_BEHEERDER, "huis", "B. Heer"),
    ]:
        wereld.rollen[naam] = maak_rol(wereld.partners[partner], naam=persoon, soort=soort)
    _vul_teams(wereld)
    ander = maak_huis("markiezaten", naam="ZVH De Markiezaten", gemeenten=["Roosendaal"], op=BEGIN)
    wereld.rollen["buitenstaander"] = maak_rol(
        Partner.objects.get(huis=ander, soort=Organisatiesoort.HUIS),
        naam="O. Buiten",
        soort=Rolsoort.PROCESREGISSEUR,
    )
    return wereld


def maak_rol(partner: Partner, *, naam: str, soort: str) -> Rol:
    adres = naam.lower().replace(" ", "").replace(".", "")
    gebruiker = Gebruiker.objects.create_user(f"{adres}@{partner.huis.slug}.voorbeeld.nl", None)
    medewerker = Medewerker.maak(partner, naam=naam, gebruiker=gebruiker)
    return Rol.geef(medewerker, soort=soort, begin=BEGINDAG)


def maak_rol_van_derde(wereld: Wereld, *, naam: str) -> Rol:
    """The database gives a derde no rol; one of an organisation that became a derde could be there."""
    rol = maak_rol(wereld.partners["ggz"], naam=naam, soort=Rolsoort.KETENPARTNER)
    Medewerker.objects.filter(pk=rol.medewerker_id).update(partner=wereld.partners["corporatie"])
    return Rol.objects.met_alles().get(pk=rol.pk)


def _vul_teams(wereld: Wereld) -> None:
    triage = Team.objects.get(huis=wereld.huis, taak=Team.Taak.TRIAGE)
    for naam in ("triagist", "regisseur", "collega", "ondersteuner"):
        triage.neem_op(wereld.rollen[naam], op=BEGIN)
    Team.objects.get(huis=wereld.huis, taak=Team.Taak.ONDERSTEUNING).neem_op(
        wereld.rollen["ondersteuner"], op=BEGIN
    )


@contextmanager
def als(rol: Rol, *, op: datetime = NU) -> Iterator[Rol]:
    """Act as this rol: `with als(wereld.regisseur):`."""
    with rls.namens(rol.pk, doel="verwerking", op=op, herkomst=rls.Herkomst(spoor="test")):
        yield rol


def later(**hoeveel: int) -> datetime:
    """`later(days=2)` after NU."""
    return NU + timedelta(**hoeveel)
