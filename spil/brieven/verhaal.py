"""What the time line says of letters: that one went, to whom by kind, and how."""

from spil.brieven.models import Brief
from spil.kern import datums
from spil.logboek.verhaal import vertelt


def registreer_verhaal() -> None:
    vertelt("brief.verstuurd", "Er is een brief verstuurd", model=Brief, zin=_verstuurd)


def _verstuurd(brief: Brief, _: str) -> str:
    adres = ", met het geheime adres erop" if brief.met_geheim_adres else ""
    return (
        f"{brief.titel} verstuurd op {datums.lang(brief.verstuurd_op)},"
        f" {brief.get_wijze_display().lower()}{adres}"
    )
