/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-art-theme.h"

G_BEGIN_DECLS

/**
 * BxArtInk:
 * @BX_ART_INK_GROUND: what the picture is expected to stand on
 * @BX_ART_INK_MUSCLE: a muscle that is not trained
 * @BX_ART_INK_PRIMARY: a muscle that does the main work
 * @BX_ART_INK_SECONDARY: the ground of a muscle that assists
 * @BX_ART_INK_HATCH: the lines across a muscle that assists
 * @BX_ART_INK_OUTLINE: the line around the figure
 * @BX_ART_INK_MARK: arrows and guides
 * @BX_ART_INK_SKIN: bare skin
 *
 * Colours of the pictures that others may want to name or draw beside them.
 */
typedef enum
{
  BX_ART_INK_GROUND,
  BX_ART_INK_MUSCLE,
  BX_ART_INK_PRIMARY,
  BX_ART_INK_SECONDARY,
  BX_ART_INK_HATCH,
  BX_ART_INK_OUTLINE,
  BX_ART_INK_MARK,
  BX_ART_INK_SKIN,
} BxArtInk;

/* How much a muscle was trained, beside not at all */
#define BX_ART_N_LEVELS 4

const char * const *bx_art_get_muscle_ids   (void);
gboolean            bx_art_is_muscle_id     (const char *id);

GRefString         *bx_art_stylesheet_build (const BxArtLook    *look,
                                             const char * const *primary,
                                             const char * const *secondary) G_GNUC_WARN_UNUSED_RESULT;
GRefString         *bx_art_stylesheet_build_levels (const BxArtLook *look,
                                                    const char      *levels) G_GNUC_WARN_UNUSED_RESULT;
void                bx_art_stylesheet_get_ink (const BxArtLook  *look,
                                               BxArtInk          ink,
                                               GdkRGBA          *colour);

G_END_DECLS
