/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-balance.h"

#include <locale.h>

#define EXTENSION "erector-spinae-lumbar"
#define DEADLIFT "gluteus-maximus erector-spinae-lumbar hamstrings"
#define ROMANIAN "hamstrings gluteus-maximus"
#define ROW "latissimus trapezius-middle rhomboids"
#define FLY "deltoid-rear"
#define PULL_UP "latissimus"

static void
test_notes (void)
{
  static const struct
  {
    const char *exercises[4];
    guint n_sets;
    BxBalanceNotes notes;
  } rows[] = {
    { { NULL }, 3, BX_BALANCE_NOTE_NONE },
    { { EXTENSION }, 3, BX_BALANCE_NOTE_NONE },
    { { ROMANIAN }, 3, BX_BALANCE_NOTE_NONE },
    { { DEADLIFT }, 3, BX_BALANCE_NOTE_NO_PULL },
    { { EXTENSION, ROMANIAN }, 3, BX_BALANCE_NOTE_NO_PULL },
    { { DEADLIFT, ROW }, 3, BX_BALANCE_NOTE_NO_PULL_ABOVE },
    { { EXTENSION, FLY }, 3, BX_BALANCE_NOTE_NO_PULL_ABOVE },
    { { PULL_UP, EXTENSION }, 3, BX_BALANCE_NOTE_NO_PULL_FRONT },
    { { PULL_UP, ROW }, 3, BX_BALANCE_NOTE_NO_HINGE },
    { { PULL_UP, ROW, EXTENSION }, 3, BX_BALANCE_NOTE_NONE },
    { { PULL_UP, ROW, EXTENSION, DEADLIFT }, 5, BX_BALANCE_NOTE_NONE },
    { { PULL_UP, ROW, EXTENSION, DEADLIFT }, 6, BX_BALANCE_NOTE_MANY_LOWER_BACK },
    /* Warm-ups alone train nothing. */
    { { DEADLIFT, PULL_UP }, 0, BX_BALANCE_NOTE_NONE },
    { { "biceps" }, 3, BX_BALANCE_NOTE_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BxBalance balance = { 0 };

      for (guint j = 0; j < G_N_ELEMENTS (rows[i].exercises) && rows[i].exercises[j] != NULL; j++)
        {
          g_auto (GStrv) primary = g_strsplit (rows[i].exercises[j], " ", -1);

          bx_balance_add (&balance, (const char *const *) primary, rows[i].n_sets);
        }
      bx_balance_add (&balance, NULL, 3);
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpuint (bx_balance_get_notes (&balance), ==, rows[i].notes);
    }

  g_assert_null (bx_balance_note_get_text (BX_BALANCE_NOTE_NONE));
  for (guint i = 0; i < BX_BALANCE_N_NOTES; i++)
    g_assert_nonnull (bx_balance_note_get_text ((BxBalanceNotes) (1u << i)));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/balance/notes", test_notes);

  return g_test_run ();
}
