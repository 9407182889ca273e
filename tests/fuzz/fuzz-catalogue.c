/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-catalogue.h"
#include "fuzz.h"

/* Whatever the bytes, a file of the catalogue is read or refused in words that name it:
 * alone, and beside those that ship, whose muscles and equipment it may speak of. */

#define RESOURCE_PREFIX "/com/example/BackExt/catalogue"
#define MAX_SOURCES 32

static void
check (BxCatalogue  *catalogue,
       const GError *error)
{
  GListModel *exercises;

  g_assert_true ((catalogue == NULL) == (error != NULL));
  if (error != NULL)
    {
      g_assert_true (error->domain == BX_CATALOGUE_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  exercises = bx_catalogue_get_exercises (catalogue);
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (BxExercise) exercise = g_list_model_get_item (exercises, i);

      g_assert_true (bx_catalogue_find_exercise (catalogue, bx_exercise_get_id (exercise)) == exercise);
      g_assert_true (g_utf8_validate (bx_exercise_get_name (exercise), -1, NULL));
    }
}

static guint
add_shipped (BxCatalogueSource *sources)
{
  g_auto (GStrv) names = NULL;
  guint n = 0;

  /* Asking for the catalogue registers its resource. */
  g_assert_nonnull (bx_catalogue_get_default ());
  names = g_resources_enumerate_children (RESOURCE_PREFIX, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert_nonnull (names);
  for (guint i = 0; names[i] != NULL && n < MAX_SOURCES; i++)
    {
      g_autofree char *path = g_build_path ("/", RESOURCE_PREFIX, names[i], NULL);
      GBytes *bytes;

      if (!g_str_equal (names[i], "muscles.xml") && !g_str_equal (names[i], "equipment.xml"))
        continue;
      bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      g_assert_nonnull (bytes);
      sources[n++] = (BxCatalogueSource) { g_intern_string (names[i]), bytes };
    }

  return n;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static BxCatalogueSource sources[MAX_SOURCES + 1];
  static guint n_shipped;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  const BxCatalogueSource alone = { "fuzzed.xml", bytes };

  if (n_shipped == 0)
    n_shipped = add_shipped (sources);
  sources[n_shipped] = alone;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BxCatalogue) catalogue = i == 0 ? bx_catalogue_new_from_sources (&alone, 1, &error)
                                                 : bx_catalogue_new_from_sources (sources, n_shipped + 1, &error);

      check (catalogue, error);
    }

  return 0;
}
