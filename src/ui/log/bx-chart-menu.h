/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-chart.h"

G_BEGIN_DECLS

GtkWidget *bx_chart_menu_new (BxChart *chart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
