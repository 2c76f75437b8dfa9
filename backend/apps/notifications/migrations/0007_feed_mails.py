"""Says that there is a mail about feeds that pause themselves."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("notifications", "0006_job_alerts"),
    ]

    operations = [
        migrations.AlterField(
            model_name="delivery",
            name="template",
            field=models.CharField(
                choices=[
                    ("verify_email", "Confirm your address"),
                    ("magic_link", "Sign in"),
                    ("account_exists", "You already have an account"),
                    ("session_revoked", "Somebody may have used your session"),
                    ("password_reset", "Choose a new password"),
                    ("password_changed", "Your password was changed"),
                    ("sessions_ended", "You were signed out on other devices"),
                    ("factor_added", "A passkey or an authenticator app was added"),
                    ("factor_removed", "A passkey or the authenticator app was removed"),
                    ("recovery_codes_renewed", "New recovery codes were made"),
                    ("recovery_code_used", "A recovery code was used"),
                    ("passkey_copied", "A passkey seems to be a copy and was refused"),
                    ("identity_linked", "You can sign in with another service"),
                    ("phone_lost", "Somebody else proved your phone number"),
                    ("invitation", "An organization invites somebody"),
                    ("role_changed", "You have another role in an organization"),
                    ("membership_ended", "You act for an organization no more"),
                    ("api_token_created", "An API token was made in your name"),
                    ("erasure_planned", "Your account will be erased"),
                    ("erasure_refused", "Your account could not be erased"),
                    ("new_application", "To the employer: somebody applied"),
                    ("application_received", "To the candidate: your application arrived"),
                    ("application_viewed", "To the candidate: read"),
                    ("application_shortlisted", "To the candidate: on the short list"),
                    ("application_invited", "To the candidate: invited"),
                    ("application_offered", "To the candidate: offered"),
                    ("application_rejected", "To the candidate: rejected"),
                    ("application_job_closed", "To the candidate: the job is gone"),
                    ("application_accepted", "To the employer: offer accepted"),
                    ("application_withdrawn", "To the employer: withdrawn"),
                    ("job_alert", "New jobs in a saved search"),
                    ("feed_paused", "A feed failed too often and was paused"),
                ],
                max_length=32,
            ),
        ),
    ]
