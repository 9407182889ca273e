/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The reader against files that are wrong: every kind of error is found, named
 * with its file and line, and none brings the program down.
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bx-catalogue.h"
#include "bx-xml.h"

/* A whole catalogue, as small as can be. The first line of each is line 1. */

static const char muscles_xml[] =
  "<muscles>\n"
  "  <group id='back'>\n"
  "    <name>back</name>\n"
  "    <muscle id='lats'>\n"
  "      <plain>lats</plain>\n"
  "      <name>Latissimus dorsi</name>\n"
  "      <function>Pulls.</function>\n"
  "    </muscle>\n"
  "    <muscle id='traps'>\n"
  "      <plain>traps</plain>\n"
  "      <name>Trapezius</name>\n"
  "      <function>Lifts.</function>\n"
  "    </muscle>\n"
  "  </group>\n"
  "</muscles>\n";

static const char equipment_xml[] =
  "<equipment-list>\n"
  "  <equipment id='bar'>\n"
  "    <name>bar</name>\n"
  "  </equipment>\n"
  "  <equipment id='rack'>\n"
  "    <name>rack</name>\n"
  "  </equipment>\n"
  "</equipment-list>\n";

static const char pull_xml[] =
  "<exercise id='pull' order='1' measure='weight-reps' laterality='both' rest='60' weight-step='2.5' tempo='2-0-1-1' level='2' back-load='light'>\n"
  "  <name>Pull</name>\n"
  "  <alias>Tug</alias>\n"
  "  <summary>Pull it.</summary>\n"
  "  <description><p>First.</p><p>Second\n"
  "     line.</p></description>\n"
  "  <equipment ref='bar'/>\n"
  "  <muscle ref='lats' role='primary'/>\n"
  "  <muscle ref='traps' role='secondary'/>\n"
  "  <breathing>Breathe.</breathing>\n"
  "  <steps>\n"
  "    <step id='one'>\n"
  "      <title>One</title>\n"
  "      <text>Do it.</text>\n"
  "    </step>\n"
  "  </steps>\n"
  "  <cues><cue>Pull.</cue></cues>\n"
  "  <mistakes>\n"
  "    <mistake id='bad'><title>Bad</title><fix>Mend it.</fix></mistake>\n"
  "  </mistakes>\n"
  "  <doses>\n"
  "    <passage id='how-much'><title>How much</title><p>Three.</p></passage>\n"
  "  </doses>\n"
  "  <variations>\n"
  "    <family id='grip'>\n"
  "      <name>Grip</name>\n"
  "      <text>How to hold it.</text>\n"
  "      <option id='over' difficulty='0' plain='yes'><name>Over</name><text>Over it.</text></option>\n"
  "      <option id='under' difficulty='-1'><name>Under</name><text>Under it.</text></option>\n"
  "    </family>\n"
  "  </variations>\n"
  "  <suits>All.</suits>\n"
  "  <safety><p>Mind.</p></safety>\n"
  "  <alternative ref='tug'>It is near.</alternative>\n"
  "  <source doi='10.1234/abc(1)&lt;2&gt;'>A study.</source>\n"
  "</exercise>\n";

static const char tug_xml[] =
  "<exercise id='tug' measure='time' laterality='each' rest='60' tempo='2-0-X-1' breath='free-in-hold-out' level='5' back-load='none'>\n"
  "  <name>Tug</name>\n"
  "  <summary>Tug it.</summary>\n"
  "  <description><p>Tug.</p></description>\n"
  "  <muscle ref='lats' role='primary'/>\n"
  "  <breathing>Breathe.</breathing>\n"
  "  <steps><step id='one'><title>One</title><text>Do it.</text></step></steps>\n"
  "  <cues><cue>Tug.</cue></cues>\n"
  "  <mistakes><mistake id='bad'><title>Bad</title><fix>Mend it.</fix></mistake></mistakes>\n"
  "  <doses><passage id='how-much'><title>How much</title><p>Three.</p></passage></doses>\n"
  "  <suits>All.</suits>\n"
  "  <safety><p>Mind.</p></safety>\n"
  "  <source url='https://example.org/'>A page.</source>\n"
  "</exercise>\n";

static const char workouts_xml[] =
  "<workouts>\n"
  "  <workout id='day' schedule='every 3'>\n"
  "    <name>Day</name>\n"
  "    <description><p>A day.</p></description>\n"
  "    <slot id='first' exercise='pull' sets='3' reps='8-12' rest='90' variation='grip:under'>\n"
  "      <note>Slowly.</note>\n"
  "      <alternative ref='tug'/>\n"
  "    </slot>\n"
  "    <slot id='second' exercise='tug' sets='2' seconds='30'/>\n"
  "    <slot id='third' exercise='pull' tempo='4-0-1-10' superset='1' progression='linear'>\n"
  "      <set kind='warm-up' reps='5'/><set reps='3' rpe='8'/></slot>\n"
  "    <slot id='fourth' exercise='tug' sets='1' seconds='20' superset='1'/>\n"
  "  </workout>\n"
  "</workouts>\n";

typedef enum
{
  FILE_MUSCLES,
  FILE_EQUIPMENT,
  FILE_PULL,
  FILE_TUG,
  FILE_WORKOUTS,
  N_FILES,
} File;

static const char * const names[] = {
  "muscles.xml", "equipment.xml", "exercise-pull.xml", "exercise-tug.xml", "workouts.xml",
};
static const char * const contents[] = { muscles_xml, equipment_xml, pull_xml, tug_xml, workouts_xml };

/* Reads the small catalogue with one file replaced. */
static BxCatalogue *
read_with (File         file,
           const char  *content,
           gssize       length,
           GError     **error)
{
  BxCatalogueSource sources[N_FILES];
  BxCatalogue *catalogue;

  for (guint i = 0; i < N_FILES; i++)
    {
      sources[i].name = names[i];
      if (i == file)
        sources[i].bytes = g_bytes_new (content, length < 0 ? strlen (content) : (gsize) length);
      else
        sources[i].bytes = g_bytes_new_static (contents[i], strlen (contents[i]));
    }

  catalogue = bx_catalogue_new_from_sources (sources, N_FILES, error);

  for (guint i = 0; i < N_FILES; i++)
    g_bytes_unref (sources[i].bytes);

  return catalogue;
}

static void
test_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxCatalogue) catalogue = read_with (FILE_PULL, pull_xml, -1, &error);
  BxExercise *pull;
  BxExercise *tug;
  const BxSlot *slot;
  const BxSource *source;

  g_assert_no_error (error);

  pull = bx_catalogue_find_exercise (catalogue, "pull");
  tug = bx_catalogue_find_exercise (catalogue, "tug");
  g_assert_cmpstr (bx_exercise_get_description (pull), ==, "First.\n\nSecond line.");
  g_assert_cmpfloat (bx_exercise_get_weight_step_kg (pull), ==, 2.5);
  g_assert_cmpfloat (bx_exercise_get_weight_step_kg (tug), ==, 0.0);
  g_assert_cmpint (bx_exercise_get_laterality (tug), ==, BX_LATERALITY_EACH);
  g_assert_cmpint (bx_exercise_get_measure (tug), ==, BX_MEASURE_TIME);
  g_assert_cmpstr (bx_exercise_get_tempo (tug), ==, "2-0-X-1");
  g_assert_cmpstr (bx_exercise_get_breath_pattern (tug), ==, "free-in-hold-out");
  g_assert_null (bx_exercise_get_breath_pattern (pull));
  g_assert_cmpstr (bx_exercise_get_english_name (pull), ==, "Pull");
  g_assert_cmpstr (bx_exercise_get_aliases (pull)[0], ==, "Tug");
  g_assert_null (bx_catalogue_find_exercise (catalogue, "push"));

  source = g_ptr_array_index (bx_exercise_get_sources (pull), 0);
  g_assert_cmpstr (source->doi, ==, "10.1234/abc(1)<2>");
  g_assert_cmpstr (source->url, ==, "https://doi.org/10.1234/abc(1)%3C2%3E");

  slot = bx_catalogue_find_workout (catalogue, "day")->slots->pdata[0];
  g_assert_cmpstr (slot->variation, ==, "grip:under");
  g_assert_cmpstr (slot->note, ==, "Slowly.");
  g_assert_cmpstr (slot->alternatives[0], ==, "tug");
  g_assert_cmpint (g_array_index (slot->targets, BxSetTarget, 2).reps_min, ==, 8);
  g_assert_cmpint (g_array_index (slot->targets, BxSetTarget, 2).reps_max, ==, 12);
  g_assert_cmpint (g_array_index (slot->targets, BxSetTarget, 2).seconds, ==, BX_COUNT_NONE);

  slot = bx_catalogue_find_workout (catalogue, "day")->slots->pdata[1];
  g_assert_null (slot->variation);
  g_assert_null (slot->alternatives);
  g_assert_cmpint (slot->rest_seconds, ==, BX_REST_DEFAULT);
  g_assert_cmpint (g_array_index (slot->targets, BxSetTarget, 0).seconds, ==, 30);
  g_assert_cmpint (g_array_index (slot->targets, BxSetTarget, 0).reps_min, ==, BX_COUNT_NONE);
  g_assert_cmpuint (slot->superset, ==, 0);

  slot = bx_catalogue_find_workout (catalogue, "day")->slots->pdata[2];
  g_assert_cmpstr (slot->tempo, ==, "4-0-1-10");
  g_assert_cmpuint (slot->superset, ==, 1);
  g_assert_cmpint (slot->progression.kind, ==, BX_PROGRESSION_LINEAR);
  g_assert_cmpuint (slot->targets->len, ==, 2);
  g_assert_cmpint (g_array_index (slot->targets, BxSetTarget, 0).kind, ==, BX_SET_KIND_WARM_UP);
  g_assert_cmpint (g_array_index (slot->targets, BxSetTarget, 0).reps_max, ==, 5);
  g_assert_cmpint (g_array_index (slot->targets, BxSetTarget, 1).rpe_tenths, ==, 80);
  g_assert_cmpint (bx_catalogue_find_workout (catalogue, "day")->schedule.every_days, ==, 3);
}

/* What keeps an exercise outlives the catalogue it came from. */
static void
test_exercise_outlives_catalogue (void)
{
  g_autoptr (BxCatalogue) catalogue = read_with (FILE_PULL, pull_xml, -1, NULL);
  g_autoptr (BxExercise) pull = g_object_ref (bx_catalogue_find_exercise (catalogue, "pull"));

  g_assert_finalize_object (g_steal_pointer (&catalogue));

  g_assert_cmpint (bx_exercise_get_role (pull, "lats"), ==, BX_MUSCLE_ROLE_PRIMARY);
  g_assert_cmpint (bx_exercise_get_equipment_need (pull, "bar"), ==, BX_EQUIPMENT_NEED_REQUIRED);
}

static void
test_any_order_of_files (void)
{
  BxCatalogueSource sources[N_FILES];
  g_autoptr (BxCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (BxExercise) first = NULL;

  for (guint i = 0; i < N_FILES; i++)
    {
      sources[i].name = names[N_FILES - 1 - i];
      sources[i].bytes = g_bytes_new_static (contents[N_FILES - 1 - i], strlen (contents[N_FILES - 1 - i]));
    }

  catalogue = bx_catalogue_new_from_sources (sources, N_FILES, &error);
  g_assert_no_error (error);

  /* “pull” has the order 1, “tug” none. */
  first = g_list_model_get_item (bx_catalogue_get_exercises (catalogue), 0);
  g_assert_cmpstr (bx_exercise_get_id (first), ==, "pull");

  for (guint i = 0; i < N_FILES; i++)
    g_bytes_unref (sources[i].bytes);
}

/* ---- Errors ----------------------------------------------------------------- */

typedef struct
{
  const char *name;
  File file;
  const char *find;    /* in the file, once */
  const char *replace;
  BxCatalogueError code;
  const char *message;
} BadInput;

static const BadInput bad_inputs[] = {
  /* Not XML */
  { "unclosed", FILE_PULL, "</exercise>", "", BX_CATALOGUE_ERROR_SYNTAX, "exercise-pull.xml:37: not well-formed XML: *" },
  { "wrong-end", FILE_PULL, "</suits>", "</suit>", BX_CATALOGUE_ERROR_SYNTAX, "exercise-pull.xml:32: not well-formed XML: *" },
  { "entity", FILE_PULL, "Pull it.", "Pull &it;", BX_CATALOGUE_ERROR_SYNTAX, "exercise-pull.xml:4: not well-formed XML: *" },
  { "two-roots", FILE_EQUIPMENT, "</equipment-list>\n", "</equipment-list>\n<muscles/>\n", BX_CATALOGUE_ERROR_SYNTAX, "*equipment.xml:9: *" },
  { "unknown-root", FILE_EQUIPMENT, "equipment-list>", "things>", BX_CATALOGUE_ERROR_SYNTAX, "equipment.xml:1: a file can't begin with <things>" },

  /* What does not belong */
  { "unknown-element", FILE_PULL, "<suits>All.</suits>", "<suits>All.</suits><colour>Red</colour>", BX_CATALOGUE_ERROR_SYNTAX, "exercise-pull.xml:32: <colour> does not belong in <exercise>" },
  { "unknown-attribute", FILE_PULL, "<step id='one'", "<step id='one' colour='red'", BX_CATALOGUE_ERROR_SYNTAX, "exercise-pull.xml:12: <step> can't have “colour”" },
  { "attribute-of-text", FILE_PULL, "<suits>", "<suits colour='red'>", BX_CATALOGUE_ERROR_SYNTAX, "exercise-pull.xml:32: <suits> can't have “colour”" },
  { "element-in-text", FILE_PULL, "Pull it.", "Pull <b>it</b>.", BX_CATALOGUE_ERROR_SYNTAX, "exercise-pull.xml:4: <b> does not belong in <summary>" },
  { "stray-text", FILE_PULL, "<steps>", "<steps>Now", BX_CATALOGUE_ERROR_SYNTAX, "exercise-pull.xml:11: <steps> can't have text of its own" },
  { "stray-text-in-root", FILE_MUSCLES, "<muscles>", "<muscles>x", BX_CATALOGUE_ERROR_SYNTAX, "muscles.xml:1: <muscles> can't have text of its own" },

  /* What is not there */
  { "no-summary", FILE_PULL, "<summary>Pull it.</summary>", "", BX_CATALOGUE_ERROR_MISSING, "exercise-pull.xml:1: <exercise> has no <summary>" },
  { "empty-summary", FILE_PULL, "Pull it.", " \n ", BX_CATALOGUE_ERROR_MISSING, "exercise-pull.xml:4: <summary> is empty" },
  { "no-id", FILE_PULL, "<step id='one'>", "<step>", BX_CATALOGUE_ERROR_MISSING, "exercise-pull.xml:12: <step> has no “id”" },
  { "empty-id", FILE_PULL, "<step id='one'>", "<step id=''>", BX_CATALOGUE_ERROR_MISSING, "exercise-pull.xml:12: “id” of <step> is empty" },
  { "no-steps", FILE_TUG, "<step id='one'><title>One</title><text>Do it.</text></step>", "", BX_CATALOGUE_ERROR_MISSING, "exercise-tug.xml:7: <steps> has no <step>" },
  { "no-cues", FILE_PULL, "<cue>Pull.</cue>", "", BX_CATALOGUE_ERROR_MISSING, "exercise-pull.xml:17: <cues> has no <cue>" },
  { "no-paragraph", FILE_PULL, "<p>Mind.</p>", "", BX_CATALOGUE_ERROR_MISSING, "exercise-pull.xml:33: <safety> has no <p>" },
  { "no-answer", FILE_PULL, "<p>Three.</p>", "", BX_CATALOGUE_ERROR_MISSING, "exercise-pull.xml:22: <passage> has no <p>" },
  { "no-primary", FILE_PULL, "role='primary'", "role='secondary'", BX_CATALOGUE_ERROR_MISSING, "exercise-pull.xml:1: no <muscle> is primary" },
  { "no-source", FILE_TUG, "<source url='https://example.org/'>A page.</source>", "", BX_CATALOGUE_ERROR_MISSING, "exercise-tug.xml:1: <exercise> has no <source>" },
  { "no-doi-no-url", FILE_TUG, " url='https://example.org/'", "", BX_CATALOGUE_ERROR_MISSING, "exercise-tug.xml:13: <source> has neither “doi” nor “url”" },
  { "no-level", FILE_PULL, "level='2' ", "", BX_CATALOGUE_ERROR_MISSING, "exercise-pull.xml:1: <exercise> has no “level”" },
  { "level-too-high", FILE_PULL, "level='2' ", "level='6' ", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: “level” must be a whole number from 1 to 5, not “6”" },
  { "unknown-back-load", FILE_PULL, "back-load='light'", "back-load='heavy'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: “back-load” must be one of none, light, moderate, high, not “heavy”" },
  { "no-weight-step", FILE_PULL, "weight-step='2.5' ", "", BX_CATALOGUE_ERROR_MISSING, "exercise-pull.xml:1: <exercise> has no “weight-step”" },
  { "no-muscle-in-group", FILE_MUSCLES, "</muscles>", "<group id='x'><name>x</name></group></muscles>", BX_CATALOGUE_ERROR_MISSING, "muscles.xml:15: the group “x” has no <muscle>" },
  { "no-slot", FILE_WORKOUTS, "</workouts>", "<workout id='x'><name>X</name><description><p>X.</p></description></workout></workouts>", BX_CATALOGUE_ERROR_MISSING, "workouts.xml:14: <workout> has no <slot>" },
  { "empty-reps", FILE_WORKOUTS, "reps='8-12' ", "reps='' ", BX_CATALOGUE_ERROR_MISSING, "workouts.xml:5: “reps” of <slot> is empty" },
  { "no-reps", FILE_WORKOUTS, "reps='8-12' ", "", BX_CATALOGUE_ERROR_MISSING, "workouts.xml:5: <slot> has no “reps”" },
  { "no-seconds", FILE_WORKOUTS, "seconds='30'", "", BX_CATALOGUE_ERROR_MISSING, "workouts.xml:9: <slot> has no “seconds”" },
  { "one-option", FILE_PULL, "<option id='under' difficulty='-1'><name>Under</name><text>Under it.</text></option>", "", BX_CATALOGUE_ERROR_MISSING, "exercise-pull.xml:25: the family “grip” has fewer than 2 options" },

  /* Ids that nothing has */
  { "unknown-muscle", FILE_PULL, "ref='traps'", "ref='trasp'", BX_CATALOGUE_ERROR_UNKNOWN_ID, "exercise-pull.xml:9: unknown muscle “trasp”" },
  { "unknown-equipment", FILE_PULL, "ref='bar'", "ref='bra'", BX_CATALOGUE_ERROR_UNKNOWN_ID, "exercise-pull.xml:7: unknown equipment “bra”" },
  { "unknown-neighbour", FILE_PULL, "ref='tug'", "ref='gut'", BX_CATALOGUE_ERROR_UNKNOWN_ID, "exercise-pull.xml:34: unknown exercise “gut”" },
  { "unknown-in-slot", FILE_WORKOUTS, "exercise='tug'", "exercise='gut'", BX_CATALOGUE_ERROR_UNKNOWN_ID, "workouts.xml:9: unknown exercise “gut”" },
  { "unknown-alternative", FILE_WORKOUTS, "ref='tug'", "ref='gut'", BX_CATALOGUE_ERROR_UNKNOWN_ID, "workouts.xml:7: unknown exercise “gut”" },
  { "unknown-variation", FILE_WORKOUTS, "grip:under", "grip:undre", BX_CATALOGUE_ERROR_UNKNOWN_ID, "workouts.xml:5: unknown variation “grip:undre” of pull" },
  { "unknown-family", FILE_WORKOUTS, "grip:under", "gripe:under", BX_CATALOGUE_ERROR_UNKNOWN_ID, "workouts.xml:5: unknown variation “gripe:under” of pull" },

  /* Twice */
  { "second-summary", FILE_PULL, "<suits>", "<summary>Again.</summary><suits>", BX_CATALOGUE_ERROR_DUPLICATE, "exercise-pull.xml:32: <exercise> has a second <summary>" },
  { "second-muscle", FILE_MUSCLES, "id='traps'", "id='lats'", BX_CATALOGUE_ERROR_DUPLICATE, "muscles.xml:9: a second muscle “lats”" },
  { "second-group", FILE_MUSCLES, "</muscles>", "<group id='back'><name>x</name></group></muscles>", BX_CATALOGUE_ERROR_DUPLICATE, "muscles.xml:15: a second group “back”" },
  { "second-equipment", FILE_EQUIPMENT, "id='rack'", "id='bar'", BX_CATALOGUE_ERROR_DUPLICATE, "equipment.xml:5: a second equipment “bar”" },
  { "second-exercise", FILE_TUG, "id='tug'", "id='pull'", BX_CATALOGUE_ERROR_DUPLICATE, "exercise-tug.xml:1: a second exercise “pull”" },
  { "second-role", FILE_PULL, "ref='traps'", "ref='lats'", BX_CATALOGUE_ERROR_DUPLICATE, "exercise-pull.xml:9: a second muscle “lats”" },
  { "second-step", FILE_PULL, "</steps>", "<step id='one'><title>Two</title><text>Do.</text></step></steps>", BX_CATALOGUE_ERROR_DUPLICATE, "exercise-pull.xml:16: a second step “one”" },
  { "second-mistake", FILE_PULL, "</mistakes>", "<mistake id='bad'><title>Two</title><fix>Do.</fix></mistake></mistakes>", BX_CATALOGUE_ERROR_DUPLICATE, "exercise-pull.xml:20: a second mistake “bad”" },
  { "second-option", FILE_PULL, "id='under'", "id='over'", BX_CATALOGUE_ERROR_DUPLICATE, "exercise-pull.xml:29: a second option “over”" },
  { "second-slot", FILE_WORKOUTS, "id='second'", "id='first'", BX_CATALOGUE_ERROR_DUPLICATE, "workouts.xml:9: a second slot “first”" },
  { "second-alternative", FILE_WORKOUTS, "<alternative ref='tug'/>", "<alternative ref='tug'/><alternative ref='tug'/>", BX_CATALOGUE_ERROR_DUPLICATE, "workouts.xml:7: a second alternative “tug”" },

  /* Values that can't be */
  { "bad-id", FILE_PULL, "id='one'", "id='One'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:12: “One” is no id: *" },
  { "bad-id-hyphens", FILE_PULL, "id='one'", "id='one--two'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:12: “one--two” is no id: *" },
  { "bad-measure", FILE_PULL, "weight-reps", "weights", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: unknown measure “weights”" },
  { "bad-laterality", FILE_PULL, "'both'", "'left'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: “laterality” must be one of both, each, not “left”" },
  { "bad-rest", FILE_PULL, "rest='60'", "rest='1m'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: “rest” must be a whole number from 0 to 3600, not “1m”" },
  { "bad-rest-range", FILE_PULL, "rest='60'", "rest='99999999999999999999'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: “rest” must be a whole number from 0 to 3600, *" },
  { "bad-tempo", FILE_PULL, "2-0-1-1", "2-0-1", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: “2-0-1” is no tempo, such as 3-1-1-0" },
  { "bad-breath", FILE_PULL, "tempo='2-0-1-1'", "tempo='2-0-1-1' breath='in-out'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: “in-out” is no way to breathe, such as in-hold-out-free" },
  { "bad-tempo-digit", FILE_PULL, "2-0-1-1", "2-0-x-1", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: “2-0-x-1” is no tempo, *" },
  { "bad-weight-step", FILE_PULL, "'2.5'", "'2,5'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: “weight-step” must be more than 0 *" },
  { "zero-weight-step", FILE_PULL, "'2.5'", "'0'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: “weight-step” must be more than 0 *" },
  { "nan-weight-step", FILE_PULL, "'2.5'", "'nan'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: “weight-step” must be more than 0 *" },
  { "weight-step-of-reps", FILE_PULL, "weight-reps", "reps", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: an exercise without weight can't have a “weight-step”" },
  { "bad-role", FILE_PULL, "role='primary'", "role='main'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:8: “role” must be one of primary, secondary, not “main”" },
  { "one-choice", FILE_PULL, "<equipment ref='bar'/>", "<equipment ref='bar' need='choice'/>", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:1: a choice of one piece of equipment is none" },
  { "own-neighbour", FILE_PULL, "ref='tug'", "ref='pull'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:34: <alternative> names the exercise itself" },
  { "own-alternative", FILE_WORKOUTS, "ref='tug'", "ref='pull'", BX_CATALOGUE_ERROR_INVALID, "workouts.xml:7: <alternative> names the exercise itself" },
  { "conflict-with-nothing", FILE_PULL, "<text>Under it.</text>", "<text>Under it.</text><conflict with='load:bar'>No.</conflict>", BX_CATALOGUE_ERROR_UNKNOWN_ID, "exercise-pull.xml:24: “grip:under” can't conflict with “load:bar”, which is not there" },
  { "conflict-in-family", FILE_PULL, "<text>Under it.</text>", "<text>Under it.</text><conflict with='grip:over'>No.</conflict>", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:29: options of one family exclude each other without a <conflict>" },
  { "conflict-without-reason", FILE_PULL, "<text>Under it.</text>", "<text>Under it.</text><conflict with='grip:over'/>", BX_CATALOGUE_ERROR_MISSING, "exercise-pull.xml:29: <conflict> is empty" },
  { "option-unknown-step", FILE_PULL, "<text>Under it.</text>", "<text>Under it.</text><no-step ref='two'/>", BX_CATALOGUE_ERROR_UNKNOWN_ID, "exercise-pull.xml:29: the exercise has no step “two”" },
  { "option-step-twice", FILE_PULL, "<text>Under it.</text>", "<text>Under it.</text><no-step ref='one'/><no-step ref='one'/>", BX_CATALOGUE_ERROR_DUPLICATE, "exercise-pull.xml:29: a second step “one”" },
  { "option-tempo", FILE_PULL, "difficulty='-1'", "difficulty='-1' tempo='3-0-2'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:29: “3-0-2” is no tempo, such as 3-0-2-10" },
  { "step-end", FILE_PULL, "<step id='one'>", "<step id='one' end='middle'>", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:12: “end” must be one of none, low, high, not “middle”" },
  { "no-plain", FILE_PULL, " plain='yes'", "", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:25: the family “grip” must have exactly one plain option, not 0" },
  { "two-plain", FILE_PULL, "difficulty='-1'", "difficulty='0' plain='yes'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:25: the family “grip” must have exactly one plain option, not 2" },
  { "plain-not-first", FILE_PULL, "<option id='over' difficulty='0' plain='yes'>", "<option id='x' difficulty='1'><name>X</name><text>X.</text></option><option id='over' difficulty='0' plain='yes'>", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:25: the plain option of the family “grip” must come first" },
  { "plain-is-hard", FILE_PULL, "difficulty='0'", "difficulty='1'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:25: the plain option of the family “grip” must have the difficulty 0" },
  { "bad-difficulty", FILE_PULL, "difficulty='-1'", "difficulty='-3'", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:29: “difficulty” must be a whole number from -2 to 2, not “-3”" },
  { "bad-doi", FILE_PULL, "10.1234/abc", "doi:10.1234/abc", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:35: “doi:10.1234/abc(1)<2>” is no DOI, such as *" },
  { "short-doi", FILE_PULL, "10.1234/abc", "10.123/abc", BX_CATALOGUE_ERROR_INVALID, "exercise-pull.xml:35: “10.123/abc(1)<2>” is no DOI, such as *" },
  { "bad-url", FILE_TUG, "https://", "javascript:", BX_CATALOGUE_ERROR_INVALID, "exercise-tug.xml:13: “javascript:example.org/” does not begin with https://" },
  { "bad-reps", FILE_WORKOUTS, "'8-12'", "'12-8'", BX_CATALOGUE_ERROR_INVALID, "workouts.xml:5: “reps” must be a number or a range such as 8-12, not “12-8”" },
  { "bad-set-kind", FILE_WORKOUTS, "kind='warm-up'", "kind='hot'", BX_CATALOGUE_ERROR_INVALID, "workouts.xml:11: “kind” must be one of work, warm-up, drop, to-failure, not “hot”" },
  { "bad-rpe", FILE_WORKOUTS, "rpe='8'", "rpe='11'", BX_CATALOGUE_ERROR_INVALID, "workouts.xml:11: “rpe” must be a whole number from 1 to 10, not “11”" },
  { "bad-slot-tempo", FILE_WORKOUTS, "tempo='4-0-1-10'", "tempo='slow'", BX_CATALOGUE_ERROR_INVALID, "workouts.xml:10: “slow” is no tempo, such as 3-1-1-0" },
  { "bad-progression", FILE_WORKOUTS, "progression='linear'", "progression='up'", BX_CATALOGUE_ERROR_INVALID, "workouts.xml:10: “up” is no progression" },
  { "bad-schedule", FILE_WORKOUTS, "schedule='every 3'", "schedule='often'", BX_CATALOGUE_ERROR_INVALID, "workouts.xml:2: “often” is no schedule, such as mon,thu or every 3" },
  { "lone-superset", FILE_WORKOUTS, "seconds='20' superset='1'", "seconds='20'", BX_CATALOGUE_ERROR_INVALID, "workouts.xml:2: superset 1 must have two or more neighbours" },
  { "sets-told-twice", FILE_WORKOUTS, "<slot id='third' exercise='pull'", "<slot id='third' exercise='pull' sets='2' reps='5'", BX_CATALOGUE_ERROR_SYNTAX, "workouts.xml:10: <slot> can't have “sets”" },
  { "no-sets", FILE_WORKOUTS, "sets='3'", "sets='0'", BX_CATALOGUE_ERROR_INVALID, "workouts.xml:5: “sets” must be a whole number from 1 to 20, not “0”" },

  /* Too deep */
  { "too-deep", FILE_PULL, "<steps>", "<steps><a><b><c><d><e><f><g>", BX_CATALOGUE_ERROR_LIMIT, "exercise-pull.xml:11: elements are nested more than 8 deep" },
};

static void
test_bad_input (gconstpointer data)
{
  const BadInput *input = data;
  const char *content = contents[input->file];
  g_autoptr (GString) changed = g_string_new (content);
  g_autoptr (GError) error = NULL;
  BxCatalogue *catalogue;

  g_assert_cmpuint (g_string_replace (changed, input->find, input->replace, 0), >=, 1);

  catalogue = read_with (input->file, changed->str, -1, &error);
  g_assert_null (catalogue);
  g_assert_error (error, BX_CATALOGUE_ERROR, (int) input->code);
  if (!g_pattern_match_simple (input->message, error->message))
    g_assert_cmpstr (error->message, ==, input->message);
}

static void
test_missing_file (void)
{
  BxCatalogueSource source = { names[FILE_MUSCLES], g_bytes_new_static (muscles_xml, strlen (muscles_xml)) };
  g_autoptr (GError) error = NULL;

  g_assert_null (bx_catalogue_new_from_sources (&source, 1, &error));
  g_assert_error (error, BX_CATALOGUE_ERROR, BX_CATALOGUE_ERROR_MISSING);
  g_clear_error (&error);

  g_assert_null (bx_catalogue_new_from_sources (NULL, 0, &error));
  g_assert_error (error, BX_CATALOGUE_ERROR, BX_CATALOGUE_ERROR_MISSING);

  g_bytes_unref (source.bytes);
}

static void
test_missing_folder (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (bx_catalogue_new_from_folder ("/nowhere/at/all", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_empty_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("backext-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (bx_catalogue_new_from_folder (folder, &error));
  g_assert_error (error, BX_CATALOGUE_ERROR, BX_CATALOGUE_ERROR_MISSING);
  g_assert_no_errno (g_rmdir (folder));
}

static void
assert_refused (const char       *content,
                gssize            length,
                BxCatalogueError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_with (FILE_PULL, content, length, &error));
  g_assert_error (error, BX_CATALOGUE_ERROR, (int) code);
}

static void
test_odd_files (void)
{
  assert_refused ("", 0, BX_CATALOGUE_ERROR_SYNTAX);
  assert_refused ("   \n", -1, BX_CATALOGUE_ERROR_SYNTAX);
  assert_refused ("<!-- nothing -->", -1, BX_CATALOGUE_ERROR_SYNTAX);
  assert_refused ("hello", -1, BX_CATALOGUE_ERROR_SYNTAX);
  assert_refused ("<exercise>\0</exercise>", 22, BX_CATALOGUE_ERROR_SYNTAX);
  assert_refused ("<exercise>\xff</exercise>", -1, BX_CATALOGUE_ERROR_SYNTAX);
  assert_refused ("<exercise/>", -1, BX_CATALOGUE_ERROR_MISSING);
  assert_refused ("<muscles/>", -1, BX_CATALOGUE_ERROR_UNKNOWN_ID);
}

static void
test_limits (void)
{
  g_autofree char *large = g_malloc (BX_XML_MAX_BYTES + 1);
  g_autoptr (GString) many = g_string_new ("<exercise>");
  g_autoptr (GString) wide = g_string_new ("<exercise");

  memset (large, ' ', BX_XML_MAX_BYTES + 1);
  assert_refused (large, BX_XML_MAX_BYTES + 1, BX_CATALOGUE_ERROR_LIMIT);

  for (guint i = 0; i < BX_XML_MAX_NODES; i++)
    g_string_append (many, "<p/>");
  g_string_append (many, "</exercise>");
  assert_refused (many->str, -1, BX_CATALOGUE_ERROR_LIMIT);

  for (guint i = 0; i <= BX_XML_MAX_ATTRIBUTES; i++)
    g_string_append_printf (wide, " a%u='x'", i);
  g_string_append (wide, "/>");
  assert_refused (wide->str, -1, BX_CATALOGUE_ERROR_LIMIT);
}

/* Whatever is cut off or changed, the reader says no or yes and stays up. */
static void
test_damaged_files (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260101);
  gsize length = strlen (pull_xml);
  guint n_refused = 0;

  for (gsize end = 0; end < length - 1; end += 3)
    assert_refused (pull_xml, end, BX_CATALOGUE_ERROR_SYNTAX);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *content = g_memdup2 (pull_xml, length);
      g_autoptr (BxCatalogue) catalogue = NULL;
      g_autoptr (GError) error = NULL;
      guint n_changes = g_rand_int_range (rand, 1, 4);

      for (guint j = 0; j < n_changes; j++)
        {
          static const char likely[] = "<>/='\"&; \n\0x-0";
          guint at = g_rand_int_range (rand, 0, length);

          content[at] = g_rand_boolean (rand) ? likely[g_rand_int_range (rand, 0, sizeof likely - 1)]
                                              : (char) g_rand_int_range (rand, 0, 256);
        }

      catalogue = read_with (FILE_PULL, content, length, &error);
      g_assert_true ((catalogue == NULL) == (error != NULL));
      n_refused += catalogue == NULL;
    }

  g_test_message ("%u of 3000 refused", n_refused);
  g_assert_cmpuint (n_refused, >, 1000);
}

static void
test_fold_space (void)
{
  static const char * const cases[][2] = {
    { "", "" },
    { " \n\t ", "" },
    { "one", "one" },
    { "  one\n    two\t three \r\n", "one two three" },
    { "no\xc2\xa0" "break", "no\xc2\xa0" "break" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = bx_xml_fold_space (cases[i][0]);

      g_assert_cmpstr (folded, ==, cases[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/reader/good", test_good);
  g_test_add_func ("/catalogue/reader/exercise-outlives-catalogue", test_exercise_outlives_catalogue);
  g_test_add_func ("/catalogue/reader/any-order-of-files", test_any_order_of_files);
  for (guint i = 0; i < G_N_ELEMENTS (bad_inputs); i++)
    {
      g_autofree char *path = g_strconcat ("/catalogue/reader/bad/", bad_inputs[i].name, NULL);

      g_test_add_data_func (path, &bad_inputs[i], test_bad_input);
    }
  g_test_add_func ("/catalogue/reader/missing-file", test_missing_file);
  g_test_add_func ("/catalogue/reader/missing-folder", test_missing_folder);
  g_test_add_func ("/catalogue/reader/empty-folder", test_empty_folder);
  g_test_add_func ("/catalogue/reader/odd-files", test_odd_files);
  g_test_add_func ("/catalogue/reader/limits", test_limits);
  g_test_add_func ("/catalogue/reader/damaged-files", test_damaged_files);
  g_test_add_func ("/catalogue/reader/fold-space", test_fold_space);

  return g_test_run ();
}
