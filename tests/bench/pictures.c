/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What pictures cost: one figure, a movement that plays, and a change to the page of
 * an exercise. Prints "name number" lines; times are of the main thread alone.
 * "bench-pictures 11 pages" measures changes of page alone, and "bench-pictures 11
 * pages 360" in a window of that width. */

#include "config.h"

#include <librsvg/rsvg.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "bx-application.h"
#include "bx-art-picture.h"
#include "bx-art-stylesheet.h"
#include "bx-line-chart.h"
#include "bx-movement-view.h"
#include "bx-player.h"

#define FIGURE "still-back-extension-man"
#define FIGURE_SIZE 800
#define PLAYER_SIZE 800
#define N_FRAMES 240

/* What the main thread has worked so far */
static gint64
worked_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
print (const char *name,
       double value)
{
  printf ("%s %.1f\n", name, value);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

static gint64
get_quantile (GArray *times,
              double part)
{
  g_array_sort (times, compare);

  return g_array_index (times, gint64, (guint) (part * (times->len - 1)));
}

/* ---- One figure ---------------------------------------------------------------------- */

static gint64
draw_ours (const char *css)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GBytes) svg = bx_art_picture_load (FIGURE, NULL);
  g_autoptr (GdkTexture) texture = bx_art_picture_draw (svg, css, FIGURE_SIZE, FIGURE_SIZE, NULL, NULL);

  g_assert (texture != NULL);

  return g_get_monotonic_time () - start;
}

/* The library alone, without colours */
static gint64
draw_plain (GBytes *svg)
{
  gint64 start = g_get_monotonic_time ();
  RsvgHandle *handle = rsvg_handle_new_from_data (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, FIGURE_SIZE, FIGURE_SIZE);
  cairo_t *cr = cairo_create (surface);

  rsvg_handle_render_document (handle, cr, &(RsvgRectangle){ 0, 0, FIGURE_SIZE, FIGURE_SIZE }, NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (handle);

  return g_get_monotonic_time () - start;
}

static gint64
draw_beside (const char *path,
             const char *stylesheet,
             const char *output)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *size = g_strdup_printf ("%d", FIGURE_SIZE);
  const char *argv[] = { "rsvg-convert", "--width", size, "--height", size, "--keep-aspect-ratio", "--stylesheet", stylesheet, "--output", output, path, NULL };
  int status = 0;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL) || status != 0)
    g_error ("rsvg-convert failed");

  return g_get_monotonic_time () - start;
}

static void
measure_figure (int rounds)
{
  static const char *const primary[] = { "erector-spinae-lumbar", "hamstrings", NULL };
  static const char *const secondary[] = { "gluteus-maximus", NULL };
  BxArtLook look = { FALSE, FALSE, { 0.0f, 0.38f, 0.78f, 1.0f } };
  g_autoptr (GRefString) css = bx_art_stylesheet_build (&look, primary, secondary);
  g_autoptr (GBytes) svg = bx_art_picture_load (FIGURE, NULL);
  g_autofree char *folder = g_dir_make_tmp ("backext-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "figure.svg", NULL);
  g_autofree char *sheet = g_build_filename (folder, "figure.css", NULL);
  g_autofree char *output = g_build_filename (folder, "figure.png", NULL);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) plain = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) beside = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!g_file_set_contents (path, g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), NULL)
      || !g_file_set_contents (sheet, css, -1, NULL))
    g_error ("The figure can't be written to %s", folder);

  for (int i = 0; i < rounds; i++)
    {
      gint64 time = draw_ours (css);

      g_array_append_val (ours, time);
      time = draw_plain (svg);
      g_array_append_val (plain, time);
      time = draw_beside (path, sheet, output);
      g_array_append_val (beside, time);
    }
  remove (path);
  remove (sheet);
  remove (output);
  remove (folder);

  print ("figure_us", (double) get_quantile (ours, 0.5));
  print ("figure_plain_us", (double) get_quantile (plain, 0.5));
  print ("figure_beside_us", (double) get_quantile (beside, 0.5));
}

/* ---- A movement that plays -------------------------------------------------------------- */

typedef struct
{
  GArray *works; /* (element-type gint64): of whole frames */
  GArray *pieces; /* (element-type gint64): of what is drawn, without the renderer */
  gint64 last;
} Frames;

static void
painted_cb (GdkFrameClock *clock,
            Frames *frames)
{
  gint64 now = worked_us ();
  gint64 work = now - frames->last;

  if (frames->last != 0)
    g_array_append_val (frames->works, work);
  frames->last = now;
}

static void
measure_player (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *player = bx_player_new ("back-extension");
  Frames frames = { 0 };
  GdkFrameClock *clock;
  gint64 begun;

  frames.works = g_array_new (FALSE, FALSE, sizeof (gint64));
  frames.pieces = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_object_set (gtk_widget_get_settings (window), "gtk-enable-animations", TRUE, NULL);
  bx_player_set_tempo (BX_PLAYER (player), "3-0-2-0");
  gtk_widget_set_size_request (player, PLAYER_SIZE, PLAYER_SIZE);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), player);
  gtk_window_present (GTK_WINDOW (window));
  begun = g_get_monotonic_time ();
  while (!bx_player_is_moving (BX_PLAYER (player)))
    g_main_context_iteration (NULL, TRUE);
  print ("player_ready_us", (double) (g_get_monotonic_time () - begun));

  /* Each picture was on the screen once. */
  clock = gtk_widget_get_frame_clock (window);
  begun = g_get_monotonic_time ();
  while (g_get_monotonic_time () - begun < 5500000)
    g_main_context_iteration (NULL, TRUE);

  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &frames);
  begun = g_get_monotonic_time ();
  while (frames.works->len < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  print ("player_frames_a_second", N_FRAMES * 1e6 / (double) (g_get_monotonic_time () - begun));
  g_signal_handlers_disconnect_by_data (clock, &frames);
  print ("player_median_us", (double) get_quantile (frames.works, 0.5));
  print ("player_slow_us", (double) get_quantile (frames.works, 0.95));
  bx_player_pause (BX_PLAYER (player));

  /* What the program itself does for a frame: the clock, and what goes where */
  for (int i = 0; i < N_FRAMES; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      gint64 start = worked_us ();
      g_autoptr (GskRenderNode) node = NULL;
      g_autoptr (GdkPaintable) paintable = NULL;
      gint64 work;

      bx_movement_view_set_frame (BX_MOVEMENT_VIEW (gtk_widget_get_first_child (player)), 15.0 * i / N_FRAMES);
      GTK_WIDGET_GET_CLASS (gtk_widget_get_first_child (player))->snapshot (gtk_widget_get_first_child (player), snapshot);
      node = gtk_snapshot_free_to_node (snapshot);
      work = worked_us () - start;
      g_array_append_val (frames.pieces, work);
    }
  print ("player_own_us", (double) get_quantile (frames.pieces, 0.95));

  g_array_unref (frames.works);
  g_array_unref (frames.pieces);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- A change of page --------------------------------------------------------------------- */

static GtkWidget *
find_view (GtkWidget *widget,
           const char *exercise)
{
  if (BX_IS_MOVEMENT_VIEW (widget) && gtk_widget_get_mapped (widget))
    {
      const BxMovement *movement = bx_movement_view_get_movement (BX_MOVEMENT_VIEW (widget));

      if (movement != NULL && g_str_equal (movement->exercise, exercise))
        return widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_view (child, exercise);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What a change of page takes of the main thread */
typedef struct
{
  gint64 total;
  gint64 longest;
} Pieces;

/* One turn of the main loop. What the bench itself does between two is not counted. */
static void
turn (Pieces *pieces)
{
  gint64 start = worked_us ();
  gint64 piece;

  if (!g_main_context_iteration (NULL, FALSE))
    {
      g_usleep (500);
      return;
    }

  piece = worked_us () - start;
  pieces->total += piece;
  pieces->longest = MAX (pieces->longest, piece);
}

static void
run_for (gint64 duration,
         Pieces *pieces)
{
  gint64 begun = g_get_monotonic_time ();

  while (g_get_monotonic_time () - begun < duration)
    turn (pieces);
}

/* (nullable): what @action with @parameter leads to, once it is there */
typedef GtkWidget *(*FindFunc) (GtkWidget *widget, const char *parameter);

static GtkWidget *
find_picture (GtkWidget *window,
              const char *exercise)
{
  GtkWidget *view = find_view (window, exercise);

  return view != NULL && bx_movement_view_get_state (BX_MOVEMENT_VIEW (view)) == BX_FIGURE_STATE_SHOWN ? view : NULL;
}

static GtkWidget *
find_chart (GtkWidget *widget,
            const char *exercise)
{
  if (BX_IS_LINE_CHART (widget) && gtk_widget_get_mapped (widget) && bx_chart_get_n_shown (BX_CHART (widget)) > 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_chart (child, exercise);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
measure_page (GtkWidget *window,
              const char *action,
              const char *exercise,
              FindFunc find,
              GArray *totals,
              GArray *longests,
              GArray *waits)
{
  gint64 begun = g_get_monotonic_time ();
  gint64 start = worked_us ();
  Pieces pieces = { 0 };
  Pieces rest = { 0 };
  gint64 wait;
  GtkWidget *view;

  gtk_widget_activate_action (window, action, "s", exercise);
  pieces.total = pieces.longest = worked_us () - start;
  while ((view = find (window, exercise)) == NULL)
    turn (&pieces);
  wait = g_get_monotonic_time () - begun;
  run_for (800000, &rest);
  pieces.longest = MAX (pieces.longest, rest.longest);
  g_array_append_val (totals, pieces.total);
  g_array_append_val (longests, pieces.longest);
  g_array_append_val (waits, wait);

  gtk_widget_activate_action (view, "navigation.pop", NULL);
  run_for (800000, &rest);
}

/* Changes to the pages of all @exercises. The first has everything to learn. */
static void
measure_action (GtkWidget *window,
                const char *name,
                const char *action,
                FindFunc find,
                const char *const *exercises)
{
  g_autoptr (GArray) totals = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) longests = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) waits = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 longest_of_all = 0;

  for (gsize i = 0; exercises[i] != NULL; i++)
    {
      measure_page (window, action, exercises[i], find, totals, longests, waits);
      longest_of_all = MAX (longest_of_all, g_array_index (longests, gint64, longests->len - 1));
      if (i == 0)
        {
          printf ("%s_first_us %.1f\n", name, (double) g_array_index (totals, gint64, 0));
          printf ("%s_first_longest_us %.1f\n", name, (double) g_array_index (longests, gint64, 0));
          printf ("%s_first_wait_us %.1f\n", name, (double) g_array_index (waits, gint64, 0));
          g_array_set_size (totals, 0);
          g_array_set_size (longests, 0);
          g_array_set_size (waits, 0);
        }
    }
  printf ("%s_us %.1f\n", name, (double) get_quantile (totals, 0.5));
  printf ("%s_longest_us %.1f\n", name, (double) get_quantile (longests, 0.5));
  printf ("%s_longest_of_all_us %.1f\n", name, (double) longest_of_all);
  printf ("%s_wait_us %.1f\n", name, (double) get_quantile (waits, 0.5));
}

static void
measure_pages (int width) /* 0: as the program would have it */
{
  static const char *const exercises[] = { "deadlift", "back-extension", "good-morning", "pull-up", "kettlebell-swing", "lat-pulldown", "dumbbell-row", NULL };
  static const char *const trained[] = { "back-extension", "deadlift", "pull-up", "lat-pulldown", "dumbbell-row", NULL };
  g_autoptr (BxApplication) application = bx_application_new ();
  Pieces started = { 0 };
  GtkWidget *window;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_set_default (G_APPLICATION (application));
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    g_error ("The program can't be registered");
  g_application_activate (G_APPLICATION (application));
  window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (application)));
  run_for (2500000, &started);
  if (width > 0)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), width, 2 * width);
      run_for (1000000, &started);
    }

  measure_action (window, "page", "win.show-exercise", find_picture, exercises);
  measure_action (window, "progress", "win.show-progress", find_chart, trained);
  bx_store_close (bx_application_get_store (application));
}

int
main (int argc,
      char **argv)
{
  int rounds = argc > 1 ? atoi (argv[1]) : 11;
  gboolean pages_only = argc > 2 && g_str_equal (argv[2], "pages");

  setlocale (LC_ALL, "");
  gtk_init ();
  if (!pages_only)
    {
      measure_figure (MAX (1, rounds));
      measure_player ();
    }
  measure_pages (argc > 3 ? atoi (argv[3]) : 0);

  return EXIT_SUCCESS;
}
