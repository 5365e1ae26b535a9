"""Taking over an export in a test: as the command line does, or as a beheerder."""

from datetime import date
from pathlib import Path

from spil.gebruikers.models import Rol
from spil.kern import rls
from spil.toegang.models import Dossier
from spil.uitwisseling.commands import Aanbod, neem_map_over
from spil.uitwisseling.lezen.mapping import Mapping, lees_mapping
from spil.uitwisseling.verslag import Verslag
from spil.werkprocessen.commands import systeemrol
from tests.wereld import NU, Wereld, als

PEILDATUM = date(2021, 12, 31)
KOLOMMEN = 12


def dossierregel(
    nummer: str, *, regisseur: str = "", triage: str = "Regie ZVH", **velden: str
) -> str:
    """A report of 2021 that was taken up and runs, unless said otherwise."""
    return ";".join(
        [
            nummer,
            velden.get("aanmelddatum", "31-05-2021"),
            velden.get("gemeente", "Breda"),
            "Wies van Aanmelder",
            velden.get("organisatie", "Openbaar Ministerie"),
            velden.get("thema", "Jeugd"),
            regisseur,
            "",
            triage,
            velden.get("start", "30-06-2021"),
            velden.get("einde", ""),
            velden.get("reden", ""),
        ]
    )


def neem_over(
    wereld: Wereld,
    map_: Path,
    *,
    mapping: Mapping | None = None,
    peildatum: date = PEILDATUM,
    aanvulling: bool = False,
    door: Rol | None = None,
) -> Verslag:
    aanbod = Aanbod(
        map_=map_,
        huis=wereld.huis,
        mapping=mapping or lees_mapping(),
        peildatum=peildatum,
        aanvulling=aanvulling,
    )
    rol = door or systeemrol(wereld.huis)
    with als(rol):
        return neem_map_over(aanbod, door=rol, op=NU)


def zichtbaar(rol: Rol) -> set[str]:
    """The numbers of the dossiers that this rol sees."""
    with rls.namens(rol.pk, doel="verwerking", op=NU):
        return set(Dossier.objects.values_list("nummer", flat=True))
