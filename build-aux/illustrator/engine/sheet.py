# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Contact sheets: all pictures of a folder on one page, coloured by a reference stylesheet."""
from __future__ import annotations

import io
import re
import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw

from .build import HERE, ORDER, load_exercise

STYLES = HERE.parent / "stylesheets"
PRIMARY = {"light": "#ea3b2e", "dark": "#f0473a", "high-contrast": "#d00000"}
GROUND = {"light": (255, 255, 255), "dark": (36, 36, 40), "high-contrast": (255, 255, 255)}
CELL = (330, 300)
COLUMNS = 8


def stylesheet(theme: str, primary=(), secondary=()) -> str:
    """A reference stylesheet with an exercise's muscles."""
    css = (STYLES / f"{theme}.css").read_text()
    for muscle in primary:
        css += f".muscle-{muscle}{{fill:{PRIMARY[theme]}}}.over-{muscle}{{display:inline}}\n"
    for muscle in secondary:
        css += f".muscle-{muscle}{{fill:url(#hatch)}}.over-{muscle}{{display:inline}}\n"
    return css


def render(svg: Path, css: str, width: int, height: int, ground=(255, 255, 255)) -> Image.Image:
    """One picture, fitted into the size."""
    with tempfile.NamedTemporaryFile("w", suffix=".css") as f:
        f.write(css)
        f.flush()
        png = subprocess.run(["rsvg-convert", "--stylesheet", f.name, "-w", str(width), "-h", str(height), "-a",
                              str(svg)],
                             capture_output=True, check=True).stdout
    picture = Image.open(io.BytesIO(png)).convert("RGBA")
    out = Image.new("RGB", picture.size, ground)
    out.paste(picture, mask=picture.split()[3])
    return out


def frame_file(svg: Path, number: int, folder: Path) -> Path:
    """A copy of a movement in which only one frame shows."""
    text = svg.read_text().replace(' visibility="hidden"', "")
    text = re.sub(r'(<g id="frame-(\d+)" class="pose")',
                  lambda m: m[1] + ("" if int(m[2]) == number else ' display="none"'),
                  text)
    out = folder / f"{svg.stem}-{number}.svg"
    out.write_text(text)
    return out


def contact_sheet(folder: Path, target: Path, theme: str, chosen: list[str]) -> None:
    """Everything in a folder; movements by four of their frames."""
    cells: list[tuple[str, Image.Image]] = []
    ground = GROUND[theme]
    with tempfile.TemporaryDirectory() as spare:
        for svg in sorted(folder.glob("*.svg")):
            found = next((n for n in sorted(ORDER, key=len, reverse=True) if re.search(rf"-{n}-", svg.name)), "")
            if chosen and (found or "body") not in chosen:
                continue
            ex = load_exercise(found) if found else None
            css = stylesheet(theme, ex.primary, ex.secondary) if ex else stylesheet(theme, ("erector-spinae-lumbar",))
            size = (150, 150) if svg.name.startswith("small") else (CELL[0] - 10, CELL[1] - 24)
            if svg.name.startswith("move"):
                count = len(re.findall(r'<g id="frame-', svg.read_text()))
                for k in (0, (count - 1) // 3, 2 * (count - 1) // 3, count - 1):
                    cells.append((f"{svg.stem} {k}", render(frame_file(svg, k, Path(spare)), css, *size, ground)))
            else:
                cells.append((svg.stem, render(svg, css, *size, ground)))
    rows = -(-len(cells) // COLUMNS)
    page = Image.new("RGB", (CELL[0] * COLUMNS, CELL[1] * max(rows, 1)), ground)
    pen = ImageDraw.Draw(page)
    for k, (name, picture) in enumerate(cells):
        x, y = (k % COLUMNS) * CELL[0], (k // COLUMNS) * CELL[1]
        page.paste(picture, (x + 5, y + 18))
        pen.text((x + 5, y + 3), name[:52], fill=(128, 128, 128))
    page.save(target)
    print(f"{target}: {len(cells)} pictures")
