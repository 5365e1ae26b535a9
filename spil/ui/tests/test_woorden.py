"""What buttons and empty lists say, over all templates (eisen C-05, C-25, C-29, C-36)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

SPIL = Path(settings.BASE_DIR) / "spil"
KNOP = re.compile(r"<(c-knop|button)\b([^>]*)>(.*?)</\1>", re.DOTALL)
LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.DOTALL)
LEEG = re.compile(r'<c-leeg titel="([^"]*)"[^>]*>(.*?)</c-leeg>', re.DOTALL)
ONZICHTBAAR = re.compile(r'<span class="onzichtbaar">.*?</span>', re.DOTALL)
SJABLOONWOORD = re.compile(r"{%.*?%}|{#.*?#}")
OPMAAK = re.compile(r"<[^>]*>")
UITKOMST = re.compile(r"{{.*?}}")

# One word for one thing. On the left what Spil calls it, on the right what it never calls it.
ZO_NIET = {
    "Bewaar": r"opslaan|sla op|save",
    "Verstuur": r"verzend\w*|indienen|submit",
    "Verwijder": r"wis|wissen|delete",
    "Wijzig": r"muteer|muteren|bewerken|edit|update",
    "Kies": r"selecteer|selecteren",
    "Bekijk": r"inzien|raadpleeg|raadplegen",
    "Voeg toe, of Maak": r"aanmaken|creëer|creëren|invoeren|initieer|genereer",
    "Controleer": r"valideer|valideren|verifieer|check",
    "Verder": r"ok|oké|akkoord|next|volgende stap",
    "Terug": r"cancel|back",
    "Stel vast": r"accordeer|accorderen|fiatteer|effectueer|autoriseer",
}
# What a button does not say with a verb, and why that reads better.
ZONDER_WERKWOORD = {
    "Menu": "what everybody calls it",
    "Omhoog": "a direction, with the thing that moves in its hidden text",
    "Omlaag": "as above",
    "Verder": "the next step",
    "Nog vijf regels": "more of the same",
    "Nog een deelnemer": "as above",
    "Naar de controle": "the next step, by name",
    "Naar het besluit": "as above",
    "Verder naar de tekst": "as above",
    "Ik heb het gelezen": "what somebody says of minutes",
    "Ik kom": "an answer to an invitation",
    "Ik kom niet": "as above",
    "Komt": "the same answer, as the house heard it",
    "Komt niet": "as above",
    "Terug naar punt …": "where it leads, by number",
    "Volgende: punt …": "as above",
    "Volledig scherm": "what a browser calls it",
    "Gelezen": "beside the notice that was read",
    "een persoon toe": "of *Voeg een persoon toe*",
    "nog": "of *Voeg nog een persoon toe*",
    "… actie…": "of *Verzet 2 acties*",
    "casus": "of *Draag 2 casussen over*",
    "Uit het team": "beside the name of who leaves it",
    "Geldt niet meer": "what the medewerker finds",
    "Er staat geen naam in": "what the medewerker declares",
    "Ik heb de codes bewaard": "as above",
    "Ik heb het antwoord gelezen": "as above",
    "Vastleggen: vandaag nagezien": "as above",
}
WERKWOORDEN = re.compile(
    r"(begin|beleg|beoordeel|bevestig|bewaar|bekijk|beantwoord|beëindig|bewerk|"
    r"controleer|doe|download|draag|druk|escaleer|ga|geef|gebruik|gooi|haal|herinner|houd|inloggen|kies|laat|"
    r"lees|leg|log|maak|meld|neem|plan|probeer|schrijf|stel|stuur|toon|trek|verberg|vergelijk|"
    r"verbeter|verplaats|verstuur|verwijder|verzet|voeg|voer|vraag|werk|wijs|wijzig|zet|zoek|herroep|"
    r"ontkoppel|breng|hervat|nodig|onderteken|open|rond|schuif|sla|sluit|vul)\b"
)
INFINITIEVEN = re.compile(
    r"(aanbieden|afbreken|beëindigen|blokkeren|deelnemen|geven|inloggen|instellen|intrekken|maken|"
    r"nemen|opvoeren|overdragen|plaatsen|regelen|sluiten|toevoegen|uitloggen|uitnodigen|"
    r"vastleggen|voorleggen|vrijgeven|wijzigen|zetten)$"
)


def sjablonen() -> Iterator[tuple[str, str]]:
    for pad in sorted(SPIL.rglob("*.html")):
        if "meting" not in pad.parts:
            yield str(pad.relative_to(SPIL)), pad.read_text()


def woorden(html: str) -> str:
    """What one reads, of all branches of the template."""
    zonder = OPMAAK.sub("", SJABLOONWOORD.sub("|", ONZICHTBAAR.sub("", html)))
    return UITKOMST.sub("…", zonder).strip(" |\n")


def knopteksten() -> Iterator[tuple[str, str]]:
    """Where, and what a button that sends something says; not of a link that looks like one."""
    for waar, tekst in sjablonen():
        for soort, kenmerken, inhoud in KNOP.findall(tekst):
            if soort == "button" or "href=" not in kenmerken:
                yield from ((waar, deel.strip(" ,:")) for deel in woorden(inhoud).split("|"))
    for pad in SPIL.rglob("*.py"):
        if "tests" not in pad.parts:
            yield from ((str(pad.relative_to(SPIL)), tekst) for tekst in _knoppen_in(pad))


def _knoppen_in(pad: Path) -> Iterator[str]:
    """Of the forms that share a page: `knop="…"`."""
    for knoop in ast.walk(ast.parse(pad.read_text())):
        if not isinstance(knoop, ast.keyword) or knoop.arg != "knop":
            continue
        if isinstance(knoop.value, ast.Constant):
            yield str(knoop.value.value)


def linkteksten() -> Iterator[tuple[str, str]]:
    for waar, tekst in sjablonen():
        for inhoud in LINK.findall(tekst):
            yield from ((waar, deel.strip()) for deel in woorden(inhoud).split("|"))
        for _, kenmerken, inhoud in KNOP.findall(tekst):
            if "href=" in kenmerken:
                yield waar, woorden(inhoud)


def test_elke_knop_zegt_wat_er_gebeurt():
    """C-36: with a verb, before or behind what it is done with."""
    mis = set()
    for waar, tekst in knopteksten():
        kaal = tekst.strip(" …").lower()
        met = WERKWOORDEN.match(kaal) or INFINITIEVEN.search(kaal)
        if kaal and not met and tekst not in ZONDER_WERKWOORD:
            mis.add(f"{waar}: {tekst}")
    assert not mis, "\n".join(sorted(mis))


def test_knoppen_en_links_noemen_hetzelfde_altijd_hetzelfde():
    """C-36: no jargon, and no second word for what has one."""
    mis = set()
    for waar, tekst in {*knopteksten(), *linkteksten()}:
        for beter, fout in ZO_NIET.items():
            if re.search(rf"(?<![\w-])({fout})(?![\w-])", tekst.lower()):
                mis.add(f"{waar}: {tekst!r}, zeg {beter!r}")
    assert not mis, "\n".join(sorted(mis))


def test_een_lege_lijst_zegt_wat_nu():
    """C-29: the next step, or why there is none."""
    mis = [
        f"{waar}: {titel}"
        for waar, tekst in sjablonen()
        for titel, inhoud in LEEG.findall(tekst)
        if not woorden(inhoud)
    ]
    assert mis == []


def test_een_link_die_wijzigt_zegt_wat_hij_wijzigt():
    """C-05: in hidden text, so that no two links of a list sound alike."""
    kaal = re.compile(r"<a\b[^>]*>\s*(Wijzig|Verwijder|Verbeter|Beëindig)\s*</a>")
    assert [(w, m[0]) for w, tekst in sjablonen() for m in kaal.finditer(tekst)] == []


def test_voortgang_is_nooit_alleen_een_balk():
    """C-25: what goes on says so in words and numbers; there is no bar without."""
    balk = re.compile(r"<progress|<meter|role=.progressbar")
    assert [w for w, tekst in sjablonen() if balk.search(tekst)] == []
