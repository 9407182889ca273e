/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-day-row.h"
#include "bx-moment-dialog.h"

/**
 * BxMomentDialog:
 *
 * Chooses a day and a time of day.
 *
 * A moment that was read from this place's clock is read from it again, with the
 * hour that it has on the chosen day; one that came from a clock elsewhere stays
 * on that.
 */
struct _BxMomentDialog
{
  AdwDialog parent_instance;

  /* Template Widgets */
  BxDayRow *day_row;
  AdwSpinRow *hour_row;
  AdwSpinRow *minute_row;
  GtkLabel *future_label;
  GtkButton *save_button;

  BxMoment moment;
};

G_DEFINE_FINAL_TYPE (BxMomentDialog, bx_moment_dialog, ADW_TYPE_DIALOG)

typedef enum
{
  SIGNAL_SAVED,
} BxMomentDialogSignal;

static guint signals[SIGNAL_SAVED + 1];

static void
chosen_cb (BxMomentDialog *self)
{
  gboolean future;

  if (!bx_moment_is_set (self->moment))
    return;

  future = bx_moment_dialog_get_moment (self).utc_ms > bx_moment_now ().utc_ms;
  gtk_widget_set_visible (GTK_WIDGET (self->future_label), future);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), !future);
}

static void
save_clicked_cb (BxMomentDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_SAVED], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
bx_moment_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BX_TYPE_MOMENT_DIALOG);

  G_OBJECT_CLASS (bx_moment_dialog_parent_class)->dispose (object);
}

static void
bx_moment_dialog_class_init (BxMomentDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_moment_dialog_dispose;

  /**
   * BxMomentDialog::saved:
   * @self: a dialog
   *
   * Emitted when the person saves the moment.
   */
  signals[SIGNAL_SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BX_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-moment-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BxMomentDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, BxMomentDialog, hour_row);
  gtk_widget_class_bind_template_child (widget_class, BxMomentDialog, minute_row);
  gtk_widget_class_bind_template_child (widget_class, BxMomentDialog, future_label);
  gtk_widget_class_bind_template_child (widget_class, BxMomentDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "adw_dialog_close", G_CALLBACK (adw_dialog_close));
}

static void
bx_moment_dialog_init (BxMomentDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bx_moment_dialog_new:
 * @moment: the moment to begin with
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_moment_dialog_new (BxMoment moment)
{
  BxMomentDialog *self;
  g_autoptr (GDateTime) date_time = NULL;
  char day[BX_DAY_LENGTH];

  g_return_val_if_fail (bx_moment_is_set (moment), NULL);

  self = g_object_new (BX_TYPE_MOMENT_DIALOG, NULL);
  self->moment = moment;
  date_time = bx_moment_to_date_time (moment);
  bx_moment_get_day (moment, day);
  bx_moment_dialog_set_local (self, day, g_date_time_get_hour (date_time), g_date_time_get_minute (date_time));

  return ADW_DIALOG (self);
}

/**
 * bx_moment_dialog_set_local:
 * @self: a dialog
 * @day: a local date, `YYYY-MM-DD`
 * @hour: hour of the day
 * @minute: minute of the hour
 *
 * Shows another day and time.
 */
void
bx_moment_dialog_set_local (BxMomentDialog *self,
                            const char *day,
                            int hour,
                            int minute)
{
  g_return_if_fail (BX_IS_MOMENT_DIALOG (self));

  bx_day_row_set_day (self->day_row, day);
  adw_spin_row_set_value (self->hour_row, hour);
  adw_spin_row_set_value (self->minute_row, minute);
  chosen_cb (self);
}

/**
 * bx_moment_dialog_get_moment:
 * @self: a dialog
 *
 * Returns: the moment that is chosen
 */
BxMoment
bx_moment_dialog_get_moment (BxMomentDialog *self)
{
  g_autoptr (GDateTime) date = NULL;
  g_autoptr (GDateTime) before = NULL;
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) chosen = NULL;
  BxMoment same;
  char day[BX_DAY_LENGTH];
  char day_before[BX_DAY_LENGTH];
  int hour;
  int minute;

  g_return_val_if_fail (BX_IS_MOMENT_DIALOG (self), BX_MOMENT_NONE);

  bx_day_row_get_day (self->day_row, day);
  hour = (int) adw_spin_row_get_value (self->hour_row);
  minute = (int) adw_spin_row_get_value (self->minute_row);

  /* Would this place's clock have shown the moment as it is? */
  before = bx_moment_to_date_time (self->moment);
  bx_moment_get_day (self->moment, day_before);
  same = bx_moment_from_local (day_before, g_date_time_get_hour (before), g_date_time_get_minute (before));
  if (same.offset_s == self->moment.offset_s)
    return bx_moment_from_local (day, hour, minute);

  date = bx_day_to_date_time (day);
  zone = g_time_zone_new_offset (self->moment.offset_s);
  chosen = g_date_time_new (zone,
                            g_date_time_get_year (date), g_date_time_get_month (date), g_date_time_get_day_of_month (date),
                            hour, minute, 0.0);

  return bx_moment_from_date_time (chosen);
}
