"""The setting OIDC_PROVIDERS: what is wrong with it is said at the start, in words."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import SystemCheckError

from apps.users.clients.oidc import find_provider, read_providers

GOOD = {"issuer": "https://id.example", "audience": "us"}


def test_usual_provider_needs_two_facts(settings):
    settings.OIDC_PROVIDERS = {"example": GOOD}

    provider = find_provider("example")

    assert (provider.name, provider.issuer, provider.algorithms) == (
        "example", "https://id.example", ("RS256", "ES256"),
    )  # fmt: skip
    assert find_provider("nobody") is None


def test_lists_are_taken(settings):
    settings.OIDC_PROVIDERS = {
        "clerk": {"issuer": "https://c.example", "authorized_parties": ["https://a.example"]}
    }

    assert find_provider("clerk").authorized_parties == ("https://a.example",)


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ([], "JSON object"),
        ({"Example!": GOOD}, "no name"),
        ({"x" * 33: GOOD}, "no name"),
        ({"example": "https://id.example"}, "facts behind it"),
        ({"example": {"audience": "us"}}, "needs issuer"),
        ({"example": GOOD | {"secret": "x"}}, "knows algorithms, audience"),
        ({"example": {"issuer": "https://id.example"}}, "needs audience or authorized_parties"),
        ({"example": GOOD | {"issuer": "id.example"}}, "https address as issuer"),
        ({"example": GOOD | {"issuer": "ftp://id.example"}}, "https address as issuer"),
        ({"example": GOOD | {"jwks_url": "/jwks"}}, "https address as jwks_url"),
        ({"example": GOOD | {"audience": 7}}, "else than text"),
        ({"example": GOOD | {"audience": ["us"]}}, "else than text"),
        ({"example": GOOD | {"authorized_parties": "https://a.example"}}, "list of texts"),
        ({"example": GOOD | {"algorithms": [1]}}, "list of texts"),
        ({"example": GOOD | {"algorithms": []}}, "needs an algorithm"),
        ({"example": GOOD | {"algorithms": ["HS256"]}}, "may use ES256"),
        ({"example": GOOD | {"algorithms": ["none"]}}, "may use ES256"),
        ({"example": GOOD | {"algorithms": ["RS256", "HS512"]}}, "may use ES256"),
    ],
)
def test_wrong_setting_is_said_in_words(setting, said):
    with pytest.raises(ImproperlyConfigured, match=said):
        read_providers(setting)


@pytest.mark.parametrize("environment", ["production", "staging"])
def test_outside_of_development_issuers_are_reached_by_https_only(settings, environment):
    settings.ENVIRONMENT = environment

    with pytest.raises(ImproperlyConfigured, match="https"):
        read_providers({"example": GOOD | {"issuer": "http://id.example"}})


def test_check_says_it_before_anybody_signs_in(settings):
    settings.OIDC_PROVIDERS = {"example": {}}

    with pytest.raises(SystemCheckError, match=r"users\.E002"):
        call_command("check", "--tag", "security")
