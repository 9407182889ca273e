/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Services of the desktop, as far as the program speaks to them, on the bus of the test. */

typedef struct
{
  guint object_id;
  guint name_id;
  gboolean owned;
} DesktopService;

/* Waits until what was said on the bus before has arrived. */
void desktop_settle (void);

/* Keeps what it was last told to show. */
typedef struct
{
  DesktopService service;
  char *title;
  char *body;
  guint n_shown;
  guint n_withdrawn;
} DesktopNotifications;

void desktop_notifications_begin (DesktopNotifications *notifications);
void desktop_notifications_end   (DesktopNotifications *notifications);

/* Answers as it is told, with as much as it was asked: at once, or where it @thinks,
 * when it is made to. */
typedef struct
{
  DesktopService service;
  guint32 response;
  gboolean thinks;
  guint n_asked;
  gboolean autostart; /* what was asked last */
  GPtrArray *thoughts;
} DesktopBackground;

void desktop_background_begin  (DesktopBackground *background);
void desktop_background_answer (DesktopBackground *background);
void desktop_background_end    (DesktopBackground *background);

G_END_DECLS
