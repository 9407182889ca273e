/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How the catalogue is read: the tools that take a document apart strictly, and
 * the order in which the files are read. What an element means is told in
 * bx-vocabulary-reader.c, bx-exercise-reader.c and bx-workout-reader.c.
 */

#include "config.h"

#include "bx-catalogue-reader.h"

#include <libintl.h>

/* An id of an exercise that may be in a file not read yet. */
typedef struct
{
  char *file;
  guint line;
  char *exercise_id;
} Reference;

static void
reference_free (gpointer data)
{
  Reference *reference = data;

  g_free (reference->exercise_id);
  g_free (reference->file);
  g_free (reference);
}

/*< private >
 * bx_reader_fail:
 * @self: a reader
 * @node: (nullable): the element that is wrong, or %NULL for none
 * @code: what kind of error
 * @format: the message, without file and line
 * @...: its arguments
 *
 * Notes an error, unless there is one already.
 */
void
bx_reader_fail (BxCatalogueReader *self,
                const BxXmlNode   *node,
                BxCatalogueError   code,
                const char        *format,
                ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (self->error != NULL)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  if (node != NULL)
    self->error = g_error_new (BX_CATALOGUE_ERROR, code, "%s:%u: %s",
                               bx_xml_document_get_name (self->document), node->line, message);
  else
    self->error = g_error_new_literal (BX_CATALOGUE_ERROR, code, message);
}

/*< private >
 * bx_reader_take_child:
 * @self: a reader
 * @parent: (nullable): an element
 * @name: the child's name
 * @mode: whether it must be there
 *
 * Takes a child that can be there only once: a second one is left over, and
 * [func@Bx.reader_finish] finds it.
 *
 * Returns: (nullable): the child
 */
BxXmlNode *
bx_reader_take_child (BxCatalogueReader *self,
                      BxXmlNode         *parent,
                      const char        *name,
                      BxReadMode         mode)
{
  BxXmlNode *child;

  if (parent == NULL)
    return NULL;

  child = bx_reader_take_next (self, parent, NULL, name);
  if (child == NULL && mode == BX_READ_REQUIRED)
    bx_reader_fail (self, parent, BX_CATALOGUE_ERROR_MISSING, "<%s> has no <%s>", parent->name, name);

  return child;
}

/*< private >
 * bx_reader_take_next:
 * @self: a reader
 * @parent: (nullable): an element
 * @previous: (nullable): the child that was taken last
 * @name: the child's name
 *
 * Takes one child after the other.
 *
 * Returns: (nullable): the next child of that name
 */
BxXmlNode *
bx_reader_take_next (BxCatalogueReader *self,
                     BxXmlNode         *parent,
                     BxXmlNode         *previous,
                     const char        *name)
{
  if (parent == NULL)
    return NULL;

  for (BxXmlNode *child = previous != NULL ? previous->next : parent->first; child != NULL; child = child->next)
    {
      if (g_str_equal (child->name, name))
        {
          child->taken = TRUE;
          return child;
        }
    }

  return NULL;
}

/*< private >
 * bx_reader_take_attribute:
 * @self: a reader
 * @node: (nullable): an element
 * @name: the attribute's name
 * @mode: whether it must be there
 *
 * Returns: (nullable): the value
 */
const char *
bx_reader_take_attribute (BxCatalogueReader *self,
                          BxXmlNode         *node,
                          const char        *name,
                          BxReadMode         mode)
{
  if (node == NULL)
    return NULL;

  for (guint i = 0; i < node->n_attributes; i++)
    {
      if (g_str_equal (node->attributes[i].name, name))
        {
          node->attributes[i].taken = TRUE;
          if (*node->attributes[i].value == '\0')
            bx_reader_fail (self, node, BX_CATALOGUE_ERROR_MISSING, "“%s” of <%s> is empty", name, node->name);
          return node->attributes[i].value;
        }
    }

  if (mode == BX_READ_REQUIRED)
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_MISSING, "<%s> has no “%s”", node->name, name);

  return NULL;
}

static gboolean
is_id (const char *text)
{
  gboolean after_hyphen = TRUE;

  if (!g_ascii_islower (*text))
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '-' && after_hyphen)
        return FALSE;
      if (*p != '-' && !g_ascii_islower (*p) && !g_ascii_isdigit (*p))
        return FALSE;
      after_hyphen = *p == '-';
    }

  return !after_hyphen;
}

/*< private >
 * bx_reader_take_id:
 * @self: a reader
 * @node: (nullable): an element
 * @name: the attribute's name, which must be there
 *
 * Takes an attribute that is an id: small ASCII letters and digits, with single
 * hyphens between them.
 *
 * Returns: (transfer full): the id; after an error, any text
 */
char *
bx_reader_take_id (BxCatalogueReader *self,
                   BxXmlNode         *node,
                   const char        *name)
{
  const char *id = bx_reader_take_attribute (self, node, name, BX_READ_REQUIRED);

  if (id == NULL)
    return g_strdup ("");

  if (!is_id (id))
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID,
                    "“%s” is no id: small letters, digits and single hyphens only", id);

  return g_strdup (id);
}

/*< private >
 * bx_reader_take_int:
 * @self: a reader
 * @node: (nullable): an element
 * @name: the attribute's name
 * @mode: whether it must be there
 * @minimum: the least that it can be
 * @maximum: the most that it can be
 * @fallback: what to return where it is not there
 *
 * Returns: the value
 */
int
bx_reader_take_int (BxCatalogueReader *self,
                    BxXmlNode         *node,
                    const char        *name,
                    BxReadMode         mode,
                    int                minimum,
                    int                maximum,
                    int                fallback)
{
  const char *text = bx_reader_take_attribute (self, node, name, mode);
  gint64 value = fallback;

  if (text == NULL)
    return fallback;

  if (!g_ascii_string_to_signed (text, 10, minimum, maximum, &value, NULL))
    {
      bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID, "“%s” must be a whole number from %d to %d, not “%s”",
                      name, minimum, maximum, text);
      return fallback;
    }

  return value;
}

/*< private >
 * bx_reader_take_choice:
 * @self: a reader
 * @node: (nullable): an element
 * @name: the attribute's name
 * @choices: (array zero-terminated=1): what it can be
 * @fallback: what to return where it is not there, or −1 if it must be there
 *
 * Returns: the index of the value in @choices; after an error, any index
 */
int
bx_reader_take_choice (BxCatalogueReader  *self,
                       BxXmlNode          *node,
                       const char         *name,
                       const char * const *choices,
                       int                 fallback)
{
  const char *text = bx_reader_take_attribute (self, node, name, fallback < 0 ? BX_READ_REQUIRED : BX_READ_OPTIONAL);
  g_autofree char *list = NULL;

  if (text == NULL)
    return MAX (fallback, 0);

  for (int i = 0; choices[i] != NULL; i++)
    {
      if (g_str_equal (choices[i], text))
        return i;
    }

  list = g_strjoinv (", ", (char **) choices);
  bx_reader_fail (self, node, BX_CATALOGUE_ERROR_INVALID, "“%s” must be one of %s, not “%s”", name, list, text);

  return 0;
}

static const char *
translate (const char *text)
{
  /* gettext() gives the catalogue's own header for an empty text. */
  if (*text == '\0')
    return text;

  return dgettext (GETTEXT_PACKAGE, text);
}

/*< private >
 * bx_reader_read_text:
 * @self: a reader
 * @node: (nullable): an element that holds text and nothing else
 *
 * Returns: (transfer full): its text, translated
 */
char *
bx_reader_read_text (BxCatalogueReader *self,
                     BxXmlNode         *node)
{
  if (node == NULL)
    return g_strdup ("");

  if (*node->text == '\0')
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_MISSING, "<%s> is empty", node->name);

  for (const BxXmlNode *child = node->first; child != NULL; child = child->next)
    bx_reader_fail (self, child, BX_CATALOGUE_ERROR_SYNTAX, "<%s> does not belong in <%s>", child->name, node->name);

  for (guint i = 0; i < node->n_attributes; i++)
    {
      if (!node->attributes[i].taken)
        bx_reader_fail (self, node, BX_CATALOGUE_ERROR_SYNTAX, "<%s> can't have “%s”",
                        node->name, node->attributes[i].name);
    }

  return g_strdup (translate (node->text));
}

/*< private >
 * bx_reader_read_paragraphs:
 * @self: a reader
 * @node: (nullable): an element with `<p>` in it
 *
 * Each paragraph is a text of its own to translators.
 *
 * Returns: (transfer full): the paragraphs, divided by blank lines
 */
char *
bx_reader_read_paragraphs (BxCatalogueReader *self,
                           BxXmlNode         *node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  BxXmlNode *p = NULL;

  while ((p = bx_reader_take_next (self, node, p, "p")) != NULL)
    {
      g_autofree char *paragraph = bx_reader_read_text (self, p);

      if (text->len > 0)
        g_string_append (text, "\n\n");
      g_string_append (text, paragraph);
    }

  if (node != NULL && node->first == NULL)
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_MISSING, "<%s> has no <p>", node->name);

  return g_strdup (text->str);
}

/*< private >
 * bx_reader_take_text:
 * @self: a reader
 * @parent: (nullable): an element
 * @name: the name of a child that holds text and nothing else
 * @mode: whether it must be there
 *
 * Returns: (transfer full) (nullable): its text, translated; %NULL only where
 *   @mode is %BX_READ_OPTIONAL
 */
char *
bx_reader_take_text (BxCatalogueReader *self,
                     BxXmlNode         *parent,
                     const char        *name,
                     BxReadMode         mode)
{
  BxXmlNode *node = bx_reader_take_child (self, parent, name, mode);

  if (node == NULL && mode == BX_READ_OPTIONAL)
    return NULL;

  return bx_reader_read_text (self, node);
}

/*< private >
 * bx_reader_take_paragraphs:
 * @self: a reader
 * @parent: (nullable): an element
 * @name: the name of a child that holds paragraphs and nothing else
 * @mode: whether it must be there
 *
 * Returns: (transfer full) (nullable): its paragraphs, translated; %NULL only
 *   where @mode is %BX_READ_OPTIONAL
 */
char *
bx_reader_take_paragraphs (BxCatalogueReader *self,
                           BxXmlNode         *parent,
                           const char        *name,
                           BxReadMode         mode)
{
  BxXmlNode *node = bx_reader_take_child (self, parent, name, mode);
  char *text;

  if (node == NULL && mode == BX_READ_OPTIONAL)
    return NULL;

  text = bx_reader_read_paragraphs (self, node);
  bx_reader_finish (self, node);

  return text;
}

/*< private >
 * bx_reader_finish:
 * @self: a reader
 * @node: (nullable): an element that holds elements and no text
 *
 * Refuses what was not asked for, so that a slip of the pen never goes unseen.
 */
void
bx_reader_finish (BxCatalogueReader *self,
                  BxXmlNode         *node)
{
  if (node == NULL)
    return;

  for (guint i = 0; i < node->n_attributes; i++)
    {
      if (!node->attributes[i].taken)
        bx_reader_fail (self, node, BX_CATALOGUE_ERROR_SYNTAX, "<%s> can't have “%s”",
                        node->name, node->attributes[i].name);
    }

  for (const BxXmlNode *child = node->first; child != NULL; child = child->next)
    {
      if (child->taken)
        continue;

      for (const BxXmlNode *twin = node->first; twin != child; twin = twin->next)
        {
          if (g_str_equal (twin->name, child->name))
            bx_reader_fail (self, child, BX_CATALOGUE_ERROR_DUPLICATE, "<%s> has a second <%s>",
                            node->name, child->name);
        }
      bx_reader_fail (self, child, BX_CATALOGUE_ERROR_SYNTAX, "<%s> does not belong in <%s>", child->name, node->name);
    }

  if (*node->text != '\0')
    bx_reader_fail (self, node, BX_CATALOGUE_ERROR_SYNTAX, "<%s> can't have text of its own", node->name);
}

/*< private >
 * bx_reader_refer:
 * @self: a reader
 * @node: the element that names an exercise
 * @exercise_id: the exercise
 *
 * Remembers to look whether there is such an exercise, once all were read.
 */
void
bx_reader_refer (BxCatalogueReader *self,
                 const BxXmlNode   *node,
                 const char        *exercise_id)
{
  Reference *reference = g_new0 (Reference, 1);

  reference->file = g_strdup (bx_xml_document_get_name (self->document));
  reference->line = node->line;
  reference->exercise_id = g_strdup (exercise_id);
  g_ptr_array_add (self->references, reference);
}

/**
 * bx_reader_new_ids: (skip)
 *
 * Returns: (transfer full): a set of ids for bx_reader_claim()
 */
GHashTable *
bx_reader_new_ids (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/*< private >
 * bx_reader_claim:
 * @self: a reader
 * @node: the element that has the id
 * @ids: the ids so far, a set
 * @what: what it is, for the message
 * @id: the id
 *
 * Refuses an id that was there before.
 *
 * Returns: whether it is new
 */
gboolean
bx_reader_claim (BxCatalogueReader *self,
                 const BxXmlNode   *node,
                 GHashTable        *ids,
                 const char        *what,
                 const char        *id)
{
  if (g_hash_table_add (ids, g_strdup (id)))
    return TRUE;

  bx_reader_fail (self, node, BX_CATALOGUE_ERROR_DUPLICATE, "a second %s “%s”", what, id);

  return FALSE;
}

/* The vocabulary comes first and the workouts come last, whatever the order of
 * the files, since each names what the ones before define. */
static const char * const passes[] = { "muscles", "equipment-list", "exercise", "workouts" };

static int
compare_exercises (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  const BxExercise *one = a;
  const BxExercise *other = b;

  if (one->order != other->order)
    return one->order < other->order ? -1 : 1;

  return g_utf8_collate (one->name, other->name);
}

static void
read_document (BxCatalogueReader *self,
               guint              pass)
{
  BxXmlNode *root = bx_xml_document_get_root (self->document);

  switch (pass)
    {
    case 0:
      bx_reader_read_muscles (self, root);
      break;

    case 1:
      bx_reader_read_equipment (self, root);
      break;

    case 2:
      {
        g_autoptr (BxExercise) exercise = bx_reader_read_exercise (self, root);

        if (g_hash_table_contains (self->catalogue->exercise_table, exercise->id))
          bx_reader_fail (self, root, BX_CATALOGUE_ERROR_DUPLICATE, "a second exercise “%s”", exercise->id);
        else
          {
            g_hash_table_insert (self->catalogue->exercise_table, exercise->id, exercise);
            g_list_store_append (self->catalogue->exercises, exercise);
          }
        break;
      }

    case 3:
      bx_reader_read_workouts (self, root);
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
resolve_references (BxCatalogueReader *self)
{
  for (guint i = 0; i < self->references->len && self->error == NULL; i++)
    {
      const Reference *reference = g_ptr_array_index (self->references, i);

      if (!g_hash_table_contains (self->catalogue->exercise_table, reference->exercise_id))
        self->error = g_error_new (BX_CATALOGUE_ERROR, BX_CATALOGUE_ERROR_UNKNOWN_ID,
                                   "%s:%u: unknown exercise “%s”",
                                   reference->file, reference->line, reference->exercise_id);
    }
}

/*< private >
 * bx_catalogue_read:
 * @catalogue: an empty catalogue
 * @sources: (array length=n_sources): its files, in any order
 * @n_sources: how many
 * @error: return location for an error
 *
 * Fills in @catalogue. After an error it must be thrown away.
 *
 * Returns: whether all was well
 */
gboolean
bx_catalogue_read (BxCatalogue              *catalogue,
                   const BxCatalogueSource  *sources,
                   gsize                     n_sources,
                   GError                  **error)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_xml_document_free);
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (reference_free);
  BxCatalogueReader self = { .catalogue = catalogue, .references = references };

  for (gsize i = 0; i < n_sources; i++)
    {
      BxXmlDocument *document = bx_xml_document_new (sources[i].name, sources[i].bytes, error);
      const BxXmlNode *root;

      if (document == NULL)
        {
          g_clear_error (&self.error);
          return FALSE;
        }
      g_ptr_array_add (documents, document);

      root = bx_xml_document_get_root (document);
      self.document = document;
      for (guint pass = 0; pass <= G_N_ELEMENTS (passes); pass++)
        {
          if (pass == G_N_ELEMENTS (passes))
            bx_reader_fail (&self, root, BX_CATALOGUE_ERROR_SYNTAX, "a file can't begin with <%s>", root->name);
          else if (g_str_equal (passes[pass], root->name))
            break;
        }
    }

  for (guint pass = 0; pass < G_N_ELEMENTS (passes); pass++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < documents->len && self.error == NULL; i++)
        {
          self.document = g_ptr_array_index (documents, i);
          if (!g_str_equal (passes[pass], bx_xml_document_get_root (self.document)->name))
            continue;

          found = TRUE;
          read_document (&self, pass);
        }

      if (!found)
        bx_reader_fail (&self, NULL, BX_CATALOGUE_ERROR_MISSING, "There is no file with <%s>.", passes[pass]);
    }

  resolve_references (&self);

  if (self.error != NULL)
    {
      g_propagate_error (error, self.error);
      return FALSE;
    }

  g_list_store_sort (catalogue->exercises, compare_exercises, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (catalogue->exercises)); i++)
    g_ptr_array_add (catalogue->shipped_exercises, g_list_model_get_item (G_LIST_MODEL (catalogue->exercises), i));

  return TRUE;
}
