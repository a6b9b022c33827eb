#!/usr/bin/env bash
# Has programs that know nothing of hotich read a bundle: sha256sum, unzip, qpdf, pdftotext, pdfimages, openpyxl.
# Usage: scripts/check-bundle.sh BUNDLE_FOLDER. Says what was checked; any failure ends it with status 1.
set -euo pipefail

bundle=${1:?usage: check-bundle.sh BUNDLE_FOLDER}
cd "$bundle"
fail() { printf 'FAIL  %s\n' "$1" >&2; exit 1; }
ok() { printf 'ok    %s\n' "$1"; }

# The interpreter that has openpyxl: Debian's, whatever else is first on the path.
python=python3
"$python" -c 'import openpyxl' 2>/dev/null || python=/usr/bin/python3
"$python" -c 'import openpyxl' 2>/dev/null || fail 'python3-openpyxl is not installed'

sha256sum --quiet --strict -c manifest-sha256.txt || fail 'payload checksums'
sha256sum --quiet --strict -c tagmanifest-sha256.txt || fail 'tag checksums'
ok "checksums of $(wc -l <manifest-sha256.txt) payload and $(wc -l <tagmanifest-sha256.txt) tag files"

diff <(cut -c67- manifest-sha256.txt | sort) <(find data -type f | sort) || fail 'manifest lists other files than data/ holds'
grep -qx 'BagIt-Version: 1.0' bagit.txt || fail 'bagit.txt'
oxum="$(find data -type f -printf '%s\n' | awk '{bytes += $1} END {print bytes "." NR}')"
grep -qx "Payload-Oxum: $oxum" bag-info.txt || fail "Payload-Oxum is not $oxum"
ok "bag complete, Payload-Oxum $oxum"

stem=$(basename data/*.xlsx .xlsx)
printf '%s' "$stem" | LC_ALL=C grep -Eq '^[A-Za-z0-9_]+\.KS\.[0-9]{4}\.[0-9]{2,3}$' || fail "name $stem"
[ -f "data/$stem.zip" ] || fail 'table and archive are not named alike'

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unzip -tqq "data/$stem.zip" || fail 'archive'
unzip -qq "data/$stem.zip" -d "$work"
count=0
most=0
for pdf in "$work"/*; do
  name=$(basename "$pdf")
  [[ $name =~ ^KS\.[0-9]{4}\.[0-9]{2,3}\.[0-9]{4}-[0-9]{2}-[0-9]{2}\.[0-9]{3,4}\.pdf$ ]] || fail "PDF name $name"
  qpdf --check "$pdf" >/dev/null 2>&1 || fail "qpdf: $name"
  [ "$(qpdf --show-npages "$pdf")" -ge 1 ] || fail "no page: $name"
  pdftotext "$pdf" - | grep -q 'SHA-256 [0-9a-f]\{12\}' || fail "no caption: $name"
  pdfimages -list "$pdf" | awk 'NR > 2 && $6 == "rgb" {colour = 1} END {exit !colour}' || fail "no colour picture: $name"
  bytes=$(($(stat -c %s "$pdf") / $(qpdf --show-npages "$pdf")))
  [ "$bytes" -le 110000 ] || fail "$name takes $bytes bytes a page"
  [ "$bytes" -le "$most" ] || most=$bytes
  count=$((count + 1))
done
ok "$count PDFs, at most $most bytes a page"

profile=$(sed -n 's/^Hotich-Profile: //p' bag-info.txt)
"$python" - "$stem" "$profile" "$work" <<'PYTHON'
import json, os, re, sys
import openpyxl

stem, profile, work = sys.argv[1:4]
TEMPLATE = """STT so quyenSo trangSo ngayDangKy loaiDangKy noiDangKy nguoiKy chucVuNguoiKy nguoiThucHien ghiChu
nksSoDinhDanh nksHoTen nksGioiTinh nksNgaySinh nksNgaySinhBangChu nksNoiSinh nksNoiSinhDVHC nksQueQuan nksDanToc
nksQuocTich nksQuocTichStr nksQuocTichKhac nksQuocTichKhacStr nksLoaiKhaiSinh nksMatTich
nksMatTichNgayGhiChuTuyenBo nksMatTichCanCuTuyenBo nksMatTichNgayGhiChuHuyTuyenBo nksMatTichCanCuHuyTuyenBo
nksHanCheNangLucHanhVi nksHanCheNangLucHanhViNgayGhiChuTuyenBo nksHanCheNangLucHanhViCanCuTuyenBo
nksHanCheNangLucHanhViNgayGhiChuHuyTuyenBo nksHanCheNangLucHanhViNgayCanCuHuyTuyenBo meSoDinhDanhCaNhan meHoTen
meNgaySinh meDanToc meQuocTich meQuocTichStr meQuocTichKhac meQuocTichKhacStr meLoaiCuTru meNoiCuTru
meLoaiGiayToTuyThan meSoGiayToTuyThan chaSoDinhDanhCaNhan chaHoTen chaNgaySinh chaDanToc chaQuocTich
chaQuocTichStr chaQuocTichKhac chaQuocTichKhacStr chaLoaiCuTru chaNoiCuTru chaLoaiGiayToTuyThan chaSoGiayToTuyThan
nycHoTen nycQuanHe nycLoaiGiayToTuyThan nycGiayToKhac nycSoGiayToTuyThan nycNgayCapGiayToTuyThan
nycNoiCapGiayToTuyThan soDangKyNuocNgoai ngayDangKyNuocNgoai cqNuocNgoaiDaDangKy qgNuocNgoaiDaDangKy""".split()
SIZES = {"hotich158": 70, "hotich60": 60, "police": 61}

def fail(what):
    sys.exit("FAIL  " + what)

book = openpyxl.load_workbook(f"data/{stem}.xlsx")
if book.sheetnames != ["KS", "Ghi chu"]:
    fail(f"sheets {book.sheetnames}")
rows = list(book["KS"].iter_rows())
headers = [cell.value for cell in rows[0]]
if len(headers) != SIZES.get(profile, len(headers)):
    fail(f"{len(headers)} columns")
if profile == "hotich158" and headers != TEMPLATE:
    fail("columns are not those of the template, in its order")
for row in rows:
    for cell in row:
        if cell.value is not None and not (isinstance(cell.value, str) and cell.data_type in ("s", "inlineStr")):
            fail(f"{cell.coordinate} is no text")
records = [json.loads(line) for line in open("data/records.jsonl", encoding="utf-8")]
if len(rows) - 1 != len(records):
    fail(f"{len(rows) - 1} rows, {len(records)} records")
files = sorted(record["file"] for record in records)
if files != sorted(os.listdir(work)):
    fail("PDFs are not those of the records")
date = re.compile(r"^((\d{2}\.)?\d{2}\.)?\d{4}$") if profile != "police" else re.compile(r"^((\d{2}/)?\d{2}/)?\d{4}$")
for number, (row, record) in enumerate(zip(rows[1:], records), 1):
    cells = {header.lower(): (cell.value or "") for header, cell in zip(headers, row)}
    name = record["fields"]["child.fullName"]
    if cells["nkshoten"] != (name["resolved"] or name["verbatim"]).upper():
        fail(f"row {number}: name is not the record's in upper case")
    if cells["so"] != str(record["number"]) or cells.get("stt", str(number)) != str(number):
        fail(f"row {number}: number")
    for column, value in cells.items():
        if re.search(r"ngay(dangky|sinh)$", column) and value and not date.match(value):
            fail(f"row {number}: {column} is no date of the profile")
exceptions = json.load(open("data/exceptions.json", encoding="utf-8"))
for record in exceptions["left_out"] + exceptions["incomplete"]:
    if not record["reasons"]:
        fail("an exception without a reason")
print(f"ok    {len(headers)} columns, {len(records)} rows of text cells, each with its record and PDF;"
      f" {len(exceptions['left_out'])} left out, {len(exceptions['incomplete'])} incomplete")
try:
    import jsonschema
except ImportError:
    pass
else:
    schema = json.load(open("data/record.schema.json", encoding="utf-8"))
    for record in records:
        jsonschema.validate(record, schema)
    print("ok    records follow the enclosed schema")
PYTHON
