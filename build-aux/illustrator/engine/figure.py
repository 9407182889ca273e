# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The athletes: shape, hair, shoes, clothes, and the mesh that is drawn.

Every drawn vertex carries where it lies on the man's bare template at rest. Muscles, clothes and
face are painted in that space once, and every athlete and pose reads them.
"""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from matplotlib.path import Path as Polygon

from .maths import smooth_closed
from .mesh import Body, load_body
from .pose import Posture, Rig, Skeleton

TEMPLATE = {
    "macrodetails/caucasian-male-young": 1.0,
    "macrodetails/universal-male-young-maxmuscle-averageweight": 0.52,
    "macrodetails/universal-male-young-maxmuscle-minweight": 0.23,
    "macrodetails/universal-male-young-averagemuscle-averageweight": 0.25,
    "macrodetails/proportions/male-young-maxmuscle-averageweight-idealproportions": 0.6,
    "macrodetails/proportions/male-young-averagemuscle-averageweight-idealproportions": 0.2,
    "torso/torso-vshape-incr": 0.25,
}
ATHLETES: dict[str, dict[str, float]] = {
    "man": TEMPLATE,
    "woman": {
        "macrodetails/caucasian-female-young": 1.0,
        "macrodetails/universal-female-young-maxmuscle-averageweight": 0.45,
        "macrodetails/universal-female-young-averagemuscle-averageweight": 0.40,
        "macrodetails/universal-female-young-averagemuscle-minweight": 0.15,
        "macrodetails/proportions/female-young-averagemuscle-averageweight-idealproportions": 0.7,
    },
}
HEAD_SCALE = {"man": 0.955, "woman": 0.955}
HAIR_DEPTH = {"man": (0.003, 0.010), "woman": (0.003, 0.008)}   # at the sides, more on top
FINGER_GROWTH = .18
SOLE = 0.014                                                      # the shoe's sole under the bare foot

# hairline in the side view (z, y) of the template
HAIRLINE = {
    "man": [(.175, 1.712), (.138, 1.704), (.108, 1.690), (.100, 1.660), (.080, 1.650), (.072, 1.618), (.060, 1.612),
            (.056, 1.645), (.036, 1.652), (.026, 1.62), (.008, 1.585), (-.05, 1.570), (-.14, 1.59), (-.14, 1.82),
            (.175, 1.82)],
    "woman": [(.175, 1.716), (.138, 1.708), (.104, 1.694), (.092, 1.662), (.078, 1.640), (.066, 1.632), (.060, 1.640),
              (.056, 1.647), (.036, 1.652), (.026, 1.62), (.004, 1.590), (-.05, 1.572), (-.14, 1.59), (-.14, 1.82),
              (.175, 1.82)],
}
MATERIAL_BODY, MATERIAL_SHOE, MATERIAL_BUN = 0, 1, 2


@dataclass
class Figure:
    """An athlete ready to be posed and drawn."""
    name: str
    body: Body
    rig: Rig
    extra: np.ndarray            # shoes and bun at rest
    extra_weights: np.ndarray
    triangles: np.ndarray
    material: np.ndarray         # per triangle
    rest: np.ndarray             # per vertex, on the template
    rest_normals: np.ndarray
    arm_weight: np.ndarray
    hand: np.ndarray             # per vertex: 0 none, else finger label
    shoe_uv: np.ndarray          # per vertex: along the shoe 0–1, up its side -1–1

    def pose(self, posture: Posture) -> tuple[np.ndarray, Skeleton]:
        s = self.rig.solve(posture)
        return np.concatenate([self.rig.skin(s), self.rig.skin_extra(s, self.extra, self.extra_weights)]), s

    def length(self, upper: str, lower: str) -> float:
        """Distance at rest between two joints."""
        b = self.body
        return float(np.linalg.norm(b.heads[b.bone[upper]] - b.heads[b.bone[lower]]))


def hair_mask(template: np.ndarray, name: str) -> np.ndarray:
    """Which template points lie under the hair."""
    line = Polygon(smooth_closed(HAIRLINE[name], 6))
    return line.contains_points(np.stack([template[:, 2], template[:, 1]], 1)) & (template[:, 1] > 1.5)


def _shoe(ankle: np.ndarray, sign: float, length: float):
    """A lofted trainer round one foot: vertices, triangles, parameters."""
    nu, nv = 34, 30
    scale = length / 0.306
    vertices, uv = [], []
    for iu in range(nu + 1):
        u = 0.5 - 0.5 * np.cos(np.pi * iu / nu)
        half = np.interp(u, [0, .015, .05, .12, .25, .4, .55, .68, .80, .90, .95, .98, 1],
                         [.006, .018, .028, .034, .0365, .039, .045, .0490, .0475, .041, .034, .024, .010]) * scale
        top = np.interp(u, [0, .015, .05, .12, .22, .32, .40, .52, .64, .78, .90, .95, .98, 1],
                        [.040, .066, .080, .085, .078, .084, .088, .074, .062, .054, .046, .040, .033, .022]) * scale
        low = -SOLE + np.interp(u, [0, .03, .12, .68, .86, 1], [.014, .005, 0, 0, .006, .016])
        centre = ankle[0] + sign * np.interp(u, [0, .35, .7, 1], [.0, .002, .004, -.010])
        z = ankle[2] - .071 * scale + u * length
        for iv in range(nv):
            a = 2 * np.pi * iv / nv
            ca, sa = np.cos(a), np.sin(a)
            x = half * np.sign(ca) * abs(ca) ** .62
            if sa >= 0:
                y = low + .032 + (top - low - .032) * sa ** .85
                x *= 1 - .16 * sa
            else:
                y = low + .032 - .032 * abs(sa) ** .34
            vertices.append([centre + x, y, z])
            uv.append([u, sa])
    triangles = []
    for iu in range(nu):
        for iv in range(nv):
            p, q = iu * nv + iv, iu * nv + (iv + 1) % nv
            triangles += [[p, q, q + nv], [p, q + nv, p + nv]]
    for base in (0, nu * nv):
        triangles += [[base, base + j, base + j + 1] for j in range(1, nv - 1)]
    return np.array(vertices), triangles, np.array(uv)


def _ball(centre: np.ndarray, radius: float):
    n, m = 20, 12
    v = [centre + radius * np.array([np.sin(a) * np.cos(b), np.cos(a), np.sin(a) * np.sin(b)])
         for a in np.linspace(0, np.pi, m + 1) for b in np.linspace(0, 2 * np.pi, n, endpoint=False)]
    t = []
    for i in range(m):
        for j in range(n):
            p, q = i * n + j, i * n + (j + 1) % n
            t += [[p, q, q + n], [p, q + n, p + n]]
    return np.array(v), t


def _finger_labels(body: Body) -> np.ndarray:
    """0 off the hand, 1 the palm, 2–6 thumb to little finger."""
    out = np.zeros(len(body.vertices), int)
    hand = body.weight_of("Hand") > 0.5
    parts = np.stack([body.weight_of("LeftHand" + f, "RightHand" + f)
                      for f in ("Thumb", "Index", "Middle", "Ring", "Pinky")], 1)
    out[hand] = 1
    best = parts.argmax(1)
    fingers = hand & (parts.max(1) > 0.5)
    out[fingers] = best[fingers] + 2
    return out


def _thicken_fingers(body: Body, v: np.ndarray) -> None:
    """Fingers that fill a fist: away from their bones."""
    for j, name in enumerate(body.bone_names):
        if "Hand" in name and name[-1] in "123":
            d = body.tails[j] - body.heads[j]
            d = d / np.linalg.norm(d)
            q = body.vertices - body.heads[j]
            out = q - (q @ d)[:, None] * d
            more = FINGER_GROWTH * body.weights[:, j] * (.5 if "Thumb1" in name else 1.0)
            v += out * more[:, None]


class Athletes:
    """Loads the template once and makes each athlete on demand."""

    def __init__(self, mesh_dir: Path) -> None:
        self.mesh_dir = mesh_dir
        self.template = load_body(mesh_dir, TEMPLATE)
        self._made: dict[str, Figure] = {}

    def get(self, name: str) -> Figure:
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def _make(self, name: str) -> Figure:
        t = self.template
        body = t if name == "man" else load_body(self.mesh_dir, ATHLETES[name])
        v = body.vertices.copy()
        head = body.weight_of("Head")[:, None]
        centre = body.heads[body.bone["Head"]]
        shrink = HEAD_SCALE[name] - 1
        v += head * shrink * (v - centre)
        self._grow_hair(name, body, v)
        _thicken_fingers(body, v)
        keep = ~(t.vertices[t.triangles][:, :, 1].max(1) < .062)
        shoes_v, shoes_t, shoes_w, shoes_uv = [], [], [], []
        base = len(v)
        foot_length = (body.vertices[body.weight_of("Toe") > .5][:, 2].max()
                       - body.vertices[body.weight_of("Foot") > .5][:, 2].min()) + .028
        for side, sign in (("Left", 1.0), ("Right", -1.0)):
            sv, st, uv = _shoe(body.heads[body.bone[side + "Foot"]], sign, foot_length)
            shoes_t += (np.array(st) + base + sum(map(len, shoes_v))).tolist()
            shoes_v.append(sv)
            shoes_uv.append(uv)
            w = np.zeros((len(sv), body.weights.shape[1]))
            bend = np.clip((uv[:, 0] - .62) / .14, 0, 1)
            w[:, body.bone[side + "Foot"]], w[:, body.bone[side + "ToeBase"]] = 1 - bend, bend
            shoes_w.append(w)
        shoe_count, bun_t = len(shoes_t), []
        if name == "woman":
            under = v[hair_mask(t.vertices, name)]
            bv, bt = _ball(np.array([0, under[:, 1].max() - .048, under[:, 2].min() - .012]), .036)
            bun_t = (np.array(bt) + base + sum(map(len, shoes_v))).tolist()
            shoes_v.append(bv)
            shoes_uv.append(np.zeros((len(bv), 2)))
            w = np.zeros((len(bv), body.weights.shape[1]))
            w[:, body.bone["Head"]] = 1
            shoes_w.append(w)
        extra = np.concatenate(shoes_v)
        kept = body.triangles[keep]
        fill = np.zeros((len(extra), 3))
        return Figure(
            name=name, body=body, rig=Rig(body, v), extra=extra, extra_weights=np.concatenate(shoes_w),
            triangles=np.concatenate([kept, np.array(shoes_t + bun_t)]),
            material=np.r_[np.full(len(kept), MATERIAL_BODY), np.full(shoe_count, MATERIAL_SHOE),
                           np.full(len(bun_t), MATERIAL_BUN)].astype(int),
            rest=np.concatenate([t.vertices, extra]), rest_normals=np.concatenate([t.normals, fill]),
            arm_weight=np.r_[t.weight_of("Arm", "Hand"), np.zeros(len(extra))],
            hand=np.r_[_finger_labels(t), np.zeros(len(extra), int)],
            shoe_uv=np.concatenate([np.zeros((len(v), 2)), *shoes_uv]))

    def _grow_hair(self, name: str, body: Body, v: np.ndarray) -> None:
        """Push the scalp out along smoothed normals, more on top."""
        t = self.template
        amount = hair_mask(t.vertices, name).astype(float)
        n = body.normals.copy()
        for _ in range(6):
            amount = .5 * amount + .5 * (body.laplacian @ amount)
        for _ in range(8):
            n = body.laplacian @ n
        n /= np.linalg.norm(n, axis=1, keepdims=True)
        sides, top = HAIR_DEPTH[name]
        up = np.clip((t.vertices[:, 1] - 1.62) / .12, 0, 1)
        v += n * (amount * (sides + top * up))[:, None]
