/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* print-report FOLDER LOCALEDIR YEARS [rtl]: prints reports of a demo log of so many
 * years, or of one session where YEARS is 0, into FOLDER, on A4 and on Letter, and says
 * how long the longest piece of that took the thread of the window. */

#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <time.h>

#include "app-fixture.h"
#include "bx-log-words.h"
#include "bx-report-render.h"
#include "bx-report-sheet.h"

#define LAST_DAY "2026-03-29"

static BxApplication *application;
static gboolean incomplete;

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
  report = bx_report_load_finish (store, app_fixture_wait (&answer), &error);
  if (report == NULL)
    g_error ("%s", error->message);

  return report;
}

static double
get_thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/* A report as it is saved, piece by piece */
static void
print (const char *folder,
       const char *name,
       const char *first_day,
       const char *last_day,
       const char *paper_name)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  BxReport *report = load (first_day, last_day, BX_REPORT_ALL);
  g_autofree char *path = g_strdup_printf ("%s/%s.pdf", folder, name);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  double longest = 0;
  double sum = 0;
  guint n_pieces = 0;
  guint nth_longest = 0;

  g_set_str (&report->name, "Kim Vega");
  g_set_str (&report->remark, "The lower back was stiff after long drives in February.");
  bx_report_render_async (widget, report, "woman", paper_name, NULL, NULL, NULL, app_fixture_answer_cb, &answer);
  while (answer == NULL)
    {
      double before = get_thread_ms ();
      double took;

      g_main_context_iteration (NULL, TRUE);
      took = get_thread_ms () - before;
      sum += took;
      n_pieces++;
      if (g_getenv ("BX_TEST_PIECES") != NULL)
        g_print ("%s %u %.2f\n", name, n_pieces, took);
      if (took > longest)
        {
          longest = took;
          nth_longest = n_pieces;
        }
    }
  pdf = bx_report_render_finish (widget, answer, &error);
  if (pdf == NULL || !g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error))
    g_error ("%s: %s", name, error->message);
  g_print ("%s: %u pieces, %.1f ms, the longest %.1f ms, the %u.\n", name, n_pieces, sum, longest, nth_longest);
  g_object_unref (widget);
}

/* Nothing of it is cut, on paper of either form */
static void
look (const char *name,
      const char *first_day,
      const char *last_day)
{
  static const double sizes[][2] = { { 516, 763 }, { 532, 713 } };
  g_autoptr (BxReport) report = load (first_day, last_day, BX_REPORT_ALL);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
      g_autoptr (BxPaper) paper = NULL;
      g_autofree char *cut = NULL;

      pango_cairo_context_set_resolution (context, 72.0);
      paper = bx_report_lay_out (report, "man", context, sizes[i][0], sizes[i][1]);
      cut = bx_paper_find_cut (paper);
      if (cut != NULL)
        {
          g_printerr ("%s: %s\n", name, cut);
          incomplete = TRUE;
        }
      g_object_unref (context);
    }
}

int
main (int argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    const char *first_day; /* (nullable) */
    const char *last_day;
  } times[] = {
    { "quarter", "2026-01-05", LAST_DAY },
    { "year", "2025-03-31", LAST_DAY },
    { "all", NULL, LAST_DAY },
    { "nothing", "1990-01-01", "1990-01-28" },
  };
  AppFixture fixture;
  char today[BX_DAY_LENGTH];
  char monday[BX_DAY_LENGTH];
  int years;

  if (argc < 4)
    {
      g_printerr ("Usage: print-report FOLDER LOCALEDIR YEARS [rtl]\n");
      return 64;
    }

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, argv[2]);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  gtk_init ();
  years = atoi (argv[3]);
  app_fixture_set_up (&fixture, years > 0 ? (guint) years : APP_FIXTURE_ONE_SESSION, 7, LAST_DAY);
  application = fixture.application;
  if (argc > 4)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  bx_log_get_day_text (bx_log_get_today (), today);
  bx_log_get_day_text (bx_log_get_week_start (bx_log_get_today ()) - 21, monday);
  if (years == 0)
    {
      print (argv[1], "one-a4", monday, today, GTK_PAPER_NAME_A4);
      print (argv[1], "one-letter", monday, today, GTK_PAPER_NAME_LETTER);
    }
  for (gsize i = 0; years > 0 && i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *a4 = g_strdup_printf ("%d-%s-a4", years, times[i].name);
      g_autofree char *letter = g_strdup_printf ("%d-%s-letter", years, times[i].name);

      look (times[i].name, times[i].first_day, times[i].last_day);
      print (argv[1], a4, times[i].first_day, times[i].last_day, GTK_PAPER_NAME_A4);
      print (argv[1], letter, times[i].first_day, times[i].last_day, GTK_PAPER_NAME_LETTER);
    }
  app_fixture_tear_down (&fixture);

  return incomplete ? 1 : 0;
}
