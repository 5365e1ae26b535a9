"""What a Dutch sentence is, as far as a test can tell."""

import re

# Words of pydantic and tomllib that are no Dutch words too.
_ENGELS = re.compile(
    r"\b(and|array|at|attribute|be|boolean|cannot|characters?|column|dictionary|equal|error|"
    r"expected|extra|field|finite|for|found|from|greater|have|inputs?|instance|integer|invalid|"
    r"items?|keys?|least|length|less|line|match|most|must|not|number|or|parse|pattern|permitted|"
    r"required|should|size|string|than|the|to|type|unable|validation|valid|value|with)\b",
    re.IGNORECASE,
)

_VAN_DE_SCHRIJVER = re.compile(r"„[^”]*”|^\S+(?= is geen onderdeel)")


def fouten_tegen_de_taal(zin: str) -> list[str]:
    """Why this is no Dutch sentence for a user; what is quoted may be anything that prints, and so
    may the key that the writer of the file made up."""
    fouten = [] if zin.endswith(".") and not zin.endswith("..") else ["geen punt"]
    if not zin.isprintable():
        fouten.append("een teken dat niet te lezen is")
    return fouten + _ENGELS.findall(_VAN_DE_SCHRIJVER.sub("", zin))
