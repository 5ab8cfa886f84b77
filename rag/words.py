"""Text for comparing: folding of print variants, accents and case; words and their stems.

Comes in: text as printed. Goes out: the same text as search and matching see it.
Does not know: records. Quotes are never made from what this module returns.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from threading import Lock

import regex
from Stemmer import Stemmer

_LOCK = Lock()
_STEMMER = Stemmer("english", 0)  # stems are kept below
# One character to one character, so that offsets into folded text hold in the original.
_PRINT = str.maketrans(
    {
        **{char: " " for char in map(chr, range(0x80, 0x3001)) if char.isspace()}, "\t": " ",
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2212": "-",
        "\u2018": "'", "\u2019": "'", "\u02bc": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
    }
)  # fmt: skip
# Marks that do not show: soft hyphens, blanks and joiners of no width.
UNSHOWN = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_UNSHOWN = dict.fromkeys(map(ord, UNSHOWN))
_WORD = re.compile(
    r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)*|\d+(?:\.\d+)*|[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*"
)

# A word of a text as it is printed, accents written apart included.
TOKEN = regex.compile(r"(?:[^\W_]\p{M}*)+(?:'(?!s\b)(?:[^\W_]\p{M}*)+)*")

STOP_WORDS = frozenset(
    """a about above after again against all also although am among an and any are as asked at be
    because been before being between both but by can could did do does doing done during each
    either else even ever every few for from further get give given had has have having he her here
    hers herself him himself his how however i if in into is it its itself just like made make many
    may me might more most much must my no nor not of off on once one only onto or other our out
    over own per please s said same say saying says shall she should since so some such t tell than
    that the their them themselves then there these they this those through to too under until up
    upon us very via was we were what when where whether which while who whom whose why will with
    within without would you your""".split()
)
# One to twenty, and the tens.
ORDINALS = tuple(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
)
NUMERALS = tuple(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
    ninety""".split()
)
# Texts of which what was worked out is remembered: sentences of records come up again with other
# questions (docs/decisions/0057).
REMEMBERED = 1 << 15


@lru_cache(maxsize=8192)  # a paragraph is looked at in several ways
def even(text: str) -> str:
    """Print variants made alike (blanks of any width, hyphens, quotation marks); same length."""
    return text.translate(_PRINT)


def shown(text: str) -> str:
    """A text without the marks in it that do not show."""
    return text if UNSHOWN.isdisjoint(text) else text.translate(_UNSHOWN)


def tidy(text: str) -> str:
    """A name or office as data: plain blanks (single) and hyphens, else as printed to be seen."""
    return " ".join(shown(text).replace("\u2010", "-").replace("\u2011", "-").split())


def enumerated(names: Sequence[str]) -> str:
    """``A, B and C``; "" of none."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def first_large(text: str) -> str:
    """A text with a capital first letter; the others as they are."""
    return text[:1].upper() + text[1:]


def first_small(text: str) -> str:
    """A text with a small first letter; the others as they are."""
    return text[:1].lower() + text[1:]


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case, without accents and print variants: ``Lajčák`` → ``lajcak``."""
    plain = even(text)
    if plain.isascii():
        return plain.lower()
    plain = unicodedata.normalize("NFKD", plain)
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return plain.lower().translate(_LETTERS)


class _Level(dict[int, str]):
    """What each character is in ``level``, once it is asked for."""

    def __missing__(self, code: int) -> str:
        plain = fold(chr(code))
        self[code] = plain if len(plain) == 1 else chr(code)
        return self[code]


_LEVEL = _Level()


@lru_cache(maxsize=REMEMBERED)
def level(text: str) -> str:
    """As ``fold``, one character to one character: offsets into it hold in ``text``."""
    return text.translate(_LEVEL)


# Plurals that no ending tells and that records are full of.
_SINGULAR = {
    "referenda": "referendum",
    "memoranda": "memorandum",
    "criteria": "criterion",
    "phenomena": "phenomenon",
}
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss"}) | _UNSHOWN


def words(text: str) -> list[str]:
    """The words of a text, folded; figures stay whole (``4.3``), thousands joined (``1,500``).

    A comma that sets off no thousands parts two figures: ``Articles 3,5`` has a 3 and a 5.
    """
    found: list[str] = []
    for piece in fold(text).split():
        word = piece.rstrip(",.;:")
        if word.isalpha():  # as most are, which is told in half the time
            found.append(word)
        else:
            found += [one.replace(",", "") for one in _WORD.findall(piece)]
    return found


# The records spell "organize", "labour", "centre", "defence"; whoever asks may not.
_ISE = re.compile(
    r"(?:(?<=[a-z](?:ac|al|an|ar|as|er|gn|ic|id|il|im|in|it|iv|og|ol|on|or|rn))|"
    r"(?<=ard|ath|mat|rat|vat))is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)"
)
_OUR = re.compile(
    r"^(arm|behavi|clam|col|endeav|fav|harb|hon|hum|lab|misdemean|neighb|rum|sav|savi|splend|"
    r"val|vap|vig)our"
)
_YSE = re.compile(r"(?<=al)ys(?=(?:e|ed|es|ing)$)")  # analyse, paralyse
_SPELT = {
    "centre": "center", "centres": "centers", "programme": "program", "programmes": "programs",
    "defence": "defense", "defences": "defenses", "offence": "offense", "offences": "offenses",
    "licence": "license", "licences": "licenses", "sceptical": "skeptical",
}  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a folded word, the same however it is spelt on either side of the Atlantic."""
    spelt = _OUR.sub(r"\1or", _ISE.sub("iz", _SINGULAR.get(word) or _SPELT.get(word, word)))
    spelt = _YSE.sub("yz", spelt)
    with _LOCK:  # the stemmer keeps the word it works on in itself
        return str(_STEMMER.stemWord(spelt))


def placed_terms(text: str) -> list[tuple[int, int, str]]:
    """The stems of the words that carry meaning, in order, each with where its word stands."""
    return [
        (found.start(), found.end(), stem(found[0].replace(",", "")))
        for found in _WORD.finditer(level(text))
        if found[0] not in STOP_WORDS
    ]


@lru_cache(maxsize=REMEMBERED)  # a sentence is looked at in several ways
def terms(text: str) -> tuple[str, ...]:
    """The stems of the words that carry meaning, in order: what the word index sees."""
    return tuple(stem(word) for word in words(text) if word not in STOP_WORDS)


@lru_cache(maxsize=REMEMBERED)
def all_stems(text: str) -> tuple[str, ...]:
    """The stems of all the words, in order: those that carry no meaning, too."""
    return tuple(map(stem, words(text)))
