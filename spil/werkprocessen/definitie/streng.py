"""What every part of a definition is built from."""

from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Streng(BaseModel):
    """Frozen, and a key that is not known is a spelling mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


CODE: Final = "[a-z][a-z0-9_-]{0,39}"
CODE_VORM: Final = f"^{CODE}$"
# A name is one line. PostgreSQL keeps no NUL in a text at all.
REGEL_VORM: Final = r"^[^\x00-\x1f\x7f]*$"
TEKST_VORM: Final = r"^[^\x00]*$"

Code = Annotated[str, StringConstraints(pattern=CODE_VORM)]
Naam = Annotated[str, StringConstraints(min_length=1, max_length=120, pattern=REGEL_VORM)]
Zin = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=TEKST_VORM)]
Uitleg = Annotated[str, StringConstraints(max_length=2000, pattern=TEKST_VORM)]
Bron = Annotated[str, StringConstraints(max_length=500, pattern=TEKST_VORM)]
Dagen = Annotated[int, Field(ge=0, le=3660)]
