/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Addresses inside the program. Anybody can make one, a web page too, so a link
 * only ever leads somewhere: none starts, changes or deletes anything. */

#include "config.h"

#include "bx-link.h"

#include <string.h>

/* More than any of ours has */
#define MAX_LENGTH 1000
#define MAX_ID_LENGTH 100

static const char * const kinds[] = {
  [BX_LINK_EXERCISE] = "exercise",
  [BX_LINK_MUSCLE] = "muscle",
  [BX_LINK_WORKOUT] = "workout",
  [BX_LINK_SEARCH] = "search",
};

/* Stable text ids and UUIDs */
static gboolean
is_id (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > MAX_ID_LENGTH)
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && *p != '-')
        return FALSE;
    }

  return TRUE;
}

/**
 * bx_link_new:
 * @kind: what it leads to
 * @id: the exercise, muscle or workout; what was typed, for a search
 *
 * Returns: (transfer full): a new link
 */
BxLink *
bx_link_new (BxLinkKind  kind,
             const char *id)
{
  BxLink *self;

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_new0 (BxLink, 1);
  self->kind = kind;
  self->id = g_strdup (id);

  return self;
}

/**
 * bx_link_parse:
 * @uri: any text
 *
 * Reads a link. Whether there is what it leads to is another question.
 *
 * Returns: (transfer full) (nullable): the link, or %NULL if it is none of ours
 */
BxLink *
bx_link_parse (const char *uri)
{
  g_autoptr (GUri) parsed = NULL;
  g_autoptr (GHashTable) parameters = NULL;
  g_autoptr (BxLink) self = NULL;
  const char *path;

  g_return_val_if_fail (uri != NULL, NULL);

  if (strlen (uri) > MAX_LENGTH)
    return NULL;

  parsed = g_uri_parse (uri, G_URI_FLAGS_ENCODED_QUERY, NULL);
  if (parsed == NULL || g_ascii_strcasecmp (g_uri_get_scheme (parsed), BX_LINK_SCHEME) != 0 ||
      g_uri_get_host (parsed) == NULL)
    return NULL;

  if (g_uri_get_query (parsed) != NULL)
    {
      parameters = g_uri_parse_params (g_uri_get_query (parsed), -1, "&", G_URI_PARAMS_WWW_FORM, NULL);
      if (parameters == NULL)
        return NULL;
    }

  self = g_new0 (BxLink, 1);
  for (self->kind = 0; self->kind < G_N_ELEMENTS (kinds); self->kind++)
    {
      if (g_ascii_strcasecmp (kinds[self->kind], g_uri_get_host (parsed)) == 0)
        break;
    }
  if (self->kind == G_N_ELEMENTS (kinds))
    return NULL;

  if (self->kind == BX_LINK_SEARCH)
    {
      const char *text = parameters != NULL ? g_hash_table_lookup (parameters, "text") : NULL;

      self->id = g_strdup (text != NULL ? text : "");
      return g_steal_pointer (&self);
    }

  path = g_uri_get_path (parsed);
  self->id = g_strdup (*path == '/' ? path + 1 : path);
  if (g_str_has_suffix (self->id, "/"))
    self->id[strlen (self->id) - 1] = '\0';
  if (!is_id (self->id))
    return NULL;

  if (self->kind == BX_LINK_EXERCISE)
    {
      if (parameters != NULL)
        self->variation = g_strdup (g_hash_table_lookup (parameters, "variation"));
      if (g_uri_get_fragment (parsed) != NULL && is_id (g_uri_get_fragment (parsed)))
        self->part = g_strdup (g_uri_get_fragment (parsed));
    }

  return g_steal_pointer (&self);
}

/**
 * bx_link_format:
 * @self: a link
 *
 * Writes a link that [func@Bx.Link.parse] reads.
 *
 * Returns: (transfer full): the address
 */
char *
bx_link_format (const BxLink *self)
{
  g_autoptr (GString) uri = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  uri = g_string_new (BX_LINK_SCHEME "://");
  g_string_append (uri, kinds[self->kind]);

  if (self->kind == BX_LINK_SEARCH)
    {
      g_string_append (uri, "?text=");
      g_string_append_uri_escaped (uri, self->id, NULL, FALSE);
      return g_strdup (uri->str);
    }

  g_string_append_c (uri, '/');
  g_string_append (uri, self->id);
  if (self->variation != NULL)
    {
      g_string_append (uri, "?variation=");
      g_string_append_uri_escaped (uri, self->variation, ":", FALSE);
    }
  if (self->part != NULL)
    {
      g_string_append_c (uri, '#');
      g_string_append (uri, self->part);
    }

  return g_strdup (uri->str);
}

/**
 * bx_link_free:
 * @self: (transfer full) (nullable): a link
 *
 * Frees a link.
 */
void
bx_link_free (BxLink *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->variation);
  g_free (self->part);
  g_free (self);
}
