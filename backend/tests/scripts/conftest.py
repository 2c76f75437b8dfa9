"""The scripts stand beside the backend and run before its environment exists, so they are not installed."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "scripts"))
