"""What `factcheck extract` prints: the claims of each source, before anything is judged."""

from collections.abc import Mapping, Sequence
from typing import Literal

from checker.claims.base import Model
from checker.claims.claim import Claim, Dropped, Failure, Overlooked, Reading, Usage
from checker.report.model import Tool
from checker.version import __version__


class SourceClaims(Model):
    """The claims of one source; `dropped` are those given up, `overlooked` what the model missed and a rule read."""

    id: str
    path: str
    extractor: Literal["llm", "local"]
    claims: tuple[Claim, ...]
    dropped: tuple[Dropped, ...]
    overlooked: tuple[Overlooked, ...]
    tagger: str | None


class ClaimsReport(Model):
    """Everything that one run of `factcheck extract` has to say."""

    schema_version: Literal["1.0"] = "1.0"
    tool: Tool
    sources: tuple[SourceClaims, ...]
    failures: tuple[Failure, ...]
    usage: Usage


def claims_report(paths: Mapping[str, str], readings: Sequence[Reading], failures: Sequence[Failure]) -> ClaimsReport:
    """Join the readings; `paths` holds each source's path by its id, `failures` what went wrong before."""
    return ClaimsReport(
        tool=Tool(version=__version__),
        sources=tuple(
            SourceClaims(
                id=reading.source,
                path=paths[reading.source],
                extractor=reading.extractor,
                claims=reading.claims,
                dropped=reading.dropped,
                overlooked=reading.overlooked,
                tagger=reading.tagger,
            )
            for reading in readings
        ),
        failures=(*failures, *(reading.failure for reading in readings if reading.failure)),
        usage=sum((reading.usage for reading in readings), Usage()),
    )
