"""A scripted attacker with a login, and with a form that they changed themselves (eisen A10-06).

An address with an object of somebody else (IDOR by uuid), forged requests and everything else that
an address can say are in test_http.py and test_koppen.py; columns that no form has are in
test_elk_modelveld.py; here is what fields can say."""

from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from django.urls import reverse

from spil.uitwisseling.models import Aangeboden, Import
from tests.matrix.aanvallen import nieuwe_rijen
from tests.matrix.formulieren import STRAKS, VANDAAG_NL, velden_voor
from tests.matrix.objecten import Doel, doelen
from tests.matrix.test_fouten import geslaagde
from tests.matrix.toneel import Toneel
from tests.matrix.vragen import Vrager

pytestmark = pytest.mark.matrix
MEGABYTE = 1024 * 1024


def vreemde_sleutels(toneel: Toneel) -> list[str]:
    """One of each kind of thing that a field can name, all of the other house."""
    stuk, buiten = toneel.stukken["ander_huis"], toneel.rollen["buitenstaander"]
    los = [uuid for soort in toneel.los.values() for uuid, wie in soort if wie == "niemand"]
    dingen = [ding.uuid for soort in stuk.dingen.values() for ding in soort]
    eigen = [buiten.uuid, buiten.medewerker.uuid, buiten.medewerker.partner.uuid]
    return sorted({str(uuid) for uuid in (*los, *dingen, *eigen, *stuk.delen.values())})


def is_sleutel(waarde: str) -> bool:
    try:
        return bool(UUID(waarde.removeprefix("p:").removeprefix("m:")))
    except ValueError:
        return False


def met_keuze(toneel: Toneel) -> list[tuple[str, Doel, dict[str, Any], list[str]]]:
    """Each form in which one chooses a person, organisation or part: who, where, what, which."""
    gevonden = []
    for wie, doel in geslaagde(toneel):
        velden = velden_voor(toneel, wie, doel)
        keuzes = [
            naam
            for naam, waarde in velden.items()
            if naam != "sleutel" and is_sleutel(waarde[0] if isinstance(waarde, list) else waarde)
        ]
        if keuzes:
            gevonden.append((wie, doel, velden, keuzes))
    alle = {
        d.route: d
        for d in doelen(toneel)
        if d.dossier in ("", "eigen")
        and d.vindt("beheerder" if d.route.startswith(("beheer", "waar")) else "regisseur")
    }
    rol = str(toneel.rollen["collega"].uuid)
    for wie, route, velden in (
        ("beheerder", "beheer-teamlid-nieuw", {"rol": rol}),
        (
            "beheerder",
            "waarnemingen",
            {"voor": rol, "waarnemer": rol, "van": VANDAAG_NL, "tot": STRAKS},
        ),
        (
            "beheerder",
            "beheer-medewerker-nieuw",
            {"organisatie": rol, "naam": "N", "email": "n@v.nl"},
        ),
        (
            "regisseur",
            "dossier-deelnemer-nieuw",
            {"partner": rol, "personen": rol, "beslissers": rol},
        ),
        ("regisseur", "dossier-regie", {"regisseur": rol}),
        ("regisseur", "deelnemer-personen", {"persoon": rol, "personen": rol}),
    ):
        keuzes = [naam for naam, waarde in velden.items() if waarde == rol]
        gevonden.append((wie, alle[route], velden, keuzes))
    return gevonden


def test_een_keuze_uit_een_ander_huis_bestaat_niet(toneel: Toneel):
    """CWE-639: the uuid of a rol, organisation, part or person of another house in a field of one's
    own form is a mistake in the form or nothing at all, and writes nothing."""
    fout, aantal = [], 0
    for wie, doel, velden, keuzes in met_keuze(toneel):
        vrager = Vrager(toneel, wie)
        for naam in keuzes:
            voor = "p:" if str(velden[naam]).startswith("p:") else ""
            for vreemd in vreemde_sleutels(toneel):
                uitslag = vrager.vraag("POST", doel.pad, {**velden, naam: f"{voor}{vreemd}"})
                aantal += 1
                geweigerd = uitslag.status in (200, 403, 404, 422) and not uitslag.verandert
                if not geweigerd or "Markiezaten" in uitslag.tekst:
                    fout.append(f"{wie} {doel.naam} {naam}: {uitslag.status} {uitslag.verandert}")
    print(f"{aantal} combinations, {len(fout)} deviations")
    assert not fout, "\n".join(sorted(set(fout)))
    assert aantal >= 300


@pytest.mark.parametrize(
    "kwaad",
    [
        "https://kwaad.voorbeeld.nl/",
        "//kwaad.voorbeeld.nl/",
        "/\\kwaad.voorbeeld.nl",
        "https:kwaad.voorbeeld.nl",
        "javascript:alert(1)",
    ],
)
def test_een_formulier_stuurt_niemand_naar_een_ander(toneel: Toneel, kwaad):
    """CWE-601: with the address in every parameter that could be one. (Logging in:
    gebruikers/tests/test_inlogpaden.py.)"""
    naar = dict.fromkeys(("terug", "next", "volgende", "url", "redirect_to"), kwaad)
    aantal = 0
    for wie, doel in geslaagde(toneel):
        velden = {**velden_voor(toneel, wie, doel), **naar}
        uitslag = Vrager(toneel, wie).vraag("POST", doel.pad, velden)
        adres = urlsplit(uitslag.koppen.get("Location", ""))
        aantal += bool(adres.path)
        assert (adres.scheme, adres.netloc) == ("", ""), doel.naam
        assert "kwaad" not in uitslag.koppen.get("Location", ""), doel.naam
    assert aantal >= 30


def bied_aan(toneel: Toneel, naam: str, inhoud: bytes) -> Any:
    """By hand: Django's own client would take the path out of the name before it is sent."""
    kop = f'--grens\r\nContent-Disposition: form-data; name="bestanden"; filename="{naam}"\r\n'
    lijf = f"{kop}Content-Type: text/csv\r\n\r\n".encode() + inhoud + b"\r\n--grens--\r\n"
    client = Vrager(toneel, "beheerder").client
    client.cookies["spil"] = toneel.sessies["beheerder"]
    soort = "multipart/form-data; boundary=grens"
    return client.generic("POST", reverse("import-nieuw"), lijf, content_type=soort)


@pytest.mark.parametrize(
    "naam",
    ["../../dossiers.csv", "/etc/passwd", "..\\..\\dossiers.csv", "dossiers.csv\x00.py", ".."],
)
def test_een_bestandsnaam_is_geen_pad(toneel: Toneel, naam):
    """CWE-22, CWE-73: of what is offered only the last part of the name counts, and only a name that
    the mapping knows is kept; and none of it becomes a path."""
    antwoorden: list[int] = []
    rijen = nieuwe_rijen(
        lambda: antwoorden.append(bied_aan(toneel, naam, b"a;b\n1;2\n").status_code)
    )
    assert antwoorden[0] in (302, 422)
    namen = [rij["bestand"] for tabel, rij in rijen if tabel == Aangeboden._meta.db_table]
    assert namen in ([], ["dossiers.csv"])
    imp = toneel.los["import_uuid"][0][0]
    for pad in (f"/import/{imp}/geweigerd/..%2f..%2fetc%2fpasswd/", "/static/..%2f..%2fmanage.py"):
        assert Vrager(toneel, "beheerder").vraag("GET", pad).status == 404


def test_een_te_groot_verzoek_wordt_niet_gelezen(toneel: Toneel):
    """CWE-770, CWE-400: a field of three megabytes, too many fields, files of thirty megabytes."""
    journaal = reverse("notitie-nieuw", args=[toneel.stukken["eigen"].uuid])
    regisseur = Vrager(toneel, "regisseur")
    for velden in ({"tekst": "x" * 3 * MEGABYTE}, {f"veld{nr}": "x" for nr in range(2000)}):
        uitslag = regisseur.vraag("POST", journaal, velden)
        assert uitslag.status in (400, 413)
        assert not uitslag.verandert
    antwoorden: list[Any] = []
    rijen = nieuwe_rijen(
        lambda: antwoorden.append(bied_aan(toneel, "dossiers.csv", b"x" * 30 * MEGABYTE))
    )
    assert antwoorden[0].status_code == 422
    assert "hoogstens 24 MB" in antwoorden[0].content.decode()
    assert Import._meta.db_table not in {tabel for tabel, _ in rijen}


@pytest.mark.parametrize("vraag", ["%%", "z%", "__", "zq__kaft", "zq' OR '1'='1", "zq\\", "%zq%"])
def test_een_jokerteken_in_een_zoekvraag_is_een_letter(toneel: Toneel, vraag):
    """CWE-155, CWE-89: `%` and `_` find nobody, a quote ends nothing. (The FG's search:
    toegang/tests/test_logboek_schermen.py.)"""
    for wie in ("regisseur", "ketenpartner", "triagist"):
        uitslag = Vrager(toneel, wie).vraag("POST", reverse("zoeken"), {"q": vraag})
        assert uitslag.status in (200, 422)
        assert not {m for m in uitslag.merken if str(m) not in vraag}
        assert "bekend, regie" not in uitslag.tekst.lower()
