"""A running case with a plan: police and GGZ take part, the regisseur leads."""

from datetime import date, datetime, timedelta
from typing import Any

from spil.casussen.tests.opzet import Zaak, laat_ggz_deelnemen, maak_zaak
from spil.plannen.commands import voeg_actie_toe, voeg_doel_toe
from spil.plannen.models import Actie, Doel
from spil.toegang.models import Deelsoort, Dossierdeel
from tests.wereld import NU, VANDAAG, Wereld, als

OVER_EEN_WEEK = VANDAAG + timedelta(days=7)


def zaak_met_deelnemers(wereld: Wereld) -> Zaak:
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    laat_ggz_deelnemen(zaak)
    return zaak


def maak_doel(zaak: Zaak, *, omschrijving: str = "Eigen woonplek") -> Doel:
    with als(zaak.wereld.regisseur) as regisseur:
        return voeg_doel_toe(
            zaak.uuid, leefgebied="huisvesting", omschrijving=omschrijving, door=regisseur, op=NU
        )


def maak_actie(
    zaak: Zaak,
    *,
    voor: str = "politie",
    rol: Any = None,
    omschrijving: str = "Huisbezoek brengen",
    deadline: date = OVER_EEN_WEEK,
    doel: Doel | None = None,
    op: datetime = NU,
    **velden: Any,
) -> Actie:
    with als(zaak.wereld.regisseur, op=op) as regisseur:
        return voeg_actie_toe(
            zaak.uuid,
            partner=zaak.wereld.partners[voor],
            rol=rol,
            omschrijving=omschrijving,
            deadline=deadline,
            doel=doel,
            door=regisseur,
            op=op,
            **velden,
        )


def voeg_veel_acties_toe(zaak: Zaak, aantal: int, *, doel: Doel | None = None) -> None:
    """Straight into the table: for counting queries only."""
    wereld = zaak.wereld
    with als(wereld.regisseur):
        deel = Dossierdeel.van(zaak.dossier, Deelsoort.GEZAMENLIJK)
        Actie.objects.bulk_create(
            Actie(
                dossier=zaak.dossier,
                deel=deel,
                doel=doel,
                partner=wereld.partners["politie"],
                rol=wereld.ketenpartner if i % 2 else None,
                omschrijving=f"Actie {i}",
                deadline=VANDAAG + timedelta(days=i - 10),
            )
            for i in range(aantal)
        )
