# `make serve` sets everything up and publishes the shipped folder; `make test` sets everything up and runs the tests.
PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
FOLDER ?= .
VENV := .venv
BIN := $(VENV)/bin

.PHONY: serve check build test lint bench clean

serve: $(VENV)/.runtime
	$(BIN)/kruispunt serve $(FOLDER) --host $(HOST) --port $(PORT)

check: $(VENV)/.runtime
	$(BIN)/kruispunt check $(FOLDER)

build: $(VENV)/.runtime
	$(BIN)/kruispunt build $(FOLDER)

test: $(VENV)/.dev
	$(BIN)/python -m pytest

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(VENV)/.dev
	$(BIN)/python bench/run.py

# Debian splits venv and pip off python3: say what to install instead of failing with a traceback.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("kruispunt needs Python 3.11 or later, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else 0'
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "python3 -m venv does not work here; on Debian: apt-get install python3-venv" >&2; exit 1; }

$(VENV)/.runtime: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[derive,dev]'
	@touch $@ $(VENV)/.runtime

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache
