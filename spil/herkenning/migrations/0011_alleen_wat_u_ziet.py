"""A BSN or postcode in a part that the caller does not hold proves nothing to that caller.

Who sees a name and not the BSN beside it could type both, and read from whether the hit stayed
that the number was right; so too with the postcodes of a town, one after the other. Elsewhere, of
whom no name is seen, everything counts as before: there the hit rule decides what is said.
"""

from importlib import import_module
from typing import Final

from django.db import migrations

from spil.kern import rls

EERDER: Final = import_module("spil.herkenning.migrations.0007_sneller")
MAG: Final = "({0}.deel_id = ANY (v_delen) OR NOT {1}.deel_id = ANY (v_delen))"
VERVANG: Final = (
    (
        "DECLARE\n",
        "DECLARE\n    v_delen bigint[] :="
        " coalesce(nullif(current_setting('spil.delen', true), ''), '{}')::bigint[];\n",
    ),
    (
        "FROM personen_bsn n WHERE n.blinde_index = p_bsn);",
        "FROM personen_bsn n JOIN personen_betrokkene b ON b.id = n.betrokkene_id"
        f" WHERE n.blinde_index = p_bsn AND {MAG.format('n', 'b')});",
    ),
    ("         LIMIT 200)", f"           AND {MAG.format('c', 'k')}\n         LIMIT 200)"),
    (
        "n.betrokkene_id = b.betrokkene_id)",
        f"n.betrokkene_id = b.betrokkene_id AND {MAG.format('n', 'b')})",
    ),
    (
        "AND c.tot IS NULL AND NOT c.geheim)",
        f"AND c.tot IS NULL AND NOT c.geheim AND {MAG.format('c', 'b')})",
    ),
)


def kandidaten() -> str:
    """The function as it was, with what the caller sees in it."""
    tekst: str = EERDER.KANDIDATEN
    for oud, nieuw in VERVANG:
        assert tekst.count(oud) == 1, oud  # noqa: S101 - of two files that are never changed
        tekst = tekst.replace(oud, nieuw)
    return tekst


class Migration(migrations.Migration):
    dependencies = [("herkenning", "0010_aantal")]
    operations = [
        rls.definer_functie(
            "spil_herken_kandidaten",
            f"p_huis bigint, {EERDER.PERSOON}",
            "TABLE (betrokkene_id bigint, dossier_id bigint, deel_id bigint, punten real,"
            " zeker boolean)",
            kandidaten(),
        ),
        EERDER._alleen_van_binnen(f"spil_herken_kandidaten(bigint, {EERDER.VELDEN})"),
        EERDER._zonder_plannen(f"spil_herken_kandidaten(bigint, {EERDER.VELDEN})"),
    ]
