/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-store.h"

G_BEGIN_DECLS

void bx_data_try_sample (GtkWidget *parent,
                         BxStore   *store);

G_END_DECLS
