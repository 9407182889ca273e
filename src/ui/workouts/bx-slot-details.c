/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-duration.h"
#include "bx-exercise-chooser.h"
#include "bx-number-direction.h"
#include "bx-number.h"
#include "bx-target-table.h"
#include "bx-slot-details.h"
#include "bx-slot-words.h"
#include "bx-tempo.h"
#include "bx-variation.h"

/**
 * BxSlotDetails:
 *
 * All that can be said about one exercise of a workout: its sets, its variation,
 * rest, tempo, progression, note and alternatives.
 *
 * # Signals
 *
 * `changed` with the field that was edited, or %NULL where the edit is whole.
 */
struct _BxSlotDetails
{
  AdwBin parent_instance;

  BxTargetTable *sets;
  GtkListBox *list;
  GPtrArray *variation_rows; /* (element-type AdwComboRow): one a family */
  AdwSwitchRow *own_rest_row;
  AdwSpinRow *rest_row;
  AdwEntryRow *tempo_row;
  AdwComboRow *progression_row;
  AdwSpinRow *percent_row;
  AdwEntryRow *step_row;
  AdwEntryRow *note_row;
  AdwWrapBox *alternatives_box;
  GtkWidget *add_alternative_button;

  BxSlot *slot; /* (owned) */
  gboolean rests;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (BxSlotDetails, bx_slot_details, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define PERCENT_MIN 30
#define PERCENT_MAX 100
#define PERCENT_USUAL 75

static BxExercise *
get_exercise (BxSlotDetails *self)
{
  return bx_catalogue_find_exercise (bx_catalogue_get_default (), self->slot->exercise_id);
}

static void
emit_changed (BxSlotDetails *self,
              const char    *field)
{
  g_signal_emit (self, signals[CHANGED], 0, field);
}

static int
get_value (AdwSpinRow *row)
{
  return (int) adw_spin_row_get_value (row);
}

/* ---- sets and variations ----------------------------------------------------------- */

static void
sets_changed_cb (BxSlotDetails *self,
                 const char    *field)
{
  GArray *targets = bx_target_table_get_targets (self->sets);

  g_array_set_size (self->slot->targets, 0);
  if (targets->len > 0)
    g_array_append_vals (self->slot->targets, targets->data, targets->len);
  emit_changed (self, field);
}

static void fill (BxSlotDetails *self);

/* What doesn't go together with the choice gives way. */
static void
variation_chosen_cb (BxSlotDetails *self,
                     GParamSpec    *pspec,
                     AdwComboRow   *row)
{
  BxExercise *exercise = get_exercise (self);
  g_autoptr (GPtrArray) options = NULL;
  g_autoptr (GArray) changes = NULL;
  g_autofree char *variation = NULL;
  const BxVariationFamily *family;
  guint index;

  if (self->filling || exercise == NULL ||
      !g_ptr_array_find (self->variation_rows, row, &index))
    return;

  family = g_ptr_array_index (bx_exercise_get_variations (exercise), index);
  options = bx_variation_parse (exercise, self->slot->variation, NULL);
  changes = bx_variation_choose (exercise, options, index,
                                 g_ptr_array_index (family->options, adw_combo_row_get_selected (row)));
  variation = bx_variation_format (exercise, options);
  if (g_set_str (&self->slot->variation, variation))
    {
      fill (self);
      emit_changed (self, NULL);
    }
}

static void
add_variation_rows (BxSlotDetails *self)
{
  BxExercise *exercise = get_exercise (self);
  GPtrArray *families = exercise != NULL ? bx_exercise_get_variations (exercise) : NULL;

  for (guint i = 0; families != NULL && i < families->len; i++)
    {
      const BxVariationFamily *family = g_ptr_array_index (families, i);
      g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
      GtkWidget *row = adw_combo_row_new ();

      for (guint j = 0; j < family->options->len; j++)
        gtk_string_list_append (names, ((const BxVariationOption *) g_ptr_array_index (family->options, j))->name);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), family->name);
      adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
      g_signal_connect_object (row, "notify::selected", G_CALLBACK (variation_chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
      g_ptr_array_add (self->variation_rows, row);
    }
}

static void
fill_variation_rows (BxSlotDetails *self)
{
  BxExercise *exercise = get_exercise (self);
  g_autoptr (GPtrArray) options = NULL;

  if (exercise == NULL)
    return;

  options = bx_variation_parse (exercise, self->slot->variation, NULL);
  for (guint i = 0; i < self->variation_rows->len; i++)
    {
      const BxVariationFamily *family = g_ptr_array_index (bx_exercise_get_variations (exercise), i);
      const BxVariationOption *chosen = g_ptr_array_index (options, i);
      guint position;

      if (g_ptr_array_find (family->options, chosen, &position))
        adw_combo_row_set_selected (g_ptr_array_index (self->variation_rows, i), position);
    }
}

/* ---- rest, tempo, progression, note -------------------------------------------------- */

static void
rest_edited_cb (BxSlotDetails *self)
{
  gboolean own = adw_switch_row_get_active (self->own_rest_row);

  gtk_widget_set_visible (GTK_WIDGET (self->rest_row), own && self->rests);
  if (self->filling)
    return;

  self->slot->rest_seconds = own ? get_value (self->rest_row) : BX_REST_DEFAULT;
  emit_changed (self, "rest");
}

static gboolean
rest_output_cb (AdwSpinRow *row)
{
  int seconds = get_value (row);
  g_autofree char *text = seconds > 0 ? g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60)
                                      /* Translators: no rest */
                                      : g_strdup (C_("rest", "Off"));

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (row))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text);

  return TRUE;
}

/* "1:30" and "90" are the same rest. */
static int
rest_input_cb (AdwSpinRow *row,
               double     *value)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  int seconds = 0;

  if (g_strcmp0 (text, C_("rest", "Off")) != 0 && !bx_duration_parse (text, BX_REST_MAX_SECONDS, &seconds, NULL))
    return GTK_INPUT_ERROR;
  *value = seconds;

  return TRUE;
}

static void
mark (AdwEntryRow *row,
      gboolean     wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}

/* What a tempo means is said as soon as it can be read. */
static void
tempo_edited_cb (BxSlotDetails *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->tempo_row));
  g_autofree char *tempo = NULL;
  g_autofree char *words = NULL;
  BxTempo read;

  if (*text != '\0' && !bx_tempo_parse (text, &read, NULL))
    {
      mark (self->tempo_row, TRUE);
      return;
    }

  mark (self->tempo_row, FALSE);
  if (*text != '\0')
    {
      tempo = bx_tempo_to_text (&read);
      words = bx_tempo_describe (&read);
    }
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->tempo_row), words);
  if (!self->filling && g_set_str (&self->slot->tempo, tempo))
    emit_changed (self, "tempo");
}

static void
update_progression (BxSlotDetails *self)
{
  BxProgressionKind kind = self->slot->progression.kind;

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->progression_row), bx_slot_words_get_progression_hint (kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progression_row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, bx_slot_words_get_progression_hint (kind), -1);
  gtk_widget_set_visible (GTK_WIDGET (self->percent_row), kind == BX_PROGRESSION_PERCENT);
  gtk_widget_set_visible (GTK_WIDGET (self->step_row),
                          kind == BX_PROGRESSION_LINEAR || kind == BX_PROGRESSION_DOUBLE ||
                          kind == BX_PROGRESSION_REPS_THEN_LOAD);
}

static void
progression_chosen_cb (BxSlotDetails *self)
{
  BxProgressionRule *rule = &self->slot->progression;

  if (self->filling)
    return;

  rule->kind = (BxProgressionKind) adw_combo_row_get_selected (self->progression_row);
  rule->percent = rule->kind == BX_PROGRESSION_PERCENT ? PERCENT_USUAL : 0;
  if (rule->kind == BX_PROGRESSION_USUAL || rule->kind == BX_PROGRESSION_NONE)
    rule->step = BX_WEIGHT_NONE;
  fill (self);
  emit_changed (self, NULL);
}

static void
percent_edited_cb (BxSlotDetails *self)
{
  if (self->filling)
    return;

  self->slot->progression.percent = get_value (self->percent_row);
  emit_changed (self, "percent");
}

static void
step_edited_cb (BxSlotDetails *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->step_row));
  BxWeight step = BX_WEIGHT_NONE;
  gboolean wrong;

  if (self->filling)
    return;

  wrong = *text != '\0' &&
          !bx_weight_parse (text, bx_application_get_unit (bx_application_get_default ()), &step, NULL);
  mark (self->step_row, wrong);
  if (!wrong && !bx_weight_equal (step, self->slot->progression.step))
    {
      self->slot->progression.step = step;
      emit_changed (self, "step");
    }
}

static void
note_edited_cb (BxSlotDetails *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->note_row));

  if (!self->filling && g_set_str (&self->slot->note, *text != '\0' ? text : NULL))
    emit_changed (self, "note");
}

/* ---- alternatives ---------------------------------------------------------------------- */

static const char *
get_exercise_name (const char *exercise_id)
{
  BxExercise *exercise = bx_catalogue_find_exercise (bx_catalogue_get_default (), exercise_id);

  return exercise != NULL ? bx_exercise_get_name (exercise) : _("Unknown exercise");
}

static void
set_alternatives (BxSlotDetails *self,
                  GStrvBuilder  *builder)
{
  g_strfreev (self->slot->alternatives);
  self->slot->alternatives = g_strv_builder_end (builder);
}

static void fill_alternatives (BxSlotDetails *self);

static void
alternative_removed_cb (BxSlotDetails *self,
                        GtkButton     *button)
{
  const char *id = gtk_widget_get_name (GTK_WIDGET (button));
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (guint i = 0; self->slot->alternatives[i] != NULL; i++)
    if (!g_str_equal (self->slot->alternatives[i], id))
      g_strv_builder_add (kept, self->slot->alternatives[i]);

  set_alternatives (self, kept);
  fill_alternatives (self);
  gtk_widget_grab_focus (self->add_alternative_button);
  emit_changed (self, NULL);
}

static void
alternative_chosen_cb (BxSlotDetails *self,
                       BxExercise    *exercise)
{
  g_autoptr (GStrvBuilder) alternatives = g_strv_builder_new ();

  if (self->slot->alternatives != NULL)
    g_strv_builder_addv (alternatives, (const char **) self->slot->alternatives);
  g_strv_builder_add (alternatives, bx_exercise_get_id (exercise));

  set_alternatives (self, alternatives);
  fill_alternatives (self);
  emit_changed (self, NULL);
}

static void
add_alternative_cb (BxSlotDetails *self)
{
  g_autoptr (GStrvBuilder) left_out = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  AdwDialog *chooser;

  g_strv_builder_add (left_out, self->slot->exercise_id);
  if (self->slot->alternatives != NULL)
    g_strv_builder_addv (left_out, (const char **) self->slot->alternatives);
  ids = g_strv_builder_end (left_out);

  chooser = bx_exercise_chooser_new (_("Add Alternative"), (const char *const *) ids);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (alternative_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, GTK_WIDGET (self));
}

static GtkWidget *
new_alternative_button (BxSlotDetails *self,
                        const char    *id)
{
  const char *name = get_exercise_name (id);
  GtkWidget *button = gtk_button_new ();
  /* No AdwButtonContent: it names the button by its text, which says less. */
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: spoken name and tooltip of a button; %s is an exercise */
  g_autofree char *label = g_strdup_printf (_("Remove Alternative %s"), name);

  gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_IMAGE,
                                                   "icon-name", "window-close-symbolic",
                                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                                   NULL));
  gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_LABEL,
                                                   "label", name,
                                                   "wrap", TRUE,
                                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                                   "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                                   "xalign", 0.0f,
                                                   NULL));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "image-text-button");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_name (button, id);
  g_signal_connect_object (button, "clicked", G_CALLBACK (alternative_removed_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
fill_alternatives (BxSlotDetails *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->alternatives_box));

  /* A button that is gone would keep the keyboard. */
  if (child != NULL && child != self->add_alternative_button)
    gtk_widget_grab_focus (self->add_alternative_button);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->alternatives_box))) != self->add_alternative_button)
    adw_wrap_box_remove (self->alternatives_box, child);

  for (guint i = 0; self->slot->alternatives != NULL && self->slot->alternatives[i] != NULL; i++)
    adw_wrap_box_insert_child_after (self->alternatives_box,
                                     new_alternative_button (self, self->slot->alternatives[i]),
                                     gtk_widget_get_prev_sibling (self->add_alternative_button));
}

static GtkWidget *
new_alternatives_row (BxSlotDetails *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (_("May be swapped for"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Alternatives"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), label);

  self->alternatives_box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->alternatives_box, 6);
  adw_wrap_box_set_line_spacing (self->alternatives_box, 6);
  self->add_alternative_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (self->add_alternative_button, _("Add Alternative"));
  g_signal_connect_object (self->add_alternative_button, "clicked", G_CALLBACK (add_alternative_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->alternatives_box, self->add_alternative_button);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->alternatives_box));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

/* ---- the whole --------------------------------------------------------------------------- */

static void
fill_entry_row (AdwEntryRow *row,
                const char  *text) /* (nullable) */
{
  if (g_strcmp0 (text != NULL ? text : "", gtk_editable_get_text (GTK_EDITABLE (row))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/* What is being typed, and means what it shall, stays as it was typed. */
static gboolean
is_being_typed (AdwEntryRow *row)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
fill_tempo (BxSlotDetails *self)
{
  BxTempo tempo;
  g_autofree char *typed = NULL;

  if (is_being_typed (self->tempo_row) &&
      bx_tempo_parse (gtk_editable_get_text (GTK_EDITABLE (self->tempo_row)), &tempo, NULL))
    {
      typed = bx_tempo_to_text (&tempo);
      if (g_strcmp0 (typed, self->slot->tempo) == 0)
        return;
    }
  fill_entry_row (self->tempo_row, self->slot->tempo);
  mark (self->tempo_row, FALSE);
}

static void
fill_step (BxSlotDetails *self)
{
  BxWeight step;
  g_autofree char *text = bx_weight_format (self->slot->progression.step, BX_UNIT_NONE);

  if (is_being_typed (self->step_row) &&
      bx_weight_parse (gtk_editable_get_text (GTK_EDITABLE (self->step_row)),
                       bx_application_get_unit (bx_application_get_default ()), &step, NULL) &&
      bx_weight_equal (step, self->slot->progression.step))
    return;
  fill_entry_row (self->step_row, text);
  mark (self->step_row, FALSE);
}

static void
fill (BxSlotDetails *self)
{
  gboolean was_filling = self->filling;
  gboolean own_rest = self->slot->rest_seconds != BX_REST_DEFAULT;

  self->filling = TRUE;
  bx_target_table_set_targets (self->sets, self->slot->targets);
  fill_variation_rows (self);
  adw_switch_row_set_active (self->own_rest_row, own_rest);
  if (own_rest)
    adw_spin_row_set_value (self->rest_row, self->slot->rest_seconds);
  gtk_widget_set_visible (GTK_WIDGET (self->own_rest_row), self->rests);
  gtk_widget_set_visible (GTK_WIDGET (self->rest_row), self->rests && own_rest);
  fill_tempo (self);
  adw_combo_row_set_selected (self->progression_row, self->slot->progression.kind);
  adw_spin_row_set_value (self->percent_row, self->slot->progression.percent > 0 ? self->slot->progression.percent : PERCENT_USUAL);
  fill_step (self);
  update_progression (self);
  fill_entry_row (self->note_row, self->slot->note);
  fill_alternatives (self);
  self->filling = was_filling;
}

static void
add_rest_rows (BxSlotDetails *self)
{
  BxExercise *exercise = get_exercise (self);
  int usual = exercise != NULL ? bx_exercise_get_rest_seconds (exercise) : 0;
  g_autofree char *subtitle = NULL;

  self->own_rest_row = ADW_SWITCH_ROW (adw_switch_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->own_rest_row), _("Rest of Its Own"));
  if (usual > 0)
    /* Translators: minutes and seconds of rest */
    subtitle = g_strdup_printf (_("Otherwise the exercise’s usual %d:%02d"), usual / 60, usual % 60);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->own_rest_row),
                               subtitle != NULL ? subtitle : _("Otherwise the exercise’s usual rest"));
  g_signal_connect_object (self->own_rest_row, "notify::active", G_CALLBACK (rest_edited_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, GTK_WIDGET (self->own_rest_row));

  self->rest_row = ADW_SPIN_ROW (adw_spin_row_new_with_range (0, BX_REST_MAX_SECONDS, 15));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rest_row), _("Rest After Each Set"));
  adw_spin_row_set_numeric (self->rest_row, FALSE);
  g_signal_connect (self->rest_row, "output", G_CALLBACK (rest_output_cb), NULL);
  g_signal_connect (self->rest_row, "input", G_CALLBACK (rest_input_cb), NULL);
  adw_spin_row_set_value (self->rest_row, usual > 0 ? usual : 120);
  g_signal_connect_object (self->rest_row, "notify::value", G_CALLBACK (rest_edited_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, GTK_WIDGET (self->rest_row));
}

static AdwEntryRow *
add_entry_row (BxSlotDetails *self,
               const char    *title,
               GCallback      edited_cb)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_enable_undo (GTK_EDITABLE (row), FALSE);
  g_signal_connect_object (row, "changed", edited_cb, self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);

  return ADW_ENTRY_ROW (row);
}

static void
add_progression_rows (BxSlotDetails *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (guint i = 0; i < BX_SLOT_WORDS_N_PROGRESSIONS; i++)
    gtk_string_list_append (kinds, bx_slot_words_get_progression ((BxProgressionKind) i));
  self->progression_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->progression_row), _("How It Grows"));
  adw_combo_row_set_use_subtitle (self->progression_row, TRUE);
  adw_combo_row_set_model (self->progression_row, G_LIST_MODEL (kinds));
  g_signal_connect_object (self->progression_row, "notify::selected", G_CALLBACK (progression_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, GTK_WIDGET (self->progression_row));

  self->percent_row = ADW_SPIN_ROW (adw_spin_row_new_with_range (PERCENT_MIN, PERCENT_MAX, 1));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->percent_row), _("Percent of the Maximum"));
  adw_spin_row_set_value (self->percent_row, PERCENT_USUAL);
  g_signal_connect_object (self->percent_row, "notify::value", G_CALLBACK (percent_edited_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, GTK_WIDGET (self->percent_row));

  self->step_row = add_entry_row (self, _("Step of Load"), G_CALLBACK (step_edited_cb));
  bx_number_direction_keep (GTK_EDITABLE (self->step_row));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->step_row), _("Empty for the smallest that your plates allow"));
}

static void
build (BxSlotDetails *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  BxExercise *exercise = get_exercise (self);
  BxUnit unit = bx_application_get_unit (bx_application_get_default ());

  self->sets = BX_TARGET_TABLE (bx_target_table_new (exercise != NULL ? bx_exercise_get_measure (exercise) : BX_MEASURE_WEIGHT_REPS, unit));
  g_signal_connect_object (self->sets, "changed", G_CALLBACK (sets_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sets));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "slot-settings");
  add_variation_rows (self);
  add_rest_rows (self);
  self->tempo_row = add_entry_row (self, _("Tempo in Seconds"), G_CALLBACK (tempo_edited_cb));
  bx_number_direction_keep (GTK_EDITABLE (self->tempo_row));
  /* Translators: what a tempo of repetitions looks like stays in figures */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->tempo_row), _("Such as 3-1-1-0"));
  add_progression_rows (self);
  self->note_row = add_entry_row (self, _("Note, Shown While You Lift"), G_CALLBACK (note_edited_cb));
  gtk_list_box_append (self->list, new_alternatives_row (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
bx_slot_details_finalize (GObject *object)
{
  BxSlotDetails *self = BX_SLOT_DETAILS (object);

  g_clear_pointer (&self->variation_rows, g_ptr_array_unref);
  g_clear_pointer (&self->slot, bx_slot_free);

  G_OBJECT_CLASS (bx_slot_details_parent_class)->finalize (object);
}

static void
bx_slot_details_class_init (BxSlotDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_slot_details_finalize;

  signals[CHANGED] = g_signal_new ("changed", BX_TYPE_SLOT_DETAILS, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bx_slot_details_init (BxSlotDetails *self)
{
  self->variation_rows = g_ptr_array_new ();
}

/**
 * bx_slot_details_new:
 * @slot: a slot; copied
 * @rests: whether it has a rest of its own, as all have but those inside of a
 *   superset
 *
 * Creates what edits a slot.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
bx_slot_details_new (const BxSlot *slot,
                     gboolean      rests)
{
  BxSlotDetails *self;

  g_return_val_if_fail (slot != NULL, NULL);

  self = g_object_new (BX_TYPE_SLOT_DETAILS, NULL);
  self->slot = bx_slot_copy (slot);
  self->rests = rests;
  build (self);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * bx_slot_details_get_slot:
 * @self: details
 *
 * Returns: (transfer none): the slot as it is now
 */
const BxSlot *
bx_slot_details_get_slot (BxSlotDetails *self)
{
  g_return_val_if_fail (BX_IS_SLOT_DETAILS (self), NULL);

  return self->slot;
}

/**
 * bx_slot_details_set_slot:
 * @self: details
 * @slot: the same slot of the same exercise, after it changed; copied
 * @rests: whether it has a rest of its own
 *
 * Shows what changed.
 */
void
bx_slot_details_set_slot (BxSlotDetails *self,
                          const BxSlot  *slot,
                          gboolean       rests)
{
  g_return_if_fail (BX_IS_SLOT_DETAILS (self));
  g_return_if_fail (slot != NULL);

  if (bx_slot_equal (self->slot, slot) && self->rests == rests)
    return;

  bx_slot_free (self->slot);
  self->slot = bx_slot_copy (slot);
  self->rests = rests;
  fill (self);
}
