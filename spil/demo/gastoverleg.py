"""The next Actieoverleg, which the house supports: Veilig Thuis chairs, two cases come to the table by
number, and the supporter takes the notes."""

from typing import Final

from spil.demo.aanpakverhalen import Aanpakverhaal
from spil.demo.aanpakverloop import speel_aanpakken
from spil.demo.spelen import Speler
from spil.gebruikers.models import Rol
from spil.overleggen.commands import laat_aanschuiven, nodig_uit, zet_op_agenda, zet_stand
from spil.overleggen.models import Agendapunt, Overleg
from spil.toegang.models import Dossier
from spil.werkprocessen.leefgebieden import Leefgebied as L

AANPAK, OVERLEG = "veiligthuis", "actieoverleg"
SCHRIJFT: Final = "maas"
MINUTEN: Final = 30
GENODIGD: Final = "verbeek"
AAN_TAFEL: Final = (("blom", "voorzitter"), (SCHRIJFT, "notulist"), (GENODIGD, "deelnemer"))
KENMERKEN: Final = ("VT-2026-118", "VT-2026-131")
ZAKEN: Final = tuple(
    Aanpakverhaal(
        aanpak=AANPAK,
        gemeente="Breda",
        dagen=9 - nr,
        door="veilig_thuis",
        waarom="Veilig Thuis bespreekt deze zaak in het Actieoverleg.",
        leefgebied=L.GEZIN,
        criteria={},
        antwoorden={
            "overlegsoort": OVERLEG,
            "kenmerk": kenmerk,
            "contactpersoon": "Y. Blom",
            "genodigden": "Politie",
        },
        uitkomst="agenda",
        reden="Past op de agenda.",
        regisseur="wit",
    )
    for nr, kenmerk in enumerate(KENMERKEN)
)


def ondersteun_actieoverleg(speler: Speler) -> None:
    speel_aanpakken(speler, ZAKEN)
    overleg = (
        Overleg.objects.van_huis(speler.demo.huis.pk)
        .gepland()
        .filter(reeks__aanpakcode=AANPAK, reeks__overlegcode=OVERLEG, begint__gt=speler.nu)
        .earliest("begint")
    )
    with speler.als(SCHRIJFT, speler.nu) as rol:
        dossiers = Dossier.objects.filter(verwerking=overleg.oplegger.verwerking).order_by("pk")
        punten = [
            zet_op_agenda(overleg.uuid, dossier.uuid, minuten=MINUTEN, door=rol, op=speler.nu)
            for dossier in dossiers
        ]
        _nodig_uit(speler, overleg, punten[0], door=rol)


def _nodig_uit(speler: Speler, overleg: Overleg, eerste: Agendapunt, *, door: Rol) -> None:
    """The police sit at the first of them."""
    for kort, functie in AAN_TAFEL:
        rol = speler.demo.rollen[kort]
        genodigde = nodig_uit(
            overleg.uuid,
            partner=rol.medewerker.partner,
            rol=rol,
            functie=functie,
            door=door,
            op=speler.nu,
        )
        zet_stand(genodigde.uuid, "komt", door=door, op=speler.nu)
        if kort == GENODIGD:
            laat_aanschuiven(eerste.uuid, genodigde.uuid, door=door, op=speler.nu)
