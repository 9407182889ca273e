# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The engine of the illustrator: from a human mesh to layered SVG pictures."""
