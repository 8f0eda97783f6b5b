"""Names of people in a text: after a title, after « je m'appelle », by a first name. Pure."""

from collections.abc import Callable, Iterator, Sequence

from docgen.intake.discretion.known import Known
from docgen.intake.discretion.signatures import signature
from docgen.intake.discretion.spans import Secret, Span
from docgen.intake.discretion.tokens import Token
from docgen.intake.discretion.words import is_doubtful_first_name, is_first_name, words

_MOST_WORDS = 8
_ARTICLES = frozenset(("un", "une", "ce", "cette", "le", "la", "les", "des", "ces", "aucun"))
_MOST_LOWER = 2
_MOST_INITIALS = 3
_BEHALF = frozenset(("part", "nom"))
_LINKS = frozenset(("est", "de", "d", "par", "le", "la"))

_Run = tuple[int, int]
_Rule = Callable[[Sequence[Token], int], _Run | None]


def names(text: str, tokens: Sequence[Token], known: Known) -> Iterator[Span]:
    """Find the people named, but those of the team and the premises of the office."""
    done = 0
    cues = words("civilités brèves") | words("annonces fermes") | words("civilités")
    cues |= words("annonces") | _BEHALF
    for at, token in enumerate(tokens):
        if at < done or not (token.is_capitalised or token.plain in cues):
            continue
        run = _run_at(tokens, at)
        if run is None:
            continue
        first, last = _without_staff(tokens, run, known)
        done = max(done, run[1])
        if first < last and not known.is_ours(text[tokens[first].start : tokens[last - 1].end]):
            yield _span(tokens, first, last)
    for first, last in signature(tokens, text):
        first, last = _without_staff(tokens, (first, last), known)  # noqa: PLW2901 - narrowed
        if first < last and not known.is_ours(text[tokens[first].start : tokens[last - 1].end]):
            yield _span(tokens, first, last)


def _span(tokens: Sequence[Token], first: int, last: int) -> Span:
    return Span(tokens[first].start, tokens[last - 1].end, Secret.NAME)


def _run_at(tokens: Sequence[Token], at: int) -> _Run | None:
    rules: tuple[_Rule, ...] = (_after_title, _after_cue, _by_first_name, _by_initial, _reversed)
    return next((run for rule in rules if (run := rule(tokens, at))), None)


def _after_title(tokens: Sequence[Token], at: int) -> _Run | None:
    """« Mme Dupont », « M. et Mme de La Tour », « mr dupont »."""
    title = tokens[at]
    if title.plain not in words("civilités") or _is_no_title(title):
        return None
    first = at + 1
    if first == len(tokens) or not _is_next(tokens[first], dotted=True):
        return None
    end = _capitalised(tokens, first)
    if end > first:
        return first, end
    spoken_of = at and tokens[at - 1].plain in _ARTICLES and tokens[at].follows
    if title.plain in words("civilités brèves") and not spoken_of:
        return _lower(tokens, first)
    return None


def _is_no_title(token: Token) -> bool:
    """« me » and « m » (mètres) are titles in capitals only; « le docteur » is one anyhow."""
    return len(token.plain) < 3 and token.plain != "mr" and not token.is_capitalised  # noqa: PLR2004 - me, m, dr, pr


def _after_cue(tokens: Sequence[Token], at: int) -> _Run | None:
    """« je m'appelle … », « signé : … », « de la part de … », « rappeler … »."""
    firm = tokens[at].plain in words("annonces fermes")
    if not (firm or tokens[at].plain in words("annonces") or _is_on_behalf(tokens, at)):
        return None
    first = at + 1
    while first < min(len(tokens), at + _MOST_WORDS) and tokens[first].plain in _LINKS:
        if tokens[first].is_capitalised:
            break
        first += 1
    if first == len(tokens) or tokens[first].gap.strip(" \u00a0\u202f:,'’-–\"«"):
        return None
    end = _capitalised(tokens, first)
    if end > first:
        return first, end
    return _lower(tokens, first) if firm else None


def _is_on_behalf(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].plain in _BEHALF and at > 0 and tokens[at - 1].plain in {"la", "au"}


def _by_first_name(tokens: Sequence[Token], at: int) -> _Run | None:
    """« Jean Dupont », « Marie-Claude de La Tour », « Jean et Marie Dupont », « Julie B. »."""
    token = tokens[at]
    if not token.is_capitalised or _is_of_a_place(tokens, at):
        return None
    doubtful = is_doubtful_first_name(token.plain)
    if not (doubtful or is_first_name(token.plain)):
        return None
    first = at + 1
    if _is_couple(tokens, at):
        first += 2
    if first == len(tokens) or not _is_next(tokens[first]):
        return None
    if doubtful and not tokens[first].is_capitalised:
        return None
    end = _capitalised(tokens, first)
    return (at, end) if end > first else None


def _is_couple(tokens: Sequence[Token], at: int) -> bool:
    if at + 2 >= len(tokens):
        return False
    link, other = tokens[at + 1], tokens[at + 2]
    return (
        (link.plain == "et" or (not link.plain and "&" in link.gap))
        and other.follows
        and other.is_capitalised
        and is_first_name(other.plain)
    )


def _by_initial(tokens: Sequence[Token], at: int) -> _Run | None:
    """« J. Dupont », « J.-P. Dupont »."""
    if not tokens[at].is_initial or _is_of_a_place(tokens, at):
        return None
    first = at + 1
    while first < min(len(tokens), at + _MOST_INITIALS) and _goes_on(tokens[first]):
        first += 1
    if first == len(tokens) or not _is_dotted(tokens[first]) or len(tokens[first].plain) < 3:  # noqa: PLR2004 - a name
        return None
    end = _capitalised(tokens, first)
    return (at, end) if end > first else None


def _goes_on(token: Token) -> bool:
    return token.is_initial and _is_dotted(token)


def _reversed(tokens: Sequence[Token], at: int) -> _Run | None:
    """« DUPONT Jean », and « Dupont Jean » within a sentence."""
    token, following = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not _is_name_word(token) or not following.follows:
        return None
    shouted = token.written.isupper() and not following.written.isupper()
    if not following.is_capitalised or not is_first_name(following.plain):
        return None
    if not (shouted or not token.begins) or _is_of_a_place(tokens, at):
        return None
    return at, max(at + 2, _capitalised(tokens, at + 2))


def _capitalised(tokens: Sequence[Token], first: int) -> int:
    """Follow words that begin with capitals, and the small words between them."""
    end = place = first
    while place < len(tokens) and place - first < _MOST_WORDS:
        token = tokens[place]
        if place > first and not _is_next(token, dotted=tokens[place - 1].is_initial):
            break
        if _is_name_word(token) or token.is_initial or _is_noble(tokens, first, place):
            end = place = place + 1
        elif token.plain in words("particules"):
            place += 1
        else:
            break
    if end - first == 1 and tokens[first].is_initial and not _is_name_initial(tokens, first):
        return first
    return end


def _is_noble(tokens: Sequence[Token], first: int, at: int) -> bool:
    """« de La Tour »: any word is a name after « de La », if not after « de la »."""
    small = words("particules")
    return (
        tokens[at].is_capitalised
        and at - 2 >= first
        and tokens[at - 1].is_capitalised
        and tokens[at - 1].plain in small
        and tokens[at - 2].plain in small
    )


def _is_name_initial(tokens: Sequence[Token], at: int) -> bool:
    """« Julie B. », but not « Julie A trouvé »."""
    after = tokens[at + 1].gap if at + 1 < len(tokens) else "."
    return after.startswith((".", ",", ")", "\n"))


def _lower(tokens: Sequence[Token], first: int) -> _Run | None:
    """Take « dupont », or « jean dupont », where a name must come."""
    end = first
    while end < len(tokens) and end - first < _MOST_LOWER and _may_be_name(tokens, first, end):
        end += 1
    return (first, end) if end > first else None


def _may_be_name(tokens: Sequence[Token], first: int, at: int) -> bool:
    token = tokens[at]
    known = token.plain in words("mots courants") or token.plain in words("particules")
    if known or len(token.plain) < 3 or (at > first and not token.follows):  # noqa: PLR2004 - a name
        return False
    return at == first or is_first_name(tokens[first].plain)


def _is_name_word(token: Token) -> bool:
    return (
        token.is_capitalised
        and len(token.written) > 1
        and bool(token.plain)
        and token.plain not in words("mots courants")
        and token.plain not in words("particules")
        and token.plain not in words("civilités")
        and token.plain not in words("lieux")
    )


def _is_next(token: Token, *, dotted: bool = False) -> bool:
    """Whether a word goes on with the name before it."""
    gap = token.gap.strip(" \u00a0\u202f")
    if "\n" in gap:
        return False
    return not gap or gap in {"'", "’"} or (dotted and gap in {".", ".-", "-"})


def _is_dotted(token: Token) -> bool:
    return token.gap.strip(" \u00a0\u202f") in {".", ".-"}


def _is_of_a_place(tokens: Sequence[Token], at: int) -> bool:
    """« Place Victor Hugo », « lycée du Général Jean Moulin », « Saint-Pierre Le Vieux »."""
    for back in range(at - 1, max(-1, at - 4), -1):
        if tokens[back].plain in words("lieux") and _is_next(tokens[back + 1], dotted=True):
            return True
        small = tokens[back].plain in words("particules") | words("dans une voie")
        if not (small and _is_next(tokens[back + 1])):
            return False
    return False


def _without_staff(tokens: Sequence[Token], run: _Run, known: Known) -> _Run:
    """Leave the staff out: the whole run, or its first words."""
    first, last = run
    for end in range(last, first, -1):
        if known.is_staff(" ".join(token.written for token in tokens[first:end])):
            return end, last
    return run
