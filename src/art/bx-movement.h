/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-movement-clock.h"

G_BEGIN_DECLS

/**
 * BxMovementTiming:
 * @tempo: (nullable): id of the tempo it belongs to, or %NULL for the usual one
 * @phases: the parts of the repetition in playing order
 * @n_phases: their number
 *
 * One way of timing a movement's pictures.
 */
typedef struct
{
  char *tempo;
  BxMovementPhase phases[BX_N_PHASES];
  guint n_phases;
} BxMovementTiming;

/**
 * BxMovement:
 * @picture: name of the picture that holds all frames
 * @exercise: the exercise
 * @athlete: who does it
 * @view: (nullable): from where it is seen, `side`, `front` or `back`; always said
 *   where it is drawn from several sides
 * @n_frames: how many there are, two at least
 * @options: (element-type utf8): what is special about it, as `family:option`
 * @timings: (element-type BxMovementTiming): the usual one first
 *
 * A movement that is drawn. It stays for as long as the program runs.
 */
typedef struct
{
  char *picture;
  char *exercise;
  char *athlete;
  char *view;
  guint n_frames;
  GPtrArray *options;
  GPtrArray *timings;
} BxMovement;

GPtrArray              *bx_movement_parse_index (const char         *xml,
                                                 gssize              length,
                                                 GError            **error) G_GNUC_WARN_UNUSED_RESULT;
const BxMovement       *bx_movement_choose      (GPtrArray          *movements,
                                                 const char         *exercise,
                                                 const char         *athlete,
                                                 const char * const *chosen,
                                                 const char * const *plain);
const BxMovement       *bx_movement_find        (const char         *exercise,
                                                 const char         *athlete,
                                                 const char * const *chosen,
                                                 const char * const *plain);
const BxMovement       *bx_movement_choose_view (GPtrArray          *movements,
                                                 const BxMovement   *movement,
                                                 const char         *view);
const BxMovement       *bx_movement_find_view   (const BxMovement   *self,
                                                 const char         *view);
const BxMovementTiming *bx_movement_get_timing  (const BxMovement   *self,
                                                 const char * const *chosen);
gboolean                bx_movement_starts_high (const BxMovement   *self);

/* For tests: other movements than those that ship. */
void                    _bx_movement_take_index (GPtrArray          *movements);

G_END_DECLS
