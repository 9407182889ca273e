/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-csv-reader.h"
#include "bx-import.h"

G_BEGIN_DECLS

/* What the readers of the formats share. A reader turns a row of its format into
 * a BxImportRow and hands it to bx_import_add(), which knows exercises, sessions and
 * ids; what it can't read it tells bx_import_skip(). */

#define BX_IMPORT_MAX_COLUMNS 64

/* Holds a distance as written, with its unit */
#define BX_IMPORT_DISTANCE_SIZE 64

/* The order of a set within its exercise is not told */
#define BX_IMPORT_NO_ORDER G_MININT

typedef struct _BxImportRun BxImportRun;

/**
 * BxImportRow:
 * @start: when the session began
 * @end: when it ended; empty if that is not known
 * @duration: how long it took in seconds, or -1; for want of @end
 * @by_day: the session is all that was done on the day of @start, whose time is
 *   that of the set
 * @title: the name of the workout, may be empty
 * @session_key: (nullable): what tells the session from others, for want of
 *   start and title
 * @session_note: (nullable): what was noted about the session
 * @done_at: when the set was done; empty if that is not known
 * @exercise: the name of the exercise
 * @exercise_note: (nullable): what was noted about it in this session
 * @set_note: (nullable): what was noted about the set
 * @order: the set's number within the exercise, or %BX_IMPORT_NO_ORDER
 * @weight: weight as written, in thousandths; may be negative
 * @unit: its unit, or %BX_UNIT_NONE for that of the file
 * @has_weight: whether there is a weight
 * @bodyweight: the body's own weight, or %BX_WEIGHT_NONE
 * @added: what was added to it, or %BX_WEIGHT_NONE
 * @assistance: what was taken off it, or %BX_WEIGHT_NONE
 * @reps: repetitions, or %BX_COUNT_NONE
 * @seconds: how long it took, or %BX_COUNT_NONE
 * @rpe_tenths: the effort in tenths, or %BX_COUNT_NONE
 * @rest_seconds: the rest, or %BX_REST_DEFAULT
 * @target: what was planned
 * @kind: the kind of set
 * @superset: (nullable): what the exercises of a superset have in common, which means
 *   nothing outside the session
 * @tempo: (nullable): the tempo as written
 * @skipped: planned, and not done
 * @distance: (nullable): a distance as written, with its unit
 *
 * A set as a row tells it. The texts are not owned.
 */
typedef struct
{
  BxImportTime start;
  BxImportTime end;
  BxImportTime done_at;
  int duration;
  gboolean by_day;
  const char *title;
  const char *session_key;
  const char *session_note;
  const char *exercise;
  const char *exercise_note;
  const char *set_note;
  const char *distance;
  const char *superset;
  const char *tempo;
  int order;
  BxSetKind kind;
  gboolean skipped;
  gint64 weight;
  gboolean has_weight;
  BxUnit unit;
  BxWeight bodyweight;
  BxWeight added;
  BxWeight assistance;
  int reps;
  int seconds;
  int rpe_tenths;
  int rest_seconds;
  BxSetTarget target;
} BxImportRow;

/**
 * BxImportDialect:
 * @format: what it reads
 * @look_first: whether the rows of a session may stand apart, or the order of
 *   dates is told by the whole column, so that the file is read twice
 * @begin: reads the first row, which is at hand, and finds the columns
 * @row: reads a row
 * @finish: (nullable): the last row was read
 *
 * A reader of a format. The functions fail for what ends the import alone.
 */
typedef struct
{
  BxImportFormat format;
  gboolean look_first;
  gboolean (*begin) (BxImportRun *run, GError **error);
  gboolean (*row) (BxImportRun *run, GError **error);
  gboolean (*finish) (BxImportRun *run, GError **error);
} BxImportDialect;

/* How many times of a row are remembered */
#define BX_IMPORT_N_TIMES 3

typedef struct
{
  char *text;
  BxImportTime time;
  BxImportTimeResult result;
} BxImportTimeMemory;

struct _BxImportRun
{
  const BxImportOptions *options;
  const BxImportDialect *dialect;
  BxImportReport *report; /* (owned) */
  GCancellable *cancellable;
  GTimeZone *zone; /* of the local clock */
  BxCsvReader *reader; /* (owned) (nullable) */
  guint64 line;        /* without a reader */

  int columns[BX_IMPORT_MAX_COLUMNS]; /* position of each, or -1 */
  const char *const *column_names;
  BxUnit unit; /* of what brings none of its own */
  BxDateOrder date_order;
  BxImportTimeMemory times[BX_IMPORT_N_TIMES];
  char *duration_text; /* (owned) (nullable): what was read last */
  int duration;

  gpointer state; /* the dialect's own, through both readings */
  GDestroyNotify state_free;

  gpointer build; /* the sessions that are being made; see bx-import-build.c */

  /* The first reading of two */
  gboolean looking;
  gboolean gather;
  gboolean day_first_seen;
  gboolean month_first_seen;
};

/* ---- rows (bx-import-row.c) ---- */

void         bx_import_row_init            (BxImportRow       *row);
void         bx_import_find_columns        (BxImportRun       *run,
                                            const char *const *names);
char        *bx_import_cell                (BxImportRun       *run,
                                            int                column);
gboolean     bx_import_has                 (BxImportRun       *run,
                                            int                column);
void         bx_import_skip                (BxImportRun       *run,
                                            BxImportReason     reason,
                                            int                column);
void         bx_import_skip_value          (BxImportRun       *run,
                                            BxImportReason     reason,
                                            const char        *column,
                                            const char        *value);
gboolean     bx_import_read_time           (BxImportRun       *run,
                                            int                column,
                                            guint              memory,
                                            BxImportTime      *time,
                                            gboolean          *read,
                                            GError           **error);
gboolean     bx_import_read_count          (BxImportRun       *run,
                                            int                column,
                                            int                maximum,
                                            int               *count);
gboolean     bx_import_read_number         (BxImportRun       *run,
                                            int                column,
                                            gint64             maximum,
                                            gint64            *thousandths,
                                            gboolean          *is_there);
int          bx_import_read_duration       (BxImportRun       *run,
                                            int                column);
gboolean     bx_import_read_weight         (BxImportRun       *run,
                                            int                column,
                                            BxImportRow       *row);
gboolean     bx_import_read_both_weights   (BxImportRun       *run,
                                            int                kg_column,
                                            int                lb_column,
                                            BxImportRow       *row);
gboolean     bx_import_read_load           (BxImportRun       *run,
                                            int                column,
                                            BxUnit             unit,
                                            BxWeight          *weight,
                                            gboolean          *read,
                                            GError           **error);
void         bx_import_read_distance       (BxImportRun       *run,
                                            int                column,
                                            const char        *unit,
                                            BxImportRow       *row,
                                            char               distance[BX_IMPORT_DISTANCE_SIZE]);
gboolean     bx_import_parse_number        (const char        *text,
                                            gint64            *thousandths);
gboolean     bx_import_read_seconds        (BxImportRun       *run,
                                            int                column,
                                            int               *seconds);
void         bx_import_read_rpe            (BxImportRun       *run,
                                            int                column,
                                            BxImportRow       *row);
void         bx_import_set_unit_error      (GError           **error);
void         bx_import_set_date_order_error (const char       *text,
                                            GError           **error);
BxUnit       bx_import_parse_unit          (const char        *text);
BxSetKind    bx_import_parse_kind          (const char        *text,
                                            gboolean          *known);
guint64      bx_import_get_line            (BxImportRun       *run);

GInputStream *bx_import_make_seekable      (GInputStream      *stream,
                                            GCancellable      *cancellable,
                                            GError           **error) G_GNUC_WARN_UNUSED_RESULT;

/* ---- sessions (bx-import-build.c) ---- */

void         bx_import_build_begin         (BxImportRun       *run);
void         bx_import_build_free          (BxImportRun       *run);
gboolean     bx_import_add                 (BxImportRun       *run,
                                            const BxImportRow *row,
                                            GError           **error);
gboolean     bx_import_build_finish        (BxImportRun       *run,
                                            GError           **error);
gboolean     bx_import_hand_out            (BxImportRun       *run,
                                            BxSession        **place,
                                            GError           **error);
BxImportName *bx_import_find_name          (BxImportRun       *run,
                                            const char        *name);

/* ---- texts and ids ---- */

char        *bx_import_fold_word           (const char        *text) G_GNUC_WARN_UNUSED_RESULT;
char        *bx_import_fold_header         (const char        *text) G_GNUC_WARN_UNUSED_RESULT;
char        *bx_import_strip               (char              *text);
char        *bx_import_make_id             (const char        *space,
                                            const char        *name) G_GNUC_WARN_UNUSED_RESULT;
char        *bx_import_make_session_id     (const char        *space,
                                            const char        *key) G_GNUC_WARN_UNUSED_RESULT;
char        *bx_import_make_part_id        (const char        *id,
                                            const char        *name) G_GNUC_WARN_UNUSED_RESULT;
char        *bx_import_make_numbered_id    (const char        *id,
                                            guint              number) G_GNUC_WARN_UNUSED_RESULT;

/* ---- the formats ---- */

extern const BxImportDialect bx_import_strong;
extern const BxImportDialect bx_import_hevy;
extern const BxImportDialect bx_import_fitnotes;
extern const BxImportDialect bx_import_strengthlog;
extern const BxImportDialect bx_import_strengthlog_sections;
extern const BxImportDialect bx_import_liftosaur;
extern const BxImportDialect bx_import_liftlog;
extern const BxImportDialect bx_import_flexify;
extern const BxImportDialect bx_import_stronglifts;
extern const BxImportDialect bx_import_jefit;
extern const BxImportDialect bx_import_mapped;
extern const BxImportDialect bx_import_log;

gboolean     bx_import_log_json            (BxImportRun       *run,
                                            GInputStream      *stream,
                                            GError           **error);
gboolean     bx_import_openweight          (BxImportRun       *run,
                                            GInputStream      *stream,
                                            GError           **error);

G_END_DECLS
