"""The sections in which somebody reads and writes an approach: which form is for what."""

from dataclasses import dataclass, field
from typing import Final

from spil.kern.fouten import NietGevonden
from spil.werkplaats import forms
from spil.werkplaats.forms import DeelForm
from spil.werkplaats.lijsten import LIJSTEN, Lijst


@dataclass(frozen=True)
class Sectie:
    """`kop` is the form for what stands once; `lijsten` are the lists below it. `wortels` are the
    keys of a definition that belong here."""

    code: str
    titel: str
    uitleg: str
    kop: type[DeelForm] | None = None
    lijsten: tuple[Lijst, ...] = ()
    wortels: tuple[str, ...] = field(default=())


FORMULIEREN: Final[dict[str, type[DeelForm]]] = {
    "fasen": forms.FaseForm,
    "groepen": forms.GroepForm,
    "velden": forms.VeldForm,
    "criteria": forms.CriteriumForm,
    "termijnen": forms.TermijnForm,
    "uitkomsten": forms.UitkomstForm,
    "resultaten": forms.ResultaatForm,
    "partijen": forms.PartijForm,
    "doelen": forms.DoelForm,
    "overleggen": forms.OverlegForm,
    "brieven": forms.BriefForm,
    "instrumenten": forms.InstrumentForm,
    "tellingen": forms.TellingForm,
}


def _lijsten(*codes: str) -> tuple[Lijst, ...]:
    return tuple(LIJSTEN[code] for code in codes)


SECTIES: Final = (
    Sectie(
        "algemeen",
        "Naam en doel",
        "Hoe de aanpak heet, voor wie zij is en op welke grond gegevens worden verwerkt.",
        kop=forms.AlgemeenForm,
    ),
    Sectie(
        "fasen",
        "Fasen",
        "De stappen van een casus. De eerste is waar een casus begint; de pijlen zeggen waar zij "
        "daarna heen kan.",
        lijsten=_lijsten("fasen"),
        wortels=("fasen",),
    ),
    Sectie(
        "vragen",
        "Vragen",
        "Wat bij de aanmelding en in de casus wordt gevraagd. Elke vraag hoort bij een groep, en "
        "de groep bepaalt wie het antwoord leest.",
        lijsten=_lijsten("groepen", "velden"),
        wortels=("groepen", "velden"),
    ),
    Sectie(
        "criteria",
        "Criteria",
        "Wanneer een aanmelding in deze aanpak past. De criteria van BGS art. 2.20 vraagt Spil "
        "zelf, onder de WGS.",
        kop=forms.CriteriaForm,
        lijsten=_lijsten("criteria"),
        wortels=("criteria",),
    ),
    Sectie(
        "termijnen",
        "Termijnen",
        "Wanneer iets klaar moet zijn, en wanneer Spil waarschuwt.",
        lijsten=_lijsten("termijnen"),
        wortels=("termijnen",),
    ),
    Sectie(
        "stilstand",
        "Stilstand",
        "Na hoeveel dagen een plan stilstaat, zodat Spil een volgende stap voorstelt.",
        kop=forms.StilstandForm,
        wortels=("stilstand",),
    ),
    Sectie(
        "uitkomsten",
        "Uitkomsten en resultaten",
        "Wat de triage kan besluiten, en hoe een casus kan eindigen.",
        lijsten=_lijsten("uitkomsten", "resultaten"),
        wortels=("uitkomsten", "resultaten"),
    ),
    Sectie(
        "samenwerking",
        "Partijen, doelen en overleg",
        "Wie er meestal meedoet, waarmee een plan begint, en waar de casus wordt besproken.",
        lijsten=_lijsten("partijen", "doelen", "overleggen", "brieven", "instrumenten"),
        wortels=("partijen", "doelen", "overleggen", "brieven", "instrumenten"),
    ),
    Sectie(
        "tellingen",
        "Tellingen",
        "Wat meetelt voor de cijfers van het huis.",
        lijsten=_lijsten("tellingen"),
        wortels=("tellingen",),
    ),
    Sectie(
        "bewaren",
        "Bewaartermijn",
        "Hoe lang gegevens blijven, binnen de grens van het regime.",
        kop=forms.BewarenForm,
        wortels=("verwerking.bewaren",),
    ),
    Sectie(
        "caseload",
        "Lijst van de coördinator",
        "Wat de lijst met casussen van deze aanpak toont.",
        kop=forms.CaseloadForm,
        wortels=("caseload", "capaciteit"),
    ),
)


def sectie_met(code: str) -> Sectie:
    """Raises NietGevonden."""
    for sectie in SECTIES:
        if sectie.code == code:
            return sectie
    raise NietGevonden("Dit onderdeel bestaat niet in een aanpak.")


def sectie_van(lijst: Lijst) -> Sectie:
    return next(sectie for sectie in SECTIES if lijst in sectie.lijsten)
