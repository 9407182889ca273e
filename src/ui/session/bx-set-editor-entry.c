/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-number.h"
#include "bx-set-editor-private.h"

/* What the person types or steps, into the set. */

static void
field_edited (BxSetEditor *self,
              BxSetField field)
{
  const char *text = bx_number_field_get_text (self->fields[field]);
  g_autoptr (GError) error = NULL;
  g_autoptr (BxSet) before = NULL;

  if (self->set == NULL)
    return;

  /* A half-typed sign or mark is not yet an error. */
  before = bx_set_copy (self->set);
  if (!bx_set_parse_field (self->set, field, self->measure, _bx_set_editor_get_entry_unit (self), text, &error))
    {
      gboolean half_typed = g_utf8_strlen (text, -1) <= 1 && !g_error_matches (error, BX_NUMBER_ERROR, BX_NUMBER_ERROR_OUT_OF_RANGE);

      _bx_set_editor_set_field_error (self, field, half_typed ? NULL : error->message);
      return;
    }

  _bx_set_editor_set_field_error (self, field, NULL);
  if (!bx_set_equal (before, self->set))
    _bx_set_editor_changed (self);
}

/* The number is rewritten tidily once the person has left it; what can't be
 * read stays as it is. Text that was not touched is not read: a converted weight
 * would come back changed. */
static void
field_left (BxSetEditor *self,
            BxSetField field)
{
  const char *text = bx_number_field_get_text (self->fields[field]);
  g_autofree char *untouched = NULL;
  g_autoptr (GError) error = NULL;

  if (self->set == NULL || self->errors[field] != NULL)
    return;

  untouched = bx_set_format_field (self->set, field, self->measure, _bx_set_editor_get_entry_unit (self));
  if (g_strcmp0 (text, untouched) == 0)
    return;

  if (bx_set_parse_field (self->set, field, self->measure, _bx_set_editor_get_entry_unit (self), text, &error))
    _bx_set_editor_show_field (self, field);
  else
    _bx_set_editor_set_field_error (self, field, error->message);
}

static BxSetField
find_field (BxSetEditor *self,
            BxNumberField *widget)
{
  for (guint i = 0; i < BX_SET_N_FIELDS; i++)
    if (self->fields[i] == widget)
      return (BxSetField) i;

  g_assert_not_reached ();
}

static void
field_edited_cb (BxSetEditor *self,
                 BxNumberField *widget)
{
  field_edited (self, find_field (self, widget));
}

static void
field_stepped_cb (BxSetEditor *self,
                  int n_steps,
                  BxNumberField *widget)
{
  bx_set_editor_step (self, find_field (self, widget), n_steps);
}

static void
field_activated_cb (BxSetEditor *self,
                    BxNumberField *widget)
{
  if (bx_set_editor_check (self, FALSE))
    _bx_set_editor_activated (self);
}

static void
field_revert_cb (BxSetEditor *self,
                 BxNumberField *widget)
{
  _bx_set_editor_show_field (self, find_field (self, widget));
  _bx_set_editor_activated (self);
}

static void
field_left_cb (BxSetEditor *self,
               BxNumberField *widget)
{
  field_left (self, find_field (self, widget));
}

BxNumberField *
_bx_set_editor_make_field (BxSetEditor *self,
                           const char *less_label,
                           const char *more_label,
                           const char *css_class)
{
  GtkWidget *field = bx_number_field_new (less_label, more_label);

  gtk_widget_add_css_class (field, css_class);
  g_signal_connect_object (field, "edited", G_CALLBACK (field_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "stepped", G_CALLBACK (field_stepped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "activate", G_CALLBACK (field_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "revert", G_CALLBACK (field_revert_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "left", G_CALLBACK (field_left_cb), self, G_CONNECT_SWAPPED);

  return BX_NUMBER_FIELD (field);
}

/**
 * bx_set_editor_step:
 * @self: an editor
 * @field: a number of the set
 * @n_steps: how many steps up, or down where negative
 *
 * Steps a number as its buttons do, and emits [signal@SetEditor::changed]. What
 * was typed and can't be read gives way to the last good number, stepped. A
 * field that the measure does not have is left alone.
 */
void
bx_set_editor_step (BxSetEditor *self,
                    BxSetField field,
                    int n_steps)
{
  g_autoptr (BxSet) before = NULL;

  g_return_if_fail (BX_IS_SET_EDITOR (self));

  if (self->set == NULL || n_steps == 0 || !bx_set_editor_has_field (self, field))
    return;

  before = bx_set_copy (self->set);

  if (field == BX_SET_FIELD_LOAD && self->loading != NULL && bx_measure_has_weight (self->measure))
    bx_set_step_load (self->set, _bx_set_editor_get_entry_unit (self), self->loading, n_steps);
  else
    bx_set_step_field (self->set, field, self->measure, _bx_set_editor_get_entry_unit (self), self->step_kg, n_steps);
  _bx_set_editor_show_field (self, field);
  if (!bx_set_equal (before, self->set))
    _bx_set_editor_changed (self);
}

/**
 * bx_set_editor_type:
 * @self: an editor
 * @field: a number of the set
 * @text: (nullable): the first characters, or %NULL to keep what is there
 *
 * Moves the keyboard focus into a number, as if the person had begun to type
 * it. A field that the measure does not have leads to the repetitions or time.
 */
void
bx_set_editor_type (BxSetEditor *self,
                    BxSetField field,
                    const char *text)
{
  g_return_if_fail (BX_IS_SET_EDITOR (self));

  if (!bx_set_editor_has_field (self, field))
    field = BX_SET_FIELD_COUNT;
  if (self->set != NULL)
    bx_number_field_type (self->fields[field], text);
}

/**
 * bx_set_editor_is_typing:
 * @self: an editor
 *
 * Returns: whether the keyboard focus is in one of its numbers
 */
gboolean
bx_set_editor_is_typing (BxSetEditor *self)
{
  g_return_val_if_fail (BX_IS_SET_EDITOR (self), FALSE);

  for (guint i = 0; i < BX_SET_N_FIELDS; i++)
    if (bx_number_field_has_focus (self->fields[i]))
      return TRUE;

  return FALSE;
}

/**
 * bx_set_editor_check:
 * @self: an editor
 * @complete: whether every number that makes it a set must be there
 *
 * Tells whether what stands in the editor can be taken. Where it can't, a
 * sentence under the numbers says why, and the keyboard focus goes to where it
 * is to be mended; nothing of what was typed is lost.
 *
 * Returns: whether all is well
 */
gboolean
bx_set_editor_check (BxSetEditor *self,
                     gboolean complete)
{
  g_autoptr (GError) error = NULL;
  BxSetField missing;

  g_return_val_if_fail (BX_IS_SET_EDITOR (self), FALSE);

  if (self->set == NULL)
    return FALSE;

  for (guint i = 0; i < BX_SET_N_FIELDS; i++)
    {
      if (!bx_set_editor_has_field (self, (BxSetField) i))
        continue;

      field_left (self, (BxSetField) i);
      if (self->errors[i] != NULL)
        {
          bx_number_field_type (self->fields[i], NULL);
          return FALSE;
        }
    }

  if (complete && !bx_set_check_complete (self->set, self->measure, &missing, &error))
    {
      _bx_set_editor_set_field_error (self, missing, error->message);
      bx_number_field_type (self->fields[missing], NULL);
      return FALSE;
    }

  return TRUE;
}
