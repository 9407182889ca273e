/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-import-json-private.h"

/* What the readers of JSON share. A member that is not there, or is of another kind, is
 * none. */

/**
 * bx_import_json_open:
 * @run: an import
 * @stream: what to read
 * @error: return location for an error
 *
 * Looks through a JSON document.
 *
 * Returns: (transfer full) (nullable): the document
 */
BxJsonStream *
bx_import_json_open (BxImportRun   *run,
                     GInputStream  *stream,
                     GError       **error)
{
  g_autoptr (GInputStream) seekable = bx_import_make_seekable (stream, run->cancellable, error);

  if (seekable == NULL)
    return NULL;

  return bx_json_stream_new (seekable, BX_IMPORT_MAX_JSON_DEPTH, BX_IMPORT_MAX_JSON_ELEMENT, run->cancellable, error);
}

/**
 * bx_import_json_next:
 * @run: an import
 * @json: a document in which a list was opened
 * @element: (out) (transfer full): the element
 * @error: return location for an error
 *
 * Reads the next element of a list, and tells how far that is.
 *
 * Returns: whether there is one
 */
BxJsonStatus
bx_import_json_next (BxImportRun   *run,
                     BxJsonStream  *json,
                     JsonNode     **element,
                     GError       **error)
{
  BxJsonStatus status = bx_json_stream_next (json, element, error);

  if (status != BX_JSON_STATUS_ERROR && run->options->progress != NULL)
    run->options->progress (bx_json_stream_get_position (json), run->options->progress_data);

  return status;
}

/**
 * bx_import_json_get_text:
 * @object: an object
 * @name: the name of a member
 *
 * Returns: (transfer none) (nullable): the text of the member
 */
const char *
bx_import_json_get_text (JsonObject *object,
                         const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

/**
 * bx_import_json_get_array:
 * @object: an object
 * @name: the name of a member
 *
 * Returns: (transfer none) (nullable): the list
 */
JsonArray *
bx_import_json_get_array (JsonObject *object,
                          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/**
 * bx_import_json_get_flag:
 * @object: an object
 * @name: the name of a member
 *
 * Returns: whether it is there, and true
 */
gboolean
bx_import_json_get_flag (JsonObject *object,
                         const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

/**
 * bx_import_json_get_number:
 * @run: an import
 * @object: an object
 * @name: the name of a member
 * @minimum: the least that makes sense, in thousandths
 * @maximum: the most that makes sense, in thousandths
 * @thousandths: (out): the number, in thousandths; 0 if there is none
 * @is_there: (out): whether there is one
 *
 * Reads a number. One that makes no sense is told as what was skipped.
 *
 * Returns: %FALSE if there is something else
 */
gboolean
bx_import_json_get_number (BxImportRun *run,
                           JsonObject  *object,
                           const char  *name,
                           gint64       minimum,
                           gint64       maximum,
                           gint64      *thousandths,
                           gboolean    *is_there)
{
  JsonNode *node = json_object_get_member (object, name);
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double value;

  *thousandths = 0;
  *is_there = node != NULL && !JSON_NODE_HOLDS_NULL (node);
  if (!*is_there)
    return TRUE;

  if (!JSON_NODE_HOLDS_VALUE (node) ||
      (json_node_get_value_type (node) != G_TYPE_INT64 && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_NUMBER, name, NULL);
      return FALSE;
    }

  value = json_node_get_double (node);
  if (!isfinite (value) || value * 1000 < (double) minimum || value * 1000 > (double) maximum)
    {
      bx_import_skip_value (run, BX_IMPORT_REASON_NUMBER, name, g_ascii_dtostr (text, sizeof text, value));
      return FALSE;
    }

  *thousandths = llround (value * 1000);
  return TRUE;
}
