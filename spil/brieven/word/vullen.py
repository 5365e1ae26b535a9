"""Filling a Word document: placeholders and nothing more, in a sandbox.

A template holds `{{ naam }}` and `{% if naam %}`: no calls, no loops, no sums, so that it can
neither reach further than its values nor work for ever. The sandbox is the second wall. docxtpl has
no types: this is the one module that touches it.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from typing import Any, Final

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, nodes
from jinja2.sandbox import SandboxedEnvironment

from spil.brieven.fouten import SjabloonKanNiet

Waarden = Mapping[str, str]
TOEGESTAAN: Final = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.Not),
    *(nodes.Name, nodes.Getattr),
)
# Word keeps no other control characters, and docxtpl reads some of these as layout.
STUUR: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
IN_HAKEN: Final = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}", re.DOTALL)
EIGENSCHAPPEN: Final = ("author", "comments", "identifier", "language", "subject", "title")


def omgeving() -> SandboxedEnvironment:
    """`autoescape`: without it `A & B <b>` loses text, and nobody is told."""
    return SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def vul(inhoud: bytes, waarden: Waarden) -> bytes:
    """The document with its placeholders filled in. Raises SjabloonKanNiet."""
    word = DocxTemplate(BytesIO(inhoud))
    try:
        word.render(_boom(waarden), jinja_env=omgeving(), autoescape=True)
    except TemplateError as fout:
        raise SjabloonKanNiet([f"Het sjabloon kan niet worden gevuld: {fout}."]) from fout
    uit = BytesIO()
    word.save(uit)
    return uit.getvalue()


def bezwaren(inhoud: bytes, bekend: Collection[str]) -> list[str]:
    """What between braces is not a placeholder of `bekend`, in plain words; nothing when all is."""
    document = DocxTemplate(BytesIO(inhoud))
    document.init_docx()
    gevonden = [fout for xml in _bronnen(document) for fout in _in_bron(xml, bekend)]
    if any("{" in (getattr(document.core_properties, naam) or "") for naam in EIGENSCHAPPEN):
        gevonden.append("Haal de accolades uit de eigenschappen van het document (titel, auteur).")
    return list(dict.fromkeys(gevonden))


def _bronnen(document: Any) -> Iterator[str]:
    """All that docxtpl reads as template: the body, the letterhead and the foot."""
    yield document.patch_xml(document.get_xml())
    for soort in (document.HEADER_URI, document.FOOTER_URI):
        for _, deel in document.get_headers_footers(soort):
            yield document.patch_xml(document.get_part_xml(deel))


def _in_bron(xml: str, bekend: Collection[str]) -> Iterator[str]:
    eigen = [fout for haak in IN_HAKEN.findall(xml) if (fout := _in_haak(haak, bekend))]
    if eigen:
        yield from eigen
        return
    try:
        boom = omgeving().parse(xml)
    except TemplateError:
        yield "Ergens staat een {% if … %} zonder {% endif %}, of een losse accolade."
        return
    if _vreemd(boom, bekend):
        yield "Het sjabloon doet meer dan plekhouders invullen. Dat kan niet."


def _in_haak(haak: str, bekend: Collection[str]) -> str:
    """What is wrong with one pair of braces, or nothing."""
    woorden = re.sub(r"<[^>]+>", "", haak)
    binnen = woorden[2:-2].strip(" -\n\t")
    if haak.startswith("{%"):
        binnen = binnen.removeprefix("p ").removeprefix("tr ").strip()
        if binnen in {"else", "endif"}:
            return ""
        if not re.match(r"(el)?if\s", binnen):
            return (
                f"{woorden} kan niet: gebruik alleen {{% if … %}}, {{% else %}} en {{% endif %}}."
            )
        binnen = re.sub(r"^(el)?if\s+", "", binnen)
    try:
        boom = omgeving().parse("{{ " + binnen + " }}")
    except TemplateError:
        return f"{woorden} kan Spil niet lezen. Schrijf bijvoorbeeld {{{{ huis.naam }}}}."
    return f"{woorden} is geen plekhouder die Spil hier kent." if _vreemd(boom, bekend) else ""


def _vreemd(boom: nodes.Node, bekend: Collection[str]) -> bool:
    """Does it hold anything but text, conditions and these placeholders?"""
    if isinstance(boom, nodes.Name | nodes.Getattr):
        return _pad(boom) not in bekend
    if not isinstance(boom, TOEGESTAAN):
        return True
    return any(_vreemd(kind, bekend) for kind in boom.iter_child_nodes())


def _pad(knoop: nodes.Node) -> str:
    """`huis.naam`; empty for what is not a name with at most one dot."""
    if isinstance(knoop, nodes.Name):
        return knoop.name
    if isinstance(knoop, nodes.Getattr) and isinstance(knoop.node, nodes.Name):
        return f"{knoop.node.name}.{knoop.attr}"
    return ""


def _boom(waarden: Waarden) -> dict[str, Any]:
    boom: dict[str, Any] = {}
    for pad, waarde in waarden.items():
        schoon = STUUR.sub("", waarde.replace("\r\n", "\n").replace("\r", "\n"))
        eerste, _, tweede = pad.partition(".")
        if tweede:
            boom.setdefault(eerste, {})[tweede] = schoon
        else:
            boom[eerste] = schoon
    return boom
