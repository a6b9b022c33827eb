"""
Wordings that neither the real lines nor the samples have: every syllable Vietnamese can write, in places, names and remarks, and
the capitals, numbers and signs of notes.

A network guesses what it cannot make out from what its lines mostly said: trained on addresses without *tỉnh*, the model of
27 November 2026 read 341 of 402 of them, plain to the eye, as *tinh*, *Bình* or *tình*, and every second *Vĩnh* as *Vinh*.
"""

import unicodedata

from alphabet import TONES

INITIALS = " b c ch d đ g gi h kh l m n ng nh p ph qu r s t th tr v x".split(" ")
RIMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
    "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot oa oac oach oai oan oang oanh oat oay oăc oăn oăng oăt "
    "oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uât uây uê uy uya uych uyên uyêt uynh uyt uyu uơ "
    "uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu"
).split()
AFTER_QU = "a ac ach ai an ang anh ao at ay ăn ăng ăt ân âng ât ây e en et eo ê ên êt it y yên yêt ơ ơn ôc".split()
HIGHLAND_INITIALS = (
    "b bl br ƀ č d dj dr đ g gl gr h H' hđ hl hm hn hr hw j jr k kb kd kđ kl km kn kp kr ks kt l m ml mn n ng nh ñ p pl pr r rch rm s t tl tr w y"
).split()
HIGHLAND_VOWELS = "a ă â e ĕ ê i ĭ o ŏ ô ơ u ŭ ư ia iê oa ua uê uô ươ".split()
HIGHLAND_ENDS = " " * 6 + "c ch h i k l m n ng nh o p r t u"
HIGHLAND_KINDS = "plei Plei buôn Buôn làng Làng bon Bon thôn Y H' Niê Siu Rơ Ksor".split()
STOPPED = ("c", "ch", "p", "t")
STOPPED_TONES = TONES[0], TONES[-1]
"""Rimes that end so have two tones alone: sắc and nặng."""

SMALLEST = "Thôn Xóm Ấp Tổ Khu Khóm Bản Buôn Làng Đội Khối Số Ngõ Phố Đường Khu+phố Tổ+dân+phố Tiểu+khu".split()
WARDS = "Xã Xã Xã Phường Phường Thị+trấn X. P. TT.".split()
DISTRICTS = "Huyện Huyện Huyện Quận Thị+xã Thành+phố H. Q. TX. TP.".split()
PROVINCES = "Tỉnh Tỉnh Tỉnh Tỉnh Tỉnh Thành+phố TP. T.".split()
CAPITALS = "TP+HCM TP.+HCM TP.HCM TPHCM HCM TP+HN TP.+HN HN BRVT TTH".split()
"""Provinces in capitals. On the real lines that have them their labels spell them out."""
NUMBERED = {"Phường", "P.", "Quận", "Q."}
"""Units that often have a number for a name."""
SHORT = (
    "UBND UBHC UB HĐND CMND CCCD BV BVĐK TYT TTYT PS TW TƯ QĐ GKS KS HS NHS ĐKKS KT KV KP TDP TK NT SĐK CA CT PCT CB HKTT NVH KCN QL TL ĐT "
    "BS NS GV CN LR BCH TAND"
).split()
"""What notes shorten."""
LETTERS = "ABCDĐEGHIKLMNOPQRSTUƯVXY"
SIGNS = (", ",) * 6 + (" - ", " - ", " ", " ", ",", "-", " / ", "/")


def syllable(random):
    """One syllable, each that could be written as likely as any other: *thủng*, *Kẽm*, *ngoẳng*."""
    initial = _pick(INITIALS, random)
    rime = _pick(AFTER_QU if initial == "qu" else RIMES, random)
    if initial == "gi" and rime[0] == "i":
        initial = "d"
    if rime[0] in "eêiy":
        initial = {"c": "k", "g": "gh", "ng": "ngh"}.get(initial, initial)
    if initial == "" and rime.startswith("iê"):
        rime = "y" + rime[1:]
    tones = STOPPED_TONES if rime.endswith(STOPPED) else ("", *TONES)
    at = _marked(rime, random)
    return unicodedata.normalize("NFC", initial + rime[: at + 1] + _pick(tones, random) + rime[at + 1 :])


def highland(random):
    """A word as the peoples of the Central Highlands spell theirs: *Hđiŏk*, *Klă*, *Jrai*, *kpơr*."""
    word = _pick(HIGHLAND_INITIALS, random) + _pick(HIGHLAND_VOWELS, random) + _pick(HIGHLAND_ENDS.split(" "), random)
    return word[:1].upper() + word[1:] if random.random() < 0.75 else word


def highland_name(random):
    """A village's or a person's name of such words: *plei Hlŭ*, *Y Kpă Ñuê*."""
    words = [highland(random) for _ in range(int(random.integers(1, 4)))]
    return " ".join([_pick(HIGHLAND_KINDS, random), *words] if random.random() < 0.5 else words)


def wording(random):
    """A line's text: mostly a place, or a name, a note, or words of a remark."""
    choice = random.random()
    if choice < 0.33:
        return place(random)
    if choice < 0.4:
        return highland_name(random)
    if choice < 0.55:
        return note(random)
    count = int(random.integers(1, 6))
    return _name(random, count) if choice < 0.8 else " ".join(syllable(random) for _ in range(count))


def place(random):
    """From the smallest unit to the province, as clerks write them: parts missing, words of kind shortened, small or left out."""
    sign, small = _pick(SIGNS, random), random.random() < 0.5
    parts = []
    for units, share in ((SMALLEST, 0.4), (WARDS, 0.75), (DISTRICTS, 0.8), (PROVINCES, 0.85)):
        if random.random() >= share:
            continue
        if units is PROVINCES and random.random() < 0.12:
            parts.append(_pick(CAPITALS, random).replace("+", " "))
            continue
        unit = "" if random.random() < 0.12 else _pick(units, random).replace("+", " ")
        numbered = random.random() < (0.3 if units is SMALLEST or unit in NUMBERED else 0.02)
        named = str(int(random.integers(1, 30))) if numbered else _name(random, int(random.integers(1, 4)))
        unit = unit.lower() if small else unit
        parts.append(unit + ("" if unit == "" or unit.endswith(".") and random.random() < 0.4 else " ") + named)
    return sign.join(parts) if parts else _name(random, 2)


def note(random):
    """What stands in remarks and for a place of birth: "QĐ số 45/QĐ-UB", "BVĐK tỉnh Kẽm", "CMND 020123456", "TYT xã 3"."""
    kinds = random.choice(4, size=int(random.integers(1, 6)), p=[0.35, 0.3, 0.25, 0.1])
    words = [(capitals, number, syllable, lambda random: _name(random, 2))[kind](random) for kind in kinds]
    return _pick((" ", " ", " ", ", ", "-"), random).join(words)


def capitals(random):
    """A word shortened to its capitals, known or not: UBND, QĐ-UB, BVĐK, TƯ."""
    if random.random() < 0.5:
        return _pick(SHORT, random)
    many = "".join(_pick(LETTERS, random) for _ in range(int(random.integers(1, 6))))
    return many if random.random() < 0.75 else ".".join(many) + ("." if random.random() < 0.5 else "")


def number(random):
    """A number of any length, a day, or a document's: 020123456, 5/9/1984, 45/QĐ-UB."""
    choice = random.random()
    if choice < 0.35:
        return "".join(str(int(random.integers(10))) for _ in range(int(random.integers(1, 13))))
    if choice < 0.65:
        day, month, year = int(random.integers(1, 32)), int(random.integers(1, 13)), int(random.integers(1920, 2012))
        sign = _pick("/-.", random)
        if random.random() < 0.15:
            # A day or a month that nobody knew.
            day, month = "-", month if random.random() < 0.3 else "-"
        return f"{day}{sign}{month}{sign}{year if random.random() < 0.7 else year % 100:02d}"
    if choice < 0.85:
        return f"{int(random.integers(1, 3000))}/{_pick(SHORT, random)}" + (f"-{_pick(SHORT, random)}" if random.random() < 0.4 else "")
    return f"{int(random.integers(1, 400))}{_pick(('/', '-', '.', ''), random)}{_pick(LETTERS, random)}"


def _name(random, count):
    return " ".join(word[:1].upper() + word[1:] for word in (syllable(random) for _ in range(count)))


def _marked(rime, random):
    """Which letter of the rime bears the tone; in *hoa*, *hoe* and *huy* either, as people write both."""
    hatted = [at for at, letter in enumerate(rime) if letter in "ăâêôơư"]
    if hatted:
        return hatted[-1]
    vowels = [at for at, letter in enumerate(rime) if letter in "aeiouy"]
    if len(vowels) == 1:
        return 0
    if len(vowels) == 3 or len(vowels) < len(rime):
        return 1
    return int(random.integers(2)) if rime in ("oa", "oe", "uy") else 0


def _pick(many, random):
    return many[int(random.integers(len(many)))]
