/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-catalogue.h"

G_BEGIN_DECLS

/**
 * BxProviderResult:
 * @name: what it is called
 * @description: a line about it
 * @icon: a small picture of it, or an icon that tells what kind of thing it is
 *
 * What the desktop shows of a result.
 */
typedef struct
{
  char *name;
  char *description;
  GIcon *icon;
} BxProviderResult;

GStrv             bx_provider_results_find (BxCatalogue        *catalogue,
                                            GPtrArray          *own_workouts,
                                            const char * const *terms) G_GNUC_WARN_UNUSED_RESULT;
BxProviderResult *bx_provider_result_new   (BxCatalogue        *catalogue,
                                            GPtrArray          *own_workouts,
                                            const char         *uri) G_GNUC_WARN_UNUSED_RESULT;
void              bx_provider_result_free  (BxProviderResult   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxProviderResult, bx_provider_result_free)

G_END_DECLS
