"""A meeting is held: one item at a time, with the time that each took (eisen C-18)."""

from datetime import timedelta

import pytest

from spil.gebruikers.models import Rol
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.agendatijd import Tijd
from spil.overleggen.commands import haal_van_agenda
from spil.overleggen.commands.zitting import begin_zitting, ga_naar_plek
from spil.overleggen.fouten import AgendaNietMogelijk, ZittingNietMogelijk
from spil.overleggen.models import Aantekening, Agendaplek, Plektijd, Zitting
from spil.overleggen.queries.notulen import notulen
from spil.overleggen.queries.zitting import kamer, stand_van, verloop_van
from spil.overleggen.tests.zittingopzet import UUR, Tafel, zet_tafel
from spil.toegang.versies import IntussenGewijzigd
from tests.wereld import NU, als

MINUUT = timedelta(minutes=1)


@pytest.fixture
def tafel(wereld, nu) -> Tafel:
    return zet_tafel(wereld)


def test_een_overleg_begint_bij_punt_een_en_twee_keer_is_een_keer(tafel):
    eerst, nog_eens = tafel.begin(), tafel.begin(wie="ondersteuner")

    assert eerst.pk == nog_eens.pk
    assert eerst.plek == tafel.plekken[0]
    assert Plektijd.objects.count() == 1


def test_de_tijd_per_punt_telt_ook_als_een_punt_terugkomt(tafel):
    tafel.begin()
    tafel.naar(2, op=NU + 12 * MINUUT)
    tafel.naar(1, op=NU + 15 * MINUUT)
    tafel.eindig(op=NU + 20 * MINUUT)

    with als(tafel.wereld.regisseur) as rol:
        regels = verloop_van(tafel.uuid, door=rol, op=NU + UUR).regels
    assert [(r.duurde, r.te_lang, r.geweest) for r in regels] == [
        (17, True, True),
        (3, False, True),
        (0, False, False),
    ]


def test_wie_tegelijk_op_volgende_drukt_slaat_geen_punt_over(tafel):
    tafel.begin()
    tafel.naar(2)
    stand = tafel.teller()
    tafel.naar(2, wie="ondersteuner")

    assert (tafel.teller(), Plektijd.objects.count()) == (stand, 2)


def test_een_afgesloten_overleg_gaat_verder_waar_het_was(tafel):
    tafel.begin()
    tafel.naar(2)
    tafel.eindig(op=NU + UUR)
    with pytest.raises(ZittingNietMogelijk, match="al afgesloten"):
        tafel.naar(3)
    zitting = tafel.begin(op=NU + 2 * UUR)

    assert (zitting.loopt, zitting.plek) == (True, tafel.plekken[1])


def test_zonder_agenda_te_vroeg_of_vervallen_begint_er_niets(tafel):
    with als(tafel.wereld.regisseur) as rol:
        with pytest.raises(ZittingNietMogelijk, match="vanaf de dag zelf"):
            begin_zitting(tafel.uuid, door=rol, op=NU - 12 * UUR)
        for plek in reversed(tafel.plekken):
            haal_van_agenda(plek.uuid, door=rol, op=NU)
        with pytest.raises(ZittingNietMogelijk, match="niets op de agenda"):
            begin_zitting(tafel.uuid, door=rol, op=NU)
    tafel.overleg.laat_vervallen(om="Ziekte.")
    with pytest.raises(ZittingNietMogelijk, match="vervallen"):
        tafel.begin()


def test_een_punt_van_een_ander_overleg_komt_niet_aan_de_orde(tafel, wereld):
    tafel.begin()
    vreemd = zet_tafel(wereld, naam="Elders")
    with als(wereld.regisseur) as rol, pytest.raises(ZittingNietMogelijk, match="niet meer"):
        ga_naar_plek(tafel.uuid, vreemd.plekken[0].uuid, door=rol, op=NU)


@pytest.mark.parametrize("wie", ["ketenpartner", "manager"])
def test_wie_niet_van_het_huis_is_leidt_geen_overleg(tafel, wie):
    with pytest.raises(GeenRecht):
        tafel.begin(wie=wie)


def test_een_aantekening_telt_haar_versies_en_wat_gelijk_bleef_niet(tafel):
    tafel.begin()
    stand = tafel.teller()
    assert tafel.schrijf("", 0) is None
    assert tafel.schrijf("Eerst.\r\nDan.", 0).tekst == "Eerst.\nDan."
    assert tafel.schrijf("Eerst.\nDan.", 0).versie == 1, "het antwoord was zoek; nog eens is goed"
    assert tafel.schrijf("Eerst.", 1).versie == 2

    assert tafel.teller() == stand + 2


def test_wie_op_een_oude_versie_schrijft_overschrijft_niets(tafel):
    """A7-05, C-10."""
    tafel.begin()
    tafel.schrijf("Van de notulist.", 0)
    with pytest.raises(IntussenGewijzigd) as fout:
        tafel.schrijf("Van de voorzitter.", 0, wie="regisseur")

    assert fout.value.versie == 1
    with als(tafel.wereld.regisseur):
        assert Aantekening.objects.get().tekst == "Van de notulist."


def test_voor_het_begin_en_na_het_afronden_verandert_een_aantekening_niet(tafel):
    with pytest.raises(ZittingNietMogelijk, match="nog niet begonnen"):
        tafel.schrijf("Te vroeg.", 0)
    tafel.begin()
    tafel.schrijf("Zo is het.", 0)
    with als(tafel.wereld.regisseur):
        tafel.punten[0].rond_af(op=NU)
    with pytest.raises(ZittingNietMogelijk, match="afgerond"):
        tafel.schrijf("Toch anders.", 1)


def test_alleen_het_huis_aan_tafel_schrijft(tafel):
    tafel.begin()
    for wie, fout in (("ketenpartner", GeenRecht), ("officier", NietGevonden)):
        with pytest.raises(fout):
            tafel.schrijf("Erbij.", 0, wie=wie)


def test_wat_besproken_is_gaat_niet_meer_van_de_agenda(tafel):
    tafel.begin()
    tafel.schrijf("Besproken.", 0)
    with als(tafel.wereld.regisseur) as rol, pytest.raises(AgendaNietMogelijk):
        haal_van_agenda(tafel.plekken[0].uuid, door=rol, op=NU)


def test_voor_het_eerste_punt_staat_de_oplegger_er_en_daarna_niet_meer(tafel):
    """C-19: shown before the first case."""
    assert _kamer(tafel, tafel.wereld.ketenpartner).blad is not None
    tafel.begin()

    na = _kamer(tafel, tafel.wereld.ketenpartner)
    assert na.blad is None
    assert na.beeld is not None
    assert na.beeld.punt is not None


def test_wie_niet_bij_een_punt_zit_ziet_alleen_nummer_en_tijd(tafel):
    """Missie B3: of one meeting one item, and not the next."""
    tafel.begin()
    tafel.schrijf("Alleen voor wie erbij zit.", 0)
    assert _wie_ziet(tafel) == {"ketenpartner", "ondersteuner"}
    tafel.naar(2)
    tafel.schrijf("Ook hier.", 0, punt=1)
    assert _wie_ziet(tafel) == {"ondersteuner"}


def _wie_ziet(tafel: Tafel) -> set[str]:
    """Who reads what is on the table now, with what is written about it."""
    gevonden = set()
    for wie in ("ketenpartner", "ondersteuner", "officier"):
        beeld = _kamer(tafel, tafel.wereld.rollen[wie]).beeld
        assert beeld is not None
        assert (beeld.punt is None) == (beeld.aantekening is None)
        gevonden |= {wie} if beeld.punt else set()
    return gevonden


def test_voor_het_volgende_punt_staat_er_wie_de_zaal_uit_gaat(tafel):
    """Missie B3: said before the item is opened, to who leads; nobody leaves for one about nobody."""
    tafel.begin()
    assert [wie.naam for wie in _kamer(tafel, tafel.wereld.regisseur).gaan_weg] == ["J. Verbeek"]
    assert _kamer(tafel, tafel.wereld.ketenpartner).gaan_weg == []
    tafel.naar(2)
    assert _kamer(tafel, tafel.wereld.regisseur).gaan_weg == []


def test_de_zaal_leest_besluiten_en_acties_apart_van_de_notities(tafel):
    tafel.begin()
    tafel.schrijf("Hij woont bij zijn zus.\n! Wij gaan door\n- @politie belt vrijdag", 0)

    zaal = _kamer(tafel, tafel.wereld.ketenpartner)
    assert [regel.tekst for regel in zaal.besluiten] == ["Wij gaan door", "belt"]
    assert [regel.tekst for regel in zaal.notities] == ["Hij woont bij zijn zus."]


@pytest.mark.parametrize(
    ("seconden", "over", "uitgelopen"), [(0, 10, -10), (61, 9, -8), (600, 0, 0), (601, 0, 1)]
)
def test_een_klok_telt_hele_minuten_af(seconden, over, uitgelopen):
    tijd = Tijd(10, seconden)
    assert (tijd.over, tijd.uitgelopen) == (over, uitgelopen)


def test_wie_volgt_vraagt_alleen_naar_de_teller(tafel, django_assert_num_queries):
    with als(tafel.wereld.ketenpartner) as rol:
        assert stand_van(tafel.uuid, door=rol) == "0"
    tafel.begin()
    nu = f"1.{tafel.teller()}"
    with als(tafel.wereld.ketenpartner) as rol, django_assert_num_queries(1):
        assert stand_van(tafel.uuid, door=rol) == nu
    with als(tafel.wereld.buitenstaander) as rol, pytest.raises(NietGevonden):
        stand_van(tafel.uuid, door=rol)


def test_wie_niet_bij_een_punt_zit_merkt_niet_dat_erover_geschreven_wordt(tafel):
    """A1-13: the counter tells the police of the first item, and of the second only that the meeting
    went on; the OM sits at none."""
    tafel.begin()
    politie, om = tafel.stand("ketenpartner"), tafel.stand("officier")
    tafel.schrijf("De zus komt mee.", 0)
    assert tafel.stand("ketenpartner") != politie
    assert tafel.stand("officier") == om

    tafel.naar(2)
    politie = tafel.stand("ketenpartner")
    assert politie == tafel.stand("officier") != om
    tafel.schrijf("Dit hoort alleen het huis.", 0, punt=1)
    assert tafel.stand("ketenpartner") == tafel.stand("officier") == politie


def test_honderd_punten_kosten_geen_vraag_meer_dan_drie(tafel, django_assert_max_num_queries):
    """Proves A12-03: a hundred items in a row stay fast."""
    tafel.begin()
    for _ in range(97):
        Agendaplek.achteraan(tafel.overleg, minuten=5, onderwerp="Nog een")
    with als(tafel.wereld.ondersteuner) as rol, django_assert_max_num_queries(12):
        scherm = notulen(tafel.uuid, nummer=1, door=rol, op=NU)
    assert len(scherm.verloop.regels) == 100


def _kamer(tafel: Tafel, rol: Rol):
    with als(rol):
        return kamer(tafel.uuid, door=rol, op=NU)


def test_een_overleg_heeft_een_zitting_en_een_punt_tegelijk(tafel):
    tafel.begin()
    tafel.naar(2)

    assert Zitting.objects.count() == 1
    assert Plektijd.objects.filter(geeindigd_op__isnull=True).count() == 1
