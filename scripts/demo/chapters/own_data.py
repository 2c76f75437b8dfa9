"""A candidate takes everything along that the platform holds about her."""

import time

from safe_job_client.api.privacy import get_export
from safe_job_client.models import ExportOutput

from demo.narration import eventually, expect, require, say
from demo.people import World


def tell(world: World) -> None:
    """Ask, wait for the worker, look inside."""
    candidate = world.candidate
    expect(get_export.sync_detailed(client=candidate.client), 202)
    say(f"{candidate.name} asks for her data; a worker collects it.")

    def look() -> ExportOutput | None:
        time.sleep(1)  # whoever asks all the time is told to ask less
        answer = get_export.sync_detailed(client=candidate.client)
        return None if answer.status_code == 202 else expect(answer, 200)

    export = eventually(look, expected="the export")
    text = str(export.to_dict())
    for own in (candidate.email, str(world.application_id), "forklift"):
        require(own in text, f"{own!r} in the export")
    for foreign in (world.employer.email, world.employer.password):
        require(foreign not in text, "nothing of others in the export")
    tables = len(export.tables.to_dict())
    say(
        f"The file holds {tables} tables with what each field is for and how long it stays, and a JSON Resume."
    )
