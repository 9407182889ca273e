/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-workout-file.h"

/* What the document says of itself; bx-workout-file.c describes it. */
#define BX_WORKOUT_FILE_FORMAT "backext-workout"
#define BX_WORKOUT_FILE_VERSION 1
