# The one door for developers: `make` lists what it can do.
# Needs Python 3.11 or newer, make and git; everything else is fetched, pinned by hash.

PYTHON ?= python3
VENV   := .venv
FAR    := build/far
PROGRAMS := bin
ifeq ($(OS),Windows_NT)
PROGRAMS := Scripts
endif
BIN    := $(VENV)/$(PROGRAMS)
PIP    := python -m pip --disable-pip-version-check --quiet
CODE   := docgen tests bench
ARGS   ?=

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test soak wheel check fix bench pages pdf validate lock clean

help: ## list what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/run.stamp ## make an example office in demo/ and build its documents
	rm -rf demo
	$(BIN)/docgen demo demo/

test: $(VENV)/dev.stamp ## run every test (ARGS="-k word" to choose)
	$(BIN)/python -m pytest -n auto $(ARGS)

soak: $(VENV)/dev.stamp ## run the long tests that `make test` leaves out, without any time limit
	$(BIN)/python -m pytest -n auto -m soak --timeout 0 $(ARGS)

wheel: $(FAR)/dev.stamp ## build dist/*.whl and run the journeys on it, this source out of reach
	scripts/try_wheel.sh $(FAR)/$(PROGRAMS) $(ARGS)

check: $(VENV)/dev.stamp ## format, lint, types, floors, shape: all that is quick
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest tests/shape

fix: $(VENV)/dev.stamp ## format, and mend what can be mended without thinking
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: $(VENV)/dev.stamp ## measure, and print each ratio beside its goal
	$(BIN)/python -m bench.run

pages: demo ## see every page of the example documents, as PDF and PNG in pages/
	scripts/open_pages.sh demo/outbox pages

pdf: $(VENV)/dev.stamp ## run the tests that print, with the true LibreOffice
	scripts/try_pdf.sh $(BIN)/python $(ARGS)

validate: $(VENV)/dev.stamp ## would Word open it? Ask the Open XML SDK (ARGS="FOLDER" for more)
	scripts/validate_word.sh $(BIN)/python $(ARGS)

lock: ## renew requirements/*.lock (needs uv on the PATH)
	uv pip compile $(LOCKED) pyproject.toml requirements/run.in -o requirements/run.lock
	uv pip compile $(LOCKED) pyproject.toml requirements/dev.in -o requirements/dev.lock

LOCKED := --universal --python-version 3.11 --upgrade --generate-hashes --annotation-style line \
	--no-header --no-emit-index-url --no-emit-find-links --quiet

clean: ## remove all that make made
	rm -rf $(VENV) demo pages build dist .coverage* .hypothesis .import_linter_cache \
		.mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# One environment for both uses: dev.lock holds run.lock at the very same versions.

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else \
		"docgen needs Python 3.11 or newer; say which with: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python lacks its venv module (on Debian: apt-get install python3-venv)"; exit 1; }

$(VENV)/run.stamp: requirements/run.lock pyproject.toml | $(VENV)/pyvenv.cfg
	$(BIN)/$(PIP) install --require-hashes -r requirements/run.lock
	$(BIN)/$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.lock pyproject.toml | $(VENV)/pyvenv.cfg
	$(BIN)/$(PIP) install --require-hashes -r requirements/dev.lock
	$(BIN)/$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $(VENV)/run.stamp $@

# The environment of `make wheel` never holds this source; a new lock makes it anew.

$(FAR)/dev.stamp: requirements/dev.lock | $(VENV)/pyvenv.cfg
	rm -rf $(FAR)
	$(BIN)/python -m venv $(FAR)
	$(FAR)/$(PROGRAMS)/$(PIP) install --require-hashes -r requirements/dev.lock
	@touch $@
