/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-column-memory.h"

#include <string.h>

#define COLUMNS_KEY "import-columns"
#define MAX_REMEMBERED 20

/**
 * bx_column_memory_recall:
 * @settings: the person's settings
 * @columns: the columns of a table
 * @chosen: (out caller-allocates) (array fixed-size=10): the position of each field, or -1
 *
 * What the person said of such a table before comes before what its names tell.
 */
void
bx_column_memory_recall (GSettings       *settings,
                         BxImportColumns *columns,
                         int             *chosen)
{
  g_autofree char *key = bx_import_columns_dup_key (columns);
  g_autoptr (GVariant) all = g_settings_get_value (settings, COLUMNS_KEY);
  GVariantIter iter;
  const char *there;
  GVariant *fields;

  memcpy (chosen, columns->guess, sizeof columns->guess);
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "(&s@a{ss})", &there, &fields))
    {
      g_autoptr (GVariant) owned = fields;

      if (!g_str_equal (there, key))
        continue;

      for (guint i = 0; i < BX_IMPORT_N_FIELDS; i++)
        {
          const char *name;

          chosen[i] = -1;
          if (!g_variant_lookup (fields, bx_import_field_to_nick ((BxImportField) i), "&s", &name))
            continue;

          for (guint j = 0; j < columns->columns->len; j++)
            {
              if (g_str_equal (((const BxImportColumn *) g_ptr_array_index (columns->columns, j))->name, name))
                chosen[i] = (int) j;
            }
        }
      return;
    }
}

/**
 * bx_column_memory_keep:
 * @settings: the person's settings
 * @columns: the columns of a table
 * @chosen: (array fixed-size=10): the position of each field, or -1
 *
 * Keeps what the person says of a table for the next such file; of a few of them.
 */
void
bx_column_memory_keep (GSettings       *settings,
                       BxImportColumns *columns,
                       const int       *chosen)
{
  g_autofree char *key = bx_import_columns_dup_key (columns);
  g_autoptr (GVariant) all = g_settings_get_value (settings, COLUMNS_KEY);
  GVariantBuilder builder;
  GVariantIter iter;
  GVariant *entry;
  guint n = 1;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sa{ss})"));
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("(sa{ss})"));
  g_variant_builder_add (&builder, "s", key);
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; i < BX_IMPORT_N_FIELDS; i++)
    {
      if (chosen[i] >= 0)
        g_variant_builder_add (&builder, "{ss}", bx_import_field_to_nick ((BxImportField) i),
                               ((const BxImportColumn *) g_ptr_array_index (columns->columns, chosen[i]))->name);
    }
  g_variant_builder_close (&builder);
  g_variant_builder_close (&builder);

  g_variant_iter_init (&iter, all);
  while (n < MAX_REMEMBERED && (entry = g_variant_iter_next_value (&iter)) != NULL)
    {
      g_autoptr (GVariant) owned = entry;
      g_autoptr (GVariant) there = g_variant_get_child_value (entry, 0);

      if (g_str_equal (g_variant_get_string (there, NULL), key))
        continue;
      g_variant_builder_add_value (&builder, entry);
      n++;
    }

  g_settings_set_value (settings, COLUMNS_KEY, g_variant_builder_end (&builder));
}
