"""A subgraph of the partnership in Python's standard library: python3 service.py, with KINVIEW_GRANT_KEY_EDUCATION."""

import base64
import hashlib
import json
import os
import pathlib
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from graphql_lite import Invalid, fields_of, parse
from grants import Grants, Refused, need_same_class, open_controllers

NAME = "education"
SDL = pathlib.Path(__file__).with_name("schema.graphql").read_text()

# Put your own database here: the condition on the controller belongs into its query, before any order or limit.
RECORDS = {
    "attendance": [
        ("5f2c", "maya", "SCHOOL", "2026-01-05", {"termStart": "2026-01-05", "sessionsAttended": 58, "sessionsMissed": 12}),
        ("91d0", "maya", "SCHOOL", "2025-09-02", {"termStart": "2025-09-02", "sessionsAttended": 121, "sessionsMissed": 15}),
        ("a7e4", "tyler", "SCHOOL", "2026-01-05", {"termStart": "2026-01-05", "sessionsAttended": 66, "sessionsMissed": 4}),
    ],
    "lead": [("c3b8", "maya", "SCHOOL", "2026-01-05", {"contact": "Safeguarding office", "telephone": "01632 960 020"})],
}
# Field of the namespace: its type, the class that opens it, and how many of its records are shown.
FIELDS = {
    "attendance": ("EducationAttendance", "ATTENDANCE_UPDATE", 2),
    "lead": ("EducationLead", "KEY_CONTACT", None),
}
OWN = {
    "EducationAttendance": {"termStart", "sessionsAttended", "sessionsMissed"},
    "EducationLead": {"contact", "telephone"},
}


class Answer:
    """Answers one operation under one grant."""

    def __init__(self, grant, fragments, variables):
        self.grant, self.fragments, self.variables = grant, fragments, variables

    def project(self, selections, type_name, resolve):
        """An object with what is asked of it; `resolve(name, field)` gives each value."""
        found = {}
        for field in fields_of(selections, type_name, self.fragments, self.variables):
            name = field["name"]
            found[field["key"]] = type_name if name == "__typename" else resolve(name, field)
        return found

    def root(self, name, field):
        if name == "_service":
            return self.project(field["below"], "_Service", lambda _name, _field: SDL)
        people = field["args"].get("representations")
        people = self.variables.get(people[1]) if isinstance(people, tuple) else None
        if name != "_entities" or not isinstance(people, list):
            raise Invalid()
        return [self.person(one, field["below"]) for one in people]

    def person(self, representation, selections):
        if not isinstance(representation, dict) or representation.get("__typename") != "Person":
            raise Invalid()
        ident = representation.get("id")
        if not isinstance(ident, str):
            return None
        # Every id is a person with a namespace: who is known here is nobody's business.
        return self.project(
            selections,
            "Person",
            lambda name, field: ident if name == "id" else self.namespace(name, ident, field["below"]),
        )

    def namespace(self, name, ident, selections):
        if name != NAME:
            raise Invalid()
        return self.project(selections, "EducationNamespace", lambda kind, field: self.records(kind, ident, field["below"]))

    def records(self, kind, ident, selections):
        if kind not in FIELDS:
            raise Invalid()
        type_name, data_class, limit = FIELDS[kind]
        need_same_class(self.grant, f"EducationNamespace.{kind}", data_class)
        controllers = open_controllers(self.grant, ident, data_class)
        if not controllers:
            return None
        rows = [row for row in RECORDS[kind] if row[1] == ident and row[2] in controllers]
        rows.sort(key=lambda row: row[3], reverse=True)
        shown = [self.record(row, type_name, selections) for row in rows[: limit or 1]]
        return shown if limit else (shown[0] if shown else None)

    def record(self, row, type_name, selections):
        ident, _person, controller, as_of, values = row
        source = {"organisation": controller, "sector": "EDUCATION"}
        common = {"id": ident, "asOf": f"{as_of}T00:00:00.000Z", "provenance": "FACT"}

        def resolve(name, field):
            if name == "source":
                return self.project(field["below"], "Source", lambda part, _field: source[part])
            if name not in common and name not in OWN[type_name]:
                raise Invalid()
            return common[name] if name in common else values.get(name)

        return self.project(selections, type_name, resolve)


def answer(body, grant):
    try:
        request = json.loads(body)
        selections, fragments = parse(request["query"])
        variables = request.get("variables") or {}
        executed = Answer(grant, fragments, variables)
        return 200, {"data": executed.project(selections, "Query", executed.root)}
    except (Invalid, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        # The words of what went wrong quote what was sent: they stay here.
        return 400, failure("OPERATION_INVALID", "The operation does not fit the schema of this service")


def failure(code, message):
    return {"errors": [{"message": message, "extensions": {"code": code}}]}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    grants = None

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        schema = {}
        try:
            grant = self.grants.verify(self.headers.get("kinview-grant"), body)
            # Told to a grant only, for the registry: what is published has to be what runs.
            schema = {"kinview-schema": hashlib.sha256(SDL.encode()).hexdigest()}
            status, said = answer(body, grant)
        except Refused as refused:
            status, said = refused.status, failure(refused.code, "The grant is refused")
        except Exception:  # noqa: BLE001: whatever it is, nobody else learns of it
            status, said = 500, failure("SOURCE_FAILED", "The source could not answer")
        self.reply(status, said, schema)

    def do_GET(self):
        if self.path == "/health":
            self.reply(200, {"status": "ok"})
        else:
            self.reply(404, failure("NOT_FOUND", "There is nothing here"))

    def reply(self, status, said, headers={}):  # noqa: B006: it is only read
        text = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json; charset=utf-8")
        self.send_header("content-length", str(len(text)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        """The standard log would hold addresses and paths of every call."""


def main():
    key = base64.b64decode(os.environ.get("KINVIEW_GRANT_KEY_EDUCATION", ""))
    if len(key) != 32:
        raise SystemExit("KINVIEW_GRANT_KEY_EDUCATION must be set to 32 bytes in base64")
    Handler.grants = Grants(NAME, key, time.time)
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("EDUCATION_PORT", "4010"))), Handler)
    print(json.dumps({"name": NAME, "url": f"http://127.0.0.1:{server.server_port}/graphql"}), flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
