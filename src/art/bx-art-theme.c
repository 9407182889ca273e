/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-theme.h"

/**
 * BxArtTheme:
 *
 * The look that all pictures share. It knows no style manager: the floor above
 * binds its properties to one, and the pictures draw themselves again when
 * [signal@ArtTheme::changed] speaks.
 */
struct _BxArtTheme
{
  GObject parent_instance;

  BxArtLook look;
  guint changed_id; /* idle that gathers changes which come together */
};

G_DEFINE_FINAL_TYPE (BxArtTheme, bx_art_theme, G_TYPE_OBJECT)

typedef enum
{
  PROP_DARK = 1,
  PROP_HIGH_CONTRAST,
  PROP_ACCENT,
} BxArtThemeProperty;

static GParamSpec *properties[PROP_ACCENT + 1];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
emit_changed_cb (gpointer user_data)
{
  BxArtTheme *self = BX_ART_THEME (user_data);

  self->changed_id = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* Dark and accent change in one breath; the pictures are drawn once for both,
 * before the next frame. */
static void
queue_changed (BxArtTheme *self)
{
  if (self->changed_id == 0)
    self->changed_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, emit_changed_cb, self, NULL);
}

static void
bx_art_theme_get_property (GObject *object,
                           guint property_id,
                           GValue *value,
                           GParamSpec *pspec)
{
  BxArtTheme *self = BX_ART_THEME (object);

  switch ((BxArtThemeProperty) property_id)
    {
    case PROP_DARK:
      g_value_set_boolean (value, self->look.dark);
      break;
    case PROP_HIGH_CONTRAST:
      g_value_set_boolean (value, self->look.high_contrast);
      break;
    case PROP_ACCENT:
      g_value_set_boxed (value, &self->look.accent);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_art_theme_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  BxArtTheme *self = BX_ART_THEME (object);

  switch ((BxArtThemeProperty) property_id)
    {
    case PROP_DARK:
      if (self->look.dark == g_value_get_boolean (value))
        return;
      self->look.dark = g_value_get_boolean (value);
      break;
    case PROP_HIGH_CONTRAST:
      if (self->look.high_contrast == g_value_get_boolean (value))
        return;
      self->look.high_contrast = g_value_get_boolean (value);
      break;
    case PROP_ACCENT:
      {
        const GdkRGBA *accent = g_value_get_boxed (value);

        if (accent == NULL || gdk_rgba_equal (accent, &self->look.accent))
          return;
        self->look.accent = *accent;
        break;
      }
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }

  g_object_notify_by_pspec (object, pspec);
  queue_changed (self);
}

static void
bx_art_theme_dispose (GObject *object)
{
  BxArtTheme *self = BX_ART_THEME (object);

  g_clear_handle_id (&self->changed_id, g_source_remove);

  G_OBJECT_CLASS (bx_art_theme_parent_class)->dispose (object);
}

static void
bx_art_theme_class_init (BxArtThemeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bx_art_theme_get_property;
  object_class->set_property = bx_art_theme_set_property;
  object_class->dispose = bx_art_theme_dispose;

  /**
   * BxArtTheme:dark:
   *
   * Whether pictures stand on a dark ground.
   */
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxArtTheme:high-contrast:
   *
   * Whether pictures are drawn with more contrast.
   */
  properties[PROP_HIGH_CONTRAST] = g_param_spec_boolean ("high-contrast", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxArtTheme:accent:
   *
   * The accent colour, as it is drawn on the ground.
   */
  properties[PROP_ACCENT] = g_param_spec_boxed ("accent", NULL, NULL, GDK_TYPE_RGBA, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * BxArtTheme::changed:
   * @self: the theme
   *
   * The look is another one. Emitted once for changes that come together.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bx_art_theme_init (BxArtTheme *self)
{
  self->look.accent = (GdkRGBA){ 0.0f, 0.38f, 0.78f, 1.0f };
}

/**
 * bx_art_theme_get_default:
 *
 * Gets the look that all pictures share. Main thread only.
 *
 * Returns: (transfer none): the theme
 */
BxArtTheme *
bx_art_theme_get_default (void)
{
  static BxArtTheme *theme;

  if (theme == NULL)
    theme = g_object_new (BX_TYPE_ART_THEME, NULL);

  return theme;
}

/**
 * bx_art_theme_get_look:
 * @self: a theme
 *
 * Gets the look as it is now.
 *
 * Returns: (transfer none): the look; it changes with the theme
 */
const BxArtLook *
bx_art_theme_get_look (BxArtTheme *self)
{
  g_return_val_if_fail (BX_IS_ART_THEME (self), NULL);

  return &self->look;
}
