from spil.gebruikers.views.account import sessie, uitloggen, verwijder_passkey, wachtwoord
from spil.gebruikers.views.demo import demo, demo_inloggen
from spil.gebruikers.views.hoedanigheden import hoedanigheden
from spil.gebruikers.views.sneltoetsen import sneltoetsen
from spil.gebruikers.views.sso import begin_sso, einde_sso
from spil.gebruikers.views.uitnodiging import uitnodiging

__all__ = [
    "begin_sso",
    "demo",
    "demo_inloggen",
    "einde_sso",
    "hoedanigheden",
    "sessie",
    "sneltoetsen",
    "uitloggen",
    "uitnodiging",
    "verwijder_passkey",
    "wachtwoord",
]
