"""A table as text for other programs."""

import csv
import io
import json

from spil.kern.csvbestand import veilig
from spil.sturing.jaartabel import Jaartabel


def als_json(tabel: Jaartabel) -> str:
    return json.dumps(
        {
            "indicator": tabel.indicator.code,
            "jaren": tabel.jaren,
            "rijen": tabel.rijen,
            "totaal": tabel.totaal,
        },
        ensure_ascii=False,
    )


def als_csv(tabel: Jaartabel) -> str:
    """RFC 4180: commas, CRLF, a header; no name that a spreadsheet would run."""
    uitvoer = io.StringIO()
    schrijver = csv.writer(uitvoer)
    schrijver.writerow(["Gemeente", *tabel.jaren])
    schrijver.writerows([veilig(naam), *cellen] for naam, cellen in tabel.rijen.items())
    schrijver.writerow(["Totaal", *tabel.totaal])
    return uitvoer.getvalue()
