/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-session-view-private.h"

/* One key is enough to train with: Space or Enter does what the large button
 * says, wherever the focus is. Only what takes text, and a control that was gone
 * to with Tab, keep their own keys. */

static gboolean
is_text (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_EDITABLE (widget);
}

/* What has the keyboard focus, if it is within the view */
static GtkWidget *
get_focus (BxSessionView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

static gboolean
is_primary_key (guint keyval)
{
  return keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space ||
         keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

static gboolean
is_modified (GdkModifierType state)
{
  return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0;
}

/* A key that is held down repeats; a set is done once. */
static gboolean
press_primary (BxSessionView *self,
               GtkEventController *controller)
{
  if (!self->primary_is_held)
    {
      self->primary_is_held = TRUE;
      _bx_session_view_do_primary (self, gtk_event_controller_get_current_event_time (controller));
    }

  return GDK_EVENT_STOP;
}

/* Before the button takes it, which would answer only after a moment */
static gboolean
key_captured_cb (BxSessionView *self,
                 guint keyval,
                 guint keycode,
                 GdkModifierType state,
                 GtkEventController *controller)
{
  GtkWidget *focus = get_focus (self);

  if (is_primary_key (keyval) && !is_modified (state) && (focus == NULL || focus == self->primary_button))
    return press_primary (self, controller);

  /* Another key in between: the next press is one of its own. */
  if (!is_primary_key (keyval))
    bx_bounce_clear (&self->bounce);

  return GDK_EVENT_PROPAGATE;
}

static void
key_released_cb (BxSessionView *self,
                 guint keyval)
{
  if (is_primary_key (keyval))
    self->primary_is_held = FALSE;
}

/* One meaning wherever a session is shown: up and down is the weight, across is the
 * repetitions; where nothing is loaded there is only one number to step. */
static gboolean
step (BxSessionView *self,
      BxSetField field,
      int n_steps)
{
  if (field == BX_SET_FIELD_LOAD && !bx_set_editor_has_field (self->editor, field))
    field = BX_SET_FIELD_COUNT;
  else if (field == BX_SET_FIELD_COUNT && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    n_steps = -n_steps;

  bx_set_editor_step (self->editor, field, n_steps);
  return GDK_EVENT_STOP;
}

static gboolean
type_number (BxSessionView *self,
             guint keyval)
{
  gunichar c = gdk_keyval_to_unicode (keyval);
  char text[7] = "";

  if (!gtk_widget_get_visible (GTK_WIDGET (self->editor)) ||
      !(g_unichar_isdigit (c) || c == '.' || c == ','))
    return GDK_EVENT_PROPAGATE;

  text[g_unichar_to_utf8 (c, text)] = '\0';
  bx_set_editor_type (self->editor, BX_SET_FIELD_LOAD, text);
  return GDK_EVENT_STOP;
}

static gboolean
activate (BxSessionView *self,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  return GDK_EVENT_STOP;
}

static gboolean
add_rest (BxSessionView *self,
          int seconds)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "session.add-rest", "i", seconds);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (BxSessionView *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventController *controller)
{
  if (is_text (get_focus (self)) ||
      bx_session_runner_get_state (self->runner) != BX_SESSION_RUNNER_STATE_RUNNING)
    return GDK_EVENT_PROPAGATE;

  if ((state & GDK_CONTROL_MASK) != 0 && (keyval == GDK_KEY_z || keyval == GDK_KEY_Z))
    return activate (self, "session.undo");
  if (is_modified (state))
    return GDK_EVENT_PROPAGATE;
  if (is_primary_key (keyval))
    return press_primary (self, controller);

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step (self, BX_SET_FIELD_LOAD, 1);

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step (self, BX_SET_FIELD_LOAD, -1);

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return step (self, BX_SET_FIELD_COUNT, 1);

    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return step (self, BX_SET_FIELD_COUNT, -1);

    case GDK_KEY_e:
      _bx_session_view_step_effort (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_E:
      _bx_session_view_step_effort (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_F11:
    case GDK_KEY_F:
    case GDK_KEY_f:
      return activate (self, "session.gym-mode");

    case GDK_KEY_BackSpace:
      return activate (self, "session.undo");

    case GDK_KEY_n:
    case GDK_KEY_N:
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return activate (self, "session.next-exercise");

    case GDK_KEY_p:
    case GDK_KEY_P:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return activate (self, "session.previous-exercise");

    case GDK_KEY_s:
    case GDK_KEY_S:
      return activate (self, "session.skip-set");

    case GDK_KEY_a:
    case GDK_KEY_A:
      return activate (self, "session.add-set");

    case GDK_KEY_r:
    case GDK_KEY_R:
      return activate (self, "session.skip-rest");

    case GDK_KEY_t:
    case GDK_KEY_T:
      return activate (self, "session.hold");

    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
    case GDK_KEY_equal:
      return add_rest (self, 15);

    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return add_rest (self, -15);

    default:
      return type_number (self, keyval);
    }
}

void
_bx_session_view_add_keys (BxSessionView *self)
{
  GtkEventController *capture = gtk_event_controller_key_new ();
  GtkEventController *bubble = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (capture, GTK_PHASE_CAPTURE);
  g_signal_connect_object (capture, "key-pressed", G_CALLBACK (key_captured_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (capture, "key-released", G_CALLBACK (key_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), capture);

  g_signal_connect_object (bubble, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), bubble);
}
