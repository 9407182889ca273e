/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-runner.h"

struct _BxSessionRunner
{
  GObject parent_instance;
};

G_DEFINE_FINAL_TYPE (BxSessionRunner, bx_session_runner, G_TYPE_OBJECT)

static void
bx_session_runner_class_init (BxSessionRunnerClass *klass)
{
}

static void
bx_session_runner_init (BxSessionRunner *self)
{
}

BxSessionRunner *
bx_session_runner_new (BxStore *store,
                       BxCatalogue *catalogue,
                       GSettings *settings)
{
  return g_object_new (BX_TYPE_SESSION_RUNNER, NULL);
}

void
bx_session_runner_resume (BxSessionRunner *self)
{
}

void
bx_session_runner_start (BxSessionRunner *self,
                         const BxWorkout *workout)
{
}

gboolean
bx_session_runner_is_running (BxSessionRunner *self)
{
  return FALSE;
}
