/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-chart-axis.h"
#include "bx-schedule-dialog.h"

/**
 * BxScheduleDialog:
 *
 * When a workout is due: on days of the week, every so many days, or whenever one
 * likes. Where the workout trains the back extension it says what does the lower
 * back good.
 *
 * # Signals
 *
 * `changed` after each edit.
 */
struct _BxScheduleDialog
{
  AdwDialog parent_instance;

  AdwToggleGroup *kinds;
  GtkStack *stack;
  GtkToggleButton *days[7]; /* from Monday */
  AdwSpinRow *interval_row;
  GtkLabel *summary;
  GtkLabel *advice;

  BxSchedule schedule;
  gboolean trains_back;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (BxScheduleDialog, bx_schedule_dialog, ADW_TYPE_DIALOG)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define USUAL_INTERVAL 3
#define USUAL_WEEKDAYS ((1u << 0) | (1u << 3))

static void
update_words (BxScheduleDialog *self)
{
  g_autofree char *text = bx_schedule_format (self->schedule, bx_chart_get_first_weekday ());
  BxScheduleAdvice advice = BX_SCHEDULE_ADVICE_NONE;

  gtk_label_set_label (self->summary, self->schedule.kind != BX_SCHEDULE_KIND_NONE ? text : _("Never due; start it whenever you like."));
  if (self->trains_back)
    advice = bx_schedule_advise (self->schedule, BX_SCHEDULE_BACK_TIMES_A_WEEK, BX_SCHEDULE_BACK_DAYS_APART);
  gtk_label_set_label (self->advice,
                       advice != BX_SCHEDULE_ADVICE_NONE ? bx_schedule_advice_get_text (advice)
                                                         : _("Once or twice a week is a good rule of thumb for the back extension."));
  /* A warning is not to be quiet. */
  gtk_widget_set_css_classes (GTK_WIDGET (self->advice),
                              (const char *[]) { advice != BX_SCHEDULE_ADVICE_NONE ? "warning" : "dimmed", NULL });
}

static void
edited_cb (BxScheduleDialog *self)
{
  BxSchedule schedule = BX_SCHEDULE_NONE;
  guint kind = adw_toggle_group_get_active (self->kinds);
  static const char *const pages[] = { "none", "weekdays", "interval" };

  gtk_stack_set_visible_child_name (self->stack, pages[MIN (kind, 2)]);
  if (self->filling)
    return;

  if (kind == BX_SCHEDULE_KIND_WEEKDAYS)
    {
      for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
        if (gtk_toggle_button_get_active (self->days[i]))
          schedule.weekdays |= 1u << i;
      if (schedule.weekdays != 0)
        schedule.kind = BX_SCHEDULE_KIND_WEEKDAYS;
    }
  else if (kind == BX_SCHEDULE_KIND_INTERVAL)
    {
      schedule.kind = BX_SCHEDULE_KIND_INTERVAL;
      schedule.every_days = (guint) adw_spin_row_get_value (self->interval_row);
    }

  if (!bx_schedule_equal (schedule, self->schedule))
    {
      self->schedule = schedule;
      update_words (self);
      g_signal_emit (self, signals[CHANGED], 0);
    }
}

/* ---- the days of a week --------------------------------------------------------------- */

/* A week stands in one line, or in two where there is no room: never with a day alone. */
#define WEEK 7
#define HALF_WEEK 4
#define DAY_SPACING 6

/* How large each day is, for all of them are alike */
static void
measure_day (GtkWidget      *week,
             GtkOrientation  orientation,
             int            *size)
{
  *size = 0;
  for (GtkWidget *day = gtk_widget_get_first_child (week); day != NULL; day = gtk_widget_get_next_sibling (day))
    {
      int natural;

      gtk_widget_measure (day, orientation, -1, NULL, &natural, NULL, NULL);
      *size = MAX (*size, natural);
    }
}

static int
get_length (int n_days,
            int size)
{
  return n_days * size + (n_days - 1) * DAY_SPACING;
}

static void
measure_week (GtkWidget      *week,
              GtkOrientation  orientation,
              int             for_size,
              int            *minimum,
              int            *natural,
              int            *minimum_baseline,
              int            *natural_baseline)
{
  int width;
  int height;

  measure_day (week, GTK_ORIENTATION_HORIZONTAL, &width);
  measure_day (week, GTK_ORIENTATION_VERTICAL, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_length (HALF_WEEK, width);
      *natural = get_length (WEEK, width);
    }
  else
    {
      *minimum = *natural = get_length (for_size < 0 || for_size >= get_length (WEEK, width) ? 1 : 2, height);
    }
}

static void
allocate_week (GtkWidget *week,
               int        width,
               int        height,
               int        baseline)
{
  gboolean rtl = gtk_widget_get_direction (week) == GTK_TEXT_DIR_RTL;
  int n = 0;
  int n_in_line;
  int day_width;
  int day_height;
  int left;

  measure_day (week, GTK_ORIENTATION_HORIZONTAL, &day_width);
  measure_day (week, GTK_ORIENTATION_VERTICAL, &day_height);
  n_in_line = width >= get_length (WEEK, day_width) ? WEEK : HALF_WEEK;
  left = (width - get_length (n_in_line, day_width)) / 2;

  for (GtkWidget *day = gtk_widget_get_first_child (week); day != NULL; day = gtk_widget_get_next_sibling (day))
    {
      int x = left + n % n_in_line * (day_width + DAY_SPACING);
      int y = n / n_in_line * (day_height + DAY_SPACING);
      g_autoptr (GskTransform) place = NULL;

      place = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (rtl ? width - x - day_width : x), (float) y));
      gtk_widget_allocate (day, day_width, day_height, -1, g_steal_pointer (&place));
      n++;
    }
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *week)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Briefly, as a calendar does it */
static char *
format_day (guint weekday)
{
  g_autoptr (GDateTime) some_monday = g_date_time_new_utc (2024, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) day = g_date_time_add_days (some_monday, (int) weekday);

  return g_date_time_format (day, "%a");
}

static GtkWidget *
new_days (BxScheduleDialog *self)
{
  GtkWidget *week = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  guint first = (guint) bx_chart_get_first_weekday () - G_DATE_MONDAY;

  gtk_widget_set_layout_manager (week, gtk_custom_layout_new (get_request_mode, measure_week, allocate_week));
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    {
      guint day = (first + i) % 7;
      g_autofree char *name = format_day (day);
      GtkWidget *button = gtk_toggle_button_new_with_label (name);

      self->days[day] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_add_css_class (button, "weekday");
      gtk_widget_set_tooltip_text (button, bx_weekday_get_name (day));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, bx_weekday_get_name (day), -1);
      g_signal_connect_object (button, "toggled", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (week), button);
    }

  return week;
}

/* ---- the dialog ----------------------------------------------------------------------- */

static GtkWidget *
new_interval (BxScheduleDialog *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  self->interval_row = ADW_SPIN_ROW (adw_spin_row_new_with_range (1, BX_SCHEDULE_MAX_DAYS, 1));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->interval_row), _("Days After the Last Time"));
  g_signal_connect_object (self->interval_row, "notify::value", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->interval_row));

  return list;
}

static GtkLabel *
new_text (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, css_class);

  return GTK_LABEL (label);
}

static void
add_kind (BxScheduleDialog *self,
          const char       *label)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_label (toggle, label);
  adw_toggle_group_add (self->kinds, toggle);
}

static void
bx_schedule_dialog_class_init (BxScheduleDialogClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", BX_TYPE_SCHEDULE_DIALOG, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_schedule_dialog_init (BxScheduleDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  adw_dialog_set_title (ADW_DIALOG (self), _("Schedule"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 420);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());

  self->filling = TRUE;
  self->kinds = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  /* Three ways beside each other are too wide for a narrow window. */
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->kinds), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kinds), GTK_ACCESSIBLE_PROPERTY_LABEL, _("When it is due"), -1);
  add_kind (self, _("Any Time"));
  add_kind (self, _("Weekdays"));
  add_kind (self, _("Every Few Days"));
  gtk_widget_set_halign (GTK_WIDGET (self->kinds), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->kinds, "notify::active", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kinds));

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, adw_bin_new (), "none");
  gtk_stack_add_named (self->stack, new_days (self), "weekdays");
  gtk_stack_add_named (self->stack, new_interval (self), "interval");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));

  self->summary = new_text ("heading");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->summary));
  self->advice = new_text ("dimmed");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->advice));

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  self->filling = FALSE;
}

/**
 * bx_schedule_dialog_new:
 * @workout: a workout
 *
 * Creates a dialog that shows when @workout is due.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_schedule_dialog_new (const BxWorkout *workout)
{
  BxScheduleDialog *self;
  BxSchedule schedule;

  g_return_val_if_fail (workout != NULL, NULL);

  self = g_object_new (BX_TYPE_SCHEDULE_DIALOG, NULL);
  schedule = workout->schedule;
  self->schedule = schedule;
  for (guint i = 0; i < workout->slots->len; i++)
    {
      const BxSlot *slot = g_ptr_array_index (workout->slots, i);

      self->trains_back = self->trains_back || g_str_has_suffix (slot->exercise_id, "back-extension");
    }

  self->filling = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->days); i++)
    gtk_toggle_button_set_active (self->days[i],
                                  ((schedule.kind == BX_SCHEDULE_KIND_WEEKDAYS ? schedule.weekdays : USUAL_WEEKDAYS) & (1u << i)) != 0);
  adw_spin_row_set_value (self->interval_row, schedule.kind == BX_SCHEDULE_KIND_INTERVAL ? schedule.every_days : USUAL_INTERVAL);
  adw_toggle_group_set_active (self->kinds, schedule.kind);
  self->filling = FALSE;
  edited_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self->advice), self->trains_back);
  update_words (self);

  return ADW_DIALOG (self);
}

/**
 * bx_schedule_dialog_get_schedule:
 * @self: a dialog
 *
 * Returns: the schedule as it is chosen now
 */
BxSchedule
bx_schedule_dialog_get_schedule (BxScheduleDialog *self)
{
  g_return_val_if_fail (BX_IS_SCHEDULE_DIALOG (self), BX_SCHEDULE_NONE);

  return self->schedule;
}
