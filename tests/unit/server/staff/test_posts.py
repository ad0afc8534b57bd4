"""What follows from what somebody is there for."""

import pytest

from server.staff.officers import Officer
from server.staff.posts import Post, idle_end, least_characters, needs_password, wrong_agency

WITHOUT, WITH = {Post.ADMINISTRATOR, Post.OPERATOR}, {Post.MANAGER, Post.OFFICER}


@pytest.mark.parametrize("post", Post)
def test_an_agency_where_there_must_be_one_and_none_where_there_must_not(post: Post) -> None:
    assert (wrong_agency(post, "") is None) == (post not in WITH)
    assert (wrong_agency(post, "reg") is None) == (post not in WITHOUT)


@pytest.mark.parametrize("post", Post)
def test_a_pin_is_for_those_who_work_in_the_hall(post: Post) -> None:
    in_the_hall = post in {Post.OFFICER, Post.GUIDE}
    assert needs_password(post) is not in_the_hall
    assert least_characters(post) == (4 if in_the_hall else 8)
    assert (idle_end(post) is None) is in_the_hall


@pytest.mark.parametrize("post", Post)
def test_officers_and_their_managers_sit_at_counters(post: Post) -> None:
    officer = Officer(id="a", name="A", agency="reg", post=post)
    assert officer.sits == (post in WITH)


@pytest.mark.parametrize(
    ("secret", "card", "active", "comes_in"),
    [
        ("sealed", None, True, True),
        (None, "sealed", True, True),
        (None, None, True, False),
        ("sealed", None, False, False),
    ],
)
def test_an_administrator_is_one_who_can_come_in(
    secret: str | None, card: str | None, active: bool, comes_in: bool
) -> None:
    one = Officer(
        id="a", name="A", agency="", secret=secret, card=card, active=active, post=Post.ADMINISTRATOR
    )
    assert one.administers is comes_in
