"""What developers run: `python -m tools.NAME`."""
