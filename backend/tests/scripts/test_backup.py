"""What stands between a copy of the database and its use."""

from collections.abc import Sequence

import pytest
from devstack.backup import OF_POSTGIS, bring_up_to_date
from devstack.prepare import Preparation


class Recorder(Preparation):
    """Notes the Django commands instead of running them."""

    def __init__(self) -> None:
        self.commands: list[str] = []

    def manage(self, arguments: Sequence[str]) -> str:
        self.commands.append(arguments[0])
        return ""


def test_a_restored_copy_gets_todays_schema_and_forgets_who_was_forgotten_since() -> None:
    preparation = Recorder()

    bring_up_to_date(preparation)

    assert preparation.commands == ["migrate", "replay_erasures"]


@pytest.mark.parametrize(
    ("line", "is_of_postgis"),
    [
        ("2; 3079 16386 EXTENSION - postgis ", True),
        ("4690; 0 0 COMMENT - EXTENSION postgis ", True),
        ("4475; 0 16705 TABLE DATA public spatial_ref_sys postgres", True),
        ("4476; 0 17321 TABLE DATA public jobs_job safejob_owner", False),
    ],
)
def test_what_belongs_to_the_superuser_is_left_out_of_a_restore(line: str, is_of_postgis: bool) -> None:
    assert bool(OF_POSTGIS.search(line)) == is_of_postgis
