"""`python -m review_bot serve` waits for webhooks; `python -m review_bot check` reviews one pull request, in CI."""

import argparse
import logging
import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from review_bot.forge import Forge, ForgeError, Where
from review_bot.review import review
from review_bot.server import Application, Worker, make
from review_bot.settings import Settings, SettingsError
from review_bot.webhook import EventError, PullRequestEvent, read_event

_STATUSES = {"success": 0, "failure": 1}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. `check` ends as factcheck does: 0 nothing wrong, 1 something, 2 wrong call, 3 not checked."""
    parser = argparse.ArgumentParser(prog="review-bot", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", help="wait for webhooks")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8080)
    once = commands.add_parser("check", help="review one pull request, and end")
    once.add_argument("--event", type=Path, default=os.environ.get("GITHUB_EVENT_PATH"), help="its event, as JSON")
    given = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", stream=sys.stderr)
    logging.getLogger("httpx2").setLevel(logging.WARNING)  # it logs addresses, which bear the names of files
    try:
        settings = Settings.of(os.environ)
        return _serve(settings, given.host, given.port) if given.command == "serve" else _check(settings, given.event)
    except (SettingsError, EventError) as error:
        return _ended(2, str(error))
    except ForgeError as error:
        return _ended(3, str(error))
    except Exception as error:  # nothing was checked then, and 1 would say that something was found
        return _ended(3, f"internal error, {type(error).__name__}")  # its words may be those of an article


def _ended(status: int, told: str) -> int:
    print(f"review-bot: {told}", file=sys.stderr)
    return status


def _check(settings: Settings, event: Path | None) -> int:
    if event is None:
        raise SettingsError("--event: there is no event to read")
    if not settings.token.get_secret_value():
        raise SettingsError("REVIEW_BOT_TOKEN is not set")
    try:
        asked = read_event(event.read_bytes(), PullRequestEvent)
    except OSError as error:
        raise SettingsError(f"--event {event}: {error.strerror}") from None
    with Forge(settings) as forge:
        verdict = review(forge, Where(asked.repository.full_name, asked.number), settings)
    if verdict and verdict.state == "error":
        return _ended(3, verdict.told)
    return _STATUSES[verdict.state] if verdict else 0


def _serve(settings: Settings, host: str, port: int) -> int:
    if not settings.secret.get_secret_value():
        raise SettingsError("REVIEW_BOT_SECRET is not set: without it no webhook is believed")
    with Forge(settings) as forge:
        worker = Worker(lambda where: review(forge, where, settings))
        try:
            listening = make(Application(settings, worker.submit), host, port)
        except (OSError, OverflowError, UnicodeError) as error:
            told = isinstance(error, OSError) and error.strerror
            raise SettingsError(f"cannot listen on {host}:{port}: {told or error}") from None
        with listening as server:
            worker.start()
            for sign in (signal.SIGTERM, signal.SIGINT):
                signal.signal(sign, lambda *_: threading.Thread(target=server.shutdown).start())
            logging.getLogger("review_bot").info("listening on %s:%d", *server.server_address[:2])
            server.serve_forever()
        worker.stop()
        worker.join()
    return 0


if __name__ == "__main__":
    sys.exit(main())
