# Everything a person runs. `make demo` and `make test` work on a fresh Debian or Ubuntu with Python 3.11 or newer.
PY := .venv/bin/python
# The programs draw without a graphics card, and the tests without a screen.
export QT_QUICK_BACKEND ?= software
# Tests start hundreds of programs: each would compile all its modules again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: layout help demo test lint unit journey bench stamina shift vigil screens torture takeover torture-hall fuzz server kiosk counter display requirements clean prepare

help:           ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 16

prepare:
	@tools/prepare.sh

demo: prepare   ## the whole hall on this machine; without a screen (or HEADLESS=1) it plays a day and reports
	@$(PY) -m demo

test: lint unit journey  ## everything that CI runs

lint: prepare   ## ruff, mypy, import-linter, qmllint
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports
	$(PY) -m tools.qmllint

unit: prepare   ## unit, contract, integration and ui tests
	$(PY) -m pytest -n 3 --dist worksteal tests/unit tests/contract tests/integration tests/ui

journey: prepare  ## real programs together: journeys, crashes
	$(PY) -m pytest -n 2 --dist worksteal tests/journey

bench: prepare  ## speed, each figure beside its limit; writes build/bench/results.json
	@$(PY) -m bench

screens: prepare  ## every screen of every program as PNG in build/screens/
	@$(PY) -m tools.screens

layout: prepare   ## every screen of the kiosk in every size, language and theme: nothing cut off, covered or too small
	GILIRAN_EVERY_THEME=1 $(PY) -m pytest -n 2 --dist worksteal tests/ui/kiosk/test_layout.py

stamina: prepare  ## the kiosk's memory over 10,000 tickets, a quarter of an hour; not part of the tests
	@$(PY) -m bench --only kiosk-memory --tickets 10000

shift: prepare    ## eight hours of an officer's work at 20 times the speed, the line cut a hundred times; 24 minutes, not part of the tests
	@$(PY) -m bench.shift

vigil: prepare    ## a display's 24 hours at 20 times the speed, the line cut every hour; 75 minutes, not part of the tests
	@$(PY) -m bench.vigil

torture: prepare  ## kills the server at random under load, for long; not part of the tests
	@$(PY) -m bench.torture

takeover: prepare  ## leaders of two servers on a PostgreSQL die, hang and lose their database 50 times under load; seven minutes, not part of the tests
	@$(PY) -m bench.takeover

fuzz: prepare     ## schemathesis over the contract, then ten minutes of mangled bytes at the port; not part of the tests
	@$(PY) -m bench.fuzz

DAYS ?= 10000
torture-hall: prepare  ## random days against the hall's rules (DAYS=10000), for long; not part of the tests
	@$(PY) -m tests.days $(DAYS)

server kiosk counter display: prepare  ## one program, with its settings from config/
	$(PY) -m $@

requirements:   ## pin the newest versions that pyproject.toml allows
	@tools/pin.sh

clean:          ## forget what was built
	rm -rf build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
