"""Walls: who speaks for a company is known to its members and to staff, and to the person."""

from django.db import migrations

from apps.core.models.row_security import OF_TENANT, OF_USER, wall


class Migration(migrations.Migration):

    dependencies = [("employers", "0012_representatives")]

    operations = [
        wall("employers_representative", rows=OF_TENANT, readable=f"({OF_TENANT} OR {OF_USER})"),
        wall("employers_representativeevent", rows=OF_TENANT),
    ]
