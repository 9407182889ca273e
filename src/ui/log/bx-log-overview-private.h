/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-body-map.h"
#include "bx-calendar-chart.h"
#include "bx-line-chart.h"
#include "bx-log-card.h"
#include "bx-log-overview.h"
#include "bx-progress-card.h"
#include "bx-week-strip.h"

G_BEGIN_DECLS

struct _BxLogOverview
{
  AdwBin parent_instance;

  /* Template Widgets */
  GtkLabel *week_label;
  GtkLabel *usual_label;
  GtkLabel *steady_label;
  BxWeekStrip *week_strip;
  GtkBox *next_box;
  GtkLabel *next_label;
  GtkLabel *next_due_label;
  GtkButton *next_button;
  BxProgressCard *progress_card;
  BxLogCard *muscles_card;
  BxBodyMap *body_map;
  BxLogCard *calendar_card;
  BxCalendarChart *calendar;
  BxLogCard *records_card;
  GtkListBox *records_list;
  BxLogCard *body_card;
  BxLineChart *body_chart;
  BxLogCard *aches_card;
  GtkListBox *aches_list;

  /* Owned References */
  GCancellable *cancellable;
  GPtrArray *recent;  /* (element-type utf8): sessions yet to be looked at */
  GHashTable *work;   /* exercise → Work: what they have of it */
  char *most_trained; /* (nullable): an exercise */
  GPtrArray *records; /* (nullable) (element-type BxRecordEntry) */
  GPtrArray *weights; /* (nullable) (element-type BxMeasurement) */
  GPtrArray *aches;   /* (nullable) (element-type BxFeel): yet to be shown */
  GPtrArray *workouts; /* (nullable) (element-type BxWorkout): the person's own */
};

void _bx_log_overview_class_init_cards (GtkWidgetClass *widget_class);
void _bx_log_overview_init_cards       (BxLogOverview  *self);
void _bx_log_overview_dispose_cards    (BxLogOverview  *self);
void _bx_log_overview_read_cards       (BxLogOverview  *self);
void _bx_log_overview_read_records     (BxLogOverview  *self);
void _bx_log_overview_read_next        (BxLogOverview  *self);

G_END_DECLS
