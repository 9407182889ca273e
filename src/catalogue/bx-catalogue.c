/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-catalogue-private.h"

#include "bx-catalogue-reader.h"
#include "bx-catalogue-resources.h"
#include "bx-muscle-private.h"

#define RESOURCE_PREFIX "/com/example/BackExt/catalogue/"

/**
 * BxCatalogue:
 *
 * All exercises, muscles, equipment and workouts that ship with the program, and
 * the person's own exercises, once they were read from the log.
 *
 * What ships never changes once it is there. It is read in the person's language, from
 * XML files that `data/catalogue/README.md` describes.
 *
 * The person's own exercises come and go in the main thread. Other threads ask for what
 * ships alone: [method@Bx.Catalogue.get_shipped_exercises] and
 * [method@Bx.Catalogue.find_shipped_exercise].
 */

G_DEFINE_QUARK (bx-catalogue-error-quark, bx_catalogue_error)
G_DEFINE_FINAL_TYPE (BxCatalogue, bx_catalogue, G_TYPE_OBJECT)

static void
bx_catalogue_finalize (GObject *object)
{
  BxCatalogue *self = BX_CATALOGUE (object);

  g_hash_table_unref (self->own_table);
  g_ptr_array_unref (self->own_exercises);
  g_hash_table_unref (self->muscle_table);
  g_hash_table_unref (self->equipment_table);
  g_hash_table_unref (self->exercise_table);
  g_hash_table_unref (self->workout_table);

  g_ptr_array_unref (self->groups);
  g_object_unref (self->muscles);
  g_ptr_array_unref (self->equipment);
  g_ptr_array_unref (self->shipped_exercises);
  g_object_unref (self->exercises);
  g_ptr_array_unref (self->workouts);

  G_OBJECT_CLASS (bx_catalogue_parent_class)->finalize (object);
}

static void
bx_catalogue_class_init (BxCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_catalogue_finalize;
}

static void
bx_catalogue_init (BxCatalogue *self)
{
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_muscle_group_free);
  self->muscles = g_list_store_new (BX_TYPE_MUSCLE);
  self->equipment = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_equipment_free);
  self->exercises = g_list_store_new (BX_TYPE_EXERCISE);
  self->workouts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_workout_free);

  self->shipped_exercises = g_ptr_array_new_with_free_func (g_object_unref);
  self->own_exercises = g_ptr_array_new_with_free_func (g_object_unref);
  self->own_table = g_hash_table_new (g_str_hash, g_str_equal);
  self->muscle_table = g_hash_table_new (g_str_hash, g_str_equal);
  self->equipment_table = g_hash_table_new (g_str_hash, g_str_equal);
  self->exercise_table = g_hash_table_new (g_str_hash, g_str_equal);
  self->workout_table = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * bx_catalogue_new_from_sources:
 * @sources: (array length=n_sources): the catalogue's files, in any order
 * @n_sources: how many
 * @error: return location for an error
 *
 * Reads a catalogue. What each file holds is told by its outermost element:
 * `<muscles>`, `<equipment-list>`, `<exercise>` or `<workouts>`. All ids must
 * lead somewhere; anything that is not understood is refused.
 *
 * Errors are in [enum@Bx.CatalogueError].
 *
 * Returns: (transfer full): the catalogue, or %NULL with @error set
 */
BxCatalogue *
bx_catalogue_new_from_sources (const BxCatalogueSource  *sources,
                               gsize                     n_sources,
                               GError                  **error)
{
  g_autoptr (BxCatalogue) self = NULL;

  g_return_val_if_fail (sources != NULL || n_sources == 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (BX_TYPE_CATALOGUE, NULL);
  if (!bx_catalogue_read (self, sources, n_sources, error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
clear_source (gpointer data)
{
  BxCatalogueSource *source = data;

  g_free ((char *) source->name);
  g_bytes_unref (source->bytes);
}

static GArray *
new_sources (void)
{
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (BxCatalogueSource));

  g_array_set_clear_func (sources, clear_source);

  return sources;
}

static void
take_source (GArray     *sources,
             const char *name,
             GBytes     *bytes)
{
  BxCatalogueSource source = { .name = g_strdup (name), .bytes = bytes };

  g_array_append_val (sources, source);
}

/**
 * bx_catalogue_new_from_folder:
 * @path: (type filename): a folder
 * @error: return location for an error
 *
 * Reads a catalogue from the files in a folder that end in `.xml`; the list of
 * resources beside them is left out. It blocks, and is meant for tests and for
 * those who write catalogue files.
 *
 * Errors are in [enum@Bx.CatalogueError] and [error@GLib.FileError].
 *
 * Returns: (transfer full): the catalogue, or %NULL with @error set
 */
BxCatalogue *
bx_catalogue_new_from_folder (const char  *path,
                              GError     **error)
{
  g_autoptr (GDir) folder = NULL;
  g_autoptr (GArray) sources = NULL;
  const char *name;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  folder = g_dir_open (path, 0, error);
  if (folder == NULL)
    return NULL;

  sources = new_sources ();
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *content = NULL;
      gsize length;

      if (!g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".gresource.xml"))
        continue;

      if (!g_file_get_contents (file, &content, &length, error))
        return NULL;
      take_source (sources, name, g_bytes_new_take (g_steal_pointer (&content), length));
    }

  return bx_catalogue_new_from_sources ((gconstpointer) sources->data, sources->len, error);
}

static BxCatalogue *
read_default (GError **error)
{
  g_autoptr (GArray) sources = new_sources ();
  g_auto (GStrv) names = NULL;

  /* Found among all: when another thread looks something up just now, there is no
   * resource of our own to get until it is done. */
  bx_catalogue_register_resource ();
  names = g_resources_enumerate_children (RESOURCE_PREFIX, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (names == NULL)
    return NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_PREFIX, names[i], NULL);
      GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (bytes == NULL)
        return NULL;
      take_source (sources, names[i], bytes);
    }

  return bx_catalogue_new_from_sources ((gconstpointer) sources->data, sources->len, error);
}

/**
 * bx_catalogue_get_default:
 *
 * Gets the catalogue that ships. The first call reads it, in the language that
 * is set then; that takes a few milliseconds.
 *
 * A program whose own catalogue can't be read is broken, and ends here. The
 * tests read the same files.
 *
 * Returns: (transfer none): the catalogue
 */
BxCatalogue *
bx_catalogue_get_default (void)
{
  static BxCatalogue *catalogue = NULL;

  if (g_once_init_enter_pointer (&catalogue))
    {
      g_autoptr (GError) error = NULL;
      BxCatalogue *read = read_default (&error);

      if (read == NULL)
        g_error ("The catalogue that ships can't be read: %s", error->message);

      g_once_init_leave_pointer (&catalogue, read);
    }

  return catalogue;
}

/**
 * bx_catalogue_get_exercises:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list model of [class@Bx.Exercise] in the order in
 *   which they are shown; for the main thread alone
 */
GListModel *
bx_catalogue_get_exercises (BxCatalogue *self)
{
  g_return_val_if_fail (BX_IS_CATALOGUE (self), NULL);

  return G_LIST_MODEL (self->exercises);
}

/**
 * bx_catalogue_find_exercise:
 * @self: a catalogue
 * @id: an exercise's id
 *
 * Finds an exercise that ships, or one of the person's own, even if it is deleted. For
 * the main thread alone.
 *
 * Returns: (transfer none) (nullable): the exercise, or %NULL if there is none
 */
BxExercise *
bx_catalogue_find_exercise (BxCatalogue *self,
                            const char  *id)
{
  BxExercise *shipped;

  g_return_val_if_fail (BX_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  shipped = bx_catalogue_find_shipped_exercise (self, id);

  return shipped != NULL ? shipped : g_hash_table_lookup (self->own_table, id);
}

/**
 * bx_catalogue_get_shipped_exercises:
 * @self: a catalogue
 *
 * Returns: (transfer none) (element-type BxExercise): the exercises that ship, in the
 *   order in which they are shown; for any thread
 */
GPtrArray *
bx_catalogue_get_shipped_exercises (BxCatalogue *self)
{
  g_return_val_if_fail (BX_IS_CATALOGUE (self), NULL);

  return self->shipped_exercises;
}

/**
 * bx_catalogue_find_shipped_exercise:
 * @self: a catalogue
 * @id: an exercise's id
 *
 * Finds an exercise that ships. For any thread.
 *
 * Returns: (transfer none) (nullable): the exercise, or %NULL if none that ships is
 *   called so
 */
BxExercise *
bx_catalogue_find_shipped_exercise (BxCatalogue *self,
                                    const char  *id)
{
  g_return_val_if_fail (BX_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->exercise_table, id);
}

/**
 * bx_catalogue_get_muscles:
 * @self: a catalogue
 *
 * Returns: (transfer none): a list model of [class@Bx.Muscle], group by group
 */
GListModel *
bx_catalogue_get_muscles (BxCatalogue *self)
{
  g_return_val_if_fail (BX_IS_CATALOGUE (self), NULL);

  return G_LIST_MODEL (self->muscles);
}

/**
 * bx_catalogue_find_muscle:
 * @self: a catalogue
 * @id: a muscle's id
 *
 * Returns: (transfer none) (nullable): the muscle, or %NULL if there is none
 */
BxMuscle *
bx_catalogue_find_muscle (BxCatalogue *self,
                          const char  *id)
{
  g_return_val_if_fail (BX_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->muscle_table, id);
}

/**
 * bx_catalogue_get_groups:
 * @self: a catalogue
 *
 * Returns: (transfer none) (element-type BxMuscleGroup): the groups of muscles
 */
GPtrArray *
bx_catalogue_get_groups (BxCatalogue *self)
{
  g_return_val_if_fail (BX_IS_CATALOGUE (self), NULL);

  return self->groups;
}

/**
 * bx_catalogue_get_equipment:
 * @self: a catalogue
 *
 * Returns: (transfer none) (element-type BxEquipment): all equipment that any
 *   exercise can use
 */
GPtrArray *
bx_catalogue_get_equipment (BxCatalogue *self)
{
  g_return_val_if_fail (BX_IS_CATALOGUE (self), NULL);

  return self->equipment;
}

/**
 * bx_catalogue_find_equipment:
 * @self: a catalogue
 * @id: the id of a piece of equipment
 *
 * Returns: (transfer none) (nullable): the equipment, or %NULL if there is none
 */
const BxEquipment *
bx_catalogue_find_equipment (BxCatalogue *self,
                             const char  *id)
{
  g_return_val_if_fail (BX_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->equipment_table, id);
}

/**
 * bx_catalogue_get_workouts:
 * @self: a catalogue
 *
 * Returns: (transfer none) (element-type BxWorkout): the workouts that ship
 */
GPtrArray *
bx_catalogue_get_workouts (BxCatalogue *self)
{
  g_return_val_if_fail (BX_IS_CATALOGUE (self), NULL);

  return self->workouts;
}

/**
 * bx_catalogue_find_workout:
 * @self: a catalogue
 * @id: a workout's id
 *
 * Returns: (transfer none) (nullable): the workout, or %NULL if there is none
 *   that ships
 */
const BxWorkout *
bx_catalogue_find_workout (BxCatalogue *self,
                           const char  *id)
{
  g_return_val_if_fail (BX_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->workout_table, id);
}
