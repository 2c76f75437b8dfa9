"""The owner asks a colleague in and gives a program a key; a lost laptop is signed out, and the colleague leaves."""

from safe_job_client.api.jobs import list_own_jobs
from safe_job_client.api.tenants import (
    accept_invitation,
    create_api_token,
    delete_api_token,
    invite_member,
    list_members,
    remove_member,
)
from safe_job_client.api.users import end_session, get_me, list_sessions
from safe_job_client.models import (
    AcceptInvitationInputRequest,
    CreateApiTokenInputRequest,
    InviteMemberInputRequest,
)

from demo.mailbox import token_in
from demo.narration import expect, require, say
from demo.people import Person, World


def tell(world: World) -> None:
    """A recruiter, a program, and a second device."""
    colleague = invite(world)
    limits(world, colleague)
    give_key(world)
    end_other(world, colleague)
    leave(world, colleague)


def invite(world: World) -> Person:
    """Ask by mail; whoever reads it makes an account and joins."""
    organization, owner = world.organization, world.employer
    email = world.address("noor")
    body = InviteMemberInputRequest.from_dict({"email": email, "role": "recruiter"})
    expect(invite_member.sync_detailed(organization.id, client=owner.client, body=body), 201)
    world.mailbox.owe(email)
    token = token_in(world.mailbox.newest(email))
    say(f"{owner.name} invites {email} as a recruiter; the link of the mail works once, for a week.")
    stranger = expect(accept(world, world.candidate, token), 403, "employers_only")
    say(f"It is of no use to {world.candidate.name}: 403 {stranger.code}.")
    colleague = world.join("noor", "Noor Smit", "employer", "nl")
    joined = expect(accept(world, colleague, token), 200)
    require(joined.role == "recruiter", "the role recruiter")
    expect(accept(world, colleague, token), 409, "invitation_refused")
    say(
        f"{colleague.name} makes an account and joins; the same link again is refused: 409 invitation_refused."
    )
    return colleague


def accept(world: World, person: Person, token: str) -> object:
    """Take the invitation up."""
    return accept_invitation.sync_detailed(
        client=person.client, body=AcceptInvitationInputRequest(token=token)
    )


def limits(world: World, colleague: Person) -> None:
    """See what a recruiter sees."""
    shown = expect(list_own_jobs.sync_detailed(client=colleague.client), 200)
    require(
        {job.id for job in shown.results} == {job.id for job in world.jobs}, "the jobs of the organization"
    )
    members = expect(list_members.sync_detailed(world.organization.id, client=colleague.client), 200).results
    require(len(members) == 2, f"two members, not {len(members)}")
    refused = create_api_token.sync_detailed(world.organization.id, client=colleague.client, body=KEY)
    expect(refused, 403)
    say("A recruiter sees the jobs and the members, and may not make API tokens: 403.")


KEY = CreateApiTokenInputRequest.from_dict({"name": "Our website", "scopes": ["jobs:read"], "days": 30})


def give_key(world: World) -> None:
    """Give a program a key that reads jobs, try it elsewhere, and take it back."""
    client, organization_id = world.employer.client, world.organization.id
    made = expect(create_api_token.sync_detailed(organization_id, client=client, body=KEY), 201)
    world.mailbox.owe(world.employer.email)
    program = world.client_of(made.token)
    expect(list_own_jobs.sync_detailed(client=program), 200)
    say(f"A program gets the API token {made.prefix}… with the scope jobs:read, and reads the jobs with it.")
    refused = expect(get_me.sync_detailed(client=program), 403, "scope_missing")
    say(f"For anything else, the account above all, it is refused: 403 {refused.code}.")
    expect(delete_api_token.sync_detailed(organization_id, made.id, client=client), 204)
    expect(list_own_jobs.sync_detailed(client=program), 401)
    say("The owner deletes the token; the program's next request gets 401.")


def end_other(world: World, colleague: Person) -> None:
    """Sign another device out."""
    laptop = world.client_of(world.sign_in(colleague).access)
    listed = expect(list_sessions.sync_detailed(client=colleague.client), 200).results
    require(len(listed) == 2, f"two sessions, not {len(listed)}")
    other = next(session for session in listed if not session.is_current)
    expect(end_session.sync_detailed(other.id, client=colleague.client), 204)
    world.mailbox.owe(colleague.email)
    expect(get_me.sync_detailed(client=laptop), 401, "token_refused")
    expect(get_me.sync_detailed(client=colleague.client), 200)
    say(
        f"{colleague.name} sees both own sessions and ends the other one: that device gets 401, this one stays."
    )


def leave(world: World, colleague: Person) -> None:
    """Leave the organization: from the next request on nothing of it is there."""
    organization, client = world.organization, colleague.client
    members = expect(list_members.sync_detailed(organization.id, client=client), 200).results
    own = next(member for member in members if member.role == "recruiter")
    expect(remove_member.sync_detailed(organization.id, own.id, client=client), 204)
    world.mailbox.owe(colleague.email)
    expect(list_members.sync_detailed(organization.id, client=client), 404)
    expect(list_own_jobs.sync_detailed(client=client), 403)
    say(f"{colleague.name} leaves; the members' list now answers 404, and the jobs 403.")
