"""Drawing a copy: nothing of the original but what one sees, and the mark on every page."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw

from apps.documents.services.isolation import Stumbled, run_isolated
from apps.documents.services.watermark import TooManyPages, draw_copy
from apps.documents.services.watermark.pages import LONGEST_SIDE, MOST_PAGES

TEXT = "Copy for Brabant Logistiek B.V. · 01-12-2026 · only for starting work"
DRAW = "apps.documents.services.watermark.copies:draw_copy"


def picture(kind: str, mode: str = "RGB", size: tuple[int, int] = (300, 200), **options: object) -> bytes:
    out = BytesIO()
    Image.new(mode, size, 40000 if mode == "I;16" else None).save(out, kind, **options)
    return out.getvalue()


def pdf_of(pages: int) -> bytes:
    out, page = BytesIO(), Image.new("RGB", (160, 220), "white")
    page.save(out, "PDF", save_all=True, append_images=[page] * (pages - 1))
    return out.getvalue()


def split(answer: bytes) -> tuple[int, bytes]:
    pages, _, copy = answer.partition(b"\n")
    return int(pages), copy


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "I;16"])
def test_png_of_any_kind_becomes_a_jpeg_in_colors(mode: str) -> None:
    pages, copy = split(draw_copy(picture("PNG", mode), content_type="image/png", text=TEXT))

    shown = Image.open(BytesIO(copy))
    assert (pages, shown.format, shown.mode, shown.size) == (1, "JPEG", "RGB", (300, 200))


def test_transparent_parts_are_paper_not_black() -> None:
    raw = picture("PNG", "RGBA")

    _, copy = split(draw_copy(raw, content_type="image/png", text="."))

    assert min(Image.open(BytesIO(copy)).resize((1, 1)).getpixel((0, 0))) > 200  # type: ignore[type-var]  # a tuple of three


def test_picture_for_printers_is_read() -> None:
    raw = picture("JPEG", "CMYK")

    assert split(draw_copy(raw, content_type="image/jpeg", text=TEXT))[0] == 1


def test_picture_that_lies_on_its_side_is_put_upright() -> None:
    noted = Image.Exif()
    noted[0x0112] = 6  # turn it by a quarter

    _, copy = split(draw_copy(picture("JPEG", exif=noted), content_type="image/jpeg", text=TEXT))

    shown = Image.open(BytesIO(copy))
    assert shown.size == (200, 300)
    assert not shown.getexif()


def test_large_picture_becomes_smaller() -> None:
    raw = picture("JPEG", size=(5000, 2500))

    _, copy = split(draw_copy(raw, content_type="image/jpeg", text=TEXT))

    assert Image.open(BytesIO(copy)).size == (LONGEST_SIDE, LONGEST_SIDE // 2 + LONGEST_SIDE % 2)


def test_pdf_keeps_its_pages_and_loses_everything_that_one_does_not_see() -> None:
    raw = BytesIO()
    with pikepdf.open(BytesIO(pdf_of(2))) as pdf:
        pdf.docinfo["/Author"] = "Ewa Nowak"
        pdf.attachments["secret.txt"] = b"hidden"
        pdf.save(raw)

    pages, copy = split(draw_copy(raw.getvalue(), content_type="application/pdf", text=TEXT))

    read = pypdfium2.PdfDocument(copy)
    assert (pages, len(read)) == (2, 2)
    assert b"Ewa" not in copy
    assert read.count_attachments() == 0
    assert [page.get_textpage().get_text_bounded() for page in read] == ["", ""]
    assert all(_has_ink(page) for page in read)


def _has_ink(page: pypdfium2.PdfPage) -> bool:
    darkest, _ = page.render().to_pil().convert("L").getextrema()
    return int(darkest) < 200  # type: ignore[arg-type]  # one band has one number


def test_mark_hides_no_part_of_the_paper() -> None:
    out = BytesIO()
    paper = Image.new("RGB", (600, 400), "white")
    ImageDraw.Draw(paper).rectangle((0, 0, 600, 200), fill="black")
    paper.save(out, "PNG")

    _, copy = split(draw_copy(out.getvalue(), content_type="image/png", text=TEXT))

    shown = Image.open(BytesIO(copy)).convert("L")
    dark, light = shown.crop((0, 0, 600, 190)), shown.crop((0, 210, 600, 400))
    assert dark.resize((1, 1)).getpixel((0, 0)) < 60 < 190 < light.resize((1, 1)).getpixel((0, 0))  # type: ignore[operator]  # one number each


def test_more_pages_than_a_passport_has_are_refused() -> None:
    assert split(draw_copy(pdf_of(MOST_PAGES), content_type="application/pdf", text=TEXT))[0] == MOST_PAGES
    with pytest.raises(TooManyPages):
        draw_copy(pdf_of(MOST_PAGES + 1), content_type="application/pdf", text=TEXT)


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["RGBA", "I;16"])
def test_largest_picture_is_drawn_within_the_memory_of_the_process(mode: str) -> None:
    raw = picture("PNG", mode, (8000, 5000), compress_level=1)

    answer = run_isolated(DRAW, content=raw, content_type="image/png", text=TEXT)

    assert split(answer)[0] == 1


def test_what_breaks_the_process_says_no_more_than_its_kind() -> None:
    with pytest.raises(Stumbled, match=r"^TooManyPages$"):
        run_isolated(DRAW, content=pdf_of(13), content_type="application/pdf", text=TEXT)
    with pytest.raises(Stumbled, match=r"^PdfiumError$"):
        run_isolated(DRAW, content=b"%PDF-1.7 nothing", content_type="application/pdf", text=TEXT)
