"""Options that take several values."""

import click


class SeveralValues(click.Command):
    """A command whose options in `several` take every value up to the next option: `--against a.txt b.txt`."""

    several = ("--against",)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `--against a b` as `--against a --against b`; `--` ends the values, a lone `-` is one.

        So is `--against=a b`. Where the values leave no argument, the message says why.
        """
        spread = self._spread(args)
        taken = next((option for option in self.several if option in map(_name, args)), None)
        try:
            return super().parse_args(ctx, spread)
        except click.MissingParameter as error:
            if taken is None or not isinstance(error.param, click.Argument):
                raise
            hint = f"{taken} takes every value up to the next option: give the others before it, or after --"
            raise click.MissingParameter(hint, error.ctx, error.param) from error

    def _spread(self, args: list[str]) -> list[str]:
        spread: list[str] = []
        option: str | None = None
        for position, word in enumerate(args):
            if word == "--":
                return [*spread, *args[position:]]
            if word.startswith("-") and word != "-":
                option = _name(word) if _name(word) in self.several else None
                spread.append(word)
            elif option is not None and spread[-1] != option:
                spread += [option, word]
            else:
                spread.append(word)
        return spread


def _name(word: str) -> str:
    return word.partition("=")[0]
