"""A refresh token works once; a second use ends its session, and no other."""

from safe_job_client.api.users import get_me, refresh_tokens
from safe_job_client.models import RefreshInputRequest

from demo.narration import expect, require, say
from demo.people import World


def tell(world: World) -> None:
    """Rotate, replay, and see the family dead."""
    employer, stranger = world.employer, world.stranger
    first = world.sign_in(employer)
    second = expect(
        refresh_tokens.sync_detailed(client=stranger, body=RefreshInputRequest(first.refresh)), 200
    )
    require(second.refresh != first.refresh, "another refresh token")
    expect(get_me.sync_detailed(client=world.client_of(second.access)), 200)
    say(f"{employer.name} signs in on a second device and rotates its refresh token: a new pair.")
    replay = refresh_tokens.sync_detailed(client=stranger, body=RefreshInputRequest(first.refresh))
    refused = expect(replay, 401, "refresh_token_refused")
    world.mailbox.owe(employer.email)
    say(f"The old refresh token a second time is refused: 401 {refused.code}.")
    newest = refresh_tokens.sync_detailed(client=stranger, body=RefreshInputRequest(second.refresh))
    expect(newest, 401, "refresh_token_refused")
    expect(get_me.sync_detailed(client=world.client_of(second.access)), 401, "token_refused")
    say("The whole family is dead: the newest refresh token and its access token are refused, too.")
    expect(get_me.sync_detailed(client=employer.client), 200)
    warning = world.mailbox.newest(employer.email)
    say(f"The first device stays signed in, and a mail warns: “{warning['subject']}”.")
