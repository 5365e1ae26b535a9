"""Partners: the class follows from the kind in law; the end takes access away (facts 1.3)."""

from datetime import date, timedelta

import pytest

from spil.beheer.commands import (
    ContactNietMogelijk,
    PartnerNietMogelijk,
    beeindig_partner,
    leg_ladder_vast,
    voeg_partner_toe,
)
from spil.beheer.tests.opzet import bekijk, doe, nu, tekst
from spil.gebruikers.models import Escalatiecontact, Trede
from spil.huizen.models import Gemeente
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.kern.rls import RolGeldtNiet
from spil.partners.models import Klasse, Organisatiesoort, Partner
from tests.wereld import NU, VANDAAG, als, later

__all__ = ["bekijk", "doe", "nu"]


def voeg_toe(wereld, soort, *, naam="Nieuw", door="beheerder", gemeente=None):
    return voeg_partner_toe(
        naam=naam,
        soort=Organisatiesoort(soort),
        begin=VANDAAG,
        gemeente=gemeente,
        door=wereld.rollen[door],
        op=NU,
    )


@pytest.mark.parametrize(
    ("soort", "klasse"),
    [("politie", Klasse.PUBLIEK), ("veilig_thuis", Klasse.PRIVAAT), ("derde", Klasse.DERDE)],
)
def test_de_klasse_volgt_uit_de_soort(wereld, soort, klasse):
    assert voeg_toe(wereld, soort).klasse == klasse


def test_burgemeester_en_college_zijn_twee_partners_van_een_gemeente(wereld):
    breda = Gemeente.objects.get(code="0758")
    burgemeester = voeg_toe(wereld, "burgemeester", naam="Gemeente Breda", gemeente=breda)
    assert burgemeester.pk != wereld.partners["gemeente"].pk
    with pytest.raises(PartnerNietMogelijk, match="Kies van welke gemeente"):
        voeg_toe(wereld, "college")


def test_dezelfde_organisatie_komt_er_geen_tweede_keer_in(wereld):
    with pytest.raises(PartnerNietMogelijk, match="staat er al in"):
        voeg_toe(wereld, "ggz", naam="ggz voorbeeld")


def test_het_huis_zelf_komt_er_niet_bij_en_gaat_er_niet_af(wereld):
    with pytest.raises(PartnerNietMogelijk):
        voeg_toe(wereld, "huis")
    with pytest.raises(PartnerNietMogelijk):
        beeindig_partner(wereld.partners["huis"].uuid, per=VANDAAG, door=wereld.beheerder, op=NU)


@pytest.mark.parametrize("wie", ["regisseur", "ketenpartner", "manager"])
def test_alleen_de_beheerder_voert_partners_op(wereld, wie):
    with pytest.raises(GeenRecht):
        voeg_toe(wereld, "politie", door=wie)


def test_met_de_partner_eindigen_de_rollen_van_zijn_mensen(wereld):
    """Proves A1-06 for an ended partner: gone in the next request."""
    beeindig_partner(wereld.partners["ggz"].uuid, per=VANDAAG, door=wereld.beheerder, op=NU)
    with pytest.raises(RolGeldtNiet), als(wereld.behandelaar):
        pass
    with als(wereld.ketenpartner):
        pass


def test_een_einde_in_de_toekomst_werkt_pas_dan(wereld):
    per = VANDAAG + timedelta(days=10)
    beeindig_partner(wereld.partners["ggz"].uuid, per=per, door=wereld.beheerder, op=NU)
    with als(wereld.behandelaar, op=later(days=9)):
        pass
    with pytest.raises(RolGeldtNiet), als(wereld.behandelaar, op=later(days=10)):
        pass


def test_een_partner_eindigt_niet_voor_het_begin_en_niet_twee_keer(wereld):
    ggz = wereld.partners["ggz"]
    with pytest.raises(PartnerNietMogelijk, match="ligt voor de eerste dag"):
        beeindig_partner(ggz.uuid, per=date(2019, 1, 1), door=wereld.beheerder, op=NU)
    beeindig_partner(ggz.uuid, per=VANDAAG, door=wereld.beheerder, op=NU)
    with pytest.raises(PartnerNietMogelijk, match="eindigt al"):
        beeindig_partner(ggz.uuid, per=VANDAAG, door=wereld.beheerder, op=NU)


def test_een_partner_van_een_ander_huis_bestaat_niet(wereld):
    with pytest.raises(NietGevonden):
        beeindig_partner(
            wereld.buitenstaander.medewerker.partner.uuid,
            per=VANDAAG,
            door=wereld.beheerder,
            op=NU,
        )


def test_het_scherm_toont_plaats_in_de_wet_en_voert_op(wereld, bekijk, doe):
    pagina = tekst(bekijk("/beheer/partners/"))
    assert "Publieke deelnemer<div><small>WGS art. 2.27 lid 1" in pagina
    assert "Private deelnemer<div><small>WGS art. 2.27 lid 2" in pagina
    velden = {"naam": "Reclassering Voorbeeld", "soort": "reclassering", "begin": "1-12-2026"}
    assert "Reclassering Voorbeeld is opgevoerd." in tekst(doe("/beheer/partners/nieuw/", **velden))
    assert Partner.objects.get(naam="Reclassering Voorbeeld").begin == date(2026, 12, 1)


def test_een_fout_houdt_wat_er_getypt_was(wereld, doe):
    antwoord = doe("/beheer/partners/nieuw/", naam="Halve Partner", soort="college", begin="x")
    assert antwoord.status_code == 422
    assert "Halve Partner" in tekst(antwoord)
    antwoord = doe("/beheer/partners/nieuw/", naam="Breda", soort="college", begin="1-1-2026")
    assert "Kies van welke gemeente" in tekst(antwoord)


def test_beeindigen_op_het_scherm(wereld, doe):
    ggz = wereld.partners["ggz"]
    doe(f"/beheer/partners/{ggz.uuid}/einde/", per="24-11-2026")
    ggz.refresh_from_db()
    assert ggz.einde == date(2026, 11, 24)


def test_de_beheerder_legt_vast_wie_wordt_aangesproken(wereld, doe, bekijk):
    ggz, chef = wereld.partners["ggz"], wereld.behandelaar.medewerker
    adres = f"/beheer/partners/{ggz.uuid}/ladder/"
    assert "is vastgelegd" in tekst(doe(adres, leidinggevende=str(chef.uuid)))
    assert f'value="{chef.uuid}" selected' in tekst(bekijk(adres))
    doe(adres, leidinggevende="", stuurgroep=str(wereld.manager.medewerker.uuid))
    treden = dict(Escalatiecontact.objects.values_list("trede", "medewerker__naam"))
    assert treden == {"stuurgroep": "H. Claassen"}


@pytest.mark.parametrize("wie", ["regisseur", "manager"])
def test_alleen_de_beheerder_legt_een_ladder_vast(wereld, wie):
    with pytest.raises(GeenRecht):
        leg_ladder_vast(wereld.partners["ggz"].uuid, {}, door=wereld.rollen[wie], op=NU)


def test_iemand_van_een_ander_huis_komt_niet_op_de_ladder(wereld):
    ander = {Trede.LEIDINGGEVENDE: wereld.buitenstaander.medewerker}
    with pytest.raises(ContactNietMogelijk):
        leg_ladder_vast(wereld.partners["ggz"].uuid, ander, door=wereld.beheerder, op=NU)
