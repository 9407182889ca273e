/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "bx-measure.h"
#include "bx-muscle.h"
#include "bx-own-exercise.h"

G_BEGIN_DECLS

/**
 * BxLaterality:
 * @BX_LATERALITY_BOTH: both sides work together
 * @BX_LATERALITY_EACH: one side after the other; repetitions count a side
 */
typedef enum
{
  BX_LATERALITY_BOTH,
  BX_LATERALITY_EACH,
} BxLaterality;

/**
 * BxBackLoad:
 * @BX_BACK_LOAD_UNKNOWN: nobody has said
 * @BX_BACK_LOAD_NONE: the lower back rests
 * @BX_BACK_LOAD_LIGHT: it holds the body, or something light
 * @BX_BACK_LOAD_MODERATE: it works against a good part of the weight
 * @BX_BACK_LOAD_HIGH: it works as hard as it ever does
 *
 * How much an exercise asks of the lower back.
 */
typedef enum
{
  BX_BACK_LOAD_UNKNOWN,
  BX_BACK_LOAD_NONE,
  BX_BACK_LOAD_LIGHT,
  BX_BACK_LOAD_MODERATE,
  BX_BACK_LOAD_HIGH,
} BxBackLoad;

#define BX_LEVEL_MAX 5

/**
 * BxStepEnd:
 * @BX_STEP_END_NONE: neither; only its own picture shows it
 * @BX_STEP_END_LOW: the low, stretched end
 * @BX_STEP_END_HIGH: the high end
 *
 * At which end of the movement a step stands, so that a variation without a
 * picture of its own for the step can be shown by its movement.
 */
typedef enum
{
  BX_STEP_END_NONE,
  BX_STEP_END_LOW,
  BX_STEP_END_HIGH,
} BxStepEnd;

/**
 * BxStep:
 * @id: stable text id, which also names its picture
 * @title: two to four words
 * @text: one or two sentences
 * @end: where in the movement it stands
 * @picture: (nullable): in a variation, the exercise and step whose picture
 *   fits, such as `floor-back-extension-lie-down`
 */
typedef struct
{
  char *id;
  char *title;
  char *text;
  BxStepEnd end;
  char *picture;
} BxStep;

/**
 * BxMistake:
 * @id: stable text id, which also names its pair of pictures
 * @title: what goes wrong
 * @fix: what to do instead
 */
typedef struct
{
  char *id;
  char *title;
  char *fix;
} BxMistake;

/**
 * BxPassage:
 * @id: stable text id, so that a link can lead to it
 * @title: a heading or a question
 * @text: one or more paragraphs, divided by a blank line
 */
typedef struct
{
  char *id;
  char *title;
  char *text;
} BxPassage;

/**
 * BxConflict:
 * @family_id: another family of the same exercise
 * @option_id: an option of it
 * @reason: why the two do not go together
 */
typedef struct
{
  char *family_id;
  char *option_id;
  char *reason;
} BxConflict;

/**
 * BxVariationOption:
 * @id: stable text id, unique in its family
 * @name: what it is called
 * @text: what changes
 * @difficulty: −2 (much easier) to 2 (much harder) against the plain exercise,
 *   which is 0
 * @tempo: (nullable): the tempo, where it is another than the exercise's
 * @hold_chosen: whether one chooses the seconds of the tempo's last part
 * @steps: (element-type BxStep): steps that are done otherwise; their ids are
 *   those of the exercise's steps
 * @left_out: ids of steps that are not done at all
 * @cues: reminders to add
 * @cues_left_out: ids of cues of the exercise that mean nothing here
 * @mistakes_left_out: ids of mistakes that can't be made here
 * @equipment: (nullable): the name of what it is done with, where that is known
 * @conflicts: (element-type BxConflict): what it does not go together with; said
 *   by one of the two options only
 *
 * One choice in a family.
 */
typedef struct
{
  char *id;
  char *name;
  char *text;
  int difficulty;
  char *tempo;
  gboolean hold_chosen;
  GPtrArray *steps;
  GStrv left_out;
  GStrv cues;
  GStrv cues_left_out;
  GStrv mistakes_left_out;
  char *equipment;
  GPtrArray *conflicts;
} BxVariationOption;

/**
 * BxVariationFamily:
 * @id: stable text id
 * @name: what is chosen
 * @text: what the choice changes
 * @options: (element-type BxVariationOption): the first is the plain one
 */
typedef struct
{
  char *id;
  char *name;
  char *text;
  GPtrArray *options;
} BxVariationFamily;

/**
 * BxNeighbour:
 * @exercise_id: the other exercise
 * @reason: why one would do it instead
 */
typedef struct
{
  char *exercise_id;
  char *reason;
} BxNeighbour;

/**
 * BxSource:
 * @text: the reference in words; titles stay in their own language
 * @doi: (nullable): its digital object identifier, such as `10.7717/peerj.708`
 * @url: where it is found: its own address, or the one that @doi leads to
 */
typedef struct
{
  char *text;
  char *doi;
  char *url;
} BxSource;

/**
 * BxEquipment:
 * @id: stable text id
 * @name: what it is called, as inside a sentence: “trap bar”
 * @title: the same where it stands alone: “Trap bar”
 */
typedef struct
{
  char *id;
  char *name;
  char *title;
} BxEquipment;

/**
 * BxEquipmentNeed:
 * @BX_EQUIPMENT_NEED_NONE: not used
 * @BX_EQUIPMENT_NEED_OPTIONAL: helps, or makes a variation possible
 * @BX_EQUIPMENT_NEED_CHOICE: one of all the choices is needed
 * @BX_EQUIPMENT_NEED_REQUIRED: needed
 *
 * How much an exercise needs a piece of equipment.
 */
typedef enum
{
  BX_EQUIPMENT_NEED_NONE,
  BX_EQUIPMENT_NEED_OPTIONAL,
  BX_EQUIPMENT_NEED_CHOICE,
  BX_EQUIPMENT_NEED_REQUIRED,
} BxEquipmentNeed;

#define BX_TYPE_EXERCISE (bx_exercise_get_type ())

G_DECLARE_FINAL_TYPE (BxExercise, bx_exercise, BX, EXERCISE, GObject)

const char      *bx_exercise_get_id              (BxExercise         *self);
const char      *bx_exercise_get_name            (BxExercise         *self);
gboolean         bx_exercise_is_own              (BxExercise         *self);
const BxOwnExercise *bx_exercise_get_own         (BxExercise         *self);
const char      *bx_exercise_get_english_name    (BxExercise         *self);
const char      *bx_exercise_get_summary         (BxExercise         *self);
const char      *bx_exercise_get_description     (BxExercise         *self);
GStrv            bx_exercise_get_aliases         (BxExercise         *self);
GStrv            bx_exercise_get_english_aliases (BxExercise         *self);
BxMeasure        bx_exercise_get_measure         (BxExercise         *self);
BxLaterality     bx_exercise_get_laterality      (BxExercise         *self);
int              bx_exercise_get_rest_seconds    (BxExercise         *self);
double           bx_exercise_get_weight_step_kg  (BxExercise         *self);
const char      *bx_exercise_get_tempo           (BxExercise         *self);
const char      *bx_exercise_get_breath_pattern  (BxExercise         *self);
int              bx_exercise_get_level           (BxExercise         *self);
BxBackLoad       bx_exercise_get_back_load       (BxExercise         *self);
const char      *bx_back_load_get_title          (BxBackLoad          load);
const char      *bx_exercise_get_breathing       (BxExercise         *self);
const char      *bx_exercise_get_suits           (BxExercise         *self);
const char      *bx_exercise_get_safety          (BxExercise         *self);
const char      *bx_exercise_get_why_instead     (BxExercise         *self);
GStrv            bx_exercise_get_cues            (BxExercise         *self);

GPtrArray       *bx_exercise_get_equipment       (BxExercise         *self);
BxEquipmentNeed  bx_exercise_get_equipment_need  (BxExercise         *self,
                                                  const char         *equipment_id);
gboolean         bx_exercise_can_do_with         (BxExercise         *self,
                                                  const char * const *equipment_ids);
char            *bx_exercise_dup_equipment_names (BxExercise         *self) G_GNUC_WARN_UNUSED_RESULT;

GListModel      *bx_exercise_get_muscles         (BxExercise         *self,
                                                  BxMuscleRole        role);
BxMuscleRole     bx_exercise_get_role            (BxExercise         *self,
                                                  const char         *muscle_id);
char            *bx_exercise_dup_muscle_names    (BxExercise         *self,
                                                  BxMuscleRole        role) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray       *bx_exercise_get_steps           (BxExercise         *self);
GPtrArray       *bx_exercise_get_mistakes        (BxExercise         *self);
GPtrArray       *bx_exercise_get_benefits        (BxExercise         *self);
GPtrArray       *bx_exercise_get_doses           (BxExercise         *self);
GPtrArray       *bx_exercise_get_questions       (BxExercise         *self);
GPtrArray       *bx_exercise_get_variations      (BxExercise         *self);
GPtrArray       *bx_exercise_get_easier          (BxExercise         *self);
GPtrArray       *bx_exercise_get_harder          (BxExercise         *self);
GPtrArray       *bx_exercise_get_alternatives    (BxExercise         *self);
GPtrArray       *bx_exercise_get_sources         (BxExercise         *self);

G_END_DECLS
