/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BxArtLook:
 * @dark: whether the ground is dark
 * @high_contrast: whether the person asked for more contrast
 * @accent: the accent colour as it is drawn on the ground
 *
 * Everything that decides which colours a picture gets, apart from what it
 * shows.
 */
typedef struct
{
  gboolean dark;
  gboolean high_contrast;
  GdkRGBA accent;
} BxArtLook;

#define BX_TYPE_ART_THEME (bx_art_theme_get_type ())

G_DECLARE_FINAL_TYPE (BxArtTheme, bx_art_theme, BX, ART_THEME, GObject)

BxArtTheme      *bx_art_theme_get_default (void);
const BxArtLook *bx_art_theme_get_look    (BxArtTheme *self);

G_END_DECLS
