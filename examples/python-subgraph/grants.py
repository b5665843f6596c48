"""The grant: the gateway's permission for one call, and what it opens. Standard library only."""

import base64
import hashlib
import hmac
import json
import threading

MAX_SECONDS = 30
SKEW_SECONDS = 5


class Refused(Exception):
    """A grant that is not good. `status`: 401 where it is none of ours, 403 where it is for another call."""

    def __init__(self, status, code):
        super().__init__(code)
        self.status = status
        self.code = code


def _decode(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


class Grants:
    """Verifies grants for one subgraph, each of them once."""

    def __init__(self, name, key, now):
        self._name, self._key, self._now = name, key, now
        self._seen, self._lock = {}, threading.Lock()

    def verify(self, header, body):
        """The payload of a good grant. `body`: the bytes as received. Raises Refused."""
        if not header:
            raise Refused(401, "GRANT_MISSING")
        parts = header.split(".")
        if len(parts) != 2:
            raise Refused(401, "GRANT_MALFORMED")
        # The signature comes first, over the text as it was received, in constant time.
        expected = hmac.new(self._key, parts[0].encode(), hashlib.sha256).digest()
        try:
            given = _decode(parts[1])
        except ValueError:
            raise Refused(401, "GRANT_MALFORMED") from None
        if not hmac.compare_digest(expected, given):
            raise Refused(401, "GRANT_SIGNATURE")
        try:
            grant = json.loads(_decode(parts[0]))
            version, audience, rows = grant["v"], grant["aud"], grant["rows"]
            issued, expires, ident = int(grant["iat"]), int(grant["exp"]), str(grant["id"])
        except (ValueError, KeyError, TypeError):
            raise Refused(401, "GRANT_MALFORMED") from None
        now = self._now()
        if version != 1 or not isinstance(rows, list):
            raise Refused(401, "GRANT_VERSION")
        if audience != self._name:
            raise Refused(403, "GRANT_AUDIENCE")
        if expires - issued > MAX_SECONDS:
            raise Refused(401, "GRANT_TOO_LONG")
        if now >= expires or issued > now + SKEW_SECONDS:
            raise Refused(401, "GRANT_NOT_CURRENT")
        digest = base64.urlsafe_b64encode(hashlib.sha256(body).digest()).rstrip(b"=").decode()
        if grant.get("digest") != digest:
            raise Refused(403, "GRANT_BODY")
        self._use_up(ident, expires, now)
        return grant

    def _use_up(self, ident, expires, now):
        # Several processes of one service would share this, e.g. in their database under a unique key.
        with self._lock:
            self._seen = {one: until for one, until in self._seen.items() if until + SKEW_SECONDS > now}
            if ident in self._seen:
                raise Refused(403, "GRANT_USED")
            self._seen[ident] = expires


def open_controllers(grant, person, data_class):
    """The organisations whose records of a class are open for a person. Empty: closed."""
    found = []
    for row in grant["rows"]:
        if person in row["people"]:
            found.extend(one for one in row["open"].get(data_class, []) if one not in found)
    return found


def need_same_class(grant, coordinate, data_class):
    """Refuses where the gateway takes a field, `Type.field`, for another class: filtered by yours, it would look empty."""
    if "classes" in grant and grant["classes"].get(coordinate) != data_class:
        raise Refused(409, "CLASSES_DIFFER")
