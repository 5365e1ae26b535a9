"""Names of people who do not exist, by where families come from; frequent ones first."""

from dataclasses import dataclass
from itertools import product
from typing import Final


def _woorden(tekst: str) -> list[str]:
    return tekst.split()


_BEGIN = _woorden("Wester Ooster Noorder Zuider Molen Berken Linden Duin Heide Kerk Brug Veld Beek")
_EIND = _woorden("man stra huis kamp dijk horst veen laar berg brink hof meijer")


@dataclass(frozen=True, slots=True)
class Namen:
    """What people of one origin may be called. `op_papier`: of some only the year of birth is
    known, and the papers say 1 January."""

    gewicht: int
    op_papier: bool
    families: list[tuple[str, str]]
    mannen: list[str]
    vrouwen: list[str]


def _los(tekst: str) -> list[tuple[str, str]]:
    return [("", naam) for naam in tekst.split()]


HERKOMSTEN: Final = [
    Namen(
        60,
        False,
        [
            *[("de", "Jong"), ("de", "Vries"), ("van den", "Berg"), ("van", "Dijk"), ("de", "Wit")],
            *_los("Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Kok"),
            *[("van der", "Meer"), ("van", "Leeuwen"), ("de", "Bruijn"), ("van der", "Heijden")],
            *[("van", "Oudheusden"), ("van", "Schijndel"), ("de", "Geus"), ("ter", "Braak")],
            *_los("Schouten Ouwerkerk Pijnenburg Goudswaard Cuijpers Raaijmakers Quirijnen"),
            *_los("Hoogendoorn Rademakers Schuurmans Verheijen Michielsen Wouters Claassen"),
            *(("", begin + eind) for begin, eind in product(_BEGIN, _EIND)),
            *(("van", begin + eind) for begin, eind in product(_BEGIN, ["wijk", "donk", "schot"])),
        ],
        _woorden(
            "Jan Johannes Peter Kees Daan Bram Luuk Thijs Stijn Ruben Gijs Joost Maarten"
            " Willem Dirk Frits Sjoerd Jeroen Wouter Matthijs Lucas Cornelis Gerard Hendrik"
            " Theo"
        ),
        _woorden(
            "Maria Johanna Anna Sanne Lotte Fleur Eva Lieke Anouk Femke Marijke Ingrid"
            " Wilhelmina Roos Iris Merel Petra Cornelia Elisabeth Mieke Hanneke Yvonne Esther"
            " Judith"
        ),
    ),
    Namen(
        10,
        True,
        _los(
            "Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Arslan Doğan Kılıç Aslan Çetin"
            " Koç Kurt Özdemir Şimşek Polat Korkmaz Çakır Erdoğan Güneş Bulut Yavuz Taşkın Ünal"
        ),
        _woorden(
            "Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Yusuf Ömer Murat Emre Serkan Ümit"
        ),
        _woorden("Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Sultan Hülya Özlem Sevgi Gül"),
    ),
    Namen(
        10,
        True,
        [
            *[("el", "Amrani"), ("el", "Idrissi"), ("el", "Khattabi"), ("ait", "Ouali")],
            *[("ben", "Allal"), ("el", "Yaakoubi"), ("el", "Haddad"), ("", "Benali")],
            *_los("Bouzidi Chaoui Tahiri Azzouzi Bouali Ouchan Zerouali Mansouri Belhaj Achahbar"),
            *_los("Boukhari Lahlou Saïdi Filali Jabri Kaddouri Ouazzani Rachidi Talhaoui Ziani"),
        ],
        _woorden(
            "Mohamed Mohammed Ahmed Youssef Rachid Hassan Khalid Abdel Said Mustapha Karim"
            " Bilal Hamza Ayoub Soufiane Yassine Ilias Zakaria"
        ),
        _woorden(
            "Fatima Khadija Naima Samira Malika Latifa Hanane Souad Nadia Aicha Zineb Ikram"
            " Salma Loubna Hafsa"
        ),
    ),
    Namen(
        10,
        True,
        _los(
            "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański"
            " Woźniak Dąbrowski Kozłowski Mazur Krawczyk Piotrowski Grabowski Pawłowski Król"
            " Wieczorek Jabłoński Wróbel Stępień Górski Łukasik"
        ),
        _woorden(
            "Piotr Krzysztof Andrzej Tomasz Paweł Marcin Michał Łukasz Grzegorz Jakub Zbigniew"
            " Wojciech Kamil Mateusz"
        ),
        _woorden(
            "Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Magdalena Joanna Zofia"
            " Beata Aleksandra Wioletta Dorota"
        ),
    ),
    Namen(
        10,
        True,
        [
            *_los("Ramdin Baldew Jankie Sewnath Ramlal Gopal Mahabier Kanhai Bhagwandin Soekhram"),
            *_los("Pinas Amatdanoe Karijodimedjo Sastrowidjojo Kromodikoro Tjin Rozenblad Linger"),
            *_los("Watson Hoogvliets Misiedjan Sanches Wijngaarde Vreedzaam Landveld Zeefuik"),
        ],
        _woorden(
            "Radjen Dewdath Soerin Winston Orlando Humphrey Ronald Stanley Rishi Anand Wim"
            " Soegianto Romeo Clifton"
        ),
        _woorden(
            "Sharmila Indra Soenita Radha Lucia Muriel Henna Anita Soekarti Kamla Jolanda"
            " Maureen Priya"
        ),
    ),
]
