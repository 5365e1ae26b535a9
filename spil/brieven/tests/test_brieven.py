"""A letter: filled from the dossier, kept as sent, for no more readers than its data have."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import ProgrammingError, transaction

from spil.aanmeldingen.tests.voorbeelden import MERK
from spil.bestanden.models import Scanstand
from spil.brieven.commands import kies_brief, zet_sjabloon
from spil.brieven.commands.sjablonen import bevestig_sjabloon
from spil.brieven.commands.versturen import CONCEPT
from spil.brieven.fouten import BriefKanNiet
from spil.brieven.models import Brief, Sjabloonsoort
from spil.brieven.plekhouders import plekhouders
from spil.brieven.queries.geadresseerden import geadresseerden
from spil.brieven.queries.opstellen import (
    briefopzet,
    brieven_van,
    casus_voor_brief,
    delen_voor,
    voorbeeld,
)
from spil.brieven.tests.opzet import INVOER, meld_en_pak_op, mens_van, verstuur, woorden_in
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.kern.versleuteling import kluis_van
from spil.logboek.models import Gebeurtenis, Inzage
from spil.logboek.verhaal import zinnen
from spil.personen.commands import Adres, leg_contactgegevens_vast
from spil.personen.models import Adressoort
from spil.stukken.fouten import DossierIsGesloten
from spil.stukken.queries import documenten_van
from spil.toegang.models import Deelsoort, Dossier
from spil.toegang.queries import lees_concept
from tests.wereld import NU, VANDAAG, als

STRAAT = "Dorpsstraat 1"


def woon(zaak, **anders) -> None:
    adres = Adres(straat_en_nummer=STRAAT, postcode="4811 AA", woonplaats="Breda")
    mens = mens_van(zaak)
    with als(zaak.wereld.regisseur) as door:
        leg_contactgegevens_vast(mens.uuid, adres, vanaf=VANDAAG, door=door, op=NU, **anders)


def aan(zaak) -> str:
    return f"betrokkene:{mens_van(zaak).uuid}"


def tijdlijn(zaak) -> list[Gebeurtenis]:
    vraag = "SELECT * FROM spil_tijdlijn(%s) ORDER BY id"
    return list(Gebeurtenis.objects.raw(vraag, [zaak.dossier.pk]))


def in_word(zaak, brief: Brief) -> str:
    with als(zaak.wereld.regisseur) as rol:
        inhoud = Brief.objects.get(pk=brief.pk).word.lees(kluis_van(rol.medewerker.huis.uuid))
        return woorden_in(b"".join(inhoud))


def test_een_brief_wordt_bewaard_zoals_hij_wegging(wereld, zaak):
    woon(zaak)
    brief = verstuur(wereld, zaak.dossier, aan(zaak), invoer=replace(INVOER, tekst="A & B <b>x"))
    with als(wereld.regisseur):
        (regel,) = documenten_van(zaak.dossier)
        pdf, word = regel.laatste.bestand, brieven_van(zaak.dossier)[0].word
        assert regel.document.titel == "Uitnodiging aan de betrokkene"
        assert (pdf.soort, word.soort) == ("pdf", "docx")
        assert len(pdf.sha256) == len(word.sha256) == 64
        # Made of text by Spil itself; the Word document holds what somebody uploaded.
        assert (pdf.scan, word.scan) == (Scanstand.GEMAAKT, Scanstand.NIET_GESCAND)
        assert pdf.gaat_open
        (regel,) = [regel for regel in tijdlijn(zaak) if regel.code == "brief.verstuurd"]
        assert (regel.rol_id, regel.kenmerk) == (wereld.regisseur.pk, "uitnodiging")
        assert zinnen([regel]) == [
            "Uitnodiging aan de betrokkene verstuurd op 23 november 2026, per post"
        ]
    tekst = in_word(zaak, brief)
    for stuk in (
        "Voorbeeld",
        STRAAT,
        "4811 AA Breda",
        "23 november 2026",
        "A & B <b>x",
        "S. Oomen",
    ):
        assert stuk in tekst


def test_de_database_laat_een_verstuurde_brief_en_een_sjabloon_met_rust(wereld, zaak):
    brief = verstuur(wereld, zaak.dossier, aan(zaak))
    with als(wereld.beheerder) as beheerder:
        sjabloon = bevestig_sjabloon("uitnodiging", door=beheerder, op=NU)
    with als(wereld.regisseur):
        for rij, velden in ((brief, {"wijze": "post"}), (sjabloon, {"inhoud": b"anders"})):
            rijen = type(rij).objects.filter(pk=rij.pk)
            for doe in (lambda r=rijen, v=velden: r.update(**v), lambda r=rijen: r.delete()):
                with pytest.raises(ProgrammingError), transaction.atomic():
                    doe()


def test_twee_keer_versturen_maakt_een_brief(wereld, zaak):
    sleutel = uuid4()
    een = verstuur(wereld, zaak.dossier, aan(zaak), sleutel=sleutel)
    assert verstuur(wereld, zaak.dossier, aan(zaak), sleutel=sleutel) == een


def test_een_geheim_adres_komt_niet_op_de_brief(wereld, zaak):
    woon(zaak, geheim=True)
    brief = verstuur(wereld, zaak.dossier, aan(zaak))
    assert STRAAT not in in_word(zaak, brief)
    assert not brief.met_geheim_adres
    with als(wereld.regisseur):
        assert "persoon.adres_getoond" not in {regel.code for regel in tijdlijn(zaak)}


def test_wie_om_het_geheime_adres_vraagt_krijgt_het_en_dat_staat_in_het_logboek(wereld, zaak):
    woon(zaak, geheim=True)
    brief = verstuur(wereld, zaak.dossier, aan(zaak), met_geheim_adres=True)
    assert STRAAT in in_word(zaak, brief)
    assert brief.met_geheim_adres
    with als(wereld.regisseur):
        assert "persoon.adres_getoond" in {regel.code for regel in tijdlijn(zaak)}
    with als(wereld.fg):
        blikken = Inzage.objects.raw(
            "SELECT * FROM spil_inzagen(%s, %s)", [zaak.dossier.nummer, NU]
        )
        assert "adres.tonen" in {blik.handeling for blik in blikken}


def test_een_geheim_adres_staat_op_geen_scherm(wereld, zaak):
    woon(zaak, geheim=True)
    with als(wereld.regisseur) as rol:
        casus = casus_voor_brief(zaak.uuid, door=rol, op=NU)
        opzet = briefopzet(casus, "uitnodiging", aan(zaak), door=rol)
        assert opzet.aan.heeft_geheim_adres
        assert STRAAT not in voorbeeld(opzet, INVOER, dag=VANDAAG, door=rol).tekst()


def test_wat_geheim_is_wijkt_voor_een_gewoon_postadres(wereld, zaak):
    woon(zaak, geheim=True)
    post = Adres(straat_en_nummer="Postbus 7", woonplaats="Breda")
    with als(wereld.regisseur) as door:
        leg_contactgegevens_vast(
            mens_van(zaak).uuid, post, soort=Adressoort.POST, vanaf=VANDAAG, door=door, op=NU
        )
    assert "Postbus 7" in in_word(zaak, verstuur(wereld, zaak.dossier, aan(zaak)))


def test_wie_het_adres_niet_mag_zien_leest_de_brief_niet(wereld, zaak):
    """An address lies in the kern: the letter does too."""
    woon(zaak)
    with als(wereld.regisseur) as rol:
        casus = casus_voor_brief(zaak.uuid, door=rol, op=NU)
        opzet = briefopzet(casus, "uitnodiging", aan(zaak), door=rol)
        assert {deel.soort for deel in delen_voor(opzet, door=rol)} == {Deelsoort.KERN}
    with pytest.raises(BriefKanNiet, match="kleinere"):
        verstuur(wereld, zaak.dossier, aan(zaak), publiek="gezamenlijk")


def test_een_deelnemer_leest_alleen_brieven_in_zijn_deel(wereld, zaak):
    partner = f"partner:{wereld.partners['politie'].uuid}"
    verstuur(wereld, zaak.dossier, partner)
    verstuur(wereld, zaak.dossier, partner, publiek="gezamenlijk")
    with als(wereld.ketenpartner):
        assert len(brieven_van(zaak.dossier)) == 1
    with als(wereld.regisseur):
        assert len(brieven_van(zaak.dossier)) == 2


@pytest.mark.parametrize("wie", ["ketenpartner", "buitenstaander", "manager", "fg", "beheerder"])
def test_alleen_het_huisteam_maakt_een_brief(wereld, zaak, wie):
    with als(wereld.rollen[wie]) as rol, pytest.raises((GeenRecht, NietGevonden)):
        casus_voor_brief(zaak.uuid, door=rol, op=NU)


@pytest.mark.parametrize(
    ("anders", "reden"),
    [
        ({"wijze": "duif"}, "hoe de brief"),
        ({"verstuurd_op": VANDAAG + timedelta(days=1)}, "toekomst"),
        ({"soort": "antwoord_melder"}, "de melder"),
    ],
)
def test_een_brief_die_niet_kan_wordt_geweigerd(wereld, zaak, anders, reden):
    with pytest.raises(BriefKanNiet, match=reden):
        verstuur(wereld, zaak.dossier, aan(zaak), **anders)


@pytest.mark.parametrize("sleutel", ["", "betrokkene:", "hond:1", f"betrokkene:{UUID(int=9)}"])
def test_een_onbekende_ontvanger_bestaat_niet(wereld, zaak, sleutel):
    with pytest.raises(BriefKanNiet, match="Kies aan wie"):
        verstuur(wereld, zaak.dossier, sleutel)


def test_een_brief_die_het_huis_uitzette_maakt_niemand(wereld, zaak):
    with als(wereld.beheerder) as rol:
        bevestig_sjabloon("uitnodiging", door=rol, op=NU)
        zet_sjabloon("uitnodiging", aan=False, door=rol, op=NU)
    with pytest.raises(BriefKanNiet, match="beheerder"):
        verstuur(wereld, zaak.dossier, aan(zaak))


def test_in_een_gesloten_dossier_komt_geen_brief_bij(wereld, zaak):
    with als(wereld.regisseur):
        Dossier.objects.get(pk=zaak.dossier.pk).scherm_af(op=NU)
    with pytest.raises(DossierIsGesloten):
        verstuur(wereld, zaak.dossier, aan(zaak))


def test_het_concept_blijft_tot_de_brief_is_vastgelegd(wereld, zaak):
    with als(wereld.regisseur) as rol:
        kies_brief(zaak.uuid, soort="uitnodiging", aan=aan(zaak), door=rol, op=NU)
        assert lees_concept(CONCEPT, zaak.uuid, door=rol) == {
            "soort": "uitnodiging",
            "aan": aan(zaak),
            "aanhef": "Geachte Voorbeeld,",
        }
    verstuur(wereld, zaak.dossier, aan(zaak))
    with als(wereld.regisseur) as rol:
        assert lees_concept(CONCEPT, zaak.uuid, door=rol) is None


def test_de_melder_leest_niets_van_de_casus(wereld):
    """What a template for the reporter may ask for holds nothing of the case."""
    melding, casus = meld_en_pak_op(wereld)
    with als(wereld.regisseur) as rol:
        casus = casus_voor_brief(casus.dossier.uuid, door=rol, op=NU)
        melder = next(wie for wie in geadresseerden(casus) if wie.soort == "melder")
        opzet = briefopzet(casus, "antwoord_melder", melder.sleutel, door=rol)
        tekst = voorbeeld(opzet, INVOER, dag=VANDAAG, door=rol).tekst()
        assert {deel.soort for deel in delen_voor(opzet, door=rol)} == {"kern", "deelnemer"}
        with pytest.raises(BriefKanNiet):
            briefopzet(casus, "afsluiting", melder.sleutel, door=rol)
    assert melding.kenmerk in tekst
    assert "Wij pakken dit op." in tekst
    assert MERK not in tekst
    assert casus.dossier.nummer not in tekst.replace(melding.kenmerk, "")
    codes = {plek.code for plek in plekhouders(Sjabloonsoort.ANTWOORD_MELDER)}
    assert not any(code.startswith(("betrokkene", "regisseur", "aanpak")) for code in codes)
