"""How a sheet looks as HTML: black on white, on screen and on paper."""

from __future__ import annotations

_PAPER = {"letter": "letter", "a4": "A4"}
_STYLE = """
@page { size: PAPER; margin: 14mm; }
html { font-size: SIZE; }
body { margin: 0; background: #fff; color: #000; line-height: 1.4;
  font-family: system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", Arial, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1rem; }
.sheet + .sheet { break-before: page; margin-top: 3rem; }
.n2 { display: grid; grid-template-columns: COLUMNS; gap: 2rem; }
h1 { font-size: 1.6em; line-height: 1.2; margin: 0; }
h2 { font-size: 1.05em; margin: 1.3em 0 .4em; padding-bottom: .15em; border-bottom: 1.5px solid #000;
  break-after: avoid; }
h3 { font-size: 1em; margin: 0; }
p, ul, ol { margin: .25em 0; }
ul, ol { padding-left: 1.3em; }
a { color: #000; overflow-wrap: anywhere; }
.name { font-weight: 600; margin: 0 0 .2em; }
.source { margin: .5em 0; }
.source .date { font-size: 1.6em; display: block; line-height: 1.2; }
.warning { border: 2px solid #000; padding: .4em .7em; font-weight: 600; }
.answer { font-size: 1.25em; font-weight: 700; line-height: 1.3; margin: .8em 0 .3em; }
.entry { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .4em 0; border-bottom: 1px solid #bbb;
  break-inside: avoid; }
.entry .status { flex: 0 0 11.5rem; font-weight: 600; }
.entry > div { flex: 1 1 18rem; }
.shape { width: .95em; height: .95em; vertical-align: -.1em; }
.about, .remark, .document, .fine, footer { font-size: .88em; }
.fine, footer { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
th, td { text-align: left; vertical-align: top; padding: .25em .7em .25em 0; border-bottom: 1px solid #bbb; }
tr { break-inside: avoid; }
.help { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr));
  gap: .8rem; }
.help li { display: flex; gap: .7rem; break-inside: avoid; }
.qr { flex: 0 0 6.2rem; width: 6.2rem; height: 6.2rem; }
.room { break-inside: avoid; }
.line { height: 2em; border-bottom: 1px solid #777; }
footer { margin-top: 1.5em; border-top: 1.5px solid #000; padding-top: .3em; }
"""


def style(paper: str, *, large: bool) -> str:
    """The style sheet for a paper ("letter" or "a4"); large print is 18 pt, with languages below each other."""
    size, columns = ("18pt", "1fr") if large else ("11pt", "repeat(auto-fit, minmax(20rem, 1fr))")
    return _STYLE.replace("PAPER", _PAPER[paper]).replace("SIZE", size).replace("COLUMNS", columns)
