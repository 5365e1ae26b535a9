"""Who may ask whether somebody is known, and who says that two people are the same."""

from spil.gebruikers.models import Rolsoort
from spil.gebruikers.models.rol import HUISROLLEN
from spil.toegang.models import Reden
from spil.toegang.rechten import Recht, Route

# Of both dossiers: who sees one side only never decides about the other. Not for triage: before a
# positive decision nobody adds anything (WGS art. 2.31 lid 3).
KOPPELAARS = frozenset({Reden.REGIE, Reden.ONDERSTEUNING, Reden.UITDRUKKELIJK})

# As `spil_noem_regie` has it: who starts a case is told that somebody else is at work.
HOORT_HET = frozenset({Rolsoort.PROCESREGISSEUR, Rolsoort.COORDINATOR, Rolsoort.TRIAGIST})

RECHTEN = [
    Recht(
        handeling="persoon.herkennen",
        omschrijving="Bij het invullen zien dat een persoon misschien al bekend is",
        rollen=HUISROLLEN | {Rolsoort.KETENPARTNER},
    ),
    Recht(
        handeling="persoon.vergelijken",
        omschrijving="De lijst met personen zien die misschien dezelfde zijn",
        rollen=HUISROLLEN,
    ),
    Recht(
        handeling="persoon.koppelen",
        omschrijving="Zeggen dat twee personen dezelfde zijn, of juist niet",
        rollen=HUISROLLEN,
        relaties=KOPPELAARS,
    ),
    Recht(
        handeling="persoon.elders_gevraagd",
        omschrijving="Vragen of iemand uit dit dossier ook bij een ander bekend is",
        rollen=HUISROLLEN,
        relaties=KOPPELAARS,
    ),
    Recht(
        handeling="persoon.bekend",
        omschrijving="Horen dat iemand bekend is en bij wie, zonder het dossier te zien",
        rollen=HOORT_HET,
    ),
    Recht(
        handeling="persoon.koppelen_bij_import",
        omschrijving="Bij een import laten koppelen wie zeker dezelfde persoon is",
        rollen=frozenset({Rolsoort.FUNCTIONEEL_BEHEERDER, Rolsoort.SYSTEEM}),
    ),
]

ROUTES = [
    Route(naam="herkenning", schrijven="persoon.herkennen"),
    Route(naam="zelfde-personen", lezen="persoon.vergelijken"),
    Route(naam="betrokkene-zelfde", lezen="persoon.koppelen", schrijven="persoon.koppelen"),
    Route(naam="oordeel-einde", lezen="persoon.koppelen", schrijven="persoon.koppelen"),
]
