"""Builds the stage through the commands of Spil, as the cast would."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.urls import reverse

from spil.aanmeldingen.inhoud import Oordeel, Persoon, Stem
from spil.aanmeldingen.models import Aanhouding, Aanmelding, Criterium, Uitkomst
from spil.aanmeldingen.queries import CONCEPT_TRIAGE, CONCEPT_WAT, CONCEPT_WIE
from spil.aanmeldingen.tests.voorbeelden import besluit_over, voorbeeld_inhoud
from spil.casussen.commands import beeindig_deelname, laat_deelnemen, sluit_casus, start_casus
from spil.casussen.models import Afsluitreden, Deelnemer
from spil.casussen.queries import CONCEPT_AFSLUITING
from spil.gebruikers.models import Team
from spil.huizen.models import Nummerteller
from spil.personen.models import Betrokkenerol
from spil.toegang.commands import neem_noodtoegang, trek_toegang_in, verleen_toegang
from spil.toegang.commands.concept import bewaar_concept
from spil.toegang.formulierconcept import FORMULIER, SOORT, sleutel_van
from spil.toegang.models import Dossier
from spil.werkprocessen.leefgebieden import Leefgebied
from tests.matrix import oog
from tests.matrix.bestanden import dien_in_met_bijlage, met_bijlage, scan_alles
from tests.matrix.brieven import antwoord_per_brief
from tests.matrix.casuswerk import Casuswerk
from tests.matrix.inventaris import maak_inventaris
from tests.matrix.merken import CONCEPT as C
from tests.matrix.merken import bsns, merk
from tests.matrix.overlegspel import speel_overleggen
from tests.matrix.tafelwerk import neem_op_tafel, vraag_na
from tests.matrix.toneel import NUMMERS, Toneel
from tests.wereld import NU, VANDAAG, Wereld, als, bouw_wereld

GEMELD, BESLOTEN, GEWERKT, GISTEREN = (NU - timedelta(days=d) for d in (20, 15, 10, 1))
DELEN = {"ketenpartner": "dpol", "behandelaar": "dggz", "ambtenaar": "dgem", "officier": "dopm"}


class Bouwer:
    """Tells the thirteen stories."""

    def __init__(self) -> None:
        self.wereld: Wereld = bouw_wereld()
        self.bsns = bsns(40)
        self.dossiers: dict[str, Dossier] = {}
        self.meldingen: dict[str, Aanmelding] = {}

    def speel(self) -> Toneel:
        self._ander_huis()
        self._lopend("eigen", "ketenpartner", "regisseur")
        self._laat_deelnemen("eigen", "ggz", "behandelaar", door="regisseur")
        self._lopend("van_collega", "ambtenaar", "collega")
        for naam, wie in (("gesloten_eigen", "regisseur"), ("gesloten_van_collega", "collega")):
            self._lopend(naam, "ketenpartner", wie)
            self._sluit(naam, wie)
        self._ooit_deelnemer()
        self._lopend("alleen_aanmelder", "ketenpartner", "collega")
        self._vertrek("alleen_aanmelder", "politie", door="collega")
        self.meld("in_triage", "behandelaar")
        self._houd_aan("in_triage")
        neem_op_tafel(self.wereld, self.meldingen["in_triage"], NUMMERS["in_triage"])
        vraag_na(self.wereld, self.meldingen["in_triage"], NUMMERS["in_triage"])
        self._geweigerd()
        self._lopend("noodtoegang", "officier", "collega")
        self.meld("wacht_op_regisseur", "officier", opgepakt=True)
        self.besluit("wacht_op_regisseur", Uitkomst.OPPAKKEN)
        self._uitdrukkelijk()
        self._neem_noodtoegang()
        self._concepten()
        speel_overleggen(self.wereld, self.meldingen)
        scan_alles()
        return maak_inventaris(self.wereld, self.meldingen, self.losse_sleutel, self.bsns)

    def meld(self, naam: str, wie: str, *, opgepakt: bool = False) -> None:
        nr, deel = NUMMERS[naam], DELEN.get(wie, "kern")
        rol = self.wereld.rollen[wie]
        kaft, samen = ("kaft", "geza") if opgepakt else (deel, deel)
        adres: dict[str, Any] = {
            "straat_en_nummer": merk(nr, deel, "stra"),
            "woonplaats": merk(nr, deel, "plaa"),
            "telefoon": merk(nr, deel, "tele"),
        }
        personen = [
            Persoon(
                achternaam=merk(nr, kaft, "naam"),
                voornamen=merk(nr, kaft, "voor"),
                geboortedatum=VANDAAG.replace(year=1980),
                bsn=self.bsns[nr],
                **adres,
            ),
            Persoon(
                achternaam=merk(nr, samen, "slac"),
                rol=Betrokkenerol.SLACHTOFFER,
                straat_en_nummer=merk(nr, deel, "slst"),
                bsn=self.bsns[nr + 14],
                geheim_adres=True,
            ),
        ]
        inhoud = voorbeeld_inhoud(
            personen=personen,
            aanleiding=merk(nr, deel, "aanl"),
            geprobeerd=merk(nr, deel, "gepr"),
            betrokken_organisaties=merk(nr, deel, "orga"),
            leefgebieden={Leefgebied.HUISVESTING: merk(nr, deel, "leef")},
            criteria=self._criteria(nr, deel, "crit"),
            antwoorden={"vraag_aan_huis": merk(nr, samen, "vraa")},
            geinformeerd=False,
            reden_niet_geinformeerd=merk(nr, deel, "gein"),
            mag_genoemd=False,
            reden_niet_genoemd=merk(nr, deel, "geno"),
            gemeente=rol.medewerker.huis.gemeenten.order_by("naam").first(),
        )
        with als(rol, op=GEMELD):
            melding = dien_in_met_bijlage(inhoud, nr, deel, door=rol, op=GEMELD)
        self.meldingen[naam] = melding

    def _houd_aan(self, naam: str) -> None:
        """The approach on this stage has no such outcome: the row of an earlier version of it."""
        with als(self.wereld.triagist, op=GEMELD):
            Aanhouding.leg_vast(
                self.meldingen[naam],
                code="wachten",
                naam="Meer informatie nodig",
                reden=merk(NUMMERS[naam], "dggz", "aanh"),
                tot=VANDAAG,
                door=self.wereld.triagist,
                op=GEMELD,
            )

    def besluit(self, naam: str, uitkomst: Uitkomst, **anders: Any) -> None:
        nr = NUMMERS[naam]
        stem = Stem(
            medewerker=self.wereld.ketenpartner.medewerker,
            beslist=True,
            standpunt=uitkomst,
            toelichting=merk(nr, "kern", "stem"),
        )
        besluit_over(
            self.meldingen[naam],
            self.wereld,
            uitkomst,
            op=BESLOTEN,
            reden=merk(nr, "kern", "trir"),
            criteria=self._criteria(nr, "kern", "tric"),
            stemmen=[stem],
            **anders,
        )

    def _lopend(self, naam: str, aanmelder: str, regisseur: str) -> None:
        """Reported, taken up, and worked on."""
        deel = DELEN.get(aanmelder, "kern")
        self.meld(naam, aanmelder, opgepakt=True)
        self.besluit(
            naam,
            Uitkomst.OPPAKKEN,
            regisseur=self.wereld.rollen[regisseur],
            antwoord=merk(NUMMERS[naam], deel, "antw"),
        )
        self._werk(naam, regisseur)

    def _werk(self, naam: str, regisseur: str) -> None:
        rol = self.wereld.rollen[regisseur]
        with als(rol, op=GEWERKT):
            dossier = Dossier.objects.get(pk=self.meldingen[naam].dossier_id)
            Casuswerk(self.wereld, NUMMERS[naam], dossier, rol, self.bsns).doe(GEWERKT)

    def _ander_huis(self) -> None:
        buiten = self.wereld.buitenstaander
        huis = buiten.medewerker.huis
        Team.objects.get(huis=huis, taak=Team.Taak.TRIAGE).neem_op(buiten, op=GEMELD)
        for soort in ("dossier", "aanmelding"):  # no number is used twice on this stage
            for _ in range(70):
                Nummerteller.volgende(huis.pk, soort=soort, jaar=GEMELD.year)
        self.meld("ander_huis", "buitenstaander", opgepakt=True)
        with als(buiten, op=BESLOTEN):
            dossier = Dossier.objects.get(pk=self.meldingen["ander_huis"].dossier_id)
            start_casus(dossier, gemeente_id=None, regisseur=buiten, door=buiten, op=BESLOTEN)
        self._werk("ander_huis", "buitenstaander")

    def _laat_deelnemen(self, naam: str, partner: str, wie: str, *, door: str) -> None:
        rol = self.wereld.rollen[door]
        with als(rol, op=GEWERKT):
            dossier = Dossier.objects.get(pk=self.meldingen[naam].dossier_id)
            laat_deelnemen(
                dossier.uuid,
                partner=self.wereld.partners[partner],
                personen=[self.wereld.rollen[wie]],
                beslissers=[self.wereld.officier.medewerker],
                door=rol,
                op=GEWERKT,
            )
            Casuswerk(self.wereld, NUMMERS[naam], dossier, rol, self.bsns).notities(GEWERKT)

    def _vertrek(self, naam: str, partner: str, *, door: str) -> None:
        rol = self.wereld.rollen[door]
        with als(rol, op=GISTEREN):
            deelnemer = Deelnemer.objects.get(
                dossier_id=self.meldingen[naam].dossier_id, partner=self.wereld.partners[partner]
            )
            beeindig_deelname(deelnemer.uuid, door=rol, op=GISTEREN)

    def _sluit(self, naam: str, wie: str) -> None:
        rol = self.wereld.rollen[wie]
        with als(rol, op=GISTEREN):
            dossier = Dossier.objects.get(pk=self.meldingen[naam].dossier_id)
            Casuswerk(self.wereld, NUMMERS[naam], dossier, rol, self.bsns).rond_af(GISTEREN)
            sluit_casus(
                dossier.uuid,
                reden=Afsluitreden.DOELEN_BEHAALD,
                evaluatie=merk(NUMMERS[naam], "geza", "eval"),
                beslissers=[self.wereld.ketenpartner.medewerker],
                door=rol,
                op=GISTEREN,
            )

    def _ooit_deelnemer(self) -> None:
        naam, collega = "ooit_deelnemer", self.wereld.collega
        self._lopend(naam, "officier", "collega")
        self._laat_deelnemen(naam, "politie", "ketenpartner", door="collega")
        self._vertrek(naam, "politie", door="collega")
        self._geef_toegang(naam, "triagist", door="collega")
        with als(collega, op=GISTEREN):
            (toegang,) = (
                t["uuid"]
                for t in oog.rijen("toegang_toegang")
                if t["reden"] == "uitdrukkelijk" and t["rol_id"] == self.wereld.triagist.pk
            )
            trek_toegang_in(toegang, door=collega, op=GISTEREN)

    def _geef_toegang(self, naam: str, aan: str, *, door: str) -> None:
        rol = self.wereld.rollen[door]
        with als(rol, op=GEWERKT):
            dossier = Dossier.objects.get(pk=self.meldingen[naam].dossier_id)
            verleen_toegang(
                dossier.uuid,
                aan=self.wereld.rollen[aan],
                toelichting=merk(NUMMERS[naam], "kaft", "toel"),
                door=rol,
                op=GEWERKT,
            )

    def _geweigerd(self) -> None:
        for naam in ("wacht_op_antwoord", "beantwoord"):
            self.meld(naam, "ketenpartner")
            self.besluit(naam, Uitkomst.NIET_OPPAKKEN)
        melding, nr = self.meldingen["beantwoord"], NUMMERS["beantwoord"]
        antwoord_per_brief(melding, nr, w=self.wereld, op=GEWERKT)

    def _uitdrukkelijk(self) -> None:
        self._lopend("uitdrukkelijk", "regisseur", "coordinator")
        self._geef_toegang("uitdrukkelijk", "triagist", door="coordinator")

    def _neem_noodtoegang(self) -> None:
        pk = self.meldingen["noodtoegang"].dossier_id
        (nummer,) = (d["nummer"] for d in oog.rijen("toegang_dossier") if d["id"] == pk)
        rol = self.wereld.coordinator
        reden = f"Nodig vannacht: {merk(NUMMERS['noodtoegang'], 'kaft', 'nood')}"
        with als(rol, op=NU - timedelta(hours=1)):
            neem_noodtoegang(nummer, toelichting=reden, door=rol, op=NU - timedelta(hours=1))

    def _concepten(self) -> None:
        w = self.wereld
        eigen = self.meldingen["eigen"].dossier_id
        (uuid,) = (d["uuid"] for d in oog.rijen("toegang_dossier") if d["id"] == eigen)
        triage = self.meldingen["in_triage"]
        self.losse_sleutel = uuid4()
        ja = {f"{c}_voldaan": "ja" for c in Criterium}
        waarom = {f"{c}_toelichting": merk(99, C, "crit") for c in Criterium}
        wie = {"achternaam": merk(99, C, "naam"), "geslacht": "o", "geinformeerd": "ja"}
        wat = {
            "aanleiding": merk(99, C, "aanl"),
            "geprobeerd": merk(99, C, "gepr"),
            "urgentie": "gewoon",
            "leefgebied_huisvesting": merk(99, C, "leef"),
        }
        pagina = sleutel_van(reverse("notitie-nieuw", args=[uuid]))
        notitie = {"tekst": merk(1, C, "noti"), FORMULIER: "NotitieForm"}
        besluit = {"reden": merk(8, C, "tria")}
        sleutel = self.losse_sleutel
        for rol, soort, over, gegevens, dossier in (
            (w.regisseur, SOORT, pagina, notitie, eigen),
            (w.regisseur, CONCEPT_AFSLUITING, uuid, {"evaluatie": merk(1, C, "eval")}, eigen),
            (w.triagist, CONCEPT_TRIAGE, triage.uuid, besluit, triage.dossier_id),
            (w.ketenpartner, CONCEPT_WIE, sleutel, {**wie, "mag_genoemd": "ja"}, None),
            (w.ketenpartner, CONCEPT_WAT, sleutel, {**wat, **ja, **waarom}, None),
        ):
            with als(rol, op=GISTEREN):
                bewaar_concept(soort, over, gegevens, door=rol, op=GISTEREN, dossier_id=dossier)
        with als(w.ketenpartner, op=GISTEREN):
            met_bijlage(sleutel, 99, C, door=w.ketenpartner, op=GISTEREN)

    def _criteria(self, nr: int, deel: str, veld: str) -> dict[Criterium, Oordeel]:
        return {c: Oordeel(voldaan=True, toelichting=merk(nr, deel, veld)) for c in Criterium}
