# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shapes that equipment is built of, their drawing order, and their SVG.

A part has a mesh, which hides the figure where it is nearer, and draws itself as exact polygons
from the projected profile. Parts are sorted among themselves by comparing their depth buffers.
Each part's classes are its material, and the material with -side and -lit for turned faces.
"""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.spatial import ConvexHull

from .maths import smooth_open, unit
from .raster import Camera, Page, rasterise
from .vector import polyline

SORT_SCALE = 140.0      # pixels a metre of the depth buffers used for sorting
LIGHT = unit((-.45, .62, .65))


class Part:
    """One piece of equipment."""
    vertices: np.ndarray
    triangles: np.ndarray
    material: str
    cuts: bool = True            # hides the figure behind it

    def svg(self, camera: Camera, page: Page) -> str:
        raise NotImplementedError


class Prism(Part):
    """A convex profile in the plane of two axes, extruded both ways along the third."""

    def __init__(self, centre, axis1, axis2, profile, half: float, material: str, *, cap: str | None = None,
                 cuts: bool = True) -> None:
        self.centre = np.asarray(centre, float)
        self.e1, self.e2 = unit(axis1), unit(axis2)
        self.e3 = np.cross(self.e1, self.e2)
        self.profile = np.asarray(profile, float)
        self.material, self.cap, self.cuts = material, cap or material + "-lit", cuts
        n = len(self.profile)
        base = self.centre + self.profile[:, :1] * self.e1 + self.profile[:, 1:] * self.e2
        self.vertices = np.concatenate([base - self.e3 * half, base + self.e3 * half])
        t = []
        for k in range(1, n - 1):
            t += [[0, k, k + 1], [n, n + k, n + k + 1]]
        for k in range(n):
            j = (k + 1) % n
            t += [[k, j, n + j], [k, n + j, n + k]]
        self.triangles = np.array(t)

    def svg(self, camera: Camera, page: Page) -> str:
        plane = camera.project(self.vertices)
        q = page.to_units(plane)
        n = len(self.profile)
        hull = q[ConvexHull(q).vertices]
        out = f'<path class="{self.material}" d="{polyline(hull)}"/>'
        out += self._lit_faces(q, camera)
        facing = self.e3 @ camera.axes[2]
        if abs(facing) > .04:
            out += f'<path class="{self.cap}" d="{polyline(q[n:] if facing > 0 else q[:n])}"/>'
        return out

    def _lit_faces(self, q: np.ndarray, camera: Camera) -> str:
        """The sides that look up and at the viewer, in the lighter tone."""
        n = len(self.profile)
        p = self.vertices[:n]
        middle = p.mean(0)
        data = ""
        run: list[int] = []
        lit = []
        for k in range(n):
            j = (k + 1) % n
            normal = np.cross(p[j] - p[k], self.e3)
            length = np.linalg.norm(normal)
            if length < 1e-9:
                lit.append(False)
                continue
            normal /= length
            if normal @ ((p[k] + p[j]) / 2 - middle) < 0:
                normal = -normal
            lit.append(normal @ camera.axes[2] > .02 and normal[1] > .50)
        if not any(lit):
            return ""
        start = next((k for k in range(n) if lit[k] and not lit[k - 1]), 0)
        for step in range(n):
            k = (start + step) % n
            if lit[k]:
                run.append(k)
            if run and (not lit[k] or step == n - 1):
                ring = [q[i] for i in run + [(run[-1] + 1) % n]]
                ring += [q[n + i] for i in reversed(run + [(run[-1] + 1) % n])]
                data += polyline(ring)
                run = []
        return f'<path class="{self.material}-side" d="{data}"/>' if data else ""


class Tube(Part):
    """A round bar along a line of points."""

    def __init__(self, points, radius: float, material: str, *, cuts: bool = True) -> None:
        self.points = np.asarray(points, float)
        self.radius, self.material, self.cuts = radius, material, cuts
        n, m = 10, len(self.points)
        v, t = [], []
        for k in range(m):
            d = unit(self.points[min(k + 1, m - 1)] - self.points[max(k - 1, 0)])
            a = unit(np.cross(d, [.31, .2, .93]))
            b = np.cross(d, a)
            v += [self.points[k] + radius * (np.cos(s) * a + np.sin(s) * b)
                  for s in np.linspace(0, 2 * np.pi, n, endpoint=False)]
        for k in range(m - 1):
            for j in range(n):
                p, q = k * n + j, k * n + (j + 1) % n
                t += [[p, q, q + n], [p, q + n, p + n]]
        self.vertices, self.triangles = np.array(v), np.array(t)

    def svg(self, camera: Camera, page: Page) -> str:
        data = polyline(page.to_units(camera.project(self.points)), closed=False)
        width = 20 * self.radius * page.scale
        out = (f'<path class="{self.material}-edge" stroke-width="{width + 12:.0f}" d="{data}"/>'
               f'<path class="{self.material}-tube" stroke-width="{max(width - 12, 3):.0f}" d="{data}"/>')
        return out


class Ball(Part):
    """A sphere, or a flattened one with a foot (kettlebell)."""

    def __init__(self, centre, radius: float, material: str) -> None:
        self.centre, self.radius, self.material = np.asarray(centre, float), radius, material
        n, m = 24, 14
        around = lambda a, b: np.array([np.sin(a) * np.cos(b), np.cos(a), np.sin(a) * np.sin(b)])
        self.vertices = np.array([self.centre + radius * around(a, b) for a in np.linspace(0, np.pi, m + 1)
                                  for b in np.linspace(0, 2 * np.pi, n, endpoint=False)])
        t = []
        for i in range(m):
            for j in range(n):
                p, q = i * n + j, i * n + (j + 1) % n
                t += [[p, q, q + n], [p, q + n, p + n]]
        self.triangles = np.array(t)

    def svg(self, camera: Camera, page: Page) -> str:
        x, y = page.to_units(camera.project(self.centre)) * 10
        r = self.radius * page.scale * 10
        return (f'<circle class="{self.material}" cx="{x:.0f}" cy="{y:.0f}" r="{r:.0f}"/>'
                f'<ellipse class="{self.material}-lit" cx="{x - r * .3:.0f}" cy="{y - r * .36:.0f}" '
                f'rx="{r * .42:.0f}" ry="{r * .34:.0f}"/>')


# -- profiles and shorthands -----------------------------------------------
def rounded(a: float, b: float, r: float, steps: int = 5) -> list[tuple[float, float]]:
    """A rounded rectangle of half sizes a and b."""
    out = []
    for cx, cy, start in ((a - r, b - r, 0), (-a + r, b - r, 90), (-a + r, -b + r, 180), (a - r, -b + r, 270)):
        for t in np.radians(np.linspace(start, start + 90, steps)):
            out.append((cx + r * np.cos(t), cy + r * np.sin(t)))
    return out


def circle(r: float, steps: int = 28) -> list[tuple[float, float]]:
    return [(r * np.cos(t), r * np.sin(t)) for t in np.linspace(0, 2 * np.pi, steps, endpoint=False)]


def hexagon(r: float) -> list[tuple[float, float]]:
    return [(r * np.cos(t), r * np.sin(t)) for t in np.radians(np.arange(30, 390, 60))]


def beam(p, q, width: float, thickness: float, material: str = "frame", side=(1, 0, 0), **keywords) -> Prism:
    """A box from p to q: width along side, thickness across."""
    p, q = np.asarray(p, float), np.asarray(q, float)
    d = unit(q - p)
    side = np.asarray(side, float)
    s = unit(side - d * (side @ d))
    half = np.linalg.norm(q - p) / 2
    profile = rounded(half, thickness / 2, min(thickness / 2 * .6, .012), 3)
    return Prism((p + q) / 2, d, np.cross(d, s), profile, width / 2, material, **keywords)


def cylinder(p, q, radius: float, material: str, steps: int = 28, **keywords) -> Prism:
    """A round bar or disc from p to q."""
    p, q = np.asarray(p, float), np.asarray(q, float)
    d = unit(q - p)
    a = unit(np.cross(d, [.2, .9, .31]))
    return Prism((p + q) / 2, a, np.cross(d, a), circle(radius, steps), np.linalg.norm(q - p) / 2, material, **keywords)


def bent(points: Sequence, radius: float, material: str, steps: int = 6) -> Tube:
    """A tube through the points, rounded at the bends."""
    return Tube(smooth_open(points, steps), radius, material)


# -- order and output --------------------------------------------------------
def sort_parts(parts: Sequence[Part], camera: Camera) -> list[Part]:
    """Far parts first: where two overlap on screen, the one behind in most pixels comes first."""
    if len(parts) < 2:
        return list(parts)
    planes = [camera.project(p.vertices) for p in parts]
    low = np.min([q[:, :2].min(0) for q in planes], 0) - .01
    high = np.max([q[:, :2].max(0) for q in planes], 0) + .01
    depth = []
    for part, q in zip(parts, planes):
        mn, mx = q[:, :2].min(0), q[:, :2].max(0)
        c0, r0 = np.floor((mn - low) * SORT_SCALE).astype(int)
        cols, rows = np.maximum(np.ceil((mx - low) * SORT_SCALE).astype(int) - (c0, r0) + 1, 1)
        p = np.stack([(q[:, 0] - low[0]) * SORT_SCALE - c0, (q[:, 1] - low[1]) * SORT_SCALE - r0, q[:, 2]], 1)
        hits = rasterise(p, part.triangles, int(rows), int(cols))
        depth.append((c0, r0, hits.depth, hits.mask))
    count = len(parts)
    after: list[set[int]] = [set() for _ in range(count)]     # after[i]: parts that must be drawn before i
    for i in range(count):
        for j in range(i):
            ci, ri, di, mi = depth[i]
            cj, rj, dj, mj = depth[j]
            c0, r0 = max(ci, cj), max(ri, rj)
            c1, r1 = min(ci + di.shape[1], cj + dj.shape[1]), min(ri + di.shape[0], rj + dj.shape[0])
            if c0 >= c1 or r0 >= r1:
                continue
            a = (slice(r0 - ri, r1 - ri), slice(c0 - ci, c1 - ci))
            b = (slice(r0 - rj, r1 - rj), slice(c0 - cj, c1 - cj))
            both = mi[a] & mj[b]
            if both.sum() < 2:
                continue
            difference = di[a][both] - dj[b][both]
            if np.median(difference) > 0:
                after[i].add(j)
            else:
                after[j].add(i)
    mean = [q[:, 2].mean() for q in planes]
    done: list[int] = []
    left = set(range(count))
    while left:
        free = [i for i in left if not (after[i] & left)]
        pick = min(free or left, key=lambda i: (mean[i], i))
        done.append(pick)
        left.discard(pick)
    return [parts[i] for i in done]


def draw_parts(parts: Sequence[Part], camera: Camera, page: Page) -> str:
    """The parts, sorted, as SVG in tenths of a unit."""
    return "\n".join(p.svg(camera, page) for p in sort_parts(parts, camera))


def merge_meshes(parts: Sequence[Part]) -> tuple[np.ndarray, np.ndarray] | None:
    """One mesh of all parts that hide the figure."""
    cutting = [p for p in parts if p.cuts]
    if not cutting:
        return None
    offsets = np.cumsum([0] + [len(p.vertices) for p in cutting])
    return (np.concatenate([p.vertices for p in cutting]),
            np.concatenate([p.triangles + o for p, o in zip(cutting, offsets)]))
