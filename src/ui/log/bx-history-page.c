/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-feedback.h"
#include "bx-history-page.h"
#include "bx-log-empty.h"
#include "bx-log-muscles.h"
#include "bx-log-words.h"
#include "bx-session-list.h"
#include "bx-session-records.h"
#include "bx-store-activity.h"

/**
 * BxHistoryPage:
 *
 * Finds sessions: by words in their notes, by exercise, by muscle, by records, and by
 * day. What is asked goes to the log; the list stays a window on the answer.
 */
struct _BxHistoryPage
{
  AdwNavigationPage parent_instance;

  /* Template Widgets */
  GtkSearchEntry *search_entry;
  GtkDropDown *exercise_drop_down;
  GtkDropDown *muscle_drop_down;
  GtkToggleButton *records_button;
  GtkPopover *day_popover;
  GtkCalendar *calendar;
  GtkLabel *day_label;
  GtkStack *stack;
  AdwBin *list_place;
  AdwStatusPage *failed_page;
  AdwBin *none_place;

  /* Owned References */
  BxSessionListModel *model;
  BxSessionRecords *records;
  GCancellable *cancellable;
  GStrv exercise_ids;      /* (nullable): what can be chosen, after any */
  char day[BX_DAY_LENGTH]; /* the last day to list, or empty */
  gboolean updating;
  gboolean filtered;       /* whether only some sessions are asked for */
};

G_DEFINE_FINAL_TYPE (BxHistoryPage, bx_history_page, ADW_TYPE_NAVIGATION_PAGE)

/* ---- what is asked ----------------------------------------------------------------- */

/* (nullable): where it may be any */
static const char *
get_chosen_exercise (BxHistoryPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->exercise_drop_down);

  if (selected == 0 || self->exercise_ids == NULL || selected > g_strv_length (self->exercise_ids))
    return NULL;

  return self->exercise_ids[selected - 1];
}

static GStrv
dup_exercise_ids (BxHistoryPage *self)
{
  guint muscle = gtk_drop_down_get_selected (self->muscle_drop_down);
  const char *chosen = get_chosen_exercise (self);
  GPtrArray *groups = bx_catalogue_get_groups (bx_catalogue_get_default ());
  g_auto (GStrv) of_muscle = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (muscle > 0 && muscle <= groups->len)
    of_muscle = bx_log_muscles_list_exercises (((BxMuscleGroup *) g_ptr_array_index (groups, muscle - 1))->id);
  if (chosen == NULL)
    return g_steal_pointer (&of_muscle);

  if (of_muscle == NULL || g_strv_contains ((const char *const *) of_muscle, chosen))
    g_strv_builder_add (ids, chosen);

  return g_strv_builder_end (ids);
}

static void
apply_filter (BxHistoryPage *self)
{
  g_autoptr (BxSessionFilter) filter = bx_session_filter_new ();

  filter->text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));
  filter->exercise_ids = dup_exercise_ids (self);
  g_strlcpy (filter->last_day, self->day, sizeof filter->last_day);
  if (gtk_toggle_button_get_active (self->records_button))
    filter->session_ids = bx_session_records_dup_sessions (self->records);

  self->filtered = !bx_session_filter_is_empty (filter);
  bx_session_list_model_set_filter (self->model, filter);
}

static void
filter_changed_cb (BxHistoryPage *self)
{
  if (self->updating || self->model == NULL)
    return;

  /* What is listed stays until the records are known. */
  if (!gtk_toggle_button_get_active (self->records_button) || bx_session_records_is_known (self->records))
    apply_filter (self);
}

static void
records_known_cb (BxHistoryPage *self)
{
  if (gtk_toggle_button_get_active (self->records_button))
    filter_changed_cb (self);
}

/* ---- the day ------------------------------------------------------------------------ */

static void
show_day (BxHistoryPage *self)
{
  g_autoptr (GDateTime) date = bx_day_to_date_time (self->day);
  /* Translators: a day, as in “14 March 2026”; see g_date_time_format(). */
  /* xgettext:no-c-format */
  g_autofree char *day = date != NULL ? g_date_time_format (date, _("%-e %B %Y")) : NULL;
  /* Translators: %s is a day, as in “14 March 2026”: sessions of that day and before */
  g_autofree char *text = day != NULL ? g_strdup_printf (_("Up to %s"), day) : NULL;

  gtk_label_set_label (self->day_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->day_label), text != NULL);
}

static void
day_selected_cb (BxHistoryPage *self)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *day = NULL;

  if (self->updating)
    return;

  date = gtk_calendar_get_date (self->calendar);
  day = g_date_time_format (date, "%Y-%m-%d");
  g_strlcpy (self->day, day, sizeof self->day);
  show_day (self);
  filter_changed_cb (self);
}

static void
day_cleared_cb (BxHistoryPage *self)
{
  self->day[0] = '\0';
  gtk_popover_popdown (self->day_popover);
  show_day (self);
  filter_changed_cb (self);
}

static void
show_all_cb (BxHistoryPage *self)
{
  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_drop_down_set_selected (self->exercise_drop_down, 0);
  gtk_drop_down_set_selected (self->muscle_drop_down, 0);
  gtk_toggle_button_set_active (self->records_button, FALSE);
  self->day[0] = '\0';
  self->updating = FALSE;
  show_day (self);
  filter_changed_cb (self);
}

/* ---- what can be chosen --------------------------------------------------------------- */

static void
exercises_listed_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = bx_store_list_trained_exercises_finish (BX_STORE (source), result, &error);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = NULL;
  guint selected = 0;
  BxHistoryPage *self;

  if (ids == NULL)
    return;

  self = BX_HISTORY_PAGE (user_data);
  chosen = g_strdup (get_chosen_exercise (self));
  gtk_string_list_append (names, _("Any Exercise"));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      gtk_string_list_take (names, bx_log_dup_exercise_name (ids[i]));
      if (g_strcmp0 (ids[i], chosen) == 0)
        selected = i + 1;
    }
  g_clear_pointer (&self->exercise_ids, g_strfreev);
  self->exercise_ids = g_steal_pointer (&ids);

  self->updating = TRUE;
  gtk_drop_down_set_model (self->exercise_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->exercise_drop_down, selected);
  self->updating = FALSE;

  /* What was chosen may be gone. */
  if (chosen != NULL && selected == 0)
    filter_changed_cb (self);
}

static void
fill_muscles (BxHistoryPage *self)
{
  GPtrArray *groups = bx_catalogue_get_groups (bx_catalogue_get_default ());
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Any Muscles"));
  for (guint i = 0; i < groups->len; i++)
    gtk_string_list_append (names, ((BxMuscleGroup *) g_ptr_array_index (groups, i))->title);
  gtk_drop_down_set_model (self->muscle_drop_down, G_LIST_MODEL (names));
}

static void
state_changed_cb (BxHistoryPage *self)
{
  const GError *error = bx_session_list_model_get_error (self->model);

  switch (bx_session_list_model_get_state (self->model))
    {
    case BX_SESSION_LIST_EMPTY:
      if (!self->filtered && adw_bin_get_child (self->none_place) == NULL)
        adw_bin_set_child (self->none_place,
                           bx_log_empty_new (_("What You Lift Will Be Here"),
                                             _("Train once, and the log begins: every set, every session, and a line that shows what grew."),
                                             "back-workout", NULL));
      gtk_stack_set_visible_child_name (self->stack, self->filtered ? "empty" : "none");
      break;
    case BX_SESSION_LIST_FAILED:
      bx_feedback_explain (self->failed_page, error != NULL ? error->message : NULL);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      break;
    case BX_SESSION_LIST_READY:
    case BX_SESSION_LIST_LOADING:
    default:
      gtk_stack_set_visible_child_name (self->stack, "list");
    }
}

/* ---- the type ------------------------------------------------------------------------- */

static void
store_changed_cb (BxHistoryPage *self,
                  guint changes)
{
  /* The list and its records are read anew by themselves; what can be chosen is read here. */
  if (changes & BX_STORE_CHANGE_SESSIONS)
    bx_store_list_trained_exercises_async (bx_get_store (), self->cancellable, exercises_listed_cb, self);
}

static void
bx_history_page_dispose (GObject *object)
{
  BxHistoryPage *self = BX_HISTORY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_HISTORY_PAGE);
  g_clear_object (&self->records);
  g_clear_object (&self->model);
  g_clear_pointer (&self->exercise_ids, g_strfreev);

  G_OBJECT_CLASS (bx_history_page_parent_class)->dispose (object);
}

static void
bx_history_page_class_init (BxHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_history_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BxHistoryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, BxHistoryPage, exercise_drop_down);
  gtk_widget_class_bind_template_child (widget_class, BxHistoryPage, muscle_drop_down);
  gtk_widget_class_bind_template_child (widget_class, BxHistoryPage, records_button);
  gtk_widget_class_bind_template_child (widget_class, BxHistoryPage, day_popover);
  gtk_widget_class_bind_template_child (widget_class, BxHistoryPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, BxHistoryPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, BxHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BxHistoryPage, list_place);
  gtk_widget_class_bind_template_child (widget_class, BxHistoryPage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, BxHistoryPage, none_place);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
bx_history_page_init (BxHistoryPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_muscles (self);
  self->updating = FALSE;

  self->model = bx_session_list_model_new (bx_get_store (), NULL);
  g_signal_connect_object (self->model, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
  self->records = bx_session_records_new (self->model, GTK_WIDGET (self));
  g_signal_connect_object (self->records, "notify::known", G_CALLBACK (records_known_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->list_place, bx_session_list_new (self->model, NULL));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));

  g_signal_connect_object (bx_get_store (), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  bx_store_list_trained_exercises_async (bx_get_store (), self->cancellable, exercises_listed_cb, self);
}

/**
 * bx_history_page_new:
 * @day: (nullable): a local date, `YYYY-MM-DD`, to begin at
 *
 * Creates a page that finds sessions.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_history_page_new (const char *day)
{
  BxHistoryPage *self = g_object_new (BX_TYPE_HISTORY_PAGE, NULL);

  if (day != NULL && bx_day_is_valid (day))
    {
      g_autoptr (GDateTime) date = bx_day_to_date_time (day);

      self->updating = TRUE;
      gtk_calendar_select_day (self->calendar, date);
      self->updating = FALSE;
      g_strlcpy (self->day, day, sizeof self->day);
      show_day (self);
      apply_filter (self);
    }

  return ADW_NAVIGATION_PAGE (self);
}
