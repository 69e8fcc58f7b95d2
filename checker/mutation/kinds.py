"""The kinds of change, in the order in which tables show them."""

from checker.mutation.change import Kind

ERRORS: tuple[Kind, ...] = ()
HARMLESS: tuple[Kind, ...] = ()
KINDS: dict[str, Kind] = {kind.name: kind for kind in (*ERRORS, *HARMLESS)}
