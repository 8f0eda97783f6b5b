#!/usr/bin/env bash
# Prints with the true LibreOffice, installed first when it is missing:
#   scripts/try_pdf.sh PYTHON [ARGUMENTS OF PYTEST]
set -euo pipefail
cd "$(dirname "$0")/.."
python=$1
shift

if ! command -v soffice >/dev/null; then
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "soffice is missing: install it first (on Debian: sudo apt-get install libreoffice-writer)" >&2
        exit 1
    fi
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        libreoffice-writer fonts-crosextra-carlito >/dev/null
fi
"$python" -m pytest tests/documents/pdf tests/outbox tests/journeys/test_pdf.py "$@"
