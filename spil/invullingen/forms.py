"""The questions of an approach as a form: a field for each, by its kind."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms

from spil.huizen.models import Huis
from spil.invullingen.queries import Keuzes, keuzelijst, organisaties
from spil.invullingen.weergave import gelezen
from spil.toegang.formulier import versieveld
from spil.ui.velden import DatumField
from spil.werkprocessen.definitie import Veld, Veldsoort
from spil.werkprocessen.motor import Aanpak, Antwoord, VeldFout, schoon
from spil.werkprocessen.motor.antwoorden import LANGST, LANGSTE_SLEUTEL

JA_NEE = [("ja", "Ja"), ("nee", "Nee")]
GEEN_KEUZE = ("", "Kies")
DATUMHULP = "Bijvoorbeeld 26-11-2026."
NIET_IN_DE_LIJST = "Deze keuze staat niet in de lijst."


class Vragenformulier(forms.Form):
    """`data` and `beginwaarden` as any form, or as a draft keeps them: a question with more choices
    is a list there, or one string."""

    houdt_concept = True

    def __init__(
        self,
        aanpak: Aanpak,
        velden: Iterable[Veld],
        *,
        huis: Huis,
        beginwaarden: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | None = None,
        prefix: str = "",
        partners: Keuzes | None = None,
        compact: bool = False,
        andere: Mapping[str, Antwoord] | None = None,
        versie: int | None = None,
    ) -> None:
        """For a page that has more of these: `partners` spares a query for each, `compact` draws
        choices as a list to fold out. `andere`: answers to questions that this form does not ask;
        `versie`: what it is based on, for the command to compare."""
        self.andere = andere or {}
        self.aanpak, self.huis, self.vragen = aanpak, huis, list(velden)
        super().__init__(
            data=self._met_lijsten(data, prefix),
            initial={v.code: _getoond(v, (beginwaarden or {}).get(v.code)) for v in self.vragen},
            prefix=prefix or None,
        )
        bij = [v.code for v in self.vragen if v.soort == Veldsoort.ORGANISATIE]
        if bij and partners is None:
            partners = organisaties(huis, gekozen=[self.initial[code] for code in bij])
        for veld in self.vragen:
            self.fields[veld.code] = _veld(
                veld,
                lijst=self._lijst(veld, partners or [], nu=self.initial.get(veld.code)),
                compact=compact,
            )
        if versie is not None:
            self.fields["versie"] = versieveld()
            self.initial["versie"] = versie

    def _lijst(self, veld: Veld, partners: Keuzes, *, nu: Any) -> Keuzes | None:
        """What this question chooses from, when that is a list of the house or the country."""
        if veld.soort == Veldsoort.LIJST:
            return keuzelijst(veld.lijst, aanpak=self.aanpak, huis=self.huis, nu=nu)
        return partners if veld.soort == Veldsoort.ORGANISATIE else None

    def clean(self) -> dict[str, Any]:
        gegeven: dict[str, Any] = super().clean() or {}
        schone = {
            v.code: self._schoon(v, gegeven[v.code]) for v in self.vragen if v.code in gegeven
        }
        for veld in self.vragen:
            leeg = schone.get(veld.code) is None
            if (
                leeg
                and veld.code in schone
                and self.aanpak.is_verplicht(veld, {**self.andere, **schone})
            ):
                self.add_error(veld.code, _ontbreekt(veld))
        return gegeven | schone

    def antwoorden(self) -> dict[str, Antwoord]:
        """After `is_valid()`: question → answer; None takes an answer away."""
        return {veld.code: self.cleaned_data.get(veld.code) for veld in self.vragen}

    def per_groep(self) -> dict[str, dict[str, Antwoord]]:
        """The same, by group: what `vul_in` asks."""
        gegroepeerd: dict[str, dict[str, Antwoord]] = {}
        for veld in self.vragen:
            gegroepeerd.setdefault(veld.groep, {})[veld.code] = self.cleaned_data.get(veld.code)
        return gegroepeerd

    def gelezen(self) -> list[tuple[str, str]]:
        """After `is_valid()`: each answered question with its answer as people read it."""
        return gelezen(self.vragen, self.antwoorden())

    def _schoon(self, veld: Veld, waarde: Any) -> Antwoord:
        try:
            return schoon(veld, waarde)
        except VeldFout as fout:
            self.add_error(veld.code, str(fout))
            return None

    def _met_lijsten(self, data: Mapping[str, Any] | None, prefix: str) -> Mapping[str, Any] | None:
        """A draft keeps one ticked box as a string."""
        if data is None or hasattr(data, "getlist"):
            return data
        voor = f"{prefix}-" if prefix else ""
        namen = {voor + veld.code for veld in self.vragen if veld.soort == Veldsoort.MEERKEUZE}
        return {
            naam: [waarde] if naam in namen and isinstance(waarde, str) else waarde
            for naam, waarde in data.items()
        }


def _veld(veld: Veld, *, lijst: Keuzes | None, compact: bool) -> forms.Field:
    uitleg = veld.uitleg
    gemeen: dict[str, Any] = {
        "label": veld.vraag,
        "help_text": uitleg,
        "required": veld.verplicht,
        "error_messages": {"required": _ontbreekt(veld), "invalid_choice": NIET_IN_DE_LIJST},
    }
    if veld.soort == Veldsoort.DATUM:
        return DatumField(**(gemeen | ({} if uitleg else {"help_text": DATUMHULP})))
    if veld.soort in {Veldsoort.JA_NEE, Veldsoort.KEUZE}:
        keuzes = _keuzes(veld) or JA_NEE
        if compact:
            return _uit_lijst(keuzes, gemeen)
        return forms.ChoiceField(choices=keuzes, widget=forms.RadioSelect, **gemeen)
    if veld.soort == Veldsoort.MEERKEUZE:
        vakjes = forms.CheckboxSelectMultiple
        return forms.MultipleChoiceField(choices=_keuzes(veld), widget=vakjes, **gemeen)
    return _tekst(veld, gemeen) if lijst is None else _uit_lijst(lijst, gemeen)


def _tekst(veld: Veld, gemeen: dict[str, Any]) -> forms.Field:
    """A number is typed as text too: the definition says which ones can be."""
    if veld.soort == Veldsoort.GETAL:
        invoer = forms.TextInput({"inputmode": "numeric", "class": "invoer--kort"})
        return forms.CharField(widget=invoer, max_length=20, **gemeen)
    lang = veld.soort == Veldsoort.LANGE_TEKST
    return forms.CharField(
        widget=forms.Textarea({"rows": 4}) if lang else forms.TextInput({"autocomplete": "off"}),
        max_length=LANGST.get(veld.soort, LANGSTE_SLEUTEL),
        **gemeen,
    )


def _uit_lijst(lijst: Keuzes, gemeen: dict[str, Any]) -> forms.Field:
    return forms.ChoiceField(choices=[GEEN_KEUZE, *lijst], **gemeen)


def _keuzes(veld: Veld) -> Keuzes:
    return [(keuze.code, keuze.naam) for keuze in veld.keuzes]


def _getoond(veld: Veld, waarde: Any) -> Any:
    """A kept answer, or what was typed, as the field shows it."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if veld.soort == Veldsoort.MEERKEUZE and isinstance(waarde, str):
        return [waarde]
    if veld.soort == Veldsoort.DATUM and isinstance(waarde, str):
        return _als_dag(waarde)
    return waarde


def _als_dag(tekst: str) -> date | str:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        return tekst


def _ontbreekt(veld: Veld) -> str:
    kiezen = {Veldsoort.JA_NEE, Veldsoort.KEUZE, Veldsoort.MEERKEUZE, Veldsoort.ORGANISATIE}
    return f"{'Maak een keuze' if veld.soort in kiezen else 'Vul in'}: {veld.vraag}"
