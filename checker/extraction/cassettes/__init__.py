"""Recorded conversations with a model: one readable YAML file a request, and nothing secret in it.

`CassetteTransport` replays and makes them; `inventory` lists and clears them.
"""

from checker.extraction.cassettes.errors import CassetteError, CassetteMiss, SecretInCassette
from checker.extraction.cassettes.inventory import Recording, list_recordings, recorded_models, remove, stale, unused
from checker.extraction.cassettes.transport import CassetteTransport, Mode, label

__all__ = [
    "CassetteError",
    "CassetteMiss",
    "CassetteTransport",
    "Mode",
    "Recording",
    "SecretInCassette",
    "label",
    "list_recordings",
    "recorded_models",
    "remove",
    "stale",
    "unused",
]
