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
BUILD: Final = ROOT / "build" / "qmltypes"
KIT: Final = ROOT / "qtkit" / "qml"

_QT_NAMES: Final = {"float": "double", "list": "QVariantList", "dict": "QVariantMap", "object": "QVariant"}
_IMPORT_NAME = re.compile(r'^QML_IMPORT_NAME = "([\w.]+)"', re.MULTILINE)
_ELEMENT = re.compile(r"^@Qml(?:Element|NamedElement|Anonymous)\b", re.MULTILINE)


def main() -> int:
    """The linter's exit status; 0 where no file has a complaint."""
    modules = modules_of(python_files(ROOT))
    shutil.rmtree(BUILD, ignore_errors=True)
    for name, sources in modules.items():
        write_module(name, sources, BUILD)
    files = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.qml"))]
    if not files:
        print("no QML files")
        return 0
    command = [tool("qmllint"), "-W", "0", "-I", str(BUILD), *(str(path.relative_to(ROOT)) for path in files)]
    status = subprocess.run(command, cwd=ROOT, check=False).returncode
    print(f"{len(files)} QML files, {len(modules)} modules: {'complaints' if status else 'clean'}")
    return status


def python_files(root: Path) -> list[Path]:
    """The sources that may hold QML types, in a steady order."""
    return [path for package in PACKAGES for path in sorted((root / package).rglob("*.py"))]


def modules_of(files: list[Path]) -> Mapping[str, list[Path]]:
    """QML module name → the files that make it up: those with its types, after the bases they are derived from."""
    modules: dict[str, list[Path]] = {}
    for path in files:
        source = path.read_text(encoding="utf-8")
        name = _IMPORT_NAME.search(source)
        if name and _ELEMENT.search(source):
            sources = modules.setdefault(name[1], [])
            sources += [each for each in (*bases_of(path, files), path) if each not in sources]
    return modules


def bases_of(path: Path, files: list[Path]) -> list[Path]:
    """Files beside *path* whose QObjects it imports: they carry properties too, but belong to no module of their own."""
    imported = set(re.findall(r"^from ([\w.]+) import", path.read_text(encoding="utf-8"), re.MULTILINE))
    return [
        each
        for each in files
        if ".".join(each.relative_to(ROOT).with_suffix("").parts) in imported
        and re.search(r"^class \w+\(Q\w+\):", each.read_text(encoding="utf-8"), re.MULTILINE)
        and not _IMPORT_NAME.search(each.read_text(encoding="utf-8"))
    ]


def write_module(name: str, sources: list[Path], build: Path) -> None:
    """Write *name*'s folder for the linter: qmltypes of its Python types, and its QML files where the kit has some."""
    folder = build.joinpath(*name.split("."))
    parts = KIT.joinpath(*name.split("."))
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
    sys.stderr.write(registered.stderr)
    qmldir = folder / "qmldir"
    written = qmldir.read_text(encoding="utf-8") if qmldir.exists() else f"module {name}\n"
    qmldir.write_text(written + "typeinfo plugins.qmltypes\ndepends QtQuick\n", encoding="utf-8")


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
