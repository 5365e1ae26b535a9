"""Many reports at once, a line each: who, since when, what, and who could help (weekly lists)."""

from typing import Any, Final
from uuid import UUID, uuid5

from django import forms
from django.forms.boundfield import BoundField

from spil.aanmeldingen.forms.basis import Gegevens, JaNeeField, TekstField, aantal_in, beginwaarden
from spil.aanmeldingen.forms.wat import VerklaringForm
from spil.aanmeldingen.forms.wie import NaamForm, toets_gemeente, vul_gemeente
from spil.aanmeldingen.inhoud import Inhoud, Persoon
from spil.aanmeldingen.queries import Meldgebied
from spil.huizen.models import Huis
from spil.invullingen.forms import Vragenformulier
from spil.invullingen.queries import organisaties
from spil.werkprocessen.definitie import Veld, Veldsoort
from spil.werkprocessen.models import Werkprocesversie
from spil.werkprocessen.motor import Aanpak

__all__ = ["Lijst", "VerklaringForm", "regelsleutel"]

MINSTE_REGELS: Final = 5
MEESTE_REGELS: Final = 40
UIT_LIJST: Final = "Aangemeld per lijst."
TEKSTEN: Final = frozenset({Veldsoort.TEKST, Veldsoort.LANGE_TEKST})


def regelsleutel(sleutel: UUID, nr: int) -> UUID:
    """So that a list that is sent twice makes each report once (eisen A7-04)."""
    return uuid5(sleutel, str(nr))


def velden_op_regel(aanpak: Aanpak) -> list[Veld]:
    """What a line asks besides the person: what must be answered, and for which organisation."""
    return [
        veld
        for veld in aanpak.velden_bij_aanmelding()
        if veld.verplicht or veld.soort == Veldsoort.ORGANISATIE
    ]


def vraagt_wat(aanpak: Aanpak) -> bool:
    """Does the line need a question of its own about what happened?"""
    return not any(veld.soort in TEKSTEN for veld in velden_op_regel(aanpak))


class LijstForm(forms.Form):
    """What holds for all lines."""

    gemeente = forms.ChoiceField(label="Gemeente", required=False)
    geinformeerd = JaNeeField(
        label="Weten de betrokkenen van deze aanmelding?",
        verplicht="Kies of de betrokkenen van deze aanmelding weten.",
    )
    reden_niet_geinformeerd = TekstField(
        label="Waarom weten zij het niet?", rijen=2, help_text="Alleen invullen als u nee koos."
    )

    def __init__(
        self,
        *args: Any,
        gebied: Meldgebied,
        lijsten: list[Werkprocesversie],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.gebied = gebied
        vul_gemeente(self, gebied)
        if len(lijsten) > 1:
            self.fields["aanpak"] = forms.ChoiceField(
                label="Waar gaat het om?",
                choices=[(versie.code, versie.naam) for versie in lijsten],
                widget=forms.RadioSelect,
                error_messages={"required": "Kies waar de lijst over gaat."},
            )
            self.order_fields(["aanpak"])

    def clean_gemeente(self) -> str:
        return toets_gemeente(self.gebied, self.cleaned_data["gemeente"])

    def clean(self) -> Gegevens:
        schoon: Gegevens = super().clean() or {}
        if schoon.get("geinformeerd") is False and not schoon.get("reden_niet_geinformeerd"):
            self.add_error("reden_niet_geinformeerd", "Schrijf op waarom zij het niet weten.")
        return schoon


class RegelForm(NaamForm):
    """One person."""

    wat = TekstField(label="Wat is er aan de hand?", rijen=2, verplicht="Schrijf op wat er is.")

    def __init__(self, *args: Any, vraagt_wat: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not vraagt_wat:
            del self.fields["wat"]


class Regel:
    """One line: the person, and what the approach asks of each."""

    def __init__(self, nr: int, form: RegelForm, vragen: Vragenformulier) -> None:
        self.nr, self.form, self.vragen = nr, form, vragen

    @property
    def is_leeg(self) -> bool:
        if not self.form.is_bound:
            return True
        return not (self.form.has_changed() or self.vragen.has_changed())

    def is_valid(self) -> bool:
        return self.is_leeg or all(form.is_valid() for form in (self.form, self.vragen))

    def velden(self) -> list[BoundField]:
        return [*self.form, *self.vragen]

    def persoon(self) -> Persoon:
        namen = ("voornamen", "tussenvoegsel", "achternaam", "geboortedatum")
        return Persoon(**{naam: self.form.cleaned_data[naam] for naam in namen})


def gekozen_lijst(gegevens: Gegevens | None, lijsten: list[Werkprocesversie]) -> Werkprocesversie:
    """The approach that this list is about; the first one until somebody chose."""
    gekozen = (gegevens or {}).get("aanpak")
    return next((versie for versie in lijsten if versie.code == gekozen), lijsten[0])


class Lijst:
    """The whole page."""

    def __init__(
        self,
        gegevens: Gegevens | None,
        *,
        lijsten: list[Werkprocesversie],
        gebied: Meldgebied,
        huis: Huis,
        toets: bool,
    ):
        """With `toets` the answers are judged, else only shown."""
        self.versie = gekozen_lijst(gegevens, lijsten)
        self.aantal = aantal_in(gegevens, minste=MINSTE_REGELS, meeste=MEESTE_REGELS)
        self.is_vol = self.aantal == MEESTE_REGELS
        vast: dict[str, Any] = {"gebied": gebied, "lijsten": lijsten}
        if toets:
            self.form = LijstForm(gegevens or {}, **vast)
        else:
            self.form = LijstForm(initial=beginwaarden(gegevens), **vast)
        partners = organisaties(huis)
        self.regels = [
            self._regel(nr, gegevens, huis=huis, partners=partners, toets=toets)
            for nr in range(self.aantal)
        ]

    def _regel(
        self,
        nr: int,
        gegevens: Gegevens | None,
        *,
        huis: Huis,
        partners: list[tuple[str, str]],
        toets: bool,
    ) -> Regel:
        """An empty line is shown as one that nobody sent: what it lacks is no fault."""
        aanpak, persoon, vraag = self.versie.aanpak, f"regel{nr}", f"vraag{nr}"
        velden = velden_op_regel(aanpak)

        def maak(data: Gegevens | None) -> Regel:
            los = data is None
            form = RegelForm(
                data,
                initial=beginwaarden(gegevens, persoon) if los else None,
                prefix=persoon,
                vraagt_wat=vraagt_wat(aanpak),
                use_required_attribute=False,
            )
            begin = beginwaarden(gegevens, vraag) if los else None
            vragen = Vragenformulier(
                aanpak,
                velden,
                huis=huis,
                data=data,
                beginwaarden=begin,
                prefix=vraag,
                partners=partners,
                compact=True,
            )
            return Regel(nr, form, vragen)

        getypt = maak(gegevens or {})
        return getypt if toets and not getypt.is_leeg else maak(None)

    def ingevuld(self) -> list[Regel]:
        return [regel for regel in self.regels if not regel.is_leeg]

    def alle(self) -> list[forms.Form]:
        regels = [form for regel in self.ingevuld() for form in (regel.form, regel.vragen)]
        return [self.form, *regels]

    def is_valid(self) -> bool:
        goed = [self.form.is_valid(), *(regel.is_valid() for regel in self.regels)]
        if not self.ingevuld():
            self.form.add_error(None, "Vul ten minste één regel in.")
            return False
        return all(goed)

    def inhoud(self, regel: Regel) -> Inhoud:
        """The report that this line becomes."""
        samen = self.form.cleaned_data
        return Inhoud(
            personen=[regel.persoon()],
            gemeente=self.form.gebied.gemeente(samen["gemeente"]),
            aanleiding=regel.form.cleaned_data.get("wat") or UIT_LIJST,
            geprobeerd="",
            leefgebieden={},
            criteria={},
            antwoorden=regel.vragen.antwoorden(),
            geinformeerd=samen["geinformeerd"],
            reden_niet_geinformeerd=(
                "" if samen["geinformeerd"] else samen["reden_niet_geinformeerd"]
            ),
            kwaliteit_verklaard=True,
            uit_lijst=True,
        )
