"""The native development stack as a whole: up, down, and one service alone."""

from __future__ import annotations

import subprocess
import time

from devstack import envfile, locks, processes
from devstack.console import StackError, say
from devstack.engine import Engine
from devstack.paths import DEVELOPMENT, ROOT
from devstack.prepare import Preparation
from devstack.services import APPLICATION, DOCUMENTATION, OUTSIDE, SERVERS, SERVICES, Service

ALL = [*SERVERS, *SERVICES]


def engine() -> Engine:
    return Engine(DEVELOPMENT, settings="development")


def prepare_venv() -> None:
    if subprocess.run([str(ROOT / "scripts/venv")], stdin=subprocess.DEVNULL, check=False).returncode:
        raise StackError("The virtual environment could not be made; the reason stands above.")


def running() -> list[str]:
    return [name for name in ALL if processes.running(DEVELOPMENT, name)]


def up() -> None:
    """Everything, in the background; what runs already is left alone."""
    with locks.exclusive(DEVELOPMENT):
        began = time.monotonic()
        if set(running()) == set(ALL):
            say("The stack is running already.")
            announce(engine())
            return
        prepare_venv()
        start_all(engine(), began)


def start_all(stack: Engine, began: float) -> None:
    say(f"Running natively with {stack.servers.origin}.")
    try:
        stack.start_servers()
        fresh = [service for service in OUTSIDE if not stack.is_running(service.name)]
        for service in fresh:
            stack.launch(service)
        Preparation(stack).bring_up_to_date()
        stack.choose_ports(APPLICATION)
        # The backend alone first: with all three side by side, two cores make it answer seconds later.
        stack.start(APPLICATION[:1])
        answered = time.monotonic() - began
        stack.start([service for service in APPLICATION[1:] if not service.is_spare])
        start_spare(stack)
        for service in fresh:
            stack.await_ready(service)
    except (StackError, KeyboardInterrupt):
        stop_all(stack)
        raise
    say(
        f"The API answered after {answered:.1f} s, everything was ready after {time.monotonic() - began:.1f} s."
    )
    announce(stack)


def start_spare(stack: Engine) -> None:
    """What the rest works without; it says itself when it did not start."""
    for service in APPLICATION:
        if service.is_spare:
            try:
                stack.start([service])
            except StackError as error:
                say(f"*** {service.name} did not start; everything else works without it. {error}")


def announce(stack: Engine) -> None:
    values = stack.values()
    say(f"\n  API        {values['BASE_URL']}/health/   documentation {values['BASE_URL']}{DOCUMENTATION}")
    by_name = values["BASE_URL"].replace("127.0.0.1", "localhost")  # browsers make no passkeys for numbers
    say(f"  Pages      {values['BASE_URL']}/   (passkeys need {by_name}/)")
    say(f"  Admin      {values['BASE_URL']}/admin/")
    say(f"  Edge       {values['EDGE_URL']}/jobs/   (the public search for the heaviest readers)")
    say(f"  WebSocket  {values['WEBSOCKET_URL']}")
    say(f"  Mail       {values['MAIL_URL']}   (everything that is sent ends here)")
    say(f"  Registers  KvK {values['KVK_API_URL']}   PDOK {values['PDOK_API_URL']}   (fakes)")
    push = values["PUSH_ORIGINS"].split(",")[0]
    say(f"  Telegram   {values['TELEGRAM_API_URL']}/messages   push {push}/messages   (fakes)\n")
    accounts = Preparation(stack).accounts
    if accounts.exists():
        say(accounts.read_text())


def down() -> None:
    with locks.exclusive(DEVELOPMENT):
        if not running() and not any(processes.family(DEVELOPMENT, name) for name in ALL):
            say("The stack is not running.")
            for name in ALL:
                processes.pid_file(DEVELOPMENT, name).unlink(missing_ok=True)
            return
        began = time.monotonic()
        stop_all(engine())
        say(f"Stopped in {time.monotonic() - began:.1f} s.")


def stop_all(stack: Engine) -> None:
    """First those who use the servers, then the servers."""
    stack.stop([service.name for service in APPLICATION])
    stack.stop([service.name for service in OUTSIDE], seconds=3)
    stack.stop_servers()


def one(name: str) -> Service:
    if name not in SERVICES:
        raise StackError(f"There is no service {name!r}; there are {', '.join(SERVICES)}.")
    return SERVICES[name]


def start_one(name: str) -> None:
    with locks.exclusive(DEVELOPMENT):
        stack = engine()
        if not stack.is_running("postgres"):
            raise StackError("The stack is not running; start it with: make up")
        stack.start([one(name)])


def stop_one(name: str) -> None:
    with locks.exclusive(DEVELOPMENT):
        engine().stop([one(name).name])


def kill_one(name: str) -> None:
    """kill -9: for trying what a crash does."""
    processes.kill(DEVELOPMENT, one(name).name)


def restart_one(name: str) -> None:
    stop_one(name)
    start_one(name)


def status() -> None:
    for name in ALL:
        identity = processes.running(DEVELOPMENT, name)
        print(f"{name:10} {'running, process ' + str(identity.pid) if identity else 'not running'}")


def url() -> None:
    """The base URL and nothing else, for scripts."""
    if not processes.running(DEVELOPMENT, "backend"):
        raise StackError("The stack is not running; start it with: make up")
    print(envfile.read(DEVELOPMENT.env_file)["BASE_URL"])
