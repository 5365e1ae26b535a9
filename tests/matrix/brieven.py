"""Letters on the stage: one in each case, and a template of the house and of another one."""

from datetime import datetime
from uuid import UUID

from spil.aanmeldingen.models import Aanmelding
from spil.bestanden.commands import Aangeboden
from spil.bestanden.tests.maken import png
from spil.brieven.commands import leg_antwoordbrief_vast, leg_brief_vast, stel_brieven_in
from spil.brieven.commands.versturen import Verzending
from spil.brieven.meegeleverd import meegeleverd
from spil.brieven.models import Briefsjabloon
from spil.brieven.queries.opstellen import Invoer
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.personen.models import Betrokkene
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel
from tests.matrix.merken import merk
from tests.matrix.toneel import Stuk, Toneel
from tests.wereld import NU, VANDAAG, Wereld, als

TEKST = "Getypt in de matrix."
SOORT = "uitnodiging"
SLAAGT: list[tuple[str, str, str]] = [
    ("briefconcept", "regisseur", "eigen"),
    ("briefsjabloon-stand", "beheerder", ""),
    ("briefinstellingen", "beheerder", ""),
    ("aanmelding-brief", "triagist", "wacht_op_antwoord"),
]


def zend_brief(dossier: Dossier, nr: int, *, door: Rol, op: datetime) -> None:
    """An invitation to who the case is about; the house alone reads it."""
    mens = Betrokkene.objects.van_dossier(dossier.pk).hoofdpersonen()[0]
    leg_brief_vast(
        dossier.uuid,
        Invoer(
            aanhef=merk(nr, "kern", "bran"),
            tekst=merk(nr, "kern", "brte"),
            moment=merk(nr, "kern", "brmo"),
            plaats=merk(nr, "kern", "brpl"),
        ),
        Verzending(wijze="post", verstuurd_op=datum(op)),
        soort=SOORT,
        aan=f"betrokkene:{mens.uuid}",
        deel_uuid=Dossierdeel.van(dossier, Deelsoort.KERN).uuid,
        door=door,
        op=op,
    )


def antwoord_per_brief(melding: Aanmelding, nr: int, *, w: Wereld, op: datetime) -> None:
    """The letter is the answer: it lies in the part of who reported."""
    with als(w.beheerder, op=op):
        stel_brieven_in(
            brief_is_antwoord=True,
            logo=Aangeboden("logo.png", "image/png", png()),
            logo_omschrijving="Logo van het huis",
            door=w.beheerder,
            op=op,
        )
    with als(w.triagist, op=op):
        leg_antwoordbrief_vast(
            melding.uuid,
            Invoer(aanhef=merk(nr, "dpol", "bran"), tekst=merk(nr, "dpol", "antw")),
            Verzending(wijze="post", verstuurd_op=datum(op)),
            door=w.triagist,
            op=op,
        )


def briefsjablonen(w: Wereld) -> list[tuple[UUID, str]]:
    """Version one of an invitation, of the house and of another one."""
    return [
        (
            Briefsjabloon.voeg_toe(
                soort=SOORT,
                nummer=1,
                inhoud=meegeleverd(SOORT),
                toelichting="Van het huis",
                door=rol,
                op=NU,
            ).uuid,
            wie,
        )
        for rol, wie in ((w.beheerder, "huis"), (w.buitenstaander, "niemand"))
    ]


def _keuze(toneel: Toneel, stuk: Stuk) -> dict[str, str]:
    return {"soort": SOORT, "aan": f"betrokkene:{stuk.dingen['betrokkene_uuid'][0].uuid}"}


def _brief(toneel: Toneel, stuk: Stuk) -> dict[str, str]:
    return {
        **_keuze(toneel, stuk),
        "aanhef": TEKST,
        "moment": TEKST,
        "plaats": TEKST,
        "deel": str(stuk.delen["kern"]),
        "wijze": "post",
        "verstuurd_op": VANDAAG.strftime("%d-%m-%Y"),
    }


VAST: dict[str, dict[str, str]] = {
    "aanmelding-brief": {
        "aanhef": TEKST,
        "tekst": TEKST,
        "wijze": "post",
        "verstuurd_op": VANDAAG.strftime("%d-%m-%Y"),
        "doe": "vastleggen",
    },
    "aanmelding-brief-opslag": {"tekst": TEKST},
    "briefinstellingen": {"afzender": TEKST, "logo_omschrijving": TEKST},
    "briefconcept-opslag": {"tekst": TEKST},
    "briefsjabloon-stand": {"doe": "uit"},
}
MET_KEUZE = {"brief-nieuw": _keuze, "briefconcept": _brief}
