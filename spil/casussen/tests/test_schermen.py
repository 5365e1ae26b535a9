"""The forms of a case in the browser's eyes: who gets them, what they say, what they log."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from spil.casussen import afsluitcontroles
from spil.casussen.commands import waarschuw
from spil.casussen.models import Afsluiting, Casus, Deelnemer, Leefgebiedsituatie
from spil.casussen.rechten import ROUTES
from spil.casussen.tests.opzet import laat_ggz_deelnemen, maak_zaak
from spil.casussen.urls import urlpatterns
from spil.kern import rls
from spil.logboek.models import Inzage
from spil.meting.tellen import geteld
from tests.inloggen import log_in
from tests.wereld import NU, als

FORMULIEREN = {
    "dossier-regie": "Draag de regie over",
    "dossier-deelnemer-nieuw": "Laat een organisatie deelnemen",
    "dossier-ave": "Wijzig het AVE-niveau",
    "dossier-fase": "Wijzig de fase",
    "dossier-aanleiding": "Waarom deze casus",
    "dossier-bespreking": "Plan het volgende overleg",
    "dossier-waarschuwing": "Plaats een veiligheidswaarschuwing",
    "dossier-afsluiting": "Sluit de casus",
}
# Three apps above are asked what is still open before a case closes.
QUERIES_PER_FORMULIER = dict.fromkeys(FORMULIEREN, 13) | {"dossier-afsluiting": 14}
AFSLUITING = {"reden": "doelen_behaald", "evaluatie": "De rust is terug."}


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def scherm(wereld, zaak, client):
    """Open or post a form as one of the cast; returns the answer."""

    def open_(naam, *args, als="regisseur", post=None, query=""):
        log_in(client, wereld.rollen[als])
        pad = reverse(naam, args=args or [zaak.uuid]) + query
        return client.get(pad) if post is None else client.post(pad, post)

    return open_


def tekst(antwoord):
    return antwoord.content.decode()


def test_elke_url_heeft_een_recht():
    assert {p.name for p in urlpatterns} == {r.naam for r in ROUTES}


@pytest.mark.parametrize(("naam", "titel"), FORMULIEREN.items())
def test_de_regisseur_krijgt_het_formulier(zaak, scherm, naam, titel):
    antwoord = scherm(naam)
    assert antwoord.status_code == 200
    assert f"<h1>{titel}</h1>" in tekst(antwoord)
    assert zaak.dossier.nummer in tekst(antwoord)


@pytest.mark.parametrize("naam", FORMULIEREN)
@pytest.mark.parametrize("methode", ["get", "post"])
@pytest.mark.parametrize(
    ("wie", "status"),
    [("collega", 404), ("buitenstaander", 404), ("ketenpartner", 403), ("manager", 403)],
)
def test_een_ander_krijgt_het_formulier_niet(scherm, naam, wie, status, methode):
    antwoord = scherm(naam, als=wie, post={} if methode == "post" else None)
    assert antwoord.status_code == status


@pytest.mark.parametrize("naam", sorted(set(FORMULIEREN) - {"dossier-bespreking"}))
def test_leeg_versturen_geeft_een_foutoverzicht(scherm, naam):
    if naam == "dossier-deelnemer-nieuw":
        antwoord = scherm(naam, query="?partner=", post={})
    else:
        antwoord = scherm(naam, post={})
    assert antwoord.status_code == 422
    assert "data-foutoverzicht" in tekst(antwoord)


def test_wie_een_formulier_opent_staat_in_het_logboek(wereld, zaak, scherm):
    scherm("dossier-ave")
    with als(wereld.fg):
        blikken = Inzage.objects.raw(
            "SELECT * FROM spil_inzagen(%s, %s)", [zaak.dossier.nummer, NU]
        )
        assert [b.handeling for b in blikken] == ["casus.ave_wijzigen"]


def test_het_ave_niveau_wijzigen(wereld, zaak, scherm):
    antwoord = scherm("dossier-ave", post={"niveau": "4", "toelichting": "Escalatie."})
    assert antwoord.url == reverse("dossier", args=[zaak.uuid])
    assert "AVE 4" in tekst(scherm("dossier-ave"))


def test_getypte_tekst_blijft_staan_bij_een_fout(scherm):
    antwoord = scherm("dossier-ave", post={"toelichting": "Een lang verhaal."})
    assert antwoord.status_code == 422
    assert "Een lang verhaal." in tekst(antwoord)
    assert "Kies een niveau." in tekst(antwoord)


def test_een_organisatie_laten_deelnemen_gaat_in_twee_stappen(wereld, zaak, scherm):
    stap1 = tekst(scherm("dossier-deelnemer-nieuw"))
    assert "GGZ Voorbeeld (private deelnemer)" in stap1
    assert "Woonstichting Voorbeeld" not in stap1
    ggz = f"?partner={wereld.partners['ggz'].uuid}"
    assert "A. Haddad" in tekst(scherm("dossier-deelnemer-nieuw", query=ggz))
    antwoord = scherm(
        "dossier-deelnemer-nieuw",
        query=ggz,
        post={
            "personen": [str(wereld.behandelaar.uuid)],
            "beslissers": [str(wereld.ketenpartner.medewerker.uuid)],
        },
    )
    assert antwoord.url == reverse("dossier-deelnemers", args=[zaak.uuid])
    with als(wereld.behandelaar):
        assert Casus.objects.exists()


def test_de_deelname_beeindigen_zegt_eerst_wat_blijft_liggen(wereld, zaak, scherm, monkeypatch):
    monkeypatch.setattr(afsluitcontroles, "_restanten", [lambda d, p: ["1 actie staat open."]])
    ggz = laat_ggz_deelnemen(zaak)
    assert "1 actie staat open." in tekst(scherm("deelnemer-einde", ggz.uuid))
    assert scherm("deelnemer-einde", ggz.uuid, post={}).status_code == 302
    with als(wereld.regisseur):
        assert Deelnemer.objects.get(uuid=ggz.uuid).tot == NU
    opnieuw = scherm("deelnemer-einde", ggz.uuid, post={})
    assert (opnieuw.status_code, "neemt al niet meer deel" in tekst(opnieuw)) == (422, True)


def test_een_collega_van_een_deelnemer_toevoegen_en_weghalen(wereld, zaak, scherm):
    politie = zaak.deelnemers["politie"]
    assert "Beëindig de toegang" in tekst(scherm("deelnemer-personen", politie.uuid))
    with als(wereld.regisseur):
        persoon = politie.personen.get()
    assert "J. Verbeek" in tekst(scherm("deelnemerpersoon-einde", persoon.uuid))
    assert scherm("deelnemerpersoon-einde", persoon.uuid, post={}).status_code == 302
    with als(wereld.ketenpartner):
        assert not Casus.objects.exists()


def test_een_lege_keuze_zegt_wie_kan_helpen(zaak, scherm):
    pagina = tekst(scherm("deelnemer-personen", zaak.deelnemers["politie"].uuid))
    assert "De functioneel beheerder kan organisaties en mensen toevoegen." in pagina


def test_een_leefgebied_toont_zijn_verloop(wereld, zaak, scherm):
    args = ("dossier-leefgebied", zaak.uuid, "huisvesting")
    assert "nog niets vastgelegd" in tekst(scherm(*args))
    scherm(*args, post={"ernst": "acuut", "tekst": "Slaapt in zijn auto."})
    assert "Slaapt in zijn auto." in tekst(scherm(*args))
    with als(wereld.regisseur):
        assert Leefgebiedsituatie.objects.get().door == wereld.regisseur
    assert scherm("dossier-leefgebied", zaak.uuid, "geloof").status_code == 404


def test_een_waarschuwing_herzien_en_beeindigen(wereld, zaak, scherm):
    with als(wereld.regisseur) as regisseur:
        rij = waarschuw(
            zaak.uuid,
            soort="dier",
            tekst="Er is een hond.",
            herzien_voor=date(2026, 12, 3),
            door=regisseur,
            op=NU,
        )
    assert "Er is een hond." in tekst(scherm("waarschuwing-herziening", rij.uuid))
    post = {"soort": "dier", "tekst": "Twee honden.", "herzien_voor": "4-1-2027"}
    assert scherm("waarschuwing-herziening", rij.uuid, post=post).status_code == 302
    assert "Twee honden." in tekst(scherm("waarschuwing-einde", rij.uuid))
    assert scherm("waarschuwing-einde", rij.uuid, post={"reden": "Weg."}).status_code == 302
    assert scherm("waarschuwing-einde", rij.uuid, als="collega").status_code == 404


def test_de_volgende_bespreking_plannen(wereld, zaak, scherm):
    assert scherm("dossier-bespreking", post={"dag": "26-11-2026"}).status_code == 302
    assert "26-11-2026" in tekst(scherm("dossier-bespreking"))
    fout = scherm("dossier-bespreking", post={"dag": "1-1-2020"})
    assert (fout.status_code, "al voorbij" in tekst(fout)) == (422, True)


def test_sluiten_vraagt_eerst_om_na_te_kijken(wereld, zaak, scherm):
    post = {**AFSLUITING, "beslissers": [str(wereld.ketenpartner.medewerker.uuid)]}
    nakijken = scherm("dossier-afsluiting", post=post)
    assert "Controleer en sluit de casus" in tekst(nakijken)
    assert "J. Verbeek, Politie Zeeland-West-Brabant" in tekst(nakijken)
    assert 'type="hidden" name="evaluatie"' in tekst(nakijken)
    with als(wereld.regisseur):
        assert not Afsluiting.objects.exists()
    terug = scherm("dossier-afsluiting", post={**post, "wijzig": "ja"})
    assert "De rust is terug.</textarea>" in tekst(terug)
    klaar = scherm("dossier-afsluiting", post={**post, "bevestigd": "ja"})
    assert klaar.url == reverse("mijn-werk")
    assert scherm("dossier-afsluiting").status_code == 403


def test_wat_in_de_weg_staat_is_te_lezen_en_houdt_het_sluiten_tegen(
    wereld, zaak, scherm, monkeypatch
):
    monkeypatch.setattr(afsluitcontroles, "_controles", [lambda d: ["3 acties staan nog open."]])
    assert "3 acties staan nog open." in tekst(scherm("dossier-afsluiting"))
    post = {
        **AFSLUITING,
        "beslissers": [str(wereld.ketenpartner.medewerker.uuid)],
        "bevestigd": "ja",
    }
    antwoord = scherm("dossier-afsluiting", post=post)
    assert antwoord.status_code == 422
    assert "Deze casus kan nog niet dicht. 3 acties staan nog open." in tekst(antwoord)


def test_na_het_sluiten_legt_de_laatste_regisseur_opnieuw_voor(wereld, zaak, scherm):
    post = {**AFSLUITING, "beslissers": [str(wereld.ketenpartner.medewerker.uuid)]}
    scherm("dossier-afsluiting", post={**post, "bevestigd": "ja"})
    assert "Leg de casus opnieuw voor" in tekst(scherm("dossier-heropening"))
    assert scherm("dossier-heropening", als="collega").status_code == 404
    assert scherm("dossier-heropening", post={"reden": "Onrust."}).status_code == 302
    with als(wereld.regisseur):
        assert Casus.objects.get().fase == "voorbereiding"


def test_de_regie_overdragen_leidt_naar_mijn_werk(wereld, zaak, scherm):
    pagina = tekst(scherm("dossier-regie"))
    assert "T. de Wit" in pagina
    assert 'value="' + str(wereld.regisseur.uuid) not in pagina
    antwoord = scherm("dossier-regie", post={"regisseur": str(wereld.collega.uuid)})
    assert antwoord.url == reverse("mijn-werk")
    assert scherm("dossier-ave").status_code == 404


def test_een_casus_die_wacht_krijgt_een_regisseur(wereld, client, scherm):
    wacht = maak_zaak(wereld, regisseur=None)
    assert scherm("dossier-regisseur", wacht.uuid, als="triagist").status_code == 200
    post = {"regisseur": str(wereld.collega.uuid)}
    scherm("dossier-regisseur", wacht.uuid, als="collega", post=post)
    assert scherm("dossier-ave", wacht.uuid, als="collega").status_code == 200


@pytest.mark.parametrize(("naam", "hoogstens"), QUERIES_PER_FORMULIER.items())
def test_een_formulier_blijft_binnen_zijn_queries(
    wereld, zaak, client, naam, hoogstens, monkeypatch
):
    """A real request runs in no transaction but its own, so it finds no context to put back."""
    monkeypatch.setattr(rls, "_lees_context", lambda: None)
    log_in(client, wereld.regisseur)
    with geteld() as queries:
        assert client.get(reverse(naam, args=[zaak.uuid])).status_code == 200
    assert len(queries) <= hoogstens


def test_over_de_wijziging_van_een_collega_heen_opslaan_is_een_keuze(scherm):
    def post(tekst_, versie):
        return {"tekst": tekst_, "versie": versie}

    assert scherm("dossier-aanleiding", post=post("Van Oomen.", "0")).status_code == 302
    botst = scherm("dossier-aanleiding", als="ondersteuner", post=post("Van Maas.", "0"))
    assert botst.status_code == 422
    assert "Nu staat er: “Van Oomen.”" in tekst(botst)
    assert "Van Maas.</textarea>" in tekst(botst)
    assert 'name="versie" value="1"' in tekst(botst)
    bewust = scherm("dossier-aanleiding", als="ondersteuner", post=post("Van Maas.", "1"))
    assert bewust.status_code == 302
