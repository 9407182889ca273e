/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-application.h"
#include "bx-decoration.h"
#include "bx-duration.h"
#include "bx-log-records.h"
#include "bx-log-words.h"
#include "bx-number.h"

/* Records in words, and as rows of a list. */

/**
 * bx_log_records_format_value:
 * @kind: one kind of record
 * @value: as a #BxRecordFinding has it
 * @unit: the unit that weights are shown in
 *
 * Returns: (transfer full): the value with its unit
 */
char *
bx_log_records_format_value (BxRecordKinds kind,
                             double value,
                             BxUnit unit)
{
  g_autofree char *number = NULL;
  double amount = unit == BX_UNIT_LB ? value / BX_KG_PER_LB : value;

  switch (kind)
    {
    case BX_RECORD_HOLD:
      return bx_duration_format ((gint64) round (value));
    case BX_RECORD_REPS:
      return g_strdup_printf (ngettext ("%d rep", "%d reps", (gulong) MAX (value, 0)), (int) value);
    case BX_RECORD_VOLUME:
      return bx_log_format_volume (value, unit);
    case BX_RECORD_LOAD:
    case BX_RECORD_E1RM:
    case BX_RECORD_NONE:
    default:
      number = bx_number_format (amount, kind == BX_RECORD_E1RM ? 1 : 2);
      return g_strdup_printf (C_("weight", "%1$s %2$s"), number, bx_unit_get_symbol (unit));
    }
}

/* Two weights with as many decimals as it takes */
static void
tell_apart (double a_kg,
            double b_kg,
            BxUnit unit,
            char **a, /* (out) */
            char **b) /* (out) */
{
  double factor = unit == BX_UNIT_LB ? 1.0 / BX_KG_PER_LB : 1.0;

  for (int decimals = 0; decimals <= 3; decimals++)
    {
      g_autofree char *number_a = bx_number_format (a_kg * factor, decimals);
      g_autofree char *number_b = bx_number_format (b_kg * factor, decimals);

      if (decimals < 3 && g_str_equal (number_a, number_b))
        continue;
      *a = g_strdup_printf (C_("weight", "%1$s %2$s"), number_a, bx_unit_get_symbol (unit));
      *b = g_strdup_printf (C_("weight", "%1$s %2$s"), number_b, bx_unit_get_symbol (unit));
      return;
    }
}

/**
 * bx_log_records_describe:
 * @entry: a record
 * @unit: the unit that weights are shown in
 *
 * Says what was beaten, as in “Heaviest Load: 105 kg, before 102.5 kg”.
 *
 * Returns: (transfer full): the words
 */
char *
bx_log_records_describe (const BxRecordEntry *entry,
                         BxUnit unit)
{
  BxRecordKinds kind = bx_record_kinds_get_main (entry->finding.kinds);
  guint index = bx_record_kind_get_index (kind);
  g_autofree char *value = bx_log_records_format_value (kind, entry->finding.value[index], unit);
  g_autofree char *before = bx_log_records_format_value (kind, entry->finding.before[index], unit);

  /* What beat something is not told in the same words. */
  if (g_str_equal (value, before) && (kind == BX_RECORD_VOLUME || kind == BX_RECORD_E1RM))
    {
      g_set_str (&value, NULL);
      g_set_str (&before, NULL);
      tell_apart (entry->finding.value[index], entry->finding.before[index], unit, &value, &before);
    }

  /* Translators: a record: its kind, such as “Heaviest Load”; the value; the value that it beat */
  return g_strdup_printf (_("%1$s: %2$s, before %3$s"), bx_record_kind_get_name (kind), value, before);
}

/**
 * bx_log_records_is_more_telling:
 * @entry: a record
 * @than: another one of the same session and exercise
 *
 * Returns: whether @entry is the one to show if only one can be
 */
gboolean
bx_log_records_is_more_telling (const BxRecordEntry *entry,
                                const BxRecordEntry *than)
{
  BxRecordKinds kind = bx_record_kinds_get_main (entry->finding.kinds);
  BxRecordKinds other = bx_record_kinds_get_main (than->finding.kinds);
  guint index = bx_record_kind_get_index (kind);

  if (kind != other)
    return kind < other;

  return entry->finding.value[index] > than->finding.value[index];
}

/**
 * bx_log_records_new_row:
 * @entry: a record
 *
 * Returns: (transfer floating): a row that leads to the session; to nowhere where @entry
 *   has none, as in an example
 */
GtkWidget *
bx_log_records_new_row (const BxRecordEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *star = bx_decoration_new ("starred-symbolic");
  g_autofree char *exercise = bx_log_dup_exercise_title (entry->exercise_id, entry->variation);
  g_autofree char *words = bx_log_records_describe (entry, bx_get_unit ());
  /* xgettext:no-c-format */
  g_autofree char *date = bx_log_format_moment (entry->started, _("%-e %B"));
  /* Translators: what was beaten, and the day */
  g_autofree char *subtitle = g_strdup_printf (C_("record", "%1$s · %2$s"), words, date);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), exercise);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), star);
  gtk_widget_add_css_class (star, "accent");
  gtk_widget_add_css_class (row, "numeric");
  if (entry->session_id != NULL)
    bx_log_lead_to_session (row, entry->session_id);

  return row;
}

/**
 * bx_log_lead_to_session:
 * @row: an `AdwActionRow`
 * @session_id: a session
 *
 * Makes a row lead to a session, and says so with an arrow.
 */
void
bx_log_lead_to_session (GtkWidget *row,
                        const char *session_id)
{
  g_return_if_fail (ADW_IS_ACTION_ROW (row));
  g_return_if_fail (session_id != NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bx_decoration_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", session_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-session");
}
