"""Reading pictures of text, by Tesseract where it is installed."""

import io
import os
import subprocess  # nosec B404  # a fixed program, never a shell
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image  # loaded only where there is a picture

MOST_PICTURES = 4  # of one file: the first ones are the ones that matter
SECONDS = 6.0  # of one picture
ALTOGETHER = 11.0  # of all; what is left of the time is for the rest of the inspection


class Eyes:
    """Read a few pictures and close; without a program they never open."""

    def __init__(self, program: str) -> None:
        self.program, self.left = program, MOST_PICTURES
        self.until = time.monotonic() + ALTOGETHER

    @property
    def are_open(self) -> bool:
        """Whether another picture will be read."""
        return bool(self.program) and self.left > 0 and time.monotonic() < self.until

    def read(self, picture: "Image.Image") -> str:
        """Return the text in it; empty, if nothing was read in time."""
        self.left -= 1
        png = io.BytesIO()
        picture.convert("L").save(png, "PNG", compress_level=1)
        try:
            done = subprocess.run(  # nosec B603  # set by the operator
                [self.program, "stdin", "stdout", "--psm", "6"],
                input=png.getvalue(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=min(SECONDS, max(0.1, self.until - time.monotonic())),
                check=False,
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            )
        except (OSError, subprocess.TimeoutExpired):
            return ""
        return done.stdout.decode("utf-8", "replace")
