"""The JSON Schema of a definition, for who writes one outside Spil."""

import json

from spil.werkprocessen.definitie import Aanpakdefinitie


def schematekst() -> str:
    """As `docs/aanpak.schema.json` holds it."""
    schema = Aanpakdefinitie.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Aanpak"
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
