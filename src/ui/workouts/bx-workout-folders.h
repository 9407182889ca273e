/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-workout.h"

G_BEGIN_DECLS

GtkWidget  *bx_folder_section_new        (const char      *folder) G_GNUC_WARN_UNUSED_RESULT;
const char *bx_folder_section_get_folder (GtkWidget       *section);
GtkBox     *bx_folder_section_get_box    (GtkWidget       *section);

void        bx_folder_take_drops         (GtkWidget       *widget,
                                          const char      *action_name,
                                          const char      *folder);

/**
 * BxFolderFunc:
 * @folder: (nullable): a name, or %NULL for no folder
 * @user_data: data of the caller
 *
 * Takes the folder that was chosen.
 */
typedef void (*BxFolderFunc) (const char *folder,
                              gpointer    user_data);

void        bx_folder_ask                (GtkWidget       *widget,
                                          const char      *title,
                                          const char      *folder,
                                          BxFolderFunc     func,
                                          gpointer         user_data,
                                          GDestroyNotify   destroy);

G_END_DECLS
