/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-json-value.h"

#include <math.h>
#include <string.h>

/* JSON (RFC 8259) of small documents that people write, share and edit. JsonParser of
 * json-glib does not tell in which line a value stands, and this is what somebody needs
 * to know to mend it. */

typedef struct
{
  const char *at;
  const char *end;
  guint line;
  guint depth;
  guint max_depth;
} Parser;

static BxJsonValue *parse_value (Parser *self);

static BxJsonValue *
value_new (Parser     *self,
           BxJsonKind  kind)
{
  BxJsonValue *value = g_new0 (BxJsonValue, 1);

  value->kind = kind;
  value->line = self->line;

  return value;
}

/**
 * bx_json_value_free:
 * @self: (transfer full) (nullable): a value
 *
 * Frees a value and all that is in it.
 */
void
bx_json_value_free (BxJsonValue *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_free (self);
}

static void
skip_space (Parser *self)
{
  for (; self->at < self->end && strchr (" \t\r\n", *self->at) != NULL && *self->at != '\0'; self->at++)
    {
      if (*self->at == '\n')
        self->line++;
    }
}

static gboolean
take (Parser *self,
      char    c)
{
  skip_space (self);
  if (self->at >= self->end || *self->at != c)
    return FALSE;

  self->at++;
  return TRUE;
}

static gboolean
take_word (Parser     *self,
           const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || strncmp (self->at, word, length) != 0)
    return FALSE;

  self->at += length;
  return TRUE;
}

static gboolean
read_hex (Parser   *self,
          gunichar *c)
{
  *c = 0;
  if (self->end - self->at < 4)
    return FALSE;

  for (guint i = 0; i < 4; i++, self->at++)
    {
      int digit = g_ascii_xdigit_value (*self->at);

      if (digit < 0)
        return FALSE;
      *c = *c * 16 + (gunichar) digit;
    }

  return TRUE;
}

static gboolean
read_escape (Parser  *self,
             GString *text)
{
  static const char from[] = "\"\\/bfnrt";
  static const char to[] = "\"\\/\b\f\n\r\t";
  const char *found;
  gunichar c;
  gunichar low;

  if (self->at >= self->end)
    return FALSE;

  found = *self->at != '\0' ? strchr (from, *self->at) : NULL;
  if (found != NULL)
    {
      g_string_append_c (text, to[found - from]);
      self->at++;
      return TRUE;
    }

  if (*self->at++ != 'u' || !read_hex (self, &c))
    return FALSE;

  if (c >= 0xd800 && c < 0xdc00)
    {
      if (!take_word (self, "\\u") || !read_hex (self, &low) || low < 0xdc00 || low > 0xdfff)
        return FALSE;
      c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }

  /* A text that ends in its middle is none. */
  if (c == 0 || !g_unichar_validate (c))
    return FALSE;

  g_string_append_unichar (text, c);
  return TRUE;
}

/* Returns: (transfer full) (nullable): the text behind a quotation mark */
static char *
read_text (Parser *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (self->at < self->end)
    {
      char c = *self->at++;

      if (c == '"')
        return g_string_free_and_steal (g_steal_pointer (&text));
      if ((guchar) c < 0x20)
        {
          self->at--;
          return NULL;
        }
      if (c != '\\')
        g_string_append_c (text, c);
      else if (!read_escape (self, text))
        return NULL;
    }

  return NULL;
}

static BxJsonValue *
parse_number (Parser *self)
{
  g_autofree char *digits = NULL;
  const char *start = self->at;
  BxJsonValue *value;
  char *end;
  double number;

  while (self->at < self->end && *self->at != '\0' && strchr ("+-.0123456789eE", *self->at) != NULL)
    self->at++;
  if (self->at == start || self->at - start > 40 || *start == '+' || *start == '.')
    {
      self->at = start;
      return NULL;
    }

  digits = g_strndup (start, (gsize) (self->at - start));
  number = g_ascii_strtod (digits, &end);
  if (*end != '\0' || !isfinite (number))
    {
      self->at = start;
      return NULL;
    }

  value = value_new (self, BX_JSON_KIND_NUMBER);
  value->number = number;
  return value;
}

static BxJsonValue *
parse_members (Parser     *self,
               BxJsonKind  kind)
{
  g_autoptr (BxJsonValue) value = value_new (self, kind);
  char end = kind == BX_JSON_KIND_OBJECT ? '}' : ']';

  value->values = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_json_value_free);
  if (kind == BX_JSON_KIND_OBJECT)
    value->names = g_ptr_array_new_with_free_func (g_free);

  if (take (self, end))
    return g_steal_pointer (&value);

  do
    {
      BxJsonValue *member;

      if (kind == BX_JSON_KIND_OBJECT)
        {
          char *name;

          if (!take (self, '"'))
            return NULL;
          name = read_text (self);
          if (name == NULL)
            return NULL;
          g_ptr_array_add (value->names, name);
          if (!take (self, ':'))
            return NULL;
        }

      member = parse_value (self);
      if (member == NULL)
        return NULL;
      g_ptr_array_add (value->values, member);
    }
  while (take (self, ','));

  return take (self, end) ? g_steal_pointer (&value) : NULL;
}

static BxJsonValue *
parse_value (Parser *self)
{
  BxJsonValue *value = NULL;

  skip_space (self);
  if (self->at >= self->end)
    return NULL;

  switch (*self->at)
    {
    case '{':
    case '[':
      if (self->depth == self->max_depth)
        return NULL;
      self->depth++;
      value = parse_members (self, *self->at++ == '{' ? BX_JSON_KIND_OBJECT : BX_JSON_KIND_ARRAY);
      self->depth--;
      return value;

    case '"':
      {
        guint line = self->line;
        char *text;

        self->at++;
        text = read_text (self);
        if (text == NULL)
          return NULL;
        value = value_new (self, BX_JSON_KIND_TEXT);
        value->line = line;
        value->text = text;
        return value;
      }

    case 't':
    case 'f':
      if (take_word (self, "true"))
        {
          value = value_new (self, BX_JSON_KIND_BOOLEAN);
          value->number = 1;
          return value;
        }
      return take_word (self, "false") ? value_new (self, BX_JSON_KIND_BOOLEAN) : NULL;

    case 'n':
      return take_word (self, "null") ? value_new (self, BX_JSON_KIND_NULL) : NULL;

    default:
      return parse_number (self);
    }
}

/**
 * bx_json_value_parse:
 * @text: (array length=length): a document; it need not end in a zero
 * @length: its length in bytes
 * @max_depth: how deep arrays and objects may lie in one another
 * @line: (out): the line where it is damaged
 *
 * Reads a document. A byte order mark before it is passed over.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL if it is none
 */
BxJsonValue *
bx_json_value_parse (const char *text,
                     gsize       length,
                     guint       max_depth,
                     guint      *line)
{
  Parser self = { text, text + length, 1, 0, max_depth };
  g_autoptr (BxJsonValue) value = NULL;
  const char *end;

  g_return_val_if_fail (text != NULL || length == 0, NULL);
  g_return_val_if_fail (line != NULL, NULL);

  /* What is no text has a line, too. */
  if (!g_utf8_validate_len (text, length, &end))
    self.end = end;

  take_word (&self, "\357\273\277");
  value = parse_value (&self);
  if (value != NULL)
    skip_space (&self);
  *line = self.line;

  return value != NULL && self.at == text + length ? g_steal_pointer (&value) : NULL;
}

/**
 * bx_json_value_get_member:
 * @self: a value
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the last member of that name, or %NULL if there is
 *   none or @self is no object
 */
const BxJsonValue *
bx_json_value_get_member (const BxJsonValue *self,
                          const char        *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->kind != BX_JSON_KIND_OBJECT)
    return NULL;

  for (guint i = self->names->len; i > 0; i--)
    {
      if (g_str_equal (g_ptr_array_index (self->names, i - 1), name))
        return g_ptr_array_index (self->values, i - 1);
    }

  return NULL;
}
