/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-art-picture.h"
#include "bx-art-stylesheet.h"
#include "bx-art-weak.h"
#include "bx-body-map-private.h"
#include "bx-body-region.h"
#include "bx-figure-private.h"

/* What a person does with a body map: pointing at a muscle, walking from one to
 * the next, choosing one.
 *
 * Where the muscles lie is read on a worker, and only once the map was drawn. The
 * boxes around them become regions, which stay; the outlines themselves are
 * needed for pointing and marking alone, and forgotten after a while. */

/* Nobody has pointed at a muscle for so long: their outlines may go. */
#define FORGET_SECONDS 20

/* The map is on the screen before anybody reaches for it. */
#define READ_DELAY_MS 300

#define DEEPER 2.2f
#define DARKENED 0.75f

enum
{
  MARK_SELECTED,
  MARK_CURRENT,
};

/* ---- Words ------------------------------------------------------------------------ */

static char *
dup_name (BxBodyMap *self,
          const char *muscle)
{
  char *name = self->name_func != NULL ? self->name_func (muscle, self->name_data) : NULL;

  return name != NULL ? name : g_strdup (muscle);
}

static const char *
get_role_words (BxBodyMap *self,
                const char *muscle)
{
  const char *const *primary = bx_body_map_get_primary (self);
  const char *const *secondary = bx_body_map_get_secondary (self);

  if (self->amounts != NULL)
    return g_hash_table_lookup (self->amounts, muscle);
  if (primary != NULL && g_strv_contains (primary, muscle))
    /* Translators: what a muscle does in an exercise */
    return C_ ("muscle", "works most");
  if (secondary != NULL && g_strv_contains (secondary, muscle))
    /* Translators: what a muscle does in an exercise */
    return C_ ("muscle", "assists");

  return NULL;
}

static char *
dup_words (BxBodyMap *self,
           const char *muscle)
{
  g_autofree char *name = dup_name (self, muscle);
  const char *role = get_role_words (self, muscle);

  if (role == NULL)
    return g_steal_pointer (&name);

  /* Translators: a muscle and what it does, such as “Glutes · works most” */
  return g_strdup_printf (_ ("%s · %s"), name, role);
}

static const char *
get_current (BxBodyMap *self)
{
  return self->pointed != NULL ? self->pointed : self->focused;
}

static void
update_label (BxBodyMap *self)
{
  const char *muscle = get_current (self) != NULL ? get_current (self) : self->selected;
  g_autofree char *words = NULL;

  if (self->label == NULL)
    return;

  words = muscle != NULL ? dup_words (self, muscle) : g_strdup (_ ("Point at a muscle to see its name"));
  if (!g_str_equal (gtk_label_get_label (GTK_LABEL (self->label)), words))
    gtk_label_set_label (GTK_LABEL (self->label), words);
  if (muscle != NULL)
    gtk_widget_remove_css_class (self->label, "dimmed");
  else
    gtk_widget_add_css_class (self->label, "dimmed");
}

static void
show_current (BxBodyMap *self)
{
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- Where the muscles are ------------------------------------------------------------ */

static void
forget_geometries (BxBodyMap *self)
{
  g_clear_handle_id (&self->forget_id, g_source_remove);
  for (guint i = 0; i < BX_BODY_MAP_N_SIDES; i++)
    g_clear_pointer (&self->geometries[i], bx_art_geometry_free);
}

static gboolean
forget_cb (gpointer user_data)
{
  BxBodyMap *self = BX_BODY_MAP (user_data);

  self->forget_id = 0;
  forget_geometries (self);

  return G_SOURCE_REMOVE;
}

static void
forget_later (BxBodyMap *self)
{
  g_clear_handle_id (&self->forget_id, g_source_remove);
  self->forget_id = g_timeout_add_seconds (FORGET_SECONDS, forget_cb, self);
}

typedef struct
{
  char *pictures[BX_BODY_MAP_N_SIDES];
} ReadJob;

static void
read_job_free (gpointer data)
{
  ReadJob *job = data;

  for (guint i = 0; i < BX_BODY_MAP_N_SIDES; i++)
    g_free (job->pictures[i]);
  g_free (job);
}

static void
geometries_free (gpointer data)
{
  BxArtGeometry **geometries = data;

  for (guint i = 0; i < BX_BODY_MAP_N_SIDES; i++)
    bx_art_geometry_free (geometries[i]);
  g_free (geometries);
}

static void
read_in_thread (GTask *task,
                gpointer source,
                gpointer task_data,
                GCancellable *cancellable)
{
  ReadJob *job = task_data;
  BxArtGeometry **geometries = g_new0 (BxArtGeometry *, BX_BODY_MAP_N_SIDES);

  for (guint i = 0; i < BX_BODY_MAP_N_SIDES && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (GBytes) svg = bx_art_picture_load (job->pictures[i], NULL);

      /* A side that can't be read has no muscles. */
      if (svg != NULL)
        geometries[i] = bx_art_geometry_new (svg, NULL);
    }

  g_task_return_pointer (task, geometries, geometries_free);
}

static void
region_activated_cb (BxBodyMap *self,
                     BxBodyRegion *region)
{
  _bx_body_map_activate (self, bx_body_region_get_muscle (region));
}

static void
update_region (BxBodyMap *self,
               GtkWidget *region)
{
  const char *muscle = bx_body_region_get_muscle (BX_BODY_REGION (region));
  const char *role = get_role_words (self, muscle);
  g_autofree char *name = dup_name (self, muscle);

  gtk_accessible_update_property (GTK_ACCESSIBLE (region), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (role != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (region), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, role, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (region), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_update_state (GTK_ACCESSIBLE (region), GTK_ACCESSIBLE_STATE_SELECTED, muscle == self->selected, -1);
}

static void
update_regions (BxBodyMap *self)
{
  for (guint i = 0; i < BX_BODY_MAP_N_SIDES; i++)
    if (self->lists[i] != NULL)
      for (GtkWidget *region = gtk_widget_get_first_child (self->lists[i]); region != NULL; region = gtk_widget_get_next_sibling (region))
        update_region (self, region);
}

static int
compare_heights (gconstpointer a,
                 gconstpointer b,
                 gpointer user_data)
{
  BxArtGeometry *geometry = user_data;
  graphene_rect_t first;
  graphene_rect_t second;
  float difference;

  bx_art_geometry_has_muscle (geometry, *(const char *const *) a, &first);
  bx_art_geometry_has_muscle (geometry, *(const char *const *) b, &second);
  difference = first.origin.y + first.size.height / 2.0f - second.origin.y - second.size.height / 2.0f;

  return difference < 0.0f ? -1 : difference > 0.0f;
}

static void
region_focus_cb (BxBodyMap *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && BX_IS_BODY_REGION (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    self->focused = bx_body_region_get_muscle (BX_BODY_REGION (focus));
  else
    self->focused = NULL;
  show_current (self);
}

/* The regions of a side, from head to foot. */
static void
create_regions (BxBodyMap *self,
                guint side)
{
  const char *const *muscles = bx_art_get_muscle_ids ();
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  BxArtGeometry *geometry = self->geometries[side];

  while (gtk_widget_get_first_child (self->lists[side]) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (self->lists[side]));
  if (geometry == NULL)
    return;

  for (gsize i = 0; muscles[i] != NULL; i++)
    if (bx_art_geometry_has_muscle (geometry, muscles[i], NULL))
      g_ptr_array_add (shown, (char *) muscles[i]);
  g_ptr_array_sort_with_data (shown, compare_heights, geometry);

  for (guint i = 0; i < shown->len; i++)
    {
      GtkWidget *region = bx_body_region_new (g_ptr_array_index (shown, i));
      GtkEventController *focus = gtk_event_controller_focus_new ();
      graphene_rect_t *bounds = graphene_rect_alloc ();

      bx_art_geometry_has_muscle (geometry, g_ptr_array_index (shown, i), bounds);
      g_object_set_data_full (G_OBJECT (region), "bounds", bounds, (GDestroyNotify) graphene_rect_free);
      g_signal_connect_object (focus, "notify::is-focus", G_CALLBACK (region_focus_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (region, focus);
      g_signal_connect_object (region, "activated", G_CALLBACK (region_activated_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (region, self->lists[side]);
      update_region (self, region);
    }
}

/* The task does not hold the map: it may end on its worker, where no widget must. */
static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (BxBodyMap) self = bx_art_weak_take (user_data);
  BxArtGeometry **geometries = g_task_propagate_pointer (G_TASK (result), NULL);

  if (geometries == NULL)
    return;

  if (self != NULL && g_task_get_cancellable (G_TASK (result)) == self->reading)
    {
      g_clear_object (&self->reading);
      forget_geometries (self);
      for (guint i = 0; i < BX_BODY_MAP_N_SIDES; i++)
        {
          self->geometries[i] = g_steal_pointer (&geometries[i]);
          if (self->lists[i] != NULL && gtk_widget_get_first_child (self->lists[i]) == NULL)
            create_regions (self, i);
        }
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      gtk_widget_queue_draw (GTK_WIDGET (self));
      forget_later (self);
    }
  geometries_free (geometries);
}

static void
read_geometries (BxBodyMap *self)
{
  g_autoptr (GTask) task = NULL;
  ReadJob *job;

  g_clear_handle_id (&self->read_id, g_source_remove);
  if (self->reading != NULL || (self->geometries[0] != NULL && self->geometries[1] != NULL))
    return;

  self->reading = g_cancellable_new ();
  job = g_new0 (ReadJob, 1);
  for (guint i = 0; i < BX_BODY_MAP_N_SIDES; i++)
    job->pictures[i] = g_strdup (bx_figure_get_picture (BX_FIGURE (self->sides[i])));
  task = g_task_new (NULL, self->reading, read_cb, bx_art_weak_new (self));
  g_task_set_source_tag (task, read_geometries);
  g_task_set_check_cancellable (task, TRUE);
  g_task_set_task_data (task, job, read_job_free);
  g_task_run_in_thread (task, read_in_thread);
}

static gboolean
read_later_cb (gpointer user_data)
{
  BxBodyMap *self = BX_BODY_MAP (user_data);

  self->read_id = 0;
  read_geometries (self);

  return G_SOURCE_REMOVE;
}

static gboolean
has_regions (BxBodyMap *self)
{
  return self->lists[0] != NULL
         && (gtk_widget_get_first_child (self->lists[0]) != NULL || gtk_widget_get_first_child (self->lists[1]) != NULL);
}

/* Once the picture is there it may be pointed at. */
static void
side_changed_cb (BxBodyMap *self)
{
  if (bx_figure_get_state (BX_FIGURE (self->sides[0])) == BX_FIGURE_STATE_SHOWN && !has_regions (self) && self->read_id == 0)
    self->read_id = g_timeout_add_full (G_PRIORITY_LOW, READ_DELAY_MS, read_later_cb, self, NULL);
}

/* The pictures are others now. */
void
_bx_body_map_forget_pictures (BxBodyMap *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  forget_geometries (self);
  self->pointed = NULL;

  for (guint i = 0; i < BX_BODY_MAP_N_SIDES; i++)
    for (guint m = 0; m < G_N_ELEMENTS (self->marks[i]); m++)
      {
        g_clear_object (&self->marks[i][m].texture);
        self->marks[i][m].muscle = NULL;
      }

  if (has_regions (self))
    {
      for (guint i = 0; i < BX_BODY_MAP_N_SIDES; i++)
        while (gtk_widget_get_first_child (self->lists[i]) != NULL)
          gtk_widget_unparent (gtk_widget_get_first_child (self->lists[i]));
      if (gtk_widget_get_mapped (GTK_WIDGET (self)))
        read_geometries (self);
    }
}

/* ---- Pointing ------------------------------------------------------------------------------ */

static void
point_at (BxBodyMap *self,
          double x,
          double y)
{
  const char *muscle = NULL;

  /* Not yet, or no longer: the next motion finds them. */
  if (self->geometries[0] == NULL)
    read_geometries (self);
  else
    {
      muscle = bx_body_map_pick_muscle (self, x, y);
      forget_later (self);
    }

  if (muscle != NULL)
    muscle = g_intern_string (muscle);
  if (self->pointed == muscle)
    return;

  self->pointed = muscle;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), muscle != NULL ? "pointer" : NULL);
  show_current (self);
}

static void
motion_cb (BxBodyMap *self,
           double x,
           double y)
{
  point_at (self, x, y);
}

static void
leave_cb (BxBodyMap *self)
{
  if (self->pointed == NULL)
    return;

  self->pointed = NULL;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  show_current (self);
}

static void
clicked_cb (BxBodyMap *self,
            int n_presses,
            double x,
            double y)
{
  const char *muscle = bx_body_map_pick_muscle (self, x, y);

  forget_later (self);
  if (muscle != NULL)
    _bx_body_map_activate (self, muscle);
}

static gboolean
query_tooltip_cb (BxBodyMap *self,
                  int x,
                  int y,
                  gboolean keyboard,
                  GtkTooltip *tooltip)
{
  const char *muscle = keyboard ? self->focused : self->pointed;
  g_autofree char *words = NULL;

  if (muscle == NULL)
    return FALSE;

  words = dup_words (self, muscle);
  gtk_tooltip_set_text (tooltip, words);

  return TRUE;
}

/* Choosing the chosen one again lets it go. */
void
_bx_body_map_activate (BxBodyMap *self,
                       const char *muscle)
{
  muscle = g_intern_string (muscle);
  _bx_body_map_select (self, self->selected == muscle ? NULL : muscle);
  _bx_body_map_emit_activated (self, muscle);
}

void
_bx_body_map_select (BxBodyMap *self,
                     const char *muscle)
{
  muscle = g_intern_string (muscle);
  if (self->selected == muscle)
    return;

  self->selected = muscle;
  /* What it looks like is read when it is drawn. */
  if (muscle != NULL && self->interactive && self->geometries[0] == NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_geometries (self);
  update_regions (self);
  show_current (self);
  _bx_body_map_notify_selected (self);
}

void
_bx_body_map_roles_changed (BxBodyMap *self)
{
  update_regions (self);
  update_label (self);
}

/* ---- Walking ------------------------------------------------------------------------------- */

static float
get_middle (GtkWidget *region)
{
  const graphene_rect_t *bounds = g_object_get_data (G_OBJECT (region), "bounds");

  return bounds->origin.y + bounds->size.height / 2.0f;
}

static GtkWidget *
find_region (BxBodyMap *self,
             guint side,
             const char *muscle)
{
  for (GtkWidget *region = gtk_widget_get_first_child (self->lists[side]); region != NULL; region = gtk_widget_get_next_sibling (region))
    if (bx_body_region_get_muscle (BX_BODY_REGION (region)) == muscle)
      return region;

  return NULL;
}

/* The same muscle on the other side, or the one at the same height. */
static GtkWidget *
find_across (BxBodyMap *self,
             GtkWidget *region,
             guint side)
{
  GtkWidget *best = find_region (self, side, bx_body_region_get_muscle (BX_BODY_REGION (region)));
  float middle = get_middle (region);

  if (best != NULL)
    return best;

  for (GtkWidget *other = gtk_widget_get_first_child (self->lists[side]); other != NULL; other = gtk_widget_get_next_sibling (other))
    if (best == NULL || fabsf (get_middle (other) - middle) < fabsf (get_middle (best) - middle))
      best = other;

  return best;
}

/* One stop for Tab; within it the arrow keys walk. */
gboolean
_bx_body_map_focus (GtkWidget *widget,
                    GtkDirectionType direction)
{
  BxBodyMap *self = BX_BODY_MAP (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  GtkWidget *region = focus != NULL ? gtk_widget_get_focus_child (focus) : NULL;
  GtkWidget *next = NULL;

  if (!has_regions (self))
    return FALSE;

  if (region == NULL || !BX_IS_BODY_REGION (region))
    {
      for (guint i = 0; self->selected != NULL && next == NULL && i < BX_BODY_MAP_N_SIDES; i++)
        next = find_region (self, i, self->selected);
      for (guint i = 0; next == NULL && i < BX_BODY_MAP_N_SIDES; i++)
        next = gtk_widget_get_first_child (self->lists[i]);
      return next != NULL && gtk_widget_grab_focus (next);
    }

  switch (direction)
    {
    case GTK_DIR_UP:
      next = gtk_widget_get_prev_sibling (region);
      break;
    case GTK_DIR_DOWN:
      next = gtk_widget_get_next_sibling (region);
      break;
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      {
        gboolean towards_end = (direction == GTK_DIR_RIGHT) != (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
        guint side = focus == self->lists[0] ? 0 : 1;

        if (towards_end && side == 0)
          next = find_across (self, region, 1);
        else if (!towards_end && side == 1)
          next = find_across (self, region, 0);
        break;
      }
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }

  /* At the end one stays. */
  if (next == NULL)
    gtk_widget_error_bell (widget);
  else
    gtk_widget_grab_focus (next);

  return TRUE;
}

/* ---- On the screen --------------------------------------------------------------------------- */

int
_bx_body_map_get_label_height (BxBodyMap *self,
                               int width)
{
  int height = 0;

  if (self->label != NULL)
    gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  return height;
}

void
_bx_body_map_allocate_regions (BxBodyMap *self,
                               int width,
                               int height)
{
  int label_height = _bx_body_map_get_label_height (self, width);

  if (self->label == NULL)
    return;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->label, &(GtkAllocation){ 0, MAX (0, height - label_height), width, label_height }, -1);
  for (guint i = 0; i < BX_BODY_MAP_N_SIDES; i++)
    {
      BxFigure *figure = BX_FIGURE (self->sides[i]);
      graphene_rect_t box;
      graphene_rect_t place;
      double picture_width;
      double picture_height;
      float scale;

      if (!gtk_widget_compute_bounds (self->sides[i], GTK_WIDGET (self), &box)
          || !bx_art_picture_get_size (bx_figure_get_picture (figure), &picture_width, &picture_height))
        continue;

      /* These ask for nothing; they get the room of what they stand for. */
      gtk_widget_measure (self->lists[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->lists[i],
                                &(GtkAllocation){ (int) box.origin.x, (int) box.origin.y, MAX (0, (int) box.size.width), MAX (0, (int) box.size.height) },
                                -1);
      _bx_figure_get_place (figure, picture_width / picture_height, &place);
      scale = place.size.width / (float) picture_width;
      for (GtkWidget *region = gtk_widget_get_first_child (self->lists[i]); region != NULL; region = gtk_widget_get_next_sibling (region))
        {
          const graphene_rect_t *bounds = g_object_get_data (G_OBJECT (region), "bounds");

          gtk_widget_measure (region, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
          gtk_widget_size_allocate (region,
                                    &(GtkAllocation){ (int) floorf (place.origin.x + bounds->origin.x * scale),
                                                      (int) floorf (place.origin.y + bounds->origin.y * scale),
                                                      (int) ceilf (bounds->size.width * scale),
                                                      (int) ceilf (bounds->size.height * scale) },
                                    -1);
        }
    }
}

/* Bodies are pale on a dark ground too: there the colour of marks, which is pale
 * itself, is made deep enough to stand out from them. */
static void
get_mark_ink (GdkRGBA *ink)
{
  const BxArtLook *look = bx_art_theme_get_look (bx_art_theme_get_default ());

  bx_art_stylesheet_get_ink (look, BX_ART_INK_MARK, ink);
  if (look->dark)
    {
      float hue;
      float saturation;
      float value;

      gtk_rgb_to_hsv (ink->red, ink->green, ink->blue, &hue, &saturation, &value);
      gtk_hsv_to_rgb (hue, MIN (1.0f, saturation * DEEPER + 0.1f), value * DARKENED, &ink->red, &ink->green, &ink->blue);
    }
}

static void
snapshot_mark (BxBodyMap *self,
               guint side,
               guint which,
               const char *muscle,
               GtkSnapshot *snapshot)
{
  BxBodyMapMark *mark = &self->marks[side][which];
  BxFigure *figure = BX_FIGURE (self->sides[side]);
  double device = _bx_figure_get_scale (figure);
  graphene_rect_t place;
  graphene_rect_t own;
  graphene_point_t corner;
  double picture_width;
  double picture_height;
  double scale;
  GdkRGBA ink;

  if (!bx_art_picture_get_size (bx_figure_get_picture (figure), &picture_width, &picture_height))
    return;

  _bx_figure_get_place (figure, picture_width / picture_height, &place);
  scale = place.size.width * device / picture_width;
  if (scale <= 0.0 || !gtk_widget_compute_point (self->sides[side], GTK_WIDGET (self), &place.origin, &corner))
    return;

  get_mark_ink (&ink);
  if (mark->muscle != muscle || fabs (mark->scale - scale) > 1e-6 || !gdk_rgba_equal (&mark->ink, &ink))
    {
      /* It is marked as soon as its outline was read. */
      if (self->geometries[side] == NULL)
        return;
      g_clear_object (&mark->texture);
      mark->muscle = muscle;
      mark->scale = scale;
      mark->ink = ink;
      mark->texture = bx_art_geometry_draw_mark (self->geometries[side], muscle, scale, &ink, which == MARK_SELECTED ? 0.45 : 0.2, &mark->place);
    }
  if (mark->texture == NULL)
    return;

  graphene_rect_init (&own,
                      corner.x + (float) (mark->place.origin.x / device),
                      corner.y + (float) (mark->place.origin.y / device),
                      (float) (mark->place.size.width / device),
                      (float) (mark->place.size.height / device));
  gtk_snapshot_append_texture (snapshot, mark->texture, &own);
}

void
_bx_body_map_snapshot_marks (BxBodyMap *self,
                             GtkSnapshot *snapshot)
{
  const char *current = get_current (self);

  for (guint i = 0; i < BX_BODY_MAP_N_SIDES; i++)
    {
      if (self->selected != NULL)
        snapshot_mark (self, i, MARK_SELECTED, self->selected, snapshot);
      if (current != NULL && current != self->selected)
        snapshot_mark (self, i, MARK_CURRENT, current, snapshot);
    }
}

/* ---- On and off -------------------------------------------------------------------------------- */

static void
add_controllers (BxBodyMap *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/* A map does not stop being interactive: nothing asks for that. */
void
_bx_body_map_set_interactive (BxBodyMap *self,
                              gboolean interactive)
{
  if (!interactive || self->interactive)
    return;

  self->interactive = TRUE;
  g_object_set (self, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  for (guint i = 0; i < BX_BODY_MAP_N_SIDES; i++)
    {
      self->lists[i] = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, "can-target", FALSE, NULL);
      gtk_widget_set_layout_manager (self->lists[i], NULL);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->lists[i]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      /* Translators: muscles that are seen from there */
                                      i == 0 ? _ ("Muscles from the front") : _ ("Muscles from the back"),
                                      -1);
      gtk_widget_set_parent (self->lists[i], GTK_WIDGET (self));
      g_signal_connect_object (self->sides[i], "notify::state", G_CALLBACK (side_changed_cb), self, G_CONNECT_SWAPPED);
    }

  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "ellipsize",
                              PANGO_ELLIPSIZE_END,
                              "margin-top",
                              6,
                              "css-classes",
                              (const char *const[]){ "dimmed", "caption", NULL },
                              NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  add_controllers (self);
  update_label (self);
  side_changed_cb (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
_bx_body_map_clear_interaction (BxBodyMap *self)
{
  g_clear_handle_id (&self->read_id, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  forget_geometries (self);
  for (guint i = 0; i < BX_BODY_MAP_N_SIDES; i++)
    {
      for (guint m = 0; m < G_N_ELEMENTS (self->marks[i]); m++)
        g_clear_object (&self->marks[i][m].texture);
      if (self->lists[i] != NULL)
        while (gtk_widget_get_first_child (self->lists[i]) != NULL)
          gtk_widget_unparent (gtk_widget_get_first_child (self->lists[i]));
      g_clear_pointer (&self->lists[i], gtk_widget_unparent);
    }
  g_clear_pointer (&self->label, gtk_widget_unparent);
}
