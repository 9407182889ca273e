/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "bx-feedback.h"
#include "bx-paper-print-private.h"

/* From a layout to a printer, or to a file. */

#define MARGIN_MM 14.0

typedef struct
{
  BxPaperFunc func;
  gpointer data;
  GDestroyNotify destroy; /* (nullable) */
  PangoContext *context;  /* (owned) (nullable) */
  BxPaper *paper;         /* (owned) (nullable): once it is laid out */
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_clear_pointer (&printing->paper, bx_paper_free);
  g_clear_object (&printing->context);
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
  g_clear_pointer (&printing->paper, bx_paper_free);
  g_clear_object (&printing->context);
  printing->context = gtk_print_context_create_pango_context (context);
  /* Type is measured in points as everything is, whatever the printer's dots. */
  pango_cairo_context_set_resolution (printing->context, 72.0);
}

/* GTK asks again and again, and sees to the window meanwhile. */
static gboolean
paginate_cb (GtkPrintOperation *operation,
             GtkPrintContext *context,
             Printing *printing)
{
  if (printing->paper == NULL)
    {
      printing->paper = printing->func (printing->context, gtk_print_context_get_width (context),
                                        gtk_print_context_get_height (context), printing->data);
      return FALSE;
    }
  if (bx_paper_draw_ahead (printing->paper))
    return FALSE;

  gtk_print_operation_set_n_pages (operation, bx_paper_get_pages (printing->paper));

  return TRUE;
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

/* Lays out and draws piece by piece; also for tests, which have no printer. */
GtkPrintOperation *
_bx_paper_create_operation (const char *title,
                            const char *paper_name, /* (nullable) */
                            BxPaperFunc func,
                            gpointer user_data,
                            GDestroyNotify destroy) /* (nullable) */
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup (paper_name);
  /* Not every file system takes all of these, and a name may have them. */
  g_autofree char *file_name = g_strdelimit (g_strdup (title), "/\\:\n", '-');
  Printing *printing = g_new0 (Printing, 1);

  printing->func = func;
  printing->data = user_data;
  printing->destroy = destroy;
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, title);
  g_object_set_data_full (G_OBJECT (operation), "bx-printing", printing, printing_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), printing);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), printing);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), printing);

  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, file_name);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_allow_async (operation, TRUE);

  return operation;
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

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (title != NULL);
  g_return_if_fail (func != NULL);

  operation = _bx_paper_create_operation (title, paper_name, func, user_data, destroy);
  /* The page that asked may be left meanwhile; the window stays. */
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), gtk_widget_get_root (widget), G_CONNECT_DEFAULT);
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

/* Pages are taken down as they are added, which is quick; only at the end, in any thread,
 * they become a PDF. */
struct _BxPaperFile
{
  GPtrArray *pages;         /* (owned) (element-type cairo_surface_t) */
  GtkPageSetup *setup;      /* (owned) */
  GByteArray *bytes;        /* (owned) */
  PangoContext *context;    /* (owned) */
  cairo_surface_t *surface; /* (owned) */
  cairo_t *cr;              /* (owned) */
};

/**
 * bx_paper_file_new:
 * @title: what it is about
 * @paper_name: (nullable): the paper, such as `iso_a4` or `na_letter`, or %NULL for
 *   that of the region
 *
 * Begins a PDF, to which pages are added one by one.
 *
 * Returns: (transfer full): the file
 */
BxPaperFile *
bx_paper_file_new (const char *title,
                   const char *paper_name)
{
  BxPaperFile *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_new0 (BxPaperFile, 1);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  self->setup = create_page_setup (paper_name);
  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (write_cb, self->bytes,
                                                       gtk_page_setup_get_paper_width (self->setup, GTK_UNIT_POINTS),
                                                       gtk_page_setup_get_paper_height (self->setup, GTK_UNIT_POINTS));
  /* What every reader of PDF reads */
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, _("Back Extension"));
  self->cr = cairo_create (self->surface);
  self->context = pango_cairo_create_context (self->cr);
  pango_cairo_context_set_resolution (self->context, 72.0);

  return self;
}

/**
 * bx_paper_file_free:
 * @self: (transfer full) (nullable): a file
 *
 * Frees a file, finished or not.
 */
void
bx_paper_file_free (BxPaperFile *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_object (&self->context);
  g_clear_object (&self->setup);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_free (self);
}

/**
 * bx_paper_file_get_context:
 * @self: a file
 * @width: (out): the width of a page without its margins, in points
 * @height: (out): the height of a page without its margins, in points
 *
 * Returns: (transfer none): for the type of its pages
 */
PangoContext *
bx_paper_file_get_context (BxPaperFile *self,
                           double *width,
                           double *height)
{
  g_return_val_if_fail (self != NULL, NULL);

  *width = gtk_page_setup_get_page_width (self->setup, GTK_UNIT_POINTS);
  *height = gtk_page_setup_get_page_height (self->setup, GTK_UNIT_POINTS);

  return self->context;
}

/**
 * bx_paper_file_add_page:
 * @self: a file
 * @paper: pages
 * @page: one of them
 *
 * Adds a page.
 */
void
bx_paper_file_add_page (BxPaperFile *self,
                        BxPaper *paper,
                        int page)
{
  cairo_rectangle_t extents = { 0 };
  cairo_surface_t *surface;
  cairo_t *cr;

  g_return_if_fail (self != NULL);

  extents.width = gtk_page_setup_get_paper_width (self->setup, GTK_UNIT_POINTS);
  extents.height = gtk_page_setup_get_paper_height (self->setup, GTK_UNIT_POINTS);
  surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cr = cairo_create (surface);
  cairo_translate (cr, gtk_page_setup_get_left_margin (self->setup, GTK_UNIT_POINTS),
                   gtk_page_setup_get_top_margin (self->setup, GTK_UNIT_POINTS));
  bx_paper_draw (paper, page, cr);
  cairo_destroy (cr);
  g_ptr_array_add (self->pages, surface);
}

/**
 * bx_paper_file_finish:
 * @self: a file
 * @error: return location for an error
 *
 * Ends the PDF. Any thread, if no other one has to do with @self meanwhile.
 *
 * Returns: (transfer full) (nullable): the PDF; %NULL, with a whole sentence in
 *   @error, where it could not be made
 */
GBytes *
bx_paper_file_finish (BxPaperFile *self,
                      GError **error)
{
  cairo_status_t status;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->pages->len; i++)
    {
      cairo_set_source_surface (self->cr, g_ptr_array_index (self->pages, i), 0, 0);
      cairo_paint (self->cr);
      cairo_show_page (self->cr);
    }
  status = cairo_status (self->cr);
  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   /* Translators: %s says what went wrong */
                   _("The PDF could not be made: %s. Nothing was changed."), cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
}

/**
 * bx_paper_render:
 * @title: what it is about
 * @paper_name: (nullable): the paper, such as `iso_a4` or `na_letter`, or %NULL for
 *   that of the region
 * @func: (scope call): lays it out
 * @user_data: data for @func
 * @n_pages: (out) (optional): how many pages it has
 * @error: return location for an error
 *
 * Makes a PDF, all of it at once.
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
  g_autoptr (BxPaperFile) file = NULL;
  g_autoptr (BxPaper) paper = NULL;
  PangoContext *context;
  double width;
  double height;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (func != NULL, NULL);

  file = bx_paper_file_new (title, paper_name);
  context = bx_paper_file_get_context (file, &width, &height);
  while (paper == NULL)
    paper = func (context, width, height, user_data);
  for (int page = 0; page < bx_paper_get_pages (paper); page++)
    bx_paper_file_add_page (file, paper, page);
  if (n_pages != NULL)
    *n_pages = bx_paper_get_pages (paper);

  return bx_paper_file_finish (file, error);
}
