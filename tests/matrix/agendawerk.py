"""A case on the agenda of a meeting, with a mark in every field that somebody types.

The triagist chairs and so sits at both cases without working on either; the police take part in
the first and sit there by the rule of the table; somebody of the OM comes for the second only.
"""

from datetime import time, timedelta
from uuid import UUID

from spil.aanmeldingen.models import Aanmelding
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.overleggen.commands import (
    Plek,
    laat_aanschuiven,
    nodig_uit,
    plan_overleg,
    zet_op_agenda,
)
from spil.overleggen.models import Agendapunt, Genodigde, Oplegger, Opleggerpartij, Overlegreeks
from tests.matrix.merken import merk
from tests.matrix.toneel import NUMMERS
from tests.matrix.voorbereidingwerk import bereid_voor, laat_delen
from tests.wereld import NU, Wereld, als

REEKS = "Casusoverleg"
OVER = timedelta(days=3)


def zet_aan_tafel(w: Wereld, meldingen: dict[str, Aanmelding]) -> None:
    overleg_uuid = _overleg(w)
    _vraag(w, overleg_uuid, "triagist", "huis", functie="voorzitter")
    _vraag(w, overleg_uuid, "ketenpartner", "politie")
    officier = _vraag(w, overleg_uuid, "officier", "om", incidenteel=True)
    _zet(w.regisseur, overleg_uuid, meldingen["eigen"], NUMMERS["eigen"])
    punt = _zet(w.collega, overleg_uuid, meldingen["van_collega"], NUMMERS["van_collega"])
    with als(w.collega) as rol:
        laat_aanschuiven(punt.uuid, officier.uuid, door=rol, op=NU)
    bereid_voor(w, meldingen)


def _overleg(w: Wereld) -> UUID:
    reeks = Overlegreeks.maak(
        w.huis,
        naam=REEKS,
        soort="eigen",
        verwerking=w.verwerking,
        ritme="naar_behoefte",
        eerste_dag=datum(NU),
        begintijd=time(10),
        duur_minuten=90,
    )
    oplegger = Oplegger.begin(
        reeks,
        door=w.regisseur,
        op=NU,
        eigenaar=w.partners["huis"],
        voorzitter="Triagist",
        doel="Samen bespreken.",
        verwerking=w.verwerking,
        grondslag="WGS art. 2.26",
        criteria="Wat de tafel nodig heeft.",
        bewaarmaanden=12,
        evaluatie_op=datum(NU) + timedelta(days=300),
    )
    vast, af_en_toe = "vast", "incidenteel"
    partijen = {"huis": vast, "politie": vast, "om": af_en_toe, "corporatie": af_en_toe}
    Opleggerpartij.zet(oplegger, {w.partners[naam].pk: hoe for naam, hoe in partijen.items()})
    laat_delen(w, oplegger)
    oplegger.stel_vast(door=w.manager, op=NU)
    plek = Plek(dag=datum(NU + OVER), begintijd=time(10), duur_minuten=90)
    with als(w.ondersteuner) as rol:
        return plan_overleg(reeks.uuid, plek, door=rol, op=NU).uuid


def _vraag(w: Wereld, overleg_uuid: UUID, wie: str, partner: str, **hoe: object) -> Genodigde:
    with als(w.ondersteuner) as rol:
        return nodig_uit(
            overleg_uuid,
            partner=w.partners[partner],
            rol=w.rollen[wie],
            door=rol,
            op=NU,
            **hoe,  # type: ignore[arg-type]  # functie or incidenteel
        )


def _zet(rol: Rol, overleg_uuid: UUID, melding: Aanmelding, nr: int) -> Agendapunt:
    with als(rol):
        return zet_op_agenda(
            overleg_uuid,
            melding.dossier.uuid,
            wie=merk(nr, "besp", "wiew"),
            vraag=merk(nr, "besp", "vraa"),
            door=rol,
            op=NU,
        )
