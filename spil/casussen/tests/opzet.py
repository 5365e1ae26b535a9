"""A running case of the cast: two people on the kaft, a victim, police and GGZ as deelnemers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from spil.casussen.commands import laat_deelnemen, start_casus, vul_gegevens_in
from spil.casussen.models import Casus, Deelnemer
from spil.gebruikers.models import Rol, Team
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.toegang.models import Dossier, Dossierdeel, Reden, Toegang
from spil.werkprocessen.motor import Antwoord
from tests.wereld import NU, VANDAAG, Wereld, als

Mensen = Sequence[tuple[Betrokkenerol, str]]
MENSEN = [
    (Betrokkenerol.HOOFDPERSOON, "Voorbeeld"),
    (Betrokkenerol.PARTNER, "Gezinsman"),
    (Betrokkenerol.SLACHTOFFER, "Getroffen"),
]


@dataclass
class Zaak:
    """A case with what tests ask of it."""

    wereld: Wereld
    dossier: Dossier
    casus: Casus
    deelnemers: dict[str, Deelnemer]

    @property
    def uuid(self):
        return self.dossier.uuid


def meld(wereld: Wereld, *, op: datetime = NU, mensen: Mensen = MENSEN) -> Dossier:
    """What an aanmelding of the police leaves: a dossier in triage, people in the own part."""
    politie = wereld.partners["politie"]
    with als(wereld.ketenpartner, op=op):
        dossier = Dossier.open_nieuw(wereld.aanpak, op=op)
        deel = Dossierdeel.van_deelnemer(dossier.pk, politie, op=op)
        Toegang.op_deel(deel, rol=wereld.ketenpartner, reden=Reden.AANMELDER, van=op)
        triage = Team.objects.get(huis=wereld.huis, taak=Team.Taak.TRIAGE)
        Toegang.op_dossier(dossier, team=triage, reden=Reden.TRIAGE, van=op)
        for rol, naam in mensen:
            Betrokkene.voeg_toe(deel, rol=rol, achternaam=naam, eerste_verwerking=VANDAAG)
    return dossier


def maak_zaak(
    wereld: Wereld, *, regisseur: Rol | None, op: datetime = NU, mensen: Mensen = MENSEN
) -> Zaak:
    dossier = meld(wereld, op=op, mensen=mensen)
    with als(wereld.triagist, op=op) as triagist:
        casus = start_casus(
            dossier,
            gemeente_id="0758",
            regisseur=regisseur,
            aanmelder=wereld.ketenpartner,
            door=triagist,
            op=op,
        )
        politie = Deelnemer.objects.get(dossier=dossier)
    return Zaak(wereld=wereld, dossier=dossier, casus=casus, deelnemers={"politie": politie})


def beantwoord(
    zaak: Zaak, groep: str = "vraag", *, op: datetime = NU, **antwoorden: Antwoord
) -> None:
    """What the phase plan waits for, or other answers."""
    with als(zaak.wereld.regisseur, op=op) as regisseur:
        vul_gegevens_in(
            zaak.uuid,
            groep=groep,
            antwoorden=antwoorden or {"vraag_aan_huis": "Eén plan."},
            door=regisseur,
            op=op,
        )


def laat_ggz_deelnemen(zaak: Zaak, *, op: datetime = NU) -> Deelnemer:
    wereld = zaak.wereld
    with als(wereld.regisseur, op=op) as regisseur:
        deelnemer = laat_deelnemen(
            zaak.uuid,
            partner=wereld.partners["ggz"],
            personen=[wereld.behandelaar],
            beslissers=[wereld.ketenpartner.medewerker],
            door=regisseur,
            op=op,
        )
    zaak.deelnemers["ggz"] = deelnemer
    return deelnemer


def namen() -> set[str]:
    """The people whom the acting rol sees."""
    return set(Betrokkene.objects.values_list("achternaam", flat=True))
