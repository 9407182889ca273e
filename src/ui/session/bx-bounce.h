/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BxBounce:
 * @event_ms: when the last press was made, as its event tells, or 0
 * @handled_us: when the last press was taken, or 0 if there was none
 *
 * The last press of a key that does something once. It begins as zeros.
 */
typedef struct
{
  guint32 event_ms;
  gint64 handled_us;
} BxBounce;

gboolean bx_bounce_take     (BxBounce  *self,
                             guint32    event_ms);
void     bx_bounce_clear    (BxBounce  *self);
guint32  bx_bounce_get_time (GtkWidget *widget);

G_END_DECLS
