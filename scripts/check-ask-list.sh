#!/usr/bin/env bash
# Has programs that know nothing of hotich read an ask-list and fill it in: qpdf, pdffonts, pdftotext, openpyxl.
# Usage: scripts/check-ask-list.sh WORKSPACE. Works on a copy; any failure ends it with status 1.
set -euo pipefail

workspace=${1:?usage: check-ask-list.sh WORKSPACE}
hotich=$(cd "$(dirname "$0")/.." && pwd)/bin/hotich.js
fail() { printf 'FAIL  %s\n' "$1" >&2; exit 1; }
ok() { printf 'ok    %s\n' "$1"; }
python=python3
"$python" -c 'import openpyxl' 2>/dev/null || python=/usr/bin/python3
"$python" -c 'import openpyxl' 2>/dev/null || fail 'python3-openpyxl is not installed'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/office"
cp "$workspace"/hotich.db* "$work/office/"
export HOTICH_WORKSPACE=$work/office HOTICH_LANG=vi
cd "$work"
node "$hotich" ask list --pdf list.pdf --xlsx list.xlsx >/dev/null

qpdf --check list.pdf >/dev/null 2>&1 || fail 'qpdf: list.pdf'
pdffonts list.pdf | tail -n +3 | awk '$(NF-4) != "yes" || $(NF-2) != "yes" { bad = 1 } END { exit bad || NR == 0 }' ||
  fail 'a font of the PDF is not embedded, or its text cannot be taken out'
pages=$(qpdf --show-npages list.pdf)
pdftotext -layout list.pdf list.txt
grep -q "Trang $pages/$pages" list.txt || fail "page number $pages/$pages"
ok "PDF of $pages pages"

"$python" - <<'PY' || fail 'openpyxl: the list'
import unicodedata, warnings
warnings.simplefilter('ignore')
import openpyxl
book = openpyxl.load_workbook('list.xlsx')
sheet = book['Can hoi']
column = {cell.value: cell.column for cell in sheet[1]}
assert sheet.column_dimensions[openpyxl.utils.get_column_letter(column['Mã dòng (không sửa)'])].hidden
assert any('Cam đoan' in rule.formula1 for rule in sheet.data_validations.dataValidation)
# Every letter of the spreadsheet is in the PDF's text too: no box, no question mark in its place.
letters = {letter
           for row in sheet.iter_rows(min_row=2, values_only=True)
           for cell in row[1:5] for letter in (cell or '') if not letter.isspace()}
# b with a stroke is drawn as both; its text says b.
missing = letters - set('ƀɃ') - set(unicodedata.normalize('NFC', open('list.txt', encoding='utf8').read()))
assert not missing, missing
assert sheet.max_row > 4, sheet.max_row
answered = 0
for row in range(2, sheet.max_row + 1):
    question = sheet.cell(row, column['Cần hỏi']).value
    if answered == 3 or 'ngày sinh' not in question or 'Trả lời' in question:
        continue
    for name, text in (('Trả lời', '1955'), ('Căn cứ', 'Giấy tờ gia đình'), ('Giấy tờ hoặc sổ nào', 'Sổ hộ khẩu'),
                       ('Ngày hỏi được', '1/2/2025')):
        sheet.cell(row, column[name]).value = text
    answered += 1
assert answered == 3, answered
book.save('filled.xlsx')
PY
ok 'spreadsheet opened and filled in'

entered() { node "$hotich" ask import filled.xlsx --yes --json | tail -n 1 | grep -Eo '"(entered|held|unclear)":[0-9]+' | tr '\n' ' '; }
first=$(entered)
[[ $first =~ \"unclear\":0\ \"entered\":[1-9] ]] || fail "first import: $first"
second=$(entered)
[[ $second =~ \"held\":[1-9] && $second =~ \"entered\":0 ]] || fail "second import: $second"
ok "answers entered once: $first"
