/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-merge.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-backup.h"
#include "bx-log-private.h"
#include "bx-meta-table.h"
#include "bx-store-file.h"
#include "bx-table-private.h"

/*
 * Merging the log of another machine.
 *
 * Each row is taken by itself, and of the same row in both logs the one that was
 * edited last; of two edits in the same millisecond, the one whose content comes later
 * in an order that both machines know. So the result is the greatest of each row,
 * whatever is merged into what, how often and in which order. Deleting is an edit.
 *
 * What the tables are is asked of the schema: a table of rows that people make has
 * `key`, `id`, `modified_ms` and `deleted_ms`, and refers to others by their keys, which
 * mean nothing in another file: they are translated by the ids. A table without an id
 * that refers to such a row is a part of it, and goes with it.
 *
 * A session that runs belongs to where it runs, and is not taken.
 */

#define OURS "main"
#define THEIRS "theirs"

typedef struct
{
  char *column;
  char *parent;
  gboolean needed;
} Reference;

typedef struct
{
  char *name;
  GPtrArray *columns;    /* of content, but for references */
  GPtrArray *references; /* element-type Reference */
  GPtrArray *parts;      /* element-type Table; not owned: what goes with its rows */
  char *order;           /* (nullable): of a part: what its rows are sorted by */
  gboolean has_id;
  gboolean done;
} Table;

static void
reference_free (gpointer data)
{
  Reference *reference = data;

  g_free (reference->column);
  g_free (reference->parent);
  g_free (reference);
}

static void
table_free (gpointer data)
{
  Table *table = data;

  g_free (table->name);
  g_ptr_array_unref (table->columns);
  g_ptr_array_unref (table->references);
  g_ptr_array_unref (table->parts);
  g_free (table->order);
  g_free (table);
}

/**
 * bx_merge_conflict_free:
 * @conflict: (transfer full) (nullable): something that was edited in both
 *
 * Frees it.
 */
void
bx_merge_conflict_free (BxMergeConflict *conflict)
{
  if (conflict == NULL)
    return;

  g_free (conflict->table);
  g_free (conflict->id);
  g_free (conflict->name);
  g_free (conflict->day);
  g_free (conflict);
}

/**
 * bx_merge_result_free:
 * @self: (transfer full) (nullable): what merging came to
 *
 * Frees it.
 */
void
bx_merge_result_free (BxMergeResult *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->conflicts);
  g_free (self->before_path);
  g_free (self);
}

/* ---- what there is to merge -------------------------------------------------------- */

/* Where a running session stands is no content. */
static gboolean
is_content (const char *table,
            const char *column)
{
  if (strcmp (column, "key") == 0 || strcmp (column, "id") == 0 ||
      strcmp (column, "modified_ms") == 0 || strcmp (column, "deleted_ms") == 0)
    return FALSE;

  return strcmp (table, "session") != 0 ||
         (strcmp (column, "rest_exercise_id") != 0 && strcmp (column, "rest_deadline_ms") != 0 && strcmp (column, "rest_total_s") != 0);
}

static gboolean
load_columns (BxDatabase  *database,
              Table       *table,
              GError     **error)
{
  g_autoptr (BxStatement) columns = NULL;
  g_autoptr (GString) order = g_string_new (NULL);
  guint n_marks = 0;
  BxStatementStep step;

  columns = bx_database_prepare (database,
                                 "SELECT c.name, f.\"table\", c.\"notnull\", c.pk FROM pragma_table_info (?1) c "
                                 "LEFT JOIN pragma_foreign_key_list (?1) f ON f.\"from\" = c.name ORDER BY c.cid",
                                 error);
  if (columns == NULL)
    return FALSE;

  bx_statement_bind_text (columns, 1, table->name);
  while ((step = bx_statement_step (columns, error)) == BX_STATEMENT_STEP_ROW)
    {
      const char *name = bx_statement_get_text (columns, 0);

      n_marks += strcmp (name, "id") == 0 || strcmp (name, "modified_ms") == 0 || strcmp (name, "deleted_ms") == 0;
      if (!bx_statement_is_null (columns, 1))
        {
          Reference *reference = g_new0 (Reference, 1);

          reference->column = g_strdup (name);
          reference->parent = bx_statement_dup_text (columns, 1);
          reference->needed = bx_statement_get_int (columns, 2) != 0;
          g_ptr_array_add (table->references, reference);
          continue;
        }

      if (bx_statement_get_int (columns, 3) > 0 && strcmp (name, "key") != 0)
        g_string_append_printf (order, "%s\"%s\"", order->len > 0 ? ", " : "", name);
      if (is_content (table->name, name))
        g_ptr_array_add (table->columns, g_strdup (name));
    }

  table->has_id = n_marks == 3;
  table->order = g_strdup (order->len > 0 ? order->str : "rowid");

  return step == BX_STATEMENT_STEP_DONE;
}

static Table *
find_table (GPtrArray  *tables,
            const char *name)
{
  for (guint i = 0; i < tables->len; i++)
    {
      Table *table = g_ptr_array_index (tables, i);

      if (strcmp (table->name, name) == 0)
        return table;
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): the tables, what is referred to before what
 * refers to it */
static GPtrArray *
load_tables (BxDatabase  *database,
             GError     **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (table_free);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (table_free);
  g_autoptr (BxStatement) names = NULL;
  BxStatementStep step;

  names = bx_database_prepare (database,
                               "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
                               error);
  if (names == NULL)
    return NULL;

  while ((step = bx_statement_step (names, error)) == BX_STATEMENT_STEP_ROW)
    {
      Table *table = g_new0 (Table, 1);

      table->name = bx_statement_dup_text (names, 0);
      table->columns = g_ptr_array_new_with_free_func (g_free);
      table->references = g_ptr_array_new_with_free_func (reference_free);
      table->parts = g_ptr_array_new ();
      g_ptr_array_add (found, table);
    }
  if (step != BX_STATEMENT_STEP_DONE)
    return NULL;

  for (guint i = 0; i < found->len; i++)
    {
      if (!load_columns (database, g_ptr_array_index (found, i), error))
        return NULL;
    }

  for (guint round = 0; round <= found->len; round++)
    {
      for (guint i = 0; i < found->len; i++)
        {
          Table *table = g_ptr_array_index (found, i);
          gboolean ready = !table->done;

          for (guint j = 0; j < table->references->len && ready; j++)
            {
              const Reference *reference = g_ptr_array_index (table->references, j);
              const Table *parent = find_table (found, reference->parent);

              ready = parent != NULL && parent->done;
            }

          /* Tables such as `meta` are of this log alone. */
          if (ready && (table->has_id || table->references->len > 0))
            {
              table->done = TRUE;
              g_ptr_array_add (sorted, table);
            }
        }
    }

  /* They have another owner now. */
  g_ptr_array_set_free_func (found, NULL);
  for (guint i = 0; i < found->len; i++)
    {
      Table *table = g_ptr_array_index (found, i);

      if (!table->done)
        table_free (table);
    }

  for (guint i = 0; i < sorted->len; i++)
    {
      Table *table = g_ptr_array_index (sorted, i);

      if (!table->has_id)
        {
          const Reference *reference = g_ptr_array_index (table->references, 0);

          g_ptr_array_add (find_table (sorted, reference->parent)->parts, table);
        }
    }

  return g_steal_pointer (&sorted);
}

/* ---- statements ------------------------------------------------------------------------ */

/* The id of what a row refers to, for row @alias of @schema */
static char *
reference_id (const Reference *reference,
              const char      *schema,
              const char      *alias)
{
  return g_strdup_printf ("(SELECT p.id FROM %s.\"%s\" p WHERE p.key = %s.\"%s\")", schema, reference->parent, alias, reference->column);
}

/* The key here of what a row of theirs refers to */
static char *
reference_key (const Reference *reference,
               const char      *alias)
{
  return g_strdup_printf ("(SELECT o.key FROM " OURS ".\"%s\" o JOIN " THEIRS ".\"%s\" p ON p.id = o.id WHERE p.key = %s.\"%s\")",
                          reference->parent, reference->parent, alias, reference->column);
}

/* All that a row is, as one text that is the same on every machine */
static char *
fingerprint (const Table *table,
             const char  *schema,
             const char  *alias)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "quote (%s.deleted_ms)", alias);
  for (guint i = 0; i < table->columns->len; i++)
    g_string_append_printf (sql, " || ',' || quote (%s.\"%s\")", alias, (char *) g_ptr_array_index (table->columns, i));
  for (guint i = 0; i < table->references->len; i++)
    {
      g_autofree char *id = reference_id (g_ptr_array_index (table->references, i), schema, alias);

      g_string_append_printf (sql, " || ',' || quote (%s)", id);
    }

  for (guint i = 0; i < table->parts->len; i++)
    {
      const Table *part = g_ptr_array_index (table->parts, i);
      const Reference *reference = g_ptr_array_index (part->references, 0);

      g_string_append (sql, " || ';' || ifnull ((SELECT group_concat (''");
      for (guint j = 0; j < part->columns->len; j++)
        g_string_append_printf (sql, " || quote (\"%s\")", (char *) g_ptr_array_index (part->columns, j));
      g_string_append_printf (sql, ", '|') FROM (SELECT * FROM %s.\"%s\" x WHERE x.\"%s\" = %s.key ORDER BY %s)), '')",
                              schema, part->name, reference->column, alias, part->order);
    }

  return g_string_free (sql, FALSE);
}

/* What is to be taken of theirs goes into a table of its own first: with ours (the key
 * here, or null), and whether it is more than a later stamp on the same. */
static char *
choose_sql (const Table *table)
{
  g_autofree char *theirs = fingerprint (table, THEIRS, "n");
  g_autofree char *ours = fingerprint (table, OURS, "o");
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql,
                          "DELETE FROM temp.taken;"
                          "INSERT INTO temp.taken (their_key, our_key, differs) "
                          "SELECT n.key, o.key, o.key IS NULL OR (%s) <> (%s) "
                          "FROM " THEIRS ".\"%s\" n LEFT JOIN " OURS ".\"%s\" o ON o.id = n.id "
                          "WHERE (o.key IS NULL OR n.modified_ms > o.modified_ms "
                          "  OR (n.modified_ms = o.modified_ms AND (%s) > (%s)))",
                          theirs, ours, table->name, table->name, theirs, ours);
  if (strcmp (table->name, "session") == 0)
    g_string_append (sql, " AND (n.ended_ms IS NOT NULL OR n.deleted_ms IS NOT NULL)");
  for (guint i = 0; i < table->references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (table->references, i);
      g_autofree char *key = reference_key (reference, "n");

      if (reference->needed)
        g_string_append_printf (sql, " AND %s IS NOT NULL", key);
    }
  g_string_append (sql, " ORDER BY n.key;");

  return g_string_free (sql, FALSE);
}

static void
append_columns (GString     *names,
                GString     *values,
                const Table *table,
                const char  *alias)
{
  for (guint i = 0; i < table->columns->len; i++)
    {
      g_string_append_printf (names, "%s\"%s\"", names->len > 0 ? ", " : "", (char *) g_ptr_array_index (table->columns, i));
      g_string_append_printf (values, "%s%s.\"%s\"", values->len > 0 ? ", " : "", alias, (char *) g_ptr_array_index (table->columns, i));
    }
  for (guint i = 0; i < table->references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (table->references, i);
      g_autofree char *key = reference_key (reference, alias);

      g_string_append_printf (names, "%s\"%s\"", names->len > 0 ? ", " : "", reference->column);
      g_string_append_printf (values, "%s%s", values->len > 0 ? ", " : "", key);
    }
}

static char *
take_sql (const Table *table)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  GString *sql = g_string_new (NULL);

  append_columns (names, values, table, "n");
  g_string_append_printf (sql,
                          "UPDATE " OURS ".\"%s\" AS o SET (%s, modified_ms, deleted_ms) = (%s, n.modified_ms, n.deleted_ms) "
                          "FROM temp.taken t JOIN " THEIRS ".\"%s\" n ON n.key = t.their_key WHERE t.our_key = o.key;"
                          "INSERT INTO " OURS ".\"%s\" (id, %s, modified_ms, deleted_ms) "
                          "SELECT n.id, %s, n.modified_ms, n.deleted_ms "
                          "FROM temp.taken t CROSS JOIN " THEIRS ".\"%s\" n ON n.key = t.their_key WHERE t.our_key IS NULL ORDER BY t.their_key;",
                          table->name, names->str, values->str, table->name,
                          table->name, names->str, values->str, table->name);

  for (guint i = 0; i < table->parts->len; i++)
    {
      const Table *part = g_ptr_array_index (table->parts, i);
      const Reference *reference = g_ptr_array_index (part->references, 0);
      g_autoptr (GString) part_names = g_string_new (NULL);
      g_autoptr (GString) part_values = g_string_new (NULL);

      append_columns (part_names, part_values, part, "n");
      g_string_append_printf (sql,
                              "DELETE FROM " OURS ".\"%s\" WHERE \"%s\" IN (SELECT our_key FROM temp.taken);"
                              "INSERT INTO " OURS ".\"%s\" (%s) SELECT %s FROM " THEIRS ".\"%s\" n "
                              "WHERE n.\"%s\" IN (SELECT their_key FROM temp.taken);",
                              part->name, reference->column,
                              part->name, part_names->str, part_values->str, part->name, reference->column);
    }

  return g_string_free (sql, FALSE);
}

/* ---- counting and telling ----------------------------------------------------------------- */

static gboolean
get_count (BxDatabase   *database,
           const char   *sql,
           guint64      *count,
           GError      **error)
{
  gint64 value;

  if (!bx_database_get_int (database, sql, &value, error))
    return FALSE;

  *count += (guint64) value;
  return TRUE;
}

static gboolean
count_taken (BxDatabase     *database,
             const Table    *table,
             BxMergeResult  *result,
             GError        **error)
{
  g_autofree char *deleted = NULL;
  guint64 n_new = 0;

  deleted = g_strdup_printf ("SELECT count (*) FROM temp.taken t JOIN " THEIRS ".\"%s\" n ON n.key = t.their_key "
                             "JOIN " OURS ".\"%s\" o ON o.key = t.our_key WHERE n.deleted_ms IS NOT NULL AND o.deleted_ms IS NULL",
                             table->name, table->name);
  if (!get_count (database, "SELECT count (*) FROM temp.taken WHERE our_key IS NULL", &n_new, error) ||
      !get_count (database, "SELECT count (*) FROM temp.taken WHERE our_key IS NOT NULL AND differs", &result->n_changed, error) ||
      !get_count (database, deleted, &result->n_deleted, error))
    return FALSE;

  result->n_added += n_new;
  if (strcmp (table->name, "session") == 0)
    result->n_sessions = n_new;
  else if (strcmp (table->name, "session_set") == 0)
    result->n_sets = n_new;

  return TRUE;
}

/* What a person knows a row by, of row `o` of ours */
static const char *
name_sql (const Table *table,
          const char **day)
{
  *day = "NULL";
  if (strcmp (table->name, "session") == 0)
    {
      *day = "o.day";
      return "o.title";
    }
  if (strcmp (table->name, "session_exercise") == 0)
    {
      *day = "(SELECT s.day FROM main.session s WHERE s.key = o.session_key)";
      return "o.exercise_id";
    }
  if (strcmp (table->name, "session_set") == 0)
    {
      *day = "(SELECT s.day FROM main.session_exercise e JOIN main.session s ON s.key = e.session_key WHERE e.key = o.session_exercise_key)";
      return "(SELECT e.exercise_id FROM main.session_exercise e WHERE e.key = o.session_exercise_key)";
    }
  if (strcmp (table->name, "slot") == 0 || strcmp (table->name, "feel") == 0 || strcmp (table->name, "exercise_alias") == 0)
    return "o.exercise_id";
  if (strcmp (table->name, "exercise_note") == 0)
    return "o.id";
  if (strcmp (table->name, "workout") == 0 || strcmp (table->name, "exercise") == 0)
    return "o.name";
  if (strcmp (table->name, "measurement") == 0)
    {
      *day = "o.day";
      return "o.kind";
    }

  return "NULL";
}

static gboolean
list_conflicts (BxDatabase     *database,
                const Table    *table,
                gint64          our_mark,
                gint64          their_mark,
                BxMergeResult  *result,
                GError        **error)
{
  g_autofree char *theirs = fingerprint (table, THEIRS, "n");
  g_autofree char *ours = fingerprint (table, OURS, "o");
  g_autofree char *sql = NULL;
  g_autoptr (BxStatement) statement = NULL;
  const char *day;
  const char *name = name_sql (table, &day);
  BxStatementStep step;

  sql = g_strdup_printf ("SELECT o.id, %s, %s, t.their_key IS NOT NULL, o.modified_ms, n.modified_ms "
                         "FROM " THEIRS ".\"%s\" n JOIN " OURS ".\"%s\" o ON o.id = n.id LEFT JOIN temp.taken t ON t.their_key = n.key "
                         "WHERE o.modified_ms > ?1 AND n.modified_ms > ?2 AND (%s) <> (%s)%s ORDER BY n.key",
                         name, day, table->name, table->name, theirs, ours,
                         strcmp (table->name, "session") == 0 ? " AND (n.ended_ms IS NOT NULL OR n.deleted_ms IS NOT NULL)" : "");
  statement = bx_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;

  bx_statement_bind_int (statement, 1, our_mark);
  bx_statement_bind_int (statement, 2, their_mark);
  while ((step = bx_statement_step (statement, error)) == BX_STATEMENT_STEP_ROW)
    {
      BxMergeConflict *conflict;

      if (result->n_conflicts++ >= BX_MERGE_MAX_CONFLICTS)
        continue;

      conflict = g_new0 (BxMergeConflict, 1);
      conflict->table = g_strdup (table->name);
      conflict->id = bx_statement_dup_text (statement, 0);
      conflict->name = bx_statement_dup_text (statement, 1);
      conflict->day = bx_statement_dup_text (statement, 2);
      conflict->theirs = bx_statement_get_int (statement, 3) != 0;
      conflict->our_ms = bx_statement_get_int (statement, 4);
      conflict->their_ms = bx_statement_get_int (statement, 5);
      g_ptr_array_add (result->conflicts, conflict);
    }

  return step == BX_STATEMENT_STEP_DONE;
}

/* ---- since when ----------------------------------------------------------------------- */

static gboolean
get_mark (BxDatabase  *database,
          const char  *device,
          const char  *whose,
          gint64      *mark,
          GError     **error)
{
  g_autofree char *key = g_strdup_printf ("merged-%s:%s", whose, device);
  g_autofree char *value = NULL;

  if (!bx_meta_table_get (database, key, &value, error))
    return FALSE;

  *mark = value != NULL ? g_ascii_strtoll (value, NULL, 10) : -1;
  return TRUE;
}

static gboolean
set_mark (BxDatabase  *database,
          const char  *device,
          const char  *whose,
          gint64       mark,
          GError     **error)
{
  g_autofree char *key = g_strdup_printf ("merged-%s:%s", whose, device);
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, mark);

  return bx_meta_table_set (database, key, value, error);
}

static gboolean
get_newest (BxDatabase   *database,
            const Table  *table,
            gint64       *newest,
            GError      **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT ifnull (max (modified_ms), 0) FROM " THEIRS ".\"%s\"", table->name);
  gint64 value;

  if (!bx_database_get_int (database, sql, &value, error))
    return FALSE;

  *newest = MAX (*newest, value);
  return TRUE;
}

/* ---- merging -------------------------------------------------------------------------- */

static gboolean
get_devices (BxDatabase  *database,
             char       **ours,
             char       **theirs,
             GError     **error)
{
  g_autoptr (BxStatement) statement = NULL;
  BxStatementStep step;

  if (!bx_meta_table_get (database, BX_META_DEVICE_ID, ours, error))
    return FALSE;

  statement = bx_database_prepare (database, "SELECT value FROM " THEIRS ".meta WHERE key = '" BX_META_DEVICE_ID "'", error);
  if (statement == NULL)
    return FALSE;

  step = bx_statement_step (statement, error);
  *theirs = step == BX_STATEMENT_STEP_ROW ? bx_statement_dup_text (statement, 0) : g_strdup ("");

  return step != BX_STATEMENT_STEP_ERROR;
}

static gboolean
merge_table (BxDatabase     *database,
             const Table    *table,
             gboolean        tell_conflicts,
             gint64          our_mark,
             gint64          their_mark,
             BxMergeResult  *result,
             GError        **error)
{
  g_autofree char *choose = choose_sql (table);
  g_autofree char *take = take_sql (table);

  return bx_database_exec (database, choose, error) &&
         (!tell_conflicts || list_conflicts (database, table, our_mark, their_mark, result, error)) &&
         count_taken (database, table, result, error) &&
         bx_database_exec (database, take, error);
}

static gboolean
merge_all (BxDatabase     *database,
           BxMergeResult  *result,
           GError        **error)
{
  g_autoptr (GPtrArray) tables = load_tables (database, error);
  g_autofree char *our_device = NULL;
  g_autofree char *their_device = NULL;
  gint64 our_mark;
  gint64 their_mark;
  gint64 newest = 0;

  if (tables == NULL ||
      !bx_log_check_version (database, bx_migrations_get_version (bx_migrations_get_default ()), error) ||
      !get_devices (database, &our_device, &their_device, error) ||
      !get_mark (database, their_device, "ours", &our_mark, error) ||
      !get_mark (database, their_device, "theirs", &their_mark, error) ||
      !get_count (database,
                  "SELECT count (*) FROM " THEIRS ".session WHERE ended_ms IS NULL AND deleted_ms IS NULL",
                  &result->n_running, error))
    return FALSE;

  for (guint i = 0; i < tables->len; i++)
    {
      const Table *table = g_ptr_array_index (tables, i);
      /* Of its own backup a log knows which side was edited. */
      gboolean tell_conflicts = g_strcmp0 (our_device, their_device) != 0;

      if (table->has_id &&
          (!merge_table (database, table, tell_conflicts, our_mark, their_mark, result, error) ||
           !get_newest (database, table, &newest, error)))
        return FALSE;
    }

  return set_mark (database, their_device, "ours", bx_table_now_ms (), error) &&
         set_mark (database, their_device, "theirs", newest, error);
}

/* A copy of the other log beside ours, of our version, that nobody else has. */
static char *
copy_other (BxDatabase  *database,
            const char  *other_path,
            GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (bx_database_get_path (database));
  g_autofree char *path = NULL;
  g_autoptr (BxDatabase) other = bx_log_open_for_reading (other_path, error);
  g_autoptr (BxDatabase) copy = NULL;

  if (other == NULL)
    return NULL;

  path = bx_store_file_make_temporary (folder, error);
  if (path == NULL)
    return NULL;

  copy = bx_database_open (path, BX_DATABASE_MODE_WRITE, error);
  /* It may say of itself that it has a write-ahead log; a file of our own needs none. */
  if (copy == NULL ||
      !bx_database_copy (other, copy, error) ||
      !bx_database_exec (copy, "PRAGMA journal_mode = DELETE", error) ||
      !bx_database_quick_check (copy, error))
    goto failed;

  return g_steal_pointer (&path);

failed:
  g_clear_pointer (&copy, bx_database_close);
  bx_store_file_remove_temporary (path);
  return NULL;
}

static gboolean
attach (BxDatabase  *database,
        const char  *path,
        GError     **error)
{
  char *sql = sqlite3_mprintf ("ATTACH DATABASE %Q AS " THEIRS, path);
  gboolean done = bx_database_exec (database, sql, error);

  sqlite3_free (sql);
  return done;
}

/**
 * bx_merge_run:
 * @database: a log, without a transaction
 * @other_path: a backup of another machine's log, or that log itself
 * @dry_run: whether only to tell what would be done
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Takes into a log what is newer in another one, in one transaction. The other is not
 * changed.
 *
 * Returns: (transfer full) (nullable): what it came to
 */
BxMergeResult *
bx_merge_run (BxDatabase  *database,
              const char  *other_path,
              gboolean     dry_run,
              GError     **error)
{
  g_autoptr (BxMergeResult) result = NULL;
  g_autofree char *copy = NULL;
  gboolean succeeded;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (other_path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  copy = copy_other (database, other_path, error);
  if (copy == NULL)
    return NULL;

  result = g_new0 (BxMergeResult, 1);
  result->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_merge_conflict_free);

  succeeded = attach (database, copy, error);
  if (succeeded)
    {
      succeeded = bx_database_exec (database,
                                    "CREATE TEMP TABLE IF NOT EXISTS taken (their_key INTEGER PRIMARY KEY, our_key INTEGER, differs INTEGER NOT NULL);"
                                    "CREATE INDEX IF NOT EXISTS temp.taken_ours ON taken (our_key);",
                                    error) &&
                  bx_database_begin (database, error);
      if (succeeded)
        {
          succeeded = merge_all (database, result, error);
          if (dry_run && succeeded)
            bx_database_end (database, FALSE, NULL);
          else
            succeeded = bx_database_end (database, succeeded, error);
        }

      sqlite3_exec (bx_database_get_handle (database), "DROP TABLE IF EXISTS temp.taken; DETACH DATABASE " THEIRS, NULL, NULL, NULL);
    }

  bx_store_file_remove_temporary (copy);

  return succeeded ? g_steal_pointer (&result) : NULL;
}

/**
 * bx_merge_dup_fingerprint:
 * @database: a log
 * @error: return location for an error in the `BX_STORE_ERROR` domain
 *
 * Makes a text that is another one after every edit of what is merged, and the same after
 * merging what was there already: so two machines that read each other's copies come to
 * rest.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
bx_merge_dup_fingerprint (BxDatabase  *database,
                          GError     **error)
{
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (database != NULL, NULL);

  tables = load_tables (database, error);
  if (tables == NULL)
    return NULL;

  for (guint i = 0; i < tables->len; i++)
    {
      const Table *table = g_ptr_array_index (tables, i);
      const char *const values[] = { "count (*)", "ifnull (max (modified_ms), 0)", "ifnull (sum (modified_ms & 16777215), 0)" };

      for (gsize j = 0; table->has_id && j < G_N_ELEMENTS (values); j++)
        {
          g_autofree char *sql = g_strdup_printf ("SELECT %s FROM " OURS ".\"%s\"", values[j], table->name);
          gint64 value;

          if (!bx_database_get_int (database, sql, &value, error))
            return NULL;
          g_string_append_printf (text, "%" G_GINT64_FORMAT " ", value);
        }
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
