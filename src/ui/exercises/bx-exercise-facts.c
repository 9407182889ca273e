/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-exercise-facts.h"

/**
 * BxExerciseFacts:
 *
 * What the log knows of an exercise, in two numbers: the best set and the last
 * time. It follows the log for as long as it is shown.
 */
struct _BxExerciseFacts
{
  AdwBin parent_instance;

  /* Template Widgets */
  GtkLabel *none_label;
  GtkLabel *best_title;
  GtkLabel *last_title;
  GtkLabel *best_value;
  GtkLabel *best_day;
  GtkLabel *last_value;
  GtkLabel *last_day;

  /* Owned References */
  BxExercise *exercise;      /* (nullable) */
  char *variation;           /* (nullable): %NULL for any */
  GCancellable *cancellable; /* (nullable): of the request under way */
};

G_DEFINE_FINAL_TYPE (BxExerciseFacts, bx_exercise_facts, ADW_TYPE_BIN)

/* The stack is the bin's own child: bound as a template's child as well, it
 * would be let go of twice. */
static void
show_part (BxExerciseFacts *self,
           const char *name)
{
  gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))), name);
}

static char *
format_day (const char *day)
{
  g_autoptr (GDateTime) date = bx_day_to_date_time (day);

  if (date == NULL)
    return g_strdup (day);

  /* Translators: a day as g_date_time_format() writes it: “14 November 2026” */
  return g_date_time_format (date, _ ("%-d %B %Y"));
}

static void
show_days (BxExerciseFacts *self,
           GPtrArray *days)
{
  BxMeasure measure = bx_exercise_get_measure (self->exercise);
  BxUnit unit = bx_application_get_unit (bx_application_get_default ());
  const BxExerciseDay *best = NULL;
  const BxExerciseDay *last = NULL;
  g_autofree char *best_value = NULL;
  g_autofree char *best_day = NULL;
  g_autofree char *last_value = NULL;
  g_autofree char *last_day = NULL;
  g_autofree char *last_line = NULL;

  for (guint i = 0; i < days->len; i++)
    {
      const BxExerciseDay *day = g_ptr_array_index (days, i);

      if (best == NULL || bx_set_compare (day->best, best->best, measure) > 0)
        best = day;
      if (last == NULL || strcmp (day->day, last->day) >= 0)
        last = day;
    }

  if (best == NULL)
    {
      show_part (self, "none");
      return;
    }

  best_value = bx_set_format (best->best, measure, unit);
  best_day = format_day (best->day);
  last_value = bx_set_format (last->best, measure, unit);
  last_day = format_day (last->day);
  /* Translators: %1$u is a number of sets, %2$s a day */
  last_line = g_strdup_printf (ngettext ("%1$u set · %2$s", "%1$u sets · %2$s", last->n_sets), last->n_sets, last_day);

  gtk_label_set_label (self->best_value, best_value);
  gtk_label_set_label (self->best_day, best_day);
  gtk_label_set_label (self->last_value, last_value);
  gtk_label_set_label (self->last_day, last_line);
  show_part (self, "facts");
}

static void
days_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (BxExerciseFacts) self = BX_EXERCISE_FACTS (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = bx_store_load_exercise_days_finish (BX_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);

  /* The window says why the log is not open; a page to read says nothing. */
  if (days != NULL)
    show_days (self, days);
  else
    show_part (self, "unknown");
}

static void
refresh (BxExerciseFacts *self)
{
  if (self->exercise == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  bx_store_load_exercise_days_async (bx_application_get_store (bx_application_get_default ()),
                                     bx_exercise_get_id (self->exercise),
                                     self->variation,
                                     self->cancellable,
                                     days_loaded_cb,
                                     g_object_ref (self));
}

static void
store_changed_cb (BxExerciseFacts *self,
                  BxStoreChange change)
{
  if ((change & BX_STORE_CHANGE_SESSIONS) != 0)
    refresh (self);
}

static void
bx_exercise_facts_map (GtkWidget *widget)
{
  BxExerciseFacts *self = BX_EXERCISE_FACTS (widget);

  GTK_WIDGET_CLASS (bx_exercise_facts_parent_class)->map (widget);

  refresh (self);
}

static void
bx_exercise_facts_unmap (GtkWidget *widget)
{
  BxExerciseFacts *self = BX_EXERCISE_FACTS (widget);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  GTK_WIDGET_CLASS (bx_exercise_facts_parent_class)->unmap (widget);
}

static void
bx_exercise_facts_dispose (GObject *object)
{
  BxExerciseFacts *self = BX_EXERCISE_FACTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_EXERCISE_FACTS);
  g_clear_object (&self->exercise);
  g_clear_pointer (&self->variation, g_free);

  G_OBJECT_CLASS (bx_exercise_facts_parent_class)->dispose (object);
}

static void
bx_exercise_facts_class_init (BxExerciseFactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_exercise_facts_dispose;
  widget_class->map = bx_exercise_facts_map;
  widget_class->unmap = bx_exercise_facts_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/exercises/bx-exercise-facts.ui");
  gtk_widget_class_bind_template_child (widget_class, BxExerciseFacts, none_label);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseFacts, best_title);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseFacts, last_title);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseFacts, best_value);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseFacts, best_day);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseFacts, last_value);
  gtk_widget_class_bind_template_child (widget_class, BxExerciseFacts, last_day);
}

static void
bx_exercise_facts_init (BxExerciseFacts *self)
{
  BxApplication *application = bx_application_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (bx_application_get_store (application), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bx_application_get_settings (application), "changed::weight-unit", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

/**
 * bx_exercise_facts_set_exercise:
 * @self: the facts
 * @exercise: an exercise
 * @variation: (nullable): one of its variations, or %NULL for all together
 *
 * Sets what the facts are about.
 */
void
bx_exercise_facts_set_exercise (BxExerciseFacts *self,
                                BxExercise *exercise,
                                const char *variation)
{
  gboolean changed;

  g_return_if_fail (BX_IS_EXERCISE_FACTS (self));
  g_return_if_fail (BX_IS_EXERCISE (exercise));

  changed = g_set_object (&self->exercise, exercise);
  changed = g_set_str (&self->variation, variation) || changed;
  if (!changed)
    return;

  gtk_label_set_label (self->best_title, variation != NULL ? _("Your Best This Way") : _("Your Best"));
  gtk_label_set_label (self->last_title, variation != NULL ? _("Last Time This Way") : _("Last Time"));
  gtk_label_set_label (self->none_label,
                       variation != NULL ? _("Not logged this way yet. Your best set and your last one will stand here.")
                                         : _("Not logged yet. Your best set and your last one will stand here."));
  refresh (self);
}
