/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A workout on paper. With BX_TEST_PRINT_FOLDER set, the pages stay there to be looked at. */

#include "config.h"

#include <string.h>

#include "bx-paper.h"
#include "bx-workout-document.h"
#include "bx-workout-sheet.h"
#include "workout-fixture.h"

static const struct
{
  const char *name;
  double width;
  double height;
} papers[] = {
  { "iso_a4", 595.3, 841.9 },
  { "na_letter", 612, 792 },
};

#define MARGIN 39.7

static BxPaper *
lay_out (const BxWorkout *workout,
         guint            paper)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  BxPaper *pages;

  pango_cairo_context_set_resolution (context, 72);
  pages = bx_workout_sheet_new (workout, "woman", BX_UNIT_KG, context,
                                papers[paper].width - 2 * MARGIN, papers[paper].height - 2 * MARGIN);
  g_object_unref (context);

  return pages;
}

static void
draw (BxPaper    *paper,
      guint       size,
      const char *name)
{
  const char *folder = g_getenv ("BX_TEST_PRINT_FOLDER");

  for (int page = 0; folder != NULL && page < bx_paper_get_pages (paper); page++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (papers[size].width * 1.5), (int) (papers[size].height * 1.5));
      cairo_t *cr = cairo_create (surface);
      g_autofree char *file = g_strdup_printf ("%s-%s-%d.png", name, papers[size].name, page + 1);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_scale (cr, 1.5, 1.5);
      cairo_translate (cr, MARGIN, MARGIN);
      bx_paper_draw (paper, page, cr);
      g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static char *
dup_words (BxPaper *paper)
{
  GString *words = g_string_new (NULL);

  for (int page = 0; page < bx_paper_get_pages (paper); page++)
    {
      g_autofree char *text = bx_paper_dup_text (paper, page);

      g_string_append (words, text);
      g_string_append_c (words, '\n');
    }

  return g_string_free (words, FALSE);
}

static guint
count_lines (const char *words,
             const char *line)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += g_str_equal (lines[i], line);

  return n;
}

/* Every workout that ships fits one page of either paper, in type that is large enough
 * to read from where one lifts, and is made of lines and areas. */
static void
test_shipped (void)
{
  GPtrArray *workouts = bx_catalogue_get_workouts (bx_catalogue_get_default ());

  for (guint i = 0; i < workouts->len; i++)
    for (guint size = 0; size < G_N_ELEMENTS (papers); size++)
      {
        const BxWorkout *workout = g_ptr_array_index (workouts, i);
        g_autoptr (BxPaper) paper = lay_out (workout, size);
        g_autofree char *words = dup_words (paper);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) pdf = NULL;
        const char *content;
        gsize length;
        int n_pages = 0;

        g_test_message ("%s on %s", workout->id, papers[size].name);
        draw (paper, size, workout->id);
        g_assert_cmpint (bx_paper_get_pages (paper), ==, 1);
        g_assert_cmpfloat (bx_paper_get_type_size (paper), >=, 10);
        g_assert_nonnull (strstr (words, workout->name));
        for (guint j = 0; j < workout->slots->len; j++)
          {
            const BxSlot *slot = g_ptr_array_index (workout->slots, j);
            BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), slot->exercise_id);

            g_assert_nonnull (strstr (words, bx_exercise_get_name (exercise)));
          }

        pdf = bx_workout_sheet_render (workout, papers[size].name, &n_pages, &error);
        g_assert_no_error (error);
        g_assert_cmpint (n_pages, ==, 1);
        content = g_bytes_get_data (pdf, &length);
        g_assert_true (g_str_has_prefix (content, "%PDF-"));
        g_assert_null (g_strstr_len (content, (gssize) length, "/Subtype /Image"));
      }
}

/* A row a set with what is planned for it, its kind and its notes; supersets say so. */
static void
test_words (void)
{
  g_autoptr (BxWorkout) workout = bx_workout_new ("Mine");
  BxSlot *hinge = bx_slot_new ("deadlift");
  BxSlot *pull = bx_slot_new ("pull-up");
  BxSlot *row = bx_slot_new ("dumbbell-row");
  g_autoptr (BxPaper) paper = NULL;
  g_autofree char *words = NULL;

  bx_slot_set_targets (hinge, 4, 5, 5);
  for (guint i = 0; i < 4; i++)
    g_array_index (hinge->targets, BxSetTarget, i).weight = bx_weight_new (100, BX_UNIT_KG);
  g_array_index (hinge->targets, BxSetTarget, 0).kind = BX_SET_KIND_WARM_UP;
  g_array_index (hinge->targets, BxSetTarget, 3).rpe_tenths = 85;
  g_set_str (&hinge->note, "Brace before every repetition");
  g_set_str (&hinge->tempo, "3-1-1-0");
  hinge->rest_seconds = 200;
  g_ptr_array_add (workout->slots, hinge);
  bx_slot_set_targets (pull, 3, 6, 10);
  bx_slot_set_targets (row, 3, 8, 12);
  pull->superset = 1;
  row->superset = 1;
  pull->rest_seconds = 0;
  row->rest_seconds = 90;
  g_ptr_array_add (workout->slots, pull);
  g_ptr_array_add (workout->slots, row);
  g_set_str (&workout->description, "Twice a week");

  paper = lay_out (workout, 0);
  draw (paper, 0, "superset");
  words = dup_words (paper);
  g_assert_cmpuint (count_lines (words, "5 · 100\u00a0kg"), ==, 2);
  g_assert_cmpuint (count_lines (words, "Warm-up 5 · 100\u00a0kg"), ==, 1);
  g_assert_cmpuint (count_lines (words, "5 · 100\u00a0kg · RPE 8.5"), ==, 1);
  g_assert_cmpuint (count_lines (words, "6–10"), ==, 3);
  g_assert_cmpuint (count_lines (words, "8–12"), ==, 3);
  g_assert_cmpuint (count_lines (words, "Brace before every repetition"), ==, 1);
  g_assert_cmpuint (count_lines (words, "Twice a week"), ==, 1);
  g_assert_cmpuint (count_lines (words, "Weight (kg)"), ==, 2);
  g_assert_cmpuint (count_lines (words, "Added (kg)"), ==, 1);
  g_assert_cmpuint (count_lines (words, "Repetitions"), ==, 3);
  g_assert_nonnull (strstr (words, "Tempo 3-1-1-0 · Rest 3:20"));
  g_assert_nonnull (strstr (words, "A1  Pull-Up"));
  g_assert_nonnull (strstr (words, "A2  Dumbbell Row"));
  g_assert_nonnull (strstr (words, "Superset: a set of each, then 1:30 rest"));
}

/* What one page doesn't hold goes on, in large type; no set is lost. */
static void
test_long (void)
{
  g_autoptr (BxWorkout) workout = bx_workout_new ("Long");
  g_autoptr (BxPaper) paper = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < 4; i++)
    {
      BxSlot *slot = bx_slot_new (i % 2 == 0 ? "deadlift" : "plank");

      bx_slot_set_targets (slot, 25, 7, 7);
      g_ptr_array_add (workout->slots, slot);
    }
  paper = lay_out (workout, 1);
  draw (paper, 1, "long");
  words = dup_words (paper);
  g_assert_cmpint (bx_paper_get_pages (paper), >, 2);
  g_assert_cmpfloat (bx_paper_get_type_size (paper), >=, 13);
  g_assert_cmpuint (count_lines (words, "7"), ==, 4 + 100);
}

static int
find_page (BxPaper    *paper,
           const char *words)
{
  for (int page = 0; page < bx_paper_get_pages (paper); page++)
    {
      g_autofree char *text = bx_paper_dup_text (paper, page);

      if (strstr (text, words) != NULL)
        return page;
    }

  return -1;
}

/* What is done in turn is on one page. */
static void
check_together (BxPaper    *paper,
                const char *first,
                const char *last)
{
  g_assert_cmpint (find_page (paper, first), >=, 0);
  g_assert_cmpint (find_page (paper, last), ==, find_page (paper, first));
}

/* Long words, forty exercises, supersets over the end of a page, more sets than a page
 * has room for, in both directions of reading: nothing is cut or runs off a page. */
static void
test_hard (void)
{
  static const char name[] = "Deficit Romanian Deadlift With a Snatch Grip and a Three-Second Pause Below the Knee";
  static const char note[] = "Belt from the second work set on; pins at 3, heels on the small plate, and keep the eyes on the floor two metres ahead. "
                             "If the lower back says anything at all, stop there and do the floor version for the rest of the day.";
  g_autoptr (BxWorkout) workout = wf_create_hard_workout (name, note);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (papers); i++)
    {
      guint size = i / 2;
      g_autoptr (BxPaper) paper = NULL;
      g_autofree char *words = NULL;
      g_autofree char *cut = NULL;

      gtk_widget_set_default_direction (i % 2 == 1 ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      paper = lay_out (workout, size);
      draw (paper, size, i % 2 == 1 ? "hard-rtl" : "hard");
      words = dup_words (paper);
      g_assert_nonnull (strstr (words, name));
      cut = bx_paper_find_cut (paper);
      g_assert_cmpstr (cut, ==, NULL);
      check_together (paper, "A1  ", "A2  ");
      check_together (paper, "B1  ", "B3  ");
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add_tests (void)
{
  g_test_add_func ("/gui/workout-sheet/shipped", test_shipped);
  g_test_add_func ("/gui/workout-sheet/words", test_words);
  g_test_add_func ("/gui/workout-sheet/long", test_long);
  g_test_add_func ("/gui/workout-sheet/hard", test_hard);
}

int
main (int   argc,
      char *argv[])
{
  return wf_run (argc, argv, add_tests);
}
