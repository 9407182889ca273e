/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-store-error.h"

G_DEFINE_QUARK (bx-store-error-quark, bx_store_error)
