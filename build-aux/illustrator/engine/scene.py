# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a scene file may say: keys of a movement, timing, camera, options, pictures of steps and mistakes."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .maths import mix

Numbers = dict[str, Any]


@dataclass(frozen=True)
class Timing:
    """Seconds of the four phases."""
    lowering: float
    pause_bottom: float
    lifting: float
    pause_top: float


@dataclass(frozen=True)
class Variation:
    """A movement of an exercise: the plain one, or with other equipment, arms, load, tempo or spine."""
    id: str = ""                                    # empty for the plain movement
    options: Numbers = field(default_factory=dict)  # given to the stage
    keys: Numbers = field(default_factory=dict)     # per key name, numbers that replace the scene's
    camera: tuple[float, float] | None = None
    stage: str = ""
    chosen: Numbers = field(default_factory=dict)   # family id: option id, as the catalogue names them
    frames: int = 13
    athletes: tuple[str, ...] = ("man", "woman")


@dataclass(frozen=True)
class View:
    """The plain movement once more, from another side."""
    camera: tuple[float, float]
    frames: int = 12


def side_of(camera: tuple[float, float]) -> str:
    """Which side a camera looks at."""
    off = abs((camera[0] + 180) % 360 - 180)
    return "front" if off <= 45 else "back" if off > 135 else "side"


@dataclass(frozen=True)
class Frame:
    """A page that is closer than everything: where equipment runs off it, and what of the athlete does not show."""
    cut: tuple[str, ...] = ()                       # sides: top, left, right
    above: str = ""                                 # of the athlete, only what is above this anchor
    room: float = .12                               # metres between the athlete and a side that cuts


@dataclass(frozen=True)
class Step:
    """A still: a place in the movement, with marks that teach it."""
    name: str
    at: float = 0.0                                 # 0 the first key, 1 the last
    change: Numbers = field(default_factory=dict)
    marks: tuple = ()
    camera: tuple[float, float] | None = None
    options: Numbers = field(default_factory=dict)
    stage: str = ""
    frame: Frame | None = None


@dataclass(frozen=True)
class Mistake:
    """A pair: what goes wrong and how it is right, at a place in the movement."""
    name: str
    at: float
    wrong: Numbers
    right: Numbers = field(default_factory=dict)
    marks_wrong: tuple = ()
    marks_right: tuple = ()
    camera: tuple[float, float] | None = None
    options: Numbers = field(default_factory=dict)         # of both pictures
    options_wrong: Numbers = field(default_factory=dict)   # of one alone: another load, another hold
    options_right: Numbers = field(default_factory=dict)
    stage: str = ""
    frame: Frame | None = None


@dataclass(frozen=True)
class Exercise:
    """One exercise. Keys go from the stretched or low end to the high end of the movement."""
    id: str
    stage: str
    camera: tuple[float, float]
    keys: dict[str, Numbers]                        # in order
    primary: tuple[str, ...]
    secondary: tuple[str, ...]
    starts: str = "bottom"                          # the end the repetition starts at: bottom or top
    timing: Timing = Timing(2.0, 0.3, 1.4, 0.6)
    tempos: dict[str, Timing] = field(default_factory=dict)   # other timings of the same frames, by tempo option id
    telling: float = 1.0                            # the moment of the list picture
    options: Numbers = field(default_factory=dict)
    frames: int = 16
    views: tuple[View, ...] = ()
    variations: tuple[Variation, ...] = ()
    steps: tuple[Step, ...] = ()
    mistakes: tuple[Mistake, ...] = ()

    def numbers(self, at: float, replaced: Numbers | None = None) -> Numbers:
        """The stage's numbers at a place of the movement, 0 to 1 through all keys."""
        names = list(self.keys)
        keys = [{**self.keys[k], **(replaced or {}).get(k, {})} for k in names]
        place = at * (len(keys) - 1)
        i = min(int(place), len(keys) - 2)
        return mix(keys[i], keys[i + 1], place - i)
