from spil.gebruikers.commands.hoedanigheid import RolNietBeschikbaar, kies_rol
from spil.gebruikers.commands.login import (
    LoginVanAnderHuis,
    SsoStaatUit,
    blokkeer,
    deblokkeer,
    herstel_login,
    herstel_tweede_factor,
    neem_uitnodiging_aan,
    nodig_uit,
    sta_sso_toe,
)
from spil.gebruikers.commands.medewerker import (
    DerdeKrijgtGeenLogin,
    MedewerkerBestaatAl,
    maak_eerste_beheerder,
    maak_medewerker,
    zet_uit_dienst,
)
from spil.gebruikers.commands.rollen import RolNietMogelijk, beeindig_rol, geef_rol
from spil.gebruikers.commands.sneltoetsen import kies_sneltoetsen
from spil.gebruikers.commands.team import haal_uit_team, neem_op_in_team
from spil.gebruikers.commands.waarneming import (
    WaarnemingNietMogelijk,
    beeindig_waarneming,
    regel_waarneming,
)

__all__ = [
    "DerdeKrijgtGeenLogin",
    "LoginVanAnderHuis",
    "MedewerkerBestaatAl",
    "RolNietBeschikbaar",
    "RolNietMogelijk",
    "SsoStaatUit",
    "WaarnemingNietMogelijk",
    "beeindig_rol",
    "beeindig_waarneming",
    "blokkeer",
    "deblokkeer",
    "geef_rol",
    "haal_uit_team",
    "herstel_login",
    "herstel_tweede_factor",
    "kies_rol",
    "kies_sneltoetsen",
    "maak_eerste_beheerder",
    "maak_medewerker",
    "neem_op_in_team",
    "neem_uitnodiging_aan",
    "nodig_uit",
    "regel_waarneming",
    "sta_sso_toe",
    "zet_uit_dienst",
]
