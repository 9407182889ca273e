# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Face and ear: lines drawn on the surface of the head, so that they hold in front, half and full profile."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .maths import smooth_closed, smooth_open
from .mesh import Body
from .raster import Camera, Hits, Page, rasterise
from .vector import polyline

PICK_SCALE = 3000.0
PICK_BOTTOM = 1.48


@dataclass(frozen=True)
class Feature:
    """A stroke or a filled shape, on the left half, in the front (x, y) or side (z, y) view of the template."""
    kind: str                  # the SVG class
    view: str
    points: tuple
    width: float = 0.0         # stroke width in metres, 0 for filled
    facing: float = .05        # how much the surface must face the viewer
    tolerance: float = .007    # how deep below the surface a point may lie and still show: lips and lids are hollow


FEATURES = (
    Feature("brow", "F", ((.012, 1.6475), (.028, 1.6530), (.045, 1.6530), (.0555, 1.6455), (.046, 1.6485),
                          (.030, 1.6478), (.013, 1.6425)), facing=-.05),
    Feature("eye-line", "F", ((.0175, 1.6362), (.024, 1.6412), (.032, 1.6430), (.040, 1.6412), (.0475, 1.6362)), .0022,
            facing=-.02, tolerance=.02),
    Feature("eye", "F", ((.0275, 1.6422), (.0325, 1.6428), (.0372, 1.6420), (.0380, 1.6365), (.0365, 1.6325),
                         (.0325, 1.6318), (.0285, 1.6325), (.0270, 1.6365)), facing=-.02, tolerance=.02),
    Feature("face-line", "F", ((.0155, 1.6060), (.0170, 1.6005), (.0140, 1.5965)), .0016, facing=-.1),
    Feature("mouth", "F", ((.0, 1.5675), (.008, 1.5682), (.017, 1.5695), (.0255, 1.5720)), .0024, facing=.0,
            tolerance=.02),
    Feature("face-line", "S", ((.058, 1.6340), (.050, 1.6385), (.0425, 1.6340), (.0425, 1.6220), (.0480, 1.6120),
                               (.0520, 1.6040)), .0016, facing=.12),
    Feature("face-line", "S", ((.0625, 1.6330), (.060, 1.6420), (.050, 1.6450), (.039, 1.6400), (.036, 1.6270),
                               (.040, 1.6100), (.046, 1.5975), (.055, 1.5945), (.0605, 1.6010)), .0016, facing=.12),
)


class Face:
    """The features anchored on the template's triangles."""

    def __init__(self, body: Body) -> None:
        head = body.weight_of("Head")
        self._triangles = body.triangles[head[body.triangles].min(1) > .3]
        self._body = body
        self._views: dict[float, Hits] = {}
        self.curves = []
        for feature in FEATURES:
            for sign in (1.0, -1.0):
                self.curves.append((feature, self._anchor(feature, sign)))

    def _hits(self, yaw: float) -> Hits:
        if yaw not in self._views:
            q = self._body.vertices @ Camera(yaw).axes.T
            p = np.stack([q[:, 0] * PICK_SCALE + 600, 900 - (q[:, 1] - PICK_BOTTOM) * PICK_SCALE, q[:, 2]], 1)
            self._views[yaw] = rasterise(p, self._triangles, 900, 1200)
        return self._views[yaw]

    def _anchor(self, feature: Feature, sign: float):
        """Vertices and weights of the curve's points on the surface."""
        if feature.width:
            line = smooth_open(feature.points, 5)
        else:
            line = smooth_closed(feature.points, 4)
        yaw = 0.0 if feature.view == "F" else 90.0 * sign
        hits = self._hits(yaw)
        across = line[:, 0] * sign if feature.view == "F" else -line[:, 0] * sign
        x = np.clip((across * PICK_SCALE + 600).astype(int), 0, 1199)
        y = np.clip((900 - (line[:, 1] - PICK_BOTTOM) * PICK_SCALE).astype(int), 0, 899)
        if feature.kind in ("eye", "eye-line", "mouth"):
            y = _out_of_hollows(hits.depth, x, y)
        triangle = hits.triangle[y, x]
        weights = hits.bary[y, x]
        ok = triangle >= 0
        return self._triangles[np.maximum(triangle, 0)], weights, ok

    def soft_normals(self, normals: np.ndarray) -> np.ndarray:
        """Normals without the small hollows of lids and lips."""
        n = normals[:len(self._body.vertices)]
        for _ in range(10):
            n = self._body.laplacian @ n
        return n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-9)

    def draw(self, vertices: np.ndarray, normals: np.ndarray, camera: Camera, page: Page, hits: Hits,
             visible: np.ndarray, origin: tuple[float, float],
             grain: int) -> list[tuple[str, str, float]]:
        """(class, path data, stroke width) of what can be seen. Hits and visible are of the same page."""
        out = []
        normals = self.soft_normals(normals)
        for feature, (corner, weights, ok) in self.curves:
            place = (vertices[corner] * weights[..., None]).sum(1)
            normal = (normals[corner] * weights[..., None]).sum(1)
            q = camera.project(place)
            pixel = page.to_pixels(q)
            rows, cols = hits.depth.shape
            x, y = pixel[:, 0].astype(int), pixel[:, 1].astype(int)
            inside = (x >= 0) & (y >= 0) & (x < cols) & (y < rows)
            x, y = x.clip(0, cols - 1), y.clip(0, rows - 1)
            seen = ok & inside & visible[y, x] & (hits.depth[y, x] < q[:, 2] + feature.tolerance)
            seen &= normal @ camera.axes[2] > feature.facing
            units = page.to_units(q) + np.array(origin)
            if feature.width:
                data = "".join(polyline(units[a:b], closed=False, grain=grain) for a, b in _runs(seen) if b - a > 2)
                if data:
                    out.append((feature.kind, data, feature.width * page.scale * grain))
            elif seen.mean() > .45:
                out.append((feature.kind, polyline(units[seen], grain=grain), 0.0))
        return out


def _out_of_hollows(depth: np.ndarray, x: np.ndarray, y: np.ndarray, reach: int = 18, deep: float = .003) -> np.ndarray:
    """Rows moved a little so that picks do not fall between the lips or into the eye's opening."""
    out = y.copy()
    for i, (column, row) in enumerate(zip(x, y)):
        low = max(row - reach, 0)
        window = depth[low:row + reach + 1, column]
        if depth[row, column] < window.max() - deep:
            near = np.nonzero(window > window.max() - deep)[0] + low
            out[i] = near[np.argmin(abs(near - row))]
    return out


def _runs(flags: np.ndarray):
    """Start and end of each run of true values."""
    step = np.diff(np.r_[0, flags.astype(int), 0])
    return zip(np.nonzero(step == 1)[0], np.nonzero(step == -1)[0])
