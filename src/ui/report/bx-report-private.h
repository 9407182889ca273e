/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-paper.h"
#include "bx-report.h"

G_BEGIN_DECLS

/* Between two columns */
#define BX_REPORT_GAP 16.0

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
  double n_weeks; /* with parts of weeks */
  guint nth_exercise; /* the next one */
  GStrvBuilder *others; /* (nullable) (owned): exercises that are only named */
} BxReportSheet;

gboolean _bx_report_sheet_add_exercises (BxReportSheet *self);
void _bx_report_sheet_add_muscles   (BxReportSheet *self);
void _bx_report_sheet_add_method    (BxReportSheet *self);
void _bx_report_sheet_add_text      (BxReportSheet *self,
                                     const char    *text);

G_END_DECLS
