"""MDA++: lasting violence at home, with the household as unit, at least a year (BZO23 r129-140)."""

import pytest

from spil.aanmeldingen.inhoud import Persoon
from spil.casussen.fouten import AntwoordOntbreekt
from spil.personen.models import Betrokkene
from tests.aanpakken.stappen import niemand_kent, pak_op
from tests.aanpakken.toneel import moment
from tests.wereld import als

GEZIN = [
    Persoon(achternaam="Zwaluw", voornamen="Mira", rol="partner"),
    Persoon(achternaam="Zwaluw", voornamen="Bo", rol="kind"),
    Persoon(achternaam="Zwaluw", voornamen="Sem", rol="kind"),
]
GEWELD = {
    "geweldsvorm": ["partner", "kind"],
    "kinderen": 2,
    "eerdere_meldingen": "Zeven meldingen bij Veilig Thuis in drie jaar.",
    "contact_veilig": "Alleen via school, nooit thuis bellen.",
}
INDICATOREN = {
    "ernstig": "Ja, structureel HGKM.",
    "gewone_hulp": "Ja, drie trajecten stopten het geweld niet.",
    "domeinen": "Ja: wijkteam, politie, kinderarts.",
    "escalatie": "Ja, vorige maand met een wapen.",
}
TAFEL = ["politie", "om", "college"]
HOE = {"beslissen": TAFEL, "adviseren": ["veilig_thuis"], "oordelen": INDICATOREN}


def test_van_melding_van_veilig_thuis_tot_het_geweld_stopt(huis):
    """C6: MDA++, the household as unit, at least a year."""
    versie = huis.neem_in_gebruik("mda")
    assert versie.aanpak.definitie.eenheid == "huishouden"
    terug_naar_veilig_thuis(huis)
    zaak = neem_op(huis)
    eerst_veilig(zaak)
    oorzaken_en_herstel(zaak)
    na_een_jaar(zaak)
    assert huis.cijfers(2026, 2027) == {"mda-aanmeldingen": 2, "mda-gestart": 1}


def terug_naar_veilig_thuis(huis):
    melding = huis.meld("gi", "Eenmalig", op="5-1-2026", antwoorden=GEWELD, oordelen=INDICATOREN)
    besluit = huis.besluit(
        melding, "veilig_thuis", op="8-1-2026", reden="Gewone hulp is nog niet geprobeerd.",
        door_naar="Veilig Thuis", **HOE,
    )  # fmt: skip
    assert (besluit.uitkomst, besluit.is_opgepakt) == ("doorgeleiden", False)


def neem_op(huis):
    melding = huis.meld(
        "veilig_thuis", "Zwaluw", op="5-1-2026", anderen=GEZIN, antwoorden=GEWELD,
        oordelen=INDICATOREN,
    )  # fmt: skip
    zaak = pak_op(
        huis, melding, "opnemen", op="8-1-2026", reden="Systeemgericht en specialistisch nodig.",
        regie="regisseur", **HOE,
    )  # fmt: skip
    zaak.doen_mee(*TAFEL, "ggz", "gi", op="9-1-2026", besloten_door=TAFEL)
    with als(huis.rollen["gi"], op=moment("9-1-2026")):
        gezin = Betrokkene.objects.filter(dossier=zaak.dossier)
        assert sorted(gezin.values_list("rol", flat=True)) == [
            "hoofdpersoon",
            "kind",
            "kind",
            "partner",
        ]
    assert zaak.leest("veilig_thuis", op="9-1-2026")["contact_veilig"] == GEWELD["contact_veilig"]
    for partner in (*TAFEL, "ggz", "gi"):
        gelezen = zaak.leest(partner, op="9-1-2026")
        assert gelezen["kinderen"] == 2
        assert not {"contact_veilig", "verblijf_veilig"} & set(gelezen)
    assert niemand_kent(zaak, ["rvdk", "reclassering", "collega"], op="9-1-2026")
    return zaak


def eerst_veilig(zaak):
    """Direct safety first, then causes, then recovery."""
    assert zaak.termijnen(op="9-1-2026") == {"veiligheidsplan": "22-1-2026", "een_jaar": "8-1-2027"}
    assert zaak.signalen("16-1-2026") == set()
    assert zaak.signalen("17-1-2026") == {"veiligheidsplan"}
    with pytest.raises(AntwoordOntbreekt, match="casusregisseur van het lokale team"):
        zaak.naar("veiligheid", op="10-1-2026")
    zaak.vul(
        "veilig_contact",
        wie="veilig_thuis",
        op="10-1-2026",
        verblijf_veilig="Opvang, adres geheim.",
    )
    zaak.vul("plan", op="10-1-2026", casusregisseur="Wijkteam Noord", maatregelen=["huisverbod"])
    zaak.naar("veiligheid", op="10-1-2026")
    assert zaak.neem_standaarddoelen_over(op="10-1-2026") == [
        ("veilig_thuis", "24-1-2026"),
        ("college", "11-3-2026"),
        ("ggz", "10-4-2026"),
    ]
    with pytest.raises(AntwoordOntbreekt, match="directe veiligheid"):
        zaak.naar("oorzaken", op="20-1-2026", besloten_door=TAFEL)
    zaak.vul("plan", op="20-1-2026", veiligheidsplan="Kinderen slapen bij oma; wekelijks contact.")
    zaak.naar("oorzaken", op="20-1-2026", besloten_door=TAFEL)
    assert zaak.signalen("26-3-2026") == set()
    assert zaak.signalen("27-3-2026") == {"voortgang"}
    assert zaak.termijnen(op="20-1-2026") == {"voortgang": "10-4-2026", "een_jaar": "8-1-2027"}


def oorzaken_en_herstel(zaak):
    zaak.vul(
        "plan", op="6-4-2026", oorzaken="Trauma van vader, schulden, drank.", gevolgd_op="6-4-2026",
        specialisten=["trauma", "kinderen"], stem_gezin="Sem wil weer thuis slapen.",
    )  # fmt: skip
    zaak.naar("herstel", op="6-4-2026", besloten_door=TAFEL)
    assert zaak.termijnen(op="6-4-2026")["voortgang"] == "6-7-2026"
    zaak.voer_uit(op="7-4-2026")
    zaak.vul("plan", op="5-12-2026", gevolgd_op="5-12-2026", geweld_nu="kort_gestopt")


def na_een_jaar(zaak):
    """A case lasts at least a year (BZO23 r131); then it is asked whether it goes on."""
    assert zaak.signalen("8-12-2026") == set()
    regel = zaak.lijst("9-12-2026")
    assert regel.signalen == {"een_jaar"}
    assert regel.lijst == "MDA++"
    assert regel.waarden["Hoeveel kinderen hebben hiermee te maken?"] == 2
    zaak.vul("plan", op="11-1-2027", jaar_besproken_op="11-1-2027", geweld_nu="gestopt")
    assert set(zaak.termijnen(op="11-1-2027")) == {"voortgang"}
    zaak.naar("afronding", op="11-1-2027", besloten_door=TAFEL)
    zaak.sluit("gestopt", op="1-2-2027", besloten_door=TAFEL, evaluatie="Een jaar zonder geweld.")
    assert niemand_kent(zaak, ["veilig_thuis", "politie", "gi"], op="2-2-2027")
