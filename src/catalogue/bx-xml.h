/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a catalogue file may be at most; the shipped ones are far smaller. */
#define BX_XML_MAX_BYTES (1024 * 1024)
#define BX_XML_MAX_DEPTH 8
#define BX_XML_MAX_NODES 4000
#define BX_XML_MAX_ATTRIBUTES 16

/**
 * BxXmlAttribute:
 * @name: its name
 * @value: its value as written
 * @taken: whether the reader has asked for it
 */
typedef struct
{
  const char *name;
  const char *value;
  gboolean taken;
} BxXmlAttribute;

/**
 * BxXmlNode:
 * @name: the element's name
 * @line: the line its start tag ends on, counted from 1
 * @text: its text with white space folded, "" where it has none
 * @taken: whether the reader has asked for it
 * @n_attributes: how many @attributes are set
 * @attributes: its attributes
 * @parent: (nullable): the element it is in
 * @first: (nullable): its first child
 * @last: (nullable): its last child
 * @next: (nullable): its next sibling
 *
 * An element of a small document. All its strings belong to the document.
 */
typedef struct _BxXmlNode BxXmlNode;

struct _BxXmlNode
{
  const char *name;
  guint line;
  const char *text;
  gboolean taken;
  guint n_attributes;
  BxXmlAttribute *attributes;
  BxXmlNode *parent;
  BxXmlNode *first;
  BxXmlNode *last;
  BxXmlNode *next;
};

typedef struct _BxXmlDocument BxXmlDocument;

BxXmlDocument *bx_xml_document_new      (const char           *name,
                                         GBytes               *bytes,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void           bx_xml_document_free     (BxXmlDocument        *self);
const char    *bx_xml_document_get_name (const BxXmlDocument  *self);
BxXmlNode     *bx_xml_document_get_root (const BxXmlDocument  *self);

char          *bx_xml_fold_space        (const char           *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BxXmlDocument, bx_xml_document_free)

G_END_DECLS
