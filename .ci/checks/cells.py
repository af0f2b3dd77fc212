#!/usr/bin/python3
"""Word files: every table cell has a paragraph as its last child. Word calls a file without it corrupt; the schema validator does not."""
import sys
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def bad_cells(path):
    with zipfile.ZipFile(path) as parts:
        return sum(
            1
            for name in parts.namelist() if name.startswith("word/") and name.endswith(".xml")
            for cell in ElementTree.fromstring(parts.read(name)).iter(f"{W}tc")
            if len(cell) == 0 or cell[-1].tag != f"{W}p"
        )


def main(paths):
    failed = False
    for path in paths:
        try:
            count = bad_cells(path)
            fault = f": {count} cells do not end in a paragraph" if count else ""
        except Exception as error:  # A file that can't be read is a fault like any other.
            fault = f": {type(error).__name__}: {error}"
        failed |= bool(fault)
        print(f"{'FAIL' if fault else 'ok  '} cells {path}{fault}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
