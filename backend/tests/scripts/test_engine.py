"""What the engine of the development stack tells each process."""

from pathlib import Path

from devstack.engine import Engine
from devstack.paths import Area
from devstack.services import APPLICATION


def test_who_starts_first_is_told_where_the_others_will_be(tmp_path: Path) -> None:
    engine = Engine(Area("trial", tmp_path), settings="development")

    engine.choose_ports(APPLICATION)

    values = engine.values()
    assert values["WEBSOCKET_PORT"] != "0"
    assert values["WEBSOCKET_URL"] == f"ws://127.0.0.1:{values['WEBSOCKET_PORT']}"


def test_a_port_that_was_never_chosen_is_not_remembered(tmp_path: Path) -> None:
    area = Area("trial", tmp_path)
    engine = Engine(area, settings="development")
    engine.choose_port("MAIL_PORT")
    engine.save()

    assert list(Engine(area, settings="development").ports) == ["MAIL_PORT"]
