/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "fuzz.h"

/* Stands in for libFuzzer where there is none: runs every file of the folders it is
 * given, and so many changed copies of each. The changes follow from the seed of the
 * test, which --seed repeats. */

#define N_CHANGED 60
#define N_CHANGES 6

static const char *const pieces[] = {
  "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "-", "-1", "0", "999999999999999999999", "1e9", "0.0005", "1,5", "NaN", "2026-02-30", "1/2/2026",
  "\377", "\357\273\277", "\377\376", "{", "}", "[", "]", "null", "\\u0000", "true", "kg", "lbs", "W", "Rest Timer", "###", "x", "=1+1", "\342\200\257",
};

static void
change (GByteArray *bytes)
{
  int n = g_test_rand_int_range (1, N_CHANGES + 1);

  for (int i = 0; i < n; i++)
    {
      guint at = bytes->len > 0 ? (guint) g_test_rand_int_range (0, (int) bytes->len) : 0;
      guint rest = bytes->len - at;
      guint length = rest > 0 ? (guint) g_test_rand_int_range (0, (int) MIN (rest, 200) + 1) : 0;

      switch (g_test_rand_int_range (0, 5))
        {
        case 0: /* cut off */
          if (g_test_rand_int_range (0, 4) == 0)
            g_byte_array_set_size (bytes, at);
          break;

        case 1: /* another byte */
          if (rest > 0)
            bytes->data[at] = (guint8) g_test_rand_int ();
          break;

        case 2: /* something left out */
          if (length > 0)
            g_byte_array_remove_range (bytes, at, length);
          break;

        case 3: /* something twice */
          {
            g_autofree guint8 *copy = g_memdup2 (bytes->data + at, length);

            g_byte_array_append (bytes, copy, length);
          }
          break;

        case 4: /* something that readers trip over */
        default:
          {
            const char *piece = pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))];
            g_autofree guint8 *tail = g_memdup2 (bytes->data + at, rest);

            g_byte_array_set_size (bytes, at);
            g_byte_array_append (bytes, (const guint8 *) piece, (guint) strlen (piece));
            if (rest > 0)
              g_byte_array_append (bytes, tail, rest);
          }
          break;
        }
    }
}

/* Exactly as long as it says, so that a sanitizer sees every step beyond */
static void
run_once (GByteArray *bytes)
{
  g_autofree guint8 *data = g_memdup2 (bytes->data, bytes->len);

  LLVMFuzzerTestOneInput (data, bytes->len);
}

static void
run_file (gconstpointer user_data)
{
  const char *path = user_data;
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));

  for (int i = 0; i <= N_CHANGED; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) text, (guint) length);
      if (i > 0)
        change (bytes);
      run_once (bytes);
    }
}

static void
run_nothing (void)
{
  LLVMFuzzerTestOneInput ((const guint8 *) "", 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz/nothing", run_nothing);

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GDir) dir = g_dir_open (argv[i], 0, &error);
      const char *name;

      g_assert_no_error (error);
      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *test = g_strconcat ("/fuzz/", name, NULL);

          g_test_add_data_func_full (test, g_build_filename (argv[i], name, NULL), run_file, g_free);
        }
    }

  return g_test_run ();
}
