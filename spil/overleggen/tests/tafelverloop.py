"""Two meetings of a series as they go: everybody acts by the commands, and beside them stands by hand
who should read which item. A refusal changes nothing, there as here."""

from datetime import UTC, datetime, time, timedelta
from itertools import count
from typing import Any, Final
from uuid import uuid4

from spil.casussen.models import Deelnemer
from spil.kern.klok import NEDERLAND, datum
from spil.overleggen.commands import (
    haal_van_agenda,
    haal_weg_bij_punt,
    laat_aanschuiven,
    laat_overleg_vervallen,
    verplaats_overleg,
    zet_op_agenda,
)
from spil.overleggen.commands.agendavolgorde import schuif_door
from spil.overleggen.commands.deur import laat_opstaan, stem_toegang_af
from spil.overleggen.commands.overleggen import Plek
from spil.overleggen.commands.uitnodigingen import beantwoord_uitnodiging, laat_vervangen
from spil.overleggen.models import Genodigde, Opleggerpartij, Overleg, Overlegreeks
from spil.overleggen.tests.opzet import maak_oplegger_rij, maak_rij
from spil.overleggen.tests.tafelstand import DAG, Gevraagd, Stoel, Tafelstand
from spil.partners.models import Klasse
from spil.toegang.commands.toegang import beeindig_alles
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from tests.wereld import Wereld, maak_rol

MENSEN: Final = ("triagist", "ketenpartner", "officier", "behandelaar", "ambtenaar")
OOK_VOLGENDE_KEER: Final = ("triagist", "ketenpartner", "behandelaar")
PUNTEN: Final = 3
TIK: Final = timedelta(microseconds=1)
_nummers = count()


class Verloop(Tafelstand):
    """What can happen. Each act is tried by who may do it."""

    def schuift_aan(self, nr: int, wie: str) -> None:
        """Whoever does not sit there, should `wie` sit there already."""
        keer = self.waar[nr]
        staan = (
            [] if keer is None else [w for w in self.gevraagd[keer] if (nr, w) not in self.stoelen]
        )
        wie = staan[0] if staan and wie not in staan else wie
        gast = self._gast(nr, wie)
        if gast and self._huis(
            lambda rol: laat_aanschuiven(self.punten[nr].uuid, gast.rij.uuid, door=rol, op=self.op)
        ):
            self.stoelen[nr, wie] = Stoel(self.op)

    def gaat_weg(self, nr: int, wie: str) -> None:
        gast = self._gast(nr, wie)
        if gast and self._huis(
            lambda rol: haal_weg_bij_punt(self.punten[nr].uuid, gast.rij.uuid, door=rol, op=self.op)
        ):
            self.stoelen.pop((nr, wie), None)

    def zegt_ja(self, keer: int, wie: str) -> None:
        """Who said no before, should there be one."""
        nee = [naam for naam, gast in self.gevraagd[keer % 2].items() if gast.blijft_weg]
        self._antwoordt(keer, nee[0] if nee else wie, komt=True)

    def zegt_nee(self, keer: int, wie: str) -> None:
        self._antwoordt(keer, wie, komt=False)

    def _antwoordt(self, keer: int, wie: str, *, komt: bool) -> None:
        gast = self.gevraagd[keer % 2].get(wie)
        if gast and self._lukt(
            gast.rol,
            lambda rol: beantwoord_uitnodiging(gast.rij.uuid, komt=komt, door=rol, op=self.op),
        ):
            gast.blijft_weg = not komt

    def stuurt_een_collega(self, keer: int, wie: str) -> None:
        keer %= 2
        gast = self.gevraagd[keer].get(wie)
        if gast is None:
            return
        naam = f"Collega {next(_nummers)}"
        collega = maak_rol(gast.rij.partner, naam=naam, soort=gast.rol.soort)
        nieuw: list[Genodigde] = []
        if not self._lukt(
            gast.rol,
            lambda rol: nieuw.append(
                laat_vervangen(gast.rij.uuid, door_wie=collega.uuid, door=rol, op=self.op)
            ),
        ):
            return
        gast.blijft_weg = True
        self.gevraagd[keer][naam] = Gevraagd(nieuw[0], collega, gast.incidenteel)
        for nr, plaats in enumerate(self.waar):
            if plaats == keer and (nr, wie) in self.stoelen:
                del self.stoelen[nr, wie]
                self.stoelen[nr, naam] = Stoel(self.op)

    def schuift_door(self, nr: int, _: str) -> None:
        keer = self.waar[nr]
        if keer is None:
            return
        rollen = {self.gevraagd[keer][wie].rol.pk for punt, wie in self.stoelen if punt == nr}
        plek = self._punt(nr).plek
        if not self._huis(lambda rol: schuif_door(plek.uuid, door=rol, op=self.op)):
            return
        self._sta_op(nr)
        keer = self.overleggen.index(self._punt(nr).plek.overleg)
        self.waar[nr] = keer
        for wie, gast in self.gevraagd[keer].items():
            zat_er = gast.rol.pk in rollen
            if not gast.blijft_weg and (not gast.incidenteel or zat_er):
                self.stoelen[nr, wie] = Stoel(self.op)

    def gaat_eraf(self, nr: int, _: str) -> None:
        if self.waar[nr] is None:
            return
        plek = self._punt(nr).plek
        if self._huis(lambda rol: haal_van_agenda(plek.uuid, door=rol, op=self.op)):
            self._sta_op(nr)
            self.waar[nr] = None

    def verzet(self, dagen: int, _: str) -> None:
        """By days, and by hours of the clock: also over the night in which that changes."""
        keer = dagen % 2
        overleg = self.overleggen[keer]
        plek = Plek(
            dag=datum(self.op) + dagen * DAG,
            begintijd=time(dagen % 24, 30),
            duur_minuten=60 + dagen,
        )
        self._huis(lambda rol: verplaats_overleg(overleg.uuid, plek, door=rol, op=self.op))
        overleg.refresh_from_db()

    def vervalt(self, keer: int, _: str) -> None:
        keer %= 2
        overleg = self.overleggen[keer]
        if self._huis(
            lambda rol: laat_overleg_vervallen(overleg.uuid, reden="Ziekte.", door=rol, op=self.op)
        ):
            self.vervallen.add(keer)

    def neemt_deel_aan(self, nr: int, wie: str) -> None:
        partner = self.wereld.rollen[wie].medewerker.partner
        if partner.klasse == Klasse.HUIS or (nr, partner.pk) in self.neemt_deel:
            return
        with self.als(self.wereld.regisseur):
            kaft = Dossierdeel.objects.filter(dossier=self.dossiers[nr], soort=Deelsoort.KAFT)
            if (deel := kaft.first()) is not None:
                Deelnemer.laat_toe(deel, partner, op=self.op)
                self.neemt_deel.add((nr, partner.pk))

    def vertrekt(self, nr: int, wie: str) -> None:
        """Of those that take part, should the organisation of `wie` not."""
        partner = self.wereld.rollen[wie].medewerker.partner
        mee = [rol.medewerker.partner for naam, rol in self.wereld.rollen.items() if naam in MENSEN]
        mee = [een for een in mee if (nr, een.pk) in self.neemt_deel]
        if not mee or nr in self.gesloten:
            return
        partner = partner if partner in mee else mee[0]
        with self.als(self.wereld.regisseur):
            Deelnemer.objects.lopend().get(dossier=self.dossiers[nr], partner=partner).beeindig(
                op=self.op
            )
            laat_opstaan(self.dossiers[nr], partner, op=self.op)
        self.neemt_deel.discard((nr, partner.pk))
        self.vertrokken[nr, partner.pk] = self.op
        keer = self.waar[nr]
        if keer is not None and self.overleggen[keer].begint > self.op:
            for stoel in [s for s in self.stoelen if s[0] == nr]:
                if self.gevraagd[keer][stoel[1]].rol.partner_id == partner.pk:
                    del self.stoelen[stoel]

    def oplegger_zonder(self, _: int, wie: str) -> None:
        """A next version of the sheet, from which this organisation is gone, or on which it is back."""
        partner = self.wereld.rollen[wie].medewerker.partner_id
        straks = self.op_de_oplegger[-1] ^ {partner}
        if self.wereld.partners["huis"].pk not in straks:
            return
        self.op_de_oplegger[-1] = straks
        with self.als(self.wereld.regisseur):
            blad = maak_oplegger_rij(self.wereld, self.reeks, vastgesteld=False)
            Opleggerpartij.zet(blad, dict.fromkeys(straks, "vast"))
            blad.stel_vast(door=self.wereld.manager, op=self.op)
            for overleg in Overleg.zet_onder(blad, vanaf=self.op):
                stem_toegang_af(overleg, op=self.op)
                keer = self.overleggen.index(overleg)
                self.op_de_oplegger[keer] = straks
                self.overleggen[keer].refresh_from_db()

    def vertrekt_van_het_werk(self, _: int, wie: str) -> None:
        """The account ends today."""
        if datum(self.op) > self.wereld.rollen[wie].begin:
            self.wereld.rollen[wie].eindig(op=datum(self.op))

    def sluit(self, nr: int, _: str) -> None:
        with self.als(self.wereld.regisseur):
            if Dossier.objects.filter(pk=self.dossiers[nr].pk).exists():
                self.dossiers[nr].scherm_af(op=self.op)
                beeindig_alles(self.dossiers[nr], op=self.op)
                self.gesloten.add(nr)

    def tijd(self, uren: int, _: str) -> None:
        self.op += uren * timedelta(hours=7)

    def rand(self, welke: int, _: str) -> None:
        """To the very moment at which something opens or closes, or a tick beside it."""
        overleg = self.overleggen[welke % 2]
        momenten = (
            overleg.begint - 5 * DAG,
            overleg.begint,
            overleg.eindigt,
            overleg.eindigt + 14 * DAG,
        )
        self.op = max(self.op, momenten[welke % 4] + (welke % 3 - 1) * TIK)


def zet_verloop(wereld: Wereld, *, op: datetime, over: int) -> Verloop:
    """A meeting after so many days and one a week later; at the first three items, at which all who
    were asked sit by the rule of the table. The police and the GGZ take part in the first."""
    reeks = maak_rij(wereld, naam=f"Weegploeg {uuid4()}", eerste_dag=datum(op))
    blad = maak_oplegger_rij(wereld, reeks, vastgesteld=False)
    partijen = {wereld.rollen[wie].medewerker.partner_id for wie in MENSEN}
    Opleggerpartij.zet(blad, dict.fromkeys(partijen, "vast"))
    blad.stel_vast(door=wereld.manager, op=op)
    overleggen = [_plan(reeks, blad, datum(op) + dagen * DAG) for dagen in (over, over + 7)]
    gevraagd = [
        {wie: _nodig(wereld, overleggen[0], wie) for wie in MENSEN},
        {wie: _nodig(wereld, overleggen[1], wie) for wie in OOK_VOLGENDE_KEER}
        | {"officier": _nodig(wereld, overleggen[1], "officier", incidenteel=True)},
    ]
    verloop = Verloop(
        wereld=wereld,
        reeks=reeks,
        overleggen=overleggen,
        punten=[],
        dossiers=[],
        op=op,
        waar=[0] * PUNTEN,
        gevraagd=gevraagd,
        op_de_oplegger=[set(partijen), set(partijen), set(partijen)],
    )
    with verloop.als(wereld.regisseur) as rol:
        for nr in range(PUNTEN):
            dossier = Dossier.open_nieuw(wereld.aanpak, op=op)
            Toegang.op_dossier(dossier, rol=rol, reden=Reden.REGIE, van=op)
            verloop.dossiers.append(dossier)
            verloop.punten.append(
                zet_op_agenda(overleggen[0].uuid, dossier.uuid, wie="Wie", door=rol, op=op)
            )
            for wie in MENSEN:
                verloop.stoelen[nr, wie] = Stoel(op)
    verloop.neemt_deel_aan(0, "ketenpartner")
    verloop.neemt_deel_aan(0, "behandelaar")
    return verloop


def _plan(reeks: Overlegreeks, blad: Any, dag: Any) -> Overleg:
    # As the database gives it: by a clock that has no summer, so that a day is 24 hours.
    begint = datetime.combine(dag, time(10), tzinfo=NEDERLAND).astimezone(UTC)
    return Overleg.plan(
        reeks,
        oplegger=blad,
        begint=begint,
        eindigt=begint + timedelta(hours=1),
        plaats="",
        videolink="",
    )


def _nodig(wereld: Wereld, overleg: Overleg, wie: str, *, incidenteel: bool = False) -> Gevraagd:
    rol = wereld.rollen[wie]
    rij = Genodigde.nodig_uit(
        overleg,
        partner=rol.medewerker.partner,
        naam=rol.medewerker.naam,
        rol=rol,
        incidenteel=incidenteel,
    )
    return Gevraagd(rij, rol, incidenteel)
