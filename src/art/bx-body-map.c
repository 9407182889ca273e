/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-art-picture.h"
#include "bx-art-stylesheet.h"
#include "bx-body-map-private.h"
#include "bx-figure-private.h"

/**
 * BxBodyMap:
 *
 * The body from the front and from the back, with the muscles of an exercise
 * lit. Where there is no room for both side by side, the back stands below.
 *
 * # CSS nodes
 *
 * `BxBodyMap` has a main node with the name `bodymap` and one `figure` child
 * for each side.
 *
 * A map that is interactive names the muscle that is pointed at, and lets one be
 * chosen by a click, or by the keyboard: the arrow keys walk from head to foot
 * and from one side to the other.
 *
 * # Accessibility
 *
 * `BxBodyMap` has the role %GTK_ACCESSIBLE_ROLE_IMG. Its owner, who knows the
 * muscles' names, gives the description. Where it is interactive it is a group of
 * two lists, with an item for each muscle.
 */
G_DEFINE_FINAL_TYPE (BxBodyMap, bx_body_map, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ATHLETE = 1,
  PROP_PRIMARY,
  PROP_SECONDARY,
  PROP_DESCRIPTION,
  PROP_NATURAL_HEIGHT,
  PROP_INTERACTIVE,
  PROP_SELECTED_MUSCLE,
} BxBodyMapProperty;

static GParamSpec *properties[PROP_SELECTED_MUSCLE + 1];

enum
{
  SIGNAL_MUSCLE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define GAP 12

/* Narrower than this, a body beside another is too small to tell its muscles
 * apart. */
#define MIN_SIDE_BY_SIDE 132

#define DEFAULT_HEIGHT 300

static void
update_pictures (BxBodyMap *self)
{
  static const char *const views[] = { "front", "back" };

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *picture = g_strdup_printf ("body-%s-%s", views[i], self->athlete);

      bx_figure_set_picture (BX_FIGURE (self->sides[i]), picture);
    }
  _bx_body_map_forget_pictures (self);
}

static double
get_side_aspect (BxBodyMap *self)
{
  double width;
  double height;

  if (bx_art_picture_get_size (bx_figure_get_picture (BX_FIGURE (self->sides[0])), &width, &height))
    return width / height;

  return 0.5;
}

static GtkSizeRequestMode
bx_body_map_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bx_body_map_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  BxBodyMap *self = BX_BODY_MAP (widget);
  double aspect = get_side_aspect (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_SIDE_BY_SIDE / 2;
      *natural = 2 * (int) ceil (self->natural_height * aspect) + GAP;
    }
  else if (for_size < 0)
    {
      *minimum = *natural = self->natural_height;
    }
  else if (for_size < MIN_SIDE_BY_SIDE)
    {
      *minimum = *natural = 2 * (int) ceil (for_size / aspect) + GAP;
    }
  else
    {
      *minimum = *natural = MIN (self->natural_height, (int) ceil ((for_size - GAP) / 2.0 / aspect));
    }

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum += _bx_body_map_get_label_height (self, for_size);
      *natural = *minimum;
    }
}

static void
bx_body_map_size_allocate (GtkWidget *widget,
                           int width,
                           int height,
                           int baseline)
{
  BxBodyMap *self = BX_BODY_MAP (widget);
  double aspect = get_side_aspect (self);
  int whole_height = height;

  height = MAX (0, height - _bx_body_map_get_label_height (self, width));
  if (width < MIN_SIDE_BY_SIDE)
    {
      int half = MAX (0, (height - GAP) / 2);

      gtk_widget_size_allocate (self->sides[0], &(GtkAllocation){ 0, 0, width, half }, -1);
      gtk_widget_size_allocate (self->sides[1], &(GtkAllocation){ 0, half + GAP, width, half }, -1);
    }
  else
    {
      /* Close together in the middle, however much room there is */
      int half = MIN ((width - GAP) / 2, (int) ceil (height * aspect));
      int start = (width - GAP) / 2 - half;
      gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

      gtk_widget_size_allocate (self->sides[rtl ? 1 : 0], &(GtkAllocation){ start, 0, half, height }, -1);
      gtk_widget_size_allocate (self->sides[rtl ? 0 : 1], &(GtkAllocation){ start + half + GAP, 0, half, height }, -1);
    }
  _bx_body_map_allocate_regions (self, width, whole_height);
}

static void
bx_body_map_snapshot (GtkWidget *widget,
                      GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (bx_body_map_parent_class)->snapshot (widget, snapshot);
  _bx_body_map_snapshot_marks (BX_BODY_MAP (widget), snapshot);
}

static void
bx_body_map_get_property (GObject *object,
                          guint property_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  BxBodyMap *self = BX_BODY_MAP (object);

  switch ((BxBodyMapProperty) property_id)
    {
    case PROP_ATHLETE:
      g_value_set_string (value, self->athlete);
      break;
    case PROP_PRIMARY:
      g_value_set_boxed (value, bx_body_map_get_primary (self));
      break;
    case PROP_SECONDARY:
      g_value_set_boxed (value, bx_body_map_get_secondary (self));
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    case PROP_NATURAL_HEIGHT:
      g_value_set_int (value, self->natural_height);
      break;
    case PROP_INTERACTIVE:
      g_value_set_boolean (value, self->interactive);
      break;
    case PROP_SELECTED_MUSCLE:
      g_value_set_string (value, self->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_body_map_set_property (GObject *object,
                          guint property_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  BxBodyMap *self = BX_BODY_MAP (object);

  switch ((BxBodyMapProperty) property_id)
    {
    case PROP_ATHLETE:
      bx_body_map_set_athlete (self, g_value_get_string (value));
      break;
    case PROP_PRIMARY:
      bx_body_map_set_primary (self, g_value_get_boxed (value));
      break;
    case PROP_SECONDARY:
      bx_body_map_set_secondary (self, g_value_get_boxed (value));
      break;
    case PROP_DESCRIPTION:
      bx_body_map_set_description (self, g_value_get_string (value));
      break;
    case PROP_NATURAL_HEIGHT:
      bx_body_map_set_natural_height (self, g_value_get_int (value));
      break;
    case PROP_INTERACTIVE:
      bx_body_map_set_interactive (self, g_value_get_boolean (value));
      break;
    case PROP_SELECTED_MUSCLE:
      bx_body_map_set_selected_muscle (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_body_map_dispose (GObject *object)
{
  BxBodyMap *self = BX_BODY_MAP (object);

  _bx_body_map_clear_interaction (self);
  for (gsize i = 0; i < G_N_ELEMENTS (self->sides); i++)
    g_clear_pointer (&self->sides[i], gtk_widget_unparent);

  G_OBJECT_CLASS (bx_body_map_parent_class)->dispose (object);
}

static void
bx_body_map_finalize (GObject *object)
{
  BxBodyMap *self = BX_BODY_MAP (object);

  g_clear_pointer (&self->athlete, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->amounts, g_hash_table_unref);
  if (self->name_destroy != NULL)
    self->name_destroy (self->name_data);

  G_OBJECT_CLASS (bx_body_map_parent_class)->finalize (object);
}

static void
bx_body_map_class_init (BxBodyMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bx_body_map_get_property;
  object_class->set_property = bx_body_map_set_property;
  object_class->dispose = bx_body_map_dispose;
  object_class->finalize = bx_body_map_finalize;
  widget_class->get_request_mode = bx_body_map_get_request_mode;
  widget_class->measure = bx_body_map_measure;
  widget_class->size_allocate = bx_body_map_size_allocate;
  widget_class->snapshot = bx_body_map_snapshot;
  widget_class->focus = _bx_body_map_focus;

  /**
   * BxBodyMap:athlete:
   *
   * Whose body: `man` or `woman`.
   */
  properties[PROP_ATHLETE] = g_param_spec_string ("athlete", NULL, NULL, "man", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxBodyMap:primary:
   *
   * Ids of the muscles that do the main work.
   */
  properties[PROP_PRIMARY] = g_param_spec_boxed ("primary", NULL, NULL, G_TYPE_STRV, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxBodyMap:secondary:
   *
   * Ids of the muscles that assist.
   */
  properties[PROP_SECONDARY] = g_param_spec_boxed ("secondary", NULL, NULL, G_TYPE_STRV, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxBodyMap:description:
   *
   * Which muscles are lit, in words.
   */
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxBodyMap:natural-height:
   *
   * The height it asks for where both sides stand beside each other.
   */
  properties[PROP_NATURAL_HEIGHT] = g_param_spec_int ("natural-height", NULL, NULL, 24, G_MAXINT, DEFAULT_HEIGHT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxBodyMap:interactive:
   *
   * Whether muscles can be pointed at and chosen. Once it is, it stays so.
   */
  properties[PROP_INTERACTIVE] = g_param_spec_boolean ("interactive", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * BxBodyMap:selected-muscle:
   *
   * Id of the muscle that is chosen, or %NULL.
   */
  properties[PROP_SELECTED_MUSCLE] = g_param_spec_string ("selected-muscle", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * BxBodyMap::muscle-activated:
   * @self: a body map
   * @muscle: id of a muscle
   *
   * A muscle was clicked, or chosen with the keyboard. If it was the chosen one
   * already, none is chosen now.
   */
  signals[SIGNAL_MUSCLE_ACTIVATED] = g_signal_new ("muscle-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "bodymap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bx_body_map_init (BxBodyMap *self)
{
  self->athlete = g_strdup ("man");
  self->natural_height = DEFAULT_HEIGHT;

  for (gsize i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      self->sides[i] = g_object_new (BX_TYPE_FIGURE,
                                     "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                     "can-shrink",
                                     TRUE,
                                     NULL);
      gtk_widget_set_parent (self->sides[i], GTK_WIDGET (self));
    }
  update_pictures (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Muscles, from the front and from the back"),
                                  -1);
}

/**
 * bx_body_map_new:
 *
 * Creates a map with no muscle lit.
 *
 * Returns: (transfer floating): a new body map
 */
GtkWidget *
bx_body_map_new (void)
{
  return g_object_new (BX_TYPE_BODY_MAP, NULL);
}

/**
 * bx_body_map_get_athlete:
 * @self: a body map
 *
 * Gets whose body it is.
 *
 * Returns: `man` or `woman`
 */
const char *
bx_body_map_get_athlete (BxBodyMap *self)
{
  g_return_val_if_fail (BX_IS_BODY_MAP (self), NULL);

  return self->athlete;
}

/**
 * bx_body_map_set_athlete:
 * @self: a body map
 * @athlete: `man` or `woman`
 *
 * Sets whose body it is.
 */
void
bx_body_map_set_athlete (BxBodyMap *self,
                         const char *athlete)
{
  g_return_if_fail (BX_IS_BODY_MAP (self));
  g_return_if_fail (athlete != NULL);

  if (!g_set_str (&self->athlete, athlete))
    return;

  update_pictures (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ATHLETE]);
}

/**
 * bx_body_map_get_primary:
 * @self: a body map
 *
 * Gets the muscles that do the main work.
 *
 * Returns: (transfer none) (nullable): their ids
 */
const char *const *
bx_body_map_get_primary (BxBodyMap *self)
{
  g_return_val_if_fail (BX_IS_BODY_MAP (self), NULL);

  return bx_figure_get_primary (BX_FIGURE (self->sides[0]));
}

/**
 * bx_body_map_set_primary:
 * @self: a body map
 * @muscles: (nullable): ids of muscles
 *
 * Sets the muscles that do the main work.
 */
void
bx_body_map_set_primary (BxBodyMap *self,
                         const char *const *muscles)
{
  g_return_if_fail (BX_IS_BODY_MAP (self));

  for (gsize i = 0; i < G_N_ELEMENTS (self->sides); i++)
    bx_figure_set_primary (BX_FIGURE (self->sides[i]), muscles);
  _bx_body_map_roles_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRIMARY]);
}

/**
 * bx_body_map_get_secondary:
 * @self: a body map
 *
 * Gets the muscles that assist.
 *
 * Returns: (transfer none) (nullable): their ids
 */
const char *const *
bx_body_map_get_secondary (BxBodyMap *self)
{
  g_return_val_if_fail (BX_IS_BODY_MAP (self), NULL);

  return bx_figure_get_secondary (BX_FIGURE (self->sides[0]));
}

/**
 * bx_body_map_set_secondary:
 * @self: a body map
 * @muscles: (nullable): ids of muscles
 *
 * Sets the muscles that assist.
 */
void
bx_body_map_set_secondary (BxBodyMap *self,
                           const char *const *muscles)
{
  g_return_if_fail (BX_IS_BODY_MAP (self));

  for (gsize i = 0; i < G_N_ELEMENTS (self->sides); i++)
    bx_figure_set_secondary (BX_FIGURE (self->sides[i]), muscles);
  _bx_body_map_roles_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECONDARY]);
}

/**
 * bx_muscle_amounts_dup_levels:
 * @amounts: (array length=n_amounts): how much muscles were trained
 * @n_amounts: how many are named
 *
 * Writes amounts as [func@art_stylesheet_build_levels] and [func@art_print_levels]
 * take them. Muscles that no picture knows are left out.
 *
 * Returns: (transfer full): a digit for each muscle
 */
char *
bx_muscle_amounts_dup_levels (const BxMuscleAmount *amounts,
                              guint n_amounts)
{
  const char *const *ids = bx_art_get_muscle_ids ();
  char *levels = g_strnfill (g_strv_length ((GStrv) ids), '0');

  for (guint i = 0; i < n_amounts; i++)
    for (guint k = 0; ids[k] != NULL; k++)
      if (g_str_equal (ids[k], amounts[i].muscle))
        levels[k] = (char) ('0' + MIN (amounts[i].level, BX_ART_N_LEVELS));

  return levels;
}

/**
 * bx_body_map_set_amounts:
 * @self: a body map
 * @amounts: (nullable) (array length=n_amounts): how much muscles were trained; those
 *   that are not named were not
 * @n_amounts: how many are named
 *
 * Colours the muscles by how much they were trained, in place of what they do in an
 * exercise; told apart by colour, lines and edges. %NULL goes back to that.
 */
void
bx_body_map_set_amounts (BxBodyMap *self,
                         const BxMuscleAmount *amounts,
                         guint n_amounts)
{
  g_autofree char *levels = NULL;

  g_return_if_fail (BX_IS_BODY_MAP (self));
  g_return_if_fail (amounts != NULL || n_amounts == 0);

  g_clear_pointer (&self->amounts, g_hash_table_unref);
  if (amounts != NULL)
    {
      levels = bx_muscle_amounts_dup_levels (amounts, n_amounts);
      self->amounts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      for (guint i = 0; i < n_amounts; i++)
        if (amounts[i].words != NULL)
          g_hash_table_replace (self->amounts, g_strdup (amounts[i].muscle), g_strdup (amounts[i].words));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (self->sides); i++)
    _bx_figure_set_levels (BX_FIGURE (self->sides[i]), levels);
  _bx_body_map_roles_changed (self);
}

/**
 * bx_body_map_get_amount_words:
 * @self: a body map
 * @muscle: id of a muscle
 *
 * Returns: (nullable): how much it was trained, in words
 */
const char *
bx_body_map_get_amount_words (BxBodyMap *self,
                              const char *muscle)
{
  g_return_val_if_fail (BX_IS_BODY_MAP (self), NULL);
  g_return_val_if_fail (muscle != NULL, NULL);

  return self->amounts != NULL ? g_hash_table_lookup (self->amounts, muscle) : NULL;
}

/**
 * bx_body_map_get_description:
 * @self: a body map
 *
 * Gets which muscles are lit, in words.
 *
 * Returns: (nullable): the words
 */
const char *
bx_body_map_get_description (BxBodyMap *self)
{
  g_return_val_if_fail (BX_IS_BODY_MAP (self), NULL);

  return self->description;
}

/**
 * bx_body_map_set_description:
 * @self: a body map
 * @description: (nullable): the words
 *
 * Says which muscles are lit to those who don't see it.
 */
void
bx_body_map_set_description (BxBodyMap *self,
                             const char *description)
{
  g_return_if_fail (BX_IS_BODY_MAP (self));

  if (!g_set_str (&self->description, description))
    return;

  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

/**
 * bx_body_map_get_natural_height:
 * @self: a body map
 *
 * Gets the height it asks for.
 *
 * Returns: pixels
 */
int
bx_body_map_get_natural_height (BxBodyMap *self)
{
  g_return_val_if_fail (BX_IS_BODY_MAP (self), DEFAULT_HEIGHT);

  return self->natural_height;
}

/**
 * bx_body_map_set_natural_height:
 * @self: a body map
 * @height: pixels
 *
 * Sets the height it asks for where both sides stand beside each other.
 */
void
bx_body_map_set_natural_height (BxBodyMap *self,
                                int height)
{
  g_return_if_fail (BX_IS_BODY_MAP (self));
  g_return_if_fail (height >= 24);

  if (self->natural_height == height)
    return;

  self->natural_height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NATURAL_HEIGHT]);
}

/**
 * bx_body_map_pick_muscle:
 * @self: a body map
 * @x: a place in the widget
 * @y: a place in the widget
 *
 * Finds the muscle at a place, exactly by its outline.
 *
 * Returns: (nullable): id of the muscle, or %NULL between or beside muscles
 */
const char *
bx_body_map_pick_muscle (BxBodyMap *self,
                         double x,
                         double y)
{
  g_return_val_if_fail (BX_IS_BODY_MAP (self), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      BxFigure *figure = BX_FIGURE (self->sides[i]);
      graphene_point_t point;
      double picture_x;
      double picture_y;

      if (!gtk_widget_compute_point (GTK_WIDGET (self), self->sides[i], &GRAPHENE_POINT_INIT ((float) x, (float) y), &point) || !bx_figure_find_place (figure, point.x, point.y, &picture_x, &picture_y))
        continue;

      if (self->geometries[i] == NULL)
        {
          g_autoptr (GBytes) svg = bx_art_picture_load (bx_figure_get_picture (figure), NULL);

          if (svg != NULL)
            self->geometries[i] = bx_art_geometry_new (svg, NULL);
        }

      return self->geometries[i] != NULL ? bx_art_geometry_pick (self->geometries[i], picture_x, picture_y) : NULL;
    }

  return NULL;
}

/**
 * bx_body_map_set_interactive:
 * @self: a body map
 * @interactive: whether muscles can be pointed at and chosen
 *
 * Lets muscles be named and chosen. Do this before the map is shown; it can't be
 * taken back.
 */
void
bx_body_map_set_interactive (BxBodyMap *self,
                             gboolean interactive)
{
  g_return_if_fail (BX_IS_BODY_MAP (self));

  if (self->interactive || !interactive)
    return;

  _bx_body_map_set_interactive (self, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INTERACTIVE]);
}

/**
 * bx_body_map_set_name_func:
 * @self: a body map
 * @func: (scope notified): gives the name of a muscle
 * @user_data: data for @func
 * @destroy: (nullable): frees @user_data
 *
 * Sets who knows what the muscles are called.
 */
void
bx_body_map_set_name_func (BxBodyMap *self,
                           BxMuscleNameFunc func,
                           gpointer user_data,
                           GDestroyNotify destroy)
{
  g_return_if_fail (BX_IS_BODY_MAP (self));

  if (self->name_destroy != NULL)
    self->name_destroy (self->name_data);
  self->name_func = func;
  self->name_data = user_data;
  self->name_destroy = destroy;
  _bx_body_map_roles_changed (self);
}

/**
 * bx_body_map_get_selected_muscle:
 * @self: a body map
 *
 * Gets which muscle is chosen.
 *
 * Returns: (nullable): its id
 */
const char *
bx_body_map_get_selected_muscle (BxBodyMap *self)
{
  g_return_val_if_fail (BX_IS_BODY_MAP (self), NULL);

  return self->selected;
}

/**
 * bx_body_map_set_selected_muscle:
 * @self: a body map
 * @muscle: (nullable): id of a muscle
 *
 * Chooses a muscle.
 */
void
bx_body_map_set_selected_muscle (BxBodyMap *self,
                                 const char *muscle)
{
  g_return_if_fail (BX_IS_BODY_MAP (self));

  _bx_body_map_select (self, muscle);
}

void
_bx_body_map_notify_selected (BxBodyMap *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_MUSCLE]);
}

void
_bx_body_map_emit_activated (BxBodyMap *self,
                             const char *muscle)
{
  g_signal_emit (self, signals[SIGNAL_MUSCLE_ACTIVATED], 0, muscle);
}
