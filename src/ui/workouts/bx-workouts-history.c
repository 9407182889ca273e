/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-feedback.h"
#include "bx-workouts-history.h"

/**
 * BxWorkoutsHistory:
 *
 * What was done with whole workouts, to be taken back and done again: folders,
 * copies, deletions, the way back to an original, and each visit to the editor.
 * There is one for a log, so that it outlives the page that shows it.
 *
 * Only what a change did is taken back: what was edited since stays.
 */
struct _BxWorkoutsHistory
{
  GObject parent_instance;

  BxStore *store; /* (unowned): it owns the history */
  GPtrArray *past;
  GPtrArray *future;
  GPtrArray *workouts; /* (nullable) (element-type BxWorkout): as they are now */
  guint n_doing;       /* what the log was asked for and did not answer yet */
};

G_DEFINE_FINAL_TYPE (BxWorkoutsHistory, bx_workouts_history, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* More than anybody goes back */
#define MAX_DEPTH 100

typedef struct
{
  BxWorkout *before; /* (nullable): NULL where it came into being */
  BxWorkout *after;  /* (nullable): NULL where it was deleted */
} Item;

struct _BxWorkoutsChange
{
  grefcount ref_count;
  char *text;
  char *failure;
  GArray *items;
  GWeakRef toast; /* that tells of it */
};

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_clear_pointer (&item->before, bx_workout_free);
  g_clear_pointer (&item->after, bx_workout_free);
}

/**
 * bx_workouts_change_new:
 * @text: what is done, such as “Workout moved”
 * @failure: what to say where it can't be done
 *
 * Begins a change of workouts.
 *
 * Returns: (transfer full): a change of nothing yet
 */
BxWorkoutsChange *
bx_workouts_change_new (const char *text,
                        const char *failure)
{
  BxWorkoutsChange *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (failure != NULL, NULL);

  self = g_new0 (BxWorkoutsChange, 1);
  g_ref_count_init (&self->ref_count);
  self->text = g_strdup (text);
  self->failure = g_strdup (failure);
  g_weak_ref_init (&self->toast, NULL);
  self->items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_clear_func (self->items, clear_item);

  return self;
}

/**
 * bx_workouts_change_add:
 * @self: a change
 * @before: (nullable): a workout as it was, or %NULL where it comes into being
 * @after: (nullable): the workout as it shall be, or %NULL where it is deleted
 *
 * Adds a workout to a change. Equal ones are no change.
 */
void
bx_workouts_change_add (BxWorkoutsChange *self,
                        const BxWorkout  *before,
                        const BxWorkout  *after)
{
  Item item = { NULL, NULL };

  g_return_if_fail (self != NULL);
  g_return_if_fail (before != NULL || after != NULL);

  if (before != NULL && after != NULL && bx_workout_equal (before, after))
    return;

  if (before != NULL)
    item.before = bx_workout_copy (before);
  if (after != NULL)
    item.after = bx_workout_copy (after);
  g_array_append_val (self->items, item);
}

/**
 * bx_workouts_change_is_empty:
 * @self: a change
 *
 * Returns: whether it changes nothing
 */
gboolean
bx_workouts_change_is_empty (BxWorkoutsChange *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->items->len == 0;
}

static BxWorkoutsChange *
change_ref (BxWorkoutsChange *self)
{
  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * bx_workouts_change_free:
 * @self: (transfer full) (nullable): a change
 *
 * Lets go of a change.
 */
void
bx_workouts_change_free (BxWorkoutsChange *self)
{
  if (self == NULL || !g_ref_count_dec (&self->ref_count))
    return;

  g_free (self->text);
  g_free (self->failure);
  g_weak_ref_clear (&self->toast);
  g_array_unref (self->items);
  g_free (self);
}

static gboolean
same_slots (const BxWorkout *a,
            const BxWorkout *b)
{
  if (a->slots->len != b->slots->len)
    return FALSE;

  for (guint i = 0; i < a->slots->len; i++)
    if (!bx_slot_equal (g_ptr_array_index (a->slots, i), g_ptr_array_index (b->slots, i)))
      return FALSE;

  return TRUE;
}

/**
 * bx_workouts_change_merge:
 * @now: a workout as it is now
 * @from: the workout before a change
 * @to: the workout after it
 *
 * Does to a workout as it is now what makes @to of @from. What both have alike stays
 * as it is now.
 *
 * Returns: (transfer full): the workout as it shall be
 */
BxWorkout *
bx_workouts_change_merge (const BxWorkout *now,
                          const BxWorkout *from,
                          const BxWorkout *to)
{
  BxWorkout *next;

  g_return_val_if_fail (now != NULL, NULL);
  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (to != NULL, NULL);

  next = bx_workout_copy (now);
  if (g_strcmp0 (from->name, to->name) != 0)
    g_set_str (&next->name, to->name);
  if (g_strcmp0 (from->description, to->description) != 0)
    g_set_str (&next->description, to->description);
  if (g_strcmp0 (from->folder, to->folder) != 0)
    g_set_str (&next->folder, to->folder);
  if (!bx_schedule_equal (from->schedule, to->schedule))
    next->schedule = to->schedule;
  if (!same_slots (from, to))
    {
      g_ptr_array_set_size (next->slots, 0);
      for (guint i = 0; i < to->slots->len; i++)
        g_ptr_array_add (next->slots, bx_slot_copy (g_ptr_array_index (to->slots, i)));
    }

  return next;
}

/* ---- doing ---------------------------------------------------------------------------- */

typedef struct
{
  BxWorkoutsHistory *history; /* (owned) */
  GWeakRef widget;
  char *failure;
} Doing;

static Doing *
doing_new (BxWorkoutsHistory *self,
           GtkWidget         *widget,
           const char        *failure)
{
  Doing *doing = g_new0 (Doing, 1);

  doing->history = g_object_ref (self);
  self->n_doing++;
  g_weak_ref_init (&doing->widget, widget);
  doing->failure = g_strdup (failure);

  return doing;
}

static void
done (Doing        *doing, /* (transfer full) */
      const GError *error) /* (nullable) */
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&doing->widget);

  if (error != NULL && widget != NULL && gtk_widget_get_root (widget) != NULL)
    bx_feedback_error (widget, doing->failure, error);
  doing->history->n_doing--;
  g_object_unref (doing->history);
  g_weak_ref_clear (&doing->widget);
  g_free (doing->failure);
  g_free (doing);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  bx_store_save_workout_finish (BX_STORE (source), result, &error);
  done (user_data, error);
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  bx_store_set_workout_deleted_finish (BX_STORE (source), result, &error);
  done (user_data, error);
}

static const BxWorkout *
find (BxWorkoutsHistory *self,
      const char        *id,
      guint             *index)
{
  for (guint i = 0; self->workouts != NULL && i < self->workouts->len; i++)
    {
      const BxWorkout *workout = g_ptr_array_index (self->workouts, i);

      if (g_str_equal (workout->id, id))
        {
          *index = i;
          return workout;
        }
    }

  return NULL;
}

/* Until the log is read again, what was asked for is how it is. */
static void
remember (BxWorkoutsHistory *self,
          BxWorkout         *workout, /* (transfer full) (nullable) */
          const char        *id)
{
  guint index;

  if (self->workouts == NULL)
    self->workouts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workout_free);
  if (find (self, id, &index) != NULL)
    g_ptr_array_remove_index (self->workouts, index);
  if (workout != NULL)
    g_ptr_array_add (self->workouts, workout);
}

static void
apply_item (BxWorkoutsHistory *self,
            const BxWorkout   *from, /* (nullable) */
            const BxWorkout   *to,   /* (nullable) */
            gboolean           again,
            const char        *failure,
            GtkWidget         *widget)
{
  g_autofree char *id = g_strdup (from != NULL ? from->id : to->id);
  g_autoptr (BxWorkout) next = NULL;
  const BxWorkout *now;
  guint index;

  if (from != NULL && to == NULL)
    {
      bx_store_set_workout_deleted_async (self->store, id, TRUE, NULL, deleted_cb, doing_new (self, widget, failure));
      remember (self, NULL, id);
      return;
    }

  if (from == NULL && again)
    {
      bx_store_set_workout_deleted_async (self->store, id, FALSE, NULL, deleted_cb, doing_new (self, widget, failure));
      remember (self, bx_workout_copy (to), id);
      return;
    }

  /* What was deleted meanwhile stays so. */
  now = find (self, id, &index);
  if (from != NULL && now == NULL && self->workouts != NULL)
    return;
  if (from == NULL)
    next = bx_workout_copy (to);
  else
    next = bx_workouts_change_merge (now != NULL ? now : from, from, to);
  bx_store_save_workout_async (self->store, next, NULL, saved_cb, doing_new (self, widget, failure));
  remember (self, bx_workout_copy (next), id);
}

static void
apply (BxWorkoutsHistory *self,
       BxWorkoutsChange  *change,
       gboolean           back,
       gboolean           again,
       GtkWidget         *widget)
{
  for (guint i = 0; i < change->items->len; i++)
    {
      const Item *item = &g_array_index (change->items, Item, i);

      apply_item (self, back ? item->after : item->before, back ? item->before : item->after, again, change->failure, widget);
    }
}

/* ---- the history ---------------------------------------------------------------------- */

static void
bx_workouts_history_finalize (GObject *object)
{
  BxWorkoutsHistory *self = BX_WORKOUTS_HISTORY (object);

  g_clear_pointer (&self->past, g_ptr_array_unref);
  g_clear_pointer (&self->future, g_ptr_array_unref);
  g_clear_pointer (&self->workouts, g_ptr_array_unref);

  G_OBJECT_CLASS (bx_workouts_history_parent_class)->finalize (object);
}

static void
bx_workouts_history_class_init (BxWorkoutsHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_workouts_history_finalize;

  /**
   * BxWorkoutsHistory::changed:
   *
   * There is something else to take back or to do again.
   */
  signals[CHANGED] = g_signal_new ("changed", BX_TYPE_WORKOUTS_HISTORY, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_workouts_history_init (BxWorkoutsHistory *self)
{
  self->past = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workouts_change_free);
  self->future = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workouts_change_free);
}

/**
 * bx_workouts_history_get:
 * @store: the log
 *
 * Returns: (transfer none): the history of its workouts, which lives as long as it
 */
BxWorkoutsHistory *
bx_workouts_history_get (BxStore *store)
{
  BxWorkoutsHistory *self;

  g_return_val_if_fail (BX_IS_STORE (store), NULL);

  self = g_object_get_data (G_OBJECT (store), "bx-workouts-history");
  if (self == NULL)
    {
      self = g_object_new (BX_TYPE_WORKOUTS_HISTORY, NULL);
      self->store = store;
      g_object_set_data_full (G_OBJECT (store), "bx-workouts-history", self, g_object_unref);
    }

  return self;
}

/**
 * bx_workouts_history_set_workouts:
 * @self: a history
 * @workouts: (element-type BxWorkout): the person's own workouts as the log has them
 *
 * Tells how the workouts are now, which is what a change is done to.
 */
void
bx_workouts_history_set_workouts (BxWorkoutsHistory *self,
                                  GPtrArray         *workouts)
{
  g_return_if_fail (BX_IS_WORKOUTS_HISTORY (self));
  g_return_if_fail (workouts != NULL);

  /* It was read before what is being done just now; the log tells of that, too. */
  if (self->n_doing > 0)
    return;

  g_clear_pointer (&self->workouts, g_ptr_array_unref);
  self->workouts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workout_free);
  for (guint i = 0; i < workouts->len; i++)
    g_ptr_array_add (self->workouts, bx_workout_copy (g_ptr_array_index (workouts, i)));
}

typedef struct
{
  BxWorkoutsHistory *history; /* (owned) */
  BxWorkoutsChange *change;   /* (owned) */
  GWeakRef widget;
} Toast;

static void
toast_free (gpointer data)
{
  Toast *toast = data;

  g_object_unref (toast->history);
  bx_workouts_change_free (toast->change);
  g_weak_ref_clear (&toast->widget);
  g_free (toast);
}

/* The change that the toast told of, whatever was done since; if it was taken back
 * by other means, there is nothing left to do. */
static void
undo_toast (gpointer user_data)
{
  Toast *toast = user_data;
  BxWorkoutsHistory *self = toast->history;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&toast->widget);
  guint index;

  if (!g_ptr_array_find (self->past, toast->change, &index))
    return;

  apply (self, toast->change, TRUE, TRUE, widget);
  g_ptr_array_add (self->future, g_ptr_array_steal_index (self->past, index));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * bx_workouts_history_note:
 * @self: a history
 * @change: (transfer full): a change that is done already
 *
 * Remembers a change, so that it can be taken back. One of nothing is forgotten.
 */
void
bx_workouts_history_note (BxWorkoutsHistory *self,
                          BxWorkoutsChange  *change)
{
  g_return_if_fail (BX_IS_WORKOUTS_HISTORY (self));
  g_return_if_fail (change != NULL);

  if (bx_workouts_change_is_empty (change))
    {
      bx_workouts_change_free (change);
      return;
    }

  for (guint i = 0; i < change->items->len; i++)
    {
      const Item *item = &g_array_index (change->items, Item, i);

      remember (self, item->after != NULL ? bx_workout_copy (item->after) : NULL,
                item->after != NULL ? item->after->id : item->before->id);
    }
  g_ptr_array_add (self->past, change);
  if (self->past->len > MAX_DEPTH)
    g_ptr_array_remove_index (self->past, 0);
  g_ptr_array_set_size (self->future, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * bx_workouts_history_take:
 * @self: a history
 * @change: (transfer full): what shall be done
 * @widget: a widget in the window that asks
 *
 * Does a change, and tells of it with a way back. One of nothing does nothing.
 */
void
bx_workouts_history_take (BxWorkoutsHistory *self,
                          BxWorkoutsChange  *change,
                          GtkWidget         *widget)
{
  Toast *toast;

  g_return_if_fail (BX_IS_WORKOUTS_HISTORY (self));
  g_return_if_fail (change != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (bx_workouts_change_is_empty (change))
    {
      bx_workouts_change_free (change);
      return;
    }

  apply (self, change, FALSE, FALSE, widget);
  toast = g_new0 (Toast, 1);
  toast->history = g_object_ref (self);
  toast->change = change_ref (change);
  g_weak_ref_init (&toast->widget, widget);
  bx_workouts_history_note (self, change);
  g_weak_ref_set (&change->toast, bx_feedback_undoable (widget, change->text, undo_toast, toast, toast_free));
}

static gboolean
step (BxWorkoutsHistory *self,
      GPtrArray         *from,
      GPtrArray         *to,
      GtkWidget         *widget)
{
  BxWorkoutsChange *change;
  g_autoptr (AdwToast) toast = NULL;
  g_autofree char *text = NULL;

  if (from->len == 0)
    return FALSE;

  change = g_ptr_array_steal_index (from, from->len - 1);
  toast = g_weak_ref_get (&change->toast);
  if (toast != NULL)
    adw_toast_dismiss (toast);
  apply (self, change, to == self->future, TRUE, widget);
  g_ptr_array_add (to, change);
  /* Translators: %s is what was done before, such as “Workout moved” */
  text = g_strdup_printf (to == self->future ? _("Undone: %s")
                                             /* Translators: %s is what was done before, such as “Workout moved” */
                                             : _("Redone: %s"),
                          change->text);
  bx_feedback_tell (widget, text);
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/**
 * bx_workouts_history_undo:
 * @self: a history
 * @widget: a widget in the window that asks
 *
 * Takes the last change back.
 *
 * Returns: whether there was one
 */
gboolean
bx_workouts_history_undo (BxWorkoutsHistory *self,
                          GtkWidget         *widget)
{
  g_return_val_if_fail (BX_IS_WORKOUTS_HISTORY (self), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  return step (self, self->past, self->future, widget);
}

/**
 * bx_workouts_history_redo:
 * @self: a history
 * @widget: a widget in the window that asks
 *
 * Does again what was taken back last.
 *
 * Returns: whether there was something
 */
gboolean
bx_workouts_history_redo (BxWorkoutsHistory *self,
                          GtkWidget         *widget)
{
  g_return_val_if_fail (BX_IS_WORKOUTS_HISTORY (self), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  return step (self, self->future, self->past, widget);
}

/**
 * bx_workouts_history_get_undo_text:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): what would be taken back
 */
const char *
bx_workouts_history_get_undo_text (BxWorkoutsHistory *self)
{
  g_return_val_if_fail (BX_IS_WORKOUTS_HISTORY (self), NULL);

  return self->past->len > 0 ? ((const BxWorkoutsChange *) g_ptr_array_index (self->past, self->past->len - 1))->text : NULL;
}

/**
 * bx_workouts_history_get_redo_text:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): what would be done again
 */
const char *
bx_workouts_history_get_redo_text (BxWorkoutsHistory *self)
{
  g_return_val_if_fail (BX_IS_WORKOUTS_HISTORY (self), NULL);

  return self->future->len > 0 ? ((const BxWorkoutsChange *) g_ptr_array_index (self->future, self->future->len - 1))->text : NULL;
}
