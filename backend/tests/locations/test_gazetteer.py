"""The gazetteer is in the database after migrating, and a newer release of it can be loaded over it."""

import csv
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from apps.locations import selectors, services
from apps.locations.models import Place, PlaceName, Postcode
from apps.locations.selectors import fold_name
from apps.locations.services import GazetteerUnreadable
from apps.locations.services.gazetteer import SHIPPED

pytestmark = pytest.mark.django_db
POSTCODES = "pc4,place,municipality,province,lat,lon"
PLACES = "id,name,municipality,province,lat,lon,population,synonyms"
HAAG = "2747373,Den Haag,Den Haag,Zuid-Holland,52.07667,4.29861"


def folder(tmp_path, *, postcodes=(), places=()):
    (tmp_path / "postcodes.csv").write_text("\n".join([POSTCODES, *postcodes]) + "\n", encoding="utf-8")
    (tmp_path / "places.csv").write_text("\n".join([PLACES, *places]) + "\n", encoding="utf-8")
    return tmp_path


def names_of(place_id):
    return set(PlaceName.objects.filter(place_id=place_id).values_list("folded", "is_whole"))


def test_migration_loaded_every_place_with_every_name():
    with (SHIPPED / "places.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    wanted = {
        (line["id"], fold_name(name))
        for line in lines
        for name in (line["name"], *line["synonyms"].split("|"))
        if fold_name(name)
    }

    known = set(PlaceName.objects.filter(is_whole=True).values_list("place_id", "folded"))

    assert Place.objects.count() == len(lines)
    assert known == wanted


def test_loading_the_shipped_files_again_changes_nothing():
    """So the frozen migration and the command agree on every row."""
    assert services.load_gazetteer() == 0


def test_newer_files_change_add_and_forget_names(tmp_path):
    newer = folder(
        tmp_path,
        postcodes=[
            "1012,Mokum,Amsterdam,Noord-Holland,52.37,4.89",
            "9998,Nieuwland,Eemsdelta,Groningen,53.3,6.9",
        ],
        places=[f"{HAAG},500000,Hofstad|Haga", "99999999,Nieuw Land,Eemsdelta,Groningen,53.3,6.9,,"],
    )

    changed = services.load_gazetteer(folder=newer)

    assert changed > 0
    assert str(selectors.get_postcode(code="1012")) == "1012 Mokum"
    assert selectors.get_postcode(code="9998").point.y == 53.3
    assert selectors.get_place(id="2747373").population == 500_000
    assert selectors.get_place(id="99999999").population is None
    assert names_of("2747373") == {("den haag", True), ("haag", False), ("hofstad", True), ("haga", True)}
    assert services.load_gazetteer(folder=newer) == 0


def test_place_that_the_files_no_longer_name_keeps_its_id_but_is_not_suggested(tmp_path):
    services.load_gazetteer(folder=folder(tmp_path, places=[f"{HAAG},1,"]))

    assert selectors.get_place(id="2759794").name == "Amsterdam"
    assert selectors.suggest_places(query="amsterdam") == []
    assert Postcode.objects.count() == 4086


@pytest.mark.parametrize(
    "line",
    [
        "1012,Amsterdam,Amsterdam,Noord-Holland,nan,4.89",
        "1012,Amsterdam,Amsterdam,Noord-Holland,4.89,52.37",
        "1012,Amsterdam,Amsterdam,Noord-Holland,north,4.89",
        "10121,Amsterdam,Amsterdam,Noord-Holland,52.37,4.89",
    ],
)
def test_broken_file_changes_nothing(tmp_path, line):
    broken = folder(tmp_path, postcodes=["1011,Mokum,Amsterdam,Noord-Holland,52.37,4.89", line])

    with pytest.raises(GazetteerUnreadable):
        services.load_gazetteer(folder=broken)

    assert Postcode.objects.get(pk="1011").place == "Amsterdam"


def test_missing_column_is_refused(tmp_path):
    broken = folder(tmp_path)
    (broken / "places.csv").write_text("id,name\n1,x\n", encoding="utf-8")

    with pytest.raises(GazetteerUnreadable):
        services.load_gazetteer(folder=broken)


def test_command_says_what_changed(tmp_path):
    said = StringIO()

    call_command("load_gazetteer", stdout=said)

    assert said.getvalue() == "0 rows changed\n"


def test_command_refuses_a_folder_without_the_files(tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("load_gazetteer", folder=tmp_path)
