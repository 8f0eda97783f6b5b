"""What one expression reads: every name of it must exist, every filter suit its value. Pure."""

from collections.abc import Callable
from typing import cast

from jinja2 import nodes

from docgen.documents.checking.scopes import ANYTHING, Anything, Known, Scopes
from docgen.documents.checking.suits import BY_ATTRIBUTE, given, why_not
from docgen.documents.shapes import Group, Kind, Leaf, Series
from docgen.documents.word.printing.rich import UnsuitableError
from docgen.documents.word.printing.rich_filters import PROOFS
from docgen.documents.word.reading.misprints import unknown_field

Report = Callable[[str, str], None]
"""Called with what is wrong, and the gesture that mends it ("" for the usual one)."""

_TEXT = Leaf(kind=Kind.TEXT, meaning="")
_NUMBER = Leaf(kind=Kind.NUMBER, meaning="")
_YES_NO = Leaf(kind=Kind.YES_NO, meaning="")
_METHODS = ("items", "keys", "values", "upper", "lower", "strip", "startswith", "endswith", "split")
_LINES = "lignes"


class Reader:
    """Reads the expressions of one tag."""

    def __init__(self, scopes: Scopes, report: Report) -> None:
        self._scopes = scopes
        self._report = report

    def printed(self, node: nodes.Node) -> None:
        """Read what a tag prints: a value, or a list of values."""
        if isinstance(node, nodes.Const) and isinstance(node.value, str):
            self._refuse_quoted(node.value)
        match self.read(node):
            case Group() as group:
                what = f"« {_path(node)} » est un groupe de champs : choisissez-en un"
                self._report(
                    what, f"Par exemple « {_path(node)}.{next(iter(group.fields), '…')} »."
                )
            case Series(item=Group()):
                what = f"« {_path(node)} » est une liste : parcourez-la avec « for »"
                self._report(what, f"Par exemple « {{% for un in {_path(node)} %}} ».")
            case _:
                pass

    def items(self, node: nodes.Node) -> Known:
        """Read what a loop goes through; return what each item is."""
        match self.read(node):
            case Series(item=item):
                return item
            case Leaf() | Group():
                self._report(f"« {_path(node)} » n'est pas une liste", "")
            case _:
                pass
        return ANYTHING

    def read(self, node: nodes.Node) -> Known:
        """Read an expression; return what it gives."""
        readings: dict[type[nodes.Node], object] = {
            nodes.Name: self._name,
            nodes.Getattr: self._field,
            nodes.Getitem: self._item,
            nodes.Filter: self._filter,
            nodes.Const: self._constant,
            nodes.Or: self._either,
            nodes.And: self._either,
            nodes.CondExpr: self._choice,
            nodes.Test: self._test,
            nodes.Call: self._call,
            nodes.List: self._list,
        }
        if reading := readings.get(type(node)):
            return cast("Callable[[nodes.Node], Known]", reading)(node)
        for child in node.iter_child_nodes():
            self.read(child)
        return _given_by(node)

    def _name(self, node: nodes.Name) -> Known:
        known = self._scopes.find(node.name)
        if known is None:
            among = (*self._scopes.names(), *self._scopes.left())
            self._report(*unknown_field(node.name, among))
            return ANYTHING
        return known

    def _field(self, node: nodes.Getattr) -> Known:
        return self._within(self.read(node.node), node.attr, node)

    def _within(self, owner: Known, name: str, node: nodes.Node) -> Known:
        match owner:
            case Group(fields=fields) if name in fields:
                return fields[name]
            case Group(fields=fields) if name not in _METHODS:
                self._report(*unknown_field(name, tuple(fields)))
            case Series(item=item) if name not in _METHODS:
                what = (
                    f"« {_path(_owner(node))} » est une liste : « {name} » est un champ de chacun"
                )
                near = isinstance(item, Group) and name in item.fields
                self._report(what if near else f"le champ « {name} » n'existe pas", _LOOP)
            case Leaf() if name not in _METHODS:
                self._report(f"« {_path(_owner(node))} » n'a pas de champ « {name} »", "")
            case _:
                pass
        return ANYTHING

    def _item(self, node: nodes.Getitem) -> Known:
        owner, key = self.read(node.node), node.arg
        if isinstance(key, nodes.Const) and isinstance(key.value, str):
            return self._within(owner, key.value, node)
        self.read(key)
        if isinstance(owner, Series):
            return owner if isinstance(key, nodes.Slice) else owner.item
        return ANYTHING

    def _filter(self, node: nodes.Filter) -> Known:
        value = ANYTHING if node.node is None else self.read(node.node)
        for one in (*node.args, *(pair.value for pair in node.kwargs)):
            self.read(one)
        if why := why_not(node.name, value):
            self._report(why, "")
            return ANYTHING
        self._arguments(node)
        if node.name == "graphique":
            self._columns(node, value)
        found = self._by_attribute(node, value)
        return given(node.name, value) if found is None else found

    def _arguments(self, node: nodes.Filter) -> None:
        """Refuse a colour, an address that is written out and is none."""
        proof = PROOFS.get(node.name)
        for one in node.args[:1] if proof else ():
            if proof and isinstance(one, nodes.Const):
                try:
                    proof(str(one.value))
                except UnsuitableError as error:
                    self._report(str(error), "")

    def _by_attribute(self, node: nodes.Filter, value: Known) -> Known | None:
        """Read the field of the items that a filter names; return what `map` then gives."""
        name = _attribute(node)
        if name is None or not isinstance(value, Series):
            return None
        field: Known = value.item
        for part in name.split("."):
            field = self._within(field, part, node)
        if node.name == "map":
            return ANYTHING if isinstance(field, Anything) else Series(item=field, meaning="")
        return field if node.name == "sum" else None

    def _columns(self, node: nodes.Filter, table: Known) -> None:
        """Read which figures of a table a chart shows."""
        lines = table.fields.get(_LINES) if isinstance(table, Group) else table
        if isinstance(table, Leaf) or lines is None:
            self._report("seuls un tableau ou une liste se dessinent", "")
        if not (isinstance(lines, Series) and isinstance(lines.item, Group)):
            return
        known = dict(_figures(lines.item))
        asked = [one.value for one in node.args if isinstance(one, nodes.Const)]
        for name in (*asked, *(pair.key for pair in node.kwargs if pair.key != "titres")):
            if name not in known:
                self._report(*unknown_field(str(name), tuple(known)))

    def _constant(self, node: nodes.Const) -> Known:
        return _NUMBER if isinstance(node.value, int | float) else _TEXT

    def _either(self, node: nodes.BinExpr) -> Known:
        first, _ = self.read(node.left), self.read(node.right)
        return first

    def _choice(self, node: nodes.CondExpr) -> Known:
        self.read(node.test)
        if node.expr2 is not None:
            self.read(node.expr2)
        return self.read(node.expr1)

    def _test(self, node: nodes.Test) -> Known:
        if node.name not in ("defined", "undefined"):  # that is what they ask
            self.read(node.node)
        for one in node.args:
            self.read(one)
        return _YES_NO

    def _call(self, node: nodes.Call) -> Known:
        self.read(node.node)
        for one in (*node.args, *(pair.value for pair in node.kwargs)):
            self.read(one)
        is_range = isinstance(node.node, nodes.Name) and node.node.name == "range"
        return Series(item=_NUMBER, meaning="") if is_range else ANYTHING

    def _list(self, node: nodes.List) -> Known:
        items = [self.read(one) for one in node.items]
        if not items or isinstance(items[0], Anything):
            return ANYTHING
        return Series(item=items[0], meaning="")

    def _refuse_quoted(self, text: str) -> None:
        """Refuse a field between quotes, which would be printed as it stands."""
        first, dot, _ = text.partition(".")
        if dot and isinstance(self._scopes.find(first), Group):
            self._report(f"« {text} » est entre guillemets : ce serait ce texte", _UNQUOTE)


_LOOP = "Parcourez la liste avec « for », puis écrivez le champ de chaque élément."
_UNQUOTE = "Retirez les guillemets pour écrire le champ."


def _figures(item: Group) -> list[tuple[str, Known]]:
    """Return what a chart may show of a line: `heures`, `avant_heures`."""
    found: list[tuple[str, Known]] = []
    for name, one in item.fields.items():
        if isinstance(one, Group):
            found += [(f"{name}_{inner}", deep) for inner, deep in one.fields.items()]
        else:
            found.append((name, one))
    return found


def _attribute(node: nodes.Filter) -> str | None:
    where = BY_ATTRIBUTE.get(node.name)
    found: nodes.Node | None = None
    if isinstance(where, int):
        found = node.args[where] if len(node.args) > where else None
    elif where is not None:
        found = next((pair.value for pair in node.kwargs if pair.key == where), None)
    is_text = isinstance(found, nodes.Const) and isinstance(found.value, str)
    return str(cast("nodes.Const", found).value) if is_text else None


def _owner(node: nodes.Node) -> nodes.Node:
    inner = getattr(node, "node", node)
    return inner if isinstance(inner, nodes.Node) else node


def _path(node: nodes.Node) -> str:
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{_path(node.node)}.{node.attr}"
        case nodes.Filter() if node.node is not None:
            return _path(node.node)
        case _:
            return "cette valeur"


def _given_by(node: nodes.Node) -> Known:
    match node:
        case nodes.Compare() | nodes.Not():
            return _YES_NO
        case nodes.Concat():
            return _TEXT
        case _:
            return ANYTHING
