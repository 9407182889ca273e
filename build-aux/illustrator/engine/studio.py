# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes pictures: stages a scene, fits the page, has it drawn, and writes the file."""
from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from . import marks as mark_module
from . import svg
from .charts import Charts
from .equipment import Part, draw_parts, merge_meshes
from .face import Face
from .figure import Athletes, Figure
from .picture import BODY_MAP, FRAME, PAIR, SMALL, STEP, STILL, Artist, Detail
from .pose import Arm, Leg, Posture, Skeleton
from .raster import Camera, Page
from .scene import Exercise, Frame, Mistake, Numbers, Step, Variation
from .stages import STAGES, Measures
from .vector import polyline

MARGIN = .045                       # metres round the subject
SMALL_FILL = .72                    # how much of a list picture the athlete takes at least
FLOOR_HEIGHT = .40                  # what is lower than this casts a floor shadow
FLOOR_SPREAD = .07
MOTION_SAMPLES = 25                 # of a movement, to see where it is fast
EASE_RAMP = .22                     # share of a movement's time in which it gathers speed, and loses it


@dataclass
class Shot:
    """A staged and posed moment."""
    figure: Figure
    vertices: np.ndarray
    skeleton: Skeleton
    still: list[Part]
    moving: list[Part]
    points: dict[str, np.ndarray]

    @property
    def parts(self) -> list[Part]:
        return self.still + self.moving


class Studio:
    """Loads the mesh once; everything is drawn here."""

    def __init__(self, mesh_dir: Path) -> None:
        self.athletes = Athletes(mesh_dir)
        self.artist = Artist(Charts(self.athletes.template), Face(self.athletes.template))

    # -- staging -----------------------------------------------------------
    def shoot(self, stage: str, athlete: str, numbers: Numbers, options: Numbers) -> Shot:
        figure = self.athletes.get(athlete)
        staged = STAGES[stage](figure, numbers, **options)
        vertices, skeleton = figure.pose(staged.posture)
        return Shot(figure, vertices, skeleton, staged.still, staged.moving(skeleton), staged.points(skeleton))

    # -- page ----------------------------------------------------------------
    @staticmethod
    def floor_outline(shots: list[Shot]) -> np.ndarray | None:
        """The contact shadow on the floor: an ellipse about what is near the floor."""
        low = [s.vertices[s.vertices[:, 1] < FLOOR_HEIGHT] for s in shots]
        low += [p.vertices[p.vertices[:, 1] < FLOOR_HEIGHT] for s in shots for p in s.parts]
        points = np.concatenate([p for p in low if len(p)] or [np.zeros((0, 3))])
        if len(points) == 0 or points[:, 1].min() > .06:
            return None
        flat = points[:, [0, 2]]
        mn, mx = flat.min(0), flat.max(0)
        centre, half = (mn + mx) / 2, (mx - mn) / 2 + FLOOR_SPREAD
        a = np.linspace(0, 2 * np.pi, 64, endpoint=False)
        power = .72
        ring = np.stack([np.sign(np.cos(a)) * abs(np.cos(a)) ** power, np.sign(np.sin(a)) * abs(np.sin(a)) ** power], 1)
        xz = centre + ring * half
        return np.stack([xz[:, 0], np.zeros(len(xz)), xz[:, 1]], 1)

    def page_for(self, shots: list[Shot], camera: Camera, detail: Detail, extra: np.ndarray | None = None,
                 square: float | None = None, frame: Frame | None = None) -> tuple[Page, np.ndarray | None]:
        """A page that the subject fills, over all shots; extra are camera-plane points that must fit too."""
        floor = self.floor_outline(shots)
        clouds = [camera.project(s.vertices)[:, :2] for s in shots]
        clouds += [camera.project(p.vertices)[:, :2] for s in shots for p in s.parts]
        if floor is not None and not square:
            clouds.append(camera.project(floor)[:, :2])
        if extra is not None and len(extra):
            clouds.append(extra[:, :2])
        low = np.min([c.min(0) for c in clouds], 0) - MARGIN
        high = np.max([c.max(0) for c in clouds], 0) + MARGIN
        if frame:
            low, high = _framed(frame, shots, camera, low, high, extra)
        if square:
            low, high = _close_up(low, high, np.concatenate([camera.project(s.vertices)[:, :2] for s in shots]))
        size = high - low
        scale = detail.scale
        if square:
            scale = square / max(size)
            middle = (low + high) / 2
            low, high = middle - max(size) / 2, middle + max(size) / 2
            return Page(low[0], high[1], square, square, scale, detail.oversample), floor
        width, height = np.ceil(size * scale)
        return Page(low[0], high[1], float(width), float(height), scale, detail.oversample), floor

    # -- drawing ---------------------------------------------------------------
    def floor_path(self, floor: np.ndarray | None, camera: Camera, page: Page) -> str:
        if floor is None:
            return ""
        data = polyline(page.to_units(camera.project(floor)))
        return f'<path class="floor" transform="scale(.1)" d="{data}"/>'

    def picture(self, shot: Shot, camera: Camera, page: Page, floor, detail: Detail, classes: str, marks: str = "",
                attributes: str = "") -> str:
        """A whole still."""
        drawing = self.artist.draw(shot.figure, shot.vertices, camera, page, merge_meshes(shot.parts), detail)
        body = [self.floor_path(floor, camera, page),
                svg.equipment_group(draw_parts(shot.parts, camera, page), detail.outline * .86),
                svg.figure_group(drawing, shot.figure.name), marks]
        pattern = svg.hatch(detail.grain, .62 if detail is SMALL else 1.0)
        return svg.document(page.width, page.height, classes, body, attributes, pattern)

    def body_map(self, athlete: str, side: str) -> str:
        """The athlete at ease, from the front or from behind, on a page common to both."""
        figure = self.athletes.get(athlete)
        vertices, skeleton = figure.pose(at_ease(figure))
        shot = Shot(figure, vertices, skeleton, [], [], {})
        page, floor = self.page_for([shot], Camera(0, 0), STILL)
        half = max(abs(page.left), abs(page.left + page.width / page.scale))
        page = replace(page, left=-half, width=float(np.ceil(2 * half * page.scale)))
        camera = Camera(0 if side == "front" else 180, 0)
        return self.picture(shot, camera, page, None, BODY_MAP, f"body-map {side} {athlete}")

    def still(self, exercise: Exercise, athlete: str, at: float, small: bool = False) -> str:
        shot = self.shoot(exercise.stage, athlete, exercise.numbers(at), exercise.options)
        camera = Camera(*exercise.camera)
        detail = SMALL if small else STILL
        page, floor = self.page_for([shot], camera, detail, square=128.0 if small else None)
        kind = "small" if small else "still"
        return self.picture(shot, camera, page, floor, detail, f"{kind} {exercise.id} {athlete}")

    def step(self, exercise: Exercise, step: Step, athlete: str) -> str:
        """The picture of one instruction, with its marks."""
        return self._taught(exercise, athlete, step, [(step.change, step.marks, {})], 0, f"step {exercise.id} {step.name}")

    def mistake(self, exercise: Exercise, mistake: Mistake, athlete: str, kind: str) -> str:
        """One picture of a wrong and right pair; both have the same page."""
        pair = [(mistake.wrong, mistake.marks_wrong, mistake.options_wrong),
                (mistake.right, mistake.marks_right, mistake.options_right)]
        return self._taught(exercise, athlete, mistake, pair, 0 if kind == "wrong" else 1,
                            f"mistake mistake-{kind} {exercise.id} {mistake.name}", kind)

    def _taught(self, exercise: Exercise, athlete: str, what: Step | Mistake, faces: list[tuple[Numbers, tuple, Numbers]],
                drawn: int, classes: str, kind: str = "") -> str:
        """A still with marks. Faces are the changed numbers, marks and options of all pictures that share the page."""
        camera = Camera(*(what.camera or exercise.camera))
        options = {**exercise.options, **what.options}
        stage = what.stage or exercise.stage
        detail = PAIR if kind else STEP
        shots, marked = [], []
        for change, marks, other in faces:
            def at_place(t: float, numbers: Numbers = change, other: Numbers = other) -> Shot:
                return self.shoot(stage, athlete, {**exercise.numbers(t), **numbers}, {**options, **other})

            shots.append(at_place(what.at))
            marked.append([shape for mark in marks for shape in mark_module.shapes(mark, shots[-1], camera, at_place)])
        extent = np.concatenate([mark_module.extent(m) for m in marked])
        page, floor = self.page_for(shots, camera, detail, extent, frame=what.frame)
        overlay = mark_module.svg(marked[drawn], page)
        if kind:
            clouds = [camera.project(v)[:, :2] for s in shots for v in [s.vertices, *(p.vertices for p in s.parts)]]
            overlay += mark_module.badge(page, kind, mark_module.badge_place(page, clouds))
        return self.picture(shots[drawn], camera, page, floor, detail, f"{classes} {athlete}", overlay)

    def places(self, stage: str, athlete: str, numbers, options: Numbers, count: int) -> np.ndarray:
        """Where in a movement its frames are, so that what moves most moves evenly but for both ends.

        It does not depend on the camera, so that all views of a movement keep the same time.
        """
        figure = self.athletes.get(athlete)
        fine = np.linspace(0, 1, MOTION_SAMPLES)
        joints = []
        for t in fine:
            s = figure.rig.solve(STAGES[stage](figure, numbers(float(t)), **options).posture)
            tips = np.array(s.rotation) @ (figure.body.tails - figure.body.heads)[..., None]
            joints.append(np.concatenate([s.place, np.array(s.place) + tips[..., 0]]))
        steps = np.linalg.norm(np.diff(joints, axis=0), axis=2).max(1)
        way = np.r_[0, np.cumsum(steps)]
        return np.interp(eased(np.linspace(0, 1, count)), way / way[-1], fine)

    def movement(self, exercise: Exercise, variation: Variation, athlete: str) -> str:
        """All frames of a movement in one file, low end first, eased at both ends."""
        stage = variation.stage or exercise.stage
        options = {**exercise.options, **variation.options}
        camera = Camera(*(variation.camera or exercise.camera))
        count = variation.frames
        places = self.places(stage, athlete, lambda t: exercise.numbers(t, variation.keys), options, count)
        shots = [self.shoot(stage, athlete, exercise.numbers(t, variation.keys), options) for t in places]
        page, floor = self.page_for(shots, camera, FRAME)
        body = ['<g id="scene">', self.floor_path(floor, camera, page),
                svg.equipment_group(draw_parts(shots[0].still, camera, page)), "</g>"]
        shared = _shared_offsets(shots, camera, page)
        if shared is not None:
            gear = svg.equipment_group(draw_parts(shots[0].moving, camera, page), name="gear")
            body.append(f"<defs>{gear}</defs>")
        for k, shot in enumerate(shots):
            hidden = ' visibility="hidden"' if k else ""
            body.append(f'<g id="frame-{k:02d}" class="pose"{hidden}>')
            if shared is not None:
                dx, dy = shared[k]
                body.append(f'<use href="#gear" transform="translate({dx:.1f} {dy:.1f})"/>')
            else:
                body.append(svg.equipment_group(draw_parts(shot.moving, camera, page)))
            drawing = self.artist.draw(shot.figure, shot.vertices, camera, page, merge_meshes(shot.parts), FRAME)
            body += [svg.figure_group(drawing, athlete, f"f{k:02d}-", ids=False), "</g>"]
        name = f" {variation.id}" if variation.id else ""
        return svg.document(page.width, page.height, f"movement {exercise.id}{name} {athlete}", body,
                            pattern=svg.hatch(FRAME.grain))


def eased(t: np.ndarray) -> np.ndarray:
    """From 0 to 1 with a steady middle; speed comes and goes softly in the ramps at both ends."""
    r = EASE_RAMP
    up = lambda x: x / 2 - r / (2 * np.pi) * np.sin(np.pi * x / r)
    out = np.where(t < r, up(np.minimum(t, r)), np.where(t > 1 - r, 1 - r - up(np.minimum(1 - t, r)), t - r / 2))
    return out / (1 - r)


def _close_up(low: np.ndarray, high: np.ndarray, figure: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where big equipment makes the athlete small, a window round the athlete that cuts the equipment off."""
    mn, mx = figure.min(0), figure.max(0)
    if max(mx - mn) > SMALL_FILL * max(high - low):
        return low, high
    room = (1 / SMALL_FILL - 1) / 2 * max(mx - mn)
    return np.maximum(low, mn - room), np.minimum(high, mx + room)


def _framed(frame: Frame, shots: list[Shot], camera: Camera, low: np.ndarray, high: np.ndarray,
            marks: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The part of a page that a frame shows: the athlete, the hands' equipment and the marks with room around them."""
    kept = [camera.project(s.vertices)[:, :2] for s in shots]
    mn, mx = (f([f(cloud, 0) for cloud in kept + [marks]], 0) for f in (np.min, np.max))
    low, high = low.copy(), high.copy()
    if "left" in frame.cut:
        low[0] = max(low[0], mn[0] - frame.room)
    if "right" in frame.cut:
        high[0] = min(high[0], mx[0] + frame.room)
    if "top" in frame.cut:
        high[1] = min(high[1], mx[1] + frame.room)
    if frame.above:
        low[1] = min(camera.project(mark_module.anchor(s, frame.above, camera))[1] for s in shots)
    return low, high


def _shared_offsets(shots: list[Shot], camera: Camera, page: Page) -> list[np.ndarray] | None:
    """If the moving equipment only slides, how far on the page in each frame; else nothing."""
    first = shots[0].moving
    if not first:
        return None
    out = []
    for shot in shots:
        slide = shot.moving[0].vertices.mean(0) - first[0].vertices.mean(0)
        for a, b in zip(first, shot.moving):
            if a.vertices.shape != b.vertices.shape or np.abs(b.vertices - a.vertices - slide).max() > 2e-3:
                return None
        plane = camera.project(np.stack([slide, np.zeros(3)]))
        units = page.to_units(plane)
        out.append(units[0] - units[1])
    return out


def at_ease(figure: Figure) -> Posture:
    """Standing for the body map, arms a little away from the body."""
    m = Measures(figure)
    spread = .125
    leg = Leg(ankle=(spread * m.size, m.ankle, .0), toe_out=10, pole=(.15, 0, 1))
    y = m.ankle + m.leg * .9985
    arm = Arm(target=(.33 * m.arm, -.915 * m.arm, .10 * m.arm), space="shoulder", pole=(.35, 0, -1),
              fingers=(.10, -1, .06),
              palm=(-.75, 0, .65), curl=(14, 18, 12))
    return Posture(hips=(0, y, .01), legs={"both": leg}, arms={"both": arm})
