/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-catalogue.h"
#include "bx-effort.h"
#include "bx-log-words.h"
#include "bx-set-chip.h"
#include "bx-set-dialog.h"
#include "bx-set-editor.h"

/**
 * BxSetDialog:
 *
 * Changes one set of a finished session: its numbers, its kind, its note. What is
 * saved was done, whether it was planned or skipped before.
 */
struct _BxSetDialog
{
  AdwDialog parent_instance;

  /* Template Widgets */
  BxSetEditor *editor;
  AdwComboRow *kind_row;
  AdwComboRow *effort_row;
  AdwEntryRow *note_row;
  AdwPreferencesGroup *remove_group;
  GtkButton *save_button;

  char *set_id;
  int rpe_tenths;     /* as it was */
  guint first_effort; /* what was selected for it */
};

G_DEFINE_FINAL_TYPE (BxSetDialog, bx_set_dialog, ADW_TYPE_DIALOG)

typedef enum
{
  SIGNAL_SAVED,
  SIGNAL_REMOVED,
} BxSetDialogSignal;

static guint signals[SIGNAL_REMOVED + 1];

/* In the order of the list */
static const BxSetKind kinds[] = {
  BX_SET_KIND_WORK,
  BX_SET_KIND_WARM_UP,
  BX_SET_KIND_DROP,
  BX_SET_KIND_TO_FAILURE,
};

/* One that came from elsewhere, between those of the list, stays unless another is chosen. */
static int
get_effort (BxSetDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->effort_row);

  if (selected == self->first_effort)
    return self->rpe_tenths;

  return selected == 0 || selected == GTK_INVALID_LIST_POSITION
           ? BX_COUNT_NONE : BX_EFFORT_EASIEST + (int) (selected - 1) * BX_EFFORT_STEP;
}

static void
save_clicked_cb (BxSetDialog *self)
{
  g_autoptr (BxSet) set = NULL;
  g_autofree char *note = NULL;
  guint kind = adw_combo_row_get_selected (self->kind_row);

  /* What is wrong is said under the number that it is about. */
  if (!bx_set_editor_check (self->editor, TRUE))
    return;

  set = bx_set_copy (bx_set_editor_get_set (self->editor));
  note = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note_row))));
  set->state = BX_SET_STATE_DONE;
  set->kind = kinds[MIN (kind, G_N_ELEMENTS (kinds) - 1)];
  set->rpe_tenths = get_effort (self);
  g_set_str (&set->note, *note != '\0' ? note : NULL);

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, set);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
remove_activated_cb (BxSetDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, self->set_id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
bx_set_dialog_dispose (GObject *object)
{
  BxSetDialog *self = BX_SET_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_SET_DIALOG);
  g_clear_pointer (&self->set_id, g_free);

  G_OBJECT_CLASS (bx_set_dialog_parent_class)->dispose (object);
}

static void
bx_set_dialog_class_init (BxSetDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_set_dialog_dispose;

  /**
   * BxSetDialog::saved:
   * @self: a dialog
   * @set: the set as it shall be
   *
   * Emitted when the person saves the set.
   */
  signals[SIGNAL_SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, BX_TYPE_SET | G_SIGNAL_TYPE_STATIC_SCOPE);

  /**
   * BxSetDialog::removed:
   * @self: a dialog
   * @set_id: the set
   *
   * Emitted when the person deletes the set.
   */
  signals[SIGNAL_REMOVED] =
    g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (BX_TYPE_SET_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-set-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BxSetDialog, editor);
  gtk_widget_class_bind_template_child (widget_class, BxSetDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, BxSetDialog, effort_row);
  gtk_widget_class_bind_template_child (widget_class, BxSetDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, BxSetDialog, remove_group);
  gtk_widget_class_bind_template_child (widget_class, BxSetDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_activated_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "adw_dialog_close", G_CALLBACK (adw_dialog_close));
}

static void
bx_set_dialog_init (BxSetDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (names, bx_set_kind_get_name (kinds[i]));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (names));
}

/* Asked where the person uses it, or where it is known. */
static void
show_effort (BxSetDialog *self,
             int rpe_tenths)
{
  BxEffortScale scale = (BxEffortScale) g_settings_get_enum (bx_application_get_settings (bx_application_get_default ()), "effort");
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_("effort", "Not Noted"));
  for (int value = BX_EFFORT_EASIEST; value <= BX_EFFORT_HARDEST; value += BX_EFFORT_STEP)
    {
      g_autofree char *name = bx_effort_format (value, scale);

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (self->effort_row, G_LIST_MODEL (names));

  self->rpe_tenths = rpe_tenths;
  self->first_effort = rpe_tenths < 0 ? 0
                                      : (guint) ((CLAMP (rpe_tenths, BX_EFFORT_EASIEST, BX_EFFORT_HARDEST) - BX_EFFORT_EASIEST) / BX_EFFORT_STEP + 1);
  adw_combo_row_set_selected (self->effort_row, self->first_effort);
  gtk_widget_set_visible (GTK_WIDGET (self->effort_row), scale != BX_EFFORT_OFF || rpe_tenths >= 0);
}

/**
 * bx_set_dialog_new:
 * @exercise_id: the exercise
 * @set: the set to change; copied
 * @unit: the unit that weights are shown and entered in
 *
 * Creates a dialog that changes a set.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_set_dialog_new (const char *exercise_id,
                   const BxSet *set,
                   BxUnit unit)
{
  BxSetDialog *self;
  BxExercise *exercise;
  g_autofree char *name = NULL;

  g_return_val_if_fail (exercise_id != NULL, NULL);
  g_return_val_if_fail (set != NULL, NULL);

  self = g_object_new (BX_TYPE_SET_DIALOG, NULL);
  name = bx_log_dup_exercise_name (exercise_id);
  adw_dialog_set_title (ADW_DIALOG (self), name);
  self->set_id = g_strdup (set->id);

  exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);
  bx_set_editor_set_measure (self->editor, bx_log_get_exercise_measure (exercise_id));
  bx_set_editor_set_unit (self->editor, unit);
  if (exercise != NULL)
    bx_set_editor_set_step_kg (self->editor, bx_exercise_get_weight_step_kg (exercise));
  bx_set_editor_set_set (self->editor, set);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == set->kind)
      adw_combo_row_set_selected (self->kind_row, i);
  show_effort (self, set->rpe_tenths);
  gtk_editable_set_text (GTK_EDITABLE (self->note_row), set->note != NULL ? set->note : "");

  return ADW_DIALOG (self);
}

/**
 * bx_set_dialog_set_removable:
 * @self: a dialog
 * @removable: whether the set can be deleted
 *
 * Offers to delete the set.
 */
void
bx_set_dialog_set_removable (BxSetDialog *self,
                             gboolean removable)
{
  g_return_if_fail (BX_IS_SET_DIALOG (self));

  gtk_widget_set_visible (GTK_WIDGET (self->remove_group), removable);
}
