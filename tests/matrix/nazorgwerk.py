"""What came after four meetings of one series, with a mark in every field that somebody types.

The minutes of the first were adopted in the second, where the police were absent; at the second an
item was settled and corrected; those of the third can be adopted, as the fourth has begun.
"""

from datetime import timedelta
from typing import Any
from uuid import UUID

from spil.aanmeldingen.models import Aanmelding
from spil.overleggen.commands import nodig_uit, zet_op_agenda
from spil.overleggen.commands.afspraken import laat_afspraak_vervallen
from spil.overleggen.commands.nazorg import (
    beoordeel_correctie,
    stel_correctie_voor,
    stel_verslag_vast,
)
from spil.overleggen.models import (
    Agendapunt,
    Genodigde,
    Genodigdestand,
    Overleg,
    Verslagregel,
)
from spil.overleggen.tests.opzet import maak_oplegger_rij, maak_overleg_rij, maak_rij
from spil.overleggen.verslagtekst import Regelsoort
from tests.matrix.merken import merk
from tests.matrix.toneel import NUMMERS
from tests.wereld import NU, VANDAAG, Wereld, als

NAAM, ZAAK = "Nazorg", "uitdrukkelijk"
VOORAF, ERNA = NU - timedelta(days=12), NU - timedelta(days=6)
DAGEN = (-10, -7, -3, -1)
TEKST = "Getypt in de matrix."
SLAAGT: list[tuple[str, str, str]] = [
    ("verslagcorrectie-nieuw", "coordinator", ZAAK),
    ("verslagcorrectie-oordeel", "coordinator", ZAAK),
    ("verslag-vaststelling", "regisseur", ""),
    ("verslag-gelezen", "ketenpartner", ""),
    *((f"afspraak-{daad}", "coordinator", ZAAK) for daad in ("afgedaan", "vervallen", "overname")),
    ("afspraak-terugzetting", "coordinator", ZAAK),
]
VERVALLEN = merk(NUMMERS[ZAAK], "besp", "afre")
ALLEEN_BIJ = {
    "verslagcorrectie-oordeel": "voorgesteld",
    **dict.fromkeys(("afspraak-afgedaan", "afspraak-vervallen", "afspraak-overname"), ""),
    "afspraak-terugzetting": VERVALLEN,
}
VAST: dict[str, dict[str, Any]] = {
    "verslagcorrectie-nieuw": {"tekst": TEKST},
    "verslagcorrectie-oordeel": {"oordeel": "nee", "reden": TEKST},
    "afspraak-vervallen": {"reden": TEKST},
}


def kom_na(w: Wereld, meldingen: dict[str, Aanmelding]) -> None:
    reeks = maak_rij(w, naam=NAAM)
    oplegger = maak_oplegger_rij(w, reeks, voorzitter="Coördinator re-integratie")
    eerste, tweede, *_ = (
        maak_overleg_rij(reeks, oplegger, na=timedelta(days=dagen)) for dagen in DAGEN
    )
    politie = Genodigde.nodig_uit(
        eerste, partner=w.partners["politie"], naam="J. Verbeek", rol=w.ketenpartner
    )
    politie.zet_stand(Genodigdestand.KOMT_NIET)
    _corrigeer(w, tweede, meldingen[ZAAK])
    with als(w.coordinator, op=ERNA) as rol:
        stel_verslag_vast(eerste.uuid, door=rol, op=ERNA)


def overleggen() -> list[UUID]:
    """In order."""
    rijen = Overleg.objects.filter(reeks__naam=NAAM).order_by("begint")
    return list(rijen.values_list("uuid", flat=True))


def _corrigeer(w: Wereld, overleg: Overleg, melding: Aanmelding) -> None:
    """One correction that was refused, and one that waits."""
    nr = NUMMERS[ZAAK]
    with als(w.coordinator, op=VOORAF) as rol:
        huis: dict[str, Any] = {"partner": w.partners["huis"], "functie": "voorzitter"}
        nodig_uit(overleg.uuid, **huis, rol=rol, door=rol, op=VOORAF)
        wie = merk(nr, "besp", "wiew")
        punt = zet_op_agenda(overleg.uuid, melding.dossier.uuid, wie=wie, door=rol, op=VOORAF)
        punt.rond_af(op=ERNA)
    _spreek_af(w, punt)
    with als(w.coordinator, op=ERNA) as rol:
        wat: dict[str, Any] = {"door": rol, "op": ERNA}
        nee = stel_correctie_voor(punt.uuid, tekst=merk(nr, "besp", "corn"), **wat)
        beoordeel_correctie(nee.uuid, overnemen=False, reden=merk(nr, "besp", "corr"), **wat)
        stel_correctie_voor(punt.uuid, tekst=merk(nr, "besp", "cort"), **wat)


def _spreek_af(w: Wereld, punt: Agendapunt) -> None:
    """What this table agreed before there was a case: one that is open, which can become an action of
    the plan and so bears no mark, and one that need not be done any more."""
    with als(w.coordinator, op=ERNA) as rol:
        teksten = ("Bel de huisarts.", merk(NUMMERS[ZAAK], "besp", "afte"))
        _, weg = (
            Verslagregel.leg_vast(
                punt,
                volgnummer=nummer,
                soort=Regelsoort.ACTIE,
                tekst=tekst,
                partner=w.partners["huis"],
                datum=VANDAAG,
                actie=None,
            )
            for nummer, tekst in enumerate(teksten, start=1)
        )
        laat_afspraak_vervallen(weg.uuid, reden=VERVALLEN, door=rol, op=ERNA)
