"""Typst, warm: one compiler in each process."""

import os
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Literal

import typst

from apps.resumes.services.paper.typefaces import gather_typefaces

FOLDER = Path(__file__).parent / "typst"
# No clock in the file: the same resume gives the same bytes.
TIMELESS = datetime(2000, 1, 1, tzinfo=UTC)
Format = Literal["pdf", "png", "svg"]

# A few pages gain nothing from threads, and others wait for the same cores.
os.environ.setdefault("RAYON_NUM_THREADS", "1")

# A compiler changes while it works: one at a time.
_turn = Lock()


@cache
def _get_compiler() -> typst.Compiler:
    return typst.Compiler(
        str(FOLDER / "resume.typ"),
        root=str(FOLDER),
        font_paths=[gather_typefaces().name],
        ignore_system_fonts=True,
    )


def compile_resume(resume: str, *, into: Format, ppi: float | None = None) -> list[bytes]:
    """One file for a PDF, else one for each page. All that is printed is data in `resume` (JSON), never code."""
    with _turn:
        made = _get_compiler().compile(
            format=into,
            ppi=ppi,
            sys_inputs={"resume": resume},
            pdf_standards=["ua-1"] if into == "pdf" else [],
            timestamp=TIMELESS,
        )
    pages = made if isinstance(made, list) else [made]
    return [page for page in pages if page]
