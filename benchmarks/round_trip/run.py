"""Our own parser against our own paper: every template and language, 20 made-up resumes each.

`make bench NAME=round_trip`; another number of resumes: `ARGS=5`. Prints how many PDFs and DOCX come back equal in all
fields, and how long that takes. Exit status 1 if one of them does not.
"""

import sys
import time
from collections.abc import Callable, Iterator
from random import Random
from statistics import median

import django

sys.path.insert(0, "")  # backend, from where benchmarks run: the made-up resumes are those of the tests
django.setup()

from apps.resumes.enums import ResumeLanguage, Template  # noqa: E402
from apps.resumes.models.content import ResumeData  # noqa: E402
from apps.resumes.services.docx import make_docx  # noqa: E402
from apps.resumes.services.paper import make_pdf  # noqa: E402
from apps.resumes.services.reading.blocks.child import read_all  # noqa: E402
from apps.resumes.services.reading.paper import read_own_paper  # noqa: E402
from apps.resumes.services.sheet import as_printed  # noqa: E402
from tests.resumes.strategies import make_resume  # noqa: E402

EACH = 20


def main() -> int:
    each = int(sys.argv[1]) if len(sys.argv) > 1 else EACH
    missed = run("PDF", list(made(each, list(Template))), make_pdf)
    missed += run("DOCX", list(made(each, [Template.CLEAR])), make_docx)
    return 1 if missed else 0


def made(each: int, templates: list[Template]) -> Iterator[ResumeData]:
    for template in templates:
        for language in ResumeLanguage:
            for number in range(each):
                random = Random(f"{template} {language} {number}")
                yield make_resume(random, language=language, template=template)


def run(name: str, resumes: list[ResumeData], make: Callable[[ResumeData], bytes]) -> int:
    making: list[float] = []
    reading: list[float] = []
    missed = 0
    for data in resumes:
        begun = time.perf_counter()
        content = make(data)
        printed = time.perf_counter()
        read = read_own_paper(read_all(content))
        reading.append(time.perf_counter() - printed)
        making.append(printed - begun)
        wanted = as_printed(data)
        if read is None or (read.language, read.sections) != (
            wanted.language,
            wanted.sections,
        ):
            missed += 1
            print(f"  not equal: {data.template} {data.language} {data.sections[0].content}")
    print(f"{name}: {len(resumes) - missed} of {len(resumes)} equal in all fields")
    print(f"  median {median(making) * 1000:.1f} ms to make, {median(reading) * 1000:.1f} ms to read")
    return missed


if __name__ == "__main__":
    sys.exit(main())
