/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-art-geometry.h"
#include "bx-art-picture.h"
#include "bx-art-stylesheet.h"
#include "bx-body-map-private.h"
#include "bx-body-region.h"
#include "bx-figure-private.h"

static const char *const lower_back[] = { "erector-spinae-lumbar", NULL };
static const char *const helpers[] = { "hamstrings", NULL };

static char *
name_muscle (const char *muscle,
             gpointer user_data)
{
  return g_ascii_strup (muscle, -1);
}

static BxBodyMap *
new_map (const char *athlete)
{
  GtkWidget *map = bx_body_map_new ();

  bx_body_map_set_name_func (BX_BODY_MAP (map), name_muscle, NULL, NULL);
  bx_body_map_set_interactive (BX_BODY_MAP (map), TRUE);
  bx_body_map_set_athlete (BX_BODY_MAP (map), athlete);
  bx_body_map_set_primary (BX_BODY_MAP (map), lower_back);
  bx_body_map_set_secondary (BX_BODY_MAP (map), helpers);

  return BX_BODY_MAP (map);
}

static GtkWindow *
show (BxBodyMap *map)
{
  GtkWidget *window = gtk_window_new ();

  g_object_set (gtk_widget_get_settings (window), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 420);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (map));
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_first_child (map->lists[1]) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (map));

  return GTK_WINDOW (window);
}

static GtkWidget *
find (BxBodyMap *map,
      guint side,
      const char *muscle)
{
  for (GtkWidget *region = gtk_widget_get_first_child (map->lists[side]); region != NULL; region = gtk_widget_get_next_sibling (region))
    if (g_str_equal (bx_body_region_get_muscle (BX_BODY_REGION (region)), muscle))
      return region;

  return NULL;
}

/* Places on the skin over a muscle that everybody can point at, as parts of the
 * picture. */
static const struct
{
  const char *picture;
  const char *muscle;
  double x;
  double y;
} places[] = {
  { "body-front-man", "pectorals", 0.42, 0.26 },
  { "body-front-woman", "pectorals", 0.42, 0.26 },
  { "body-front-man", "quadriceps", 0.36, 0.62 },
  { "body-front-woman", "quadriceps", 0.36, 0.62 },
  { "body-front-man", "abdominals", 0.46, 0.33 },
  { "body-front-woman", "abdominals", 0.46, 0.33 },
  { "body-front-man", "forearms", 0.13, 0.39 },
  { "body-front-woman", "forearms", 0.13, 0.39 },
  { "body-back-man", "erector-spinae-lumbar", 0.47, 0.37 },
  { "body-back-woman", "erector-spinae-lumbar", 0.47, 0.37 },
  { "body-back-man", "gluteus-maximus", 0.40, 0.50 },
  { "body-back-woman", "gluteus-maximus", 0.40, 0.50 },
  { "body-back-man", "hamstrings", 0.35, 0.62 },
  { "body-back-woman", "hamstrings", 0.35, 0.62 },
  { "body-back-man", "calves", 0.33, 0.75 },
  { "body-back-woman", "calves", 0.33, 0.75 },
};

static void
test_places (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GBytes) svg = bx_art_picture_load (places[i].picture, NULL);
      g_autoptr (BxArtGeometry) geometry = bx_art_geometry_new (svg, NULL);
      double width;
      double height;

      g_assert_true (bx_art_picture_get_size (places[i].picture, &width, &height));
      g_test_message ("%s: %s", places[i].picture, places[i].muscle);
      g_assert_cmpstr (bx_art_geometry_pick (geometry, places[i].x * width, places[i].y * height), ==, places[i].muscle);
      /* The body is the same on its other half. */
      if (places[i].x < 0.48)
        g_assert_cmpstr (bx_art_geometry_pick (geometry, (1.0 - places[i].x) * width, places[i].y * height), ==, places[i].muscle);
    }
}

/* A mark covers its muscle, and nothing far from it. */
static void
test_mark (void)
{
  static const GdkRGBA ink = { 0.0f, 0.0f, 1.0f, 1.0f };
  g_autoptr (GBytes) svg = bx_art_picture_load ("body-back-man", NULL);
  g_autoptr (BxArtGeometry) geometry = bx_art_geometry_new (svg, NULL);
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guint32 *pixels = NULL;
  graphene_rect_t bounds;
  graphene_rect_t place;
  guint n_line = 0;
  guint n_inside = 0;
  guint n_wrong = 0;
  int width;

  g_assert_true (bx_art_geometry_has_muscle (geometry, "gluteus-maximus", &bounds));
  texture = bx_art_geometry_draw_mark (geometry, "gluteus-maximus", 1.5, &ink, 0.25, &place);
  g_assert_nonnull (texture);
  g_assert_cmpfloat (fabsf (place.origin.x - bounds.origin.x * 1.5f), <, 5.0f);
  g_assert_cmpfloat (fabsf (place.size.width - bounds.size.width * 1.5f), <, 9.0f);

  width = gdk_texture_get_width (texture);
  pixels = g_malloc ((gsize) width * (gsize) gdk_texture_get_height (texture) * 4);
  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  for (int y = 0; y < gdk_texture_get_height (texture); y++)
    for (int x = 0; x < width; x++)
      {
        guint alpha = pixels[y * width + x] >> 24;
        gboolean inside = g_strcmp0 (bx_art_geometry_pick (geometry, (place.origin.x + x + 0.5) / 1.5, (place.origin.y + y + 0.5) / 1.5), "gluteus-maximus") == 0;

        if (alpha > 200)
          n_line++;
        if (alpha > 200 && inside)
          n_wrong++;
        if (inside && alpha > 40)
          n_inside++;
      }
  g_assert_cmpuint (n_line, >, 100);
  g_assert_cmpuint (n_inside, >, 400);
  g_assert_cmpuint (n_wrong, <, n_line / 10);

  g_assert_null (bx_art_geometry_draw_mark (geometry, "pectorals", 1.0, &ink, 0.25, &place));
}

static void
test_regions (gconstpointer athlete)
{
  BxBodyMap *map = new_map (athlete);
  GtkWindow *window = show (map);
  GtkWidget *back;

  gtk_test_accessible_assert_role (map, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_role (map->lists[0], GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (map->lists[1], GTK_ACCESSIBLE_PROPERTY_LABEL, "Muscles from the back");

  back = find (map, 1, "erector-spinae-lumbar");
  g_assert_nonnull (back);
  g_assert_null (find (map, 0, "erector-spinae-lumbar"));
  gtk_test_accessible_assert_role (back, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (back, GTK_ACCESSIBLE_PROPERTY_LABEL, "ERECTOR-SPINAE-LUMBAR");
  gtk_test_accessible_assert_property (back, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "works most");
  gtk_test_accessible_assert_property (find (map, 1, "hamstrings"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "assists");
  g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (find (map, 0, "pectorals")), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));

  /* From head to foot */
  g_assert_cmpstr (bx_body_region_get_muscle (BX_BODY_REGION (gtk_widget_get_last_child (map->lists[1]))), ==, "calves");
  for (guint i = 0; i < BX_BODY_MAP_N_SIDES; i++)
    {
      float last = -1.0f;
      guint n = 0;

      for (GtkWidget *region = gtk_widget_get_first_child (map->lists[i]); region != NULL; region = gtk_widget_get_next_sibling (region))
        {
          graphene_rect_t bounds;

          g_assert_true (gtk_widget_compute_bounds (region, GTK_WIDGET (map), &bounds));
          g_assert_cmpfloat (bounds.origin.y + bounds.size.height / 2.0f, >=, last - 2.0f);
          g_assert_cmpfloat (bounds.size.width, >, 1.0f);
          last = bounds.origin.y + bounds.size.height / 2.0f;
          n++;
        }
      g_assert_cmpuint (n, >=, 12);
    }

  gtk_window_destroy (window);
}

static void
activated_cb (BxBodyMap *map,
              const char *muscle,
              GString *said)
{
  g_string_append_printf (said, "%s;", muscle);
}

static void
test_chooses (void)
{
  BxBodyMap *map = new_map ("man");
  GtkWindow *window = show (map);
  GtkWidget *glutes = find (map, 1, "gluteus-maximus");
  GtkWidget *calves = find (map, 1, "calves");
  g_autoptr (GString) said = g_string_new (NULL);

  g_signal_connect (map, "muscle-activated", G_CALLBACK (activated_cb), said);
  g_assert_null (bx_body_map_get_selected_muscle (map));
  gtk_test_accessible_assert_state (glutes, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);

  gtk_widget_activate_action (glutes, "muscle.activate", NULL);
  g_assert_cmpstr (bx_body_map_get_selected_muscle (map), ==, "gluteus-maximus");
  gtk_test_accessible_assert_state (glutes, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (map->label)), ==, "GLUTEUS-MAXIMUS");

  gtk_widget_activate_action (calves, "muscle.activate", NULL);
  gtk_test_accessible_assert_state (glutes, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  gtk_test_accessible_assert_state (calves, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  /* Again: let go */
  gtk_widget_activate_action (calves, "muscle.activate", NULL);
  g_assert_null (bx_body_map_get_selected_muscle (map));
  g_assert_cmpstr (said->str, ==, "gluteus-maximus;calves;calves;");

  /* From outside it is not somebody's doing. */
  bx_body_map_set_selected_muscle (map, "erector-spinae-lumbar");
  g_assert_cmpstr (said->str, ==, "gluteus-maximus;calves;calves;");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (map->label)), ==, "ERECTOR-SPINAE-LUMBAR · works most");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (map));

  /* The other body has the same chosen. */
  bx_body_map_set_athlete (map, "woman");
  while (find (map, 1, "erector-spinae-lumbar") == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_test_accessible_assert_state (find (map, 1, "erector-spinae-lumbar"), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  gtk_window_destroy (window);
}

/* The controller of a type that the map listens with */
static GtkEventController *
get_controller (BxBodyMap *map,
                GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }
  g_assert_not_reached ();
}

/* Where in the map a place of a side's picture lies */
static void
find_point (BxBodyMap *map,
            guint side,
            double x,
            double y,
            double *map_x,
            double *map_y)
{
  GtkWidget *figure = map->sides[side];
  graphene_point_t point;
  graphene_rect_t place;
  double width;
  double height;

  g_assert_true (bx_art_picture_get_size (bx_figure_get_picture (BX_FIGURE (figure)), &width, &height));
  _bx_figure_get_place (BX_FIGURE (figure), width / height, &place);
  g_assert_true (gtk_widget_compute_point (figure,
                                           GTK_WIDGET (map),
                                           &GRAPHENE_POINT_INIT (place.origin.x + place.size.width * (float) x, place.origin.y + place.size.height * (float) y),
                                           &point));
  *map_x = point.x;
  *map_y = point.y;
}

/* Pointed at, a muscle is named; clicked, it is chosen; beside the body nothing is. */
static void
test_pointer (void)
{
  BxBodyMap *map = new_map ("woman");
  GtkWindow *window = show (map);
  GtkEventController *motion = get_controller (map, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  GtkEventController *click = get_controller (map, GTK_TYPE_GESTURE_CLICK);
  double x;
  double y;

  find_point (map, 1, 0.35, 0.62, &x, &y);
  g_signal_emit_by_name (motion, "motion", x, y);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (map->label)), ==, "HAMSTRINGS · assists");
  g_assert_nonnull (gtk_widget_get_cursor (GTK_WIDGET (map)));
  g_assert_null (bx_body_map_get_selected_muscle (map));

  g_signal_emit_by_name (click, "released", 1, x, y);
  g_assert_cmpstr (bx_body_map_get_selected_muscle (map), ==, "hamstrings");
  gtk_test_accessible_assert_state (find (map, 1, "hamstrings"), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);

  /* The muscle of the other side, whatever is chosen */
  find_point (map, 0, 0.42, 0.26, &x, &y);
  g_signal_emit_by_name (motion, "motion", x, y);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (map->label)), ==, "PECTORALS");

  find_point (map, 0, 0.02, 0.02, &x, &y);
  g_signal_emit_by_name (motion, "motion", x, y);
  g_assert_null (gtk_widget_get_cursor (GTK_WIDGET (map)));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (map->label)), ==, "HAMSTRINGS · assists");
  g_signal_emit_by_name (click, "released", 1, x, y);
  g_assert_cmpstr (bx_body_map_get_selected_muscle (map), ==, "hamstrings");

  g_signal_emit_by_name (motion, "leave");
  gtk_window_destroy (window);
}

static const char *
get_focused (BxBodyMap *map)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (map)));

  return focus != NULL && BX_IS_BODY_REGION (focus) ? bx_body_region_get_muscle (BX_BODY_REGION (focus)) : NULL;
}

static void
test_walks (void)
{
  BxBodyMap *map = new_map ("man");
  GtkWidget *widget = GTK_WIDGET (map);
  GtkWindow *window = show (map);
  const char *top;
  guint n = 0;

  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD));
  top = get_focused (map);
  g_assert_cmpstr (top, ==, bx_body_region_get_muscle (BX_BODY_REGION (gtk_widget_get_first_child (map->lists[0]))));

  /* Down to the foot, where it stays */
  for (GtkWidget *region = gtk_widget_get_first_child (map->lists[0]); region != NULL; region = gtk_widget_get_next_sibling (region))
    {
      g_assert_cmpstr (get_focused (map), ==, bx_body_region_get_muscle (BX_BODY_REGION (region)));
      g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_DOWN));
      n++;
    }
  g_assert_cmpuint (n, >, 10);
  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_UP));
  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_DOWN));

  /* Across: the same muscle where it is seen from both sides */
  gtk_widget_grab_focus (find (map, 0, "forearms"));
  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_RIGHT));
  g_assert_cmpstr (get_focused (map), ==, "forearms");
  g_assert_true (gtk_widget_get_focus_child (widget) == map->lists[1]);
  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_RIGHT));
  g_assert_true (gtk_widget_get_focus_child (widget) == map->lists[1]);
  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_LEFT));
  g_assert_true (gtk_widget_get_focus_child (widget) == map->lists[0]);
  gtk_widget_grab_focus (find (map, 0, "pectorals"));
  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_RIGHT));
  g_assert_true (gtk_widget_get_focus_child (widget) == map->lists[1]);

  /* One stop for Tab, which comes back to what is chosen */
  g_assert_false (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD));
  bx_body_map_set_selected_muscle (map, "calves");
  gtk_window_set_focus (window, NULL);
  g_assert_true (gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (get_focused (map), ==, "calves");

  gtk_window_destroy (window);
}

/* How much a muscle was trained is said in words, and drawn in place of its role. */
static void
test_amounts (void)
{
  static const BxMuscleAmount amounts[] = {
    { "hamstrings", 2, "6 sets" },
    { "calves", 9, NULL },
    { "nonsense", 3, "3 sets" },
  };
  BxBodyMap *map = new_map ("man");
  GtkWindow *window = show (map);
  GtkWidget *region = find (map, 1, "hamstrings");
  g_autofree char *levels = bx_muscle_amounts_dup_levels (amounts, G_N_ELEMENTS (amounts));

  g_assert_cmpuint (strlen (levels), ==, g_strv_length ((GStrv) bx_art_get_muscle_ids ()));
  for (guint i = 0; bx_art_get_muscle_ids ()[i] != NULL; i++)
    g_assert_cmpint (levels[i], ==, g_str_equal (bx_art_get_muscle_ids ()[i], "hamstrings") ? '2'
                                    : g_str_equal (bx_art_get_muscle_ids ()[i], "calves")   ? '4'
                                                                                            : '0');

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (region), GTK_ACCESSIBLE_PROPERTY_LABEL, "HAMSTRINGS");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (region), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "assists");
  bx_body_map_set_amounts (map, amounts, G_N_ELEMENTS (amounts));
  g_assert_cmpstr (bx_body_map_get_amount_words (map, "hamstrings"), ==, "6 sets");
  g_assert_null (bx_body_map_get_amount_words (map, "calves"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (region), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "6 sets");
  bx_body_map_set_selected_muscle (map, "hamstrings");
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (map->label)), ==, "HAMSTRINGS · 6 sets");

  bx_body_map_set_amounts (map, NULL, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (region), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "assists");
  gtk_window_destroy (window);
}

/* A map that nobody can reach for asks for nothing. */
static void
test_plain (void)
{
  GtkWidget *map = g_object_ref_sink (bx_body_map_new ());

  gtk_test_accessible_assert_role (map, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_null (BX_BODY_MAP (map)->label);
  g_assert_false (gtk_widget_child_focus (map, GTK_DIR_TAB_FORWARD));
  bx_body_map_set_selected_muscle (BX_BODY_MAP (map), "calves");
  g_assert_finalize_object (map);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/body-map/places", test_places);
  g_test_add_func ("/body-map/mark", test_mark);
  g_test_add_data_func ("/body-map/regions/man", "man", test_regions);
  g_test_add_data_func ("/body-map/regions/woman", "woman", test_regions);
  g_test_add_func ("/body-map/chooses", test_chooses);
  g_test_add_func ("/body-map/pointer", test_pointer);
  g_test_add_func ("/body-map/walks", test_walks);
  g_test_add_func ("/body-map/amounts", test_amounts);
  g_test_add_func ("/body-map/plain", test_plain);

  return g_test_run ();
}
