# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Floor back extension, face down on a mat."""
from engine.scene import Exercise

EXERCISE = Exercise(
    id="floor-back-extension", stage="on_floor", camera=(-112, 18),
    keys={"down": dict(lift=0, legs=0, neck=0), "up": dict(lift=32, legs=6, tilt=2, neck=2)},
    primary=("erector-spinae-lumbar", "erector-spinae-thoracic"), secondary=("gluteus-maximus", "hamstrings"),
)
