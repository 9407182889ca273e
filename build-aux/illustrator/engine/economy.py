# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes files smaller after they are drawn: fewer curves for the same shape, and what stands still only once.

Potrace follows every bend of a mask with a curve of its own. Neighbouring curves are merged here wherever one
cubic stays within a tolerance of both, all curves of a file at once. In a movement, islands of a class that
are the same in every frame are written in the first and used by the others.
"""
from __future__ import annotations

import re

import numpy as np

SAMPLES = 8                # of each traced curve
FIT_POINTS = 25            # of a merged one
ROUNDS = 12
CORNER = np.cos(np.radians(38))
STRAIGHT = .06             # units a curve may bow and still be written as a line
SMOOTH = np.cos(np.radians(20))
EVEN_ROUNDS = 4
MIRROR_SLACK = 1           # steps of the grain by which a handle may be off its mirror image
SHARE_WORTH = 40           # bytes below which an island is not worth sharing
ISLAND = re.compile(r"M[^M]*")
ROUND_CORNERS = 20         # corners from which an outline of the equipment counts as round
ROUND_TOLERANCE = .12
TOLERANCE = {"move": .65, "mistake": .45, "step": .35, "still": .15, "body": .12, "small": .12}
MOVING_TOLERANCE = .8      # of what is left in the frames once that which stands still is shared
SHADE_TOLERANCE = {"move": 1.7, "mistake": 1.7, "step": 1.5}     # times as much for tones, whose edges are soft
SHARED_ID = "s{}"


def economise(text: str, kind: str) -> str:
    """All of it, for a kind of file as its name begins."""
    shade = SHADE_TOLERANCE.get(kind, 1.0)
    text = thin(round_off(text), TOLERANCE[kind], shade)
    return thin(share(text), MOVING_TOLERANCE, shade) if kind == "move" else text


# -- fewer curves ----------------------------------------------------------------
def thin(text: str, tolerance: float, shade: float = 1.0) -> str:
    """The same document with merged curves. Tolerance in SVG units; every figure's grain is read from its group."""
    out, place = [], 0
    for group in re.finditer(r'<g class="figure [^"]*" transform="scale\(([\d.]+)\)">', text):
        end = text.find('class="outline"', group.end())
        grain = round(1 / float(group[1]))
        out += [text[place:group.end()], _thin_part(text[group.end():end], grain, tolerance * grain, shade)]
        place = end
    return "".join(out) + text[place:]


def _thin_part(part: str, grain: int, tolerance: float, shade: float) -> str:
    """Merge in all traced paths (those with curves) of one figure."""
    paths = [m for m in re.finditer(r' d="(M[^"]*c[^"]*)"', part)]
    rings, owner, limits = [], [], []
    for k, path in enumerate(paths):
        tone = part.rfind('class="shade', 0, path.start()) > part.rfind("<path", 0, path.start())
        for island in ISLAND.findall(path[1]):
            rings.append(_curves(island))
            owner.append(k)
            limits.append(tolerance * shade if tone else tolerance)
    rings = _merge(rings, np.array(limits))
    data = [""] * len(paths)
    for k, ring in zip(owner, rings):
        data[k] += _write(ring, STRAIGHT * grain)
    out, place = [], 0
    for path, new in zip(paths, data):
        out += [part[place:path.start(1)], new]
        place = path.end(1)
    return "".join(out) + part[place:]


def _curves(island: str) -> np.ndarray:
    """Absolute cubics (n, 4, 2) of one island of relative integers."""
    out = []
    here = start = np.zeros(2)
    for command, numbers in re.findall(r"([Mclsz])([^Mclsz]*)", island):
        v = np.array(re.findall(r"-?\d+", numbers), float)
        if command == "M":
            here = start = v[:2]
            v = v[2:]
            command = "l"
        if command == "l":
            for d in v.reshape(-1, 2):
                out.append([here, here + d / 3, here + d * 2 / 3, here + d])
                here = here + d
        elif command == "c":
            for c in v.reshape(-1, 3, 2):
                out.append([here, *(here + c)])
                here = here + c[2]
        elif command == "s":
            for c in v.reshape(-1, 2, 2):
                out.append([here, 2 * here - out[-1][2], *(here + c)])
                here = here + c[1]
        elif command == "z" and np.abs(here - start).max() > 0:
            d = start - here
            out.append([here, here + d / 3, here + d * 2 / 3, start])
            here = start
    return np.array(out).reshape(-1, 4, 2)


def _points(curves: np.ndarray, t: np.ndarray) -> np.ndarray:
    """Points of cubics (n, 4, 2) at parameters (n, m)."""
    s = 1 - t
    basis = np.stack([s**3, 3 * s * s * t, 3 * s * t * t, t**3], -1)
    return basis @ curves


def _directions(curves: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Unit tangents at both ends, looking past control points that coincide with an end."""
    def first(*steps):
        out = steps[0]
        for step in steps[1:]:
            short = np.abs(out).max(-1, keepdims=True) < .75
            out = np.where(short, step, out)
        return out / np.maximum(np.linalg.norm(out, axis=-1, keepdims=True), 1e-9)

    c = curves
    return (first(c[:, 1] - c[:, 0], c[:, 2] - c[:, 0], c[:, 3] - c[:, 0]),
            first(c[:, 3] - c[:, 2], c[:, 3] - c[:, 1], c[:, 3] - c[:, 0]))


def _merge(rings: list[np.ndarray], tolerance: np.ndarray, even: bool = True) -> list[np.ndarray]:
    """Merge neighbours, rounds of alternating pairs; errors are measured against the first curves.

    Each ring has its own tolerance.
    """
    sizes = [len(r) for r in rings]
    if not sum(sizes):
        return rings
    curves = np.concatenate([r for r in rings if len(r)])
    ring = np.repeat(np.arange(len(rings)), sizes)
    t = np.tile(np.linspace(0, 1, SAMPLES + 1)[:-1], (len(curves), 1))
    # all points in order; ring k also keeps its end, so that spans never run into the next ring
    dense = _points(curves, t).reshape(-1, 2)
    last = np.nonzero(np.r_[ring[1:] != ring[:-1], True])[0]
    dense = np.insert(dense, (last + 1) * SAMPLES, curves[last, 3], axis=0)
    begin = np.arange(len(curves)) * SAMPLES + np.cumsum(np.r_[0, ring[1:] != ring[:-1]])
    end = begin + SAMPLES
    length = np.r_[0, np.cumsum(np.linalg.norm(np.diff(dense, axis=0), axis=1))]
    start_way, end_way = _directions(curves)
    failed = np.zeros(0, int)                 # spans for which there is no such curve
    for number in range(ROUNDS):
        index = np.arange(len(curves))
        position = index - np.searchsorted(ring, ring)
        pair = index[:-1][(ring[1:] == ring[:-1]) & (position[:-1] % 2 == number % 2)]
        pair = pair[(end_way[pair] * start_way[pair + 1]).sum(1) > CORNER]
        spans = begin[pair] * len(dense) + end[pair + 1]
        untried = ~np.isin(spans, failed)
        pair, spans = pair[untried], spans[untried]
        if len(pair) == 0:
            continue
        new, fault = _fit(dense, length, begin[pair], end[pair + 1], start_way[pair], end_way[pair + 1])
        near = fault < tolerance[ring[pair]]
        failed = np.concatenate([failed, spans[~near]])
        good = pair[near]
        curves[good] = new[near]
        end[good], end_way[good] = end[good + 1], end_way[good + 1]
        keep = np.ones(len(curves), bool)
        keep[good + 1] = False
        curves, ring, begin, end = curves[keep], ring[keep], begin[keep], end[keep]
        start_way, end_way = start_way[keep], end_way[keep]
    if even:
        _even(curves, ring, dense, length, begin, end, tolerance)
    bounds = np.searchsorted(ring, np.arange(len(rings) + 1))
    return [curves[a:b] for a, b in zip(bounds[:-1], bounds[1:])]


def _even(curves, ring, dense, length, begin, end, tolerance) -> None:
    """Make the handles at both sides of a smooth joint one line of equal halves, where the curves stay near enough.

    Such a joint needs no first handle when it is written. Every second joint at a time, for its neighbours count.
    """
    joints = np.nonzero(ring[1:] == ring[:-1])[0]
    before, after = curves[joints, 3] - curves[joints, 2], curves[joints + 1, 1] - curves[joints + 1, 0]
    sizes = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1)
    joints = joints[(before * after).sum(1) > SMOOTH * np.maximum(sizes, 1e-9)]
    for number in range(EVEN_ROUNDS):
        some = joints[joints % 2 == number % 2]
        if len(some) == 0:
            continue
        left, right = curves[some].copy(), curves[some + 1].copy()
        middle = left[:, 3].copy()
        for _ in range(2):
            points_l, b_l = _against(left, dense, length, begin[some], end[some])
            points_r, b_r = _against(right, dense, length, begin[some + 1], end[some + 1])
            left[:, 2], right[:, 1] = middle, middle
            rest_l, rest_r = points_l - b_l @ left, points_r - b_r @ right
            top = (b_r[..., 1:2] * rest_r).sum(1) - (b_l[..., 2:3] * rest_l).sum(1)
            half = top / ((b_r[..., 1] ** 2).sum(1) + (b_l[..., 2] ** 2).sum(1))[:, None]
            left[:, 2], right[:, 1] = middle - half, middle + half
        fault = np.maximum(_fault(left, dense, length, begin[some], end[some]),
                           _fault(right, dense, length, begin[some + 1], end[some + 1]))
        good = fault < tolerance[ring[some]]
        curves[some[good]], curves[some[good] + 1] = left[good], right[good]


def _against(curves, dense, length, begin, end):
    """Points of the dense line under each curve, and the cubic's weights where it is nearest to them."""
    pick = np.rint(begin[:, None] + (end - begin)[:, None] * np.linspace(0, 1, FIT_POINTS)).astype(int)
    points = dense[pick]
    u = (length[pick] - length[begin][:, None]) / np.maximum(length[end] - length[begin], 1e-9)[:, None]
    d1 = np.diff(curves, axis=1) * 3
    for _ in range(3):
        s = 1 - u
        off = _points(curves, u) - points
        speed = np.stack([s * s, 2 * s * u, u * u], -1) @ d1
        u = np.clip(u - (off * speed).sum(-1) / np.maximum((speed * speed).sum(-1), 1e-9), 0, 1)
        u = np.maximum.accumulate(u, 1)
    s = 1 - u
    return points, np.stack([s**3, 3 * s * s * u, 3 * s * u * u, u**3], -1)


def _fault(curves, dense, length, begin, end):
    points, weights = _against(curves, dense, length, begin, end)
    return np.linalg.norm(weights @ curves - points, axis=-1).max(1)


def _fit(dense, length, begin, end, way0, way1):
    """Cubics through spans of the dense points with given end tangents, and how far each strays."""
    # even in what was traced, not in length, so that a small bend beside a long one counts
    pick = np.rint(begin[:, None] + (end - begin)[:, None] * np.linspace(0, 1, FIT_POINTS)).astype(int)
    points = dense[pick]
    way = length[end] - length[begin]
    p0, p3 = points[:, :1], points[:, -1:]
    chord = np.linalg.norm(p3 - p0, axis=-1)[:, 0]
    u = (length[pick] - length[begin][:, None]) / np.maximum(way, 1e-9)[:, None]
    for attempt in range(4):
        s = 1 - u
        b0, b1, b2, b3 = s**3, 3 * s * s * u, 3 * s * u * u, u**3
        a0, a1 = b1[..., None] * way0[:, None], -b2[..., None] * way1[:, None]
        rest = points - (b0 + b1)[..., None] * p0 - (b2 + b3)[..., None] * p3
        c00, c01, c11 = ((x * y).sum((1, 2)) for x, y in ((a0, a0), (a0, a1), (a1, a1)))
        x0, x1 = (a0 * rest).sum((1, 2)), (a1 * rest).sum((1, 2))
        det = c00 * c11 - c01 * c01
        safe = np.abs(det) > 1e-9
        k0 = np.where(safe, (x0 * c11 - x1 * c01) / np.where(safe, det, 1), chord / 3)
        k1 = np.where(safe, (c00 * x1 - c01 * x0) / np.where(safe, det, 1), chord / 3)
        bad = (k0 < 0) | (k1 < 0) | (k0 > way) | (k1 > way)
        k0, k1 = np.where(bad, way / 3, k0), np.where(bad, way / 3, k1)
        curves = np.concatenate([p0, p0 + (k0[:, None] * way0)[:, None], p3 - (k1[:, None] * way1)[:, None], p3], 1)
        off = _points(curves, u) - points
        if attempt == 3:
            break
        d1 = np.diff(curves, axis=1) * 3
        basis = np.stack([s * s, 2 * s * u, u * u], -1)
        speed = basis @ d1
        u = np.clip(u - (off * speed).sum(-1) / np.maximum((speed * speed).sum(-1), 1e-9), 0, 1)
        u = np.maximum.accumulate(u, 1)
    return curves, np.linalg.norm(off, axis=-1).max(1)


def _write(curves: np.ndarray, straight: float) -> str:
    """Relative integers again; what hardly bows becomes a line."""
    if len(curves) == 0:
        return ""
    q = np.rint(curves).astype(int)
    chord = curves[:, 3] - curves[:, 0]
    size = np.maximum(np.linalg.norm(chord, axis=1), 1e-9)
    bow = [np.abs(chord[:, 0] * (curves[:, k, 1] - curves[:, 0, 1])
                  - chord[:, 1] * (curves[:, k, 0] - curves[:, 0, 0])) / size for k in (1, 2)]
    along = [((curves[:, k] - curves[:, 0]) * chord).sum(1) / size**2 for k in (1, 2)]
    flat = (np.maximum(*bow) < straight) & (np.minimum(*along) > -.05) & (np.maximum(*along) < 1.05)
    out, previous = "M%d %d" % tuple(q[0, 0]), "M"
    closed = (q[-1, 3] == q[0, 0]).all()
    mirrored = None                         # where a curve's first handle lies if it goes on from the one before
    for k, (c, line) in enumerate(zip(q, flat)):
        moves = (c[3:] if line else c[1:]) - c[0]
        if not moves.any() or (closed and line and k == len(q) - 1):
            continue
        name = "l" if line else "c"
        if not line and mirrored is not None and np.abs(mirrored - c[1]).max() <= MIRROR_SLACK:
            name, moves = "s", moves[1:]
        mirrored = None if line else 2 * c[3] - c[2]
        text = " ".join(map(str, moves.ravel())).replace(" -", "-")
        out += (name if name != previous else "" if text[0] == "-" else " ") + text
        previous = name
    return out + ("z" if closed else "")


# -- round equipment -----------------------------------------------------------
def round_off(text: str) -> str:
    """Discs and other many-cornered outlines of the equipment, in tenths, as curves."""
    found = []
    for m in re.finditer(r' d="(M[-\d lMz]*)"', text):
        rings = [_curves(ring) for ring in ISLAND.findall(m[1])]
        if min(map(len, rings)) >= ROUND_CORNERS and all(map(_is_even, rings)):
            found.append((m, rings))
    merged = iter(_merge([ring for _, rings in found for ring in rings],
                         np.full(sum(len(rings) for _, rings in found), ROUND_TOLERANCE * 10), even=False))
    out, place = [], 0
    for m, rings in found:
        out += [text[place:m.start(1)], *(_write(next(merged), STRAIGHT * 10) for _ in rings)]
        place = m.end(1)
    return "".join(out) + text[place:]


def _is_even(ring: np.ndarray) -> bool:
    """Whether no edge is much longer than the others."""
    edges = np.linalg.norm(ring[:, 3] - ring[:, 0], axis=1)
    return bool(edges.max() <= 4 * np.median(edges))


# -- what stands still -----------------------------------------------------------
def share(text: str) -> str:
    """In a movement, write islands that are the same in every frame once, before the frames, and use them."""
    head, *frames = re.split(r'(?=<g id="frame-\d\d")', text)
    if len(frames) < 2:
        return text
    path = re.compile(r'<path( id="[^"]*")? class="((?!fibre)[^"]*)"([^>]*?) d="(M[^"]*c[^"]*)"/>')
    held = []
    for frame in frames:
        mine: dict[str, set] = {}
        for m in path.finditer(frame):
            mine.setdefault(m[2] + m[3], set()).update(_islands(m[4]))
        held.append(mine)
    common = {}
    for key in held[0]:
        same = set.intersection(*(m.get(key, set()) for m in held))
        if sum(map(len, same)) > SHARE_WORTH:
            common[key] = same
    names = {key: SHARED_ID.format(k) for k, key in enumerate(common)}

    kept: dict[str, str] = {}

    def replace(m: re.Match) -> str:
        key = m[2] + m[3]
        if key not in common or (m[1] and "muscle" in m[1]):
            return m[0]
        islands = _islands(m[4])
        rest = "".join(i for i in islands if i not in common[key])
        if key not in kept:
            still = "".join(i for i in islands if i in common[key])
            kept[key] = f'<path id="{names[key]}" class="{m[2]}"{m[3]} d="{still}"/>'
        return f'<use href="#{names[key]}"/>' + (f'<path class="{m[2]}"{m[3]} d="{rest}"/>' if rest else "")

    done = "".join(path.sub(replace, frame) for frame in frames)
    return head + ("<defs>" + "".join(kept.values()) + "</defs>\n" if kept else "") + done


def _islands(data: str) -> list[str]:
    """The subpaths, each with its holes: potrace turns those the other way round."""
    out: list[str] = []
    for ring in ISLAND.findall(data):
        corners = _curves(ring)[:, 0]
        x, y = corners[:, 0], corners[:, 1]
        area = (x * np.roll(y, -1) - y * np.roll(x, -1)).sum()
        if out and area > 0:
            out[-1] += ring
        else:
            out.append(ring)
    return out
