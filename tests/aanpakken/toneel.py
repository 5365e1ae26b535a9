"""A house with every kind of organisation around the table, that has no approach in use yet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import uuid4

from spil.aanmeldingen.commands import (
    beeindig_mandaat,
    dien_in,
    leg_mandaat_vast,
    leg_triagebesluit_vast,
)
from spil.aanmeldingen.inhoud import Besluit, Inhoud, Oordeel, Persoon, Stem, Verwijzing
from spil.aanmeldingen.models import Aanmelding, Criterium, Mandaat, Triagebesluit
from spil.aanmeldingen.queries import van_mij
from spil.aanmeldingen.vragen import vraagt_de_vier
from spil.gebruikers.models import Medewerker, Rol, Rolsoort, Team
from spil.huizen.models import Gemeente, Huis
from spil.kern import datums
from spil.partners.models import Organisatiesoort, Partner
from spil.sturing.periode import Periode
from spil.sturing.queries import indicatoren_van, jaartabellen
from spil.werkprocessen.catalogus import uit_catalogus
from spil.werkprocessen.commands import maak_huis, neem_in_gebruik
from spil.werkprocessen.leefgebieden import Leefgebied
from spil.werkprocessen.models import Werkprocesversie
from tests.wereld import BEGIN, BEGINDAG, als, maak_rol

MENSEN = [
    ("politie", "Politie Zeeland-West-Brabant", "J. Verbeek"),
    ("om", "Openbaar Ministerie", "P. Sanders"),
    ("burgemeester", "Burgemeester van Breda", "D. van Loon"),
    ("college", "Gemeente Breda", "C. Willems"),
    ("dji", "PI Voorbeeld", "N. Bakx"),
    ("rvdk", "Raad voor de Kinderbescherming", "I. Evers"),
    ("ggd", "GGD West-Voorbeeld", "Y. Jansen"),
    ("reclassering", "Reclassering Voorbeeld", "V. Maas"),
    ("veilig_thuis", "Veilig Thuis Voorbeeld", "U. Dekkers"),
    ("gi", "Jeugdbescherming Voorbeeld", "Q. Rovers"),
    ("ggz", "GGZ Voorbeeld", "A. Haddad"),
    ("uitvoerder", "Stichting Fasehuis Voorbeeld", "W. Adriaans"),
]
VAN_HET_HUIS = [
    ("regisseur", Rolsoort.PROCESREGISSEUR, "S. Oomen"),
    ("collega", Rolsoort.PROCESREGISSEUR, "T. de Wit"),
    ("coordinator", Rolsoort.COORDINATOR, "R. Kuipers"),
    ("triagist", Rolsoort.TRIAGIST, "M. van Dongen"),
    ("beheerder", Rolsoort.FUNCTIONEEL_BEHEERDER, "B. Heer"),
    ("manager", Rolsoort.MANAGER, "H. Claassen"),
]
BREDA = "0758"
VAN_BREDA = ("burgemeester", "college")
# What the reporter and the table say of each of the four criteria of BGS art. 2.20.
WET = "Ja, zie de aanleiding."


def moment(dag: str) -> datetime:
    """`moment("23-11-2026")`: in the morning of that day."""
    return datetime.combine(datums.lees(dag), time(9), tzinfo=UTC)


def geschreven(dag: date) -> str:
    """As the scenarios write a day: 7-12-2026."""
    return f"{dag.day}-{dag.month}-{dag.year}"


@dataclass
class Toneel:
    """The house and its people by what they are: `regisseur`, `politie`, `burgemeester`. After
    `neem_in_gebruik` everything here is about that one approach."""

    huis: Huis
    rollen: dict[str, Rol] = field(default_factory=dict)
    partners: dict[str, Partner] = field(default_factory=dict)
    _versie: Werkprocesversie | None = None

    @property
    def versie(self) -> Werkprocesversie:
        assert self._versie is not None
        return self._versie

    def neem_in_gebruik(self, code: str) -> Werkprocesversie:
        beheerder = self.rollen["beheerder"]
        with als(beheerder, op=BEGIN):
            definitie = uit_catalogus(code)
            self._versie = neem_in_gebruik(self.huis, definitie, door=beheerder, op=BEGIN)
        return self._versie

    def werkt_met(self, versie: Werkprocesversie) -> None:
        """From now on reports are made under this version."""
        self._versie = versie

    def sleutel(self, partner: str) -> str:
        """How an answer names an organisation."""
        return str(self.partners[partner].uuid)

    def mensen(self, wie: Iterable[str]) -> list[Medewerker]:
        return [self.rollen[naam].medewerker for naam in wie]

    def inhoud(
        self,
        over: str,
        *,
        aanleiding: str = "Zie de antwoorden.",
        oordelen: Mapping[str, str] | None = None,
        antwoorden: Mapping[str, Any] | None = None,
        anderen: Sequence[Persoon] = (),
        **anders: Any,
    ) -> Inhoud:
        velden: dict[str, Any] = {
            "personen": [Persoon(achternaam=over), *anderen],
            "aanleiding": aanleiding,
            "geprobeerd": "Dit lukte een organisatie alleen niet.",
            "leefgebieden": {Leefgebied.JUSTITIE: aanleiding},
            "criteria": self._oordelen(oordelen or {}),
            "antwoorden": dict(antwoorden or {}),
            "kwaliteit_verklaard": True,
            "geinformeerd": True,
            "gemeente": Gemeente.objects.get(code=BREDA),
        }
        return Inhoud(**(velden | anders))

    def mandateer(self, wie: str, *, besluit: str, op: str) -> None:
        """The burgemeester of Breda lets `wie` receive the notices."""
        beheerder, toen = self.rollen["beheerder"], moment(op)
        with als(beheerder, op=toen):
            leg_mandaat_vast(
                self.versie,
                Gemeente.objects.get(code=BREDA),
                self.rollen[wie],
                omvat_besluiten=False,
                besluit=besluit,
                vanaf=toen.date(),
                door=beheerder,
                op=toen,
            )

    def beeindig_mandaat(self, *, per: str, op: str) -> None:
        """The one that runs, for Breda; `per` is the first day without."""
        beheerder, toen = self.rollen["beheerder"], moment(op)
        with als(beheerder, op=toen):
            uuid = Mandaat.objects.get(tot__isnull=True).uuid
            beeindig_mandaat(uuid, per=datums.lees(per), door=beheerder, op=toen)

    def meld(self, wie: str, over: str, *, op: str, **inhoud: Any) -> Aanmelding:
        """`wie` reports `over` under this approach; `oordelen` begin with Ja or Nee."""
        rol, toen = self.rollen[wie], moment(op)
        with als(rol, op=toen):
            return dien_in(
                self.inhoud(over, **inhoud),
                inzendsleutel=uuid4(),
                versie=self.versie,
                door=rol,
                op=toen,
            )

    def leest_antwoord(self, wie: str, *, op: str) -> str:
        """What the house answered to the last report of this person."""
        rol, toen = self.rollen[wie], moment(op)
        with als(rol, op=toen):
            antwoord = van_mij(door=rol, op=toen).gemeld[0].antwoord
            return antwoord.tekst if antwoord else ""

    def besluit(
        self,
        aanmelding: Aanmelding,
        uitkomst: str,
        *,
        op: str,
        reden: str,
        beslissen: Sequence[str] = (),
        adviseren: Sequence[str] = (),
        oordelen: Mapping[str, str] | None = None,
        regie: str = "",
        door_naar: str = "",
        antwoord: str = "",
        door: str = "triagist",
    ) -> Triagebesluit:
        """The triage of the house, in the outcomes of the approach."""
        triagist, toen = self.rollen[door], moment(op)
        stemmen = [
            Stem(medewerker=wie, beslist=beslist, standpunt=uitkomst)
            for beslist, namen in ((True, beslissen), (False, adviseren))
            for wie in self.mensen(namen)
        ]
        besluit = Besluit(
            uitkomst=uitkomst,
            reden=reden,
            stemmen=stemmen,
            criteria=self._oordelen(oordelen or {}),
            regisseur=self.rollen[regie] if regie else None,
            antwoord=antwoord,
            verwijzing=Verwijzing(ontvanger=door_naar, opvolgen_op=toen.date())
            if door_naar
            else None,
        )
        with als(triagist, op=toen):
            return leg_triagebesluit_vast(aanmelding.uuid, besluit, door=triagist, op=toen)

    def cijfers(self, *jaren: int) -> dict[str, int]:
        """The figures of this approach, as the manager reads them, over these years together."""
        eigen = {
            code: indicator
            for code, indicator in indicatoren_van(self.huis).items()
            if indicator.aanpak == self.versie.code
        }
        periode = Periode(min(jaren), max(jaren))
        dag = date(periode.tot, 12, 31)
        tabellen = jaartabellen(eigen.values(), self.huis, periode, vandaag=dag)
        return {code: sum(tabel.totaal) for code, tabel in zip(eigen, tabellen, strict=True)}

    def _oordelen(self, oordelen: Mapping[str, str]) -> dict[str, Oordeel]:
        """Those of the law too, where the law asks them."""
        wet = {str(c): WET for c in Criterium} if vraagt_de_vier(self.versie.aanpak) else {}
        return {
            code: Oordeel(voldaan=tekst.startswith("Ja"), toelichting=tekst)
            for code, tekst in {**wet, **oordelen}.items()
        }


def bouw_toneel() -> Toneel:
    """ZVH De Baronie, on the day it began."""
    huis = maak_huis("baronie", naam="ZVH De Baronie", gemeenten=["Breda"], aanpakken=(), op=BEGIN)
    toneel = Toneel(huis)
    eigen = Partner.objects.get(huis=huis, soort=Organisatiesoort.HUIS)
    toneel.partners["huis"] = eigen
    for naam, soort, persoon in VAN_HET_HUIS:
        toneel.rollen[naam] = maak_rol(eigen, naam=persoon, soort=soort)
    for naam, organisatie, persoon in MENSEN:
        gemeente = Gemeente.objects.get(code=BREDA) if naam in VAN_BREDA else None
        partner = Partner.maak(
            huis, naam=organisatie, soort=naam, gemeente=gemeente, begin=BEGINDAG
        )
        toneel.partners[naam] = partner
        toneel.rollen[naam] = maak_rol(partner, naam=persoon, soort=Rolsoort.KETENPARTNER)
    triage = Team.objects.get(huis=huis, taak=Team.Taak.TRIAGE)
    triage.neem_op(toneel.rollen["triagist"], op=BEGIN)
    return toneel
