"""What the house learned: about working together, never about somebody."""

from datetime import datetime, timedelta

from spil.demo.huizen import Demohuis
from spil.kern import rls
from spil.terugblik.commands import schrijf_les
from spil.terugblik.commands.lessen import Inhoud

LESSEN = [
    (200, "wit", "com", "informatie", "Spreek bij de start af wie wat deelt en met welk doel."),
    (
        95,
        "oomen",
        "com",
        "zorg",
        "Vraag de behandelaar om een vervanger voordat de vakantie begint.",
    ),
    (
        40,
        "dongen",
        "anders",
        "wonen",
        "Regel het briefadres vóór de dag van vrijlating, niet erna.",
    ),
    (12, "oomen", "com", "betrokkene", "Eén vast gezicht werkt beter dan vier afspraken per week."),
]


def schrijf_lessen(demo: Demohuis, *, nu: datetime) -> None:
    for dagen, wie, aanpak, thema, tekst in LESSEN:
        op, rol = nu - timedelta(days=dagen), demo.rollen[wie]
        inhoud = Inhoud(aanpak=aanpak, thema=thema, tekst=tekst)
        with rls.namens(rol.pk, doel="verwerking", op=op, herkomst=rls.Herkomst(spoor="demo")):
            schrijf_les(inhoud, door=rol, op=op)
