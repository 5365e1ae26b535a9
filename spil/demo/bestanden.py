"""An invented document in a case: the report of a meeting, in two versions."""

from spil.bestanden.commands import Aangeboden
from spil.demo.spelen import Speler
from spil.stukken.commands import voeg_document_toe, voeg_versie_toe
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel

VERSLAG = ("Verslag van het casusoverleg", "Verzonnen voorbeeld: wie er was en wat is afgesproken.")
PAGINA = (
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
    " /Resources << /Font << /F1 5 0 R >> >> >>",
    "<< /Length {lengte} >>\nstream\n{tekst}\nendstream",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
)


def zet_verslag_in(speler: Speler, dossier: Dossier, *, regisseur: str) -> None:
    """For all deelnemers, with a second version, in every second case."""
    if int(dossier.nummer[-1]) % 2:
        return
    titel, tekst = VERSLAG
    op = speler.dagen_terug(6)
    with speler.als(regisseur, op) as rol:
        versie = voeg_document_toe(
            dossier.uuid,
            Aangeboden("Verslag casusoverleg.pdf", "application/pdf", pdf(titel, tekst)),
            titel=titel,
            deel_uuid=Dossierdeel.van(dossier, Deelsoort.GEZAMENLIJK).uuid,
            door=rol,
            op=op,
        )
    later = speler.dagen_terug(4)
    with speler.als(regisseur, later) as rol:
        beter = pdf(titel, f"{tekst} Met de opmerkingen van de politie.")
        voeg_versie_toe(
            versie.document.uuid,
            Aangeboden("Verslag casusoverleg.pdf", "application/pdf", beter),
            toelichting="Opmerkingen van de politie verwerkt",
            door=rol,
            op=later,
        )


def pdf(titel: str, tekst: str) -> bytes:
    """One page with a title and a line."""
    regels = f"BT /F1 16 Tf 60 770 Td ({titel}) Tj 0 -30 Td /F1 11 Tf ({tekst}) Tj ET"
    uit, plekken = b"%PDF-1.4\n", []
    for nummer, deel in enumerate(PAGINA, start=1):
        plekken.append(len(uit))
        inhoud = deel.replace("{lengte}", str(len(regels))).replace("{tekst}", regels)
        uit += f"{nummer} 0 obj\n{inhoud}\nendobj\n".encode("cp1252")
    lijst = "".join(f"{plek:010} 00000 n \n" for plek in plekken)
    slot = f"xref\n0 {len(PAGINA) + 1}\n0000000000 65535 f \n{lijst}"
    slot += f"trailer\n<< /Size {len(PAGINA) + 1} /Root 1 0 R >>\nstartxref\n{len(uit)}\n%%EOF\n"
    return uit + slot.encode()
