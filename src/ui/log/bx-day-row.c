/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-day-row.h"
#include "bx-log-words.h"

/**
 * BxDayRow:
 *
 * Says which day is chosen, and opens to choose another one. It begins with today.
 */
struct _BxDayRow
{
  AdwExpanderRow parent_instance;

  /* Template Widgets */
  GtkCalendar *calendar;
};

G_DEFINE_FINAL_TYPE (BxDayRow, bx_day_row, ADW_TYPE_EXPANDER_ROW)

typedef enum
{
  PROP_DAY = 1,
} BxDayRowProperty;

static GParamSpec *properties[PROP_DAY + 1];

/* Also where a month or a year was chosen: the day is another one then. */
static void
chosen_cb (BxDayRow *self)
{
  char day[BX_DAY_LENGTH];
  g_autofree char *words = NULL;

  bx_day_row_get_day (self, day);
  words = bx_log_format_date (bx_moment_from_local (day, 12, 0));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
bx_day_row_get_property (GObject *object,
                         guint property_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  char day[BX_DAY_LENGTH];

  switch ((BxDayRowProperty) property_id)
    {
    case PROP_DAY:
      bx_day_row_get_day (BX_DAY_ROW (object), day);
      g_value_set_string (value, day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_day_row_set_property (GObject *object,
                         guint property_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  switch ((BxDayRowProperty) property_id)
    {
    case PROP_DAY:
      bx_day_row_set_day (BX_DAY_ROW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_day_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BX_TYPE_DAY_ROW);

  G_OBJECT_CLASS (bx_day_row_parent_class)->dispose (object);
}

static void
bx_day_row_class_init (BxDayRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bx_day_row_get_property;
  object_class->set_property = bx_day_row_set_property;
  object_class->dispose = bx_day_row_dispose;

  /**
   * BxDayRow:day:
   *
   * The day that is chosen, a local date, `YYYY-MM-DD`.
   */
  properties[PROP_DAY] =
    g_param_spec_string ("day", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BxDayRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
bx_day_row_init (BxDayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chosen_cb (self);
}

/**
 * bx_day_row_new:
 *
 * Creates a row with today.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
bx_day_row_new (void)
{
  return g_object_new (BX_TYPE_DAY_ROW, NULL);
}

/**
 * bx_day_row_get_day:
 * @self: a row
 * @day: (out caller-allocates): the day that is chosen, a local date, `YYYY-MM-DD`
 *
 * Tells which day is chosen.
 */
void
bx_day_row_get_day (BxDayRow *self,
                    char day[BX_DAY_LENGTH])
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (BX_IS_DAY_ROW (self));

  date = gtk_calendar_get_date (self->calendar);
  text = g_date_time_format (date, "%Y-%m-%d");
  g_strlcpy (day, text, BX_DAY_LENGTH);
}

/**
 * bx_day_row_set_day:
 * @self: a row
 * @day: a local date, `YYYY-MM-DD`
 *
 * Chooses a day.
 */
void
bx_day_row_set_day (BxDayRow *self,
                    const char *day)
{
  g_autoptr (GDateTime) date = NULL;

  g_return_if_fail (BX_IS_DAY_ROW (self));
  g_return_if_fail (day != NULL);

  date = bx_day_to_date_time (day);
  g_return_if_fail (date != NULL);

  gtk_calendar_select_day (self->calendar, date);
}
