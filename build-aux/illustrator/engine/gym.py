# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Equipment true to life, in metres, built of the shapes of equipment.py."""
from __future__ import annotations

import numpy as np

from .equipment import Ball, Part, Prism, Tube, beam, bent, cylinder, hexagon, rounded
from .maths import rotation, smooth_open, unit

X, Y, Z = np.eye(3)
PLATE_RADIUS = .225                     # IWF bumper plates, 450 mm
SMALL_RADIUS = {"white": .115}          # 5 kg discs are small
PLATE_WIDTH = {"red": .065, "blue": .054, "yellow": .042, "green": .034, "white": .026}
BAR_RADIUS = .014
BAR_HEIGHT = PLATE_RADIUS               # a loaded bar on the floor


def disc(centre, axis, colour: str, radius: float = PLATE_RADIUS, width: float | None = None) -> list[Part]:
    """A bumper plate: coloured body, darker rim and steel hub on both faces."""
    c, a = np.asarray(centre, float), unit(axis)
    half = (width or PLATE_WIDTH[colour]) / 2
    name = "plate-" + colour
    out: list[Part] = [cylinder(c - a * half, c + a * half, radius, name, 48)]
    for sign in (-1, 1):
        face = c + a * sign * half
        out.append(cylinder(face, face + a * sign * .003, radius * .66, name, 40, cap=name))
        out.append(cylinder(face + a * sign * .003, face + a * sign * .006, radius * .30, "hub", 28))
    return out


def barbell(centre, plates: tuple[str, ...] = ("red",), axis=X, half_shaft: float = .655) -> list[Part]:
    """An Olympic bar with the same plates on both sides."""
    c, a = np.asarray(centre, float), unit(axis)
    out: list[Part] = [Tube([c - a * half_shaft, c, c + a * half_shaft], BAR_RADIUS, "metal")]
    for sign in (-1, 1):
        out.append(cylinder(c + a * sign * half_shaft, c + a * sign * (half_shaft + .02), .042, "metal", 24))
        place = half_shaft + .02
        for colour in plates:
            w = PLATE_WIDTH[colour]
            out += disc(c + a * sign * (place + w / 2), a, colour, SMALL_RADIUS.get(colour, PLATE_RADIUS))
            place += w + .004
        out.append(cylinder(c + a * sign * place, c + a * sign * (place + .035), .038, "iron", 20))
        out.append(cylinder(c + a * sign * (place + .035), c + a * sign * (half_shaft + .41), .025, "metal", 18))
    return out


def trap_bar(centre, plates: tuple[str, ...] = ("blue",), high: bool = True,
             tilt: float = 0.0) -> list[Part]:
    """A hexagonal bar with low and raised handles. The centre is that of the frame, at sleeve height."""
    c = np.asarray(centre, float)
    turn = rotation("x", tilt)
    ring = [turn @ p for p in [(.46, 0, 0), (.23, 0, .33), (-.23, 0, .33), (-.46, 0, 0), (-.23, 0, -.33), (.23, 0, -.33)]]
    out: list[Part] = []
    for a, b in zip(ring, ring[1:] + ring[:1]):
        more = unit(b - a) * .012                            # so that the corners close
        out.append(Tube([c + a - more, c + (a + b) / 2, c + b + more], .016, "metal"))
    for sign in (-1, 1):
        z = .19
        out.append(Tube([c + turn @ (sign * .325, 0, w) for w in (-z, 0, z)], .0145, "metal"))
        if high:
            handle = ((.0, -.13), (.075, -.125), (.09, -.10), (.09, .10), (.075, .125), (.0, .13))
            out.append(bent([c + turn @ (sign * .325, *w) for w in handle], .0145, "metal"))
        place = .50
        out.append(cylinder(c + X * sign * .46, c + X * sign * .50, .030, "metal", 20))
        for colour in plates:
            w = PLATE_WIDTH[colour]
            out += disc(c + X * sign * (place + w / 2), X, colour)
            place += w + .004
        out.append(cylinder(c + X * sign * place, c + X * sign * .80, .025, "metal", 18))
    return out


def dumbbell(centre, axis, head: float = .058) -> list[Part]:
    """A rubber hex dumbbell."""
    c, a = np.asarray(centre, float), unit(axis)
    out: list[Part] = [cylinder(c - a * .07, c + a * .07, .016, "metal", 16)]
    flat = unit(np.cross(a, [.05, 1, .1])) if abs(a[1]) < .9 else unit(np.cross(a, [0, .1, 1]))
    for sign in (-1, 1):
        middle = c + a * sign * .112
        e1 = flat
        out.append(Prism(middle, e1, np.cross(a, e1), hexagon(head), .042, "rubber"))
    return out


# half of a handle's way from the ball: across, and up from the ball's centre; its other half is the mirror image
KETTLEBELL_LEG = ((.064, .056), (.084, .105), (.082, .150), (.058, .172), (0.0, .172))
KETTLEBELL_HANDLE = [(-s, u) for s, u in KETTLEBELL_LEG] + [(s, u) for s, u in KETTLEBELL_LEG[-2::-1]]


def kettlebell(grip, toward, across=X, radius: float = .098) -> list[Part]:
    """A kettlebell held at the middle of its handle, hanging along a direction."""
    h, d, x = np.asarray(grip, float), unit(toward), unit(across)
    c = h + d * .172
    points = smooth_open([c + x * side - d * up for side, up in KETTLEBELL_HANDLE], 5)
    return [Tube(points, .0165, "iron"), Ball(c, radius, "iron"),
            cylinder(c + d * (radius * .86), c + d * (radius * .97), radius * .55, "iron", 24)]


def mat(length: float, z: float, width: float = .62) -> list[Part]:
    """An exercise mat on the floor."""
    return [Prism((0, .006, z), Z, X, rounded(length / 2, width / 2, .03), .006, "mat", cuts=False)]


def flat_bench(z0: float, z1: float, height: float = .45, x: float = 0.0, width: float = .27) -> list[Part]:
    """A flat bench along z."""
    top = rounded((z1 - z0) / 2, width / 2, .05)
    out: list[Part] = [Prism((x, height - .035, (z0 + z1) / 2), Z, X, top, .035, "pad")]
    for z in (z0 + .18, z1 - .18):
        out.append(beam((x, .03, z), (x, height - .07, z), .06, .06))
        out.append(beam((x - .20, .03, z), (x + .20, .03, z), .06, .05, side=Z))
    out.append(beam((x, height - .10, z0 + .12), (x, height - .10, z1 - .12), .06, .06))
    return out


def leg_axes(angle: float) -> tuple[np.ndarray, np.ndarray]:
    """Up along the legs, and out of their front, for legs leaning forward by an angle from the vertical."""
    a = np.radians(angle)
    return np.array([0, np.cos(a), np.sin(a)]), np.array([0, -np.sin(a), np.cos(a)])


EXTENSION_PLATES, EXTENSION_RESTING = 8, 4


def extension_machine(seat: float, foot_y: float, foot_z: float) -> list[Part]:
    """What stands still of a seated back extension machine."""
    up, front = unit((0, .85, -.53)), unit((0, .53, .85))
    plate = np.array([0, foot_y - .02, foot_z + .13])
    out: list[Part] = [
        beam((0, .03, -.62), (0, .03, foot_z + .10), .08, .06),
        beam((-.30, .03, -.60), (.30, .03, -.60), .06, .06, side=Z),
        beam((-.28, .03, foot_z + .08), (.28, .03, foot_z + .08), .06, .06, side=Z),
        beam((0, .05, -.02), (0, seat - .08, -.02), .08, .08),
        Prism((0, seat - .04, .02), Z, X, rounded(.20, .19, .05), .04, "pad"),
        beam((0, .05, foot_z - .02), plate - front * .02, .06, .06),
        Prism(plate, up, X, rounded(.17, .24, .02), .012, "metal"),
    ]
    out += [_extension_plate(k, 0.0) for k in range(EXTENSION_RESTING)]
    for sign in (-1, 1):
        out.append(Tube([(sign * .08, .06, -.48), (sign * .08, .5, -.48), (sign * .08, 1.0, -.48)], .010, "metal"))
    out.append(beam((.25, seat - .02, .0), (.25, .05, .0), .05, .05))
    return out


def _extension_plate(k: int, lift: float) -> Part:
    return Prism((0, .12 + k * .040 + lift, -.48), X, Z, rounded(.14, .05, .006, 2), .018, "iron")


def extension_lever(pad, hip, lift: float) -> list[Part]:
    """What moves of the seated machine: the lever from its pivot beside the left hip to the back pad, and the plates.

    The column stands still, but is sorted with the plates that rise behind it. There is one arm, on the side away
    from the viewer, so that the back can be seen at work.
    """
    p, h = np.asarray(pad, float), np.asarray(hip, float)
    out: list[Part] = [_extension_plate(k, lift) for k in range(EXTENSION_RESTING, EXTENSION_PLATES)]
    out.append(beam((0, .05, -.58), (0, 1.02, -.58), .07, .07, side=Z))
    return out + [cylinder(p - X * .20, p + X * .20, .065, "pad"), beam(h + X * .25 + Y * -.02, p + X * .25, .04, .05),
                  cylinder(h + X * .24 - Y * .02, h + X * .29 - Y * .02, .045, "iron", 20),
                  cylinder(p + X * .20, p + X * .27, .018, "metal", 14)]


def roman_chair(angle: float, hip, leg: float, pad_shift: float = 0.0) -> list[Part]:
    """A back extension bench whose legs lie at an angle to the vertical: 45, or 90 for the horizontal one.

    The hip joints are at hip; leg is the length from hip joint to ankle. pad_shift moves the thigh pad up the body.
    """
    up, front = leg_axes(angle)
    hip = np.asarray(hip, float)
    ankle = hip - up * leg
    pad = hip + up * (pad_shift - .150) + front * .150
    plate = ankle - up * .115 + front * .07
    roller = ankle + up * .075 - front * .090
    low, high = plate + front * .06 - up * .015, pad + front * .085 + up * .02
    out: list[Part] = []
    steep = angle < 70
    joint = low + (high - low) * (.80 if steep else .86)
    if steep:
        back, fore = low[2] - .12, joint[2] + .26
        out += [beam((-.26, .03, back), (.26, .03, back), .06, .06, side=Z),
                beam((-.30, .03, fore), (.30, .03, fore), .06, .06, side=Z),
                beam((0, .03, back), (0, .03, fore), .07, .06),
                beam((0, .05, joint[2] + .17), joint, .06, .06),
                beam((0, .05, low[2] - .10), low + up * .02, .06, .06)]
    else:
        back, fore = low[2] - .05, joint[2] + .10
        out += [beam((-.28, .03, back), (.28, .03, back), .06, .06, side=Z),
                beam((-.32, .03, fore), (.32, .03, fore), .06, .06, side=Z),
                beam((0, .03, back), (0, .03, fore), .07, .06),
                beam((0, .05, fore - .03), (0, joint[1] - .02, joint[2]), .06, .06),
                beam((0, .05, back + .03), (0, low[1], low[2]), .06, .06)]
    out += [beam(low - up * .02, high - front * .02, .06, .06),
            beam(plate - front * .15, plate + front * .25, .50, .022, "metal"),
            beam(low + up * .03, roller, .03, .03),
            cylinder(roller - X * .24, roller + X * .24, .05, "pad")]
    for sign in (-1, 1):
        out.append(Prism(pad + X * sign * .105, up, front, rounded(.130, .048, .044, 7), .095, "pad"))
    return out


def pull_up_bar(height: float, half: float = .56, z: float = 0.0) -> list[Part]:
    """A ceiling-mounted bar: two struts and their foot plates above, so that the athlete fills the picture."""
    out: list[Part] = [Tube([(-half, height, z), (0, height, z), (half, height, z)], .016, "metal")]
    top = height + .26
    for sign in (-1, 1):
        x = sign * (half - .06)
        out.append(beam((x, height - .02, z), (x, top, z), .05, .05, side=Z))
        out.append(beam((x, top + .015, z - .16), (x, top + .015, z + .16), .10, .03))
    return out


PULLDOWN_COLUMN = .58                   # the stack's distance in front of the seat
PULLDOWN_TOP = 2.12
BEND_STEPS = 6
STACK_PLATES, STACK_THICK, STACK_LIFTED = 10, .032, 4


def pulldown_machine(bar_z: float, seat: float, knee_y: float, knee_z: float) -> list[Part]:
    """What stands still of a lat pulldown: column, pulleys, guide rods, lower stack, seat."""
    top, column = PULLDOWN_TOP, PULLDOWN_COLUMN
    pulley = np.array([0, top - .05, bar_z])
    out: list[Part] = [
        beam((0, .03, -.35), (0, .03, column + .22), .08, .06),
        beam((-.30, .03, -.32), (.30, .03, -.32), .06, .06, side=Z),
        beam((-.32, .03, column + .18), (.32, .03, column + .18), .06, .06, side=Z),
        beam((0, .03, column + .16), (0, top, column + .16), .07, .07, side=Z),
        beam((0, top, column + .20), (0, top, bar_z - .06), .06, .06),
        cylinder(pulley - X * .018, pulley + X * .018, .055, "iron", 28),
        cylinder((-.018, top - .05, column), (.018, top - .05, column), .055, "iron", 28),
    ]
    for sign in (-1, 1):
        x = sign * .07
        out.append(Tube([(x, .06, column), (x, 1., column), (x, top - .1, column)], .010, "metal"))
    for k in range(STACK_PLATES - STACK_LIFTED):
        out.append(_stack_plate(k, 0.0))
    out.append(Prism((0, seat - .04, -.02), Z, X, rounded(.20, .17, .05), .04, "pad"))
    out.append(beam((0, .05, .0), (0, seat - .08, .0), .07, .07))
    out.append(beam((0, .05, knee_z + .07), (0, knee_y + .02, knee_z + .04), .06, .06))
    return out


def thigh_roller(y: float, z: float) -> list[Part]:
    """The pad over the thighs. It stands still, but is sorted with the stack that rises behind it."""
    return [cylinder((-.26, y, z), (.26, y, z), .055, "pad")]


def _stack_plate(k: int, lift: float) -> Part:
    y = .12 + k * (STACK_THICK + .004) + lift
    return Prism((0, y, PULLDOWN_COLUMN), X, Z, rounded(.13, .045, .006, 2), STACK_THICK / 2, "iron")


def pulldown_shape(half: float) -> list[tuple[float, float, float]]:
    """Corners of a wide bar that bends down at its ends, from its middle."""
    return [(-half, -.10, 0), (-half * .62, .0, 0), (0, 0, 0), (half * .62, .0, 0), (half, -.10, 0)]


def pulldown_grip(half: float, x: float) -> tuple[float, float]:
    """How far the bar lies below its middle at x, and its slope there."""
    line = smooth_open(pulldown_shape(half), BEND_STEPS)
    y = np.interp([x - .04, x, x + .04], line[:, 0], line[:, 1])
    return float(y[1]), float(y[2] - y[0]) / .08


def pulldown_bar(bar, stack: float, pulley_z: float, half: float = .50) -> list[Part]:
    """What moves: the bar, the cable, and the plates lifted by stack metres."""
    b = np.asarray(bar, float)
    out: list[Part] = [_stack_plate(k, stack) for k in range(STACK_PLATES - STACK_LIFTED, STACK_PLATES)]
    y = .12 + STACK_PLATES * (STACK_THICK + .004) + stack
    high = PULLDOWN_TOP - .05
    column = PULLDOWN_COLUMN
    out.append(Tube([(0, y, column), (0, (y + high) / 2, column), (0, high, column)], .004, "cable"))
    end = np.array([0, high, pulley_z])
    out.append(Tube([b + Y * .05, (b + end) / 2, end - Y * .05], .004, "cable"))
    out.append(bent([b + p for p in pulldown_shape(half)], .014, "metal", BEND_STEPS))
    out.append(cylinder(b, b + Y * .06, .012, "iron", 12))
    return out


def plate_at_chest(centre, normal, colour: str = "green") -> list[Part]:
    """A plate hugged to the chest."""
    return disc(centre, normal, colour, radius=.125, width=.030)
