/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-catalogue.h"
#include "bx-session-runner.h"
#include "bx-store.h"

G_BEGIN_DECLS

#define BX_TYPE_APPLICATION (bx_application_get_type ())

G_DECLARE_FINAL_TYPE (BxApplication, bx_application, BX, APPLICATION, AdwApplication)

BxApplication   *bx_application_new         (void);
BxApplication   *bx_application_get_default (void);

BxStore         *bx_application_get_store    (BxApplication *self);
BxCatalogue     *bx_application_get_catalogue (BxApplication *self);
GSettings       *bx_application_get_settings (BxApplication *self);
BxSessionRunner *bx_application_get_runner   (BxApplication *self);
BxUnit           bx_application_get_unit     (BxApplication *self);
void             bx_application_start_workout (BxApplication *self,
                                               const char    *workout_id);

/* Of the program that runs */
BxStore         *bx_get_store (void);
BxUnit           bx_get_unit  (void);

G_END_DECLS
