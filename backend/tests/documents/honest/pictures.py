"""Files as honest programs write them: pictures."""

import io
from collections.abc import Callable, Iterator

from PIL import Image, ImageCms, PngImagePlugin

from tests.documents.honest.papers import Honest
from tests.documents.hostile.pictures import segment


def saved(mode: str, kind: str, size: tuple[int, int] = (640, 480), **how: object) -> bytes:
    out = io.BytesIO()
    noise = Image.effect_noise(size, 40)
    (noise.convert("RGB").convert(mode) if mode != "I;16" else noise.convert(mode)).save(out, kind, **how)
    return out.getvalue()


def photo() -> bytes:
    """As a phone makes it: turned, with a place, a maker, a profile of colors."""
    notes = Image.Exif()
    notes[0x0112], notes[0x010F], notes[0x9286] = 6, "Samsung", "<3 my work"
    notes.get_ifd(0x8825)[1] = "N"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return saved("RGB", "JPEG", (4000, 3000), exif=notes, icc_profile=profile, quality=60)


def bright_photo() -> bytes:
    """As newer phones make it: a map of light as a second picture behind the first, which says so."""
    main, light = saved("RGB", "JPEG"), saved("L", "JPEG", (160, 120))
    return main[:2] + segment(0xE2, b"MPF\0II*\0\x08\0\0\0\0\0") + main[2:] + light


def noted() -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Software", "Scanner 3 <beta>")
    notes.add_itxt("XML:com.adobe.xmp", '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>', zip=True)
    return saved("RGB", "PNG", pnginfo=notes, dpi=(300, 300))


def list_pictures() -> Iterator[Honest]:
    jpegs: dict[str, Callable[[], bytes]] = {
        "photo": photo,
        "bright-photo": bright_photo,
        "gray": lambda: saved("L", "JPEG"),
        "print-colors": lambda: saved("CMYK", "JPEG"),
        "progressive": lambda: saved("RGB", "JPEG", progressive=True, quality=90),
        "restarts": lambda: saved("RGB", "JPEG", restart_marker_rows=1),
        "remark": lambda: saved("RGB", "JPEG", comment=b"scanned in 2026"),
        "padded": lambda: saved("RGB", "JPEG") + bytes(16),
        "40-million": lambda: saved("L", "JPEG", (8000, 5000), quality=20),
    }
    for name, make in jpegs.items():
        yield name, "image/jpeg", make
    for mode in ("1", "L", "P", "RGB", "RGBA", "LA", "I;16"):
        yield mode, "image/png", lambda mode=mode: saved(mode, "PNG")
    yield "noted", "image/png", noted
    yield "screenshot", "image/png", lambda: saved("RGBA", "PNG", (1170, 2532))
