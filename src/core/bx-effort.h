/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-set.h"

G_BEGIN_DECLS

/**
 * BxEffortScale:
 * @BX_EFFORT_OFF: nobody is asked how hard a set was
 * @BX_EFFORT_RPE: by rating of perceived exertion, up to 10
 * @BX_EFFORT_RIR: by repetitions in reserve, down to 0
 *
 * How the effort of a set is written down. It is kept as a rating whatever the scale:
 * 10 less the repetitions in reserve.
 */
typedef enum
{
  BX_EFFORT_OFF,
  BX_EFFORT_RPE,
  BX_EFFORT_RIR,
} BxEffortScale;

/* What is offered, in ratings times ten, from easy to hard */
#define BX_EFFORT_EASIEST 60
#define BX_EFFORT_USUAL 80
#define BX_EFFORT_HARDEST 100
#define BX_EFFORT_STEP 10

int   bx_effort_step          (int           rpe_tenths,
                               int           direction);
char *bx_effort_format        (int           rpe_tenths,
                               BxEffortScale scale) G_GNUC_WARN_UNUSED_RESULT;
char *bx_effort_format_number (int           rpe_tenths,
                               BxEffortScale scale) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
