"""A new template, tried in a process of its own with little time and memory: what it does there
harms nobody. Reads a question as JSON, and writes the answer.
"""

import base64
import json
import resource
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Any, Final

from spil.brieven.fouten import BriefKanNiet, SjabloonKanNiet
from spil.brieven.pdf import maak_pdf
from spil.brieven.word.lezen import lees
from spil.brieven.word.toets import bezwaren_pakket
from spil.brieven.word.vullen import Waarden, bezwaren, vul

SECONDEN: Final = 10
GEHEUGEN: Final = 1_500_000_000
BOVENSTE_MAP: Final = Path(__file__).parents[3]


def probeer(inhoud: bytes, waarden: Waarden) -> list[str]:
    """What is wrong with this template, filled with these values; nothing when it works."""
    vraag = {"inhoud": base64.b64encode(inhoud).decode(), "waarden": dict(waarden)}
    try:
        klaar = subprocess.run(
            [sys.executable, "-m", "spil.brieven.word.proef"],
            input=json.dumps(vraag).encode(),
            capture_output=True,
            timeout=2 * SECONDEN,
            cwd=BOVENSTE_MAP,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return [
            "Spil kon dit sjabloon niet verwerken: het kost te veel tijd of geheugen, of het is"
            " beschadigd. Maak het eenvoudiger en sla het opnieuw op als Word-document (docx)."
        ]
    gevonden: list[str] = json.loads(klaar.stdout)
    return gevonden


def onderzoek(inhoud: bytes, waarden: Waarden, bekend: Collection[str]) -> list[str]:
    """All that is wrong, the first kind of objection first."""
    if redenen := bezwaren_pakket(inhoud) or bezwaren(inhoud, bekend):
        return redenen
    try:
        maak_pdf(lees(vul(inhoud, waarden)), titel="Proef")
    except SjabloonKanNiet as fout:
        return fout.redenen
    except BriefKanNiet as fout:
        return [str(fout)]
    return []


def _begrens() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDEN, SECONDEN))
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def main() -> None:
    _begrens()
    vraag: dict[str, Any] = json.load(sys.stdin)
    waarden = vraag["waarden"]
    gevonden = onderzoek(base64.b64decode(vraag["inhoud"]), waarden, list(waarden))
    sys.stdout.write(json.dumps(gevonden))


if __name__ == "__main__":
    main()
