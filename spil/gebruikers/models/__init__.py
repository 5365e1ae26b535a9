from spil.gebruikers.models.beveiligingsregel import Beveiligingsregel
from spil.gebruikers.models.escalatie import Escalatiecontact, Trede
from spil.gebruikers.models.gebruiker import Gebruiker
from spil.gebruikers.models.medewerker import Medewerker
from spil.gebruikers.models.rol import HUISROLLEN, Rol, Rolsoort
from spil.gebruikers.models.team import Team, TeamLid
from spil.gebruikers.models.uitnodiging import Uitnodiging
from spil.gebruikers.models.waarneming import Waarneming

__all__ = [
    "HUISROLLEN",
    "Beveiligingsregel",
    "Escalatiecontact",
    "Gebruiker",
    "Medewerker",
    "Rol",
    "Rolsoort",
    "Team",
    "TeamLid",
    "Trede",
    "Uitnodiging",
    "Waarneming",
]
