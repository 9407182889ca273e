/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A small, bounded document tree on top of GMarkup. The catalogue's files are
 * read into it first, so that what reads them is plain code that can name the
 * line of whatever is wrong. Nothing here knows the catalogue's elements.
 */

#include "config.h"

#include "bx-xml.h"

#include <string.h>

#include "bx-catalogue.h"

struct _BxXmlDocument
{
  char *name;
  BxXmlNode *root;

  /* Everything below belongs to the document and is freed with it. */
  GStringChunk *strings;
  GPtrArray *nodes;
  GPtrArray *attributes;
};

typedef struct
{
  BxXmlDocument *document; /* (unowned) */
  BxXmlNode *current;      /* (unowned) (nullable) */
  GPtrArray *texts;        /* (element-type GString) one an open element */
} Parser;

/**
 * bx_xml_fold_space:
 * @text: any text
 *
 * Folds white space as the translation tools do when they extract a text from
 * a catalogue file: every run of blanks, tabs and line breaks becomes one
 * blank, and there is none at either end. What comes out is the key to look a
 * translation up by.
 *
 * Returns: (transfer full): the folded text
 */
char *
bx_xml_fold_space (const char *text)
{
  char *folded;
  char *out;

  g_return_val_if_fail (text != NULL, NULL);

  folded = g_malloc (strlen (text) + 1);
  out = folded;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r')
        {
          if (out != folded && out[-1] != ' ')
            *out++ = ' ';
        }
      else
        *out++ = *p;
    }

  if (out != folded && out[-1] == ' ')
    out--;
  *out = '\0';

  return folded;
}

/* The parser stands behind what it has read. A line break there still belongs
 * to the line that it ends, though the parser counts it as the first character
 * of the next. */
static guint
get_line (GMarkupParseContext *context)
{
  int line;
  int character;

  g_markup_parse_context_get_position (context, &line, &character);

  return line > 1 && character <= 1 ? line - 1 : line;
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element_name,
                  const char          **attribute_names,
                  const char          **attribute_values,
                  gpointer              user_data,
                  GError              **error)
{
  Parser *parser = user_data;
  BxXmlDocument *document = parser->document;
  BxXmlNode *node;
  guint n_attributes = g_strv_length ((char **) attribute_names);

  if (parser->texts->len >= BX_XML_MAX_DEPTH)
    {
      g_set_error (error, BX_CATALOGUE_ERROR, BX_CATALOGUE_ERROR_LIMIT,
                   "%s:%u: elements are nested more than %d deep",
                   document->name, get_line (context), BX_XML_MAX_DEPTH);
      return;
    }
  if (document->nodes->len >= BX_XML_MAX_NODES)
    {
      g_set_error (error, BX_CATALOGUE_ERROR, BX_CATALOGUE_ERROR_LIMIT,
                   "%s:%u: more than %d elements",
                   document->name, get_line (context), BX_XML_MAX_NODES);
      return;
    }
  if (parser->current == NULL && document->root != NULL)
    {
      g_set_error (error, BX_CATALOGUE_ERROR, BX_CATALOGUE_ERROR_SYNTAX,
                   "%s:%u: <%s> after the end of <%s>",
                   document->name, get_line (context), element_name, document->root->name);
      return;
    }
  if (n_attributes > BX_XML_MAX_ATTRIBUTES)
    {
      g_set_error (error, BX_CATALOGUE_ERROR, BX_CATALOGUE_ERROR_LIMIT,
                   "%s:%u: more than %d attributes in <%s>",
                   document->name, get_line (context), BX_XML_MAX_ATTRIBUTES, element_name);
      return;
    }

  node = g_new0 (BxXmlNode, 1);
  g_ptr_array_add (document->nodes, node);
  node->name = g_string_chunk_insert_const (document->strings, element_name);
  node->line = get_line (context);
  node->text = "";
  node->parent = parser->current;

  if (n_attributes > 0)
    {
      node->attributes = g_new0 (BxXmlAttribute, n_attributes);
      node->n_attributes = n_attributes;
      g_ptr_array_add (document->attributes, node->attributes);

      for (guint i = 0; i < n_attributes; i++)
        {
          node->attributes[i].name = g_string_chunk_insert_const (document->strings, attribute_names[i]);
          node->attributes[i].value = g_string_chunk_insert (document->strings, attribute_values[i]);
        }
    }

  if (node->parent == NULL)
    document->root = node;
  else if (node->parent->last == NULL)
    node->parent->first = node->parent->last = node;
  else
    node->parent->last = node->parent->last->next = node;

  parser->current = node;
  g_ptr_array_add (parser->texts, g_string_new (NULL));
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *element_name,
                gpointer              user_data,
                GError              **error)
{
  Parser *parser = user_data;
  GString *text = g_ptr_array_index (parser->texts, parser->texts->len - 1);
  g_autofree char *folded = bx_xml_fold_space (text->str);

  if (*folded != '\0')
    parser->current->text = g_string_chunk_insert (parser->document->strings, folded);

  parser->current = parser->current->parent;
  g_ptr_array_set_size (parser->texts, parser->texts->len - 1);
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 text_len,
         gpointer              user_data,
         GError              **error)
{
  Parser *parser = user_data;

  if (parser->texts->len > 0)
    g_string_append_len (g_ptr_array_index (parser->texts, parser->texts->len - 1), text, text_len);
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

/**
 * bx_xml_document_new:
 * @name: the file's name, which begins every message
 * @bytes: its content
 * @error: return location for an error
 *
 * Reads a document. Comments and processing instructions are dropped; document
 * types and their entities are not understood, so nothing can grow out of the
 * file.
 *
 * Errors are in [enum@Bx.CatalogueError]: a syntax error or a passed limit.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
BxXmlDocument *
bx_xml_document_new (const char  *name,
                     GBytes      *bytes,
                     GError     **error)
{
  const GMarkupParser callbacks = {
    .start_element = start_element_cb,
    .end_element = end_element_cb,
    .text = text_cb,
  };
  g_autoptr (BxXmlDocument) self = NULL;
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (free_string);
  g_autoptr (GError) markup_error = NULL;
  Parser parser = { 0 };
  const char *content;
  gsize size;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  content = g_bytes_get_data (bytes, &size);
  if (size > BX_XML_MAX_BYTES)
    {
      g_set_error (error, BX_CATALOGUE_ERROR, BX_CATALOGUE_ERROR_LIMIT,
                   "%s: the file is larger than %d bytes", name, BX_XML_MAX_BYTES);
      return NULL;
    }
  if (size > 0 && memchr (content, '\0', size) != NULL)
    {
      g_set_error (error, BX_CATALOGUE_ERROR, BX_CATALOGUE_ERROR_SYNTAX,
                   "%s: not well-formed XML: there is a zero byte in it", name);
      return NULL;
    }

  self = g_new0 (BxXmlDocument, 1);
  self->name = g_strdup (name);
  self->strings = g_string_chunk_new (4096);
  self->nodes = g_ptr_array_new_with_free_func (g_free);
  self->attributes = g_ptr_array_new_with_free_func (g_free);

  parser.document = self;
  parser.texts = texts;

  context = g_markup_parse_context_new (&callbacks, G_MARKUP_TREAT_CDATA_AS_TEXT, &parser, NULL);
  if ((size > 0 && !g_markup_parse_context_parse (context, content, size, &markup_error)) ||
      !g_markup_parse_context_end_parse (context, &markup_error))
    {
      /* It may quote what is no text. */
      g_autofree char *message = g_utf8_make_valid (markup_error->message, -1);

      if (markup_error->domain == BX_CATALOGUE_ERROR)
        g_propagate_error (error, g_steal_pointer (&markup_error));
      else
        g_set_error (error, BX_CATALOGUE_ERROR, BX_CATALOGUE_ERROR_SYNTAX,
                     "%s:%u: not well-formed XML: %s", name, get_line (context), message);
      return NULL;
    }

  if (self->root == NULL)
    {
      g_set_error (error, BX_CATALOGUE_ERROR, BX_CATALOGUE_ERROR_SYNTAX,
                   "%s: there is no element in the file", name);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * bx_xml_document_free:
 * @self: (transfer full) (nullable): a document
 *
 * Frees the document with all its elements.
 */
void
bx_xml_document_free (BxXmlDocument *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->attributes);
  g_ptr_array_unref (self->nodes);
  g_string_chunk_free (self->strings);
  g_free (self->name);
  g_free (self);
}

/**
 * bx_xml_document_get_name:
 * @self: a document
 *
 * Returns: (transfer none): the file's name
 */
const char *
bx_xml_document_get_name (const BxXmlDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * bx_xml_document_get_root:
 * @self: a document
 *
 * Returns: (transfer none): the outermost element
 */
BxXmlNode *
bx_xml_document_get_root (const BxXmlDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}
