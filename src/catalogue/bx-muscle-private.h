/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-muscle.h"

G_BEGIN_DECLS

/* Filled in by the reader before anyone else sees the object. */
struct _BxMuscle
{
  GObject parent_instance;

  char *id;
  char *name;
  char *plain_name;
  char *title;
  char *function;
  char *group_id;
  char *group_name;
};

void bx_muscle_group_free (BxMuscleGroup *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxMuscleGroup, bx_muscle_group_free)

G_END_DECLS
