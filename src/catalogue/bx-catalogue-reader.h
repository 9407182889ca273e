/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "bx-catalogue-private.h"
#include "bx-exercise-private.h"
#include "bx-xml.h"

G_BEGIN_DECLS

/* Private to the reader's own files. */

typedef enum
{
  BX_READ_OPTIONAL,
  BX_READ_REQUIRED,
} BxReadMode;

/**
 * BxCatalogueReader:
 * @catalogue: (transfer none): what is being filled in
 * @document: (transfer none): the file that is being read
 * @references: (transfer full): ids to look up once every file was read
 * @error: (transfer full) (nullable): the first thing that was wrong
 *
 * The state of reading a catalogue. After the first error nothing more is
 * reported, and every function goes on harmlessly, so that the code that reads
 * looks like the file it reads.
 */
typedef struct
{
  BxCatalogue *catalogue;
  const BxXmlDocument *document;
  GPtrArray *references;
  GError *error;
} BxCatalogueReader;

void         bx_reader_fail             (BxCatalogueReader *self,
                                         const BxXmlNode   *node,
                                         BxCatalogueError   code,
                                         const char        *format,
                                         ...) G_GNUC_PRINTF (4, 5);

BxXmlNode   *bx_reader_take_child       (BxCatalogueReader *self,
                                         BxXmlNode         *parent,
                                         const char        *name,
                                         BxReadMode         mode);
BxXmlNode   *bx_reader_take_next        (BxCatalogueReader *self,
                                         BxXmlNode         *parent,
                                         BxXmlNode         *previous,
                                         const char        *name);
const char  *bx_reader_take_attribute   (BxCatalogueReader *self,
                                         BxXmlNode         *node,
                                         const char        *name,
                                         BxReadMode         mode);
char        *bx_reader_take_id          (BxCatalogueReader *self,
                                         BxXmlNode         *node,
                                         const char        *name);
int          bx_reader_take_int         (BxCatalogueReader *self,
                                         BxXmlNode         *node,
                                         const char        *name,
                                         BxReadMode         mode,
                                         int                minimum,
                                         int                maximum,
                                         int                fallback);
int          bx_reader_take_choice      (BxCatalogueReader *self,
                                         BxXmlNode         *node,
                                         const char        *name,
                                         const char * const *choices,
                                         int                fallback);
char        *bx_reader_read_text        (BxCatalogueReader *self,
                                         BxXmlNode         *node);
char        *bx_reader_read_paragraphs  (BxCatalogueReader *self,
                                         BxXmlNode         *node);
char        *bx_reader_take_text        (BxCatalogueReader *self,
                                         BxXmlNode         *parent,
                                         const char        *name,
                                         BxReadMode         mode);
char        *bx_reader_take_paragraphs  (BxCatalogueReader *self,
                                         BxXmlNode         *parent,
                                         const char        *name,
                                         BxReadMode         mode);
void         bx_reader_finish           (BxCatalogueReader *self,
                                         BxXmlNode         *node);
void         bx_reader_refer            (BxCatalogueReader *self,
                                         const BxXmlNode   *node,
                                         const char        *exercise_id);
GHashTable  *bx_reader_new_ids          (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean     bx_reader_claim            (BxCatalogueReader *self,
                                         const BxXmlNode   *node,
                                         GHashTable        *ids,
                                         const char        *what,
                                         const char        *id);

void         bx_reader_read_muscles     (BxCatalogueReader *self,
                                         BxXmlNode         *root);
void         bx_reader_read_equipment   (BxCatalogueReader *self,
                                         BxXmlNode         *root);
BxExercise  *bx_reader_read_exercise    (BxCatalogueReader *self,
                                         BxXmlNode         *root);
BxStepEnd    bx_reader_take_end         (BxCatalogueReader *self,
                                         BxXmlNode         *node);
void         bx_reader_read_variations  (BxCatalogueReader *self,
                                         BxExercise        *exercise,
                                         BxXmlNode         *root);
void         bx_reader_read_workouts    (BxCatalogueReader *self,
                                         BxXmlNode         *root);

gboolean     bx_catalogue_read          (BxCatalogue              *catalogue,
                                         const BxCatalogueSource  *sources,
                                         gsize                     n_sources,
                                         GError                  **error);

G_END_DECLS
