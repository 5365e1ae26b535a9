"""A catalogue that holds some of the shipped definitions, and which scenario is of which."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from unittest import mock

from spil.werkprocessen import catalogus

GELEVERD: Final = catalogus.MAP
CODES: Final = sorted(pad.stem for pad in GELEVERD.glob("*.toml"))


@contextmanager
def met_alleen(codes: Iterable[str]) -> Iterator[None]:
    """As if Spil ships these and no other: from a directory with just their files."""
    with TemporaryDirectory() as tijdelijk, mock.patch.object(catalogus, "MAP", Path(tijdelijk)):
        for code in codes:
            shutil.copy(GELEVERD / f"{code}.toml", tijdelijk)
        catalogus.catalogus.cache_clear()
        try:
            yield
        finally:
            catalogus.catalogus.cache_clear()


def bestandsnaam(code: str) -> str:
    """The scenario of an approach is in the file that is called after its code."""
    return f"test_{code.replace('-', '_')}"


def scenarios(code: str) -> list[Callable[..., Any]]:
    """The tests in that file, at least one; each takes the house, and perhaps a client."""
    module = import_module(f"tests.aanpakken.{bestandsnaam(code)}")
    tests = [waarde for naam, waarde in vars(module).items() if naam.startswith("test_")]
    assert tests, f"no scenario of {code}"
    return tests
