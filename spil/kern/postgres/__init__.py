"""The database: a private PostgreSQL below SPIL_HOME, or the one that DATABASE_URL names.

Nothing here imports Django, and importing it starts nothing.
"""

from spil.kern.postgres.server import draaiend, start, stop
from spil.kern.postgres.uitbreidingen import eis_uitbreidingen
from spil.kern.postgres.verbinding import instellingen, url, verbind

__all__ = ["draaiend", "eis_uitbreidingen", "instellingen", "start", "stop", "url", "verbind"]
