"""One case of the demo is about a family of five with two offenders: who is what to whom, where
they can be found, who stands beside them and what they say."""

from datetime import date, timedelta
from typing import Final

from spil.demo.casusverloop import Wie
from spil.demo.spelen import Speler
from spil.kern.klok import datum
from spil.personen.commands import (
    Adres,
    Persoonsgegevens,
    leg_contactgegevens_vast,
    leg_professional_vast,
    leg_relatie_vast,
    leg_stem_vast,
    leg_vertegenwoordiger_vast,
    voeg_betrokkene_toe,
    wijzig_betrokkene,
)
from spil.personen.models import (
    Adressoort,
    Betrokkene,
    Betrokkenerol,
    Bijzonderheden,
    Contactpersoon,
    Gezegd,
)
from spil.plannen.commands import voeg_actie_toe, voeg_doel_toe
from spil.toegang.models import Deelsoort, Dossier
from spil.werkprocessen.leefgebieden import Leefgebied

GEZIN: Final = 6
"""Which of the played cases: one with the story of a family, led by the first regisseur."""
ERBIJ: Final = (
    ("Wout", Betrokkenerol.GEZINSLID, date(1991, 9, 14), "m"),
    ("Sanne", Betrokkenerol.PARTNER, date(1988, 5, 2), "v"),
    ("Puck", Betrokkenerol.KIND, date(2013, 3, 30), "v"),
    ("Teun", Betrokkenerol.KIND, date(2016, 11, 8), "m"),
)
THUIS, KRING = (
    Bijzonderheden(bron="Veilig Thuis", directe_kring=True, zelfde_huishouden=samen)
    for samen in (True, False)
)
POLITIE: Final = Bijzonderheden(bron="Politie, aangifte", directe_kring=True)
RELATIES: Final = (
    ("hoofd", "ex_partner", "Sanne", KRING),
    ("hoofd", "pleger", "Sanne", POLITIE),
    ("Wout", "pleger", "Sanne", POLITIE),
    ("hoofd", "broer_zus", "Wout", THUIS),
    ("hoofd", "ouder", "Puck", KRING),
    ("hoofd", "ouder", "Teun", KRING),
    ("Sanne", "ouder", "Puck", THUIS),
    ("Sanne", "ouder", "Teun", THUIS),
)


def speel_gezin(speler: Speler, dossier: Dossier) -> None:
    with speler.als("oomen", speler.dagen_terug(5)) as regisseur:
        wie = Wie(door=regisseur, op=speler.dagen_terug(5))
        mensen = _mensen(dossier, wie)
        for van, soort, naar, wat in RELATIES:
            leg_relatie_vast(mensen[van].uuid, mensen[naar].uuid, wat, soort=soort, **wie)
        _adressen(mensen, wie)
        _ernaast(mensen, wie)
        _stemmen(mensen, wie)
        _plan(dossier, mensen, wie)


def _mensen(dossier: Dossier, wie: Wie) -> dict[str, Betrokkene]:
    """The hoofdpersoon of the report, and the others by their first name; whom the report named
    beside the hoofdpersoon turns out to be one of them."""
    gemeld = list(Betrokkene.objects.van_dossier(dossier.pk))
    hoofd = next(mens for mens in gemeld if mens.rol == Betrokkenerol.HOOFDPERSOON)
    gemeld.remove(hoofd)
    mensen = {"hoofd": hoofd}
    for voornaam, rol, geboren, geslacht in ERBIJ:
        gegevens = Persoonsgegevens(
            rol=rol,
            voornamen=voornaam,
            tussenvoegsel=hoofd.tussenvoegsel,
            achternaam=hoofd.achternaam,
            geboortedatum=geboren,
            geslacht=geslacht,
        )
        if gemeld:
            mensen[voornaam] = wijzig_betrokkene(gemeld.pop(0).uuid, gegevens, **wie)
        else:
            mensen[voornaam] = voeg_betrokkene_toe(dossier.uuid, gegevens, **wie)
    return mensen


def _adressen(mensen: dict[str, Betrokkene], wie: Wie) -> None:
    vanaf = datum(wie["op"]) - timedelta(days=40)
    schuil = Adres(straat_en_nummer="Bedachtelaan 12", woonplaats="Elders", telefoon="06-00000000")
    for naam in ("Sanne", "Puck", "Teun"):
        leg_contactgegevens_vast(
            mensen[naam].uuid, schuil, vanaf=vanaf, soort=Adressoort.VERBLIJF, geheim=True, **wie
        )
    leg_contactgegevens_vast(
        mensen["Wout"].uuid,
        Adres(),
        vanaf=vanaf,
        soort=Adressoort.ZONDER,
        deelsoort=Deelsoort.GEZAMENLIJK,
        **wie,
    )


def _ernaast(mensen: dict[str, Betrokkene], wie: Wie) -> None:
    vanaf = datum(wie["op"]) - timedelta(days=90)
    leg_professional_vast(
        mensen["Puck"].uuid,
        Contactpersoon(
            naam="M. Schoolvoorbeeld",
            organisatie="Basisschool De Verzinner",
            telefoon="076-0000000",
            vanaf=vanaf,
        ),
        functie="Mentor op school",
        weet_ervan=True,
        **wie,
    )
    leg_professional_vast(
        mensen["Sanne"].uuid,
        Contactpersoon(naam="D. Arts", organisatie="Huisartsenpraktijk Bedacht", vanaf=vanaf),
        functie="Huisarts",
        **wie,
    )
    leg_vertegenwoordiger_vast(
        mensen["hoofd"].uuid,
        Contactpersoon(naam="mr. F. Pleitstra", organisatie="Advocatenkantoor Denk", vanaf=vanaf),
        soort="advocaat",
        reikwijdte="Alleen de strafzaak",
        **wie,
    )


def _stemmen(mensen: dict[str, Betrokkene], wie: Wie) -> None:
    dag = datum(wie["op"])
    for naam, gezegd in (
        (
            "hoofd",
            Gezegd(
                wijze="gesprek",
                gevraagd_op=dag,
                woorden="Ik wil mijn kinderen weer zien. Zeg mij wat ik daarvoor moet doen.",
                contact_via="Alleen de reclassering belt, op werkdagen na vier uur.",
            ),
        ),
        (
            "Sanne",
            Gezegd(
                wijze="telefoon",
                gevraagd_op=dag,
                woorden="Ik wil rust. Niemand mag weten waar wij nu zijn.",
                contact_via="Alleen via de medewerker van de opvang.",
            ),
        ),
        (
            "Wout",
            Gezegd(wijze="niet", gevraagd_op=dag, waarom_niet="Hij is sinds drie weken zoek."),
        ),
    ):
        leg_stem_vast(mensen[naam].uuid, gezegd, **wie)


def _plan(dossier: Dossier, mensen: dict[str, Betrokkene], wie: Wie) -> None:
    """One goal of the common plan is about two of the five, and an action for it about one."""
    doel = voeg_doel_toe(
        dossier.uuid,
        leefgebied=Leefgebied.GEZIN,
        behoefte="De kinderen willen weten wanneer er weer bezoek is.",
        omschrijving="De kinderen krijgen bezoek op een plek waar het veilig is.",
        streefdatum=datum(wie["op"]) + timedelta(days=60),
        betreft=[mensen[naam].uuid for naam in ("Puck", "Teun")],
        **wie,
    )
    voeg_actie_toe(
        dossier.uuid,
        partner=wie["door"].medewerker.partner,
        rol=wie["door"],
        omschrijving="Bespreken wat er voor een bezoek op school nodig is.",
        deadline=datum(wie["op"]) + timedelta(days=19),
        doel=doel,
        betreft=[mensen["Puck"].uuid],
        **wie,
    )
