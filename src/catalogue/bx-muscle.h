/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BxMuscleRole:
 * @BX_MUSCLE_ROLE_NONE: not trained
 * @BX_MUSCLE_ROLE_SECONDARY: assists
 * @BX_MUSCLE_ROLE_PRIMARY: does the main work
 *
 * What a muscle does in an exercise.
 */
typedef enum
{
  BX_MUSCLE_ROLE_NONE,
  BX_MUSCLE_ROLE_SECONDARY,
  BX_MUSCLE_ROLE_PRIMARY,
} BxMuscleRole;

#define BX_TYPE_MUSCLE (bx_muscle_get_type ())

G_DECLARE_FINAL_TYPE (BxMuscle, bx_muscle, BX, MUSCLE, GObject)

const char *bx_muscle_get_id         (BxMuscle *self);
const char *bx_muscle_get_name       (BxMuscle *self);
const char *bx_muscle_get_plain_name (BxMuscle *self);
const char *bx_muscle_get_title      (BxMuscle *self);
const char *bx_muscle_get_function   (BxMuscle *self);
const char *bx_muscle_get_group_id   (BxMuscle *self);
const char *bx_muscle_get_group_name (BxMuscle *self);

/**
 * BxMuscleGroup:
 * @id: stable text id
 * @name: what it is called, as inside a sentence: “lower back”
 * @title: the same as a heading: “Lower back”
 * @muscles: its muscles, each a [class@Muscle]
 *
 * Muscles that are trained, counted and shown together.
 */
typedef struct
{
  char *id;
  char *name;
  char *title;
  GListModel *muscles;
} BxMuscleGroup;

G_END_DECLS
