"""The client that is generated from backend/openapi.yaml, made anew whenever that file changes."""

import hashlib
import subprocess
import sys
from pathlib import Path

from demo.narration import StoryBroken

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "backend" / "openapi.yaml"
FOLDER = ROOT / ".local" / "client"
PACKAGE = FOLDER / "safe_job_client"
# Formatting the client would only cost time: nobody reads it. Tiles of the map and files are bytes; the generator must
# be told.
CONFIG = """post_hooks: []
content_type_overrides:
  application/vnd.mapbox-vector-tile: application/octet-stream
  application/pdf: application/octet-stream
  application/vnd.openxmlformats-officedocument.wordprocessingml.document: application/octet-stream
  image/png: application/octet-stream
  image/jpeg: application/octet-stream
"""


def install() -> str:
    """Make `safe_job_client` importable; returns a sentence about it.

    :raises StoryBroken: if the generator does not understand the document
    """
    sys.path.insert(0, str(FOLDER))
    if not DOCUMENT.exists():
        raise StoryBroken("expected backend/openapi.yaml; write it with: make schema")
    stamp, wanted = FOLDER / "made-from", hashlib.sha256(DOCUMENT.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return "The client in .local/client was generated from this backend/openapi.yaml before."
    _generate()
    stamp.write_text(wanted)
    return "A client was generated from backend/openapi.yaml into .local/client."


def _generate() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    config, document = FOLDER / "config.yaml", FOLDER / "openapi.yaml"
    config.write_text(CONFIG)
    document.write_text(DOCUMENT.read_text())
    command = [
        str(Path(sys.executable).with_name("openapi-python-client")),
        "generate",
        "--meta",
        "none",
        "--overwrite",
    ]
    command += ["--path", str(document), "--output-path", str(PACKAGE), "--config", str(config)]
    # With warnings it leaves operations out and still ends with 0; then an import fails later and nobody knows why.
    result = subprocess.run([*command, "--fail-on-warning"], capture_output=True, text=True, check=False)
    if result.returncode:
        raise StoryBroken(f"expected a client from openapi.yaml, got:\n{result.stdout}{result.stderr}")
    _import_unset()


def _import_unset() -> None:
    """Mend what openapi-python-client 0.29 forgets where an operation takes two kinds of body (`sign_in`)."""
    for module in PACKAGE.glob("api/*/*.py"):
        text = module.read_text()
        module.write_text(
            text.replace(
                "from ...types import Response, UNSET", "from ...types import Response, UNSET, Unset", 1
            )
        )
