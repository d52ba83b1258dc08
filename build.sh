#!/usr/bin/env bash
# Builds, serves and tests En clair: ./build.sh site|serve|test|size|bench|scale
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

build=.build
mkdir -p "$build"

usage() {
	cat <<'END'
usage: ./build.sh COMMAND

  site    compile the programs and write the static site into dist/
  serve   site, then serve it on this machine and print the address
  test    run every check and every test, the browser's too
  size    site, then print every file's size; fails over the budget
  bench   run the benchmarks, the page's in the browser too
  scale   measure texts of many shapes in four sizes: the time for a byte must not grow; takes an hour

environment:
  BASE      path of the site on its host, such as /courses/http
  SITE_URL  scheme and host for absolute addresses, such as https://example.org
  PORT      port for serve, 8080 if not given
  CHROME    the browser for the tests, if it is not found by itself
END
}

die() {
	echo "build.sh: $*" >&2
	exit 1
}

# install PACKAGE COMMAND installs a Debian package where that can be done
# without asking anybody, else says what to do.
install() {
	local package=$1 command=$2
	if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
		echo "installing $package, which the tests need" >&2
		if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package"; } >"$build/apt.log" 2>&1; then
			tail -5 "$build/apt.log" >&2
			die "could not install $package: install it by hand (apt-get install $package), then run this again"
		fi
	fi
	command -v "$command" >/dev/null ||
		die "the tests need $command: install it (Debian: sudo apt-get install -y --no-install-recommends $package), then run this again"
}

need_go() {
	command -v go >/dev/null || die "Go is missing: install Go 1.26.8 or a later 1.26 from https://go.dev/dl/ and put its bin folder into PATH"
	local version
	version=$(go env GOVERSION 2>/dev/null) || version=$(GOTOOLCHAIN=local go version 2>/dev/null | cut -d' ' -f3)
	local major minor patch
	IFS=. read -r major minor patch _ <<<"${version#go}"
	patch=${patch%%[!0-9]*}
	if [ "$major" != 1 ] || [ "${minor%%[!0-9]*}" -lt 26 ] || { [ "$minor" = 26 ] && [ "${patch:-0}" -lt 8 ]; }; then
		die "this is ${version:-an unknown Go}, but the project needs Go 1.26.8 or a later 1.26: install it from https://go.dev/dl/"
	fi
}

need_node() {
	command -v node >/dev/null || install nodejs node
	local version
	version=$(node --version)
	version=${version#v}
	[ "${version%%.*}" -ge 18 ] || die "this is node $version, but the wasm tests need node 18 or later"
}

need_chromium() {
	if [ -n "${CHROME:-}" ]; then
		command -v "$CHROME" >/dev/null || die "CHROME=$CHROME is not a program"
		return
	fi
	local name
	for name in chromium chromium-browser google-chrome google-chrome-stable; do
		if command -v "$name" >/dev/null; then
			CHROME=$(command -v "$name")
			export CHROME
			return
		fi
	done
	install chromium chromium
	CHROME=$(command -v chromium)
	export CHROME
}

enclair() {
	go build -o "$build/enclair" ./app
	"$build/enclair" "$@"
}

site() {
	enclair build -out dist -base "${BASE:-}" -url "${SITE_URL:-${URL:-}}"
}

# ---- test ------------------------------------------------------------------

passed=0

# step NAME COMMAND… runs one step of the tests; the first that fails ends them.
step() {
	local name=$1 log="$build/test/$((passed + 1)).log" start=$SECONDS status
	shift
	printf '%-34s' "$name"
	# Not as the condition of an if: bash would then not stop at the step's first error.
	set +e
	(set -e; "$@") >"$log" 2>&1
	status=$?
	set -e
	if [ "$status" != 0 ]; then
		echo "FAILED after $((SECONDS - start)) s"
		cat "$log"
		echo "$passed passed, 1 failed"
		exit 1
	fi
	echo "ok $((SECONDS - start)) s"
	passed=$((passed + 1))
}

formatted() {
	local files
	files=$(gofmt -l $(go_folders))
	[ -z "$files" ] || { echo "run gofmt -w on:"; echo "$files"; return 1; }
}

# go_folders lists the folders that hold the project's Go files.
go_folders() { go list -tags e2e -f '{{.Dir}}' ./... | sed 's/$/\/*.go/'; }

vet() {
	go vet ./...
	go vet -tags e2e ./...
	GOOS=js GOARCH=wasm go vet ./app ./app/page ./app/render ./app/worker ./parser/... ./explain/... ./samples
	GOOS=js GOARCH=wasm go vet -tags browser ./app ./app/page ./app/render ./explain/...
}

static_check() {
	local tool
	tool=$(go tool -n staticcheck)
	"$tool" -tags e2e ./...
	GOOS=js GOARCH=wasm "$tool" ./app ./app/page ./app/worker
	GOOS=js GOARCH=wasm "$tool" -tags browser -tests=false ./app ./app/page ./app/render ./explain/...
}

in_wasm() {
	local run
	run="$(go env GOROOT)/lib/wasm/go_js_wasm_exec"
	[ -f "$run" ] || { echo "this Go has no lib/wasm/go_js_wasm_exec"; return 1; }
	# Node does not take a large environment, and the tests need none of it.
	env -i PATH="$PATH" HOME="${HOME:-/}" GOOS=js GOARCH=wasm GOCACHE="$(go env GOCACHE)" GOMODCACHE="$(go env GOMODCACHE)" GOFLAGS="$(go env GOFLAGS)" \
		go test -exec "$run" ./parser/... ./explain/... ./samples
}

# fuzz runs each fuzz target for five seconds. At the end of its time a run may
# be told off by its own clock without having found anything: that one is tried again.
fuzz() {
	local file target log="$build/test/fuzz.log"
	grep -rEo --include='*_test.go' '^func Fuzz[A-Za-z0-9_]*' parser explain samples app |
		while IFS=: read -r file target; do
			target=${target#func }
			echo "$(dirname "$file") $target"
			if ! fuzz_one "$(dirname "$file")" "$target" >"$log" 2>&1; then
				if grep -q 'context deadline exceeded' "$log" && ! grep -q 'Failing input' "$log"; then
					fuzz_one "$(dirname "$file")" "$target"
				else
					cat "$log"
					return 1
				fi
			fi
		done
}

fuzz_one() { go test -run '^$' -fuzz "^$2\$" -fuzztime 5s -fuzzminimizetime 1s "./$1"; }

scripts() {
	local file
	for file in web/*.js; do
		node --check "$file"
	done
	bash -n build.sh
}

# twice builds the site from a copy of the sources, elsewhere, and compares the bytes.
twice() {
	local copy same=0
	copy=$(mktemp -d)
	tar --exclude=./.git --exclude=./.build --exclude=./dist -cf - . | tar -xf - -C "$copy"
	"$build/enclair" build -root "$copy" -build "$copy/.build" -out "$copy/dist" -base "${BASE:-}" -url "${SITE_URL:-${URL:-}}" &&
		diff -rq dist "$copy/dist" || same=1
	rm -rf "$copy"
	return "$same"
}

all_tests() {
	local start=$SECONDS
	need_go
	mkdir -p "$build/test"
	need_node
	need_chromium
	step "gofmt" formatted
	step "go vet" vet
	step "staticcheck" static_check
	step "scripts" scripts
	step "go test" go test ./...
	step "go test in wasm" in_wasm
	step "fuzz" fuzz
	step "site" site
	step "site again, the same bytes" twice
	step "size" "$build/enclair" size dist
	if ls app/e2e/*_test.go >/dev/null 2>&1; then
		step "browser" env ENCLAIR_DIST="$PWD/dist" go test -tags e2e -count=1 ./app/e2e
	fi
	echo "all steps took $((SECONDS - start)) s"
	echo "$passed passed, 0 failed"
}

case "${1:-}" in
site)
	need_go
	site
	;;
serve)
	need_go
	site
	exec "$build/enclair" serve -addr "localhost:${PORT:-8080}" -base "${BASE:-}"
	;;
test)
	all_tests
	;;
size)
	need_go
	site
	"$build/enclair" size dist
	;;
bench)
	need_go
	go test -run '^$' -bench . -benchmem ./parser/... ./explain/... ./app/render
	if ls app/e2e/*_test.go >/dev/null 2>&1; then
		need_chromium
		site
		ENCLAIR_DIST="$PWD/dist" go test -tags e2e -run '^$' -bench . ./app/e2e
	fi
	;;
scale)
	need_go
	shift
	go run ./app/scale "$@"
	;;
help | -h | --help)
	usage
	;;
*)
	usage >&2
	exit 2
	;;
esac
