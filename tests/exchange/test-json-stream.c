/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "bx-import.h"
#include "bx-json-stream.h"

#define DEPTH 6
#define LENGTH 1000

static BxJsonStream *
open_text (const char  *text,
           GError     **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);

  return bx_json_stream_new (stream, DEPTH, LENGTH, NULL, error);
}

/* All elements of a list, as JSON, with a bar behind each */
static char *
read_list (BxJsonStream  *json,
           const char    *name,
           GError       **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!bx_json_stream_open (json, name, error))
    return NULL;

  while (TRUE)
    {
      g_autoptr (JsonNode) element = NULL;
      g_autofree char *written = NULL;

      switch (bx_json_stream_next (json, &element, error))
        {
        case BX_JSON_STATUS_ELEMENT:
          written = json_to_string (element, FALSE);
          g_string_append_printf (text, "%s|", written);
          break;
        case BX_JSON_STATUS_END:
          return g_string_free_and_steal (g_steal_pointer (&text));
        case BX_JSON_STATUS_ERROR:
        default:
          return NULL;
        }
    }
}

static void
assert_list (const char *document,
             const char *name,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxJsonStream) json = open_text (document, &error);
  g_autofree char *list = NULL;

  g_assert_no_error (error);
  list = read_list (json, name, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (list, ==, expected);
}

static void
test_lists (void)
{
  assert_list ("[]", NULL, "");
  assert_list (" [ ] ", NULL, "");
  assert_list ("[1,\"a\", {\"b\":[2]} ,null]\n", NULL, "1|\"a\"|{\"b\":[2]}|null|");
  assert_list ("{\"a\":[1,2],\"b\":[3]}", "a", "1|2|");
  assert_list ("{\"a\":[1,2],\"b\":[3]}", "b", "3|");
  assert_list ("{\"a\":[1],\"a\":[2]}", "a", "2|");
  assert_list ("{\"\\u0061\":[1]}", "a", "1|");
  assert_list ("\357\273\277{\"a\":[1]}", "a", "1|");
  /* Brackets, commas and quotation marks within texts */
  assert_list ("{\"]\":\"}\",\"a\":[\"],\\\"[\",\"\\\\\",{\"}\":\"{\"}]}", "a", "\"],\\\"[\"|\"\\\\\"|{\"}\":\"{\"}|");
  assert_list ("{\"a\":[\"Übung\"]}", "a", "\"Übung\"|");
}

/* Lists can be read in any order, and more than once. */
static void
test_order (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxJsonStream) json = open_text ("{\"b\":[1,2],\"version\":3,\"a\":[4],\"o\":{\"x\":5}}", &error);
  g_autoptr (JsonNode) version = NULL;
  g_autoptr (JsonNode) object = NULL;
  g_autoptr (JsonNode) none = NULL;
  const char *const names[] = { "a", "b", "a" };
  const char *const lists[] = { "4|", "1|2|", "4|" };

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *list = read_list (json, names[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (list, ==, lists[i]);
    }

  version = bx_json_stream_load (json, "version", &error);
  g_assert_cmpint (json_node_get_int (version), ==, 3);
  object = bx_json_stream_load (json, "o", &error);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (object), "x"), ==, 5);
  none = bx_json_stream_load (json, "none", &error);
  g_assert_true (JSON_NODE_HOLDS_NULL (none));
  g_assert_no_error (error);

  g_assert_cmpint (bx_json_stream_get_kind (json, NULL), ==, JSON_NODE_OBJECT);
  g_assert_cmpint (bx_json_stream_get_kind (json, "a"), ==, JSON_NODE_ARRAY);
  g_assert_cmpint (bx_json_stream_get_kind (json, "o"), ==, JSON_NODE_OBJECT);
  g_assert_cmpint (bx_json_stream_get_kind (json, "version"), ==, JSON_NODE_VALUE);
  g_assert_cmpint (bx_json_stream_get_kind (json, "none"), ==, JSON_NODE_NULL);
  g_assert_false (bx_json_stream_open (json, "o", &error));
  g_assert_false (bx_json_stream_open (json, "none", &error));
  g_assert_no_error (error);
}

/* A document that is cut off anywhere is told to be, before anything of it is read. */
static void
test_cut_off (void)
{
  static const char document[] = "{\"version\":1,\"a\":[{\"t\":\"x\\\"y\"},{\"t\":\"ü\"}],\"b\":{}}";

  for (gsize i = 0; i < strlen (document); i++)
    {
      g_autofree char *text = g_strndup (document, i);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", text);
      g_assert_null (open_text (text, &error));
      g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_SYNTAX);
    }
}

static void
test_damaged (void)
{
  static const char *const documents[] = {
    "{\"a\":[1]} x", "{\"a\":[1],}", "{\"a\" [1]}", "{1:[1]}", "{\"a\":1 \"b\":2}", "{\"a\":1{}}", "[\"\300\257\"]",
  };
  static const struct
  {
    const char *document;
    const char *line;
  } lists[] = {
    { "{\n\"a\":\n[\n1,\n]}", "line 5" },
    { "{\"a\":[1 2]}", "line 1" },
    { "{\"a\":[,1]}", "line 1" },
    { "{\"a\":[\n{\"b\":\n[1}]]}", "line 3" },
    { "{\"a\":[{\"b\":tru}]}", "line 1" },
    { "{\"a\":[\n999999999999999999999{\"b\":1}]}", "line 2" },
    { "{\"a\":[1\"b\"]}", "line 1" },
    { "{\"a\":[null[1]]}", "line 1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", documents[i]);
      g_assert_null (open_text (documents[i], &error));
      g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_SYNTAX);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (BxJsonStream) json = open_text (lists[i].document, &error);

      g_test_message ("%s", lists[i].document);
      g_assert_no_error (error);
      g_assert_null (read_list (json, "a", &error));
      g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_SYNTAX);
      g_assert_nonnull (strstr (error->message, lists[i].line));
    }
}

static void
test_limits (void)
{
  for (guint more = 0; more <= 1; more++)
    {
      /* In a list of a member, two levels are taken. */
      g_autofree char *open = g_strnfill (DEPTH - 2 + more, '[');
      g_autofree char *close = g_strnfill (DEPTH - 2 + more, ']');
      g_autofree char *deep = g_strconcat ("{\"a\":[", open, close, "]}", NULL);
      g_autofree char *letters = g_strnfill (LENGTH - 2 + more, 'x');
      g_autofree char *long_one = g_strconcat ("{\"a\":[\"", letters, "\"]}", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (BxJsonStream) json = open_text (deep, &error);
      g_autofree char *list = NULL;

      if (more == 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_LIMIT);
      g_clear_error (&error);
      g_clear_pointer (&json, bx_json_stream_free);

      /* What is not read may be as long as it likes. */
      json = open_text (long_one, &error);
      g_assert_no_error (error);
      list = read_list (json, "a", &error);
      if (more == 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_LIMIT);
    }
}

/* Wherever the file is divided for reading, in the middle of a character or of an escape,
 * the same is read. */
static void
test_pieces (void)
{
  const gsize piece = 256 * 1024;

  for (gsize shift = 0; shift < 40; shift++)
    {
      g_autofree char *space = g_strnfill (piece - shift, ' ');
      g_autofree char *document = g_strconcat (space, "{\"a\":[{\"t\":\"\\\\\\\"ü€𝄞\"},12,\"x\"]}", NULL);

      assert_list (document, "a", "{\"t\":\"\\\\\\\"ü€𝄞\"}|12|\"x\"|");
    }
}

/* ---- a long log --------------------------------------------------------------------- */

static gboolean
count_session (const BxSession  *session,
               gpointer          user_data,
               GError          **error)
{
  guint *n = user_data;

  (*n)++;
  return TRUE;
}

static gint64
get_peak_kib (void)
{
  g_autofree char *status = NULL;
  const char *peak;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL) || (peak = strstr (status, "VmHWM:")) == NULL)
    return -1;

  return g_ascii_strtoll (peak + strlen ("VmHWM:"), NULL, 10);
}

/* A document that is longer than what once was the limit is read, and memory has no part
 * in how long it is. */
static void
test_long (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "long.json", NULL);
  g_autofree char *note = g_strnfill (1024 * 1024, 'n');
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  guint n_sessions = 0;
  BxImportOptions options = { .session = count_session, .session_data = &n_sessions };
  FILE *out = g_fopen (path, "w");
  gint64 before;

  g_assert_nonnull (out);
  fputs ("{\"format\":\"backext\",\"version\":1,\"sessions\":[", out);
  for (guint i = 0; i < 80; i++)
    fprintf (out, "%s{\"id\":\"session-%u\",\"title\":\"Back\",\"started\":\"2026-03-14T10:%02u:00+01:00\","
                  "\"ended\":\"2026-03-14T11:00:00+01:00\",\"note\":\"%s\",\"exercises\":[{\"id\":\"exercise-%u\","
                  "\"exercise_id\":\"deadlift\",\"sets\":[{\"id\":\"set-%u\",\"kind\":\"work\",\"state\":\"done\","
                  "\"reps\":5,\"weight\":100,\"weight_unit\":\"kg\",\"done_at\":\"2026-03-14T10:30:00+01:00\"}]}]}",
             i > 0 ? "," : "", i, i % 60, note, i, i);
  fputs ("]}", out);
  g_assert_cmpint (fclose (out), ==, 0);

  stream = g_file_read (file, NULL, &error);
  g_assert_no_error (error);
  before = get_peak_kib ();
  report = bx_import_run (G_INPUT_STREAM (stream), &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_sessions, ==, 80);
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpint (get_peak_kib () - before, <, 32 * 1024);
#else
  (void) before;
#endif

  g_assert_cmpint (g_unlink (path), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/json-stream/lists", test_lists);
  g_test_add_func ("/json-stream/order", test_order);
  g_test_add_func ("/json-stream/cut-off", test_cut_off);
  g_test_add_func ("/json-stream/damaged", test_damaged);
  g_test_add_func ("/json-stream/limits", test_limits);
  g_test_add_func ("/json-stream/pieces", test_pieces);
  g_test_add_func ("/json-stream/long", test_long);

  return g_test_run ();
}
