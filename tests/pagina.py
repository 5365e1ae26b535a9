"""Comparing two pages, in a test: what differs on each without saying anything."""

import re
from typing import Final

from spil.ui.formulier import KEER

_WISSELT: Final = re.compile(rf'\b\w{{64}}\b|nonce="[^"]+"|name="{KEER}" value="[^"]+"')


def zonder_wissels(pagina: str) -> str:
    """Without the tokens of forms, their keys, and the nonce of the policy."""
    return _WISSELT.sub("", pagina)
