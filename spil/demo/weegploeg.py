"""The weegploeg of this week: twelve items with a question to the table, who is asked, and who sits
at which. The police and the OM sit at many of them, the municipality at two, the GGZ at one."""

from dataclasses import dataclass
from datetime import date, time
from typing import Final

from spil.demo.aanpakken import WEEGPLOEG
from spil.demo.aanpakverhalen import Aanpakverhaal, ja
from spil.demo.aanpakverloop import speel_aanpakken
from spil.demo.casusverloop import Wie
from spil.demo.spelen import Speler
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.kern.werkdagen import werkdagen_na
from spil.overleggen.commands import (
    Plek,
    laat_aanschuiven,
    nodig_uit,
    plan_overleg,
    zet_op_agenda,
    zet_stand,
)
from spil.overleggen.models import Aanleiding, Agendapunt, Overleg, Overlegreeks
from spil.toegang.models import Dossier
from spil.werkprocessen.leefgebieden import Leefgebied as L

OVER_WERKDAGEN: Final = 2
BEGINT: Final = time(13)
MINUTEN: Final = 120
PER_PUNT: Final = 10
SCHRIJFT: Final = "maas"
VOERT_REGIE: Final = "wit"
GGZ_BIJ: Final = 3
"""The item that the GGZ is asked for."""


@dataclass(frozen=True, kw_only=True)
class Zaak:
    """A case that the weegploeg took up, and what it is asked now. `door`: which organisation
    reported it."""

    door: str
    dagen: int
    waarom: str
    leefgebied: L
    vraag: str
    gemeente: str = "Breda"
    erbij: tuple[str, ...] = ()
    aanleiding: str = Aanleiding.BESPREKING


ZAKEN: Final = (
    Zaak(
        door="politie",
        dagen=24,
        waarom="Prijst op straat een aanslag en dreigt een buurman.",
        leefgebied=L.SOCIAAL_NETWERK,
        vraag="Is er meer dan stoere taal? Wat zag de wijkagent deze maand?",
        erbij=("om",),
    ),
    Zaak(
        door="politie",
        dagen=23,
        waarom="Hoort stemmen en noemt daarbij een extreme groep.",
        leefgebied=L.PSYCHISCH,
        vraag="Ideologie of ziekte: wat vindt de GGZ?",
    ),
    Zaak(
        door="gemeente",
        dagen=22,
        waarom="Is vertrokken bij ouders en slaapt bij mensen die de gemeente zorgen geven.",
        leefgebied=L.HUISVESTING,
        vraag="Wie kan thuis in gesprek, en met welke boodschap?",
        erbij=("politie",),
    ),
    Zaak(
        door="om",
        dagen=21,
        waarom="Komt vrij na een straf voor opruiing.",
        leefgebied=L.JUSTITIE,
        vraag="Welke voorwaarden gelden, en wie houdt toezicht?",
        erbij=("reclassering",),
        aanleiding=Aanleiding.EVALUATIE,
    ),
    Zaak(
        door="politie",
        dagen=20,
        waarom="Verkoopt op een markt spullen met verboden tekens.",
        leefgebied=L.FINANCIEN,
        vraag="Kan dit terug naar de wijkagent?",
        gemeente="Oosterhout",
    ),
    Zaak(
        door="om",
        dagen=19,
        waarom="Stuurde dreigbrieven aan een raadslid.",
        leefgebied=L.JUSTITIE,
        vraag="Loopt er een zaak, en wat mag de tafel daarvan weten?",
        erbij=("politie",),
    ),
    Zaak(
        door="politie",
        dagen=18,
        waarom="Zegt in een jongerencentrum dat geweld soms moet.",
        leefgebied=L.SOCIAAL_NETWERK,
        vraag="Wie is de vaste persoon voor deze jongere?",
        gemeente="Etten-Leur",
        aanleiding=Aanleiding.VERZOEK,
    ),
    Zaak(
        door="om",
        dagen=17,
        waarom="Zoekt wapens bij mensen die de politie volgt.",
        leefgebied=L.JUSTITIE,
        vraag="Moet dit eerst naar de officier?",
        erbij=("politie",),
    ),
    Zaak(
        door="politie",
        dagen=16,
        waarom="Kwam terug van een reis en zegt niet waar die heen ging.",
        leefgebied=L.WERK_OPLEIDING,
        vraag="Wat weten wij over de reis, en van wie?",
    ),
    Zaak(
        door="politie",
        dagen=15,
        waarom="Laat zich niet meer zien sinds een ruzie over een betoging.",
        leefgebied=L.WERK_OPLEIDING,
        vraag="Kan deze casus dicht? Wie houdt een oog open?",
        gemeente="Drimmelen",
        aanleiding=Aanleiding.STILSTAND,
    ),
)
EERST: Final = (
    (Aanleiding.TRIAGE, "De school zag het ook. Kunnen wij nu wegen?"),
    (Aanleiding.EVALUATIE, "Een half jaar gevolgd: gaan wij door of schalen wij af?"),
)
"""What lay there before these cases: the signal that was held, and the case that ran already."""


def roep_weegploeg_bijeen(speler: Speler) -> None:
    """After the approaches were played: it speaks of those too."""
    dag = werkdagen_na(datum(speler.nu), OVER_WERKDAGEN)
    gespeeld = speel_aanpakken(speler, (_verhaal(speler, zaak, dag) for zaak in ZAKEN))
    reeks = Overlegreeks.objects.get(
        huis=speler.demo.huis, aanpakcode=WEEGPLOEG, overlegcode="weegploeg"
    )
    plek = Plek(dag=dag, begintijd=BEGINT, duur_minuten=MINUTEN, plaats=reeks.plaats)
    with speler.als(SCHRIJFT, speler.nu) as rol:
        overleg = plan_overleg(reeks.uuid, plek, door=rol, op=speler.nu)
        punten = _zet_agenda(speler, overleg, gespeeld, door=rol)
        _nodig_uit(speler, overleg, punten, door=rol)


def _verhaal(speler: Speler, zaak: Zaak, dag: date) -> Aanpakverhaal:
    return Aanpakverhaal(
        aanpak=WEEGPLOEG,
        gemeente=zaak.gemeente,
        dagen=zaak.dagen,
        door=zaak.door,
        waarom=zaak.waarom,
        leefgebied=zaak.leefgebied,
        criteria=ja("radicalisering", "integraal", "ave"),
        antwoorden={
            "signaal_bron": zaak.door,
            "signaal_op": f"dag:-{zaak.dagen + 1}",
            "signaal_feiten": zaak.waarom,
        },
        uitkomst="integraal",
        reden="Eén organisatie alleen kan dit niet houden.",
        regisseur=VOERT_REGIE,
        tafel=("politie", "om"),
        erbij=zaak.erbij,
        overleg_over=(dag - datum(speler.nu)).days,
    )


def _zet_agenda(
    speler: Speler, overleg: Overleg, gespeeld: list[int], *, door: Rol
) -> list[Agendapunt]:
    """What lay there, and then these cases, however many dossiers the house has."""
    van_de_tafel = Dossier.objects.filter(verwerking=overleg.oplegger.verwerking).order_by("pk")
    eerder = zip(van_de_tafel.exclude(pk__in=gespeeld), EERST, strict=False)
    zaken = zip(van_de_tafel.filter(pk__in=gespeeld), ZAKEN, strict=True)
    waarom = [*eerder, *((dossier, (zaak.aanleiding, zaak.vraag)) for dossier, zaak in zaken)]
    return [
        zet_op_agenda(
            overleg.uuid,
            dossier.uuid,
            aanleiding=aanleiding,
            vraag=vraag,
            minuten=PER_PUNT,
            door=door,
            op=speler.nu,
        )
        for dossier, (aanleiding, vraag) in waarom
    ]


def _nodig_uit(speler: Speler, overleg: Overleg, punten: list[Agendapunt], *, door: Rol) -> None:
    rollen, wie = speler.demo.rollen, Wie(door=door, op=speler.nu)
    for kort, functie, stand in (
        ("oomen", "voorzitter", "komt"),
        ("maas", "notulist", "komt"),
        ("verbeek", "deelnemer", "komt"),
        ("sanders", "deelnemer", "komt"),
        ("willems", "deelnemer", "gevraagd"),
        ("haddad", "deelnemer", "gevraagd"),
    ):
        genodigde = nodig_uit(
            overleg.uuid,
            partner=rollen[kort].medewerker.partner,
            rol=rollen[kort],
            functie=functie,
            incidenteel=kort == "haddad",
            **wie,
        )
        if genodigde.incidenteel:
            laat_aanschuiven(punten[GGZ_BIJ].uuid, genodigde.uuid, **wie)
        if stand != genodigde.stand:
            zet_stand(genodigde.uuid, stand, **wie)
