"""Lints every QML file of the Qt programs, warnings as errors: ``python -m tools.qmllint``.

The linter must know the Python types, so their metatypes are dumped and registered first, one QML module after the
other, into ``build/qmltypes``. Knows Qt's tools. Must not know what the screens do.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import PySide6

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGES: Final = ("qtkit", "kiosk", "counter", "display")

_QT_NAMES: Final = {"float": "double", "list": "QVariantList", "dict": "QVariantMap", "object": "QVariant"}
_IMPORT_NAME = re.compile(r'^QML_IMPORT_NAME = "([\w.]+)"', re.MULTILINE)
_IMPORTED = re.compile(r"^from ([\w.]+) import", re.MULTILINE)
_QOBJECT = re.compile(r"^class \w+\(Q\w+\):", re.MULTILINE)
_ELEMENT = re.compile(r"^@Qml(?:Element|NamedElement|Anonymous)\b", re.MULTILINE)


def main() -> int:
    """The linter's exit status; 0 where no file has a complaint."""
    said = lint(ROOT)
    print(said.stdout + said.stderr)
    print(f"{len(qml_files(ROOT))} QML files: {'complaints' if said.returncode else 'clean'}")
    return said.returncode


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    """Lint the packages in *root*, a checkout or something built like one, and write into its ``build/qmltypes``."""
    build = root / "build" / "qmltypes"
    shutil.rmtree(build, ignore_errors=True)
    warnings = [write_module(root, name, sources, build) for name, sources in modules_of(root).items()]
    files = qml_files(root)
    if not files:
        return subprocess.CompletedProcess([], 0, "", "")
    command = [tool("qmllint"), "-W", "0", "-I", str(build), *(str(path.relative_to(root)) for path in files)]
    said = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
    return subprocess.CompletedProcess(command, said.returncode, said.stdout, "".join(warnings) + said.stderr)


def qml_files(root: Path) -> list[Path]:
    """Every screen and every part."""
    return [path for package in PACKAGES for path in sorted((root / package).rglob("*.qml"))]


def modules_of(root: Path) -> Mapping[str, list[Path]]:
    """QML module name → the files that make it up: those with its types, after the bases they are derived from."""
    written = {
        path: path.read_text(encoding="utf-8")
        for package in PACKAGES
        for path in sorted((root / package).rglob("*.py"))
    }
    modules: dict[str, list[Path]] = {}
    for path, source in written.items():
        name = _IMPORT_NAME.search(source)
        if name and _ELEMENT.search(source):
            sources = modules.setdefault(name[1], [])
            sources += [each for each in (*_bases(root, source, written), path) if each not in sources]
    return modules


def _bases(root: Path, source: str, written: Mapping[Path, str]) -> list[Path]:
    """The files a *source* imports QObjects from that belong to no QML module: their properties count as its own."""
    imported = set(_IMPORTED.findall(source))
    return [
        path
        for path, other in written.items()
        if ".".join(path.relative_to(root).with_suffix("").parts) in imported
        and _QOBJECT.search(other)
        and not _IMPORT_NAME.search(other)
    ]


def write_module(root: Path, name: str, sources: list[Path], build: Path) -> str:
    """Write *name*'s folder for the linter: its Python types, and its QML parts. The registrar's warnings."""
    folder = build.joinpath(*name.split("."))
    parts = (root / "qtkit" / "qml").joinpath(*name.split("."))
    if parts.is_dir():
        shutil.copytree(parts, folder)
    folder.mkdir(parents=True, exist_ok=True)
    dumped = subprocess.run(
        [tool("metaobjectdump"), *map(str, sources)], check=True, capture_output=True, text=True
    ).stdout
    metatypes = folder / "metatypes.json"
    metatypes.write_text(json.dumps(in_qml_words(json.loads(dumped))), encoding="utf-8")
    registered = subprocess.run(
        [
            tool("qmltyperegistrar"),
            *("--generate-qmltypes", str(folder / "plugins.qmltypes")),
            *("--import-name", name, "--major-version", "1", "--minor-version", "0"),
            *("--foreign-types", ",".join(map(str, foreign_types()))),
            *("-o", str(folder / "registration.cpp"), str(metatypes)),
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    qmldir = folder / "qmldir"
    written = qmldir.read_text(encoding="utf-8") if qmldir.exists() else f"module {name}\n"
    qmldir.write_text(written + "typeinfo plugins.qmltypes\ndepends QtQuick\n", encoding="utf-8")
    return registered.stderr


def foreign_types() -> list[Path]:
    """Qt's own metatypes, which the registrar looks base classes up in."""
    folder = Path(PySide6.__file__).parent
    return [
        folder / "Qt" / "metatypes" / f"qt6{part}_metatypes.json" for part in ("core", "gui", "qml", "quick")
    ]


def in_qml_words(dumped: Any) -> Any:
    """The dumper leaves Python's names of types as they are; the linter knows Qt's alone."""
    match dumped:
        case list():
            return [in_qml_words(each) for each in dumped]
        case dict():
            return {
                key: _QT_NAMES.get(value, value) if key in {"type", "returnType"} else in_qml_words(value)
                for key, value in dumped.items()
            }
        case _:
            return dumped


def tool(name: str) -> str:
    """Where PySide6's *name* stands: beside this interpreter."""
    found = shutil.which(f"pyside6-{name}", path=str(Path(sys.executable).parent)) or shutil.which(
        f"pyside6-{name}"
    )
    if found is None:
        raise FileNotFoundError(f"pyside6-{name} is not installed; it comes with PySide6-Essentials")
    return found


if __name__ == "__main__":
    sys.exit(main())
