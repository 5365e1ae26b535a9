"""The test suite's base, as a pytest plugin: `pytest_plugins = ["spil.kern.testing"]`."""

from spil.kern.losse_databank import log_in_als
from spil.kern.testing.databank import django_db_setup, eigenaar_verbinding
from spil.kern.testing.keuze import (
    browser_type_launch_args,
    pytest_addoption,
    pytest_collection_finish,
    pytest_collection_modifyitems,
    pytest_configure,
    pytest_runtest_setup,
    pytest_terminal_summary,
)

__all__ = [
    "browser_type_launch_args",
    "django_db_setup",
    "eigenaar_verbinding",
    "log_in_als",
    "pytest_addoption",
    "pytest_collection_finish",
    "pytest_collection_modifyitems",
    "pytest_configure",
    "pytest_runtest_setup",
    "pytest_terminal_summary",
]
