/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <dlfcn.h>
#include <glib/gi18n.h>

#include "bx-sound-support.h"

/* Whether a sound would be heard. GTK does not tell: without a media module a stream has an
 * error, but without GStreamer's player the program is ended, and where no sound server is
 * reached, as in a sandbox that was not let to one, GStreamer plays into nothing and says
 * that all is well. */

typedef void (*GstObjectUnrefFunc) (gpointer object);
typedef gpointer (*GstElementFactoryFindFunc) (const char *name);
typedef gboolean (*GstInitCheckFunc) (int *argc, char ***argv, GError **error);

/* What it takes to play a wave file: the player, the reader of the file, and what finds
 * the loudspeaker */
static gboolean
has_plugins (void)
{
  static const char *const elements[] = { "playbin", "wavparse", "audioconvert", "audioresample", "autoaudiosink" };
  /* The module has loaded it; who has no such module has no such library. */
  void *library = dlopen ("libgstreamer-1.0.so.0", RTLD_LAZY | RTLD_NOLOAD);
  GstInitCheckFunc init_check = NULL;
  GstElementFactoryFindFunc find = NULL;
  GstObjectUnrefFunc unref = NULL;

  if (library != NULL)
    {
      init_check = (GstInitCheckFunc) dlsym (library, "gst_init_check");
      find = (GstElementFactoryFindFunc) dlsym (library, "gst_element_factory_find");
      unref = (GstObjectUnrefFunc) dlsym (library, "gst_object_unref");
      /* The module keeps it. */
      dlclose (library);
    }
  if (init_check == NULL || find == NULL || unref == NULL)
    return TRUE;

  if (!init_check (NULL, NULL, NULL))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      gpointer factory = find (elements[i]);

      if (factory == NULL)
        return FALSE;
      unref (factory);
    }

  return TRUE;
}

/* Found once: neither comes or goes while the program runs. */
static BxSoundProblem
find_lack (void)
{
  /* A file that is nothing yet is made of the module that GTK found. */
  g_autoptr (GtkMediaStream) nothing = gtk_media_file_new ();
  const char *module = G_OBJECT_TYPE_NAME (nothing);

  if (g_str_equal (module, "GtkNoMediaFile"))
    return BX_SOUND_PROBLEM_MODULE;
  if (g_str_equal (module, "GtkGstMediaFile") && !has_plugins ())
    return BX_SOUND_PROBLEM_PLUGINS;

  return BX_SOUND_PROBLEM_NONE;
}

/**
 * bx_sound_support_can_reach_server:
 * @environment: the environment of a program, as g_get_environ() gives it
 * @runtime_dir: where the sockets of the person are
 *
 * Looks for the socket of PulseAudio or PipeWire, and for a server that the environment
 * names. A machine without a sound server has the devices of its card.
 *
 * Returns: whether a sound gets somewhere
 */
gboolean
bx_sound_support_can_reach_server (const char *const *environment,
                                   const char *runtime_dir)
{
  static const char *const variables[] = { "PULSE_SERVER", "PIPEWIRE_REMOTE", "JACK_DEFAULT_SERVER" };
  static const char *const sockets[] = { "pulse/native", "pipewire-0" };
  g_autoptr (GDir) devices = NULL;
  const char *name;

  g_return_val_if_fail (runtime_dir != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_environ_getenv ((char **) environment, variables[i]);

      if (value != NULL && *value != '\0')
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sockets); i++)
    {
      g_autofree char *path = g_build_filename (runtime_dir, sockets[i], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }

  /* pcmC0D0p: what plays */
  devices = g_dir_open ("/dev/snd", 0, NULL);
  while (devices != NULL && (name = g_dir_read_name (devices)) != NULL)
    if (g_str_has_prefix (name, "pcm") && g_str_has_suffix (name, "p"))
      return TRUE;

  return g_file_test ("/run/pulse/native", G_FILE_TEST_EXISTS);
}

/**
 * bx_sound_support_find_problem:
 *
 * Looks whether a sound would be heard. The first look loads GTK's media support.
 *
 * Returns: what is in the way
 */
BxSoundProblem
bx_sound_support_find_problem (void)
{
  static BxSoundProblem lack;
  static gboolean looked;
  g_auto (GStrv) environment = NULL;

  if (!looked)
    lack = find_lack ();
  looked = TRUE;
  if (lack != BX_SOUND_PROBLEM_NONE)
    return lack;

  environment = g_get_environ ();
  return bx_sound_support_can_reach_server ((const char *const *) environment, g_get_user_runtime_dir ()) ? BX_SOUND_PROBLEM_NONE : BX_SOUND_PROBLEM_SERVER;
}

/**
 * bx_sound_problem_get_text:
 * @problem: what is in the way
 *
 * Returns: (transfer none) (nullable): what a person should know, or %NULL where nothing is
 */
const char *
bx_sound_problem_get_text (BxSoundProblem problem)
{
  switch (problem)
    {
    case BX_SOUND_PROBLEM_MODULE:
      return _("GTK’s media support is missing here: the desktop’s bell rings instead");
    case BX_SOUND_PROBLEM_PLUGINS:
      return _("GStreamer’s plugins are missing here: the desktop’s bell rings instead");
    case BX_SOUND_PROBLEM_SERVER:
      return _("No sound server can be reached from here: the desktop’s bell rings instead");
    case BX_SOUND_PROBLEM_NONE:
    default:
      return NULL;
    }
}
