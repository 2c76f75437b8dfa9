"""Room for what several postings of one vacancy have in common."""

from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models

# The first 64 bits of a digest that nobody can aim: two vacancies do not get one number, by accident or on purpose.
NUMBER = """
CREATE FUNCTION jobs_vacancy_number(facts text) RETURNS bigint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT ('x' || left(encode(sha256(convert_to(facts, 'UTF8')), 'hex'), 16))::bit(64)::bigint $$;
"""


class Migration(migrations.Migration):

    atomic = False
    dependencies = [
        ("jobs", "0013_load_words"),
    ]

    operations = [
        migrations.RunSQL(NUMBER, "DROP FUNCTION jobs_vacancy_number(text)"),
        migrations.CreateModel(
            name="Vacancy",
            fields=[
                ("hash", models.BigIntegerField(primary_key=True, serialize=False)),
                ("postings", models.IntegerField()),
            ],
            options={
                "verbose_name_plural": "vacancies",
            },
        ),
        migrations.AddField(
            model_name="livejob",
            name="is_repeated",
            field=models.BooleanField(db_default=False),
        ),
        migrations.AddField(
            model_name="livejob",
            name="vacancy",
            field=models.BigIntegerField(db_default=0),
        ),
        AddIndexConcurrently(
            model_name="livejob",
            index=models.Index(
                condition=models.Q(("is_repeated", True)),
                fields=["vacancy"],
                include=("job", "x", "y", "expires_at"),
                name="jobs_live_by_vacancy",
            ),
        ),
        AddIndexConcurrently(
            model_name="livejob",
            index=models.Index(
                condition=models.Q(("is_repeated", True)),
                fields=["square"],
                include=("job", "x", "y", "expires_at", "occupation_id", "contract_type", "vacancy"),
                name="jobs_live_repeated_by_square",
            ),
        ),
        AddIndexConcurrently(
            model_name="livejob",
            index=models.Index(
                fields=["square"],
                include=("job", "x", "y", "expires_at", "occupation_id", "contract_type", "is_repeated"),
                name="jobs_live_in_square",
            ),
        ),
        RemoveIndexConcurrently(model_name="livejob", name="jobs_live_by_square"),
    ]
