"""The stage: one dossier for each relation that somebody can have to it, and who sees what of it.

`VERHOUDINGEN` is written by hand from the law and the architecture (WGS art. 2.31; BGS art. 1.16
and 2.21; docs/architectuur.md, Access). It is not computed from anything that Spil computes.
"""

from dataclasses import dataclass, field
from uuid import UUID

from spil.gebruikers.models import Rol
from tests.wereld import Wereld

HEEL = frozenset({"kaft", "kern", "geza", "dpol", "dggz", "dgem", "dopm", "besp"})


def delen(*namen: str) -> frozenset[str]:
    return frozenset(namen)


@dataclass(frozen=True)
class Band:
    """What somebody of the cast is to a dossier, and which parts that person sees for it."""

    redenen: frozenset[str]
    ziet: frozenset[str]


def band(redenen: str, ziet: frozenset[str]) -> Band:
    return Band(frozenset(redenen.split()), ziet)


STEUN = {"ondersteuner": band("ondersteuning", HEEL)}
TRIAGETEAM = {
    wie: band("triage", HEEL) for wie in ("regisseur", "collega", "triagist", "ondersteuner")
}
POLITIE = band("deelnemer aanmelder", delen("kaft", "geza", "dpol"))
POLITIE_AAN_TAFEL = band("deelnemer aanmelder aan_tafel", delen("kaft", "geza", "dpol", "besp"))
AAN_TAFEL = band("aan_tafel", delen("besp"))

NUMMERS = {
    "eigen": 1,
    "van_collega": 2,
    "ander_huis": 3,
    "gesloten_eigen": 4,
    "gesloten_van_collega": 5,
    "ooit_deelnemer": 6,
    "alleen_aanmelder": 7,
    "in_triage": 8,
    "wacht_op_antwoord": 9,
    "beantwoord": 10,
    "noodtoegang": 11,
    "wacht_op_regisseur": 12,
    "uitdrukkelijk": 13,
}
VERHOUDINGEN: dict[str, dict[str, Band]] = {
    "eigen": {
        "regisseur": band("regie", HEEL),
        **STEUN,
        "ketenpartner": POLITIE_AAN_TAFEL,
        "triagist": AAN_TAFEL,
        "behandelaar": band("deelnemer", delen("kaft", "geza", "dggz")),
    },
    "van_collega": {
        "collega": band("regie", HEEL),
        **STEUN,
        "ambtenaar": band("deelnemer aanmelder", delen("kaft", "geza", "dgem")),
        # At the table for this item and nothing else: who chairs, and who comes for it alone.
        "triagist": AAN_TAFEL,
        "officier": AAN_TAFEL,
    },
    "ander_huis": {"buitenstaander": band("regie aanmelder", HEEL)},
    "gesloten_eigen": {"regisseur": band("laatste_regisseur", delen("kaft"))},
    "gesloten_van_collega": {"collega": band("laatste_regisseur", delen("kaft"))},
    # The police took part until yesterday; the triagist held an explicit toegang until yesterday.
    "ooit_deelnemer": {
        "collega": band("regie", HEEL),
        **STEUN,
        "officier": band("deelnemer aanmelder", delen("kaft", "geza", "dopm")),
    },
    # The police reported, took part, and left: their own part stays theirs.
    "alleen_aanmelder": {
        "collega": band("regie", HEEL),
        **STEUN,
        "ketenpartner": band("aanmelder", delen("dpol")),
    },
    # The OM is asked for its position beforehand: it reads the report as it came, until the decision.
    "in_triage": {
        **TRIAGETEAM,
        "behandelaar": band("aanmelder", delen("dggz")),
        "officier": band("genodigd", delen("dggz", "dopm")),
    },
    # BGS art. 1.16: shielded at the decision; who decided, or the support team, answers.
    "wacht_op_antwoord": {
        "triagist": band("triage", HEEL),
        **STEUN,
        "ketenpartner": band("aanmelder", delen("dpol")),
    },
    "beantwoord": {"ketenpartner": band("aanmelder", delen("dpol"))},
    "noodtoegang": {
        "collega": band("regie", HEEL),
        **STEUN,
        "officier": band("deelnemer aanmelder", delen("kaft", "geza", "dopm")),
        "coordinator": band("nood", HEEL),
    },
    "wacht_op_regisseur": {
        **TRIAGETEAM,
        "officier": band("deelnemer aanmelder", delen("kaft", "geza", "dopm")),
    },
    # Reported by the regisseur for the house itself; the regie is the coordinator's. Who reported
    # and does not work on the case has nothing to look for in the kern.
    "uitdrukkelijk": {
        "coordinator": band("regie", HEEL),
        **STEUN,
        "triagist": band("uitdrukkelijk", HEEL),
    },
}
DOSSIERS = {nummer: naam for naam, nummer in NUMMERS.items()}
NIEMAND = Band(frozenset(), frozenset())


def band_van(wie: str, dossier: str) -> Band:
    return VERHOUDINGEN[dossier].get(wie, NIEMAND)


# What was not taken up: the reporter still reads the answer and whom it was about, no more.
ALLEEN_ANTWOORD = {
    ("ketenpartner", "wacht_op_antwoord"): frozenset({"naam", "voor"}),
    ("ketenpartner", "beantwoord"): frozenset({"naam", "voor", "antw"}),
}
CONCEPTEN = {1: "regisseur", 8: "triagist", 99: "ketenpartner"}
"""Whose draft it is. 99 is a report that nobody has sent yet."""


@dataclass(frozen=True)
class Ding:
    """One object that a URL can name: in which part it lies decides who finds it."""

    uuid: UUID
    deel: str
    soort: str = ""


@dataclass
class Stuk:
    """One dossier on the stage."""

    naam: str
    uuid: UUID
    pk: int
    nummer: str
    kenmerk: str
    dingen: dict[str, list[Ding]] = field(default_factory=dict)
    betrokkenen: dict[str, int] = field(default_factory=dict)
    delen: dict[str, UUID] = field(default_factory=dict)


@dataclass
class Toneel:
    """Everything the tests need to know after the curtain went up."""

    wereld: Wereld
    stukken: dict[str, Stuk]
    los: dict[str, list[tuple[UUID, str]]]
    sessies: dict[str, str]
    bsns: list[str]

    @property
    def rollen(self) -> dict[str, Rol]:
        return self.wereld.rollen

    def stuk_met_nummer(self, nummer: str) -> str | None:
        """The dossier with this number or kenmerk."""
        for naam, stuk in self.stukken.items():
            if nummer in (stuk.nummer, stuk.kenmerk):
                return naam
        return None
