#!/usr/bin/env bash
# Makes this checkout runnable: system packages (through apt when it may), virtual environment, pinned packages.
# Does nothing, quickly, when everything is there.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

find_python() {
    local candidate
    for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
        [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 || continue
        "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$candidate"; return; }
    done
    say "Giliran needs Python 3.11 or newer. On Debian and Ubuntu: sudo apt-get install python3 python3-venv"
    exit 1
}

is_there() {
    case $1 in
        module:*) "$python" -c "import ${1#module:}" 2>/dev/null ;;
        /*) compgen -G "$1" >/dev/null ;;
        *.so.*) grep -qF "$1" <<<"$libraries" ;;
        *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

missing_packages() {
    local package brings libraries
    # Once, and not through a pipe: grep -q closes it early, and with pipefail a library that is there would be missing now and then.
    libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p || true)
    while read -r package brings; do
        case $package in ''|'#'*) continue ;; esac
        is_there "$brings" || echo "$package"
    done <requirements/apt.txt
}

install_packages() {
    local missing install
    missing=$(missing_packages | xargs)
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null 2>&1; then
        say "These packages are missing, and this system has no apt-get: $missing"
        return 0
    fi
    install="apt-get install -y --no-install-recommends $missing"
    if [ "$(id -u)" = 0 ]; then
        as_root=()
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root=(sudo)
    else
        say "Please run this line once, then try again:"
        echo "    sudo apt-get update && sudo $install"
        exit 1
    fi
    say "Installing system packages: $missing"
    "${as_root[@]}" apt-get update -q >&2
    # shellcheck disable=SC2086  # the list is words
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive $install >&2
}

install_python_packages() {
    local wanted
    wanted="$("$python" --version) $(sha256sum requirements/dev.txt)"
    [ -f .venv/giliran-stamp ] && [ "$(cat .venv/giliran-stamp)" = "$wanted" ] && return 0
    say "Preparing the virtual environment (.venv); the first time this takes a minute"
    "$python" -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
    echo "$wanted" >.venv/giliran-stamp
}

python=$(find_python)
install_packages
install_python_packages
