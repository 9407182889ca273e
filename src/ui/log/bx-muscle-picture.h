/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-muscle-load.h"
#include "bx-picture.h"

G_BEGIN_DECLS

GBytes *bx_muscle_picture_render (GtkWidget           *widget,
                                  const char          *title,
                                  const BxMuscleLoad  *muscles,
                                  const BxMuscleLoad  *groups,
                                  const char          *athlete,
                                  BxPictureFormat      format,
                                  GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
