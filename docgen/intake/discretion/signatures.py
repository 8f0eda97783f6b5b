"""A name at the very end of a text. Pure."""

from collections.abc import Iterator, Sequence

from docgen.intake.discretion.tokens import Token
from docgen.intake.discretion.words import is_doubtful_first_name, is_first_name, words

_MOST_WORDS = 4
_END = " \u00a0\u202f.!)\n*-–—~"


def signature(tokens: Sequence[Token], text: str) -> Iterator[tuple[int, int]]:
    """Find « Cordialement, Dupont », « — Julie », « … merci. Paul Morin » at the end of a text."""
    if not tokens or text[tokens[-1].end :].strip(_END):
        return
    first = len(tokens)
    while first and len(tokens) - first < _MOST_WORDS and _may_sign(tokens[first - 1]):
        first -= 1
        if not tokens[first].follows:
            break
    if first < len(tokens) and first > 0 and _is_signed(tokens, first):
        yield first, len(tokens)


def _may_sign(token: Token) -> bool:
    return (
        token.is_capitalised
        and bool(token.plain)
        and token.plain not in words("mots courants")
        and token.plain not in words("civilités")
        and token.plain not in words("lieux")
    )


def _is_signed(tokens: Sequence[Token], first: int) -> bool:
    """A formula or a dash announces any name; a full stop, a first name or two words."""
    gap = tokens[first].gap.strip(" \u00a0\u202f")
    if not gap:
        return False
    if tokens[first - 1].plain in words("formules de fin") or gap[-1] in "-–—":
        return True
    named = is_first_name(tokens[first].plain) or is_doubtful_first_name(tokens[first].plain)
    shouted = all(token.written.isupper() for token in tokens[-_MOST_WORDS * 2 :])
    return gap[-1] in ".!…\n" and (named or (len(tokens) - first > 1 and not shouted))
