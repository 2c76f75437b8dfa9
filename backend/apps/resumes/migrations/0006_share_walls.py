"""Walls the tables of links in: they are their owner's, and one is seen by who shows its slug, until it ends."""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, SECRET, USER, wall, window

OF_OWNER = f"""({NO_TENANT} AND EXISTS (
    SELECT FROM resumes_resume r WHERE r.id = resume_id AND r.owner_id::text = {USER}
))"""
BY_SLUG = f"(slug_hash = {SECRET} AND expires_at > now())"
# Who sees a link may count its opening; nothing of the link itself can be written with its slug.
OF_SEEN_SHARE = "EXISTS (SELECT FROM resumes_resumeshare s WHERE s.id = share_id)"
SHOWN_BY_LINK = f"""EXISTS (
    SELECT FROM resumes_resumeshare s
    WHERE s.version_id = resumes_resumeversion.id AND s.slug_hash = {SECRET} AND s.expires_at > now()
)"""  # nosec B608  # names of columns


VERSION = "ALTER TABLE resumes_resumeversion {} CONSTRAINT resumes_version_with_its_resume"
SHARE = "ALTER TABLE resumes_resumeshare {} CONSTRAINT resumes_share_of_its_resume"
# A foreign key looks past the wall: a link must not show the version of another's resume.
OF_ITS_RESUME = (
    "FOREIGN KEY (version_id, resume_id) REFERENCES resumes_resumeversion (id, resume_id)"
    " DEFERRABLE INITIALLY DEFERRED"
)


class Migration(migrations.Migration):

    dependencies = [("resumes", "0005_shares")]

    operations = [
        migrations.RunSQL(f"{VERSION.format('ADD')} UNIQUE (id, resume_id)", VERSION.format("DROP")),
        migrations.RunSQL(f"{SHARE.format('ADD')} {OF_ITS_RESUME}", SHARE.format("DROP")),
        wall("resumes_resumeshare", rows=OF_OWNER, readable=f"({OF_OWNER} OR {BY_SLUG})"),
        wall("resumes_shareviews", rows=OF_SEEN_SHARE),
        window("resumes_resumeversion", name="by_slug", readable=SHOWN_BY_LINK),
    ]
