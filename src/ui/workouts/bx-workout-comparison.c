/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-decoration.h"
#include "bx-feedback.h"
#include "bx-slot-words.h"
#include "bx-workout-comparison.h"

/**
 * BxWorkoutComparison:
 *
 * A workout that was made one's own beside the one that it was made from, exercise
 * by exercise: beside each other where there is room, else below each other. What
 * changed says so in a word and by a sign.
 *
 * # Signals
 *
 * `restore` when the person wants the exercises of the original back. The dialog
 * closes itself.
 */
struct _BxWorkoutComparison
{
  AdwDialog parent_instance;

  GtkWidget *heads;
  GPtrArray *pairs;    /* (element-type GtkBox) (unowned): what stands beside each other */
  GPtrArray *captions; /* (element-type GtkWidget) (unowned): what tells the sides apart below each other */
  GPtrArray *twins;    /* (element-type GtkWidget) (unowned): sides that say the same as the other one */

  /* Owned References */
  BxWorkout *original;
  BxWorkout *own;
};

G_DEFINE_FINAL_TYPE (BxWorkoutComparison, bx_workout_comparison, ADW_TYPE_DIALOG)

enum
{
  RESTORE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
new_text (const char *text,
          const char *css_class) /* (nullable) */
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* ---- one exercise ------------------------------------------------------------------- */

static GtkWidget *
new_side (BxWorkoutComparison *self,
          const BxSlot        *slot, /* (nullable) */
          const BxWorkout     *workout,
          BxSlotFields         differing,
          const char          *caption, /* (nullable) */
          const char          *nothing)
{
  BxUnit unit = bx_application_get_unit (bx_application_get_default ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head;
  g_autofree char *sets = NULL;
  gboolean strange = (differing & BX_SLOT_FIELD_EXERCISE) != 0;

  if (caption != NULL)
    {
      head = new_text (caption, "caption-heading");
      gtk_widget_add_css_class (head, "dimmed");
      gtk_box_append (GTK_BOX (box), head);
      g_ptr_array_add (self->captions, head);
    }
  if (slot == NULL)
    {
      gtk_box_append (GTK_BOX (box), new_text (nothing, "dimmed"));
      return box;
    }

  gtk_box_append (GTK_BOX (box), new_text (bx_slot_words_get_name (slot), "heading"));
  if ((differing & BX_SLOT_FIELD_TARGETS) == 0 || strange)
    {
      GtkWidget *label;

      sets = bx_slot_words_format_field (slot, BX_SLOT_FIELD_TARGETS, workout, unit);
      label = new_text (sets, "numeric");
      gtk_widget_add_css_class (label, "dimmed");
      gtk_box_append (GTK_BOX (box), label);
    }

  for (guint i = 0; i < BX_SLOT_N_FIELDS; i++)
    {
      BxSlotFields field = (BxSlotFields) (1u << i);
      g_autofree char *value = NULL;
      g_autofree char *text = NULL;

      if ((differing & field) == 0 || field == BX_SLOT_FIELD_EXERCISE || (strange && field == BX_SLOT_FIELD_TARGETS))
        continue;
      value = bx_slot_words_format_field (slot, field, workout, unit);
      /* Translators: a field of a planned exercise and what it holds, such as Sets: 3 × 5 */
      text = g_strdup_printf (_("%1$s: %2$s"), bx_slot_words_get_field (field), value);
      gtk_box_append (GTK_BOX (box), new_text (text, "numeric"));
    }

  return box;
}

/* What became of it, as a word, and a sign of its own shape */
static const char *
describe (const BxSlotDifference *difference,
          const char            **icon_name,
          const char            **css_class)
{
  *css_class = "changed";
  if (difference->original == NULL)
    {
      *icon_name = "list-add-symbolic";
      *css_class = "added";
      return C_("exercise", "Added");
    }
  if (difference->own == NULL)
    {
      *icon_name = "list-remove-symbolic";
      *css_class = "removed";
      return _("Left Out");
    }
  if ((difference->fields & BX_SLOT_FIELD_EXERCISE) != 0)
    {
      *icon_name = "bx-swap-symbolic";
      return _("Replaced");
    }

  *icon_name = "document-edit-symbolic";
  if (difference->moved && difference->fields != BX_SLOT_FIELD_NONE)
    return _("Moved and Changed");
  if (difference->moved)
    {
      *icon_name = "object-flip-vertical-symbolic";
      return _("Moved");
    }
  if (difference->fields != BX_SLOT_FIELD_NONE)
    return _("Changed");

  *icon_name = "object-select-symbolic";
  *css_class = "same";

  return _("Same");
}

static GtkWidget *
new_row (BxWorkoutComparison    *self,
         const BxSlotDifference *difference)
{
  const char *icon_name;
  const char *css_class;
  const char *word = describe (difference, &icon_name, &css_class);
  const BxSlot *named = difference->own != NULL ? difference->own : difference->original;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *status = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *side;
  gboolean twins = difference->original != NULL && difference->own != NULL && difference->fields == BX_SLOT_FIELD_NONE;
  /* Translators: the first says what became of an exercise, such as Changed */
  g_autofree char *spoken = g_strdup_printf (_("%1$s: %2$s"), word, bx_slot_words_get_name (named));

  gtk_box_append (GTK_BOX (status), bx_decoration_new (icon_name));
  gtk_box_append (GTK_BOX (status), new_text (word, "caption-heading"));
  gtk_widget_add_css_class (status, "comparison-status");
  gtk_widget_add_css_class (status, css_class);
  gtk_widget_set_halign (status, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), status);

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  side = new_side (self, difference->original, self->original, difference->fields,
                   twins ? NULL : _("Original"), _("Not in the original"));
  if (twins)
    g_ptr_array_add (self->twins, side);
  gtk_box_append (GTK_BOX (pair), side);
  gtk_box_append (GTK_BOX (pair), new_side (self, difference->own, self->own, difference->fields,
                                            twins ? NULL : C_("workout", "Yours"), _("Not in yours")));
  g_ptr_array_add (self->pairs, pair);
  gtk_box_append (GTK_BOX (box), pair);

  gtk_widget_add_css_class (box, "comparison-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

/* ---- the whole ---------------------------------------------------------------------- */

static char *
format_summary (const BxWorkoutDifference *difference)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (difference->n_changed > 0)
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u changed", "%u changed", difference->n_changed), difference->n_changed));
  if (difference->n_added > 0)
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u added", "%u added", difference->n_added), difference->n_added));
  if (difference->n_removed > 0)
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u left out", "%u left out", difference->n_removed), difference->n_removed));
  if (difference->n_same > 0)
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u the same", "%u the same", difference->n_same), difference->n_same));
  list = g_strv_builder_end (parts);

  /* Translators: divides facts, such as 2 changed · 1 added */
  return g_strjoinv (C_("facts", " · "), list);
}

static void
restore_clicked_cb (BxWorkoutComparison *self)
{
  g_signal_emit (self, signals[RESTORE], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
set_narrow (BxWorkoutComparison *self,
            gboolean             narrow)
{
  gtk_widget_set_visible (self->heads, !narrow);
  for (guint i = 0; i < self->pairs->len; i++)
    gtk_orientable_set_orientation (g_ptr_array_index (self->pairs, i),
                                    narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      gtk_box_set_homogeneous (g_ptr_array_index (self->pairs, i), !narrow);
      gtk_box_set_spacing (g_ptr_array_index (self->pairs, i), narrow ? 9 : 18);
    }
  for (guint i = 0; i < self->captions->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->captions, i), narrow);
  for (guint i = 0; i < self->twins->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->twins, i), !narrow);
}

static void
narrow_cb (BxWorkoutComparison *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (BxWorkoutComparison *self)
{
  set_narrow (self, FALSE);
}

static GtkWidget *
new_heads (BxWorkoutComparison *self)
{
  GtkWidget *heads = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);

  gtk_box_set_homogeneous (GTK_BOX (heads), TRUE);
  gtk_box_append (GTK_BOX (heads), new_text (self->original->name, "title-4"));
  gtk_box_append (GTK_BOX (heads), new_text (*self->own->name != '\0' ? self->own->name : C_("workout", "Yours"), "title-4"));
  gtk_widget_add_css_class (heads, "comparison-heads");

  return heads;
}

static GtkWidget *
new_content (BxWorkoutComparison       *self,
             const BxWorkoutDifference *difference)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *summary = format_summary (difference);
  GtkWidget *summary_label = new_text (summary, "heading");

  gtk_widget_add_css_class (summary_label, "numeric");
  gtk_box_append (GTK_BOX (box), summary_label);
  self->heads = new_heads (self);
  gtk_box_append (GTK_BOX (box), self->heads);
  for (guint i = 0; i < difference->rows->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (self, &g_array_index (difference->rows, BxSlotDifference, i)));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Exercises of both workouts"), -1);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (GTK_BOX (box), list);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 840);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 840);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);

  return scrolled;
}

static GtkWidget *
new_same (BxWorkoutComparison *self)
{
  GtkWidget *page = adw_status_page_new ();
  /* Translators: %s is a workout */
  g_autofree char *text = g_strdup_printf (_("Every exercise is as it is in %s. What you change will be seen here."), self->original->name);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "object-select-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing Changed"));
  bx_feedback_explain (ADW_STATUS_PAGE (page), text);

  return page;
}

static GtkWidget *
new_restore_bar (BxWorkoutComparison *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Back to the Original"));

  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_widget_set_tooltip_text (button, _("Its exercises replace yours; that can be undone"));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (button, 6);
  gtk_widget_set_margin_bottom (button, 6);
  gtk_widget_set_margin_start (button, 12);
  gtk_widget_set_margin_end (button, 12);
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
bx_workout_comparison_finalize (GObject *object)
{
  BxWorkoutComparison *self = BX_WORKOUT_COMPARISON (object);

  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->captions, g_ptr_array_unref);
  g_clear_pointer (&self->twins, g_ptr_array_unref);
  g_clear_pointer (&self->original, bx_workout_free);
  g_clear_pointer (&self->own, bx_workout_free);

  G_OBJECT_CLASS (bx_workout_comparison_parent_class)->finalize (object);
}

static void
bx_workout_comparison_class_init (BxWorkoutComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_workout_comparison_finalize;

  signals[RESTORE] = g_signal_new ("restore", BX_TYPE_WORKOUT_COMPARISON, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_workout_comparison_init (BxWorkoutComparison *self)
{
  self->pairs = g_ptr_array_new ();
  self->captions = g_ptr_array_new ();
  self->twins = g_ptr_array_new ();
  adw_dialog_set_title (ADW_DIALOG (self), _("Compared With the Original"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 760);
  gtk_widget_set_size_request (GTK_WIDGET (self), 280, 200);
}

/**
 * bx_workout_comparison_find_original:
 * @workout: a workout
 *
 * Finds the workout that ships that @workout was made from.
 *
 * Returns: (transfer none) (nullable): the original
 */
const BxWorkout *
bx_workout_comparison_find_original (const BxWorkout *workout)
{
  g_return_val_if_fail (workout != NULL, NULL);

  return workout->original_id != NULL && !workout->shipped
             ? bx_catalogue_find_workout (bx_catalogue_get_default (), workout->original_id)
             : NULL;
}

/**
 * bx_workout_comparison_new:
 * @original: a workout that ships; copied
 * @own: what a person made of it; copied
 *
 * Creates a dialog that shows both beside each other.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_workout_comparison_new (const BxWorkout *original,
                           const BxWorkout *own)
{
  BxWorkoutComparison *self;
  GtkWidget *view = adw_toolbar_view_new ();
  g_autoptr (BxWorkoutDifference) difference = NULL;
  AdwBreakpoint *breakpoint;

  g_return_val_if_fail (original != NULL, NULL);
  g_return_val_if_fail (own != NULL, NULL);

  self = g_object_new (BX_TYPE_WORKOUT_COMPARISON, NULL);
  self->original = bx_workout_copy (original);
  self->own = bx_workout_copy (own);
  difference = bx_workout_difference_new (self->original, self->own);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_bottom_bar_style (ADW_TOOLBAR_VIEW (view), ADW_TOOLBAR_RAISED);
  if (bx_workout_difference_is_empty (difference))
    {
      adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), new_same (self));
    }
  else
    {
      adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), new_content (self, difference));
      adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (view), new_restore_bar (self));
      set_narrow (self, FALSE);
      breakpoint = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 520sp"));
      g_signal_connect_object (breakpoint, "apply", G_CALLBACK (narrow_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (breakpoint, "unapply", G_CALLBACK (wide_cb), self, G_CONNECT_SWAPPED);
      adw_dialog_add_breakpoint (ADW_DIALOG (self), breakpoint);
    }
  adw_dialog_set_child (ADW_DIALOG (self), view);

  return ADW_DIALOG (self);
}

/**
 * bx_workout_comparison_get_original:
 * @self: a dialog
 *
 * Returns: (transfer none): the original that is shown
 */
const BxWorkout *
bx_workout_comparison_get_original (BxWorkoutComparison *self)
{
  g_return_val_if_fail (BX_IS_WORKOUT_COMPARISON (self), NULL);

  return self->original;
}
