"""Walls the tables in (ADR 0012): a conversation is its candidate's and the organization's, and so is all in it."""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OF_TENANT, OF_USER, USER, wall

PARTY = f"({OF_TENANT} OR ({NO_TENANT} AND applicant_id::text = {USER}))"
# A foreign key looks past the wall: nobody hangs a conversation on an application of others, or invites somebody else.
ITS_APPLICATION = """EXISTS (
    SELECT FROM applications_application a WHERE a.id = application_id AND a.tenant_id = messaging_conversation.tenant_id
    AND a.applicant_id IS NOT DISTINCT FROM messaging_conversation.applicant_id
)"""
OF_SEEN = "EXISTS (SELECT FROM messaging_conversation c WHERE c.id = conversation_id)"
OF_READ = "EXISTS (SELECT FROM messaging_message m WHERE m.id = message_id)"
REPORTED = f"reporter_id::text = {USER}"


class Migration(migrations.Migration):

    dependencies = [
        ("messaging", "0001_conversations"),
        ("applications", "0007_only_candidates_apply"),
        ("documents", "0002_walls"),
    ]

    operations = [
        wall("messaging_conversation", rows=f"({PARTY} AND {ITS_APPLICATION})", readable=PARTY, lockable=PARTY),
        wall("messaging_message", rows=OF_SEEN),
        wall("messaging_messageattachment", rows=OF_READ),
        wall("messaging_block", rows=OF_SEEN),
        wall("messaging_agreement", rows=OF_SEEN),
        wall("messaging_readmark", rows=f"({OF_USER} AND {OF_SEEN})", readable=OF_SEEN),
        wall("messaging_reveal", rows=OF_READ),
        # Who was reported does not read by whom.
        wall("messaging_messagereport", rows=f"({REPORTED} AND {OF_READ})"),
    ]
