"""How many accounts say something: copies of one text are one, and a message says so."""

from collections.abc import Collection, Iterable, Mapping


def count_witnesses(sources: Iterable[str], witness: Mapping[str, int]) -> int:
    """Return how many witnesses some sources are; `witness` has the number of each source's, see `Desk.witnesses`."""
    return len({witness[source] for source in sources})


def tally(told: Mapping[str, Collection[str]], witness: Mapping[str, int]) -> str:
    """Return how many say what: "2 say 47 years, 1 account in 3 copies says 52 years".

    `told` has the sources by what they tell; a source stands once in each collection.
    """
    return ", ".join(f"{_who(count_witnesses(told[each], witness), len(told[each]))} {each}" for each in told)


def _who(witnesses: int, sources: int) -> str:
    says = "says" if witnesses == 1 else "say"
    if witnesses == sources:
        return f"{witnesses} {says}"
    # Of several accounts not each need have a copy.
    return (
        f"1 account in {sources} copies {says}"
        if witnesses == 1
        else f"{witnesses} accounts in {sources} sources {says}"
    )
