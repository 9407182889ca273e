/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-chart-axis.h"
#include "bx-feedback.h"
#include "bx-file-saver.h"
#include "bx-log-words.h"
#include "bx-paper-print.h"
#include "bx-report-dialog.h"
#include "bx-report-render.h"
#include "bx-report-sheet.h"

/**
 * BxReportDialog:
 *
 * Asks what a report is to tell of, and prints it or saves it as a PDF.
 */
struct _BxReportDialog
{
  AdwDialog parent_instance;

  /* Template Widgets */
  AdwEntryRow *name_row;
  AdwEntryRow *remark_row;
  AdwComboRow *period_row;
  AdwActionRow *first_row;
  AdwActionRow *last_row;
  GtkCalendar *first_calendar;
  GtkCalendar *last_calendar;
  GtkLabel *order_label;
  AdwSwitchRow *weeks_row;
  AdwSwitchRow *exercises_row;
  AdwSwitchRow *muscles_row;
  AdwSwitchRow *bodyweight_row;
  AdwSwitchRow *aches_row;
  AdwSwitchRow *method_row;
  AdwComboRow *paper_row;
  GtkButton *save_button;
  GtkProgressBar *progress_bar;
  GtkButton *cancel_button;
  GtkButton *print_button;

  /* Owned References */
  GCancellable *cancellable; /* (nullable): while the log is read */
};

G_DEFINE_FINAL_TYPE (BxReportDialog, bx_report_dialog, ADW_TYPE_DIALOG)

typedef enum
{
  PERIOD_4_WEEKS,
  PERIOD_12_WEEKS,
  PERIOD_YEAR,
  PERIOD_ALL,
  PERIOD_CHOSEN,
} Period;

static const char *const papers[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER };

/* ---- what is asked for ------------------------------------------------------------------ */

static void
get_calendar_day (GtkCalendar *calendar,
                  char day[BX_DAY_LENGTH])
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");

  g_strlcpy (day, text, BX_DAY_LENGTH);
}

/* Whole weeks, the one that runs among them; an empty first day for all. */
static void
get_period (BxReportDialog *self,
            char first_day[BX_DAY_LENGTH],
            char last_day[BX_DAY_LENGTH])
{
  double today = bx_log_get_today ();
  int n_weeks = 0;

  bx_log_get_day_text (today, last_day);
  first_day[0] = '\0';
  switch ((Period) adw_combo_row_get_selected (self->period_row))
    {
    case PERIOD_4_WEEKS:
      n_weeks = 4;
      break;
    case PERIOD_12_WEEKS:
      n_weeks = 12;
      break;
    case PERIOD_YEAR:
      n_weeks = 52;
      break;
    case PERIOD_CHOSEN:
      get_calendar_day (self->first_calendar, first_day);
      get_calendar_day (self->last_calendar, last_day);
      return;
    case PERIOD_ALL:
    default:
      return;
    }

  bx_log_get_day_text (bx_log_get_week_start (today) - 7.0 * (n_weeks - 1), first_day);
}

static BxReportParts
get_parts (BxReportDialog *self)
{
  BxReportParts parts = 0;

  if (adw_switch_row_get_active (self->weeks_row))
    parts |= BX_REPORT_WEEKS;
  if (adw_switch_row_get_active (self->exercises_row))
    parts |= BX_REPORT_EXERCISES;
  if (adw_switch_row_get_active (self->muscles_row))
    parts |= BX_REPORT_MUSCLES;
  if (adw_switch_row_get_active (self->bodyweight_row))
    parts |= BX_REPORT_BODYWEIGHT;
  if (adw_switch_row_get_active (self->aches_row))
    parts |= BX_REPORT_ACHES;
  if (adw_switch_row_get_active (self->method_row))
    parts |= BX_REPORT_METHOD;

  return parts;
}

static void
update (BxReportDialog *self)
{
  gboolean chosen = adw_combo_row_get_selected (self->period_row) == PERIOD_CHOSEN;
  char first_day[BX_DAY_LENGTH];
  char last_day[BX_DAY_LENGTH];
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  gboolean in_order;

  get_calendar_day (self->first_calendar, first_day);
  get_calendar_day (self->last_calendar, last_day);
  first = bx_chart_format_day (bx_log_get_chart_day (first_day));
  last = bx_chart_format_day (bx_log_get_chart_day (last_day));
  in_order = !chosen || g_strcmp0 (first_day, last_day) <= 0;

  adw_action_row_set_subtitle (self->first_row, first);
  adw_action_row_set_subtitle (self->last_row, last);
  gtk_widget_set_visible (GTK_WIDGET (self->first_row), chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->last_row), chosen);
  gtk_widget_set_visible (GTK_WIDGET (self->order_label), !in_order);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), self->cancellable != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->cancel_button), self->cancellable != NULL);
  if (self->cancellable == NULL)
    gtk_progress_bar_set_fraction (self->progress_bar, 0.0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), in_order && self->cancellable == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->print_button), in_order && self->cancellable == NULL);
}

/* ---- making it ---------------------------------------------------------------------------- */

typedef struct
{
  BxReport *report;       /* (owned) */
  BxReportLayout *layout; /* (owned) (nullable): while it is laid out */
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_clear_pointer (&printing->layout, bx_report_layout_free);
  bx_report_free (printing->report);
  g_free (printing);
}

static char *
dup_athlete (void)
{
  return g_settings_get_string (bx_application_get_settings (bx_application_get_default ()), "athlete");
}

static BxPaper *
lay_piece_out_cb (PangoContext *context,
                  double width,
                  double height,
                  gpointer user_data)
{
  Printing *printing = user_data;
  BxPaper *paper;

  if (printing->layout == NULL)
    {
      g_autofree char *athlete = dup_athlete ();

      printing->layout = bx_report_layout_new (printing->report, athlete, context, width, height);
    }
  if (bx_report_layout_step (printing->layout))
    return NULL;

  paper = bx_report_layout_steal_paper (printing->layout);
  g_clear_pointer (&printing->layout, bx_report_layout_free);

  return paper;
}

static BxPaper *
lay_out_cb (PangoContext *context,
            double width,
            double height,
            gpointer user_data)
{
  g_autofree char *athlete = dup_athlete ();

  return bx_report_lay_out (user_data, athlete, context, width, height);
}

/**
 * bx_report_render:
 * @report: a report
 * @paper_name: (nullable): the paper, such as `iso_a4` or `na_letter`, or %NULL for
 *   that of the region
 * @n_pages: (out) (optional): how many pages it has
 * @error: return location for an error
 *
 * Makes a PDF of a report.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
bx_report_render (BxReport *report,
                  const char *paper_name,
                  int *n_pages,
                  GError **error)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  title = bx_report_dup_title (report);

  return bx_paper_render (title, paper_name, lay_out_cb, report, n_pages, error);
}

static const char *
get_paper (BxReportDialog *self)
{
  return papers[MIN (adw_combo_row_get_selected (self->paper_row), G_N_ELEMENTS (papers) - 1)];
}

static void
rendered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  BxReportDialog *self = BX_REPORT_DIALOG (source);
  g_autofree char *title = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = bx_report_render_finish (GTK_WIDGET (self), result, &error);
  const BxSaveWords words = { _("Save Report"), _("Report saved"), _("The report could not be saved") };
  g_autofree char *name = NULL;
  GtkRoot *root;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  update (self);
  if (pdf == NULL)
    {
      bx_feedback_error (GTK_WIDGET (self), _("The report could not be made"), error);
      return;
    }

  name = g_strconcat (title, ".pdf", NULL);
  /* The window tells of it, as this dialog goes then. */
  root = gtk_widget_get_root (GTK_WIDGET (self));
  bx_file_saver_ask (root != NULL ? GTK_WIDGET (root) : GTK_WIDGET (self), &words, name, pdf,
                     ADW_DIALOG (self));
}

static void
progress_cb (double fraction,
             gpointer user_data)
{
  gtk_progress_bar_set_fraction (BX_REPORT_DIALOG (user_data)->progress_bar, fraction);
}

static void
save_report (BxReportDialog *self,
             BxReport *report) /* (transfer full) */
{
  g_autofree char *athlete = dup_athlete ();

  self->cancellable = g_cancellable_new ();
  update (self);
  bx_report_render_async (GTK_WIDGET (self), report, athlete, get_paper (self), progress_cb, self, self->cancellable,
                          rendered_cb, bx_report_dup_title (report));
}

static void
print_report (BxReportDialog *self,
              BxReport *report) /* (transfer full) */
{
  g_autofree char *title = bx_report_dup_title (report);
  Printing *printing = g_new0 (Printing, 1);

  printing->report = report;
  bx_paper_print (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), title, get_paper (self), lay_piece_out_cb, printing, printing_free);
}

static void
loaded (BxReportDialog *self,
        GAsyncResult *result,
        gboolean print)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxReport) report =
    bx_report_load_finish (bx_application_get_store (bx_application_get_default ()), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  update (self);
  if (report == NULL)
    {
      bx_feedback_error (GTK_WIDGET (self), _("The report could not be made"), error);
      return;
    }

  g_set_str (&report->name, gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  g_set_str (&report->remark, gtk_editable_get_text (GTK_EDITABLE (self->remark_row)));
  g_strstrip (report->name);
  g_strstrip (report->remark);
  if (print)
    print_report (self, g_steal_pointer (&report));
  else
    save_report (self, g_steal_pointer (&report));
}

static void
loaded_to_save_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (BxReportDialog) self = user_data;

  loaded (self, result, FALSE);
}

static void
loaded_to_print_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (BxReportDialog) self = user_data;

  loaded (self, result, TRUE);
}

static void
load (BxReportDialog *self,
      GAsyncReadyCallback callback)
{
  char first_day[BX_DAY_LENGTH];
  char last_day[BX_DAY_LENGTH];

  if (self->cancellable != NULL)
    return;

  g_settings_set_string (bx_application_get_settings (bx_application_get_default ()), "report-name",
                         gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  get_period (self, first_day, last_day);
  self->cancellable = g_cancellable_new ();
  update (self);
  bx_report_load_async (bx_application_get_store (bx_application_get_default ()), *first_day != '\0' ? first_day : NULL,
                        last_day, get_parts (self), self->cancellable, callback, g_object_ref (self));
}

static void
save_clicked_cb (BxReportDialog *self)
{
  load (self, loaded_to_save_cb);
}

static void
print_clicked_cb (BxReportDialog *self)
{
  load (self, loaded_to_print_cb);
}

static void
cancel_clicked_cb (BxReportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  update (self);
}

/* ---- the type ------------------------------------------------------------------------------- */

static void
bx_report_dialog_closed (AdwDialog *dialog)
{
  BxReportDialog *self = BX_REPORT_DIALOG (dialog);

  g_cancellable_cancel (self->cancellable);
}

static void
bx_report_dialog_dispose (GObject *object)
{
  BxReportDialog *self = BX_REPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), BX_TYPE_REPORT_DIALOG);

  G_OBJECT_CLASS (bx_report_dialog_parent_class)->dispose (object);
}

static void
bx_report_dialog_class_init (BxReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bx_report_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = bx_report_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/report/bx-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, remark_row);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, period_row);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, last_row);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, first_calendar);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, last_calendar);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, order_label);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, weeks_row);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, exercises_row);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, muscles_row);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, bodyweight_row);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, aches_row);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, method_row);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_child (widget_class, BxReportDialog, print_button);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
}

static void
bx_report_dialog_init (BxReportDialog *self)
{
  g_autofree char *name = g_settings_get_string (bx_application_get_settings (bx_application_get_default ()), "report-name");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) before = g_date_time_add_days (now, -83);

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  gtk_calendar_select_day (self->first_calendar, before);
  adw_combo_row_set_selected (self->period_row, PERIOD_12_WEEKS);
  adw_combo_row_set_selected (self->paper_row, g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? 1 : 0);
  update (self);
}

/**
 * bx_report_dialog_new:
 *
 * Creates a dialog that makes a report of the log.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_report_dialog_new (void)
{
  return g_object_new (BX_TYPE_REPORT_DIALOG, NULL);
}
