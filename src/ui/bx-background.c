/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-background.h"

#include <glib/gi18n.h>

/**
 * BxBackground:
 *
 * Keeps the program when its last window closes, where the person wants to be told of a
 * due workout then, too, and the desktop lets it. What is waited for is one timer: see
 * [class@DueNotifier].
 *
 * The desktop is asked by its portal, which also has it begin the program at the next
 * login. Its answer may take as long as a person thinks, so this outlives every window
 * that wanted it, and keeps the setting as the desktop has it.
 *
 * The portal has no way to be asked what was allowed before, nor tells when that is taken
 * away in the system's settings. So what is wanted is asked for once more some time after
 * each start, which those who allowed it don't notice; a refusal then only turns the
 * setting off.
 */
struct _BxBackground
{
  GObject parent_instance;

  GApplication *application; /* (weak): it owns this */
  GSettings *settings;       /* (owned) */

  gboolean wanted;
  gboolean held;
  guint look_id; /* of looking whether the desktop still allows it */
};

typedef enum {
  PROP_WANTED = 1,
} BxBackgroundProperty;

typedef enum {
  SIGNAL_REFUSED,
} BxBackgroundSignal;

static GParamSpec *properties[PROP_WANTED + 1];
static guint signals[SIGNAL_REFUSED + 1];

G_DEFINE_FINAL_TYPE (BxBackground, bx_background, G_TYPE_OBJECT)

/* When all that begins with the program is done */
#define LOOK_SECONDS 30

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_BACKGROUND "org.freedesktop.portal.Background"
#define PORTAL_REQUEST "org.freedesktop.portal.Request"

/* ---- asking ---------------------------------------------------------------------- */

/* What was asked of the desktop. Who listens for the answer and who waits for the call's
 * end hold one reference each: either may come first. */
typedef struct
{
  BxBackground *background; /* (owned) */
  GDBusConnection *bus;     /* (owned) (nullable) */
  guint subscription;
  gboolean wanted;
  gboolean again; /* the person wanted it at another time, and waits for no answer */
} Question;

static void
question_clear (gpointer data)
{
  Question *question = data;

  g_clear_object (&question->bus);
  g_clear_object (&question->background);
}

static void
question_release (gpointer data)
{
  g_rc_box_release_full (data, question_clear);
}

static void
stop_listening (Question *question)
{
  if (question->subscription != 0)
    g_dbus_connection_signal_unsubscribe (question->bus, g_steal_handle_id (&question->subscription));
}

static void
refuse (Question *question,
        GIOErrorEnum code,
        const char *why)
{
  BxBackground *self = question->background;
  g_autoptr (GError) error = NULL;

  /* What could not be taken back is none of the person's business. */
  if (!question->wanted || !self->wanted)
    return;

  error = g_error_new_literal (G_IO_ERROR, code, why);
  self->wanted = FALSE;
  g_settings_set_boolean (self->settings, "due-in-background", FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WANTED]);
  if (!question->again)
    g_signal_emit (self, signals[SIGNAL_REFUSED], 0, error);
}

static void
refuse_unsupported (Question *question)
{
  /* What was allowed before is not taken away by a portal that can't be reached now. */
  if (question->again)
    return;

  refuse (question, G_IO_ERROR_NOT_SUPPORTED,
          _("This desktop does not offer to run programs in the background. "
            "While Back Extension is open you are told all the same."));
}

static void ask (BxBackground *self,
                 gboolean wanted,
                 gboolean again);

/* Response: 0 is granted, 1 refused by the person, 2 ended otherwise. */
static void
answered_cb (GDBusConnection *bus,
             const char *sender,
             const char *path,
             const char *interface,
             const char *signal,
             GVariant *parameters,
             gpointer user_data)
{
  Question *question = user_data;
  BxBackground *self = question->background;
  g_autoptr (GVariant) results = NULL;
  gboolean background = FALSE;
  gboolean autostart = FALSE;
  guint32 response;

  stop_listening (question);
  g_variant_get (parameters, "(u@a{sv})", &response, &results);
  g_variant_lookup (results, "background", "b", &background);
  g_variant_lookup (results, "autostart", "b", &autostart);

  if (!question->wanted)
    return;

  if (response != 0 || !background || !autostart)
    refuse (question, G_IO_ERROR_PERMISSION_DENIED,
            _("The desktop does not let Back Extension run in the background. "
              "It may be allowed in the settings of the system. While the program is open you are told all the same."));
  else if (self->wanted)
    g_settings_set_boolean (self->settings, "due-in-background", TRUE);
  else
    /* Given back while the desktop thought, which has only now allowed it. */
    ask (self, FALSE, FALSE);
}

static void
called_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (reply == NULL)
    {
      stop_listening (question);
      refuse_unsupported (question);
    }
  question_release (question);
}

/* Whether @self shall run in the background and begin with the next login */
static void
ask (BxBackground *self,
     gboolean wanted,
     gboolean again)
{
  Question *question = g_rc_box_new0 (Question);
  g_autofree char *token = g_strdup_printf ("backext%u", g_random_int ());
  g_autofree char *sender = NULL;
  g_autofree char *path = NULL;
  const char *command[] = { "backext", "--gapplication-service", NULL };
  GVariantBuilder options = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  question->background = g_object_ref (self);
  question->wanted = wanted;
  question->again = again;
  /* The one that the program has had since its start */
  question->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  if (question->bus == NULL)
    {
      refuse_unsupported (question);
      question_release (question);
      return;
    }

  /* Where the answer will come from: so it can't come before it is listened for. */
  sender = g_strdelimit (g_strdup (g_dbus_connection_get_unique_name (question->bus) + 1), ".", '_');
  path = g_strdup_printf ("%s/request/%s/%s", PORTAL_PATH, sender, token);
  question->subscription = g_dbus_connection_signal_subscribe (question->bus, PORTAL_NAME, PORTAL_REQUEST, "Response", path, NULL,
                                                               G_DBUS_SIGNAL_FLAGS_NONE, answered_cb,
                                                               g_rc_box_acquire (question), question_release);

  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  /* Translators: why the program wants to run in the background; the desktop may show it */
  g_variant_builder_add (&options, "{sv}", "reason", g_variant_new_string (_("To tell you when a workout is due")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (wanted));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));
  g_dbus_connection_call (question->bus, PORTAL_NAME, PORTAL_PATH, PORTAL_BACKGROUND, "RequestBackground",
                          g_variant_new ("(sa{sv})", "", &options), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, called_cb, question);
}

/**
 * bx_background_set_wanted:
 * @self: what keeps the program
 * @wanted: whether to run in the background from now on
 *
 * Asks the desktop, and through it perhaps the person, whether the program may stay in
 * the background and begin with the next login; or tells it that this is over.
 */
void
bx_background_set_wanted (BxBackground *self,
                          gboolean wanted)
{
  g_return_if_fail (BX_IS_BACKGROUND (self));

  if (wanted == self->wanted)
    return;

  self->wanted = wanted;
  g_clear_handle_id (&self->look_id, g_source_remove);
  if (!wanted)
    g_settings_set_boolean (self->settings, "due-in-background", FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WANTED]);
  ask (self, wanted, FALSE);
}

/**
 * bx_background_look:
 * @self: what keeps the program
 *
 * Looks whether the desktop still allows what is wanted, and gives it up without a word
 * where it doesn't. It does so by itself once, a while after it was created.
 */
void
bx_background_look (BxBackground *self)
{
  g_return_if_fail (BX_IS_BACKGROUND (self));

  if (self->wanted)
    ask (self, TRUE, TRUE);
}

static void
look_cb (gpointer user_data)
{
  BxBackground *self = user_data;

  self->look_id = 0;
  bx_background_look (self);
}

/* What another program made of the setting is wanted of the desktop, too. */
static void
setting_changed_cb (BxBackground *self)
{
  bx_background_set_wanted (self, g_settings_get_boolean (self->settings, "due-in-background"));
  bx_background_begin (self);
}

/* ---- staying --------------------------------------------------------------------- */

/**
 * bx_background_begin:
 * @self: what keeps the program
 *
 * Keeps the program, if that is wanted.
 */
void
bx_background_begin (BxBackground *self)
{
  gboolean wanted;

  g_return_if_fail (BX_IS_BACKGROUND (self));

  wanted = g_settings_get_boolean (self->settings, "due-notification") &&
           g_settings_get_boolean (self->settings, "due-in-background");
  if (wanted == self->held || self->application == NULL)
    return;

  self->held = wanted;
  if (wanted)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

/**
 * bx_background_end:
 * @self: what keeps the program
 *
 * Lets the program end with its windows, as who quits it wants. It is kept again from the
 * next bx_background_begin().
 */
void
bx_background_end (BxBackground *self)
{
  g_return_if_fail (BX_IS_BACKGROUND (self));

  if (self->held && self->application != NULL)
    g_application_release (self->application);
  self->held = FALSE;
}

static void
bx_background_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  BxBackground *self = BX_BACKGROUND (object);

  switch ((BxBackgroundProperty) prop_id)
    {
    case PROP_WANTED:
      g_value_set_boolean (value, self->wanted);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bx_background_set_property (GObject *object,
                            guint prop_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  switch ((BxBackgroundProperty) prop_id)
    {
    case PROP_WANTED:
      bx_background_set_wanted (BX_BACKGROUND (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bx_background_dispose (GObject *object)
{
  BxBackground *self = BX_BACKGROUND (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_weak_pointer (&self->application);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (bx_background_parent_class)->dispose (object);
}

static void
bx_background_class_init (BxBackgroundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bx_background_get_property;
  object_class->set_property = bx_background_set_property;
  object_class->dispose = bx_background_dispose;

  /**
   * BxBackground:wanted:
   *
   * Whether the person wants the program kept. Back to %FALSE where the desktop refuses it.
   */
  properties[PROP_WANTED] = g_param_spec_boolean ("wanted", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * BxBackground::refused:
   * @self: what keeps the program
   * @error: why; its message is for the person
   *
   * The desktop did not allow what was wanted.
   */
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", BX_TYPE_BACKGROUND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
bx_background_init (BxBackground *self)
{
}

/**
 * bx_background_new:
 * @application: the program
 * @settings: the person's settings
 *
 * Creates what keeps @application as @settings say.
 *
 * Returns: (transfer full): a new object
 */
BxBackground *
bx_background_new (GApplication *application,
                   GSettings *settings)
{
  BxBackground *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (BX_TYPE_BACKGROUND, NULL);
  g_set_weak_pointer (&self->application, application);
  self->settings = g_object_ref (settings);
  self->wanted = g_settings_get_boolean (settings, "due-in-background");
  g_signal_connect_object (settings, "changed::due-notification", G_CALLBACK (bx_background_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::due-in-background", G_CALLBACK (setting_changed_cb), self, G_CONNECT_SWAPPED);
  bx_background_begin (self);
  if (self->wanted)
    self->look_id = g_timeout_add_seconds_once (LOOK_SECONDS, look_cb, self);

  return self;
}
