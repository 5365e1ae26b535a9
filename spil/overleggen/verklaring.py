"""What somebody without an account signs before hearing anything at a table (WGS art. 1.11 and 2.31
lid 9 and 10, BGS art. 2.21). Pure."""

import hashlib
from typing import Final

MEEGELEVERD: Final = 0
"""The number of the text below; those that a house wrote itself count from 1."""

STANDAARDTEKST: Final = (
    "U bent gevraagd om mee te denken in een overleg van het Zorg- en Veiligheidshuis. Daar hoort"
    " u vertrouwelijke gegevens over mensen.\n\n"
    "Ik verklaar dat ik:\n\n"
    "1. geheim houd wat ik in dit overleg hoor, lees of ontvang, ook tegenover collega’s die het "
    "niet nodig hebben;\n"
    "2. deze gegevens alleen gebruik voor het doel waarvoor ik ze kreeg: meewerken aan het plan "
    "voor de mensen over wie het gaat;\n"
    "3. niets opneem, kopieer of doorgeef zonder toestemming van de voorzitter;\n"
    "4. een uittreksel dat ik krijg veilig bewaar, en vernietig zodra ik het niet meer nodig heb "
    "of de voorzitter erom vraagt;\n"
    "5. het direct aan de voorzitter meld als ik denk dat een ander deze gegevens zag of kreeg.\n\n"
    "Deze plicht geldt ook na het overleg en als ik ander werk krijg. Alleen een wet of een "
    "rechter kan mij verplichten iets bekend te maken; ik meld dat dan eerst aan de voorzitter.\n\n"
    "Grondslag: artikel 1.11 en artikel 2.31, negende en tiende lid, van de Wet "
    "gegevensverwerking door samenwerkingsverbanden, en artikel 2.21 van het Besluit "
    "gegevensverwerking door samenwerkingsverbanden."
)


def vingerafdruk(tekst: str) -> str:
    """The same for the same text, to the letter: so that a signed text can be compared."""
    return hashlib.sha256(tekst.encode()).hexdigest()
