/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-gym-view-private.h"

/* What a hand can reach from a bar: a whole keyboard, the two keys of a
 * presenter's clicker, the media keys of a headset, or three keys in a row. */

static gboolean
is_primary_key (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    /* A clicker */
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
    /* A headset */
    case GDK_KEY_AudioPlay:
    case GDK_KEY_AudioPause:
    /* The middle one of three keys */
    case GDK_KEY_2:
    case GDK_KEY_KP_2:
      return TRUE;

    default:
      return FALSE;
    }
}

static gboolean
is_undo_key (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_BackSpace:
    case GDK_KEY_u:
    case GDK_KEY_U:
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
    case GDK_KEY_AudioPrev:
      return TRUE;

    default:
      return FALSE;
    }
}

/* What can be held down to go on: how far it goes is seen. */
static gboolean
press_step (BxGymView *self,
            guint keyval)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      _bx_gym_view_step (self, BX_SET_FIELD_LOAD, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      _bx_gym_view_step (self, BX_SET_FIELD_LOAD, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      _bx_gym_view_step (self, BX_SET_FIELD_COUNT, rtl ? 1 : -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      _bx_gym_view_step (self, BX_SET_FIELD_COUNT, rtl ? -1 : 1);
      return GDK_EVENT_STOP;

    /* The outer two of three keys */
    case GDK_KEY_1:
    case GDK_KEY_KP_1:
      _bx_gym_view_step (self, BX_SET_FIELD_COUNT, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_3:
    case GDK_KEY_KP_3:
      _bx_gym_view_step (self, BX_SET_FIELD_COUNT, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
    case GDK_KEY_equal:
      _bx_gym_view_add_rest (self, 15);
      return GDK_EVENT_STOP;

    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      _bx_gym_view_add_rest (self, -15);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* What is done once, however long the key is down */
static gboolean
press_once (BxGymView *self,
            guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_r:
    case GDK_KEY_R:
    case GDK_KEY_AudioNext:
    /* The key of a clicker that makes the screen black */
    case GDK_KEY_b:
    case GDK_KEY_B:
    case GDK_KEY_period:
      _bx_gym_view_skip_rest (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_t:
    case GDK_KEY_T:
      _bx_gym_view_toggle_hold (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_e:
      _bx_gym_view_step_effort (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_E:
      _bx_gym_view_step_effort (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_m:
    case GDK_KEY_M:
      _bx_gym_view_coach (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_n:
    case GDK_KEY_N:
      bx_session_runner_go_by (self->runner, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_p:
    case GDK_KEY_P:
      bx_session_runner_go_by (self->runner, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_s:
    case GDK_KEY_S:
      if (bx_session_runner_get_current_set (self->runner) != NULL)
        bx_session_runner_set_skipped (self->runner, bx_session_runner_get_current_set (self->runner), TRUE);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
    case GDK_KEY_F11:
      _bx_gym_view_leave (self);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/**
 * bx_gym_view_press:
 * @self: a gym view
 * @keyval: a key that went down, or is still
 * @state: what is held with it
 * @time: when it went down, as its event tells, or `GDK_CURRENT_TIME`
 *
 * Does what the key stands for. A button that was gone to with Tab keeps its own
 * keys; the caller asks it first.
 *
 * Returns: whether it stands for something
 */
gboolean
bx_gym_view_press (BxGymView *self,
                   guint keyval,
                   GdkModifierType state,
                   guint32 time)
{
  gboolean held;
  gboolean once;

  g_return_val_if_fail (BX_IS_GYM_VIEW (self), GDK_EVENT_PROPAGATE);

  if ((state & GDK_CONTROL_MASK) != 0 && (keyval == GDK_KEY_z || keyval == GDK_KEY_Z))
    {
      _bx_gym_view_undo (self);
      return GDK_EVENT_STOP;
    }
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  /* Another key in between: the next press is one of its own. */
  held = self->held_key == keyval;
  if (!held && !is_primary_key (keyval))
    bx_bounce_clear (&self->bounce);
  once = is_primary_key (keyval) || is_undo_key (keyval);
  if (held && once)
    return GDK_EVENT_STOP;

  self->held_key = keyval;
  if (is_primary_key (keyval))
    {
      _bx_gym_view_do_primary (self, time);
      return GDK_EVENT_STOP;
    }
  if (is_undo_key (keyval))
    {
      _bx_gym_view_undo (self);
      return GDK_EVENT_STOP;
    }
  if (press_step (self, keyval))
    return GDK_EVENT_STOP;
  if (held)
    return GDK_EVENT_PROPAGATE;

  return press_once (self, keyval);
}

/**
 * bx_gym_view_release:
 * @self: a gym view
 * @keyval: a key that went up
 *
 * Lets the next press of the key be one of its own.
 */
void
bx_gym_view_release (BxGymView *self,
                     guint keyval)
{
  g_return_if_fail (BX_IS_GYM_VIEW (self));

  if (self->held_key == keyval)
    self->held_key = 0;
}
