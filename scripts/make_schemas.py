"""Writes docs/schemas/*.json, the JSON Schemas of the files of config/, from what reads them.

Run it from the root after a key has changed: `python scripts/make_schemas.py`.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from docgen.config.json_schemas import json_schemas  # noqa: E402 - the root comes first

FOLDER = ROOT / "docs" / "schemas"


def main() -> None:
    """Write one file for each kind of file of config/."""
    FOLDER.mkdir(exist_ok=True)
    for name, schema in json_schemas().items():
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        (FOLDER / name).write_text(f"{text}\n", encoding="utf-8", newline="\n")
        print(f"docs/schemas/{name}")


if __name__ == "__main__":
    main()
