/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BxJsonKind:
 * @BX_JSON_KIND_NULL: null
 * @BX_JSON_KIND_BOOLEAN: true or false
 * @BX_JSON_KIND_NUMBER: a number
 * @BX_JSON_KIND_TEXT: a text
 * @BX_JSON_KIND_ARRAY: an array
 * @BX_JSON_KIND_OBJECT: an object
 *
 * What a value is.
 */
typedef enum
{
  BX_JSON_KIND_NULL,
  BX_JSON_KIND_BOOLEAN,
  BX_JSON_KIND_NUMBER,
  BX_JSON_KIND_TEXT,
  BX_JSON_KIND_ARRAY,
  BX_JSON_KIND_OBJECT,
} BxJsonKind;

/**
 * BxJsonValue:
 * @kind: what it is
 * @line: the line it begins in, from 1
 * @text: (transfer full) (nullable): a text
 * @number: a number; of a boolean 0 or 1
 * @names: (transfer full) (nullable) (element-type utf8): the names of an object's members
 * @values: (transfer full) (nullable) (element-type BxJsonValue): those of an array or object
 *
 * A value that somebody may have written by hand, and the line where it stands.
 */
typedef struct
{
  BxJsonKind kind;
  guint line;
  char *text;
  double number;
  GPtrArray *names;
  GPtrArray *values;
} BxJsonValue;

BxJsonValue       *bx_json_value_parse      (const char         *text,
                                             gsize               length,
                                             guint               max_depth,
                                             guint              *line) G_GNUC_WARN_UNUSED_RESULT;
void               bx_json_value_free       (BxJsonValue        *self);
const BxJsonValue *bx_json_value_get_member (const BxJsonValue  *self,
                                             const char         *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxJsonValue, bx_json_value_free)

G_END_DECLS
