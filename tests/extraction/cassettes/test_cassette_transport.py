import asyncio
import contextlib
import gzip
import json
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest

from checker.errors import ExitCode, UsageError
from checker.extraction.cassettes import CassetteError, CassetteMiss, CassetteTransport, SecretInCassette, label

URL = "https://api.example.org/v1/chat/completions"
LEAKY = {
    "content-type": "application/json",
    "set-cookie": "session=abc.def; path=/",
    "openai-organization": "newsroom-inc",
    "x-request-id": "req_0123456789abcdef",
}


class Model(httpx2.AsyncBaseTransport):
    """Answers with the given responses in turn, then with completions that count the calls."""

    def __init__(self, *responses: httpx2.Response) -> None:
        self.responses = list(responses)
        self.calls = 0

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        await request.aread()
        self.calls += 1
        answer = self.responses.pop(0) if self.responses else completion(f"answer {self.calls}")
        await asyncio.sleep(0)
        return answer


def completion(content: str, headers: dict[str, str] | None = None, **more: object) -> httpx2.Response:
    message = {"role": "assistant", "content": content}
    body = {"id": "c1", "created": 1, "choices": [{"message": message}]} | more
    return httpx2.Response(200, headers=headers or LEAKY, content=json.dumps(body).encode())


def limited(after: str = "2") -> httpx2.Response:
    return httpx2.Response(429, headers=LEAKY | {"retry-after": after}, json={"error": {"code": "rate_limit_exceeded"}})


async def ask(transport: CassetteTransport, words: str = "The bridge fell.", url: str = URL, **more: object) -> str:
    async with httpx2.AsyncClient(transport=transport, headers={"authorization": "Bearer correct-horse"}) as client:
        response = await client.post(url, json={"model": "m", "messages": [{"role": "user", "content": words}]} | more)
    if not response.is_success:
        return str(response.status_code)
    return str(response.json()["choices"][0]["message"]["content"])


def only_file(directory: Path) -> Path:
    (path,) = directory.iterdir()
    return path


@pytest.fixture
def no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        raise AssertionError("a socket was opened")

    for name in ("connect", "connect_ex", "send", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.usefixtures("no_sockets")
async def test_what_was_recorded_is_replayed_without_a_socket(tmp_path: Path) -> None:
    recorder = CassetteTransport(tmp_path, "record", inner=Model())
    assert await ask(recorder) == "answer 1"
    player = CassetteTransport(tmp_path)
    assert await ask(player, url="https://elsewhere.example/proxy/chat/completions", user="other") == "answer 1"
    assert player.used == recorder.used
    assert len(player.used) == 1


async def test_a_file_is_named_after_the_source_and_the_key(tmp_path: Path) -> None:
    token = label.set("desk/Old Bridge.txt")
    transport = CassetteTransport(tmp_path, "record", inner=Model())
    await ask(transport)
    label.reset(token)
    assert only_file(tmp_path).name == f"desk-old-bridge-txt-{next(iter(transport.used))}.yaml"


async def test_nothing_of_host_headers_or_account_is_in_the_file(tmp_path: Path) -> None:
    url = "https://gateway.example/account-77/chat/completions?api-version=5"
    transport = CassetteTransport(tmp_path, "record", inner=Model())
    assert await ask(transport, url=url, user="reporter-9", metadata={"a": "b"}) == "answer 1"
    text = only_file(tmp_path).read_text(encoding="utf-8")
    leaks = [*LEAKY, *LEAKY.values(), "correct-horse", "authorization", "gateway", "account-77", "api-version"]
    leaks += ["reporter-9", "metadata", "user-agent"]
    allowed = ("content-type", "application/json")
    assert [leak for leak in leaks if leak not in allowed and leak.lower() in text.lower()] == []


async def test_a_request_that_holds_a_secret_is_not_even_sent(tmp_path: Path) -> None:
    model = Model()
    with pytest.raises(SecretInCassette):
        await ask(CassetteTransport(tmp_path, "record", inner=model), words="They leaked correct-horse.")
    assert model.calls == 0
    assert not any(tmp_path.iterdir())


async def test_an_answer_that_holds_a_secret_is_not_written(tmp_path: Path) -> None:
    model = Model(completion("your key is sk-proj-" + "a1B2" * 8))
    with pytest.raises(SecretInCassette):
        await ask(CassetteTransport(tmp_path, "record", inner=model))
    assert not any(tmp_path.iterdir())


async def test_an_interrupted_recording_goes_on_where_it_stopped(tmp_path: Path) -> None:
    first = Model()
    recorder = CassetteTransport(tmp_path, "record", inner=first)
    await ask(recorder, "one")
    await ask(recorder, "two")
    second = Model()
    resumed = CassetteTransport(tmp_path, "record", inner=second)
    assert [await ask(resumed, words) for words in ("one", "two", "three")] == ["answer 1", "answer 2", "answer 1"]
    assert (first.calls, second.calls) == (2, 1)


async def test_rerecording_sends_everything_once_and_replaces_what_was(tmp_path: Path) -> None:
    await ask(CassetteTransport(tmp_path, "record", inner=Model()))
    token = label.set("renamed")
    transport = CassetteTransport(tmp_path, "rerecord", inner=Model(completion("anew"), completion("twice")))
    assert [await ask(transport), await ask(transport)] == ["anew", "anew"]
    label.reset(token)
    assert only_file(tmp_path).name.startswith("renamed-")
    assert await ask(CassetteTransport(tmp_path)) == "anew"


async def test_of_twins_one_goes_out(tmp_path: Path) -> None:
    model = Model()
    transport = CassetteTransport(tmp_path, "record", inner=model)
    answers = await asyncio.gather(*[ask(transport) for _ in range(20)], ask(transport, "another"))
    assert sorted(set(answers)) == ["answer 1", "answer 2"]
    assert model.calls == 2


async def test_when_a_twin_fails_the_other_goes_out_itself(tmp_path: Path) -> None:
    transport = CassetteTransport(tmp_path, "record", inner=Model(limited()))
    assert sorted(await asyncio.gather(ask(transport), ask(transport))) == ["429", "answer 2"]


async def test_only_success_is_stored(tmp_path: Path) -> None:
    transport = CassetteTransport(tmp_path, "record", inner=Model(limited(), httpx2.Response(500, text="<html>")))
    assert [await ask(transport), await ask(transport)] == ["429", "500"]
    assert not any(tmp_path.iterdir())
    assert await ask(transport) == "answer 3"
    assert await ask(CassetteTransport(tmp_path)) == "answer 3"


async def test_faults_are_kept_on_demand_and_replayed_in_order(tmp_path: Path) -> None:
    model = Model(limited("7"), httpx2.Response(500, text="<html>"))
    recorder = CassetteTransport(tmp_path, "record", inner=model, keep_errors=True)
    for _ in range(4):
        await ask(recorder)
    assert model.calls == 3
    player = CassetteTransport(tmp_path)
    async with httpx2.AsyncClient(transport=player) as client:
        body = {"model": "m", "messages": [{"role": "user", "content": "The bridge fell."}]}
        answers = [await client.post(URL, json=body) for _ in range(5)]
    assert [answer.status_code for answer in answers] == [429, 500, 200, 200, 200]
    assert answers[0].headers["retry-after"] == "7"
    assert answers[1].text == "<html>"
    assert set(answers[2].headers) <= {"content-type", "content-length"}


async def test_a_recording_of_faults_that_was_interrupted_goes_on_behind_the_fault(tmp_path: Path) -> None:
    await ask(CassetteTransport(tmp_path, "record", inner=Model(limited()), keep_errors=True))
    resumed = CassetteTransport(tmp_path, "record", inner=Model(completion("well")), keep_errors=True)
    assert [await ask(resumed), await ask(resumed)] == ["429", "well"]
    player = CassetteTransport(tmp_path)
    assert [await ask(player), await ask(player), await ask(player)] == ["429", "well", "well"]


async def test_a_write_that_fails_leaves_no_half_file_and_what_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ask(CassetteTransport(tmp_path, "record", inner=Model()))
    before = only_file(tmp_path).read_bytes()

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(CassetteError, match="No space left on device"):
        await ask(CassetteTransport(tmp_path, "rerecord", inner=Model()))
    assert only_file(tmp_path).read_bytes() == before


async def test_cancelling_a_request_stores_nothing_and_frees_its_twin(tmp_path: Path) -> None:
    class Slow(Model):
        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            if self.calls == 0:
                self.calls += 1
                await asyncio.sleep(60)
            return await super().handle_async_request(request)

    transport = CassetteTransport(tmp_path, "record", inner=Slow())
    first, second = (asyncio.create_task(ask(transport)) for _ in range(2))
    await asyncio.sleep(0.05)
    first.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await first
    assert not any(tmp_path.iterdir())
    assert await second == "answer 2"


async def test_two_files_that_answer_one_request_differently_are_both_named(tmp_path: Path) -> None:
    await ask(CassetteTransport(tmp_path, "record", inner=Model(completion("yes"))))
    one = only_file(tmp_path)
    other = one.with_name(f"other-{one.name}")
    other.write_text(one.read_text(encoding="utf-8").replace("content: 'yes'", "content: 'no'"), encoding="utf-8")
    with pytest.raises(CassetteError) as caught:
        await ask(CassetteTransport(tmp_path))
    assert str(one) in str(caught.value)
    assert str(other) in str(caught.value)


async def test_two_recordings_of_one_answer_may_differ_in_id_and_time(tmp_path: Path) -> None:
    await ask(CassetteTransport(tmp_path, "record", inner=Model(completion("yes"))))
    one = only_file(tmp_path)
    one.with_name(f"other-{one.name}").write_text(one.read_text().replace("created: 1", "created: 2"))
    assert await ask(CassetteTransport(tmp_path)) == "yes"


async def test_a_file_without_a_key_in_its_name_is_read_too(tmp_path: Path) -> None:
    recorder = CassetteTransport(tmp_path / "made", "record", inner=Model())
    await ask(recorder, "one")
    await ask(recorder, "two")
    texts = [path.read_text() for path in (tmp_path / "made").iterdir()]
    (tmp_path / "both").mkdir()
    (tmp_path / "both" / "hand-made.yaml").write_text(texts[0] + texts[1].split("interactions:\n")[1])
    player = CassetteTransport(tmp_path / "both")
    assert [await ask(player, "two"), await ask(player, "one")] == ["answer 2", "answer 1"]


async def test_a_damaged_file_harms_only_its_own_request(tmp_path: Path) -> None:
    recorder = CassetteTransport(tmp_path, "record", inner=Model())
    await ask(recorder, "one")
    damaged = only_file(tmp_path)
    await ask(recorder, "two")
    damaged.write_text(damaged.read_text().split("    body:\n", 2)[0] + "    body: {")
    player = CassetteTransport(tmp_path)
    assert await ask(player, "two") == "answer 2"
    with pytest.raises(CassetteError, match=f"{damaged}.*damaged") as caught:
        await ask(player, "one")
    assert caught.value.exit_code is ExitCode.INCOMPLETE


async def test_a_recording_whose_request_was_edited_is_not_replayed(tmp_path: Path) -> None:
    await ask(CassetteTransport(tmp_path, "record", inner=Model()))
    path = only_file(tmp_path)
    path.write_text(path.read_text().replace("The bridge fell.", "The bridge stands."))
    with pytest.raises(CassetteError, match="not the one in its name"):
        await ask(CassetteTransport(tmp_path))


async def test_a_miss_names_the_request_and_shows_the_difference(tmp_path: Path) -> None:
    await ask(CassetteTransport(tmp_path, "record", inner=Model()), "On Tuesday the bridge fell.")
    token = label.set("bridge")
    with pytest.raises(CassetteMiss) as caught:
        await ask(CassetteTransport(tmp_path), "On Monday the bridge fell.")
    label.reset(token)
    message = str(caught.value)
    assert '"bridge"' in message
    assert "-- content: On Tuesday the bridge fell." in message
    assert "+- content: On Monday the bridge fell." in message
    assert message.endswith("record it with --record DIR")


def test_nothing_can_be_replayed_from_a_directory_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no-such"):
        CassetteTransport(tmp_path / "no-such")


@contextlib.asynccontextmanager
async def http_server(body: bytes) -> AsyncIterator[str]:
    """A true HTTP server that compresses what it sends."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        (length,) = (int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        await reader.readexactly(length)
        packed = gzip.compress(body)
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nConnection: close\r\n\
Set-Cookie: session=abc\r\nContent-Length: {len(packed)}\r\n\r\n".encode()
        writer.write(head + packed)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1/chat/completions"


@pytest.mark.block_network(allowed_hosts=["127.0.0.1"])
async def test_a_compressed_answer_over_true_http_is_stored_in_the_clear(tmp_path: Path) -> None:
    async with http_server(json.dumps({"choices": [{"message": {"content": "über alles\nin Ruhe"}}]}).encode()) as url:
        assert await ask(CassetteTransport(tmp_path, "record"), url=url) == "über alles\nin Ruhe"
    text = only_file(tmp_path).read_text(encoding="utf-8")
    assert "über alles\n" in text
    assert "gzip" not in text
    assert "127.0.0.1" not in text
    assert await ask(CassetteTransport(tmp_path)) == "über alles\nin Ruhe"
