"""The stories of the two other houses, under the approaches that they have in use."""

from typing import Final

from spil.demo.aanpakverhalen import MENSENHANDEL_CRITERIA, Aanpakverhaal, ja
from spil.werkprocessen.leefgebieden import Leefgebied as L
from spil.werkprocessen.motor import Antwoord

INCLUSIE: Final = ja(
    "gedrag", "oorzaak", "risico", "langdurig", "structuur", "forensisch", "herhaling"
)
JEUGD_CRITERIA: Final = ja("hic", "kopstuk") | dict.fromkeys(("drugs", "cyber", "geweld"), "Nee.")
ONBEGREPEN_CRITERIA: Final = ja("gedrag", "veiligheid")
HUISELIJK: Final = ja("ernstig", "gewone_hulp", "domeinen", "escalatie")


def _levensloop(incidenten: str) -> dict[str, Antwoord]:
    return {
        "oorzaak": ["psychisch", "verslaving"],
        "incidenten": incidenten,
        "titel": ["zorg_eerder"],
        "verblijf_nu": "zonder_plek",
    }


def _jeugd(rol: str) -> dict[str, Antwoord]:
    return {
        "delictsoort": ["straatroof"],
        "laatste_feit_op": "dag:-60",
        "groepsrol": rol,
        "school_werk": "geen",
    }


MARKIEZATEN: Final = (
    Aanpakverhaal(
        aanpak="levensloop",
        gemeente="Roosendaal",
        dagen=210,
        door="politie",
        waarom="Valt bij een psychose anderen aan en raakt elke behandeling weer kwijt.",
        leefgebied=L.PSYCHISCH,
        criteria=INCLUSIE,
        antwoorden=_levensloop("Stak een begeleider neer; stichtte later brand in de opvang."),
        uitkomst="inclusietafel",
        reden="Alle vragen van de inclusietafel zijn met ja beantwoord.",
        tafel=("politie", "om", "gemeente"),
        erbij=("om", "gemeente", "ggz"),
        verloop=(
            190,
            (
                "inclusie",
                {
                    "besluit_tafel": "geincludeerd",
                    "besluit_op": "dag:-190",
                    "besluit_reden": "Heeft blijvend begeleiding nodig.",
                    "aanbieder": "partner:ggz",
                    "casusregisseur": "M. Smit",
                },
            ),
            "plan",
            120,
            (
                "traject",
                {
                    "plan_op": "dag:-120",
                    "crisisafspraken": "Bel het team van de aanbieder; binnen vier uur een bed.",
                    "basis_op_orde": ["adres", "id", "zorg"],
                },
            ),
            "uitvoering",
            20,
            (
                "traject",
                {
                    "gevolgd_op": "dag:-20",
                    "voortgang": "Woont in een begeleide studio; geen nieuwe incidenten.",
                },
            ),
        ),
    ),
    Aanpakverhaal(
        aanpak="levensloop",
        gemeente="Bergen op Zoom",
        dagen=24,
        door="ggz",
        waarom="Bedreigt hulpverleners en weigert medicijnen; de zorgmachtiging is verlopen.",
        leefgebied=L.PSYCHISCH,
        criteria=INCLUSIE,
        antwoorden=_levensloop("Drie bedreigingen in een half jaar, een keer met een mes."),
        uitkomst="inclusietafel",
        reden="Gewone zorg is niet genoeg gebleken.",
        tafel=("politie", "om", "gemeente"),
        erbij=("politie", "om", "gemeente"),
    ),
    Aanpakverhaal(
        aanpak="mda",
        gemeente="Roosendaal",
        dagen=40,
        door="veilig_thuis",
        waarom="Al jaren geweld tussen de ouders, ook tegen de kinderen; hulp stopte drie keer.",
        leefgebied=L.GEZIN,
        criteria=HUISELIJK,
        antwoorden={
            "geweldsvorm": ["partner", "kind"],
            "kinderen": 2,
            "eerdere_meldingen": "Zeven meldingen in drie jaar.",
            "contact_veilig": "Alleen via school, nooit naar huis bellen.",
        },
        uitkomst="opnemen",
        reden="Gespecialiseerde hulp voor het hele gezin is nodig.",
        tafel=("politie", "om", "gemeente"),
        erbij=("politie", "gemeente"),
        verloop=(
            30,
            ("plan", {"casusregisseur": "M. Smit", "maatregelen": ["huisverbod"]}),
            "veiligheid",
            26,
            ("plan", {"veiligheidsplan": "De kinderen slapen bij oma; elke week contact."}),
            "oorzaken",
        ),
    ),
    Aanpakverhaal(
        aanpak="mensenhandel",
        gemeente="Bergen op Zoom",
        dagen=3,
        door="gemeente",
        waarom="Een jonge vrouw aan het loket mag haar eigen paspoort niet vasthouden.",
        leefgebied=L.SOCIAAL_NETWERK,
        criteria=MENSENHANDEL_CRITERIA,
        antwoorden={"signaal_bron": "gemeente", "vorm": ["onbekend"], "veilig": "onbekend"},
    ),
)
BRABANT_ZUIDOOST: Final = (
    Aanpakverhaal(
        aanpak="pga-jeugd",
        gemeente="Eindhoven",
        dagen=75,
        door="politie",
        waarom="Leidt een groep jongeren die anderen op straat berooft.",
        leefgebied=L.WERK_OPLEIDING,
        criteria=JEUGD_CRITERIA,
        antwoorden=_jeugd("kopstuk"),
        uitkomst="opnemen",
        reden="Straatroof, en de groep volgt.",
        tafel=("politie", "om", "gemeente"),
        erbij=("om", "gemeente"),
        verloop=(
            70,
            "plan",
            40,
            (
                "aanpak",
                {
                    "casusregisseur": "O. Brand",
                    "toezicht": ["jeugdreclassering"],
                    "toezicht_tot": "dag:30",
                },
            ),
            "uitvoering",
        ),
    ),
    Aanpakverhaal(
        aanpak="pga-jeugd",
        gemeente="Helmond",
        dagen=5,
        door="politie",
        waarom="Opgepakt voor een straatroof; een oudere broer is bekend.",
        leefgebied=L.JUSTITIE,
        criteria=JEUGD_CRITERIA,
        antwoorden=_jeugd("lid"),
    ),
    Aanpakverhaal(
        aanpak="onbegrepen-gedrag",
        gemeente="Helmond",
        dagen=33,
        door="politie",
        waarom="Hoort stemmen en staat ’s nachts met een mes in het portiek.",
        leefgebied=L.PSYCHISCH,
        criteria=ONBEGREPEN_CRITERIA,
        antwoorden={
            "gedrag_beeld": "Praat tegen wie er niet is; buren durven niet naar buiten.",
            "risico_voor": ["buren", "zelf"],
            "meldingen_jaar": 31,
            "zorg_nu": "mijdt",
        },
        uitkomst="opnemen",
        reden="Onveilig, en mijdt zorg.",
        tafel=("politie", "gemeente"),
        erbij=("ggz", "gemeente"),
        verloop=(
            30,
            ("gedrag", {"zorgmachtiging": "zorgmachtiging", "machtiging_tot": "dag:40"}),
            "plan",
        ),
    ),
    Aanpakverhaal(
        aanpak="levensloop",
        gemeente="Eindhoven",
        dagen=50,
        door="ggz",
        waarom="Gevaarlijk voor begeleiders en telkens weer zonder plek.",
        leefgebied=L.PSYCHISCH,
        criteria=INCLUSIE,
        antwoorden=_levensloop("Sloeg twee begeleiders; brandstichting in de nachtopvang."),
        uitkomst="inclusietafel",
        reden="Veel geprobeerd; de inclusietafel moet kiezen.",
        tafel=("politie", "om", "gemeente"),
        erbij=("politie", "om", "gemeente"),
    ),
)
