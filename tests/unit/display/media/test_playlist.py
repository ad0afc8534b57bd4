"""Which files a playlist has, and in which hours each is shown."""

from datetime import date, datetime, time

from display.media.playlist import EVERYTHING, Entry, Hours, Playlist

TUESDAY = date(2025, 3, 4)


def at(clock: str, *, day: int = 4) -> datetime:
    return datetime.combine(date(2025, 3, day), time.fromisoformat(clock))


def files(playlist: Playlist, *present: str, day: date = TUESDAY) -> list[str]:
    return [item.file for item in playlist.order(day, present)]


def test_a_folder_without_a_word_about_playlists_plays_everything_in_order_of_name() -> None:
    found = files(EVERYTHING, "10.png", "2.mp4", "B.jpg", "a.webp", "inner/1.png", "readme.txt")
    assert found == ["2.mp4", "10.png", "a.webp", "B.jpg", "inner/1.png"]


def test_entries_keep_their_order_and_a_folder_stands_for_its_files() -> None:
    playlist = Playlist(name="hall", entries=(Entry(file="z.png"), Entry(file="info"), Entry(file="a.mp4")))
    found = files(playlist, "a.mp4", "info/2.png", "info/10.png", "information/x.png", "z.png")
    assert found == ["z.png", "info/2.png", "info/10.png", "a.mp4"]


def test_a_missing_file_and_an_empty_folder_keep_their_place_so_that_they_can_be_missed() -> None:
    playlist = Playlist(name="hall", entries=(Entry(file="gone.mp4"), Entry(file="empty")))
    assert files(playlist, "other.png") == ["gone.mp4", "empty"]


def test_a_turn_stays_itself_when_other_files_come() -> None:
    before = EVERYTHING.order(TUESDAY, ["b.png"])
    after = EVERYTHING.order(TUESDAY, ["a.png", "b.png"])
    assert before[0] == after[1]


def test_the_same_file_twice_is_two_turns() -> None:
    first, second = Playlist(name="hall", entries=(Entry(file="a.png"), Entry(file="a.png"))).order(
        TUESDAY, ["a.png"]
    )
    assert first != second


def test_a_shuffled_list_is_in_another_order_each_day_and_the_same_everywhere() -> None:
    names = [f"{n}.png" for n in range(12)]
    playlist = Playlist(name="hall", entries=(Entry(file=""),), shuffle=True)
    today, again = files(playlist, *names), files(playlist, *names)
    tomorrow = files(playlist, *names, day=date(2025, 3, 5))
    assert today == again
    assert today != tomorrow
    assert sorted(today) == sorted(tomorrow) == sorted(names)


def test_hours_begin_on_the_minute_and_end_just_before() -> None:
    hours = Hours(begins=time(8), ends=time(12))
    assert [hours.hold(at(clock)) for clock in ("07:59", "08:00", "11:59", "12:00")] == [
        False,
        True,
        True,
        False,
    ]


def test_hours_over_midnight_belong_to_the_day_they_begin_on() -> None:
    hours = Hours(begins=time(22), ends=time(2), weekdays=frozenset({1}))
    assert hours.hold(at("23:00"))
    assert hours.hold(at("01:00", day=5)), "the night from Tuesday to Wednesday"
    assert not hours.hold(at("01:00")), "the night from Monday"
    assert not hours.hold(at("23:00", day=5))


def test_hours_from_midnight_to_midnight_are_the_whole_day() -> None:
    assert Hours(weekdays=frozenset({1})).hold(at("00:00"))
    assert Hours(weekdays=frozenset({1})).hold(at("23:59"))
    assert not Hours(weekdays=frozenset({1})).hold(at("12:00", day=5))
