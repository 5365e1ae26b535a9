"""What happens under the approaches of each house: a few invented cases, each from report to where
it stands today. Days are counted from today: `dag:-9` is nine days ago."""

from dataclasses import dataclass
from typing import Final

from spil.demo.verhalen import Verhaal
from spil.werkprocessen.leefgebieden import Leefgebied as L
from spil.werkprocessen.motor import Antwoord

Gevuld = tuple[str, dict[str, Antwoord]]


@dataclass(frozen=True, kw_only=True)
class Aanpakverhaal:
    """`door`, `tafel` and `erbij` are organisations, `regie` a kind of rol: the first of them, or
    `regisseur` by name. Without `uitkomst` it waits for the triage. `verloop`: so many days ago, a
    phase to go to, answers in a group."""

    aanpak: str
    gemeente: str
    dagen: int
    door: str
    waarom: str
    leefgebied: L
    criteria: dict[str, str]
    antwoorden: dict[str, Antwoord]
    uitkomst: str = ""
    reden: str = ""
    beslist: str = "triagist"
    regie: str = "procesregisseur"
    regisseur: str = ""
    tafel: tuple[str, ...] = ()
    erbij: tuple[str, ...] = ()
    overleg_over: int = 8
    verloop: tuple[int | str | Gevuld, ...] = ()

    @property
    def verhaal(self) -> Verhaal:
        return Verhaal(
            aanleiding=self.waarom,
            geprobeerd="Een organisatie alleen kwam hier niet uit.",
            leefgebieden={self.leefgebied: self.waarom},
            doelen=[],
            acties=[],
            notities=[],
        )


def ja(*codes: str) -> dict[str, str]:
    return dict.fromkeys(codes, "Ja, dit blijkt uit wat de organisaties meemaken.")


BIJ_CRITERIA: Final = ja("categorie", "terugkeer")
MENSENHANDEL_CRITERIA: Final = ja("signalen", "zorg_nodig")


def _bij(gemeente: str, terug: int, dagen: int) -> dict[str, Antwoord]:
    return {
        "melding_op": f"dag:-{dagen}",
        "melding_soort": "einde",
        "delictsoort": "zeden",
        "terugkeer_op": f"dag:{terug}",
        "terugkeer_gemeente": f"gemeente:{gemeente}",
    }


BARONIE: Final = (
    Aanpakverhaal(
        aanpak="bij",
        gemeente="Breda",
        dagen=16,
        door="dji",
        waarom="Komt na een zedendelict vrij en wil terug naar de straat van vroeger.",
        leefgebied=L.JUSTITIE,
        criteria=BIJ_CRITERIA,
        antwoorden=_bij("Breda", 34, 17),
        uitkomst="onderzoeken",
        reden="Keert terug in de eigen straat.",
        beslist="procesregisseur",
        erbij=("politie", "om", "reclassering"),
        verloop=(
            5,
            "weging",
            (
                "weging",
                {
                    "onrust": "mogelijk",
                    "onrust_reden": "Een school en het slachtoffer zijn dichtbij.",
                    "voorwaarden": "Contactverbod en toezicht door de reclassering.",
                },
            ),
        ),
    ),
    Aanpakverhaal(
        aanpak="bij",
        gemeente="Breda",
        dagen=1,
        door="dji",
        waarom="Gaat voor het eerst met verlof na ernstig geweld.",
        leefgebied=L.JUSTITIE,
        criteria=BIJ_CRITERIA,
        antwoorden=_bij("Breda", 61, 1) | {"melding_soort": "verlof", "delictsoort": "geweld"},
    ),
    Aanpakverhaal(
        aanpak="isd",
        gemeente="Breda",
        dagen=140,
        door="reclassering",
        waarom="Steelt al jaren om aan geld voor drugs te komen, vaak in dezelfde winkels.",
        leefgebied=L.VERSLAVING,
        criteria=ja("volwassen", "stelselmatig", "overlast"),
        antwoorden={
            "delicten": "Ruim veertig winkeldiefstallen in vijf jaar.",
            "delictsoort": ["diefstal"],
            "jongvolwassen": False,
            "stand_strafzaak": "gevorderd",
        },
        uitkomst="opnemen",
        reden="Stelselmatige dader; straf alleen hielp niet.",
        tafel=("om", "politie"),
        erbij=("om", "dji", "gemeente"),
        verloop=(
            20,
            (
                "maatregel",
                {
                    "maatregel_begin": "dag:-20",
                    "maatregel_einde": "dag:710",
                    "inrichting": "partner:dji",
                    "casemanager": "N. Poort",
                },
            ),
            "detentie",
        ),
    ),
    Aanpakverhaal(
        aanpak="mensenhandel",
        gemeente="Breda",
        dagen=82,
        door="politie",
        waarom="Werkte zonder loon in een keuken en sliep boven de zaak.",
        leefgebied=L.WERK_OPLEIDING,
        criteria=MENSENHANDEL_CRITERIA,
        antwoorden={
            "signaal_bron": "politie",
            "vorm": ["arbeid"],
            "veilig": "nee",
            "contact_kan": "Alleen via de wijkagent.",
            "kwetsbaar": ["isolement", "taal"],
        },
        uitkomst="coordinatie",
        reden="Onveilig en nog geen opvang.",
        regie="coordinator",
        erbij=("gemeente",),
        verloop=(
            78,
            ("hulp", {"opvang": "cosm", "comensha_op": "dag:-78", "hulp_soort": ["opvang"]}),
            (
                "verblijf",
                {"verblijf": "bedenktijd", "bedenktijd_vanaf": "dag:-78", "aangifte": "denkt_na"},
            ),
            "zorgroute",
        ),
    ),
    Aanpakverhaal(
        aanpak="radicalisering",
        gemeente="Breda",
        dagen=120,
        door="politie",
        waarom="Deelt beelden van aanslagen en zoekt contact met wie is uitgereisd.",
        leefgebied=L.SOCIAAL_NETWERK,
        criteria=ja("radicalisering", "integraal", "ave"),
        antwoorden={
            "signaal_bron": "politie",
            "signaal_op": "dag:-121",
            "signaal_feiten": "De wijkagent zag de berichten; een familielid bevestigt het contact.",
            "reis": "nee",
        },
        uitkomst="integraal",
        reden="Straf alleen is niet genoeg; een persoonsgerichte aanpak is nodig.",
        tafel=("politie", "om"),
        erbij=("om", "reclassering"),
        verloop=(
            110,
            (
                "weging",
                {
                    "gewogen_op": "dag:-112",
                    "gewogen_door": "Politie, openbaar ministerie en gemeente",
                    "criteria_gebruikt": "De vragen van de weegploeg; drie keer ja.",
                    "duiding": "Aangetrokken door de groep, niet door het denkbeeld.",
                },
            ),
            "casusoverleg",
            82,
            ("aanpak", {"interventies": ["netwerk", "zorg"], "expertise": ["flexteam"]}),
            "monitoren",
        ),
    ),
)
