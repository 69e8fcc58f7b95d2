"""The kinds of change, in the order in which tables show them."""

from checker.mutation.change import Kind
from checker.mutation.errors import amounts, calendar, names, wording
from checker.mutation.harmless import forms

_ALL = (*calendar.KINDS, *amounts.KINDS, *names.KINDS, *wording.KINDS, *forms.KINDS)
KINDS: dict[str, Kind] = {kind.name: kind for kind in _ALL}
