"""Secrets at rest: which keys read them, and what is said when none does."""

from uuid import uuid4

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured

from apps.users.apps import check_data_keys
from apps.users.services.data_keys import decrypt_secret, encrypt_secret

ANIA = uuid4()


@pytest.fixture
def keys(settings):
    """Set the keys."""

    def put(*names):
        settings.DATA_KEYS = list(names)

    return put


def test_newest_key_writes_and_every_one_reads(keys):
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    keys(old)
    before = encrypt_secret("a secret", owner=ANIA)
    keys(new, old)
    after = encrypt_secret("another", owner=ANIA)

    assert decrypt_secret(before, owner=ANIA) == "a secret"
    keys(new)
    assert decrypt_secret(after, owner=ANIA) == "another"
    with pytest.raises(ImproperlyConfigured, match="put the old one back"):
        decrypt_secret(before, owner=ANIA)


def test_secret_of_one_is_not_read_as_that_of_another():
    stored = encrypt_secret("a secret", owner=ANIA)

    assert "a secret" not in stored
    with pytest.raises(ValueError, match="somebody else"):
        decrypt_secret(stored, owner=uuid4())


@pytest.mark.parametrize("wrong", [[], ["short"], ["not base64 at all!"]])
def test_deployment_check_names_keys_that_are_none(keys, wrong):
    assert check_data_keys() == []

    keys(*wrong)

    assert [error.id for error in check_data_keys()] == ["users.E003"]
