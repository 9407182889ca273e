/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-provider-workouts.h"

#include "bx-catalogue.h"
#include "bx-log.h"
#include "bx-store.h"

/**
 * bx_provider_workouts_read:
 *
 * Reads the person's own workouts, and puts their own exercises into the
 * catalogue. A log that can't be read, or none yet, has none; the program itself
 * tells what is wrong with it.
 *
 * Returns: (transfer full) (nullable) (element-type BxWorkout): the workouts
 */
GPtrArray *
bx_provider_workouts_read (void)
{
  g_autofree char *path = bx_store_get_default_path ();
  g_autoptr (BxDatabase) database = bx_log_open_for_reading (path, NULL);
  g_autoptr (GPtrArray) exercises = NULL;

  if (database == NULL)
    return NULL;

  exercises = bx_log_list_own_exercises (database, NULL);
  if (exercises != NULL)
    bx_catalogue_set_own_exercises (bx_catalogue_get_default (), exercises);

  return bx_log_list_workouts (database, NULL);
}
