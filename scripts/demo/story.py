"""The order of the chapters, and the end."""

import importlib
import os
import time
from collections.abc import Callable
from typing import Any

import httpx

from demo import generated
from demo.mailbox import Mailbox
from demo.narration import StoryBroken, say, title

CHAPTERS = {
    "health": "The platform is well",
    "employer": "An employer comes",
    "publishing": "Only a verified employer publishes",
    "candidate": "A candidate finds the job",
    "resume": "She writes a resume and applies with it",
    "decision": "The employer answers",
    "team": "A colleague, a program, and a device that is signed out",
    "own_data": "Her data is hers",
    "sessions": "A stolen refresh token ends the session",
    "strangers": "Nobody else gets in",
    "rules": "The rules look at every job, and a person at what they hold",
    "report": "A job is reported, removed, and comes back on appeal",
    "crash": "The worker is killed",
    "ending": "The end",
}


def main() -> int:
    """Tell it; returns the exit status."""
    began = time.monotonic()
    told = "The beginning"
    try:
        say(generated.install())
        world = _world()
        for name, told in CHAPTERS.items():
            title(told)
            # Imported late: the chapters import the generated client.
            tell: Callable[[Any], None] = importlib.import_module(f"demo.chapters.{name}").tell
            tell(world)
    except (StoryBroken, httpx.HTTPError) as error:
        print(f"\nFAILED in “{told}”: {error}", flush=True)
        return 1
    print(f"\nEverything was as it should be, in {time.monotonic() - began:.0f} s.", flush=True)
    return 0


def _world() -> Any:
    missing = [name for name in ("BASE_URL", "MAIL_URL") if not os.environ.get(name)]
    if missing:
        raise StoryBroken(f"expected {' and '.join(missing)} in the environment; use: make demo")
    mailbox = Mailbox(os.environ["MAIL_URL"])
    if not mailbox.answers():
        raise StoryBroken("expected the mail catcher of the native stack; use: STACK=native make demo")
    people = importlib.import_module("demo.people")
    return people.World(os.environ["BASE_URL"], mailbox)
