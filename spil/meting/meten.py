"""The measurement itself: every work, with one client and with eight, the variants in turn."""

import math
import multiprocessing
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass, field

from spil.meting.klant import Resultaat, Ronde, werk
from spil.meting.opstelling import Opstelling
from spil.meting.verzoek import VARIANTEN, WERKEN, Variant, Verzoek, Werk

CLIENTS = (1, 8)
RONDES = 3
AANLOOP = 0.5  # seconds in which the clients connect
WARM = 0.7
Vragen = dict[tuple[Werk, Variant], list[Verzoek]]


@dataclass
class Meting:
    """One line of the result, collected over the rounds."""

    werk: Werk
    clients: int
    variant: Variant
    queries: int
    tijden: list[float] = field(default_factory=list)
    fouten: int = 0
    cpu: float = 0.0
    seconden: float = 0.0

    def neem_op(self, resultaten: list[Resultaat], *, cpu: float, seconden: float) -> None:
        for resultaat in resultaten:
            self.tijden += resultaat.tijden
            self.fouten += resultaat.fouten
        self.cpu += cpu + sum(resultaat.cpu for resultaat in resultaten)
        self.seconden += seconden

    @property
    def rps(self) -> float:
        return len(self.tijden) / self.seconden if self.seconden else 0.0

    @property
    def cpu_ms(self) -> float:
        return self.cpu * 1000 / len(self.tijden) if self.tijden else 0.0

    def percentiel_ms(self, deel: float) -> float:
        """The time within which this share of the answers came."""
        if not self.tijden:
            return 0.0
        return sorted(self.tijden)[math.ceil(deel * len(self.tijden)) - 1] * 1000


def meet(
    opstelling: Opstelling,
    vragen: Vragen,
    queries: dict[tuple[Werk, Variant], int],
    *,
    seconden: float,
) -> Iterator[Meting]:
    """Each line when it is known. `seconden` is the time per line, over all rounds."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max(CLIENTS), mp_context=spawn) as klanten:
        for soort in WERKEN:
            for variant in VARIANTEN:
                _slot(klanten, opstelling, vragen, Meting(soort, max(CLIENTS), variant, 0), WARM)
            for aantal in CLIENTS:
                metingen = [Meting(soort, aantal, v, queries[soort, v]) for v in VARIANTEN]
                for _ in range(RONDES):
                    for meting in metingen:
                        _slot(klanten, opstelling, vragen, meting, seconden / RONDES)
                yield from metingen


def _slot(
    klanten: Executor, opstelling: Opstelling, vragen: Vragen, meting: Meting, seconden: float
) -> None:
    """All clients of one variant work for a while; what they used is added to `meting`."""
    begin = time.time() + AANLOOP
    variant = meting.variant
    server = opstelling.servers.get(variant)
    rondes = [
        Ronde(
            werk=meting.werk,
            variant=variant,
            verzoeken=_gedraaid(vragen[meting.werk, variant], nr),
            begin=begin,
            seconden=seconden,
            poort=server.poort if server else 0,
            conninfo="" if server else opstelling.conninfo,
        )
        for nr in range(meting.clients)
    ]
    lopend = [klanten.submit(werk, ronde) for ronde in rondes]
    time.sleep(max(0.0, begin - time.time()))
    eerst = opstelling.cpu(variant) if server else 0.0
    resultaten = [klus.result() for klus in lopend]
    cpu = opstelling.cpu(variant) - eerst if server else 0.0
    meting.neem_op(resultaten, cpu=cpu, seconden=seconden)


def _gedraaid(verzoeken: list[Verzoek], nr: int) -> list[Verzoek]:
    """Each client begins with another user."""
    begin = nr * 3 % len(verzoeken)
    return verzoeken[begin:] + verzoeken[:begin]
