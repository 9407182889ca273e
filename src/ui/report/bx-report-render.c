/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-report-render.h"

#include "bx-paper-print.h"
#include "bx-report-sheet.h"

/* A report as PDF. Its charts are widgets, which no other thread may touch, so it is laid
 * out and its pages are taken down in pieces between frames; what is then only lines and
 * letters becomes a file in another thread. */

typedef struct
{
  BxReport *report;
  BxPaperFile *file;
  BxReportLayout *layout; /* (nullable): until it is laid out */
  BxPaper *paper;         /* (nullable): from then on */
  int page;
  BxReportProgress progress;
  gpointer progress_data;
} Rendering;

static void
rendering_free (gpointer data)
{
  Rendering *rendering = data;

  g_clear_pointer (&rendering->layout, bx_report_layout_free);
  g_clear_pointer (&rendering->paper, bx_paper_free);
  g_clear_pointer (&rendering->file, bx_paper_file_free);
  bx_report_free (rendering->report);
  g_free (rendering);
}

/* Laying out takes about as long as all the rest. */
static void
tell (Rendering *rendering)
{
  double fraction = 1.0;

  if (rendering->progress == NULL)
    return;

  if (rendering->layout != NULL)
    fraction = bx_report_layout_get_fraction (rendering->layout) / 2.0;
  else if (bx_paper_get_pages (rendering->paper) > 0)
    fraction = 0.5 + 0.5 * rendering->page / bx_paper_get_pages (rendering->paper);
  rendering->progress (fraction, rendering->progress_data);
}

static void
finish_in_thread (GTask *writing,
                  gpointer source_object,
                  gpointer file,
                  GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *pdf = bx_paper_file_finish (file, &error);

  if (pdf != NULL)
    g_task_return_pointer (writing, pdf, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (writing, error);
}

static void
finished_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GBytes *pdf = g_task_propagate_pointer (G_TASK (result), &error);

  if (pdf != NULL)
    g_task_return_pointer (task, pdf, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
finish (GTask *task)
{
  Rendering *rendering = g_task_get_task_data (task);
  /* What is cancelled now is cancelled when the thread is done with the pages. */
  g_autoptr (GTask) writing = g_task_new (NULL, NULL, finished_cb, g_object_ref (task));

  g_task_set_source_tag (writing, finish);
  g_task_set_task_data (writing, rendering->file, NULL);
  g_task_run_in_thread (writing, finish_in_thread);
}

static gboolean
step_cb (gpointer user_data)
{
  GTask *task = user_data;
  Rendering *rendering = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;

  if (rendering->layout != NULL)
    {
      if (!bx_report_layout_step (rendering->layout))
        {
          rendering->paper = bx_report_layout_steal_paper (rendering->layout);
          g_clear_pointer (&rendering->layout, bx_report_layout_free);
        }
    }
  else if (bx_paper_draw_ahead (rendering->paper))
    {
      /* A picture is a piece of its own. */
    }
  else if (rendering->page < bx_paper_get_pages (rendering->paper))
    {
      bx_paper_file_add_page (rendering->file, rendering->paper, rendering->page++);
    }
  else
    {
      finish (task);
      return G_SOURCE_REMOVE;
    }
  tell (rendering);

  return G_SOURCE_CONTINUE;
}

/**
 * bx_report_render_async:
 * @widget: who asks
 * @report: (transfer full): a report
 * @athlete: who is on the pictures: `man` or `woman`
 * @paper_name: (nullable): the paper, such as `iso_a4` or `na_letter`, or %NULL for
 *   that of the region
 * @progress: (nullable) (scope async): told how far it is, not any more once @cancellable is cancelled
 * @progress_data: data for @progress
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Makes a PDF of a report, in pieces, so that the window stays alive.
 */
void
bx_report_render_async (GtkWidget *widget,
                        BxReport *report,
                        const char *athlete,
                        const char *paper_name,
                        BxReportProgress progress,
                        gpointer progress_data,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *title = NULL;
  Rendering *rendering;
  PangoContext *context;
  double width;
  double height;
  guint id;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (report != NULL);

  title = bx_report_dup_title (report);
  rendering = g_new0 (Rendering, 1);
  rendering->report = report;
  rendering->progress = progress;
  rendering->progress_data = progress_data;
  rendering->file = bx_paper_file_new (title, paper_name);
  context = bx_paper_file_get_context (rendering->file, &width, &height);
  rendering->layout = bx_report_layout_new (report, athlete, context, width, height);

  task = g_task_new (widget, cancellable, callback, user_data);
  g_task_set_source_tag (task, bx_report_render_async);
  g_task_set_task_data (task, rendering, rendering_free);
  /* After frames and input */
  id = g_idle_add_full (G_PRIORITY_LOW, step_cb, g_steal_pointer (&task), g_object_unref);
  g_source_set_name_by_id (id, "bx_report_render_async");
}

/**
 * bx_report_render_finish:
 * @widget: who asked
 * @result: the answer
 * @error: return location for an error
 *
 * Takes the answer of bx_report_render_async().
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
bx_report_render_finish (GtkWidget *widget,
                         GAsyncResult *result,
                         GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, widget), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
