/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "bx-application.h"
#include "bx-feedback.h"
#include "bx-log-card.h"
#include "bx-log-empty.h"
#include "bx-log-words.h"
#include "bx-session-compare-page.h"

/**
 * BxSessionComparePage:
 *
 * Two sessions side by side: the one it was opened from, and an earlier one that the
 * person chooses; at first the last one of the same name.
 */
struct _BxSessionComparePage
{
  AdwNavigationPage parent_instance;

  GtkDropDown *drop_down; /* (unowned) */
  GtkBox *content;        /* (unowned) */
  GtkWidget *empty_page;  /* (unowned) */
  GtkWidget *failed_page; /* (unowned) */

  /* Owned References */
  GCancellable *cancellable;
  BxSession *session; /* (nullable) */
  BxSession *other;   /* (nullable) */
  GPtrArray *others;  /* (nullable) (element-type BxSessionSummary): that can be chosen */
};

G_DEFINE_FINAL_TYPE (BxSessionComparePage, bx_session_compare_page, ADW_TYPE_NAVIGATION_PAGE)

#define OTHERS 60

/* ---- what one session did ------------------------------------------------------------- */

typedef struct
{
  const BxSet *best; /* (nullable) */
  guint n_sets;
  double volume_kg;
} Work;

static Work
sum_up (const BxSession *session,
        const char *exercise_id)
{
  BxMeasure measure = exercise_id != NULL ? bx_log_get_exercise_measure (exercise_id) : BX_MEASURE_REPS;
  Work work = { 0 };

  for (guint i = 0; i < session->exercises->len; i++)
    {
      const BxSessionExercise *exercise = g_ptr_array_index (session->exercises, i);

      if (exercise_id != NULL && !g_str_equal (exercise->exercise_id, exercise_id))
        continue;
      for (guint k = 0; k < exercise->sets->len; k++)
        {
          const BxSet *set = g_ptr_array_index (exercise->sets, k);

          if (!bx_set_counts (set))
            continue;
          work.n_sets++;
          work.volume_kg += bx_set_get_volume_kg (set, bx_log_get_exercise_measure (exercise->exercise_id));
          if (work.best == NULL || bx_set_compare (set, work.best, measure) > 0)
            work.best = set;
        }
    }

  return work;
}

static char *
describe (const BxSession *session,
          const char *exercise_id)
{
  Work work = sum_up (session, exercise_id);
  g_autofree char *best = NULL;
  g_autofree char *facts = NULL;

  if (work.n_sets == 0)
    /* Translators: an exercise was not done in a session */
    return g_strdup (_("Not done"));

  best = bx_set_format (work.best, bx_log_get_exercise_measure (exercise_id), bx_get_unit ());
  facts = bx_log_format_facts (-1, work.n_sets, work.volume_kg, bx_get_unit ());
  /* Translators: the best set of an exercise in a session, and its sets and volume */
  return g_strdup_printf (C_("compared session", "%1$s · %2$s"), best, facts);
}

static char *
format_day (const BxSession *session)
{
  /* Translators: a day and its year, short, as in “14 Mar 2026”; see g_date_time_format(). */
  /* xgettext:no-c-format */
  return bx_log_format_moment (session->started, _("%-e %b %Y"));
}

/* ---- showing -------------------------------------------------------------------------- */

static GtkWidget *
new_column (const char *heading,
            const char *text)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *day = gtk_label_new (heading);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_hexpand (column, TRUE);
  gtk_label_set_xalign (GTK_LABEL (day), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (day), TRUE);
  gtk_widget_add_css_class (day, "caption-heading");
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (column), day);
  gtk_box_append (GTK_BOX (column), label);

  return column;
}

static void
add_card (BxSessionComparePage *self,
          const char *title,
          const char *then,
          const char *now)
{
  GtkWidget *card = bx_log_card_new (title);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *then_day = format_day (self->other);
  g_autofree char *now_day = format_day (self->session);

  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  gtk_box_append (GTK_BOX (columns), new_column (then_day, then));
  gtk_box_append (GTK_BOX (columns), new_column (now_day, now));
  bx_log_card_set_content (BX_LOG_CARD (card), columns);
  gtk_box_append (self->content, card);
}

static char *
describe_whole (const BxSession *session)
{
  Work work = sum_up (session, NULL);

  return bx_log_format_facts (bx_moment_seconds_between (session->started, session->ended), work.n_sets, work.volume_kg, bx_get_unit ());
}

static void
add_exercises (BxSessionComparePage *self,
               const BxSession *session,
               GHashTable *seen)
{
  for (guint i = 0; i < session->exercises->len; i++)
    {
      const char *id = ((BxSessionExercise *) g_ptr_array_index (session->exercises, i))->exercise_id;
      g_autofree char *name = NULL;
      g_autofree char *then = NULL;
      g_autofree char *now = NULL;

      if (!g_hash_table_add (seen, (gpointer) id))
        continue;
      name = bx_log_dup_exercise_name (id);
      then = describe (self->other, id);
      now = describe (self->session, id);
      add_card (self, name, then, now);
    }
}

static void
show (BxSessionComparePage *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
  if (self->session == NULL || self->other == NULL)
    return;

  then = describe_whole (self->other);
  now = describe_whole (self->session);
  add_card (self, self->session->title, then, now);
  add_exercises (self, self->session, seen);
  add_exercises (self, self->other, seen);
}

/* What is chosen gives way where there is no room: a drop-down is one line high, and
 * its list says all. */
static void
set_up_chosen_cb (GtkSignalListItemFactory *factory,
                  GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL,
                                               "ellipsize", PANGO_ELLIPSIZE_END,
                                               "xalign", 0.0f,
                                               NULL));
}

static void
bind_chosen_cb (GtkSignalListItemFactory *factory,
                GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
let_give_way (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_chosen_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_chosen_cb), NULL);
  gtk_drop_down_set_list_factory (drop_down, gtk_drop_down_get_factory (drop_down));
  gtk_drop_down_set_factory (drop_down, factory);
}

/* ---- reading -------------------------------------------------------------------------- */

/* In place of the columns: another session may still be chosen. */
static void
fail (BxSessionComparePage *self,
      const GError *error)
{
  g_clear_pointer (&self->other, bx_session_free);
  show (self);
  gtk_widget_set_visible (GTK_WIDGET (self->drop_down), self->others != NULL);
  bx_feedback_explain (ADW_STATUS_PAGE (self->failed_page), error->message);
  gtk_widget_set_visible (self->failed_page, TRUE);
}

static void
other_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxSession) session = bx_store_load_session_finish (BX_STORE (source), result, &error);
  BxSessionComparePage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = BX_SESSION_COMPARE_PAGE (user_data);
  if (session == NULL)
    {
      fail (self, error);
      return;
    }

  gtk_widget_set_visible (self->failed_page, FALSE);
  g_clear_pointer (&self->other, bx_session_free);
  self->other = g_steal_pointer (&session);
  show (self);
}

static void
other_chosen_cb (BxSessionComparePage *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  if (self->others != NULL && selected < self->others->len)
    bx_store_load_session_async (bx_get_store (), ((BxSessionSummary *) g_ptr_array_index (self->others, selected))->id,
                                 self->cancellable, other_loaded_cb, self);
}

static void
others_listed_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) others = bx_store_list_sessions_finish (BX_STORE (source), result, &error);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  BxSessionComparePage *self;
  guint selected = GTK_INVALID_LIST_POSITION;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = BX_SESSION_COMPARE_PAGE (user_data);
  if (others == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->others, g_ptr_array_unref);
  self->others = g_steal_pointer (&others);
  for (guint i = 0; i < self->others->len; i++)
    {
      const BxSessionSummary *other = g_ptr_array_index (self->others, i);
      /* xgettext:no-c-format */
      g_autofree char *day = bx_log_format_moment (other->started, _("%-e %b %Y"));

      /* Translators: a session in a list: its day and its name */
      gtk_string_list_take (names, g_strdup_printf (C_("session to compare", "%1$s · %2$s"), day, other->title));
      if (selected == GTK_INVALID_LIST_POSITION && g_str_equal (other->title, self->session->title))
        selected = i;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->drop_down), self->others->len > 0);
  gtk_widget_set_visible (self->empty_page, self->others->len == 0);
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->drop_down, selected != GTK_INVALID_LIST_POSITION ? selected : 0);
  other_chosen_cb (self);
}

static void
session_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BxSession) session = bx_store_load_session_finish (BX_STORE (source), result, &error);
  BxSessionSummary before = { 0 };
  BxSessionComparePage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = BX_SESSION_COMPARE_PAGE (user_data);
  if (session == NULL)
    {
      fail (self, error);
      return;
    }

  self->session = g_steal_pointer (&session);
  before.id = self->session->id;
  before.title = self->session->title;
  before.started = self->session->started;
  before.ended = self->session->ended;
  bx_store_list_sessions_async (bx_get_store (), &before, OTHERS, self->cancellable, others_listed_cb, self);
}

/* ---- the type ------------------------------------------------------------------------- */

static void
bx_session_compare_page_dispose (GObject *object)
{
  BxSessionComparePage *self = BX_SESSION_COMPARE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->session, bx_session_free);
  g_clear_pointer (&self->other, bx_session_free);
  g_clear_pointer (&self->others, g_ptr_array_unref);

  G_OBJECT_CLASS (bx_session_compare_page_parent_class)->dispose (object);
}

static void
bx_session_compare_page_class_init (BxSessionComparePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bx_session_compare_page_dispose;
}

static void
bx_session_compare_page_init (BxSessionComparePage *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (bx_application_get_settings (bx_application_get_default ()), "changed::weight-unit",
                           G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  let_give_way (self->drop_down);
  gtk_widget_set_halign (GTK_WIDGET (self->drop_down), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Compare With"), -1);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (other_chosen_cb), self);
  self->empty_page = bx_log_empty_new (_("No Earlier Session"), _("The next one can be compared with this one."), NULL, NULL);
  gtk_widget_set_visible (self->empty_page, FALSE);
  self->failed_page = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->failed_page), "dialog-error-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->failed_page), _("The Session Can’t Be Shown"));
  gtk_widget_set_visible (self->failed_page, FALSE);
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->drop_down));
  gtk_box_append (GTK_BOX (box), self->empty_page);
  gtk_box_append (GTK_BOX (box), self->failed_page);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->content));
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 30);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _("Compare Sessions"));
}

/**
 * bx_session_compare_page_new:
 * @session_id: a session
 *
 * Creates a page that compares a session with an earlier one.
 *
 * Returns: (transfer floating): a new page
 */
AdwNavigationPage *
bx_session_compare_page_new (const char *session_id)
{
  BxSessionComparePage *self;

  g_return_val_if_fail (session_id != NULL, NULL);

  self = g_object_new (BX_TYPE_SESSION_COMPARE_PAGE, NULL);
  bx_store_load_session_async (bx_get_store (), session_id, self->cancellable, session_loaded_cb, self);

  return ADW_NAVIGATION_PAGE (self);
}
