"""Word documents and letters as tests need them; each takes what differs."""

from io import BytesIO
from typing import Any
from uuid import UUID

import docx
from docx.oxml.ns import qn

from spil.aanmeldingen.models import Aanmelding, Uitkomst
from spil.aanmeldingen.tests.voorbeelden import besluit_over, doe_aanmelding
from spil.brieven.commands import leg_brief_vast
from spil.brieven.commands.versturen import Verzending
from spil.brieven.models import Brief, Sjabloonsoort
from spil.brieven.queries.opstellen import Invoer
from spil.brieven.word.maken import maak_sjabloon
from spil.brieven.word.toets import wortels
from spil.casussen.models import Casus
from spil.casussen.tests.opzet import Zaak
from spil.personen.models import Betrokkene
from spil.stukken.tests.opzet import deel_van
from spil.toegang.models import Dossier
from tests.wereld import NU, VANDAAG, Wereld, als

STUKKEN = (qn("w:t"), qn("w:br"))
INVOER = Invoer(aanhef="Geachte lezer,", moment="morgen om 10.00 uur", plaats="Stadhuis")


def word(inhoud: str, *, hoofd: str = "Het huis", voet: str = "Einde") -> bytes:
    """These lines as Word document."""
    return maak_sjabloon(f"{hoofd}\n---\n{inhoud}\n---\n{voet}", titel="Brief")


def leeg_document() -> Any:
    """To build something in that the plain lines cannot say."""
    return docx.Document()


def opgeslagen(document: Any) -> bytes:
    uit = BytesIO()
    document.save(uit)
    return uit.getvalue()


def woorden_in(inhoud: bytes) -> str:
    """All that a Word document says, a line each: also of one that Spil dressed."""
    return "\n".join(
        "".join(
            stuk.text or "" if stuk.tag == qn("w:t") else "\n" for stuk in alinea.iter(*STUKKEN)
        )
        for wortel in wortels(docx.Document(BytesIO(inhoud)))
        for alinea in wortel.iter(qn("w:p"))
    )


def mens_van(zaak: Zaak, rol: str = "hoofdpersoon") -> Betrokkene:
    with als(zaak.wereld.regisseur):
        return Betrokkene.objects.van_dossier(zaak.dossier.pk).get(rol=rol)


def verstuur(
    wereld: Wereld,
    dossier: Dossier,
    aan: str,
    *,
    soort: str = Sjabloonsoort.UITNODIGING,
    wie: str = "regisseur",
    publiek: str = "kern",
    invoer: Invoer = INVOER,
    sleutel: UUID | None = None,
    **verzending: Any,
) -> Brief:
    deel = deel_van(dossier, publiek, wereld)
    hoe = Verzending(**{"wijze": "post", "verstuurd_op": VANDAAG, **verzending})
    with als(wereld.rollen[wie]) as rol:
        return leg_brief_vast(
            dossier.uuid,
            invoer,
            hoe,
            soort=soort,
            aan=aan,
            deel_uuid=deel.uuid,
            sleutel=sleutel,
            door=rol,
            op=NU,
        )


def meld_en_pak_op(wereld: Wereld) -> tuple[Aanmelding, Casus]:
    """A report of the police that the house took up, with its answer."""
    melding = doe_aanmelding(wereld.ketenpartner)
    antwoord = "Wij pakken dit op."
    besluit_over(melding, wereld, Uitkomst.OPPAKKEN, regisseur=wereld.regisseur, antwoord=antwoord)
    with als(wereld.regisseur):
        casus = Casus.objects.select_related("dossier").get(dossier_id=melding.dossier_id)
        return melding, casus
