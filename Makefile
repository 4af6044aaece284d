# hrckg: `make site` builds the site, `make test` runs the tests. Both make their own environment.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PYTEST := $(BIN)/python -m pytest

.PHONY: help site serve test test-all test-shared lint vendor clean

help:
	@echo "make site         build the site, the dumps and the store from the packaged documents"
	@echo "make serve        show the site, with SPARQL, on http://127.0.0.1:8000/"
	@echo "make test         install what tests need, and run them"
	@echo "make test-all     also the slow ones, and those of test-shared"
	@echo "make test-shared  those that compare with the reference material beside the project"
	@echo "make lint         ruff and mypy"
	@echo "make vendor       fetch the browser code again and verify it (needs npm)"
	@echo "make clean        remove what was built, and caches; .venv stays"

$(BIN)/hrckg: pyproject.toml
	$(PYTHON) tools/require_python.py
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.tested: pyproject.toml tools/install_test_tools.py | $(BIN)/hrckg
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,lint]'
	@touch $@

site: $(BIN)/hrckg
	$(BIN)/hrckg build

serve: $(BIN)/hrckg
	@test -d build/site || $(BIN)/hrckg build
	$(BIN)/hrckg serve

test: $(VENV)/.tested
	$(BIN)/python tools/install_test_tools.py
	$(PYTEST) -n 2 -m "not slow and not shared"

test-all: $(VENV)/.tested
	$(BIN)/python tools/install_test_tools.py
	$(PYTEST) -n 2

test-shared: $(VENV)/.tested
	$(PYTEST) -n 2 -m shared

lint: $(VENV)/.tested
	$(BIN)/ruff format --check hrckg tests tools
	$(BIN)/ruff check hrckg tests tools
	$(BIN)/mypy

vendor: $(BIN)/hrckg
	$(BIN)/python tools/vendor_browser_code.py refresh
	$(BIN)/python tools/vendor_browser_code.py verify

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
