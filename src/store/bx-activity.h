/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-database.h"
#include "bx-record.h"
#include "bx-store-types.h"

G_BEGIN_DECLS

/**
 * BxExerciseWeek:
 * @exercise_id: (transfer full): an exercise
 * @day: the first of seven days
 * @n_sets: sets done, warm-ups left out
 * @n_hard_sets: those of them that were hard (see #BxMuscleLoad)
 * @n_days: days with such sets
 *
 * What seven days did for an exercise.
 */
typedef struct
{
  char *exercise_id;
  char day[BX_DAY_LENGTH];
  guint n_sets;
  guint n_hard_sets;
  guint n_days;
} BxExerciseWeek;

/**
 * BxActivityDay:
 * @day: local date, `YYYY-MM-DD`
 * @n_sessions: finished sessions
 * @n_sets: sets done, warm-ups left out
 * @seconds: how long the sessions were, together
 *
 * What was done on a day.
 */
typedef struct
{
  char day[BX_DAY_LENGTH];
  guint n_sessions;
  guint n_sets;
  gint64 seconds;
} BxActivityDay;

/**
 * BxRecordEntry:
 * @exercise_id: (transfer full): the exercise
 * @variation: (transfer full) (nullable): its variation
 * @session_id: (transfer full): the session
 * @started: when the session began
 * @set: (transfer full) (nullable): the set; `NULL` for what the session as a whole beat
 * @finding: what it beat
 *
 * A record as it was when it was made.
 */
typedef struct
{
  char *exercise_id;
  char *variation;
  char *session_id;
  BxMoment started;
  BxSet *set;
  BxRecordFinding finding;
} BxRecordEntry;

/**
 * BxSessionFilter:
 * @exercise_ids: (transfer full) (nullable): sessions with one of these, or `NULL` for any
 * @session_ids: (transfer full) (nullable): these sessions only, or `NULL` for any
 * @text: (transfer full) (nullable): what has to be in the title or in a note
 * @first_day: first day, or an empty text
 * @last_day: last day, or an empty text
 *
 * What sessions are looked for.
 */
typedef struct
{
  GStrv exercise_ids;
  GStrv session_ids;
  char *text;
  char first_day[BX_DAY_LENGTH];
  char last_day[BX_DAY_LENGTH];
} BxSessionFilter;

void             bx_exercise_week_free      (BxExerciseWeek        *self);

BxRecordEntry   *bx_record_entry_copy       (const BxRecordEntry   *self) G_GNUC_WARN_UNUSED_RESULT;
void             bx_record_entry_free       (BxRecordEntry         *self);

BxSessionFilter *bx_session_filter_new      (void) G_GNUC_WARN_UNUSED_RESULT;
BxSessionFilter *bx_session_filter_copy     (const BxSessionFilter *self) G_GNUC_WARN_UNUSED_RESULT;
void             bx_session_filter_free     (BxSessionFilter       *self);
gboolean         bx_session_filter_is_empty (const BxSessionFilter *self);

GPtrArray    *bx_activity_list_exercise_weeks (BxDatabase             *database,
                                               const char             *first_day,
                                               const char             *last_day,
                                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;
char         *bx_activity_get_first_day       (BxDatabase             *database,
                                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;
GArray       *bx_activity_list_days           (BxDatabase             *database,
                                               const char             *first_day,
                                               const char             *last_day,
                                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray    *bx_activity_list_records        (BxDatabase             *database,
                                               const char             *exercise_id,
                                               const char             *variation,
                                               BxMeasure               measure,
                                               BxE1rmFormula           formula,
                                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;
BxRecordBook *bx_activity_load_record_book    (BxDatabase             *database,
                                               const char             *exercise_id,
                                               const char             *variation,
                                               BxMeasure               measure,
                                               BxE1rmFormula           formula,
                                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray    *bx_activity_find_sessions       (BxDatabase             *database,
                                               const BxSessionFilter  *filter,
                                               const BxSessionSummary *before,
                                               guint                   limit,
                                               GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxExerciseWeek, bx_exercise_week_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxRecordEntry, bx_record_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxSessionFilter, bx_session_filter_free)

G_END_DECLS
