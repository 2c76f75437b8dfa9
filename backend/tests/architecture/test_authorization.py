"""Who may do what: every operation of the OpenAPI against every kind of caller.

An operation without a row fails, so nobody adds a door without saying who may go through it.
"""

from typing import Any

import pytest
from django.db import transaction
from rest_framework.test import APIClient

from apps.tenants.enums import Scope
from apps.tenants.models import Membership
from apps.tenants.services import create_api_token
from apps.users.enums import SignInMethod
from apps.users.models import Session
from apps.users.services import close_account, end_sessions, issue_socket_ticket, start_session
from tests.architecture.openapi import operations
from tests.architecture.world import World
from tests.factories.users import UserFactory

CALLERS = (
    "stranger", "ann", "bob", "owner_a", "recruiter_a", "viewer_a", "recruiter_b", "former", "staff",
)  # fmt: skip
PUBLIC = "ok ok ok ok ok ok ok ok ok"
SIGNED_IN = "401 ok ok ok ok ok ok ok ok"
CANDIDATE = "401 ok ok 403 403 403 403 403 403"
MEMBER = "401 403 403 ok ok ok ok 403 403"
WRITER = "401 403 403 ok ok 403 ok 403 403"
ADMINISTRATOR = "401 403 403 ok 403 403 403 403 403"
STAFF = "401 403 403 403 403 403 403 403 ok"
# What belongs to Ann, or to organization A: the others of the same kind must not learn that it exists.
OF_ANN = "401 ok 404 404 404 404 404 404 404"
WRITER_OF_A = "401 403 403 ok ok 403 404 403 403"
MEMBER_OF_A = "401 403 403 ok ok ok 404 403 403"
MEMBER_IN_PATH = "401 404 404 ok ok ok 404 404 404"
WRITER_IN_PATH = "401 404 404 ok ok 403 404 404 404"
ADMINISTRATOR_IN_PATH = "401 404 404 ok 403 403 404 404 404"
PARTY = "401 ok 404 ok ok ok 404 403 403"
WRITING_PARTY = "401 ok 404 ok ok 403 404 403 403"
TOLD = "401 404 404 ok ok ok 404 404 404"  # those who may change what it is about
LOGS = "401 403 403 ok 403 403 403 403 ok"
CANDIDATE_OF_IT = "401 ok 404 403 403 403 403 403 403"
OF_CANDIDATE = CANDIDATE_OF_IT

ROWS = {
    # core, locations, features
    "list_versions": PUBLIC,
    "suggest_places": PUBLIC,
    "get_postcode": PUBLIC,
    "get_place": PUBLIC,
    "list_features": PUBLIC,
    "get_feature": PUBLIC,
    # users: signing in
    "list_public_keys": PUBLIC,
    "register_user": PUBLIC,
    "verify_email": PUBLIC,
    "request_magic_link": PUBLIC,
    "verify_magic_link": PUBLIC,
    "sign_in": PUBLIC,
    "refresh_tokens": PUBLIC,
    "exchange_token": PUBLIC,
    "request_password_reset": PUBLIC,
    "reset_password": PUBLIC,
    "ask_passkey": PUBLIC,
    "sign_in_with_passkey": PUBLIC,
    "answer_second_step": PUBLIC,
    "ask_passkey_for_second_step": PUBLIC,
    "answer_second_step_with_passkey": PUBLIC,
    # users: the own account
    "sign_out": SIGNED_IN,
    "get_me": SIGNED_IN,
    "update_me": SIGNED_IN,
    "change_password": SIGNED_IN,
    "renew_proof": SIGNED_IN,
    "list_sessions": SIGNED_IN,
    "end_other_sessions": SIGNED_IN,
    "end_session": OF_ANN,
    "list_second_factors": SIGNED_IN,
    "begin_totp": SIGNED_IN,
    "confirm_totp": SIGNED_IN,
    "remove_totp": SIGNED_IN,
    "renew_recovery_codes": SIGNED_IN,
    "list_passkeys": SIGNED_IN,
    "ask_new_passkey": SIGNED_IN,
    "add_passkey": SIGNED_IN,
    "rename_passkey": OF_ANN,
    "remove_passkey": OF_ANN,
    "list_identities": SIGNED_IN,
    "remove_identity": OF_ANN,
    "get_phone": OF_ANN,
    "request_phone_code": SIGNED_IN,
    "verify_phone": SIGNED_IN,
    "remove_phone": SIGNED_IN,
    "create_socket_ticket": SIGNED_IN,
    "list_users": STAFF,
    "get_user": "401 ok 404 404 404 404 404 404 ok",  # Ann's account
    # privacy
    "get_export": SIGNED_IN,
    "list_consents": SIGNED_IN,
    "answer_consent": SIGNED_IN,
    "erase_me": SIGNED_IN,
    "keep_me": SIGNED_IN,
    # tenants
    "list_organizations": SIGNED_IN,
    "create_organization": "401 403 403 ok ok ok ok ok ok",
    "get_organization": MEMBER_IN_PATH,
    "update_organization": ADMINISTRATOR_IN_PATH,
    "list_members": MEMBER_IN_PATH,
    "change_member": ADMINISTRATOR_IN_PATH,
    "remove_member": "401 404 404 ok 403 ok 404 404 404",  # it is the viewer: everybody may leave
    "list_invitations": ADMINISTRATOR_IN_PATH,
    "invite_member": ADMINISTRATOR_IN_PATH,
    "revoke_invitation": ADMINISTRATOR_IN_PATH,
    "accept_invitation": "401 403 403 ok ok ok ok ok ok",
    "list_api_tokens": ADMINISTRATOR_IN_PATH,
    "create_api_token": ADMINISTRATOR_IN_PATH,
    "delete_api_token": ADMINISTRATOR_IN_PATH,
    # employers
    "list_employers": PUBLIC,
    "get_employer": PUBLIC,
    "look_up_company": MEMBER,
    "get_own_employer": MEMBER,
    "change_own_employer": WRITER,
    "get_own_verification": MEMBER,
    "request_verification": ADMINISTRATOR,
    "list_own_checks": MEMBER,
    "get_domain_proof": MEMBER,
    "check_domain": ADMINISTRATOR,
    "get_representative": MEMBER,
    "declare_representative": ADMINISTRATOR,
    "confirm_representative": ADMINISTRATOR,
    # compliance
    "get_minimum_wage": PUBLIC,
    "get_wml": PUBLIC,
    # candidates
    "get_own_profile": CANDIDATE,
    "replace_own_profile": CANDIDATE,
    "change_own_profile": CANDIDATE,
    "list_profile_views": CANDIDATE,
    "list_candidates": WRITER,
    "get_candidate": WRITER,
    "approach_candidate": WRITER_OF_A,
    # jobs
    "search_jobs": PUBLIC,
    "count_job_facets": PUBLIC,
    "get_job": PUBLIC,
    "list_occupations": PUBLIC,
    "get_job_map": PUBLIC,
    "get_job_tile": PUBLIC,
    "explain_job_pay": PUBLIC,
    "list_job_checks": MEMBER_OF_A,
    "list_saved_jobs": CANDIDATE,
    "save_job": CANDIDATE,
    "unsave_job": CANDIDATE,
    "list_saved_searches": CANDIDATE,
    "save_search": CANDIDATE,
    "get_saved_search": CANDIDATE_OF_IT,
    "change_saved_search": CANDIDATE_OF_IT,
    "delete_saved_search": CANDIDATE_OF_IT,
    "create_job": WRITER,
    "check_job": WRITER,
    "list_own_jobs": MEMBER,
    "change_job": WRITER_OF_A,
    "delete_job": WRITER_OF_A,
    "publish_job": WRITER_OF_A,
    "pause_job": WRITER_OF_A,
    "close_job": WRITER_OF_A,
    "duplicate_job": WRITER_OF_A,
    # applications
    "apply_to_job": CANDIDATE,
    "submit_application": CANDIDATE,
    "list_applications": STAFF,
    "list_my_applications": CANDIDATE,
    "list_applied_jobs": CANDIDATE,
    "list_job_applications": MEMBER_OF_A,
    "get_application": PARTY,
    "change_application": WRITING_PARTY,
    "view_application": WRITER_OF_A,
    "shortlist_application": WRITER_OF_A,
    "invite_application": WRITER_OF_A,
    "offer_application": WRITER_OF_A,
    "hire_application": WRITER_OF_A,
    "reject_application": WRITER_OF_A,
    "decide_on_applications": WRITER_OF_A,
    "export_applications": MEMBER_OF_A,
    "list_interviews": PARTY,
    "propose_interview": WRITER_OF_A,
    "get_interview": PARTY,
    "get_interview_calendar": PARTY,
    "choose_interview": CANDIDATE_OF_IT,
    "decline_interview": CANDIDATE_OF_IT,
    "cancel_interview": WRITING_PARTY,
    "accept_application": CANDIDATE_OF_IT,
    "withdraw_application": CANDIDATE_OF_IT,
    # messaging
    "list_conversations": "401 ok ok ok ok ok ok 403 403",
    "open_conversation": WRITING_PARTY,
    "get_conversation": PARTY,
    "list_messages": PARTY,
    "send_message": WRITING_PARTY,
    "edit_message": "401 ok 404 403 403 403 404 403 403",  # it is Ann's
    "report_message": PARTY,
    "reveal_message": WRITING_PARTY,
    "mark_conversation_read": PARTY,
    "show_typing": WRITING_PARTY,
    "block_conversation": WRITING_PARTY,
    "unblock_conversation": WRITING_PARTY,
    "agree_to_contact": WRITING_PARTY,
    # moderation
    "submit_report": PUBLIC,
    "report_job": PUBLIC,
    "get_report": PUBLIC,
    "appeal_report": PUBLIC,
    "get_transparency": PUBLIC,
    "list_decisions": SIGNED_IN,
    "get_decision": TOLD,
    "appeal_decision": TOLD,
    "list_cases": STAFF,
    "get_case": STAFF,
    "claim_case": STAFF,
    "release_claim": STAFF,
    "decide_case": STAFF,
    # audit
    "list_audit": STAFF,
    "export_audit": STAFF,
    "verify_audit": STAFF,
    "list_logs": LOGS,
    "get_log_line": "401 403 403 ok 403 403 403 403 404",  # it is organization A's
    "export_logs": LOGS,
    "clear_logs": LOGS,
    # notifications
    "list_notices": SIGNED_IN,
    "count_unread_notices": SIGNED_IN,
    "mark_notice": OF_ANN,
    "read_all_notices": SIGNED_IN,
    "get_notice_preferences": SIGNED_IN,
    "set_notice_preferences": SIGNED_IN,
    "get_mail_state": SIGNED_IN,
    "try_mail_again": SIGNED_IN,
    "get_push_key": PUBLIC,
    "list_push_subscriptions": SIGNED_IN,
    "subscribe_push": SIGNED_IN,
    "unsubscribe_push": OF_ANN,
    "get_telegram_link": SIGNED_IN,
    "link_telegram": SIGNED_IN,
    "unlink_telegram": SIGNED_IN,
    "test_telegram": SIGNED_IN,
    # integrations
    "export_jobs": PUBLIC,
    "list_feeds": ADMINISTRATOR,
    "create_feed": ADMINISTRATOR,
    "get_feed": ADMINISTRATOR,
    "change_feed": ADMINISTRATOR,
    "delete_feed": ADMINISTRATOR,
    "run_feed": ADMINISTRATOR,
    "list_feed_runs": ADMINISTRATOR,
    "get_feed_run": ADMINISTRATOR,
    "list_feed_rows": ADMINISTRATOR,
    "scrape_jobs": ADMINISTRATOR,
    "list_scraped_jobs": ADMINISTRATOR,
    "get_scraped_job": ADMINISTRATOR,
    "list_webhooks": ADMINISTRATOR,
    "create_webhook": ADMINISTRATOR,
    "get_webhook": ADMINISTRATOR,
    "change_webhook": ADMINISTRATOR,
    "delete_webhook": ADMINISTRATOR,
    "ping_webhook": ADMINISTRATOR,
    "rotate_webhook_secret": ADMINISTRATOR,
    "list_webhook_deliveries": ADMINISTRATOR,
    "redeliver_webhook": ADMINISTRATOR,
    # documents
    "list_documents": SIGNED_IN,
    "upload_document": SIGNED_IN,
    "get_document": OF_ANN,
    "rename_document": OF_ANN,
    "delete_document": OF_ANN,
    "download_document": OF_ANN,
    "create_document_link": OF_ANN,
    "list_organization_documents": MEMBER_IN_PATH,
    "upload_organization_document": WRITER_IN_PATH,
    "get_organization_document": MEMBER_IN_PATH,
    "rename_organization_document": WRITER_IN_PATH,
    "delete_organization_document": WRITER_IN_PATH,
    "download_file_by_link": PUBLIC,  # by a signature that lives for a minute
    # resumes
    "list_resume_templates": PUBLIC,
    "list_resume_schemas": PUBLIC,
    "get_shared_resume": PUBLIC,  # by a secret of 128 bits
    "get_shared_resume_pdf": PUBLIC,
    "list_resumes": CANDIDATE,
    "create_resume": CANDIDATE,
    "get_resume": OF_CANDIDATE,
    "replace_resume": OF_CANDIDATE,
    "change_resume": OF_CANDIDATE,
    "delete_resume": OF_CANDIDATE,
    "get_resume_docx": OF_CANDIDATE,
    "get_resume_json": OF_CANDIDATE,
    "get_resume_pdf": OF_CANDIDATE,
    "download_resume_file": OF_CANDIDATE,
    "list_sections": OF_CANDIDATE,
    "add_section": OF_CANDIDATE,
    "reorder_sections": OF_CANDIDATE,
    "get_section": OF_CANDIDATE,
    "save_section": OF_CANDIDATE,
    "remove_section": OF_CANDIDATE,
    "get_style": OF_CANDIDATE,
    "set_style": OF_CANDIDATE,
    "list_resume_translations": OF_CANDIDATE,
    "translate_resume": OF_CANDIDATE,
    "sync_resume_facts": OF_CANDIDATE,
    "list_resume_versions": OF_CANDIDATE,
    "save_resume_version": OF_CANDIDATE,
    "get_resume_version": OF_CANDIDATE,
    "compare_resume_versions": OF_CANDIDATE,
    "restore_resume_version": OF_CANDIDATE,
    "get_resume_share": OF_CANDIDATE,
    "share_resume": OF_CANDIDATE,
    "revoke_resume_share": OF_CANDIDATE,
    "import_resume": CANDIDATE,
    "upload_resume": CANDIDATE,
    "list_resume_imports": CANDIDATE,
    "get_resume_import": OF_CANDIDATE,
    "delete_resume_import": OF_CANDIDATE,
    "confirm_resume_import": OF_CANDIDATE,
    # applications: what was sent along
    "get_sent_resume": PARTY,
    "get_sent_resume_pdf": PARTY,
    "list_sent_documents": PARTY,
    "get_identity_paper": WRITING_PARTY,
    "give_identity_paper": CANDIDATE_OF_IT,
    "delete_identity_paper": CANDIDATE_OF_IT,
    "download_identity_paper": WRITER_OF_A,
}
# Where the service decides who may, the input must be right before it is asked.
BODIES = {
    "change_application": {"status": "withdrawn"},
    "accept_invitation": {"token": "not one of ours"},
    "create_organization": {"name": "Tulip Work"},
    "reject_application": {"reason": "We found somebody else."},
    "decide_on_applications": {"ids": ["019a9f41-20b7-7c65-8f3e-5f2a0c9d3b10"], "status": "shortlisted"},
    "mark_notice": {"is_read": True},
    "submit_report": {"target_kind": "job", "target_id": "{job_id}", "category": "false_ad"},
    "report_job": {"category": "false_ad"},
    "appeal_report": {"text": "Please look again."},
    "appeal_decision": {"text": "Please look again."},
    "approach_candidate": {"job": "{job_id}"},
    "open_conversation": {"application": "{application_id}"},
    "edit_message": {"text": "I can start on Tuesday."},
}
OPERATIONS = {operation.id: operation for operation in operations()}


def call(operation: Any, world: World, token: str | None) -> int:
    """Send the operation; what the body lacks is refused after the door, with 400."""
    client = APIClient(raise_request_exception=False)
    if token:
        client.credentials(HTTP_AUTHORIZATION=f"Bearer {token}")
    send = getattr(client, operation.method.lower())
    given = BODIES.get(operation.id, {}).items()
    data = {name: world.path(value) if isinstance(value, str) else value for name, value in given}
    body = {} if operation.method == "GET" else {"data": data, "format": "json"}
    return int(send(world.path(operation.path), **body).status_code)


def answer(operation_id: str, caller: str, world: World) -> str:
    """Say how the door answers this caller, and undo what the call did."""
    person = world.people.get(caller)
    with transaction.atomic():
        token = start_session(user=person, method=SignInMethod.PASSWORD).access if person else None
        status = call(OPERATIONS[operation_id], world, token)
        transaction.set_rollback(True)
    assert status < 500, (operation_id, caller)
    return str(status) if status in (401, 403, 404) else "ok"


def test_every_operation_has_a_row_and_every_row_an_operation() -> None:
    assert set(ROWS) == set(OPERATIONS)


@pytest.mark.parametrize("operation_id", sorted(OPERATIONS))
def test_door_opens_for_those_who_may_and_for_nobody_else(operation_id: str, world: World) -> None:
    expected = dict(zip(CALLERS, ROWS[operation_id].split(), strict=True))

    answers = {caller: answer(operation_id, caller, world) for caller in CALLERS}

    assert answers == expected


DOORS = [operation for operation in OPERATIONS.values() if ROWS.get(operation.id, "").startswith("401")]


@pytest.mark.parametrize("kind", ["refresh", "suspended", "revoked", "ticket", "nonsense"])
def test_no_door_opens_for_a_token_that_is_none(kind: str, world: World) -> None:
    staff, ann = UserFactory(superuser=True), world.people["ann"]
    pair = start_session(user=ann, method=SignInMethod.PASSWORD)
    ticket = issue_socket_ticket(session=Session.objects.latest("id"))
    if kind == "suspended":
        close_account(actor=staff, user=ann)
    if kind == "revoked":
        end_sessions(actor=staff, user=ann)
    token = {"refresh": pair.refresh, "ticket": ticket, "nonsense": "eyJ.eyJ.x"}.get(kind, pair.access)

    statuses = {operation.id: call(operation, world, token) for operation in DOORS}

    assert set(statuses.values()) == {401}, statuses


def test_no_door_opens_for_a_token_without_its_scope(world: World) -> None:
    owner = Membership.objects.get(user=world.people["owner_a"])
    made = create_api_token(
        actor=owner.user,
        organization=world.organization,
        name="reads the company",
        scopes=[Scope.EMPLOYER_READ],
        days=1,
    )
    opened = {"get_own_employer", "get_own_verification", "list_own_checks", "get_domain_proof"}

    statuses = {operation.id: call(operation, world, made.text) for operation in DOORS}

    assert {name for name, status in statuses.items() if status == 200} == opened
    assert {status for name, status in statuses.items() if name not in opened} == {403}, statuses
