"""A review: the drafts of a pull request as it is now, one comment, one status."""

import logging
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from review_bot.checking import Outcome, State, check, worst, write_files
from review_bot.comment import MARK, Section, compose, counted
from review_bot.drafts import DraftError, Job, choose, plan, require_name
from review_bot.forge import Comment, Forge, ForgeError, Status, Where
from review_bot.settings import Settings
from review_bot.words import count

_ROUNDS = 3  # times that a review begins anew since there is a newer commit
_LONGEST = 5_000_000  # bytes of an article
_DESCRIPTION = 140  # characters that a status takes
log = logging.getLogger("review_bot")


class Verdict(NamedTuple):
    """What a review came to: the state, and a sentence on it that quotes nothing."""

    state: State
    told: str


def review(forge: Forge, where: Where, settings: Settings) -> Verdict | None:
    """Review a pull request and say so there; None if it is closed.

    What is reviewed is always the newest commit, whatever event asked for it. One that arrives meanwhile has the review
    begin anew, so that nothing is said of an old one. If they come faster than they are read, nothing is said at all,
    and that is an error. To review a commit twice changes nothing.
    `ForgeError` if the forge fails; the commit gets the status "error" if that can still be said.
    """
    for _ in range(_ROUNDS):
        pull = forge.pull(where)
        if pull.state != "open":
            return None
        began, sha = time.monotonic(), pull.head.sha
        try:
            sections = _check(forge, where, sha, settings)
            if forge.pull(where).head.sha != sha:
                log.info("%s at %s: there is a newer commit", where, sha)
                continue
            _say(forge, where, sha, sections, settings)
            verdict = _verdict(sections)
            _set_status(forge, where, sha, verdict, settings)
        except Exception:
            _give_up(forge, where, sha, settings)
            raise
        log.info("%s at %s: %s, %s, %.1f s", where, sha, verdict.state, verdict.told, time.monotonic() - began)
        return verdict
    return Verdict("error", "the pull request changes faster than it is read")


def _check(forge: Forge, where: Where, sha: str, settings: Settings) -> list[Section]:
    """Check every draft at a commit."""
    entries = forge.tree(where.repository, sha)
    files = {entry.path: entry.size for entry in entries if entry.is_file}
    links = {entry.path for entry in entries if not entry.is_file}
    contents: dict[str, bytes] = {}

    def read(path: str) -> bytes:
        if path not in files:
            raise DraftError("it is no file of the commit; a link is not followed")
        if files[path] > _LONGEST:
            raise DraftError(f"a file has {files[path]} bytes, and {_LONGEST} are the most that are read")
        require_name(path)
        if path not in contents:
            contents[path] = forge.contents(where.repository, path, sha)
        return contents[path]

    drafts: dict[str, bytes] = {}
    problems: dict[str, str] = {}
    changes = forge.changed(where)
    for path in choose(changes.paths, settings.drafts):
        try:
            drafts[path] = read(path)
        except DraftError as error:
            problems[path] = str(error)
    todo = plan(drafts, files.keys(), links)
    problems |= todo.problems
    sections = [Section((path,), Outcome("error", trouble=told)) for path, told in problems.items()]
    sections += [Section(job.drafts, _run(job, where, read, settings)) for job in todo.jobs]
    if not changes.complete:
        told = f"the forge lists {len(changes.paths)} changed files, and there may be more"
        sections.append(Section((), Outcome("error", trouble=told)))
    return sorted(sections, key=lambda section: section.drafts)


def _run(job: Job, where: Where, read: Callable[[str], bytes], settings: Settings) -> Outcome:
    """Check the drafts of a job in a folder that holds them and their references, and nothing else."""
    with TemporaryDirectory() as name:
        checkout = Path(name).resolve()
        try:
            write_files(checkout, {path: read(path) for path in (*job.drafts, *job.references)})
        except DraftError as error:
            return Outcome("error", trouble=str(error))
        except (OSError, ValueError) as error:
            return Outcome("error", trouble=f"the files cannot be written: {type(error).__name__}")
        outcome = check(job, checkout, settings)
    for failure in outcome.failures:
        log.warning("%s: not checked: %s, %s", where, failure.stage, failure.kind)
    return outcome


def _say(forge: Forge, where: Where, sha: str, sections: list[Section], settings: Settings) -> None:
    """Write the comment, or change the one that stands there; should there be several, one is left."""
    first, *others = _ours(forge.comments(where), settings.login) or [None]
    before = first.body if first else None
    body = compose(sections, sha, before)
    if first is None and body is not None:
        forge.add_comment(where, body)
    elif first is not None and body is not None and body != before:
        forge.edit_comment(where.repository, first.id, body)
    for comment in filter(None, others):
        forge.delete_comment(where.repository, comment.id)


def _ours(comments: Iterable[Comment], login: str) -> list[Comment | None]:
    return [each for each in comments if each.user and each.user.login == login and (each.body or "").startswith(MARK)]


def _verdict(sections: list[Section]) -> Verdict:
    state = worst(section.outcome.state for section in sections)
    drafts = sum(len(section.drafts) for section in sections)
    found = f"{counted(sections) or 'nothing found'} in {count(drafts, 'draft')}"
    return Verdict(state, f"not checked in full; {found}" if state == "error" else found)


def _set_status(forge: Forge, where: Where, sha: str, verdict: Verdict, settings: Settings) -> None:
    """Give the commit its status, unless it has that already."""
    new = Status(context=settings.context, state=verdict.state, description=verdict.told[:_DESCRIPTION])
    if forge.status(where.repository, sha, settings.context) != new:
        forge.set_status(where.repository, sha, new)


def _give_up(forge: Forge, where: Where, sha: str, settings: Settings) -> None:
    try:
        _set_status(forge, where, sha, Verdict("error", "the review did not come to an end"), settings)
    except ForgeError as error:
        log.warning("%s at %s: no status could be set: %s", where, sha, error)
