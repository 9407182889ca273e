/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-alternative-finder.h"
#include "bx-alternatives-dialog.h"
#include "bx-application.h"
#include "bx-decoration.h"
#include "bx-exercise-chooser.h"
#include "bx-exercise-picture.h"
#include "bx-exercise-row.h"
#include "bx-feedback.h"
#include "bx-link.h"
#include "bx-variation.h"

/**
 * BxAlternativesDialog:
 *
 * Asks what an exercise is to be replaced for, in a tap or two, and answers with
 * what can take its place, the best first, each with the reason.
 */
struct _BxAlternativesDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *navigation; /* (unowned) */
  AdwBin *subject_place;         /* (unowned) */
  AdwPreferencesGroup *needs;    /* (unowned) */
  GtkWidget *equipment_row;      /* (unowned) */

  BxExercise *subject; /* (owned) */
};

G_DEFINE_FINAL_TYPE (BxAlternativesDialog, bx_alternatives_dialog, ADW_TYPE_DIALOG)

#define SMALL_PICTURE 48
#define PICTURE_SIZE 64
#define MAX_ANSWERS 5

static AdwNavigationPage *
new_page (const char *title,
          GtkWidget **content)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  *content = page;

  return adw_navigation_page_new (view, title);
}

static GtkWidget *
new_choice (const char *title,
            const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static void
add_arrow (GtkWidget *row)
{
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bx_decoration_new ("go-next-symbolic"));
}

/* ---- Answers ---------------------------------------------------------------- */

static void
answer_activated_cb (BxAlternativesDialog *self,
                     GtkWidget *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-link", "s",
                              (const char *) g_object_get_data (G_OBJECT (row), "bx-link"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
compare_clicked_cb (BxAlternativesDialog *self,
                    GtkWidget *button)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.compare", "(ss)", bx_exercise_get_id (self->subject),
                              (const char *) g_object_get_data (G_OBJECT (button), "bx-exercise-id"));
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
new_answer (BxAlternativesDialog *self,
            const BxAlternative *alternative)
{
  const char *id = bx_exercise_get_id (alternative->exercise);
  GtkWidget *row = new_choice (bx_exercise_get_name (alternative->exercise), alternative->reason);
  g_autoptr (BxLink) link = bx_link_new (BX_LINK_EXERCISE, id);

  link->variation = g_strdup (alternative->variation);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bx_exercise_picture_new_any (id, PICTURE_SIZE));
  g_object_set_data_full (G_OBJECT (row), "bx-link", bx_link_format (link), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (answer_activated_cb), self, G_CONNECT_SWAPPED);

  if (alternative->variation != NULL)
    {
      g_autofree char *variation = bx_variation_dup_name (alternative->exercise, alternative->variation);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), variation);
    }
  else
    {
      GtkWidget *compare = gtk_button_new_from_icon_name ("view-dual-symbolic");
      /* Translators: %s is the name of an exercise, never inflected; quotation marks
       * may help */
      g_autofree char *words = g_strdup_printf (_("Compare with %s"), bx_exercise_get_name (alternative->exercise));

      gtk_widget_set_tooltip_text (compare, words);
      gtk_widget_set_valign (compare, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (compare, "flat");
      g_object_set_data_full (G_OBJECT (compare), "bx-exercise-id", g_strdup (id), g_free);
      g_signal_connect_object (compare, "clicked", G_CALLBACK (compare_clicked_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), compare);
    }
  add_arrow (row);

  return row;
}

static GtkWidget *
new_nothing (BxAlternativeNeed need)
{
  GtkWidget *status = adw_status_page_new ();
  const char *words;

  switch (need)
    {
    case BX_ALTERNATIVE_NEED_COMFORT:
      words = _("Nothing that trains the same muscles asks less of the lower back. Less weight and fewer sets may help.");
      break;
    case BX_ALTERNATIVE_NEED_EASIER:
      words = _("Nothing that trains the same muscles is easier. Less weight and fewer repetitions make it lighter.");
      break;
    case BX_ALTERNATIVE_NEED_HARDER:
      words = _("Nothing that trains the same muscles is harder. More weight makes it so.");
      break;
    case BX_ALTERNATIVE_NEED_EQUIPMENT:
    case BX_ALTERNATIVE_NEED_VARIETY:
    default:
      words = _("Nothing else here trains the same muscles that way.");
      break;
    }

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("No Alternative Found"));
  bx_feedback_explain (ADW_STATUS_PAGE (status), words);
  gtk_widget_add_css_class (status, "compact");

  return status;
}

static void
show_answers (BxAlternativesDialog *self,
              BxAlternativeNeed need,
              const char *const *at_hand)
{
  GListModel *exercises = bx_catalogue_get_exercises (bx_catalogue_get_default ());
  g_autoptr (GPtrArray) found = bx_alternative_find (exercises, self->subject, need, at_hand);
  g_autofree char *title = NULL;
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *content;
  AdwNavigationPage *page;

  /* Translators: title above exercises that can take the place of another; %s is that
   * other, never inflected: where it would be, put a colon before it */
  title = g_strdup_printf (_("Instead of %s"), bx_exercise_get_name (self->subject));
  page = new_page (title, &content);

  /* What can't be done here may still be worth knowing. */
  if (found->len == 0 && at_hand != NULL && need != BX_ALTERNATIVE_NEED_EQUIPMENT)
    {
      g_ptr_array_unref (found);
      found = bx_alternative_find (exercises, self->subject, need, NULL);
      if (found->len > 0)
        adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("These need equipment that is not at hand."));
    }

  for (guint i = 0; i < MIN (found->len, MAX_ANSWERS); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_answer (self, g_ptr_array_index (found, i)));
  if (found->len == 0)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_nothing (need));

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (content), ADW_PREFERENCES_GROUP (group));
  adw_navigation_view_push (self->navigation, page);
}

/* ---- What is missing -------------------------------------------------------- */

static void
missing_activated_cb (BxAlternativesDialog *self,
                      GtkWidget *row)
{
  GSettings *settings = bx_application_get_settings (bx_application_get_default ());
  g_auto (GStrv) known = bx_equipment_dup_at_hand (settings);
  const char *missing = g_object_get_data (G_OBJECT (row), "bx-equipment-id");
  GPtrArray *equipment = bx_catalogue_get_equipment (bx_catalogue_get_default ());
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) at_hand = NULL;

  /* No id: nothing at all is there. */
  for (guint i = 0; missing != NULL && i < equipment->len; i++)
    {
      const BxEquipment *each = g_ptr_array_index (equipment, i);

      if (!g_str_equal (each->id, missing) && (known == NULL || g_strv_contains ((const char *const *) known, each->id)))
        g_strv_builder_add (builder, each->id);
    }
  at_hand = g_strv_builder_end (builder);

  show_answers (self, BX_ALTERNATIVE_NEED_EQUIPMENT, (const char *const *) at_hand);
}

static void
ask_what_is_missing (BxAlternativesDialog *self)
{
  GPtrArray *equipment = bx_exercise_get_equipment (self->subject);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *content;
  GtkWidget *row;
  AdwNavigationPage *page = new_page (_("What Is Missing?"), &content);

  for (guint i = 0; i < equipment->len; i++)
    {
      const BxEquipment *each = g_ptr_array_index (equipment, i);

      if (bx_exercise_get_equipment_need (self->subject, each->id) == BX_EQUIPMENT_NEED_OPTIONAL)
        continue;

      row = new_choice (each->title, NULL);
      add_arrow (row);
      g_object_set_data_full (G_OBJECT (row), "bx-equipment-id", g_strdup (each->id), g_free);
      g_signal_connect_object (row, "activated", G_CALLBACK (missing_activated_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  row = new_choice (_("Everything"), _("There is no equipment at all"));
  add_arrow (row);
  g_signal_connect_object (row, "activated", G_CALLBACK (missing_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (content), ADW_PREFERENCES_GROUP (group));
  adw_navigation_view_push (self->navigation, page);
}

/* ---- Why -------------------------------------------------------------------- */

static void
need_activated_cb (BxAlternativesDialog *self,
                   GtkWidget *row)
{
  BxAlternativeNeed need = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "bx-need"));
  g_auto (GStrv) at_hand = NULL;

  if (need == BX_ALTERNATIVE_NEED_EQUIPMENT)
    {
      ask_what_is_missing (self);
      return;
    }

  at_hand = bx_equipment_dup_at_hand (bx_application_get_settings (bx_application_get_default ()));
  show_answers (self, need, (const char *const *) at_hand);
}

static GtkWidget *
add_need (BxAlternativesDialog *self,
          BxAlternativeNeed need,
          const char *name,
          const char *title,
          const char *subtitle)
{
  GtkWidget *row = new_choice (title, subtitle);

  gtk_widget_set_name (row, name);
  add_arrow (row);
  g_object_set_data (G_OBJECT (row), "bx-need", GUINT_TO_POINTER (need));
  g_signal_connect_object (row, "activated", G_CALLBACK (need_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->needs, row);

  return row;
}

static void choose_subject (BxAlternativesDialog *self);

static void
set_subject (BxAlternativesDialog *self,
             BxExercise *subject)
{
  GtkWidget *list = bx_exercise_row_new_list (_("Instead of"));
  GtkWidget *row;

  g_set_object (&self->subject, subject);

  row = new_choice (bx_exercise_get_name (subject), _("Choose another exercise"));
  add_arrow (row);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bx_exercise_picture_new_any (bx_exercise_get_id (subject), SMALL_PICTURE));
  g_signal_connect_object (row, "activated", G_CALLBACK (choose_subject), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_bin_set_child (self->subject_place, list);

  gtk_widget_set_visible (self->equipment_row, !bx_exercise_can_do_with (subject, NULL));
}

static void
chosen_cb (BxAlternativesDialog *self,
           BxExercise *exercise)
{
  set_subject (self, exercise);
}

static void
choose_subject (BxAlternativesDialog *self)
{
  AdwDialog *chooser = bx_exercise_chooser_new (_("Instead of What?"), NULL);

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (chooser, GTK_WIDGET (self));
}

static void
bx_alternatives_dialog_dispose (GObject *object)
{
  g_clear_object (&BX_ALTERNATIVES_DIALOG (object)->subject);

  G_OBJECT_CLASS (bx_alternatives_dialog_parent_class)->dispose (object);
}

static void
bx_alternatives_dialog_class_init (BxAlternativesDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_alternatives_dialog_dispose;
}

static void
bx_alternatives_dialog_init (BxAlternativesDialog *self)
{
  GtkWidget *content;
  GtkWidget *group = adw_preferences_group_new ();
  AdwNavigationPage *page = new_page (_("Find an Alternative"), &content);

  adw_dialog_set_title (ADW_DIALOG (self), _("Find an Alternative"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 480);
  adw_dialog_set_content_height (ADW_DIALOG (self), 600);

  self->subject_place = ADW_BIN (adw_bin_new ());
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Instead of"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->subject_place));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (content), ADW_PREFERENCES_GROUP (group));

  self->needs = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->needs, _("Because"));
  self->equipment_row = add_need (self, BX_ALTERNATIVE_NEED_EQUIPMENT, "equipment", _("I Don’t Have the Equipment"), NULL);
  add_need (self, BX_ALTERNATIVE_NEED_COMFORT, "comfort", _("It Feels Uncomfortable"), _("Something that asks less of the lower back"));
  add_need (self, BX_ALTERNATIVE_NEED_HARDER, "harder", _("It Is Too Easy"), NULL);
  add_need (self, BX_ALTERNATIVE_NEED_EASIER, "easier", _("It Is Too Hard"), NULL);
  add_need (self, BX_ALTERNATIVE_NEED_VARIETY, "variety", _("I Want a Change"), NULL);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (content), self->needs);

  self->navigation = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_add (self->navigation, page);
  adw_dialog_set_child (ADW_DIALOG (self), GTK_WIDGET (self->navigation));
}

/**
 * bx_alternatives_dialog_new:
 * @exercise_id: what to find something in place of
 *
 * Creates a dialog that finds alternatives.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
bx_alternatives_dialog_new (const char *exercise_id)
{
  BxCatalogue *catalogue = bx_catalogue_get_default ();
  BxExercise *subject;
  BxAlternativesDialog *self;

  g_return_val_if_fail (exercise_id != NULL, NULL);

  subject = bx_catalogue_find_exercise (catalogue, exercise_id);
  g_return_val_if_fail (subject != NULL, NULL);

  self = g_object_new (BX_TYPE_ALTERNATIVES_DIALOG, NULL);
  set_subject (self, subject);

  return ADW_DIALOG (self);
}
