/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-glyphs.h"

G_BEGIN_DECLS

typedef struct
{
  cairo_font_options_t *options; /* (owned) (nullable) */
  PangoLanguage *language;
  double resolution;
  gboolean rounded;
} BxGlyphsStyle;

BxGlyphsStyle *_bx_glyphs_style_new     (GtkWidget                  *widget);
void           _bx_glyphs_style_free    (BxGlyphsStyle              *style);
PangoLayout   *_bx_glyphs_create_layout (PangoFontMap               *fonts,
                                         const BxGlyphsStyle        *style,
                                         const PangoFontDescription *font,
                                         const char                 *text);

G_END_DECLS
