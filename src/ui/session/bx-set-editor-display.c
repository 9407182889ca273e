/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-set-editor-private.h"

/* From the set to what is read in the fields. */

BxUnit
_bx_set_editor_get_entry_unit (BxSetEditor *self)
{
  return self->unit != BX_UNIT_NONE ? self->unit : BX_UNIT_KG;
}

void
_bx_set_editor_update_captions (BxSetEditor *self)
{
  const char *symbol = bx_unit_get_symbol (_bx_set_editor_get_entry_unit (self));
  const char *caption;

  if (bx_measure_has_weight (self->measure))
    /* Translators: the caption of a field */
    caption = C_("field", "Weight");
  else if (self->set != NULL && self->set->assistance.thousandths > 0)
    /* Translators: the caption of a field: weight taken off the body by a band or machine */
    caption = C_("field", "Assistance");
  else
    /* Translators: the caption of a field: weight added to the body */
    caption = C_("field", "Added Weight");

  bx_number_field_set_caption (self->fields[BX_SET_FIELD_LOAD], caption);
  bx_number_field_set_unit (self->fields[BX_SET_FIELD_LOAD], symbol);

  if (bx_measure_has_time (self->measure))
    {
      /* Translators: the caption of a field: how long a position was held */
      caption = C_("field", "Time");
      bx_number_field_set_step_labels (self->fields[BX_SET_FIELD_COUNT], _("Less Time"), _("More Time"));
    }
  else
    {
      /* Translators: the caption of a field */
      caption = C_("field", "Repetitions");
      bx_number_field_set_step_labels (self->fields[BX_SET_FIELD_COUNT], _("Fewer Repetitions"), _("More Repetitions"));
    }
  bx_number_field_set_caption (self->fields[BX_SET_FIELD_COUNT], caption);

  /* Translators: the caption of a field: what the person weighs */
  bx_number_field_set_caption (self->fields[BX_SET_FIELD_BODYWEIGHT], C_("field", "Bodyweight"));
  bx_number_field_set_unit (self->fields[BX_SET_FIELD_BODYWEIGHT], symbol);
}

static void
update_error (BxSetEditor *self)
{
  const char *error = NULL;

  for (guint i = 0; i < BX_SET_N_FIELDS; i++)
    {
      bx_number_field_set_error (self->fields[i], self->errors[i]);
      if (error == NULL)
        error = self->errors[i];
    }

  if (error != NULL && g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->error_label)), error) != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), error, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);

  gtk_label_set_label (GTK_LABEL (self->error_label), error != NULL ? error : "");
  gtk_widget_set_visible (self->error_label, error != NULL);
}

void
_bx_set_editor_set_field_error (BxSetEditor *self,
                                BxSetField field,
                                const char *error)
{
  if (g_set_str (&self->errors[field], error))
    update_error (self);
}

/* Writes the set's own number over whatever was typed. */
void
_bx_set_editor_show_field (BxSetEditor *self,
                           BxSetField field)
{
  g_autofree char *text = self->set != NULL ? bx_set_format_field (self->set, field, self->measure, _bx_set_editor_get_entry_unit (self)) : g_strdup ("");

  bx_number_field_set_text (self->fields[field], text);
  _bx_set_editor_set_field_error (self, field, NULL);
}

/* The sign between two numbers that stand beside each other */
void
_bx_set_editor_update_times (BxSetEditor *self)
{
  gtk_widget_set_visible (self->times_label,
                          self->shape != BX_SET_EDITOR_SHAPE_COLUMN && bx_set_editor_has_field (self, BX_SET_FIELD_LOAD));
}

void
_bx_set_editor_show_set (BxSetEditor *self)
{
  gboolean has_load = bx_set_editor_has_field (self, BX_SET_FIELD_LOAD);
  gboolean has_bodyweight = bx_set_editor_has_field (self, BX_SET_FIELD_BODYWEIGHT);

  gtk_widget_set_visible (GTK_WIDGET (self->fields[BX_SET_FIELD_LOAD]), has_load);
  _bx_set_editor_update_times (self);
  gtk_widget_set_visible (GTK_WIDGET (self->fields[BX_SET_FIELD_BODYWEIGHT]), has_bodyweight);
  gtk_widget_set_sensitive (GTK_WIDGET (self), self->set != NULL);

  for (guint i = 0; i < BX_SET_N_FIELDS; i++)
    _bx_set_editor_show_field (self, (BxSetField) i);
  _bx_set_editor_update_captions (self);
}
