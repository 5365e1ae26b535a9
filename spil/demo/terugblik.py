"""What the house learned: about working together, never about somebody."""

from datetime import datetime, timedelta
from uuid import uuid4

from django.contrib.auth.models import update_last_login

from spil.demo.huizen import Demohuis
from spil.demo.spelen import Speler
from spil.gebruikers.models import Gebruiker
from spil.kern import rls
from spil.kern.klok import datum
from spil.partners.models import Partner
from spil.terugblik.commands import beantwoord, schrijf_les, vraag_tevredenheid
from spil.terugblik.commands.lessen import Inhoud
from spil.terugblik.commands.tevredenheid import Waardering
from spil.terugblik.kwartaal import kwartaal_van
from spil.terugblik.models import Gevraagde, Tevredenheidslink
from spil.terugblik.models.tevredenheid import code_van_organisatie
from spil.toegang.models import Dossier

LESSEN = [
    (200, "wit", "com", "informatie", "Spreek bij de start af wie wat deelt en met welk doel."),
    (
        95,
        "oomen",
        "com",
        "zorg",
        "Vraag de behandelaar om een vervanger voordat de vakantie begint.",
    ),
    (
        40,
        "dongen",
        "anders",
        "wonen",
        "Regel het briefadres vóór de dag van vrijlating, niet erna.",
    ),
    (12, "oomen", "com", "betrokkene", "Eén vast gezicht werkt beter dan vier afspraken per week."),
]


def schrijf_lessen(demo: Demohuis, *, nu: datetime) -> None:
    for dagen, wie, aanpak, thema, tekst in LESSEN:
        op, rol = nu - timedelta(days=dagen), demo.rollen[wie]
        inhoud = Inhoud(aanpak=aanpak, thema=thema, tekst=tekst)
        with rls.namens(rol.pk, doel="verwerking", op=op, herkomst=rls.Herkomst(spoor="demo")):
            schrijf_les(inhoud, door=rol, op=op)


WAARDERINGEN = [
    (4, 3, 4, "Fijn dat er één aanspreekpunt was."),
    (5, 4, 4, ""),
    (3, 2, 4, "Ik hoorde laat wat er van ons werd gevraagd."),
    (4, 4, 5, ""),
    (4, 3, 3, "Korter overleg mag."),
    (5, 4, 4, ""),
]
ONBEANTWOORD = 3


def vraag_naar_tevredenheid(demo: Demohuis, *, nu: datetime) -> None:
    """Of cases of half a year ago: six answered, three did not."""
    op = nu - timedelta(days=180)
    links = [_link(demo, op=op) for _ in range(len(WAARDERINGEN) + ONBEANTWOORD)]
    for sleutel, (samenwerking, duidelijkheid, resultaat, opmerking) in zip(
        links, WAARDERINGEN, strict=False
    ):
        waardering = Waardering(
            samenwerking=samenwerking,
            duidelijkheid=duidelijkheid,
            resultaat=resultaat,
            opmerking=opmerking,
        )
        beantwoord(sleutel, waardering, op=op)


def _link(demo: Demohuis, *, op: datetime) -> str:
    """The cases themselves are no longer in Spil."""
    return Tevredenheidslink.maak(
        organisatie=code_van_organisatie(uuid4(), uuid4()),
        dag=datum(op),
        huis_id=demo.huis.pk,
        aanpak="com",
        kwartaal=kwartaal_van(datum(op)),
        soort=Gevraagde.DEELNEMER,
    )


IN_SPIL = ("verbeek", "haddad", "sanders")
"""Who of the partners works in Spil: a question reaches them there. Others get a link."""


def vraag_na_het_sluiten(speler: Speler, dossier: Dossier) -> None:
    """Two weeks ago, of a case that was closed: one of them answered, the others can be reminded."""
    op = speler.dagen_terug(14)
    mensen = [speler.demo.rollen[wie].medewerker_id for wie in IN_SPIL]
    for gebruiker in Gebruiker.objects.filter(medewerkers__in=mensen):
        update_last_login(type(gebruiker), gebruiker)
    partners = list(Partner.objects.filter(huis=speler.demo.huis))
    with speler.als("oomen", op) as regisseur:
        uit = vraag_tevredenheid(dossier.uuid, partners, door=regisseur, op=op)
    for _, sleutel in uit.sleutels[:1]:
        beantwoord(sleutel, Waardering(samenwerking=4, duidelijkheid=4, resultaat=3), op=op)
