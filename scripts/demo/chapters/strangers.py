"""Who has no business with an application does not see it."""

from safe_job_client.api.applications import get_application, list_job_applications, reject_application
from safe_job_client.api.jobs import change_job, close_job
from safe_job_client.api.tenants import create_organization
from safe_job_client.models import (
    CreateOrganizationInputRequest,
    PatchedChangeJobInputRequest,
    RejectInputRequest,
)

from demo.narration import expect, say
from demo.people import World


def tell(world: World) -> None:
    """Another employer, the wrong role, and somebody who is not signed in."""
    job_id, application_id = world.jobs[0].id, world.application_id
    other = world.join("petra", "Petra Jansen", "employer", "nl")
    world.add_phone(other)
    body = CreateOrganizationInputRequest(name=f"Other {world.run}")
    expect(create_organization.sync_detailed(client=other.client, body=body), 201)
    expect(get_application.sync_detailed(application_id, client=other.client), 404)
    expect(list_job_applications.sync_detailed(job_id, client=other.client), 404)
    reason = RejectInputRequest(reason="no")
    expect(reject_application.sync_detailed(application_id, client=other.client, body=reason), 404)
    cheap = PatchedChangeJobInputRequest(pay_min_cents=1)
    expect(change_job.sync_detailed(job_id, client=other.client, body=cheap), 404)
    say(
        f"{other.name}, owner of another organization, gets 404 for the application, its steps, the board and the job."
    )
    expect(list_job_applications.sync_detailed(job_id, client=world.candidate.client), 403)
    expect(close_job.sync_detailed(job_id, client=world.candidate.client), 403)
    say("The candidate gets 403 for what only employers do.")
    expect(get_application.sync_detailed(application_id, client=world.stranger), 401)
    expect(list_job_applications.sync_detailed(job_id, client=world.stranger), 401)
    expect(get_application.sync_detailed(application_id, client=world.client_of("e30.e30.e30")), 401)
    say("A stranger, and somebody with a forged token, get 401.")
