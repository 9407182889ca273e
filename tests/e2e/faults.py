# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with a page, as assistive technology reads it."""

import re

INTERACTIVE = {"button", "toggle button", "check box", "radio button", "switch", "entry", "text", "spin button",
               "combo box", "slider", "page tab", "link", "menu button"}

# What can be on or off says which; what is chosen from is within something.
STATEFUL = {"check box": "checkable", "switch": "checkable"}
WITHIN = {"list item": {"list", "list box", "table", "tree", "combo box", "menu", "popup menu", "dialog", "tree table"},
          "table row": {"table", "tree table"}, "menu item": {"menu", "popup menu", "menu bar", "push button menu"}}

# What a name never has: what is left of a mnemonic, of markup or of a format.
LITTER = re.compile(r"(^|\s)_\w|<\w|&\w+;|%\w|\(null\)")


def find_nameless(nodes):
    for node in nodes:
        if node.role in INTERACTIVE and not node.name:
            yield f"{node} can be acted on, but has no name"
        if node.role == "image" and not node.name and not node.description:
            yield f"{node} at {node.extents} says nothing"
        # The pages of the window of shortcuts are called “_1” by GTK.
        if LITTER.search(node.name) and node.role != "panel":
            yield f"{node} has litter in its name"
        if node.role == "heading" and not node.name:
            yield f"{node} is empty"


def find_dishonest(nodes):
    above = []
    for node in nodes:
        del above[node.depth - nodes[0].depth:]
        if node.role in STATEFUL and STATEFUL[node.role] not in node.states:
            yield f"{node} tells not whether it is on"
        if node.role in WITHIN and not any(other.role in WITHIN[node.role] for other in above):
            yield f"{node} is in nothing that has such items"
        above.append(node)


def find(nodes):
    """Lines that tell what is wrong with what shows, as one look saw it."""
    return [*find_nameless(nodes), *find_dishonest(nodes)]
