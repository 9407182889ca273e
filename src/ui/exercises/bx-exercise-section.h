/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise.h"

G_BEGIN_DECLS

/**
 * BxExerciseSectionKind:
 * @BX_EXERCISE_SECTION_COACHING: how it is done, read while doing it
 * @BX_EXERCISE_SECTION_READING: everything around it, read before or after
 *
 * Which part of an exercise's page a section stands in.
 */
typedef enum
{
  BX_EXERCISE_SECTION_COACHING,
  BX_EXERCISE_SECTION_READING,
} BxExerciseSectionKind;

guint                 bx_exercise_section_count    (void);
BxExerciseSectionKind bx_exercise_section_get_kind (guint       index);
GtkWidget            *bx_exercise_section_create   (guint       index,
                                                    BxExercise *exercise) G_GNUC_WARN_UNUSED_RESULT;

/* Parts that sections are made of */
GtkWidget *bx_exercise_section_new       (const char *title) G_GNUC_WARN_UNUSED_RESULT;
void       bx_exercise_section_add_words (GtkWidget  *box,
                                          const char *text,
                                          const char *css_class);
GtkWidget *bx_exercise_section_add_title (GtkWidget  *box,
                                          const char *text);

/* Coaching */
GtkWidget *bx_exercise_coaching_steps    (BxExercise *exercise);
GtkWidget *bx_exercise_coaching_cues     (BxExercise *exercise);
GtkWidget *bx_exercise_coaching_rhythm   (BxExercise *exercise);
GtkWidget *bx_exercise_coaching_mistakes (BxExercise *exercise);

/* Reading */
GtkWidget *bx_exercise_reading_reason       (BxExercise *exercise);
GtkWidget *bx_exercise_reading_variations   (BxExercise *exercise);
GtkWidget *bx_exercise_reading_doses        (BxExercise *exercise);
GtkWidget *bx_exercise_reading_benefits     (BxExercise *exercise);
GtkWidget *bx_exercise_reading_suits        (BxExercise *exercise);
GtkWidget *bx_exercise_reading_questions    (BxExercise *exercise);
GtkWidget *bx_exercise_reading_neighbours   (BxExercise *exercise);
GtkWidget *bx_exercise_reading_alternatives (BxExercise *exercise);
GtkWidget *bx_exercise_reading_safety       (BxExercise *exercise);
GtkWidget *bx_exercise_reading_sources      (BxExercise *exercise);

G_END_DECLS
