/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-application.h"

G_BEGIN_DECLS

/* The program with a home of its own, and a log in it. */

typedef struct
{
  char *home;
  BxApplication *application;
} AppFixture;

#define APP_FIXTURE_ONE_SESSION G_MAXUINT

/* With @years of a demo log that ends on @last_day, or yesterday; 0 for no log, or a log
 * of one session, of yesterday */
void       app_fixture_set_up    (AppFixture *fixture,
                                  guint       years,
                                  guint       seed,
                                  const char *last_day);
void       app_fixture_tear_down (AppFixture *fixture);

typedef gboolean (*AppFixtureIsFunc) (GtkWidget     *widget,
                                      gconstpointer  data);

/* The first widget that it is, from above and the start; NULL if there is none */
GtkWidget *app_fixture_search      (GtkWidget        *root,
                                    AppFixtureIsFunc  is,
                                    gconstpointer     data);
GtkWidget *app_fixture_find_type   (GtkWidget  *root,
                                    GType       type);
/* By what is written on it */
GtkWidget *app_fixture_find_row    (GtkWidget  *root,
                                    const char *title);
GtkWidget *app_fixture_find_button (GtkWidget  *root,
                                    const char *label);
GtkWidget *app_fixture_find_label  (GtkWidget  *root,
                                    const char *text);
/* An icon's, by its tooltip */
GtkWidget *app_fixture_find_hint   (GtkWidget  *root,
                                    const char *tooltip);

/* Presses Undo beside what was told in these words */
void       app_fixture_undo        (GtkWidget  *window,
                                    const char *text);

/* Waiting for an answer: pass app_fixture_answer_cb and the place of the answer. */
void          app_fixture_answer_cb (GObject       *source,
                                     GAsyncResult  *result,
                                     gpointer       answer);
GAsyncResult *app_fixture_wait      (GAsyncResult **answer);

G_END_DECLS
