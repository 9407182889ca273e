/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-suggestion.h"
#include "bx-workout-difference.h"

G_BEGIN_DECLS

#define BX_SLOT_WORDS_N_PROGRESSIONS (BX_PROGRESSION_PERCENT + 1)

const char *bx_slot_words_get_progression      (BxProgressionKind  kind);
const char *bx_slot_words_get_progression_hint (BxProgressionKind  kind);
const char *bx_slot_words_get_name             (const BxSlot      *slot);
const char *bx_slot_words_get_field            (BxSlotFields       field);
char       *bx_slot_words_format_field         (const BxSlot      *slot,
                                                BxSlotFields       field,
                                                const BxWorkout   *workout,
                                                BxUnit             unit) G_GNUC_WARN_UNUSED_RESULT;
char       *bx_slot_words_format_suggestion    (const BxSlot       *slot,
                                                const BxSuggestion *suggestion,
                                                BxUnit              unit) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
