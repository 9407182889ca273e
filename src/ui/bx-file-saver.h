/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * BxSaveWords:
 * @title: the title of the dialog that asks for a place
 * @saved: what is told when it is saved
 * @failed: what is told above the reason when it is not, as a heading
 *
 * What the person reads while something is saved, translated.
 */
typedef struct
{
  const char *title;
  const char *saved;
  const char *failed;
} BxSaveWords;

void bx_file_saver_ask (GtkWidget         *widget,
                        const BxSaveWords *words,
                        const char        *name,
                        GBytes            *bytes,
                        AdwDialog         *dialog);
char *bx_file_dup_path (GFile             *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
