/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-line-chart.h"
#include "bx-paper.h"
#include "bx-progress.h"
#include "bx-report.h"

G_BEGIN_DECLS

/* Between two columns */
#define BX_REPORT_GAP 16.0
/* Where what is said of something begins beside its name, as a share of the width */
#define BX_REPORT_TERM_WIDTH 0.36

/* A report while it is laid out */
typedef struct
{
  const BxReport *report;
  const char *athlete;
  BxPaper *paper;
  double width;
  double size; /* of the type */
  double first; /* the first day, as charts count days */
  double last;
  double since; /* the first day, or that of the log if that is later */
  double n_weeks; /* since then, with parts of weeks */
  guint nth_exercise; /* the next one, or that of @progress */
  BxProgress *progress; /* (nullable) (owned): of the exercise that is half done */
  GtkWidget *chart; /* (nullable) (owned) */
  GStrvBuilder *others; /* (nullable) (owned): exercises that are only named */
} BxReportSheet;

gboolean _bx_report_sheet_add_exercises (BxReportSheet *self);
void _bx_report_sheet_add_muscles   (BxReportSheet *self);
void _bx_report_sheet_add_method    (BxReportSheet *self);
void _bx_report_sheet_add_text      (BxReportSheet *self,
                                     const char    *text);
void _bx_report_sheet_set_range     (BxReportSheet *self,
                                     BxLineChart   *chart);

G_END_DECLS
