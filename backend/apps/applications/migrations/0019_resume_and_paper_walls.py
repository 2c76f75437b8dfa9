"""Walls in what candidates send along and show before work begins (ADR 0012), and lets an application take a resume.

The employer reads these rows and writes down who read a paper; all else is the candidate's. And a window: an
organization reads the resumes, as they were sent, of those who applied to it.

`applications_submit` is there twice now, for as long as programs of the last release run beside those of this one.
"""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OF_TENANT, TENANT, USER, wall, window

OWN = f"({NO_TENANT} AND applicant_id::text = {USER})"
PARTY = f"({OF_TENANT} OR {OWN})"
OF_SEEN = "EXISTS (SELECT FROM applications_identitypaper p WHERE p.id = paper_id)"
OF_RECEIVED = f"""EXISTS (
    SELECT FROM applications_identitypaper p WHERE p.id = paper_id AND p.tenant_id::text = {TENANT}
)"""
SENT = f"""EXISTS (
    SELECT FROM applications_application a
    WHERE a.resume_version_id = resumes_resumeversion.id AND a.tenant_id::text = {TENANT}
)"""
CREATE = """
CREATE FUNCTION applications_submit(
    application uuid, entry uuid, job uuid, candidate uuid, applicant uuid, moment timestamptz,
    letter text, answers jsonb, distance_km_band smallint, resume_version uuid
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    tenant uuid;
    is_open boolean;
BEGIN
    -- Others who apply may hold the job, too; who closes it waits, and whoever waited here sees it closed.
    SELECT j.tenant_id, j.status = 'published' AND j.expires_at > moment INTO tenant, is_open
    FROM jobs_job j WHERE j.id = job FOR SHARE;
    IF is_open IS NOT TRUE THEN RETURN 'job_closed'; END IF;
    INSERT INTO applications_application (
        id, created_at, updated_at, created_by_id, updated_by_id, tenant_id, candidate_id, applicant_id, job_id,
        status, letter, answers, distance_km_band, resume_version_id
    ) VALUES (
        application, moment, moment, applicant, applicant, tenant, candidate, applicant, job,
        'submitted', letter, answers, distance_km_band, resume_version
    ) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN 'already_applied'; END IF;
    INSERT INTO applications_timelineentry (
        id, created_at, updated_at, application_id, actor_id, side, from_status, to_status, reason
    ) VALUES (entry, moment, moment, application, applicant, 'candidate', '', 'submitted', '');
    RETURN 'submitted';
END $$
"""
DROP = """
DROP FUNCTION applications_submit(uuid, uuid, uuid, uuid, uuid, timestamptz, text, jsonb, smallint, uuid)
"""


class Migration(migrations.Migration):

    dependencies = [("applications", "0018_resumes_and_papers"), ("resumes", "0002_walls")]

    operations = [
        wall("applications_attachment", rows=OWN, readable=PARTY),
        wall("applications_identitypaper", rows=OWN, readable=PARTY),
        wall("applications_identitypaperread", rows=OF_RECEIVED, readable=OF_SEEN),
        window("resumes_resumeversion", name="of_applicants", readable=SENT),
        migrations.RunSQL(CREATE, DROP),
    ]
