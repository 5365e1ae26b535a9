"""Before the coming tables: what parties are asked to bring, and what came in already."""

from typing import Final

from spil.demo.aanpakken import WEEGPLOEG
from spil.demo.spelen import Speler
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.overleggen.commands.voorbereiding import beantwoord_uitvraag, vraag_uit
from spil.overleggen.models import Agendapunt, Overlegstand, Uitvraag
from spil.overleggen.queries.agenda import aan_tafel_bij
from spil.overleggen.queries.voorbereiding import is_opgepakt, te_vragen_aan
from spil.overleggen.stroomregels import voorstel

VRAAGT: Final = "maas"
PUNTEN: Final = 6
"""The first items of the coming table; the others must still be prepared."""
VRAGEN: Final = {
    "politie": "Welke meldingen kent u sinds de zomer?",
    "strafrechtelijk": "Loopt er een zaak, en wanneer is de zitting?",
    "woonsituatie": "Waar staat betrokkene ingeschreven, en wie wonen daar nog meer?",
    "zorg": "Is er behandeling, en wat is daarvan voor deze tafel nodig?",
}
Antwoord = tuple[str, str, str]
ANTWOORDEN: Final[dict[str, tuple[Antwoord | None, ...]]] = {
    "politie": (
        ("gebracht", "Twee meldingen van overlast, geen aangifte.", ""),
        ("gebracht", "De wijkagent sprak betrokkene drie keer.", "Niet aan betrokkene noemen."),
        ("niets_bekend", "", ""),
    ),
    "strafrechtelijk": (
        None,
        ("niet_gedeeld", "Er loopt een onderzoek dat hierdoor schade kan lopen.", ""),
        ("gebracht", "Er is geen zaak.", ""),
    ),
    "woonsituatie": (("gebracht", "Ingeschreven bij de ouders, sinds maart.", ""), None),
    "zorg": (None,),
}


def vraag_partijen(speler: Speler) -> None:
    """Of the items that the supporter prepares: the first ones of the coming table."""
    with speler.als(VRAAGT, speler.nu) as rol:
        komend = Agendapunt.objects.filter(
            plek__overleg__begint__gt=speler.nu,
            plek__overleg__stand=Overlegstand.GEPLAND,
            plek__overleg__reeks__aanpakcode=WEEGPLOEG,
        )
        volgorde = komend.select_related("plek__overleg").order_by(
            "plek__overleg__begint", "plek__volgnummer"
        )
        punten = [punt for punt in volgorde if is_opgepakt(punt)][:PUNTEN]
        gevraagd = [een for punt in punten for een in _vraag(punt, speler, door=rol)]
        wie = {een.pk: _van(een) for een in gevraagd}
    for nr, uitvraag in enumerate(gevraagd):
        keuzes = ANTWOORDEN[uitvraag.categorie]
        _antwoord(speler, uitvraag, keuzes[nr // len(VRAGEN) % len(keuzes)], wie[uitvraag.pk])


def _vraag(punt: Agendapunt, speler: Speler, *, door: Rol) -> list[Uitvraag]:
    begint = punt.plek.overleg.begint
    return [
        vraag_uit(
            punt.uuid,
            partner=partner,
            categorie=soort,
            vraag=VRAGEN[soort],
            antwoord_voor=voorstel(begint, vandaag=datum(speler.nu)),
            door=door,
            op=speler.nu,
        )
        for partner, soorten in te_vragen_aan(punt).items()
        for soort in soorten
        if soort in VRAGEN
    ]


def _van(uitvraag: Uitvraag) -> Rol | None:
    """Who sits at the item for the party that was asked."""
    rollen = (een.genodigde.rol for een in aan_tafel_bij(uitvraag.punt))
    return next((rol for rol in rollen if rol and rol.partner_id == uitvraag.partner_id), None)


def _antwoord(
    speler: Speler, uitvraag: Uitvraag, antwoord: Antwoord | None, wie: Rol | None
) -> None:
    if antwoord is None or wie is None:
        return
    staat, tekst, voorwaarde = antwoord
    naam = next(kort for kort, rol in speler.demo.rollen.items() if rol.pk == wie.pk)
    with speler.als(naam, speler.nu) as rol:
        beantwoord_uitvraag(
            uitvraag.uuid,
            staat=staat,
            antwoord=tekst,
            voorwaarde=voorwaarde,
            door=rol,
            op=speler.nu,
        )
