"""Every column of every table of Spil, sent along with every form (eisen A1-21; CWE-915)."""

import re
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from tests.matrix.aanvallen import nieuwe_rijen
from tests.matrix.formulieren import velden_voor
from tests.matrix.objecten import Doel
from tests.matrix.statussen import verwacht
from tests.matrix.test_fouten import geslaagde
from tests.matrix.test_koppen import een_per_adres
from tests.matrix.test_sql import CAST
from tests.matrix.toneel import Toneel
from tests.matrix.vragen import Vrager

pytestmark = pytest.mark.matrix
VELD = re.compile(r"<(?:input|select|textarea|button)\b[^>]*?\bname=\"([^\"]+)\"")
# Made anew at each request, or from what was: keys, nonces and what follows from them.
WISSELT = re.compile(
    r"(?:^|_)(?:id|uuid|sleutel|spoor|versleuteld|hash|index|op|nummer|kenmerk|inhoud|vingerafdruk"
    r"|at|grootte|sha256|gevoelig|antwoorden|pgh_\w+|conclusie|bytes|som|word|pdf|met|paar|keer|password|session\w*)$"
)
# The form of these stands on another page; the page of a letter opens for a kind and a receiver.
ELDERS_GEVRAAGD = {
    "actie-gereed": {"resultaat"},
    "agendaplek-plaats": {"plaats", "gezien"},
    # Of the note-taker's screen: what was typed comes along.
    "notulen-aanwezigheid": {"tekst", "versie", "naar"},
    "notulen-afspraak": {"tekst", "versie", "naar"},
}
KIEST_HET_FORMULIER = {"soort", "aan"}
# Not of a row of ours, and still what somebody would try.
VERZONNEN = ("door", "is_staff", "is_superuser", "heel_dossier", "nood", "geschreven_door", "pk")
GEWOON = {"regisseur", "ketenpartner", "beheerder"}


def waarde(toneel: Toneel, veld: Any) -> Any:
    """What an attacker would like to see in this column."""
    ander, buiten = toneel.stukken["ander_huis"], toneel.rollen["buitenstaander"]
    if veld.is_relation or isinstance(veld, models.BigAutoField | models.BigIntegerField):
        naar = veld.related_model._meta.model_name if veld.related_model else veld.name
        vreemd = {"rol": buiten.pk, "huis": buiten.huis_id, "medewerker": buiten.medewerker_id}
        return vreemd.get(str(naar), ander.pk)
    if isinstance(veld, models.UUIDField):
        return str(ander.uuid)
    if isinstance(veld, models.DateField):
        return "01-01-1999"
    if isinstance(veld, models.BooleanField):
        return "on"
    if isinstance(veld, models.IntegerField):
        return "77"
    keuzes = list(veld.flatchoices)
    return keuzes[-1][0] if keuzes else "zqgif"


def alle_velden(toneel: Toneel) -> dict[str, Any]:
    """Column → what to send; the same name in two tables is sent once."""
    return dict.fromkeys(VERZONNEN, toneel.rollen["buitenstaander"].pk) | {
        naam: waarde(toneel, veld)
        for model in apps.get_models()
        for veld in model._meta.concrete_fields
        if model.__module__.startswith("spil.")
        for naam in (veld.name, veld.attname)
    }


def vuil_bij(toneel: Toneel, vrager: Vrager, doel: Doel, velden: dict[str, Any]) -> dict[str, Any]:
    """All columns that the form itself does not ask for, as its page shows it."""
    pagina = vrager.vraag("GET", doel.pad)
    if pagina.status != 200:
        keuze = {naam: w for naam, w in velden.items() if naam in KIEST_HET_FORMULIER}
        pagina = vrager.vraag("POST", doel.pad, keuze)
    namen = set(VELD.findall(pagina.tekst)) | set(velden) | ELDERS_GEVRAAGD.get(doel.route, set())
    gevraagd = namen | {naam.rpartition("-")[2] for naam in namen}
    return {n: w for n, w in alle_velden(toneel).items() if n not in gevraagd}


def geschreven(vrager: Vrager, doel: Doel, velden: dict[str, Any]) -> list[str]:
    """The rows that this request makes or changes, without what differs each time."""
    rijen = nieuwe_rijen(lambda: vrager.client.post(doel.pad, velden))
    return sorted(
        f"{tabel} {sorted((k, str(v)) for k, v in rij.items() if not WISSELT.search(k))}"
        for tabel, rij in rijen
        if tabel != "django_session"
    )


def test_een_kolom_die_niet_op_het_formulier_staat_verandert_niets(toneel: Toneel):
    """Proves A1-21: each act that succeeds writes the very same rows with every column of every
    table sent along, one by one the same, as without."""
    fout, aantal = [], 0
    for wie, doel in geslaagde(toneel):
        vrager = Vrager(toneel, wie)
        velden = velden_voor(toneel, wie, doel)
        vuil = vuil_bij(toneel, vrager, doel, velden)
        vrager.client.cookies["spil"] = toneel.sessies[wie]
        zonder = geschreven(vrager, doel, velden)
        met = geschreven(vrager, doel, {**vuil, **velden_voor(toneel, wie, doel)})
        aantal += len(zonder)
        if zonder != met:
            fout.append(f"{wie} {doel.naam}: {sorted(set(met) ^ set(zonder))}"[:600])
    print(f"{aantal} rows written, {len(alle_velden(toneel))} columns, {len(fout)} deviations")
    assert not fout, "\n".join(fout)
    assert aantal >= 100
    assert len(alle_velden(toneel)) >= 250


@pytest.mark.parametrize(
    "wie", [pytest.param(w, marks=() if w in GEWOON else pytest.mark.diep) for w in CAST]
)
def test_met_elke_kolom_erbij_mag_niemand_meer(toneel: Toneel, wie):
    """Proves A1-21 as each role at each address: the answer is the one that the rights table gives,
    and what is refused writes nothing."""
    vrager, vuil, fout = Vrager(toneel, wie), alle_velden(toneel), []
    for doel in een_per_adres(toneel, wie):
        goed = verwacht(toneel, wie, doel, "POST")
        if goed & {200, 302}:
            continue  # above
        uitslag = vrager.vraag("POST", doel.pad, {**vuil, **velden_voor(toneel, wie, doel)})
        if uitslag.status not in goed or uitslag.verandert:
            fout.append(f"{doel.naam}: {uitslag.status}, {uitslag.verandert}")
    assert not fout, "\n".join(fout)
