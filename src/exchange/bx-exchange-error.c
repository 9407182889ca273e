/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exchange-error.h"

G_DEFINE_QUARK (bx-exchange-error-quark, bx_exchange_error)
