PREFIX = /usr/local
RELEASE = swift build -c release -Xswiftc -static-executable --product

.DEFAULT_GOAL = help
.NOTPARALLEL:
.PHONY: help demo test build install lint torture fuzz bench clean setup

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

demo: setup  ## a fresh ledger with real recommendations, and its summary
	@echo "Building heed; the first time takes a few minutes." >&2
	@bash .ci/quietly .build/build.log $(RELEASE) heed
	@bash .ci/demo

test: setup  ## every test
	@bash .ci/python
	swift test --disable-xctest

build: setup  ## .build/release/heed, one static file
	$(RELEASE) heed

install: build  ## heed and its manual page into PREFIX (/usr/local)
	install -D -m 755 .build/release/heed "$(DESTDIR)$(PREFIX)/bin/heed"
	install -d "$(DESTDIR)$(PREFIX)/share/man/man1"
	.build/release/heed help man > "$(DESTDIR)$(PREFIX)/share/man/man1/heed.1"

lint:  ## layout and style of the Swift sources
	swift format lint --strict --parallel --recursive Package.swift Sources Tests

torture: build  ## kills, full disks and rival writers against the built program
	@bash .ci/python
	Tests/Torture/run

fuzz: setup  ## the readers of tables against libFuzzer, a minute each
	@bash .ci/fuzz

bench: setup  ## how fast it is
	@bash .ci/quietly .build/bench.log $(RELEASE) heed-bench
	@.build/release/heed-bench

clean:  ## removes what was built
	rm -rf .build .build-*

setup:
	@bash .ci/setup
