/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "bx-feedback.h"
#include "bx-paper-print.h"

/* From a layout to a printer, or to a file. */

#define MARGIN_MM 14.0

typedef struct
{
  BxPaperFunc func;
  gpointer data;
  GDestroyNotify destroy; /* (nullable) */
  BxPaper *paper;         /* (owned) (nullable) */
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_clear_pointer (&printing->paper, bx_paper_free);
  if (printing->destroy != NULL)
    printing->destroy (printing->data);
  g_free (printing);
}

static GtkPageSetup *
create_page_setup (const char *paper_name)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  if (paper_name != NULL)
    {
      GtkPaperSize *size = gtk_paper_size_new (paper_name);

      gtk_page_setup_set_paper_size (setup, size);
      gtk_paper_size_free (size);
    }
  gtk_page_setup_set_top_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, MARGIN_MM, GTK_UNIT_MM);

  return setup;
}

/* ---- to a printer ------------------------------------------------------------------- */

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext *context,
                Printing *printing)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  /* Type is measured in points as everything is, whatever the printer's dots. */
  pango_cairo_context_set_resolution (pango, 72.0);
  g_clear_pointer (&printing->paper, bx_paper_free);
  printing->paper = printing->func (pango, gtk_print_context_get_width (context),
                                    gtk_print_context_get_height (context), printing->data);
  gtk_print_operation_set_n_pages (operation, bx_paper_get_pages (printing->paper));
  g_object_unref (pango);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext *context,
              int page,
              Printing *printing)
{
  bx_paper_draw (printing->paper, page, gtk_print_context_get_cairo_context (context));
}

static void
done_cb (GtkPrintOperation *operation,
         GtkPrintOperationResult result,
         GtkWidget *widget)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  bx_feedback_error (widget, _("The page could not be printed"), error);
}

/**
 * bx_paper_print:
 * @widget: a widget in the window that asks
 * @title: what is printed, and how a file of it is called
 * @paper_name: (nullable): the paper that is offered first, such as `iso_a4`, or
 *   %NULL for that of the region
 * @func: lays it out
 * @user_data: data for @func
 * @destroy: (nullable): frees @user_data
 *
 * Asks for a printer, or for a file to save a PDF in, and prints.
 */
void
bx_paper_print (GtkWidget *widget,
                const char *title,
                const char *paper_name,
                BxPaperFunc func,
                gpointer user_data,
                GDestroyNotify destroy)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  Printing *printing;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (title != NULL);
  g_return_if_fail (func != NULL);

  printing = g_new0 (Printing, 1);
  printing->func = func;
  printing->data = user_data;
  printing->destroy = destroy;
  operation = gtk_print_operation_new ();
  setup = create_page_setup (paper_name);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, title);
  g_object_set_data_full (G_OBJECT (operation), "bx-printing", printing, printing_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), printing);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), printing);

  settings = gtk_print_settings_new ();
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, title);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), widget, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

/* ---- to a file ---------------------------------------------------------------------- */

static cairo_status_t
write_cb (void *closure,
          const unsigned char *data,
          unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * bx_paper_render:
 * @title: what it is about
 * @paper_name: (nullable): the paper, such as `iso_a4` or `na_letter`, or %NULL for
 *   that of the region
 * @func: lays it out
 * @user_data: data for @func
 * @n_pages: (out) (optional): how many pages it has
 * @error: return location for an error
 *
 * Makes a PDF.
 *
 * Returns: (transfer full) (nullable): the PDF; %NULL, with a whole sentence in
 *   @error, where it could not be made
 */
GBytes *
bx_paper_render (const char *title,
                 const char *paper_name,
                 BxPaperFunc func,
                 gpointer user_data,
                 int *n_pages,
                 GError **error)
{
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (BxPaper) paper = NULL;
  PangoContext *pango;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (func != NULL, NULL);

  setup = create_page_setup (paper_name);
  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes,
                                                 gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                                                 gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS));
  /* What every reader of PDF reads */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, _("Back Extension"));
  cr = cairo_create (surface);
  pango = pango_cairo_create_context (cr);
  pango_cairo_context_set_resolution (pango, 72.0);
  paper = func (pango, gtk_page_setup_get_page_width (setup, GTK_UNIT_POINTS),
                gtk_page_setup_get_page_height (setup, GTK_UNIT_POINTS), user_data);
  for (int page = 0; page < bx_paper_get_pages (paper); page++)
    {
      cairo_save (cr);
      cairo_translate (cr, gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS),
                       gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS));
      bx_paper_draw (paper, page, cr);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  g_object_unref (pango);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   /* Translators: %s says what went wrong */
                   _("The PDF could not be made: %s. Nothing was changed."), cairo_status_to_string (status));
      return NULL;
    }

  if (n_pages != NULL)
    *n_pages = bx_paper_get_pages (paper);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
