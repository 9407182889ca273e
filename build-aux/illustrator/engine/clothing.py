# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which template points carry which cloth: shorts, top, socks, shoes; and the hair."""
from __future__ import annotations

import numpy as np
from matplotlib.path import Path as Polygon

from .figure import HAIRLINE, MATERIAL_BODY, MATERIAL_BUN, MATERIAL_SHOE
from .maths import smooth_closed

# the woman's top on the template, right half of it: front and back view (x, y)
TOP_FRONT = [(-.03, 1.345), (.03, 1.348), (.060, 1.375), (.080, 1.43), (.094, 1.50), (.120, 1.50), (.134, 1.43),
             (.154, 1.37), (.190, 1.335), (.30, 1.315), (.30, 1.205), (.1, 1.200), (-.03, 1.20)]
TOP_BACK = [(-.03, 1.375), (.02, 1.385), (.055, 1.43), (.085, 1.50), (.118, 1.50), (.100, 1.42), (.087, 1.37),
            (.105, 1.325), (.16, 1.305), (.30, 1.300), (.30, 1.205), (.1, 1.200), (-.03, 1.20)]
HAIRLINE_ROUND = {"man": 4.0, "woman": 7.0}      # how much lower the hairline is toward the temples
WAIST, HEM = 1.028, .735


def _inside(polygon, where: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    out = np.zeros(where.shape, bool)
    if where.any():
        out[where] = Polygon(smooth_closed(polygon, 6)).contains_points(np.stack([x[where], y[where]], 1))
    return out


def cloth_masks(name: str, material: np.ndarray, rest: np.ndarray, arm: np.ndarray, shoe_uv: np.ndarray,
                shown: np.ndarray) -> dict[str, np.ndarray]:
    """Masks by SVG class, from per-pixel template places."""
    body, shoe = (material == MATERIAL_BODY) & shown, (material == MATERIAL_SHOE) & shown
    y, z, x = rest[..., 1], rest[..., 2], np.abs(rest[..., 0])
    trunk = body & (arm < .5)
    slope = np.clip((x - .1) / .08, -1, 1)
    waist = WAIST - .05 * (z - .03)
    shorts = trunk & (y < waist) & (y > HEM - .02 * slope) & (x < .34)
    band = shorts & ((y > waist - .026) | (y < HEM + .015 - .02 * slope))
    temple = HAIRLINE_ROUND[name] * np.where(z > .085, x * x, 0)
    out = {"hair": _inside(HAIRLINE[name], body & (y > 1.5), z, y + temple) | ((material == MATERIAL_BUN) & shown),
           "sock": body & (y < .122), "shorts": shorts, "shorts-band": band}
    if name == "woman":
        near = body & (arm < .72) & (y > 1.15) & (y < 1.52)
        top = _inside(TOP_FRONT, near & (z >= .02), x, y) | _inside(TOP_BACK, near & (z < .02), x, y)
        out["top"] = top
        out["top-band"] = top & (y < 1.216)
    u, lift = shoe_uv[..., 0], shoe_uv[..., 1]
    out["shoe"] = shoe
    out["shoe-sole"] = shoe & (y < .012 + .012 * np.clip((.35 - u) / .3, 0, 1))
    upper = shoe & (lift > .0)
    heel_tab = upper & (u < .085) & (y > .030)
    toe_cap = upper & (u > .84) & (y > .012)
    side_stripe = shoe & (np.abs(u - .47 - (y - .04) * 1.6) < .030) & (lift < .5) & (y > .014)
    out["shoe-mark"] = heel_tab | toe_cap | side_stripe
    tongue = upper & (lift > .86) & (u > .36) & (u < .70)
    out["shoe-tongue"] = tongue
    return out
