/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "bx-application.h"
#include "bx-cli.h"

int
main (int argc,
      char **argv)
{
  g_autoptr (BxApplication) application = NULL;
  g_autofree char *uri = NULL;
  gboolean handled = FALSE;
  int status;

#ifdef M_ARENA_MAX
  /* The few threads there are share what they give back. */
  mallopt (M_ARENA_MAX, 2);
#endif

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  status = bx_cli_run (argc, argv, &uri, &handled);
  if (handled)
    return status;

  application = bx_application_new ();

  if (uri != NULL)
    {
      char *arguments[] = { argv[0], uri, NULL };

      return g_application_run (G_APPLICATION (application), 2, arguments);
    }

  return g_application_run (G_APPLICATION (application), argc, argv);
}
