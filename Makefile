# make demo: replay the recorded check of the seed articles.  make test: everything that CI checks.
# make screenshots: write the pictures of docs/page.md anew; needs Debian's chromium and fonts-noto-core.
# make scoreboard DATA=FOLDER: measure on public sets, beside other tools, and write bench/RESULTS.md.
# Each makes .venv from nothing, with PYTHON (3.11 or newer) and what a package index serves.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
NLP := .venv-nlp

.PHONY: demo test scoreboard screenshots lint types layers schemas wheel unit nlp clean

demo: $(READY)
	@$(BIN)/factcheck check seeds/ --extractor llm --replay cassettes/seeds; \
	status=$$?; [ $$status -eq 1 ] || exit $$status  # 1: findings, which the seeds do have

test: lint types layers schemas wheel unit nlp

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy
	cd bench && ../$(BIN)/mypy --config-file ../pyproject.toml *.py suites scoreboard

layers: $(READY)
	$(BIN)/lint-imports

schemas: $(READY)
	$(BIN)/python -m tools.write_schemas --check
	$(BIN)/python -m tools.write_rule_pages --check
	$(BIN)/python -m tools.write_man_page --check
	$(BIN)/python tools/update_readme.py --check

wheel: $(READY)
	$(BIN)/python tools/check_wheel.py

unit: $(READY)
	$(BIN)/python -m pytest -q

scoreboard: $(READY) $(NLP)/.ready
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --group bench
	$(BIN)/python bench/scoreboard $(DATA)

screenshots: $(READY)
	$(BIN)/python -m tools.screenshots

nlp: $(NLP)/.ready
	$(NLP)/bin/python -c 'from checker.extraction.local.tagger import find_tagger as f; f() or exit("no model found")'
	$(NLP)/bin/python -m pytest -q tests/extraction/local

$(NLP)/.ready: pyproject.toml constraints.txt requirements-nlp.txt
	$(PYTHON) -m venv --clear $(NLP)
	$(NLP)/bin/python -m pip install --quiet --constraint constraints.txt --upgrade pip
	$(NLP)/bin/python -m pip install --quiet --constraint constraints.txt --editable '.[nlp]' --group dev
	$(NLP)/bin/python -m pip install --quiet --no-deps --require-hashes --requirement requirements-nlp.txt
	touch $@

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit("factcheck needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --upgrade pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[formats]' --group dev --group browser
	touch $@

clean:
	rm -rf .venv .venv-nlp .venv-peers dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
