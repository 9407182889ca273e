/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-exercise-search.h"

G_BEGIN_DECLS

/* Private to the search. */

/* Something that is said about an exercise, in the words that the search compares */
typedef struct
{
  BxSearchPlace place;
  char *words_as_written; /* (owned): the name, the question, the step's title */
  char *part_id;          /* (owned) (nullable) */
  GStrv words;            /* (owned): folded */
} BxSearchField;

GPtrArray *bx_search_fields_of (BxExercise *exercise);

G_END_DECLS
