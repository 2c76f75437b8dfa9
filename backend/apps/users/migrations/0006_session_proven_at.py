from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("users", "0005_challenge_chosen")]

    operations = [
        migrations.AddField(
            model_name="session",
            name="proven_at",
            field=models.DateTimeField(
                blank=True,
                help_text="when the person last showed who they are; empty: when it began",
                null=True,
            ),
        ),
    ]
