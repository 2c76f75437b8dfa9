"""What the processes of the stack get to know."""

import pytest
from devstack.services import DOCUMENTATION, PORTS, addresses, child_environment, derived
from django.urls import resolve


def test_ports_are_below_the_outgoing_ones_and_all_different() -> None:
    assert len(set(PORTS.values())) == len(PORTS)
    assert max(PORTS.values()) < 32_768


def test_the_stack_wins_over_a_database_of_the_users_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://production")
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "config.settings.production")
    ports = {key: str(port) for key, port in PORTS.items()}

    env = child_environment({**ports, **derived(ports, "secret")}, "test")

    assert env["DATABASE_URL"] == "postgis://safejob:secret@127.0.0.1:15432/safejob"
    assert env["DJANGO_SETTINGS_MODULE"] == "config.settings.test"


@pytest.mark.parametrize("name", ["PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE"])
def test_what_would_change_python_itself_is_not_handed_on(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "1")

    assert name not in child_environment({}, "test")


def test_addresses_follow_the_ports() -> None:
    found = addresses({key: str(number) for number, key in enumerate(PORTS, start=20_000)})

    assert found["BASE_URL"] == found["PUBLIC_URL"]
    assert len({found["BASE_URL"], found["MAIL_URL"], found["KVK_API_URL"], found["PDOK_API_URL"]}) == 4


def test_the_documentation_is_where_the_stack_says() -> None:
    assert resolve(DOCUMENTATION).url_name == "swagger-ui"
