"""Asking when the case is closed, and reminding once (missie A8): nobody learns who said what."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.urls import reverse

from spil.aanmeldingen.models import Uitkomst
from spil.aanmeldingen.tests.voorbeelden import besluit_over, doe_aanmelding
from spil.casussen.commands.sluiten import scherm_af
from spil.casussen.models import Casus, Deelnemer
from spil.casussen.tests.opzet import Zaak
from spil.kern.fouten import NietGevonden
from spil.logboek.models import Gebeurtenis
from spil.terugblik.commands import beantwoord, trek_links_in
from spil.terugblik.fouten import NiemandTeHerinneren, NietsGekozen
from spil.terugblik.models import Tevredenheidsantwoord, Tevredenheidslink, Tevredenheidsvraag
from spil.terugblik.queries.vragen import lopende_vragen, vragen_aan_mij
from spil.terugblik.tests.opzet import GOED, herinner, logde_in, sleutels, stand, stel, vraag
from spil.toegang.models import Bericht
from tests.inloggen import log_in
from tests.wereld import NU, als, later

pytestmark = pytest.mark.usefixtures("nu")

POST = {"samenwerking": "5", "duidelijkheid": "4", "resultaat": "3", "opmerking": ""}
TWEE_WEKEN = later(days=14)


def adres(sleutel):
    return reverse("tevredenheidsvraag", args=[sleutel])


def sluit(zaak, *, op=NU):
    with als(zaak.wereld.regisseur, op=op):
        scherm_af(zaak.casus, uitkomst="stabiel", gesloten_op=op, op=op)


def berichten(rol, *, op=NU):
    with als(rol, op=op):
        return [(b.soort, b.dossiernummer) for b in Bericht.objects.order_by("op", "id")]


def open_vragen(rol, *, op=NU):
    with als(rol, op=op):
        return vragen_aan_mij(door=rol, op=op)


def test_na_het_sluiten_vraagt_de_laatste_regisseur_wie_nog_niet_gevraagd_was(wereld, zaak):
    """A8: the last regisseur holds the kaft only; who took part until the end can still be asked."""
    vraag(zaak, "ggz")
    sluit(zaak)
    (partij,) = stand(zaak).te_vragen
    assert partij.partner == wereld.partners["politie"]
    (sleutel,) = vraag(zaak, "politie")
    assert Client().post(adres(sleutel), POST).status_code == 200
    for wie in ("collega", "ondersteuner", "ketenpartner"):
        with pytest.raises(NietGevonden):
            vraag(zaak, "politie", door=wie)


def test_wie_eerder_vertrok_wordt_na_het_sluiten_niet_gevraagd(wereld, zaak):
    with als(wereld.regisseur):
        zaak.deelnemers["ggz"].beeindig(op=NU)
    sluit(zaak, op=later(days=1))
    namen = [p.partner for p in stand(zaak, op=later(days=1)).te_vragen]
    assert namen == [wereld.partners["politie"]]


def test_ook_de_melder_die_niet_deelneemt_wordt_na_het_sluiten_gevraagd(wereld):
    """Who reported lies in a part that the last regisseur no longer holds."""
    melding = doe_aanmelding(wereld.ketenpartner)
    besluit_over(melding, wereld, Uitkomst.OPPAKKEN, regisseur=wereld.regisseur)
    with als(wereld.regisseur):
        casus = Casus.objects.select_related("dossier").get(dossier_id=melding.dossier_id)
        for deelnemer in Deelnemer.objects.lopend().van_dossier(casus.dossier_id):
            deelnemer.beeindig(op=NU)
    zaak = Zaak(wereld=wereld, dossier=casus.dossier, casus=casus, deelnemers={})
    morgen = later(days=1)
    sluit(zaak, op=morgen)
    (melder,) = stand(zaak, op=morgen).te_vragen
    assert (melder.partner, melder.soort) == (wereld.partners["politie"], "melder")
    for wie in ("collega", "ketenpartner", "manager"):
        with als(wereld.rollen[wie], op=morgen), connection.cursor() as cursor:
            cursor.execute(
                "SELECT * FROM spil_melder_van_casus(%s, %s)", [casus.dossier_id, morgen]
            )
            assert cursor.fetchall() == []


def test_in_de_databank_staat_bij_het_dossier_geen_organisatie(zaak):
    """Not all deelnemers may know who reported."""
    vraag(zaak, "ggz", "politie")
    assert {veld.name for veld in Tevredenheidsvraag._meta.get_fields()} == {
        *("id", "uuid", "dossier", "deel"),
        *("organisatie", "gevraagd_op", "herinnerd_op", "met_bericht"),
    }
    with als(zaak.wereld.behandelaar):
        codes = set(Tevredenheidsvraag.objects.values_list("organisatie", flat=True))
    assert all(re.fullmatch(r"[0-9a-f]{64}", code) for code in codes)


def test_wie_een_login_heeft_leest_de_vraag_in_spil_en_het_huis_ziet_geen_link(wereld, zaak):
    logde_in(wereld, "behandelaar")
    client = log_in(Client(), wereld.regisseur)
    wie = [str(wereld.partners[p].uuid) for p in ("ggz", "politie")]
    formulier = reverse("dossier-tevredenheid", args=[zaak.uuid])
    assert "leest de vraag in Spil" in client.get(formulier).content.decode()
    pagina = client.post(formulier, {"partners": wie}).content.decode()
    assert len(re.findall(r"/tevredenheid/[\w-]{43,}/", pagina)) == 1
    assert berichten(wereld.behandelaar) == [("samenwerking", "")]
    (link,) = open_vragen(wereld.behandelaar)
    assert link.sleutel_in_spil not in pagina + client.get(formulier).content.decode()
    assert client.get(reverse("samenwerkingsvragen")).status_code == 403


def test_van_bericht_naar_antwoord_zonder_dat_het_ergens_staat(wereld, zaak):
    """A8: the receiver opens the notice, then the question; no log says that, and nothing is left."""
    logde_in(wereld, "behandelaar")
    stel(zaak, "ggz")
    client = log_in(Client(), wereld.behandelaar)
    assert 'href="/samenwerkingsvragen/"' in client.get("/berichten/").content.decode()
    voor = Gebeurtenis.objects.count()
    pagina = client.get("/samenwerkingsvragen/")
    assert 'rel="noreferrer"' in pagina.content.decode()
    (link,) = re.findall(r"/tevredenheid/[0-9a-f]{64}/", pagina.content.decode())
    assert zaak.dossier.nummer not in pagina.content.decode()
    assert client.post(link, POST).status_code == 200
    assert Gebeurtenis.objects.count() == voor
    assert "Er staat geen vraag open" in client.get("/samenwerkingsvragen/").content.decode()
    assert Tevredenheidsantwoord.objects.count() == 1


def test_een_ander_leest_de_vraag_niet(wereld, zaak):
    logde_in(wereld, "behandelaar", "ketenpartner", "officier")
    stel(zaak, "ggz")
    assert len(open_vragen(wereld.behandelaar)) == 1
    for wie in ("ketenpartner", "officier", "regisseur", "buitenstaander"):
        assert open_vragen(wereld.rollen[wie]) == []
        assert berichten(wereld.rollen[wie]) == []


def test_herinneren_kan_een_keer_van_twee_tot_vier_weken(zaak):
    """A8: one reminder, and only one."""
    vraag(zaak, "ggz")
    for dag in (0, 13, 29):
        with pytest.raises(NiemandTeHerinneren):
            herinner(zaak, op=later(days=dag))
    assert len(sleutels(herinner(zaak, op=later(days=28)))) == 1
    with pytest.raises(NiemandTeHerinneren):
        herinner(zaak, op=later(days=28))


def test_een_herinnering_maakt_de_vorige_link_ongeldig_en_telt_niet_dubbel(zaak):
    (eerste,) = vraag(zaak, "ggz")
    with time_machine.travel(TWEE_WEKEN, tick=False):
        (tweede,) = sleutels(herinner(zaak, op=TWEE_WEKEN))
        assert Client().get(adres(eerste)).status_code == 404
        assert Client().post(adres(tweede), POST).status_code == 200
    assert Tevredenheidslink.objects.count() == 0
    assert Tevredenheidsantwoord.objects.count() == 1


def test_wie_al_antwoordde_krijgt_ook_een_link_en_leest_dat_het_niet_meer_hoeft(zaak):
    """So the list of links does not tell the house who answered."""
    _, politie = vraag(zaak, "ggz", "politie")
    beantwoord(politie, GOED, op=NU)
    nieuw = herinner(zaak, op=TWEE_WEKEN)
    assert {p.naam for p, _ in nieuw.sleutels} == {
        zaak.wereld.partners[naam].naam for naam in ("politie", "ggz")
    }
    sleutel = dict(nieuw.sleutels)[zaak.wereld.partners["politie"]]
    with time_machine.travel(TWEE_WEKEN, tick=False):
        for antwoord in (Client().get(adres(sleutel)), Client().post(adres(sleutel), POST)):
            assert "Er is al geantwoord" in antwoord.content.decode()
    with pytest.raises(NietGevonden):
        beantwoord(sleutel, GOED, op=TWEE_WEKEN)
    assert Tevredenheidsantwoord.objects.count() == 1


def test_een_herinnering_in_spil_bereikt_alleen_wie_nog_niet_antwoordde(wereld, zaak):
    logde_in(wereld, "behandelaar", "ketenpartner")
    stel(zaak, "ggz", "politie")
    (link,) = open_vragen(wereld.ketenpartner)
    beantwoord(link.sleutel_in_spil, GOED, op=NU)
    uit = herinner(zaak, op=TWEE_WEKEN)
    assert uit.sleutels == []
    assert {p.naam for p in uit.in_spil} == {
        wereld.partners[naam].naam for naam in ("politie", "ggz")
    }
    assert [soort for soort, _ in berichten(wereld.ketenpartner)] == ["samenwerking"]
    assert [soort for soort, _ in berichten(wereld.behandelaar)] == [
        *("samenwerking", "samenwerking_nog")
    ]


def test_hebben_allen_geantwoord_dan_is_er_niemand_te_herinneren(zaak):
    (sleutel,) = vraag(zaak, "ggz")
    beantwoord(sleutel, GOED, op=NU)
    with pytest.raises(NiemandTeHerinneren):
        herinner(zaak, op=TWEE_WEKEN)


def test_hoeveel_er_antwoordden_is_pas_na_twee_weken_te_zien(client, wereld, zaak):
    """A8: the response is counted; sooner the count would tell whose answer just came."""
    sleutel, _ = vraag(zaak, "ggz", "politie")
    beantwoord(sleutel, GOED, op=NU)
    vroeg, laat = stand(zaak).telling, stand(zaak, op=TWEE_WEKEN).telling
    assert (vroeg.gevraagd, vroeg.geteld, vroeg.beantwoord) == (2, 0, 0)
    assert vroeg.vanaf == TWEE_WEKEN.date()
    assert (laat.gevraagd, laat.geteld, laat.beantwoord) == (2, 2, 1)
    assert laat.herinneren_tot == TWEE_WEKEN.date() + timedelta(days=14)
    with time_machine.travel(TWEE_WEKEN, tick=False):
        log_in(client, wereld.regisseur)
        tekst = client.get(reverse("dossier-tevredenheid", args=[zaak.uuid])).content.decode()
        assert "Van hen antwoordde er 1." in tekst
        assert "Herinner wie nog niet antwoordde" in tekst
        overzicht = client.get("/tevredenheid/").content.decode()
    assert zaak.dossier.nummer in overzicht
    assert "Herinneren kan nu" in overzicht


def test_alleen_wie_de_regie_heeft_ziet_zijn_lopende_vragen(wereld, zaak):
    vraag(zaak, "ggz")
    sluit(zaak)
    for wie, aantal in (("regisseur", 1), ("collega", 0), ("triagist", 0), ("manager", 0)):
        with als(wereld.rollen[wie]):
            assert len(lopende_vragen(op=NU)) == aantal
    with als(wereld.regisseur, op=later(days=43)):
        assert lopende_vragen(op=later(days=43)) == []


def test_wie_herinnerd_is_wordt_na_intrekken_niet_weer_gevraagd(wereld, zaak):
    vraag(zaak, "ggz")
    (sleutel,) = sleutels(herinner(zaak, op=TWEE_WEKEN))
    with als(wereld.regisseur, op=TWEE_WEKEN) as rol:
        trek_links_in(zaak.uuid, [wereld.partners["ggz"]], door=rol, op=TWEE_WEKEN)
    with pytest.raises(NietGevonden):
        beantwoord(sleutel, GOED, op=TWEE_WEKEN)
    with pytest.raises(NietsGekozen):
        vraag(zaak, "ggz", op=TWEE_WEKEN)


def test_een_vraag_in_spil_heeft_geen_link_om_in_te_trekken(wereld, zaak):
    logde_in(wereld, "behandelaar")
    stel(zaak, "ggz")
    with als(wereld.regisseur) as rol, pytest.raises(NietsGekozen):
        trek_links_in(zaak.uuid, [wereld.partners["ggz"]], door=rol, op=NU)


def test_het_scherm_van_de_herinnering_zegt_wat_er_gebeurt(client, wereld, zaak):
    vraag(zaak, "ggz")
    sluit(zaak)
    log_in(client, wereld.regisseur)
    herinnering = reverse("tevredenheid-herinnering", args=[zaak.uuid])
    assert client.post(herinnering).status_code == 422
    with time_machine.travel(TWEE_WEKEN, tick=False):
        log_in(client, wereld.regisseur)
        assert "Dit kan één keer" in client.get(herinnering).content.decode()
        assert "Geef deze organisaties hun link" in client.post(herinnering).content.decode()
