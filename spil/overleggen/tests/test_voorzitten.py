"""Who chairs follows from the sheet (missie B2; MZ23 r117, JP22 r113: a procesregisseur chairs the
casusoverleg)."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from spil.gebruikers.models import Rol
from spil.overleggen.commands import nodig_uit
from spil.overleggen.commands.uitnodigingen import nodig_mensen_uit, nodig_uit_als_vorige_keer
from spil.overleggen.fouten import UitnodigingNietMogelijk
from spil.overleggen.tests.opzet import maak_oplegger_rij, maak_overleg_rij, maak_rij
from spil.overleggen.voorzitten import bezwaar_tegen_voorzitter, wie_zit_voor
from tests.inloggen import log_in
from tests.wereld import NU, als


def zet_tafel(wereld, voorzitter="Procesregisseur", **anders):
    reeks = maak_rij(wereld, **anders)
    oplegger = maak_oplegger_rij(wereld, reeks, voorzitter=voorzitter)
    return maak_overleg_rij(reeks, oplegger, na=timedelta(days=3))


def nodig(wereld, overleg, *wie, **anders):
    with als(wereld.ondersteuner) as rol:
        mensen = [wereld.rollen[naam] for naam in wie]
        return nodig_mensen_uit(overleg.uuid, mensen, **anders, door=rol, op=NU)


def functies(overleg):
    return {een.naam: een.functie for een in overleg.genodigden.all()}


@pytest.mark.parametrize(
    ("voorzitter", "wie"),
    [
        ("procesregisseur", ["regisseur", "collega"]),
        ("S. Oomen", ["regisseur"]),
        ("Politie Zeeland-West-Brabant", ["ketenpartner"]),
        ("casemanager", ["regisseur", "collega"]),
        ("De wijkagent", []),
    ],
)
def test_een_oplegger_noemt_een_naam_een_functie_of_een_organisatie(wereld, voorzitter, wie):
    """Also in the word of the house for that work."""
    mensen = [wereld.rollen[een] for een in ("regisseur", "collega", "triagist", "ketenpartner")]
    gevonden = wie_zit_voor(voorzitter, mensen, woorden={"procesregisseur": "Casemanager"})

    assert gevonden == [wereld.rollen[een] for een in wie]


def test_alleen_een_functie_van_het_huis_sluit_collegas_uit(wereld):
    bezwaren = {
        (zegt, wie): bool(bezwaar_tegen_voorzitter(zegt, wereld.rollen[wie], woorden={}))
        for zegt in ("Procesregisseur", "Veilig Thuis")
        for wie in ("regisseur", "ondersteuner", "ketenpartner")
    }
    assert [paar for paar, bezwaar in bezwaren.items() if bezwaar] == [
        ("Procesregisseur", "ondersteuner")
    ]


def test_zonder_keuze_zit_voor_wie_de_oplegger_noemt(wereld):
    overleg = zet_tafel(wereld)
    assert nodig(wereld, overleg, "ondersteuner", "regisseur", "ketenpartner") == 3
    assert functies(overleg) == {
        "L. Maas": "deelnemer",
        "S. Oomen": "voorzitter",
        "J. Verbeek": "deelnemer",
    }
    nodig(wereld, overleg, "collega")
    assert functies(overleg)["T. de Wit"] == "deelnemer"


def test_een_partner_op_de_oplegger_van_het_huis_komt_als_deelnemer(wereld):
    """The table of the house is chaired by the house, whatever the sheet says."""
    overleg = zet_tafel(wereld, wereld.partners["politie"].naam)
    nodig(wereld, overleg, "ketenpartner")
    assert functies(overleg) == {"J. Verbeek": "deelnemer"}


def test_noemt_de_oplegger_er_meer_dan_kiest_u_eerst_een(wereld):
    overleg = zet_tafel(wereld)
    with pytest.raises(UitnodigingNietMogelijk, match="Nodig eerst uit wie voorzit"):
        nodig(wereld, overleg, "regisseur", "collega")
    assert functies(overleg) == {}


def test_wie_ander_werk_doet_dan_de_oplegger_zegt_zit_niet_voor(wereld):
    overleg = zet_tafel(wereld)
    with pytest.raises(UitnodigingNietMogelijk, match="zit een procesregisseur voor"):
        nodig(wereld, overleg, "triagist", functie="voorzitter")
    op_naam = zet_tafel(wereld, "M. van Dongen", naam="Triage")
    nodig(wereld, op_naam, "triagist")
    assert functies(op_naam) == {"M. van Dongen": "voorzitter"}


def test_het_woord_van_het_huis_telt_mee(wereld):
    overleg = zet_tafel(wereld, "Casemanager")
    door = Rol.objects.met_alles().get(pk=wereld.ondersteuner.pk)
    door.eigen_woorden = [("procesregisseur", "casemanager")]
    with als(door), pytest.raises(UitnodigingNietMogelijk, match="zit een casemanager voor"):
        nodig_mensen_uit(overleg.uuid, [wereld.triagist], functie="voorzitter", door=door, op=NU)


def test_een_voorzitter_van_vorige_keer_die_de_oplegger_nu_uitsluit_komt_als_deelnemer(wereld):
    reeks = maak_rij(wereld)
    vorige = maak_overleg_rij(
        reeks, maak_oplegger_rij(wereld, reeks, voorzitter="Triagist"), na=timedelta(days=1)
    )
    nodig(wereld, vorige, "triagist")
    volgende = maak_overleg_rij(reeks, maak_oplegger_rij(wereld, reeks), na=timedelta(days=8))
    with als(wereld.ondersteuner) as rol:
        nodig_uit_als_vorige_keer(volgende.uuid, door=rol, op=NU)

    assert functies(vorige) == {"M. van Dongen": "voorzitter"}
    assert functies(volgende) == {"M. van Dongen": "deelnemer"}


def test_het_formulier_stelt_de_voorzitter_van_de_oplegger_voor_tot_er_een_is(wereld, nu):
    overleg = zet_tafel(wereld)
    client = log_in(Client(), wereld.ondersteuner)
    adres = reverse("genodigde-nieuw", args=[overleg.uuid])
    veld = client.get(adres).context["form"].fields["functie"]
    assert veld.initial == "oplegger"
    assert "Voorzitter: Procesregisseur" in dict(veld.choices)["oplegger"]
    client.post(adres, {"mensen": [str(wereld.regisseur.uuid)], "functie": "oplegger"})
    assert functies(overleg) == {"S. Oomen": "voorzitter"}
    assert client.get(adres).context["form"].fields["functie"].initial == "deelnemer"


def test_op_een_tafel_van_een_partner_zit_die_partner_voor(wereld):
    politie = wereld.partners["politie"]
    overleg = zet_tafel(wereld, politie.naam, soort="gefaciliteerd", gastheer=politie)
    nodig(wereld, overleg, "ondersteuner", "ketenpartner")
    assert functies(overleg) == {"L. Maas": "deelnemer", "J. Verbeek": "voorzitter"}
    with als(wereld.ondersteuner) as rol, pytest.raises(UitnodigingNietMogelijk, match="al een"):
        nodig_uit(
            overleg.uuid,
            partner=wereld.partners["huis"],
            rol=wereld.regisseur,
            functie="voorzitter",
            door=rol,
            op=NU,
        )
