"""Walls the tables in (ADR 0012): a report is its reporter's, or opened by its receipt; a decision is read by whom it is
about, unless they must not be alerted. All else is for staff only, and only staff and the system write.
"""

from django.db import migrations

from apps.core.models.row_security import OWN_ORGANIZATIONS, SECRET, USER, wall

NOBODY = "false"
RECEIPT = f"encode(sha256(convert_to(receipt, 'UTF8')), 'hex') = {SECRET}"
REPORTED = f"(reporter_id::text = {USER} OR {RECEIPT})"
TOLD = f"(NOT is_silent AND (affected_id::text = {USER} OR tenant_id IN {OWN_ORGANIZATIONS}))"
SEES_DECISION = "EXISTS (SELECT FROM moderation_decision d WHERE d.id = decision_id)"
# Colleagues see that there is an appeal; who reported stays unseen by whom it is about.
APPEALED = f"(appellant_id::text = {USER} OR (side = 'affected' AND {SEES_DECISION}))"


class Migration(migrations.Migration):

    dependencies = [
        ("moderation", "0001_cases"),
        ("tenants", "0003_walls"),
    ]

    operations = [
        wall("moderation_case", rows=NOBODY),
        wall("moderation_evidence", rows=NOBODY),
        wall("moderation_report", rows=NOBODY, readable=REPORTED),
        wall("moderation_decision", rows=NOBODY, readable=TOLD),
        wall("moderation_statement", rows=NOBODY, readable=f"recipient_id::text = {USER}"),
        wall("moderation_appeal", rows=NOBODY, readable=APPEALED),
        wall("moderation_trustedflagger", rows=NOBODY, readable=f"user_id::text = {USER}"),
    ]
