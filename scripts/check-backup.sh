#!/usr/bin/env bash
# A backup of a workspace, read by programs that know nothing of hotich: every file is what its name and the list say,
# and Python's SQLite finds the copy of the database whole.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
stick=$(mktemp -d)/backup
trap 'rm -rf "$(dirname "$stick")"' EXIT
node "$here/bin/hotich.js" backup "$stick" --workspace "$1" --quiet
for original in "$stick"/scans/*; do
  name=$(basename "$original")
  echo "${name%%.*}  $original"
done | sha256sum --check --quiet
python3 - "$stick" <<'PYTHON'
import hashlib, json, pathlib, sqlite3, sys
stick = pathlib.Path(sys.argv[1])
listed = json.loads((stick / "hotich-backup.json").read_text())["snapshots"]
assert len(listed) == 1, listed
copy = stick / listed[0]["file"]
assert hashlib.sha256(copy.read_bytes()).hexdigest() == listed[0]["sha256"]
database = sqlite3.connect(f"file:{copy}?mode=ro", uri=True)
assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
scans = {row[0] for row in database.execute("SELECT sha256 FROM scans")}
assert scans and scans == {each.name.split(".")[0] for each in (stick / "scans").iterdir()}
print(len(scans), "originals")
PYTHON
