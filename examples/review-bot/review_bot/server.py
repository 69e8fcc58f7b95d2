"""Webhooks: a WSGI application, and a worker that reviews one pull request after the other.

The standard library serves it, each request in a thread: a forge sends some hooks an hour, and wants an answer within
seconds, so that all work is the worker's. Anybody may send something, so that there are but so many requests at a time,
and each has but so long to arrive. Any WSGI server (gunicorn, waitress) can serve `Application` as well, and has limits
of its own; let it be one process, as the queue is in memory.
"""

import contextlib
import io
import json
import logging
import re
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from pathlib import Path
from socketserver import ThreadingMixIn
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from review_bot.checking import Outcome, check, write_files
from review_bot.drafts import DraftError, Job, named
from review_bot.forge import ForgeError, Where
from review_bot.settings import Settings
from review_bot.webhook import DraftEvent, EventError, PullRequestEvent, is_signed, read_event
from review_bot.words import count

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

_LONGEST = 5_000_000  # bytes of a request; GitHub's on a pull request have some ten thousand
_DIGITS = 12  # of a length that is read as a number
_SIGNATURE = re.compile(r"sha256=[0-9a-f]{64}")
_CONNECTIONS = 16  # at a time
_SECONDS = 30.0  # for a whole request to arrive, and for the answer to be taken
_BUSY = b"HTTP/1.0 503 Service Unavailable\r\nRetry-After: 30\r\nContent-Length: 0\r\n\r\n"
_AT_ONCE = 2  # drafts of a CMS that are checked at a time
log = logging.getLogger("review_bot")


class Refused(Exception):  # noqa: N818 - an answer, not an error
    """What was asked is not done, and why."""

    def __init__(self, status: HTTPStatus, told: str) -> None:
        super().__init__(told)
        self.status = status


class Worker(threading.Thread):
    """Reviews what is submitted, one pull request after the other; one that waits already is not queued again."""

    def __init__(self, review: Callable[[Where], object]) -> None:
        """Take what reviews a pull request."""
        super().__init__(name="review", daemon=True)
        self._review = review
        self._waiting: dict[Where, None] = {}
        self._changed = threading.Condition()
        self._idle = True
        self._ended = False

    def submit(self, where: Where) -> None:
        """Have a pull request reviewed, as it will be by then."""
        with self._changed:
            self._waiting[where] = None
            self._changed.notify_all()

    def rest(self, seconds: float) -> bool:
        """Wait until nothing is left to do; False if that takes longer."""
        with self._changed:
            return self._changed.wait_for(lambda: self._idle and not self._waiting, seconds)

    def stop(self) -> None:
        """End after the review that is under way."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def run(self) -> None:
        """Review until `stop`; a review that fails is logged, and the next one begins."""
        while (where := self._next()) is not None:
            try:
                self._review(where)
            except Exception as error:
                told = str(error) if isinstance(error, ForgeError) else type(error).__name__  # no text of an article
                log.error("%s: %s", where, told)
            with self._changed:
                self._idle = True
                self._changed.notify_all()

    def _next(self) -> Where | None:
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self._waiting)
            if self._ended:
                return None
            where = next(iter(self._waiting))
            del self._waiting[where]
            self._idle = False
            return where


class Application:
    """The WSGI application: `/github` takes the forge's webhooks, `/cms` drafts, `/health` says that it runs."""

    def __init__(self, settings: Settings, submit: Callable[[Where], None]) -> None:
        """Take the settings, and what has a pull request reviewed."""
        self._settings = settings
        self._submit = submit
        self._room = threading.BoundedSemaphore(_AT_ONCE)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request, in JSON."""
        try:
            status, answer = self._answer(environ)
        except Refused as refused:
            status, answer = refused.status, {"message": str(refused)}
        except Exception as error:
            log.error("%s: %s", environ.get("PATH_INFO"), type(error).__name__)
            status, answer = HTTPStatus.INTERNAL_SERVER_ERROR, {"message": "internal error"}
        body = json.dumps(answer, ensure_ascii=False).encode()
        headers = [("Content-Type", "application/json; charset=utf-8"), ("Content-Length", str(len(body)))]
        start_response(f"{status.value} {status.phrase}", headers)
        return [body]

    def _answer(self, environ: "WSGIEnvironment") -> tuple[HTTPStatus, dict[str, object]]:
        path, method = environ.get("PATH_INFO", ""), environ.get("REQUEST_METHOD")
        if (method, path) == ("GET", "/health"):
            return HTTPStatus.OK, {"message": "running"}
        act = {"/github": self._on_pull_request, "/cms": self._on_draft}.get(path)
        if act is None:
            raise Refused(HTTPStatus.NOT_FOUND, "there is nothing here")
        if method != "POST":
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "a webhook is a POST")
        signature, length = environ.get("HTTP_X_HUB_SIGNATURE_256", ""), _length(environ)
        body = _body(environ, length) if _SIGNATURE.fullmatch(signature) else b""  # without one it is not even read
        if not is_signed(body, signature, self._settings.secret):
            raise Refused(HTTPStatus.UNAUTHORIZED, "X-Hub-Signature-256 does not fit the body")
        try:
            return act(environ, body)
        except EventError as error:
            raise Refused(HTTPStatus.BAD_REQUEST, str(error)) from None

    def _on_pull_request(self, environ: "WSGIEnvironment", body: bytes) -> tuple[HTTPStatus, dict[str, object]]:
        if not self._settings.token.get_secret_value():
            raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, "without REVIEW_BOT_TOKEN no pull request can be reviewed")
        if environ.get("HTTP_X_GITHUB_EVENT") != "pull_request":
            return HTTPStatus.OK, {"message": "nothing to do"}
        event = read_event(body, PullRequestEvent)
        if not event.changes_text:
            return HTTPStatus.OK, {"message": "nothing to do"}
        self._submit(Where(event.repository.full_name, event.number))
        return HTTPStatus.ACCEPTED, {"message": "to be reviewed"}

    def _on_draft(self, _environ: "WSGIEnvironment", body: bytes) -> tuple[HTTPStatus, dict[str, object]]:
        event = read_event(body, DraftEvent)
        trouble = _trouble(event)
        outcome = Outcome("error", trouble=trouble) if trouble else self._checked(event)
        log.info("a draft with %s: %s", count(len(event.references), "reference"), outcome.state)
        return HTTPStatus.OK, {
            "state": outcome.state,
            "trouble": outcome.trouble,
            "comment": outcome.comment,
            "report": json.loads(outcome.report) if outcome.report else None,
        }

    def _checked(self, event: DraftEvent) -> Outcome:
        files = {f"references/{each.name}": each.text.encode() for each in event.references}
        job = Job((f"draft/{event.name}",), tuple(files))
        if not self._room.acquire(timeout=self._settings.seconds):
            raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, "too many drafts at a time")
        try:
            with TemporaryDirectory() as name:
                checkout = Path(name).resolve()
                write_files(checkout, {**files, job.drafts[0]: event.text.encode()})
                return check(job, checkout, self._settings)
        finally:
            self._room.release()


def _trouble(event: DraftEvent) -> str:
    """Return why a draft cannot be checked: it names references, and none came with it; empty if it can."""
    try:
        missing = not event.references and named(event.text.encode())
    except DraftError as error:
        return str(error)
    return "its front matter names references, and none came with it" if missing else ""


def _length(environ: "WSGIEnvironment") -> int:
    said = environ.get("CONTENT_LENGTH") or ""
    if not (said.isascii() and said.isdecimal()):
        raise Refused(HTTPStatus.LENGTH_REQUIRED, "Content-Length is missing")
    if len(said) > _DIGITS:
        raise Refused(HTTPStatus.BAD_REQUEST, "Content-Length is no number of bytes")
    if int(said) > _LONGEST:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"{_LONGEST} bytes are the most that are read")
    return int(said)


def _body(environ: "WSGIEnvironment", length: int) -> bytes:
    try:
        body: bytes = environ["wsgi.input"].read(length)
    except OSError:
        raise Refused(HTTPStatus.REQUEST_TIMEOUT, "the body did not arrive") from None
    return body


class _Arriving(io.RawIOBase):
    """What arrives at a socket until a deadline, however slowly it is sent; `TimeoutError` from then on."""

    def __init__(self, connection: socket.socket, seconds: float) -> None:
        self._connection = connection
        self._until = time.monotonic() + seconds

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:  # noqa: ANN401 - a buffer has no type before Python 3.12
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        before = self._connection.gettimeout()
        self._connection.settimeout(left)
        try:
            return self._connection.recv_into(into)
        finally:
            self._connection.settimeout(before)


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    connections = _CONNECTIONS

    def server_activate(self) -> None:
        self._room = threading.BoundedSemaphore(self.connections)
        super().server_activate()

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401 - as in the library
        """Have a thread answer a request, if there are not too many; that one is sent away."""
        if not self._room.acquire(blocking=False):
            log.warning("%d connections at a time are the most", self.connections)
            with contextlib.suppress(OSError):
                request.settimeout(1)
                request.sendall(_BUSY)
            self.shutdown_request(request)
            return
        try:
            super().process_request(request, client_address)
        except BaseException:  # no thread could be started
            self._room.release()
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Answer a request."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._room.release()

    def handle_error(self, _request: object, _client_address: object) -> None:
        """Log what went wrong with a connection, without its words."""
        error = sys.exc_info()[0]
        log.warning("a connection broke: %s", error.__name__ if error else "?")


class _Handler(WSGIRequestHandler):
    timeout = _SECONDS

    def setup(self) -> None:
        """Give the whole request as long as the answer has."""
        super().setup()
        self.rfile.close()
        self.rfile = io.BufferedReader(_Arriving(self.connection, self.timeout))

    def log_message(self, _format: str, *_values: object) -> None:
        """Stay quiet: what is done is logged where it is done."""


def make(application: Application, host: str, port: int) -> WSGIServer:
    """Return a server that listens; port 0 is any that is free."""
    return make_server(host, port, application, server_class=_Server, handler_class=_Handler)
