# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Back extension on the roman chair."""
from engine.scene import Exercise

EXERCISE = Exercise(
    id="back-extension", stage="on_roman_chair", camera=(-102, 25),
    keys={"hanging": dict(fold=62, flex=30, neck=-6), "straight": dict(fold=0, flex=-4, neck=-2)},
    primary=("erector-spinae-lumbar", "erector-spinae-thoracic"),
    secondary=("gluteus-maximus", "hamstrings", "adductors"),
)
