"""Plain text: readable, and not another kind of file in text."""

TOEGESTAAN = frozenset("\t\n\r\f")
ANDERS = ("<!doctype", "<html", "<svg", "<?xml", "<script", "{\\rtf", "#!", "%pdf-")
GEEN_TEKST = "dit is geen gewone tekst."


def toets_tekst(inhoud: bytes) -> str:
    """UTF-8, or what an older Windows writes."""
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = inhoud.decode("cp1252", errors="replace")
    if "\ufffd" in tekst or any(t < " " and t not in TOEGESTAAN for t in tekst):
        return GEEN_TEKST
    begin = tekst.lstrip()[:20].lower()
    if begin.startswith(ANDERS):
        return GEEN_TEKST
    return ""
