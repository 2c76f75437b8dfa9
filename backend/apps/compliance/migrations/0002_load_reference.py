"""What the law said when this was written. Frozen: it reads the file beside it, and later changes are staff's."""

import tomllib
from datetime import date
from pathlib import Path

from django.db import migrations

FILE = Path(__file__).parents[1] / "data" / "reference_2026_11.toml"
CHECKED_ON = date(2026, 11, 21)


def load(apps, schema_editor):
    model = apps.get_model("compliance", "ReferenceValue")
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))["values"]
    model.objects.bulk_create(
        model(
            kind=table["kind"],
            key=key,
            effective_from=table["from"],
            amount=amount if isinstance(amount, int) else None,
            unit=table["unit"],
            is_verified=table["verified"],
            source_name=table["source_name"],
            source_url=table["source_url"],
            checked_on=CHECKED_ON,
            due_on=table["due_on"],
            note=table.get("note", ""),
        )
        for table in tables
        for key, amount in table["amounts"].items()
    )


class Migration(migrations.Migration):
    dependencies = [("compliance", "0001_initial")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop, elidable=False)]
