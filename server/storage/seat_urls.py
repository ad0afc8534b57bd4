"""The URLs by which servers that share a PostgreSQL use it: a schema for each hall, a name for each term's sessions."""

import hashlib

from server.storage.database import parsed_url

_SCHEMA = "-csearch_path={}"


def is_shared(url: str) -> bool:
    """Whether servers on other machines can use the database as well."""
    return parsed_url(url).get_backend_name() == "postgresql"


def in_schema(url: str, schema: str) -> str:
    """*url* with its tables in *schema*; none: wherever the database puts them."""
    if not schema:
        return url
    parsed = parsed_url(url)
    options = f"{_options(parsed.query.get('options', ''))} {_SCHEMA.format(schema)}".strip()
    return parsed.update_query_dict({"options": options}).render_as_string(hide_password=False)


def in_term(url: str, holder: str, term: int) -> str:
    """*url* for what is written in the term: the next leader knows by the name which sessions to end."""
    name = {"application_name": session_name(url, holder, term)}
    return parsed_url(url).update_query_dict(name).render_as_string(hide_password=False)


def session_name(url: str, holder: str, term: int) -> str:
    """The same for all who lead one hall after each other: the schema tells halls of one database apart."""
    schema = _options(parsed_url(url).query.get("options", ""))
    return f"giliran {hashlib.sha256(f'{schema} {holder}'.encode()).hexdigest()[:16]} {term}"


def _options(found: str | tuple[str, ...]) -> str:
    return found if isinstance(found, str) else " ".join(found)
