"""Plays reports and decisions through the commands, each by the person who would do it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

from spil.aanmeldingen.commands import (
    beantwoord,
    dien_in,
    houd_aan,
    leg_triagebesluit_vast,
    voeg_bijlage_toe,
)
from spil.aanmeldingen.inhoud import Besluit, Inhoud, Oordeel, Persoon, Stem
from spil.aanmeldingen.models import Aanmelding, Criterium, Uitkomst, Urgentie
from spil.bestanden.commands import Aangeboden
from spil.demo.huizen import Demohuis
from spil.demo.verhalen import ACHTERNAMEN, GEZINNEN, REDENEN, VOORNAMEN, VROUWEN, Verhaal
from spil.gebruikers.models import Rol
from spil.huizen.models import Gemeente
from spil.kern import rls
from spil.kern.klok import datum
from spil.werkprocessen.models import Versiestand, Werkprocesversie
from spil.werkprocessen.motor import Antwoord

VERKLARING = Aangeboden(
    "Verklaring van de buren.txt",
    "text/plain",
    b"Verzonnen voorbeeld. De buren hoorden twee avonden achter elkaar geschreeuw.\n",
)
AAN_TAFEL = frozenset({"verbeek", "willems", "haddad", "agent", "wachter"})


class Speler:
    """Plays in one house; the same seed gives the same people each time."""

    def __init__(self, demo: Demohuis, *, nu: datetime, zaad: int) -> None:
        self.demo, self.nu, self.kies = demo, nu, Random(zaad)  # noqa: S311 - invented people

    @contextmanager
    def als(self, wie: str, op: datetime) -> Iterator[Rol]:
        rol = self.demo.rollen[wie]
        with rls.namens(rol.pk, doel="verwerking", op=op, herkomst=rls.Herkomst(spoor="demo")):
            yield rol

    def dagen_terug(self, dagen: int) -> datetime:
        return self.nu - timedelta(days=dagen)

    def meld(
        self, verhaal: Verhaal, *, wie: str, gemeente: str, op: datetime, spoed: bool = False
    ) -> Aanmelding:
        with self.als(wie, op) as rol:
            inhoud = self._inhoud(verhaal, gemeente, spoed)
            sleutel = UUID(int=self.kies.getrandbits(128), version=4)
            if spoed:
                voeg_bijlage_toe(sleutel, VERKLARING, door=rol, op=op)
            return dien_in(inhoud, versie=self.demo.com, inzendsleutel=sleutel, door=rol, op=op)

    def meld_onder(
        self,
        code: str,
        verhaal: Verhaal,
        *,
        wie: str,
        gemeente: str,
        op: datetime,
        antwoorden: dict[str, Antwoord],
        criteria: dict[str, Oordeel],
    ) -> Aanmelding:
        """Under another approach than most, with its own questions and criteria."""
        versie = self.versie_van(code)
        inhoud = replace(
            self._inhoud(verhaal, gemeente, spoed=False), criteria=criteria, antwoorden=antwoorden
        )
        with self.als(wie, op) as rol:
            sleutel = UUID(int=self.kies.getrandbits(128), version=4)
            return dien_in(inhoud, versie=versie, inzendsleutel=sleutel, door=rol, op=op)

    def versie_van(self, code: str) -> Werkprocesversie:
        return Werkprocesversie.objects.get(
            werkproces__huis=self.demo.huis, werkproces__code=code, stand=Versiestand.GELDIG
        )

    def houd_aan(self, melding: Aanmelding, *, reden: str, op: datetime) -> None:
        with self.als(self.demo.triagist, op) as triagist:
            tot = datum(self.nu) + timedelta(days=14)
            houd_aan(melding.uuid, reden=reden, tot=tot, door=triagist, op=op)

    def besluit(
        self, melding: Aanmelding, uitkomst: Uitkomst, *, op: datetime, regisseur: str = ""
    ) -> None:
        """The police and the municipality decide, the GGZ advises; the triagist records."""
        inhoud = Besluit(
            uitkomst=uitkomst,
            reden=REDENEN[uitkomst],
            stemmen=[
                Stem(
                    medewerker=rol.medewerker,
                    beslist=rol.medewerker.partner.is_publiek,
                    standpunt=uitkomst,
                )
                for naam, rol in self.demo.rollen.items()
                if naam in AAN_TAFEL
            ],
            criteria=vier_criteria(uitkomst == Uitkomst.OPPAKKEN),
            regisseur=self.demo.rollen[regisseur] if regisseur else None,
        )
        with self.als(self.demo.triagist, op) as triagist:
            leg_triagebesluit_vast(melding.uuid, inhoud, door=triagist, op=op)

    def antwoord(self, melding: Aanmelding, tekst: str, *, op: datetime) -> None:
        with self.als(self.demo.triagist, op) as triagist:
            beantwoord(melding.uuid, tekst=tekst, door=triagist, op=op)

    def mensen_van(self, kort: str) -> list[Rol]:
        """The ketenpartners of this organisation."""
        partner = self.demo.partners[kort]
        return [
            rol
            for rol in self.demo.rollen.values()
            if rol.medewerker.partner == partner and rol.soort == "ketenpartner"
        ]

    def _inhoud(self, verhaal: Verhaal, gemeente: str, spoed: bool) -> Inhoud:
        return Inhoud(
            personen=self._personen(gemeente),
            aanleiding=verhaal.aanleiding,
            geprobeerd=verhaal.geprobeerd,
            leefgebieden=verhaal.leefgebieden,
            criteria=vier_criteria(True),
            kwaliteit_verklaard=True,
            geinformeerd=True,
            urgentie=Urgentie.SPOED if spoed else Urgentie.GEWOON,
            reden_spoed="Er is vannacht gedreigd met brand." if spoed else "",
            gemeente=Gemeente.objects.van_nu(datum(self.nu)).get(naam=gemeente),
        )

    def _personen(self, gemeente: str) -> list[Persoon]:
        tussenvoegsel, achternaam = self.kies.choice(ACHTERNAMEN)
        gezin = self.kies.choice(GEZINNEN)
        voornamen = self.kies.sample(VOORNAMEN, len(gezin))
        adres = f"Verzonnenstraat {self.kies.randint(1, 200)}"
        return [
            Persoon(
                rol=rol,
                voornamen=voornaam,
                tussenvoegsel=tussenvoegsel,
                achternaam=achternaam,
                geboortedatum=self._geboren(*jaren),
                geslacht="v" if voornaam in VROUWEN else "m",
                woonplaats=gemeente,
                straat_en_nummer=adres,
            )
            for (rol, jaren), voornaam in zip(gezin, voornamen, strict=True)
        ]

    def _geboren(self, vanaf: int, tot: int) -> date:
        return date(
            self.kies.randint(vanaf, tot), self.kies.randint(1, 12), self.kies.randint(1, 28)
        )


def vier_criteria(voldaan: bool) -> dict[str, Oordeel]:
    woord = "Dit blijkt uit wat de organisaties meemaken." if voldaan else "Hooguit ten dele."
    return {c: Oordeel(voldaan=voldaan, toelichting=woord) for c in Criterium}
