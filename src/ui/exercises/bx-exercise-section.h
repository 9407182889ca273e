/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-exercise-choice.h"

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
BxExerciseSectionKind bx_exercise_section_get_kind (guint             index);
GtkWidget            *bx_exercise_section_create   (guint             index,
                                                    BxExerciseChoice *choice) G_GNUC_WARN_UNUSED_RESULT;

/* Parts that sections are made of. A widget that a link can lead to has the id
 * of what it shows as its name. */
GtkWidget *bx_exercise_section_new       (const char *title) G_GNUC_WARN_UNUSED_RESULT;
void       bx_exercise_section_add_words (GtkWidget  *box,
                                          const char *text,
                                          const char *css_class);
GtkWidget *bx_exercise_section_add_title (GtkWidget  *box,
                                          const char *text);
GtkWidget *bx_exercise_section_new_icon  (const char *name,
                                          const char *css_class) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bx_exercise_section_new_list  (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *bx_exercise_section_add_item  (GtkWidget  *list,
                                          int         spacing);

/* Coaching */
GtkWidget *bx_exercise_coaching_variations (BxExerciseChoice *choice);
GtkWidget *bx_exercise_coaching_steps      (BxExerciseChoice *choice);
GtkWidget *bx_exercise_coaching_cues       (BxExerciseChoice *choice);
GtkWidget *bx_exercise_coaching_rhythm     (BxExerciseChoice *choice);
GtkWidget *bx_exercise_mistakes            (BxExerciseChoice *choice);
GtkWidget *bx_exercise_mistake_row_new     (BxExercise       *exercise,
                                            const BxMistake  *mistake) G_GNUC_WARN_UNUSED_RESULT;

/* Reading */
GtkWidget *bx_exercise_reading_reason       (BxExerciseChoice *choice);
GtkWidget *bx_exercise_reading_doses        (BxExerciseChoice *choice);
GtkWidget *bx_exercise_reading_benefits     (BxExerciseChoice *choice);
GtkWidget *bx_exercise_reading_suits        (BxExerciseChoice *choice);
GtkWidget *bx_exercise_reading_neighbours   (BxExerciseChoice *choice);
GtkWidget *bx_exercise_reading_alternatives (BxExerciseChoice *choice);
GtkWidget *bx_exercise_reading_safety       (BxExerciseChoice *choice);
GtkWidget *bx_exercise_reading_feel         (BxExerciseChoice *choice);
GtkWidget *bx_exercise_questions            (BxExerciseChoice *choice);
GtkWidget *bx_exercise_sources              (BxExerciseChoice *choice);
GtkWidget *bx_exercise_source_new           (const BxSource   *source) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
