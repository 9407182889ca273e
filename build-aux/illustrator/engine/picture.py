# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a posed figure: raster, charts, cloth, shading, lines, and everything traced to paths."""
from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from scipy import ndimage

from . import charts as chart_module
from .charts import MUSCLE_OF, NAMES, Charts
from .clothing import cloth_masks
from .face import Face
from .figure import MATERIAL_BODY, MATERIAL_SHOE, Figure
from .mesh import vertex_normals
from .muscle_table import VOCABULARY
from .raster import Camera, Page, interpolate, rasterise
from .vector import drop_slivers, smooth_mask, strokes, trace

REFERENCE = 810.0                  # pixels a metre at which the pixel sizes below were chosen
LIGHT = (-.45, .62, .65)
GRIP_BIAS = .007                   # a bar that presses into a fist does not cut the hand
CLOTH = ("sock", "shoe", "shoe-tongue", "shoe-mark", "shoe-sole", "shorts", "shorts-band", "top", "top-band")
HEAD_Y = 1.52
BLEED = 1.5                        # units that a figure goes on below a page that cuts it, so that no outline runs along the edge
COVERED_HIGHLIGHT = "highlight over over-gluteus-maximus"     # shown with the muscle, on the shorts


@dataclass(frozen=True)
class Detail:
    """How much is spent on a picture."""
    scale: float = 270.0           # SVG units a metre
    oversample: float = 3.0
    fibres: bool = True
    fine: bool = True              # face, finger lines, shoe marks, highlight
    tolerance: float = 1.0         # multiplies potrace's curve tolerance
    speck: float = 1.0             # multiplies the smallest area kept
    outline: float = 1.4           # SVG units
    smooth: float = 1.0            # multiplies the blur of masks
    grain: int = 10                # integer steps a unit in path data
    tones: int = 3                 # shade1, then shade2, then highlight
    sliver: float = 1.0            # multiplies the smallest thickness of a muscle that is kept


STILL = Detail()
BODY_MAP = Detail(sliver=.45)
STEP = Detail(grain=5, tolerance=1.2)
PAIR = Detail(oversample=2.5, fibres=False, tolerance=1.5, speck=1.5, grain=5)
FRAME = Detail(oversample=2.0, fibres=False, tolerance=2.0, speck=2.2, smooth=1.15, grain=4, tones=2)
SMALL = Detail(scale=70.0, oversample=6.0, fibres=False, fine=False, tolerance=2.4, speck=4.0, outline=1.5, smooth=1.1,
               grain=5, tones=1)


@dataclass
class Drawing:
    """Path data by layer, in steps of the grain."""
    silhouette: str = ""
    skin_parts: list[tuple[str, str]] = field(default_factory=list)          # hair
    face: list[tuple[str, str, float]] = field(default_factory=list)
    muscles: dict[str, str] = field(default_factory=dict)
    fibres: dict[str, str] = field(default_factory=dict)                     # on bare skin
    cloth: list[tuple[str, str]] = field(default_factory=list)
    covered: list[str] = field(default_factory=list)                         # muscles that reach under cloth
    covered_fibres: dict[str, str] = field(default_factory=dict)
    tones: list[tuple[str, str]] = field(default_factory=list)
    lines: str = ""
    fine_lines: str = ""
    outline: float = 1.4
    grain: int = 10


class Artist:
    """Knows the charts and the face of the template; draws any athlete in any pose."""

    def __init__(self, template_charts: Charts, face: Face) -> None:
        self.charts, self.face = template_charts, face

    def draw(self, figure: Figure, vertices: np.ndarray, camera: Camera, page: Page, equipment,
             detail: Detail) -> Drawing:
        """Equipment is a (vertices, triangles) mesh that hides the figure where nearer, or None."""
        plane = camera.project(vertices)
        page, origin = _crop(page, plane)
        rows, cols = page.pixels
        ratio = page.scale * page.oversample / REFERENCE
        hits = rasterise(page.to_pixels(plane), figure.triangles, rows, cols, _facing(figure, plane))
        shown = hits.mask.copy()
        hand = _hand_labels(figure, hits)
        if equipment is not None:
            cutter = rasterise(page.to_pixels(camera.project(equipment[0])), equipment[1], rows, cols)
            bias = np.where(hand > 0, GRIP_BIAS, 0.0)
            cut = cutter.mask & (cutter.depth > hits.depth + bias) & shown
            cut = drop_slivers(cut, 12 * ratio * ratio, .5)
            if cut.any():
                shown &= ~ndimage.binary_dilation(cut, iterations=max(1, round(2 * ratio)))
        scene = _Pixels(figure, vertices, camera, hits, shown, hand, ratio * detail.smooth, self.charts)
        pen = _Pen(page.oversample, origin, ratio, detail)
        out = Drawing(outline=detail.outline, grain=detail.grain)
        out.silhouette = pen.trace(smooth_mask(shown, 1.2 * scene.blur), 30, 1.1, .5)
        cloth = cloth_masks(figure.name, scene.material, scene.rest, scene.arm, scene.shoe_uv, shown)
        if not detail.fine:
            for name in ("shoe-tongue", "shoe-mark", "shorts-band", "top-band"):
                cloth.pop(name, None)
        out.skin_parts = [("hair", pen.trace(smooth_mask(cloth.pop("hair"), 2.0 * scene.blur), 60, 1.2, .8))]
        if detail.fine:
            normals = vertex_normals(vertices, figure.triangles)
            out.face = self.face.draw(vertices, normals, camera, page, hits, shown, origin, detail.grain)
        worn = np.zeros_like(shown)
        for name in CLOTH:
            if name in cloth:
                worn |= cloth[name] if not name.startswith("shoe") else False
                out.cloth.append((name, pen.trace(smooth_mask(cloth[name], 1.5 * scene.blur), 40, 1.1, .6)))
        masks = self._muscles(out, scene, worn, pen, detail)
        tones, lines, fine = _shade(scene, masks, worn, cloth, detail)
        out.tones = [(n, pen.trace(smooth_mask(m, 2.8 * scene.blur), 170, 1.3, 2.0)) for n, m in tones]
        out.lines = pen.trace(lines, 30, 1.2, .7)
        if detail.fine:
            out.fine_lines = pen.trace(fine, 14, 1.2, .7)
        return out

    def _muscles(self, out: Drawing, scene: "_Pixels", worn: np.ndarray, pen: "_Pen",
                 detail: Detail) -> list[np.ndarray]:
        """Trace the muscles into the drawing; returns the masks of their heads, for the shading."""
        ratio = scene.ratio
        shapes: dict[str, np.ndarray] = {}
        heads: list[np.ndarray] = []
        gap = .62 if detail.fine else .56
        for number in np.unique(scene.label[scene.label > 0]):
            mask = scene.label == number
            if mask.sum() < 40 * ratio * ratio:
                continue
            mask = smooth_mask(mask, 1.7 * scene.blur, gap)
            mask = drop_slivers(mask, 150 * ratio * ratio * detail.sliver, 3.4 * ratio * detail.sliver)
            if not mask.any():
                continue
            heads.append(mask)
            muscle = MUSCLE_OF[NAMES[number]]
            shapes[muscle] = shapes.get(muscle, False) | mask
        for muscle in VOCABULARY + ("detail",):
            if muscle not in shapes:
                continue
            data = pen.trace(shapes[muscle], 20, 1.15, .6)
            if not data:
                continue
            out.muscles[muscle] = data
            under = (shapes[muscle] & worn).sum()
            if under > 60 * ratio * ratio:
                out.covered.append(muscle)
            if detail.fibres:
                inner = scene.fibre & ndimage.binary_erosion(scene.shown, iterations=3)
                mine = inner & np.isin(scene.label, [i for i, n in enumerate(NAMES) if n and MUSCLE_OF[n] == muscle])
                bare, under_cloth = pen.strokes(mine & ~worn), pen.strokes(mine & worn)
                if bare:
                    out.fibres[muscle] = bare
                if under_cloth and muscle in out.covered:
                    out.covered_fibres[muscle] = under_cloth
        return heads


class _Pen:
    """Tracing with the page's scale and the detail's economy."""

    def __init__(self, oversample: float, origin, ratio: float, detail: Detail) -> None:
        self.oversample, self.ratio, self.detail = oversample, ratio, detail
        self.origin = (origin[0] * detail.grain, origin[1] * detail.grain)

    def trace(self, mask: np.ndarray, speck: float, corner: float, tolerance: float) -> str:
        return trace(mask, self.oversample, int(speck * self.detail.speck * self.ratio**2), corner,
                     tolerance * self.detail.tolerance, self.origin, self.detail.grain)

    def strokes(self, mask: np.ndarray) -> str:
        return strokes(mask, self.oversample, 16 * self.ratio, self.origin, self.detail.grain)


class _Pixels:
    """Everything known of each pixel."""

    def __init__(self, figure: Figure, vertices, camera: Camera, hits, shown, hand, blur: float,
                 charts: Charts) -> None:
        self.shown, self.hand, self.depth = shown, hand, hits.depth
        self.ratio = self.blur = blur
        self.material = np.where(shown, figure.material[np.maximum(hits.triangle, 0)], -1)
        t = figure.triangles
        self.rest = interpolate(figure.rest, t, hits)
        self.arm = interpolate(figure.arm_weight, t, hits)
        self.shoe_uv = interpolate(figure.shoe_uv, t, hits)
        n = interpolate(vertex_normals(vertices, t) @ camera.axes.T, t, hits)
        self.normal = n / np.maximum(np.linalg.norm(n, axis=-1, keepdims=True), 1e-9)
        self.body = (self.material == MATERIAL_BODY) & shown
        rest_normal = interpolate(figure.rest_normals, t, hits)
        self.label = np.zeros(shown.shape, int)
        self.fibre = np.zeros(shown.shape, bool)
        self.label[self.body], self.fibre[self.body] = charts.read(self.rest[self.body], rest_normal[self.body],
                                                                   self.arm[self.body])
        self.label[hand > 0] = 0


def _crop(page: Page, plane: np.ndarray) -> tuple[Page, tuple[float, float]]:
    """The part of the page the figure needs, and its place in units."""
    units = page.to_units(plane)
    low = np.maximum(np.floor(units.min(0) - 4), 0)
    over = BLEED if units[:, 1].max() > page.height + 4 else 0.0
    high = np.minimum(np.ceil(units.max(0) + 4), (np.ceil(page.width), np.ceil(page.height) + over))
    size = np.maximum(high - low, 8)
    part = Page(page.left + low[0] / page.scale, page.top - low[1] / page.scale, float(size[0]), float(size[1]),
                page.scale,
                page.oversample)
    return part, (float(low[0]), float(low[1]))


def _facing(figure: Figure, plane: np.ndarray) -> np.ndarray:
    """Triangles worth drawing: all but the body's back faces."""
    a, b, c = (plane[figure.triangles[:, k]] for k in range(3))
    turn = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])
    return (turn > 0) | (figure.material != MATERIAL_BODY)


def _hand_labels(figure: Figure, hits) -> np.ndarray:
    """Finger labels by the triangle corner that weighs most."""
    out = np.zeros(hits.triangle.shape, int)
    m = hits.mask
    corner = figure.triangles[hits.triangle[m], hits.bary[m].argmax(1)]
    out[m] = figure.hand[corner]
    return out


def _blurred(values: np.ndarray, mask: np.ndarray, sigma: float) -> np.ndarray:
    """Gaussian blur that does not mix in what lies off the mask."""
    weight = ndimage.gaussian_filter(mask.astype(np.float32), sigma)
    return ndimage.gaussian_filter(np.where(mask, values, 0).astype(np.float32), sigma) / np.maximum(weight, 1e-6)


def _shade(s: _Pixels, heads: list[np.ndarray], worn: np.ndarray, cloth: dict, detail: Detail):
    """Three tones, the inner lines, and the fine lines between fingers."""
    r, shown = s.blur, s.shown
    bump = np.zeros(shown.shape, np.float32)
    for mask in heads:
        rows, cols = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
        window = (slice(max(rows[0] - 2, 0), rows[-1] + 3), slice(max(cols[0] - 2, 0), cols[-1] + 3))
        bump[window] += np.minimum(np.sqrt(ndimage.distance_transform_edt(mask[window]) * 14 / r),
                                   22) * r * mask[window]
    bump = ndimage.gaussian_filter(bump, 2.5 * r)
    gy, gx = np.gradient(bump)
    n = s.normal.copy()
    n[..., 0] -= .42 * gx
    n[..., 1] += .42 * gy
    n /= np.linalg.norm(n, axis=-1, keepdims=True) + 1e-9
    light = np.array(LIGHT) / np.linalg.norm(LIGHT)
    shade = n @ light
    depth = np.where(shown, s.depth, 0)
    occlusion = np.clip((_blurred(depth, shown, 16 * r) - depth) / .05, 0, 1.2) * shown
    shade = shade - .35 * occlusion
    head = s.body & (s.rest[..., 1] > HEAD_Y) & ~cloth.get("hair", np.zeros_like(shown))
    soft = ndimage.binary_dilation(head | (s.hand > 0), iterations=3)
    shade = np.where(soft, _blurred(shade, shown, 6 * r), _blurred(shade, shown, 2.2 * r))
    plain = (s.material == MATERIAL_SHOE) | (worn & ~np.isin(s.label, chart_module.index_of("gluteus-maximus")))
    tones = [("shade1", shown & (shade < .34))]
    if detail.tones > 1:
        tones.insert(0, ("shade2", shown & (shade < .02)))
    if detail.tones > 2:
        bright = shown & (shade > .925) & ~plain
        tones += [("highlight", bright & ~worn), (COVERED_HIGHLIGHT, bright & worn)]

    places = np.where(shown[..., None], s.rest, 1e3)
    line = np.zeros(shown.shape, np.float32)
    finger = np.zeros(shown.shape, bool)
    height, width = shown.shape
    left = s.rest[..., 0] > 0
    shoe = s.material == MATERIAL_SHOE
    head_zone = s.body & (s.rest[..., 1] > 1.47) & (s.arm < .5)
    for dy, dx in ((0, 1), (1, 0), (1, 1), (1, -1)):
        a = (slice(0, height - dy), slice(max(0, -dx), width - max(0, dx)))
        b = (slice(dy, height), slice(max(0, dx), width + min(0, dx)))
        apart = np.linalg.norm(places[a] - places[b], axis=-1)
        same_hand = (s.hand[a] > 0) & (s.hand[b] > 0) & (left[a] == left[b])
        same_hand_or_head = same_hand | (head_zone[a] & head_zone[b])
        value = np.where((apart < 50) & ~same_hand_or_head, np.clip((apart - .022) / .05, 0, 1), 0)
        collar = (shoe[a] != shoe[b]) & (left[a] == left[b]) & (np.maximum(s.rest[a][..., 1], s.rest[b][..., 1]) < .16)
        np.maximum(line[a], np.where(collar, 0, value), out=line[a])
        finger[a] |= same_hand & (s.hand[a] != s.hand[b]) & (np.minimum(s.hand[a], s.hand[b]) > 1)
    reach = int(np.ceil(3 * r))
    disc = np.hypot(*np.mgrid[-reach:reach + 1, -reach:reach + 1]) <= 2.6 * r
    thick = ndimage.grey_dilation(line, footprint=disc)
    lines = smooth_mask(thick > .25, 1.0 * r) & ndimage.binary_dilation(shown)
    small = np.hypot(*np.mgrid[-reach:reach + 1, -reach:reach + 1]) <= 1.5 * r
    fine = smooth_mask(ndimage.binary_dilation(finger, small), .8 * r) & shown
    return tones, lines, fine
