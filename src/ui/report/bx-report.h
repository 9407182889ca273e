/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-feel.h"
#include "bx-measurement.h"
#include "bx-store.h"

G_BEGIN_DECLS

/**
 * BxReportParts:
 * @BX_REPORT_WEEKS: sessions, sets and volume a week
 * @BX_REPORT_EXERCISES: a chart of each exercise with its records
 * @BX_REPORT_MUSCLES: sets a week of each muscle, and the body
 * @BX_REPORT_BODYWEIGHT: the bodyweight
 * @BX_REPORT_ACHES: what ached, beside the load before it
 * @BX_REPORT_METHOD: how all this was counted
 *
 * What a report tells of.
 */
typedef enum /*< flags >*/
{
  BX_REPORT_WEEKS = 1 << 0,
  BX_REPORT_EXERCISES = 1 << 1,
  BX_REPORT_MUSCLES = 1 << 2,
  BX_REPORT_BODYWEIGHT = 1 << 3,
  BX_REPORT_ACHES = 1 << 4,
  BX_REPORT_METHOD = 1 << 5,
} BxReportParts;

#define BX_REPORT_ALL (BX_REPORT_WEEKS | BX_REPORT_EXERCISES | BX_REPORT_MUSCLES | BX_REPORT_BODYWEIGHT | BX_REPORT_ACHES | BX_REPORT_METHOD)

/**
 * BxReportExercise:
 * @id: (transfer full): an exercise
 * @n_sets: its sets in the time of the report, warm-ups left out
 * @days: (transfer full) (element-type BxExerciseDay): all its sessions, the oldest first
 * @records: (transfer full) (element-type BxRecordEntry): all its records, the oldest first
 * @plans: (transfer full) (element-type BxPlanDay): what was asked, the oldest first
 *
 * An exercise of a report.
 */
typedef struct
{
  char *id;
  guint n_sets;
  GPtrArray *days;
  GPtrArray *records;
  GPtrArray *plans;
} BxReportExercise;

/**
 * BxReportAche:
 * @feel: (transfer full): what was said
 * @load: (transfer full): what the lower back did before, in words
 *
 * An ache of a report.
 */
typedef struct
{
  BxFeel *feel;
  char *load;
} BxReportAche;

/**
 * BxReport:
 * @name: (transfer full): whose it is; may be empty
 * @remark: (transfer full): the person's words to who reads it; may be empty
 * @first_day: its first day, `YYYY-MM-DD`; weeks are counted from it
 * @last_day: its last day
 * @log_day: the first day of the log, or empty where there is none
 * @parts: what it tells of
 * @unit: the unit of weights
 * @days: (element-type BxActivityDay): the days with training
 * @weeks: (element-type BxExerciseWeek): the weeks from @first_day on
 * @exercises: (element-type BxReportExercise): those with the most sets first
 * @weights: (element-type BxMeasurement): all bodyweights, the oldest first
 * @aches: (element-type BxReportAche): of its time, the oldest first
 *
 * All that a report tells, as it was read from the log.
 */
typedef struct
{
  char *name;
  char *remark;
  char first_day[BX_DAY_LENGTH];
  char last_day[BX_DAY_LENGTH];
  char log_day[BX_DAY_LENGTH];
  BxReportParts parts;
  BxUnit unit;
  GArray *days;
  GPtrArray *weeks;
  GPtrArray *exercises;
  GPtrArray *weights;
  GPtrArray *aches;
} BxReport;

void      bx_report_free        (BxReport             *self);
void      bx_report_load_async  (BxStore              *store,
                                 const char           *first_day,
                                 const char           *last_day,
                                 BxReportParts         parts,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
BxReport *bx_report_load_finish (BxStore              *store,
                                 GAsyncResult         *result,
                                 GError              **error);
char     *bx_report_dup_title   (const BxReport       *self) G_GNUC_WARN_UNUSED_RESULT;
char     *bx_report_dup_period  (const BxReport       *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxReport, bx_report_free)

G_END_DECLS
