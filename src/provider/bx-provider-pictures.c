/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The small pictures that were drawn while the program was built. */

#include "config.h"

#include "bx-provider-pictures.h"

#include "bx-provider-resources.h"

#define PATH "/com/example/BackExt/provider/search-pictures.gvariant"

/* (transfer none) (nullable) */
static GVariant *
get_pictures (void)
{
  static GVariant *pictures;
  g_autoptr (GBytes) bytes = NULL;

  if (pictures != NULL)
    return pictures;

  bx_provider_register_resource ();
  bytes = g_resources_lookup_data (PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes != NULL)
    pictures = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE ("a{say}"), bytes, TRUE));

  return pictures;
}

/* Who does the exercises in the pictures. Without the program's settings installed, as
 * in a build that is tried out, whoever does them from the start. */
static const char *
get_athlete (void)
{
  static const char *athlete;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;

  if (athlete != NULL)
    return athlete;

  athlete = "man";
  schema = source != NULL ? g_settings_schema_source_lookup (source, APP_ID, TRUE) : NULL;
  if (schema != NULL && g_settings_schema_has_key (schema, "athlete"))
    {
      g_autofree char *chosen = NULL;

      settings = g_settings_new_full (schema, NULL, NULL);
      chosen = g_settings_get_string (settings, "athlete");
      athlete = g_intern_string (chosen);
    }

  return athlete;
}

/**
 * bx_provider_pictures_find:
 * @kind: `exercise` or `muscle`
 * @id: its id
 *
 * Finds the picture of what ships with the program.
 *
 * Returns: (transfer full) (nullable): the picture
 */
GIcon *
bx_provider_pictures_find (const char *kind,
                           const char *id)
{
  GVariant *pictures = get_pictures ();
  g_autofree char *name = NULL;
  g_autoptr (GVariant) picture = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (pictures == NULL)
    return NULL;

  name = g_strjoin ("/", kind, id, get_athlete (), NULL);
  picture = g_variant_lookup_value (pictures, name, G_VARIANT_TYPE_BYTESTRING);
  if (picture == NULL)
    return NULL;

  bytes = g_variant_get_data_as_bytes (picture);

  return g_bytes_icon_new (bytes);
}
