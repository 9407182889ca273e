/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-application.h"
#include "bx-sounds.h"

/**
 * BxSounds:
 *
 * The sounds of a session: short and wooden, as loud as the person wants.
 *
 * They are played by GTK's own media support, which is a module that a system may
 * lack, or that may lead to no loudspeaker. There the end of a rest rings the bell of
 * the desktop, and a metronome is seen only; [method@Sounds.find_problem] tells.
 */
struct _BxSounds
{
  GObject parent_instance;

  GSettings *settings; /* (owned) */
  GHashTable *streams; /* (owned): from names to #GtkMediaStream, once they were played */
};

G_DEFINE_FINAL_TYPE (BxSounds, bx_sounds, G_TYPE_OBJECT)

static guint played_signal;

/* Back to the beginning at once: to seek takes its time, and the metronome has none. */
static void
ended_cb (GtkMediaStream *stream)
{
  if (!gtk_media_stream_get_ended (stream))
    return;

  gtk_media_stream_seek (stream, 0);
  gtk_media_stream_set_muted (stream, FALSE);
}

/* (transfer none) */
static GtkMediaStream *
get_stream (BxSounds *self,
            const char *name)
{
  GtkMediaStream *stream = g_hash_table_lookup (self->streams, name);

  if (stream == NULL)
    {
      g_autofree char *path = g_strdup_printf ("/com/example/BackExt/sounds/%s.wav", name);

      stream = gtk_media_file_new_for_resource (path);
      g_signal_connect (stream, "notify::ended", G_CALLBACK (ended_cb), NULL);
      g_hash_table_insert (self->streams, g_strdup (name), stream);
    }

  return stream;
}

static void
bx_sounds_dispose (GObject *object)
{
  BxSounds *self = BX_SOUNDS (object);

  g_clear_pointer (&self->streams, g_hash_table_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (bx_sounds_parent_class)->dispose (object);
}

static void
bx_sounds_class_init (BxSoundsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_sounds_dispose;

  /**
   * BxSounds::played:
   * @self: the sounds
   * @name: the name of the sound
   *
   * Something was to be heard.
   */
  played_signal =
      g_signal_new ("played", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bx_sounds_init (BxSounds *self)
{
  self->settings = g_object_ref (bx_application_get_settings (bx_application_get_default ()));
  self->streams = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * bx_sounds_get_default:
 *
 * Returns: (transfer none): the sounds of the program
 */
BxSounds *
bx_sounds_get_default (void)
{
  GObject *application = G_OBJECT (bx_application_get_default ());
  BxSounds *self = g_object_get_data (application, "sounds");

  if (self == NULL)
    {
      self = g_object_new (BX_TYPE_SOUNDS, NULL);
      g_object_set_data_full (application, "sounds", self, g_object_unref);
    }

  return self;
}

/**
 * bx_sounds_get_name:
 * @self: the sounds
 * @sound: what is to be heard
 *
 * Returns: (transfer none) (nullable): the name of the sound, or %NULL if the person
 *   wants none
 */
const char *
bx_sounds_get_name (BxSounds *self,
                    BxSound sound)
{
  /* In the order of the setting's enum */
  static const char *const rest_sounds[] = { NULL, "block", "clave", "knock" };
  int chosen;

  g_return_val_if_fail (BX_IS_SOUNDS (self), NULL);

  switch (sound)
    {
    case BX_SOUND_TICK:
      return "tick";
    case BX_SOUND_TOCK:
      return "tock";
    case BX_SOUND_REST_OVER:
    default:
      chosen = g_settings_get_enum (self->settings, "rest-sound");
      return chosen >= 0 && chosen < (int) G_N_ELEMENTS (rest_sounds) ? rest_sounds[chosen] : NULL;
    }
}

/* What would be heard, or NULL */
static const char *
get_wanted_name (BxSounds *self,
                 BxSound sound)
{
  if (g_settings_get_double (self->settings, "sound-volume") <= 0)
    return NULL;

  return bx_sounds_get_name (self, sound);
}

/**
 * bx_sounds_prepare:
 * @self: the sounds
 * @sound: what may be heard soon
 *
 * Loads it and opens the loudspeaker, so that it comes in time.
 */
void
bx_sounds_prepare (BxSounds *self,
                   BxSound sound)
{
  const char *name;
  GtkMediaStream *stream;

  g_return_if_fail (BX_IS_SOUNDS (self));

  name = get_wanted_name (self, sound);
  if (name == NULL || bx_sounds_find_problem (self) != BX_SOUND_PROBLEM_NONE || g_hash_table_contains (self->streams, name))
    return;

  /* The first time comes a tenth of a second late. */
  stream = get_stream (self, name);
  gtk_media_stream_set_muted (stream, TRUE);
  gtk_media_stream_play (stream);
}

/**
 * bx_sounds_play:
 * @self: the sounds
 * @sound: what is to be heard
 *
 * Plays it from its beginning.
 */
void
bx_sounds_play (BxSounds *self,
                BxSound sound)
{
  const char *name;
  GtkMediaStream *stream;

  g_return_if_fail (BX_IS_SOUNDS (self));

  name = get_wanted_name (self, sound);
  if (name == NULL)
    return;

  g_signal_emit (self, played_signal, 0, name);
  if (bx_sounds_find_problem (self) != BX_SOUND_PROBLEM_NONE)
    {
      if (sound == BX_SOUND_REST_OVER && gdk_display_get_default () != NULL)
        gdk_display_beep (gdk_display_get_default ());
      return;
    }

  stream = get_stream (self, name);
  gtk_media_stream_set_muted (stream, FALSE);
  gtk_media_stream_set_volume (stream, g_settings_get_double (self->settings, "sound-volume"));
  if (gtk_media_stream_get_playing (stream))
    gtk_media_stream_seek (stream, 0);
  gtk_media_stream_play (stream);
}

/**
 * bx_sounds_find_problem:
 * @self: the sounds
 *
 * Returns: what is in the way of sounds here
 */
BxSoundProblem
bx_sounds_find_problem (BxSounds *self)
{
  GHashTableIter iter;
  gpointer stream;

  g_return_val_if_fail (BX_IS_SOUNDS (self), BX_SOUND_PROBLEM_MODULE);

  /* What is wrong may show only as a sound is read. */
  g_hash_table_iter_init (&iter, self->streams);
  while (g_hash_table_iter_next (&iter, NULL, &stream))
    if (gtk_media_stream_get_error (stream) != NULL)
      return BX_SOUND_PROBLEM_PLUGINS;

  return bx_sound_support_find_problem ();
}

/**
 * bx_sounds_are_missed:
 * @self: the sounds
 *
 * Returns: whether the person wants to hear the end of a rest, and can't
 */
gboolean
bx_sounds_are_missed (BxSounds *self)
{
  g_return_val_if_fail (BX_IS_SOUNDS (self), FALSE);

  return get_wanted_name (self, BX_SOUND_REST_OVER) != NULL && bx_sounds_find_problem (self) != BX_SOUND_PROBLEM_NONE;
}
