/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-chart-axis.h"
#include "bx-decoration.h"
#include "bx-week-strip.h"

/**
 * BxWeekStrip:
 *
 * The seven days of this week, those with a session marked: by form, a check mark
 * in a disc, and by colour.
 *
 * ## CSS nodes
 *
 * |[<!-- language="plain" -->
 * week-strip
 * ╰── box.day[.trained][.today]
 *     ├── label
 *     ╰── image
 * ]|
 *
 * ## Accessibility
 *
 * The strip is an image whose label tells the days in words.
 */
struct _BxWeekStrip
{
  GtkWidget parent_instance;

  GtkWidget *days[7];   /* boxes, borrowed, in the order they are seen */
  GtkWidget *images[7]; /* borrowed */
};

G_DEFINE_FINAL_TYPE (BxWeekStrip, bx_week_strip, GTK_TYPE_WIDGET)

static const char *
get_letter (int weekday)
{
  switch (weekday)
    {
    case G_DATE_MONDAY:
      return C_("abbreviated weekday name for Monday", "M");
    case G_DATE_TUESDAY:
      return C_("abbreviated weekday name for Tuesday", "T");
    case G_DATE_WEDNESDAY:
      return C_("abbreviated weekday name for Wednesday", "W");
    case G_DATE_THURSDAY:
      return C_("abbreviated weekday name for Thursday", "T");
    case G_DATE_FRIDAY:
      return C_("abbreviated weekday name for Friday", "F");
    case G_DATE_SATURDAY:
      return C_("abbreviated weekday name for Saturday", "S");
    default:
      return C_("abbreviated weekday name for Sunday", "S");
    }
}

static char *
dup_name (int weekday)
{
  /* 2 January 2023 was a Monday. */
  g_autoptr (GDateTime) day = g_date_time_new_utc (2023, 1, 1 + weekday, 0, 0, 0.0);

  return g_date_time_format (day, "%A");
}

static int
get_weekday (guint place)
{
  return ((int) bx_chart_get_first_weekday () - 1 + (int) place) % 7 + 1;
}

static void
bx_week_strip_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (bx_week_strip_parent_class)->dispose (object);
}

static void
bx_week_strip_class_init (BxWeekStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_week_strip_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "week-strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bx_week_strip_init (BxWeekStrip *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_homogeneous (layout, TRUE);
  gtk_box_layout_set_spacing (layout, 6);

  for (guint i = 0; i < 7; i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                       "label", get_letter (get_weekday (i)),
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                       NULL);

      self->days[i] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      gtk_widget_add_css_class (self->days[i], "day");
      gtk_widget_set_parent (self->days[i], GTK_WIDGET (self));
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (self->days[i]), label);
      self->images[i] = bx_decoration_new (NULL);
      gtk_widget_set_halign (self->images[i], GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (self->days[i]), self->images[i]);
    }
}

/**
 * bx_week_strip_new:
 *
 * Returns: (transfer floating): a week without a session
 */
GtkWidget *
bx_week_strip_new (void)
{
  return g_object_new (BX_TYPE_WEEK_STRIP, NULL);
}

static void
set_css_class (GtkWidget *widget,
               const char *name,
               gboolean present)
{
  if (present)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/**
 * bx_week_strip_set_days:
 * @self: a week
 * @trained: the days with a session: bit 1 for Monday to bit 7 for Sunday
 * @today: which day it is, 1 for Monday to 7 for Sunday, or 0 for none of them
 *
 * Shows which days had a session.
 */
void
bx_week_strip_set_days (BxWeekStrip *self,
                        guint trained,
                        int today)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (BX_IS_WEEK_STRIP (self));

  for (guint i = 0; i < 7; i++)
    {
      int weekday = get_weekday (i);
      gboolean is_trained = (trained & (1u << weekday)) != 0;

      set_css_class (self->days[i], "trained", is_trained);
      set_css_class (self->days[i], "today", weekday == today);
      if (is_trained)
        {
          gtk_image_set_from_icon_name (GTK_IMAGE (self->images[i]), "object-select-symbolic");
          g_strv_builder_take (names, dup_name (weekday));
        }
      else
        {
          gtk_image_clear (GTK_IMAGE (self->images[i]));
        }
    }

  list = g_strv_builder_end (names);
  /* Translators: what stands between the days of the week in a list of them */
  joined = g_strjoinv (C_("weekdays", ", "), list);
  /* Translators: %s is one or more days of the week */
  label = *list != NULL ? g_strdup_printf (_("Trained this week: %s"), joined)
                        : g_strdup (_("No session yet this week"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
