"""The shape of what people type about hand-overs; the rules are in the commands."""

from collections.abc import Iterator
from typing import Any, Final
from uuid import uuid4

from django import forms

from spil.aanmeldingen.beslisregels import bezwaar_tegen_nummer
from spil.aanmeldingen.models import Doorgeleiding
from spil.casussen.models import AVE_NIVEAUS
from spil.overdrachten.commands import Inhoud
from spil.overdrachten.models import PARTIJEN, Nazorguitkomst
from spil.overdrachten.models.overdracht import GEMEENTE, Partij
from spil.overdrachten.queries import Ontvangers
from spil.partners.models import Organisatiesoort, Partner
from spil.ui.velden import DatumField

LATER: Final = "later"
# Of these a house has one, or everybody knows which: a name may stay away.
ZONDER_NAAM: Final = frozenset(
    {Doorgeleiding.Soort.MASS, Doorgeleiding.Soort.VEILIG_THUIS, Doorgeleiding.Soort.WIJKTEAM}
)
SOORT_VAN: Final = {
    Organisatiesoort.VEILIG_THUIS.value: Doorgeleiding.Soort.VEILIG_THUIS.value,
    Organisatiesoort.COLLEGE.value: GEMEENTE,
    Organisatiesoort.BURGEMEESTER.value: GEMEENTE,
}


class PartijForm(forms.Form):
    """The other side of a hand-over: a kind of table, or an organisation of the register."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    partij = forms.ChoiceField(error_messages={"required": "Kies een organisatie."})
    naam = forms.CharField(
        label="Welke organisatie precies?",
        help_text="Bijvoorbeeld Wijkteam Noord. Bij een organisatie uit uw lijst mag dit leeg.",
        max_length=120,
        required=False,
    )
    contact = forms.CharField(
        label="Wie is daar de contactpersoon?",
        help_text="De naam van een professional, nooit van betrokkene.",
        max_length=120,
        error_messages={"required": "Noem wie daar de contactpersoon is."},
    )
    referentie = forms.CharField(
        label="Nummer bij de andere organisatie",
        help_text="Om later na te vragen. Nooit een naam of burgerservicenummer.",
        max_length=20,
        required=False,
    )

    def __init__(self, *args: Any, ontvangers: Ontvangers, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bekend = [*ontvangers.deelnemers, *ontvangers.anderen]
        self.partners = {f"p:{partner.uuid}": partner for partner in bekend}
        keuze = self.fields["partij"]
        assert isinstance(keuze, forms.ChoiceField)  # noqa: S101 - declared above
        keuze.choices = list(_partijen(ontvangers))

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        soort = schoon.get("partij", "")
        moet_naam = soort and soort not in self.partners and soort not in ZONDER_NAAM
        if moet_naam and not schoon.get("naam", "").strip():
            self.add_error("naam", "Noem de organisatie waar het om gaat.")
        if bezwaar := bezwaar_tegen_nummer(schoon.get("referentie", "")):
            self.add_error("referentie", bezwaar)
        return schoon

    def gekozen_partij(self) -> Partij:
        g = self.cleaned_data
        partner = self.partners.get(g["partij"])
        soort = SOORT_VAN.get(partner.soort, Doorgeleiding.Soort.ANDERS) if partner else g["partij"]
        return Partij(
            soort=soort,
            naam=g["naam"].strip() or (partner.naam if partner else dict(PARTIJEN)[soort]),
            contact=g["contact"],
            referentie=g["referentie"],
            partner=partner,
        )


class OverdrachtForm(PartijForm):
    """To whom, with what words, and by when."""

    samenvatting = forms.CharField(
        label="Wat moet de ontvanger weten?",
        help_text="Wat is bereikt, wat moet nog gebeuren en waar moet de ontvanger op letten."
        " Alle deelnemers lezen dit.",
        max_length=20_000,
        widget=forms.Textarea({"rows": 10}),
        error_messages={"required": "Schrijf wat de ontvanger moet weten."},
    )
    antwoord_voor = DatumField(label="Wanneer moet de ontvanger uiterlijk antwoorden?")
    nazorg_op = DatumField(label="Wanneer vraagt u hoe het gaat?")
    ave = forms.TypedChoiceField(
        label="Verandert het AVE-niveau?", coerce=int, empty_value=None, required=False
    )

    def __init__(self, *args: Any, nu_ave: int | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partij"].label = "Naar wie gaat de casus?"
        keuze = self.fields["ave"]
        assert isinstance(keuze, forms.ChoiceField)  # noqa: S101 - declared above
        blijft = f"Nee, het blijft AVE {nu_ave}" if nu_ave else "Nee"
        keuze.choices = [
            ("", blijft),
            *((str(n), f"Ja, het wordt AVE {n}") for n in AVE_NIVEAUS if n != nu_ave),
        ]
        velden = ("samenvatting", "antwoord_voor", "nazorg_op", "ave", "referentie")
        self.order_fields(["partij", "naam", "contact", *velden])

    def inhoud(self) -> Inhoud:
        g = self.cleaned_data
        return Inhoud(
            partij=self.gekozen_partij(),
            samenvatting=g["samenvatting"],
            antwoord_voor=g["antwoord_voor"],
            nazorg_op=g["nazorg_op"],
            ave=g["ave"],
        )


class OpschalingForm(PartijForm):
    """Where the case came from, and when."""

    dag = DatumField(label="Wanneer kwam de casus naar het huis?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partij"].label = "Van wie kwam de casus?"
        self.fields["contact"].required = False
        self.order_fields(["partij", "naam", "contact", "dag", "referentie"])

    def opschaling(self) -> dict[str, Any]:
        g = self.cleaned_data
        return {"partij": self.gekozen_partij(), "dag": g["dag"], "sleutel": g["sleutel"]}


class AntwoordForm(forms.Form):
    """Yes or no, of whom and when."""

    aangenomen = forms.TypedChoiceField(
        label="Neemt de ontvanger de casus aan?",
        choices=[("ja", "Ja, aangenomen"), ("nee", "Nee, geweigerd")],
        coerce=lambda waarde: waarde == "ja",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of de ontvanger de casus aanneemt."},
    )
    van = forms.CharField(
        label="Wie zei dit?",
        help_text="De naam van wie bij de ontvanger antwoordde.",
        max_length=120,
        error_messages={"required": "Noem wie bij de ontvanger dit zei."},
    )
    dag = DatumField(label="Wanneer?")
    reden = forms.CharField(
        label="Waarom niet?",
        help_text="Alleen als de ontvanger weigert. Alle deelnemers lezen dit.",
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if schoon.get("aangenomen") is False and not schoon.get("reden", "").strip():
            self.add_error("reden", "Schrijf waarom de ontvanger weigert.")
        return schoon


class HerinneringForm(forms.Form):
    """Until when the receiver has now."""

    antwoord_voor = DatumField(label="Wanneer moet de ontvanger nu uiterlijk antwoorden?")


class TerugnameForm(forms.Form):
    """Why the house keeps the case."""

    reden = forms.CharField(
        label="Waarom neemt u de overdracht terug?",
        help_text="Alle deelnemers lezen dit.",
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Schrijf waarom u de overdracht terugneemt."},
    )


class NazorgForm(forms.Form):
    """How it goes, or when to ask again."""

    uitkomst = forms.ChoiceField(
        label="Hoe gaat het?",
        choices=[*Nazorguitkomst.choices, (LATER, "Nog niet te zeggen: vraag het later weer")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe het gaat, of vraag het later weer."},
    )
    dag = DatumField(
        label="Wanneer vraagt u het weer?",
        help_text="Alleen als het nog niet te zeggen is. Bijvoorbeeld 26-11-2026.",
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if schoon.get("uitkomst") == LATER and "dag" in schoon and not schoon["dag"]:
            self.add_error("dag", "Kies wanneer u het weer vraagt.")
        return schoon


def _partijen(ontvangers: Ontvangers) -> Iterator[tuple[str, Any]]:
    yield "", "Kies een organisatie"
    yield "Andere tafels", list(PARTIJEN)
    if ontvangers.deelnemers:
        yield "Deelnemers van deze casus (antwoorden zelf in Spil)", _keuzes(ontvangers.deelnemers)
    if ontvangers.anderen:
        yield "Andere partners van het huis", _keuzes(ontvangers.anderen)


def _keuzes(partners: list[Partner]) -> list[tuple[str, str]]:
    return [(f"p:{partner.uuid}", partner.naam) for partner in partners]
