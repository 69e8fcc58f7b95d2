"""Webhooks: signed or refused, answered at once, and worked off one by one."""

import hashlib
import hmac
import json
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

import httpx2
import pytest
from desk import DRAFT, WHERE, WIRE, Bot, draft, settings
from fake_forge import NUMBER, REPOSITORY, FakeForge
from pydantic import SecretStr
from review_bot import server
from review_bot.forge import Where
from review_bot.server import Application, Worker, make
from review_bot.webhook import is_signed

EVENT = {"action": "synchronize", "number": NUMBER, "repository": {"full_name": REPOSITORY}}
SECRET = "a-secret"  # noqa: S105


class Hook:
    """What a forge or a CMS sends, and what was submitted for it."""

    def __init__(self, **rest: object) -> None:
        self.submitted: list[Where] = []
        application = Application(settings(**rest), self.submitted.append)
        self.client = httpx2.Client(base_url="https://bot.example", transport=httpx2.WSGITransport(application))

    def send(
        self, event: object, path: str = "/github", name: str = "pull_request", signature: str | None = None
    ) -> httpx2.Response:
        body = event if isinstance(event, bytes) else json.dumps(event).encode()
        headers = {"X-GitHub-Event": name, "X-Hub-Signature-256": sign(body) if signature is None else signature}
        return self.client.post(path, content=body, headers=headers)


def sign(body: bytes, secret: str = SECRET) -> str:
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


@pytest.fixture
def hook() -> Iterator[Hook]:
    hook = Hook()
    with hook.client:
        yield hook


def test_a_signed_event_is_accepted_at_once_and_submitted(hook: Hook) -> None:
    assert hook.send(EVENT).status_code == 202
    assert hook.submitted == [WHERE]


def test_the_signature_is_githubs() -> None:
    """The example of GitHub's manual."""
    wanted = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    assert sign(b"Hello, World!", "It's a Secret to Everybody") == wanted
    hook = Hook(secret="It's a Secret to Everybody")
    assert hook.send(b"Hello, World!", name="ping", signature=wanted).status_code == 200


@pytest.mark.parametrize("path", ["/github", "/cms"])
@pytest.mark.parametrize("signature", ["", "sha256=", "sha256=" + "0" * 64, sign(b"{}"), "sha1=x"])
def test_what_is_not_signed_is_refused(hook: Hook, path: str, signature: str) -> None:
    assert hook.send(EVENT, path, signature=signature).status_code == 401
    assert hook.submitted == []


def test_a_signature_may_be_any_bytes() -> None:
    assert not is_signed(b"{}", "sha256=\xe9\udc80", SecretStr(SECRET))


def test_without_a_secret_nothing_is_believed() -> None:
    hook = Hook(secret="")
    body = json.dumps(EVENT).encode()
    assert hook.send(body, signature=sign(body, "")).status_code == 401


def test_without_a_token_only_drafts_of_a_cms_are_taken() -> None:
    hook = Hook(token="")
    assert hook.send(EVENT).status_code == 503
    assert hook.submitted == []


@pytest.mark.parametrize("action", ["closed", "labeled", "edited"])
def test_an_event_that_changes_no_text_is_passed_over(hook: Hook, action: str) -> None:
    assert hook.send({**EVENT, "action": action}).status_code == 200
    assert hook.send(EVENT, name="push").status_code == 200
    assert hook.submitted == []


@pytest.mark.parametrize(
    "event",
    [
        b"{",
        b"\xff",
        [],
        {**EVENT, "number": "7; rm"},
        {**EVENT, "number": -1},
        {**EVENT, "repository": {"full_name": "../../user"}},
        {**EVENT, "repository": {"full_name": "a/b/../../c"}},
        {**EVENT, "repository": {"full_name": "a/b?x=#"}},
        {**EVENT, "repository": {"full_name": "a/b\n"}},
    ],
)
def test_an_event_of_another_form_is_refused_without_a_word_of_it(hook: Hook, event: object) -> None:
    response = hook.send(event)
    assert response.status_code == 400
    assert "rm" not in response.text.replace("form", "")
    assert hook.submitted == []


def test_there_is_nothing_elsewhere(hook: Hook) -> None:
    assert hook.client.get("/health").status_code == 200
    assert hook.client.get("/github").status_code == 405
    assert hook.send(EVENT, "/../github/x").status_code == 404


def test_a_body_without_a_length_or_with_an_endless_one_is_not_read() -> None:
    asked: list[str] = []

    def start(status: str, _headers: object, _error: object = None) -> None:
        asked.append(status)

    application = Application(settings(), lambda _: None)
    for length in ("", "-1", "x", "٣", "9" * 5000, "5000001"):
        environ = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": "/github",
            "CONTENT_LENGTH": length,
            "wsgi.input": None,
            "HTTP_X_HUB_SIGNATURE_256": sign(b""),
        }
        list(application(environ, start))  # type: ignore[arg-type]
    assert [status.split()[0] for status in asked] == ["411", "411", "411", "411", "400", "413"]


def test_what_bears_no_signature_is_not_even_read() -> None:
    asked: list[str] = []

    def start(status: str, _headers: object, _error: object = None) -> None:
        asked.append(status)

    environ = {"REQUEST_METHOD": "POST", "PATH_INFO": "/cms", "CONTENT_LENGTH": "9", "wsgi.input": None}
    list(Application(settings(), lambda _: None)(environ, start))  # type: ignore[arg-type]
    assert asked == ["401 Unauthorized"]


def test_a_draft_of_a_cms_is_answered_with_state_comment_and_report(hook: Hook) -> None:
    references = [{"name": name.rpartition("/")[2], "text": text} for name, text in WIRE.items()]
    answer = hook.send({"name": "ferry.md", "text": DRAFT, "references": references}, "/cms").json()
    assert (answer["state"], answer["trouble"]) == ("failure", "")
    assert [finding["rule"] for finding in answer["report"]["findings"]] == ["AG101", "DT101", "QT101"]
    assert "`draft/ferry.md:14`" in answer["comment"]


def test_a_draft_of_a_cms_whose_references_did_not_come_with_it_is_an_error_and_not_clean(
    hook: Hook, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    for told, references in (("../wire/", "none came with it"), ("{a: b}", "no list of paths"), ("[", "be read")):
        text = DRAFT.replace("[../wire/]", told).replace("  - ../wire/\n", f"  - {told}\n")
        answer = hook.send({"name": "ferry.md", "text": text}, "/cms").json()
        assert (answer["state"], answer["report"]) == ("error", None)
        assert references in answer["trouble"]
    assert "a draft with 0 references: error" in caplog.text


def test_a_draft_of_a_cms_that_names_no_references_needs_none(hook: Hook, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    text = "The ferry ran aground, the harbour said.\n"
    assert hook.send({"name": "a.md", "text": text}, "/cms").json()["state"] == "success"
    assert hook.send({"name": "a.md", "text": text, "references": [{"name": "b.md", "text": text}]}, "/cms").json()
    assert "a draft with 1 reference: success" in caplog.text


@pytest.mark.parametrize("name", ["../x", "a/b", "/etc/x", ".hidden", "-x", "a\nb", "", "x" * 200, "日" * 121])
def test_a_draft_of_a_cms_with_a_name_that_is_a_path_is_refused(hook: Hook, name: str) -> None:
    assert hook.send({"name": name, "text": "x"}, "/cms").status_code == 400
    reference = {"name": name, "text": "x"}
    assert hook.send({"name": "a.md", "text": "x", "references": [reference]}, "/cms").status_code == 400


@pytest.mark.parametrize("other", ["agency.txt", "Agency.TXT"])
def test_two_references_of_one_name_are_refused(hook: Hook, other: str) -> None:
    references = [{"name": "agency.txt", "text": "A secret."}, {"name": other, "text": "Another."}]
    response = hook.send({"name": "ferry.md", "text": DRAFT, "references": references}, "/cms")
    assert response.status_code == 400
    assert "two have one name" in response.text
    assert "secret" not in response.text


def test_a_draft_that_cannot_be_checked_is_an_error_and_not_clean(hook: Hook) -> None:
    answer = hook.send({"name": "empty.md", "text": ""}, "/cms").json()
    assert answer["state"] == "error"
    assert answer["report"]["failures"][0]["kind"] == "empty"


def test_a_pull_request_that_waits_already_is_reviewed_once() -> None:
    reviewed: list[Where] = []
    begun, go_on = threading.Event(), threading.Event()

    def review(where: Where) -> None:
        begun.set()
        assert go_on.wait(20)
        reviewed.append(where)

    worker, other = Worker(review), Where(REPOSITORY, 8)
    worker.start()
    worker.submit(WHERE)
    assert begun.wait(20)
    for where in (WHERE, other, WHERE, WHERE, other):
        worker.submit(where)
    go_on.set()
    assert worker.rest(20)
    assert reviewed == [WHERE, WHERE, other]
    worker.stop()
    worker.join(20)


def test_a_review_that_fails_is_logged_without_its_words_and_the_next_one_begins(
    caplog: pytest.LogCaptureFixture,
) -> None:
    reviewed: list[Where] = []

    def review(where: Where) -> None:
        reviewed.append(where)
        if where == WHERE:
            raise ValueError("words of an article")

    worker = Worker(review)
    worker.start()
    worker.submit(WHERE)
    worker.submit(Where(REPOSITORY, 8))
    assert worker.rest(20)
    worker.stop()
    worker.join(20)
    assert len(reviewed) == 2
    assert "norhaven/desk#7: ValueError" in caplog.text
    assert "words" not in caplog.text


@pytest.mark.block_network(allowed_hosts=["127.0.0.1"])
def test_over_a_socket_a_webhook_makes_a_comment(forge: FakeForge, bot: Bot) -> None:
    forge.push(draft())
    worker = Worker(lambda _where: bot.review())
    worker.start()
    with make(Application(bot.settings, worker.submit), "127.0.0.1", 0) as serving_at:
        serving = threading.Thread(target=serving_at.serve_forever)
        serving.start()
        body = json.dumps(EVENT).encode()
        headers: Mapping[str, str] = {"X-GitHub-Event": "pull_request", "X-Hub-Signature-256": sign(body)}
        address = f"http://127.0.0.1:{serving_at.server_address[1]}/github"
        assert httpx2.post(address, content=body, headers=headers, timeout=20).status_code == 202
        assert worker.rest(60)
        serving_at.shutdown()
        serving.join(20)
    worker.stop()
    worker.join(20)
    assert len(forge.bodies()) == 1
    assert forge.said() == "failure"


@contextmanager
def served(monkeypatch: pytest.MonkeyPatch, seconds: float, connections: int) -> Iterator[tuple[str, int]]:
    """Serve the bot with other limits; yield its address."""
    monkeypatch.setattr(server._Handler, "timeout", seconds)
    monkeypatch.setattr(server._Server, "connections", connections)
    with make(Application(settings(), lambda _: None), "127.0.0.1", 0) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        try:
            yield "127.0.0.1", serving.server_port
        finally:
            serving.shutdown()
            thread.join(20)


def until_closed(connection: socket.socket, trickle: bytes = b"") -> bytes:
    """Send a byte now and then, and return what was answered when the other side has closed."""
    answer, began = b"", time.monotonic()
    connection.settimeout(0.1)
    while time.monotonic() - began < 10:
        try:
            if trickle:
                connection.sendall(trickle)
            if not (data := connection.recv(1000)):
                return answer
            answer += data
        except TimeoutError:
            continue
        except OSError:
            return answer
    raise AssertionError("the connection is still open")


HEAD = f"POST /cms HTTP/1.0\r\nContent-Length: 1000000\r\nX-Hub-Signature-256: {sign(b'')}\r\n\r\n".encode()


@pytest.mark.block_network(allowed_hosts=["127.0.0.1"])
@pytest.mark.parametrize(("head", "answer"), [(b"", b""), (b"POST /cms HTTP/1.0\r\nX: ", b""), (HEAD, b" 408 ")])
def test_who_sends_slowly_does_not_hold_a_thread(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, head: bytes, answer: bytes
) -> None:
    with served(monkeypatch, 0.5, 1) as address:
        with socket.create_connection(address) as slow:
            slow.sendall(head)
            assert answer in until_closed(slow, b"x")
        assert "Traceback" not in caplog.text


@pytest.mark.block_network(allowed_hosts=["127.0.0.1"])
def test_more_connections_than_there_is_room_for_are_sent_away(monkeypatch: pytest.MonkeyPatch) -> None:
    with served(monkeypatch, 60, 2) as address:
        with socket.create_connection(address), socket.create_connection(address):
            third = socket.create_connection(address)
            with third:
                assert b" 503 " in until_closed(third)
        began, answered = time.monotonic(), 0
        while answered != 200:  # the room of the two is free a moment later
            assert time.monotonic() - began < 10
            with suppress(httpx2.TransportError):
                answered = httpx2.get(f"http://127.0.0.1:{address[1]}/health", timeout=5).status_code
