"""Starts processes of one area, waits until they are ready, and stops them."""

from __future__ import annotations

import secrets
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from devstack import envfile, packages, postgres, postmaster, processes, redis
from devstack.console import StackError
from devstack.paths import DEVELOPMENT, Area
from devstack.ports import any_port, free_port, is_free, listeners
from devstack.servers import Servers, database_account
from devstack.services import PORTS, SERVERS, Service, addresses, child_environment, derived

READY_SECONDS = 60.0


class Engine:
    """Knows one area's servers, ports and password; every start is safe to repeat."""

    def __init__(self, area: Area, *, settings: str) -> None:
        self.area = area.prepare()
        self.settings = settings
        self.password = self._password()
        known = envfile.read(area.env_file)
        self.ports = {key: known[key] for key in PORTS if known.get(key, "0") != "0"}
        self.launched = 0.0
        self._servers: Servers | None = None

    def _password(self) -> str:
        """Kept beside the data, because the data knows it, too."""
        file = self.area.folder / "password"
        if not file.exists():
            redis.write_private(file, secrets.token_hex(16))
        return file.read_text().strip()

    @property
    def servers(self) -> Servers:
        if self._servers is None:
            self._servers = packages.servers()
        return self._servers

    @property
    def cluster(self) -> postgres.Cluster:
        return postgres.Cluster(self.area, self.servers, self.password)

    @property
    def database_port(self) -> int:
        return int(self.ports["DB_PORT"])

    def environment(self) -> dict[str, str]:
        return child_environment(self.values(), self.settings)

    def values(self) -> dict[str, str]:
        """What stands in run/env."""
        known = {**{key: "0" for key in PORTS}, **self.ports}
        extra = addresses(known) if self.settings == "development" else {}
        used = known if self.settings == "development" else {key: known[key] for key, _ in SERVERS.values()}
        return {**used, **derived(known, self.password), **extra}

    def save(self) -> None:
        envfile.write(self.area.env_file, self.values())

    def is_running(self, name: str) -> bool:
        return processes.running(self.area, name) is not None

    def choose_port(self, key: str) -> None:
        """The port of the last time if it is still free, so that addresses stay; tests leave ours alone."""
        taken = {int(port) for other, port in self.ports.items() if other != key}
        usual = PORTS[key] if self.area == DEVELOPMENT else any_port()
        self.ports[key] = str(free_port(int(self.ports.get(key, usual)), taken))

    def choose_ports(self, services: Sequence[Service]) -> None:
        """Before the first of them starts: its environment names the addresses of those that start later."""
        for service in services:
            if service.port_key and not self.is_running(service.name):
                self.choose_port(service.port_key)

    # --- the two servers

    def start_servers(self) -> None:
        """PostgreSQL and Redis, side by side."""
        postgres.create(self.cluster)
        waiting = [self._launch_server(name) for name in SERVERS if not self.is_running(name)]
        for wait in waiting:
            wait()
        self.save()
        postgres.bootstrap(self.cluster, self.database_port)

    def _launch_server(self, name: str) -> Callable[[], None]:
        launch = self._launch_postgres if name == postgres.NAME else self._launch_redis
        launch()
        ready = self._postgres_ready if name == postgres.NAME else self._redis_ready
        return lambda: self._await(name, SERVERS[name][0], launch, ready)

    def _launch_postgres(self) -> None:
        postmaster.clear_stale_lock(self.cluster.data)
        self.choose_port("DB_PORT")
        account = database_account()
        command = postgres.command(self.cluster, self.database_port)
        processes.start(
            self.area, postgres.NAME, command,
            env=self.cluster.environment(), cwd=Path("/"), user=account.user, group=account.group,
        )  # fmt: skip

    def _launch_redis(self) -> None:
        processes.kill(self.area, redis.NAME)
        self.choose_port("REDIS_PORT")
        port = int(self.ports["REDIS_PORT"])
        command = redis.command(self.area, self.servers, port=port, password=self.password)
        env = {**self.environment(), **self.servers.env}
        processes.start(self.area, redis.NAME, command, env=env, cwd=self.area.folder)

    def _postgres_ready(self) -> bool:
        return postmaster.is_ready(self.cluster, self.database_port)

    def _redis_ready(self) -> bool:
        return redis.answers(int(self.ports["REDIS_PORT"]), self.password)

    # --- everything else

    def launch(self, service: Service) -> None:
        """Start without waiting. What a killed parent left goes first: it would keep the port and old code."""
        processes.kill(self.area, service.name)
        if service.port_key:
            self.choose_port(service.port_key)
        if service.name == "mail":
            self.choose_port("EMAIL_PORT")
        self.save()
        env, self.launched = self.environment(), time.time()
        processes.start(self.area, service.name, service.command(env), env=env, cwd=service.cwd)

    def await_ready(self, service: Service) -> None:
        self._await(
            service.name,
            service.port_key,
            lambda: self.launch(service),
            lambda: self._service_ready(service) if service.port_key else self._worker_ready(),
        )

    def _service_ready(self, service: Service) -> bool:
        """It answers, and it is ours that answers.

        granian shares its port with whoever else listens there the same way: another checkout that started at the
        same moment found the port free, too. Who notices moves on.
        """
        port = int(self.ports[str(service.port_key)])
        ours = processes.sockets(processes.family(self.area, service.name))
        listening = listeners(port)
        if listening & ours and listening - ours:
            self.launch(service)
            return False
        return bool(listening & ours) and service.is_ready(self.values())

    def _worker_ready(self) -> bool:
        """It has signed in to the queue since we started it; a worker that was killed leaves its old line there."""
        query = "SELECT coalesce(extract(epoch FROM max(last_heartbeat)), 0) FROM procrastinate_workers"
        try:
            last = postgres.sql(self.cluster, self.database_port, query, database=postgres.DATABASE)
        except StackError:
            return False
        return float(last) > self.launched

    def start(self, services: Sequence[Service]) -> None:
        """Start those that do not run yet, side by side, and wait for all."""
        fresh = [service for service in services if not self.is_running(service.name)]
        for service in fresh:
            self.launch(service)
        for service in fresh:
            self.await_ready(service)

    def _await(
        self, name: str, port_key: str | None, launch: Callable[[], None], ready: Callable[[], bool]
    ) -> None:
        """Wait until ready. Who takes the port between our look and the start sends us elsewhere."""
        attempts = 3
        deadline = time.monotonic() + READY_SECONDS
        while not ready() or not self.is_running(name):
            processes.reap()
            if not self.is_running(name):
                attempts -= 1
                if not attempts or port_key is None or is_free(int(self.ports[port_key])):
                    raise StackError(f"{name} ended while starting:\n{processes.log_tail(self.area, name)}")
                launch()
            if time.monotonic() > deadline:
                raise StackError(
                    f"{name} does not answer after {READY_SECONDS:.0f} s:\n{processes.log_tail(self.area, name)}"
                )
            # Asking for the worker starts a psql each time, which would slow down what we wait for.
            time.sleep(0.03 if port_key else 0.15)

    def stop(self, names: Sequence[str], *, seconds: float = 8) -> None:
        processes.stop(self.area, names, seconds=seconds)

    def stop_servers(self) -> None:
        """SIGINT is PostgreSQL's fast stop; SIGTERM would wait for every client to leave."""
        processes.stop(self.area, [redis.NAME], seconds=5)
        processes.stop(self.area, [postgres.NAME], number=signal.SIGINT, seconds=20)
        postmaster.clear_stale_lock(postgres.data_folder(self.area))
