"""Names as releases print them: the patterns, and capitals to ordinary case.

All patterns expect text as ``rag.words.shown`` and evened by ``rag.words.even`` (straight quotes,
plain hyphens and blanks).
"""

from __future__ import annotations

import regex

PARTICLES = frozenset(  # small in ordinary case
    "af bin bint binti da das de del della den der di do dos du ibn la las le los ole ter van von "
    "y".split()
)
_EITHER = frozenset("al ben dela e el na of wa zu".split())  # printed small or not, but not made so
# The patterns are possessive and bounded, so that no text takes more than linear time.
PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES | _EITHER))})(?![\w'-])"
HONORIFIC = (
    r"(?:Mrs|Mr|Msgr|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Prof|Archbishop|Monsignor|Cardinal|"
    r"Judge|Justice(?! (?:Minister|Secretary|Commissioner)))\b\.?"
)
WOMEN = frozenset({"Ms", "Mrs", "Miss"})
# Styles, ranks and orders before a name, royal ones apart: they are part of it.
ROYAL = r"(?:King|Queen|Prince|Princess|Sheikha?|Emir|Sultan)"
RANK = (
    r"(?:(?:His|Her) (?:(?:Royal|Serene|Imperial) )?"
    r"(?:Highness|Majesty|Excellency|Eminence|Holiness|Beatitude)|"
    r"(?:(?:Lieutenant|Major|Brigadier|Rear|Vice|Air)[ -])?"
    r"(?:General|Colonel|Admiral|Marshal|Major|Captain|Commander)|"
    r"(?:Grand )?Chief|Rev\.|Fr\.|Gen\.|Lt\.|Col\.|Amb\.|Hon\.|Reverend|Father|Sister|Brother|"
    r"Imam|Rabbi|Pastor|Bishop|Professor|Ambassador|Honou?rable)"
)
STYLES = rf"(?:(?:{HONORIFIC}|{RANK}|{ROYAL}),? ){{0,3}}+"
# A stop within a name, not the one that ends a sentence: St. Lucia, T.S. MENSAH, Addo Jr., who.
STOP = r"(?:(?<=(?<!\p{L})\p{L}{1,3})\.(?=\p{Lu}| ?[\p{L},(]))"
# What a name begins with: a capital, or a letter of a script that has none (Unicode takes those of
# Georgian for small).
BIG = r"\p{Lu}\p{Lo}\p{Georgian}"
# A word of a name in capitals: MUPFUMIRA, AL-THANI, al-THANI, McDONALD, O'BRIEN, A., T.S., 张军
CAPITAL = (
    r"(?:(?:Mc|Mac|d'|D'|al-|Al-|el-|El-)?+"
    rf"[{BIG}](?:[{BIG}\p{{Lm}}\p{{M}}'ʻ・-]|{STOP})*+(?!\p{{L}}))"
)
CAPITALS = rf"(?:{CAPITAL}(?:(?: {PARTICLE}){{0,3}}+ {CAPITAL}){{0,11}}+)"
# A word of a name in ordinary case.
CASED = rf"(?:(?:[ae]l-|d'|u[dlsz]-|a(?:s|t|sh|d|n|r|z)-)?+[{BIG}][\p{{L}}\p{{M}}'・-]*+{STOP}?+)"
NAME = rf"(?:{CASED}(?:(?: {PARTICLE}){{0,3}}+ {CASED}){{1,11}}+)"
# Capitalized words in a row, and the name of a country or body that they make.
WORD = (
    rf"(?<!\p{{L}})(?>(?:\p{{Lu}}\.){{2,}}+|(?:d')?\p{{Lu}}(?:[\p{{L}}\p{{M}}-]|{STOP})*+)"
    r"(?:'s?(?= \p{Lu}))?(?:'\p{L}{2,})?"
)
WORDS = rf"{WORD}(?: {WORD}){{0,9}}"
# "Alliance pour la prévention du paludisme", "Fundación de mujeres rurales": small foreign words.
_FOREIGN = (
    r"(?:(?:pour|la|le|les|de|des|du|del|por|para|los|las|et|y|chez|sur|sans|sin|contra|contre|aux|"
    r"en|di|della|für|und) |[ld]')"
)
_SMALL = (
    r"(?!(?:\p{Ll}+(?:ed|ing|ly)|said|told|spoke|who|whose|whom|that|which|in|on|at|of|for|from|with|"
    r"to|and|as|but|was|were|had|has|is|also|then|by|the|an?|facto|jure|route|masse|bloc)\b)"
    r"\p{Ll}[\p{L}-]++(?!')"
)
_IN_FOREIGN = rf"(?: {_SMALL})?? (?:{_FOREIGN}){{1,3}}+{_SMALL}(?: (?!{_FOREIGN}){_SMALL})?+"
BODY_NAME = (
    rf"(?:the |The )?(?:former |civil society (?:organization|group) |non-governmental "
    rf"organization )?{WORD}"
    r"(?:(?: of the| for the| and the| of| for| and| against| through| on| to)?"
    rf" {WORD}| (?:{_FOREIGN}){{1,3}}+{WORD}|{_IN_FOREIGN}){{0,15}}+"
)

IS_ROYAL = regex.compile(ROYAL)
_NUMERAL = regex.compile(r"^(?!I?$|XI$)X{0,3}(?:IX|IV|V?I{0,3})$")  # Xi is a name more often
_CAPITALS = regex.compile(r"\p{Lu}\p{M}*(?:[ʻ‘]?\p{Lu}\p{M}*)+")  # an okina parts no word
_OPEN_SYLLABLE = regex.compile(r"\p{Lu}[AEIOU]['’]$")
_MC = regex.compile(r"^MC(?=[ABCDFGKLMNPQRSTVW]\p{Lu}{2})")  # not "MCEBISI", a given name
_MC_LAST = regex.compile(r"^MC(?=[A-GIK-TVW]\p{Lu}{2})")
_UNCASED = regex.compile(r"[\p{Lo}\p{Georgian}]{2}")
_INITIALS = regex.compile(r"^(?:\p{L}\.)+$")
_LEAD = regex.compile(rf"^{HONORIFIC} ")
_RANKED = regex.compile(rf"^(?:{HONORIFIC}|{RANK}) ")
_STAYS = rf"(?:Mrs?|Ms|Miss|Lord|Lady|Baroness|{ROYAL})\b"
_STYLES = regex.compile(rf"^(?:(?!{_STAYS})(?:{HONORIFIC}|{RANK}),? )+(?=.+ )")


def is_uncased(name: str) -> bool:
    """Whether a name is of a script that has no capitals, as ``张军`` is."""
    return _UNCASED.match(name) is not None


def without_honorific(name: str) -> str:
    """``Ms. HONG`` → ``HONG``."""
    return str(_LEAD.sub("", name))


def without_rank(name: str) -> str:
    """``Father RICCI`` → ``RICCI``, as ``Ms. HONG`` → ``HONG``."""
    return str(_RANKED.sub("", name))


def without_styles(name: str) -> str:
    """``General ADA MENSAH`` → ``ADA MENSAH``; what is royal, or leaves less than a name, stays."""
    return str(_STYLES.sub("", name))


def ordinary_case(name: str, text: str) -> str:
    """A name in capitals as it is written otherwise: as ``text`` prints it, else by rule.

    ``FÉLIX BRAZ`` → ``Félix Braz``; ``ISSA BIN SAAD AL-NUAIMI`` → ``Issa bin Saad Al-Nuaimi``.
    What is in small letters stays so (``McDONALD`` → ``McDonald``). The last word alone may be
    printed behind an honorific.
    """
    pattern = rf"(?<!\p{{L}}){regex.escape(name)}(?!\p{{L}})"
    for found in regex.finditer(pattern, text, regex.IGNORECASE):
        if not any(_is_in_capitals(word) for word in found[0].split()) and _has_small(found[0]):
            return str(found[0])
    parts = name.split(" ")
    cased = [_cased(word, first=i == 0) for i, word in enumerate(parts)]
    addressed = rf"\b{HONORIFIC}\s({regex.escape(parts[-1])})(?!\p{{L}})"  # "Ms. d’Artigues"
    found = regex.search(addressed, text, regex.IGNORECASE) if len(parts) > 1 else None
    if found and _has_small(found[1]) and not _is_in_capitals(found[1]):
        cased[-1] = found[1]
    # ALMEIDA E CASTRO; JOHN E HARTLEY has an initial
    return " ".join(
        "e" if one == "E" and 1 < i < len(cased) - 1 else one for i, one in enumerate(cased)
    )


def _has_small(name: str) -> bool:
    return any(char.islower() for word in name.split() for char in word[1:])


def _is_in_capitals(word: str) -> bool:
    """Whether a word of a name is printed in capitals, as ``McDONALD`` is too, for its most."""
    return bool(_CAPITALS.search(word)) and not _NUMERAL.match(word)


def _cased(word: str, *, first: bool) -> str:
    if (_NUMERAL.match(word) and not first) or _INITIALS.match(word):
        return word
    if not first and word.isupper() and word.lower() in PARTICLES:
        return word.lower()
    if (_MC if first else _MC_LAST).match(word):  # McALLISTER printed MCALLISTER
        word = f"Mc{word[2:]}"
    return str(_CAPITALS.sub(_capitalized, word))


def _capitalized(run: regex.Match) -> str:
    """``ŞAHİN`` → ``Şahin``: the dotted capital has a plain small letter. Behind a vowel and a mark
    it is small (``FA’ASAVALU`` → ``Fa’asavalu``; but ``O’BRIEN``, ``SANT’ANNA``).
    """
    word = str(run[0])
    if _OPEN_SYLLABLE.search(run.string, 0, run.start()):
        return word.replace("İ", "i").lower()
    return word[0].title() + word[1:].replace("İ", "i").lower()
