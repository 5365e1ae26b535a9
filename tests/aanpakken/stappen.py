"""What people do in a running case of an approach; the words of the work are in the scenarios."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from spil.aanmeldingen.models import Aanmelding
from spil.casussen.commands import (
    laat_deelnemen,
    sluit_casus,
    vul_gegevens_in,
    wijzig_ave,
    wijzig_fase,
)
from spil.casussen.fouten import AntwoordOntbreekt, BeslisserOntbreekt
from spil.casussen.models import Afsluitreden, Casus, Casustermijn
from spil.casussen.queries import caseload, dossierkop, gegevens_van
from spil.invullingen.queries import antwoorden_van
from spil.plannen.commands import leg_resultaat_vast, meld_gereed, neem_standaarddoelen_over
from spil.plannen.models import Actie, Doel
from spil.toegang.models import Dossier
from tests.aanpakken.toneel import Toneel, geschreven, moment
from tests.wereld import als


@dataclass(frozen=True)
class Lijstregel:
    """One case in the list of who coordinates the approach, as that person sees it."""

    lijst: str
    waarden: dict[str, Any]
    signalen: set[str]


@dataclass
class Zaak:
    """A case; `regie` leads it, and acts unless somebody else is named."""

    toneel: Toneel
    dossier: Dossier
    regie: str

    def doen_mee(self, *partners: str, op: str, besloten_door: Sequence[str]) -> None:
        """Who is involved: decided by the public deelnemers, let in by the regisseur."""
        toen, regisseur = moment(op), self.toneel.rollen[self.regie]
        with als(regisseur, op=toen):
            for partner in partners:
                laat_deelnemen(
                    self.dossier.uuid,
                    partner=self.toneel.partners[partner],
                    personen=[self.toneel.rollen[partner]],
                    beslissers=self.toneel.mensen(besloten_door),
                    door=regisseur,
                    op=toen,
                )

    def vul(self, groep: str, *, op: str, wie: str = "", **antwoorden: Any) -> None:
        rol, toen = self.toneel.rollen[wie or self.regie], moment(op)
        with als(rol, op=toen):
            vul_gegevens_in(
                self.dossier.uuid, groep=groep, antwoorden=antwoorden, door=rol, op=toen
            )

    def naar(self, fase: str, *, op: str, besloten_door: Sequence[str] = ()) -> None:
        """Where others decide, the regisseur alone cannot."""
        if besloten_door:
            with pytest.raises((BeslisserOntbreekt, AntwoordOntbreekt)):
                self._ga_naar(fase, op=op)
        self._ga_naar(fase, op=op, besloten_door=besloten_door)

    def _ga_naar(self, fase: str, *, op: str, besloten_door: Sequence[str] = ()) -> None:
        rol, toen = self.toneel.rollen[self.regie], moment(op)
        with als(rol, op=toen):
            wijzig_fase(
                self.dossier.uuid,
                fase=fase,
                beslissers=self.toneel.mensen(besloten_door),
                door=rol,
                op=toen,
            )

    def zet_ave(self, niveau: int, *, op: str, toelichting: str) -> None:
        rol, toen = self.toneel.rollen[self.regie], moment(op)
        with als(rol, op=toen):
            wijzig_ave(self.dossier.uuid, niveau=niveau, toelichting=toelichting, door=rol, op=toen)

    @property
    def fase(self) -> str:
        with als(self.toneel.rollen[self.regie]):
            return Casus.objects.get(dossier=self.dossier).fase

    def regie_in_fase(self, *, op: str) -> str:
        """Whose name the header shows as the one that has regie in this phase."""
        with als(self.toneel.rollen[self.regie], op=moment(op)):
            return dossierkop(self.dossier.uuid, op=moment(op)).regie_in_fase

    def termijnen(self, *, op: str) -> dict[str, str]:
        """The terms that run, and their last day."""
        with als(self.toneel.rollen[self.regie], op=moment(op)):
            rijen = Casustermijn.objects.filter(dossier=self.dossier)
            return {t.code: geschreven(t.uiterlijk) for t in rijen}

    def lijst(self, dag: str) -> Lijstregel:
        """The list of the approach on that day, for who leads this case."""
        with als(self.toneel.rollen[self.regie], op=moment(dag)):
            lijst = caseload(self.dossier.aanpak, vandaag=moment(dag).date())
            regel = next(r for r in lijst.regels if r.casus.nummer == self.dossier.nummer)
            return Lijstregel(
                lijst=lijst.aanpak.definitie.caseload.naam,
                waarden={
                    k.kop: lijst.namen.get(str(regel.waarde(k)), regel.waarde(k))
                    for k in lijst.kolommen
                },
                signalen={stand.code for stand in regel.signalen},
            )

    def signalen(self, dag: str) -> set[str]:
        return self.lijst(dag).signalen

    def leest(self, wie: str, *, op: str) -> dict[str, Any]:
        """Every answer that this person gets to see."""
        with als(self.toneel.rollen[wie], op=moment(op)):
            return antwoorden_van(self.dossier)

    def krijgt_vragen(self, wie: str, *, op: str) -> set[str]:
        """The groups of questions that this person gets to see."""
        rol = self.toneel.rollen[wie]
        with als(rol, op=moment(op)):
            casus = Casus.objects.get(dossier=self.dossier)
            groepen = gegevens_van(self.dossier, casus, door=rol).groepen
            return {een.groep.code for een in groepen}

    def kent(self, wie: str, *, op: str) -> bool:
        """Does this person see that there is a dossier?"""
        with als(self.toneel.rollen[wie], op=moment(op)):
            return Dossier.objects.filter(pk=self.dossier.pk).exists()

    def neem_standaarddoelen_over(self, *, op: str) -> list[tuple[str, str]]:
        """The plan that the approach begins with: of each action who does it, and before when."""
        rol, toen = self.toneel.rollen[self.regie], moment(op)
        with als(rol, op=toen):
            neem_standaarddoelen_over(self.dossier.uuid, door=rol, op=toen)
            acties = Actie.objects.filter(dossier=self.dossier).order_by("pk")
            return [
                (a.partner.soort, geschreven(a.deadline)) for a in acties.select_related("partner")
            ]

    def voer_uit(self, *, op: str) -> None:
        """Each organisation says of its own actions that they are done."""
        toen = moment(op)
        with als(self.toneel.rollen[self.regie], op=toen):
            acties = list(
                Actie.objects.open().filter(dossier=self.dossier).select_related("partner")
            )
        for actie in acties:
            eigen = self.regie if actie.partner.soort == "huis" else actie.partner.soort
            with als(self.toneel.rollen[eigen], op=toen) as rol:
                meld_gereed(actie.uuid, resultaat="Gedaan.", door=rol, op=toen)

    def sluit(
        self,
        resultaat: str,
        *,
        op: str,
        besloten_door: Sequence[str],
        evaluatie: str,
        reden: Afsluitreden = Afsluitreden.DOELEN_BEHAALD,
        doelen: str = "behaald",
    ) -> None:
        """The end; each goal that has no result yet gets `doelen`."""
        rol, toen = self.toneel.rollen[self.regie], moment(op)
        with als(rol, op=toen):
            for doel in Doel.objects.filter(dossier=self.dossier):
                leg_resultaat_vast(
                    doel.uuid, resultaat=doelen, toelichting=evaluatie, door=rol, op=toen
                )
            sluit_casus(
                self.dossier.uuid,
                reden=reden,
                resultaat=resultaat,
                evaluatie=evaluatie,
                beslissers=self.toneel.mensen(besloten_door),
                door=rol,
                op=toen,
            )


def pak_op(toneel: Toneel, aanmelding: Aanmelding, uitkomst: str, **hoe: Any) -> Zaak:
    """The triage takes it up, and `regie` leads the case that begins."""
    besluit = toneel.besluit(aanmelding, uitkomst, **hoe)
    assert besluit.is_opgepakt
    with als(toneel.rollen[hoe["regie"]], op=moment(hoe["op"])):
        dossier = Dossier.objects.get(pk=aanmelding.dossier_id)
    return Zaak(toneel, dossier, hoe["regie"])


def niemand_kent(zaak: Zaak, wie: Iterable[str], *, op: str) -> bool:
    return not any(zaak.kent(een, op=op) for een in wie)
