"""A dossier of the regisseur in which police and GGZ take part."""

from datetime import date
from typing import Any

from spil.stukken.commands import schrijf_notitie
from spil.stukken.commands.notities import Notitie
from spil.stukken.models import Journaalregel
from spil.stukken.queries import delen_om_in_te_schrijven
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from tests.wereld import BEGIN, NU, VANDAAG, Wereld, als


def dossier_met_deelnemers(wereld: Wereld) -> Dossier:
    with als(wereld.regisseur):
        dossier = Dossier.open_nieuw(wereld.aanpak, op=BEGIN)
        Toegang.op_dossier(dossier, rol=wereld.regisseur, reden=Reden.REGIE, van=BEGIN)
        Toegang.op_dossier(dossier, rol=wereld.ondersteuner, reden=Reden.ONDERSTEUNING, van=BEGIN)
        for partner, rol in (("politie", wereld.ketenpartner), ("ggz", wereld.behandelaar)):
            eigen = Dossierdeel.van_deelnemer(dossier.pk, wereld.partners[partner], op=BEGIN)
            kaft = Dossierdeel.van(dossier, Deelsoort.KAFT)
            gezamenlijk = Dossierdeel.van(dossier, Deelsoort.GEZAMENLIJK)
            for deel in (kaft, gezamenlijk, eigen):
                Toegang.op_deel(deel, rol=rol, reden=Reden.DEELNEMER, van=BEGIN)
    return dossier


def notitie(tekst: str = "Gesproken aan de deur", *, gebeurd_op: date = VANDAAG) -> Notitie:
    return Notitie(
        soort="contact",
        aard="feit",
        tekst=tekst,
        bron="J. Verbeek, politie",
        gebeurd_op=gebeurd_op,
    )


def deel_van(dossier: Dossier, publiek: str, wereld: Wereld) -> Dossierdeel:
    """`kern`, `gezamenlijk`, or the name of a partner; asked as the regisseur."""
    with als(wereld.regisseur):
        if publiek in ("kern", "gezamenlijk"):
            return Dossierdeel.van(dossier, Deelsoort(publiek))
        return Dossierdeel.objects.get(dossier=dossier, partner=wereld.partners[publiek])


def schrijf(
    wereld: Wereld, dossier: Dossier, *, wie: str = "regisseur", publiek: str, **velden: Any
) -> Journaalregel:
    deel = deel_van(dossier, publiek, wereld)
    inhoud = velden.pop("inhoud", None) or notitie(publiek)
    with als(wereld.rollen[wie]) as rol:
        return schrijf_notitie(dossier.uuid, inhoud, deel_uuid=deel.uuid, door=rol, op=NU, **velden)


def keuzes(wereld: Wereld, dossier: Dossier, wie: str) -> list[str]:
    with als(wereld.rollen[wie]) as rol:
        return [
            deel.partner.naam if deel.partner else deel.soort
            for deel in delen_om_in_te_schrijven(dossier.uuid, door=rol)
        ]
