#!/usr/bin/env bash
# Shows every page of Word documents: scripts/open_pages.sh FOLDER OUT
# Each FOLDER/**/X.docx becomes OUT/**/X.pdf and X-1.png, X-2.png … (60 dpi unless DPI says so).
set -euo pipefail

main() {
    [ $# -eq 2 ] || stop "usage: scripts/open_pages.sh FOLDER OUT"
    need soffice libreoffice-writer
    need pdftoppm poppler-utils
    local profile
    profile=$(mktemp -d) # a profile of our own: an open LibreOffice does not disturb us
    trap "rm -rf '$profile'" EXIT
    mkdir -p "$2"
    find "$1" -name '*.docx' ! -name '~$*' ! -path '*/revisions/*' -print0 | sort -z |
        while IFS= read -r -d '' document; do
            show "$document" "$2/$(dirname "${document#"$1"/}")" "$profile"
        done
}

show() {
    local name
    name=$(basename "$1" .docx)
    soffice --headless "-env:UserInstallation=file://$3" \
        --convert-to pdf --outdir "$2" "$1" </dev/null >/dev/null 2>&1
    [ -s "$2/$name.pdf" ] || stop "LibreOffice could not open $1"
    rm -f "$2/$name"-*.png
    pdftoppm -png -r "${DPI:-60}" "$2/$name.pdf" "$2/$name"
    echo "$1  $(find "$2" -name "$name-[0-9]*.png" | wc -l) page(s)"
}

need() {
    command -v "$1" >/dev/null && return
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
    else
        stop "$1 is missing: install it first (on Debian: sudo apt-get install $2)"
    fi
}

stop() {
    echo "$1" >&2
    exit 1
}

main "$@"
