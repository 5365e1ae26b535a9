from spil.stukken.commands.documenten import (
    trek_document_in,
    voeg_document_toe,
    voeg_gemaakt_document_toe,
    voeg_versie_toe,
)
from spil.stukken.commands.notities import corrigeer_notitie, schrijf_notitie

__all__ = [
    "corrigeer_notitie",
    "schrijf_notitie",
    "trek_document_in",
    "voeg_document_toe",
    "voeg_gemaakt_document_toe",
    "voeg_versie_toe",
]
