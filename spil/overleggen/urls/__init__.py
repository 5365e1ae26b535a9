"""The addresses of meetings: a file per part."""

from spil.overleggen.urls import (
    afspraken,
    agenda,
    agendamaken,
    nazorg,
    partijverslag,
    reeksen,
    tafel,
    uitnodiging,
    uren,
    verslag,
    voorbereiding,
    zitting,
)

DELEN = (
    reeksen,
    uren,
    nazorg,
    partijverslag,
    afspraken,
    agenda,
    verslag,
    agendamaken,
    voorbereiding,
    zitting,
    tafel,
    uitnodiging,
)
urlpatterns = [adres for deel in DELEN for adres in deel.urlpatterns]
