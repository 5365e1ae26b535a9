"""Questions about files. What comes back is what the acting rol may see."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from spil.bestanden.fouten import BestandBeschadigd, BestandDicht
from spil.bestanden.models import Bestand, Conceptbestand, Scanstand
from spil.gebruikers.models import Rol, Rolsoort
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.kern.versleuteling import kluis_van
from spil.toegang.models import Concept

DICHT = {
    Scanstand.WACHT: (
        "Dit bestand wacht nog op de virusscan. Tot die klaar is gaat het voor niemand open."
        " Probeer het over een paar minuten opnieuw; duurt het langer, bel dan de beheerder."
    ),
    Scanstand.BESMET: (
        "In dit bestand zat een virus. De inhoud is verwijderd en gaat voor niemand open. Vraag wie"
        " het toevoegde om een schoon bestand."
    ),
    Scanstand.BESCHADIGD: str(BestandBeschadigd()),
    Scanstand.NIET_GESCAND: (
        "Dit bestand is niet op virussen gecontroleerd en gaat daarom niet open. Voeg het opnieuw"
        " toe."
    ),
}


@dataclass(frozen=True)
class Conceptregel:
    """A file of a draft as a screen shows it."""

    uuid: UUID
    naam: str
    soort: str
    grootte: int


def bestanden_bij_concept(soort: str, sleutel: UUID, *, door: Rol) -> list[Conceptregel]:
    """In the order in which they were added. One query."""
    kluis = kluis_van(door.medewerker.huis.uuid)
    return [
        Conceptregel(b.uuid, b.naam(kluis), b.bestandssoort.naam, b.grootte)
        for b in conceptbestanden(soort, sleutel, door=door)
    ]


def conceptbestanden(soort: str, sleutel: UUID, *, door: Rol) -> list[Conceptbestand]:
    return list(
        Conceptbestand.objects.filter(
            concept__medewerker_id=door.medewerker_id,
            concept__soort=soort,
            concept__sleutel=sleutel,
        )
    )


def conceptbestand(soort: str, sleutel: UUID, uuid: UUID, *, door: Rol) -> Conceptbestand:
    """Raises NietGevonden."""
    gevonden = [b for b in conceptbestanden(soort, sleutel, door=door) if b.uuid == uuid]
    if not gevonden:
        raise NietGevonden("Dit bestand staat niet in dit concept.")
    return gevonden[0]


def concept_op_slot(concept: Concept) -> Concept:
    """So that two uploads at once count each other."""
    return Concept.objects.select_for_update().get(pk=concept.pk)


def inhoud_van(bestand: Bestand, *, door: Rol) -> list[bytes]:
    """What the file holds, after the whole was checked. The right to it and the line in the log are
    for the app that it belongs to. Raises BestandDicht, BestandBeschadigd."""
    if not bestand.gaat_open:
        raise BestandDicht(DICHT[Scanstand(bestand.scan)])
    return bestand.lees(kluis_van(door.medewerker.huis.uuid))


def bewakers_van(huis_id: int, *, op: datetime) -> dict[int, str]:
    """Medewerker → kind of rol, of who must know that a file was infected or damaged."""
    rollen = Rol.objects.geldig_op(datum(op)).filter(
        medewerker__huis_id=huis_id,
        medewerker__actief=True,
        soort__in=(Rolsoort.FG, Rolsoort.FUNCTIONEEL_BEHEERDER),
    )
    return dict(rollen.order_by("soort").values_list("medewerker_id", "soort"))
