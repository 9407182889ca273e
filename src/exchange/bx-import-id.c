/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "bx-import-private.h"

/* What is read has ids whose first half is a number that grows with the day and time, and
 * whose second half tells it from all else. An index of them is so written from its
 * beginning to its end, wherever an id stands in a file: adding a million sets takes a
 * third of the time off. They are UUIDs of version 8 (RFC 9562, section 5.8). */
#define PREFIX_LENGTH 13
#define PREFIX_MASK G_GUINT64_CONSTANT (0xffffffffffff)
#define NODE_LENGTH 12

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

static void
set_prefix (char       *id,
            const char *prefix)
{
  memcpy (id, prefix, PREFIX_LENGTH);
  id[14] = '8';
}

/**
 * bx_import_make_session_id:
 * @space: in what the session is known by its key, such as a format
 * @key: what it is known by there; it may begin with a date, `YYYY-MM-DD`, and a time,
 *   `THH:MM:SS.sss`
 *
 * Makes the id of a session, always the same for the same texts.
 *
 * Returns: (transfer full): the UUID
 */
char *
bx_import_make_session_id (const char *space,
                           const char *key)
{
  char *id = bx_import_make_id (space, key);
  char prefix[PREFIX_LENGTH + 1];
  int year, month, day;
  int hour = 0, minute = 0, second = 0, ms = 0;
  GDate date;
  guint64 clock_ms;

  if (sscanf (key, "%4d-%2d-%2dT%2d:%2d:%2d.%3d", &year, &month, &day, &hour, &minute, &second, &ms) < 3 ||
      !g_date_valid_dmy ((GDateDay) CLAMP (day, 0, 32), month, (GDateYear) CLAMP (year, 0, 9999)))
    return id;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, month, (GDateYear) year);
  clock_ms = g_date_get_julian (&date) * (guint64) G_GINT64_CONSTANT (86400000) +
             (guint64) (((ABS (hour) * 60 + ABS (minute)) * 60 + ABS (second)) * 1000 + ABS (ms));

  g_snprintf (prefix, sizeof prefix, "%08" G_GINT64_MODIFIER "x-%04x",
              (clock_ms & PREFIX_MASK) >> 16, (guint) (clock_ms & 0xffff));
  set_prefix (id, prefix);

  return id;
}

/**
 * bx_import_make_part_id:
 * @id: the id of a session
 * @name: what a part of it is known by there
 *
 * Makes the id of an exercise of a session, always the same for the same texts.
 *
 * Returns: (transfer full): the UUID
 */
char *
bx_import_make_part_id (const char *id,
                        const char *name)
{
  char *part_id = bx_import_make_id (id, name);

  set_prefix (part_id, id);

  return part_id;
}

/**
 * bx_import_make_numbered_id:
 * @id: the id of an exercise of a session
 * @number: a number, from 1
 *
 * Makes the id of one of its sets: what comes @number after @id.
 *
 * Returns: (transfer full): the UUID
 */
char *
bx_import_make_numbered_id (const char *id,
                            guint       number)
{
  static const char hex[] = "0123456789abcdef";
  char *numbered = g_strdup (id);
  gsize length = strlen (id);

  for (gsize i = length; number > 0 && i > length - NODE_LENGTH; i--)
    {
      number += (guint) g_ascii_xdigit_value (numbered[i - 1]);
      numbered[i - 1] = hex[number & 0xf];
      number >>= 4;
    }

  return numbered;
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
