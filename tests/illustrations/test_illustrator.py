#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the illustrator itself: poses, page, determinism. Needs numpy, scipy, pillow, matplotlib and potrace, for the
poses the mesh in ILLUSTRATION_MESH, and for the stylesheets rsvg-convert; what lacks its own is skipped."""
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MESH = os.environ.get("ILLUSTRATION_MESH", "")
READY = all(importlib.util.find_spec(m) for m in ("numpy", "scipy", "PIL", "matplotlib")) and shutil.which("potrace")
sys.path.insert(0, str(ROOT / "build-aux/illustrator"))
sys.dont_write_bytecode = True


@unittest.skipUnless(READY, "numpy, scipy, pillow, matplotlib and potrace are needed")
class Economy(unittest.TestCase):
    """What is done to a drawn file to make it smaller leaves the picture as it is."""

    @staticmethod
    def _disc(count, cx=0, cy=0):
        import numpy as np
        points = [np.rint((cx + 300 + 250 * np.cos(t), cy + 300 + 250 * np.sin(t))).astype(int)
                  for t in np.linspace(0, -2 * np.pi, count + 1)]
        steps = ["c%d %d %d %d %d %d" % (*((b - a) // 3), *((b - a) * 2 // 3), *(b - a)) for a, b in
                 zip(points, points[1:])]
        return "M%d %d" % tuple(points[0]) + "".join(steps) + "z"

    def test_thinned_paths_keep_their_shape(self):
        import numpy as np
        from engine.economy import _curves, _points, thin
        data = self._disc(40)
        text = f'<g class="figure man" transform="scale(0.1)"><path class="shoe" d="{data}"/><use class="outline"/>'
        thinned = thin(text, .3)
        self.assertLess(len(thinned), len(text) * .6)
        curves = _curves(thinned.split(' d="')[1].split('"')[0])
        points = _points(curves, np.tile(np.linspace(0, 1, 9), (len(curves), 1))).reshape(-1, 2)
        self.assertLess(np.abs(np.hypot(*(points - 300).T) - 250).max(), 8)

    def test_smooth_curves_go_on_from_one_another(self):
        import numpy as np
        from engine.economy import _curves, thin
        text = (f'<g class="figure man" transform="scale(0.1)"><path class="shade1" d="{self._disc(40)}"/>'
                '<use class="outline"/>')
        data = thin(text, .02, 2.0).split(' d="')[1].split('"')[0]
        self.assertIn("s", data)
        curves = _curves(data)
        np.testing.assert_allclose(curves[1:, 0], curves[:-1, 3])
        self.assertLess(np.abs(np.hypot(*(curves[:, 3] - 300).T) - 250).max(), 3)

    def test_frames_share_what_stands_still(self):
        from engine.economy import share
        still = self._disc(20)
        frames = [f'<g id="frame-{k:02d}" class="pose"><path class="shoe" d="{still}{self._disc(20, 900, 9 * k)}"/></g>'
                  for k in range(3)]
        shared = share("<svg>" + "".join(frames) + "</svg>")
        self.assertEqual(shared.count(still), 1)
        self.assertEqual(shared.count('<use href="#s0"/>'), 3)
        self.assertLess(shared.index("<defs>"), shared.index("frame-00"))


@unittest.skipUnless(READY, "numpy, scipy, pillow, matplotlib and potrace are needed")
class Fingerprint(unittest.TestCase):
    """A picture is drawn again when what it is made with changes, and only then."""

    STAGES = """LOW = 1

def base(n):
    \"\"\"In words.\"\"\"
    return n + LOW

def stand(n):
    return base(n)

def lie(n):
    return n
"""

    def _digests(self, text):
        from engine.build import Pieces
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "stages.py"
            path.write_text(text)
            pieces = Pieces(path)
            return pieces.digest("stand"), pieces.digest("lie")

    def test_depends_on_what_its_stage_uses(self):
        stand, lie = self._digests(self.STAGES)
        other_stand, other_lie = self._digests(self.STAGES.replace("LOW = 1", "LOW = 2"))
        self.assertNotEqual(stand, other_stand)
        self.assertEqual(lie, other_lie)
        other_stand, other_lie = self._digests(self.STAGES.replace("    return n\n", "    return -n\n"))
        self.assertEqual(stand, other_stand)
        self.assertNotEqual(lie, other_lie)

    def test_does_not_depend_on_words(self):
        self.assertEqual(self._digests(self.STAGES), self._digests(self.STAGES.replace("In words", "Otherwise")))


@unittest.skipUnless(MESH, "set ILLUSTRATION_MESH to the folder of the human base mesh")
@unittest.skipUnless(READY, "numpy, scipy, pillow, matplotlib and potrace are needed")
class Poses(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        from engine.studio import Studio
        cls.studio = Studio(Path(MESH))

    def test_every_scene_passes_its_checks(self):
        from engine.build import ORDER, load_exercise
        from engine.checks import check_exercise
        for name in ORDER:
            with self.subTest(name):
                self.assertEqual(check_exercise(self.studio, load_exercise(name)), [])

    def test_every_mistake_can_be_posed(self):
        import numpy as np
        from engine.build import ORDER, load_exercise
        for name in ORDER:
            ex = load_exercise(name)
            for mistake in ex.mistakes:
                for athlete in ("man", "woman"):
                    for change, other in ((mistake.wrong, mistake.options_wrong),
                                          (mistake.right, mistake.options_right)):
                        with self.subTest(f"{name} {mistake.name} {athlete}"):
                            shot = self.studio.shoot(mistake.stage or ex.stage, athlete,
                                                     {**ex.numbers(mistake.at), **change},
                                                     {**ex.options, **mistake.options, **other})
                            self.assertTrue(np.isfinite(shot.vertices).all())
                            self.assertTrue(all(np.isfinite(p.vertices).all() for p in shot.parts))

    def test_a_fault_is_found(self):
        from engine.build import load_exercise
        from engine.checks import feet_on_floor, hands_on_grip
        ex = load_exercise("deadlift")
        shot = self.studio.shoot(ex.stage, "man", ex.numbers(0), ex.options)
        shot.vertices = shot.vertices + (0, .05, 0)
        self.assertTrue(list(feet_on_floor(shot, ex.stage)))
        shot.moving = []
        self.assertTrue(list(hands_on_grip(shot, ex.stage)))

    def test_a_fist_off_its_bar_is_found(self):
        from engine.build import load_exercise
        from engine.checks import fists_round_bars
        from engine.gym import barbell
        ex = load_exercise("deadlift")
        shot = self.studio.shoot(ex.stage, "man", ex.numbers(0), ex.options)
        self.assertEqual(list(fists_round_bars(shot, ex.stage)), [])
        shot.moving = barbell(shot.points["bar-left"], axis=(1, 0, .5))
        self.assertTrue(list(fists_round_bars(shot, ex.stage)))

    def test_a_weight_inside_a_pad_is_found(self):
        from engine.build import load_exercise
        from engine.checks import no_equipment_through_equipment
        from engine.gym import plate_at_chest
        ex = load_exercise("back-extension")
        shot = self.studio.shoot(ex.stage, "man", ex.numbers(0), ex.options)
        pad = next(p for p in shot.still if p.material == "pad")
        shot.moving = plate_at_chest(pad.centre, (0, 1, 0))
        self.assertTrue(list(no_equipment_through_equipment(shot, ex.stage)))

    def test_frames_are_spaced_by_motion(self):
        import numpy as np
        from engine.build import load_exercise
        ex = load_exercise("deadlift")
        places = self.studio.places(ex.stage, "woman", ex.numbers, ex.options, 16)
        self.assertEqual((places[0], places[-1]), (0, 1))
        self.assertTrue((np.diff(places) > 0).all())
        heads = np.array([self.studio.shoot(ex.stage, "woman", ex.numbers(float(t)), ex.options).skeleton.at("Head")
                          for t in places[4:12]])
        steps = np.linalg.norm(np.diff(heads, axis=0), axis=1)
        self.assertLess(steps.max(), 1.6 * steps.min())

    def test_the_bar_rests_on_the_floor_for_both(self):
        from engine.build import load_exercise
        from engine.gym import BAR_HEIGHT
        from engine.stages import palm_point
        for name, height in (("deadlift", BAR_HEIGHT), ("trap-bar-deadlift", BAR_HEIGHT + .09)):
            ex = load_exercise(name)
            for athlete in ("man", "woman"):
                shot = self.studio.shoot(ex.stage, athlete, ex.numbers(0), ex.options)
                for side in ("Left", "Right"):
                    palm = palm_point(shot.figure, shot.skeleton, side)
                    self.assertAlmostEqual(float(palm[1]), height, delta=.01, msg=f"{name} {athlete}")

    def test_marks_of_a_foot_are_on_the_near_one(self):
        from engine.build import load_exercise
        from engine.marks import anchor
        from engine.raster import Camera
        ex = load_exercise("deadlift")
        shot = self.studio.shoot(ex.stage, "man", ex.numbers(.2), ex.options)
        for yaw, side in ((-122, "Right"), (122, "Left")):
            camera = Camera(yaw, 14)
            foot, toe = (shot.skeleton.at(side + bone) for bone in ("Foot", "ToeBase"))
            for name in ("midfoot", "bar"):
                place = anchor(shot, name, camera)
                self.assertAlmostEqual(float(place[0]), float(foot[0] + toe[0]) / 2, delta=.001, msg=name)
            # the bar is over the middle of the foot, not over its toes
            self.assertLess(float(place[2]), float(toe[2]) + .03)

    def test_a_row_ends_with_the_elbow_beside_the_ribs(self):
        import numpy as np
        from engine.build import load_exercise
        from engine.maths import unit
        ex = load_exercise("dumbbell-row")
        for athlete in ("man", "woman"):
            with self.subTest(athlete):
                limbs = []
                for at in (0.0, 1.0):
                    s = self.studio.shoot(ex.stage, athlete, ex.numbers(at), ex.options).skeleton
                    shoulder, elbow, wrist = (s.at("Right" + bone) for bone in ("Arm", "ForeArm", "Hand"))
                    limbs.append((unit(elbow - shoulder), unit(wrist - elbow)))
                (hung, low), (pulled, fore) = limbs
                self.assertGreater(float(hung @ low), np.cos(np.radians(15)))       # a long arm
                self.assertLess(float(fore[1]), -.98)                               # the forearm hangs
                self.assertLess(abs(float(pulled[0])), .35)                         # close to the body
                self.assertLess(float(pulled[2]), -.8)                              # the elbow is behind the shoulder

    def test_hands_on_the_hips_touch_them(self):
        from scipy.spatial import cKDTree
        for athlete in ("man", "woman"):
            for fold in (0, 78):
                with self.subTest(f"{athlete} {fold}"):
                    shot = self.studio.shoot("on_roman_chair", athlete, dict(fold=fold), dict(hold="hips"))
                    body, s = shot.figure.body, shot.skeleton
                    trunk = cKDTree(shot.vertices[:len(body.vertices)][body.weight_of("Spine", "Hips", "UpLeg") > .8])
                    for name in (f"{side}Hand{finger}{k}" for side in ("Left", "Right")
                                 for finger in ("Index", "Middle", "Ring", "Pinky") for k in (1, 3)):
                        self.assertLess(trunk.query(s.at(name))[0], .040, name)

    def test_the_same_twice(self):
        from engine.build import load_exercise
        ex = load_exercise("pull-up")
        self.assertEqual(self.studio.still(ex, "man", 1.0, True), self.studio.still(ex, "man", 1.0, True))


@unittest.skipUnless(READY and shutil.which("rsvg-convert"),
                     "librsvg's rsvg-convert and the illustrator's modules are needed")
class Stylesheets(unittest.TestCase):
    """That librsvg recolours by class, shows the hatch, and shows muscles through cloth."""

    def _colour(self, css: str) -> tuple:
        from PIL import Image
        art = ROOT / "data/illustrations/body-back-man.svg"
        with tempfile.TemporaryDirectory() as folder:
            sheet, png = Path(folder, "a.css"), Path(folder, "a.png")
            sheet.write_text("*{fill:none;stroke:none}.hatch-ground{fill:#00ff00}.hatch-line{stroke:#0000ff}" + css)
            subprocess.run(["rsvg-convert", "--stylesheet", sheet, "-w", "400", "-o", png, art], check=True)
            colours = Image.open(png).convert("RGBA").getcolors(1 << 20)
        return {c for _, c in colours if c[3] == 255}

    def test_recolours_one_muscle(self):
        self.assertIn((255, 0, 0, 255), self._colour(".muscle-latissimus{fill:#ff0000}"))

    def test_hatch_has_ground_and_line(self):
        seen = self._colour(".muscle-latissimus{fill:url(#hatch)}")
        self.assertTrue(any(g > 150 > b for r, g, b, a in seen) and any(b > 150 > g for r, g, b, a in seen))

    def test_glutes_show_through_the_shorts_only_when_asked(self):
        cloth = ".shorts{fill:#101010}.muscle-gluteus-maximus{fill:#ff0000}"
        hidden, shown = self._colour(cloth), self._colour(cloth + ".over-gluteus-maximus{display:inline}")
        self.assertIn((255, 0, 0, 255), shown)
        self.assertNotEqual(hidden, shown)


if __name__ == "__main__":
    unittest.main()
