"""The answer before the map, in Markdown."""

from __future__ import annotations

from cjm.formats._markdown.glance import write_glance
from cjm.locales import load_locale
from tests.composer.composing import show

HURT = """
    personas: [{id: ann, name: Ann}]
    stages:
      - name: Look
        emotion: 1
      - name: Buy
        emotion: {score: -1.5, label: lost, quote: Where is it?}
        pain_points:
          - {id: a, text: "*Two* | queues", severity: 4}
          - {id: b, text: Nobody answers, severity: 2}
        fixes: [{text: One queue, status: planned, pain: a}]
"""


def test_the_answer_is_a_list() -> None:
    assert (
        "\n".join(write_glance(show(HURT).glance, load_locale("en")))
        == """\
## At a glance
- **Lowest point:** Buy: lost, very dissatisfied (−1.5), “Where is it?”
- **Open pain points:** 2
  - \\*Two\\* \\| queues (Buy, Severity: 4 of 5)
    - → One queue (Planned)
  - Nobody answers (Buy, Severity: 2 of 5, without a fix)
- **Who is affected:** Ann
- **What is being done:** Planned: 1, 1 open pain point without a fix"""
    )


def test_a_map_that_tells_nothing_has_none() -> None:
    assert list(write_glance(show("stages: [{name: Look}]").glance, load_locale("en"))) == []
