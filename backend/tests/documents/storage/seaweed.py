"""A real S3 server of its own for tests: SeaweedFS, with one bucket and one pair of keys."""

import json
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from tests.faults.programs import await_condition

BUCKET, KEY, SECRET = "files", "test-key", "test-secret"
GRPC = 10_000  # each of its ports has a second one so much higher
CONFIG = Config(
    signature_version="s3v4", connect_timeout=3, read_timeout=5, retries={"total_max_attempts": 1}
)


@dataclass
class Seaweed:
    """Master, volume server, filer and S3 in one process, which can be killed and started again on the same data."""

    folder: Path
    ports: list[int] = field(default_factory=list)
    popen: subprocess.Popen[bytes] | None = None

    @property
    def port(self) -> int:
        """Where S3 listens."""
        return self.ports[3]

    def start(self) -> None:
        """Start it; returns when it takes files."""
        self.ports = self.ports or [_free_pair() for _ in range(4)]
        (self.folder / "data").mkdir(parents=True, exist_ok=True)
        # What it voted for, alone: with that, it needs seconds to believe that nobody else is there.
        shutil.rmtree(self.folder / "data" / f"m{self.ports[0]}", ignore_errors=True)
        (self.folder / "s3.json").write_text(json.dumps({"identities": [_identity()]}))
        with (self.folder / "weed.log").open("ab") as log:
            self.popen = subprocess.Popen(self._command(), stdout=log, stderr=log, start_new_session=True)
        client = self.client()
        await_condition(lambda: self._takes_files(client), f"see {self.folder}/weed.log", 30)

    def kill(self) -> None:
        """As a machine that dies: -9."""
        if self.popen is not None:
            self.popen.send_signal(signal.SIGKILL)
            self.popen.wait()
            self.popen = None

    def client(self, port: int = 0) -> Any:
        """Talk to it past our own code."""
        return boto3.client(
            "s3",
            endpoint_url=f"http://127.0.0.1:{port or self.port}",
            aws_access_key_id=KEY,
            aws_secret_access_key=SECRET,
            region_name="us-east-1",
            config=CONFIG,
        )

    def names(self) -> set[str]:
        """What lies in the bucket."""
        pages = self.client().get_paginator("list_objects_v2").paginate(Bucket=BUCKET)
        return {found["Key"] for page in pages for found in page.get("Contents", [])}

    def empty(self) -> None:
        """Remove everything from the bucket."""
        for name in self.names():
            self.client().delete_object(Bucket=BUCKET, Key=name)

    def storage(self, port: int = 0) -> dict[str, Any]:
        """As `STORAGES` of Django has it."""
        options = {
            "bucket_name": BUCKET,
            "access_key": KEY,
            "secret_key": SECRET,
            "region_name": "us-east-1",
            "endpoint_url": f"http://127.0.0.1:{port or self.port}",
            "default_acl": "private",
            "querystring_expire": 60,
            "file_overwrite": False,
            "max_memory_size": 1_048_576,
            "client_config": CONFIG,
        }
        return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}

    def _command(self) -> list[str]:
        master, volume, filer, s3 = map(str, self.ports)
        program = shutil.which("weed", path=str(Path(sys.executable).parent)) or "weed"
        options = {
            "dir": str(self.folder / "data"),
            "ip": "127.0.0.1",
            "ip.bind": "127.0.0.1",
            "master.port": master,
            "master.volumeSizeLimitMB": "64",
            "master.volumePreallocate": "false",
            "master.telemetry": "false",
            "master.electionTimeout": "1s",  # it is alone, but waits for others after it was killed
            "volume.port": volume,
            "volume.max": "20",
            "filer.port": filer,
            "s3.port": s3,
            "s3.port.iceberg": "0",
            "s3.port.lance": "0",
            "s3.config": str(self.folder / "s3.json"),
        }
        flags = ["-filer", "-s3", *(f"-{name}={value}" for name, value in options.items())]
        return [program, "server", *flags]

    def _takes_files(self, client: Any) -> bool:
        assert self.popen is not None
        if self.popen.poll() is not None:
            raise RuntimeError((self.folder / "weed.log").read_text(errors="replace")[-3000:])
        with suppress(BotoCoreError, ClientError):
            with suppress(client.exceptions.BucketAlreadyExists, client.exceptions.BucketAlreadyOwnedByYou):
                client.create_bucket(Bucket=BUCKET)
            client.put_object(Bucket=BUCKET, Key="probe", Body=b"ok")
            client.delete_object(Bucket=BUCKET, Key="probe")
            return True
        time.sleep(0.1)
        return False


def _identity() -> dict[str, Any]:
    credentials = [{"accessKey": KEY, "secretKey": SECRET}]
    return {"name": "test", "credentials": credentials, "actions": ["Admin", "Read", "Write", "List"]}


def _free_pair() -> int:
    """A port that is free together with the one that SeaweedFS takes beside it."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port = int(first.getsockname()[1])
            with suppress(OSError, OverflowError):
                second.bind(("127.0.0.1", port + GRPC))
                return port
