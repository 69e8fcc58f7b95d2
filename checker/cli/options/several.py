"""Options that take several values."""

import click


class SeveralValues(click.Command):
    """A command whose options in `several` take every value up to the next option: `--against a.txt b.txt`."""

    several = ("--against",)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `--against a b` as `--against a --against b`; `--` ends the values, a lone `-` is one."""
        return super().parse_args(ctx, self._spread(args))

    def _spread(self, args: list[str]) -> list[str]:
        spread: list[str] = []
        option: str | None = None
        for position, word in enumerate(args):
            if word == "--":
                return [*spread, *args[position:]]
            if word.startswith("-") and word != "-":
                option = word if word in self.several else None
                spread.append(word)
            elif option is not None and spread[-1] != option:
                spread += [option, word]
            else:
                spread.append(word)
        return spread
