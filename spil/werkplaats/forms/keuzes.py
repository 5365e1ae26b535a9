"""What can be chosen in a definition, in the words of the house."""

from typing import Any, Final

from spil.partners.models import Organisatiesoort
from spil.verwerkingen.models import Verwerking
from spil.werkplaats.ruw import Ruw, dingen
from spil.werkprocessen.leefgebieden import Leefgebied

Keuzes = list[tuple[str, str]]

ORGANISATIES: Final[Keuzes] = [(str(code), str(naam)) for code, naam in Organisatiesoort.choices]
LEEFGEBIEDEN: Final[Keuzes] = [(str(code), str(naam)) for code, naam in Leefgebied.choices]
REGIMES: Final[Keuzes] = [(str(code), str(naam)) for code, naam in Verwerking.Regime.choices]
HITREGELS: Final[Keuzes] = [(str(code), str(naam)) for code, naam in Verwerking.Hitregel.choices]
EENHEDEN: Final[Keuzes] = [
    ("persoon", "Een persoon"),
    ("huishouden", "Een huishouden"),
    ("lijst", "Een lijst met een regel per melding"),
]
REIKWIJDTES: Final[Keuzes] = [
    ("huis", "De gemeenten van het huis"),
    ("ruimer", "Ook gemeenten daarbuiten"),
]
STAPPEN: Final[Keuzes] = [
    ("voorbereiding", "Voorbereiden"),
    ("plan", "Een plan maken"),
    ("uitvoering", "Het plan uitvoeren"),
    ("evaluatie", "Evalueren"),
]
BESLISSERS: Final[Keuzes] = [
    ("regisseur", "De procesregisseur"),
    ("deelnemers", "De publieke deelnemers samen"),
    *ORGANISATIES,
]
REGIE: Final[Keuzes] = [
    ("huis", "Het huis"),
    *((code, naam) for code, naam in ORGANISATIES if code != "huis"),
]
REGELS: Final[Keuzes] = [
    ("alle", "Alle criteria moeten ja zijn"),
    ("minstens_een", "Minstens één criterium moet ja zijn"),
    ("weging", "De triage weegt de antwoorden"),
]
DUUREENHEDEN: Final[Keuzes] = [
    ("dagen", "dagen"),
    ("werkdagen", "werkdagen"),
    ("weken", "weken"),
    ("maanden", "maanden"),
]
EEN_DUUR: Final = {"dagen": "dag", "werkdagen": "werkdag", "weken": "week", "maanden": "maand"}
RICHTINGEN: Final[Keuzes] = [("na", "Erna"), ("voor", "Ervoor: terug vanaf een datum")]
LEIDT_TOT: Final[Keuzes] = [
    ("oppakken", "Oppakken: er begint een casus"),
    ("advies", "Advies aan de melder"),
    ("doorgeleiden", "Doorgeleiden naar een ander"),
    ("niet_oppakken", "Niet oppakken"),
    ("aanhouden", "Aanhouden: de aanmelding wacht op een nieuwe dag"),
]
KERNCIJFERS: Final[Keuzes] = [
    ("meldingen", "Meldingen"),
    ("nieuwe-casussen", "Nieuwe casussen"),
]
RITMES: Final[Keuzes] = [
    ("wekelijks", "Elke week"),
    ("tweewekelijks", "Elke twee weken"),
    ("maandelijks", "Elke maand"),
    ("per_kwartaal", "Elk kwartaal"),
    ("naar_behoefte", "Als het nodig is"),
]
ZIEN: Final[Keuzes] = [
    ("deelnemers", "Alle deelnemers aan de casus"),
    ("huis", "Alleen het huis"),
    ("een_deelnemer", "Het huis en één soort deelnemer"),
]
VELDSOORTEN: Final[Keuzes] = [
    ("tekst", "Korte tekst"),
    ("lange_tekst", "Lange tekst"),
    ("datum", "Datum"),
    ("ja_nee", "Ja of nee"),
    ("keuze", "Eén keuze"),
    ("meerkeuze", "Meer keuzes"),
    ("getal", "Getal"),
    ("organisatie", "Organisatie"),
    ("persoon", "Persoon (naam)"),
    ("lijst", "Keuze uit een vaste lijst"),
]
LIJSTEN: Final[Keuzes] = [
    ("gemeenten", "Gemeenten"),
    ("leefgebieden", "Leefgebieden"),
    ("instrumenten", "Risico-instrumenten van deze aanpak"),
    ("voorzieningen", "Voorzieningen van het huis"),
]
CATEGORIEEN: Final[Keuzes] = [
    ("identificerend", "Naam, adres en andere identificerende gegevens"),
    ("woonsituatie", "Woonsituatie"),
    ("financieel", "Financiële situatie"),
    ("gezondheid", "Gezondheid"),
    ("politie", "Politiegegevens"),
    ("strafrechtelijk", "Strafrechtelijke gegevens"),
    ("relaties", "Gezin en relaties"),
    ("toezicht", "Toezicht en handhaving"),
    ("zorg", "Zorg en ondersteuning"),
    ("professional", "Gegevens van professionals"),
    ("proces", "Het verloop van de samenwerking"),
    ("overtuiging", "Godsdienst of levensovertuiging"),
    ("verblijf", "Verblijfsstatus"),
]
KOLOMMEN: Final[Keuzes] = [
    ("nummer", "Nummer"),
    ("naam", "Naam"),
    ("gemeente", "Gemeente"),
    ("regisseur", "Regisseur"),
    ("fase", "Fase"),
    ("ave", "AVE-niveau"),
    ("volgende_bespreking", "Volgende bespreking"),
    ("volgende_evaluatie", "Volgende evaluatie van het plan"),
    ("gestart_op", "Begin"),
]
_ALTIJD: Final[Keuzes] = [
    ("melding", "De aanmelding is binnen"),
    ("start", "De casus begint"),
    ("sluiting", "De casus sluit"),
]


def van(ruw: Ruw, pad: str, naam: str = "naam") -> Keuzes:
    """Code and name of the things in a list of this definition."""
    return [(str(d.get("code", "")), str(d.get(naam, ""))) for d in dingen(ruw, pad)]


def fasen(ruw: Ruw) -> Keuzes:
    return van(ruw, "fasen")


def vragen(ruw: Ruw, *, soort: str = "", ook_gevoelig: bool = True) -> Keuzes:
    return [
        (str(veld.get("code", "")), str(veld.get("vraag", "")))
        for veld in dingen(ruw, "velden")
        if soort in {"", veld.get("soort")} and (ook_gevoelig or not veld.get("gevoelig"))
    ]


def momenten(ruw: Ruw, *, hoe: str = "De datum bij") -> Keuzes:
    """From when a term runs, or what ends it; of the questions only those that ask a date."""
    velden = vragen(ruw, soort="datum")
    return [
        *_ALTIJD,
        *((f"fase:{code}", f"De casus komt in de fase {naam}") for code, naam in fasen(ruw)),
        *((f"veld:{code}", f"{hoe} ‘{vraag}’") for code, vraag in velden),
    ]


def telmomenten(ruw: Ruw) -> Keuzes:
    uitkomsten, resultaten = van(ruw, "uitkomsten"), van(ruw, "resultaten")
    return [
        *_ALTIJD,
        *((f"triage:{code}", f"De triage besluit: {naam}") for code, naam in uitkomsten),
        *((f"fase:{code}", f"De casus komt in de fase {naam}") for code, naam in fasen(ruw)),
        *((f"resultaat:{code}", f"De casus sluit met: {naam}") for code, naam in resultaten),
    ]


def kolommen(ruw: Ruw) -> Keuzes:
    """A sensitive answer is in no list."""
    velden = vragen(ruw, ook_gevoelig=False)
    return [
        *KOLOMMEN,
        *((f"veld:{code}", f"Antwoord op ‘{vraag}’") for code, vraag in velden),
        *((f"termijn:{code}", f"Termijn {naam}") for code, naam in van(ruw, "termijnen")),
    ]


def voorwaarden(ruw: Ruw, *, behalve: str = "") -> Keuzes:
    """`veld=waarde`: the answers that another question can depend on."""
    paren: Keuzes = []
    for veld in dingen(ruw, "velden"):
        if veld.get("code") == behalve:
            continue
        for code, naam in _antwoorden(veld):
            paren.append((f"{veld.get('code')}={code}", f"‘{veld.get('vraag')}’ is {naam}"))
    return paren


def _antwoorden(veld: dict[str, Any]) -> Keuzes:
    if veld.get("soort") == "ja_nee":
        return [("ja", "ja"), ("nee", "nee")]
    return van(veld, "keuzes")


def als_tekst(als: dict[str, Any]) -> str:
    """A condition as one choice: `veld=waarde,waarde`."""
    return f"{als.get('veld')}={','.join(als.get('is_een_van') or [])}"


def als_voorwaarde(tekst: str) -> dict[str, Any] | None:
    veld, _, waarden = tekst.partition("=")
    return {"veld": veld, "is_een_van": waarden.split(",")} if waarden else None


def met_nu(paren: Keuzes, nu: str | None) -> Keuzes:
    """With what stands there now, when that is more than one of these choices says."""
    namen = dict(paren)
    if not nu or nu in namen:
        return paren
    veld, _, waarden = nu.partition("=")
    leesbaar = (namen.get(f"{veld}={w}", f"{veld} is {w}") for w in waarden.split(","))
    return [*paren, (nu, " of ".join(leesbaar))]
