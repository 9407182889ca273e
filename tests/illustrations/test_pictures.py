#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the committed illustrations against their contract (data/illustrations/README.md). Standard library only."""
import os
import re
import unittest
import xml.etree.ElementTree as ET
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ART = Path(os.environ.get("ILLUSTRATIONS", ROOT / "data/illustrations"))
CATALOGUE = Path(os.environ.get("CATALOGUE", ROOT / "data/catalogue"))
SVG = "{http://www.w3.org/2000/svg}"
ATHLETES = ("man", "woman")
EXERCISES = tuple(sorted(path.stem.removeprefix("exercise-") for path in CATALOGUE.glob("exercise-*.xml")))
MUSCLES = frozenset((
    "erector-spinae-lumbar", "erector-spinae-thoracic", "latissimus", "trapezius-upper", "trapezius-middle",
    "trapezius-lower", "rhomboids", "infraspinatus", "teres", "deltoid-front", "deltoid-side", "deltoid-rear", "biceps",
    "brachialis", "triceps", "forearms", "gluteus-maximus", "gluteus-medius", "hamstrings", "adductors", "quadriceps",
    "calves", "tibialis", "abdominals", "obliques", "pectorals", "serratus", "hip-flexors"))
FIGURE_LIMIT = 40_000
RAW_BUDGET, PACKED_BUDGET = 24_000_000, 8_000_000
MIDDLE_FILL = 0.55          # a lat pulldown is tall beside the athlete who sits in it


def pictures(pattern="*.svg"):
    return sorted(ART.glob(pattern))


def classes(element):
    return element.get("class", "").split()


class EveryPicture(unittest.TestCase):
    def setUp(self):
        self.assertTrue(pictures(), f"there are no pictures in {ART}")

    def test_parses_and_has_no_style(self):
        for path in pictures():
            with self.subTest(path.name):
                root = ET.parse(path).getroot()
                for element in root.iter():
                    self.assertNotIn("style", element.attrib)
                    self.assertNotIn(element.tag, (SVG + "style", SVG + "text", SVG + "script", SVG + "image"))
                    for paint in ("fill", "stroke"):
                        self.assertNotIn(paint, element.attrib)

    def test_names_its_licence(self):
        for path in pictures():
            with self.subTest(path.name), path.open() as f:
                self.assertIn("SPDX-License-Identifier: CC0-1.0", f.read(300))

    def test_ids_are_unique_and_references_hold(self):
        for path in pictures():
            with self.subTest(path.name):
                text = path.read_text()
                ids = re.findall(r'\bid="([^"]+)"', text)
                self.assertEqual(len(ids), len(set(ids)))
                self.assertLessEqual(set(re.findall(r'href="#([^"]+)"', text)), set(ids))
                self.assertIn("hatch", ids)

    def test_muscles_carry_both_classes(self):
        for path in pictures():
            with self.subTest(path.name):
                for element in ET.parse(path).getroot().iter(SVG + "path"):
                    if "muscle" in classes(element):
                        names = [c[7:] for c in classes(element) if c.startswith("muscle-")]
                        self.assertEqual(len(names), 1)
                        self.assertIn(names[0], MUSCLES)

    def test_figure_is_small_enough(self):
        for path in pictures():
            with self.subTest(path.name):
                for figure in re.split(r'<g class="figure ', path.read_text())[1:]:
                    self.assertLessEqual(len(figure.split('class="outline"')[0]), FIGURE_LIMIT)

    def test_subject_fills_the_page(self):
        for path in pictures():
            if path.name.startswith("move"):
                continue
            with self.subTest(path.name):
                text = path.read_text()
                width, height = map(float, re.search(r'viewBox="0 0 (\S+) (\S+)"', text).groups())
                xs, ys = [], []
                for data, grain in _silhouettes(text):
                    xs += [x / grain for x in data[0]]
                    ys += [y / grain for y in data[1]]
                self.assertGreaterEqual(min(xs), -2)
                self.assertGreaterEqual(min(ys), -2)
                self.assertLessEqual(max(xs), width + 2)
                self.assertLessEqual(max(ys), height + 2)
                used = max((max(xs) - min(xs)) / width, (max(ys) - min(ys)) / height)
                self.assertGreaterEqual(used, MIDDLE_FILL)

    def test_all_art_is_within_budget(self):
        data = [p.read_bytes() for p in pictures()]
        self.assertLessEqual(sum(map(len, data)), RAW_BUDGET)
        self.assertLessEqual(sum(len(zlib.compress(d, 9)) for d in data), PACKED_BUDGET)


def _silhouettes(text):
    """Corners that the figure's outline passes, with the grain of its group."""
    grain = round(1 / float(re.search(r'class="figure [^"]*" transform="scale\(([\d.]+)\)"', text).group(1)))
    for data in re.findall(r'<path id="[^"]*figure" d="([^"]*)"', text):
        xs, ys = [], []
        x = y = 0
        for command, numbers in re.findall(r"([Mcls])([^Mclsz]*)", data):
            values = [int(v) for v in re.findall(r"-?\d+", numbers)]
            step = {"c": 6, "s": 4}.get(command, 2)
            for k in range(0, len(values), step):
                dx, dy = values[k + step - 2:k + step]
                x, y = (dx, dy) if command == "M" else (x + dx, y + dy)
                xs.append(x)
                ys.append(y)
        yield (xs, ys), grain


class BodyMaps(unittest.TestCase):
    def test_both_sides_show_every_muscle(self):
        for athlete in ATHLETES:
            seen = set()
            for side in ("front", "back"):
                root = ET.parse(ART / f"body-{side}-{athlete}.svg").getroot()
                seen |= {e.get("id")[7:] for e in root.iter() if e.get("id", "").startswith("muscle-")}
            self.assertEqual(MUSCLES - seen, set(), athlete)

    def test_ids_and_classes_agree(self):
        for path in pictures("body-*.svg"):
            for element in ET.parse(path).getroot().iter(SVG + "path"):
                if "muscle" in classes(element):
                    self.assertIn(element.get("id"), classes(element))


class Index(unittest.TestCase):
    def setUp(self):
        self.root = ET.parse(ART / "index.xml").getroot()

    def test_names_every_file_once_and_no_other(self):
        named = [e.get(k) for e in self.root.iter() for k in ("file", "wrong", "right") if e.get(k)]
        self.assertEqual(len(named), len(set(named)))
        self.assertEqual(set(named), {p.name for p in pictures()})

    def test_every_exercise_has_two_views_still_and_small_picture_of_both_athletes(self):
        found = {e.get("id"): e for e in self.root.iter("exercise")}
        self.assertEqual(set(found), set(EXERCISES))
        for name in EXERCISES:
            for kind in ("small", "still", "movement"):
                for athlete in ATHLETES:
                    with self.subTest(f"{name} {kind} {athlete}"):
                        hits = [e for e in found[name].findall(kind)
                                if e.get("athlete") == athlete and not e.get("variation")]
                        self.assertEqual(len(hits), 2 if kind == "movement" else 1)      # two views

    def test_movements_have_their_frames(self):
        for e in self.root.iter("movement"):
            with self.subTest(e.get("file")):
                text = (ART / e.get("file")).read_text()
                frames = re.findall(r'<g id="frame-(\d\d)" class="pose"', text)
                count = int(e.get("frames"))
                self.assertEqual(frames, [f"{k:02d}" for k in range(count)])
                self.assertIn('<g id="scene">', text)
                for timing in e.findall("timing"):
                    ends = [(int(p.get("from")), int(p.get("to"))) for p in timing]
                    for (_, last), (first, _) in zip(ends, ends[1:] + ends[:1]):
                        self.assertEqual(last, first)
                    self.assertTrue(all(0 <= v < count for pair in ends for v in pair))

    def test_views_of_a_movement_are_told_apart_and_keep_the_same_time(self):
        for exercise in self.root.iter("exercise"):
            movements = {}
            for e in exercise.findall("movement"):
                movements.setdefault((e.get("variation"), e.get("athlete")), []).append(e)
            views = {key: [e.get("view") for e in them] for key, them in movements.items()}
            for (variation, athlete), them in movements.items():
                with self.subTest(f"{exercise.get('id')} {variation} {athlete}"):
                    mine = views[variation, athlete]
                    self.assertEqual(len(mine), len(set(mine)))
                    self.assertLessEqual(set(mine), {"side", "front", "back"} | ({None} if len(mine) == 1 else set()))
                    self.assertEqual([mine], [views[variation, other] for other in ATHLETES if other != athlete])
                    self.assertNotIn("-from-", them[0].get("file"))
                    for e in them[1:]:
                        self.assertIn(f"-from-{e.get('view')}-{athlete}.", e.get("file"))
                    times = [[(t.get("tempo"), [(p.get("name"), p.get("seconds")) for p in t]) for t in e.findall("timing")]
                             for e in them]
                    self.assertTrue(all(t == times[0] for t in times))

    def test_sizes_are_those_of_the_files(self):
        for e in self.root.iter():
            name = e.get("file") or e.get("wrong")
            if name:
                with (ART / name).open() as f:
                    box = re.search(r'viewBox="0 0 (\S+) (\S+)"', f.read(600)).groups()
                self.assertEqual((e.get("width"), e.get("height")), box, name)

    def test_every_step_of_the_catalogue_has_its_picture(self):
        for name in EXERCISES:
            catalogue = ET.parse(CATALOGUE / f"exercise-{name}.xml").getroot()
            here = next(e for e in self.root.iter("exercise") if e.get("id") == name)
            for athlete in ATHLETES:
                drawn = [s.get("id") for s in here.findall("step") if s.get("athlete") == athlete]
                self.assertEqual([s.get("id") for s in catalogue.find("steps")], drawn, f"{name} {athlete}")

    def test_every_mistake_of_the_catalogue_has_its_pair(self):
        for name in EXERCISES:
            catalogue = ET.parse(CATALOGUE / f"exercise-{name}.xml").getroot()
            here = next(e for e in self.root.iter("exercise") if e.get("id") == name)
            for athlete in ATHLETES:
                drawn = [m.get("id") for m in here.findall("mistake") if m.get("athlete") == athlete]
                self.assertEqual({m.get("id") for m in catalogue.find("mistakes")}, set(drawn), f"{name} {athlete}")
                self.assertEqual(len(drawn), len(set(drawn)))

    def test_bench_back_extensions_have_every_hold_with_either_spine(self):
        wanted = {(bench, hold, spine) for bench in ("bench-45", "bench-horizontal") for spine in ("stiff", "roll-up")
                  for hold in ("crossed", "hips", "behind-head", "chest", "barbell")}
        plain = ("bench-45", "crossed", "stiff")
        here = next(e for e in self.root.iter("exercise") if e.get("id") == "back-extension")
        for athlete in ATHLETES:
            drawn = {(e.get("equipment"), e.get("arms") or e.get("load"), e.get("spine"))
                     for e in here.findall("movement") if e.get("athlete") == athlete and e.get("variation")}
            self.assertEqual(wanted - drawn, {plain}, athlete)


if __name__ == "__main__":
    unittest.main()
