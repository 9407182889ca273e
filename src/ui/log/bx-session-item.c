/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-item.h"

/**
 * BxSessionItem:
 *
 * A row of the log: what is to be said of one session, or nothing yet while its
 * page is being read; and how many records it had, once they are known.
 */
struct _BxSessionItem
{
  GObject parent_instance;

  BxSessionSummary *summary; /* (nullable) (owned) */
  guint n_records;
};

G_DEFINE_FINAL_TYPE (BxSessionItem, bx_session_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_SUMMARY = 1,
  PROP_N_RECORDS,
} BxSessionItemProperty;

static GParamSpec *props[PROP_N_RECORDS + 1];

static void
bx_session_item_get_property (GObject *object,
                              guint property_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  BxSessionItem *self = BX_SESSION_ITEM (object);

  switch ((BxSessionItemProperty) property_id)
    {
    case PROP_SUMMARY:
      g_value_set_boxed (value, self->summary);
      break;
    case PROP_N_RECORDS:
      g_value_set_uint (value, self->n_records);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_session_item_finalize (GObject *object)
{
  g_clear_pointer (&BX_SESSION_ITEM (object)->summary, bx_session_summary_free);

  G_OBJECT_CLASS (bx_session_item_parent_class)->finalize (object);
}

static void
bx_session_item_class_init (BxSessionItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bx_session_item_get_property;
  object_class->finalize = bx_session_item_finalize;

  /**
   * BxSessionItem:summary:
   *
   * What is to be said of the session, or %NULL while it is being read.
   */
  props[PROP_SUMMARY] =
    g_param_spec_boxed ("summary", NULL, NULL, BX_TYPE_SESSION_SUMMARY,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * BxSessionItem:n-records:
   *
   * How many records were made in the session, as far as that is known.
   */
  props[PROP_N_RECORDS] =
    g_param_spec_uint ("n-records", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bx_session_item_init (BxSessionItem *self)
{
}

/**
 * bx_session_item_new:
 * @summary: (nullable): what is to be said; copied
 *
 * Returns: (transfer full): a new item
 */
BxSessionItem *
bx_session_item_new (const BxSessionSummary *summary)
{
  BxSessionItem *self = g_object_new (BX_TYPE_SESSION_ITEM, NULL);

  if (summary != NULL)
    self->summary = bx_session_summary_copy (summary);

  return self;
}

/**
 * bx_session_item_get_summary:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what is to be said of the session
 */
const BxSessionSummary *
bx_session_item_get_summary (BxSessionItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_ITEM (self), NULL);

  return self->summary;
}

static gboolean
is_same (const BxSessionSummary *a,
         const BxSessionSummary *b)
{
  return g_strcmp0 (a->id, b->id) == 0
         && g_strcmp0 (a->title, b->title) == 0
         && a->started.utc_ms == b->started.utc_ms && a->started.offset_s == b->started.offset_s
         && a->ended.utc_ms == b->ended.utc_ms
         && a->n_exercises == b->n_exercises && a->n_sets == b->n_sets
         && a->volume_kg == b->volume_kg;
}

/**
 * bx_session_item_set_summary:
 * @self: an item
 * @summary: what is to be said; copied
 *
 * Says something else of the session.
 */
void
bx_session_item_set_summary (BxSessionItem *self,
                             const BxSessionSummary *summary)
{
  g_return_if_fail (BX_IS_SESSION_ITEM (self));
  g_return_if_fail (summary != NULL);

  if (self->summary != NULL && is_same (self->summary, summary))
    return;

  g_clear_pointer (&self->summary, bx_session_summary_free);
  self->summary = bx_session_summary_copy (summary);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUMMARY]);
}

/**
 * bx_session_item_get_n_records:
 * @self: an item
 *
 * Returns: how many records were made in the session, as far as that is known
 */
guint
bx_session_item_get_n_records (BxSessionItem *self)
{
  g_return_val_if_fail (BX_IS_SESSION_ITEM (self), 0);

  return self->n_records;
}

/**
 * bx_session_item_set_n_records:
 * @self: an item
 * @n_records: how many records were made in the session
 *
 * Says how many records there were.
 */
void
bx_session_item_set_n_records (BxSessionItem *self,
                               guint n_records)
{
  g_return_if_fail (BX_IS_SESSION_ITEM (self));

  if (self->n_records == n_records)
    return;

  self->n_records = n_records;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_RECORDS]);
}
