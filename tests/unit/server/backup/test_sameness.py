"""Whether a copy lacks nothing but what the log has."""

from hypothesis import given
from hypothesis import strategies as st

from server.backup.sameness import same_but_for

PAGE = 4


def pieces(pages: list[bytes], many: int) -> list[bytes]:
    """The pages in pieces of so *many*."""
    whole = b"".join(pages)
    return [whole[start : start + many * PAGE] for start in range(0, len(whole), many * PAGE)]


page = st.sampled_from([b"aaaa", b"aaab", b"bbbb"])


@given(st.lists(st.tuples(page, page), max_size=12), st.frozensets(st.integers(1, 12)), st.integers(1, 5))
def test_files_are_the_same_if_they_differ_in_pages_of_the_log_alone(
    both: list[tuple[bytes, bytes]], logged: frozenset[int], many: int
) -> None:
    ours, theirs = [one for one, _ in both], [other for _, other in both]
    differ = {number for number, (one, other) in enumerate(both, start=1) if one != other}
    same = same_but_for(logged, pieces(ours, many), pieces(theirs, many), page_bytes=PAGE)
    assert same == (differ <= logged)
