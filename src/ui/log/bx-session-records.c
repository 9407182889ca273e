/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-application.h"
#include "bx-log-words.h"
#include "bx-session-records.h"
#include "bx-store-activity.h"

/**
 * BxSessionRecords:
 *
 * Counts the records of all sessions, and tells a list of sessions of them.
 *
 * They are read when a page is seen that shows them, and anew when it is seen after the
 * log has changed. Until then the list says what was true before.
 */
struct _BxSessionRecords
{
  GObject parent_instance;

  BxSessionListModel *model; /* (owned) */
  GtkWidget *page;           /* (unowned): owns this */
  GCancellable *cancellable; /* (nullable) (owned): of the reading, until the log changes */
  GStrv exercise_ids;        /* (nullable) (owned): whose records are read */
  guint next;                /* which of them is next */
  GHashTable *n_records;     /* (nullable) (owned) (element-type utf8 guint): of each session that had any */
  gboolean known;            /* those of all exercises are read */
};

typedef enum
{
  PROP_KNOWN = 1,
} BxSessionRecordsProperty;

static GParamSpec *props[PROP_KNOWN + 1];

static void read_next (BxSessionRecords *self);

G_DEFINE_FINAL_TYPE (BxSessionRecords, bx_session_records, G_TYPE_OBJECT)

/* ---- reading ---------------------------------------------------------------------- */

static void
set_known (BxSessionRecords *self,
           gboolean known)
{
  if (self->known == known)
    return;

  self->known = known;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KNOWN]);
}

static void
records_listed_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = bx_store_list_records_finish (BX_STORE (source), result, &error);
  BxSessionRecords *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = BX_SESSION_RECORDS (user_data);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const char *id = ((BxRecordEntry *) g_ptr_array_index (records, i))->session_id;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->n_records, id));

      g_hash_table_insert (self->n_records, g_strdup (id), GUINT_TO_POINTER (n + 1));
    }
  read_next (self);
}

/* One exercise at a time, so that a set that is confirmed meanwhile need not wait. */
static void
read_next (BxSessionRecords *self)
{
  const char *id = self->exercise_ids[self->next];

  if (id == NULL)
    {
      bx_session_list_model_set_records (self->model, self->n_records);
      set_known (self, TRUE);
      return;
    }

  self->next++;
  bx_store_list_records_async (bx_get_store (), id, NULL, bx_log_get_exercise_measure (id), bx_log_get_e1rm_formula (),
                               self->cancellable, records_listed_cb, self);
}

static void
exercises_listed_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = bx_store_list_trained_exercises_finish (BX_STORE (source), result, &error);
  BxSessionRecords *self;

  /* The list says why the log can't be read. */
  if (ids == NULL)
    return;

  self = BX_SESSION_RECORDS (user_data);
  self->exercise_ids = g_steal_pointer (&ids);
  self->n_records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  read_next (self);
}

/* While the page is out of sight, nobody asks for them. */
static void
read_if_seen (BxSessionRecords *self)
{
  if (self->cancellable != NULL || !gtk_widget_get_mapped (self->page))
    return;

  self->cancellable = g_cancellable_new ();
  bx_store_list_trained_exercises_async (bx_get_store (), self->cancellable, exercises_listed_cb, self);
}

static void
forget (BxSessionRecords *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->exercise_ids, g_strfreev);
  g_clear_pointer (&self->n_records, g_hash_table_unref);
  self->next = 0;
}

static void
store_changed_cb (BxSessionRecords *self,
                  guint changes)
{
  if (!(changes & BX_STORE_CHANGE_SESSIONS))
    return;

  forget (self);
  set_known (self, FALSE);
  read_if_seen (self);
}

/* ---- the type --------------------------------------------------------------------- */

static void
bx_session_records_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  BxSessionRecords *self = BX_SESSION_RECORDS (object);

  switch ((BxSessionRecordsProperty) property_id)
    {
    case PROP_KNOWN:
      g_value_set_boolean (value, self->known);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_session_records_dispose (GObject *object)
{
  BxSessionRecords *self = BX_SESSION_RECORDS (object);

  forget (self);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (bx_session_records_parent_class)->dispose (object);
}

static void
bx_session_records_class_init (BxSessionRecordsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bx_session_records_get_property;
  object_class->dispose = bx_session_records_dispose;

  /**
   * BxSessionRecords:known:
   *
   * Whether the records of the log, as it is now, are counted.
   */
  props[PROP_KNOWN] = g_param_spec_boolean ("known", NULL, NULL, FALSE,
                                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bx_session_records_init (BxSessionRecords *self)
{
}

/**
 * bx_session_records_new:
 * @model: a list of sessions, to be told how many records they had
 * @page: the page that shows them; it is to own what is returned
 *
 * Begins to count records as soon as the page is seen.
 *
 * Returns: (transfer full): a new counter
 */
BxSessionRecords *
bx_session_records_new (BxSessionListModel *model,
                        GtkWidget *page)
{
  BxSessionRecords *self;

  g_return_val_if_fail (BX_IS_SESSION_LIST_MODEL (model), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  self = g_object_new (BX_TYPE_SESSION_RECORDS, NULL);
  self->model = g_object_ref (model);
  self->page = page;
  g_signal_connect_object (page, "map", G_CALLBACK (read_if_seen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bx_get_store (), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  read_if_seen (self);

  return self;
}

/**
 * bx_session_records_is_known:
 * @self: a counter
 *
 * Returns: whether the records of the log, as it is now, are counted
 */
gboolean
bx_session_records_is_known (BxSessionRecords *self)
{
  g_return_val_if_fail (BX_IS_SESSION_RECORDS (self), FALSE);

  return self->known;
}

/**
 * bx_session_records_dup_sessions:
 * @self: a counter to which the records are known
 *
 * Returns: (transfer full): the ids of the sessions that had records, in no order
 */
GStrv
bx_session_records_dup_sessions (BxSessionRecords *self)
{
  g_autofree gpointer *borrowed = NULL;

  g_return_val_if_fail (BX_IS_SESSION_RECORDS (self), NULL);
  g_return_val_if_fail (self->known, NULL);

  /* The keys are the table's. */
  borrowed = g_hash_table_get_keys_as_array (self->n_records, NULL);

  return g_strdupv ((GStrv) borrowed);
}
