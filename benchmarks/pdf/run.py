"""Resumes as PDF against WeasyPrint, and the text of PDFs against pdfplumber (G8), side by side in one process.

`make bench NAME=pdf` (ARGS=<rounds>, default 5): in every round each side sets the same resumes that neither saw
before, then reads the same files. Prints medians of the processor's time and of the clock, their ratios and the sizes.
The processor's time decides: a busy machine cannot change it much. WeasyPrint makes the same kind of file (PDF/UA-1);
without tags it is shown, too. Exit status 1 if a goal is missed, 2 if WeasyPrint cannot run here.
"""

import io
import logging
import statistics
import sys
import time
from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

import django

django.setup()

import pdfplumber  # noqa: E402
import pypdfium2  # noqa: E402

from apps.resumes.enums import ResumeLanguage, Template  # noqa: E402
from apps.resumes.models.content import ResumeData  # noqa: E402
from apps.resumes.services.paper import make_pdf  # noqa: E402
from apps.resumes.services.paper.printing import count_pages  # noqa: E402
from apps.resumes.services.sheet import lay_out  # noqa: E402
from tests.resumes.strategies import make_resume  # noqa: E402
from yardstick import CSS, list_font_faces, write_html  # noqa: E402

PDF_GOAL, TEXT_GOAL = 10, 15
A_ROUND = 12  # resumes
VARIANT = "pdf/ua-1"


class Timed(NamedTuple):
    processor: list[float]  # milliseconds
    clock: list[float]
    made: list[Any]


def main() -> int:
    tagged, plain = load_weasyprint(is_tagged=True), load_weasyprint(is_tagged=False)
    if tagged is None or plain is None:
        return 2
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    names = ("typst", "weasyprint", "weasyprint without tags", "pypdfium2", "pdfplumber")
    sides = {name: Timed([], [], []) for name in names}
    for number in range(rounds + 1):
        resumes = [draw_resume(number * A_ROUND + each) for each in range(A_ROUND)]
        ours = clock(make_pdf, resumes)
        parts = [ours, clock(tagged, resumes), clock(plain, resumes)]
        parts += [clock(read_with_pypdfium2, ours.made), clock(read_with_pdfplumber, ours.made)]
        check_same_words(parts[-2].made, parts[-1].made)
        if number:  # the first round warms them all
            keep(sides, parts)
    describe(rounds, sides)
    goals = [report("resume as PDF", sides, "typst", "weasyprint", PDF_GOAL)]
    report("resume as PDF", sides, "typst", "weasyprint without tags", None)
    goals.append(report("text of a PDF", sides, "pypdfium2", "pdfplumber", TEXT_GOAL))
    return 0 if all(goals) else 1


def keep(sides: dict[str, Timed], parts: list[Timed]) -> None:
    for side, part in zip(sides.values(), parts, strict=True):
        for all_of_it, more in zip(side, part, strict=True):
            all_of_it.extend(more)


def load_weasyprint(*, is_tagged: bool) -> Callable[[ResumeData], bytes] | None:
    """WeasyPrint, warm: styles and fonts are read once. None where its libraries (Pango, GObject) are missing."""
    try:
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
    except (ImportError, OSError) as trouble:
        print(f"WeasyPrint cannot run here, so nothing is compared: {trouble}")
        print("Debian has what it needs in libpango-1.0-0, libpangoft2-1.0-0 and libharfbuzz-subset0.")
        return None
    logging.getLogger("weasyprint.progress").disabled = True
    fonts = FontConfiguration()
    style = weasyprint.CSS(string=list_font_faces() + CSS, font_config=fonts)

    def set_page(data: ResumeData) -> bytes:
        pdf: bytes = weasyprint.HTML(string=write_html(lay_out(data))).write_pdf(
            stylesheets=[style], font_config=fonts, pdf_variant=VARIANT if is_tagged else None
        )
        return pdf

    return set_page


def draw_resume(seed: int) -> ResumeData:
    languages = list(ResumeLanguage)
    data = make_resume(Random(seed), language=languages[seed % len(languages)], template=Template.CLEAR)
    return data.model_copy(
        update={"style": data.style.model_copy(update={"font_family": "source-sans", "font_size": 10})}
    )


def read_with_pypdfium2(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def read_with_pdfplumber(pdf: bytes) -> str:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def check_same_words(ours: list[str], theirs: list[str]) -> None:
    """Neither side is faster for reading less."""
    for one, other in zip(ours, theirs, strict=True):
        few, many = sorted((len("".join(one.split())), len("".join(other.split()))))
        if few < 0.98 * many:
            raise SystemExit("one side read less text than the other")


def clock(work: Callable[[Any], Any], things: list[Any]) -> Timed:
    timed = Timed([], [], [])
    for thing in things:
        processor, start = time.process_time(), time.perf_counter()
        timed.made.append(work(thing))
        timed.clock.append((time.perf_counter() - start) * 1000)
        timed.processor.append((time.process_time() - processor) * 1000)
    return timed


def describe(rounds: int, sides: dict[str, Timed]) -> None:
    ours = sides["typst"].made
    pages = sum(map(count_pages, ours)) / len(ours)
    print(f"{len(ours)} resumes in {rounds} rounds, {pages:.1f} pages each, seven languages, all different")
    for name in ("typst", "weasyprint"):
        size = statistics.median(map(len, sides[name].made)) / 1000
        print(f"{name}: {size:.0f} kB, median, tagged (PDF/UA-1)")


def report(what: str, sides: dict[str, Timed], fast: str, slow: str, goal: int | None) -> bool:
    """Print how many times faster, and whether that is the goal; None: there is none."""
    ours, theirs = sides[fast], sides[slow]
    ratio = statistics.median(theirs.processor) / statistics.median(ours.processor)
    by_clock = statistics.median(theirs.clock) / statistics.median(ours.clock)
    for name, side in ((fast, ours), (slow, theirs)):
        processor, clocked = statistics.median(side.processor), statistics.median(side.clock)
        print(f"{what}: {name} {processor:.2f} ms of processor, {clocked:.2f} ms by the clock")
    is_reached = goal is None or ratio >= goal
    verdict = "no goal" if goal is None else f"G8 goal {goal} {'reached' if is_reached else 'MISSED'}"
    print(f"{what}: {ratio:.1f} times (by the clock {by_clock:.1f}), {verdict}")
    return is_reached


if __name__ == "__main__":
    sys.exit(main())
