"""What a report lacks stands ready as a question (facts 7, task 3)."""

from spil.aanmeldingen.commands import stel_navraag
from spil.aanmeldingen.models import AanmeldingLeefgebied
from spil.aanmeldingen.queries import blad_van
from spil.aanmeldingen.volledigheid import als_vraag, ontbreekt
from spil.kern.tekst import opsomming
from spil.personen.models import Betrokkene
from tests.wereld import NU, VANDAAG, als


def punten(wereld, aanmelding):
    with als(wereld.triagist):
        return ontbreekt(blad_van(aanmelding.uuid, door=wereld.triagist, op=NU))


def test_wat_niet_is_ingevuld_staat_er_bij_wie_beoordeelt(wereld, aanmelding, bezoek):
    with als(wereld.triagist):
        Betrokkene.objects.filter(rol="hoofdpersoon").update(geboortedatum=None)
        AanmeldingLeefgebied.objects.exclude(
            pk=AanmeldingLeefgebied.objects.earliest("pk").pk
        ).delete()
    mist = punten(wereld, aanmelding)
    assert {"de geboortedatum", "wat er op andere leefgebieden speelt"} <= set(mist)
    assert "wat er al is geprobeerd" not in mist
    pagina = bezoek("ondersteuner", "aanmelding", aanmelding.uuid).content.decode()
    assert all(f"<li>{wat}</li>" in pagina for wat in mist)


def test_de_aanmelder_ziet_niet_wat_het_huis_nog_mist(wereld, aanmelding, bezoek):
    pagina = bezoek("ketenpartner", "aanmelding", aanmelding.uuid).content.decode()
    assert "Is deze aanmelding volledig?" not in pagina


def test_de_vraag_staat_klaar_en_een_tweede_vraag_is_een_andere(wereld, aanmelding, bezoek):
    with als(wereld.triagist):
        Betrokkene.objects.filter(rol="hoofdpersoon").update(geboortedatum=None)
    klaar = als_vraag(punten(wereld, aanmelding))
    assert "de geboortedatum" in klaar
    adres = ("triagist", "aanmelding-navraag", aanmelding.uuid)
    assert klaar in bezoek(*adres).content.decode()
    with als(wereld.triagist):
        stel_navraag(
            aanmelding.uuid, vraag=klaar, antwoord_voor=VANDAAG, door=wereld.triagist, op=NU
        )
    veld = bezoek(*adres).content.decode().split("<textarea")[1].split("</textarea")[0]
    assert "missen wij nog" not in veld


def test_een_opsomming_leest_als_een_zin():
    assert opsomming([]) == ""
    assert opsomming(["a"]) == "a"
    assert opsomming(["a", "b", "c"]) == "a, b en c"
    assert als_vraag([]) == ""
