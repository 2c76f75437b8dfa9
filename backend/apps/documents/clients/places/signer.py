"""Who signs links into the bucket."""

from functools import lru_cache
from typing import Any

import boto3
from django.conf import settings
from storages.backends.s3 import S3Storage


def make_signer(storage: S3Storage) -> Any:
    """The client that signs for the address at which readers reach S3 (AWS_S3_PUBLIC_URL), if it is not ours."""
    if not settings.AWS_S3_PUBLIC_URL:
        return storage.connection.meta.client
    return _signer_for(
        settings.AWS_S3_PUBLIC_URL, storage.access_key, storage.secret_key, storage.region_name
    )


@lru_cache(maxsize=4)
def _signer_for(url: str, access_key: str, secret_key: str, region: str | None) -> Any:
    config = boto3.session.Config(signature_version="s3v4")
    return boto3.client(
        "s3",
        endpoint_url=url,
        aws_access_key_id=access_key,
        aws_secret_access_key=secret_key,
        region_name=region,
        config=config,
    )
