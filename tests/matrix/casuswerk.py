"""What happens in a running case, with a mark in every field that somebody types."""

from datetime import datetime, timedelta
from typing import Any

from spil.casussen.commands import (
    leg_aanleiding_vast,
    leg_situatie_vast,
    plan_bespreking,
    vul_gegevens_in,
    waarschuw,
    wijzig_ave,
    wijzig_fase,
)
from spil.casussen.models import Leefgebiedsituatie, Veiligheidswaarschuwing
from spil.casussen.queries import deelnemers_van
from spil.gebruikers.models import Escalatiecontact, Rol, Trede
from spil.instrumenten.commands import leg_afname_vast, trek_afname_in, vraag_afname
from spil.instrumenten.queries import gevraagde_afnamen
from spil.kern.klok import datum
from spil.personen.commands import (
    Adres,
    Persoonsgegevens,
    leg_bsn_vast,
    leg_contactgegevens_vast,
    voeg_betrokkene_toe,
)
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.plannen.commands import (
    Evaluatie,
    escaleer,
    herinner,
    laat_vervallen,
    leg_evaluatie_vast,
    leg_procesplan_vast,
    leg_resultaat_vast,
    meld_gereed,
    meld_voortgang,
    voeg_actie_toe,
    voeg_doel_toe,
)
from spil.plannen.models import Actie, Doel
from spil.stukken.commands import schrijf_notitie
from spil.stukken.commands.notities import Notitie
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel
from spil.werkprocessen.leefgebieden import Leefgebied
from spil.werkprocessen.motor import Antwoord
from tests.matrix.bestanden import zet_documenten
from tests.matrix.brieven import zend_brief
from tests.matrix.merken import merk
from tests.matrix.overdrachtwerk import draag_over, neem_terug
from tests.matrix.systeemwerk import beschrijf_systeem
from tests.matrix.terugblikwerk import vraag_vroeg
from tests.wereld import VANDAAG, Wereld

KORT = {"politie": "dpol", "ggz": "dggz", "gemeente": "dgem", "om": "dopm"}


class Casuswerk:
    """The regisseur of this dossier at work."""

    def __init__(
        self, wereld: Wereld, nr: int, dossier: Dossier, rol: Rol, bsns: list[str]
    ) -> None:
        self.wereld, self.nr, self.dossier, self.rol, self.bsns = wereld, nr, dossier, rol, bsns

    def doe(self, op: datetime) -> None:
        self._verloop(op)
        kind = self._mensen(op)
        self._plan(kind, op)
        self._instrumenten(op)
        draag_over(self.dossier, self._m, door=self.rol, op=op)
        self.notities(op)
        zend_brief(self.dossier, self.nr, door=self.rol, op=op)
        vraag_vroeg(self.dossier, door=self.rol, op=op)

    def _m(self, deel: str, veld: str) -> str:
        return merk(self.nr, deel, veld)

    def _verloop(self, op: datetime) -> None:
        uuid = self.dossier.uuid
        wie: dict[str, Any] = {"door": self.rol, "op": op}
        leg_aanleiding_vast(uuid, tekst=self._m("geza", "csaa"), **wie)
        wijzig_ave(uuid, niveau=3, toelichting=self._m("geza", "avet"), **wie)
        leg_situatie_vast(
            uuid,
            leefgebied=Leefgebied.HUISVESTING,
            ernst=Leefgebiedsituatie.Ernst.ACUUT,
            tekst=self._m("geza", "situ"),
            **wie,
        )
        waarschuw(
            uuid,
            soort=Veiligheidswaarschuwing.Soort.DIER,
            tekst=self._m("kaft", "waar"),
            herzien_voor=VANDAAG + timedelta(days=30),
            **wie,
        )
        gesprek: dict[str, Antwoord] = {
            "gesprek_op": VANDAAG.isoformat(),
            "gesprek_met": self._m("kern", "gemt"),
            "gesprek_uitkomst": self._m("kern", "geuk"),
        }
        vul_gegevens_in(uuid, groep="gesprekken", antwoorden=gesprek, **wie)
        plan_bespreking(uuid, dag=VANDAAG + timedelta(days=3), **wie)
        wijzig_fase(
            uuid,
            fase="plan",
            reden=self._m("kaft", "fase"),
            beslissers=[self.wereld.officier.medewerker],
            **wie,
        )
        gevraagd: dict[str, Antwoord] = {"tevredenheid_gevraagd": "niet_mogelijk"}
        vul_gegevens_in(uuid, groep="tevredenheid", antwoorden=gevraagd, **wie)

    def _mensen(self, op: datetime) -> Betrokkene:
        """A child of whom only the house may know, at a secret address; the plan is about it."""
        wie: dict[str, Any] = {"door": self.rol, "op": op}
        kind = voeg_betrokkene_toe(
            self.dossier.uuid,
            Persoonsgegevens(rol=Betrokkenerol.KIND, achternaam=self._m("kern", "kind")),
            deelsoort=Deelsoort.KERN,
            **wie,
        )
        leg_contactgegevens_vast(
            kind.uuid,
            Adres(straat_en_nummer=self._m("kern", "kist"), telefoon=self._m("kern", "kite")),
            vanaf=datum(op),
            geheim=True,
            **wie,
        )
        leg_bsn_vast(kind.uuid, nummer=self.bsns[self.nr + 20], **wie)
        beschrijf_systeem(self.dossier, self._m, **wie)
        return kind

    def _plan(self, kind: Betrokkene, op: datetime) -> None:
        uuid = self.dossier.uuid
        wie: dict[str, Any] = {"door": self.rol, "op": op}
        doel = voeg_doel_toe(
            uuid,
            leefgebied=Leefgebied.HUISVESTING,
            behoefte=self._m("geza", "beho"),
            omschrijving=self._m("geza", "doel"),
            betreft=[kind.uuid],
            **wie,
        )
        eigen = self.rol.medewerker.partner
        acties = [
            voeg_actie_toe(
                uuid,
                partner=eigen,
                rol=self.rol,
                omschrijving=self._m("geza", veld),
                hulp_nodig=self._m("geza", "hulp"),
                hulp_van=eigen,
                deadline=VANDAAG + timedelta(days=dagen),
                doel=doel,
                betreft=[kind.uuid],
                **wie,
            )
            for veld, dagen in (("acta", -2), ("actb", 5))
        ]
        meld_voortgang(acties[0].uuid, tekst=self._m("geza", "vgng"), **wie)
        meld_gereed(acties[1].uuid, resultaat=self._m("geza", "resu"), **wie)
        self._evaluatie(doel, acties[0], op)

    def _evaluatie(self, doel: Doel, actie: Actie, op: datetime) -> None:
        """The plan was evaluated, and an action laid before the contact of the house."""
        wie: dict[str, Any] = {"door": self.rol, "op": op}
        inhoud = Evaluatie(
            gehouden_op=datum(op),
            aanwezig=[self.rol.medewerker],
            anderen=self._m("geza", "evan"),
            uitkomst="bijstellen",
            toelichting=self._m("geza", "evto"),
            volgende_op=VANDAAG + timedelta(days=60),
            standen={doel.uuid: ("op_weg", self._m("geza", "evds"))},
        )
        leg_evaluatie_vast(self.dossier.uuid, inhoud, **wie)
        for ritme in ("ppri", "pprj"):
            leg_procesplan_vast(
                self.dossier.uuid,
                werkwijze=self._m("geza", "ppwe"),
                contact=self._m("geza", "ppco"),
                ritme=self._m("geza", ritme),
                crisis=self._m("geza", "ppcr"),
                **wie,
            )
        eigen = self.rol.medewerker.partner
        for trede in (Trede.CONTACTPERSOON, Trede.LEIDINGGEVENDE):
            Escalatiecontact.wijs_aan(eigen, trede, self.rol.medewerker)
        herinner(actie.uuid, **wie)
        escaleer(actie.uuid, trede=Trede.CONTACTPERSOON, reden=self._m("kern", "escr"), **wie)

    def _instrumenten(self, op: datetime) -> None:
        """Of each deelnemer: one with a conclusion, one withdrawn and one that waits."""
        wie: dict[str, Any] = {"door": self.rol, "op": op}
        namen = {p.pk: naam for naam, p in self.wereld.partners.items()}
        for deelnemer in deelnemers_van(self.dossier, met_beslissers=False):
            partner = deelnemer.partner
            deel = KORT[namen[partner.pk]]
            gevraagd = {"instrument": "risicotaxatie", "partner": partner, **wie}
            afname = vraag_afname(self.dossier.uuid, **gevraagd)
            leg_afname_vast(
                afname.uuid, afgenomen_op=datum(op), conclusie=self._m(deel, "uitk"), **wie
            )
            leg_afname_vast(
                afname.uuid, afgenomen_op=datum(op), conclusie=self._m(deel, "uitv"), **wie
            )
            ander = vraag_afname(self.dossier.uuid, **gevraagd)
            trek_afname_in(ander.uuid, reden=self._m(deel, "intr"), **wie)
            vraag_afname(self.dossier.uuid, **gevraagd)

    def notities(self, op: datetime) -> None:
        """One in each part that takes them."""
        partners = {p.pk: KORT[naam] for naam, p in self.wereld.partners.items() if naam in KORT}
        for deel in Dossierdeel.objects.filter(dossier=self.dossier).exclude(soort="kaft"):
            code = partners[deel.partner_id] if deel.partner_id else deel.soort[:4]
            notitie = Notitie(
                soort="contact",
                aard="feit",
                tekst=self._m(code, "jour"),
                bron=self._m(code, "bron"),
                gebeurd_op=datum(op),
            )
            schrijf_notitie(self.dossier.uuid, notitie, deel_uuid=deel.uuid, door=self.rol, op=op)
            zet_documenten(deel, self.nr, code, door=self.rol, op=op)

    def rond_af(self, op: datetime) -> None:
        """What must be done before it can close."""
        wie: dict[str, Any] = {"door": self.rol, "op": op}
        for afname in gevraagde_afnamen(self.dossier):
            deel = KORT[next(n for n, p in self.wereld.partners.items() if p == afname.partner)]
            trek_afname_in(afname.uuid, reden=self._m(deel, "wegg"), **wie)
        neem_terug(self.dossier, self._m, **wie)
        for actie in Actie.objects.open().filter(dossier=self.dossier):
            laat_vervallen(actie.uuid, reden=self._m("geza", "verv"), **wie)
        for doel in Doel.objects.filter(dossier=self.dossier):
            leg_resultaat_vast(
                doel.uuid, resultaat="deels", toelichting=self._m("geza", "dotl"), **wie
            )
