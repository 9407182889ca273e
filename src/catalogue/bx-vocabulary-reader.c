/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads the words that exercises are described with: muscles and equipment. */

#include "config.h"

#include "bx-catalogue-reader.h"
#include "bx-muscle-private.h"
#include "bx-words.h"

static void
read_muscle (BxCatalogueReader   *self,
             const BxMuscleGroup *group,
             BxXmlNode           *node)
{
  g_autoptr (BxMuscle) muscle = g_object_new (BX_TYPE_MUSCLE, NULL);
  GHashTable *table = self->catalogue->muscle_table;

  muscle->id = bx_reader_take_id (self, node, "id");
  muscle->plain_name = bx_reader_take_text (self, node, "plain", BX_READ_REQUIRED);
  muscle->title = bx_words_capitalize (muscle->plain_name);
  muscle->name = bx_reader_take_text (self, node, "name", BX_READ_REQUIRED);
  muscle->function = bx_reader_take_text (self, node, "function", BX_READ_REQUIRED);
  muscle->group_id = g_strdup (group->id);
  muscle->group_name = g_strdup (group->name);
  bx_reader_finish (self, node);

  if (g_hash_table_contains (table, muscle->id))
    {
      bx_reader_fail (self, node, BX_CATALOGUE_ERROR_DUPLICATE, "a second muscle “%s”", muscle->id);
      return;
    }

  g_hash_table_insert (table, muscle->id, muscle);
  g_list_store_append (self->catalogue->muscles, muscle);
  g_list_store_append (G_LIST_STORE (group->muscles), muscle);
}

/*< private >
 * bx_reader_read_muscles:
 * @self: a reader
 * @root: a `<muscles>` element
 */
void
bx_reader_read_muscles (BxCatalogueReader *self,
                        BxXmlNode         *root)
{
  GPtrArray *groups = self->catalogue->groups;
  BxXmlNode *node = NULL;

  while ((node = bx_reader_take_next (self, root, node, "group")) != NULL)
    {
      BxMuscleGroup *group = g_new0 (BxMuscleGroup, 1);
      BxXmlNode *child = NULL;

      group->id = bx_reader_take_id (self, node, "id");
      group->name = bx_reader_take_text (self, node, "name", BX_READ_REQUIRED);
      group->title = bx_words_capitalize (group->name);
      group->muscles = G_LIST_MODEL (g_list_store_new (BX_TYPE_MUSCLE));

      for (guint i = 0; i < groups->len; i++)
        {
          if (g_str_equal (((BxMuscleGroup *) g_ptr_array_index (groups, i))->id, group->id))
            bx_reader_fail (self, node, BX_CATALOGUE_ERROR_DUPLICATE, "a second group “%s”", group->id);
        }
      g_ptr_array_add (groups, group);

      while ((child = bx_reader_take_next (self, node, child, "muscle")) != NULL)
        read_muscle (self, group, child);

      if (g_list_model_get_n_items (group->muscles) == 0)
        bx_reader_fail (self, node, BX_CATALOGUE_ERROR_MISSING, "the group “%s” has no <muscle>", group->id);

      bx_reader_finish (self, node);
    }

  bx_reader_finish (self, root);
}

/*< private >
 * bx_reader_read_equipment:
 * @self: a reader
 * @root: an `<equipment-list>` element
 */
void
bx_reader_read_equipment (BxCatalogueReader *self,
                          BxXmlNode         *root)
{
  GHashTable *table = self->catalogue->equipment_table;
  BxXmlNode *node = NULL;

  while ((node = bx_reader_take_next (self, root, node, "equipment")) != NULL)
    {
      BxEquipment *equipment = g_new0 (BxEquipment, 1);

      g_ptr_array_add (self->catalogue->equipment, equipment);
      equipment->id = bx_reader_take_id (self, node, "id");
      equipment->name = bx_reader_take_text (self, node, "name", BX_READ_REQUIRED);
      equipment->title = bx_words_capitalize (equipment->name);

      if (g_hash_table_contains (table, equipment->id))
        bx_reader_fail (self, node, BX_CATALOGUE_ERROR_DUPLICATE, "a second equipment “%s”", equipment->id);
      else
        g_hash_table_insert (table, equipment->id, equipment);

      bx_reader_finish (self, node);
    }

  bx_reader_finish (self, root);
}
