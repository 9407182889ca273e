/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "bx-workout.h"

G_BEGIN_DECLS

GtkWidget *bx_workout_slot_tile_make (const BxSlot *slot,
                                     BxUnit        unit) G_GNUC_WARN_UNUSED_RESULT;
GStrv      bx_workout_slot_list_sets (const BxSlot *slot,
                                      BxUnit        unit) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_workout_format_set     (const BxSetTarget *target,
                                      BxUnit        unit) G_GNUC_WARN_UNUSED_RESULT;

char      *bx_workout_dup_superset_words (const BxWorkout *workout,
                                          guint            begin,
                                          guint            end) G_GNUC_WARN_UNUSED_RESULT;

char      *bx_workout_format_due     (const BxWorkout *workout,
                                      const char      *last_day,
                                      const char      *today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
