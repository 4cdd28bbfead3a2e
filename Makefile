# Everything a person or a machine does with this code. Start with `make run`.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# One profile for running and testing, so that the database is compiled once.
CARGO := cargo
# One choice of crates for everything: another choice means other features, and compiling the database again.
ALL := --workspace --exclude client
WASM := target/wasm32-unknown-unknown/wasm/client.wasm
GLUE := target/wasm-bindgen/client.js
WASM_BINDGEN_VERSION := $(shell sed -n 's/^wasm-bindgen = "=\(.*\)"/\1/p' Cargo.toml)
TOOLS := $(CURDIR)/target/tools

.PHONY: help
help: ## Say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 18

.PHONY: prerequisites
prerequisites: ## Look for what must be there before anything else (on Debian as root: install it)
	@scripts/prerequisites

.PHONY: run
run: assets ## Start on http://127.0.0.1:3000 with the examples
	$(CARGO) build $(ALL) --bins
	target/debug/meedoen serve

.PHONY: demo
demo: assets ## Start with fresh examples in a folder of its own
	rm -rf target/demo
	$(CARGO) build $(ALL) --bins
	MEEDOEN_DATA=target/demo target/debug/meedoen serve

.PHONY: watch
watch: assets ## Start, and start again when something changes (needs cargo-watch)
	cargo watch -w app -w server -w style -w public -i public/pkg -s 'make run'

# --- The files of the site -------------------------------------------------------------------------------------

.PHONY: assets
assets: prerequisites $(TOOLS)/bin/wasm-bindgen style/node_modules/.package-lock.json ## Build styles, scripts and islands
	$(CARGO) build -p client --profile wasm --target wasm32-unknown-unknown
	@if [ ! -e $(GLUE) ] || [ $(WASM) -nt $(GLUE) ]; then \
		$(TOOLS)/bin/wasm-bindgen --target web --no-typescript --out-dir target/wasm-bindgen --out-name client $(WASM); fi
	node style/build.mjs

# The tool must have the very version of the crate. Its own lock file names a crate that is gone: hence no --locked.
$(TOOLS)/bin/wasm-bindgen: Cargo.toml
	@if [ "$$($@ --version 2>/dev/null)" != "wasm-bindgen $(WASM_BINDGEN_VERSION)" ]; then \
		CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
		cargo install --quiet wasm-bindgen-cli@$(WASM_BINDGEN_VERSION) --root $(TOOLS) --target-dir target/tools-build; fi
	@touch $@

style/node_modules/.package-lock.json: style/package-lock.json
	cd style && npm ci --ignore-scripts --no-audit --no-fund

tests/browser/node_modules/.package-lock.json: tests/browser/package-lock.json
	cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund

# --- Proof -----------------------------------------------------------------------------------------------------

.PHONY: test
test: check crash browser ## Everything: format, lints, unit, integration, crash, browser and accessibility

.PHONY: check
check: assets ## Everything but crashes and browsers
	$(CARGO) fmt --all --check
	$(CARGO) clippy $(ALL) --all-targets -- -D warnings
	$(CARGO) clippy -p client --target wasm32-unknown-unknown --profile wasm -- -D warnings
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc $(ALL) --no-deps --document-private-items --quiet
	scripts/deny
	$(CARGO) build $(ALL) --bins
	$(CARGO) test $(ALL)

.PHONY: crash
crash: assets ## Kill the server while it writes, many times, and look whether anything is lost
	$(CARGO) build $(ALL) --bins
	$(CARGO) test $(ALL) --test crash -- --ignored --nocapture

.PHONY: browser
browser: assets tests/browser/node_modules/.package-lock.json ## Journeys in a real browser, with axe on every page
	$(CARGO) build $(ALL) --bins
	cd tests/browser && npm test

.PHONY: bench
bench: assets ## Measure speed against PostgreSQL, SQLite and hand-written pages
	$(CARGO) build --release -p server -p tests --benches --bins
	scripts/bench

.PHONY: clean
clean: ## Remove what was built (not the data)
	$(CARGO) clean
	rm -rf public/pkg style/node_modules tests/browser/node_modules
