"""Versions that wait for a second person, and who that can be."""

from datetime import datetime

from django.db.models.fields.json import KT
from django.urls import reverse

from spil.gebruikers.models import Rol, Rolsoort
from spil.kern.klok import datum
from spil.toegang.rechten import recht
from spil.werk.wachtend import Wachtend
from spil.werkprocessen.models import Versiestand, Werkprocesversie

VASTSTELLEN = "aanpak.vaststellen"


def wacht_op_mij(rol: Rol) -> list[Wachtend]:
    """What `rol` may agree on and did not lay before others itself. One query."""
    if not recht(VASTSTELLEN).staat_toe(rol.soort):
        return []
    voorgelegd = (
        Werkprocesversie.objects.filter(
            werkproces__huis_id=rol.huis_id, stand=Versiestand.VOORGELEGD
        )
        .defer("definitie")
        .annotate(titel=KT("definitie__naam"))
        .select_related("voorgelegd_door__medewerker")
        .order_by("voorgelegd_op", "pk")
    )
    return [
        _regel(versie)
        for versie in voorgelegd
        if not is_zelfde_persoon(versie.voorgelegd_door, rol)
    ]


def tweede_personen(*, door: Rol, op: datetime) -> set[int]:
    """The medewerkers who can agree with what `door` lays before them: the other functioneel
    beheerders, or the managers when there is none."""
    rollen = Rol.objects.met_alles().geldig_op(datum(op)).filter(medewerker__huis_id=door.huis_id)
    for soort in (Rolsoort.FUNCTIONEEL_BEHEERDER, Rolsoort.MANAGER):
        anderen = [r for r in rollen.filter(soort=soort) if not is_zelfde_persoon(r, door)]
        if anderen:
            return {rol.medewerker_id for rol in anderen}
    return set()


def is_zelfde_persoon(een: Rol | None, ander: Rol) -> bool:
    """Also when somebody has two rollen, or works for two organisations with one login."""
    if een is None:
        return False
    logins = {een.medewerker.gebruiker_id, ander.medewerker.gebruiker_id} - {None}
    return een.medewerker_id == ander.medewerker_id or (
        len(logins) == 1 and een.medewerker.gebruiker_id == ander.medewerker.gebruiker_id
    )


def _regel(versie: Werkprocesversie) -> Wachtend:
    voorlegger = versie.voorgelegd_door
    return Wachtend(
        wat=f"{vars(versie)['titel']}, versie {versie.nummer}",
        bij=f"voorgelegd door {voorlegger.medewerker.naam}" if voorlegger else "",
        doe="Bekijk en stel vast",
        adres=reverse("aanpakversie-vaststelling", args=[versie.uuid]),
    )
