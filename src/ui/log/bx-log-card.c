/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-log-card.h"

/**
 * BxLogCard:
 *
 * A card of the Log place: a title, a sentence that says it in words, the picture of it,
 * and a way to the page that says more.
 */
struct _BxLogCard
{
  AdwBin parent_instance;

  /* Template Widgets */
  GtkLabel *title_label;
  GtkLabel *example_label;
  GtkLabel *text_label;
  AdwBin *menu_place;
  GtkButton *more_button;
  AdwBin *content_place;
};

G_DEFINE_FINAL_TYPE (BxLogCard, bx_log_card, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_CONTENT,
} BxLogCardProperty;

static GParamSpec *props[PROP_CONTENT + 1];

static void
bx_log_card_get_property (GObject *object,
                          guint property_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  BxLogCard *self = BX_LOG_CARD (object);

  switch ((BxLogCardProperty) property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title_label));
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_bin_get_child (self->content_place));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_log_card_set_property (GObject *object,
                          guint property_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  BxLogCard *self = BX_LOG_CARD (object);

  switch ((BxLogCardProperty) property_id)
    {
    case PROP_TITLE:
      bx_log_card_set_title (self, g_value_get_string (value));
      break;
    case PROP_CONTENT:
      bx_log_card_set_content (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_log_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BX_TYPE_LOG_CARD);

  G_OBJECT_CLASS (bx_log_card_parent_class)->dispose (object);
}

static void
bx_log_card_class_init (BxLogCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = bx_log_card_get_property;
  object_class->set_property = bx_log_card_set_property;
  object_class->dispose = bx_log_card_dispose;

  /**
   * BxLogCard:title:
   *
   * What the card is about.
   */
  props[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * BxLogCard:content:
   *
   * What is under the words.
   */
  props[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/BackExt/ui/log/bx-log-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BxLogCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, BxLogCard, example_label);
  gtk_widget_class_bind_template_child (widget_class, BxLogCard, text_label);
  gtk_widget_class_bind_template_child (widget_class, BxLogCard, menu_place);
  gtk_widget_class_bind_template_child (widget_class, BxLogCard, more_button);
  gtk_widget_class_bind_template_child (widget_class, BxLogCard, content_place);
}

static void
bx_log_card_init (BxLogCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bx_log_card_new:
 * @title: what it is about
 *
 * Returns: (transfer floating): a new card with nothing in it
 */
GtkWidget *
bx_log_card_new (const char *title)
{
  return g_object_new (BX_TYPE_LOG_CARD, "title", title, NULL);
}

/**
 * bx_log_card_set_title:
 * @self: a card
 * @title: what it is about
 *
 * Sets the heading.
 */
void
bx_log_card_set_title (BxLogCard *self,
                       const char *title)
{
  g_return_if_fail (BX_IS_LOG_CARD (self));

  gtk_label_set_label (self->title_label, title != NULL ? title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * bx_log_card_set_text:
 * @self: a card
 * @text: (nullable): a sentence or two
 *
 * Says in words what is shown.
 */
void
bx_log_card_set_text (BxLogCard *self,
                      const char *text)
{
  g_return_if_fail (BX_IS_LOG_CARD (self));

  gtk_label_set_label (self->text_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text_label), text != NULL && *text != '\0');
}

/**
 * bx_log_card_set_more:
 * @self: a card
 * @tooltip: what the button does
 * @action_name: an action that takes a text
 * @target: the text
 *
 * Shows the way to the page that says more.
 */
void
bx_log_card_set_more (BxLogCard *self,
                      const char *tooltip,
                      const char *action_name,
                      const char *target)
{
  g_return_if_fail (BX_IS_LOG_CARD (self));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->more_button), tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->more_button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->more_button), action_name);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), TRUE);
}

/**
 * bx_log_card_set_content:
 * @self: a card
 * @content: (nullable): a widget
 *
 * Sets what is under the words.
 */
void
bx_log_card_set_content (BxLogCard *self,
                         GtkWidget *content)
{
  g_return_if_fail (BX_IS_LOG_CARD (self));
  g_return_if_fail (content == NULL || GTK_IS_WIDGET (content));

  adw_bin_set_child (self->content_place, content);
  gtk_widget_set_visible (GTK_WIDGET (self->content_place), content != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CONTENT]);
}

/**
 * bx_log_card_set_example:
 * @self: a card
 * @example: whether what is shown was made up
 *
 * Labels the card as an example, which leads nowhere.
 */
void
bx_log_card_set_example (BxLogCard *self,
                         gboolean example)
{
  g_return_if_fail (BX_IS_LOG_CARD (self));

  gtk_widget_set_visible (GTK_WIDGET (self->example_label), example);
  if (example)
    gtk_widget_set_visible (GTK_WIDGET (self->more_button), FALSE);
}

/**
 * bx_log_card_set_menu:
 * @self: a card
 * @menu: (nullable): a button
 *
 * Sets what can be done with what is shown.
 */
void
bx_log_card_set_menu (BxLogCard *self,
                      GtkWidget *menu)
{
  g_return_if_fail (BX_IS_LOG_CARD (self));
  g_return_if_fail (menu == NULL || GTK_IS_WIDGET (menu));

  adw_bin_set_child (self->menu_place, menu);
}
