"""How a measurement is told: a table to read, and JSON to compare."""

from typing import Any

from spil.meting.meten import Meting
from spil.meting.verzoek import Werk

KOP = f"{'werk':<10} {'clients':>7} {'variant':<8} {'per s':>8} {'p50 ms':>8} {'p95 ms':>8} {'cpu ms':>8} {'queries':>8}"  # noqa: E501
MET_VERHOUDING: tuple[Werk, ...] = ("werklijst", "dossier")
BUDGET = 3.0


def regel(meting: Meting) -> str:
    fouten = f"  {meting.fouten} fout" if meting.fouten else ""
    return (
        f"{meting.werk:<10} {meting.clients:>7} {meting.variant:<8} {meting.rps:>8.1f}"
        f" {meting.percentiel_ms(0.5):>8.2f} {meting.percentiel_ms(0.95):>8.2f}"
        f" {meting.cpu_ms:>8.2f} {meting.queries:>8}{fouten}"
    )


def verhoudingen(metingen: list[Meting]) -> dict[Werk, float]:
    """CPU per request of Spil divided by that of the bare Django, with eight clients."""
    cpu = {(m.werk, m.variant): m.cpu_ms for m in metingen if m.clients > 1}
    return {
        werk: round(cpu[werk, "spil"] / cpu[werk, "django"], 2)
        for werk in MET_VERHOUDING
        if cpu.get((werk, "django"))
    }


def als_json(schaal: float, metingen: list[Meting]) -> dict[str, Any]:
    return {
        "schaal": int(schaal) if schaal == int(schaal) else schaal,
        "metingen": [
            {
                "werk": meting.werk,
                "clients": meting.clients,
                "variant": meting.variant,
                "rps": round(meting.rps, 1),
                "p50_ms": round(meting.percentiel_ms(0.5), 2),
                "p95_ms": round(meting.percentiel_ms(0.95), 2),
                "cpu_ms": round(meting.cpu_ms, 2),
                "queries": meting.queries,
            }
            for meting in metingen
        ],
        "ratio": verhoudingen(metingen),
    }


def slotregels(metingen: list[Meting]) -> list[str]:
    return [
        f"Rekentijd {werk}: {getal:.2f} keer die van kaal Django"
        f" ({'binnen' if getal <= BUDGET else 'boven'} het budget van {BUDGET:.0f})."
        for werk, getal in verhoudingen(metingen).items()
    ]
