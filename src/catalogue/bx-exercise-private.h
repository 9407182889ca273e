/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise.h"

G_BEGIN_DECLS

/* Filled in by the reader before anyone else sees the object. */
struct _BxExercise
{
  GObject parent_instance;

  char *id;
  BxOwnExercise *own; /* (owned) (nullable): where it is the person's own */
  int order;
  BxMeasure measure;
  BxLaterality laterality;
  int rest_seconds;
  double weight_step_kg;
  char *tempo;
  char *breath_pattern;
  int level;
  BxBackLoad back_load;

  char *name;
  char *english_name;
  GStrv aliases;
  GStrv english_aliases;
  char *summary;
  char *description;
  char *breathing;
  char *suits;
  char *safety;
  char *why_instead; /* (nullable) */
  GStrv cues;
  GStrv cue_ids; /* one a cue, “” where it has none */

  GPtrArray *equipment;   /* (element-type BxEquipment) */
  GArray *needs;          /* (element-type BxEquipmentNeed) one a piece of equipment */
  GListStore *primary;
  GListStore *secondary;

  GPtrArray *steps;
  GPtrArray *mistakes;
  GPtrArray *benefits;
  GPtrArray *doses;
  GPtrArray *questions;
  GPtrArray *variations;
  GPtrArray *easier;
  GPtrArray *harder;
  GPtrArray *alternatives;
  GPtrArray *sources;
};

void bx_step_free             (BxStep            *self);
void bx_mistake_free          (BxMistake         *self);
void bx_passage_free          (BxPassage         *self);
void bx_conflict_free         (BxConflict        *self);
void bx_variation_option_free (BxVariationOption *self);
void bx_variation_family_free (BxVariationFamily *self);
void bx_neighbour_free        (BxNeighbour       *self);
void bx_source_free           (BxSource          *self);
void bx_equipment_free        (BxEquipment       *self);

BxEquipment *bx_equipment_copy (const BxEquipment *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
