"""Signs: one for each channel, a face for each score."""

from __future__ import annotations

import re

from cjm.layout.fact_icons import FACT_ICONS, FACTS, TURNING
from cjm.layout.icons import CHANNELS, channel_path, draw_face

KNOWN = {
    "web", "search", "app", "email", "sms", "phone", "chat", "video-call", "voice-call", "social",
    "ads", "blog", "store", "post", "in-person", "partner", "review-site", "word-of-mouth", "other",
}  # fmt: skip


def test_every_channel_of_the_format_has_a_sign_of_its_own() -> None:
    assert CHANNELS.keys() == KNOWN
    assert len(set(CHANNELS.values())) == len(KNOWN)


def test_a_channel_of_the_projects_own_gets_the_general_sign() -> None:
    assert channel_path("carrier-pigeon") == channel_path(None) == CHANNELS["other"]


def test_signs_are_path_data_and_nothing_else() -> None:
    for data in CHANNELS.values():
        assert re.fullmatch(r"M[-MmLlHhVvCcSsQqAaZz0-9. ]+", data)


def test_every_sign_of_a_fact_is_drawn() -> None:
    """No fact is left with the name of a sign that nobody drew."""
    assert set(FACTS.values()) <= FACT_ICONS.keys()
    assert FACT_ICONS.keys() >= TURNING


def test_the_mouth_follows_the_score() -> None:
    bends = []
    for score in (-1.5, -1, -0.5, 0, 0.5, 1, 1.5):
        corner, bend = re.findall(r"M8 ([\d.]+)Q12 ([\d.]+)", draw_face(score).mouth)[0]
        bends.append(float(bend) - float(corner))
    assert bends == sorted(bends)
    assert bends[3] == 0


def test_every_level_has_a_face_of_its_own() -> None:
    faces = {draw_face(level / 2) for level in range(-4, 5)}
    assert len({(face.mouth, face.brows) for face in faces}) == 9


def test_a_score_beyond_the_scale_has_the_last_face() -> None:
    assert draw_face(7) == draw_face(2)
