/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-import-tie-row.h"

#include <glib/gi18n.h>

#include "bx-catalogue.h"

/**
 * BxImportTieRow:
 *
 * A name in a file that several exercises have: which they are, to choose from. Nothing
 * is chosen by itself.
 */
struct _BxImportTieRow
{
  AdwExpanderRow parent_instance;

  char *name; /* (owned) */
  BxMeasure measure;
};

G_DEFINE_FINAL_TYPE (BxImportTieRow, bx_import_tie_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  SIGNAL_DECIDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_exercise_name (BxImportTieRow *self,
                   const char     *exercise_id)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);

  return g_strdup (exercise != NULL ? bx_exercise_get_name (exercise) : self->name);
}

/* “A or B”, “A, B or C” */
static char *
describe (BxImportTieRow *self,
          GStrv           exercise_ids)
{
  g_autofree char *text = dup_exercise_name (self, exercise_ids[0]);

  for (guint i = 1; exercise_ids[i] != NULL; i++)
    {
      g_autofree char *before = g_steal_pointer (&text);
      g_autofree char *next = dup_exercise_name (self, exercise_ids[i]);

      if (exercise_ids[i + 1] != NULL)
        /* Translators: exercises that a name could stand for: the first ones, and one of
         * several that follow */
        text = g_strdup_printf (C_("exercises", "%1$s, %2$s"), before, next);
      else
        /* Translators: exercises that a name could stand for: the first ones, and the last */
        text = g_strdup_printf (C_("exercises", "%1$s or %2$s"), before, next);
    }

  return g_steal_pointer (&text);
}

static void
candidate_activated_cb (BxImportTieRow *self,
                        AdwActionRow   *row)
{
  g_signal_emit (self, signals[SIGNAL_DECIDED], 0, g_object_get_data (G_OBJECT (row), "bx-exercise"));
}

static void
add_candidate (BxImportTieRow *self,
               const char     *exercise_id)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = dup_exercise_name (self, exercise_id);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (exercise == NULL || bx_exercise_is_own (exercise))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("An exercise of your own"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "bx-exercise", g_strdup (exercise_id), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (candidate_activated_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
bx_import_tie_row_finalize (GObject *object)
{
  g_free (BX_IMPORT_TIE_ROW (object)->name);

  G_OBJECT_CLASS (bx_import_tie_row_parent_class)->finalize (object);
}

static void
bx_import_tie_row_class_init (BxImportTieRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_import_tie_row_finalize;

  /**
   * BxImportTieRow::decided:
   * @self: a row
   * @exercise_id: an exercise
   *
   * Emitted when the person said which exercise it is.
   */
  signals[SIGNAL_DECIDED] =
    g_signal_new ("decided", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bx_import_tie_row_init (BxImportTieRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (self), 0);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
}

/**
 * bx_import_tie_row_new:
 * @name: a name that is a tie
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
bx_import_tie_row_new (const BxImportName *name)
{
  BxImportTieRow *self;
  g_autofree char *sets = NULL;
  g_autofree char *candidates = NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (name->candidates != NULL, NULL);

  self = g_object_new (BX_TYPE_IMPORT_TIE_ROW, NULL);
  self->name = g_strdup (name->name);
  self->measure = name->measure;
  sets = g_strdup_printf (ngettext ("%lu set", "%lu sets", (gulong) name->n_sets), (gulong) name->n_sets);
  candidates = describe (self, name->candidates);
  /* Translators: a number of sets, and exercises that a name in a file could stand for,
   * such as “Superman or Back Extension” */
  subtitle = g_strdup_printf (_("%1$s, could be %2$s: choose"), sets, candidates);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  for (guint i = 0; name->candidates[i] != NULL; i++)
    add_candidate (self, name->candidates[i]);

  return GTK_WIDGET (self);
}

/**
 * bx_import_tie_row_get_name:
 * @self: a row
 *
 * Returns: (transfer none): the name that is a tie
 */
const char *
bx_import_tie_row_get_name (BxImportTieRow *self)
{
  g_return_val_if_fail (BX_IS_IMPORT_TIE_ROW (self), NULL);

  return self->name;
}

/**
 * bx_import_tie_row_get_measure:
 * @self: a row
 *
 * Returns: how the file measures it
 */
BxMeasure
bx_import_tie_row_get_measure (BxImportTieRow *self)
{
  g_return_val_if_fail (BX_IS_IMPORT_TIE_ROW (self), BX_MEASURE_WEIGHT_REPS);

  return self->measure;
}
