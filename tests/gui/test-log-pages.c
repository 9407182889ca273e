/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The pages behind the Log's overview, over three years of a demo log. */

#include "config.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "app-fixture.h"
#include "bx-bar-chart.h"
#include "bx-body-map.h"
#include "bx-chart-picture.h"
#include "bx-chart-table.h"
#include "bx-history-page.h"
#include "bx-line-chart.h"
#include "bx-log-card.h"
#include "bx-log-page.h"
#include "bx-measurement-dialog.h"
#include "bx-measures-page.h"
#include "bx-muscle-picture.h"
#include "bx-muscles-page.h"
#include "bx-progress-page.h"
#include "bx-session-compare-page.h"
#include "bx-session-item.h"
#include "bx-session-page.h"
#include "bx-session-row.h"
#include "bx-store-activity.h"
#include "bx-store-measurements.h"
#include "bx-together-page.h"
#include "bx-window.h"
#include "bx-workout-plan-page.h"
#include "clock.h"
#include "wait.h"

static BxApplication *application;
static BxWindow *window;

/* ---- looking for widgets ------------------------------------------------------------ */

static GtkWidget *
find_nth (GtkWidget *widget,
          GType type,
          const char *id,
          guint *nth)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type)
      && (id == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
      && (*nth)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, id, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find (GtkWidget *widget,
      GType type,
      const char *id)
{
  guint nth = 0;

  return find_nth (widget, type, id, &nth);
}

static GtkWidget *
find_label (GtkWidget *widget,
            const char *part)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, part);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static AdwNavigationView *
get_view (void)
{
  return ADW_NAVIGATION_VIEW (find (GTK_WIDGET (window), ADW_TYPE_NAVIGATION_VIEW, NULL));
}

static GtkWidget *
open_page (const char *action,
           const char *target,
           GType type)
{
  GtkWidget *page;

  gtk_widget_activate_action (GTK_WIDGET (window), action, "s", target);
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (get_view ()));
  g_assert_true (g_type_is_a (G_OBJECT_TYPE (page), type));

  return page;
}

static void
close_page (void)
{
  g_assert_true (adw_navigation_view_pop (get_view ()));
}

static BxStore *
get_store (void)
{
  return bx_application_get_store (application);
}

static gboolean
has_loaded (GtkWidget *chart)
{
  return chart != NULL && !bx_chart_get_loading (BX_CHART (chart));
}

/* ---- several exercises ------------------------------------------------------------------ */

static void
test_together (void)
{
  GtkWidget *page = open_page ("win.show-log-page", "together/deadlift,good-morning", BX_TYPE_TOGETHER_PAGE);
  GtkWidget *chart = find (page, BX_TYPE_LINE_CHART, NULL);
  GtkWidget *kinds = find (page, ADW_TYPE_TOGGLE_GROUP, "kind_group");
  GtkWidget *add = find (page, GTK_TYPE_DROP_DOWN, "add_drop_down");
  GtkWidget *table = find (page, GTK_TYPE_TOGGLE_BUTTON, "table_button");
  GtkWidget *chip;
  g_autofree char *summary = NULL;
  g_autofree char *relative = NULL;
  g_autofree char *column = NULL;

  WAIT_UNTIL (has_loaded (chart));
  g_assert_cmpuint (bx_line_chart_get_n_series (BX_LINE_CHART (chart)), ==, 2);
  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (kinds)), ==, "e1rm");
  g_assert_cmpstr (bx_line_chart_get_unit (BX_LINE_CHART (chart)), ==, "kg");
  summary = bx_chart_dup_summary (BX_CHART (chart));
  g_assert_nonnull (strstr (summary, "Deadlift: from "));
  g_assert_nonnull (strstr (summary, "Good Morning: from "));

  /* What has no weight is compared with its start, by itself. */
  WAIT_UNTIL (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (add))) > 3);
  for (guint i = 1; i < g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (add))); i++)
    {
      g_autoptr (GtkStringObject) name = g_list_model_get_item (gtk_drop_down_get_model (GTK_DROP_DOWN (add)), i);

      if (g_str_equal (gtk_string_object_get_string (name), "Floor Back Extension"))
        {
          gtk_drop_down_set_selected (GTK_DROP_DOWN (add), i);
          break;
        }
    }
  WAIT_UNTIL (bx_line_chart_get_n_series (BX_LINE_CHART (chart)) == 3);
  g_assert_cmpstr (bx_line_chart_get_unit (BX_LINE_CHART (chart)), ==, "%");
  relative = bx_chart_dup_summary (BX_CHART (chart));
  g_assert_nonnull (strstr (relative, "Floor Back Extension: from "));
  for (guint n = 0; n < 3; n++)
    {
      guint nth;
      double first;
      double last;
      BxChartSeries *series = bx_line_chart_get_series_at (BX_LINE_CHART (chart), bx_line_chart_get_index (BX_LINE_CHART (chart), n, 0), &nth);
      guint i;

      g_assert_true (bx_line_chart_get_view (BX_LINE_CHART (chart), &first, &last));
      i = bx_chart_series_find_day (series, first);
      while (!bx_chart_series_has_value (series, i))
        i++;
      g_assert_cmpfloat_with_epsilon (bx_chart_series_get_datum (series, i)->value, 100, 1e-9);
    }

  /* All of them as a table: a day and a column each. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (table), TRUE);
  g_assert_nonnull (find (page, BX_TYPE_CHART_TABLE, NULL));
  g_assert_cmpuint (bx_chart_get_n_columns (BX_CHART (chart)), >=, 2);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (table), FALSE);

  /* And off again. */
  chip = find (find (page, ADW_TYPE_WRAP_BOX, "chosen_box"), GTK_TYPE_BUTTON, NULL);
  g_signal_emit_by_name (chip, "clicked");
  WAIT_UNTIL (bx_line_chart_get_n_series (BX_LINE_CHART (chart)) == 2);
  close_page ();
}

/* No more than four, whoever asks. */
static void
test_together_four (void)
{
  GtkWidget *page = open_page ("win.show-log-page", "together/deadlift,good-morning,dumbbell-row,romanian-deadlift,pull-up", BX_TYPE_TOGETHER_PAGE);
  GtkWidget *chart = find (page, BX_TYPE_LINE_CHART, NULL);
  GtkWidget *add = find (page, GTK_TYPE_DROP_DOWN, "add_drop_down");

  WAIT_UNTIL (has_loaded (chart));
  g_assert_cmpuint (bx_line_chart_get_n_series (BX_LINE_CHART (chart)), ==, 4);
  g_assert_false (gtk_widget_get_sensitive (add));
  close_page ();
}

/* ---- the body of a week as a picture --------------------------------------------------- */

/* It says who can't see it, too, what it shows; and it shows something. */
static void
test_body_picture (void)
{
  GtkWidget *page = open_page ("win.show-log-page", "muscles", BX_TYPE_MUSCLES_PAGE);
  GtkWidget *map = find (page, BX_TYPE_BODY_MAP, NULL);
  GtkWidget *button = find (gtk_widget_get_ancestor (map, BX_TYPE_LOG_CARD), GTK_TYPE_MENU_BUTTON, NULL);
  g_autoptr (BxMuscleLoad) muscles = bx_muscle_load_new ();
  g_autoptr (BxMuscleLoad) groups = bx_muscle_load_new ();
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;
  GdkContentFormats *formats;

  WAIT_UNTIL (has_loaded (find (page, BX_TYPE_BAR_CHART, NULL)));
  g_assert_true (gtk_widget_activate_action (button, "chart.copy", NULL));
  WAIT_UNTIL (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (gtk_widget_get_clipboard (map)), "image/svg+xml"));
  formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (map));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "image/png"));
  g_assert_false (gtk_widget_activate_action (button, "chart.table", NULL));

  bx_muscle_load_add (muscles, (const char *const[]) { "erector-lumbar", NULL }, (const char *const[]) { "hamstrings", NULL }, 9);
  bx_muscle_load_add (groups, (const char *const[]) { "lower-back", NULL }, (const char *const[]) { "thighs", NULL }, 9);
  svg = bx_muscle_picture_render (map, "A & B", muscles, groups, "woman", BX_PICTURE_SVG, &error);
  g_assert_no_error (error);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "<title>A &amp; B</title>"));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "<desc>Lower back 9, thighs 4.5</desc>"));
  /* As lines, not as one more picture of pixels */
  g_assert_null (g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), "image/png"));

  png = bx_muscle_picture_render (map, "A & B", muscles, groups, "man", BX_PICTURE_PNG, &error);
  g_assert_no_error (error);
  texture = gdk_texture_new_from_bytes (png, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 1800);

  g_assert_null (bx_muscle_picture_render (map, "A & B", muscles, groups, "nobody", BX_PICTURE_PNG, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  close_page ();
}

/* ---- a chart whose page was left ----------------------------------------------------------- */

static gboolean
has_gone (gpointer *page)
{
  return *page == NULL;
}

/* A picture of it was asked for, and the page was left before a place for it was chosen. */
static void
check_outlives (const char *action,
                const char *target,
                GType page_type)
{
  GtkWidget *page = open_page (action, target, page_type);
  g_autoptr (BxChart) chart = BX_CHART (g_object_ref (find (page, BX_TYPE_LINE_CHART, NULL)));
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GError) error = NULL;
  gpointer watched = page;

  WAIT_UNTIL (has_loaded (GTK_WIDGET (chart)));
  g_object_add_weak_pointer (G_OBJECT (page), &watched);
  close_page ();
  WAIT_UNTIL (has_gone (&watched));

  picture = bx_chart_render (chart, BX_PICTURE_SVG, 400, 300, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (picture), >, 1000);
  rows = bx_chart_dup_rows (chart);
  g_assert_cmpuint (rows->len, >, 0);
  for (guint column = 0; column < bx_chart_get_n_columns (chart); column++)
    {
      g_autofree char *cell = bx_chart_dup_cell (chart, g_array_index (rows, guint, 0), column);

      g_assert_nonnull (cell);
    }
}

static void
test_chart_outlives_page (void)
{
  check_outlives ("win.show-log-page", "together/deadlift,good-morning", BX_TYPE_TOGETHER_PAGE);
  check_outlives ("win.show-log-page", "plan/back-workout", BX_TYPE_WORKOUT_PLAN_PAGE);
  check_outlives ("win.show-log-page", "measures", BX_TYPE_MEASURES_PAGE);
  check_outlives ("win.show-progress", "deadlift", BX_TYPE_PROGRESS_PAGE);
}

/* ---- one exercise ----------------------------------------------------------------------- */

static void
test_reps_at (void)
{
  GtkWidget *page = open_page ("win.show-progress", "deadlift", BX_TYPE_PROGRESS_PAGE);
  GtkWidget *chart = find (page, BX_TYPE_LINE_CHART, NULL);
  GtkWidget *kinds = find (page, ADW_TYPE_TOGGLE_GROUP, "kind_group");
  GtkWidget *loads = find (page, GTK_TYPE_DROP_DOWN, "load_drop_down");
  BxChartSeries *series;
  g_autofree char *name = NULL;

  WAIT_UNTIL (has_loaded (chart));
  g_assert_false (gtk_widget_get_visible (loads));
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (kinds), "reps-at");
  g_assert_true (gtk_widget_get_visible (loads));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (loads))), >, 3);
  series = bx_line_chart_get_series (BX_LINE_CHART (chart));
  g_assert_true (g_str_has_prefix (bx_chart_series_get_name (series), "At "));
  name = g_strdup (bx_chart_series_get_name (series));
  g_assert_cmpuint (bx_chart_series_get_length (series), >=, 2);
  g_assert_cmpstr (bx_line_chart_get_unit (BX_LINE_CHART (chart)), ==, "reps");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (loads), 0);
  series = bx_line_chart_get_series (BX_LINE_CHART (chart));
  g_assert_cmpstr (bx_chart_series_get_name (series), !=, name);
  close_page ();
}

/* What was asked stands beside what was done, and in words under it. */
static void
test_plan (void)
{
  GtkWidget *page = open_page ("win.show-progress", "floor-back-extension", BX_TYPE_PROGRESS_PAGE);
  GtkWidget *chart = find (page, BX_TYPE_LINE_CHART, NULL);
  BxChartSeries *series;
  guint nth;
  guint n_done;

  WAIT_UNTIL (has_loaded (chart));
  WAIT_UNTIL (find_label (page, " planned sets ") != NULL);
  n_done = bx_chart_series_get_length (bx_line_chart_get_series (BX_LINE_CHART (chart)));
  series = bx_line_chart_get_series_at (BX_LINE_CHART (chart), n_done, &nth);
  g_assert_nonnull (series);
  g_assert_cmpstr (bx_chart_series_get_name (series), ==, "Planned");
  g_assert_cmpuint (nth, ==, 0);
  close_page ();
}

/* What was planned in each session of a workout, and what was done */
static void
test_workout_plan (void)
{
  GtkWidget *page = open_page ("win.show-log-page", "plan/back-workout", BX_TYPE_WORKOUT_PLAN_PAGE);
  GtkWidget *chart = find (page, BX_TYPE_LINE_CHART, NULL);
  AdwToggleGroup *kinds = ADW_TOGGLE_GROUP (find (page, ADW_TYPE_TOGGLE_GROUP, "kind_group"));
  AdwToggleGroup *ranges = ADW_TOGGLE_GROUP (find (page, ADW_TYPE_TOGGLE_GROUP, "range_group"));
  GtkWidget *table_button = find (page, GTK_TYPE_TOGGLE_BUTTON, "table_button");
  GtkWidget *row;
  g_autofree char *year = NULL;
  guint n_done;
  guint nth;

  WAIT_UNTIL (has_loaded (chart));
  WAIT_UNTIL (find_label (page, " planned sets ") != NULL);
  n_done = bx_chart_series_get_length (bx_line_chart_get_series (BX_LINE_CHART (chart)));
  g_assert_cmpuint (n_done, >, 20);
  g_assert_cmpstr (bx_chart_series_get_name (bx_line_chart_get_series (BX_LINE_CHART (chart))), ==, "Done");
  g_assert_cmpstr (bx_chart_series_get_name (bx_line_chart_get_series_at (BX_LINE_CHART (chart), n_done, &nth)), ==, "Planned");
  g_assert_nonnull (find_label (page, "Exercise by Exercise"));
  g_assert_nonnull (find_label (page, "Planned: "));

  /* Other times and other sums */
  year = g_strdup (gtk_label_get_text (GTK_LABEL (find (page, GTK_TYPE_LABEL, "summary_label"))));
  adw_toggle_group_set_active_name (ranges, "all");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (find (page, GTK_TYPE_LABEL, "summary_label"))), !=, year);
  adw_toggle_group_set_active_name (kinds, "reps");
  g_assert_cmpfloat (bx_chart_series_get_datum (bx_line_chart_get_series (BX_LINE_CHART (chart)), 0)->value, >, 40.0);
  /* This workout names no loads. */
  g_assert_false (adw_toggle_get_enabled (adw_toggle_group_get_toggle_by_name (kinds, "volume")));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (table_button), TRUE);
  WAIT_UNTIL (find (page, BX_TYPE_CHART_TABLE, NULL) != NULL);

  /* Session by session, ten at first */
  row = find (page, ADW_TYPE_EXPANDER_ROW, NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_nonnull (find_label (row, "Done: "));
  g_assert_nonnull (find_label (row, "Show Session"));
  g_signal_emit_by_name (find (page, GTK_TYPE_BUTTON, "more_button"), "clicked");
  close_page ();
}

/* A workout that was never done says so. */
static void
test_workout_plan_empty (void)
{
  GtkWidget *page = open_page ("win.show-log-page", "plan/never-done", BX_TYPE_WORKOUT_PLAN_PAGE);

  WAIT_UNTIL (find_label (page, "No sessions of this workout in this time.") != NULL);
  g_assert_false (gtk_widget_get_visible (find (page, ADW_TYPE_PREFERENCES_GROUP, "exercises_group")));
  g_assert_false (gtk_widget_get_visible (find (page, ADW_TYPE_PREFERENCES_GROUP, "sessions_group")));
  close_page ();
}

/* Any chart is a table, too. */
static void
test_chart_menu (void)
{
  GtkWidget *page = open_page ("win.show-log-page", "muscles", BX_TYPE_MUSCLES_PAGE);
  GtkWidget *chart = find (page, BX_TYPE_BAR_CHART, NULL);
  GtkWidget *button = find (find (page, ADW_TYPE_BIN, "menu_place"), GTK_TYPE_MENU_BUTTON, NULL);
  GtkWidget *dialog;

  WAIT_UNTIL (has_loaded (chart));
  g_assert_true (gtk_widget_activate_action (button, "chart.table", NULL));
  WAIT_UNTIL ((dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)))) != NULL);
  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Lower back");
  g_assert_nonnull (find (dialog, BX_TYPE_CHART_TABLE, NULL));
  WAIT_UNTIL (find_label (dialog, " set") != NULL);
  adw_dialog_force_close (ADW_DIALOG (dialog));

  /* The pasteboard gets it as pixels and as lines. */
  g_assert_true (gtk_widget_activate_action (button, "chart.copy", NULL));
  WAIT_UNTIL (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (gtk_widget_get_clipboard (chart)), "image/png"));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (gtk_widget_get_clipboard (chart)), "image/svg+xml"));
  close_page ();
}

/* ---- muscles ------------------------------------------------------------------------------ */

static void
test_muscles (void)
{
  GSettings *settings = bx_application_get_settings (application);
  GtkWidget *page = open_page ("win.show-log-page", "muscles", BX_TYPE_MUSCLES_PAGE);
  GtkWidget *chart = find (page, BX_TYPE_BAR_CHART, NULL);
  GtkWidget *groups = find (page, GTK_TYPE_DROP_DOWN, "group_drop_down");
  GtkWidget *ranges = find (page, ADW_TYPE_TOGGLE_GROUP, "range_group");
  GtkWidget *target = find (page, ADW_TYPE_SWITCH_ROW, "target_row");
  GtkWidget *none = find (page, ADW_TYPE_WRAP_BOX, "none_box");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GVariant) targets = NULL;
  double minimum;
  double maximum;

  WAIT_UNTIL (has_loaded (chart));
  g_assert_cmpstr (bx_chart_get_title (BX_CHART (chart)), ==, "Lower back");
  /* Three months, from the beginning of a week on */
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (chart)), >=, 13);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (chart)), <=, 14);
  g_assert_false (gtk_widget_get_visible (none));
  before = bx_chart_dup_summary (BX_CHART (chart));
  g_assert_nonnull (strstr (before, "sets a week"));

  adw_switch_row_set_active (ADW_SWITCH_ROW (target), TRUE);
  adw_spin_row_set_value (ADW_SPIN_ROW (find (page, ADW_TYPE_SPIN_ROW, "minimum_row")), 4);
  adw_spin_row_set_value (ADW_SPIN_ROW (find (page, ADW_TYPE_SPIN_ROW, "maximum_row")), 30);
  after = bx_chart_dup_summary (BX_CHART (chart));
  g_assert_nonnull (strstr (after, "within your target in "));
  targets = g_settings_get_value (settings, "muscle-targets");
  g_assert_true (g_variant_lookup (targets, "lower-back", "(dd)", &minimum, &maximum));
  g_assert_cmpfloat (minimum, ==, 4);
  g_assert_cmpfloat (maximum, ==, 30);

  /* Each group has a target of its own. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (groups), 1);
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (target)));
  other = bx_chart_dup_summary (BX_CHART (chart));
  g_assert_null (strstr (other, "target"));

  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (ranges), "year");
  WAIT_UNTIL (bx_chart_get_n_shown (BX_CHART (chart)) == 53);

  /* Of years, a bar is the average of several weeks. */
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (ranges), "all");
  WAIT_UNTIL (find_label (page, "Each bar is the average of 4 weeks.") != NULL);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (chart)), >, 30);
  g_assert_cmpuint (bx_chart_get_n_shown (BX_CHART (chart)), <=, 53);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (ranges), "weeks");
  WAIT_UNTIL (bx_chart_get_n_shown (BX_CHART (chart)) <= 5);

  /* What was never trained leads on to what trains it. */
  for (guint i = 0; i < g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (groups))); i++)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (groups), i);
      if (g_strcmp0 (bx_chart_get_title (BX_CHART (chart)), "Lower legs") == 0)
        break;
    }
  WAIT_UNTIL (find_label (page, "No sets in this time.") != NULL);
  g_assert_true (gtk_widget_get_visible (none));
  g_signal_emit_by_name (find (none, GTK_TYPE_BUTTON, "all_button"), "clicked");
  g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (ranges)), ==, "all");
  WAIT_UNTIL (!gtk_widget_get_visible (find (none, GTK_TYPE_BUTTON, "all_button")));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (find (none, GTK_TYPE_BUTTON, "explore_button"))), ==, "win.show-muscle");

  /* How often, against the advice */
  g_assert_nonnull (find_label (page, "in the last 4 weeks."));
  g_assert_nonnull (find_label (page, "advised"));
  g_settings_reset (settings, "muscle-targets");
  close_page ();
}

/* ---- measures ------------------------------------------------------------------------------ */

static void
answer_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static guint
count_bodyweights (void)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) all = NULL;

  bx_store_list_measurements_async (get_store (), BX_MEASUREMENT_BODYWEIGHT, NULL, answer_cb, &answer);
  WAIT_UNTIL (answer != NULL);
  all = bx_store_list_measurements_finish (get_store (), answer, NULL);

  return all->len;
}

static void
add_bodyweight (GtkWidget *page,
                const char *value)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (page, "measures.add", NULL);
  WAIT_UNTIL ((dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)))) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (find (dialog, ADW_TYPE_ENTRY_ROW, "value_row")), value);
  g_signal_emit_by_name (find (dialog, GTK_TYPE_BUTTON, "save_button"), "clicked");
  WAIT_UNTIL (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL);
}

/* Added, taken back; added again, deleted, and there again. */
static void
test_measures (void)
{
  GtkWidget *page = open_page ("win.show-log-page", "measures", BX_TYPE_MEASURES_PAGE);
  GtkWidget *chart = find (page, BX_TYPE_LINE_CHART, NULL);
  GtkWidget *group = find (page, ADW_TYPE_PREFERENCES_GROUP, "group");
  guint n = count_bodyweights ();
  GtkWidget *row;

  WAIT_UNTIL (has_loaded (chart));
  g_assert_cmpuint (n, >, 50);

  add_bodyweight (page, "81,25");
  WAIT_UNTIL (count_bodyweights () == n + 1);
  app_fixture_undo (GTK_WIDGET (window), "Measurement added");
  WAIT_UNTIL (count_bodyweights () == n);

  add_bodyweight (page, "81,5");
  WAIT_UNTIL (count_bodyweights () == n + 1);
  WAIT_UNTIL (find_label (group, "81.5") != NULL);
  row = gtk_widget_get_ancestor (find_label (group, "81.5"), ADW_TYPE_ACTION_ROW);
  g_signal_emit_by_name (find (row, GTK_TYPE_BUTTON, NULL), "clicked");
  WAIT_UNTIL (count_bodyweights () == n);
  app_fixture_undo (GTK_WIDGET (window), "Measurement deleted");
  WAIT_UNTIL (count_bodyweights () == n + 1);
  close_page ();
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = ADW_IS_ACTION_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

/* Every one can be reached, however many there are. */
static void
test_measures_more (void)
{
  GtkWidget *page = open_page ("win.show-log-page", "measures", BX_TYPE_MEASURES_PAGE);
  GtkWidget *group = find (page, ADW_TYPE_PREFERENCES_GROUP, "group");
  GtkWidget *more = find (page, GTK_TYPE_BUTTON, "more_button");
  GtkWidget *ranges = find (page, ADW_TYPE_TOGGLE_GROUP, "range_group");
  GtkWidget *chart = find (page, BX_TYPE_LINE_CHART, NULL);
  guint n = count_bodyweights ();
  g_autofree char *year = NULL;

  WAIT_UNTIL (has_loaded (chart));
  g_assert_cmpuint (count_rows (group), ==, 10);
  while (gtk_widget_get_visible (more))
    {
      guint before = count_rows (group);

      g_signal_emit_by_name (more, "clicked");
      g_assert_cmpuint (count_rows (group), >, before);
    }
  g_assert_cmpuint (count_rows (group), ==, n);

  /* The ranges are those of the other charts. */
  year = g_strdup (bx_chart_get_summary (BX_CHART (chart)));
  for (guint i = 0; i < 3; i++)
    {
      const char *names[] = { "weeks", "quarter", "all" };

      adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (ranges), names[i]);
      g_assert_cmpstr (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (ranges)), ==, names[i]);
      g_assert_cmpstr (bx_chart_get_summary (BX_CHART (chart)), !=, year);
    }
  close_page ();
}

/* What was measured in another unit stays in it when it is edited. */
static void
test_measure_unit (void)
{
  g_autoptr (BxMeasurement) measurement = bx_measurement_new (BX_MEASUREMENT_BODYWEIGHT, 180.5, "lb");
  AdwDialog *dialog = bx_measurement_dialog_new_edit (measurement, BX_UNIT_KG);

  adw_dialog_present (dialog, GTK_WIDGET (window));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "value_row"))), ==, "180.5");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "unit_row"))), ==, "lb");
  adw_dialog_force_close (dialog);
}

static void
saved_cb (BxMeasurementDialog *dialog,
          const BxMeasurement *measurement,
          BxMoment *taken)
{
  *taken = measurement->taken;
}

/* Nothing is measured before its day; and what is moved to today was measured at noon, or
 * by now where noon is still to come. */
static void
assert_measured_by_now (int hour)
{
  g_autoptr (BxMeasurement) measurement = bx_measurement_new (BX_MEASUREMENT_BODYWEIGHT, 80.5, "kg");
  g_autoptr (GDateTime) today = NULL;
  g_autoptr (GDateTime) next_year = NULL;
  BxMoment before = BX_MOMENT_NONE;
  BxMoment taken = BX_MOMENT_NONE;
  char day[BX_DAY_LENGTH];
  AdwDialog *dialog;
  GtkWidget *calendar;
  GtkWidget *sentence;
  GtkWidget *save;

  test_clock_set_hour (hour);
  today = g_date_time_new_now_local ();
  next_year = g_date_time_add_years (today, 1);
  measurement->taken = bx_moment_from_local ("2020-01-05", 8, 30);
  dialog = bx_measurement_dialog_new_edit (measurement, BX_UNIT_KG);
  g_signal_connect (dialog, "saved", G_CALLBACK (saved_cb), &taken);
  adw_dialog_present (dialog, GTK_WIDGET (window));
  calendar = find (GTK_WIDGET (dialog), GTK_TYPE_CALENDAR, NULL);
  sentence = find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "future_label");
  save = find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "save_button");
  g_assert_false (gtk_widget_get_visible (sentence));

  gtk_calendar_set_year (GTK_CALENDAR (calendar), g_date_time_get_year (next_year));
  g_assert_true (gtk_widget_get_visible (sentence));
  g_assert_false (gtk_widget_get_sensitive (save));

  gtk_calendar_select_day (GTK_CALENDAR (calendar), today);
  g_assert_false (gtk_widget_get_visible (sentence));
  g_assert_true (gtk_widget_get_sensitive (save));
  before = bx_moment_now ();
  g_signal_emit_by_name (save, "clicked");
  if (hour < 12)
    {
      g_assert_cmpint (taken.utc_ms, >=, before.utc_ms);
      g_assert_cmpint (taken.utc_ms, <=, bx_moment_now ().utc_ms);
    }
  else
    {
      bx_moment_get_day (before, day);
      g_assert_true (bx_moment_equal (taken, bx_moment_from_local (day, 12, 0)));
    }
}

static void
test_measure_future (void)
{
  assert_measured_by_now (3);
  assert_measured_by_now (15);
  test_clock_set_noon ();
}

/* ---- sessions --------------------------------------------------------------------------------- */

static void
test_compare (void)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  const BxSessionSummary *session;
  g_autofree char *target = NULL;
  g_autofree char *chosen = NULL;
  GtkWidget *page;
  GtkWidget *others;
  g_autoptr (GtkStringObject) first = NULL;

  bx_store_list_sessions_async (get_store (), NULL, 1, NULL, answer_cb, &answer);
  WAIT_UNTIL (answer != NULL);
  sessions = bx_store_list_sessions_finish (get_store (), answer, NULL);
  session = g_ptr_array_index (sessions, 0);
  target = g_strconcat ("compare/", session->id, NULL);
  page = open_page ("win.show-log-page", target, BX_TYPE_SESSION_COMPARE_PAGE);
  others = find (page, GTK_TYPE_DROP_DOWN, NULL);

  /* At first the last one of the same name */
  WAIT_UNTIL (find_label (page, session->title) != NULL && find_label (page, " sets") != NULL);
  first = g_object_ref (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (others)));
  g_assert_true (g_str_has_suffix (gtk_string_object_get_string (first), session->title));

  /* And any other one */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (others), 20);
  chosen = g_strdup (gtk_string_object_get_string (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (others))));
  *strstr (chosen, " · ") = '\0';
  WAIT_UNTIL_SAYING (find_label (find (page, ADW_TYPE_CLAMP, NULL), chosen) != NULL, "a column of %s", chosen);
  close_page ();
}

/* What can't be read is said. */
static void
test_compare_failed (void)
{
  GtkWidget *page = open_page ("win.show-log-page", "compare/of-no-log", BX_TYPE_SESSION_COMPARE_PAGE);
  guint after_the_empty_one = 1;
  GtkWidget *failed = find_nth (page, ADW_TYPE_STATUS_PAGE, NULL, &after_the_empty_one);

  WAIT_UNTIL (gtk_widget_get_visible (failed));
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (failed)), !=, "");
  g_assert_false (gtk_widget_get_visible (find (page, GTK_TYPE_DROP_DOWN, NULL)));
  close_page ();
}

static void
test_find_sessions (void)
{
  GtkWidget *page = open_page ("win.show-log-page", "history", BX_TYPE_HISTORY_PAGE);
  GtkWidget *stack = find (page, GTK_TYPE_STACK, "stack");
  GtkWidget *entry = find (page, GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkWidget *exercises = find (page, GTK_TYPE_DROP_DOWN, "exercise_drop_down");
  GtkWidget *muscles = find (page, GTK_TYPE_DROP_DOWN, "muscle_drop_down");
  GtkWidget *records = find (page, GTK_TYPE_TOGGLE_BUTTON, "records_button");
  GListModel *rows;

  WAIT_UNTIL (find (page, BX_TYPE_SESSION_ROW, NULL) != NULL);
  WAIT_UNTIL (gtk_drop_down_get_model (GTK_DROP_DOWN (exercises)) != NULL);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (exercises))), >, 3);
  rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find (page, GTK_TYPE_LIST_VIEW, NULL))));

  /* Nothing is called so, and the way back is one button. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "zzzz");
  WAIT_UNTIL (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "empty") == 0);
  g_signal_emit_by_name (find (gtk_stack_get_visible_child (GTK_STACK (stack)), GTK_TYPE_BUTTON, NULL), "clicked");
  WAIT_UNTIL (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "list") == 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  /* An exercise, a muscle that it does not train, and the muscle by itself */
  for (guint i = 1; i < g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (exercises))); i++)
    {
      g_autoptr (GtkStringObject) name = g_list_model_get_item (gtk_drop_down_get_model (GTK_DROP_DOWN (exercises)), i);

      if (g_str_equal (gtk_string_object_get_string (name), "Lat Pulldown"))
        gtk_drop_down_set_selected (GTK_DROP_DOWN (exercises), i);
    }
  WAIT_UNTIL (g_list_model_get_n_items (rows) > 0 && find (page, BX_TYPE_SESSION_ROW, NULL) != NULL);
  for (guint i = 1; i < g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (muscles))); i++)
    {
      g_autoptr (GtkStringObject) name = g_list_model_get_item (gtk_drop_down_get_model (GTK_DROP_DOWN (muscles)), i);

      if (g_str_equal (gtk_string_object_get_string (name), "Lower legs"))
        gtk_drop_down_set_selected (GTK_DROP_DOWN (muscles), i);
    }
  WAIT_UNTIL (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "empty") == 0);
  g_signal_emit_by_name (find (gtk_stack_get_visible_child (GTK_STACK (stack)), GTK_TYPE_BUTTON, NULL), "clicked");
  WAIT_UNTIL (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "list") == 0);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (records), TRUE);
  WAIT_UNTIL (find (page, BX_TYPE_SESSION_ROW, NULL) != NULL);
  close_page ();
}

static guint
count_sessions (GtkWidget *page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find (page, GTK_TYPE_LIST_VIEW, NULL)))));
}

/* Those of the last exercise that can be chosen, as the log knows them: the page, too, has
 * fewer than all while it reads. */
static guint
count_sessions_of_last (void)
{
  g_autoptr (GAsyncResult) trained = NULL;
  g_autoptr (GAsyncResult) found = NULL;
  g_autoptr (BxSessionFilter) filter = bx_session_filter_new ();
  g_autoptr (GPtrArray) sessions = NULL;
  g_auto (GStrv) ids = NULL;
  const char *last[] = { NULL, NULL };

  bx_store_list_trained_exercises_async (get_store (), NULL, answer_cb, &trained);
  WAIT_UNTIL (trained != NULL);
  ids = bx_store_list_trained_exercises_finish (get_store (), trained, NULL);
  last[0] = ids[g_strv_length (ids) - 1];
  filter->exercise_ids = g_strdupv ((GStrv) last);
  bx_store_find_sessions_async (get_store (), filter, NULL, 1000, NULL, answer_cb, &found);
  WAIT_UNTIL (found != NULL);
  sessions = bx_store_find_sessions_finish (get_store (), found, NULL);

  return sessions->len;
}

/* How many of the listed sessions are said to have had records */
static guint
count_starred (GtkWidget *page)
{
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find (page, GTK_TYPE_LIST_VIEW, NULL))));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (rows, i);

      /* The log has something else at its head. */
      n += BX_IS_SESSION_ITEM (item) && bx_session_item_get_n_records (BX_SESSION_ITEM (item)) > 0;
    }

  return n;
}

/* The log says of its sessions what the page says that finds them, and to those who listen, too. */
static void
test_log_records (void)
{
  GtkWidget *page;
  GListModel *rows;

  bx_window_show_place (window, "log");
  page = find (GTK_WIDGET (window), BX_TYPE_LOG_PAGE, NULL);
  WAIT_UNTIL (find (page, GTK_TYPE_LIST_VIEW, NULL) != NULL && count_starred (page) > 0);
  rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (find (page, GTK_TYPE_LIST_VIEW, NULL))));
  for (guint i = 1; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (BxSessionItem) item = g_list_model_get_item (rows, i);
      g_autofree char *label = bx_session_row_describe (item, BX_UNIT_KG);

      if (label != NULL)
        g_assert_cmpint (strstr (label, " record") != NULL, ==, bx_session_item_get_n_records (item) > 0);
    }
}

/* The records of each exercise are read one after the other; meanwhile the log may change. */
static void
test_find_records (void)
{
  GtkWidget *page = open_page ("win.show-log-page", "history", BX_TYPE_HISTORY_PAGE);
  GtkWidget *records = find (page, GTK_TYPE_TOGGLE_BUTTON, "records_button");
  GtkWidget *exercises = find (page, GTK_TYPE_DROP_DOWN, "exercise_drop_down");
  GtkWidget *row;
  guint n_all;
  guint n_starred;
  guint n_records;

  /* Of an exercise that was done seldom, so that all of its sessions are read at once */
  WAIT_UNTIL (gtk_drop_down_get_model (GTK_DROP_DOWN (exercises)) != NULL && find (page, BX_TYPE_SESSION_ROW, NULL) != NULL);
  n_all = count_sessions_of_last ();
  gtk_drop_down_set_selected (GTK_DROP_DOWN (exercises), g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (exercises))) - 1);
  WAIT_UNTIL (count_sessions (page) == n_all);
  WAIT_UNTIL (count_starred (page) > 0);
  n_starred = count_starred (page);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (records), TRUE);
  WAIT_UNTIL (count_sessions (page) < n_all);
  n_records = count_sessions (page);
  g_assert_cmpuint (n_records, >, 0);
  /* Whoever is listed had some, and nobody else; the row shows it. */
  g_assert_cmpuint (n_records, ==, n_starred);
  g_assert_cmpuint (count_starred (page), ==, n_records);
  WAIT_UNTIL ((row = find (page, BX_TYPE_SESSION_ROW, NULL)) != NULL && gtk_widget_get_visible (find (row, GTK_TYPE_BOX, "records")));

  /* The log changes when some are read, and again when none is. */
  g_signal_emit_by_name (get_store (), "changed", BX_STORE_CHANGE_SESSIONS);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (records), FALSE);
  WAIT_UNTIL (count_sessions (page) == n_all);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (records), TRUE);
  g_signal_emit_by_name (get_store (), "changed", BX_STORE_CHANGE_SESSIONS);
  WAIT_UNTIL (count_sessions (page) == n_records);
  close_page ();
}

static double
get_scrolled (GtkWidget *page)
{
  GtkWidget *list = find (page, GTK_TYPE_LIST_VIEW, NULL);

  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)));
}

/* The month stands over its sessions. */
static void
test_begins_at_top (void)
{
  GtkWidget *page = open_page ("win.show-log-page", "history", BX_TYPE_HISTORY_PAGE);
  GtkWidget *row;

  WAIT_UNTIL ((row = find (page, BX_TYPE_SESSION_ROW, NULL)) != NULL && gtk_widget_get_height (row) > 0);
  gtk_test_widget_wait_for_draw (row);
  g_assert_cmpfloat (get_scrolled (page), ==, 0.0);
  close_page ();
}

/* ---- the overview ------------------------------------------------------------------------------ */

/* What is next can be begun from here. */
static void
test_next_workout (void)
{
  GtkWidget *page;
  GtkWidget *button;

  WAIT_UNTIL ((page = find (GTK_WIDGET (window), BX_TYPE_LOG_PAGE, NULL)) != NULL);
  WAIT_UNTIL (find_label (page, "Next: ") != NULL);
  button = find (page, GTK_TYPE_BUTTON, "next_button");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.start-workout");
  g_assert_nonnull (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
}

/* A record leads to the session that it was set in. */
static void
test_record_leads_on (void)
{
  GtkWidget *page;
  GtkWidget *list;
  GtkWidget *row;

  WAIT_UNTIL ((page = find (GTK_WIDGET (window), BX_TYPE_LOG_PAGE, NULL)) != NULL);
  WAIT_UNTIL ((list = find (page, GTK_TYPE_LIST_BOX, "records_list")) != NULL
              && (row = gtk_widget_get_first_child (list)) != NULL);
  g_assert_true (gtk_widget_activate (row));
  WAIT_UNTIL (BX_IS_SESSION_PAGE (adw_navigation_view_get_visible_page (get_view ())));
  close_page ();
}

int
main (int argc,
      char *argv[])
{
  AppFixture fixture;
  int status;

  g_test_init (&argc, &argv, NULL);

  app_fixture_set_up (&fixture, 3, 7, NULL);
  application = fixture.application;
  window = bx_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 760);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-place", "s", "log");

  g_test_add_func ("/gui/log-pages/next-workout", test_next_workout);
  g_test_add_func ("/gui/log-pages/record-leads-on", test_record_leads_on);
  g_test_add_func ("/gui/log-pages/together", test_together);
  g_test_add_func ("/gui/log-pages/together-four", test_together_four);
  g_test_add_func ("/gui/log-pages/body-picture", test_body_picture);
  g_test_add_func ("/gui/log-pages/chart-outlives-page", test_chart_outlives_page);
  g_test_add_func ("/gui/log-pages/reps-at", test_reps_at);
  g_test_add_func ("/gui/log-pages/plan", test_plan);
  g_test_add_func ("/gui/log-pages/workout-plan", test_workout_plan);
  g_test_add_func ("/gui/log-pages/workout-plan-empty", test_workout_plan_empty);
  g_test_add_func ("/gui/log-pages/chart-menu", test_chart_menu);
  g_test_add_func ("/gui/log-pages/muscles", test_muscles);
  g_test_add_func ("/gui/log-pages/measures", test_measures);
  g_test_add_func ("/gui/log-pages/measures-more", test_measures_more);
  g_test_add_func ("/gui/log-pages/measure-unit", test_measure_unit);
  g_test_add_func ("/gui/log-pages/measure-future", test_measure_future);
  g_test_add_func ("/gui/log-pages/compare", test_compare);
  g_test_add_func ("/gui/log-pages/compare-failed", test_compare_failed);
  g_test_add_func ("/gui/log-pages/find-sessions", test_find_sessions);
  g_test_add_func ("/gui/log-pages/find-records", test_find_records);
  g_test_add_func ("/gui/log-pages/log-records", test_log_records);
  g_test_add_func ("/gui/log-pages/begins-at-top", test_begins_at_top);
  status = g_test_run ();

  gtk_window_destroy (GTK_WINDOW (window));
  app_fixture_tear_down (&fixture);

  return status;
}
