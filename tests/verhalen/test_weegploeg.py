"""A weegploeg of twelve items in three browsers at once: the chair, who takes the notes and a partner
who sits at two of them; and a guest who signs on a device of their own. The line of who takes the notes
is cut for a minute (eisen C-18, C-19, C-21, C-22; missie B3, B4; BGS art. 2.21)."""

import os
from collections import Counter
from datetime import timedelta

import pytest
from django.urls import reverse
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from spil.kern import klok
from spil.overleggen.commands import verplaats_overleg
from spil.overleggen.models import Aantekening, Verslagregel
from spil.plannen.models import Actie
from tests.verhalen import stappen
from tests.verhalen.avond import Avond, Verstrijken, avond, in_het_echt, op_de_klok
from tests.verhalen.weegploeg import (
    GAST,
    PUNTEN,
    VAN_DE_GAST,
    VAN_DE_GGZ,
    Weegploeg,
    acties,
    besluit,
    getypt,
    notitie,
    op_de_minuut,
    punten_in,
    roep_bijeen,
    vraag,
)
from tests.wereld import als

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Playwright keeps an event loop in this thread; the tests themselves are not async.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

MIDDEN = 6
BESLUITEN, ACTIES = 12, 20


@pytest.fixture
def ploeg(wereld) -> Weegploeg:
    return roep_bijeen(wereld, op=klok.nu())


@pytest.mark.parametrize(
    "verstrijk",
    [
        pytest.param(op_de_klok, id="op de klok"),
        pytest.param(in_het_echt, id="in het echt", marks=pytest.mark.diep),
    ],
)
def test_een_weegploeg_van_twaalf_punten_verliest_en_verraadt_niets(
    ploeg: Weegploeg, chromium: Browser, live_server, verstrijk: Verstrijken
):
    basis = str(live_server.url).replace("127.0.0.1", "localhost")
    with avond(chromium, basis, ploeg) as de_avond:
        _de_agenda_van_een_ander_programma(de_avond)
        _de_leesmap_vooraf(de_avond.partner, de_avond)
        gast = _de_gast_tekent(de_avond)
        de_avond.begin()
        for nummer in PUNTEN:
            if nummer == MIDDEN:
                de_avond.bespreek_zonder_verbinding(nummer, verstrijk)
            else:
                de_avond.bespreek(nummer)
        de_avond.sluit()
        for nummer in PUNTEN:
            _rond_af(de_avond, nummer)
        _de_gast_krijgt_een_uittreksel(de_avond)

        _elke_regel_ligt_er_een_keer(ploeg)
        _de_partner_leest_twee_punten(de_avond)
        assert gast.context.request.get("/overleggen/").url.startswith(f"{basis}/inloggen/")


def _de_agenda_van_een_ander_programma(de_avond: Avond) -> None:
    """The file of the invitation and the feed, before and after the meeting was moved: the same
    meeting with a higher number, at the right hour, with nobody in it (C-21, C-22)."""
    overleg, partner = de_avond.ploeg.overleg, de_avond.partner
    partner.goto("/overleggen/agendalink/")
    stappen.knop(partner, "Maak een agendalink")
    feed = partner.locator("code").inner_text()
    bestand = de_avond.adres("overleg-agendabestand")
    eerder = _gebeurtenis(de_avond, partner, bestand)

    op = klok.nu()
    plek = op_de_minuut(overleg.begint - timedelta(minutes=20))
    with als(de_avond.ploeg.wereld.ondersteuner, op=op) as rol:
        verplaats_overleg(overleg.uuid, plek, door=rol, op=op)
    overleg.refresh_from_db()

    for adres, van in ((bestand, partner), (feed, de_avond.open(None))):
        nu = _gebeurtenis(de_avond, van, adres)
        assert str(nu["uid"]) == str(eerder["uid"]) == str(overleg.uuid)
        assert int(nu["sequence"]) == int(eerder["sequence"]) + 1
        assert nu["dtstart"].params["tzid"] == "Europe/Amsterdam"
        assert nu.decoded("dtstart") == overleg.begint
        assert nu.decoded("dtend") == overleg.eindigt


def _gebeurtenis(de_avond: Avond, page: Page, adres: str):
    """The one meeting in the file; of nobody is there a name, a case or a mark in it."""
    inhoud = page.context.request.get(adres).text()
    wereld = de_avond.ploeg.wereld
    namen = {rol.medewerker.naam for rol in wereld.rollen.values()} | {GAST}
    nummers = {zaak.dossier.nummer for zaak in de_avond.ploeg.zaken}
    assert punten_in(inhoud) == set()
    assert [geheim for geheim in namen | nummers if geheim in inhoud] == []
    kalender = Calendar.from_ical(inhoud)
    assert [str(zone["tzid"]) for zone in kalender.walk("VTIMEZONE")] == ["Europe/Amsterdam"]
    (gebeurtenis,) = kalender.walk("VEVENT")
    return gebeurtenis


def _de_leesmap_vooraf(page: Page, de_avond: Avond) -> None:
    page.goto(de_avond.adres("leesmap"))
    assert punten_in(page.content()) == VAN_DE_GGZ
    for nummer in VAN_DE_GGZ:
        expect(page.get_by_text(vraag(nummer))).to_be_visible()


def _de_gast_tekent(de_avond: Avond) -> Page:
    """By a link that works once, on a page that names nobody of whom is spoken (BGS art. 2.21)."""
    huis, gast = de_avond.notulist, de_avond.open(None)
    huis.goto(de_avond.adres("overleg-geheimhouding"))
    huis.get_by_label(GAST).check()
    stappen.knop(huis, "Maak de link")
    link = huis.locator("code").inner_text()
    gast.goto(link)
    assert GAST not in gast.content()
    gast.get_by_label("Uw naam").fill(GAST)
    gast.get_by_label("Ik heb de verklaring gelezen").check()
    stappen.knop(gast, "Onderteken")
    expect(gast.get_by_role("heading", level=1)).to_contain_text("u hebt getekend")
    assert punten_in(gast.content()) == set()
    gast.goto(link)
    expect(gast.get_by_label("Uw naam")).to_have_count(0)
    return gast


def _rond_af(de_avond: Avond, nummer: int) -> None:
    """What was typed at the table stands ready; each line is read once."""
    page = de_avond.notulist
    page.goto(reverse("agendapunt-verslag", args=[de_avond.ploeg.punt(nummer).uuid]))
    expect(page.get_by_label("Wat is er besproken?")).to_have_value("\n".join(getypt(nummer)))
    stappen.knop(page, "Rond dit punt af")
    expect(page.get_by_role("heading", name="Besproken op")).to_be_visible()
    regels = page.locator(".verslagregel")
    assert regels.count() == len(getypt(nummer))
    for tekst in (notitie(nummer), besluit(nummer), *(een.wat for een in acties(nummer))):
        expect(regels.filter(has_text=tekst)).to_have_count(1)


def _de_gast_krijgt_een_uittreksel(de_avond: Avond) -> None:
    """Chosen by the chair, of the item of this guest, and handed over."""
    page, punt = de_avond.voorzitter, de_avond.ploeg.punt(VAN_DE_GAST)
    page.goto(reverse("agendapunt", args=[punt.uuid]))
    page.get_by_role("link", name="Vink zelf aan wie er is").click()
    page.get_by_label(GAST).check()
    stappen.knop(page, "Leg vast wie er is")
    page.get_by_role("link", name="Maak een uittreksel").click()
    page.get_by_label(vraag(VAN_DE_GAST)).check()
    page.get_by_label(besluit(VAN_DE_GAST)).check()
    stappen.knop(page, "Maak het uittreksel")
    stappen.kop(page, f"Uittreksel voor {GAST}")
    assert punten_in(page.content()) == {VAN_DE_GAST}
    assert notitie(VAN_DE_GAST) not in page.content()
    page.get_by_role("link", name="Leg vast dat u het uitreikte").click()
    stappen.knop(page, "Leg vast dat u het uitreikte")
    expect(page.get_by_text("Uitgereikt", exact=True)).to_be_visible()


def _elke_regel_ligt_er_een_keer(ploeg: Weegploeg) -> None:
    """In the database: as it was typed, as a line of the report, and as an action of the plan."""
    with als(ploeg.wereld.regisseur, op=klok.nu()):
        getypt_is = dict(Aantekening.objects.values_list("punt_id", "tekst"))
        regels = Counter(Verslagregel.objects.values_list("soort", "tekst"))
        gepland = Counter(
            Actie.objects.values_list("dossier_id", "partner_id", "omschrijving", "deadline")
        )
    assert getypt_is == {
        punt.pk: "\n".join(getypt(nummer))
        for nummer, punt in zip(PUNTEN, ploeg.punten, strict=True)
    }
    per_soort = Counter(soort for soort, _ in regels)
    assert (per_soort["besluit"], per_soort["actie"]) == (BESLUITEN, ACTIES)
    assert set(regels.values()) == {1}
    assert gepland == Counter(
        (
            ploeg.punt(nummer).dossier_id,
            ploeg.wereld.partners[actie.wie].pk,
            actie.wat,
            ploeg.dag + timedelta(days=actie.dagen),
        )
        for nummer in PUNTEN
        for actie in acties(nummer)
    )
    assert gepland.total() == ACTIES


def _de_partner_leest_twee_punten(de_avond: Avond) -> None:
    """Of all screens that lead to another: their own two items, whole; of the others not a word."""
    partner, ploeg = de_avond.partner, de_avond.ploeg
    gelezen = de_avond.alles_van(partner)
    te_veel = {pad: punten_in(tekst) - VAN_DE_GGZ for pad, tekst in gelezen.items()}
    assert {pad: punten for pad, punten in te_veel.items() if punten} == {}
    alles = "".join(gelezen.values())
    for nummer in VAN_DE_GGZ:
        for tekst in (vraag(nummer), besluit(nummer), *(een.wat for een in acties(nummer))):
            assert tekst in alles
    assert de_avond.adres("leesmap") in gelezen
    for nummer, punt in zip(PUNTEN, ploeg.punten, strict=True):
        for naam in ("agendapunt", "agendapunt-verslag"):
            antwoord = partner.context.request.get(reverse(naam, args=[punt.uuid]))
            assert antwoord.ok == (nummer in VAN_DE_GGZ), (nummer, antwoord.status)
