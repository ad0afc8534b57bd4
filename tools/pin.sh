#!/usr/bin/env bash
# Pins what pyproject.toml asks for: one file for each program's PC, one for development. Names, versions and hashes
# only: no index addresses. Needs uv.
set -euo pipefail
cd "$(dirname "$0")/.."
for role in server kiosk counter display dev; do
    uv pip compile --quiet pyproject.toml --extra "$role" --universal --python-version 3.11 --upgrade \
        --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
        --output-file "requirements/$role.txt"
done
