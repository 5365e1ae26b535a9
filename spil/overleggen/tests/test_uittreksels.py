"""A selected extract, made by the chair, only for who signed, handed over on paper (BGS art. 2.21)."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.logboek.models import Inzage
from spil.overleggen.commands.uittreksels import reik_uittreksel_uit
from spil.overleggen.fouten import UittrekselNietMogelijk
from spil.overleggen.models import Geheimhouding, Uittreksel
from spil.overleggen.queries.uittreksels import regelkeuzes
from spil.overleggen.tests.opzet_tafel import VRAAG, dek_de_tafel, teken, uittreksel, vraag
from spil.plannen.tests.opzet import maak_actie
from tests.inloggen import log_in
from tests.wereld import NU, als

pytestmark = pytest.mark.usefixtures("nu")


@pytest.fixture
def tafel(wereld):
    return dek_de_tafel(wereld)


def pagina(rol, naam, *args):
    return log_in(Client(), rol).get(reverse(naam, args=args))


def test_zonder_handtekening_is_er_geen_uittreksel(tafel):
    """Proves A1-06: asked is not signed."""
    for stap in (lambda: None, lambda: vraag(tafel)):
        stap()
        with pytest.raises(UittrekselNietMogelijk, match="tekende de geheimhoudingsverklaring"):
            uittreksel(tafel)


def test_ook_de_databank_weigert_een_uittreksel_zonder_handtekening(tafel):
    """BGS art. 2.21, whatever a command would do: not signed, or signed by somebody else."""
    vraag(tafel)
    verklaring = Geheimhouding.objects.get()
    with als(tafel.wereld.regisseur) as rol:
        for geheimhouding in (verklaring, None):
            if geheimhouding is None:
                teken(tafel)
                verklaring.refresh_from_db()
                verklaring.genodigde_id = tafel.genodigden["politie"].pk
            with pytest.raises(IntegrityError), transaction.atomic():
                Uittreksel.maak(
                    tafel.punt, verklaring, regels=["Een regel."], tekst="", door=rol, op=NU
                )


def test_wat_de_oplegger_niet_laat_gaan_krijgt_een_gast_niet_mee(wereld):
    """Missie B2: the sheet says what may be shared with whom; also with a derde (BGS art. 2.21)."""
    tafel = dek_de_tafel(wereld, laat_delen=False)
    teken(tafel)
    with pytest.raises(UittrekselNietMogelijk, match="deelt niemand iets met Woonstichting"):
        uittreksel(tafel)
    scherm = pagina(wereld.regisseur, "uittreksel-nieuw", tafel.punt.uuid).content.decode()
    assert "Niets voor Woonstichting Voorbeeld" in scherm


def test_wie_een_uittreksel_maakt_leest_wat_de_oplegger_laat_gaan(tafel):
    teken(tafel)
    scherm = pagina(tafel.wereld.regisseur, "uittreksel-nieuw", tafel.punt.uuid).content.decode()
    assert "mag Woonstichting Voorbeeld dit weten: wonen." in scherm


def test_de_voorzitter_kiest_per_regel(tafel):
    """Proves A11-04: who takes it along reads what was ticked and nothing else."""
    teken(tafel)
    maak_actie(tafel.zaak, omschrijving="Schuld in kaart brengen")
    with als(tafel.wereld.regisseur):
        keuzes = {keuze.sleutel: keuze.tekst for keuze in regelkeuzes(tafel.punt)}
    assert [sleutel.split("-")[0] for sleutel in keuzes] == ["wie", "vraag", "actie"]
    gemaakt = uittreksel(tafel, regels=["vraag"])
    assert gemaakt.regels == [f"Vraag aan de tafel: {VRAAG}"]
    papier = pagina(tafel.wereld.regisseur, "uittreksel", gemaakt.uuid).content.decode()
    assert VRAAG in papier
    assert "Bel ons vóór vrijdag." in papier
    assert "Schuld in kaart brengen" not in papier
    assert f"Het gaat over {tafel.punt.wie}" not in papier


def test_een_leeg_uittreksel_is_er_niet(tafel):
    teken(tafel)
    with pytest.raises(UittrekselNietMogelijk):
        uittreksel(tafel, regels=["bestaat-niet"], tekst=" ")


@pytest.mark.parametrize(
    ("wie", "fout"),
    [
        ("ondersteuner", UittrekselNietMogelijk),
        ("ketenpartner", GeenRecht),
        ("collega", NietGevonden),
    ],
)
def test_alleen_de_voorzitter_maakt_het_en_reikt_het_uit(tafel, wie, fout):
    teken(tafel)
    gemaakt = uittreksel(tafel)
    with pytest.raises(fout):
        uittreksel(tafel, door=wie)
    with als(tafel.wereld.rollen[wie]) as rol, pytest.raises(fout):
        reik_uittreksel_uit(gemaakt.uuid, door=rol, op=NU)


def test_uitreiken_staat_vast_met_wie_en_wanneer(tafel):
    teken(tafel)
    gemaakt = uittreksel(tafel)
    with als(tafel.wereld.regisseur) as rol:
        reik_uittreksel_uit(gemaakt.uuid, door=rol, op=NU)
        with pytest.raises(UittrekselNietMogelijk):
            reik_uittreksel_uit(gemaakt.uuid, door=rol, op=NU)
        gemaakt.refresh_from_db()
    assert (gemaakt.uitgereikt_op, gemaakt.uitgereikt_door) == (NU, tafel.wereld.regisseur)
    tijdlijn = pagina(tafel.wereld.regisseur, "dossier-tijdlijn", tafel.zaak.uuid).content.decode()
    assert "Uittreksel uitgereikt aan een gast van Woonstichting Voorbeeld" in tijdlijn


def test_wat_gemaakt_is_verandert_niet_meer(tafel):
    teken(tafel)
    uittreksel(tafel)
    with als(tafel.wereld.regisseur), pytest.raises(DatabaseError):
        Uittreksel.objects.update(tekst="Meer.")


def test_elke_blik_op_het_papier_staat_als_afdruk_in_het_logboek(tafel):
    """Proves C-23 for an extract, and A6-01: the line says who was on it."""
    teken(tafel)
    gemaakt = uittreksel(tafel)
    pagina(tafel.wereld.regisseur, "uittreksel", gemaakt.uuid)
    with als(tafel.wereld.fg):
        vraag_ = "SELECT * FROM spil_inzagen(%s, %s)"
        blikken = list(Inzage.objects.raw(vraag_, [tafel.zaak.dossier.nummer, NU]))
    gezien = [b.betrokkene_id for b in blikken if b.handeling == "uittreksel.afdrukken"]
    assert gezien == [tafel.punt.betrokkene_id]


def test_een_partner_aan_tafel_leest_geen_uittreksel(tafel):
    teken(tafel)
    gemaakt = uittreksel(tafel)
    assert pagina(tafel.wereld.ketenpartner, "uittreksel", gemaakt.uuid).status_code == 403
    assert pagina(tafel.wereld.collega, "uittreksel", gemaakt.uuid).status_code == 404
