/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-schedule.h"

#include <string.h>

static const char *const weekday_nicks[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

#define EVERY "every "

/**
 * bx_schedule_equal:
 * @a: a schedule
 * @b: another schedule
 *
 * Returns: whether both say the same
 */
gboolean
bx_schedule_equal (BxSchedule a,
                   BxSchedule b)
{
  return a.kind == b.kind && a.weekdays == b.weekdays && a.every_days == b.every_days;
}

/**
 * bx_schedule_to_text:
 * @self: a schedule
 *
 * Writes a schedule as it is stored and exchanged: `mon,thu` or `every 3`.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL without a schedule
 */
char *
bx_schedule_to_text (BxSchedule self)
{
  g_autoptr (GString) text = NULL;

  if (self.kind == BX_SCHEDULE_KIND_NONE)
    return NULL;
  if (self.kind == BX_SCHEDULE_KIND_INTERVAL)
    return g_strdup_printf (EVERY "%u", self.every_days);

  text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (weekday_nicks); i++)
    {
      if ((self.weekdays & (1u << i)) != 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", weekday_nicks[i]);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static gboolean
read_weekdays (const char *text,
               guint      *weekdays)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  *weekdays = 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint day;

      for (day = 0; day < G_N_ELEMENTS (weekday_nicks); day++)
        {
          if (g_str_equal (words[i], weekday_nicks[day]))
            break;
        }
      if (day == G_N_ELEMENTS (weekday_nicks))
        return FALSE;
      *weekdays |= 1u << day;
    }

  return *weekdays != 0;
}

/**
 * bx_schedule_from_text:
 * @text: (nullable): what [func@schedule_to_text] wrote
 * @self: (out caller-allocates): return location for the schedule; none where
 *   @text says nothing that is known
 *
 * Reads a schedule.
 *
 * Returns: whether @text is %NULL or understood
 */
gboolean
bx_schedule_from_text (const char *text,
                       BxSchedule *self)
{
  guint64 days;

  g_return_val_if_fail (self != NULL, FALSE);

  *self = BX_SCHEDULE_NONE;
  if (text == NULL)
    return TRUE;

  if (g_str_has_prefix (text, EVERY))
    {
      if (!g_ascii_string_to_unsigned (text + strlen (EVERY), 10, 1, BX_SCHEDULE_MAX_DAYS, &days, NULL))
        return FALSE;
      self->kind = BX_SCHEDULE_KIND_INTERVAL;
      self->every_days = (guint) days;
      return TRUE;
    }

  if (!read_weekdays (text, &self->weekdays))
    {
      self->weekdays = 0;
      return FALSE;
    }
  self->kind = BX_SCHEDULE_KIND_WEEKDAYS;

  return TRUE;
}
