/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-store.h"

G_BEGIN_DECLS

void bx_data_import_file   (GtkWidget *parent,
                            BxStore   *store,
                            GFile     *file);
void bx_data_choose_import (GtkWidget *parent,
                            BxStore   *store);
void bx_data_accept_drops  (GtkWidget *window,
                            BxStore   *store);

G_END_DECLS
