/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "bx-json-writer.h"
#include "bx-store-types.h"

G_BEGIN_DECLS

/* Exit statuses. They are documented in --help; scripts rely on them. */
#define BX_CLI_DONE 0
#define BX_CLI_PROBLEM 1   /* check: the log is damaged */
#define BX_CLI_BAD_USAGE 2 /* the command line can't be understood */
#define BX_CLI_NO_LOG 3    /* the log can't be opened or read */
#define BX_CLI_NO_OUTPUT 4 /* the output can't be written */
#define BX_CLI_NO_INPUT 5  /* the file can't be read, or is none that can be */

int         bx_cli_check             (int           argc,
                                      char        **argv);
int         bx_cli_export            (int           argc,
                                      char        **argv);
int         bx_cli_show              (int           argc,
                                      char        **argv,
                                      char        **uri);

int         bx_cli_import            (int           argc,
                                      char        **argv);
int         bx_cli_backup            (int           argc,
                                      char        **argv);
int         bx_cli_restore           (int           argc,
                                      char        **argv);
int         bx_cli_merge             (int           argc,
                                      char        **argv);
int         bx_cli_stats             (int           argc,
                                      char        **argv);

int         bx_cli_parse             (int                  argc,
                                      char               **argv,
                                      const GOptionEntry  *entries);
void        bx_cli_print_counts      (const BxStoreCounts *counts);
void        bx_cli_add_counts        (BxJsonWriter        *json,
                                      const BxStoreCounts *counts);
void        bx_cli_add_day           (BxJsonWriter        *json,
                                      const char          *name,
                                      const char          *day);
void        bx_cli_print_json        (BxJsonWriter        *json);
int         bx_cli_fail              (int           status,
                                      const char   *sentence);
int         bx_cli_fail_usage        (const char   *format,
                                      ...) G_GNUC_PRINTF (1, 2);
int         bx_cli_fail_log          (const GError *error);

G_END_DECLS
