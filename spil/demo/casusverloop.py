"""Plays a case from report to where its story is today."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypedDict

from spil.aanmeldingen.models import Uitkomst
from spil.casussen.commands import (
    laat_deelnemen,
    leg_aanleiding_vast,
    leg_situatie_vast,
    plan_bespreking,
    sluit_casus,
    vul_gegevens_in,
    waarschuw,
    wijzig_ave,
    wijzig_fase,
)
from spil.casussen.models import Afsluitreden, Leefgebiedsituatie, Veiligheidswaarschuwing
from spil.demo.bestanden import zet_verslag_in
from spil.demo.instrumenten import vraag_instrument
from spil.demo.planverloop import speel_plan_verder
from spil.demo.spelen import Speler
from spil.demo.verhalen import Verhaal
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.plannen.commands import (
    laat_vervallen,
    leg_resultaat_vast,
    meld_gereed,
    voeg_actie_toe,
    voeg_doel_toe,
)
from spil.plannen.models import Actie, Doel
from spil.stukken.commands.notities import Notitie, schrijf_notitie
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel
from spil.werkprocessen.motor import Antwoord

Ernst = Leefgebiedsituatie.Ernst
VRAAG_AAN_HET_HUIS: dict[str, Antwoord] = {
    "knelpunt_soort": ["samenwerking"],
    "vraag_aan_huis": "Procesregie en één gezamenlijk plan.",
}
GESPREKKEN = [
    ("Betrokkene, bij de wijkagent", "Wil met rust gelaten worden, maar praat wel."),
    ("Betrokkene en de zus van betrokkene", "De zus helpt mee en wil op de hoogte blijven."),
]
STAPPEN = ["plan", "uitvoering", "evaluatie"]


class Wie(TypedDict):
    """By whom and when: what each command asks."""

    door: Rol
    op: datetime


@dataclass(frozen=True, kw_only=True)
class Verloop:
    """How far a story got, counted back from today."""

    dagen_geleden: int
    regisseur: str
    aanmelder: str
    gemeente: str
    fase: str = "uitvoering"
    bespreking_over: int | None = 7
    gesloten: bool = False


@dataclass(frozen=True)
class Casusverloop:
    """One case being played."""

    speler: Speler
    verhaal: Verhaal
    verloop: Verloop

    def speel(self) -> Dossier:
        begin = self.speler.dagen_terug(self.verloop.dagen_geleden)
        melding = self.speler.meld(
            self.verhaal, wie=self.verloop.aanmelder, gemeente=self.verloop.gemeente, op=begin
        )
        besloten = begin + timedelta(days=6)
        self.speler.besluit(
            melding, Uitkomst.OPPAKKEN, op=besloten, regisseur=self.verloop.regisseur
        )
        start = besloten + timedelta(hours=2)
        with self.speler.als(self.verloop.regisseur, start) as regisseur:
            dossier = Dossier.objects.get(pk=melding.dossier_id)
            self._richt_in(dossier, Wie(door=regisseur, op=start))
        self._plan(dossier, start + timedelta(days=3))
        if self.verloop.gesloten:
            self._sluit(dossier)
        else:
            vraag_instrument(self.speler, self.verhaal, dossier, regisseur=self.verloop.regisseur)
            zet_verslag_in(self.speler, dossier, regisseur=self.verloop.regisseur)
            self._breng_verder(dossier)
            speel_plan_verder(self.speler, dossier, regisseur=self.verloop.regisseur)
        return dossier

    def _richt_in(self, dossier: Dossier, wie: Wie) -> None:
        uuid, rollen = dossier.uuid, self.speler.demo.rollen
        leg_aanleiding_vast(uuid, tekst=self.verhaal.aanleiding, **wie)
        vul_gegevens_in(uuid, groep="vraag", antwoorden=VRAAG_AAN_HET_HUIS, **wie)
        for dagen, (met, uitkomst) in zip((4, 1), GESPREKKEN, strict=True):
            gesprek = datum(wie["op"]) - timedelta(days=dagen)
            antwoorden: dict[str, Antwoord] = {
                "gesprek_op": gesprek.isoformat(),
                "gesprek_met": met,
                "gesprek_uitkomst": uitkomst,
            }
            vul_gegevens_in(uuid, groep="gesprekken", antwoorden=antwoorden, **wie)
        aanmelder = rollen[self.verloop.aanmelder].medewerker.partner
        beslissers = [rollen[naam].medewerker for naam in ("verbeek", "willems")]
        for kort in sorted({partner for partner, _ in self.verhaal.acties} - {"huis"}):
            partner = self.speler.demo.partners[kort]
            if partner != aanmelder:
                mensen = self.speler.mensen_van(kort)
                laat_deelnemen(uuid, partner=partner, personen=mensen, beslissers=beslissers, **wie)
        wijzig_ave(uuid, niveau=self.verhaal.ave, toelichting="Zo besproken bij de start.", **wie)
        for gebied, tekst in self.verhaal.leefgebieden.items():
            ernst = self.speler.kies.choice([Ernst.ZORGELIJK, Ernst.ACUUT])
            leg_situatie_vast(uuid, leefgebied=gebied, ernst=ernst, tekst=tekst, **wie)
        if self.verhaal.waarschuwing:
            straks = datum(self.speler.nu) + timedelta(days=10)
            waarschuw(
                uuid,
                soort=Veiligheidswaarschuwing.Soort.BEZOEK,
                tekst=self.verhaal.waarschuwing,
                herzien_voor=min(straks, datum(wie["op"]) + timedelta(days=170)),
                **wie,
            )

    def _plan(self, dossier: Dossier, op: datetime) -> None:
        with self.speler.als(self.verloop.regisseur, op) as regisseur:
            wie = Wie(door=regisseur, op=op)
            doelen = [
                voeg_doel_toe(dossier.uuid, leefgebied=gebied, omschrijving=doel, **wie)
                for gebied, doel in self.verhaal.doelen
            ]
            acties = [
                self._actie(dossier, doelen[nr % len(doelen)], nr, wie)
                for nr in range(len(self.verhaal.acties))
            ]
            self._schrijf(dossier, wie)
            later = Wie(door=regisseur, op=op + timedelta(days=9))
            for actie in acties[: len(acties) // 2]:
                meld_gereed(actie.uuid, resultaat="Gedaan en doorgegeven.", **later)
            self._kijk_opnieuw(dossier, Wie(door=regisseur, op=op + timedelta(days=20)))

    def _actie(self, dossier: Dossier, doel: Doel, nr: int, wie: Wie) -> Actie:
        kort, wat = self.verhaal.acties[nr]
        mensen = self.speler.mensen_van(kort)
        deadline = datum(self.speler.nu) + timedelta(days=self.speler.kies.randint(-4, 21))
        return voeg_actie_toe(
            dossier.uuid,
            partner=self.speler.demo.partners[kort],
            rol=mensen[0] if mensen else wie["door"],
            omschrijving=wat,
            deadline=max(deadline, datum(wie["op"]) + timedelta(days=2)),
            doel=doel,
            **wie,
        )

    def _schrijf(self, dossier: Dossier, wie: Wie) -> None:
        deel = Dossierdeel.van(dossier, Deelsoort.GEZAMENLIJK)
        for soort, aard, tekst in self.verhaal.notities:
            notitie = Notitie(
                soort=soort,
                aard=aard,
                tekst=tekst,
                bron="Deelnemer aan het overleg",
                gebeurd_op=datum(wie["op"]),
            )
            schrijf_notitie(dossier.uuid, notitie, deel_uuid=deel.uuid, **wie)

    def _kijk_opnieuw(self, dossier: Dossier, wie: Wie) -> None:
        """One leefgebied was looked at again, when that moment has come."""
        if wie["op"] < self.speler.nu:
            leg_situatie_vast(
                dossier.uuid,
                leefgebied=next(iter(self.verhaal.leefgebieden)),
                ernst=Ernst.KWETSBAAR,
                tekst="De eerste stap is gezet; het is nog niet vast.",
                **wie,
            )

    def _breng_verder(self, dossier: Dossier) -> None:
        op = self.speler.dagen_terug(1)
        with self.speler.als(self.verloop.regisseur, op) as regisseur:
            for fase in STAPPEN:
                if self.verloop.fase not in STAPPEN[STAPPEN.index(fase) :]:
                    break
                wijzig_fase(dossier.uuid, fase=fase, door=regisseur, op=op)
            if self.verloop.bespreking_over is not None:
                dag = datum(self.speler.nu) + timedelta(days=self.verloop.bespreking_over)
                plan_bespreking(dossier.uuid, dag=dag, door=regisseur, op=op)

    def _sluit(self, dossier: Dossier) -> None:
        op = self.speler.dagen_terug(max(self.verloop.dagen_geleden // 4, 2))
        with self.speler.als(self.verloop.regisseur, op) as regisseur:
            wie = Wie(door=regisseur, op=op)
            for actie in Actie.objects.open().filter(dossier=dossier):
                laat_vervallen(actie.uuid, reden="Opgenomen in de gewone begeleiding.", **wie)
            for doel in Doel.objects.filter(dossier=dossier):
                leg_resultaat_vast(doel.uuid, resultaat="behaald", **wie)
            sluit_casus(
                dossier.uuid,
                reden=Afsluitreden.DOELEN_BEHAALD,
                evaluatie="Vroeg samen aan tafel werkte, met één contactpersoon per organisatie.",
                beslissers=[self.speler.demo.rollen["verbeek"].medewerker],
                **wie,
            )
