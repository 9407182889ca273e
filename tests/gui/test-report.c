/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The report of a time: what it is made from, and what is on its pages. Set
 * `BX_TEST_PRINT_FOLDER` to keep the PDFs, for a person to look at. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app-fixture.h"
#include "bx-activity.h"
#include "bx-log-words.h"
#include "bx-paper-print-private.h"
#include "bx-report-dialog.h"
#include "bx-report-render.h"
#include "bx-report-sheet.h"
#include "bx-window.h"
#include "wait.h"

#define LAST_DAY "2026-03-29"

static BxApplication *application;

static BxReport *
load (const char *first_day,
      const char *last_day,
      BxReportParts parts)
{
  BxStore *store = bx_application_get_store (application);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  BxReport *report;

  bx_report_load_async (store, first_day, last_day, parts, NULL, app_fixture_answer_cb, &answer);
  app_fixture_wait (&answer);
  report = bx_report_load_finish (store, answer, &error);
  g_assert_no_error (error);
  g_assert_nonnull (report);

  return report;
}

/* All that is written on it */
static char *
write_out (const BxReport *report,
           int *n_pages)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (BxPaper) paper = NULL;
  GString *text = g_string_new (NULL);
  g_autofree char *cut = NULL;

  pango_cairo_context_set_resolution (context, 72.0);
  paper = bx_report_lay_out (report, "woman", context, 515, 762);
  cut = bx_paper_find_cut (paper);
  g_assert_cmpstr (cut, ==, NULL);

  *n_pages = bx_paper_get_pages (paper);
  for (int page = 0; page < *n_pages; page++)
    {
      g_autofree char *words = bx_paper_dup_text (paper, page);

      g_string_append_printf (text, "%s\n", words);
    }
  g_object_unref (context);

  return g_string_free_and_steal (text);
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is missing in:\n%s", part, text);
}

static void
assert_lacks (const char *text,
              const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("“%s” is in:\n%s", part, text);
}

static guint
count (const char *content,
       gsize length,
       const char *part)
{
  guint n = 0;

  for (gsize i = 0; i + strlen (part) <= length; i++)
    n += memcmp (content + i, part, strlen (part)) == 0;

  return n;
}

static void
render (BxReport *report,
        const char *paper_name,
        const char *width,
        const char *file)
{
  const char *folder = g_getenv ("BX_TEST_PRINT_FOLDER");
  g_autoptr (GError) error = NULL;
  g_autofree char *box = NULL;
  int n_pages = 0;
  g_autoptr (GBytes) pdf = bx_report_render (report, paper_name, &n_pages, &error);
  const char *content;
  gsize length;

  g_assert_no_error (error);
  content = g_bytes_get_data (pdf, &length);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  if (folder != NULL)
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);

      g_file_set_contents (path, content, (gssize) length, &error);
      g_assert_no_error (error);
    }

  /* As sharp as the printer: no pixels. */
  g_assert_cmpuint (count (content, length, "/Subtype /Image"), ==, 0);
  /* Each page has the size of the paper. */
  box = g_strdup_printf ("/MediaBox [ 0 0 %s", width);
  g_assert_cmpuint (count (content, length, box), ==, n_pages);
}

static void
test_quarter (void)
{
  g_autoptr (BxReport) report = load ("2026-01-05", LAST_DAY, BX_REPORT_ALL);
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  int n_pages = 0;

  g_set_str (&report->name, "Kim Vega");
  g_set_str (&report->remark, "The lower back was stiff after long drives in February.");
  title = bx_report_dup_title (report);
  text = write_out (report, &n_pages);
  g_assert_cmpint (n_pages, >=, 3);
  g_assert_cmpint (n_pages, <=, 6);
  g_assert_cmpstr (title, ==, "Training Report of Kim Vega, 5 January 2026 – 29 March 2026");
  assert_has (text, "Kim Vega · 5 January 2026 – 29 March 2026");
  assert_has (text, "long drives in February");
  assert_has (text, "sessions a week");
  assert_has (text, "Week by Week");
  assert_has (text, " of 12 weeks.");
  assert_has (text, "[Deadlift] ");
  assert_has (text, "e1RM, of ");
  assert_has (text, " planned sets ");
  assert_has (text, "★ ");
  assert_has (text, "Lower back");
  assert_has (text, "Bodyweight");
  /* The demo aches 17 days before its last day. */
  assert_has (text, "Good Morning, 12 March");
  assert_has (text, "for the lower back in the seven days before");
  assert_has (text, "How This Was Counted");
  assert_has (text, "Epley: w (1 + r / 30)");
  assert_has (text, "page 1 of ");
  render (report, GTK_PAPER_NAME_A4, "595.275", "report-a4.pdf");
  render (report, GTK_PAPER_NAME_LETTER, "611.999", "report-letter.pdf");
}

/* Of all exercises together, as the log sums up its sessions */
static void
test_volume (void)
{
  g_autoptr (BxReport) report = load ("2026-01-05", LAST_DAY, BX_REPORT_WEEKS);
  BxStore *store = bx_application_get_store (application);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autofree char *text = NULL;
  g_autofree char *usual = NULL;
  g_autofree char *expected = NULL;
  double volume_kg = 0;
  int n_pages = 0;

  bx_store_list_sessions_async (store, NULL, 100, NULL, app_fixture_answer_cb, &answer);
  sessions = bx_store_list_sessions_finish (store, app_fixture_wait (&answer), NULL);
  for (guint i = 0; i < sessions->len; i++)
    {
      const BxSessionSummary *session = g_ptr_array_index (sessions, i);
      char day[BX_DAY_LENGTH];

      bx_moment_get_day (session->started, day);
      if (strcmp (day, report->first_day) >= 0 && strcmp (day, report->last_day) <= 0)
        volume_kg += session->volume_kg;
    }
  g_assert_cmpfloat (volume_kg, >, 10000);

  usual = bx_log_format_volume (volume_kg / 12, BX_UNIT_KG);
  expected = g_strdup_printf ("Volume: %s a week on average.", usual);
  text = write_out (report, &n_pages);
  assert_has (text, expected);
}

/* A line or two are not alone on the last page, where rows can move closer. */
static void
test_close (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (BxPaper) paper = bx_paper_new (context, 500, 500);

  for (guint i = 0; i < 10; i++)
    bx_paper_row_add_space (bx_paper_add_row (paper, 10), 40);
  g_assert_cmpint (bx_paper_paginate (paper), ==, 1);
  for (guint i = 0; i < 3; i++)
    bx_paper_row_add_space (bx_paper_add_row (paper, 10), 40);
  g_assert_cmpint (bx_paper_paginate (paper), ==, 2);
  g_assert_null (bx_paper_find_cut (paper));
  g_object_unref (context);
}

/* What was not asked for is not there. */
static void
test_parts (void)
{
  g_autoptr (BxReport) report = load ("2026-03-02", LAST_DAY, BX_REPORT_WEEKS);
  g_autofree char *text = NULL;
  int n_pages = 0;

  text = write_out (report, &n_pages);
  g_assert_cmpint (n_pages, ==, 1);
  assert_has (text, " of 4 weeks.");
  assert_lacks (text, "[Deadlift]");
  assert_lacks (text, "How This Was Counted");
  assert_lacks (text, "Bodyweight");
  /* Nobody's name, and no empty place for it */
  g_assert_true (g_str_has_prefix (text, "Training Report\n"));
  assert_lacks (text, " of , ");
  render (report, GTK_PAPER_NAME_A4, "595.275", "report-weeks.pdf");
}

/* Several weeks a bar, and the log's own first day. */
static void
test_all (void)
{
  g_autoptr (BxReport) report = load (NULL, LAST_DAY, BX_REPORT_ALL);
  g_autofree char *text = NULL;
  int n_pages = 0;

  g_assert_cmpstr (report->first_day, <, "2023-05-01");
  g_assert_cmpstr (report->first_day, >, "2023-01-01");
  text = write_out (report, &n_pages);
  assert_has (text, "Each bar is the average of 3 weeks.");
  render (report, GTK_PAPER_NAME_A4, "595.275", "report-all.pdf");
}

static void
count_pieces_cb (double fraction,
                 gpointer user_data)
{
  static double before;
  guint *n = user_data;

  if (*n == 0)
    before = 0;
  g_assert_cmpfloat (fraction, >=, before);
  g_assert_cmpfloat (fraction, <=, 1.0);
  before = fraction;
  (*n)++;
}

/* It is made in pieces, which tell how far it is; and it can be given up. */
static void
test_pieces (void)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  g_autoptr (BxReport) whole = load (NULL, LAST_DAY, BX_REPORT_ALL);
  g_autoptr (GBytes) at_once = NULL;
  g_autoptr (GBytes) in_pieces = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GAsyncResult) given_up = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint n_pieces = 0;
  guint n_later = 0;
  int n_pages = 0;

  at_once = bx_report_render (whole, GTK_PAPER_NAME_A4, &n_pages, &error);
  g_assert_no_error (error);
  bx_report_render_async (widget, load (NULL, LAST_DAY, BX_REPORT_ALL), "woman", GTK_PAPER_NAME_A4, count_pieces_cb, &n_pieces, NULL,
                          app_fixture_answer_cb, &answer);
  app_fixture_wait (&answer);
  in_pieces = bx_report_render_finish (widget, answer, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_pieces, >, (guint) n_pages + 8);
  /* Who is on the pictures may differ. */
  g_assert_cmpint (ABS ((gint64) g_bytes_get_size (in_pieces) - (gint64) g_bytes_get_size (at_once)), <,
                   (gint64) g_bytes_get_size (at_once) / 10);

  bx_report_render_async (widget, load (NULL, LAST_DAY, BX_REPORT_ALL), "woman", GTK_PAPER_NAME_A4, count_pieces_cb, &n_later, cancellable,
                          app_fixture_answer_cb, &given_up);
  WAIT_UNTIL (n_later >= 3);
  g_cancellable_cancel (cancellable);
  WAIT_UNTIL (given_up != NULL);
  g_assert_null (bx_report_render_finish (widget, given_up, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n_later, ==, 3);
  g_object_unref (widget);
}

typedef struct
{
  BxReport *report;
  BxReportLayout *layout;
  guint n_pieces;
} Print;

static BxPaper *
lay_piece_out_cb (PangoContext *context,
                  double width,
                  double height,
                  gpointer user_data)
{
  Print *print = user_data;

  if (print->layout == NULL)
    print->layout = bx_report_layout_new (print->report, "man", context, width, height);
  print->n_pieces++;

  return bx_report_layout_step (print->layout) ? NULL : bx_report_layout_steal_paper (print->layout);
}

static void
count_drawn_cb (GtkPrintOperation *operation,
                GtkPrintContext *context,
                int page,
                guint *n_drawn)
{
  (*n_drawn)++;
}

#define NOT_DONE (-1)

static void
done_cb (GtkPrintOperation *operation,
         GtkPrintOperationResult result,
         int *outcome)
{
  *outcome = (int) result;
}

/* The printer, too, gets it in pieces, and all of it. */
static void
test_printer (void)
{
  g_autofree char *path = g_build_filename (g_get_user_runtime_dir (), "printed.pdf", NULL);
  Print print = { .report = load ("2025-03-31", LAST_DAY, BX_REPORT_ALL) };
  g_autoptr (GtkPrintOperation) operation =
    _bx_paper_create_operation ("Report", GTK_PAPER_NAME_A4, lay_piece_out_cb, &print, NULL);
  g_autoptr (GError) error = NULL;
  guint n_drawn = 0;
  int outcome = NOT_DONE;
  int n_pages = 0;

  g_free (write_out (print.report, &n_pages));
  g_signal_connect (operation, "draw-page", G_CALLBACK (count_drawn_cb), &n_drawn);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), &outcome);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  WAIT_UNTIL (outcome != NOT_DONE);
  g_assert_cmpint (outcome, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_cmpuint (print.n_pieces, >, 12);
  g_assert_cmpuint (n_drawn, ==, (guint) n_pages);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_unlink (path), ==, 0);
  bx_report_layout_free (print.layout);
  bx_report_free (print.report);
}

/* Before the log nothing is known, which is not the same as no training; and a session
 * alone is told in words. */
static void
test_begun (void)
{
  g_autoptr (BxReport) all = load (NULL, LAST_DAY, BX_REPORT_WEEKS);
  char first_day[BX_DAY_LENGTH];
  char last_day[BX_DAY_LENGTH];
  g_autoptr (BxReport) report = NULL;
  g_autofree char *text = NULL;
  int n_pages = 0;

  bx_log_get_day_text (bx_log_get_chart_day (all->log_day) - 21.0, first_day);
  bx_log_get_day_text (bx_log_get_chart_day (all->log_day) + 6.0, last_day);
  report = load (first_day, last_day, BX_REPORT_ALL);
  text = write_out (report, &n_pages);
  assert_has (text, "The log begins on ");
  assert_has (text, "Training in 1 of 1 week.");
  g_free (text);
  text = write_out (all, &n_pages);
  assert_lacks (text, "The log begins on ");

  g_clear_pointer (&report, bx_report_free);
  report = load (all->log_day, all->log_day, BX_REPORT_ALL);
  g_free (text);
  text = write_out (report, &n_pages);
  assert_has (text, "One session: ");
  assert_lacks (text, "[Deadlift]");
  g_assert_cmpint (n_pages, <=, 2);
}

/* A time without training says so, and is one page. */
static void
test_nothing (void)
{
  g_autoptr (BxReport) report = load ("2010-01-04", "2010-01-31", BX_REPORT_ALL);
  g_autofree char *text = NULL;
  int n_pages = 0;

  text = write_out (report, &n_pages);
  g_assert_cmpint (n_pages, ==, 1);
  assert_has (text, "There was no training in this time.");
  assert_has (text, "It was not written down in this time.");
  assert_has (text, "No ache was reported in this time.");
  render (report, GTK_PAPER_NAME_A4, "595.275", "report-nothing.pdf");
}

/* One day is a time, too. */
static void
test_one_day (void)
{
  g_autoptr (BxReport) all = load (NULL, LAST_DAY, BX_REPORT_WEEKS);
  const BxActivityDay *day = &g_array_index (all->days, BxActivityDay, 10);
  g_autoptr (BxReport) report = load (day->day, day->day, BX_REPORT_ALL);
  g_autofree char *text = NULL;
  int n_pages = 0;

  text = write_out (report, &n_pages);
  assert_has (text, "Training in 1 of 1 week.");
  render (report, GTK_PAPER_NAME_A4, "595.275", "report-day.pdf");
}

/* Read from right to left, the page is mirrored and has the same words. */
static void
test_rtl (void)
{
  g_autoptr (BxReport) report = load ("2026-01-05", LAST_DAY, BX_REPORT_ALL);
  g_autofree char *text = NULL;
  g_autofree char *mirrored = NULL;
  int n_pages = 0;
  int n_mirrored = 0;

  text = write_out (report, &n_pages);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  mirrored = write_out (report, &n_mirrored);
  render (report, GTK_PAPER_NAME_A4, "595.275", "report-rtl.pdf");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpstr (mirrored, ==, text);
  g_assert_cmpint (n_mirrored, ==, n_pages);
}

static GtkWidget *
find (GtkWidget *widget,
      GType type,
      const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type)
      && (name == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), name) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Days can be chosen, but not the wrong way round. */
static void
test_dialog (void)
{
  BxWindow *window = bx_window_new (application);
  GtkWidget *dialog;
  GtkWidget *period;
  GtkWidget *save;
  GtkWidget *first;
  GtkWidget *last;
  g_autoptr (GDateTime) early = g_date_time_new_local (2026, 3, 1, 12, 0, 0);
  g_autoptr (GDateTime) late = g_date_time_new_local (2026, 3, 20, 12, 0, 0);

  gtk_window_present (GTK_WINDOW (window));
  /* There is nothing to print of all exercises; of the log there is. */
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-place", "s", "exercises");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-place", "s", "log");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL);
  WAIT_UNTIL ((dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)))) != NULL);
  g_assert_true (BX_IS_REPORT_DIALOG (dialog));

  period = find (dialog, ADW_TYPE_COMBO_ROW, "period_row");
  save = find (dialog, GTK_TYPE_BUTTON, "save_button");
  first = find (dialog, ADW_TYPE_ACTION_ROW, "first_row");
  last = find (dialog, ADW_TYPE_ACTION_ROW, "last_row");
  g_assert_true (gtk_widget_get_sensitive (save));
  g_assert_false (gtk_widget_get_visible (first));
  adw_combo_row_set_selected (ADW_COMBO_ROW (period), 4);
  g_assert_true (gtk_widget_get_visible (first));
  g_assert_true (gtk_widget_get_visible (last));

  gtk_calendar_select_day (GTK_CALENDAR (find (first, GTK_TYPE_CALENDAR, NULL)), late);
  gtk_calendar_select_day (GTK_CALENDAR (find (last, GTK_TYPE_CALENDAR, NULL)), early);
  g_assert_false (gtk_widget_get_sensitive (save));
  gtk_calendar_select_day (GTK_CALENDAR (find (first, GTK_TYPE_CALENDAR, NULL)), early);
  gtk_calendar_select_day (GTK_CALENDAR (find (last, GTK_TYPE_CALENDAR, NULL)), late);
  g_assert_true (gtk_widget_get_sensitive (save));

  /* While it is made it can be given up. */
  g_assert_false (gtk_widget_get_visible (find (dialog, GTK_TYPE_BUTTON, "cancel_button")));
  g_signal_emit_by_name (save, "clicked");
  g_assert_true (gtk_widget_get_visible (find (dialog, GTK_TYPE_BUTTON, "cancel_button")));
  g_assert_true (gtk_widget_get_visible (find (dialog, GTK_TYPE_PROGRESS_BAR, "progress_bar")));
  g_assert_false (gtk_widget_get_sensitive (save));
  g_signal_emit_by_name (find (dialog, GTK_TYPE_BUTTON, "cancel_button"), "clicked");
  g_assert_true (gtk_widget_get_sensitive (save));
  g_assert_false (gtk_widget_get_visible (find (dialog, GTK_TYPE_BUTTON, "cancel_button")));

  adw_dialog_force_close (ADW_DIALOG (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc,
      char *argv[])
{
  AppFixture fixture;
  int status;

  g_test_init (&argc, &argv, NULL);

  app_fixture_set_up (&fixture, 3, 7, LAST_DAY);
  application = fixture.application;

  g_test_add_func ("/gui/report/quarter", test_quarter);
  g_test_add_func ("/gui/report/volume", test_volume);
  g_test_add_func ("/gui/report/close", test_close);
  g_test_add_func ("/gui/report/parts", test_parts);
  g_test_add_func ("/gui/report/all", test_all);
  g_test_add_func ("/gui/report/pieces", test_pieces);
  g_test_add_func ("/gui/report/printer", test_printer);
  g_test_add_func ("/gui/report/begun", test_begun);
  g_test_add_func ("/gui/report/nothing", test_nothing);
  g_test_add_func ("/gui/report/one-day", test_one_day);
  g_test_add_func ("/gui/report/rtl", test_rtl);
  g_test_add_func ("/gui/report/dialog", test_dialog);
  status = g_test_run ();

  app_fixture_tear_down (&fixture);

  return status;
}
