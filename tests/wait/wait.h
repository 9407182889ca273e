/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Turns the default main context until a condition holds. Where it never does, the
 * test ends and says what it waited for, and where.
 */
#define WAIT_UNTIL(condition) WAIT_UNTIL_SAYING (condition, "%s", #condition)

/* The same; @...: what is waited for, as for printf() */
#define WAIT_UNTIL_SAYING(condition, ...)                                                       \
  G_STMT_START                                                                                  \
  {                                                                                             \
    if (!(condition))                                                                           \
      {                                                                                         \
        guint wait_source_ = test_wait_begin (__FILE__, __LINE__, G_STRFUNC, __VA_ARGS__);      \
                                                                                                \
        while (!(condition))                                                                    \
          g_main_context_iteration (NULL, TRUE);                                                \
        g_source_remove (wait_source_);                                                         \
      }                                                                                         \
  }                                                                                             \
  G_STMT_END

guint test_wait_begin (const char *file,
                       int         line,
                       const char *function,
                       const char *format,
                       ...) G_GNUC_PRINTF (4, 5);

G_END_DECLS
