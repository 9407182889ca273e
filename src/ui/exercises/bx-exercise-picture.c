/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-exercise-picture.h"

/**
 * bx_exercise_picture_new:
 * @exercise_id: an exercise
 * @size: width and height, in pixels of the application
 *
 * Creates the small picture of an exercise, as lists show it. It says nothing
 * to assistive technology: the name beside it does.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
bx_exercise_picture_new (const char *exercise_id,
                         int size)
{
  GtkWidget *image;

  g_return_val_if_fail (exercise_id != NULL, NULL);
  g_return_val_if_fail (size > 0, NULL);

  image = gtk_image_new_from_icon_name ("bx-exercises-symbolic");
  gtk_image_set_pixel_size (GTK_IMAGE (image), size / 2);
  gtk_widget_set_size_request (image, size, size);

  return image;
}
