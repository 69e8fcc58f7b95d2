"""Run a command, and write its peak memory in MB to a file: measured.py FILE COMMAND...

A process of its own, as small as Python gets: a child counts the memory that its parent had when it was started, so a
large parent would hide a small tool.
"""

import os
import sys


def main() -> int:
    """Run the command; return its exit status."""
    process = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
    _, status, usage = os.wait4(process, 0)
    with open(sys.argv[1], "w", encoding="utf-8") as out:  # noqa: PTH123  # pathlib is large
        out.write(str(usage.ru_maxrss / 1024))
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
