"""Form fields of our own."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from spil.kern import datums


class DatumInvoer(forms.TextInput):
    """Typed text: quicker than a calendar, and everybody knows their dates (C-26)."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"autocomplete": "off", "class": "invoer--kort", **(attrs or {})})

    def format_value(self, value: Any) -> str | None:
        return datums.getal(value) if isinstance(value, date) else super().format_value(value)


class DatumField(forms.Field):
    """A day typed as dd-mm-jjjj; also reads d-m-jjjj, slashes and dots."""

    widget = DatumInvoer
    default_error_messages = {"required": "Vul een datum in."}

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", "Bijvoorbeeld 26-11-2026.")
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values or not str(value).strip():
            return None
        if isinstance(value, date):
            return value
        try:
            return datums.lees(str(value))
        except datums.OnleesbareDatum as fout:
            raise ValidationError(str(fout), code="invalid") from fout

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return bool(self.to_python(initial) != self.to_python(data))
        except ValidationError:
            return True
