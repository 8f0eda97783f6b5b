#!/usr/bin/env bash
# Build the wheel, install it as an office would, and run the journeys on it, far from this source:
#   scripts/try_wheel.sh PROGRAMS [ARGUMENTS OF PYTEST]
# PROGRAMS is where the programs of a virtual environment lie that holds requirements/dev.lock.
set -euo pipefail
cd "$(dirname "$0")/.."
source=$(pwd -P)
python=$source/$1/python
shift

rm -f dist/docgen-*.whl
"$python" -m hatchling build -t wheel -d dist
"$python" -m pip --disable-pip-version-check --quiet \
	install --no-index --no-deps --force-reinstall dist/docgen-*.whl
"$python" -m pip --disable-pip-version-check check

far=$(mktemp -d)
trap 'rm -rf "$far"' EXIT
cp -R tests pyproject.toml "$far"
cd "$far"
"$python" -m pytest -n auto -p tests.wheel.out_of_reach --source="$source" \
	tests/wheel/from_the_wheel.py tests/journeys "$@"
echo "the wheel holds: built, installed and tried in $SECONDS s"
