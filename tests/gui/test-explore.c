/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Looking for exercises, and making one's own, in the real window over a log of
 * their own. */

#include "config.h"

#include <string.h>

#include "app-fixture.h"
#include "bx-alternatives-dialog.h"
#include "bx-body-map.h"
#include "bx-browse-page.h"
#include "bx-compare-page.h"
#include "bx-equipment-page.h"
#include "bx-exercise-card.h"
#include "bx-exercise-chooser.h"
#include "bx-exercise-page.h"
#include "bx-feel-check.h"
#include "bx-muscle-explorer.h"
#include "bx-own-exercise-dialog.h"
#include "bx-own-exercise-page.h"
#include "bx-session-view.h"
#include "bx-small-picture.h"
#include "bx-window.h"
#include "wait.h"

static BxApplication *application;

/* ---- helpers ------------------------------------------------------------------- */

typedef gboolean (*Visit) (GtkWidget *widget,
                           gpointer data);

static GtkWidget *
walk (GtkWidget *widget,
      Visit visit,
      gpointer data)
{
  if (visit (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = walk (child, visit, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget,
            gpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(GType *) data);
}

static GtkWidget *
find (gpointer widget,
      GType type)
{
  return walk (GTK_WIDGET (widget), is_of_type, &type);
}

static gboolean
has_title (GtkWidget *widget,
           gpointer data)
{
  return ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data) == 0;
}

static GtkWidget *
find_row (gpointer widget,
          const char *title)
{
  return walk (GTK_WIDGET (widget), has_title, (gpointer) title);
}

static gboolean
has_label (GtkWidget *widget,
           gpointer data)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

static GtkWidget *
find_button (gpointer widget,
             const char *label)
{
  return walk (GTK_WIDGET (widget), has_label, (gpointer) label);
}

static void
press (GtkWidget *button)
{
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
press_row (gpointer widget,
           const char *title)
{
  WAIT_UNTIL_SAYING (find_row (widget, title) != NULL, "the row %s", title);
  g_assert_true (gtk_widget_activate (find_row (widget, title)));
}

static gboolean
count_row (GtkWidget *widget,
           gpointer data)
{
  if (ADW_IS_ACTION_ROW (widget) || BX_IS_EXERCISE_CARD (widget))
    (*(guint *) data)++;

  return FALSE;
}

static guint
count_rows (gpointer widget)
{
  guint n = 0;

  walk (GTK_WIDGET (widget), count_row, &n);

  return n;
}

static BxWindow *
open_window (void)
{
  BxWindow *window = bx_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 700);
  gtk_window_present (GTK_WINDOW (window));
  WAIT_UNTIL (gtk_widget_get_width (GTK_WIDGET (window)) == 800);

  return window;
}

static void
close_window (BxWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
act (BxWindow *window,
     const char *action,
     GVariant *target)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), action, target));
}

/* ---- the tests ------------------------------------------------------------------- */

static void
test_browse (void)
{
  BxWindow *window = open_window ();
  GSettings *settings = bx_application_get_settings (application);
  const char *bar[] = { "pull-up-bar", NULL };
  GtkWidget *page;
  GtkWidget *views;
  GtkWidget *entry;
  GtkWidget *chip;

  act (window, "win.browse", NULL);
  page = find (window, BX_TYPE_BROWSE_PAGE);
  g_assert_nonnull (page);
  g_assert_cmpuint (count_rows (page), ==, 11);

  /* As pictures, and back */
  views = find (page, ADW_TYPE_TOGGLE_GROUP);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (views), "grid");
  g_assert_nonnull (find (page, BX_TYPE_EXERCISE_CARD));
  g_assert_cmpuint (count_rows (page), ==, 11);
  g_assert_cmpstr (g_settings_get_string (settings, "exercise-view"), ==, "grid");
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (views), "list");
  g_assert_null (find (page, BX_TYPE_EXERCISE_CARD));

  /* What needs nothing, what is at hand, of what muscles, what is typed */
  chip = find_button (page, "No Equipment");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  g_assert_cmpuint (count_rows (page), ==, 1);
  g_assert_nonnull (find_row (page, "Floor Back Extension"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), FALSE);

  g_settings_set_strv (settings, "equipment-at-hand", bar);
  g_settings_set_boolean (settings, "equipment-known", TRUE);
  chip = find_button (page, "At Hand");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
  g_assert_cmpuint (count_rows (page), ==, 2);
  g_settings_set_strv (settings, "equipment-at-hand", NULL);
  g_assert_cmpuint (count_rows (page), ==, 1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), FALSE);
  g_settings_reset (settings, "equipment-known");

  g_assert_true (gtk_widget_activate_action (chip, "results.show-group", "s", "arms"));
  g_assert_cmpuint (count_rows (page), ==, 7);
  g_assert_true (gtk_widget_activate_action (chip, "results.show-group", "s", ""));

  /* What is chosen leads into no dead end. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (page, "Yours")), TRUE);
  g_assert_cmpuint (count_rows (page), ==, 0);
  press (find_button (page, "_Clear Search"));
  g_assert_cmpuint (count_rows (page), ==, 11);

  entry = find (page, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "supermen");
  WAIT_UNTIL (count_rows (page) == 1);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (page, "Floor Back Extension"))), ==,
                   "Also called: Superman");

  /* Enter opens it. */
  g_signal_emit_by_name (entry, "activate");
  g_assert_nonnull (find (window, BX_TYPE_EXERCISE_PAGE));
  close_window (window);
}

static void
test_muscles (void)
{
  BxWindow *window = open_window ();
  GtkWidget *page;
  GtkWidget *map;

  act (window, "win.show-muscle", g_variant_new_string (""));
  page = find (window, BX_TYPE_MUSCLE_EXPLORER);
  g_assert_nonnull (page);
  g_assert_null (find_row (page, "Pull-Up"));

  /* From the body, and from the list */
  map = find (page, BX_TYPE_BODY_MAP);
  g_signal_emit_by_name (map, "muscle-activated", "latissimus");
  g_assert_cmpstr (bx_body_map_get_selected_muscle (BX_BODY_MAP (map)), ==, "latissimus");
  WAIT_UNTIL (find_row (page, "Pull-Up") != NULL);
  g_assert_nonnull (find_row (page, "Deadlift"));
  g_assert_null (find_row (page, "Back Extension"));

  press (find_button (page, "Triceps"));
  WAIT_UNTIL (find_row (page, "Pull-Up") == NULL);

  /* A link leads there. */
  act (window, "win.open-link", g_variant_new_string ("backext://muscle/hamstrings"));
  WAIT_UNTIL (find_row (window, "Good Morning") != NULL);
  press_row (window, "Good Morning");
  g_assert_nonnull (find (window, BX_TYPE_EXERCISE_PAGE));
  close_window (window);
}

static void
test_alternatives (void)
{
  BxWindow *window = open_window ();
  GtkWidget *dialog;
  AdwNavigationPage *page;

  /* “The deadlift feels uncomfortable” */
  act (window, "win.find-alternative", g_variant_new_string ("deadlift"));
  dialog = find (window, BX_TYPE_ALTERNATIVES_DIALOG);
  g_assert_nonnull (dialog);
  press_row (dialog, "It Feels Uncomfortable");
  WAIT_UNTIL (find_row (dialog, "Trap Bar Deadlift") != NULL);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (dialog, "Trap Bar Deadlift"))),
                                   "Asks less of the lower back"));
  press_row (dialog, "Trap Bar Deadlift");
  WAIT_UNTIL (find (window, BX_TYPE_EXERCISE_PAGE) != NULL);
  WAIT_UNTIL (find (window, BX_TYPE_ALTERNATIVES_DIALOG) == NULL);

  /* “I have no barbell” */
  act (window, "win.find-alternative", g_variant_new_string ("deadlift"));
  dialog = find (window, BX_TYPE_ALTERNATIVES_DIALOG);
  press_row (dialog, "I Don’t Have the Equipment");
  press_row (dialog, "Barbell");
  WAIT_UNTIL (find_row (dialog, "Romanian Deadlift") != NULL);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  WAIT_UNTIL (find (window, BX_TYPE_ALTERNATIVES_DIALOG) == NULL);

  /* Another way of doing the same: its page stands at it. */
  act (window, "win.find-alternative", g_variant_new_string ("back-extension"));
  dialog = find (window, BX_TYPE_ALTERNATIVES_DIALOG);
  press_row (dialog, "It Is Too Hard");
  WAIT_UNTIL (find_row (dialog, "On the hips") != NULL);
  press_row (dialog, "On the hips");
  WAIT_UNTIL (find (window, BX_TYPE_ALTERNATIVES_DIALOG) == NULL);
  page = adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (find (window, ADW_TYPE_NAVIGATION_VIEW)));
  g_assert_cmpstr (bx_exercise_choice_get_variation (bx_exercise_page_get_choice (BX_EXERCISE_PAGE (page))), ==, "arms:hips");

  /* What needs nothing can't lack anything; what is easiest has nothing easier. */
  act (window, "win.find-alternative", g_variant_new_string ("floor-back-extension"));
  dialog = find (window, BX_TYPE_ALTERNATIVES_DIALOG);
  WAIT_UNTIL (find_row (dialog, "It Is Too Hard") != NULL);
  g_assert_null (find_row (dialog, "I Don’t Have the Equipment"));
  press_row (dialog, "It Is Too Hard");
  WAIT_UNTIL (find (dialog, ADW_TYPE_STATUS_PAGE) != NULL);
  close_window (window);
}

static gboolean
is_link_to (GtkWidget *widget,
            gpointer data)
{
  return GTK_IS_LINK_BUTTON (widget) && strstr (gtk_link_button_get_uri (GTK_LINK_BUTTON (widget)), data) != NULL;
}

static void
test_compare (void)
{
  BxWindow *window = open_window ();
  GtkWidget *page;

  act (window, "win.compare", g_variant_new ("(ss)", "deadlift", "trap-bar-deadlift"));
  page = find (window, BX_TYPE_COMPARE_PAGE);
  g_assert_nonnull (page);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Deadlift and Trap Bar Deadlift");
  WAIT_UNTIL (find_row (page, "Both Train") != NULL);
  g_assert_nonnull (find_row (page, "Only Deadlift Trains"));
  g_assert_null (find_row (page, "Only Trap Bar Deadlift Trains"));

  /* The study of both */
  g_assert_nonnull (walk (page, is_link_to, (gpointer) "10.1519"));
  g_assert_null (walk (page, is_link_to, (gpointer) "10.2519"));
  close_window (window);
}

static void
test_equipment (void)
{
  GSettings *settings = bx_application_get_settings (application);
  BxWindow *window = open_window ();
  GtkWidget *page;
  g_auto (GStrv) at_hand = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (application), "equipment", NULL);
  WAIT_UNTIL (find (window, BX_TYPE_EQUIPMENT_PAGE) != NULL);
  page = find (window, BX_TYPE_EQUIPMENT_PAGE);
  WAIT_UNTIL (find_row (page, "Kettlebell") != NULL);
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (page, "Only What Is at Hand")), TRUE);
  adw_switch_row_set_active (ADW_SWITCH_ROW (find_row (page, "Kettlebell")), TRUE);
  g_assert_true (g_settings_get_boolean (settings, "equipment-known"));
  at_hand = g_settings_get_strv (settings, "equipment-at-hand");
  g_assert_cmpuint (g_strv_length (at_hand), ==, 1);
  g_assert_cmpstr (at_hand[0], ==, "kettlebell");
  g_settings_reset (settings, "equipment-known");
  g_settings_reset (settings, "equipment-at-hand");
  close_window (window);
}

static BxExercise *
find_own (const char *name)
{
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);

      if (bx_exercise_is_own (exercise) && g_str_equal (bx_exercise_get_name (exercise), name))
        return exercise;
    }

  return NULL;
}

static void
answer_alert (BxWindow *window,
              const char *response)
{
  AdwDialog *alert = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  g_signal_emit_by_name (alert, "response", response);
  adw_dialog_force_close (alert);
}

static void
test_own (void)
{
  BxWindow *window = open_window ();
  GtkWidget *dialog;
  GtkWidget *page;
  AdwDialog *chooser;
  g_autofree char *id = NULL;

  /* Made, with its muscles from the body */
  act (window, "win.new-exercise", NULL);
  dialog = find (window, BX_TYPE_OWN_EXERCISE_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_false (gtk_widget_get_sensitive (find_button (dialog, "_Save")));
  WAIT_UNTIL (find_row (dialog, "Name") != NULL);
  /* What a set is can be read before anything was chosen. */
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find (dialog, ADW_TYPE_COMBO_ROW))), ==, "Weight and Repetitions");
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Name")), "  Towel Row ");
  g_signal_emit_by_name (find (dialog, BX_TYPE_BODY_MAP), "muscle-activated", "latissimus");
  g_signal_emit_by_name (find (dialog, BX_TYPE_BODY_MAP), "muscle-activated", "biceps");
  g_signal_emit_by_name (find (dialog, BX_TYPE_BODY_MAP), "muscle-activated", "biceps");
  g_signal_emit_by_name (find (dialog, BX_TYPE_BODY_MAP), "muscle-activated", "calves");
  g_signal_emit_by_name (find (dialog, BX_TYPE_BODY_MAP), "muscle-activated", "calves");
  g_signal_emit_by_name (find (dialog, BX_TYPE_BODY_MAP), "muscle-activated", "calves");
  press (find_button (dialog, "_Save"));
  WAIT_UNTIL (find_own ("Towel Row") != NULL);
  WAIT_UNTIL (find (window, BX_TYPE_OWN_EXERCISE_DIALOG) == NULL);
  id = g_strdup (bx_exercise_get_id (find_own ("Towel Row")));
  g_assert_cmpint (bx_exercise_get_role (find_own ("Towel Row"), "latissimus"), ==, BX_MUSCLE_ROLE_PRIMARY);
  g_assert_cmpint (bx_exercise_get_role (find_own ("Towel Row"), "biceps"), ==, BX_MUSCLE_ROLE_SECONDARY);
  g_assert_cmpint (bx_exercise_get_role (find_own ("Towel Row"), "calves"), ==, BX_MUSCLE_ROLE_NONE);

  /* It stands among the others. */
  chooser = bx_exercise_chooser_new ("Any", NULL);
  adw_dialog_present (chooser, GTK_WIDGET (window));
  WAIT_UNTIL (find_row (chooser, "Towel Row") != NULL);
  gtk_editable_set_text (GTK_EDITABLE (find (chooser, GTK_TYPE_SEARCH_ENTRY)), "superman");
  WAIT_UNTIL (find_row (chooser, "Towel Row") == NULL);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (chooser, "Floor Back Extension"))), ==,
                   "Also called: Superman");
  adw_dialog_force_close (chooser);

  /* Renamed, under the same id */
  act (window, "win.show-exercise", g_variant_new_string (id));
  page = find (window, BX_TYPE_OWN_EXERCISE_PAGE);
  g_assert_nonnull (page);
  g_assert_null (find (page, BX_TYPE_FEEL_CHECK));
  g_assert_true (gtk_widget_activate_action (page, "own.edit", NULL));
  dialog = find (window, BX_TYPE_OWN_EXERCISE_DIALOG);
  WAIT_UNTIL (find_row (dialog, "Name") != NULL);
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Name")), "Towel Pull");
  press (find_button (dialog, "_Save"));
  WAIT_UNTIL (find_own ("Towel Pull") != NULL);
  g_assert_cmpstr (bx_exercise_get_id (find_own ("Towel Pull")), ==, id);
  WAIT_UNTIL (g_str_equal (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), "Towel Pull"));

  /* Taken back, and renamed again */
  WAIT_UNTIL (find (window, BX_TYPE_OWN_EXERCISE_DIALOG) == NULL);
  app_fixture_undo (GTK_WIDGET (window), "“Towel Row” changed");
  WAIT_UNTIL (find_own ("Towel Row") != NULL);
  g_assert_true (gtk_widget_activate_action (page, "own.edit", NULL));
  dialog = find (window, BX_TYPE_OWN_EXERCISE_DIALOG);
  WAIT_UNTIL (find_row (dialog, "Name") != NULL);
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Name")), "Towel Pull");

  /* What was typed is not lost by Escape. */
  adw_dialog_close (ADW_DIALOG (dialog));
  answer_alert (window, "keep");
  g_assert_true (find (window, BX_TYPE_OWN_EXERCISE_DIALOG) == dialog);
  press (find_button (dialog, "_Save"));
  WAIT_UNTIL (find_own ("Towel Pull") != NULL);

  /* Where nothing was changed nothing is asked, and what is discarded is gone. */
  WAIT_UNTIL (find (window, BX_TYPE_OWN_EXERCISE_DIALOG) == NULL);
  g_assert_true (gtk_widget_activate_action (page, "own.edit", NULL));
  adw_dialog_close (ADW_DIALOG (find (window, BX_TYPE_OWN_EXERCISE_DIALOG)));
  WAIT_UNTIL (find (window, BX_TYPE_OWN_EXERCISE_DIALOG) == NULL);
  g_assert_true (gtk_widget_activate_action (page, "own.edit", NULL));
  dialog = find (window, BX_TYPE_OWN_EXERCISE_DIALOG);
  WAIT_UNTIL (find_row (dialog, "Note") != NULL);
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Note")), "Slowly");
  adw_dialog_close (ADW_DIALOG (dialog));
  answer_alert (window, "do-it");
  WAIT_UNTIL (find (window, BX_TYPE_OWN_EXERCISE_DIALOG) == NULL);
  g_assert_null (bx_exercise_get_own (find_own ("Towel Pull"))->note);

  /* What the lower back leads is asked about after a session, and here. */
  WAIT_UNTIL (find (window, BX_TYPE_OWN_EXERCISE_DIALOG) == NULL);
  g_assert_true (gtk_widget_activate_action (page, "own.edit", NULL));
  dialog = find (window, BX_TYPE_OWN_EXERCISE_DIALOG);
  WAIT_UNTIL (find_row (dialog, "Name") != NULL);
  for (guint i = 0; i < 2; i++)
    g_signal_emit_by_name (find (dialog, BX_TYPE_BODY_MAP), "muscle-activated", "latissimus");
  g_signal_emit_by_name (find (dialog, BX_TYPE_BODY_MAP), "muscle-activated", "erector-spinae-lumbar");
  press (find_button (dialog, "_Save"));
  WAIT_UNTIL (find (page, BX_TYPE_FEEL_CHECK) != NULL);

  /* Deleted: gone from lists, but its history keeps its name. */
  WAIT_UNTIL (find (window, BX_TYPE_OWN_EXERCISE_DIALOG) == NULL);
  g_assert_true (gtk_widget_activate_action (page, "own.delete", NULL));
  WAIT_UNTIL (find_own ("Towel Pull") == NULL);
  g_assert_cmpstr (bx_exercise_get_name (bx_catalogue_find_exercise (bx_catalogue_get_default (), id)), ==, "Towel Pull");
  app_fixture_undo (GTK_WIDGET (window), "“Towel Pull” deleted; its history stays");
  WAIT_UNTIL (find_own ("Towel Pull") != NULL);
  close_window (window);
}

static void
said_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  g_assert_true (bx_store_save_feel_finish (BX_STORE (source), result, NULL));
  *(gboolean *) data = TRUE;
}

static void
say (const char *exercise_id,
     BxFeelAnswer answer)
{
  g_autoptr (BxFeel) feel = bx_feel_new (exercise_id, answer);
  gboolean said = FALSE;

  bx_store_save_feel_async (bx_application_get_store (application), feel, NULL, said_cb, &said);
  WAIT_UNTIL (said);
}

static gboolean
has_words (GtkWidget *widget,
           gpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), data) != NULL;
}

static GtkWidget *
find_words (gpointer widget,
            const char *words)
{
  return walk (GTK_WIDGET (widget), has_words, (gpointer) words);
}

/* Who brings into a session what ached hears of it, and is led to what to do. */
static void
test_ache_in_session (void)
{
  BxWindow *window = open_window ();
  BxSessionRunner *runner = bx_application_get_runner (application);
  GtkWidget *view;

  act (window, "win.start-workout", g_variant_new_string ("back-workout"));
  WAIT_UNTIL (bx_session_runner_is_running (runner));
  bx_window_set_session_open (window, TRUE);
  view = find (window, BX_TYPE_SESSION_VIEW);
  WAIT_UNTIL (gtk_widget_get_mapped (view) && bx_session_runner_get_current_exercise (runner) != NULL);

  gtk_widget_activate_action (view, "session.swap", "s", "romanian-deadlift");
  WAIT_UNTIL (find_words (view, "Romanian Deadlift") != NULL);
  g_assert_null (find_words (window, "it ached last time"));

  say ("floor-back-extension", BX_FEEL_ACHE);
  gtk_widget_activate_action (view, "session.swap", "s", "floor-back-extension");
  WAIT_UNTIL (find_words (window, "Floor Back Extension: it ached last time") != NULL);
  press (gtk_widget_get_ancestor (find_words (window, "Advice"), GTK_TYPE_BUTTON));
  WAIT_UNTIL (find (window, BX_TYPE_EXERCISE_PAGE) != NULL && find_words (window, "You noted an ache on") != NULL);

  say ("floor-back-extension", BX_FEEL_WELL);
  bx_session_runner_discard (runner);
  WAIT_UNTIL (!bx_session_runner_is_running (runner));
  close_window (window);
}

static GBytes *
make_picture (int width,
              int height,
              gboolean alpha,
              const char *type)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, alpha, 8, width, height);
  g_autoptr (GError) error = NULL;
  char *buffer;
  gsize size;

  gdk_pixbuf_fill (pixbuf, 0x336699ff);
  if (g_str_equal (type, "png"))
    gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, type, &error, "tEXt::Comment", "taken at home", NULL);
  else
    gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, type, &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (buffer, size);
}

static gboolean
has_text (GBytes *bytes,
          const char *text)
{
  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text)) != NULL;
}

static void
assert_size (GBytes *picture,
             int width,
             int height)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (picture, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, width);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, height);
}

static void
test_small_picture (void)
{
  g_autoptr (GBytes) large = make_picture (1600, 400, FALSE, "jpeg");
  g_autoptr (GBytes) small = make_picture (60, 90, TRUE, "png");
  g_autoptr (GBytes) nonsense = g_bytes_new_static ("no picture", 10);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) from_large = NULL;
  g_autoptr (GBytes) from_small = NULL;
  g_autoptr (GError) error = NULL;

  from_large = bx_small_picture_new (large, &error);
  g_assert_no_error (error);
  assert_size (from_large, 800, 200);

  /* A small one is not blown up, and what was said about it is gone. */
  g_assert_true (has_text (small, "taken at home"));
  from_small = bx_small_picture_new (small, &error);
  g_assert_no_error (error);
  assert_size (from_small, 60, 90);
  g_assert_false (has_text (from_small, "taken at home"));

  g_assert_null (bx_small_picture_new (nonsense, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_null (bx_small_picture_new (nothing, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

int
main (int argc,
      char *argv[])
{
  AppFixture fixture = { 0 };
  int status;

  g_test_init (&argc, &argv, NULL);

  app_fixture_set_up (&fixture, 0, 0, NULL);
  application = fixture.application;

  g_test_add_func ("/gui/explore/browse", test_browse);
  g_test_add_func ("/gui/explore/muscles", test_muscles);
  g_test_add_func ("/gui/explore/alternatives", test_alternatives);
  g_test_add_func ("/gui/explore/compare", test_compare);
  g_test_add_func ("/gui/explore/equipment", test_equipment);
  g_test_add_func ("/gui/explore/own", test_own);
  g_test_add_func ("/gui/explore/ache-in-session", test_ache_in_session);
  g_test_add_func ("/gui/explore/small-picture", test_small_picture);
  status = g_test_run ();

  app_fixture_tear_down (&fixture);

  return status;
}
