# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small vector helpers: rotations, frames, smooth closed curves."""
from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

AXES = {"x": (1.0, 0.0, 0.0), "y": (0.0, 1.0, 0.0), "z": (0.0, 0.0, 1.0)}


def unit(vector: Sequence[float]) -> np.ndarray:
    """The vector scaled to length one."""
    v = np.asarray(vector, float)
    return v / np.sqrt(v @ v)


def cross(a, b) -> np.ndarray:
    """Of two vectors; numpy's own is slow for so little."""
    return np.array([a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]])


def rotation(axis: str | Sequence[float], degrees: float) -> np.ndarray:
    """Rotation matrix about a named or given axis (right-handed)."""
    a = unit(AXES[axis] if isinstance(axis, str) else axis)
    t = np.radians(degrees)
    k = np.array([[0, -a[2], a[1]], [a[2], 0, -a[0]], [-a[1], a[0], 0]])
    return np.eye(3) + np.sin(t) * k + (1 - np.cos(t)) * k @ k


def rotations(steps: Iterable[tuple[str, float]]) -> np.ndarray:
    """Product of rotations in the order given."""
    m = np.eye(3)
    for axis, degrees in steps:
        m = m @ rotation(axis, degrees)
    return m


def frame(direction: Sequence[float], normal: Sequence[float]) -> np.ndarray:
    """Orthonormal frame whose first column is direction, second the normal made square to it."""
    d = unit(direction)
    n = np.asarray(normal, float)
    n = unit(n - d * (n @ d))
    return np.stack([d, n, cross(d, n)], 1)


def shortest_rotation(a: Sequence[float], b: Sequence[float]) -> np.ndarray:
    """The smallest rotation that turns a into b."""
    a, b = unit(a), unit(b)
    v = cross(a, b)
    s = np.linalg.norm(v)
    if s < 1e-9:
        return np.eye(3)
    return rotation(v / s, np.degrees(np.arctan2(s, a @ b)))


def twist_angle(r: np.ndarray, axis: np.ndarray) -> float:
    """Signed angle, in degrees, of the part of r that turns about the axis."""
    p = unit(cross(axis, [0.31, 0.17, 0.93]))
    q = shortest_rotation(r @ axis, axis) @ (r @ p)
    return float(np.degrees(np.arctan2(cross(p, q) @ axis, p @ q)))


def smooth_closed(points: Sequence[Sequence[float]], steps: int = 8, tension: float = 0.42) -> np.ndarray:
    """A smooth closed curve through the points (cardinal spline)."""
    p = np.array(points, float)
    count = len(p)
    out = []
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    for i in range(count):
        p0, p1, p2, p3 = p[i - 1], p[i], p[(i + 1) % count], p[(i + 2) % count]
        m1, m2 = (p2 - p0) * tension, (p3 - p1) * tension
        out.append((2 * t**3 - 3 * t**2 + 1) * p1 + (t**3 - 2 * t**2 + t) * m1
                   + (-2 * t**3 + 3 * t**2) * p2 + (t**3 - t**2) * m2)
    return np.concatenate(out)


def smooth_open(points: Sequence[Sequence[float]], steps: int = 8) -> np.ndarray:
    """A smooth open curve through the points."""
    p = np.array(points, float)
    p = np.concatenate([[2 * p[0] - p[1]], p, [2 * p[-1] - p[-2]]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    out = []
    for i in range(1, len(p) - 2):
        p0, p1, p2, p3 = p[i - 1:i + 3]
        m1, m2 = (p2 - p0) * 0.5, (p3 - p1) * 0.5
        out.append((2 * t**3 - 3 * t**2 + 1) * p1 + (t**3 - 2 * t**2 + t) * m1
                   + (-2 * t**3 + 3 * t**2) * p2 + (t**3 - t**2) * m2)
    out.append(p[-2:-1])
    return np.concatenate(out)


def mix(a, b, t: float):
    """Linear blend of numbers, tuples of numbers, or dictionaries of them; other values switch at the end."""
    if isinstance(a, dict):
        return {k: mix(a[k], b.get(k, a[k]), t) if k in a else b[k] for k in {**a, **b}}
    if isinstance(a, (tuple, list)):
        return tuple(mix(x, y, t) for x, y in zip(a, b))
    if isinstance(a, (int, float)) and not isinstance(a, bool):
        return a + (b - a) * t
    return a if t < 1 else b
