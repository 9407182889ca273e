/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BxArtFade:
 * @from: (transfer full) (nullable): what fades away
 * @part: how much of it is over, 0 to 1
 *
 * How one drawing comes on the screen in place of another. All zero it stands still.
 */
typedef struct
{
  gpointer from;
  double part;

  /*< private >*/
  GtkWidget *widget;
  gint64 start; /* frame time in µs, or 0 before the first frame */
  guint tick_id;
} BxArtFade;

void     bx_art_fade_start      (BxArtFade       *self,
                                 GtkWidget       *widget,
                                 gpointer         from);
void     bx_art_fade_stop       (BxArtFade       *self);
gboolean bx_art_fade_is_running (const BxArtFade *self);

G_END_DECLS
