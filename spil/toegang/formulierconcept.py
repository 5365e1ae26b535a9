"""The forms on one page: their drafts, and whether what they change is still what it was."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final
from uuid import NAMESPACE_URL, UUID, uuid5

from django import forms
from django.http import QueryDict

from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.conceptscherm import getypt
from spil.toegang.queries import concept_met_moment
from spil.ui.formulier import Concept, Verschil, in_woorden

SOORT: Final = "formulier"
PARAMETER: Final = "concept"
NIET: Final = "niet"
"""In the address: the form as it stands in the dossier, not as it was being typed."""
FORMULIER: Final = "_formulier"
STAND: Final = "_stand"
BEWAARD: Final = "_concept"
"""In a form of which a draft was kept: one without costs no query to throw it away."""
EENMALIG: Final = "sleutel"
VELDEN_ZONDER_CONCEPT: Final = 2


class Formulierconcept:
    """What a page offers, what was typed before, what is typed now."""

    def __init__(self, request: SpilRequest) -> None:
        self.request = request
        self.aangeboden: set[str] = set()
        self._standen: dict[str, str] = {}
        adres = request.GET.copy()
        self.gevraagd = str(adres.pop(PARAMETER, [""])[-1])
        self._adres = adres
        self.sleutel = sleutel_van(request.path, adres.urlencode())
        verstuurd = request.method == "POST"
        self.is_concept = verstuurd and self.gevraagd not in {"", NIET}
        self.opent_alleen = self.is_concept
        self.getypt = getypt(request.POST) if verstuurd else {}
        self.stand = str(self.getypt.get(STAND, ""))

    @contextmanager
    def alleen_openen(self) -> Iterator[None]:
        self.opent_alleen = True
        yield
        self.opent_alleen = False
        self.aangeboden.clear()

    @property
    def is_bewaard(self) -> bool:
        return BEWAARD in self.getypt

    @property
    def is_intussen_gewijzigd(self) -> bool:
        stand = self.stand.partition(":")[2]
        return self._standen.get(self._gestuurd, stand) != stand

    @property
    def _gestuurd(self) -> str:
        """Which form was sent, of those that carry a mark."""
        return self.stand.partition(":")[0]

    def bied_aan(self, form: forms.BaseForm) -> Concept | None:
        """Fill in what was typed before; None for a form that needs nothing of this."""
        kort = len(form.visible_fields()) <= VELDEN_ZONDER_CONCEPT
        houdt = getattr(form, "houdt_concept", not kort) and not getattr(form, "zonder_concept", "")
        wijzigt = getattr(form, "wijzigt", False)
        if not houdt and not wijzigt:
            return None
        naam, eerder = f"{form.__class__.__name__}{form.prefix or ''}", None
        stand = _stand_van(form) if wijzigt else ""
        verschillen: list[Verschil] = []
        if self.opent_alleen and self.is_intussen_gewijzigd and naam == self._gestuurd:
            verschillen = _vul_in(form, self.getypt)
        self._standen[naam] = stand
        if houdt:
            self.aangeboden.add(naam)
            eerder = self._eerder(form, naam)
        return Concept(
            bewaar=self._met(naam) if houdt else "",
            opnieuw=self._met(NIET),
            op=eerder[1] if eerder else None,
            stand=self._gestuurde_stand(form, eerder) or (f"{naam}:{stand}" if wijzigt else ""),
            verschillen=verschillen,
            is_bewaard=eerder is not None or self.is_bewaard,
        )

    def _eerder(self, form: forms.BaseForm, naam: str) -> tuple[dict[str, Any], Any] | None:
        if form.is_bound or self.gevraagd or self.request.method != "GET" or self.opent_alleen:
            return None
        eerder = concept_met_moment(SOORT, self.sleutel, door=self.request.rol)
        if eerder is None or eerder[0].get(FORMULIER) != naam:
            return None
        _vul_in(form, eerder[0])
        return eerder

    def _gestuurde_stand(
        self, form: forms.BaseForm, eerder: tuple[dict[str, Any], Any] | None
    ) -> str:
        """A draft, and a form that came back with an error, are about what stood there then."""
        if form.is_bound:
            return self.stand
        return str(eerder[0].get(STAND, "")) if eerder else ""

    def _met(self, waarde: str) -> str:
        adres = self._adres.copy()
        adres[PARAMETER] = waarde
        return f"?{adres.urlencode()}"


def sleutel_van(pad: str, vraag: str = "") -> UUID:
    """Of the drafts of one page."""
    return uuid5(NAMESPACE_URL, f"{pad}?{vraag}")


def _stand_van(form: forms.BaseForm) -> str:
    """A mark of what the fields held when the form was opened."""
    waarden = [
        (veld.name, str(form.get_initial_for_field(veld.field, veld.name)))
        for veld in form.visible_fields()
    ]
    return hashlib.sha256(repr(waarden).encode()).hexdigest()[:32]


def _vul_in(form: forms.BaseForm, gegevens: Mapping[str, Any]) -> list[Verschil]:
    """As the browser sent it, read as each field reads it; returns what stood there otherwise. The
    key that makes sending twice one is of the form that is shown, never of an earlier one."""
    gestuurd = QueryDict(mutable=True)
    for naam, waarde in gegevens.items():
        gestuurd.setlist(naam, waarde if isinstance(waarde, list) else [waarde])
    verschillen = []
    for naam, veld in form.fields.items():
        if naam == EENMALIG or isinstance(veld, forms.FileField):
            continue
        nu = in_woorden(veld, form.get_initial_for_field(veld, naam))
        form.initial[naam] = veld.widget.value_from_datadict(gestuurd, {}, form.add_prefix(naam))
        if (dan := in_woorden(veld, form.initial[naam])) != nu and not veld.widget.is_hidden:
            verschillen.append(Verschil(str(veld.label or naam), nu, dan))
    return verschillen
