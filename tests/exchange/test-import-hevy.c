/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import-fixture.h"

#include <locale.h>
#include <string.h>

/* What Hevy writes, every peculiarity a case. */

#define NNBSP "\342\200\257"

#define HEVY "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\",\"exercise_notes\",\"set_index\",\"set_type\",\"weight_kg\",\"reps\",\"distance_km\",\"duration_seconds\",\"rpe\"\n"

static void
test_hevy (void)
{
  static const char file[] =
    HEVY
    "\"Monday 💪\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"Felt good,\nreally\",\"Deadlift (Barbell)\",,\"Belt\",0,\"warmup\",60,8,,,\n"
    "\"Monday 💪\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"Felt good,\nreally\",\"Deadlift (Barbell)\",,\"Belt\",1,\"normal\",102.5,5,,,9\n"
    "\"Monday 💪\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"Felt good,\nreally\",\"Pull Up\",1,\"\",0,\"normal\",,8,,,\n"
    "\"Monday 💪\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"Felt good,\nreally\",\"Latzug (Kabelzug)\",1,\"\",0,\"dropset\",40,12,,,\n"
    "\"Monday 💪\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"Felt good,\nreally\",\"Latzug (Kabelzug)\",1,\"\",1,\"failure\",35,9,,,8.5\n"
    "\"Monday 💪\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"Felt good,\nreally\",\"Running\",,\"\",0,\"normal\",,,3.5,1200,\n"
    "\"Morning\",\"28 Jun 2025, 7:56" NNBSP "AM\",\"28 Jun 2025, 8:26" NNBSP "AM\",\"\",\"Deadlift (Barbell)\",,\"\",0,\"normal\",90,5,,,\n";

  assert_guess (file, BX_IMPORT_FORMAT_HEVY, NULL, BX_UNIT_KG, FALSE, FALSE);
  assert_import (file, NULL,
                 "2025-06-30T19:56:00.000+02:00 3720s \"Monday 💪\" \"Felt good,\nreally\"\n"
                 "  deadlift \"Belt\"\n"
                 "    W 60kg x8\n"
                 "    102.5kg x5 @9\n"
                 "  pull-up superset 1\n"
                 "    x8\n"
                 "  lat-pulldown superset 1\n"
                 "    D 40kg x12\n"
                 "    F 35kg x9 @8.5\n"
                 "  running\n"
                 "    1200s \"3.5 km\"\n"
                 "2025-06-28T07:56:00.000+02:00 1800s \"Morning\"\n"
                 "  deadlift\n"
                 "    90kg x5\n");
}

/* The month in the phone's language; an exercise done twice in a session */
static void
test_hevy_languages (void)
{
  static const struct
  {
    const char *time;
    const char *started;
  } rows[] = {
    { "18 Sept. 2026, 16:01", "2026-09-18T16:01:00.000+02:00" },
    { "11 März 2026, 16:01", "2026-03-11T16:01:00.000+01:00" },
    { "1 Juni 2026, 16:01", "2026-06-01T16:01:00.000+02:00" },
    { "18 sept 2026, 16:01", "2026-09-18T16:01:00.000+02:00" },
    { "18 set 2026, 16:01", "2026-09-18T16:01:00.000+02:00" },
    { "18 de set. de 2026, 16:01", "2026-09-18T16:01:00.000+02:00" },
    { "18 mrt 2026, 16:01", "2026-03-18T16:01:00.000+01:00" },
    { "18 août 2026, 16:01", "2026-08-18T16:01:00.000+02:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *file = g_strdup_printf (HEVY
                                               "\"A\",\"%s\",\"\",\"\",\"Deadlift (Barbell)\",,\"\",0,\"normal\",60,8,,,\n"
                                               "\"A\",\"%s\",\"\",\"\",\"Deadlift (Barbell)\",,\"\",0,\"normal\",50,8,,,\n",
                                               rows[i].time, rows[i].time);
      g_autofree char *expected = g_strdup_printf ("%s 0s \"A\"\n  deadlift\n    60kg x8\n  deadlift\n    50kg x8\n", rows[i].started);

      assert_import (file, NULL, expected);
    }
}

static void
test_hevy_pounds (void)
{
  static const char pounds[] =
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_lbs,reps,distance_miles,duration_seconds,rpe\n"
    "A,\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",,Deadlift (Barbell),,,0,normal,225,5,,,\n"
    "A,\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",,Running,,,0,normal,,,2,900,\n";
  static const char both[] =
    "title,start_time,end_time,description,exercise_title,superset_id,set_index,set_type,weight_kg,weight_lbs,reps,distance_km,distance_miles,duration_seconds,rpe\n"
    "A,\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",,Deadlift (Barbell),,0,normal,102.058,225,5,,,,\n"
    "A,\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",,Deadlift (Barbell),,1,normal,100,220.462,5,,,,\n";

  assert_guess (pounds, BX_IMPORT_FORMAT_HEVY, NULL, BX_UNIT_LB, FALSE, FALSE);
  assert_import (pounds, NULL,
                 "2025-06-30T19:56:00.000+02:00 3720s \"A\"\n"
                 "  deadlift\n"
                 "    225lb x5\n"
                 "  running\n"
                 "    900s \"2 mi\"\n");
  assert_guess (both, BX_IMPORT_FORMAT_HEVY, "both-units", BX_UNIT_NONE, TRUE, FALSE);
  assert_import (both, NULL,
                 "2025-06-30T19:56:00.000+02:00 3720s \"A\"\n"
                 "  deadlift\n"
                 "    225lb x5\n"
                 "    100kg x5\n");
}

/* Numbers from 0, two supersets at once, one that has only one exercise left, and one
 * whose exercises stand apart */
static void
test_hevy_supersets (void)
{
  static const char file[] =
    HEVY
    "\"A\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"\",\"Deadlift (Barbell)\",7,\"\",0,\"normal\",60,8,,,\n"
    "\"A\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"\",\"Pull Up\",0,\"\",0,\"normal\",,8,,,\n"
    "\"A\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"\",\"Lat Pulldown (Cable)\",0,\"\",0,\"normal\",40,12,,,\n"
    "\"A\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"\",\"Squat (Barbell)\",3,\"\",0,\"normal\",80,5,,,\n"
    "\"A\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"\",\"Plank\",,\"\",0,\"normal\",,,,60,\n"
    "\"A\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"\",\"Bench Press (Barbell)\",3,\"\",0,\"normal\",70,5,,,\n"
    "\"A\",\"30 Jun 2025, 19:56\",\"30 Jun 2025, 20:58\",\"\",\"Pull Up\",0,\"\",0,\"normal\",,6,,,\n";

  assert_import (file, NULL,
                 "2025-06-30T19:56:00.000+02:00 3720s \"A\"\n"
                 "  deadlift\n"
                 "    60kg x8\n"
                 "  pull-up superset 1\n"
                 "    x8\n"
                 "  lat-pulldown superset 1\n"
                 "    40kg x12\n"
                 "  pull-up superset 1\n"
                 "    x6\n"
                 "  squat superset 2\n"
                 "    80kg x5\n"
                 "  bench-press superset 2\n"
                 "    70kg x5\n"
                 "  plank\n"
                 "    60s\n");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/hevy", test_hevy);
  g_test_add_func ("/import/hevy/languages", test_hevy_languages);
  g_test_add_func ("/import/hevy/pounds", test_hevy_pounds);
  g_test_add_func ("/import/hevy/supersets", test_hevy_supersets);

  return g_test_run ();
}
