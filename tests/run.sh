#!/usr/bin/env bash
# Builds everything, checks the formatting, runs every test and sums up; the last line is
# "N passed, N failed, N skipped". A build or a formatting that fails counts as one failure.
#   CNAP_REQUIRE_ALL=1   a test that would be skipped for a missing database or browser fails
#   CNAP_TEST_POSTGRES   a superuser's connection string of a PostgreSQL server for tests (default: Debian's
#                        binaries, started in a temporary folder)
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 DEBIAN_FRONTEND=noninteractive
exec </dev/null

passed=0 failed=0 skipped=0
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

say() { printf '\n== %s (%d s)\n' "$1" "$SECONDS"; }

finish() {
    printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    [ "$failed" -eq 0 ]
    exit
}

fail() {
    echo "$1"
    failed=$((failed + 1))
}

has_postgresql() { [ -n "${CNAP_TEST_POSTGRES:-}" ] || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }

has_chromium() { command -v chromium chromium-browser google-chrome >/dev/null 2>&1; }

has_node() { command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge 20 ]; }

require_tools() {
    command -v dotnet >/dev/null || { fail 'The .NET 10 SDK is missing: https://dotnet.microsoft.com/download'; finish; }
    has_node || { fail 'Node.js 20 or newer with npm is missing: the pages are built with it. https://nodejs.org'; finish; }
    dotnet tool restore || { fail 'The tools of .config/dotnet-tools.json could not be restored.'; finish; }
}

install_missing() {
    local packages=()
    has_postgresql || packages+=(postgresql)
    has_chromium || packages+=(chromium fonts-dejavu-core)
    [ ${#packages[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        apt-get update -q >"$results/apt.log" 2>&1
        apt-get install -y -q --no-install-recommends "${packages[@]}" >>"$results/apt.log" 2>&1 ||
            tail -n 5 "$results/apt.log"
    else
        echo "To run every test, install first: apt-get install ${packages[*]}"
    fi
    has_postgresql || echo 'PostgreSQL is missing: its tests are skipped.'
    has_chromium || echo 'Chromium is missing: the tests in the browser are skipped.'
}

build() {
    dotnet restore -v q && dotnet build --no-restore -m:2 -v q -clp:NoSummary -p:RunAnalyzers=true && return
    fail 'The build failed.'
    finish
}

# Layout only: the build has just failed on every other rule of style, and trying them twice costs minutes.
check_formatting() {
    local providers=src/CnapPlatform.Infrastructure/Persistence/Providers
    dotnet format whitespace --verify-no-changes --no-restore --exclude \
        "$providers/Sqlite/Migrations/" "$providers/PostgreSql/Migrations/" "$providers/SqlServer/Migrations/" ||
        fail 'The formatting differs: run "dotnet format whitespace".'
}

# The counters of a result file: total and executed count differ by what was skipped.
counter() { grep -o "<Counters [^>]*" "$1" | grep -o " $2=\"[0-9]*" | grep -o '[0-9]*$'; }

run_project() {
    local name file executed
    name=$(basename "$1" .csproj)
    file="$results/$name.trx"
    say "$name"
    dotnet test "$1" --no-build --logger "console;verbosity=minimal" --logger "trx;LogFileName=$file" \
        --blame-hang-timeout 6min --blame-hang-dump-type none --results-directory "$results/$name"
    local outcome=$?
    if [ -f "$file" ]; then
        executed=$(counter "$file" executed)
        passed=$((passed + $(counter "$file" passed)))
        failed=$((failed + executed - $(counter "$file" passed)))
        skipped=$((skipped + $(counter "$file" total) - executed))
    fi
    if [ $outcome -ne 0 ] && { [ ! -f "$file" ] || [ "$executed" -eq "$(counter "$file" passed)" ]; }; then
        fail "$name did not run to its end."
    fi
}

say 'Tools'
require_tools
install_missing
say 'Build'
build
say 'Formatting'
check_formatting
for project in tests/*.Tests/*.Tests.csproj; do
    run_project "$project"
done
say 'Done'
finish
