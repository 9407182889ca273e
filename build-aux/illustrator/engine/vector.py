# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From masks to compact SVG path data, by potrace; and from thin masks to strokes.

Paths use relative integers in a fraction of an SVG unit, the grain: a group scaled by 1/grain holds them.
"""
from __future__ import annotations

import re
import subprocess

import numpy as np
from scipy import ndimage

TENTHS = 10            # the grain of stills and of all equipment


def smooth_mask(mask: np.ndarray, sigma: float, threshold: float = .5) -> np.ndarray:
    """A blurred mask cut at a threshold; only the neighbourhood of the mask is touched."""
    out = np.zeros(mask.shape, bool)
    rows = np.flatnonzero(mask.any(1))
    if len(rows) == 0:
        return out
    cols = np.flatnonzero(mask.any(0))
    pad = int(4 * sigma + 2)
    window = (slice(max(rows[0] - pad, 0), rows[-1] + pad + 1), slice(max(cols[0] - pad, 0), cols[-1] + pad + 1))
    out[window] = ndimage.gaussian_filter(mask[window].astype(np.float32), sigma, truncate=3) > threshold
    return out


def drop_slivers(mask: np.ndarray, area: float, thickness: float) -> np.ndarray:
    """Remove islands that are small, or thin everywhere."""
    rows, cols = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if len(rows) == 0:
        return mask
    window = (slice(max(rows[0] - 1, 0), rows[-1] + 2), slice(max(cols[0] - 1, 0), cols[-1] + 2))
    part = mask[window]
    labels, count = ndimage.label(part)
    index = np.arange(1, count + 1)
    sizes = ndimage.sum_labels(part, labels, index)
    depth = ndimage.maximum(ndimage.distance_transform_edt(part), labels, index)
    out = np.zeros_like(mask)
    out[window] = np.r_[False, (sizes >= area) & (depth >= thickness)][labels]
    return out


def trace(mask: np.ndarray, oversample: float, speck: int = 12, corner: float = 1.1, tolerance: float = .5,
          origin: tuple[float, float] = (0.0, 0.0), grain: int = TENTHS) -> str:
    """Path data for a mask. Speck in pixels, corner and tolerance as potrace's -a and -O."""
    ys, xs = np.nonzero(mask)
    if len(ys) == 0:
        return ""
    y0, y1, x0, x1 = ys.min(), ys.max() + 1, xs.min(), xs.max() + 1
    part = mask[y0:y1, x0:x1]
    h, w = part.shape
    pbm = b"P4\n%d %d\n" % (w, h) + np.packbits(part, axis=1).tobytes()
    svg = subprocess.run(["potrace", "-b", "svg", "-o", "-", "-t", str(speck), "-a", str(corner), "-O",
                          str(tolerance), "-u", "10", "--flat", "-"], input=pbm, capture_output=True,
                         check=True).stdout.decode()
    data = " ".join(re.findall(r' d="([^"]*)"', svg, re.S))
    k = grain / oversample

    def convert(x: float, y: float) -> tuple[int, int]:
        return round((x / 10 + x0) * k + origin[0]), round(((h - y / 10) + y0) * k + origin[1])

    return _compact(re.findall(r"[MmCcLlZz]|-?\d+(?:\.\d+)?", data), convert)


def _compact(tokens: list[str], convert) -> str:
    """Absolute or relative potrace commands to relative integers."""
    emitted: list[tuple] = []
    i = 0
    command = ""
    x = y = sx = sy = 0.0
    ex = ey = 0
    while i < len(tokens):
        if tokens[i].isalpha():
            command = tokens[i]
            i += 1
        if command in "Zz":
            emitted.append(("z",))
            x, y = sx, sy
            continue
        count = 6 if command in "Cc" else 2
        values = [float(v) for v in tokens[i:i + count]]
        i += count
        if command.islower():
            values = [v + (x if j % 2 == 0 else y) for j, v in enumerate(values)]
        x, y = values[-2], values[-1]
        if command in "Mm":
            sx, sy = x, y
            ex, ey = convert(x, y)
            emitted.append(("M", ex, ey))
            command = "L" if command == "M" else "l"
            continue
        points = [convert(values[j], values[j + 1]) for j in range(0, count, 2)]
        moves = [v for px, py in points for v in (px - ex, py - ey)]
        if any(moves):
            emitted.append(("c" if count == 6 else "l", *moves))
            ex, ey = points[-1]
    out, previous = "", ""
    for item in emitted:
        name = item[0]
        first = name != previous or name == "M"
        if first:
            out += name
        previous = name
        for j, v in enumerate(item[1:]):
            out += ("" if v < 0 or (first and j == 0) else " ") + str(v)
    return out


def strokes(mask: np.ndarray, oversample: float, shortest: float = 16, origin: tuple[float, float] = (0.0, 0.0),
            grain: int = TENTHS) -> str:
    """One quadratic stroke for each thin island."""
    labels, count = ndimage.label(mask, np.ones((3, 3)))
    out = ""
    k = grain / oversample
    for number, window in enumerate(ndimage.find_objects(labels), 1):
        ys, xs = np.nonzero(labels[window] == number)
        if len(ys) < 14:
            continue
        points = np.stack([xs + window[1].start + .5, ys + window[0].start + .5], 1)
        centre = points.mean(0)
        _, axes = np.linalg.eigh(np.cov((points - centre).T))
        t = (points - centre) @ axes[:, 1]
        span = t.max() - t.min()
        if span < shortest:
            continue
        a, b = points[t < t.min() + .08 * span].mean(0), points[t > t.max() - .08 * span].mean(0)
        middle = points[np.abs(t - (t.min() + t.max()) / 2) < .08 * span]
        if len(middle) == 0:
            continue
        bend = 2 * middle.mean(0) - .5 * (a + b)
        pa, pb, pc = (np.round(p * k + origin).astype(int) for p in (a, bend, b))
        out += "M%d %dq%d %d %d %d" % (*pa, *(pb - pa), *(pc - pa))
    return out


def polyline(points, closed: bool = True, grain: int = TENTHS) -> str:
    """Path data of straight edges between points given in SVG units."""
    p = np.round(np.asarray(points, float) * grain).astype(int)
    out = f"M{p[0][0]} {p[0][1]}l"
    body = []
    for a, b in zip(p[:-1], p[1:]):
        if tuple(a) != tuple(b):
            body.append("%d %d" % tuple(b - a))
    return out + " ".join(body).replace(" -", "-") + ("z" if closed else "")
