/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "csv-reader.h"

static const char *
read_quoted (const char *p,
             const char *end,
             GString    *cell)
{
  while (TRUE)
    {
      g_assert_true (p < end);

      if (*p != '"')
        {
          g_string_append_c (cell, *p++);
        }
      else if (p + 1 < end && p[1] == '"')
        {
          g_string_append_c (cell, '"');
          p += 2;
        }
      else
        {
          return p + 1;
        }
    }
}

GPtrArray *
read_csv_strictly (const char *text,
                   gsize       length)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *p = text;
  const char *end = text + length;
  guint n_cells = 0;

  g_assert_true (g_utf8_validate (text, (gssize) length, NULL));

  while (p < end)
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
      guint n = 0;

      while (TRUE)
        {
          g_autoptr (GString) cell = g_string_new (NULL);

          if (p < end && *p == '"')
            {
              p = read_quoted (p + 1, end, cell);
            }
          else
            {
              while (p < end && *p != ',' && *p != '\r')
                {
                  /* None of these outside quotation marks */
                  g_assert_true (*p != '"' && *p != '\n' && *p != '\0');
                  g_string_append_c (cell, *p++);
                }
            }

          g_strv_builder_add (row, cell->str);
          n++;

          /* Every row ends in CR LF, the last one too. */
          g_assert_true (p < end);
          if (*p != ',')
            break;
          p++;
        }

      g_assert_true (p + 1 < end && p[0] == '\r' && p[1] == '\n');
      p += 2;

      if (n_cells == 0)
        n_cells = n;
      g_assert_cmpuint (n, ==, n_cells);

      g_ptr_array_add (rows, g_strv_builder_end (row));
    }

  return rows;
}
