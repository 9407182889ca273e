/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-alternative-finder.h"
#include "bx-application.h"
#include "bx-body-map.h"
#include "bx-compare-page.h"
#include "bx-exercise-picture.h"
#include "bx-exercise-row.h"
#include "bx-exercise-section.h"
#include "bx-words.h"

/**
 * BxComparePage:
 *
 * Two exercises side by side: pictures, what they ask, and on one map which
 * muscles both train, and which only one of them does.
 */
struct _BxComparePage
{
  AdwNavigationPage parent_instance;

  GtkWidget *content; /* (unowned) */

  BxExercise *one;   /* (owned) */
  BxExercise *other; /* (owned) */
};

G_DEFINE_FINAL_TYPE (BxComparePage, bx_compare_page, ADW_TYPE_NAVIGATION_PAGE)

#define STAGE_HEIGHT 220

/* ---- Muscles ------------------------------------------------------------------ */

/* The muscles of @exercise that @other trains as well, or does not. */
static void
list_muscles (BxExercise *exercise,
              BxExercise *other,
              gboolean shared,
              GPtrArray *ids,
              GPtrArray *names)
{
  for (BxMuscleRole role = BX_MUSCLE_ROLE_PRIMARY; role != BX_MUSCLE_ROLE_NONE; role--)
    {
      GListModel *muscles = bx_exercise_get_muscles (exercise, role);

      for (guint i = 0; i < g_list_model_get_n_items (muscles); i++)
        {
          g_autoptr (BxMuscle) muscle = g_list_model_get_item (muscles, i);
          gboolean theirs = bx_exercise_get_role (other, bx_muscle_get_id (muscle)) != BX_MUSCLE_ROLE_NONE;

          if (theirs != shared)
            continue;

          /* The catalogue keeps the muscles. */
          g_ptr_array_add (ids, (gpointer) bx_muscle_get_id (muscle));
          g_ptr_array_add (names, (gpointer) bx_muscle_get_plain_name (muscle));
        }
    }
}

static void
add_muscle_line (GtkWidget *list,
                 const char *title,
                 GPtrArray *names)
{
  g_autofree char *words = bx_words_list (names);
  g_autofree char *line = NULL;
  GtkWidget *row;

  if (names->len == 0)
    return;

  line = bx_words_capitalize (words);
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  gtk_widget_add_css_class (row, "property");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static GtkWidget *
new_muscles (BxComparePage *self)
{
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autoptr (GPtrArray) both_names = g_ptr_array_new ();
  g_autoptr (GPtrArray) single = g_ptr_array_new ();
  g_autoptr (GPtrArray) one_names = g_ptr_array_new ();
  g_autoptr (GPtrArray) other_names = g_ptr_array_new ();
  g_autofree char *words = NULL;
  g_autofree char *shared = NULL;
  g_autofree char *only_one = NULL;
  g_autofree char *only_other = NULL;
  GtkWidget *section = bx_exercise_section_new (_("Muscles"));
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = bx_exercise_row_new_list (_("Muscles"));
  GtkWidget *map = bx_body_map_new ();

  list_muscles (self->one, self->other, TRUE, both, both_names);
  list_muscles (self->one, self->other, FALSE, single, one_names);
  list_muscles (self->other, self->one, FALSE, single, other_names);
  g_ptr_array_add (both, NULL);
  g_ptr_array_add (single, NULL);

  bx_body_map_set_natural_height (BX_BODY_MAP (map), 260);
  bx_body_map_set_primary (BX_BODY_MAP (map), (const char *const *) both->pdata);
  bx_body_map_set_secondary (BX_BODY_MAP (map), (const char *const *) single->pdata);
  shared = bx_words_list (both_names);
  /* Translators: what a picture of the body shows; %s is a list of muscles */
  words = g_strdup_printf (_("Lit strongest, what both exercises train: %s."), shared);
  bx_body_map_set_description (BX_BODY_MAP (map), words);
  g_settings_bind (bx_application_get_settings (bx_application_get_default ()), "athlete", map, "athlete", G_SETTINGS_BIND_GET);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "muscle-card");
  gtk_box_append (GTK_BOX (card), map);
  gtk_box_append (GTK_BOX (section), card);

  add_muscle_line (list, _("Both Train"), both_names);
  /* Translators: title above muscles; %s is the name of an exercise, never inflected */
  only_one = g_strdup_printf (_("Only %s Trains"), bx_exercise_get_name (self->one));
  add_muscle_line (list, only_one, one_names);
  only_other = g_strdup_printf (_("Only %s Trains"), bx_exercise_get_name (self->other));
  add_muscle_line (list, only_other, other_names);
  gtk_box_append (GTK_BOX (section), list);

  return section;
}

/* ---- Facts -------------------------------------------------------------------- */

static const char *
get_level_title (int level)
{
  static const char *titles[] = {
    N_("Not known"),
    N_("For the first day"),
    N_("Easy"),
    N_("Medium"),
    N_("Hard"),
    N_("Very hard"),
  };

  return _(titles[CLAMP (level, 0, BX_LEVEL_MAX)]);
}

static GtkWidget *
new_words (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_yalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_fact (GtkWidget *grid,
          int *row,
          const char *title,
          const char *one,
          const char *other)
{
  GtkWidget *heading = new_words (title, "caption-heading");
  GtkWidget *left = new_words (one, NULL);
  GtkWidget *right = new_words (other, NULL);

  gtk_widget_add_css_class (heading, "dimmed");
  gtk_widget_set_margin_top (heading, 12);
  gtk_grid_attach (GTK_GRID (grid), heading, 0, *row, 2, 1);
  gtk_grid_attach (GTK_GRID (grid), left, 0, *row + 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), right, 1, *row + 1, 1, 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (left), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, heading, NULL, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (right), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, heading, NULL, -1);
  *row += 2;
}

static char *
dup_equipment (BxExercise *exercise)
{
  g_autofree char *equipment = bx_exercise_dup_equipment_names (exercise);

  return *equipment != '\0' ? g_steal_pointer (&equipment) : g_strdup (_("None"));
}

static GtkWidget *
new_stage (BxExercise *exercise)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *stage = adw_bin_new ();
  GtkWidget *name = new_words (bx_exercise_get_name (exercise), "heading");
  GtkWidget *button = gtk_button_new ();

  if (bx_exercise_is_own (exercise))
    adw_bin_set_child (ADW_BIN (stage), bx_exercise_picture_new_any (bx_exercise_get_id (exercise), STAGE_HEIGHT / 2));
  else
    {
      GtkWidget *still = bx_exercise_picture_new_still (exercise);

      bx_figure_set_can_shrink (BX_FIGURE (still), TRUE);
      adw_bin_set_child (ADW_BIN (stage), still);
    }
  gtk_widget_set_size_request (stage, -1, STAGE_HEIGHT);
  gtk_widget_set_vexpand (stage, FALSE);
  gtk_box_append (GTK_BOX (box), stage);
  gtk_box_append (GTK_BOX (box), name);

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "exercise-card");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-exercise");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", bx_exercise_get_id (exercise));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, bx_exercise_get_name (exercise), -1);
  gtk_widget_set_hexpand (button, TRUE);

  return button;
}

static GtkWidget *
new_facts (BxComparePage *self)
{
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *one = dup_equipment (self->one);
  g_autofree char *other = dup_equipment (self->other);
  int row = 1;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_attach (GTK_GRID (grid), new_stage (self->one), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), new_stage (self->other), 1, 0, 1, 1);

  add_fact (grid, &row, _("In Short"), bx_exercise_get_summary (self->one), bx_exercise_get_summary (self->other));
  add_fact (grid, &row, _("Load on the Lower Back"), bx_back_load_get_title (bx_exercise_get_back_load (self->one)),
            bx_back_load_get_title (bx_exercise_get_back_load (self->other)));
  add_fact (grid, &row, _("How Hard It Is"), get_level_title (bx_exercise_get_level (self->one)),
            get_level_title (bx_exercise_get_level (self->other)));
  add_fact (grid, &row, _("Equipment"), one, other);
  if (*bx_exercise_get_suits (self->one) != '\0' && *bx_exercise_get_suits (self->other) != '\0')
    add_fact (grid, &row, _("Who It Suits"), bx_exercise_get_suits (self->one), bx_exercise_get_suits (self->other));

  return grid;
}

/* ---- What is known about the two ------------------------------------------------ */

static const char *
find_reason (BxExercise *from,
             BxExercise *to)
{
  GPtrArray *neighbours = bx_exercise_get_alternatives (from);

  for (guint i = 0; i < neighbours->len; i++)
    {
      const BxNeighbour *neighbour = g_ptr_array_index (neighbours, i);

      if (g_str_equal (neighbour->exercise_id, bx_exercise_get_id (to)))
        return neighbour->reason;
    }

  return NULL;
}

static void
add_reason (GtkWidget *section,
            BxExercise *from,
            BxExercise *to)
{
  const char *reason = find_reason (from, to);
  g_autofree char *title = NULL;

  if (reason == NULL)
    return;

  /* Translators: title above a reason; both are names of exercises, never inflected:
   * quotation marks or a colon may help */
  title = g_strdup_printf (_("%s in Place of %s"), bx_exercise_get_name (to), bx_exercise_get_name (from));
  bx_exercise_section_add_title (section, title);
  bx_exercise_section_add_words (section, reason, NULL);
}

/* A study belongs here if both pages rest on it. */
static gboolean
is_about_both (const BxSource *source,
               BxExercise *other)
{
  GPtrArray *sources = bx_exercise_get_sources (other);

  for (guint i = 0; i < sources->len; i++)
    {
      const BxSource *theirs = g_ptr_array_index (sources, i);

      if (source->url != NULL && g_strcmp0 (source->url, theirs->url) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_sources (GtkWidget *section,
             BxExercise *exercise,
             BxExercise *other)
{
  GPtrArray *sources = bx_exercise_get_sources (exercise);

  for (guint i = 0; i < sources->len; i++)
    {
      const BxSource *source = g_ptr_array_index (sources, i);

      if (is_about_both (source, other))
        gtk_box_append (GTK_BOX (section), bx_exercise_source_new (source));
    }
}

static GtkWidget *
new_known (BxComparePage *self)
{
  GtkWidget *section = bx_exercise_section_new (_("What Is Known"));
  GtkWidget *title = gtk_widget_get_first_child (section);

  add_reason (section, self->one, self->other);
  add_reason (section, self->other, self->one);
  add_sources (section, self->one, self->other);

  if (gtk_widget_get_next_sibling (title) == NULL)
    {
      g_object_ref_sink (section);
      g_object_unref (section);
      return NULL;
    }

  return section;
}

static void
fill (BxComparePage *self)
{
  GtkWidget *known;
  g_autofree char *title = NULL;
  g_autofree char *alike = NULL;
  int percent = (int) (100.0 * bx_alternative_get_overlap (self->one, self->other) + 0.5);

  /* Translators: title of a page that compares; both are names of exercises */
  title = g_strdup_printf (_("%s and %s"), bx_exercise_get_name (self->one), bx_exercise_get_name (self->other));
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);

  gtk_box_append (GTK_BOX (self->content), new_facts (self));
  gtk_box_append (GTK_BOX (self->content), new_muscles (self));

  /* Translators: how much of the muscles two exercises train in common */
  alike = g_strdup_printf (_("%d %% of what the two train is the same."), percent);
  bx_exercise_section_add_words (self->content, alike, "dimmed");

  known = new_known (self);
  if (known != NULL)
    gtk_box_append (GTK_BOX (self->content), known);
}

static void
bx_compare_page_dispose (GObject *object)
{
  BxComparePage *self = BX_COMPARE_PAGE (object);

  g_clear_object (&self->one);
  g_clear_object (&self->other);

  G_OBJECT_CLASS (bx_compare_page_parent_class)->dispose (object);
}

static void
bx_compare_page_class_init (BxComparePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_compare_page_dispose;
}

static void
bx_compare_page_init (BxComparePage *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_set_margin_top (self->content, 18);
  gtk_widget_set_margin_bottom (self->content, 30);
  gtk_widget_set_margin_start (self->content, 12);
  gtk_widget_set_margin_end (self->content, 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->content);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
}

/**
 * bx_compare_page_new:
 * @one: an exercise
 * @other: another
 *
 * Creates a page that compares two exercises.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_compare_page_new (BxExercise *one,
                     BxExercise *other)
{
  BxComparePage *self;

  g_return_val_if_fail (BX_IS_EXERCISE (one), NULL);
  g_return_val_if_fail (BX_IS_EXERCISE (other), NULL);

  self = g_object_new (BX_TYPE_COMPARE_PAGE, NULL);
  self->one = g_object_ref (one);
  self->other = g_object_ref (other);
  fill (self);

  return ADW_NAVIGATION_PAGE (self);
}
