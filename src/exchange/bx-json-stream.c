/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-json-stream.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* A JSON document that may be longer than memory: its members, or the elements of its
 * lists, one after the other. It is looked through once from end to end, to know where
 * its members are, and that it is text, whole and not too deep; then each element is
 * parsed by itself. Members may stand in any order. Of two with one name the last counts.
 *
 * What is held in memory is one element, and a name and a place for each member. */

#define READ_SIZE (256 * 1024)

/* A document has few members; one with more is none of ours. */
#define MAX_MEMBERS 1000
#define MAX_NAME_LENGTH 1000

typedef struct
{
  goffset offset;
  guint line;
  JsonNodeType kind;
} Member;

struct _BxJsonStream
{
  GInputStream *stream; /* (owned) */
  GCancellable *cancellable; /* (nullable) (owned) */
  int max_depth;
  gsize max_length;

  char *buffer; /* (owned) */
  gsize n_bytes;
  gsize at;
  goffset offset; /* of the buffer */
  goffset start;  /* of the document */
  guint line;     /* from 1 */

  Member root;
  GHashTable *members; /* (element-type utf8 Member) (owned) */
  GString *text;       /* (owned): what is parsed next */
  gboolean is_first;   /* whether the next element is the first of its list */
  int list_depth;      /* of the list that was opened */
};

/* ---- bytes ---------------------------------------------------------------------------- */

static gboolean
set_not_whole_error (const char  *cause,
                     GError     **error)
{
  g_set_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_SYNTAX,
               /* Translators: %s is a place in the file and what is wrong there, in English */
               _("The file is not whole JSON. Nothing was read. It may be cut off: export it anew. (%s)"), cause);

  return FALSE;
}

static gboolean
set_place_error (BxJsonStream  *self,
                 const char    *what,
                 GError       **error)
{
  g_autofree char *cause = g_strdup_printf ("line %u: %s", self->line, what);

  return set_not_whole_error (cause, error);
}

static gboolean
set_too_deep_error (GError **error)
{
  g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_LIMIT,
                       _("The file is nested deeper than a log can be. Nothing was read. Look whether this is the right file."));

  return FALSE;
}

/* Makes sure that there is a byte to look at. Returns FALSE at the end, too. */
static gboolean
fill (BxJsonStream  *self,
      gboolean      *failed,
      GError       **error)
{
  *failed = FALSE;
  if (self->at < self->n_bytes)
    return TRUE;

  self->offset += (goffset) self->n_bytes;
  self->at = 0;
  self->n_bytes = 0;
  if (!g_input_stream_read_all (self->stream, self->buffer, READ_SIZE, &self->n_bytes, self->cancellable, error))
    {
      *failed = TRUE;
      return FALSE;
    }

  return self->n_bytes > 0;
}

static gboolean
go_to (BxJsonStream  *self,
       const Member  *member,
       GError       **error)
{
  self->line = member->line;
  /* Often it is what comes next. */
  if (member->offset >= self->offset && member->offset < self->offset + (goffset) self->n_bytes)
    {
      self->at = (gsize) (member->offset - self->offset);
      return TRUE;
    }

  self->offset = member->offset;
  self->n_bytes = 0;
  self->at = 0;

  return g_seekable_seek (G_SEEKABLE (self->stream), member->offset, G_SEEK_SET, self->cancellable, error);
}

/* Looks at the next byte that is not space; %FALSE with @error set where there is none. */
static gboolean
peek (BxJsonStream  *self,
      char          *c,
      GError       **error)
{
  gboolean failed;

  while (fill (self, &failed, error))
    {
      *c = self->buffer[self->at];
      if (*c == '\n')
        self->line++;
      else if (*c != ' ' && *c != '\t' && *c != '\r')
        return TRUE;
      self->at++;
    }

  return failed ? FALSE : set_place_error (self, "the end is missing", error);
}

static gboolean
keep (BxJsonStream  *self,
      GString       *text,
      gsize          from,
      GError       **error)
{
  if (text == NULL)
    return TRUE;

  if (self->at - from > self->max_length - text->len)
    {
      g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_LIMIT,
                           _("The file holds something that is too large for a log. Nothing was read. Look whether this is the right file."));
      return FALSE;
    }
  g_string_append_len (text, self->buffer + from, (gssize) (self->at - from));

  return TRUE;
}

/* Goes past the value that begins here, and keeps it in @text. A number or a word ends
 * where anything else begins: two values without a comma are no value. */
static gboolean
take_value (BxJsonStream  *self,
            int            outer_depth,
            GString       *text,
            GError       **error)
{
  gboolean quoted = FALSE;
  gboolean escaped = FALSE;
  gboolean in_word = FALSE;
  gboolean ended = FALSE;
  gboolean failed;
  gsize from = self->at;
  int depth = 0;

  while (!ended)
    {
      char c;

      if (self->at == self->n_bytes)
        {
          if (!keep (self, text, from, error))
            return FALSE;
          if (!fill (self, &failed, error))
            return failed ? FALSE : set_place_error (self, "the end is missing", error);
          from = 0;
        }

      c = self->buffer[self->at];
      if (in_word && strchr (" \t\r\n{}[],:\"", c) != NULL)
        break;
      if (c == '\n')
        self->line++;

      if (quoted)
        {
          if (escaped)
            escaped = FALSE;
          else if (c == '\\')
            escaped = TRUE;
          else if (c == '"')
            {
              quoted = FALSE;
              ended = depth == 0;
            }
        }
      else if (c == '"')
        {
          quoted = TRUE;
        }
      else if (c == '{' || c == '[')
        {
          if (outer_depth + ++depth > self->max_depth)
            return set_too_deep_error (error);
        }
      else if (depth == 0 && (c == '}' || c == ']' || c == ',' || c == ':'))
        {
          break;
        }
      else if (c == '}' || c == ']')
        {
          ended = --depth == 0;
        }
      else if (depth == 0)
        {
          in_word = TRUE;
        }
      self->at++;
    }

  return keep (self, text, from, error);
}

/* ---- values --------------------------------------------------------------------------- */

/* The parser counts lines from where it begins. */
static gboolean
set_parser_error (const GError  *cause,
                  guint          line,
                  GError       **error)
{
  guint row;
  guint column;
  int length = 0;
  g_autofree char *text = NULL;

  if (sscanf (cause->message, "%*[^:]:%u:%u: %n", &row, &column, &length) < 2 || length == 0)
    return set_not_whole_error (cause->message, error);

  text = g_strdup_printf ("line %u: %s", line + MAX (row, 1) - 1, cause->message + length);

  return set_not_whole_error (text, error);
}

/* Returns: (transfer full) (nullable): the value that begins here */
static JsonNode *
parse_value (BxJsonStream  *self,
             int            outer_depth,
             GError       **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) cause = NULL;
  guint line = self->line;
  JsonNode *root;

  g_string_truncate (self->text, 0);
  if (!take_value (self, outer_depth, self->text, error))
    return NULL;

  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, self->text->str, (gssize) self->text->len, &cause))
    {
      set_parser_error (cause, line, error);
      return NULL;
    }

  root = json_parser_steal_root (parser);
  if (root == NULL)
    {
      set_place_error (self, "a value is missing", error);
      return NULL;
    }
  json_node_seal (root);

  return root;
}

static JsonNodeType
get_kind (char c)
{
  return c == '{' ? JSON_NODE_OBJECT : c == '[' ? JSON_NODE_ARRAY : JSON_NODE_VALUE;
}

/* ---- looking through it --------------------------------------------------------------- */

/* Whether all of it is text. What is left of a character at the end of a piece is looked
 * at with the next one. */
static gboolean
check_text (BxJsonStream  *self,
            GError       **error)
{
  gsize kept = 0;
  gsize wanted;
  gsize n_read;

  do
    {
      const char *bad;
      gsize length;

      wanted = READ_SIZE - kept;
      if (!g_input_stream_read_all (self->stream, self->buffer + kept, wanted, &n_read, self->cancellable, error))
        return FALSE;

      length = kept + n_read;
      g_utf8_validate_len (self->buffer, length, &bad);
      kept = length - (gsize) (bad - self->buffer);
      if (kept > 3 || (kept > 0 && n_read < wanted))
        {
          g_set_error_literal (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_SYNTAX,
                               _("The file is not the text that it should be. Nothing was read. It may be damaged: export it anew."));
          return FALSE;
        }
      memmove (self->buffer, bad, kept);
    }
  while (n_read == wanted);

  return TRUE;
}

/* A member's name and the colon behind it */
static char *
take_name (BxJsonStream  *self,
           GError       **error)
{
  g_autoptr (JsonNode) name = parse_value (self, 1, error);
  char c;

  if (name == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_VALUE (name) || json_node_get_value_type (name) != G_TYPE_STRING ||
      strlen (json_node_get_string (name)) > MAX_NAME_LENGTH ||
      !peek (self, &c, NULL) || c != ':')
    {
      set_place_error (self, "the name of a member is missing", error);
      return NULL;
    }
  self->at++;

  return json_node_dup_string (name);
}

static Member *
member_new (BxJsonStream *self,
            char          first)
{
  Member *member = g_new (Member, 1);

  member->offset = self->offset + (goffset) self->at;
  member->line = self->line;
  member->kind = get_kind (first);

  return member;
}

static gboolean
find_members (BxJsonStream  *self,
              GError       **error)
{
  char c;

  self->at++;
  if (!peek (self, &c, error))
    return FALSE;

  while (c != '}')
    {
      g_autofree char *name = take_name (self, error);

      if (name == NULL || !peek (self, &c, error))
        return FALSE;

      if (g_hash_table_size (self->members) >= MAX_MEMBERS)
        return set_place_error (self, "there are too many members", error);

      g_hash_table_insert (self->members, g_steal_pointer (&name), member_new (self, c));
      if (!take_value (self, 1, NULL, error) || !peek (self, &c, error))
        return FALSE;

      if (c == ',')
        {
          self->at++;
          if (!peek (self, &c, error))
            return FALSE;
          if (c == '}')
            return set_place_error (self, "a member is missing", error);
        }
      else if (c != '}')
        {
          return set_place_error (self, "a comma is missing", error);
        }
    }
  self->at++;

  return TRUE;
}

static gboolean
look_through (BxJsonStream  *self,
              GError       **error)
{
  gboolean failed;
  char c;

  if (!peek (self, &c, error))
    return FALSE;

  self->root = (Member) { self->offset + (goffset) self->at, self->line, get_kind (c) };
  if (!(c == '{' ? find_members (self, error) : take_value (self, 0, NULL, error)))
    return FALSE;

  while (fill (self, &failed, error))
    {
      if (!g_ascii_isspace (self->buffer[self->at]))
        return set_place_error (self, "something follows the end", error);
      self->at++;
    }

  return !failed;
}

/**
 * bx_json_stream_new:
 * @stream: what to read, which can be sought in
 * @max_depth: how deep it may be nested
 * @max_length: how many bytes an element may have, or a member that is read as a whole
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Looks through a JSON document of any length.
 *
 * Returns: (transfer full) (nullable): the document, or `NULL` if it is cut off, no text,
 *   too deep, or can't be read
 */
BxJsonStream *
bx_json_stream_new (GInputStream  *stream,
                    guint          max_depth,
                    gsize          max_length,
                    GCancellable  *cancellable,
                    GError       **error)
{
  static const char mark[] = "\357\273\277";
  g_autoptr (BxJsonStream) self = NULL;
  Member start;
  gboolean failed;

  g_return_val_if_fail (G_IS_SEEKABLE (stream), NULL);

  self = g_new0 (BxJsonStream, 1);
  self->stream = g_object_ref (stream);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->max_depth = (int) max_depth;
  self->max_length = max_length;
  self->buffer = g_malloc (READ_SIZE);
  self->members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->text = g_string_new (NULL);
  self->start = g_seekable_tell (G_SEEKABLE (stream));

  start = (Member) { self->start, 1, JSON_NODE_NULL };
  if (!check_text (self, error) || !go_to (self, &start, error))
    return NULL;

  if (fill (self, &failed, error) && self->n_bytes >= 3 && memcmp (self->buffer, mark, 3) == 0)
    self->at = 3;

  return !failed && look_through (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * bx_json_stream_free:
 * @self: (transfer full) (nullable): a document
 *
 * Frees a document.
 */
void
bx_json_stream_free (BxJsonStream *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->buffer, g_free);
  g_clear_pointer (&self->members, g_hash_table_unref);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

static const Member *
find (BxJsonStream *self,
      const char   *name)
{
  return name != NULL ? g_hash_table_lookup (self->members, name) : &self->root;
}

/**
 * bx_json_stream_get_kind:
 * @self: a document
 * @name: (nullable): a member, or `NULL` for the document itself
 *
 * Returns: what it is; `JSON_NODE_VALUE` for all that has nothing in it, and
 *   `JSON_NODE_NULL` where there is no such member
 */
JsonNodeType
bx_json_stream_get_kind (BxJsonStream *self,
                         const char   *name)
{
  const Member *member;

  g_return_val_if_fail (self != NULL, JSON_NODE_NULL);

  member = find (self, name);

  return member != NULL ? member->kind : JSON_NODE_NULL;
}

/**
 * bx_json_stream_get_position:
 * @self: a document
 *
 * Returns: how many bytes of it are before what comes next
 */
goffset
bx_json_stream_get_position (BxJsonStream *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->offset + (goffset) self->at - self->start;
}

/**
 * bx_json_stream_load:
 * @self: a document
 * @name: (nullable): a member, or `NULL` for the document itself
 * @error: return location for an error
 *
 * Reads a member as a whole.
 *
 * Returns: (transfer full) (nullable): the value; JSON's null where there is none
 */
JsonNode *
bx_json_stream_load (BxJsonStream  *self,
                     const char    *name,
                     GError       **error)
{
  const Member *member;

  g_return_val_if_fail (self != NULL, NULL);

  member = find (self, name);
  if (member == NULL)
    return json_node_new (JSON_NODE_NULL);

  return go_to (self, member, error) ? parse_value (self, name != NULL ? 1 : 0, error) : NULL;
}

/**
 * bx_json_stream_open:
 * @self: a document
 * @name: (nullable): a member, or `NULL` for the document itself
 * @error: return location for an error
 *
 * Goes to a list, whose elements are read with bx_json_stream_next().
 *
 * Returns: whether it is a list; without an error if it is none
 */
gboolean
bx_json_stream_open (BxJsonStream  *self,
                     const char    *name,
                     GError       **error)
{
  const Member *member;

  g_return_val_if_fail (self != NULL, FALSE);

  member = find (self, name);
  if (member == NULL || member->kind != JSON_NODE_ARRAY || !go_to (self, member, error))
    return FALSE;

  self->is_first = TRUE;
  self->list_depth = name != NULL ? 2 : 1;

  return TRUE;
}

/**
 * bx_json_stream_next:
 * @self: a document in which a list was opened
 * @element: (out) (transfer full): the element
 * @error: return location for an error
 *
 * Reads the next element of a list.
 *
 * Returns: whether there is one
 */
BxJsonStatus
bx_json_stream_next (BxJsonStream  *self,
                     JsonNode     **element,
                     GError       **error)
{
  char c;

  g_return_val_if_fail (self != NULL, BX_JSON_STATUS_ERROR);
  g_return_val_if_fail (element != NULL, BX_JSON_STATUS_ERROR);

  *element = NULL;
  if (!peek (self, &c, error))
    return BX_JSON_STATUS_ERROR;

  /* The bracket before the first one, a comma before the others */
  if (c == ']' && !self->is_first)
    return BX_JSON_STATUS_END;
  if (c != (self->is_first ? '[' : ','))
    {
      set_place_error (self, "a comma is missing", error);
      return BX_JSON_STATUS_ERROR;
    }
  self->at++;

  if (!peek (self, &c, error))
    return BX_JSON_STATUS_ERROR;
  if (c == ']' && self->is_first)
    return BX_JSON_STATUS_END;
  self->is_first = FALSE;

  *element = parse_value (self, self->list_depth, error);

  return *element != NULL ? BX_JSON_STATUS_ELEMENT : BX_JSON_STATUS_ERROR;
}
