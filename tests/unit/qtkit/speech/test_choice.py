"""The right voice of the machine speaks each language."""

from qtkit.speech.choice import Offer, choose

ESPEAK = [
    Offer(voice="gmw/en-029", languages=("en-029",)),
    Offer(voice="gmw/en", languages=("en-gb",)),
    Offer(voice="gmw/en-us", languages=("en-us",)),
    Offer(voice="poz/id", languages=("id",)),
    Offer(voice="ine/idiom", languages=("idx",)),
]
WINDOWS = [
    Offer(voice="TTS_MS_EN-US_ZIRA", languages=("en-US",)),
    Offer(voice="TTS_MS_ID-ID_ANDIKA", languages=("id-ID",)),
]


def test_the_plain_voice_of_a_language_is_chosen() -> None:
    assert choose("id", ESPEAK) == "poz/id"
    assert choose("en", ESPEAK) == "gmw/en"


def test_regional_codes_are_understood_as_engines_write_them() -> None:
    assert choose("id", WINDOWS) == "TTS_MS_ID-ID_ANDIKA"
    assert choose("id", [Offer(voice="Damayanti", languages=("id_ID",))]) == "Damayanti"


def test_a_preferred_voice_wins_if_the_machine_has_it() -> None:
    assert choose("en", ESPEAK, preferred="gmw/en-us") == "gmw/en-us"
    assert choose("en", ESPEAK, preferred="gone") == "gmw/en"
    assert choose("en", ESPEAK, preferred="gmw/en-US") == "gmw/en-us", "however it writes it"


def test_a_region_may_be_preferred_on_every_machine() -> None:
    both = [*WINDOWS, Offer(voice="TTS_MS_EN-GB_HAZEL", languages=("en-GB",))]
    assert choose("en", ESPEAK, preferred="en-us") == "gmw/en-us"
    assert choose("en", both, preferred="en-us") == "TTS_MS_EN-US_ZIRA"
    assert choose("en", both, preferred="en_GB") == "TTS_MS_EN-GB_HAZEL"
    assert choose("en", ESPEAK, preferred="") == "gmw/en"


def test_a_language_without_a_voice_has_none() -> None:
    assert choose("jv", ESPEAK) is None
    assert choose("id", []) is None
