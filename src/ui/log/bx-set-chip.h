/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-set.h"

G_BEGIN_DECLS

GtkWidget  *bx_set_chip_make      (void) G_GNUC_WARN_UNUSED_RESULT;
void        bx_set_chip_show     (GtkWidget   *chip,
                                  const BxSet *set,
                                  BxMeasure    measure,
                                  BxUnit       unit,
                                  const char  *place);
const char *bx_set_kind_get_name (BxSetKind    kind);

G_END_DECLS
