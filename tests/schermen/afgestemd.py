"""The plan aligned with that of another case."""

from tests.schermen.systeem import GEZIN
from tests.schermen.wegen import Weg, dossier, klik_adres, samen, verstuur_leeg

NIEUW = dossier(GEZIN, "afstemmingen/nieuw/")
EINDE = samen(dossier(GEZIN, "plan/"), klik_adres("/afstemmingen/", "/einde/"))
RIJEN: list[tuple[str, str, str, Weg | None]] = [
    ("plan-afgestemd", "dossier-plan", "/", dossier(GEZIN, "plan/")),
    ("afstemming-nieuw", "afstemming-nieuw", "/", NIEUW),
    ("afstemming-nieuw-leeg-verstuurd", "afstemming-nieuw", "/", samen(NIEUW, verstuur_leeg)),
    ("afstemming-einde", "afstemming-einde", "/", EINDE),
    ("afstemming-einde-leeg-verstuurd", "afstemming-einde", "/", samen(EINDE, verstuur_leeg)),
]
