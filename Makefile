# make demo: replay the recorded check of the seed articles.  make test: everything that CI checks.
# Both make .venv from nothing, with PYTHON (3.11 or newer) and what a package index serves.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: demo test lint types layers schemas wheel unit clean

demo: $(READY)
	@$(BIN)/factcheck check seeds/ --extractor llm --replay cassettes/seeds; \
	status=$$?; [ $$status -eq 1 ] || exit $$status  # 1: findings, which the seeds do have

test: lint types layers schemas wheel unit

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

schemas: $(READY)
	$(BIN)/python tools/write_schemas.py --check
	$(BIN)/python tools/update_readme.py --check

wheel: $(READY)
	$(BIN)/python tools/check_wheel.py

unit: $(READY)
	$(BIN)/python -m pytest -q

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("factcheck needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --upgrade pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable . --group dev
	touch $@

clean:
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
