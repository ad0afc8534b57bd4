"""What schemathesis loads: every order that is well-formed is a new one.

A request id that came before is answered as before, or refused; without this nearly every order would be.
"""

from typing import Any

import schemathesis
from schemathesis import Case, HookContext

from wire.commands import is_request_id

_asked = 0


@schemathesis.hook
def before_call(_context: HookContext, case: Case[Any], _kwargs: dict[str, Any]) -> None:
    """Give the order an id of its own."""
    global _asked
    if isinstance(case.body, dict) and is_request_id(str(case.body.get("request_id", ""))):
        _asked += 1
        case.body["request_id"] = f"contract-order-{_asked:08}"
