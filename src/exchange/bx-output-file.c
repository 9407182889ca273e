/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-output-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file that is there whole or not at all. It is written without a name where
 * the file system can do that, so that even a killed program leaves nothing
 * behind, else under another name in the same folder. It is brought to the disk,
 * and only then gets its name; whatever goes wrong before leaves what was there
 * as it was. */

typedef enum
{
  KIND_DIRECT,  /* not a regular file: written to as it is */
  KIND_UNNAMED, /* has no name yet */
  KIND_PARTIAL, /* has another name until it is whole */
} Kind;

#define DESCRIPTORS "/proc/self/fd"
#define PARTIAL_NAME ".backext-XXXXXX"

struct _BxOutputFile
{
  Kind kind;
  char *path;            /* (owned): the file, links followed */
  char *partial;         /* (owned) (nullable): its name meanwhile, where it has one */
  GOutputStream *stream; /* (owned) */
  int fd;                /* belongs to the stream */
  gboolean replace;
};

static int
code_from_errno (int saved_errno)
{
  switch (saved_errno)
    {
    case EEXIST:
      return BX_EXCHANGE_ERROR_EXISTS;
    case ENOENT:
    case ENOTDIR:
      return BX_EXCHANGE_ERROR_NOT_FOUND;
    case EACCES:
    case EPERM:
    case EROFS:
      return BX_EXCHANGE_ERROR_NO_PERMISSION;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return BX_EXCHANGE_ERROR_NO_SPACE;
    case EISDIR:
      return BX_EXCHANGE_ERROR_IS_FOLDER;
    default:
      return BX_EXCHANGE_ERROR_FAILED;
    }
}

static void
set_error (GError     **error,
           const char  *path,
           int          code,
           const char  *detail)
{
  g_autofree char *name = g_filename_display_name (path);

  switch (code)
    {
    case BX_EXCHANGE_ERROR_EXISTS:
      /* Translators: %s is the name of a file */
      g_set_error (error, BX_EXCHANGE_ERROR, code, _("There is already a file “%s”. It was not changed. Choose another name, or say that it is to be replaced."), name);
      break;
    case BX_EXCHANGE_ERROR_NOT_FOUND:
      /* Translators: %s is the name of a file */
      g_set_error (error, BX_EXCHANGE_ERROR, code, _("“%s” can’t be written, because its folder does not exist. Choose another folder."), name);
      break;
    case BX_EXCHANGE_ERROR_NO_PERMISSION:
      /* Translators: %s is the name of a file */
      g_set_error (error, BX_EXCHANGE_ERROR, code, _("“%s” can’t be written, because there is no permission to. Nothing was changed. Choose another folder."), name);
      break;
    case BX_EXCHANGE_ERROR_NO_SPACE:
      /* Translators: %s is the name of a file */
      g_set_error (error, BX_EXCHANGE_ERROR, code, _("“%s” was not written, because there is no space left for it. Nothing was changed. Make space, or choose another folder."), name);
      break;
    case BX_EXCHANGE_ERROR_IS_FOLDER:
      /* Translators: %s is the name of a folder */
      g_set_error (error, BX_EXCHANGE_ERROR, code, _("“%s” is a folder. Give the name of a file in it."), name);
      break;
    case BX_EXCHANGE_ERROR_FAILED:
    default:
      /* Translators: the first %s is the name of a file, the second what the
       * system says about it */
      g_set_error (error, BX_EXCHANGE_ERROR, BX_EXCHANGE_ERROR_FAILED, _("“%s” was not written. Nothing was changed. The system says: %s."), name, detail);
      break;
    }
}

static void
set_error_from_errno (GError     **error,
                      const char  *path,
                      int          saved_errno)
{
  set_error (error, path, code_from_errno (saved_errno), g_strerror (saved_errno));
}

static int
open_again (const char *path,
            int         flags,
            mode_t      mode)
{
  int fd;

  do
    fd = g_open (path, flags | O_CLOEXEC, mode);
  while (fd < 0 && errno == EINTR);

  return fd;
}

/* Follows links, so that a link stays one and what it leads to is replaced. A
 * file that is not there yet is looked for in its folder. */
static char *
resolve (const char *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  char *real = realpath (path, NULL);
  char *real_folder;
  char *resolved;

  if (real != NULL)
    {
      resolved = g_strdup (real);
      free (real);
      return resolved;
    }

  if (errno != ENOENT)
    return NULL;

  folder = g_path_get_dirname (path);
  name = g_path_get_basename (path);
  real_folder = realpath (folder, NULL);
  if (real_folder == NULL)
    return NULL;

  resolved = g_build_filename (real_folder, name, NULL);
  free (real_folder);
  return resolved;
}

static void
open_whole (BxOutputFile *self,
            const char   *path,
            gboolean      unnamed)
{
  g_autofree char *folder = NULL;

  self->path = resolve (path);
  if (self->path == NULL)
    return;

  folder = g_path_get_dirname (self->path);

  /* An unnamed file gets its name by way of /proc. */
  if (unnamed && access (DESCRIPTORS, X_OK) == 0)
    {
      self->kind = KIND_UNNAMED;
      self->fd = open_again (folder, O_TMPFILE | O_WRONLY, 0666);
    }
  else
    {
      errno = EOPNOTSUPP;
    }

  if (self->fd < 0 && (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL))
    {
      self->kind = KIND_PARTIAL;
      self->partial = g_build_filename (folder, PARTIAL_NAME, NULL);
      self->fd = g_mkstemp_full (self->partial, O_WRONLY | O_CLOEXEC, 0666);

      if (self->fd < 0)
        {
          int saved_errno = errno;

          g_clear_pointer (&self->partial, g_free);
          errno = saved_errno;
        }
    }
}

static BxOutputFile *
open_file (const char  *path,
           gboolean     replace,
           gboolean     unnamed,
           GError     **error)
{
  g_autoptr (BxOutputFile) self = NULL;
  struct stat status;
  gboolean exists;

  self = g_new0 (BxOutputFile, 1);
  self->fd = -1;
  self->replace = replace;
  exists = stat (path, &status) == 0;

  if ((exists && S_ISDIR (status.st_mode)) || *path == '\0' || g_str_has_suffix (path, "/"))
    {
      set_error_from_errno (error, path, EISDIR);
      return NULL;
    }

  if (exists && !S_ISREG (status.st_mode))
    {
      self->kind = KIND_DIRECT;
      self->path = g_strdup (path);
      self->fd = open_again (path, O_WRONLY | O_NOCTTY, 0);
    }
  else if (exists && !replace)
    {
      errno = EEXIST;
    }
  /* Replacing asks the same permission as writing would: a file that is marked
   * read-only is not to vanish. */
  else if (!exists || access (path, W_OK) == 0)
    {
      open_whole (self, path, unnamed);
    }

  if (self->fd < 0)
    {
      set_error_from_errno (error, path, errno);
      return NULL;
    }

  /* As far as it can be had: the words matter more than the mode. */
  if (exists && self->kind != KIND_DIRECT && fchmod (self->fd, status.st_mode & 0777) != 0)
    g_debug ("The mode of %s could not be kept", self->path);

  self->stream = g_unix_output_stream_new (self->fd, TRUE);
  return g_steal_pointer (&self);
}

/**
 * bx_output_file_open:
 * @path: (type filename): the file to write
 * @replace: whether a file of that name may be replaced
 * @error: return location for an error
 *
 * Begins to write a file. Until [method@OutputFile.commit] nothing of that name
 * appears or changes, and freeing it earlier leaves nothing behind. What is not a
 * file but takes bytes, such as a pipe or `/dev/stdout`, is written to directly.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set in the
 *   `BX_EXCHANGE_ERROR` domain
 */
BxOutputFile *
bx_output_file_open (const char  *path,
                     gboolean     replace,
                     GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return open_file (path, replace, TRUE, error);
}

/**
 * bx_output_file_open_named: (skip)
 * @path: (type filename): the file to write
 * @replace: whether a file of that name may be replaced
 * @error: return location for an error
 *
 * Does what [func@OutputFile.open] does on a file system without unnamed files,
 * so that a test can look at it anywhere.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set in the
 *   `BX_EXCHANGE_ERROR` domain
 */
BxOutputFile *
bx_output_file_open_named (const char  *path,
                           gboolean     replace,
                           GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return open_file (path, replace, FALSE, error);
}

/**
 * bx_output_file_get_stream:
 * @self: a file that is being written
 *
 * Returns: (transfer none): where to write
 */
GOutputStream *
bx_output_file_get_stream (BxOutputFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->stream;
}

/**
 * bx_output_file_take_error:
 * @self: a file that is being written
 * @cause: (transfer full): what its stream reported
 * @error: return location for an error
 *
 * Turns an error of the stream into a sentence about the file. An error that does
 * not come of input and output, and a cancellation, is passed on as it is.
 */
void
bx_output_file_take_error (BxOutputFile  *self,
                           GError        *cause,
                           GError       **error)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cause != NULL);

  if (cause->domain != G_IO_ERROR || g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    set_error (error, self->path, BX_EXCHANGE_ERROR_NO_SPACE, cause->message);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    set_error (error, self->path, BX_EXCHANGE_ERROR_NO_PERMISSION, cause->message);
  else
    set_error (error, self->path, BX_EXCHANGE_ERROR_FAILED, cause->message);

  g_error_free (cause);
}

static gboolean
sync_again (int fd)
{
  int status;

  do
    status = fsync (fd);
  while (status != 0 && errno == EINTR);

  /* A pipe has no disk to be brought to. */
  return status == 0 || errno == EINVAL || errno == ENOTSUP;
}

/* Gives an unnamed file a name that nothing had. */
static gboolean
link_unnamed (BxOutputFile *self,
              const char   *path)
{
  g_autofree char *descriptor = g_strdup_printf (DESCRIPTORS "/%d", self->fd);

  return linkat (AT_FDCWD, descriptor, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0;
}

/* Gives an unnamed file the name that it has until it replaces another one. */
static gboolean
make_partial (BxOutputFile *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_uuid_string_random ();
      g_autofree char *name = g_strconcat (".backext-", id, NULL);
      g_autofree char *partial = g_build_filename (folder, name, NULL);

      if (link_unnamed (self, partial))
        {
          self->partial = g_steal_pointer (&partial);
          return TRUE;
        }

      if (errno != EEXIST)
        return FALSE;
    }

  return FALSE;
}

/* Gives the file its name. Where nothing may be replaced, a link refuses if
 * somebody else took the name in the meantime; a file system without links
 * leaves a moment for that. */
static gboolean
take_name (BxOutputFile *self)
{
  if (self->kind == KIND_UNNAMED)
    {
      if (!self->replace)
        return link_unnamed (self, self->path);

      if (!make_partial (self))
        return FALSE;
    }
  else if (!self->replace)
    {
      if (link (self->partial, self->path) == 0)
        {
          g_unlink (self->partial);
          return TRUE;
        }

      if (errno == EEXIST)
        return FALSE;

      if (access (self->path, F_OK) == 0)
        {
          errno = EEXIST;
          return FALSE;
        }
    }

  return g_rename (self->partial, self->path) == 0;
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open_again (folder, O_RDONLY | O_DIRECTORY, 0);

  if (fd < 0)
    return;

  /* The file itself is safe; a folder that can't be synced is no reason to call
   * it a failure. */
  if (!sync_again (fd))
    g_debug ("The folder %s could not be synced", folder);
  close (fd);
}

/**
 * bx_output_file_commit:
 * @self: a file that is being written
 * @error: return location for an error
 *
 * Brings what was written to the disk and gives it its name. After that, only
 * [method@OutputFile.free] may be called.
 *
 * Returns: whether the file is there, whole; else @error is set in the
 *   `BX_EXCHANGE_ERROR` domain, and what was there before still is
 */
gboolean
bx_output_file_commit (BxOutputFile  *self,
                       GError       **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (!g_output_stream_is_closed (self->stream), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!sync_again (self->fd) ||
      (self->kind != KIND_DIRECT && !take_name (self)))
    {
      set_error_from_errno (error, self->path, errno);
      return FALSE;
    }

  if (self->kind != KIND_DIRECT)
    {
      g_clear_pointer (&self->partial, g_free);
      sync_folder (self->path);
    }

  /* What is on the disk is safe; closing has nothing more to say about it. */
  if (!g_output_stream_close (self->stream, NULL, &cause) && self->kind == KIND_DIRECT)
    {
      bx_output_file_take_error (self, g_steal_pointer (&cause), error);
      return FALSE;
    }

  return TRUE;
}

/**
 * bx_output_file_free:
 * @self: (transfer full) (nullable): a file that is being written
 *
 * Ends writing. What was not committed is gone.
 */
void
bx_output_file_free (BxOutputFile *self)
{
  if (self == NULL)
    return;

  if (self->stream != NULL)
    {
      g_output_stream_close (self->stream, NULL, NULL);
      g_object_unref (self->stream);
    }

  if (self->partial != NULL)
    g_unlink (self->partial);

  g_free (self->partial);
  g_free (self->path);
  g_free (self);
}
