"""No address names anybody, and what one looks for is never in one (eisen B-09)."""

import re

import pytest

from tests.matrix.merken import vind
from tests.matrix.objecten import VASTE_WAARDEN
from tests.matrix.scan import NUMMER
from tests.matrix.test_koppen import een_per_adres
from tests.matrix.toneel import Toneel
from tests.matrix.vragen import Vrager
from tests.test_rechtentabel import adressen

pytestmark = pytest.mark.matrix
ADRES = re.compile(
    r"\b(?:href|action|formaction|src|hx-(?:get|post)|data-[\w-]*(?:url|adres)|srcset)=\"([^\"]*)\""
)
FORMULIER = re.compile(r"<form\b([^>]*)>(.*?)</form>", re.DOTALL)
VELD = re.compile(r"<(?:input|select|textarea)\b[^>]*?\bname=\"([^\"]+)\"")
# What a form may put in an address: codes, days, pages and the uuid of an organisation.
IN_EEN_ADRES = frozenset({"aanpak", "van", "tot", "op", "partner", "stap"})


def test_een_deel_van_een_adres_is_een_uuid_of_een_code():
    """Proves part of B-09: of all patterns; text in one is a code on the list of the matrix."""
    fout = []
    for route, pad in adressen().items():
        for soort, naam in re.findall(r"<(\w+):(\w+)>", pad):
            if soort != "uuid" and naam not in VASTE_WAARDEN.get(route, {}):
                fout.append(f"{route}: <{soort}:{naam}>")
    assert set(fout) <= {
        f"{route}: <slug:linksleutel>"
        for route in ("tevredenheidsvraag", "geheimhoudingsverklaring")
    }


@pytest.mark.parametrize("wie", ["regisseur", "ketenpartner", "triagist", "fg", "beheerder"])
def test_geen_adres_op_een_bladzijde_noemt_iemand(toneel: Toneel, wie):
    """Proves B-09: every link, form and source on one page of every address, scanned for the marks
    of all people, their numbers and those of their dossiers; and a form that asks for more than a
    filter is sent by POST."""
    vrager, fout, aantal = Vrager(toneel, wie), [], 0
    for doel in een_per_adres(toneel, wie):
        tekst = vrager.vraag("GET", doel.pad).tekst
        for adres in set(ADRES.findall(tekst)):
            aantal += 1
            if vind(adres) or NUMMER.search(adres) or any(b in adres for b in toneel.bsns):
                fout.append(f"{doel.naam}: {adres}")
        for kop, inhoud in FORMULIER.findall(tekst):
            gevraagd = {v for v in VELD.findall(inhoud) if v != "csrfmiddlewaretoken"}
            if 'method="post"' not in kop.lower() and gevraagd - IN_EEN_ADRES:
                fout.append(f"{doel.naam}: met GET {sorted(gevraagd - IN_EEN_ADRES)}")
    print(f"{wie}: {aantal} addresses, {len(fout)} deviations")
    assert not fout, "\n".join(fout)
    assert aantal >= 100
