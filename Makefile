# make run    make the environment and serve on http://127.0.0.1:8000 (PORT, HOST, TABLETOP_DATABASE_URL change it)
# make test   install what the tests need, the browser too, and run them
# make check  all that CI runs: lint, format, types, tests
# make explore  play every shipped scenario 10,000 times; the report is var/explored.html
# make bench  measure engine, scoring, prose, server and fan-out (BENCH="--json scoring" chooses)

BIN := .venv/bin
LOCKS := .ci/locks

.PHONY: run install test check explore bench screenshots lock vendor
.DEFAULT_GOAL := run

run: .venv/.runtime
	@exec $(BIN)/tabletop serve

install: .venv/.development

test: .venv/.development
	.ci/browser
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

check: .venv/.development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	.ci/browser
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder

# Figures, none of which fails a build: docs/benchmarks.md says what they mean.
bench: .venv/.development
	@$(BIN)/python -m tests.benchmarks $(BENCH)

# Every way a scenario can go, for all of the library: docs/exploring.md says how to read the report.
explore: .venv/.runtime
	@mkdir -p var
	$(BIN)/tabletop explore scenarios/*.yaml --html var/explored.html $(EXPLORE)

# Take the pictures of README.md and the guides again, from a real run.
screenshots: .venv/.development
	.ci/browser
	$(BIN)/python .ci/screenshots/screenshots.py

# Choose versions anew within the bounds of pyproject.toml; `make lock UPGRADE=1` takes the newest of everything.
lock:
	.ci/lock

# Bundle the browser's parts again; needs node. Its result is committed, so nobody else does.
vendor: .venv/.development
	$(BIN)/python .ci/vendor/vendor.py

.venv/.runtime: $(LOCKS)/runtime.lock pyproject.toml
	@.ci/environment runtime

.venv/.development: $(LOCKS)/development.lock pyproject.toml
	@.ci/environment development
