"""What can be wrong with a recording."""

from checker.errors import FactcheckError


class CassetteError(FactcheckError):
    """A recording cannot be read, cannot be written, or contradicts another one; the message names the file."""


class CassetteMiss(CassetteError):  # noqa: N818 - a miss is the field's word for it
    """A request has no recording; the message shows the nearest one and the difference."""


class SecretInCassette(CassetteError):  # noqa: N818 - says what is wrong, as a person would
    """What was about to be written holds a credential; nothing was written."""
