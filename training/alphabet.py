"""The letters the recogniser knows: graphemes in NFC, some of two code points (ê̆). Class 0 is the CTC blank."""

import unicodedata

TONES = "\u0301\u0300\u0309\u0303\u0323"
"""Sắc, huyền, hỏi, ngã, nặng, as combining marks; the last stands below."""
_VOWELS = "aăâeêioôơuưy"
_CONSONANTS = "bcdđfghjklmnpqrstvwxz"
# Letters of the Central Highlands (domain: Ê Đê, Gia-rai, Ba na …); the last four have no single code point.
_HIGHLAND = ["ĕ", "ŏ", "ĭ", "ŭ", "č", "ñ", "ƀ", "ê\u0306", "ô\u0306", "ơ\u0306", "ư\u0306"]
_SIGNS = list(" 0123456789.,-/:;()'\"+#&=?!°%*_")


def _letters():
    small = [unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in ("", *TONES)]
    small += list(_CONSONANTS) + [unicodedata.normalize("NFC", letter) for letter in _HIGHLAND]
    capitals = [unicodedata.normalize("NFC", letter.upper()) for letter in small]
    return list(dict.fromkeys(small + capitals))


ALPHABET = _SIGNS + _letters()
INDEX = {grapheme: number + 1 for number, grapheme in enumerate(ALPHABET)}
CLASSES = len(ALPHABET) + 1

_ALIKE = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "Ð": "Đ", "…": "..."}


def graphemes(text):
    """The text in NFC as a list of graphemes: a letter with the marks that do not compose into it."""
    out = []
    for character in unicodedata.normalize("NFC", "".join(_ALIKE.get(each, each) for each in text)):
        if out and unicodedata.combining(character):
            out[-1] += character
        else:
            out.append(character)
    return out


def without_tones(text):
    """(the text in NFC without its tones, the tones)."""
    plain = unicodedata.normalize("NFD", text)
    letters = "".join(each for each in plain if each not in TONES)
    return unicodedata.normalize("NFC", letters), "".join(each for each in plain if each in TONES)


def encode(text):
    """Class numbers of a text; None where it has a letter outside the alphabet."""
    classes = [INDEX.get(grapheme) for grapheme in graphemes(text)]
    return None if None in classes else classes


def decode(classes):
    """The text of a row of class numbers as CTC gives them: repeats joined, blanks dropped."""
    out, last = [], 0
    for number in classes:
        if number != last and number != 0:
            out.append(ALPHABET[number - 1])
        last = number
    return "".join(out)
