"""A report and a decision as tests need them; each takes what differs."""

from typing import Any
from uuid import UUID, uuid4

from spil.aanmeldingen.commands import dien_in, leg_triagebesluit_vast
from spil.aanmeldingen.inhoud import Besluit, Inhoud, Oordeel, Persoon, Stem
from spil.aanmeldingen.models import Aanmelding, Criterium, Triagebesluit
from spil.gebruikers.models import Rol
from spil.huizen.models import Gemeente
from spil.werkprocessen.leefgebieden import Leefgebied
from spil.werkprocessen.models import Werkprocesversie
from tests.wereld import NU, Wereld, als

MERK = "Kwikstaartje"
BSN = "999990019"


def voorbeeld_inhoud(**anders: Any) -> Inhoud:
    """A complete report of J. Kwikstaartje; the name is the mark that tests look for."""
    velden: dict[str, Any] = {
        "personen": [
            Persoon(
                achternaam=MERK,
                voornamen="Joris",
                bsn=BSN,
                straat_en_nummer=f"{MERK}straat 1",
                woonplaats="Breda",
            )
        ],
        "aanleiding": f"{MERK} dreigt de buren.",
        "geprobeerd": "Twee gesprekken door de wijkagent.",
        "leefgebieden": {Leefgebied.HUISVESTING: "Huurachterstand en overlast."},
        "criteria": {
            c: Oordeel(voldaan=True, toelichting=f"Ja: {c.letter} van {MERK}.") for c in Criterium
        },
        "kwaliteit_verklaard": True,
        "geinformeerd": True,
        "gemeente": Gemeente.objects.get(code="0758"),
    }
    return Inhoud(**(velden | anders))


def doe_aanmelding(
    door: Rol,
    *,
    op: Any = NU,
    sleutel: UUID | None = None,
    versie: Werkprocesversie | None = None,
    **anders: Any,
) -> Aanmelding:
    """`door` reports; afterwards the context is gone."""
    with als(door, op=op):
        return dien_in(
            voorbeeld_inhoud(**anders),
            inzendsleutel=sleutel or uuid4(),
            versie=versie,
            door=door,
            op=op,
        )


def stem(rol: Rol, standpunt: str, *, beslist: bool = True) -> Stem:
    return Stem(medewerker=rol.medewerker, beslist=beslist, standpunt=standpunt)


def voorbeeld_besluit(wereld: Wereld, uitkomst: str, **anders: Any) -> Besluit:
    """The police decide, the GGZ advises."""
    velden: dict[str, Any] = {
        "uitkomst": uitkomst,
        "reden": f"Zo besloten over {MERK}.",
        "stemmen": [
            stem(wereld.ketenpartner, uitkomst),
            stem(wereld.behandelaar, uitkomst, beslist=False),
        ],
        "criteria": {
            c: Oordeel(voldaan=True, toelichting=f"Beoordeeld voor {MERK}.") for c in Criterium
        },
    }
    return Besluit(**(velden | anders))


def besluit_over(
    aanmelding: Aanmelding,
    wereld: Wereld,
    uitkomst: str,
    *,
    op: Any = NU,
    door: Rol | None = None,
    **anders: Any,
) -> Triagebesluit:
    """The triagist (or `door`) records a decision."""
    wie = door or wereld.triagist
    with als(wie, op=op):
        return leg_triagebesluit_vast(
            aanmelding.uuid, voorbeeld_besluit(wereld, uitkomst, **anders), door=wie, op=op
        )
