"""Walls: who of our people agreed is for staff; how long the grace is, members of the organization may read."""

from django.db import migrations

from apps.core.models.row_security import OF_TENANT, wall


class Migration(migrations.Migration):

    dependencies = [("employers", "0009_approvals_and_graces")]

    operations = [
        wall("employers_approval", rows="false"),
        wall("employers_grace", rows="false", readable=OF_TENANT),
    ]
