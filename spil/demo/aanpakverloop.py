"""Plays the stories of the approaches through the commands, each by the person who would do it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from spil.aanmeldingen.commands import leg_triagebesluit_vast
from spil.aanmeldingen.inhoud import Besluit, Oordeel, Stem
from spil.aanmeldingen.models import Aanmelding
from spil.aanmeldingen.vragen import vraagt_de_vier
from spil.casussen.commands import (
    laat_deelnemen,
    leg_aanleiding_vast,
    plan_bespreking,
    vul_gegevens_in,
    wijzig_fase,
)
from spil.casussen.models import Casus
from spil.casussen.queries import beslissers_in_fase
from spil.demo.aanpakverhalen import Aanpakverhaal, Gevuld
from spil.demo.casusverloop import Wie
from spil.demo.spelen import Speler, vier_criteria
from spil.gebruikers.models import Medewerker
from spil.huizen.models import Gemeente
from spil.kern.klok import datum
from spil.plannen.commands import neem_standaarddoelen_over
from spil.plannen.queries import plan_van, standaarddoelen
from spil.toegang.models import Dossier
from spil.werkprocessen.motor import Antwoord

NA_MELDING: Final = timedelta(days=1)


def speel_aanpakken(speler: Speler, verhalen: Iterable[Aanpakverhaal]) -> list[int]:
    """The keys of the dossiers, in this order."""
    dossiers = []
    for een in verhalen:
        melding = _meld(speler, een)
        dossiers.append(melding.dossier_id)
        if een.uitkomst:
            besloten = speler.dagen_terug(een.dagen) + NA_MELDING
            _besluit(speler, een, melding, besloten)
            _breng_verder(speler, een, melding, besloten + timedelta(hours=1))
    return dossiers


def _meld(speler: Speler, een: Aanpakverhaal) -> Aanmelding:
    return speler.meld_onder(
        een.aanpak,
        een.verhaal,
        wie=_naam_van(speler, een.door),
        gemeente=een.gemeente,
        op=speler.dagen_terug(een.dagen),
        antwoorden=_lees(speler, een.antwoorden),
        criteria=_oordelen(speler, een),
    )


def _besluit(speler: Speler, een: Aanpakverhaal, melding: Aanmelding, op: datetime) -> None:
    """Whoever sits at the table agrees."""
    besluit = Besluit(
        uitkomst=een.uitkomst,
        reden=een.reden,
        stemmen=[
            Stem(medewerker=wie, beslist=True, standpunt=een.uitkomst)
            for wie in _medewerkers(speler, een.tafel)
        ],
        criteria=_oordelen(speler, een),
        regisseur=speler.demo.rollen[_regie(speler, een)],
    )
    with speler.als(speler.demo.eerste(een.beslist), op) as rol:
        leg_triagebesluit_vast(melding.uuid, besluit, door=rol, op=op)


def _breng_verder(speler: Speler, een: Aanpakverhaal, melding: Aanmelding, op: datetime) -> None:
    regie = _regie(speler, een)
    with speler.als(regie, op) as rol:
        dossier = Dossier.objects.get(pk=melding.dossier_id)
        _richt_in(speler, een, dossier, Wie(door=rol, op=op))
    for stap in een.verloop:
        if isinstance(stap, int):
            op = speler.dagen_terug(stap)
        else:
            with speler.als(regie, op) as rol:
                _doe(speler, een, dossier, stap, Wie(door=rol, op=op))
    gisteren = speler.dagen_terug(1)
    with speler.als(regie, gisteren) as rol:
        wie = Wie(door=rol, op=gisteren)
        if standaarddoelen(dossier, plan_van(dossier)):
            neem_standaarddoelen_over(dossier.uuid, **wie)
        dag = datum(speler.nu) + timedelta(days=een.overleg_over)
        plan_bespreking(dossier.uuid, dag=dag, **wie)


def _richt_in(speler: Speler, een: Aanpakverhaal, dossier: Dossier, wie: Wie) -> None:
    leg_aanleiding_vast(dossier.uuid, tekst=een.waarom, **wie)
    for kort in een.erbij:
        laat_deelnemen(
            dossier.uuid,
            partner=speler.demo.partners[kort],
            personen=speler.mensen_van(kort),
            beslissers=_beslissers(speler, een),
            **wie,
        )


def _doe(
    speler: Speler, een: Aanpakverhaal, dossier: Dossier, stap: str | Gevuld, wie: Wie
) -> None:
    if isinstance(stap, str):
        casus = Casus.objects.get(dossier=dossier)
        mogelijk = beslissers_in_fase(casus, op=wie["op"])
        beslissers = [m for m in _beslissers(speler, een) if m in mogelijk]
        wijzig_fase(dossier.uuid, fase=stap, beslissers=beslissers, **wie)
    else:
        groep, antwoorden = stap
        gelezen = _lees(speler, antwoorden)
        vul_gegevens_in(dossier.uuid, groep=groep, antwoorden=gelezen, **wie)


def _beslissers(speler: Speler, een: Aanpakverhaal) -> list[Medewerker]:
    """The public ones of who is involved."""
    bij = _medewerkers(speler, {een.door, *een.tafel, *een.erbij})
    return [medewerker for medewerker in bij if medewerker.partner.is_publiek]


def _regie(speler: Speler, een: Aanpakverhaal) -> str:
    return een.regisseur or speler.demo.eerste(een.regie)


def _naam_van(speler: Speler, kort: str) -> str:
    """Who reports for this organisation."""
    mensen = speler.mensen_van(kort)
    return next(naam for naam, rol in speler.demo.rollen.items() if rol == mensen[0])


def _medewerkers(speler: Speler, organisaties: Iterable[str]) -> list[Medewerker]:
    return [speler.mensen_van(kort)[0].medewerker for kort in sorted(organisaties)]


def _oordelen(speler: Speler, een: Aanpakverhaal) -> dict[str, Oordeel]:
    aanpak = speler.versie_van(een.aanpak).aanpak
    return (vier_criteria(True) if vraagt_de_vier(aanpak) else {}) | {
        code: Oordeel(voldaan=tekst.startswith("Ja"), toelichting=tekst)
        for code, tekst in een.criteria.items()
    }


def _lees(speler: Speler, antwoorden: dict[str, Antwoord]) -> dict[str, Antwoord]:
    return {code: _antwoord(speler, waarde) for code, waarde in antwoorden.items()}


def _antwoord(speler: Speler, waarde: Antwoord) -> Antwoord:
    """A day, organisation or municipality of the story becomes the one of this house and day."""
    if not isinstance(waarde, str) or ":" not in waarde:
        return waarde
    soort, _, wat = waarde.partition(":")
    if soort == "dag":
        return (datum(speler.nu) + timedelta(days=int(wat))).isoformat()
    if soort == "partner":
        return str(speler.demo.partners[wat].uuid)
    return str(Gemeente.objects.van_nu(datum(speler.nu)).get(naam=wat).pk)
