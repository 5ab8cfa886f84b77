"""Names as releases print them: the patterns, and capitals to ordinary case.

All patterns expect text evened by ``rag.words.even`` (straight quotes, plain hyphens and blanks).
"""

from __future__ import annotations

import regex

PARTICLE = r"(?:de|del|della|der|den|di|da|das|do|dos|du|la|las|le|los|van|von|bin|bint|ibn|el|al|y|e|ben|ter|zu|of)"
HONORIFIC = r"(?:Mr|Ms|Mrs|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Prof|Archbishop|Monsignor|Msgr|Cardinal|Judge)\.?"
# A word of a name in capitals: MUPFUMIRA, AL-THANI, al-THANI, McDONALD, O'BRIEN, A., T.S.
CAPITAL = r"(?:(?:Mc|Mac|d'|D'|al-|Al-|el-|El-)?\p{Lu}[\p{Lu}\p{M}'.-]*)"
CAPITALS = rf"{CAPITAL}(?: (?:{CAPITAL}|{PARTICLE}(?= \p{{Lu}})))*"
# A word of a name in ordinary case.
CASED = r"(?:(?:al-|el-|d')?\p{Lu}[\p{L}\p{M}'-]*\.?)"
NAME = rf"{CASED}(?: (?:{CASED}|{PARTICLE}(?= (?:{PARTICLE} )?(?:al-|el-|d')?\p{{Lu}})))+"

_LOWER = frozenset(
    "de del della der den di da das do dos du la las le los van von bin bint ibn y".split()
)
_NUMERAL = regex.compile(r"^(?:II|III|IV|VI{0,3}|IX|X)$")
_INITIALS = regex.compile(r"^(?:\p{L}\.)+$")
_LEAD = regex.compile(rf"^{HONORIFIC} ")


def without_honorific(name: str) -> str:
    """``Ms. HONG`` → ``HONG``."""
    return _LEAD.sub("", name)


def ordinary_case(name: str, text: str) -> str:
    """A name in capitals as it is written otherwise: as ``text`` prints it, else by rule.

    ``FÉLIX BRAZ`` → ``Félix Braz``; ``ISSA BIN SAAD AL-NUAIMI`` → ``Issa bin Saad Al-Nuaimi``.
    Words that are not all capitals (``McDONALD`` aside) stay as they are.
    """
    pattern = rf"(?<!\p{{L}}){regex.escape(name)}(?!\p{{L}})"
    for found in regex.finditer(pattern, text, regex.IGNORECASE):
        if any(char.islower() for word in found[0].split() for char in word[1:]):
            return str(found[0])
    parts = name.split(" ")
    return " ".join(_cased(word, first=i == 0) for i, word in enumerate(parts))


def _cased(word: str, *, first: bool) -> str:
    if _NUMERAL.match(word) or _INITIALS.match(word):
        return word
    if not word.isupper():
        mixed = regex.match(r"^(Mc|Mac)(\p{Lu})(\p{Lu}+)$", word)
        return f"{mixed[1]}{mixed[2]}{mixed[3].lower()}" if mixed else word
    if not first and word.lower() in _LOWER:
        return word.lower()
    return regex.sub(r"\p{L}[\p{L}\p{M}]*", lambda part: part[0].capitalize(), word)
