# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the human base mesh, its shape targets and its rig, and makes a body of them.

The mesh (MPFB / MakeHuman community, CC0) is in decimetres, Y up, facing +Z, +X is the
subject's left. Bodies are in metres with the bare soles at y = 0.
"""
from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from scipy import sparse

BODY_VERTICES = 13380
RIG = "mixamo"


@dataclass
class Body:
    """A human shape: vertices, faces, skeleton and skin weights, all at rest."""
    vertices: np.ndarray
    triangles: np.ndarray
    normals: np.ndarray
    bone_names: list[str]
    parents: list[int]
    heads: np.ndarray
    tails: np.ndarray
    weights: np.ndarray
    laplacian: sparse.spmatrix
    bone: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.bone = {n: i for i, n in enumerate(self.bone_names)}

    def weight_of(self, *parts: str) -> np.ndarray:
        """For each vertex, the summed weight of all bones whose name holds one of the parts."""
        columns = [i for n, i in self.bone.items() if any(p in n for p in parts)]
        return self.weights[:, columns].sum(1)


def vertex_normals(vertices: np.ndarray, triangles: np.ndarray) -> np.ndarray:
    """Area-weighted normals."""
    a, b, c = (vertices[triangles[:, k]] for k in range(3))
    n = np.cross(b - a, c - a)
    out = np.zeros_like(vertices)
    for k in range(3):
        for axis in range(3):
            out[:, axis] += np.bincount(triangles[:, k], n[:, axis], len(vertices))
    return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12)


def _read_obj(path: Path):
    vertices, faces, joints = [], [], {}
    group = ""
    for line in path.read_text().splitlines():
        if line.startswith("v "):
            vertices.append([float(x) for x in line.split()[1:4]])
        elif line.startswith("g "):
            group = line.split()[1]
        elif line.startswith("f "):
            index = [int(t.split("/")[0]) - 1 for t in line.split()[1:]]
            if group == "body":
                faces.append(index)
            elif group.startswith("joint"):
                joints.setdefault(group, set()).update(index)
    return np.array(vertices), faces, {k: sorted(v) for k, v in joints.items()}


def _read_target(path: Path) -> tuple[np.ndarray, np.ndarray]:
    index, moves = [], []
    for line in gzip.decompress(path.read_bytes()).decode().splitlines():
        if line.startswith("#") or not line.strip():
            continue
        cells = line.split()
        index.append(int(cells[0]))
        moves.append([float(x) for x in cells[1:4]])
    return np.array(index, int), np.array(moves, float).reshape(-1, 3)


def _plain_bone(name: str) -> str:
    """The bone of the plain skeleton that a bone of the weight table belongs to."""
    short = name.split(":")[-1]
    if "Breast" in short:
        return "Spine2"
    if "Buttock" in short or short == "Root":
        return "Hips"
    if short == "Jaw" or "Eye" in short or "Orbic" in short:
        return "Head"
    return short


def load_body(mesh_dir: Path, targets: dict[str, float]) -> Body:
    """The base mesh with the shape targets applied, as a body."""
    vertices, faces, joint_cubes = _read_obj(mesh_dir / "3dobjs/base.obj")
    for name, weight in sorted(targets.items()):
        index, moves = _read_target(mesh_dir / "targets" / f"{name}.target.gz")
        vertices[index] += weight * moves
    vertices *= 0.1
    joints = {k: vertices[v].mean(0) for k, v in joint_cubes.items()}
    rig = json.loads((mesh_dir / f"rigs/standard/rig.{RIG}.json").read_text())["bones"]
    table = json.loads((mesh_dir / f"rigs/standard/weights.{RIG}_unity.json").read_text())["weights"]

    def place(end: dict) -> np.ndarray:
        if end["strategy"] == "CUBE":
            return joints[end["cube_name"]]
        if end["strategy"] == "MEAN":
            return vertices[end["vertex_indices"]].mean(0)
        return vertices[end["vertex_index"]]

    order: list[str] = []

    def add(name: str) -> None:
        if name not in order:
            if rig[name].get("parent"):
                add(rig[name]["parent"])
            order.append(name)

    for name in rig:
        add(name)
    short = [n.split(":")[-1] for n in order]
    column = {n: i for i, n in enumerate(short)}
    weights = np.zeros((BODY_VERTICES, len(order)))
    for name, entries in table.items():
        j = column[_plain_bone(name)]
        for vertex, weight in entries:
            if vertex < BODY_VERTICES:
                weights[vertex, j] += weight
    weights /= np.maximum(weights.sum(1, keepdims=True), 1e-9)

    triangles = []
    edges = []
    for f in faces:
        triangles.append(f[:3])
        if len(f) == 4:
            triangles.append([f[0], f[2], f[3]])
        edges += [(f[k], f[(k + 1) % len(f)]) for k in range(len(f))]
    e = np.array(edges)
    ones = np.ones(len(e) * 2)
    adjacency = sparse.coo_matrix((ones, (np.r_[e[:, 0], e[:, 1]], np.r_[e[:, 1], e[:, 0]])),
                                  shape=(BODY_VERTICES, BODY_VERTICES)).tocsr()
    adjacency.data[:] = 1
    degree = np.asarray(adjacency.sum(1)).ravel()

    body = vertices[:BODY_VERTICES].copy()
    floor = body[:, 1].min()
    heads = np.array([place(rig[n]["head"]) for n in order])
    tails = np.array([place(rig[n]["tail"]) for n in order])
    for a in (body, heads, tails):
        a[:, 1] -= floor
    t = np.array(triangles)
    return Body(vertices=body, triangles=t, normals=vertex_normals(body, t), bone_names=short,
                parents=[column[rig[n]["parent"].split(":")[-1]] if rig[n].get("parent") else -1 for n in order],
                heads=heads, tails=tails, weights=weights,
                laplacian=sparse.diags(1 / np.maximum(degree, 1)) @ adjacency)
