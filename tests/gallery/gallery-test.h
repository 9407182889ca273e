/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gallery.h"

G_BEGIN_DECLS

/* A test of each page of the gallery that has such a log as the environment says: two
 * years of training, or nothing (BACKEXT_TEST_EMPTY_LOG). */

/* Makes the log in a home of its own. Before gallery_begin() */
void gallery_test_begin (void);

/* Looks at the pages, each in a test below @path, and ends the gallery. Returns the exit
 * status */
int  gallery_test_run   (const char    *path,
                         GTestDataFunc  look_at_page);

G_END_DECLS
