from spil.overleggen.models.aanschuiver import Aanschuiver
from spil.overleggen.models.aantekening import Aantekening
from spil.overleggen.models.aanwezigheid import Aanwezigheid
from spil.overleggen.models.agendalink import Agendalink
from spil.overleggen.models.agendaplek import Agendaplek
from spil.overleggen.models.agendapunt import Aanleiding, Agendapunt
from spil.overleggen.models.agendaverzoek import Agendaverzoek, Verzoekstand
from spil.overleggen.models.agendavulling import Agendavulling
from spil.overleggen.models.gegevensstroom import Datacategorie, Gegevensstroom
from spil.overleggen.models.geheimhouding import Geheimhouding, Geheimhoudingstekst
from spil.overleggen.models.genodigde import Genodigde, Genodigdestand, Tafelfunctie
from spil.overleggen.models.oplegger import Oplegger, Opleggerstand
from spil.overleggen.models.opleggerpartij import Deelname, Opleggerpartij
from spil.overleggen.models.overgeslagen import Overgeslagen
from spil.overleggen.models.overleg import Overleg, Overlegstand
from spil.overleggen.models.overlegreeks import BijFeestdag, Overlegreeks, Reeksritme, Reekssoort
from spil.overleggen.models.overleguitnodiging import Overleguitnodiging
from spil.overleggen.models.uittreksel import Uittreksel
from spil.overleggen.models.uitvraag import Uitvraag, Uitvraagstaat
from spil.overleggen.models.urenafspraak import Urenafspraak
from spil.overleggen.models.urenafwijking import Urenafwijking
from spil.overleggen.models.verslagcorrectie import Verslagcorrectie
from spil.overleggen.models.verslagheropening import Verslagheropening
from spil.overleggen.models.verslagregel import Afspraakstand, Verslagregel
from spil.overleggen.models.verslagvaststelling import Verslaglezer, Verslagvaststelling
from spil.overleggen.models.zitting import Plektijd, Zitting

__all__ = [
    "Aanleiding",
    "Aanschuiver",
    "Aantekening",
    "Aanwezigheid",
    "Afspraakstand",
    "Agendalink",
    "Agendaplek",
    "Agendapunt",
    "Agendaverzoek",
    "Agendavulling",
    "BijFeestdag",
    "Datacategorie",
    "Deelname",
    "Gegevensstroom",
    "Geheimhouding",
    "Geheimhoudingstekst",
    "Genodigde",
    "Genodigdestand",
    "Oplegger",
    "Opleggerpartij",
    "Opleggerstand",
    "Overgeslagen",
    "Overleg",
    "Overlegreeks",
    "Overlegstand",
    "Overleguitnodiging",
    "Plektijd",
    "Reeksritme",
    "Reekssoort",
    "Tafelfunctie",
    "Uittreksel",
    "Uitvraag",
    "Uitvraagstaat",
    "Urenafspraak",
    "Urenafwijking",
    "Verslagcorrectie",
    "Verslagheropening",
    "Verslaglezer",
    "Verslagregel",
    "Verslagvaststelling",
    "Verzoekstand",
    "Zitting",
]
