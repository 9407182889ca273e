# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A depth-buffer rasteriser for triangles, and the camera that feeds it."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Camera:
    """Orthographic. Yaw 0 looks at the subject's front, 90 at its left side; pitch lifts the viewer."""
    yaw: float = 0.0
    pitch: float = 0.0

    @property
    def axes(self) -> np.ndarray:
        """Rows: right, up, toward the viewer."""
        y, p = np.radians(self.yaw), np.radians(self.pitch)
        toward = np.array([np.sin(y) * np.cos(p), np.sin(p), np.cos(y) * np.cos(p)])
        right = np.array([np.cos(y), 0.0, -np.sin(y)])
        return np.stack([right, np.cross(toward, right), toward])

    def project(self, points) -> np.ndarray:
        """World points to (right, up, nearness), in metres."""
        return np.asarray(points, float) @ self.axes.T


@dataclass(frozen=True)
class Page:
    """The window on the camera plane: left and top in metres, size and resolution."""
    left: float
    top: float
    width: float          # SVG units
    height: float
    scale: float          # SVG units a metre
    oversample: float     # pixels a unit

    @property
    def pixels(self) -> tuple[int, int]:
        """Rows and columns of the raster."""
        return int(round(self.height * self.oversample)), int(round(self.width * self.oversample))

    def to_units(self, plane: np.ndarray) -> np.ndarray:
        """Camera-plane points to SVG units."""
        p = np.asarray(plane, float)
        return np.stack([(p[..., 0] - self.left) * self.scale, (self.top - p[..., 1]) * self.scale], -1)

    def to_pixels(self, plane: np.ndarray) -> np.ndarray:
        """Camera-plane points to pixels, keeping the depth."""
        p = np.asarray(plane, float)
        return np.concatenate([self.to_units(p) * self.oversample, p[..., 2:3]], -1)


@dataclass
class Hits:
    """What the raster saw: triangle (-1 for none), barycentric weights, depth."""
    triangle: np.ndarray
    bary: np.ndarray
    depth: np.ndarray

    @property
    def mask(self) -> np.ndarray:
        return self.triangle >= 0


def rasterise(points: np.ndarray, triangles: np.ndarray, rows: int, cols: int, keep: np.ndarray | None = None,
              chunk: int = 3_000_000) -> Hits:
    """Points are pixel x, pixel y (down) and nearness; the nearest triangle of a pixel wins. Keep may leave some out."""
    a, b, c = (points[triangles[:, k]] for k in range(3))
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])

    def weights(t, x, y):
        ta, tb, tc, ar = a[t], b[t], c[t], area[t]
        l1 = ((x - ta[:, 0]) * (tc[:, 1] - ta[:, 1]) - (y - ta[:, 1]) * (tc[:, 0] - ta[:, 0])) / ar
        l2 = ((tb[:, 0] - ta[:, 0]) * (y - ta[:, 1]) - (tb[:, 1] - ta[:, 1]) * (x - ta[:, 0])) / ar
        return 1 - l1 - l2, l1, l2

    def bounds(axis: int, limit: int):
        low = np.minimum(np.minimum(a[:, axis], b[:, axis]), c[:, axis])
        high = np.maximum(np.maximum(a[:, axis], b[:, axis]), c[:, axis])
        return (np.ceil(low - 0.5).astype(int).clip(0, limit - 1),
                np.floor(high - 0.5).astype(int).clip(-1, limit - 1))

    x0, x1 = bounds(0, cols)
    y0, y1 = bounds(1, rows)
    drawn = (x1 >= x0) & (y1 >= y0) & (np.abs(area) > 1e-9)
    ids = np.nonzero(drawn if keep is None else drawn & keep)[0]
    depth = np.full(rows * cols, -1e9)
    triangle = np.full(rows * cols, -1, int)
    bary = np.zeros((rows * cols, 3))
    # barycentric weights are linear in x along a row: they say where in the row a triangle can lie
    with np.errstate(divide="ignore", invalid="ignore"):
        slope1, slope2 = (c[:, 1] - a[:, 1]) / area, -(b[:, 1] - a[:, 1]) / area
        slopes = np.stack([-slope1 - slope2, slope1, slope2], 1)
    line_ids, line_rows = _spread(ids, y0[ids], y1[ids])
    first, last = x0[line_ids].astype(float), x1[line_ids].astype(float)
    start = weights(line_ids, 0.5, line_rows + 0.5)
    for k in range(3):
        slope = slopes[line_ids, k]
        with np.errstate(divide="ignore", invalid="ignore"):
            zero = -start[k] / slope
        first = np.where(slope > 0, np.maximum(first, np.floor(zero) - 1), first)
        last = np.where(slope < 0, np.minimum(last, np.ceil(zero) + 1), last)
    some = last >= first
    line_ids, line_rows = line_ids[some], line_rows[some]
    first, last = first[some].astype(int), last[some].astype(int)
    ends = np.cumsum(last - first + 1)
    at = 0
    while at < len(line_ids):
        base = ends[at - 1] if at else 0
        end = max(at + 1, int(np.searchsorted(ends, base + chunk)))
        part = np.arange(at, end)
        at = end
        line, px = _spread(part, first[part], last[part])
        rep, py = line_ids[line], line_rows[line]
        l0, l1, l2 = weights(rep, px + 0.5, py + 0.5)
        inside = (l0 >= -1e-6) & (l1 >= -1e-6) & (l2 >= -1e-6)
        rep, px, py, l0, l1, l2 = rep[inside], px[inside], py[inside], l0[inside], l1[inside], l2[inside]
        if len(rep) == 0:
            continue
        z = l0 * a[rep, 2] + l1 * b[rep, 2] + l2 * c[rep, 2]
        pixel = py * cols + px
        order = np.argsort(z, kind="stable")
        winner = np.full(rows * cols, -1)
        winner[pixel[order]] = order                  # the last one written is the nearest
        pixel = np.nonzero(winner >= 0)[0]
        winner = winner[pixel]
        nearer = z[winner] > depth[pixel]
        pixel, winner = pixel[nearer], winner[nearer]
        depth[pixel] = z[winner]
        triangle[pixel] = rep[winner]
        bary[pixel] = np.stack([l0[winner], l1[winner], l2[winner]], 1)
    return Hits(triangle.reshape(rows, cols), bary.reshape(rows, cols, 3), depth.reshape(rows, cols))


def _spread(items: np.ndarray, low: np.ndarray, high: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Each item once for every whole number from low to high, and that number."""
    count = high - low + 1
    offset = np.arange(int(count.sum())) - np.repeat(np.cumsum(count) - count, count)
    return np.repeat(items, count), np.repeat(low, count) + offset


def interpolate(values: np.ndarray, triangles: np.ndarray, hits: Hits) -> np.ndarray:
    """A vertex attribute at every pixel that was hit; zero elsewhere."""
    m = hits.mask
    out = np.zeros(m.shape + values.shape[1:])
    t, w = triangles[hits.triangle[m]], hits.bary[m]
    if values.ndim > 1:
        w = w[..., None]
    out[m] = values[t[:, 0]] * w[:, 0] + values[t[:, 1]] * w[:, 1] + values[t[:, 2]] * w[:, 2]
    return out
