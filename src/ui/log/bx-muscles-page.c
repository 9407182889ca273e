/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-application.h"
#include "bx-bar-chart.h"
#include "bx-body-map.h"
#include "bx-chart-menu.h"
#include "bx-log-card.h"
#include "bx-log-empty.h"
#include "bx-log-example.h"
#include "bx-log-muscles.h"
#include "bx-log-words.h"
#include "bx-muscle-picture.h"
#include "bx-muscle-weeks.h"
#include "bx-muscles-page.h"
#include "bx-ranged-chart.h"
#include "bx-schedule.h"
#include "bx-store-activity.h"

/**
 * BxMusclesPage:
 *
 * What weeks did for muscles: the hard sets of a group week by week against the band
 * that the person aims at, all groups over the last seven days, and how often the back
 * extension was done.
 */
struct _BxMusclesPage
{
  AdwNavigationPage parent_instance;

  /* Template Widgets */
  GtkStack *stack;
  AdwBin *empty_place;
  GtkDropDown *group_drop_down;
  BxRangedChart *ranged_chart;
  BxBarChart *chart;
  GtkWidget *none_box;
  GtkWidget *all_button;
  GtkWidget *explore_button;
  AdwSwitchRow *target_row;
  AdwSpinRow *minimum_row;
  AdwSpinRow *maximum_row;
  BxLogCard *map_card;
  BxBodyMap *body_map;
  GtkListBox *numbers_list;
  BxLogCard *often_card;

  /* Owned References */
  GCancellable *cancellable;
  GPtrArray *weeks; /* (nullable) (element-type BxExerciseWeek): until they are read anew */
  BxMuscleLoad *week_muscles; /* (nullable): of the last seven days, until they are read */
  BxMuscleLoad *week_groups;  /* (nullable) */
  char *group_id;
  double log_begins; /* the day of the oldest session, or `NAN` */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (BxMusclesPage, bx_muscles_page, ADW_TYPE_NAVIGATION_PAGE)

#define BACK_EXTENSION "back-extension"
#define OFTEN_WEEKS 4u
/* Before any log, as charts count days: in 1900 */
#define EARLIEST_DAY 693602.0

/* ---- the target -------------------------------------------------------------------- */

static void
save_target (const char *group_id,
             gboolean active,
             double minimum,
             double maximum)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());
  g_autoptr (GVariant) targets = g_settings_get_value (settings, "muscle-targets");
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key;
  double from;
  double to;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s(dd)}"));
  g_variant_iter_init (&iter, targets);
  while (g_variant_iter_next (&iter, "{&s(dd)}", &key, &from, &to))
    if (!g_str_equal (key, group_id))
      g_variant_builder_add (&builder, "{s(dd)}", key, from, to);
  if (active)
    g_variant_builder_add (&builder, "{s(dd)}", group_id, minimum, maximum);
  g_settings_set_value (settings, "muscle-targets", g_variant_builder_end (&builder));
}

static void
show_target (BxMusclesPage *self)
{
  double minimum = 6;
  double maximum = 12;
  gboolean active = bx_log_muscles_get_target (self->group_id, &minimum, &maximum);

  self->updating = TRUE;
  adw_switch_row_set_active (self->target_row, active);
  adw_spin_row_set_value (self->minimum_row, minimum);
  adw_spin_row_set_value (self->maximum_row, maximum);
  self->updating = FALSE;

  if (active)
    bx_bar_chart_set_target (self->chart, minimum, maximum, _("Your target"));
  else
    bx_bar_chart_set_target (self->chart, NAN, NAN, NULL);
}

/* ---- the weeks ------------------------------------------------------------------------ */

/* Of the first week that is shown */
static double
get_first_day (BxMusclesPage *self)
{
  double today = bx_log_get_today ();
  double first;
  double last;

  bx_ranged_chart_get_days (self->ranged_chart, isfinite (self->log_begins) ? self->log_begins : today, &first, &last);

  return bx_log_get_week_start (first);
}

/* The first muscle of the group: what trains it is a press away. */
static void
aim_explore_button (BxMusclesPage *self)
{
  GListModel *muscles = bx_catalogue_get_muscles (bx_catalogue_get_default ());

  for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
    {
      g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);

      if (g_str_equal (bx_muscle_get_group_id (muscle), self->group_id))
        {
          gtk_actionable_set_action_target (GTK_ACTIONABLE (self->explore_button), "s", bx_muscle_get_id (muscle));
          return;
        }
    }
}

static void
show_weeks (BxMusclesPage *self)
{
  const BxMuscleGroup *group = bx_log_muscles_find_group (self->group_id);
  g_autoptr (BxMuscleWeeks) shown = NULL;
  g_autofree char *summary = NULL;
  double today = bx_log_get_today ();
  double minimum = NAN;
  double maximum = NAN;
  gboolean is_empty;

  shown = bx_muscle_weeks_new (self->weeks, self->group_id, get_first_day (self), today, self->log_begins);
  is_empty = bx_muscle_weeks_is_empty (shown);
  bx_log_muscles_get_target (self->group_id, &minimum, &maximum);
  summary = bx_muscle_weeks_summarize (shown, minimum, maximum);
  bx_chart_set_title (BX_CHART (self->chart), group != NULL ? group->title : self->group_id);
  bx_ranged_chart_set_summary (self->ranged_chart, summary);
  show_target (self);
  bx_muscle_weeks_show (shown, self->chart);
  bx_chart_set_loading (BX_CHART (self->chart), FALSE);

  /* It leads on: to the weeks that have some, and to what trains it. */
  aim_explore_button (self);
  gtk_widget_set_visible (self->none_box, is_empty);
  gtk_widget_set_visible (self->all_button,
                          g_strcmp0 (bx_ranged_chart_get_range (self->ranged_chart), "all") != 0
                            && self->log_begins < get_first_day (self));
}

/* ---- how often the back extension was done --------------------------------------------- */

static void
show_often (BxMusclesPage *self)
{
  guint n_days = 0;
  double until = bx_log_get_week_start (bx_log_get_today ());
  double begins = bx_log_get_week_start (isfinite (self->log_begins) ? self->log_begins : until);
  /* Of the time before the log nothing is known. */
  guint n_weeks = (guint) CLAMP ((until - begins) / 7.0, 0.0, OFTEN_WEEKS);
  double since = until - 7.0 * n_weeks;
  g_autofree char *often = NULL;
  g_autofree char *text = NULL;
  double times;

  for (guint i = 0; i < self->weeks->len; i++)
    {
      const BxExerciseWeek *week = g_ptr_array_index (self->weeks, i);
      double day = bx_log_get_chart_day (week->day);

      if (g_str_equal (week->exercise_id, BACK_EXTENSION) && day >= since && day < until)
        n_days += week->n_days;
    }

  if (n_weeks == 0)
    {
      bx_log_card_set_text (self->often_card, _("Once or twice a week, with a day between, is what is advised."));
      return;
    }

  times = (double) n_days / n_weeks;
  if (n_days == 0)
    often = g_strdup (n_weeks < OFTEN_WEEKS ? _("Not since the log began.") : _("Not in the last four weeks."));
  else if (n_weeks < OFTEN_WEEKS)
    /* Translators: whole weeks are meant; the one that runs is not counted */
    often = g_strdup_printf (ngettext ("On %u day of the weeks since the log began.", "On %u days of the weeks since the log began.", n_days),
                             n_days);
  else
    often = g_strdup_printf (ngettext ("On %1$u day in the last %2$u weeks.", "On %1$u days in the last %2$u weeks.", n_days),
                             n_days, OFTEN_WEEKS);
  if (n_days == 0)
    text = g_strdup_printf ("%s %s", often, _("Once or twice a week, with a day between, is what is advised."));
  else if (times > BX_SCHEDULE_BACK_TIMES_A_WEEK)
    text = g_strdup_printf ("%s %s", often, _("That is more than the one or two times a week that are advised: the lower back rests slowly."));
  else
    text = g_strdup_printf ("%s %s", often, _("One or two times a week are advised, with a day between."));

  bx_log_card_set_text (self->often_card, text);
}

static void
begin_read_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *day = bx_store_get_first_day_finish (BX_STORE (source), result, &error);
  BxMusclesPage *self;

  /* The weeks, which are asked for next, tell of a failure. */
  if (day == NULL)
    return;

  self = BX_MUSCLES_PAGE (user_data);
  self->log_begins = *day != '\0' ? bx_log_get_chart_day (day) : NAN;
  if (*day == '\0' && adw_bin_get_child (self->empty_place) == NULL)
    adw_bin_set_child (self->empty_place,
                       bx_log_empty_new (_("Not Trained Yet"),
                                         _("Hard sets a week: sets that end with three repetitions left, or fewer. Warm-ups are none. A set counts one where the muscle does the main work, and half where it assists."),
                                         "back-workout", bx_log_example_new_muscles ()));
  gtk_stack_set_visible_child_name (self->stack, *day == '\0' ? "empty" : "content");
}

static void
weeks_read_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) weeks = bx_store_list_exercise_weeks_finish (BX_STORE (source), result, &error);
  BxMusclesPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = BX_MUSCLES_PAGE (user_data);
  if (weeks == NULL)
    {
      bx_ranged_chart_set_failed (self->ranged_chart, error->message);
      return;
    }

  g_clear_pointer (&self->weeks, g_ptr_array_unref);
  self->weeks = g_steal_pointer (&weeks);
  show_weeks (self);
  show_often (self);
}

/* ---- the last seven days --------------------------------------------------------------- */

static void
show_numbers (BxMusclesPage *self,
              const BxMuscleLoad *groups)
{
  GPtrArray *all = bx_catalogue_get_groups (bx_catalogue_get_default ());
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->numbers_list))) != NULL)
    gtk_list_box_remove (self->numbers_list, row);

  for (guint i = 0; i < all->len; i++)
    {
      const BxMuscleGroup *group = g_ptr_array_index (all, i);
      BxMuscleSets sets = bx_muscle_load_get (groups, group->id);
      g_autofree char *total = bx_log_muscles_format_sets (bx_muscle_sets_get_total (sets));
      /* Translators: sets in which a muscle does the main work, and in which it assists */
      g_autofree char *parts = g_strdup_printf (_("%1$u direct, %2$u indirect"), sets.direct, sets.indirect);
      GtkWidget *label = gtk_label_new (total);

      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), group->title);
      if (sets.direct + sets.indirect > 0)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), parts);
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      gtk_list_box_append (self->numbers_list, row);
    }
}

static void
days_read_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) weeks = bx_store_list_exercise_weeks_finish (BX_STORE (source), result, &error);
  g_autoptr (BxMuscleLoad) groups = NULL;
  g_autoptr (BxMuscleLoad) muscles = NULL;
  g_autofree char *list = NULL;
  const char *text;
  BxMusclesPage *self;

  if (weeks == NULL)
    return;

  self = BX_MUSCLES_PAGE (user_data);
  groups = bx_log_muscles_sum (weeks, NULL, TRUE);
  muscles = bx_log_muscles_sum (weeks, NULL, FALSE);
  list = bx_log_muscles_describe (groups, 12);
  text = *list != '\0' ? list : _("No sets in the last seven days");
  bx_log_card_set_text (self->map_card, text);
  bx_body_map_set_description (self->body_map, text);
  bx_log_muscles_show_on_map (self->body_map, muscles);
  show_numbers (self, groups);
  g_clear_pointer (&self->week_muscles, bx_muscle_load_free);
  self->week_muscles = g_steal_pointer (&muscles);
  g_clear_pointer (&self->week_groups, bx_muscle_load_free);
  self->week_groups = g_steal_pointer (&groups);
}

static GBytes *
render_week (GtkWidget *widget,
             BxPictureFormat format,
             GError **error)
{
  BxMusclesPage *self = BX_MUSCLES_PAGE (gtk_widget_get_ancestor (widget, BX_TYPE_MUSCLES_PAGE));
  g_autofree char *athlete = g_settings_get_string (bx_application_get_settings (bx_application_get_default ()), "athlete");
  g_autoptr (BxMuscleLoad) none = bx_muscle_load_new ();

  return bx_muscle_picture_render (widget, _("Sets in the Last Seven Days"),
                                   self->week_muscles != NULL ? self->week_muscles : none,
                                   self->week_groups != NULL ? self->week_groups : none,
                                   athlete, format, error);
}

/* ---- reading ---------------------------------------------------------------------------- */

static void
refresh (BxMusclesPage *self)
{
  double today = bx_log_get_today ();
  double week = bx_log_get_week_start (today);
  char first[BX_DAY_LENGTH];
  char last[BX_DAY_LENGTH];

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_pointer (&self->weeks, g_ptr_array_unref);

  /* All time begins with the log, which is asked for at the same time; until then, with
   * any week. */
  if (g_strcmp0 (bx_ranged_chart_get_range (self->ranged_chart), "all") == 0)
    bx_log_get_day_text (bx_log_get_week_start (EARLIEST_DAY), first);
  else
    bx_log_get_day_text (MIN (get_first_day (self), week - 7.0 * OFTEN_WEEKS), first);
  bx_log_get_day_text (today, last);
  /* Answered in this order: when the weeks are there, it is known whether there is a log. */
  bx_store_get_first_day_async (bx_get_store (), self->cancellable, begin_read_cb, self);
  bx_store_list_exercise_weeks_async (bx_get_store (), first, last, self->cancellable, weeks_read_cb, self);
  bx_log_get_day_text (today - 6, first);
  bx_store_list_exercise_weeks_async (bx_get_store (), first, last, self->cancellable, days_read_cb, self);
}

static void
group_chosen_cb (BxMusclesPage *self)
{
  GPtrArray *groups = bx_catalogue_get_groups (bx_catalogue_get_default ());
  guint selected = gtk_drop_down_get_selected (self->group_drop_down);

  if (self->updating || selected >= groups->len)
    return;

  g_set_str (&self->group_id, ((BxMuscleGroup *) g_ptr_array_index (groups, selected))->id);
  if (self->weeks != NULL)
    show_weeks (self);
}

static void
range_chosen_cb (BxMusclesPage *self)
{
  if (!self->updating)
    refresh (self);
}

static void
all_clicked_cb (BxMusclesPage *self)
{
  bx_ranged_chart_set_range (self->ranged_chart, "all");
}

static void
target_changed_cb (BxMusclesPage *self)
{
  double minimum;
  double maximum;

  if (self->updating || self->group_id == NULL)
    return;

  minimum = adw_spin_row_get_value (self->minimum_row);
  maximum = MAX (adw_spin_row_get_value (self->maximum_row), minimum);
  save_target (self->group_id, adw_switch_row_get_active (self->target_row), minimum, maximum);
  if (self->weeks != NULL)
    show_weeks (self);
}

static void
store_changed_cb (BxMusclesPage *self,
                  guint changes)
{
  if (changes & (BX_STORE_CHANGE_SESSIONS | BX_STORE_CHANGE_EXERCISES))
    refresh (self);
}

/* ---- the type --------------------------------------------------------------------------- */

static void
bx_muscles_page_dispose (GObject *object)
{
  BxMusclesPage *self = BX_MUSCLES_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_MUSCLES_PAGE);
  g_clear_pointer (&self->weeks, g_ptr_array_unref);
  g_clear_pointer (&self->week_muscles, bx_muscle_load_free);
  g_clear_pointer (&self->week_groups, bx_muscle_load_free);
  g_clear_pointer (&self->group_id, g_free);

  G_OBJECT_CLASS (bx_muscles_page_parent_class)->dispose (object);
}

static void
bx_muscles_page_class_init (BxMusclesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_muscles_page_dispose;

  g_type_ensure (BX_TYPE_BAR_CHART);
  g_type_ensure (BX_TYPE_BODY_MAP);
  g_type_ensure (BX_TYPE_LOG_CARD);
  g_type_ensure (BX_TYPE_RANGED_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-muscles-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, empty_place);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, group_drop_down);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, ranged_chart);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, none_box);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, explore_button);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, chart);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, target_row);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, minimum_row);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, maximum_row);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, map_card);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, body_map);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, numbers_list);
  gtk_widget_class_bind_template_child (widget_class, BxMusclesPage, often_card);
  gtk_widget_class_bind_template_callback (widget_class, group_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_changed_cb);
}

static void
bx_muscles_page_init (BxMusclesPage *self)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());
  GPtrArray *groups = bx_catalogue_get_groups (bx_catalogue_get_default ());
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->log_begins = NAN;
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < groups->len; i++)
    gtk_string_list_append (names, ((BxMuscleGroup *) g_ptr_array_index (groups, i))->title);
  gtk_drop_down_set_model (self->group_drop_down, G_LIST_MODEL (names));
  bx_ranged_chart_set_range (self->ranged_chart, "quarter");
  self->updating = FALSE;

  bx_bar_chart_set_parts (self->chart, _("Direct"), _("Indirect, by half"));
  bx_log_card_set_more (self->often_card, _("Show Progress"), "win.show-progress", BACK_EXTENSION);
  bx_log_card_set_menu (self->map_card,
                        bx_chart_menu_new_for_picture (GTK_WIDGET (self->body_map), _("Sets in the Last Seven Days"), render_week));
  g_settings_bind (settings, "athlete", self->body_map, "athlete", G_SETTINGS_BIND_GET);
  g_signal_connect_object (bx_get_store (), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * bx_muscles_page_new:
 * @group_id: (nullable): the muscle group to begin with
 *
 * Creates a page of what weeks did for muscles.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_muscles_page_new (const char *group_id)
{
  BxMusclesPage *self = g_object_new (BX_TYPE_MUSCLES_PAGE, NULL);
  GPtrArray *groups = bx_catalogue_get_groups (bx_catalogue_get_default ());

  self->group_id = g_strdup (group_id != NULL && bx_log_muscles_find_group (group_id) != NULL ? group_id : BX_LOG_LOWER_BACK);
  self->updating = TRUE;
  for (guint i = 0; i < groups->len; i++)
    if (g_str_equal (((BxMuscleGroup *) g_ptr_array_index (groups, i))->id, self->group_id))
      gtk_drop_down_set_selected (self->group_drop_down, i);
  self->updating = FALSE;
  refresh (self);

  return ADW_NAVIGATION_PAGE (self);
}
