"""What the fictitious cases are about. All people, streets and events are invented."""

from dataclasses import dataclass

from spil.aanmeldingen.models import Uitkomst
from spil.personen.models import Betrokkenerol
from spil.werkprocessen.leefgebieden import Leefgebied as L

ACHTERNAMEN = [
    ("", "Voorbeeld"),
    ("van", "Verzinsel"),
    ("", "Denkbeeld"),
    ("de", "Namaak"),
    ("", "Fictiesma"),
    ("van den", "Bedacht"),
    ("", "Oefenaar"),
    ("", "Proefstra"),
    ("", "Sprookjens"),
    ("van", "Papier"),
    ("", "Toneelman"),
    ("", "Schijnbaar"),
    ("", "Testerink"),
    ("de", "Droom"),
    ("", "Yılmazvoorbeeld"),
    ("el", "Fantasi"),
]
VROUWEN = frozenset({"Mila", "Nora", "Fatima", "Lotte"})
VOORNAMEN = ["Joris", "Mila", "Sem", "Nora", "Ruben", "Fatima", "Thijs", "Emre", "Lotte", "Kees"]


@dataclass(frozen=True)
class Verhaal:
    """One kind of case: why, what was tried, how it stands per leefgebied, what is agreed."""

    aanleiding: str
    geprobeerd: str
    leefgebieden: dict[L, str]
    doelen: list[tuple[L, str]]
    acties: list[tuple[str, str]]
    notities: list[tuple[str, str, str]]
    waarschuwing: str = ""
    ave: int = 2


SIGNAAL = Verhaal(
    aanleiding="Betrokkene keert zich af van school en vrienden en praat goed over geweld.",
    geprobeerd="De school heeft twee keer met betrokkene gesproken.",
    leefgebieden={L.SOCIAAL_NETWERK: "Er komen nieuwe vrienden van buiten de stad."},
    doelen=[],
    acties=[],
    notities=[],
)
TERUGKEER = Verhaal(
    aanleiding="Zit vast en komt terug in de gemeente. De inrichting vraagt wat er klaar moet zijn.",
    geprobeerd="De casemanager van de inrichting belde met de gemeente.",
    leefgebieden={
        L.HUISVESTING: "Bij de start van de detentie is de huur opgezegd.",
        L.FINANCIEN: "De uitkering is stopgezet.",
    },
    doelen=[],
    acties=[],
    notities=[],
)
VERHALEN = [
    Verhaal(
        aanleiding="Komt over drie weken vrij en heeft geen woonplek. Eerder liep terugkeer mis "
        "door schulden en ruzie in de straat.",
        geprobeerd="Gemeente en reclassering spraken twee keer over wonen; zonder vaste plek en "
        "bewindvoering kwam er geen plan.",
        leefgebieden={
            L.HUISVESTING: "Geen woonplek na ontslag; oude huurhuis is ontruimd.",
            L.FINANCIEN: "Schulden, geen bewindvoerder.",
            L.JUSTITIE: "Laatste weken van detentie, toezicht in aantocht.",
        },
        doelen=[
            (L.HUISVESTING, "Een vaste slaapplek op de dag van vrijlating"),
            (L.FINANCIEN, "Inkomen en bewind geregeld"),
        ],
        acties=[
            ("gemeente", "Urgentie voor begeleid wonen aanvragen"),
            ("reclassering", "Kennismaken in de inrichting"),
            ("gemeente", "Identiteitsbewijs regelen"),
            ("huis", "Afspraak met bewindvoerder plannen"),
        ],
        notities=[
            (
                "contact",
                "feit",
                "Gesproken met de reclassering: toezicht begint op de dag van vrijlating.",
            ),
            ("besluit", "feit", "Deelnemers kiezen voor begeleid wonen in plaats van opvang."),
        ],
        ave=3,
    ),
    Verhaal(
        aanleiding="Dreigt de buren en zet de muziek hard aan. De buren durven niet meer naar "
        "buiten; een kind slaapt slecht.",
        geprobeerd="Buurtbemiddeling stopte na het tweede gesprek. De wijkagent waarschuwde vier keer.",
        leefgebieden={
            L.HUISVESTING: "Overlast, ontruiming dreigt.",
            L.PSYCHISCH: "Hoort stemmen, mijdt zorg.",
            L.SOCIAAL_NETWERK: "Alleen contact met een zus.",
        },
        doelen=[
            (L.PSYCHISCH, "Weer in beeld bij een behandelaar"),
            (L.HUISVESTING, "Rust in de straat"),
        ],
        acties=[
            ("ggz", "Huisbezoek met de zus erbij"),
            ("politie", "Twee keer per week langs, verslag aan regisseur"),
            ("gemeente", "Gesprek met de verhuurder over uitstel"),
        ],
        notities=[
            ("contact", "feit", "De zus wil helpen als zij niet de enige is."),
            ("observatie", "mening", "De woning oogt verwaarloosd; de post ligt ongeopend."),
        ],
        waarschuwing="niet alleen bezoeken; spreek rustig en blijf bij de deur",
        ave=3,
    ),
    Verhaal(
        aanleiding="Gezin met meldingen van geweld thuis, schulden en schoolverzuim. Elke hulp "
        "begint opnieuw.",
        geprobeerd="Jeugdhulp, schuldhulp en Veilig Thuis waren na elkaar betrokken, nooit samen.",
        leefgebieden={
            L.GEZIN: "Ruzies waar de kinderen bij zijn.",
            L.FINANCIEN: "Beslag op loon.",
            L.WERK_OPLEIDING: "Oudste kind is de helft van de tijd niet op school.",
        },
        doelen=[
            (L.GEZIN, "Veilig thuis, ook voor de kinderen"),
            (L.WERK_OPLEIDING, "Kinderen weer elke dag naar school"),
        ],
        acties=[
            ("veilig_thuis", "Veiligheidsplan met beide ouders"),
            ("gemeente", "Schuldhulp met één contactpersoon"),
            ("huis", "Alle hulp op één lijn brengen in een overleg"),
        ],
        notities=[
            ("besluit", "feit", "Eén plan voor het hele gezin; Veilig Thuis bewaakt de veiligheid.")
        ],
        ave=2,
    ),
    Verhaal(
        aanleiding="Zwerft rond het station, wordt steeds vaker opgepakt voor diefstal, en is dan "
        "weer weg voordat hulp begint.",
        geprobeerd="Opvang, verslavingszorg en een gebiedsverbod. Elke keer weg binnen een week.",
        leefgebieden={
            L.VERSLAVING: "Dagelijks gebruik.",
            L.HUISVESTING: "Slaapt buiten of bij bekenden.",
            L.LICHAMELIJK: "Slechte conditie, mijdt de huisarts.",
        },
        doelen=[
            (L.VERSLAVING, "Opname die langer duurt dan een week"),
            (L.HUISVESTING, "Een kamer met begeleiding"),
        ],
        acties=[
            ("politie", "Bellen met de regisseur bij elke aanhouding"),
            ("ggz", "Plek vrijhouden voor opname"),
            ("gemeente", "Briefadres en uitkering regelen"),
            ("om", "Bijzondere voorwaarden voorbereiden"),
        ],
        notities=[
            ("contact", "feit", "Wil wel praten met de ervaringsdeskundige."),
            ("observatie", "mening", "Lijkt vooral 's ochtends bereikbaar."),
        ],
        ave=3,
    ),
]

GEZINNEN: list[list[tuple[Betrokkenerol, tuple[int, int]]]] = [
    [(Betrokkenerol.HOOFDPERSOON, (1965, 2004))],
    [(Betrokkenerol.HOOFDPERSOON, (1975, 1998)), (Betrokkenerol.PARTNER, (1975, 1998))],
    [
        (Betrokkenerol.HOOFDPERSOON, (1978, 1992)),
        (Betrokkenerol.PARTNER, (1978, 1992)),
        (Betrokkenerol.KIND, (2010, 2020)),
    ],
    [(Betrokkenerol.HOOFDPERSOON, (1970, 2002)), (Betrokkenerol.OUDER, (1940, 1950))],
]
REDENEN = {
    Uitkomst.OPPAKKEN: "Alle vier criteria zijn vervuld; geen organisatie komt er alleen uit.",
    Uitkomst.ADVIES: "Eén organisatie kan dit met een goed advies zelf.",
    Uitkomst.DOORGELEIDEN: "Dit hoort bij een ander overleg.",
    Uitkomst.NIET_OPPAKKEN: "Er speelt maar één leefgebied.",
}
