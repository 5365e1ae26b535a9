"""The fictitious houses and who works in them."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from spil.demo import aanpakken
from spil.gebruikers.models import Gebruiker, Medewerker, Rol, Rolsoort, Team
from spil.huizen.models import Gemeente, Huis
from spil.kern.klok import datum
from spil.partners.models import Organisatiesoort, Partner
from spil.werkprocessen.commands import maak_huis
from spil.werkprocessen.models import Werkprocesversie

BEGIN = datetime(2020, 1, 6, 9, 0, tzinfo=UTC)
BARONIE = [
    "Alphen-Chaam",
    "Altena",
    "Baarle-Nassau",
    "Breda",
    "Drimmelen",
    "Etten-Leur",
    "Geertruidenberg",
    "Oosterhout",
    "Zundert",
]
MARKIEZATEN = ["Bergen op Zoom", "Roosendaal", "Halderberge", "Moerdijk", "Rucphen", "Steenbergen"]
PARTNERS = [
    ("politie", "Politie", Organisatiesoort.POLITIE, ""),
    ("om", "Openbaar Ministerie", Organisatiesoort.OM, ""),
    ("ggz", "GGZ De Voorbeeldhoek", Organisatiesoort.GGZ, ""),
    ("gemeente", "Gemeente {gemeente}", Organisatiesoort.COLLEGE, "{gemeente}"),
    ("burgemeester", "Burgemeester van {gemeente}", Organisatiesoort.BURGEMEESTER, "{gemeente}"),
    ("reclassering", "Reclassering", Organisatiesoort.RECLASSERING, ""),
    ("veilig_thuis", "Veilig Thuis", Organisatiesoort.VEILIG_THUIS, ""),
    ("corporatie", "Woonstichting Denkbeeld", Organisatiesoort.DERDE, ""),
    ("dji", "PI Noordrand", Organisatiesoort.DJI, ""),
]
MENSEN = [
    ("oomen", "S. Oomen", "huis", Rolsoort.PROCESREGISSEUR),
    ("wit", "T. de Wit", "huis", Rolsoort.PROCESREGISSEUR),
    ("maas", "L. Maas", "huis", Rolsoort.PROCESONDERSTEUNER),
    ("kuipers", "R. Kuipers", "huis", Rolsoort.COORDINATOR),
    ("dongen", "M. van Dongen", "huis", Rolsoort.TRIAGIST),
    ("verbeek", "J. Verbeek", "politie", Rolsoort.KETENPARTNER),
    ("haddad", "A. Haddad", "ggz", Rolsoort.KETENPARTNER),
    ("willems", "C. Willems", "gemeente", Rolsoort.KETENPARTNER),
    ("sanders", "P. Sanders", "om", Rolsoort.KETENPARTNER),
    ("vos", "G. Vos", "reclassering", Rolsoort.KETENPARTNER),
    ("blom", "Y. Blom", "veilig_thuis", Rolsoort.KETENPARTNER),
    ("claassen", "H. Claassen", "huis", Rolsoort.MANAGER),
    ("gerritsen", "F. Gerritsen", "huis", Rolsoort.FG),
    ("punt", "E. Punt", "gemeente", Rolsoort.CONTACTPUNT),
    ("heer", "B. Heer", "huis", Rolsoort.FUNCTIONEEL_BEHEERDER),
    ("poort", "N. Poort", "dji", Rolsoort.KETENPARTNER),
    ("arends", "B. Arends", "ggz", Rolsoort.KETENPARTNER),
]
FUNCTIES = {"arends": "geneesheer-directeur"}
BUREN = [
    ("aert", "N. van Aert", "huis", Rolsoort.PROCESREGISSEUR),
    ("bakx", "D. Bakx", "huis", Rolsoort.TRIAGIST),
    ("agent", "I. Jonkers", "politie", Rolsoort.KETENPARTNER),
    ("koster", "B. Koster", "om", Rolsoort.KETENPARTNER),
    ("smit", "M. Smit", "gemeente", Rolsoort.KETENPARTNER),
    ("lans", "E. Lans", "ggz", Rolsoort.KETENPARTNER),
    ("roos", "V. Roos", "veilig_thuis", Rolsoort.KETENPARTNER),
    ("verhoef", "T. Verhoef", "huis", Rolsoort.MANAGER),
]


VERDEROP = [
    ("maessen", "W. Maessen", "huis", Rolsoort.PROCESREGISSEUR),
    ("lucassen", "A. Lucassen", "huis", Rolsoort.TRIAGIST),
    ("wachter", "K. Wachter", "politie", Rolsoort.KETENPARTNER),
    ("peters", "F. Peters", "om", Rolsoort.KETENPARTNER),
    ("brand", "O. Brand", "gemeente", Rolsoort.KETENPARTNER),
    ("tak", "D. Tak", "ggz", Rolsoort.KETENPARTNER),
]


@dataclass
class Demohuis:
    """A house with its people by short name."""

    huis: Huis
    com: Werkprocesversie
    partners: dict[str, Partner] = field(default_factory=dict)
    rollen: dict[str, Rol] = field(default_factory=dict)

    @property
    def triagist(self) -> str:
        return self.eerste(Rolsoort.TRIAGIST)

    def eerste(self, soort: str) -> str:
        """The first of this kind, by short name."""
        return next(naam for naam, rol in self.rollen.items() if rol.soort == soort)


def maak_baronie() -> Demohuis:
    demo = _huis("baronie", "ZVH De Baronie", BARONIE, "Breda", MENSEN, codes=aanpakken.BARONIE)
    # One login with two hoedanigheden: half-time quality officer, and regisseur.
    Rol.geef(demo.rollen["wit"].medewerker, soort=Rolsoort.KWALITEITSMEDEWERKER, begin=datum(BEGIN))
    return demo


def maak_markiezaten(coordinator: Rol) -> Demohuis:
    """`coordinator` is shared by the two houses: one login, two medewerkers."""
    naam = "ZVH De Markiezaten"
    demo = _huis("markiezaten", naam, MARKIEZATEN, "Roosendaal", BUREN, codes=aanpakken.MARKIEZATEN)
    demo.huis.noem("stuurgroep", "raad van bestuur")
    demo.huis.kies_adviezen_tellen(False)  # as its sources say (facts 2.3)
    gedeeld = Medewerker.maak(
        demo.partners["huis"],
        naam=coordinator.medewerker.naam,
        gebruiker=coordinator.medewerker.gebruiker,
    )
    demo.rollen["kuipers"] = Rol.geef(gedeeld, soort=Rolsoort.COORDINATOR, begin=datum(BEGIN))
    return demo


def maak_brabant_zuidoost() -> Demohuis:
    """Its board is called after the sources of this house (facts 2.5)."""
    naam, gemeenten = "ZVH Brabant Zuidoost", ["Eindhoven", "Helmond", "Veldhoven", "Deurne"]
    demo = _huis(
        "zuidoost", naam, gemeenten, "Eindhoven", VERDEROP, codes=aanpakken.BRABANT_ZUIDOOST
    )
    demo.huis.noem("stuurgroep", "algemeen bestuur")
    return demo


def _huis(
    slug: str,
    naam: str,
    gemeenten: list[str],
    zetel: str,
    mensen: list[tuple[str, str, str, Rolsoort]],
    *,
    codes: tuple[str, ...],
) -> Demohuis:
    huis = maak_huis(slug, naam=naam, gemeenten=gemeenten, op=BEGIN, aanpakken=codes)
    com = Werkprocesversie.objects.geldig(huis.pk).get(werkproces__code="com")
    demo = Demohuis(huis=huis, com=com)
    demo.partners["huis"] = Partner.objects.get(huis=huis, soort=Organisatiesoort.HUIS)
    gemeente = Gemeente.objects.van_nu(datum(BEGIN)).get(naam=zetel)
    for kort, partnernaam, soort, plaats in PARTNERS:
        demo.partners[kort] = Partner.maak(
            huis,
            naam=partnernaam.format(gemeente=zetel),
            soort=soort,
            gemeente=gemeente if plaats else None,
            begin=datum(BEGIN),
        )
    # Decides in some approaches, and works without a login: the regisseur writes it down.
    Medewerker.maak(demo.partners["burgemeester"], naam="E. Ketting")
    for kort, persoon, partner, rolsoort in mensen:
        demo.rollen[kort] = _rol(demo, kort, persoon, partner, rolsoort)
    _vul_teams(demo)
    return demo


def _rol(demo: Demohuis, kort: str, naam: str, partner: str, soort: Rolsoort) -> Rol:
    gebruiker = Gebruiker.objects.create_user(f"{kort}@{demo.huis.slug}.voorbeeld.nl", None)
    functie = FUNCTIES.get(kort, "")
    medewerker = Medewerker.maak(
        demo.partners[partner], naam=naam, gebruiker=gebruiker, functie=functie
    )
    return Rol.geef(medewerker, soort=soort, begin=datum(BEGIN))


def _vul_teams(demo: Demohuis) -> None:
    triage = Team.objects.get(huis=demo.huis, taak=Team.Taak.TRIAGE)
    ondersteuning = Team.objects.get(huis=demo.huis, taak=Team.Taak.ONDERSTEUNING)
    for rol in demo.rollen.values():
        if rol.soort in {
            Rolsoort.PROCESREGISSEUR,
            Rolsoort.TRIAGIST,
            Rolsoort.PROCESONDERSTEUNER,
        }:
            triage.neem_op(rol, op=BEGIN)
        if rol.soort == Rolsoort.PROCESONDERSTEUNER:
            ondersteuning.neem_op(rol, op=BEGIN)
