"""Lost updates: who saves over a colleague's change does it with open eyes (eisen A7-05)."""

from typing import Any

from spil.kern.fouten import DomeinFout


class IntussenGewijzigd(DomeinFout):
    """Somebody saved this since the form was opened; `versie` is what stands there now. Without
    `nu_staat_er` the page itself shows that beside what was typed."""

    def __init__(self, versie: int, nu_staat_er: str = "") -> None:
        self.versie = versie
        nu = f"Nu staat er: “{nu_staat_er}”." if nu_staat_er else "Er is niets overschreven."
        super().__init__(
            f"Een collega wijzigde dit terwijl u bezig was. {nu}"
            " Klopt wat u typte toch, sla dan nog een keer op."
        )


def versie_van(rij: Any) -> int:
    """How often a row with history was saved; 0 when it does not exist yet."""
    return 0 if rij is None else rij.historie.count() + 1


def vereis_versie(rij: Any, versie: int | None, *, nu_staat_er: str) -> None:
    """Nothing when `versie` still is the last, or when nobody asked. Raises IntussenGewijzigd."""
    laatste = versie_van(rij)
    if versie is not None and versie != laatste:
        raise IntussenGewijzigd(laatste, nu_staat_er)
