"""The command line: one review in CI, with the exit statuses of factcheck, and settings from the environment alone."""

import json
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from desk import ERRORS, draft
from fake_forge import LOGIN, NUMBER, REPOSITORY, TOKEN, FakeForge
from review_bot.__main__ import main
from review_bot.settings import Settings, SettingsError

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def api(forge: FakeForge, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Serve the forge on a port of this machine, and tell the bot."""
    with make_server("127.0.0.1", 0, forge, handler_class=Quiet) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        address = f"http://127.0.0.1:{server.server_address[1]}"
        for name, value in (("API", address), ("TOKEN", TOKEN), ("LOGIN", LOGIN)):
            monkeypatch.setenv(f"REVIEW_BOT_{name}", value)
        yield address
        server.shutdown()
        serving.join(20)


@pytest.fixture
def event(tmp_path: Path) -> str:
    file = tmp_path / "event.json"
    told = {"action": "opened", "number": NUMBER, "repository": {"full_name": REPOSITORY}, "pull_request": {"id": 1}}
    file.write_text(json.dumps(told), encoding="utf-8")
    return str(file)


@pytest.mark.usefixtures("api")
def test_in_ci_it_reviews_one_event_and_ends_as_factcheck_does(forge: FakeForge, event: str) -> None:
    ended = []
    for files in (draft(), draft(*ERRORS), draft(*ERRORS) | {"wire/empty.txt": ""}):
        forge.push(files)
        ended.append(main(["check", "--event", event]))
    assert ended == [1, 0, 3]
    assert [forge.said(sha) for sha in forge.commits] == ["failure", "success", "error"]
    assert len(forge.bodies()) == 1


@pytest.mark.usefixtures("api")
def test_no_name_of_a_file_reaches_the_log(forge: FakeForge, event: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    forge.push(draft())
    assert main(["check", "--event", event]) == 1
    assert "3 errors in 1 draft" in caplog.text
    assert "ferry" not in caplog.text
    assert "agency" not in caplog.text


@pytest.mark.parametrize("port", ["99999", "-1", "taken"])
def test_a_port_that_cannot_be_had_is_a_line_and_status_2(
    port: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REVIEW_BOT_SECRET", "a-secret")
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1]) if port == "taken" else port
        assert main(["serve", "--port", port]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"review-bot: cannot listen on 127.0.0.1:{port}: ")
    assert said.count("\n") == 1


@pytest.mark.usefixtures("api")
def test_a_forge_that_refuses_ends_with_3(event: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--event", event]) == 3
    assert "review-bot: GET /repos/norhaven/desk/git/trees/?recursive=1: 404" in capsys.readouterr().err


@pytest.mark.usefixtures("api")
@pytest.mark.parametrize("error", [OverflowError("words of an article"), OSError("words"), KeyError("words")])
def test_whatever_else_goes_wrong_ends_with_3_and_one_line_without_its_words(
    forge: FakeForge,
    event: str,
    error: Exception,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("review_bot.review.plan", fail)
    forge.push(draft())
    assert main(["check", "--event", event]) == 3
    assert capsys.readouterr().err == f"review-bot: internal error, {type(error).__name__}\n"
    assert forge.said() == "error"


@pytest.mark.usefixtures("api")
def test_a_pull_request_that_never_rests_ends_with_3(
    forge: FakeForge, event: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def push() -> None:
        forge.push(draft() | {"x.txt": str(len(forge.commits))})
        forge.meanwhile = push

    push()
    assert main(["check", "--event", event]) == 3
    assert "changes faster than it is read" in capsys.readouterr().err


@pytest.mark.usefixtures("api")
@pytest.mark.parametrize("text", [None, "{", '{"action": "opened"}', '{"number": 0}'])
def test_an_event_that_cannot_be_read_ends_with_2(
    tmp_path: Path, text: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "event.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert main(["check", "--event", str(file)]) == 2
    assert capsys.readouterr().err.startswith("review-bot: ")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["check", "--event", "x.json"], "REVIEW_BOT_TOKEN is not set"),
        (["check"], "there is no event"),
        (["serve"], "REVIEW_BOT_SECRET is not set"),
    ],
)
def test_what_is_missing_is_named(command: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command) == 2
    assert told in capsys.readouterr().err


def test_settings_are_words_of_the_environment_and_secrets_do_not_show() -> None:
    said = {
        "REVIEW_BOT_TOKEN": "t0ken",
        "REVIEW_BOT_DRAFTS": "drafts/* *.txt",
        "REVIEW_BOT_SECONDS": " 5 ",
        "OTHER": "x",
    }
    settings = Settings.of(said)
    assert (settings.drafts, settings.seconds) == (("drafts/*", "*.txt"), 5)
    assert settings.token.get_secret_value() == "t0ken"
    assert "t0ken" not in repr(settings)


@pytest.mark.parametrize("seconds", ["0", "-1", "soon"])
def test_a_setting_that_cannot_be_read_is_named_and_not_repeated(seconds: str) -> None:
    with pytest.raises(SettingsError, match=r"^REVIEW_BOT_SECONDS: ") as error:
        Settings.of({"REVIEW_BOT_SECONDS": seconds})
    assert "soon" not in str(error.value)
