"""Invented letters: the hoofdpersoon is invited, with a text that the house confirmed, and who
reported gets advice by letter."""

from datetime import datetime

from spil.aanmeldingen.models import Aanmelding
from spil.bestanden.commands import Aangeboden
from spil.brieven.commands import (
    bevestig_sjabloon,
    leg_antwoordbrief_vast,
    leg_brief_vast,
    stel_brieven_in,
)
from spil.brieven.commands.versturen import Verzending
from spil.brieven.queries.opstellen import Invoer
from spil.demo.huizen import Demohuis
from spil.demo.spelen import Speler
from spil.demo.tekening import tekening
from spil.kern import rls
from spil.kern.klok import datum
from spil.personen.models import Betrokkene
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel

SOORT = "uitnodiging"
LOGO = tekening(180, 60)
DAGEN = 5


def richt_brieven_in(demo: Demohuis, speler: Speler) -> None:
    """By the functioneel beheerder: a letter to who reported is the answer, and the text of the
    invitation is that of the house; the other texts still wait for it."""
    beheerder = next(r for r in demo.rollen.values() if r.soort == "functioneel_beheerder")
    op = speler.dagen_terug(DAGEN + 1)
    herkomst = rls.Herkomst(spoor="demo")
    with rls.namens(beheerder.pk, doel="beheer", op=op, herkomst=herkomst):
        bevestig_sjabloon(SOORT, door=beheerder, op=op)
        stel_brieven_in(
            brief_is_antwoord=True,
            afzender="Postbus 1\n4800 AA Breda\n076 000 00 00\ninfo@zvh.example",
            logo=Aangeboden("logo.png", "image/png", LOGO),
            logo_omschrijving="Logo van het huis: een vlak met twee kleuren",
            door=beheerder,
            op=op,
        )


def nodig_uit(speler: Speler, dossier: Dossier, *, regisseur: str) -> None:
    """Sent by post; the house alone reads it, since an address is on it."""
    op = speler.dagen_terug(DAGEN)
    with speler.als(regisseur, op) as rol:
        mens = Betrokkene.objects.van_dossier(dossier.pk).hoofdpersonen()[0]
        leg_brief_vast(
            dossier.uuid,
            Invoer(
                aanhef=f"Beste {mens.naam},",
                moment="volgende week dinsdag om 10.00 uur",
                plaats="Stadskantoor, kamer 2",
                tekst="De wijkteammedewerker die u kent is er ook bij.",
            ),
            Verzending(wijze="post", verstuurd_op=datum(op)),
            soort=SOORT,
            aan=f"betrokkene:{mens.uuid}",
            deel_uuid=Dossierdeel.van(dossier, Deelsoort.KERN).uuid,
            door=rol,
            op=op,
        )


def antwoord_per_brief(speler: Speler, melding: Aanmelding, tekst: str, *, op: datetime) -> None:
    """The letter is the answer: who reported reads it in Spil as well."""
    with speler.als(speler.demo.triagist, op) as triagist:
        leg_antwoordbrief_vast(
            melding.uuid,
            Invoer(aanhef="Beste collega,", tekst=tekst),
            Verzending(wijze="beveiligde_mail", verstuurd_op=datum(op)),
            door=triagist,
            op=op,
        )
