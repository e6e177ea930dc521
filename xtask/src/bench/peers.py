"""Sets a sheet again and again with one of the peers: peers.py typst|weasyprint FOLDER FONTS ROUNDS.

Each time the letters are a hair larger, so that nothing remembered from the last time can be used again; everything that may be
kept between two documents (the fonts, the program itself) is kept. Prints microseconds as JSON.
"""

import io
import json
import sys
import time
from pathlib import Path

MARK = "@SIZE@"
BODY = 14.0
HAIR = 0.0001


def typst(folder, fonts, rounds):
    from typst import Compiler, Fonts

    text = (folder / "sheet.typ").read_text(encoding="utf-8")
    fonts = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)])
    compiler = Compiler(root=str(folder), font_paths=fonts, ignore_system_fonts=True)

    def set_sheet(size):
        return compiler.compile(sized(text, size).encode(), format="pdf", pdf_standards="ua-1")

    return measure(set_sheet, rounds)


def weasyprint(folder, fonts, rounds):
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    text = (folder / "sheet.html").read_text(encoding="utf-8")
    kept = FontConfiguration()

    def set_sheet(size):
        page = HTML(string=sized(text, size))
        out = io.BytesIO()
        page.write_pdf(out, pdf_variant="pdf/ua-1", font_config=kept)
        return out.getvalue()

    return measure(set_sheet, rounds)


def sized(text, size):
    return text.replace(MARK, f"{size:.4f}")


def measure(set_sheet, rounds):
    times = []
    for round in range(rounds + 1):
        start = time.perf_counter_ns()
        made = set_sheet(BODY + round * HAIR)
        took = (time.perf_counter_ns() - start) / 1000
        # The first round fills the caches.
        if round:
            times.append(took)
    return {"microseconds": times, "bytes": len(made)}


def main():
    name, folder, fonts, rounds = sys.argv[1:]
    peer = {"typst": typst, "weasyprint": weasyprint}[name]
    print(json.dumps(peer(Path(folder), Path(fonts), int(rounds))))


main()
