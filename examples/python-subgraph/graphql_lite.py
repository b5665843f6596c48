"""As much of GraphQL as the gateway sends to an agency: one query with variables, fragments, aliases, @include, @skip."""

import re

TOKEN = re.compile(r'\s*(?:#[^\n]*\n\s*)*,?\s*("""[\s\S]*?"""|"(?:\\.|[^"\\])*"|\.\.\.|[_A-Za-z]\w*|-?\d[\w.+-]*|[!$&():=@\[\]{}|])')


class Invalid(Exception):
    """The operation cannot be read, or does not fit."""


def parse(text):
    """(selections of the operation, fragments by name)."""
    tokens, at = [], 0
    while text[at:].strip(" \t\r\n,"):
        match = TOKEN.match(text, at)
        if not match:
            raise Invalid()
        tokens.append(match.group(1))
        at = match.end()
    return _Parser(tokens).document()


class _Parser:
    def __init__(self, tokens):
        self.tokens, self.at = tokens, 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, expected=None):
        token = self.peek()
        if token == "" or (expected is not None and token != expected):
            raise Invalid()
        self.at += 1
        return token

    def document(self):
        operation, fragments = None, {}
        while self.peek():
            if self.peek() == "fragment":
                self.take()
                name = self.take()
                self.take("on")
                self.take()
                self.directives()
                fragments[name] = self.selections()
            else:
                if operation is not None or self.peek() in ("mutation", "subscription"):
                    raise Invalid()
                while self.peek() != "{":
                    self.skip_group() if self.peek() == "(" else self.take()
                operation = self.selections()
        if operation is None:
            raise Invalid()
        return operation, fragments

    def skip_group(self):
        depth = 0
        while True:
            token = self.take()
            depth += (token in "([{") - (token in ")]}")
            if depth == 0:
                return

    def selections(self):
        self.take("{")
        found = []
        while self.peek() != "}":
            found.append(self.selection())
        self.take("}")
        return found

    def selection(self):
        if self.peek() == "...":
            self.take()
            if self.peek() in ("on", "{", "@"):
                condition = None
                if self.peek() == "on":
                    self.take()
                    condition = self.take()
                return {"kind": "inline", "on": condition, "if": self.directives(), "below": self.selections()}
            return {"kind": "spread", "name": self.take(), "if": self.directives()}
        key = name = self.take()
        if self.peek() == ":":
            self.take()
            name = self.take()
        arguments = self.arguments() if self.peek() == "(" else {}
        conditions = self.directives()
        below = self.selections() if self.peek() == "{" else None
        return {"kind": "field", "key": key, "name": name, "args": arguments, "if": conditions, "below": below}

    def arguments(self):
        self.take("(")
        found = {}
        while self.peek() != ")":
            name = self.take()
            self.take(":")
            found[name] = self.value()
        self.take(")")
        return found

    def value(self):
        token = self.take()
        if token == "$":
            return ("variable", self.take())
        if token in "[{":
            self.at -= 1
            self.skip_group()
            return None
        return {"true": True, "false": False}.get(token, token)

    def directives(self):
        found = []
        while self.peek() == "@":
            self.take()
            found.append((self.take(), self.arguments() if self.peek() == "(" else {}))
        return found


def fields_of(selections, type_name, fragments, variables):
    """The fields that a selection asks of a type, in order; those of fragments for other types are left out."""
    for one in selections:
        if not all(_holds(name, args, variables) for name, args in one["if"]):
            continue
        if one["kind"] == "field":
            yield one
        elif one["kind"] == "spread":
            if one["name"] not in fragments:
                raise Invalid()
            yield from fields_of(fragments[one["name"]], type_name, fragments, variables)
        elif one["on"] in (None, type_name, "SharedRecord"):
            yield from fields_of(one["below"], type_name, fragments, variables)


def _holds(name, args, variables):
    value = args.get("if")
    if isinstance(value, tuple):
        value = variables.get(value[1])
    return value is True if name == "include" else value is not True
