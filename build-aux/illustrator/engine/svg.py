# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes drawings as SVG: classes and ids only, no style."""
from __future__ import annotations

from collections.abc import Sequence

from .picture import Drawing

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Back Extension authors -->
<!-- SPDX-License-Identifier: CC0-1.0 -->
"""
FIBRE_WIDTH = .6
HATCH_STEP, HATCH_LINE = 6.0, 1.5           # SVG units; finer ones run together where a figure is small


def hatch(grain: int, factor: float = 1.0) -> str:
    """The pattern of secondary muscles, in steps of the grain."""
    step = round(HATCH_STEP * grain * factor)
    return (f'<pattern id="hatch" width="{step}" height="{step}" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate(45)"><path class="hatch-ground" d="M0 0h{step}v{step}h-{step}z"/>'
            f'<path class="hatch-line" d="M0 {step / 2:g}h{step}" stroke-width="{HATCH_LINE * grain * factor:g}"/></pattern>')


def _path(classes: str, data: str, extra: str = "") -> str:
    return f'<path class="{classes}"{extra} d="{data}"/>' if data else ""


def figure_group(drawing: Drawing, athlete: str, prefix: str = "", ids: bool = True) -> str:
    """The figure. With ids, each muscle path carries id muscle-<id>; else only those that must be used again."""
    mine = prefix + "figure"
    fibre = f' stroke-width="{FIBRE_WIDTH * drawing.grain:g}"'
    out = [f'<g class="figure {athlete}" transform="scale({1 / drawing.grain:g})">',
           f'<defs><path id="{mine}" d="{drawing.silhouette}"/></defs>', f'<use href="#{mine}" class="skin"/>']
    out += [_path(c, d) for c, d in drawing.skin_parts]
    for kind, data, width in drawing.face:
        out.append(_path(kind, data, f' stroke-width="{width:.0f}"' if width else ""))
    muscles = []
    for muscle, data in drawing.muscles.items():
        if muscle == "detail":
            muscles.append(_path("muscle-detail", data))
            continue
        name = f' id="{prefix}muscle-{muscle}"' if ids or muscle in drawing.covered else ""
        muscles.append(_path(f"muscle muscle-{muscle}", data, name))
    muscles += [_path(f"fibre fibre-{m}", d, fibre) for m, d in drawing.fibres.items()]
    out += ['<g class="muscles">', *muscles, "</g>"]
    out += ['<g class="clothing">', *(_path(c, d) for c, d in drawing.cloth), "</g>"]
    if drawing.covered:
        out.append('<g class="over-clothing">')
        out += [f'<use href="#{prefix}muscle-{m}" class="over over-{m}" display="none"/>' for m in drawing.covered]
        out += [_path(f"fibre fibre-{m} over over-{m}", d, fibre + ' display="none"')
                for m, d in drawing.covered_fibres.items()]
        out.append("</g>")
    out += ['<g class="shading">', 
            *(_path(c, d, ' display="none"' if " over " in c else "") for c, d in drawing.tones), "</g>"]
    out += [_path("line", drawing.lines), _path("fine-line", drawing.fine_lines),
            f'<use href="#{mine}" class="outline" stroke-width="{drawing.outline * drawing.grain:.0f}" '
            'stroke-linejoin="round"/>', "</g>"]
    return "\n".join(x for x in out if x)


def document(width: float, height: float, classes: str, body: Sequence[str], attributes: str = "",
             pattern: str = "") -> str:
    """A whole file."""
    head = (f'{HEAD}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" class="{classes}"'
            f'{" " + attributes if attributes else ""}>')
    return "\n".join(x for x in [head, f"<defs>{pattern}</defs>" if pattern else "", *body, "</svg>"] if x) + "\n"


def equipment_group(data: str, outline: float = 1.2, name: str = "") -> str:
    if not data:
        return ""
    mark = f' id="{name}"' if name else ""
    return (f'<g{mark} class="equipment" transform="scale(.1)" stroke-width="{outline * 10:g}" stroke-linejoin="round">'
            f'\n{data}\n</g>')
