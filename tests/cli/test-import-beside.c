/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-log-import-private.h"

/* Enough for many batches to wait for each other */
#define N_SESSIONS 3000

typedef struct
{
  guint n_taken;
  guint fails_at; /* 0: never */
  GCancellable *cancels; /* (nullable) */
  char last_day[BX_DAY_LENGTH];
  GThread *thread;
} Taker;

static gboolean
take_session (const BxSession  *session,
              gpointer          user_data,
              GError          **error)
{
  Taker *taker = user_data;
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (session->started, day);
  g_assert_true (g_thread_self () == taker->thread);
  g_assert_cmpstr (day, >, taker->last_day);
  g_strlcpy (taker->last_day, day, sizeof taker->last_day);
  g_assert_cmpuint (session->exercises->len, ==, 1);
  g_assert_cmpuint (((BxSessionExercise *) g_ptr_array_index (session->exercises, 0))->sets->len, ==, 10);

  taker->n_taken++;
  if (taker->cancels != NULL && taker->n_taken == 5)
    g_cancellable_cancel (taker->cancels);
  if (taker->n_taken != taker->fails_at)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "Full");
  return FALSE;
}

static gboolean
take_batch (BxInsertionBatch  *batch,
            gpointer           user_data,
            GError           **error)
{
  GPtrArray *sessions = bx_insertion_batch_get_sessions (batch);

  for (guint i = 0; i < sessions->len; i++)
    {
      if (!take_session (g_ptr_array_index (sessions, i), user_data, error))
        return FALSE;
    }

  return TRUE;
}

static BxImportReport *
read_beside (Taker         *taker,
             gboolean       broken,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GString) file = g_string_new ("Date,Workout Name,Duration,Exercise Name,Set Order,Weight (kg),Reps,Distance,Seconds,Notes,Workout Notes,RPE\n");
  g_autoptr (GDateTime) start = g_date_time_new_utc (2000, 1, 1, 18, 0, 0);
  g_autoptr (GInputStream) stream = NULL;
  BxImportOptions options = { .unit = BX_UNIT_KG };

  for (int i = 0; i < N_SESSIONS; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (start, i);
      g_autofree char *date = g_date_time_format (day, "%Y-%m-%d %H:%M:%S");

      for (int j = 0; j < 10; j++)
        g_string_append_printf (file, "%s,Back,1h,Deadlift (Barbell),%d,100,5,0,0,,,\n", date, j + 1);
    }
  if (broken)
    g_string_append (file, "\"");

  taker->thread = g_thread_self ();
  stream = g_memory_input_stream_new_from_data (file->str, (gssize) file->len, NULL);
  return bx_log_import_read_beside (stream, &options, take_batch, taker, cancellable, error);
}

/* All of them, in their order, in the thread that asked. */
static void
test_all (void)
{
  g_autoptr (GError) error = NULL;
  Taker taker = { 0 };
  g_autoptr (BxImportReport) report = read_beside (&taker, FALSE, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (taker.n_taken, ==, N_SESSIONS);
  g_assert_cmpuint (report->n_sessions, ==, N_SESSIONS);
  g_assert_cmpuint (report->n_sets, ==, N_SESSIONS * 10);
}

/* Who takes them fails, at the first, in the midst or at the last: neither waits for the
 * other, and its error is told. */
static void
test_taker_fails (void)
{
  static const guint places[] = { 1, 2, N_SESSIONS / 2, N_SESSIONS };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GError) error = NULL;
      Taker taker = { .fails_at = places[i] };

      g_assert_null (read_beside (&taker, FALSE, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      g_assert_cmpuint (taker.n_taken, ==, places[i]);
    }
}

static void
test_file_fails (void)
{
  g_autoptr (GError) error = NULL;
  Taker taker = { 0 };

  g_assert_null (read_beside (&taker, TRUE, NULL, &error));
  g_assert_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_SYNTAX);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Taker taker = { .cancels = cancellable };

  g_assert_null (read_beside (&taker, FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (taker.n_taken, <, N_SESSIONS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-beside/all", test_all);
  g_test_add_func ("/import-beside/taker-fails", test_taker_fails);
  g_test_add_func ("/import-beside/file-fails", test_file_fails);
  g_test_add_func ("/import-beside/cancelled", test_cancelled);

  return g_test_run ();
}
