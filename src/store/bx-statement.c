/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-statement-private.h"

#include <string.h>

/*
 * A statement binds by the number that SQL gives a parameter (`?1` is 1) and
 * reads by the column's place (from 0). Binding can't fail in a way that a
 * caller could mend, so a failure is kept and told by the next step. A value
 * that is not there (a `NULL` text, an unset weight or moment, a negative count)
 * is NULL in the database and comes back as it was.
 */

/* The bit of a parameter; those beyond 62 share one. */
static guint64
get_bit (int parameter)
{
  return G_GUINT64_CONSTANT (1) << MIN (parameter, 63);
}

static void
keep_bind_result (BxStatement *self,
                  int          result)
{
  if (self->bind_result == SQLITE_OK)
    self->bind_result = result;
}

static void
keep_bound (BxStatement *self,
            int          parameter,
            int          result)
{
  self->bound |= get_bit (parameter);
  keep_bind_result (self, result);
}

/* Many a parameter of a row is NULL, as it is without being bound. */
static void
bind_null (BxStatement *self,
           int          parameter)
{
  if ((self->bound & get_bit (parameter)) == 0)
    return;

  keep_bind_result (self, sqlite3_bind_null (self->handle, parameter));
  if (parameter < 63)
    self->bound &= ~get_bit (parameter);
}

/**
 * bx_statement_bind_text:
 * @self: a statement
 * @parameter: the parameter's number, from 1
 * @text: (nullable): what to bind; it is copied
 *
 * Binds @text, or NULL.
 */
void
bx_statement_bind_text (BxStatement *self,
                        int          parameter,
                        const char  *text)
{
  g_return_if_fail (self != NULL);

  if (text == NULL)
    bind_null (self, parameter);
  else
    keep_bound (self, parameter, sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_TRANSIENT));
}

/**
 * bx_statement_bind_kept_text: (skip)
 * @self: a statement
 * @parameter: the parameter's number, from 1
 * @text: (nullable): what to bind; it has to stay as it is until the statement was
 *   stepped to its end
 *
 * Binds @text without copying it, or NULL.
 */
void
bx_statement_bind_kept_text (BxStatement *self,
                             int          parameter,
                             const char  *text)
{
  g_return_if_fail (self != NULL);

  if (text == NULL)
    bind_null (self, parameter);
  else
    keep_bound (self, parameter, sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_STATIC));
}

/**
 * bx_statement_bind_strv:
 * @self: a statement
 * @parameter: the parameter's number, from 1
 * @strv: (nullable): ids, none of which is empty or has a line break
 *
 * Binds a list of ids as a text with one id a line, or NULL.
 */
void
bx_statement_bind_strv (BxStatement        *self,
                        int                 parameter,
                        const char * const *strv)
{
  g_autofree char *lines = NULL;

  g_return_if_fail (self != NULL);

  if (strv != NULL)
    lines = g_strjoinv ("\n", (char **) strv);
  bx_statement_bind_text (self, parameter, lines);
}

/**
 * bx_statement_bind_bytes:
 * @self: a statement
 * @parameter: the parameter's number, from 1
 * @bytes: (nullable): what to bind; it is copied
 *
 * Binds bytes, or NULL.
 */
void
bx_statement_bind_bytes (BxStatement *self,
                         int          parameter,
                         GBytes      *bytes)
{
  g_return_if_fail (self != NULL);

  if (bytes == NULL)
    bind_null (self, parameter);
  else
    keep_bound (self, parameter, sqlite3_bind_blob64 (self->handle, parameter, g_bytes_get_data (bytes, NULL),
                                                 g_bytes_get_size (bytes), SQLITE_TRANSIENT));
}

/**
 * bx_statement_bind_pointer: (skip)
 * @self: a statement
 * @parameter: the parameter's number, from 1
 * @pointer: what to bind; it has to be there until the statement was stepped to its end
 * @type: what it points to, a static text
 *
 * Binds a pointer for a function or a virtual table, which SQL sees as NULL.
 */
void
bx_statement_bind_pointer (BxStatement *self,
                           int          parameter,
                           gpointer     pointer,
                           const char  *type)
{
  g_return_if_fail (self != NULL);

  keep_bound (self, parameter, sqlite3_bind_pointer (self->handle, parameter, pointer, type, NULL));
}

/**
 * bx_statement_bind_int:
 * @self: a statement
 * @parameter: the parameter's number, from 1
 * @value: what to bind
 *
 * Binds an integer.
 */
void
bx_statement_bind_int (BxStatement *self,
                       int          parameter,
                       gint64       value)
{
  g_return_if_fail (self != NULL);

  keep_bound (self, parameter, sqlite3_bind_int64 (self->handle, parameter, value));
}

/**
 * bx_statement_bind_count:
 * @self: a statement
 * @parameter: the parameter's number, from 1
 * @count: what to bind; negative for none
 *
 * Binds a count such as `BX_COUNT_NONE` or `BX_REST_DEFAULT`: a negative one
 * becomes NULL.
 */
void
bx_statement_bind_count (BxStatement *self,
                         int          parameter,
                         int          count)
{
  g_return_if_fail (self != NULL);

  if (count < 0)
    bind_null (self, parameter);
  else
    keep_bound (self, parameter, sqlite3_bind_int (self->handle, parameter, count));
}

/**
 * bx_statement_bind_weight:
 * @self: a statement
 * @parameter: the number of the first of two parameters, from 1
 * @weight: what to bind
 *
 * Binds a weight's thousandths at @parameter and its unit at the one after it;
 * NULL to both if @weight is not set.
 */
void
bx_statement_bind_weight (BxStatement *self,
                          int          parameter,
                          BxWeight     weight)
{
  g_return_if_fail (self != NULL);

  if (!bx_weight_is_set (weight))
    {
      bind_null (self, parameter);
      bind_null (self, parameter + 1);
      return;
    }

  keep_bound (self, parameter, sqlite3_bind_int64 (self->handle, parameter, weight.thousandths));
  bx_statement_bind_kept_text (self, parameter + 1, bx_unit_to_nick (weight.unit));
}

/**
 * bx_statement_bind_moment:
 * @self: a statement
 * @parameter: the number of the first of two parameters, from 1
 * @moment: what to bind
 *
 * Binds a moment's milliseconds at @parameter and its offset at the one after
 * it; NULL to both if @moment is not set.
 */
void
bx_statement_bind_moment (BxStatement *self,
                          int          parameter,
                          BxMoment     moment)
{
  g_return_if_fail (self != NULL);

  if (!bx_moment_is_set (moment))
    {
      bind_null (self, parameter);
      bind_null (self, parameter + 1);
      return;
    }

  keep_bound (self, parameter, sqlite3_bind_int64 (self->handle, parameter, moment.utc_ms));
  keep_bound (self, parameter + 1, sqlite3_bind_int (self->handle, parameter + 1, moment.offset_s));
}

/**
 * bx_statement_step:
 * @self: a statement
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Goes on to the next row.
 *
 * After `BX_STATEMENT_STEP_DONE` and `BX_STATEMENT_STEP_ERROR` the statement has been reset, so
 * that it holds no lock; it keeps its bindings.
 *
 * Returns: whether there is a row, there is none, or it failed
 */
BxStatementStep
bx_statement_step (BxStatement  *self,
                   GError      **error)
{
  int result;

  g_return_val_if_fail (self != NULL, BX_STATEMENT_STEP_ERROR);
  g_return_val_if_fail (error == NULL || *error == NULL, BX_STATEMENT_STEP_ERROR);

  if (self->bind_result != SQLITE_OK)
    {
      bx_database_take_error (self->database, self->bind_result, error);
      sqlite3_reset (self->handle);
      return BX_STATEMENT_STEP_ERROR;
    }

  result = sqlite3_step (self->handle);
  if (result == SQLITE_ROW)
    return BX_STATEMENT_STEP_ROW;

  if (result != SQLITE_DONE)
    bx_database_take_error (self->database, result, error);
  sqlite3_reset (self->handle);

  return result == SQLITE_DONE ? BX_STATEMENT_STEP_DONE : BX_STATEMENT_STEP_ERROR;
}

/**
 * bx_statement_run:
 * @self: a statement that gives no rows, or whose rows don't matter
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Steps to the end.
 *
 * Returns: `FALSE` if it failed
 */
gboolean
bx_statement_run (BxStatement  *self,
                  GError      **error)
{
  BxStatementStep step;

  g_return_val_if_fail (self != NULL, FALSE);

  do
    step = bx_statement_step (self, error);
  while (step == BX_STATEMENT_STEP_ROW);

  return step == BX_STATEMENT_STEP_DONE;
}

/**
 * bx_statement_reset:
 * @self: a statement
 *
 * Makes the statement ready to be bound and stepped from the start again, with
 * every parameter NULL.
 */
void
bx_statement_reset (BxStatement *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_reset (self->handle);
  if (self->bound != 0)
    sqlite3_clear_bindings (self->handle);
  self->bound = 0;
  self->bind_result = SQLITE_OK;
}

/**
 * bx_statement_rewind: (skip)
 * @self: a statement
 *
 * Makes the statement ready to be stepped from the start again, for who binds every
 * parameter anew: until then they are what they were.
 */
void
bx_statement_rewind (BxStatement *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_reset (self->handle);
  self->bind_result = SQLITE_OK;
}

/**
 * bx_statement_release:
 * @self: (transfer full): a statement
 *
 * Gives a statement back: one that the database keeps is reset for its next
 * use, another one is freed.
 */
void
bx_statement_release (BxStatement *self)
{
  g_return_if_fail (self != NULL);

  if (self->kept)
    {
      bx_statement_reset (self);
      self->in_use = FALSE;
    }
  else
    bx_statement_free (self);
}

/**
 * bx_statement_free: (skip)
 * @self: (transfer full): a statement
 *
 * Finalises a statement, whether or not it was kept.
 */
void
bx_statement_free (BxStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self);
}

/**
 * bx_statement_is_null:
 * @self: a statement that has a row
 * @column: the column's place, from 0
 *
 * Whether the column is NULL in this row.
 *
 * Returns: `TRUE` if it is
 */
gboolean
bx_statement_is_null (BxStatement *self,
                      int          column)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * bx_statement_get_text:
 * @self: a statement that has a row
 * @column: the column's place, from 0
 *
 * Reads a text, which is valid until the next step, as it stands in the log: what is to
 * be shown is read with bx_statement_dup_text().
 *
 * Returns: (transfer none) (nullable): the text
 */
const char *
bx_statement_get_text (BxStatement *self,
                       int          column)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * bx_statement_dup_text:
 * @self: a statement that has a row
 * @column: the column's place, from 0
 *
 * Reads a text that can be shown: in a damaged log it may hold any bytes, and what is
 * not UTF-8 is replaced by U+FFFD.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
bx_statement_dup_text (BxStatement *self,
                       int          column)
{
  const char *text = bx_statement_get_text (self, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}

/**
 * bx_statement_dup_bytes:
 * @self: a statement that has a row
 * @column: the column's place, from 0
 *
 * Reads bytes.
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *
bx_statement_dup_bytes (BxStatement *self,
                        int          column)
{
  gconstpointer data;

  g_return_val_if_fail (self != NULL, NULL);

  if (bx_statement_is_null (self, column))
    return NULL;

  data = sqlite3_column_blob (self->handle, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->handle, column));
}

/**
 * bx_statement_dup_strv:
 * @self: a statement that has a row
 * @column: the column's place, from 0
 *
 * Reads a list of ids.
 *
 * Returns: (transfer full) (nullable): the ids
 */
GStrv
bx_statement_dup_strv (BxStatement *self,
                       int          column)
{
  g_autofree char *lines = bx_statement_dup_text (self, column);

  return lines != NULL ? g_strsplit (lines, "\n", -1) : NULL;
}

/**
 * bx_statement_get_int:
 * @self: a statement that has a row
 * @column: the column's place, from 0
 *
 * Reads an integer.
 *
 * Returns: the integer, 0 for NULL
 */
gint64
bx_statement_get_int (BxStatement *self,
                      int          column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_int64 (self->handle, column);
}

/**
 * bx_statement_get_count:
 * @self: a statement that has a row
 * @column: the column's place, from 0
 *
 * Reads a count.
 *
 * Returns: the count, −1 for NULL
 */
int
bx_statement_get_count (BxStatement *self,
                        int          column)
{
  if (bx_statement_is_null (self, column))
    return -1;
  return (int) CLAMP (bx_statement_get_int (self, column), 0, G_MAXINT);
}

/**
 * bx_statement_get_weight:
 * @self: a statement that has a row
 * @column: the place of the first of two columns, from 0
 *
 * Reads a weight's thousandths at @column and its unit at the one after it.
 *
 * Returns: the weight, or `BX_WEIGHT_NONE`
 */
BxWeight
bx_statement_get_weight (BxStatement *self,
                         int          column)
{
  if (bx_statement_is_null (self, column))
    return BX_WEIGHT_NONE;

  return (BxWeight) {
    .thousandths = bx_statement_get_int (self, column),
    .unit = bx_unit_from_nick (bx_statement_get_text (self, column + 1)),
  };
}

/**
 * bx_statement_get_moment:
 * @self: a statement that has a row
 * @column: the place of the first of two columns, from 0
 *
 * Reads a moment's milliseconds at @column and its offset at the one after it.
 *
 * Returns: the moment, or `BX_MOMENT_NONE`
 */
BxMoment
bx_statement_get_moment (BxStatement *self,
                         int          column)
{
  if (bx_statement_is_null (self, column))
    return BX_MOMENT_NONE;

  return (BxMoment) {
    .utc_ms = bx_statement_get_int (self, column),
    .offset_s = (int) bx_statement_get_int (self, column + 1),
  };
}
