"""Lets the database count the letters in which two names differ."""

from django.contrib.postgres.operations import CreateExtension
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("employers", "0010_approval_walls")]

    operations = [CreateExtension("fuzzystrmatch")]
