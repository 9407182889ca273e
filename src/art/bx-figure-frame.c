/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-stylesheet.h"
#include "bx-figure-private.h"

/* A picture of a movement holds all its frames, and shows the first. Another one
 * is a matter of style. */

/*< private >
 * _bx_figure_ensure_stylesheet:
 * @self: a figure
 *
 * Gets the style of its picture: the roles of the muscles in this look, and which
 * frame of a movement is shown.
 *
 * Returns: (transfer none): the style
 */
GRefString *
_bx_figure_ensure_stylesheet (BxFigure *self)
{
  g_autofree char *css = NULL;
  const BxArtLook *look = bx_art_theme_get_look (bx_art_theme_get_default ());
  GRefString *roles;

  if (self->stylesheet != NULL)
    return self->stylesheet;

  if (self->levels != NULL)
    roles = bx_art_stylesheet_build_levels (look, self->levels);
  else
    roles = bx_art_stylesheet_build (look, (const char *const *) self->primary, (const char *const *) self->secondary);
  if (self->frame <= 0)
    return self->stylesheet = roles;

  css = g_strdup_printf ("%s.pose{visibility:hidden}#frame-%02d{visibility:visible}", roles, self->frame);
  self->stylesheet = g_ref_string_new_intern (css);
  g_ref_string_release (roles);

  return self->stylesheet;
}

/**
 * bx_figure_get_frame:
 * @self: a figure
 *
 * Gets which frame of a movement it shows.
 *
 * Returns: the number of the frame
 */
int
bx_figure_get_frame (BxFigure *self)
{
  g_return_val_if_fail (BX_IS_FIGURE (self), 0);

  return self->frame;
}

/**
 * bx_figure_set_frame:
 * @self: a figure
 * @frame: number of a frame, from 0
 *
 * Sets which frame is shown of a picture that is a movement. Other pictures look
 * the same whatever it is.
 */
void
bx_figure_set_frame (BxFigure *self,
                     int frame)
{
  g_return_if_fail (BX_IS_FIGURE (self));
  g_return_if_fail (frame >= 0 && frame < 100);

  if (self->frame == frame)
    return;

  self->frame = frame;
  _bx_figure_restyle (self);
}
