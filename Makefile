# What can be done here. `make` alone lists it. Needs only Python 3.11 or newer and make.

VENV := .venv
BIN := $(VENV)/bin
KEHOACH := $(BIN)/kehoach
SOURCES := models extractors pipeline tests corpus
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# The first Python that runs, is new enough and can make a virtual environment.
CANDIDATES := python3.14 python3.13 python3.12 python3.11 python3 python
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
first = $(shell for p in $(CANDIDATES); do $$p -c '$(1)' >/dev/null 2>&1 && echo $$p && break; done)
comma := ,
ifndef PYTHON
PYTHON := $(call first,import venv$(comma) ensurepip; $(NEW_ENOUGH))
endif

# Where hand-made gold stands: a folder with plans/, gold/ and score.py.
GOLD ?= $(KEHOACH_GOLD)

.PHONY: help
help: ## Lists what can be made (this list)
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 16

.PHONY: run
run: $(VENV)/.run ## Sets everything up, reads the sample plans, shows what they say
	$(KEHOACH) ingest corpus/plans
	@$(call ask,$(PLANS_QUERY))
	@$(call ask,$(NUMBERS_QUERY))
	@$(call ask,$(FINDINGS_QUERY))
	@printf '\n$$ kehoach doctor\n'; $(KEHOACH) doctor

define ask
printf '\n$$ kehoach sql "%s"\n' "$(1)"; $(KEHOACH) sql "$(1)"
endef
PLANS_QUERY := SELECT symbol, issued_text, issuer, title, n_tables, n_findings FROM plans ORDER BY issued_text, doc_id
NUMBERS_QUERY := SELECT symbol, row_label, header, value, unit, proof FROM observations \
  WHERE row_kind = 'total' ORDER BY doc_id, table_id, row, col LIMIT 12
FINDINGS_QUERY := SELECT symbol, code, message, expected, actual FROM audit \
  WHERE severity = 'error' ORDER BY doc_id, ordinal

.PHONY: test
test: $(VENV)/.dev build/duckdb-1.5 ## Runs the tests, a process for each core
	$(BIN)/pytest -n auto --dist loadfile

.PHONY: check
check: $(VENV)/.dev ## Style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

.PHONY: bench
bench: $(VENV)/.dev ## Measures speed and prints where the time goes
	$(BIN)/python -m tests.benchmarks

.PHONY: bench-ingest
bench-ingest: $(VENV)/.dev ## Measures whole runs on generated plans, also against other programs (COUNT=1000, PEERS=python)
	$(BIN)/python -m tests.benchmarks.ingest --count $(or $(COUNT),1000) $(if $(PEERS),--peers $(PEERS))

.PHONY: fuzz
fuzz: $(VENV)/.dev ## Feeds damaged files to each reader and to the whole parse (SECONDS=60 for each; with atheris if installed)
	$(BIN)/python -m tests.fuzz --seconds $(or $(SECONDS),60)

.PHONY: bench-audit
bench-audit: $(VENV)/.dev ## Measures how numbers are read and errors found, on generated tables (QUICK=1: a few hundred)
	$(BIN)/python -m tests.benchmarks.audit $(if $(QUICK),--quick)

.PHONY: bench-scans
bench-scans: $(VENV)/.dev ## Measures how well and how fast scans are read (ARGUMENTS="--misses" says what was misread)
	$(BIN)/python -m tests.benchmarks.scans $(ARGUMENTS)

.PHONY: bench-dumps
bench-dumps: $(VENV)/.dev ## Measures how tables are read in text without rulings (ARGUMENTS="--held", "--words", "--printed FOLDER", "--misses 5")
	$(BIN)/python -m tests.benchmarks.dumps $(ARGUMENTS)

.PHONY: train-headers
train-headers: $(VENV)/.dev ## Learns anew what tells the headers of tables in text (10 minutes; then make bench-dumps ARGUMENTS=--held)
	$(BIN)/python -m tests.training $(ARGUMENTS)

.PHONY: score
score: $(VENV)/.dev ## Scores real plans against hand-made gold: make score GOLD=folder
	@test -d "$(GOLD)" || { echo "There is no gold folder. Name one: make score GOLD=folder"; exit 2; }
	$(BIN)/python -m tests.check_floors $(GOLD)

.PHONY: lock
lock: ## Pins the newest versions of what pyproject.toml asks for
	@$(require_python)
	$(PYTHON) -m venv build/uv && build/uv/bin/pip install --quiet uv
	$(compile) --group build -o requirements.lock pyproject.toml
	$(compile) --group dev --all-extras -o requirements-dev.lock -c requirements.lock pyproject.toml

compile := build/uv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-annotate --custom-compile-command "make lock"

.PHONY: clean
clean: ## Removes the virtual environment and what builds left behind
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# A stamp says what is installed, so that the second run starts at once.
$(VENV)/.run: requirements.lock pyproject.toml
	$(call install,requirements.lock)
	@touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml
	$(call install,requirements-dev.lock)
	@touch $@ $(VENV)/.run

# The DuckDB that dashboards bundle must open what ours writes; where it cannot be had, its test is skipped.
build/duckdb-1.5:
	-@$(BIN)/python -m venv $@ && $@/bin/pip install --quiet "duckdb==1.5.*" || rm -rf $@

define install
@$(require_python)
@test -x $(BIN)/python || { echo "Setting up $(VENV) with $(PYTHON) …"; $(PYTHON) -m venv $(VENV); }
@$(BIN)/python -m pip install --quiet --require-hashes -r $(1)
@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
endef

define require_python
if [ -z "$(PYTHON)" ]; then \
  if [ -n "$(call first,$(NEW_ENOUGH))" ]; then \
    echo "Python is there, but cannot make a virtual environment. On Debian and Ubuntu: apt install python3-venv"; \
  else \
    echo "Python 3.11 or newer is needed (tried: $(CANDIDATES)). Install it, or name it: make PYTHON=/path/to/python"; \
  fi; exit 1; \
fi
endef
