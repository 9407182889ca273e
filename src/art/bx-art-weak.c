/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-weak.h"

/* How the answer of a task in a thread finds whom it is for. The task must not hold
 * that: it may end on its worker, where no widget must. */

/**
 * bx_art_weak_new: (skip)
 * @object: (type GObject.Object): whom the answer is for
 *
 * Makes what is passed to a callback that is called once.
 *
 * Returns: (transfer full): a weak reference, for [func@art_weak_take]
 */
GWeakRef *
bx_art_weak_new (gpointer object)
{
  GWeakRef *self;

  g_return_val_if_fail (G_IS_OBJECT (object), NULL);

  self = g_new0 (GWeakRef, 1);
  g_weak_ref_init (self, object);

  return self;
}

/**
 * bx_art_weak_take: (skip)
 * @self: (transfer full): a weak reference
 *
 * Frees the weak reference, in the callback.
 *
 * Returns: (transfer full) (nullable) (type GObject.Object): whom the answer is for, or
 *   %NULL if nobody waits for it any more
 */
gpointer
bx_art_weak_take (GWeakRef *self)
{
  gpointer object;

  g_return_val_if_fail (self != NULL, NULL);

  object = g_weak_ref_get (self);
  g_weak_ref_clear (self);
  g_free (self);

  return object;
}
