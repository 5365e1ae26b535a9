"""The series of meetings that the sources name, as data: MZ23 r70-107, JP22 r57-186. The weegploeg
and the stuurgroep have a story of their own (`overleggen.py`)."""

from dataclasses import dataclass
from datetime import time
from typing import Final

MAANDAG, DINSDAG, WOENSDAG, DONDERDAG, VRIJDAG = range(5)
KERN: Final = ("identificerend", "proces")
ZORG: Final = (*KERN, "zorg", "woonsituatie", "relaties")
STRAF: Final = (*KERN, "strafrechtelijk", "politie", "toezicht")


@dataclass(frozen=True, kw_only=True)
class Demoreeks:
    """One series with its sheet. `overleg`: which meeting of which definition; else `verwerking` is
    the code of the activity. `deelt`: what every party at the table shares with the others."""

    naam: str
    soort: str
    ritme: str
    dag: int
    begin: time
    minuten: int
    doel: str
    criteria: str
    partijen: tuple[str, ...]
    voorzitter: str = "Procesregisseur"
    af_en_toe: tuple[str, ...] = ()
    deelt: tuple[str, ...] = ()
    overleg: tuple[str, str] = ("", "")
    verwerking: str = ""
    gastheer: str = ""
    plaats: str = "Zorg- en Veiligheidshuis"
    in_inrichting: bool = False


BARONIE: Final = (
    Demoreeks(
        naam="Triage met MaSS en Veilig Thuis",
        soort="eigen",
        ritme="wekelijks",
        dag=DINSDAG,
        begin=time(9, 30),
        minuten=90,
        doel="Elke aanmelding samen beoordelen: oppakken, adviseren of doorgeleiden.",
        criteria="Een nieuwe aanmelding, of een die is aangehouden.",
        partijen=("huis", "politie", "om", "gemeente", "veilig_thuis", "mass"),
        deelt=ZORG,
        verwerking="com",
    ),
    Demoreeks(
        naam="Casusoverleg complexe casuïstiek",
        soort="eigen",
        ritme="naar_behoefte",
        dag=DONDERDAG,
        begin=time(13, 0),
        minuten=60,
        doel="Interventies afspreken, volgen en bijstellen.",
        criteria="Een casus waarin iets besloten, geëvalueerd of afgesloten moet worden.",
        partijen=("huis", "politie", "gemeente", "ggz", "reclassering"),
        af_en_toe=("corporatie",),
        deelt=(*ZORG, "politie"),
        overleg=("com", "casusoverleg"),
    ),
    Demoreeks(
        naam="Overleg BIJ",
        soort="eigen",
        ritme="tweewekelijks",
        dag=MAANDAG,
        begin=time(14, 0),
        minuten=60,
        doel="BIJ-meldingen wegen en maatregelen voorbereiden en volgen.",
        criteria="Een nieuwe melding, of een maatregel die afloopt.",
        partijen=("huis", "politie", "om", "burgemeester", "reclassering"),
        deelt=STRAF,
        overleg=("bij", "bij"),
    ),
    Demoreeks(
        naam="Trajectberaad PI Noordrand",
        soort="gefaciliteerd",
        ritme="tweewekelijks",
        dag=WOENSDAG,
        begin=time(9, 0),
        minuten=120,
        doel="In de inrichting afspreken wie wat regelt voor de vrijlating.",
        criteria="Wie binnen een half jaar vrijkomt.",
        voorzitter="Casemanager van de inrichting",
        partijen=("huis", "dji", "gemeente", "reclassering"),
        deelt=(*KERN, "woonsituatie", "financieel", "toezicht"),
        overleg=("reintegratie", "trajectberaad"),
        gastheer="dji",
        plaats="Zaal bij de bezoekersingang",
        in_inrichting=True,
    ),
    Demoreeks(
        naam="Overleg MaSS",
        soort="gefaciliteerd",
        ritme="tweewekelijks",
        dag=DONDERDAG,
        begin=time(9, 0),
        minuten=120,
        doel="Vrijwillige hulp rond een inwoner of gezin op elkaar afstemmen.",
        criteria="MaSS bepaalt de agenda.",
        voorzitter="Coördinator MaSS",
        partijen=("huis", "mass", "gemeente", "ggz"),
        deelt=ZORG,
        verwerking="com",
        gastheer="mass",
    ),
    Demoreeks(
        naam="Overleg KR8",
        soort="gefaciliteerd",
        ritme="wekelijks",
        dag=VRIJDAG,
        begin=time(9, 0),
        minuten=90,
        doel="Ondersteuning van het overleg van het KR8-kollektief.",
        criteria="Het KR8-kollektief bepaalt de agenda.",
        voorzitter="KR8-kollektief",
        partijen=("huis", "kr8", "gemeente"),
        deelt=KERN,
        verwerking="com",
        gastheer="kr8",
    ),
    Demoreeks(
        naam="Actieoverleg Veilig Thuis",
        soort="gefaciliteerd",
        ritme="wekelijks",
        dag=WOENSDAG,
        begin=time(13, 30),
        minuten=120,
        doel="Overleg van Veilig Thuis over acties na huiselijk geweld of kindermishandeling.",
        criteria="Veilig Thuis bepaalt de agenda.",
        voorzitter="Veilig Thuis",
        partijen=("huis", "veilig_thuis", "politie", "om"),
        deelt=(*KERN, "relaties", "politie"),
        overleg=("veiligthuis", "actieoverleg"),
        gastheer="veilig_thuis",
    ),
    Demoreeks(
        naam="Interventieteam Veilig Thuis",
        soort="gefaciliteerd",
        ritme="naar_behoefte",
        dag=MAANDAG,
        begin=time(10, 0),
        minuten=120,
        doel="Overleg van Veilig Thuis over langdurig geweld in een gezin.",
        criteria="Veilig Thuis bepaalt de agenda.",
        voorzitter="Veilig Thuis",
        partijen=("huis", "veilig_thuis", "politie", "gemeente"),
        deelt=(*ZORG, "politie"),
        overleg=("veiligthuis", "interventieteam"),
        gastheer="veilig_thuis",
    ),
    Demoreeks(
        naam="Scenarioteam Seksueel geweld",
        soort="gefaciliteerd",
        ritme="naar_behoefte",
        dag=VRIJDAG,
        begin=time(11, 0),
        minuten=90,
        doel="Overleg van Veilig Thuis over een zaak van seksueel geweld.",
        criteria="Veilig Thuis bepaalt de agenda.",
        voorzitter="Veilig Thuis",
        partijen=("huis", "veilig_thuis", "politie", "om"),
        deelt=(*KERN, "relaties", "politie"),
        overleg=("veiligthuis", "scenarioteam"),
        gastheer="veilig_thuis",
    ),
    Demoreeks(
        naam="Overleg Leerplicht",
        soort="gefaciliteerd",
        ritme="maandelijks",
        dag=MAANDAG,
        begin=time(15, 30),
        minuten=90,
        doel="Overleg van Leerplicht over langdurig verzuim waarbij meer speelt.",
        criteria="Leerplicht bepaalt de agenda.",
        voorzitter="Leerplicht",
        partijen=("huis", "gemeente", "politie", "om"),
        deelt=(*KERN, "relaties"),
        verwerking="com",
        gastheer="gemeente",
    ),
    Demoreeks(
        naam="Justitiabelen 18+",
        soort="gefaciliteerd",
        ritme="maandelijks",
        dag=DONDERDAG,
        begin=time(11, 30),
        minuten=90,
        doel="Overleg van het OM over volwassenen met een straf of maatregel.",
        criteria="Het OM bepaalt de agenda.",
        voorzitter="Openbaar Ministerie",
        partijen=("huis", "om", "politie", "reclassering", "gemeente"),
        deelt=STRAF,
        verwerking="com",
        gastheer="om",
    ),
    Demoreeks(
        naam="Justitiabelen 18−",
        soort="gefaciliteerd",
        ritme="maandelijks",
        dag=DONDERDAG,
        begin=time(15, 0),
        minuten=90,
        doel="Overleg van het OM over minderjarigen met een straf of maatregel.",
        criteria="Het OM bepaalt de agenda.",
        voorzitter="Openbaar Ministerie",
        partijen=("huis", "om", "politie", "gemeente"),
        deelt=STRAF,
        verwerking="com",
        gastheer="om",
    ),
    Demoreeks(
        naam="Handhavingsoverleg+",
        soort="elders",
        ritme="maandelijks",
        dag=DINSDAG,
        begin=time(13, 30),
        minuten=90,
        doel="Meedenken over overlast en zorg bij adressen die de gemeente handhaaft.",
        criteria="De gemeente bepaalt de agenda.",
        voorzitter="Gemeente",
        partijen=("huis", "gemeente", "politie"),
        gastheer="gemeente",
        plaats="Stadskantoor",
    ),
)
# MZ23 r70-71: the table on non-acute reports is of Bergen op Zoom and Roosendaal.
MARKIEZATEN: Final = (
    Demoreeks(
        naam="I28-overleg",
        soort="eigen",
        ritme="wekelijks",
        dag=WOENSDAG,
        begin=time(9, 0),
        minuten=90,
        doel="Niet acute meldingen van verward gedrag beoordelen en verdelen.",
        criteria="Elke niet acute melding van de afgelopen week.",
        partijen=("huis", "politie", "gemeente", "ggz"),
        deelt=ZORG,
        overleg=("i28", "i28"),
    ),
)
