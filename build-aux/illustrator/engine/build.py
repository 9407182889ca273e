# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the pictures: which there are, which are out of date, drawn on all cores, and the index of them.

Each file carries in data-made-from a fingerprint of all that went into it (mesh, engine, scene and
the picture's own description), so a build re-draws only what changed and is the same byte for byte.
"""
from __future__ import annotations

import ast
import hashlib
import importlib
import multiprocessing
import os
import re
import time
import traceback
import zlib
from dataclasses import dataclass
from pathlib import Path

from .economy import economise
from .scene import Exercise, Timing, Variation, side_of
from .studio import Studio

HERE = Path(__file__).resolve().parent
ORDER = ("back-extension", "floor-back-extension", "good-morning", "deadlift", "trap-bar-deadlift", "romanian-deadlift",
         "kettlebell-swing", "pull-up", "lat-pulldown", "dumbbell-row", "reverse-dumbbell-fly")
NOT_DRAWING = ("build.py", "sheet.py", "checks.py")          # modules that do not change a picture
ATHLETES = ("man", "woman")
TAUGHT = ("step", "mistake")                                 # pictures with marks


@dataclass(frozen=True)
class Job:
    """One file to draw."""
    file: str
    kind: str
    athlete: str
    exercise: str = ""
    index: int = 0
    side: str = ""
    view: int = -1                   # of a movement: none, or which of the exercise's other views

    def describe(self, exercise: Exercise | None) -> str:
        part = ""
        if exercise:
            part = {"movement": lambda: repr(variation_of(exercise, self)),
                    "step": lambda: repr(exercise.steps[self.index]),
                    "mistake": lambda: repr(exercise.mistakes[self.index])}.get(self.kind, lambda: "")()
        return repr(self) + part


def load_exercise(identity: str) -> Exercise:
    return importlib.import_module("scenes." + identity.replace("-", "_")).EXERCISE


def all_jobs(chosen: list[str]) -> list[Job]:
    """Every picture of the chosen scenes; "body" stands for the body maps."""
    jobs = []
    for athlete in ATHLETES:
        if "body" in chosen:
            jobs += [Job(f"body-{side}-{athlete}.svg", "body", athlete, side=side) for side in ("front", "back")]
        for name in (n for n in ORDER if n in chosen):
            ex = load_exercise(name)
            jobs += [Job(f"small-{name}-{athlete}.svg", "small", athlete, name),
                     Job(f"still-{name}-{athlete}.svg", "still", athlete, name),
                     Job(f"move-{name}-{athlete}.svg", "movement", athlete, name, -1)]
            jobs += [Job(f"move-{name}-from-{side_of(v.camera)}-{athlete}.svg", "movement", athlete, name, -1, view=k)
                     for k, v in enumerate(ex.views)]
            for k, v in enumerate(ex.variations):
                if athlete in v.athletes:
                    jobs.append(Job(f"move-{name}--{v.id}-{athlete}.svg", "movement", athlete, name, k))
            jobs += [Job(f"step-{name}-{s.name}-{athlete}.svg", "step", athlete, name, k) for k,
                     s in enumerate(ex.steps)]
            for k, m in enumerate(ex.mistakes):
                jobs += [Job(f"mistake-{name}-{m.name}-{side}-{athlete}.svg", "mistake", athlete, name, k, side)
                         for side in ("wrong", "right")]
    return jobs


def variation_of(ex: Exercise, job: Job) -> Variation:
    """What a movement's job is to draw."""
    if job.view >= 0:
        return Variation(camera=ex.views[job.view].camera, frames=ex.views[job.view].frames)
    return ex.variations[job.index] if job.index >= 0 else Variation(frames=ex.frames)


def draw(studio: Studio, job: Job) -> str:
    if job.kind == "body":
        return studio.body_map(job.athlete, job.side)
    ex = load_exercise(job.exercise)
    if job.kind in ("small", "still"):
        return studio.still(ex, job.athlete, ex.telling, job.kind == "small")
    if job.kind == "movement":
        return studio.movement(ex, variation_of(ex, job), job.athlete)
    if job.kind == "step":
        return studio.step(ex, ex.steps[job.index], job.athlete)
    return studio.mistake(ex, ex.mistakes[job.index], job.athlete, job.side)


# -- fingerprints ------------------------------------------------------------
def _digest(paths) -> str:
    h = hashlib.sha256()
    for p in sorted(paths):
        h.update(p.name.encode() + b"\0" + p.read_bytes())
    return h.hexdigest()


def _undocumented(tree: ast.AST) -> ast.AST:
    """The tree without its words of documentation."""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
            node.body = body[1:] or [ast.Pass()]
    return tree


def _digest_code(paths) -> str:
    """Of what modules do, not of how they are laid out or documented."""
    h = hashlib.sha256()
    for p in sorted(paths):
        h.update(p.name.encode() + b"\0" + ast.dump(_undocumented(ast.parse(p.read_text()))).encode())
    return h.hexdigest()


class Pieces:
    """The definitions of a module, so that a picture depends on those alone that it is made with."""

    def __init__(self, path: Path) -> None:
        self._texts: dict[str, str] = {}
        self._needs: dict[str, set[str]] = {}
        self._always = ""
        for node in _undocumented(ast.parse(path.read_text())).body:
            names = [node.name] if isinstance(node, (ast.FunctionDef, ast.ClassDef)) else [
                t.id for target in getattr(node, "targets", [getattr(node, "target", None)]) if target is not None
                for t in ast.walk(target) if isinstance(t, ast.Name)]
            if not names:
                self._always += ast.dump(node)
            for name in names:
                self._texts[name] = self._texts.get(name, "") + ast.dump(node)
                self._needs.setdefault(name, set()).update(n.id for n in ast.walk(node) if isinstance(n, ast.Name))

    def digest(self, *names: str) -> str:
        """Of these definitions and all that they use, and of what the module does besides defining."""
        found: set[str] = set()
        wanted = set(names)
        while wanted:
            name = wanted.pop()
            found.add(name)
            wanted |= (self._needs[name] & self._texts.keys()) - found
        text = self._always + "".join(name + self._texts[name] for name in sorted(found))
        return hashlib.sha256(text.encode()).hexdigest()


def stage_of(ex: Exercise, job: Job) -> str:
    """The stage that a picture is posed on."""
    part = {"movement": lambda: variation_of(ex, job), "step": lambda: ex.steps[job.index],
            "mistake": lambda: ex.mistakes[job.index]}.get(job.kind)
    return (part().stage if part else "") or ex.stage


class Fingerprints:
    """What goes into each picture: the mesh, the engine, of the stages its own, marks if it has any, its description."""

    def __init__(self, mesh_dir: Path) -> None:
        engine = _digest_code(p for p in HERE.glob("*.py") if p.name not in (*NOT_DRAWING, "stages.py", "marks.py"))
        mesh = _digest(p for p in mesh_dir.rglob("*") if p.suffix in (".obj", ".gz", ".json"))
        self._common = engine + mesh
        self._stages = Pieces(HERE / "stages.py")
        self._marks = _digest_code([HERE / "marks.py"])

    def of(self, job: Job) -> str:
        ex = load_exercise(job.exercise) if job.exercise else None
        base = self._stages.digest("Measures", *((stage_of(ex, job),) if ex else ()))
        if job.kind in TAUGHT:
            base += self._marks
        if ex:
            base += repr((ex.id, ex.stage, ex.camera, ex.keys, ex.options, ex.telling, ex.frames))
        return hashlib.sha256((self._common + base + job.describe(ex)).encode()).hexdigest()[:16]


def made_from(path: Path) -> str:
    if not path.exists():
        return ""
    with path.open() as f:
        found = re.search(r'data-made-from="([0-9a-f]+)"', f.read(600))
    return found[1] if found else ""


# -- running -------------------------------------------------------------------
_studio: Studio | None = None


def _work(task: tuple[Job, str, Path]) -> tuple[str, int, float, str]:
    """Draw one file; the last of the result says what went wrong, if anything did."""
    job, mark, out = task
    start = time.monotonic()
    try:
        text = economise(draw(_studio, job), job.file.split("-")[0])
        text = text.replace("<svg ", f'<svg data-made-from="{mark}" ', 1)
    except Exception:
        return job.file, 0, time.monotonic() - start, traceback.format_exc()
    spare = out / (job.file + ".new")
    spare.write_text(text)
    os.replace(spare, out / job.file)
    return job.file, len(text), time.monotonic() - start, ""


def build(mesh_dir: Path, out: Path, chosen: list[str], workers: int, say=print) -> int:
    """Draw what is out of date; returns how many pictures could not be drawn."""
    global _studio
    out.mkdir(parents=True, exist_ok=True)
    everything = not chosen
    chosen = chosen or ["body", *ORDER]
    jobs = all_jobs(chosen)
    marks = Fingerprints(mesh_dir)
    tasks = [(j, marks.of(j), out) for j in jobs]
    tasks = [t for t in tasks if made_from(out / t[0].file) != t[1]]
    # the plain movements first (they take long), variations and other views last
    rank = {"movement": 0, "body": 1, "small": 2, "still": 2, "step": 3, "mistake": 4}
    later = lambda j: j.kind == "movement" and (j.index >= 0 or j.view >= 0)
    tasks.sort(key=lambda t: (5 if later(t[0]) else rank[t[0].kind], t[0].file))
    start = time.monotonic()
    failed = 0
    if tasks:
        _studio = Studio(mesh_dir)
        for athlete in ATHLETES:
            _studio.athletes.get(athlete)
        with multiprocessing.get_context("fork").Pool(workers) as pool:
            for done, (name, size, seconds, fault) in enumerate(pool.imap_unordered(_work, tasks), 1):
                say(f"[{done}/{len(tasks)}] {name} {size / 1000:.0f} kB {seconds:.1f} s")
                if fault:
                    failed += 1
                    say(fault)
    if everything:
        wanted = {j.file for j in jobs}
        for old in out.glob("*.svg"):
            if old.name not in wanted:
                old.unlink()
    write_index(out)
    say(f"{len(tasks) - failed} of {len(jobs)} pictures drawn in {time.monotonic() - start:.0f} s, {failed} failed")
    return failed


# -- the index -------------------------------------------------------------------
def _size(path: Path) -> str:
    with path.open() as f:
        w, h = re.search(r'viewBox="0 0 (\S+) (\S+)"', f.read(600)).groups()
    return f'width="{w}" height="{h}"'


def _phases(timing: Timing, starts: str, last: int) -> list[str]:
    up = [("lifting", 0, last, timing.lifting), ("pause-top", last, last, timing.pause_top)]
    down = [("lowering", last, 0, timing.lowering), ("pause-bottom", 0, 0, timing.pause_bottom)]
    order = up + down if starts == "bottom" else down + up
    return [f'<phase name="{n}" from="{a}" to="{b}" seconds="{s:g}"/>' for n, a, b, s in order if s > 0]


def write_index(out: Path) -> None:
    """index.xml of the files that are there."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             "<!-- SPDX-FileCopyrightText: 2026 The Back Extension authors -->",
             "<!-- SPDX-License-Identifier: CC0-1.0 -->", '<illustrations version="1">']
    jobs = [j for j in all_jobs(["body", *ORDER]) if (out / j.file).exists()]
    for j in (j for j in jobs if j.kind == "body"):
        lines.append(f'  <body side="{j.side}" athlete="{j.athlete}" file="{j.file}" {_size(out / j.file)}/>')
    for name in ORDER:
        mine = [j for j in jobs if j.exercise == name]
        if not mine:
            continue
        ex = load_exercise(name)
        lines.append(f'  <exercise id="{name}" starts="{ex.starts}">')
        for j in mine:
            where = f'athlete="{j.athlete}" file="{j.file}" {_size(out / j.file)}'
            if j.kind in ("small", "still"):
                lines.append(f"    <{j.kind} {where}/>")
            elif j.kind == "movement":
                lines += _movement_lines(ex, variation_of(ex, j), where, j.index < 0 and bool(ex.views))
            elif j.kind == "step":
                lines.append(f'    <step id="{ex.steps[j.index].name}" number="{j.index + 1}" {where}/>')
            elif j.side == "wrong":
                m = ex.mistakes[j.index]
                right = j.file.replace("-wrong-", "-right-")
                lines.append(f'    <mistake id="{m.name}" athlete="{j.athlete}" wrong="{j.file}" right="{right}" '
                             f"{_size(out / j.file)}/>")
        lines.append("  </exercise>")
    lines.append("</illustrations>")
    (out / "index.xml").write_text("\n".join(lines) + "\n")


def _movement_lines(ex: Exercise, v: Variation, where: str, views: bool) -> list[str]:
    view = f' view="{side_of(v.camera or ex.camera)}"' if views else ""
    chosen = "".join(f' {family}="{option}"' for family, option in v.chosen.items())
    lines = [f'    <movement variation="{v.id}"{view}{chosen} {where} frames="{v.frames}">']
    for tempo, timing in {"": ex.timing, **ex.tempos}.items():
        name = f' tempo="{tempo}"' if tempo else ""
        lines.append(f"      <timing{name}>" + "".join(_phases(timing, ex.starts, v.frames - 1)) + "</timing>")
    return lines + ["    </movement>"]


def total_size(out: Path) -> tuple[int, int]:
    """Bytes of all pictures, raw and deflated."""
    raw = packed = 0
    for p in sorted(out.glob("*.svg")):
        data = p.read_bytes()
        raw += len(data)
        packed += len(zlib.compress(data, 9))
    return raw, packed


def main(arguments: list[str]) -> int:
    """The command line: see README.md."""
    import argparse
    parser = argparse.ArgumentParser(prog="illustrator", description="Draws the app's illustrations.")
    parser.add_argument("scenes", nargs="*", metavar="SCENE", help='exercise ids, or "body"; all by default')
    parser.add_argument("--mesh", type=Path, help="folder of the human base mesh")
    parser.add_argument("--out", type=Path, default=HERE.parents[2] / "data/illustrations")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--sheet", type=Path, help="write a contact sheet (PNG) of --out and stop")
    parser.add_argument("--theme", default="light", choices=("light", "dark", "high-contrast"))
    parser.add_argument("--check", action="store_true", help="check the scenes' poses and stop (needs --mesh)")
    parser.add_argument("--index", action="store_true", help="only rewrite index.xml")
    options = parser.parse_args(arguments)
    if options.sheet:
        from .sheet import contact_sheet
        contact_sheet(options.out, options.sheet, options.theme, options.scenes)
        return 0
    if options.index:
        write_index(options.out)
        return 0
    if not options.mesh:
        parser.error("--mesh is needed to draw")
    unknown = set(options.scenes) - {"body", *ORDER}
    if unknown:
        parser.error("no such scene: " + ", ".join(sorted(unknown)))
    if options.check:
        if "body" in options.scenes:
            parser.error("a body map has no poses to check")
        from .checks import check_all
        return check_all(options.mesh, options.scenes or list(ORDER))
    failed = build(options.mesh, options.out, options.scenes, options.jobs)
    raw, packed = total_size(options.out)
    print(f"all art: {raw / 1e6:.1f} MB, {packed / 1e6:.1f} MB deflated")
    return 1 if failed else 0
