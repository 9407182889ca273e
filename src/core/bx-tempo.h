/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BxTempoPart:
 * @BX_TEMPO_LOWERING: the weight goes down, the muscles lengthen
 * @BX_TEMPO_PAUSE_BOTTOM: the stop where they are stretched
 * @BX_TEMPO_LIFTING: the weight goes up, the muscles shorten
 * @BX_TEMPO_PAUSE_TOP: the stop at the other end
 *
 * The four parts of a repetition, in the order in which a tempo spells them.
 */
typedef enum
{
  BX_TEMPO_LOWERING,
  BX_TEMPO_PAUSE_BOTTOM,
  BX_TEMPO_LIFTING,
  BX_TEMPO_PAUSE_TOP,
} BxTempoPart;

#define BX_TEMPO_N_PARTS 4
#define BX_TEMPO_MAX_SECONDS 60

/* As fast as one can, spelled X */
#define BX_TEMPO_FAST (-1)

/**
 * BxTempo:
 * @seconds: the seconds of each part, by #BxTempoPart, or %BX_TEMPO_FAST
 *
 * How a repetition is paced.
 */
typedef struct
{
  int seconds[BX_TEMPO_N_PARTS];
} BxTempo;

/**
 * BX_TEMPO_ERROR:
 *
 * Error domain for a tempo that a person typed.
 */
#define BX_TEMPO_ERROR (bx_tempo_error_quark ())

/**
 * BxTempoError:
 * @BX_TEMPO_ERROR_INVALID: it can't be read as a tempo
 * @BX_TEMPO_ERROR_TOO_LONG: a part is longer than %BX_TEMPO_MAX_SECONDS
 *
 * Errors in the `BX_TEMPO_ERROR` domain. Each message is a whole sentence that a
 * person can read.
 */
typedef enum
{
  BX_TEMPO_ERROR_INVALID,
  BX_TEMPO_ERROR_TOO_LONG,
} BxTempoError;

GQuark    bx_tempo_error_quark     (void);

gboolean  bx_tempo_from_text       (const char    *text,
                                    BxTempo       *tempo);
gboolean  bx_tempo_parse           (const char    *text,
                                    BxTempo       *tempo,
                                    GError       **error);
char     *bx_tempo_to_text         (const BxTempo *self) G_GNUC_WARN_UNUSED_RESULT;
char     *bx_tempo_describe        (const BxTempo *self) G_GNUC_WARN_UNUSED_RESULT;
int       bx_tempo_get_part_seconds (const BxTempo *self,
                                    BxTempoPart    part);
int       bx_tempo_get_rep_seconds (const BxTempo *self);

G_END_DECLS
