"""Every check is true."""

from safe_job_client.api.core import list_versions

from demo.narration import StoryBroken, expect, require, say
from demo.people import World


def tell(world: World) -> None:
    """Ask the probes and the versions."""
    # The probes are for machines that run the platform and stand outside of the OpenAPI file.
    answer = world.stranger.get_httpx_client().get("/health/")
    checks = answer.json().get("checks", {})
    failed = [name for name, passed in checks.items() if not passed]
    if answer.status_code != 200 or failed or not checks:
        raise StoryBroken(
            f"expected every health check to be true, got {answer.status_code}: {answer.text[:400]}"
        )
    say(f"GET /health/ at {world.base_url} says that these work: {', '.join(checks)}.")
    versions = expect(list_versions.sync_detailed(client=world.stranger), 200).versions
    require(bool(versions), "at least one version of the API")
    say(f"The API speaks version {versions[0].version}.")
