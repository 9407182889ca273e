# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Muscle charts: flat maps of the template, painted once, read at every pixel of every picture."""
from __future__ import annotations

import numpy as np
from matplotlib.path import Path as Polygon
from PIL import Image, ImageDraw

from .maths import smooth_closed
from .mesh import Body
from .muscle_table import FIBRES, SHAPES
from .raster import Camera, interpolate, rasterise

TORSO_AXIS_Z = 0.03
# chart: first and last of the first coordinate, pixels a unit; the same of the second
SIZES = {"T": (-2, 182, 8, .80, 1.66, 1600), "L": (-90, 270, 5, .0, 1.12, 1500),
         "A": (-90, 270, 5, -.12, .60, 2400), "D": (-.16, .14, 3000, .62, 1.0, 3000)}
# metres a unit of the first coordinate, so that fibres bend alike in both directions
METRES = {"T": .0024, "L": .0014, "A": .0008, "D": 1.0}
WRAPPING = "LA"
FIBRE_JITTER = (.0, .10, .04, .13, .06)
FIBRE_WIDTH = .00115
NAMES = ("",) + tuple(s.name for s in SHAPES)
MUSCLE_OF = {s.name: s.muscle for s in SHAPES}
# shapes of the torso chart that run a little onto the arm
ONTO_ARM = ("pectoralis-upper", "pectoralis-lower", "teres-major", "infraspinatus", "trapezius-upper",
            "trapezius-middle")


def index_of(*names: str) -> list[int]:
    return [NAMES.index(n) for n in names]


class Charts:
    """The four charts of one template body."""

    def __init__(self, body: Body) -> None:
        self.body = body
        at = lambda n: body.heads[body.bone[n]]
        self.shoulder, self.elbow, self.wrist = at("LeftArm"), at("LeftForeArm"), at("LeftHand")
        self.hip, self.knee, self.ankle = at("LeftUpLeg"), at("LeftLeg"), at("LeftFoot")
        self.oblique = Camera(90, 45).axes
        self._views: dict[str, tuple] = {}
        self.labels, self.fibres = self._paint()

    # -- chart coordinates of mirrored (x >= 0) template points -----------
    def coordinates(self, chart: str, p: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return {"T": self._torso, "L": self._leg, "A": self._arm, "D": self._deltoid}[chart](p)

    def _torso(self, p):
        return np.degrees(np.arctan2(np.maximum(p[..., 0], 0), p[..., 2] - TORSO_AXIS_Z)), p[..., 1]

    def _leg(self, p):
        y = p[..., 1]
        thigh = (self.hip[1] - y) / (self.hip[1] - self.knee[1])
        shin = (self.knee[1] - y) / (self.knee[1] - self.ankle[1])
        axis = np.where((thigh < 1)[..., None], self.hip + (self.knee - self.hip) * thigh[..., None],
                        self.knee + (self.ankle - self.knee) * shin[..., None])
        return np.degrees(np.arctan2(p[..., 0] - axis[..., 0], p[..., 2] - axis[..., 2])), y

    def _arm(self, p):
        d1, d2 = self.elbow - self.shoulder, self.wrist - self.elbow
        l1, l2 = np.linalg.norm(d1), np.linalg.norm(d2)
        d1, d2 = d1 / l1, d2 / l2
        upper = ((p - self.elbow) @ (d1 + d2)) < 0
        outward = np.array([.745, .667, 0])

        def around(d, origin):
            e = outward - d * (outward @ d)
            e /= np.linalg.norm(e)
            f = np.cross(e, d)
            if f[2] < 0:
                f = -f
            q = p - origin
            return np.degrees(np.arctan2(q @ e, q @ f)), q @ d

        a1, s1 = around(d1, self.shoulder)
        a2, s2 = around(d2, self.elbow)
        return np.where(upper, a1, a2), np.where(upper, s1, l1 + s2)

    def _deltoid(self, p):
        return p @ self.oblique[0], p @ self.oblique[1]

    # -- picking -----------------------------------------------------------
    def _view(self, name: str):
        if name not in self._views:
            body, size, scale = self.body, (1500, 1000), 800
            axes = Camera({"F": 0, "B": 180, "S": 90}[name]).axes
            triangles = body.triangles
            if name == "S":
                triangles = triangles[body.weight_of("Arm", "Hand")[triangles].max(1) < .5]
            q = body.vertices @ axes.T
            p = np.stack([q[:, 0] * scale + size[1] / 2, size[0] - 20 - q[:, 1] * scale, q[:, 2]], 1)
            hits = rasterise(p, triangles, *size)
            self._views[name] = (interpolate(body.vertices, triangles, hits), hits.mask, scale, size)
        return self._views[name]

    def pick(self, view: str, across: float, height: float) -> np.ndarray:
        """The template's surface point seen in a view; the nearest one if the ray misses."""
        points, mask, scale, (rows, cols) = self._view(view)
        u = across if view == "F" else -across
        x, y = int(round(u * scale + cols / 2 - .5)), int(round(rows - 20 - height * scale - .5))
        if not mask[y, x]:
            yy, xx = np.nonzero(mask[y - 60:y + 61, x - 60:x + 61])
            k = np.argmin((yy - 60) ** 2 + (xx - 60) ** 2)
            y, x = y + yy[k] - 60, x + xx[k] - 60
        return points[y, x]

    # -- painting ----------------------------------------------------------
    def _outline(self, shape) -> np.ndarray:
        points = shape.points
        if shape.chart == "T":
            points = [self._torso(self.pick(*p)) for p in points]
        return smooth_closed([(float(a), float(d)) for a, d in points])

    def _paint(self):
        pictures = {k: Image.new("L", (int((x1 - x0) * sx), int((y1 - y0) * sy)))
                    for k, (x0, x1, sx, y0, y1, sy) in SIZES.items()}
        fibres = {k: Image.new("L", p.size) for k, p in pictures.items()}
        for number, shape in enumerate(SHAPES, 1):
            outline = self._outline(shape)
            self._fill(pictures[shape.chart], shape.chart, outline, number)
            if shape.name in FIBRES:
                for line in self._fibre_lines(shape, outline):
                    self._fill(fibres[shape.chart], shape.chart, line, number)
        return ({k: np.array(v) for k, v in pictures.items()}, {k: np.array(v) for k, v in fibres.items()})

    @staticmethod
    def _fill(picture: Image.Image, chart: str, outline: np.ndarray, number: int) -> None:
        x0, _, sx, _, y1, sy = SIZES[chart]
        draw = ImageDraw.Draw(picture)
        for shift in ((-360, 0, 360) if chart in WRAPPING else (0,)):
            draw.polygon([((a + shift - x0) * sx, (y1 - d) * sy) for a, d in outline], fill=number)

    def _fibre_lines(self, shape, outline: np.ndarray):
        """Thin spindles along rays from the point of convergence."""
        goal, count = FIBRES[shape.name]
        if len(goal) == 3:
            goal = [float(v) for v in self._torso(self.pick(*goal))]
        metres = np.array([METRES[shape.chart], 1])
        goal = np.array(goal) * metres
        edge = outline * metres
        inside = Polygon(edge)
        angles = np.unwrap(np.arctan2(edge[:, 1] - goal[1], edge[:, 0] - goal[0]))
        far = np.hypot(*(edge - goal).T)
        for k in range(count):
            a = angles.min() + (angles.max() - angles.min()) * (k + 1) / (count + 1)
            r = np.linspace(far.min() * .9, far.max() * 1.05, 300)
            ray = goal + np.outer(r, [np.cos(a), np.sin(a)])
            step = np.diff(np.r_[0, inside.contains_points(ray).astype(int), 0])
            starts, ends = np.nonzero(step == 1)[0], np.nonzero(step == -1)[0]
            if len(starts) == 0:
                continue
            j = np.argmax(ends - starts)
            first, last = starts[j], ends[j] - 1
            jitter = FIBRE_JITTER[k % len(FIBRE_JITTER)]
            first, last = int(first + (last - first) * (.10 + jitter)), int(last - (last - first) * (.24 - jitter))
            if r[last] - r[first] < .02:
                continue
            line = ray[first:last + 1]
            width = FIBRE_WIDTH * np.sin(np.pi * np.linspace(0, 1, len(line))) ** .6
            across = np.array([-np.sin(a), np.cos(a)])
            yield np.concatenate([line + across * width[:, None], (line - across * width[:, None])[::-1]]) / metres

    # -- reading -----------------------------------------------------------
    def _look(self, table: dict, chart: str, p: np.ndarray) -> np.ndarray:
        x0, _, sx, _, y1, sy = SIZES[chart]
        a, d = self.coordinates(chart, p)
        if chart in WRAPPING:
            a = np.where(a < -90, a + 360, a)
        x, y = ((a - x0) * sx).astype(int), ((y1 - d) * sy).astype(int)
        t = table[chart]
        ok = (x >= 0) & (y >= 0) & (x < t.shape[1]) & (y < t.shape[0])
        return np.where(ok, t[y.clip(0, t.shape[0] - 1), x.clip(0, t.shape[1] - 1)], 0)

    def read(self, p: np.ndarray, n: np.ndarray, arm: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Shape numbers and fibre marks for template points p with normals n and arm weights."""
        q, m = p.copy(), n.copy()
        q[:, 0] = np.abs(q[:, 0])
        m[:, 0] *= np.where(p[:, 0] < 0, -1, 1)
        on = {chart: self._look(self.labels, chart, q) for chart in SIZES}
        is_arm = arm > .5
        label = np.where(~is_arm & (q[:, 1] < 1.02) & (q[:, 0] < .34), on["L"], 0)
        label = np.where(~is_arm & (q[:, 1] > .80) & (q[:, 0] < .30) & (on["T"] > 0), on["T"], label)
        label = np.where(is_arm, on["A"], label)
        spill = is_arm & np.isin(on["T"], index_of(*ONTO_ARM)) & (q[:, 1] > 1.33) & (q[:, 0] < .235)
        label = np.where(spill, on["T"], label)
        cap = ((m @ self.oblique[2] > np.where(is_arm, -.55, -.25)) & (is_arm | (q @ self.oblique[2] > 1.08))
               & (q[:, 0] > .10) & (q[:, 1] > 1.2))
        label = np.where(cap & (on["D"] > 0), on["D"], label)
        fibre = np.zeros(len(p), bool)
        for chart in SIZES:
            f = self._look(self.fibres, chart, q)
            fibre |= (f > 0) & (f == label)
        return label, fibre
