/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-import.h"

G_BEGIN_DECLS

/**
 * BxImportField:
 * @BX_IMPORT_FIELD_DATE: the date, or date and time
 * @BX_IMPORT_FIELD_EXERCISE: the name of the exercise
 * @BX_IMPORT_FIELD_TITLE: the name of the workout
 * @BX_IMPORT_FIELD_WEIGHT: the weight
 * @BX_IMPORT_FIELD_UNIT: the unit of the weight
 * @BX_IMPORT_FIELD_REPS: repetitions
 * @BX_IMPORT_FIELD_SECONDS: the time
 * @BX_IMPORT_FIELD_KIND: what kind of set
 * @BX_IMPORT_FIELD_RPE: rating of perceived exertion
 * @BX_IMPORT_FIELD_NOTE: the person's words
 *
 * What a column of a table can hold.
 */
typedef enum
{
  BX_IMPORT_FIELD_DATE,
  BX_IMPORT_FIELD_EXERCISE,
  BX_IMPORT_FIELD_TITLE,
  BX_IMPORT_FIELD_WEIGHT,
  BX_IMPORT_FIELD_UNIT,
  BX_IMPORT_FIELD_REPS,
  BX_IMPORT_FIELD_SECONDS,
  BX_IMPORT_FIELD_KIND,
  BX_IMPORT_FIELD_RPE,
  BX_IMPORT_FIELD_NOTE,
} BxImportField;

#define BX_IMPORT_N_FIELDS (BX_IMPORT_FIELD_NOTE + 1)

/* What the other columns hold */
#define BX_IMPORT_FIELD_NONE (-1)

/* So many columns of a table can be told, and so many values of each are shown. */
#define BX_IMPORT_MAX_TOLD_COLUMNS 100
#define BX_IMPORT_N_SAMPLES 3

/**
 * BxImportColumn:
 * @name: (transfer full): its name
 * @samples: (transfer full): values that stand in it, each another one
 *
 * A column of a table.
 */
typedef struct
{
  char *name;
  GStrv samples;
} BxImportColumn;

/**
 * BxImportColumns:
 * @columns: (element-type BxImportColumn) (transfer full): the columns that have a name
 * @guess: the position in @columns of each field as far as names and values tell, or
 *   -1
 *
 * The columns of a table whose format is not known.
 */
typedef struct
{
  GPtrArray *columns;
  int guess[BX_IMPORT_N_FIELDS];
} BxImportColumns;

BxImportColumns *bx_import_columns_new      (const char            *head,
                                             gsize                  length) G_GNUC_WARN_UNUSED_RESULT;
BxImportColumns *bx_import_columns_ref      (BxImportColumns       *self);
void             bx_import_columns_unref    (BxImportColumns       *self);
char            *bx_import_columns_dup_key  (const BxImportColumns *self) G_GNUC_WARN_UNUSED_RESULT;

const char      *bx_import_field_to_nick    (BxImportField          field);
gboolean         bx_import_field_from_nick  (const char            *nick,
                                             BxImportField         *field);
const char      *bx_import_field_get_name   (BxImportField          field);
gboolean         bx_import_field_is_needed  (BxImportField          field);
void             bx_import_mapping_set      (BxImportMapping       *mapping,
                                             BxImportField          field,
                                             const char            *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxImportColumns, bx_import_columns_unref)

G_END_DECLS
