/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bx-import-private.h"

/* The name space of everything that is read from other programs' files: a random
 * UUID, the same for ever. Changing it would make every file new. */
static const guint8 name_space[16] = {
  0x6e, 0x1d, 0x0b, 0x5c, 0x8f, 0x5a, 0x4a, 0x5e, 0x9b, 0x57, 0x2f, 0x0d, 0x37, 0xc4, 0x91, 0xe2,
};

/**
 * bx_import_make_id:
 * @space: in what it is known by its name, such as a format or another id
 * @name: what it is known by there
 *
 * Makes an id that is always the same for the same names: a UUID of version 5
 * (RFC 9562, section 5.5).
 *
 * Returns: (transfer full): the UUID
 */
char *
bx_import_make_id (const char *space,
                   const char *name)
{
  static const char hex[] = "0123456789abcdef";
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize length = sizeof digest;
  char *id = g_malloc (37);
  char *p = id;

  g_checksum_update (checksum, name_space, sizeof name_space);
  /* With the byte behind it, so that two names can't run into each other. */
  g_checksum_update (checksum, (const guchar *) space, (gssize) strlen (space) + 1);
  g_checksum_update (checksum, (const guchar *) name, (gssize) strlen (name));
  g_checksum_get_digest (checksum, digest, &length);

  digest[6] = (guint8) ((digest[6] & 0x0f) | 0x50);
  digest[8] = (guint8) ((digest[8] & 0x3f) | 0x80);

  for (int i = 0; i < 16; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        *p++ = '-';
      *p++ = hex[digest[i] >> 4];
      *p++ = hex[digest[i] & 0x0f];
    }
  *p = '\0';

  return id;
}

/**
 * bx_import_dup_exercise_id:
 * @name: what an exercise of a person's own is called in a file
 *
 * Makes the id of an exercise that an import brings and nothing else knows. Names
 * that differ in case, accents and punctuation alone have the same one, so that
 * two files, or two machines, make one exercise of it.
 *
 * Returns: (transfer full): the UUID
 */
char *
bx_import_dup_exercise_id (const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  folded = bx_import_fold_header (name);
  return bx_import_make_id ("exercise", folded);
}
