"""Questions that were answered: about rules and roads, never about somebody."""

from datetime import datetime, timedelta

from spil.adviezen.commands import geef_advies
from spil.adviezen.commands.adviezen import Vraag
from spil.demo.huizen import Demohuis
from spil.kern import rls

ADVIEZEN = [
    (40, "wit", "Politie", "com", "Wanneer is iets voor het huis en wanneer voor het wijkteam?"),
    (19, "oomen", "Gemeente Breda", "anders", "Hoe vraag je een briefadres aan zonder woonplek?"),
    (8, "dongen", "GGZ De Voorbeeldhoek", "com", "Mag een behandelaar delen zonder toestemming?"),
    (3, "oomen", "Sociaal team Noord", "anders", "Wie neemt op als er kinderen in huis zijn?"),
    (0, "maas", "Reclassering", "com", "Welke stukken horen bij een aanmelding?"),
]


def geef_adviezen(demo: Demohuis, *, nu: datetime) -> None:
    for dagen, wie, organisatie, thema, regel in ADVIEZEN:
        op, rol = nu - timedelta(days=dagen, hours=1), demo.rollen[wie]
        vraag = Vraag(organisatie=organisatie, thema=thema, regel=regel)
        with rls.namens(rol.pk, doel="verwerking", op=op, herkomst=rls.Herkomst(spoor="demo")):
            geef_advies(vraag, door=rol, op=op)
