/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "bx-player-readout.h"

/**
 * BxPlayerReadout:
 *
 * The count, the phase and the breath of a repetition in one line: “2 Lowering”
 * and, at the other end, “Breathe in” beside a disc that fills and empties like
 * a chest.
 *
 * It keeps its size whatever it says, so that nothing moves but what it shows.
 * Assistive technology has the same from the timeline.
 *
 * # CSS nodes
 *
 * `BxPlayerReadout` has a single node with the name `readout`.
 */
struct _BxPlayerReadout
{
  GtkWidget parent_instance;

  BxMovementMoment moment;
  BxBreath breath;
  int count; /* what @numeral says */

  PangoLayout *numeral; /* (owned) (nullable) */
  PangoLayout *phase;   /* (owned) (nullable) */
  PangoLayout *breathing; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (BxPlayerReadout, bx_player_readout, GTK_TYPE_WIDGET)

#define NUMERAL_SCALE 1.9
#define DISC_RADIUS 8.0f
#define SPACING 8.0f

static void
clear_layouts (BxPlayerReadout *self)
{
  g_clear_object (&self->numeral);
  g_clear_object (&self->phase);
  g_clear_object (&self->breathing);
}

static PangoLayout *
create_layout (BxPlayerReadout *self,
               const char *text,
               double scale,
               PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);

  return layout;
}

static PangoLayout *
create_numeral (BxPlayerReadout *self,
                int count)
{
  char text[16];

  g_snprintf (text, sizeof text, "%d", count);

  return create_layout (self, text, NUMERAL_SCALE, PANGO_WEIGHT_BOLD);
}

static void
ensure_layouts (BxPlayerReadout *self)
{
  const char *words = bx_player_words_get_breath (self->breath);

  if (self->numeral == NULL)
    self->numeral = create_numeral (self, self->moment.count);
  if (self->phase == NULL)
    self->phase = create_layout (self, bx_player_words_get_phase (self->moment.phase), 1.0, PANGO_WEIGHT_BOLD);
  if (self->breathing == NULL)
    self->breathing = create_layout (self, words != NULL ? words : "", 1.0, PANGO_WEIGHT_NORMAL);
}

static void
bx_player_readout_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  BxPlayerReadout *self = BX_PLAYER_READOUT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = 240;
    }
  else
    {
      g_autoptr (PangoLayout) layout = create_numeral (self, 8);

      pango_layout_get_pixel_size (layout, NULL, natural);
      *minimum = *natural;
    }
}

/* How full the chest is. */
static double
get_fill (BxPlayerReadout *self)
{
  double eased = (1.0 - cos (self->moment.progress * G_PI)) / 2.0;

  switch (self->breath)
    {
    case BX_BREATH_IN:
      return eased;
    case BX_BREATH_OUT:
      return 1.0 - eased;
    case BX_BREATH_HOLD:
      return 1.0;
    case BX_BREATH_FREE:
    default:
      return 0.0;
    }
}

static void
append_text (GtkSnapshot *snapshot,
             PangoLayout *layout,
             float x,
             float baseline,
             const GdkRGBA *colour)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (floorf (x), floorf (baseline - pango_layout_get_baseline (layout) / (float) PANGO_SCALE)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
append_disc (GtkSnapshot *snapshot,
             float x,
             float y,
             double fill,
             GdkRGBA colour)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x - DISC_RADIUS, y - DISC_RADIUS, 2.0f * DISC_RADIUS, 2.0f * DISC_RADIUS);
  float radius = 2.0f + (DISC_RADIUS - 4.0f) * (float) fill;
  graphene_rect_t inner = GRAPHENE_RECT_INIT (x - radius, y - radius, 2.0f * radius, 2.0f * radius);
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &bounds, DISC_RADIUS);
  gtk_snapshot_append_border (snapshot, &disc, (float[4]){ 1.5f, 1.5f, 1.5f, 1.5f }, (GdkRGBA[4]){ colour, colour, colour, colour });
  gsk_rounded_rect_init_from_rect (&disc, &inner, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, &colour, &inner);
  gtk_snapshot_pop (snapshot);
}

static void
bx_player_readout_snapshot (GtkWidget *widget,
                            GtkSnapshot *snapshot)
{
  BxPlayerReadout *self = BX_PLAYER_READOUT (widget);
  float width = gtk_widget_get_width (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float baseline;
  float used;
  int numeral_width;
  int phase_width;
  int breath_width;
  GdkRGBA colour;
  GdkRGBA quiet;

  if (self->count == 0)
    return;

  ensure_layouts (self);
  gtk_widget_get_color (widget, &colour);
  quiet = colour;
  quiet.alpha *= 0.7f;
  baseline = pango_layout_get_baseline (self->numeral) / (float) PANGO_SCALE;
  pango_layout_get_pixel_size (self->numeral, &numeral_width, NULL);
  pango_layout_get_pixel_size (self->phase, &phase_width, NULL);
  pango_layout_get_pixel_size (self->breathing, &breath_width, NULL);

  append_text (snapshot, self->numeral, mirrored ? width - numeral_width : 0.0f, baseline, &colour);
  used = numeral_width + SPACING;
  append_text (snapshot, self->phase, mirrored ? width - used - phase_width : used, baseline, &colour);
  used += phase_width + 2.0f * SPACING;

  if (self->breath != BX_BREATH_FREE && used + 2.0f * DISC_RADIUS <= width)
    {
      gboolean fits = used + breath_width + SPACING + 2.0f * DISC_RADIUS <= width;
      float right = fits ? breath_width + SPACING : 0.0f;
      float x = width - right - DISC_RADIUS;
      float middle = baseline - 0.36f * (float) pango_layout_get_baseline (self->breathing) / (float) PANGO_SCALE;

      append_disc (snapshot, mirrored ? width - x : x, middle, get_fill (self), quiet);
      if (fits)
        append_text (snapshot, self->breathing, mirrored ? 0.0f : width - breath_width, baseline, &quiet);
    }
}

static void
bx_player_readout_system_setting_changed (GtkWidget *widget,
                                          GtkSystemSetting setting)
{
  clear_layouts (BX_PLAYER_READOUT (widget));
  GTK_WIDGET_CLASS (bx_player_readout_parent_class)->system_setting_changed (widget, setting);
}

static void
bx_player_readout_css_changed (GtkWidget *widget,
                               GtkCssStyleChange *change)
{
  clear_layouts (BX_PLAYER_READOUT (widget));
  GTK_WIDGET_CLASS (bx_player_readout_parent_class)->css_changed (widget, change);
}

static void
bx_player_readout_finalize (GObject *object)
{
  clear_layouts (BX_PLAYER_READOUT (object));

  G_OBJECT_CLASS (bx_player_readout_parent_class)->finalize (object);
}

static void
bx_player_readout_class_init (BxPlayerReadoutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bx_player_readout_finalize;
  widget_class->measure = bx_player_readout_measure;
  widget_class->snapshot = bx_player_readout_snapshot;
  widget_class->system_setting_changed = bx_player_readout_system_setting_changed;
  widget_class->css_changed = bx_player_readout_css_changed;

  gtk_widget_class_set_css_name (widget_class, "readout");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
bx_player_readout_init (BxPlayerReadout *self)
{
}

/**
 * bx_player_readout_new:
 *
 * Creates a readout that says nothing.
 *
 * Returns: (transfer floating): a new readout
 */
GtkWidget *
bx_player_readout_new (void)
{
  return g_object_new (BX_TYPE_PLAYER_READOUT, NULL);
}

/**
 * bx_player_readout_set_moment:
 * @self: a readout
 * @moment: (nullable): what a clock reads, or %NULL to say nothing
 * @breath: what the breath does
 *
 * Sets what it says. This is cheap.
 */
void
bx_player_readout_set_moment (BxPlayerReadout *self,
                              const BxMovementMoment *moment,
                              BxBreath breath)
{
  gboolean moves = breath == BX_BREATH_IN || breath == BX_BREATH_OUT;
  gboolean changed = FALSE;

  g_return_if_fail (BX_IS_PLAYER_READOUT (self));

  if (moment == NULL)
    {
      self->count = 0;
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  if (self->count != moment->count)
    {
      g_clear_object (&self->numeral);
      changed = TRUE;
    }
  if (self->moment.phase != moment->phase)
    {
      g_clear_object (&self->phase);
      changed = TRUE;
    }
  if (self->breath != breath)
    {
      g_clear_object (&self->breathing);
      changed = TRUE;
    }
  moves = moves && fabs (self->moment.progress - moment->progress) > 1e-4;
  self->count = moment->count;
  self->moment = *moment;
  self->breath = breath;
  if (changed || moves)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bx_player_readout_dup_words:
 * @self: a readout
 *
 * Spells what it has on the screen: the count, the phase and the breath, with a bar
 * between them.
 *
 * Returns: (transfer full): the words, empty where it says nothing
 */
char *
bx_player_readout_dup_words (BxPlayerReadout *self)
{
  g_return_val_if_fail (BX_IS_PLAYER_READOUT (self), NULL);

  if (self->count == 0)
    return g_strdup ("");

  ensure_layouts (self);

  return g_strdup_printf ("%s|%s|%s",
                          pango_layout_get_text (self->numeral),
                          pango_layout_get_text (self->phase),
                          pango_layout_get_text (self->breathing));
}
