/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import-fixture.h"

#include <locale.h>
#include <string.h>

/* Each format from rows as its program writes them, every peculiarity a case. */

#define NNBSP "\342\200\257"

static const BxImportOptions in_kg = { .unit = BX_UNIT_KG };

/* ---- Strong ---------------------------------------------------------------------- */

#define STRONG_PLAIN "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"

static void
test_strong_plain (void)
{
  static const char file[] =
    STRONG_PLAIN
    "2020-09-15 11:22:57,\"4by5 Chest And Triceps\",1h 43m,\"Bench Press (Barbell)\",1,45.0,5,0,0,\"\",\"\",\n"
    "2020-09-15 11:22:57,\"4by5 Chest And Triceps\",1h 43m,\"Bench Press (Barbell)\",2,47.5,5,0,0,\"\",\"\",\n"
    "2022-02-28 11:49:43,\"Deadlift Baby\",42m,\"Highrow \",W,60.0,10.0,0,0.0,\"\",\"Deadlift only\",7\n"
    "2022-02-28 11:49:43,\"Deadlift Baby\",42m,Highrow ,Rest Timer,0,0.0,0,180.0,,,\n"
    "2022-02-28 11:49:43,\"Deadlift Baby\",42m,Highrow ,1,80.0,8.0,0,0.0,\"\",\"Deadlift only\",8.5\n"
    "2022-02-28 11:49:43,\"Deadlift Baby\",42m,Highrow ,D,60.0,8.0,0,0.0,\"\",\"Deadlift only\",\n"
    "2022-02-28 11:49:43,\"Deadlift Baby\",42m,Highrow ,F,60.0,6.0,0,0.0,\"\",\"Deadlift only\",\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text = import_text (file, -1, &in_kg, &report, &error);

  assert_guess (file, BX_IMPORT_FORMAT_STRONG, "plain", BX_UNIT_NONE, FALSE, TRUE);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "2020-09-15T11:22:57.000+02:00 6180s \"4by5 Chest And Triceps\"\n"
                   "  bench-press\n"
                   "    45kg x5\n"
                   "    47.5kg x5\n"
                   "2022-02-28T11:49:43.000+01:00 2520s \"Deadlift Baby\" \"Deadlift only\"\n"
                   "  highrow\n"
                   "    W 60kg x10 @7\n"
                   "    80kg x8 @8.5\n"
                   "    D 60kg x8\n"
                   "    F 60kg x6\n");
  g_assert_cmpuint (report->n_rows, ==, 7);
  g_assert_cmpuint (report->n_sessions, ==, 2);
  g_assert_cmpuint (report->n_sets, ==, 6);
  g_assert_cmpuint (report->n_warm_ups, ==, 1);
  g_assert_cmpuint (report->n_skipped, ==, 1);
  assert_issue (report, BX_IMPORT_REASON_REST, 1, 5, "Rest Timer");
  g_assert_cmpstr (report->first_day, ==, "2020-09-15");
  g_assert_cmpstr (report->last_day, ==, "2022-02-28");
  g_assert_nonnull (find_name (report, "Highrow"));

  g_clear_pointer (&text, g_free);
  g_assert_null (import_text (file, -1, NULL, NULL, &error));
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNIT_NEEDED);
}

/* Old iPhones: twelve hours, and the word behind a narrow space. With all that
 * comes along: a mark, CR LF, line breaks in notes, a clock left running. */
static void
test_strong_odd (void)
{
  assert_import ("\357\273\277Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\r\n"
                 "2020-09-15 1:22:57" NNBSP "PM,Legs,145h 27m,Deadlift (Barbell),1,100,5,0,0,\"one\r\ntwo\",,\r\n"
                 "2020-09-15 1:22:57" NNBSP "PM,Legs,145h 27m,Deadlift (Barbell),2,0,0,0,0,,,\r\n"
                 "2020-09-15 1:22:57" NNBSP "PM,Legs,145h 27m,Deadlift (Barbell),Note,0,0,0,0,,,\r\n"
                 "2020-09-15 1:22:57" NNBSP "PM,Legs,145h 27m,Plank,1,0,0,0,60.0,,,\r\n"
                 "2020-09-15 1:22:57" NNBSP "PM,Legs,145h 27m,Running,1,0,0,5.2,1800,,,\r\n"
                 "2020-09-15 1:22:57" NNBSP "PM,Legs,145h 27m,Running,2,0,0,5.2,0,,,\r\n",
                 &in_kg,
                 "2020-09-15T13:22:57.000+02:00 0s \"Legs\"\n"
                 "  deadlift \"one\r\ntwo\"\n"
                 "    100kg x5\n"
                 "  plank\n"
                 "    60s\n"
                 "  running\n"
                 "    1800s \"5.2\"\n");
}

static void
test_strong_units (void)
{
  static const char file[] =
    "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration\n"
    "2025-02-01 10:00:00;Pull Day;Deadlift (Barbell);1;225;lbs;5;9;;;0;;;45m\n"
    "2025-02-01 10:00:00;Pull Day;Deadlift (Barbell);2;102,5;kg;5;9,5;;;0;;;45m\n"
    "2025-02-01 10:00:00;Pull Day;Running;1;;;;;5;km;1800;;;45m\n";

  assert_guess (file, BX_IMPORT_FORMAT_STRONG, "with-units", BX_UNIT_NONE, TRUE, FALSE);
  assert_import (file, NULL,
                 "2025-02-01T10:00:00.000+01:00 2700s \"Pull Day\"\n"
                 "  deadlift\n"
                 "    225lb x5 @9\n"
                 "    102.5kg x5 @9.5\n"
                 "  running\n"
                 "    1800s \"5 km\"\n");

  /* Some have no duration. */
  assert_import ("Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes\n"
                 "2025-02-01 10:00:00;Pull Day;Deadlift (Barbell);1;225;lbs;5;9;;;0;;\n",
                 NULL,
                 "2025-02-01T10:00:00.000+01:00 0s \"Pull Day\"\n"
                 "  deadlift\n"
                 "    225lb x5 @9\n");
}

static void
test_strong_numbered (void)
{
  static const char file[] =
    "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes\n"
    "1;2026-08-10 18:00:00;Push day;3600;Bench Press (Barbell);1;80;8;8,5;;;Wide grip;\n"
    "\"1\";\"2026-08-10 18:00:00\";\"Push day\";\"3600\";\"Bench Press (Barbell)\";\"2\";\"82,5\";\"6\";\"\";\"\";\"\";\"Wide grip\";\"\"\n"
    "1;2026-08-10 18:00:00;Push day;3600;Running;1;;;;400;90;;\n";
  static const char pounds[] =
    "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (lb);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes\n"
    "1;2026-08-10 18:00:00;Push day;3600;Bench Press (Barbell);1;185;8;;;;;\n";
  static const char variant[] =
    "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes\n"
    "1;2026-08-10 18:00:00;Push day;3600;Bench Press (Barbell);1;62,5;kg;8;;;;;;\n";

  assert_guess (file, BX_IMPORT_FORMAT_STRONG, "numbered", BX_UNIT_KG, FALSE, FALSE);
  /* The file is believed, whatever is said. */
  assert_import (file, &(BxImportOptions) { .unit = BX_UNIT_LB },
                 "2026-08-10T18:00:00.000+02:00 3600s \"Push day\"\n"
                 "  bench-press \"Wide grip\"\n"
                 "    80kg x8 @8.5\n"
                 "    82.5kg x6\n"
                 "  running\n"
                 "    90s \"400 m\"\n");
  assert_guess (pounds, BX_IMPORT_FORMAT_STRONG, "numbered", BX_UNIT_LB, FALSE, FALSE);
  assert_import (pounds, NULL,
                 "2026-08-10T18:00:00.000+02:00 3600s \"Push day\"\n"
                 "  bench-press\n"
                 "    185lb x8\n");
  assert_guess (variant, BX_IMPORT_FORMAT_STRONG, "numbered", BX_UNIT_NONE, TRUE, FALSE);
  assert_import (variant, NULL,
                 "2026-08-10T18:00:00.000+02:00 3600s \"Push day\"\n"
                 "  bench-press\n"
                 "    62.5kg x8\n");
}

/* An exercise with the body: its weight was added, or taken off, and never below
 * zero. */
static void
test_strong_bodyweight (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text =
    import_text (STRONG_PLAIN
                 "2020-09-15 11:22:57,Back,30m,Pull Up,1,0.0,8,0,0,,,\n"
                 "2020-09-15 11:22:57,Back,30m,Pull Up,2,10.0,5,0,0,,,\n"
                 "2020-09-15 11:22:57,Back,30m,Pull Up,3,-15.0,5,0,0,,,\n"
                 "2020-09-15 11:22:57,Back,30m,Pull Up (Assisted),1,20.0,9,0,0,,,\n"
                 "2020-09-15 11:22:57,Back,30m,Superman,1,0.0,12,0,0,,,\n"
                 "2020-09-15 11:22:57,Back,30m,Superman,2,2.5,12,0,0,,,\n"
                 "2020-09-15 11:22:57,Back,30m,Deadlift (Barbell),1,-5,5,0,0,,,\n"
                 "2020-09-15 11:22:57,Back,30m,Deadlift (Barbell),2,0,5,0,0,,,\n",
                 -1, &in_kg, &report, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "2020-09-15T11:22:57.000+02:00 1800s \"Back\"\n"
                   "  pull-up\n"
                   "    x8\n"
                   "    +10kg x5\n"
                   "    -15kg x5\n"
                   "  pull-up\n"
                   "    -20kg x9\n"
                   "  floor-back-extension\n"
                   "    x12\n"
                   "    +2.5kg x12\n"
                   "  deadlift\n"
                   "    0kg x5\n");
  assert_issue (report, BX_IMPORT_REASON_NEGATIVE, 1, 8, NULL);
}

/* ---- FitNotes -------------------------------------------------------------------------- */

static void
test_fitnotes_android (void)
{
  static const char file[] =
    "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n"
    "2026-08-04,Lat Pulldown,Back,35.0,kgs,10,,,,\"\"\n"
    "2026-08-04,Lat Pulldown,Back,77.0,lbs,8,,,,\"easy\"\n"
    "2026-08-04,Plank,Abs,,,,,,0:01:30,\"\"\n"
    "2026-08-04,Plank,Abs,,,,,,1:05,\"\"\n"
    "2026-08-04,Running,Cardio,,,,3,km,,\"\"\n"
    "2026-08-06,Pull Up,Back,10.0,kgs,5,,,,\"\"\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text = import_text (file, -1, NULL, &report, &error);

  assert_guess (file, BX_IMPORT_FORMAT_FITNOTES, "android", BX_UNIT_NONE, TRUE, FALSE);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "2026-08-04T12:00:00.000+02:00 0s \"FitNotes\"\n"
                   "  lat-pulldown\n"
                   "    35kg x10\n"
                   "    77lb x8 \"easy\"\n"
                   "  plank\n"
                   "    90s\n"
                   "    65s\n"
                   "2026-08-06T12:00:00.000+02:00 0s \"FitNotes\"\n"
                   "  pull-up\n"
                   "    +10kg x5\n");
  assert_issue (report, BX_IMPORT_REASON_DISTANCE, 1, 6, "3 km");
}

static void
test_fitnotes_older (void)
{
  static const char kg[] =
    "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment\n"
    "2026-09-01,Flat Barbell Bench Press,Chest,60,10,,,,\n";
  static const char lbs[] =
    "Date,Exercise,Category,Weight (lbs),Reps,Distance,DistanceUnit,Time\n"
    "2026-09-01,Flat Barbell Bench Press,Chest,135,10,,,\n"
    "2026-09-01,Running,Cardio,,,2.5,mi,20:00\n";

  assert_guess (kg, BX_IMPORT_FORMAT_FITNOTES, "android-old", BX_UNIT_KG, FALSE, FALSE);
  assert_import (kg, NULL,
                 "2026-09-01T12:00:00.000+02:00 0s \"FitNotes\"\n"
                 "  bench-press\n"
                 "    60kg x10\n");
  assert_guess (lbs, BX_IMPORT_FORMAT_FITNOTES, "android-old", BX_UNIT_LB, FALSE, FALSE);
  assert_import (lbs, NULL,
                 "2026-09-01T12:00:00.000+02:00 0s \"FitNotes\"\n"
                 "  bench-press\n"
                 "    135lb x10\n"
                 "  running\n"
                 "    1200s \"2.5 mi\"\n");
}

static void
test_fitnotes_ios (void)
{
  static const char file[] =
    "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind\n"
    "2020-01-13,Incline Barbell Bench Press,Chest,70.00,154.32,5,,,,,wr\n"
    "2020-01-13,Incline Barbell Bench Press,Chest,61.23,135.00,5,,,,,wr\n"
    "2020-01-13,Plank,Abs,,,,,,1:30,,t\n"
    "2020-01-13,Running,Cardio,,,,5,km,30:00,,dt\n";

  assert_guess (file, BX_IMPORT_FORMAT_FITNOTES, "ios", BX_UNIT_NONE, TRUE, FALSE);
  assert_import (file, NULL,
                 "2020-01-13T12:00:00.000+01:00 0s \"FitNotes\"\n"
                 "  bench-press\n"
                 "    70kg x5\n"
                 "    135lb x5\n"
                 "  plank\n"
                 "    90s\n"
                 "  running\n"
                 "    1800s \"5 km\"\n");
}

/* The whole column tells the order of dates, or nobody does. */
static void
test_fitnotes_dates (void)
{
  static const char header[] = "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment\n";
  g_autofree char *day_first = g_strconcat (header,
                                            "03/04/2025,Deadlift,Back,60,10,,,,\n"
                                            "23/12/2025,Deadlift,Back,65,10,,,,\n",
                                            NULL);
  g_autofree char *month_first = g_strconcat (header,
                                              "03/04/2025,Deadlift,Back,60,10,,,,\n"
                                              "12/23/2025,Deadlift,Back,65,10,,,,\n",
                                              NULL);
  g_autofree char *undecided = g_strconcat (header, "03/04/2025,Deadlift,Back,60,10,,,,\n", NULL);
  g_autofree char *both = g_strconcat (header,
                                       "03/04/2025,Deadlift,Back,60,10,,,,\n"
                                       "23/12/2025,Deadlift,Back,60,10,,,,\n"
                                       "12/23/2025,Deadlift,Back,65,10,,,,\n",
                                       NULL);
  g_autoptr (GError) error = NULL;

  assert_import (day_first, NULL,
                 "2025-04-03T12:00:00.000+02:00 0s \"FitNotes\"\n  deadlift\n    60kg x10\n"
                 "2025-12-23T12:00:00.000+01:00 0s \"FitNotes\"\n  deadlift\n    65kg x10\n");
  assert_import (month_first, NULL,
                 "2025-03-04T12:00:00.000+01:00 0s \"FitNotes\"\n  deadlift\n    60kg x10\n"
                 "2025-12-23T12:00:00.000+01:00 0s \"FitNotes\"\n  deadlift\n    65kg x10\n");

  g_assert_null (import_text (undecided, -1, NULL, NULL, &error));
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_DATE_ORDER_NEEDED);
  g_assert_nonnull (strstr (error->message, "03/04/2025"));
  g_clear_error (&error);
  g_assert_null (import_text (both, -1, NULL, NULL, &error));
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_DATE_ORDER_NEEDED);

  assert_import (undecided, &(BxImportOptions) { .date_order = BX_DATE_ORDER_MONTH_FIRST },
                 "2025-03-04T12:00:00.000+01:00 0s \"FitNotes\"\n  deadlift\n    60kg x10\n");
}

/* Sorted by exercise, as a person may: a day is one session all the same. */
static void
test_fitnotes_order (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text =
    import_text ("Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment\n"
                 "2026-09-01,Deadlift,Back,60,10,,,,\n"
                 "2026-09-03,Deadlift,Back,65,10,,,,\n"
                 "2026-09-01,Lat Pulldown,Back,40,10,,,,\n"
                 "2026-09-03,Lat Pulldown,Back,45,10,,,,\n"
                 "2026-09-01,Deadlift,Back,62.5,10,,,,\n",
                 -1, NULL, &report, &error);

  g_assert_no_error (error);
  g_assert_true (report->gathered);
  g_assert_cmpuint (report->n_sessions, ==, 2);
  g_assert_cmpstr (text, ==,
                   "2026-09-01T12:00:00.000+02:00 0s \"FitNotes\"\n"
                   "  deadlift\n"
                   "    60kg x10\n"
                   "    62.5kg x10\n"
                   "  lat-pulldown\n"
                   "    40kg x10\n"
                   "2026-09-03T12:00:00.000+02:00 0s \"FitNotes\"\n"
                   "  deadlift\n"
                   "    65kg x10\n"
                   "  lat-pulldown\n"
                   "    45kg x10\n");
}

/* ---- StrengthLog ----------------------------------------------------------------------- */

#define STRENGTHLOG \
  "workout,start,end,exercise,weight,bodyweight,extraWeight,assistingWeight,distanceKM,distanceM,reps,rpm,time-per-500,calories,time,warmup,max,fail,checked,setComment,workoutComment,form,sleep,calories,stress\n"

static void
test_strengthlog (void)
{
  static const char file[] =
    STRENGTHLOG
    /* commas that nobody quoted */
    "Friday Lunch: Quads, Shoulders, Chest etc.,1767955973239,1767958961657,Bench Press,62.5,,,,,,3,,,,,false,false,false,1767956536645,,,,,,\n"
    "Friday Lunch: Quads, Shoulders, Chest etc.,1767955973239,1767958961657,Bench Press,40,,,,,,8,,,,,true,false,false,1767956136645,,,,,,\n"
    "Friday Lunch: Quads, Shoulders, Chest etc.,1767955973239,1767958961657,Bench Press,0,,,,,,0,,,,,false,false,false,,,,,,,\n"
    /* and quoted ones; a clock that ran for weeks */
    "\"Push: Chest, Shoulders\",1757507640000,1760358840000,Pull Up,,80,10,,,,5,,,,,false,false,true,1757507940000,hard,\"went, well\",,,,\n"
    "\"Push: Chest, Shoulders\",1757507640000,1760358840000,Pull Up,,80,,20,,,9,,,,,false,false,false,1757508240000,,,,,,\n"
    "\"Push: Chest, Shoulders\",1757507640000,1760358840000,Plank,,,,,,,,,,,00:01:30,false,false,false,1757508540000,,,,,,\n"
    "\"Push: Chest, Shoulders\",1757507640000,1760358840000,Running,,,,,2.5,,,,,,00:10:00,false,false,false,1757509140000,,,,,,\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text = import_text (file, -1, &in_kg, &report, &error);

  assert_guess (file, BX_IMPORT_FORMAT_STRENGTHLOG, NULL, BX_UNIT_NONE, FALSE, TRUE);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "2026-01-09T11:52:53.239+01:00 2988s \"Friday Lunch: Quads, Shoulders, Chest etc.\"\n"
                   "  bench-press\n"
                   "    62.5kg x3 after 563s\n"
                   "    W 40kg x8 after 163s\n"
                   "2025-09-10T14:34:00.000+02:00 1500s \"Push: Chest, Shoulders\" \"went, well\"\n"
                   "  pull-up\n"
                   "    F body 80kg +10kg x5 after 300s \"hard\"\n"
                   "    body 80kg -20kg x9 after 600s\n"
                   "  plank\n"
                   "    90s after 900s\n"
                   "  running\n"
                   "    600s after 1500s \"2.5 km\"\n");
  assert_issue (report, BX_IMPORT_REASON_NOTHING_DONE, 1, 4, NULL);

  g_assert_null (import_text (file, -1, NULL, NULL, &error));
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNIT_NEEDED);
}

static void
test_strengthlog_sections (void)
{
  static const char file[] =
    "Name,Language,Sex,Age,Email\n"
    "Somebody,en,m,40,\n"
    "Workouts\n"
    "Name,Date,Body weight,Shape,Sleep,Calories,Stress\n"
    "\"Legs, heavy\",2025-12-24,79.2,-1,-1,-1,-1\n"
    "\"Exercise, Squat\",Set,1,reps,25,weight,30\n"
    "\"Exercise, Squat\",Set,2,reps,20,weight,35\n"
    "Exercise, Squat,Set,3,reps,15,weight,40\n"
    "Instance of 'Loc'\n"
    "\"Exercise, Pull Up\",Set,1,reps,5,bodyweight,79.2,extraWeight,10,time,-1\n"
    "\"Exercise, Pull Up\",Set,2,reps,-1,weight,-1\n"
    "Pull, light,2025-12-26,-1,-1,-1,-1,-1\n"
    "\"Exercise, Plank\",Set,1,time,60,weight,-1\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text = import_text (file, -1, &in_kg, &report, &error);

  assert_guess (file, BX_IMPORT_FORMAT_STRENGTHLOG_SECTIONS, NULL, BX_UNIT_NONE, FALSE, TRUE);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "2025-12-24T12:00:00.000+01:00 0s \"Legs, heavy\"\n"
                   "  squat\n"
                   "    30kg x25\n"
                   "    35kg x20\n"
                   "    40kg x15\n"
                   "  pull-up\n"
                   "    body 79.2kg +10kg x5\n"
                   "2025-12-26T12:00:00.000+01:00 0s \"Pull, light\"\n"
                   "  plank\n"
                   "    60s\n");
  assert_issue (report, BX_IMPORT_REASON_ROW, 1, 9, "Instance of 'Loc'");
  assert_issue (report, BX_IMPORT_REASON_NOTHING_DONE, 1, 11, NULL);
}

/* ---- Liftosaur, LiftLog, Flexify ---------------------------------------------------------- */

static void
test_liftosaur (void)
{
  static const char file[] =
    "Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,Is AMRAP?,Required RPE,Completed RPE,Log RPE?,Required Weight Value,"
    "Required Weight Unit,Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,Target Muscles,Synergist Muscles,Notes\n"
    "2026-03-01T10:00:00.000Z,My Program,Day 1,Squat,1,5,5,0,,,0,95,lb,95,lb,0,2026-03-01T10:02:00.000Z,\"Quads,Glutes\",\"Calves,Abs\",\n"
    "2026-03-01T10:00:00.000Z,My Program,Day 1,Squat,0,5,5,0,,,0,225,lb,225,lb,0,2026-03-01T10:05:00.000Z,\"Quads,Glutes\",\"Calves,Abs\",Deep\n"
    "2026-03-01T10:00:00.000Z,My Program,Day 1,Squat,0,5,4,1,8,9,1,225,lb,220,lb,0,2026-03-01T10:10:00.000Z,\"Quads,Glutes\",\"Calves,Abs\",Deep\n"
    "2026-03-01T10:00:00.000Z,My Program,Day 1,Squat,0,5,,0,,,0,225,lb,,,0,,\"Quads,Glutes\",\"Calves,Abs\",Deep\n"
    "2026-03-03T23:30:00.000Z,My Program,,Deadlift,0,5,5,0,,,0,100,kg,100,kg,0,,,,\n";

  assert_guess (file, BX_IMPORT_FORMAT_LIFTOSAUR, NULL, BX_UNIT_NONE, TRUE, FALSE);
  /* Half past eleven in UTC is the next day here. */
  assert_import (file, NULL,
                 "2026-03-01T11:00:00.000+01:00 600s \"Day 1\"\n"
                 "  squat \"Deep\"\n"
                 "    W 95lb x5 target x5 target 95lb after 120s\n"
                 "    225lb x5 target x5 target 225lb after 300s\n"
                 "    220lb x4 @9 target x5 target 225lb after 600s\n"
                 "2026-03-04T00:30:00.000+01:00 0s \"My Program\"\n"
                 "  deadlift\n"
                 "    100kg x5 target x5 target 100kg\n");
}

static void
test_liftlog (void)
{
  static const char file[] =
    "SessionId,Timestamp,Exercise,Weight,WeightUnit,Reps,TargetReps,Notes\n"
    "b59ab47f-8955-4a23-afa3-5d472dacc575,2024-10-16T10:45:06,Bench Press,60,kg,8,8,\n"
    "b59ab47f-8955-4a23-afa3-5d472dacc575,2024-10-16T10:48:06,Bench Press,60,kg,7,8,slow\n"
    "b59ab47f-8955-4a23-afa3-5d472dacc575,2024-10-16T10:51:06,Deadlift,225,lb,5,5,\n"
    "0c0ab47f-8955-4a23-afa3-5d472dacc575,2024-01-15T10:00Z,Deadlift,100,kg,5,5,\n"
    "1c0ab47f-8955-4a23-afa3-5d472dacc575,2024-01-16T10:00:00-05:00,Deadlift,100,kg,5,5,\n";

  assert_guess (file, BX_IMPORT_FORMAT_LIFTLOG, NULL, BX_UNIT_NONE, TRUE, FALSE);
  assert_import (file, NULL,
                 "2024-10-16T10:45:06.000+02:00 360s \"LiftLog\"\n"
                 "  bench-press\n"
                 "    60kg x8 target x8\n"
                 "    60kg x7 target x8 after 180s \"slow\"\n"
                 "  deadlift\n"
                 "    225lb x5 target x5 after 360s\n"
                 "2024-01-15T11:00:00.000+01:00 0s \"LiftLog\"\n"
                 "  deadlift\n"
                 "    100kg x5 target x5\n"
                 "2024-01-16T10:00:00.000-05:00 0s \"LiftLog\"\n"
                 "  deadlift\n"
                 "    100kg x5 target x5\n");
}

static void
test_flexify (void)
{
  /* The texts are the low bytes of their characters. */
  static const char file[] =
    "id,name,reps,weight,created,unit,bodyWeight,duration,distance,cardio,hidden,incline\n"
    "1,Deadlift,8.0,100.0,2026-08-04T18:00:00.000,kg,80.0,0.0,0.0,false,false,\n"
    "2,Deadlift,8.0,102.5,2026-08-04T18:04:00.000,kg,80.0,0.0,0.0,false,false,\n"
    "3,Pull Up,5.0,0.0,2026-08-04T18:10:00.000,kg,80.0,0.0,0.0,false,false,\n"
    "4,Bench Press \334,5.0,225.0,2026-08-05T18:10:00.000,lb,176.0,0.0,0.0,0,0,\n"
    "5,Bench Press \334,5.0,10.0,2026-08-05T18:12:00.000,stone,0.0,0.0,0.0,0,0,\n"
    "6,Running,0.0,0.0,2026-08-05T18:30:00.000,km,0.0,20.5,3.5,true,false,2\n"
    "7,Superman,0.0,0.0,2026-08-05T18:30:00.000,kg,0.0,0.0,0.0,false,true,\n"
    "8,Deadlift,5.0,150.0,2026-08-05T18:40:00.000,stone,0.0,0.0,0.0,0,0,\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text = import_text (file, sizeof file - 1, NULL, &report, &error);

  assert_guess (file, BX_IMPORT_FORMAT_FLEXIFY, NULL, BX_UNIT_NONE, TRUE, FALSE);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "2026-08-04T18:00:00.000+02:00 600s \"Flexify\"\n"
                   "  deadlift\n"
                   "    100kg body 80kg x8\n"
                   "    102.5kg body 80kg x8 after 240s\n"
                   "  pull-up\n"
                   "    body 80kg x5 after 600s\n"
                   "2026-08-05T18:10:00.000+02:00 1200s \"Flexify\"\n"
                   "  bench-press\n"
                   "    225lb body 176lb x5\n"
                   "    140lb x5 after 120s\n"
                   "  running\n"
                   "    1230s after 1200s \"3.5 km\"\n");
  g_assert_nonnull (find_name (report, "Bench Press Ü"));
  assert_issue (report, BX_IMPORT_REASON_NOTHING_DONE, 1, 8, "Superman");
  assert_issue (report, BX_IMPORT_REASON_NUMBER, 1, 9, "150.0");

  /* The bodyweight is in the unit of the row too; that of a distance says nothing of it. */
  assert_import ("id,name,reps,weight,created,unit,bodyWeight,duration,distance,cardio,hidden,incline\n"
                 "1,Deadlift,5.0,10.0,2026-08-05T18:00:00.000,stone,12.5,0.0,0.0,false,false,\n"
                 "2,Running,0.0,0.0,2026-08-05T18:30:00.000,km,80.0,20.5,3.5,true,false,2\n",
                 NULL,
                 "2026-08-05T18:00:00.000+02:00 1800s \"Flexify\"\n"
                 "  deadlift\n"
                 "    140lb body 175lb x5\n"
                 "  running\n"
                 "    1230s after 1800s \"3.5 km\"\n");

  /* Older files, newest set first; the file of plans is none of them. */
  assert_import ("id,name,reps,weight,created,unit,hidden,bodyWeight\n"
                 "2,Deadlift,8.0,102.5,2026-08-04T18:04:00.000,kg,0,80.0\n"
                 "1,Deadlift,8.0,100.0,2026-08-04T18:00:00.000,kg,0,80.0\n",
                 NULL,
                 "2026-08-04T18:00:00.000+02:00 240s \"Flexify\"\n"
                 "  deadlift\n"
                 "    102.5kg body 80kg x8 after 240s\n"
                 "    100kg body 80kg x8\n");
  assert_guess ("id,days,title,sequence,exercises\n1,Monday,,,Deadlift;Pull Up\n", BX_IMPORT_FORMAT_UNKNOWN, NULL, BX_UNIT_NONE, FALSE, FALSE);
}

/* ---- StrongLifts, JEFIT --------------------------------------------------------------------- */

static void
test_stronglifts (void)
{
  static const char file[] =
    "\357\273\277Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (KG),Exercise,Sets×Reps,Sets×Time,Top Set (Reps×KG),e1RM (KG),Reps,Volume (KG),"
    "Workout Volume (KG),Duration (hours),Start Time (h:mm),End Time (h:mm),Notes,Set 1 (Reps),Set 1 (KG),Set 2 (Reps),Set 2 (KG),Set 3 (Reps),Set 3 (KG)\n"
    "2026/08/11,2,\"Workout B\",\"Stronglifts 5×5\",83.5,\"Squat\",2×5,,5×60,70,10,600,1670.0,0.5,10:27 PM,10:57 PM,\"deep\",5,60,0,62.5,5,57.5\n"
    "2026/08/11,2,\"Workout B\",\"Stronglifts 5×5\",83.5,\"Deadlift\",1×4,,4×75,84,4,300,1670.0,0.0086111,10:27 PM,10:57 PM,\"\",4,75,,,,\n"
    "2026/08/11,2,\"Workout B\",\"Stronglifts 5×5\",83.5,\"Pull Up\",1×4,,,,4,,1670.0,0.0086111,10:27 PM,10:57 PM,\"\",4,5,,,,\n"
    "2026/08/11,2,\"Workout B\",\"Stronglifts 5×5\",83.5,\"Plank\",,1×60,,,,,1670.0,0.0086111,10:27 PM,10:57 PM,\"\",60,0,,,,\n";

  assert_guess (file, BX_IMPORT_FORMAT_STRONGLIFTS, NULL, BX_UNIT_KG, FALSE, FALSE);
  assert_import (file, NULL,
                 "2026-08-11T22:27:00.000+02:00 1800s \"Workout B\"\n"
                 "  squat \"deep\"\n"
                 "    60kg body 83.5kg x5\n"
                 "    skipped 62.5kg body 83.5kg x0\n"
                 "    57.5kg body 83.5kg x5\n"
                 "  deadlift\n"
                 "    75kg body 83.5kg x4\n"
                 "  pull-up\n"
                 "    body 83.5kg +5kg x4\n"
                 "  plank\n"
                 "    body 83.5kg 60s\n");

  /* From before midnight till after it, on the last day of a year */
  assert_import ("Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (KG),Exercise,Sets×Reps,Sets×Time,Notes,Start Time (h:mm),End Time (h:mm),"
                 "Set 1 (Reps),Set 1 (KG)\n"
                 "2026/12/31,2,B,P,,Deadlift,1×5,,,11:40 PM,12:15 AM,5,100\n",
                 NULL,
                 "2026-12-31T23:40:00.000+01:00 2100s \"B\"\n"
                 "  deadlift\n"
                 "    100kg x5\n");

  assert_import ("Date (dd/mm/yyyy),Workout,Workout Name,Program Name,Body Weight (LB),Exercise,Sets×Reps,Sets×Time,Notes,Start Time (h:mm),Set 1 (Reps),Set 1 (LB)\n"
                 "03/04/2026,2,B,P,,Deadlift,1×5,,,,5,225\n",
                 NULL,
                 "2026-04-03T12:00:00.000+02:00 0s \"B\"\n"
                 "  deadlift\n"
                 "    225lb x5\n");
}

static void
test_jefit (void)
{
  static const char file[] =
    "### WORKOUT SESSIONS ###\n"
    "_id,mydate,starttime,starttimie,total_time\n"
    "1,2024-01-15,1705305000,,3600\n"
    "2,2024-01-17,,1705477800,0\n"
    "3,2024-01-19,,,1800\n"
    "###########################\n"
    "\n"
    "### EXERCISE LOGS ###\n"
    "belongsession,ename,logs\n"
    "1,\"Barbell Bench Press\",\"100x5,100x5\"\n"
    "1,\"Pull Up\",\"0x8,0x6\"\n"
    "2,\"Deadlift\",\"102.5x5,oops,0x0\"\n"
    "3,\"Deadlift\",\"90x5\"\n"
    "9,\"Deadlift\",\"90x5\"\n"
    "###########################\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text = import_text (file, -1, &in_kg, &report, &error);

  assert_guess (file, BX_IMPORT_FORMAT_JEFIT, NULL, BX_UNIT_NONE, FALSE, TRUE);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "2024-01-15T08:50:00.000+01:00 3600s \"JEFIT\"\n"
                   "  bench-press\n"
                   "    100kg x5\n"
                   "    100kg x5\n"
                   "  pull-up\n"
                   "    x8\n"
                   "    x6\n"
                   "2024-01-17T08:50:00.000+01:00 0s \"JEFIT\"\n"
                   "  deadlift\n"
                   "    102.5kg x5\n"
                   "2024-01-19T12:00:00.000+01:00 1800s \"JEFIT\"\n"
                   "  deadlift\n"
                   "    90kg x5\n");
  assert_issue (report, BX_IMPORT_REASON_NUMBER, 1, 12, "oops");
  assert_issue (report, BX_IMPORT_REASON_NOTHING_DONE, 1, 12, NULL);
  assert_issue (report, BX_IMPORT_REASON_NO_DATE, 1, 14, "");
}

/* A whole backup: the logs come first, with dates of their own. */
static void
test_jefit_backup (void)
{
  assert_import ("### SETTING ##########################################\n"
                 "\n"
                 "row_id,USERID,TIMESTAMP,gender\n"
                 "1,1,\"2026-01-01 00:00:00\",M\n"
                 "\n"
                 "######################################################\n"
                 "\n"
                 "### EXERCISE LOGS ####################################\n"
                 "\n"
                 "USERID,TIMESTAMP,belongSys,logs,_id,record,mydate,eid,ename,day_item_id,belongsession,logTime,interval_logs,auto_generated\n"
                 "1,\"2026-01-01 00:00:00\",1,\"60x10,65x8\",1,86.67,2026-01-01,21,\"Barbell Bench Press\",1,1000,1,,\n"
                 "1,\"2026-01-01 00:00:00\",1,\"20x10\",2,26.67,2026-01-01,90,\"Dumbbell Row\",2,1000,1,,\n"
                 "1,\"2026-01-05 00:00:00\",1,\"100x5\",3,116.67,2026-01-05,127,\"Barbell Squat\",3,2000,2,,\n"
                 "\n"
                 "### WORKOUT SESSIONS #################################\n"
                 "\n"
                 "_id,mydate,starttime,total_time\n"
                 "2000,2026-01-05,1767607200,2700\n",
                 &in_kg,
                 "2026-01-01T12:00:00.000+01:00 0s \"JEFIT\"\n"
                 "  bench-press\n"
                 "    60kg x10\n"
                 "    65kg x8\n"
                 "  dumbbell-row\n"
                 "    20kg x10\n"
                 "2026-01-05T11:00:00.000+01:00 2700s \"JEFIT\"\n"
                 "  squat\n"
                 "    100kg x5\n");
}

/* ---- openweight -------------------------------------------------------------------------------- */

static void
test_openweight (void)
{
  static const char file[] =
    "{\"date\":\"2026-03-01T18:00:00+01:00\",\"name\":\"Back\",\"notes\":\"fine\",\"durationSeconds\":3600,\"unknownMember\":{\"a\":[1,2]},"
    "\"exercises\":["
    "{\"exercise\":{\"name\":\"Deadlift (Barbell)\",\"equipment\":\"barbell\",\"musclesWorked\":[\"back\"]},\"supersetId\":1,\"notes\":\"belt\",\"sets\":["
    "{\"reps\":8,\"weight\":60,\"unit\":\"kg\",\"type\":\"warmup\"},"
    "{\"reps\":5,\"weight\":102.5,\"unit\":\"kg\",\"rpe\":8.5,\"type\":\"working\",\"restSeconds\":180,\"tempo\":\"3-1-x-0\",\"targetReps\":5,\"targetWeight\":100},"
    "{\"reps\":5,\"weight\":225,\"unit\":\"lb\",\"rir\":1,\"toFailure\":true,\"notes\":\"last\"},"
    "{\"reps\":\"five\",\"weight\":225,\"unit\":\"lb\"},"
    "{\"reps\":null,\"weight\":225,\"unit\":\"lb\"}]},"
    "{\"exercise\":{\"name\":\"Plank\"},\"supersetId\":1,\"sets\":[{\"durationSeconds\":60.4},{\"distance\":1.5,\"distanceUnit\":\"km\",\"durationSeconds\":300}]}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text = import_text (file, -1, NULL, &report, &error);

  assert_guess (file, BX_IMPORT_FORMAT_OPENWEIGHT, NULL, BX_UNIT_NONE, TRUE, FALSE);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "2026-03-01T18:00:00.000+01:00 3600s \"Back\" \"fine\"\n"
                   "  deadlift superset 1 tempo 3-1-X-0 \"belt\"\n"
                   "    W 60kg x8\n"
                   "    102.5kg x5 @8.5 target x5 target 100kg\n"
                   "    F 225lb x5 @9 \"last\"\n"
                   "  plank superset 1\n"
                   "    60s\n"
                   "    300s \"1.5 km\"\n");
  assert_issue (report, BX_IMPORT_REASON_NUMBER, 1, 1, NULL);
  assert_issue (report, BX_IMPORT_REASON_NOTHING_DONE, 1, 1, NULL);
}

static void
test_openweight_lists (void)
{
  static const char one[] = "{\"date\":\"2026-03-01T18:00:00Z\",\"exercises\":[{\"exercise\":{\"name\":\"Deadlift\"},\"sets\":[{\"reps\":5,\"weight\":100,\"unit\":\"kg\"}]}]}";
  static const char two[] = "{\"date\":\"2026-03-03T18:00:00Z\",\"exercises\":[{\"exercise\":{\"name\":\"Deadlift\"},\"sets\":[{\"reps\":5,\"weight\":105,\"unit\":\"kg\"}]}]}";
  static const char expected[] =
    "2026-03-01T19:00:00.000+01:00 0s \"openweight\"\n  deadlift\n    100kg x5\n"
    "2026-03-03T19:00:00.000+01:00 0s \"openweight\"\n  deadlift\n    105kg x5\n";
  g_autofree char *list = g_strdup_printf ("\357\273\277 [%s,\n%s]\n", one, two);
  g_autofree char *object = g_strdup_printf ("{\"workouts\":[%s,%s]}", one, two);

  assert_import (list, NULL, expected);
  assert_import (object, NULL, expected);
}

static void
test_openweight_refused (void)
{
  static const struct
  {
    const char *file;
    int code;
  } rows[] = {
    { "{", BX_EXCHANGE_ERROR_SYNTAX },
    { "{\"date\":", BX_EXCHANGE_ERROR_SYNTAX },
    { "[1,2", BX_EXCHANGE_ERROR_SYNTAX },
    { "{\"name\":\"Template\",\"exercises\":[]}", BX_EXCHANGE_ERROR_UNKNOWN_FORMAT },
    { "{}", BX_EXCHANGE_ERROR_UNKNOWN_FORMAT },
    { "{\"a\":\"\377\"}", BX_EXCHANGE_ERROR_SYNTAX },
    { "{\"date\":\"2026-03-01\",\"exercises\":[{\"exercise\":{\"name\":\"Deadlift\"},\"sets\":[{\"reps\":5,\"weight\":100}]}]}", BX_EXCHANGE_ERROR_UNIT_NEEDED },
    { "{\"date\":\"3/4/2026\",\"exercises\":[]}", BX_EXCHANGE_ERROR_DATE_ORDER_NEEDED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[i].file);
      g_assert_null (import_text (rows[i].file, -1, NULL, NULL, &error));
      g_assert_error (error, BX_EXCHANGE_ERROR, rows[i].code);
    }

  for (int more = 0; more <= 1; more++)
    {
      g_autofree char *open = g_strnfill ((gsize) (BX_IMPORT_MAX_JSON_DEPTH + more), '[');
      g_autofree char *close = g_strnfill ((gsize) (BX_IMPORT_MAX_JSON_DEPTH + more), ']');
      g_autofree char *file = g_strconcat (open, close, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = import_text (file, -1, NULL, NULL, &error);

      if (more == 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_LIMIT);
    }
}

/* ---- any table -------------------------------------------------------------------------------- */

static void
test_mapped (void)
{
  static const char file[] =
    "Tag;Übung;Gewicht;Einheit;Wdh.;Dauer;Art;Anmerkung;RPE\r\n"
    "14.03.2026;Kreuzheben;102,5;kg;5;;Warm-up;leicht;7\r\n"
    "14.03.2026;Kreuzheben;225;lbs;5;;;;99\r\n"
    "14.03.2026;Plank;;;;1:30;;;\r\n"
    "16.03.2026;Kreuzheben;105;;5;;Drop Set;;\r\n";
  const BxImportMapping mapping = {
    .date = "tag",
    .exercise = "ÜBUNG",
    .weight = "Gewicht",
    .unit = "Einheit",
    .reps = "Wdh.",
    .seconds = "Dauer",
    .kind = "Art",
    .rpe = "RPE",
    .note = "Anmerkung",
  };
  const BxImportOptions options = { .format = BX_IMPORT_FORMAT_MAPPED, .mapping = &mapping, .unit = BX_UNIT_KG };
  g_autoptr (GError) error = NULL;
  g_autoptr (BxImportReport) report = NULL;
  g_autofree char *text = import_text (file, -1, &options, &report, &error);
  g_autoptr (BxImportGuess) guess = bx_import_guess_new (file, strlen (file), NULL);

  g_assert_no_error (error);
  g_assert_cmpint (guess->format, ==, BX_IMPORT_FORMAT_UNKNOWN);
  g_assert_cmpuint (g_strv_length (guess->columns), ==, 9);
  g_assert_cmpstr (guess->columns[1], ==, "Übung");
  g_assert_cmpstr (text, ==,
                   "2026-03-14T12:00:00.000+01:00 0s \"Imported workout\"\n"
                   "  deadlift\n"
                   "    W 102.5kg x5 @7 \"leicht\"\n"
                   "    225lb x5\n"
                   "  plank\n"
                   "    90s\n"
                   "2026-03-16T12:00:00.000+01:00 0s \"Imported workout\"\n"
                   "  deadlift\n"
                   "    D 105kg x5\n");
  assert_issue (report, BX_IMPORT_REASON_LEFT_OUT, 1, 3, "99");
  g_assert_cmpuint (report->n_skipped, ==, 0);
}

static void
test_mapped_refused (void)
{
  const BxImportMapping mapping = { .date = "Date", .exercise = "Exercise", .weight = "Load" };
  const BxImportMapping no_date = { .exercise = "Exercise" };
  const BxImportOptions options = { .format = BX_IMPORT_FORMAT_MAPPED, .mapping = &mapping };
  const BxImportOptions without = { .format = BX_IMPORT_FORMAT_MAPPED, .mapping = &no_date };
  g_autoptr (GError) error = NULL;

  g_assert_null (import_text ("Date,Exercise,Reps\n2026-01-01,Deadlift,5\n", -1, &options, NULL, &error));
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT);
  g_assert_nonnull (strstr (error->message, "Load"));
  g_clear_error (&error);

  g_assert_null (import_text ("Date,Exercise,Reps\n2026-01-01,Deadlift,5\n", -1, &without, NULL, &error));
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT);
}

/* ---- what is none of them ------------------------------------------------------------------------ */

static void
test_unknown (void)
{
  static const char *const files[] = { "", "\n", "hello", "a,b,c\n1,2,3\n", "Date,Weight\n2026-01-01,80\n" };
  static const char *const backups[] = { "SQLite format 3", "\037\213\010", "PK\003\004" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (import_text (files[i], -1, NULL, NULL, &error));
      g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (backups); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (bx_import_guess_new (backups[i], strlen (backups[i]), &error));
      g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT);
      g_assert_nonnull (strstr (error->message, "backup"));
    }
}

/* Pictures and documents have no columns, though they may have commas. */
static void
test_binary (void)
{
  static const struct
  {
    const char *head;
    gsize length;
  } files[] = {
    { "\211PNG\r\n\032\n\0\0\0\rIHDR,a,b\n", 22 },
    { "\377\330\377\340\0\020JFIF\0,\n", 13 },
    { "%PDF-1.7\na,b\n", 13 },
    { "a,b\n\"\0", 6 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (bx_import_guess_new (files[i].head, files[i].length, &error));
      g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_UNKNOWN_FORMAT);
      g_assert_nonnull (strstr (error->message, "neither"));
    }
}

static void
test_nicks (void)
{
  for (int i = BX_IMPORT_FORMAT_BACKEXT; i <= BX_IMPORT_FORMAT_MAPPED; i++)
    {
      BxImportFormat format;

      g_assert_true (bx_import_format_from_nick (bx_import_format_to_nick ((BxImportFormat) i), &format));
      g_assert_cmpint (format, ==, i);
      g_assert_nonnull (bx_import_format_get_name (format));
    }

  for (int i = 0; i < BX_IMPORT_N_REASONS; i++)
    {
      g_assert_nonnull (bx_import_reason_to_nick ((BxImportReason) i));
      g_assert_cmpstr (bx_import_reason_get_text ((BxImportReason) i), !=, "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Europe/Berlin", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/strong/plain", test_strong_plain);
  g_test_add_func ("/import/strong/odd", test_strong_odd);
  g_test_add_func ("/import/strong/units", test_strong_units);
  g_test_add_func ("/import/strong/numbered", test_strong_numbered);
  g_test_add_func ("/import/strong/bodyweight", test_strong_bodyweight);
  g_test_add_func ("/import/fitnotes/android", test_fitnotes_android);
  g_test_add_func ("/import/fitnotes/older", test_fitnotes_older);
  g_test_add_func ("/import/fitnotes/ios", test_fitnotes_ios);
  g_test_add_func ("/import/fitnotes/dates", test_fitnotes_dates);
  g_test_add_func ("/import/fitnotes/order", test_fitnotes_order);
  g_test_add_func ("/import/strengthlog", test_strengthlog);
  g_test_add_func ("/import/strengthlog/sections", test_strengthlog_sections);
  g_test_add_func ("/import/liftosaur", test_liftosaur);
  g_test_add_func ("/import/liftlog", test_liftlog);
  g_test_add_func ("/import/flexify", test_flexify);
  g_test_add_func ("/import/stronglifts", test_stronglifts);
  g_test_add_func ("/import/jefit", test_jefit);
  g_test_add_func ("/import/jefit/backup", test_jefit_backup);
  g_test_add_func ("/import/openweight", test_openweight);
  g_test_add_func ("/import/openweight/lists", test_openweight_lists);
  g_test_add_func ("/import/openweight/refused", test_openweight_refused);
  g_test_add_func ("/import/mapped", test_mapped);
  g_test_add_func ("/import/mapped/refused", test_mapped_refused);
  g_test_add_func ("/import/unknown", test_unknown);
  g_test_add_func ("/import/binary", test_binary);
  g_test_add_func ("/import/nicks", test_nicks);

  return g_test_run ();
}
