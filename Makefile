# The same targets for people and for CI. `make demo` and `make test` need git, make, a C compiler and Rust only; the
# tests of the border in Kotlin and of Android run where there is a JDK with Maven (and aapt2, which root fetches on Debian),
# those in Swift where there is Swift 6 or, on Debian, root to make one. What did not run is said in the last line.

EBB := target/debug/ebb
# The cases of the property tests are the same on every machine and every run: what fails here fails there. New ones are
# for `make soak`, which draws its own.
SEED := 20261122
DEMO := target/demo

.DEFAULT_GOAL := help

.PHONY: help
help: ## What there is to make
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

.PHONY: build
build: ## The command line, in target/debug/ebb
	@cargo build --quiet --package ebb-cli

.PHONY: demo
demo: build ## A synthetic runner's year, imported, and her morning today
	@mkdir -p $(DEMO) && rm -f $(DEMO)/ebb.db $(DEMO)/ebb.db-wal $(DEMO)/ebb.db-shm
	@$(EBB) sample --days 400 --seed 1 --out $(DEMO)/export.zip
	@echo
	@$(EBB) import $(DEMO)/export.zip --db $(DEMO)/ebb.db --zone Europe/Berlin
	@echo
	@$(EBB) morning --db $(DEMO)/ebb.db
	@echo
	@echo "Look around: $(EBB) explain --db $(DEMO)/ebb.db, or any past morning with morning --on DAY"

.PHONY: test
test: ## Everything that has to hold before a change lands
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --quiet -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --quiet
	tools/check-laws.sh
	tools/bindings.sh --check
	@ended=0; \
	PROPTEST_RNG_SEED=$(SEED) tools/test-rust.sh --workspace || ended=1; \
	tools/test-android.sh || ended=1; \
	tools/test-bindings.sh swift || ended=1; \
	exit $$ended # One language's failure hides no other's.

.PHONY: bindings
bindings: ## The Swift and Kotlin of the border, written anew into bindings/generated
	tools/bindings.sh

.PHONY: test-bindings
test-bindings: ## The border alone: its Rust tests, and those in every language whose tools are here
	tools/bindings.sh --check
	tools/test-rust.sh --package ebb-ffi
	tools/test-bindings.sh

.PHONY: test-android
test-android: ## Android's shell and the border in Kotlin: sync, screens, widget, job and the rest, on the JVM
	tools/test-android.sh

.PHONY: ios
ios: ## The core for iPhones and simulators, and the app's project, ios/Ebb.xcodeproj (on a Mac; tools/ios.sh --print says how)
	tools/ios.sh

.PHONY: android
android: ## The core for Android with its Kotlin, as an .aar (with the NDK; tools/android.sh --print says how)
	tools/android.sh

.PHONY: test-all
test-all: test ## The same, on the newest Android too, and the golden scenarios with full optimisation: the same bytes
	tools/test-android.sh newest
	cargo test --release --package ebb-engine --test vectors

.PHONY: bench
bench: ## What is measured (docs/performance.md): an import of 200 MB beside a plain pass over the file; one morning with one and with ten years of history, in memory and from the database, and a plan of a year; what the border costs in Rust, Kotlin and Swift; what the library of phones weighs
	cargo bench --package ebb-cli --bench import
	cargo bench --package ebb-model --bench morning
	cargo bench --package ebb-engine --bench open
	tools/bench-border.sh
	tools/size.sh

.PHONY: size
size: ## How large the library for phones is, and what each part of it weighs
	tools/size.sh

.PHONY: soak
soak: ## What takes long: every property as often as can be borne (most 100,000 times), ten years of records, 600 rounds of kills, an import of 1 GB (hours)
	EBB_SOAK=1 PROPTEST_CASES=100000 cargo test --release --package ebb-model --package ebb-import --package ebb-store --package ebb-engine --package ebb-cli -- --nocapture
	EBB_SOAK=1 cargo bench --package ebb-cli --bench import

.PHONY: fuzz
fuzz: ## Hostile bytes for each reader of an import, a minute each (FUZZ_SECONDS); needs cargo-fuzz and a nightly compiler
	@fuzz/run.sh

.PHONY: vectors
vectors: build ## The golden scenarios through the command line
	@for file in core/engine/tests/vectors/*.json; do $(EBB) eval $$file > /dev/null || exit 1; done

.PHONY: screens
screens: ## Every golden state of the app, drawn anew into docs/screens: to be looked at before it is committed
	tools/screens.sh

.PHONY: picture
picture: build ## The picture in the README, made from a real run
	EBB_PICTURE=1 cargo test --quiet --package ebb-cli --test morning picture
