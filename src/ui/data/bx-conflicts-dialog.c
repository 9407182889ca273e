/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-conflicts-dialog.h"

#include <glib/gi18n.h>

#include "bx-catalogue.h"
#include "bx-merge.h"

/* What was edited on two machines since they were merged before, and which edit is kept. */

static const struct
{
  const char *table;
  const char *name;
} tables[] = {
  { "session", NC_ ("conflict", "Session") },
  { "session_exercise", NC_ ("conflict", "Exercise of a Session") },
  { "session_set", NC_ ("conflict", "Set") },
  { "workout", NC_ ("conflict", "Workout") },
  { "slot", NC_ ("conflict", "Exercise of a Workout") },
  { "exercise", NC_ ("conflict", "Exercise") },
  { "exercise_note", NC_ ("conflict", "Pinned Note") },
  { "measurement", NC_ ("conflict", "Measurement") },
};

static const char *
get_kind (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (g_strcmp0 (table, tables[i].table) == 0)
        return g_dpgettext2 (NULL, "conflict", tables[i].name);
    }

  return C_("conflict", "Entry");
}

static const char *
get_name (const BxMergeConflict *conflict)
{
  BxExercise *exercise = conflict->name != NULL ? bx_catalogue_find_exercise (bx_catalogue_get_default (), conflict->name) : NULL;

  if (exercise != NULL)
    return bx_exercise_get_name (exercise);

  return conflict->name != NULL && *conflict->name != '\0' && !g_uuid_string_is_valid (conflict->name) ? conflict->name : get_kind (conflict->table);
}

static char *
format_moment (gint64 ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (ms / 1000);

  /* Translators: a date and a time, as in strftime */
  return g_date_time_format (time, C_("conflict", "%x, %R"));
}

static GtkWidget *
make_row (const BxMergeConflict *conflict)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GDateTime) day = conflict->day != NULL ? bx_day_to_date_time (conflict->day) : NULL;
  g_autofree char *shown_day = day != NULL ? g_date_time_format (day, "%x") : NULL;
  g_autofree char *moment = format_moment (conflict->theirs ? conflict->their_ms : conflict->our_ms);
  g_autofree char *kept = NULL;
  g_autofree char *what = NULL;
  g_autofree char *subtitle = NULL;

  /* Translators: %s is a date and a time */
  kept = g_strdup_printf (conflict->theirs ? _("The other computer’s edit is kept: %s") : _("The edit made here is kept: %s"), moment);
  if (shown_day != NULL)
    /* Translators: what kind of entry, such as Set, and the date of its session */
    what = g_strdup_printf (C_("conflict", "%1$s, %2$s"), get_kind (conflict->table), shown_day);
  else
    what = g_strdup (get_kind (conflict->table));
  subtitle = g_strconcat (what, "\n", kept, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), get_name (conflict));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

/**
 * bx_conflicts_dialog_new:
 * @conflicts: (element-type BxMergeConflict): what was edited on both
 *
 * Lists what was edited on two machines.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_conflicts_dialog_new (GPtrArray *conflicts)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  g_return_val_if_fail (conflicts != NULL, NULL);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("These were edited on both computers since they last met. The later edit of each is kept; a copy of the log from before is among the backups."));
  for (guint i = 0; i < conflicts->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (g_ptr_array_index (conflicts, i)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _("Edited on Both"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 560);
  adw_dialog_set_child (dialog, view);

  return dialog;
}
