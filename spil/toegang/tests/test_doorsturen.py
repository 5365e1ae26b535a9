"""Nobody is sent to another site, whatever an address to go on to says (eisen A3-15; CWE-601).

Every form with such an address in each parameter: tests/matrix/test_aanval_invoer.py; logging in:
gebruikers/tests/test_inlogpaden.py.
"""

import re
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

from allauth.account.adapter import get_adapter
from allauth.core import context
from django.conf import settings
from django.http import QueryDict
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

import spil
from spil.adviezen.views import _terug
from spil.overleggen.views.afspraken import _terug as terug_na_afspraak
from spil.plannen.views.uitvoering import _terug as terug_na_actie
from spil.toegang.middleware import _naar_inloggen

STUKKEN = st.sampled_from(
    [
        *(
            "/",
            "//",
            "\\",
            "/\\",
            "\t",
            "\n",
            "\r",
            "\x00",
            " ",
            "\u3000",
            "%2f",
            "%5c",
            "@",
            ":",
            "?",
        ),
        *("https:", "http:///", "javascript:", "data:", "//kwaad.nl", "kwaad.nl", "#", ";", "."),
        *("localhost", "testserver", "mijn-werk", "\u2044", "\uff0f", "\ufe13", "[::1]", "user:pw"),
    ]
)
ADRESSEN = st.lists(STUKKEN, max_size=7).map("".join) | st.text(max_size=30)
LEEST_EEN_ADRES = re.compile(
    r"""request\.(?:GET|POST)\.get\(\s*["'](?:next|terug|volgende|url|redirect\w*|return\w*|goto|naar)["']|HTTP_REFERER"""
)


def gaat_naar(adres: str) -> str:
    """The host that a browser makes of it: it drops tabs and line ends, and takes a backslash for a
    slash."""
    zoals_een_browser = re.sub(r"[\t\r\n]", "", adres).lstrip("".join(map(chr, range(33))))
    delen = urlsplit(zoals_een_browser.replace("\\", "/"))
    return delen.netloc or delen.scheme


def test_een_adres_om_naar_door_te_gaan_wordt_op_drie_plekken_gelezen():
    """Proves part of A3-15: a new one must be added below; the last two take a name from a list."""
    lezers = {
        str(pad.relative_to(Path(spil.__file__).parent))
        for pad in Path(spil.__file__).parent.rglob("*.py")
        if "tests" not in pad.parts and LEEST_EEN_ADRES.search(pad.read_text())
    }
    assert lezers == {
        "adviezen/views.py",
        "overleggen/views/afspraken.py",
        "plannen/views/uitvoering.py",
    }


@given(ADRESSEN)
def test_na_een_actie_gaat_iemand_naar_een_bladzijde_van_de_lijst(adres):
    """Proves A3-15."""
    request = RequestFactory().post("/")
    request.POST = QueryDict(mutable=True)
    request.POST["terug"] = adres
    actie = SimpleNamespace(uuid=uuid4(), dossier=SimpleNamespace(uuid=uuid4()))
    assert gaat_naar(terug_na_actie(request, actie).url) == ""


@given(st.sampled_from(("", "agendapunt-verslag:", "dossier-overleggen:")), ADRESSEN)
def test_na_een_afspraak_gaat_iemand_naar_een_verslag_of_een_dossier(naam, adres):
    """Proves A3-15."""
    request = RequestFactory().post("/")
    request.POST = QueryDict(mutable=True)
    request.POST["terug"] = f"{naam}{adres}"
    plek = SimpleNamespace(uuid=uuid4())
    assert gaat_naar(terug_na_afspraak(request, SimpleNamespace(punt=plek, dossier=plek))) == ""


@given(ADRESSEN)
def test_terug_na_een_advies_is_een_eigen_bladzijde(adres):
    """Proves A3-15."""
    request = RequestFactory().post("/adviezen/nieuw/")
    request.POST = QueryDict(mutable=True)
    request.POST["terug"] = adres
    assert gaat_naar(_terug(request).url) == ""


@given(ADRESSEN)
def test_na_het_inloggen_gaat_iemand_naar_dit_huis(adres):
    """Proves A3-15 for `next`, which allauth follows when its adapter says so."""
    with context.request_context(RequestFactory().get("/inloggen/")):
        if get_adapter().is_safe_url(adres):
            assert gaat_naar(adres) in {"", "testserver", *settings.ALLOWED_HOSTS}


@given(ADRESSEN)
def test_wie_nog_moet_inloggen_blijft_hier(adres):
    """Proves A3-15 for the address that was asked for, which goes along."""
    request = RequestFactory().get("/dossiers/")
    request.path = request.path_info = f"/{adres}"
    naar = _naar_inloggen(request).url
    assert urlsplit(naar)[:3] == ("", "", settings.LOGIN_URL)
    (volgende,) = parse_qs(urlsplit(naar).query).get("next", [""])
    assert gaat_naar(volgende) == ""
