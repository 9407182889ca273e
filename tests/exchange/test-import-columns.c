/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-import-columns.h"
#include "import-fixture.h"

#include <locale.h>
#include <string.h>

/* What is proposed for the columns of tables that nobody knows. */

static char *
propose (const char *file)
{
  g_autoptr (BxImportColumns) columns = bx_import_columns_new (file, strlen (file));
  GString *text = g_string_new (NULL);

  g_assert_nonnull (columns);
  for (guint i = 0; i < BX_IMPORT_N_FIELDS; i++)
    {
      if (columns->guess[i] >= 0)
        g_string_append_printf (text, "%s=%s;", bx_import_field_to_nick ((BxImportField) i),
                                ((const BxImportColumn *) g_ptr_array_index (columns->columns, columns->guess[i]))->name);
    }

  return g_string_free_and_steal (text);
}

static void
test_guess (void)
{
  static const struct
  {
    const char *file;
    const char *expected;
  } rows[] = {
    { "Day,Lift,Load (kg),Reps\n2026-03-01,Squat,100,5\n", "date=Day;exercise=Lift;weight=Load (kg);reps=Reps;" },
    { "Datum;Übung;Gewicht in kg;Wdh.;Satzart;Notiz\n1.3.2026;Kniebeuge;100,5;5;Aufwärmen;\n",
      "date=Datum;exercise=Übung;weight=Gewicht in kg;reps=Wdh.;kind=Satzart;note=Notiz;" },
    { "Fecha\tEjercicio\tPeso\tUnidad\tRepeticiones\n01/03/2026\tPeso muerto\t100\tkg\t5\n",
      "date=Fecha;exercise=Ejercicio;weight=Peso;unit=Unidad;reps=Repeticiones;" },
    { "Workout Date,Workout Name,Exercise Name,Weight Unit,Weight,Repetitions,Hold Seconds,RPE,Comments\n2026-03-01,Back,Plank,lb,0,0,60,8,x\n",
      "date=Workout Date;exercise=Exercise Name;title=Workout Name;weight=Weight;unit=Weight Unit;reps=Repetitions;seconds=Hold Seconds;rpe=RPE;note=Comments;" },
    /* A bracket that closes nothing */
    { "Date,Exercise,1) Reps (weight)\n2026-03-01,Squat,5\n", "date=Date;exercise=Exercise;reps=1) Reps (weight);" },
    /* The values tell where the names don't. */
    { "A,B,C\nx,2026-03-01 10:00,Deadlift\n", "date=B;exercise=C;" },
    { "Session started,What\n2026-03-01T10:00:00Z,Pull Up\n", "date=Session started;exercise=What;" },
    /* A number is no date, whatever its column is called. */
    { "Day,When,Exercise\n1,2026-03-01,Squat\n2,2026-03-02,Squat\n", "date=When;exercise=Exercise;" },
    { "a,b\n1,2\n", "" },
    { "Date,Exercise\n", "date=Date;exercise=Exercise;" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = propose (rows[i].file);

      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

static void
test_samples (void)
{
  static const char file[] = "Date,Exercise,,Date,Note,Empty\n"
                             "2026-03-01,Squat,1,2,\"two\nlines\",\n"
                             "2026-03-01,Squat,1,2,0123456789012345678901234567890123456789x,\n"
                             "2026-03-02,Row,1\n"
                             "2026-03-03,Press\n"
                             "2026-03-04,Curl\n";
  g_autoptr (BxImportColumns) columns = bx_import_columns_new (file, strlen (file));
  const BxImportColumn *column;

  /* One without a name and the second of a name can't be told. */
  g_assert_cmpuint (columns->columns->len, ==, 4);
  column = g_ptr_array_index (columns->columns, 0);
  g_assert_cmpstrv (column->samples, ((const char *[]) { "2026-03-01", "2026-03-02", "2026-03-03", NULL }));
  column = g_ptr_array_index (columns->columns, 2);
  g_assert_cmpstr (column->name, ==, "Note");
  g_assert_cmpstrv (column->samples, ((const char *[]) { "two lines", "012345678901234567890123456789012345678…", NULL }));
  column = g_ptr_array_index (columns->columns, 3);
  g_assert_null (column->samples[0]);
}

static void
test_none (void)
{
  static const char *const files[] = { "", "hello\nworld\n", "{\"a\": 1}", "SQLite format 3", "\"open", ",,,\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    g_assert_null (bx_import_columns_new (files[i], strlen (files[i])));
}

/* A table is the same with its columns in another order, and another one with others. */
static void
test_key (void)
{
  static const char *const files[] = { "Date,Exercise\n", "exercise , DATE\n", "Date,Exercise,Reps\n" };
  char *keys[G_N_ELEMENTS (files)];

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (BxImportColumns) columns = bx_import_columns_new (files[i], strlen (files[i]));

      keys[i] = bx_import_columns_dup_key (columns);
    }

  g_assert_cmpstr (keys[0], ==, keys[1]);
  g_assert_cmpstr (keys[0], !=, keys[2]);
  g_free (keys[0]);
  g_free (keys[1]);
  g_free (keys[2]);
}

/* The name of the column tells the unit; where nothing does, somebody is asked. */
static void
test_unit (void)
{
  static const struct
  {
    const char *column;
    const char *weight; /* (nullable) */
  } rows[] = {
    { "Load (kg)", "100kg" }, { "weight_lbs", "100lb" }, { "Pounds", "100lb" }, { "KG", "100kg" }, { "Background", NULL }, { "Weight", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BxImportMapping mapping = { .date = "Day", .exercise = "Lift", .weight = rows[i].column, .reps = "Reps" };
      BxImportOptions options = { .format = BX_IMPORT_FORMAT_MAPPED, .mapping = &mapping };
      g_autofree char *file = g_strdup_printf ("Day,Lift,%s,Reps\n2026-03-01,Squat,100,5\n", rows[i].column);
      g_autofree char *expected = g_strdup_printf ("2026-03-01T12:00:00.000+01:00 0s \"Imported workout\"\n  squat\n    %s x5\n", rows[i].weight);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = import_text (file, -1, &options, NULL, &error);

      if (rows[i].weight == NULL)
        {
          g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNIT_NEEDED);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_words (void)
{
  BxImportField field;

  for (guint i = 0; i < BX_IMPORT_N_FIELDS; i++)
    {
      g_assert_true (bx_import_field_from_nick (bx_import_field_to_nick ((BxImportField) i), &field));
      g_assert_cmpuint (field, ==, i);
      g_assert_cmpstr (bx_import_field_get_name (field), !=, "");
    }
  g_assert_false (bx_import_field_from_nick ("what", &field));
  g_assert_false (bx_import_field_from_nick (NULL, &field));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-columns/guess", test_guess);
  g_test_add_func ("/import-columns/samples", test_samples);
  g_test_add_func ("/import-columns/none", test_none);
  g_test_add_func ("/import-columns/key", test_key);
  g_test_add_func ("/import-columns/unit", test_unit);
  g_test_add_func ("/import-columns/words", test_words);

  return g_test_run ();
}
