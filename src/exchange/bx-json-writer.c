/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-json-writer.h"

#include "bx-number.h"

#include <string.h>

/* Writes JSON (RFC 8259) piece by piece, so that a log of any length needs the same
 * memory. Containers are broken into lines and indented, but for a row, which is an
 * object on one line. What is gathered goes to the stream when it is flushed. */

#define FLUSH_SIZE (64 * 1024)
#define MAX_DEPTH 16

struct _BxJsonWriter
{
  GOutputStream *stream; /* (owned) (nullable) */
  GString *buffer;       /* (owned) */
  guint depth;
  gboolean has_content[MAX_DEPTH + 1];
  guint row_depth; /* 0 outside of a row */
  gboolean named;
};

/**
 * bx_json_writer_new:
 * @stream: (nullable): where to write; `NULL` to take it as a text in the end
 *
 * Makes a writer. It does not close @stream.
 *
 * Returns: (transfer full): the writer
 */
BxJsonWriter *
bx_json_writer_new (GOutputStream *stream)
{
  BxJsonWriter *self;

  g_return_val_if_fail (stream == NULL || G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (BxJsonWriter, 1);
  self->stream = stream != NULL ? g_object_ref (stream) : NULL;
  self->buffer = g_string_sized_new (1024);

  return self;
}

/**
 * bx_json_writer_free:
 * @self: (transfer full) (nullable): a writer
 *
 * Frees a writer. What was not flushed is not written.
 */
void
bx_json_writer_free (BxJsonWriter *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->stream);
  g_string_free (self->buffer, TRUE);
  g_free (self);
}

static void
break_line (BxJsonWriter *self)
{
  if (self->row_depth > 0)
    {
      g_string_append_c (self->buffer, ' ');
      return;
    }

  g_string_append_c (self->buffer, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->buffer, "  ");
}

/* What stands before each value: a comma and a line, unless its name does already */
static void
begin_value (BxJsonWriter *self)
{
  if (self->named)
    {
      self->named = FALSE;
      return;
    }

  if (self->depth == 0)
    return;

  if (self->has_content[self->depth])
    g_string_append_c (self->buffer, ',');
  self->has_content[self->depth] = TRUE;
  break_line (self);
}

static void
append_text (GString    *buffer,
             const char *text)
{
  g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);

  g_string_append_c (buffer, '"');
  for (const char *p = valid != NULL ? valid : text; *p != '\0'; p++)
    {
      switch (*p)
        {
        case '"':
          g_string_append (buffer, "\\\"");
          break;
        case '\\':
          g_string_append (buffer, "\\\\");
          break;
        case '\n':
          g_string_append (buffer, "\\n");
          break;
        case '\r':
          g_string_append (buffer, "\\r");
          break;
        case '\t':
          g_string_append (buffer, "\\t");
          break;
        default:
          if ((guchar) *p < 0x20 || *p == 0x7f)
            g_string_append_printf (buffer, "\\u%04x", (guchar) *p);
          else
            g_string_append_c (buffer, *p);
          break;
        }
    }
  g_string_append_c (buffer, '"');
}

static void
begin_container (BxJsonWriter *self,
                 char          bracket)
{
  g_return_if_fail (self->depth < MAX_DEPTH);

  begin_value (self);
  g_string_append_c (self->buffer, bracket);
  self->depth++;
  self->has_content[self->depth] = FALSE;
}

static void
end_container (BxJsonWriter *self,
               char          bracket)
{
  gboolean has_content;

  g_return_if_fail (self->depth > 0);

  has_content = self->has_content[self->depth];
  self->depth--;
  if (has_content)
    break_line (self);
  g_string_append_c (self->buffer, bracket);
  if (self->row_depth == self->depth + 1)
    self->row_depth = 0;
  if (self->depth == 0)
    g_string_append_c (self->buffer, '\n');
}

/**
 * bx_json_writer_begin_object:
 * @self: a writer
 *
 * Begins an object.
 */
void
bx_json_writer_begin_object (BxJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  begin_container (self, '{');
}

/**
 * bx_json_writer_begin_row:
 * @self: a writer
 *
 * Begins an object that stands on one line.
 */
void
bx_json_writer_begin_row (BxJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  begin_container (self, '{');
  if (self->row_depth == 0)
    self->row_depth = self->depth;
}

/**
 * bx_json_writer_end_object:
 * @self: a writer
 *
 * Ends an object, or such a row.
 */
void
bx_json_writer_end_object (BxJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end_container (self, '}');
}

/**
 * bx_json_writer_begin_array:
 * @self: a writer
 *
 * Begins an array.
 */
void
bx_json_writer_begin_array (BxJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  begin_container (self, '[');
}

/**
 * bx_json_writer_end_array:
 * @self: a writer
 *
 * Ends an array.
 */
void
bx_json_writer_end_array (BxJsonWriter *self)
{
  g_return_if_fail (self != NULL);

  end_container (self, ']');
}

/**
 * bx_json_writer_name:
 * @self: a writer in an object
 * @name: the name of the member whose value comes next
 *
 * Begins a member.
 */
void
bx_json_writer_name (BxJsonWriter *self,
                     const char   *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);
  g_return_if_fail (!self->named);

  begin_value (self);
  append_text (self->buffer, name);
  g_string_append (self->buffer, ": ");
  self->named = TRUE;
}

/**
 * bx_json_writer_add_text:
 * @self: a writer
 * @text: (nullable): a text; `NULL` is written as null
 *
 * Adds a text. What is not UTF-8 in it is replaced.
 */
void
bx_json_writer_add_text (BxJsonWriter *self,
                         const char   *text)
{
  g_return_if_fail (self != NULL);

  begin_value (self);
  if (text != NULL)
    append_text (self->buffer, text);
  else
    g_string_append (self->buffer, "null");
}

/**
 * bx_json_writer_add_int:
 * @self: a writer
 * @value: a number
 *
 * Adds a whole number.
 */
void
bx_json_writer_add_int (BxJsonWriter *self,
                        gint64        value)
{
  g_return_if_fail (self != NULL);

  begin_value (self);
  g_string_append_printf (self->buffer, "%" G_GINT64_FORMAT, value);
}

/**
 * bx_json_writer_add_thousandths:
 * @self: a writer
 * @thousandths: a number in thousandths
 *
 * Adds a number with up to three decimals, exactly.
 */
void
bx_json_writer_add_thousandths (BxJsonWriter *self,
                                gint64        thousandths)
{
  g_return_if_fail (self != NULL);

  begin_value (self);
  bx_number_append_thousandths (self->buffer, thousandths);
}

/**
 * bx_json_writer_add_boolean:
 * @self: a writer
 * @value: whether
 *
 * Adds true or false.
 */
void
bx_json_writer_add_boolean (BxJsonWriter *self,
                            gboolean      value)
{
  g_return_if_fail (self != NULL);

  begin_value (self);
  g_string_append (self->buffer, value ? "true" : "false");
}

/**
 * bx_json_writer_add_null:
 * @self: a writer
 *
 * Adds null.
 */
void
bx_json_writer_add_null (BxJsonWriter *self)
{
  bx_json_writer_add_text (self, NULL);
}

/**
 * bx_json_writer_text:
 * @self: a writer in an object
 * @name: a name
 * @text: (nullable): a text
 *
 * Adds a member, unless @text is `NULL`.
 */
void
bx_json_writer_text (BxJsonWriter *self,
                     const char   *name,
                     const char   *text)
{
  if (text == NULL)
    return;

  bx_json_writer_name (self, name);
  bx_json_writer_add_text (self, text);
}

/**
 * bx_json_writer_int:
 * @self: a writer in an object
 * @name: a name
 * @value: a number
 *
 * Adds a member.
 */
void
bx_json_writer_int (BxJsonWriter *self,
                    const char   *name,
                    gint64        value)
{
  bx_json_writer_name (self, name);
  bx_json_writer_add_int (self, value);
}

/**
 * bx_json_writer_flush:
 * @self: a writer
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes what is still in memory.
 *
 * Returns: whether that succeeded; else @error is set by the stream
 */
gboolean
bx_json_writer_flush (BxJsonWriter  *self,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->stream != NULL, FALSE);

  if (!g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, cancellable, error))
    return FALSE;

  g_string_truncate (self->buffer, 0);
  return TRUE;
}

/**
 * bx_json_writer_flush_if_full:
 * @self: a writer
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes what is in memory if it is worth it. To be called now and then.
 *
 * Returns: whether that succeeded; else @error is set by the stream
 */
gboolean
bx_json_writer_flush_if_full (BxJsonWriter  *self,
                              GCancellable  *cancellable,
                              GError       **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->buffer->len < FLUSH_SIZE || bx_json_writer_flush (self, cancellable, error);
}

/**
 * bx_json_writer_dup_text:
 * @self: a writer without a stream
 *
 * Returns: (transfer full): what was written
 */
char *
bx_json_writer_dup_text (BxJsonWriter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strndup (self->buffer->str, self->buffer->len);
}
