"""WebSockets: the base of every room that asks who comes in, and the room that tells when a session ends."""

from apps.users.consumers.codes import CloseCode
from apps.users.consumers.database import ask_database
from apps.users.consumers.session import SessionConsumer
from apps.users.consumers.signed_in import SUBPROTOCOL, SignedInConsumer
from apps.users.consumers.visitor import Visitor

__all__ = ["SUBPROTOCOL", "CloseCode", "SessionConsumer", "SignedInConsumer", "Visitor", "ask_database"]
