/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "bx-activity.h"

G_BEGIN_DECLS

char      *bx_log_records_format_value     (BxRecordKinds        kind,
                                            double               value,
                                            BxUnit               unit) G_GNUC_WARN_UNUSED_RESULT;
char      *bx_log_records_describe         (const BxRecordEntry *entry,
                                            BxUnit               unit) G_GNUC_WARN_UNUSED_RESULT;
gboolean   bx_log_records_is_more_telling  (const BxRecordEntry *entry,
                                            const BxRecordEntry *than);
GtkWidget *bx_log_records_new_row          (const BxRecordEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
void       bx_log_lead_to_session          (GtkWidget           *row,
                                            const char          *session_id);

G_END_DECLS
