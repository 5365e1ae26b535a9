from spil.stukken.models.document import Document, Documentintrekking, Documentversie
from spil.stukken.models.journaalregel import Aard, Journaalregel, Regelsoort, publiek_van

__all__ = [
    "Aard",
    "Document",
    "Documentintrekking",
    "Documentversie",
    "Journaalregel",
    "Regelsoort",
    "publiek_van",
]
